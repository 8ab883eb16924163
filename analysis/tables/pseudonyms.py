"""Tables that can be shared without naming anybody."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from analysis.tables.schemas import LOADED, SCHEMAS, empty

if TYPE_CHECKING:  # News has methods that call this module
    from analysis.tables.news import News

# The columns of text that are kept: they hold categories. Speakers and articles get codes, and
# texts are masked letter by letter, so that offsets and word counts stay right. All other text is
# left out, also that of columns added later.
_KEPT = {
    "articles": ("article", "date_precision", "credit"),
    "paragraphs": ("article", "role"),
    "sentences": ("article",),
    "quotes": ("article", "kind", "mark", "speaker", "method", "rival"),
    "speakers": ("article", "speaker", "kind", "party"),
    "people": ("person", "kind", "gender", "gender_source", "type", "type_method", "parties"),
}
_MASKED = ("articles", "paragraphs", "sentences", "quotes")
_CODED = {"quotes": ("speaker", "rival"), "speakers": ("speaker",)}
_CODES = {"person": "P", "organisation": "O", "document": "D"}


def pseudonymised(news: News, seed: int | None = None) -> News:
    """Return ``news`` with codes for speakers and articles, and each letter of a text as x."""
    lots = random.Random(seed)
    keys = _codes(news.articles["article"], "A", lots)
    people = _people(news, lots)
    speakers = news.speakers
    pairs = zip(speakers["article"], speakers["speaker"], strict=True)
    codes = dict(zip(pairs, speakers["person"].map(people), strict=True))
    ordered = {}
    for name in _KEPT:
        table = _without_words(name, getattr(news, name))
        if name == "people":
            coded = table.assign(person=table["person"].map(people))
            ordered[name] = coded.sort_values("person", ignore_index=True)
        else:
            coded = _coded(name, table, codes).assign(article=table["article"].map(keys))
            ordered[name] = coded.sort_values("article", kind="stable", ignore_index=True)
    return replace(
        news, **ordered, corrections=empty("corrections"), problems=empty("problems"),
        by_hand=(), uncorrected=None,
    )  # fmt: skip


def _without_words(name: str, table: pd.DataFrame) -> pd.DataFrame:
    """Return our columns of a table with masked texts, without cells that may name people."""
    schema = SCHEMAS.get(name) or LOADED[name]
    out = table[list(schema)].copy()
    for column, kind in schema.items():
        if kind == "str" and column not in _KEPT[name]:
            out[column] = pd.array([None] * len(out), dtype="str")
    if name in _MASKED:
        text = table["text"].str.replace(r"[^\W\d_]", "x", regex=True)
        out["text"] = text.str.replace(r"\d", "0", regex=True)
    return out


def _coded(name: str, table: pd.DataFrame, codes: dict[tuple[str, str], str]) -> pd.DataFrame:
    """Return a table with a code for each speaker, by article and name."""
    coded = table.copy()
    for column in _CODED.get(name, ()):
        pairs = zip(table["article"], table[column], strict=True)
        coded[column] = pd.array([codes.get(pair) for pair in pairs], dtype="str")
    return coded.assign(person=coded["speaker"]) if name == "speakers" else coded


def _codes(names: pd.Series, letter: str, lots: random.Random) -> dict[str, str]:
    names = sorted(names.dropna().unique())
    lots.shuffle(names)
    width = len(str(len(names)))
    return {name: f"{letter}{number:0{width}}" for number, name in enumerate(names, start=1)}


def _people(news: News, lots: random.Random) -> dict[str, str]:
    """Return a code for each person; its first letter says which kind of source it is."""
    codes: dict[str, str] = {}
    for kind, some in news.speakers.groupby("kind", dropna=False)["person"]:
        fresh = some[~some.isin(list(codes))]
        codes |= _codes(fresh, _CODES.get(kind, "S"), lots)
    return codes
