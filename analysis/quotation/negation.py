"""Whether a reporting clause denies what it reports (``Hun mener ikke, at broen lukker``)."""

from analysis import lang
from analysis.quotation.report import Report
from analysis.text.tokens import CLOSED, WORDS, Tokens

_NEGATIONS = CLOSED["negation"]
_NOBODY = WORDS["nobody"]
_WITH_CLAUSE = ("content", "object")  # the kinds whose verb takes what is denied as its object


def denies(tokens: Tokens, report: Report) -> bool:
    """Return whether ``report`` denies: by a negation, by its subject (``ingen``), or by its verb.

    A negation inside the reported words is the speaker's own and does not count. A negated verb of
    denying (``afviser ikke, at``) does not deny.
    """
    word = tokens.lower[report.cue[0]]
    verb = report.kind in _WITH_CLAUSE and word in lang.words("denying_verbs.txt")
    return verb != _negated(tokens, report)


def denies_all(tokens: Tokens, report: Report) -> bool:
    """Return whether a report says that something was not said (``Det har Ida Lund ikke sagt``).

    The negation stands before the verb or ends its clause; elsewhere it is that of another word
    (``Det siger ikke bare Ida Lund``) or of a name (``Aldrig Mere Krig``).
    """
    last = min(report.last + 1, len(tokens))
    negations = (k for k in range(report.first, last) if tokens.text[k] in _NEGATIONS)
    return any(
        k < report.cue[0] or k + 1 >= len(tokens) or not tokens.word(k + 1) for k in negations
    )


def _negated(tokens: Tokens, report: Report) -> bool:
    """Return whether a negation belongs to the verb of a reporting clause."""
    lower = tokens.lower
    if report.kind == "source":
        return False
    if report.mention and lower[report.mention[0]] in _NOBODY:
        return True
    first, last = report.cue
    end = len(lower) if report.content is None else report.content
    for k in range(last, min(end, max(last, report.last) + 1)):
        if lower[k] in _NEGATIONS:
            return True
        if not tokens.word(k):
            break
    for k in range(first - 1, report.first - 1, -1):
        if lower[k] in _NEGATIONS:
            return True
        if lower[k] not in CLOSED["adverb"]:
            break
    return False
