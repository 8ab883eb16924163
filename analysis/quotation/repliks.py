"""Repliks: what is one after a dash, and which reporting clause is its tag."""

from collections.abc import Iterator

from analysis.lang import marks
from analysis.quotation.clauses import has_finite_verb, leads_up
from analysis.quotation.quotation_marks import Stretch
from analysis.quotation.report import Report
from analysis.quotation.reporting_clauses import reporting_clauses
from analysis.quotation.sentence_bounds import SentenceBounds
from analysis.quotation.tag_spans import first_person
from analysis.quotation.unlisted_tags import plain_tag
from analysis.text.tokens import CLOSED, WORDS, Tokens


def is_replik(
    text: str, tokens: Tokens, bounds: SentenceBounds, stretch: Stretch, *, dashed: bool
) -> bool:
    """Return whether a dash inside a paragraph opens a replik.

    It has a reporting clause, or somebody says ``jeg`` or ``vi`` in its first sentence, or the
    sentence before reports; after a heading it has the first two. Where other repliks are
    ``dashed``, so are whole sentences after one.
    """
    first, last = tokens.around(stretch.first, stretch.last)
    before = text[max(0, stretch.start - 40) : stretch.start]
    led = before.rstrip().endswith(":") or not before[-1:].isspace()  # or a break was lost
    if first >= last or led:
        return first < last
    own = first_person(tokens, first, min(last, tokens.sentence_end(first)))
    tagged = replik_tag(tokens, bounds, first, last) is not None
    end = before.rstrip()[-1:]
    if end.isalnum():
        return own and tagged
    whole = dashed and text[stretch.first : stretch.first + 1].isupper()
    whole = whole and has_finite_verb(tokens, first, min(last, tokens.sentence_end(first)))
    told = text[stretch.first : stretch.first + 1].isupper() and _follows_report(
        tokens, bounds, first
    )
    return tagged or ((own or whole or told) and end in ".?!…")


def _follows_report(tokens: Tokens, bounds: SentenceBounds, i: int) -> bool:
    """Return whether the sentence before token ``i`` reports what somebody says, who goes on.

    (``Flaget er rødt, fortæller Ida Lund. - Heller ikke til knæene.``)
    """
    place = bounds.at(i)
    place -= bounds.places[place][0] >= i - 1  # a dash opens its sentence, or is the last before
    if place < 0:
        return False
    return any(report.mention for report in reporting_clauses(tokens, *bounds.places[place]))


def replik_tag(tokens: Tokens, bounds: SentenceBounds, first: int, last: int) -> Report | None:
    """Return the reporting clause of the replik between two tokens, if it has one.

    A clause with a content clause of its own (``siger folk, at …``) or after ``som`` (``som der
    står i loven``) is more likely part of the replik, and is taken only where there is no other;
    so is one whose verb no list holds.
    """
    inner, unlisted = None, None
    for a, b in bounds.between(first, last, []):
        fits = _tags(tokens, a, b, first)
        for one in fits:
            if _is_outer(tokens, one):
                return _outer(tokens, one, fits)
            inner = inner or (one if _may_be_outer(tokens, one, a, b) else None)
        if not (inner or unlisted):
            unlisted = plain_tag(tokens, a, b)
    found = unlisted or inner
    return None if found and _is_own(tokens, found) else found


def _is_outer(tokens: Tokens, report: Report) -> bool:
    """Return whether a clause is surely that of the replik, no part of what is said."""
    return report.kind != "content" and tokens.lower[report.first] != "som"


def _may_be_outer(tokens: Tokens, report: Report, first: int, last: int) -> bool:
    """Return whether a clause may be that of the replik, if no other is.

    (No ``- Når folk kommer, spørger de, om …``.)
    """
    return not (leads_up(tokens, first, report.first) or _is_of_others(tokens, report, last))


def _is_of_others(tokens: Tokens, report: Report, last: int) -> bool:
    """Return whether ``som`` tells inside a replik what others say (``gør, som folk siger, så``).

    Such a tag ends its sentence, or names a person.
    """
    if tokens.lower[report.first] != "som" or report.mention is None:
        return False
    word = tokens.lower[report.mention[1] - 1]
    person = any(map(tokens.capital, range(*report.mention))) or word in CLOSED["personal"]
    return not person and report.last < last and tokens.lower[report.last] == ","


def _is_own(tokens: Tokens, report: Report) -> bool:
    """Return whether a clause tells what somebody of one's own says (``siger min datter``).

    A newsroom names its own (``siger vores udsendte Ida Lund``).
    """
    if report.mention is None or tokens.lower[report.mention[0]] not in WORDS["own_possessive"]:
        return False
    return not any(map(tokens.capital, range(*report.mention)))


def _tags(tokens: Tokens, begin: int, end: int, first: int) -> Iterator[Report]:
    """Yield the reporting clauses of a sentence that may be that of the replik from ``first``."""
    for report in reporting_clauses(tokens, begin, end):
        if _may_tag(tokens, report, first) and not _is_told(tokens, report, begin, end):
            yield report


def _outer(tokens: Tokens, tag: Report, later: Iterator[Report]) -> Report:
    """Return the last of two tags with only a comma between them.

    (``- Sådan er det jo, siger folk, siger Ida Lund.``)
    """
    i = tag.last
    goes_on = i + 1 < len(tokens) and tokens.text[i] == "," and tokens.word(i + 1)
    if tag.kind != "tag" or not goes_on:
        return tag  # before the other clauses are read, which takes longer
    return next((r for r in later if r.kind == "tag" and r.first == i + 1), tag)


def _is_told(tokens: Tokens, report: Report, first: int, last: int) -> bool:
    """Return whether who speaks tells what another did then (``Da jeg spurgte, grinede han.``)."""
    ends = report.last >= last or tokens.lower[report.last] == "."
    then = report.kind == "tag" and ends and "da" in tokens.lower[first : first + 2]
    told = then and leads_up(tokens, first, report.first)
    return told and first_person(tokens, first, report.first)


def _may_tag(tokens: Tokens, report: Report, first: int) -> bool:
    """Return whether a reporting clause can be that of the replik from token ``first`` on."""
    if report.kind not in ("tag", "lead", "content"):
        return False
    i = report.first if report.kind == "tag" else report.cue[0]
    inverted = report.mention is None or report.mention[0] > i
    ends = i > first and not tokens.word(i - 1) and tokens.text[i - 1] not in "(/&%"
    had = tokens.lower[i] == "havde"  # of what another had said
    return inverted and ends and not had and not _tags_inner(tokens, i, first)


def _tags_inner(tokens: Tokens, tag: int, first: int) -> bool:
    """Return whether a tag says whose the marked words are with which a replik ends.

    (``- Jeg spurgte, hvad han ville. »Hjem,« sagde han så.``: the replik is somebody else's.)
    """
    closes = tag - 1
    inside = closes - 1 > first and tokens.text[closes - 1] in (",", "?", "!")
    if not inside or tokens.text[closes] not in marks.QUOTES:
        return False
    opens = (k for k in range(closes - 1, first, -1) if tokens.text[k] in marks.QUOTES)
    opener = next(opens, first)
    parted = not tokens.word(opener - 1)  # no title: Bogen hedder »Havet,« siger Ida Lund
    return parted and any(map(tokens.word, range(first, opener)))
