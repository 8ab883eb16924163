"""Spans under a source: which clause stands under ``ifølge X``."""

from analysis.quotation.added_clauses import is_added
from analysis.quotation.clauses import has_finite_verb
from analysis.quotation.report import Report
from analysis.quotation.span_bounds import (
    ADVERBIAL,
    JOINS,
    Span,
    before_joint,
    in_dashes,
    is_joint,
    main_clause,
    reports_next,
    tells_of_who_spoke,
    told_to_the_end,
    trim,
)
from analysis.text.tokens import CLOSED, Tokens

_SUBJECT = 6  # tokens between ``hvor`` and a source after its subject at the most
_VERBS = 2  # finite verbs, that of a relative clause and that of the main clause


def source_span(
    tokens: Tokens,
    report: Report,
    first: int,
    last: int,
    earlier: list[Report],
    later: list[Report],
) -> Span | None:
    """Return the clause that stands under ``ifølge X``: after it, around it or before it."""
    lower, i = tokens.lower, report.first
    first = max(first, i * tokens.capital(i))  # behind a heading: Uklart Ifølge Bo Krag
    begin = main_clause(tokens, first, i)
    if any(_tells_more(other, report) and other.last > begin for other in earlier):
        return None
    if in_dashes(tokens, report) and any(other.kind == "content" for other in earlier):
        return None  # what a report says already
    inner = _inner_clause(tokens, report, first, begin)
    if inner is not None:
        parted = lower[i - 1] == "," and lower[report.last : report.last + 1] == [","]
        return trim(tokens, inner, _relative_end(tokens, report.last + parted, last))
    if _opens_source(tokens, report, begin):
        return _after_source(tokens, report.last, last, later)
    if _nothing_follows(tokens, report, last):
        return trim(tokens, first if lower[i - 1] == "," else begin, i)
    last = _before_next(tokens, later, begin, last)
    if lower[report.last : report.last + 2] not in ([",", "som"], [",", "der"]):
        return trim(tokens, begin, last)
    if lower[i - 1] == ",":
        return trim(tokens, first, i)
    return trim(tokens, begin, i if told_to_the_end(tokens, report.last, last) else last)


def _before_next(tokens: Tokens, later: list[Report], begin: int, last: int) -> int:
    """Return where a clause ends from ``begin`` on: before the next tag or report of its own."""
    parts = (o.first for o in later if o.kind == "tag" or reports_next(tokens, o))
    return before_joint(tokens, next(parts, last), begin)


def _tells_more(other: Report, source: Report) -> bool:
    """Return whether a report before a source reports the clause that would stand under it.

    No source does, nor a verb with its object in marks (``råbte ifølge et vidne »stop«``).
    """
    return other.kind != "source" and (other.kind, other.cue[1]) != ("object", source.cue[0])


def _opens_source(tokens: Tokens, report: Report, begin: int) -> bool:
    """Return whether a source opens the clause from ``begin`` on, or one joined by a comma.

    (``Også ifølge X er broen lukket``; ``Broen er lukket, ifølge X er den farlig``.)
    """
    i = report.first
    if i > begin and tokens.lower[i - 1] == "," and tokens.is_tagged(report.last, "VERB.Fin"):
        return True
    joined = tokens.lower[begin] == "også" or tokens.lower[begin] in JOINS
    return i == begin or (i == begin + 1 and joined)


def _inner_clause(tokens: Tokens, report: Report, first: int, begin: int) -> int | None:
    """Return where the relative or adverbial clause with a source in it begins, if it is in one."""
    i = report.first
    where = _opens_where(tokens, first, i)
    if where is not None:
        return where
    return report.last if _in_relative(tokens, first, i) else _in_adverbial(tokens, begin, i)


def _in_relative(tokens: Tokens, first: int, i: int) -> bool:
    """Return whether ``som`` or ``der`` stands before token ``i``, and no ``er der ifølge X``."""
    if i <= first or tokens.lower[i - 1] not in CLOSED["relative"]:
        return False
    verb = i > first + 1 and (  # så ryger der ifølge X
        tokens.lower[i - 2] in CLOSED["auxiliary"] or tokens.is_tagged(i - 2, "VERB.Fin")
    )
    return not verb and tokens.lower[i - 2] != "at"  # skyldes, at der ifølge X


def _opens_where(tokens: Tokens, first: int, i: int) -> int | None:
    """Return where ``hvor`` opens the clause in which a source at ``i`` follows the subject.

    (``Hun kom fra byen, hvor han ifølge Bo Krag har boet``; ``hvor han, ifølge Bo Krag, bor``.)
    """
    subject = i - 1 - (tokens.lower[i - 1] == ",")
    for k in range(subject, max(first, i - _SUBJECT), -1):
        if tokens.lower[k] == "hvor" and tokens.lower[k - 1] == ",":
            named = k < subject and tokens.lower[subject] not in CLOSED["relative"]
            return k if named else None
        if not tokens.word(k) or tokens.is_tagged(k, "VERB.Fin"):
            return None
    return None


def _in_adverbial(tokens: Tokens, begin: int, i: int) -> int | None:
    """Return where an adverbial clause begins behind its main clause with a source at ``i`` in it.

    (``Hun fik en dom, fordi drengen ifølge Bo Krag blev låst inde``: ``drengen …``.)
    """
    for k in range(i - 1, begin, -1):
        if tokens.lower[k] in ADVERBIAL and tokens.lower[k - 1] == ",":
            main = has_finite_verb(tokens, begin, k - 1) and not has_finite_verb(tokens, k, i)
            return k + 1 if main else None
    return None


def _after_source(tokens: Tokens, first: int, last: int, later: list[Report]) -> Span | None:
    """Return the clause that ``Ifølge X`` opens, up to the next report that a conjunction joins."""
    if tokens.lower[first : first + 1] == ["selv"]:
        first += 1
    if tokens.lower[first : first + 1] == ["på"] and tokens.lower[first + 2 : first + 3] == ["år"]:
        first += 3  # Ifølge Ida Lund på 51 år, lektor i Vestby, er …
    begin = _after_relative(tokens, first, last)
    joints = (o.first for o in later if _parts_source(tokens, o, last))
    end = before_joint(tokens, next(joints, last), begin)
    added = (k for k in range(begin + 2, end - 2) if is_added(tokens, k, end))
    end = next(added, end)
    if tokens.lower[begin + 1 : begin + 2] in (["han"], ["hun"]):
        return trim(tokens, begin, end)  # Ifølge beboerne har han løjet, ligesom han har …
    own = (k for k in range(begin + 2, end - 2) if tells_of_who_spoke(tokens, k))
    return trim(tokens, begin, next(own, end))


def _parts_source(tokens: Tokens, other: Report, last: int) -> bool:
    """Return whether a later report ends what stands under a source: joined to it, or a last tag.

    (``Ifølge Ida Lund er broen grim, og Bo Krag siger, at …``; ``…, men ifølge Bo Krag er den
    ny``; ``…, skriver Kystposten``.)
    """
    if other.kind in ("content", "source"):
        return is_joint(tokens, other.first)
    return other.kind == "tag" and not trim(tokens, other.last, last)


def _ends_sentence(tokens: Tokens, report: Report, last: int) -> bool:
    """Return whether a source after a comma ends its sentence (``, ifølge Bo Krag fra byen``)."""
    after = tokens.lower[report.last : report.last + 1]
    if tokens.lower[report.first - 1] != "," or after not in (["fra"], ["i"], ["på"]):
        return False
    return all(map(tokens.word, range(report.last, last - 1))) and not has_finite_verb(
        tokens, report.last, last
    )


def _nothing_follows(tokens: Tokens, report: Report, last: int) -> bool:
    """Return whether no words follow a source, or only what belongs to it."""
    first = report.last
    if _ends_sentence(tokens, report, last):
        return True
    apposed = tokens.lower[first : first + 1] == [","]
    return all(not tokens.word(k) or (apposed and tokens.capital(k)) for k in range(first, last))


def _relative_end(tokens: Tokens, first: int, last: int) -> int:
    """Return where a relative clause ends: at a comma before the main clause's verb, or the end."""
    for k in range(first, last - 1):
        if tokens.lower[k] == "," and tokens.lower[k + 1] in CLOSED["auxiliary"]:
            return k
    return last


def _after_relative(tokens: Tokens, i: int, last: int) -> int:
    """Return where the main clause begins after an apposition or a relative clause at ``i``.

    (``Ifølge Ida Lund, formand for havnen, er broen gammel``; ``Ifølge Ida Lund, der er formand,
    er broen gammel``.) Without one it begins at ``i``.
    """
    relative = tokens.lower[i : i + 1] in (["der"], ["som"])
    if not relative and tokens.lower[i : i + 1] != [","]:
        return i
    commas = [k for k in range(i, last - 1) if tokens.lower[k] == ","]
    verb = next((k for k in commas if tokens.is_tagged(k + 1, "VERB.Fin")), None)
    if verb is not None:
        return verb
    if relative:  # without a comma before it
        return i
    if i + 1 >= last or tokens.lower[i + 1] not in CLOSED["relative"]:
        return i
    cut = sum(tokens.is_tagged(k, "VERB.Fin") for k in range(i, last)) < _VERBS
    return commas[1] if len(commas) > 1 else last if cut else i
