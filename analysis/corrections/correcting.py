"""Applying corrections to the quotes that the rules found in one article.

Corrections win: if a corrected quote and one of the rules' cannot both be right, the rules' quote
is removed. If two corrections are about the same words, the newer one applies.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import zip_longest

import pandas as pd

from analysis.corrections.anchoring import Finder
from analysis.corrections.matching import (
    NOT_FOUND,
    Verdict,
    apart,
    clash,
    part_joined,
    place,
    wanted,
)
from analysis.corrections.rows import UNKNOWN, moment
from analysis.lang.forms import fold
from analysis.lang.marks import DASHES, QUOTES, SINGLE
from analysis.quotation.quotation_marks import mark_name


def correct(
    text: str,
    paragraphs: Sequence[tuple[int, int, int]],
    machine: list[dict],
    corrections: Iterable[dict],
    speakers: Iterable[str],
) -> tuple[list[dict], list[Verdict]]:
    """Return the quotes of one article after ``corrections``, and the verdict on each correction.

    Parameters
    ----------
    text
        The article's text.
    paragraphs
        Number, start and end of each paragraph of the story.
    machine
        The rows of ``quotes`` as the rules found them.
    corrections
        Rows as ``read_corrections`` gives them, in the order of the file.
    speakers
        The names of the article's speakers.
    """
    finder, names = Finder(text), {fold(name): name for name in speakers}
    verdicts = [place(finder, row, machine) for row in corrections]
    part_joined([v for v in verdicts if v.status == "applied"])
    standing = _Standing()
    for verdict in reversed(_by_time(verdicts)):
        if verdict.status == "applied":
            _settle(verdict, standing, finder, paragraphs, names)
    kept = _kept(machine, standing)
    quotes = {id(q): q for q in [*kept, *(q for q, _ in standing.quotes)]}.values()
    ordered = sorted(quotes, key=lambda q: (q["start"], -q["end"]))
    for number, quote in enumerate(ordered):
        quote["quote"] = number
    return ordered, verdicts


@dataclass
class _Standing:
    """What newer corrections have decided: the rules' quotes they took, and their own quotes."""

    taken: dict[int, Verdict] = field(default_factory=dict)
    quotes: list[tuple[dict, Verdict]] = field(default_factory=list)

    def left_to(self, verdict: Verdict) -> list[dict]:
        """Return the rules' quotes that a correction may still change."""
        return [
            quote
            for quote in verdict.fits
            if id(quote) not in self.taken or (verdict.own and self.taken[id(quote)].own)
        ]

    def against(self, quote: dict) -> Verdict | None:
        """Return the correction whose quote conflicts with ``quote``."""
        return next((verdict for other, verdict in self.quotes if clash(quote, other)), None)

    def add(self, verdict: Verdict) -> None:
        """Add a correction that applies."""
        self.taken |= {id(quote): verdict for quote in verdict.fits}
        self.quotes += [(quote, verdict) for quote in verdict.quotes]


def _settle(
    verdict: Verdict, standing: _Standing, finder: Finder,
    paragraphs: Sequence[tuple[int, int, int]], names: dict,
) -> None:  # fmt: skip
    """Apply a correction in addition to those before, or note why it cannot be applied."""
    about = standing.left_to(verdict)
    if verdict.fits and not about:
        _overrule(verdict, standing.taken[id(verdict.fits[0])])
        return
    verdict.fits = about
    _change(verdict, finder, paragraphs, names)
    if rival := next(filter(None, map(standing.against, verdict.quotes)), None):
        verdict.refuse(
            "cannot be used",
            f"its words overlap those of row {rival.row['row']}",
            "delete one of the two rows, or give one other words in `new_text`",
        )
    if verdict.status in ("applied", "already so"):
        standing.add(verdict)


def _kept(machine: list[dict], standing: _Standing) -> list[dict]:
    """Return the rules' quotes that no correction has taken or replaces."""
    kept = []
    for quote in machine:
        if id(quote) in standing.taken:
            continue
        if rival := standing.against(quote):
            rival.reason = "replaces a quote that the rules found"
        else:
            kept.append(quote)
    return kept


def _by_time(verdicts: list[Verdict]) -> list[Verdict]:
    """Return ``verdicts`` from the oldest to the newest.

    A row without a time counts as written directly after the row above it.
    """
    last, keyed = datetime.min, []
    for number, verdict in enumerate(verdicts):
        last = moment(verdict.row) or last
        keyed.append((last, number, verdict))
    return [verdict for *_, verdict in sorted(keyed, key=lambda key: key[:2])]


def _overrule(verdict: Verdict, newer: Verdict) -> None:
    """Decide on a correction whose quotes a newer one has taken: it agrees, or is overruled."""
    coders = [v.row.get("coder", "") for v in (verdict, newer)]
    agree = wanted(newer) == wanted(verdict)
    if agree and (coders[0] != coders[1] or apart(newer.span, verdict.span)):
        verdict.quotes, verdict.status = newer.quotes, newer.status
        return
    reason = f"row {newer.row['row']} is about the same words"
    if coders[0] == coders[1]:
        verdict.refuse("overruled", reason)
        return
    said = " and ".join(coder or "somebody unnamed" for coder in coders)
    verdict.refuse(
        "overruled", f"{reason}, and is newer; {said} do not agree",
        "decide which is right, and delete the other row",
    )  # fmt: skip


def _change(
    verdict: Verdict, finder: Finder, paragraphs: Sequence[tuple[int, int, int]], names: dict
) -> None:
    """Fill in ``verdict.quotes``: the rules' quotes as corrected."""
    row, about = verdict.row, verdict.fits
    if row["action"] == "none":
        verdict.status = "applied" if about else "already so"
        return
    spans = _spans(verdict, finder)
    if spans is None:
        verdict.refuse("cannot be used", f"`new_text` {NOT_FOUND[0]}", NOT_FOUND[1])
        return
    if not about and not row["kind"]:
        verdict.refuse(
            "fits nothing", "the words are in the article but were not found as a quote",
            "fill in `kind` to make them one",
        )  # fmt: skip
        return
    homes = [home for span in spans if (home := _paragraph(span, paragraphs))]
    if len(homes) < len(spans):
        verdict.refuse(
            "cannot be used", "its words are not in one paragraph of the article",
            "write a row for each paragraph",
        )  # fmt: skip
        return
    templates = [*about, *[None] * len(spans)]
    verdict.quotes += [
        _quote(finder.text, row, template, span, home, names)
        for template, span, home in zip(templates, spans, homes, strict=False)
    ]
    if about and all(new is old for new, old in zip_longest(verdict.quotes, about)):
        verdict.status = "already so"


def _spans(verdict: Verdict, finder: Finder) -> list[tuple[int, int]] | None:
    """Return the places of a correction's quotes; None if its words are not found."""
    if verdict.row["new_text"]:
        span = finder.find(verdict.row["new_text"], start=verdict.span[0])
        return None if span is None else [span]
    if verdict.own or not verdict.fits:
        return [verdict.span]
    return [(quote["start"], quote["end"]) for quote in verdict.fits]


def _quote(
    text: str, row: dict, machine: dict | None, span: tuple[int, int],
    paragraph: tuple[int, int, int], names: dict,
) -> dict:  # fmt: skip
    """Return a quote as corrected by ``row``; the rules' own quote if it is the same."""
    old = machine or _nothing(text, span)
    kind = row["kind"] or old["kind"]
    speaker = _speaker(row["speaker"], old["speaker"], names)
    as_it_was = (kind, *span) == (old["kind"], old["start"], old["end"])
    if machine and as_it_was and _same_name(speaker, old["speaker"]):
        return machine
    new = dict(
        old, kind=kind, start=span[0], end=span[1], text=text[slice(*span)], speaker=speaker,
        paragraph=paragraph[0], method="corrected", confidence=pd.NA, rival=None,
        rival_confidence=pd.NA, why=None,
    )  # fmt: skip
    if kind == "indirect":
        new["mark"] = "none"
    elif old["mark"] in (None, "none"):
        new["mark"] = _mark(text, paragraph[1], span[0])
    for part in ("cue", "mention"):
        place = (new[f"{part}_start"], new[f"{part}_end"])
        inside = pd.notna(place[0]) and place[0] < span[1] and place[1] > span[0]
        if inside or (part == "mention" and _names_another(new["mention"], old, speaker)):
            new |= {part: None, f"{part}_start": pd.NA, f"{part}_end": pd.NA}
    return new


def _names_another(mention: str | None, old: dict, speaker: str | None) -> bool:
    """Return whether a mention is a name, but not one of the corrected speaker."""
    named = old["method"] in ("name", "phrase")
    if not (named and isinstance(mention, str) and isinstance(speaker, str)):
        return False
    return not set(fold(mention).split()) & set(fold(speaker).split())


def _nothing(text: str, span: tuple[int, int]) -> dict:
    missing = {f"{part}{end}": pd.NA for part in ("cue", "mention") for end in ("_start", "_end")}
    return missing | {
        "quote": -1, "kind": None, "mark": None, "start": span[0], "end": span[1],
        "text": text[slice(*span)], "n_words": 0, "cue": None, "mention": None,
        "speaker": None, "method": "none", "machine_kind": None, "machine_speaker": None,
        "machine_method": None, "negated": False,
    }  # fmt: skip


def _speaker(wanted: str, found: str | None, names: dict[str, str]) -> str | None:
    """Return the speaker of a correction, spelt as in the article's other quotes."""
    if not wanted:
        return None if pd.isna(found) else found
    return None if wanted == UNKNOWN else names.setdefault(fold(wanted), wanted)


def _same_name(one: str | None, other: str | None) -> bool:
    return one == other or (pd.isna(one) and pd.isna(other))


def _mark(text: str, opens: int, start: int) -> str:
    """Return the mark of the words at ``start`` in the paragraph that begins at ``opens``."""
    before = text[opens:start].rstrip()
    sign = before[-1:] or " "
    if sign in DASHES or sign in QUOTES + SINGLE:
        return "dash" if sign in DASHES else mark_name(sign)
    if text[opens] in DASHES:
        return "dash"
    signs = [sign for sign in before if sign in QUOTES]
    return mark_name(signs[-1]) if signs else "none"


def _paragraph(
    span: tuple[int, int], paragraphs: Sequence[tuple[int, int, int]]
) -> tuple[int, int, int] | None:
    return next((p for p in paragraphs if p[1] <= span[0] < span[1] <= p[2]), None)
