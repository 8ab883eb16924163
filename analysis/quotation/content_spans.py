"""Spans of reported speech: from which token to which the words of a reporting clause go."""

from itertools import takewhile

from analysis.quotation.added_clauses import is_added
from analysis.quotation.clauses import QUESTIONS, has_finite_verb
from analysis.quotation.cues import takes_clause
from analysis.quotation.phrases_after import phrase_after
from analysis.quotation.report import Report
from analysis.quotation.span_bounds import (
    ADVERBIAL,
    SUBJECTS,
    Span,
    before_joint,
    but_clause,
    in_dashes,
    main_clause,
    opens_adverbial,
    tells_of_who_spoke,
    told_to_the_end,
    trim,
)
from analysis.text.tokens import CLOSED, Tokens

_OPENS_INNER = ADVERBIAL | CLOSED["relative"]
_PART_OF_IT = (CLOSED["relative"] | CLOSED["subordinator"]) - {"mens"}
_GOES_ON_AFTER_BUT = QUESTIONS | CLOSED["negation"] | {"at"}
_NO_SUBJECT = ("ADJ", "VERB.Inf", "VERB.Part")  # by themselves: er glat, skal lukkes, er lukket


def content_span(
    tokens: Tokens, report: Report, first: int, last: int, later: list[Report]
) -> Span | None:
    """Return the content clause of ``report``: to the sentence's end or the next report.

    The sentence goes from token ``first`` to before ``last``.
    """
    begin = report.content
    if begin is None:
        return None
    inner = any(other.kind == "content" and other.first == begin for other in later)
    ends = (
        _ends_content(tokens, other, begin, last, report)
        for other in later
        if not inner or tokens.lower[other.first - 1] != "mens"
    )  # at nogle mener, at …, mens andre siger, at …
    end = min((end for end in ends if end is not None), default=last)
    own = (
        k
        for k in range(begin + 2, end - 2)
        if _reporter_goes_on(tokens, begin, k)
        or is_added(tokens, k, end)
        or _did_more(tokens, report, k)
    )
    end = next(own, end)
    main = _main_verb(tokens, report, first, end)
    return trim(tokens, begin, main or end)


def _did_more(tokens: Tokens, report: Report, i: int) -> bool:
    """Return whether ``og`` at ``i`` joins a second participle to that of the report.

    (``De har krævet, at formanden går, og lagt pres på byen``; no auxiliary stands in the clause.)
    """
    if tokens.lower[i] != "og" or not tokens.is_tagged(i + 1, "VERB.Part"):
        return False
    perfect = tokens.is_tagged(report.cue[0], "VERB.Part")
    perfect = perfect and not tokens.is_tagged(i - 1, "VERB.Part", "ADJ", "ADV")  # snydt og glemt
    inside = tokens.lower[report.content or i : i]
    return perfect and CLOSED["auxiliary"].isdisjoint(inside)


def _main_verb(tokens: Tokens, report: Report, first: int, end: int) -> int | None:
    """Return the comma before the main clause, where what opens a sentence holds the report.

    (``Mens Ida Lund siger, at broen er glat, vil Bo Krag ikke lukke den``: the verb after the
    comma has its subject behind it, as no verb of the reported clause has.)
    """
    while first < end and tokens.lower[first] in CLOSED["coordinator"]:
        first += 1
    if _goes_with_subject(tokens, report, first):
        return _after_relative_report(tokens, report.last, end)
    if report.last < end and tokens.lower[report.last] in ADVERBIAL:
        return None  # Når hun siger, at hvis broen lukker, er det slut
    opens = opens_adverbial(tokens, first)
    if not opens or any(_inverts(tokens, k, end) for k in range(first, report.cue[0])):
        return None
    return next((k for k in range(report.cue[1] + 1, end) if _inverts(tokens, k, end)), None)


def _after_relative_report(tokens: Tokens, first: int, end: int) -> int | None:
    """Return the comma before the verb whose subject reports in a relative clause.

    A clause between commas in what is reported has a verb after it too (``Ida Lund, der siger, at
    broen, som er ny, er glat, bor i Vestby``).
    """
    inner = 0  # clauses between commas that are open
    for k in range(first, end - 1):
        if tokens.lower[k] != ",":
            continue
        if tokens.lower[k + 1] in _OPENS_INNER:
            inner += 1
        elif tokens.is_tagged(k + 1, "VERB.Fin") and not _inverts(tokens, k, end):
            if not inner:
                return k
            inner -= 1
    return None


def _goes_with_subject(tokens: Tokens, report: Report, first: int) -> bool:
    """Return whether the report is a relative clause of its sentence's subject.

    (``Ida Lund, der siger, at broen er glat, bor i Vestby``.)
    """
    begin = report.first - (tokens.lower[report.first] not in CLOSED["relative"])
    relative = begin > first and tokens.lower[begin] in CLOSED["relative"]
    return relative and not has_finite_verb(tokens, first, begin)


def _inverts(tokens: Tokens, comma: int, end: int) -> bool:
    """Return whether a comma, perhaps ``så``, a finite verb and its subject stand at ``comma``."""
    if tokens.lower[comma] != ",":
        return False
    verb = comma + 1 + (tokens.lower[comma + 1 : comma + 2] == ["så"])
    if verb + 1 >= end or tokens.capital(verb) or not tokens.is_tagged(verb, "VERB.Fin"):
        return False
    if tokens.lower[verb + 1] in SUBJECTS:
        return True
    begin, after = phrase_after(tokens, verb + 1, end) or (end, end)
    if begin != verb + 1:
        return False
    return tokens.capital(begin) or after - begin > 1 or not tokens.is_tagged(begin, *_NO_SUBJECT)


def _ends_content(
    tokens: Tokens, other: Report, content: int, last: int, report: Report
) -> int | None:
    """Return where a later report ends the clause of ``report`` at ``content``, if it does."""
    if other.first <= content:
        return None
    if tokens.lower[other.first - 2 : other.first] in (["og", "at"], [",", "at"]):
        return None  # …, og at politiet har meddelt dem, at …
    if other.kind == "source" and in_dashes(tokens, other):
        return None  # …, at hun går – ifølge hende selv – for at få ro
    if other.kind == "object" and _is_within(tokens, other.first):
        return None
    if other.kind in ("content", "lead", "object"):
        return before_joint(tokens, other.first, content)
    if other.kind == "tag":
        if but := but_clause(tokens, report, other):
            return before_joint(tokens, but, content)
        return other.first if _tag_ends_content(tokens, other, last) else None
    main = main_clause(tokens, content, other.first) if other.kind == "source" else content
    return before_joint(tokens, main, content) if main > content else None


def _tag_ends_content(tokens: Tokens, tag: Report, last: int) -> bool:
    """Return whether a tag ends a clause: it ends the sentence, or tells more of its speaker.

    (``…, som hun sagde til avisen``; ``…, skriver Kystposten i dag``; ``…, skriver Kystposten,
    som citerer brevet``.)
    """
    if tokens.lower[tag.first] == "som" or not trim(tokens, tag.last, last):
        return True
    adverbial = tokens.lower[tag.last] in CLOSED["preposition"]
    if adverbial and "," not in tokens.lower[tag.last : last]:
        return not has_finite_verb(tokens, tag.last, last)
    relative = tokens.lower[tag.last : tag.last + 2] in ([",", "som"], [",", "der"])
    return relative and told_to_the_end(tokens, tag.last, last)


def _is_within(tokens: Tokens, i: int) -> bool:
    """Return whether a clause at ``i`` is part of the one before it.

    (``at hun gik, da han kaldte den »grim«``; ``at hun hørte det, han kaldte »larm«``.) After
    ``mens`` the reporter may go on.
    """
    opens = {*tokens.lower[i - 1 : i + 1]} & _PART_OF_IT
    return bool(opens) or tokens.lower[i - 2 : i] == ["det", ","]


def _reporter_goes_on(tokens: Tokens, begin: int, i: int) -> bool:
    """Return whether the reporter's own clause opens at ``i``, after what began at ``begin``.

    (``…, og hun vil bygge en ny``; ``…, og fastholder sit råd``.) What is set against ``ikke``
    is none (``at det ikke er en bro, men er en dæmning``).
    """
    reports = tokens.lower[i] == "og" and takes_clause(tokens.lower[i + 1])
    if reports and tokens.lower[i + 2] in CLOSED["adverb"]:
        return True  # siger, at han må gå og kræver samtidig et svar
    if tokens.lower[i] == "hvilket" and not tokens.word(i - 1):
        source = tokens.lower[i + 1] == "ifølge"
        return source or any(map(takes_clause, tokens.lower[i + 2 : i + 5]))  # hvilket hun afviser
    joined = tokens.lower[i] in CLOSED["and_but"] and tokens.lower[i - 1] == ","
    if joined and tokens.lower[i] == "men" and _contrasts(tokens, begin, i):
        return True
    if tokens.lower[i + 2] in CLOSED["third_person"] | {"der"}:
        joined = False  # siger, at han må gå, og vil han ikke, bliver det dyrt
    if joined and tokens.is_tagged(i + 1, "VERB.Fin") and not tokens.capital(i + 1):
        denied = not CLOSED["negation"].isdisjoint(tokens.lower[begin:i])
        against = tokens.lower[i] == "men" and tokens.lower[i + 1] in CLOSED["auxiliary"]
        return not (denied and against)
    return tells_of_who_spoke(tokens, i)


def _contrasts(tokens: Tokens, begin: int, but: int) -> bool:
    """Return whether ``men`` opens a main clause behind a clause with ``at`` from ``begin`` on.

    (``siger, at den er lukket, men politiet leder``.) What is said goes on with ``men at``, or with
    no verb (``men ikke længere ind``).
    """
    if tokens.lower[begin - 1] != "at" or tokens.lower[but + 1] in _GOES_ON_AFTER_BUT:
        return False
    clause = takewhile(tokens.word, range(but + 1, len(tokens)))
    verb = next((k for k in clause if tokens.is_tagged(k, "VERB.Fin")), None)
    return verb is not None and verb > but + 1
