"""Corrections made by hand, set against what the rules found in one article.

The hand's word stands: where a corrected quote and one of the machine's cannot both be right, the
machine's gives way. Where two corrections are about the same words, the newer one applies.
"""

from collections.abc import Iterable, Sequence
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
    """Return the quotes of one article after ``corrections``, and what became of each of these.

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
        The names that the article's speakers have.
    """
    finder, names = Finder(text), {fold(name): name for name in speakers}
    verdicts = [place(finder, row, machine) for row in corrections]
    part_joined([v for v in verdicts if v.status == "applied"])
    taken: dict[int, Verdict] = {}
    standing: list[tuple[dict, Verdict]] = []
    for verdict in reversed(_by_time(verdicts)):
        if verdict.status != "applied":
            continue
        about = [
            quote
            for quote in verdict.fits
            if id(quote) not in taken or (verdict.own and taken[id(quote)].own)
        ]
        if verdict.fits and not about:
            _overrule(verdict, taken[id(verdict.fits[0])])
            continue
        verdict.fits = about
        _change(verdict, finder, paragraphs, names)
        rival = next((v for q in verdict.quotes for o, v in standing if clash(q, o)), None)
        if rival:
            verdict.refuse(
                "cannot be used",
                f"its words overlap those of row {rival.row['row']}",
                "delete one of the two rows, or give one other words in `new_text`",
            )
        if verdict.status not in ("applied", "already so"):
            continue
        taken |= {id(quote): verdict for quote in verdict.fits}
        standing += [(quote, verdict) for quote in verdict.quotes]
    kept = []
    for quote in machine:
        if id(quote) in taken:
            continue
        rival = next((v for o, v in standing if clash(quote, o)), None)
        if rival:
            rival.reason = "takes the place of a quote of the machine's"
        else:
            kept.append(quote)
    quotes = {id(q): q for q in [*kept, *(q for q, _ in standing)]}.values()
    ordered = sorted(quotes, key=lambda q: (q["start"], -q["end"]))
    for number, quote in enumerate(ordered):
        quote["quote"] = number
    return ordered, verdicts


def _by_time(verdicts: list[Verdict]) -> list[Verdict]:
    """Return ``verdicts`` from the oldest to the newest.

    A row without a time is as old as the row above it, and newer than that.
    """
    last, keyed = datetime.min, []
    for number, verdict in enumerate(verdicts):
        last = moment(verdict.row) or last
        keyed.append((last, number, verdict))
    return [verdict for *_, verdict in sorted(keyed, key=lambda key: key[:2])]


def _overrule(verdict: Verdict, newer: Verdict) -> None:
    """Settle a correction whose quotes a newer one has taken: it agrees, or gives way."""
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
        "settle it, and delete one of the two rows",
    )  # fmt: skip


def _change(
    verdict: Verdict, finder: Finder, paragraphs: Sequence[tuple[int, int, int]], names: dict
) -> None:
    """Fill in ``verdict.quotes``: the machine's quotes as the correction wants them."""
    row, about = verdict.row, verdict.fits
    if row["action"] == "none":
        verdict.status = "applied" if about else "already so"
        return
    spans = [(quote["start"], quote["end"]) for quote in about]
    if verdict.own or not about:
        spans = [verdict.span]
    if row["new_text"]:
        span = finder.find(row["new_text"], start=verdict.span[0])
        if span is None:
            verdict.refuse("cannot be used", f"`new_text` {NOT_FOUND[0]}", NOT_FOUND[1])
            return
        spans = [span]
    if not about and not row["kind"]:
        verdict.refuse(
            "fits nothing", "the words stand in the article but are found as no quote",
            "fill in `kind` to make them one",
        )  # fmt: skip
        return
    for number, span in enumerate(spans):
        home = _paragraph(span, paragraphs)
        if home is None:
            verdict.refuse(
                "cannot be used", "its words do not stand in one paragraph of the story",
                "write a row for each paragraph",
            )  # fmt: skip
            return
        template = about[number] if number < len(about) else None
        verdict.quotes.append(_quote(finder.text, row, template, span, home, names))
    if about and all(new is old for new, old in zip_longest(verdict.quotes, about)):
        verdict.status = "already so"


def _quote(
    text: str, row: dict, machine: dict | None, span: tuple[int, int],
    paragraph: tuple[int, int, int], names: dict,
) -> dict:  # fmt: skip
    """Return a quote as ``row`` wants it; the machine's own where that is the same."""
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
    """Return whether a mention that is a name is none of the corrected speaker's."""
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
    """Return the speaker a correction wants, spelt as the article's other quotes spell it."""
    if not wanted:
        return None if pd.isna(found) else found
    return None if wanted == UNKNOWN else names.setdefault(fold(wanted), wanted)


def _same_name(one: str | None, other: str | None) -> bool:
    return one == other or (pd.isna(one) and pd.isna(other))


def _mark(text: str, opens: int, start: int) -> str:
    """Return the mark that sets off the words at ``start`` of the paragraph at ``opens``."""
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
