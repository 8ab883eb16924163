"""Speakers named without a verb: ``ifølge X``, ``efter X' mening``."""

from collections.abc import Iterator
from functools import cache

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import is_genitive, nominative
from analysis.quotation.name_parts import title_ends
from analysis.quotation.phrases import Phrase, skip_bracket
from analysis.quotation.phrases_after import phrase_after
from analysis.quotation.phrases_before import phrase_before
from analysis.quotation.report import Report
from analysis.quotation.span_bounds import main_clause
from analysis.text.nouns import given_names, is_organisation, is_role, names_medium
from analysis.text.tokens import CLOSED, WORDS, Tokens

_OPINION = 7  # the most tokens between "efter" and "opfattelse"


def source_reports(tokens: Tokens, first: int, last: int) -> Iterator[Report]:
    """Yield the reports of source prepositions among the tokens from ``first`` to ``last``."""
    for i in tokens.among(_first_words(), first, last):
        if found := _source(tokens, i, first, last):
            yield found


@cache
def _first_words() -> frozenset[str]:
    """Return the words with which a source preposition begins."""
    return frozenset(_openings())


@cache
def _openings() -> dict[str, list[tuple[list[str], str]]]:
    """Return the opening and closing words of source prepositions, by their first word."""
    openings: dict[str, list[tuple[list[str], str]]] = {}
    for opening, *closing in lang.rows("source_prepositions.tsv"):
        words = opening.split()
        openings.setdefault(words[0], []).append((words, closing[0] if closing else ""))
    return openings


@cache
def telling_words() -> frozenset[str]:
    """Return words, one of which is in every source without a verb (``ifølge``, ``mening``)."""
    rows = (row for rows in _openings().values() for row in rows)
    return frozenset(closing or opening[-1] for opening, closing in rows)


def words() -> frozenset[str]:
    """Return all words that a sentence is searched for."""
    return _first_words() | _closings()


def _source(tokens: Tokens, i: int, first: int, last: int) -> Report | None:
    """Return the report of a source preposition at ``i``: ``ifølge X``, ``efter X' mening``."""
    for opening, closing in _openings()[tokens.lower[i]]:
        start = i + len(opening)
        if tokens.lower[i:start] != opening:
            continue
        if closing:
            found = _opinion(tokens, i, start, last, closing)
        else:
            found = _according(tokens, i, start, first, last)
        if found:
            return found
    return None


def _according(tokens: Tokens, i: int, start: int, first: int, last: int) -> Report | None:
    """Return the report of ``ifølge X``; ``fra …`` belongs to X only at the beginning."""
    mention = phrase_after(tokens, start, last) or _marked(tokens, start, last)
    if mention is None:
        return None
    if oneself := _own_end(tokens, start):
        return Report(
            "source", (i, start), _whose_own(tokens, first, i, oneself), i, oneself, oneself
        )
    fronted = i == first or tokens.lower[i - 1] in CLOSED["coordinator"]
    if tokens.lower[mention[1] - 2] == "fra" and not fronted:
        mention = (mention[0], mention[1] - 2)
    end = skip_bracket(tokens, mention[1], last)
    if fronted and (placed := _place_ends(tokens, end, last)):
        branch = end - mention[0] == 1 and _may_have_branches(tokens.text[mention[0]])
        mention, end = (mention[0], placed) if branch else mention, placed
    return Report("source", (i, start), mention, i, end, end)


def _may_have_branches(name: str) -> bool:
    """Return whether a word is no given name, newspaper or agency (``3F i Vestby``)."""
    return not (name in given_names() or name in WORDS["agency"] or names_medium(name))


def _place_ends(tokens: Tokens, i: int, last: int) -> int | None:
    """Return where a place at ``i`` ends, if the verb follows (``Ifølge 3F i Vestby er …``)."""
    k = i + 1
    while k < last and tokens.capital(k):
        k += 1
    placed = k > i + 1 and tokens.lower[i] in ("i", "på")
    return k if placed and k < last and tokens.is_tagged(k, "VERB.Fin") else None


def _own_end(tokens: Tokens, i: int) -> int | None:
    """Return where ``sig selv`` or ``eget udsagn`` at ``i`` ends, if one of them stands there."""
    if tokens.lower[i : i + 2] == ["sig", "selv"]:
        return i + 2
    owned = tokens.lower[i] in WORDS["own"] and tokens.lower[i + 1] in WORDS["own_statement"]
    return i + 2 if owned else None


def _whose_own(tokens: Tokens, first: int, source: int, after: int) -> Phrase | None:
    """Return the subject of a clause with ``ifølge sig selv`` in it, from ``source`` to ``after``.

    (``Bo Krag er ifølge sig selv glad``; ``Ifølge eget udsagn er Bo Krag glad``.)
    """
    begin = main_clause(tokens, first, source)
    if begin < source:
        return phrase_before(tokens, begin, source)
    return phrase_after(tokens, after + 1, len(tokens)) if after + 1 < len(tokens) else None


def _marked(tokens: Tokens, i: int, last: int) -> Phrase | None:
    """Return the title in marks at ``i`` of what something stands in (``ifølge »Havnens tal«``)."""
    if i + 1 >= last or tokens.text[i] not in marks.QUOTES or not tokens.capital(i + 1):
        return None
    end = title_ends(tokens, i, last)
    return (i, end) if end else None


def _opinion(tokens: Tokens, i: int, start: int, last: int, closing: str) -> Report | None:
    """Return the report of ``efter X' mening``."""
    for j in tokens.among(_closings(), start + 1, min(last, start + _OPINION)):
        if not all(map(tokens.word, range(start + 1, j))):
            return None
        if tokens.lower[j] == closing and has_opinions(tokens, start, j):
            return Report("source", (i, j + 1), (start, j), i, j + 1, j + 1)
    return None


@cache
def _closings() -> frozenset[str]:
    """Return the nouns with which a source preposition closes."""
    return frozenset(closing for rows in _openings().values() for _, closing in rows if closing)


def has_opinions(tokens: Tokens, start: int, end: int) -> bool:
    """Return whether the tokens are an owner who can have an opinion (not ``historiens øjne``)."""
    owner = tokens.lower[end - 1]
    bare = nominative(owner)
    if owner in CLOSED["possessive"]:
        return owner not in ("min", "mit", "mine")  # the reporter's own
    if not is_genitive(owner):
        return False  # i de grønne øjne
    return (
        any(tokens.capital(k) for k in range(start, end))
        or is_role(bare)
        or is_organisation(bare)
        or not tokens.is_tagged(end - 1, "NOUN.Gen")
        or owner.endswith("ernes")
    )
