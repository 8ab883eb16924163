"""Changes of an annotated article's marks and lines after which a reader would answer the same."""

import re
from collections.abc import Callable
from itertools import pairwise
from random import Random

from annotated import Annotated, Change, Edit, edited
from changes_of_form import tags

from analysis.lang import marks

# -- Marks ----------------------------------------------------------------------------------------


def dashes(new: str) -> Change:
    """Return a change that puts another dash for each that opens a replik."""
    pattern = re.compile(rf"(?m)^[{marks.DASHES}] (?=\w)")
    return lambda article, _: edited(
        article, [(*found.span(), new) for found in pattern.finditer(article.text)]
    )


def marked(opening: str, closing: str) -> Change:
    """Return a change that puts marks for the dash of each replik whose paragraph has none."""

    def change(article: Annotated, _: Random) -> Annotated:
        edits: list[Edit] = []
        for start, end in article.paragraphs:
            said = article.gold[article.gold["start"].between(start, end)]
            dash = re.compile(rf"[{marks.DASHES}] (?=\w)")
            free = not set(article.text[start:end]) & set(marks.ALL)
            if free and dash.match(article.text, start) and set(said["kind"]) == {"direct"}:
                edits += [
                    (*found.span(), "") for found in dash.finditer(article.text, start, start + 2)
                ]
                for a, b in zip(said["start"], said["end"], strict=True):
                    stop = re.compile(r"[.,!?…]*").match(article.text, b).end()
                    edits += [(a, a, opening), (stop, stop, closing)]
        return edited(article, edits)

    return change


def other_marks(opening: str, closing: str, *, comma_inside: bool = True) -> Change:
    """Return a change that puts other marks for those around what is said."""

    def change(article: Annotated, _: Random) -> Annotated:
        edits: list[Edit] = []
        for a, b in zip(article.gold["start"], article.gold["end"], strict=True):
            inner = set(article.text[a:b]) & set(marks.ALL)
            close = re.compile(rf"([.,!?…]*)[{marks.ALL}](,?)").match(article.text, b)
            if close and not inner and article.text[a - 1 : a] in tuple(marks.ALL):
                stop, comma = close[1], close[2]
                if "," in (stop, comma):
                    stop, comma = (",", "") if comma_inside else ("", ",")
                edits += [(a - 1, a, opening), (*close.span(), stop + closing + comma)]
        return edited(article, edits)

    return change


def words_swapped(article: Annotated, rng: Random) -> Annotated:
    """Return an article in which people say what others say elsewhere, about as long."""
    edits: list[Edit] = []
    taken = set(marks.ALL + "\n:?!()")
    said = article.gold[(article.gold["kind"] == "direct") & (article.gold["speaker"] != "")]
    for row in said.itertuples():
        size = row.end - row.start
        like = [t for t in article.others if abs(len(t) - size) < size / 5 and t[0].isupper()]
        like = [
            t
            for t in like
            if not set(t[1:]) & taken and not re.search(r"[.,]$|\bred\b|, sige[rt]?\b", t)
        ]
        if like and article.text[row.start].isupper():
            edits.append((row.start, row.end, rng.choice(like)))
    return edited(article, edits)


def line_before(lines: tuple[str, ...], wanted: Callable[[Annotated, int, int], bool]) -> Change:
    """Return a change that puts lines between paragraphs, before some that hold what is wanted."""

    def change(article: Annotated, rng: Random) -> Annotated:
        edits: list[Edit] = []
        places = article.paragraphs
        for (_, before), (start, end) in pairwise(places):
            free = article.text[before - 1] not in ":," and _apart(article, start)
            if free and wanted(article, start, end) and rng.random() < 0.5:
                edits.append((start, start, rng.choice(lines) + "\n\n"))
        return edited(article, edits)

    return change


def _apart(article: Annotated, start: int) -> bool:
    """Return whether a line before a paragraph parts nothing that a reader reads as one.

    Such are a quote without a tag and the one below it, and marks left open over paragraphs.
    """
    rows = article.gold.sort_values("start")
    before = rows[rows["end"] <= start]
    goes_on = (rows["start"] == start).any()
    above = before.iloc[-1] if len(before) else None
    alone = above is not None and not above["cue"] and "\n" in article.text[above["end"] : start]
    return not goes_on and not (alone and len(article.text[above["end"] : start].strip()) < 3)


def is_replik(article: Annotated, start: int, end: int) -> bool:
    """Return whether a paragraph opens with words that somebody says."""
    return article.holds(start, min(start + 3, end))


def is_named_replik(article: Annotated, start: int, _: int) -> bool:
    """Return whether a paragraph opens with what somebody says whom its tag names in full."""
    return any(r.named and start <= r.said[0] <= start + 2 for r in tags(article))


def paragraphs_cut(article: Annotated, _: Random) -> Annotated:
    """Return an article whose narration has a paragraph for each sentence."""
    pattern = re.compile(r"(?<=[a-zæøå]{3}\.) (?=[A-ZÆØÅ])")
    plain = [place for place in article.paragraphs if not article.holds(*place)]
    found = [f for place in plain for f in pattern.finditer(article.text, *place)]
    return edited(article, [(*one.span(), "\n\n") for one in found])


def paragraphs_joined(article: Annotated, _: Random) -> Annotated:
    """Return an article in which paragraphs of narration that follow each other are one."""
    places = article.paragraphs
    plain = [
        not article.holds(*p) and article.text[p[1] - 1] == "." and p[1] - p[0] > 60 for p in places
    ]
    pairs = zip(places, places[1:], plain, plain[1:], strict=False)
    return edited(article, [(a[1], b[0], " ") for a, b, *both in pairs if all(both)])


def lines_joined(article: Annotated, _: Random) -> Annotated:
    """Return an article without blank lines between its paragraphs."""
    return edited(article, [(*found.span(), "\n") for found in re.finditer("\n\n", article.text)])


def framed(above: tuple[str, ...], below: tuple[str, ...]) -> Change:
    """Return a change that puts a line below the first paragraph, and one below the last."""

    def change(article: Annotated, rng: Random) -> Annotated:
        first, end = article.paragraphs[0][1], len(article.text.rstrip())
        top, bottom = rng.choice(above), rng.choice(below)
        return edited(article, [(first, first, f"\n\n{top}"), (end, end, f"\n\n{bottom}")])

    return change
