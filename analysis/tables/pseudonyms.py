"""Tables that can be shared without naming anybody."""

import random
from dataclasses import replace

import pandas as pd

from analysis.tables.schemas import News, frame, loaded

# What names somebody, or is found by a search. Texts are masked letter by letter, so that offsets
# and every count of words stay right.
_EMPTIED = {
    "articles": ["source", "member", "title", "author"],
    "paragraphs": [],
    "sentences": [],
    "quotes": ["cue", "mention"],
    "speakers": ["role"],
    "people": ["aliases", "roles"],
}
_MASKED = ("articles", "paragraphs", "sentences", "quotes")
_CODES = {"person": "P", "organisation": "O", "document": "D"}


def pseudonymised(news: News, seed: int | None = None) -> News:
    """Return ``news`` with codes for speakers and articles, and each letter of a text as x."""
    lots = random.Random(seed)
    keys = _codes(news.articles["article"], "A", lots)
    people = _people(news, lots)
    cells = {name: table.copy() for name, table in news.tables().items()}
    whose = dict(
        zip(
            zip(news.speakers["article"], news.speakers["speaker"], strict=True),
            news.speakers["person"].map(people),
            strict=True,
        )
    )
    for name, table in cells.items():
        own = [c for c in table if c not in _known(name)]
        cells[name] = table.drop(columns=own)
    for name in ("quotes", "speakers"):
        pairs = zip(cells[name]["article"], cells[name]["speaker"], strict=True)
        codes = [whose.get(pair) for pair in pairs]
        cells[name]["speaker"] = pd.array(codes, dtype="str")
    cells["speakers"]["person"] = cells["speakers"]["speaker"]
    cells["people"]["person"] = cells["people"]["person"].map(people)
    for name, columns in _EMPTIED.items():
        for column in columns:
            cells[name][column] = pd.array([None] * len(cells[name]), dtype="str")
    for name in _MASKED:
        text = cells[name]["text"].str.replace(r"[^\W\d_]", "x", regex=True)
        cells[name]["text"] = text.str.replace(r"\d", "0", regex=True)
    for table in cells.values():
        if "article" in table:
            table["article"] = table["article"].map(keys)
    ordered = {
        name: table.sort_values("article", kind="stable", ignore_index=True)
        for name, table in cells.items()
        if name in _EMPTIED and name != "people"
    }
    return replace(
        news, **ordered,
        people=cells["people"].sort_values("person", ignore_index=True),
        corrections=loaded("corrections"), problems=frame("problems"), by_hand=(),
        uncorrected=None,
    )  # fmt: skip


def _known(name: str) -> list[str]:
    """Return the columns of ours in the table ``name``; those that users added may name people."""
    empty = loaded(name) if name in ("people", "corrections") else frame(name)
    return [*empty.columns, "person"]


def _codes(names: pd.Series, letter: str, lots: random.Random) -> dict[str, str]:
    names = sorted(names.dropna().unique())
    lots.shuffle(names)
    width = len(str(len(names)))
    return {name: f"{letter}{number:0{width}}" for number, name in enumerate(names, start=1)}


def _people(news: News, lots: random.Random) -> dict[str, str]:
    """Return a code for each person, led by a letter that says what kind of source it is."""
    codes: dict[str, str] = {}
    for kind, some in news.speakers.groupby("kind", dropna=False)["person"]:
        fresh = some[~some.isin(list(codes))]
        codes |= _codes(fresh, _CODES.get(kind, "S"), lots)
    return codes
