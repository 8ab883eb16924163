"""Reporting clauses: who is said to say what, read off one sentence."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache

from analysis.quotation import cues, noun_statements, sources, words_used
from analysis.quotation.clause import Clause, hides
from analysis.quotation.constructions import CONSTRUCTIONS
from analysis.quotation.cues import Cue, find_cues
from analysis.quotation.phrases import Phrase
from analysis.quotation.report import Report
from analysis.text.tokens import Tokens

WITHOUT_VERB: dict[str, Callable[[Tokens, int, int], Iterator[Report]]] = {
    "source": sources.source_reports,
    "noun": noun_statements.noun_statements,
    "words": words_used.words_used,
}
_SWITCHED_OFF: set[str] = set()


def find_reports(
    tokens: Tokens, first: int, last: int, hidden: Sequence[Phrase] = ()
) -> list[Report]:
    """Return the reporting clauses of the sentence from token ``first`` to before ``last``.

    No cue is looked for among the ``hidden`` tokens, which stand in marks.
    """
    if not may_report(tokens, first, last):
        return []
    found = [*reporting_clauses(tokens, first, last, hidden)]
    for name, read in WITHOUT_VERB.items():
        if name not in _SWITCHED_OFF:
            shown = (r for r in read(tokens, first, last) if not hides(hidden, r.cue[0]))
            found += (
                report for report in shown if not any(_meet(report, other) for other in found)
            )
    return sorted(found, key=lambda report: report.cue)


def reporting_clauses(
    tokens: Tokens, first: int, last: int, hidden: Sequence[Phrase] = ()
) -> Iterator[Report]:
    """Yield the reporting clauses of a sentence that a cue makes, in the order of their cues."""
    found = (cue for cue in find_cues(tokens, first, last) if not hides(hidden, cue.first))
    return filter(None, (_report(tokens, cue, first, last, hidden) for cue in found))


def _report(
    tokens: Tokens, cue: Cue, first: int, last: int, hidden: Sequence[Phrase]
) -> Report | None:
    """Return the reporting clause that ``cue`` makes: that of the first construction that fits."""
    clause = Clause(tokens, cue, first, last, hidden)
    for name, construction in CONSTRUCTIONS.items():
        if name not in _SWITCHED_OFF and (fits := construction(clause)) is not None:
            return fits or None
    return None


def _meet(report: Report, other: Report) -> bool:
    """Return whether two reports have words of their cues in common, or the same content."""
    same = report.content is not None and report.content == other.content
    return same or (report.cue[0] < other.cue[1] and other.cue[0] < report.cue[1])


def may_report(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether the tokens hold a word without which nothing is reported; many titles do not.

    ``find_reports`` finds nothing where there is none.
    """
    return bool(tokens.among(_telling_words(), first, last))


@cache
def _telling_words() -> frozenset[str]:
    """Return words of which every reporting clause has one."""
    nouns = noun_statements.TELLING_WORDS | words_used.TELLING_WORDS
    return cues.telling_words() | sources.telling_words() | nouns


@cache
def looked_for() -> frozenset[str]:
    """Return all words that a sentence is searched for."""
    return _telling_words() | cues.first_words() | sources.words() | noun_statements.SEARCHED_WORDS


@contextmanager
def without(*names: str) -> Iterator[None]:
    """Read with the named constructions switched off, to measure what they are worth.

    Parameters
    ----------
    names
        Names in ``CONSTRUCTIONS`` or ``WITHOUT_VERB`` (``source``: ``ifølge X``).

    Raises
    ------
    ValueError
        If no construction has one of the names.
    """
    if unknown := set(names) - {*CONSTRUCTIONS, *WITHOUT_VERB}:
        raise ValueError(f"no such construction: {', '.join(sorted(unknown))}")
    _SWITCHED_OFF.update(names)
    try:
        yield
    finally:
        _SWITCHED_OFF.difference_update(names)
