"""Spans of reported speech: from which token to which the words of a reporting clause go."""

import re

from analysis.quotation.clauses import QUESTIONS, has_finite_verb, leads_up
from analysis.quotation.cues import takes_clause
from analysis.quotation.phrases_after import phrase_after
from analysis.quotation.report import Report
from analysis.text.tokens import CLOSED, DASHES, Tokens

Span = tuple[int, int]

_DATELINE = 3  # words of a place in capitals at the most
_HEAD = 4  # tokens of a date before the first sentence, and one more
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}")

_TELLS_MORE = CLOSED["and_but"] | {"ligesom"}
_JOINS = CLOSED["clause_joint"]
_GOES_ON = CLOSED["that_because"] | CLOSED["and_but"] | {"så", "hvis"}
_SUBJECTS = CLOSED["first_person"] | CLOSED["personal"] | {"det", "der", "den"}
_AFTER_JOINT = {
    "men": _SUBJECTS | CLOSED["adverb"] | CLOSED["subordinator"],
    "så": _SUBJECTS | CLOSED["auxiliary"],
}
_ABOUT = CLOSED["he_or_she"] | {"det"}  # of whom or of what the reporter goes on to tell
_SOUNDS = frozenset(("lyder", "lød"))
_HANGING = CLOSED["auxiliary"] | {"at", "som", "og", "der"}
_ADVERBIAL = CLOSED["subordinator"] - CLOSED["interrogative"] - {"om", "så"}
_OPENS_INNER = _ADVERBIAL | CLOSED["relative"]
_NO_SUBJECT = ("ADJ", "VERB.Inf", "VERB.Part")  # by themselves: er glat, skal lukkes, er lukket
_EVEN = (["selv", "om"], ["på", "trods"])  # what opens such a clause in two words


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
        _ends_content(tokens, other, begin, last)
        for other in later
        if not inner or tokens.lower[other.first - 1] != "mens"
    )  # at nogle mener, at …, mens andre siger, at …
    end = min((end for end in ends if end is not None), default=last)
    own = (k for k in range(begin + 2, end - 2) if _reporter_goes_on(tokens, begin, k))
    end = next(own, end)
    main = _main_verb(tokens, report, first, end)
    return trim(tokens, begin, main or end)


def _opens_adverbial(tokens: Tokens, first: int) -> bool:
    """Return whether an adverbial clause opens with token ``first`` (``mens``, ``selv om``)."""
    return tokens.lower[first] in _ADVERBIAL or tokens.lower[first : first + 2] in _EVEN


def _main_verb(tokens: Tokens, report: Report, first: int, end: int) -> int | None:
    """Return the comma before the main clause, where what opens a sentence holds the report.

    (``Mens Ida Lund siger, at broen er glat, vil Bo Krag ikke lukke den``: the verb after the
    comma has its subject behind it, as no verb of the reported clause has.)
    """
    while first < end and tokens.lower[first] in CLOSED["coordinator"]:
        first += 1
    if _goes_with_subject(tokens, report, first):
        return _after_relative_report(tokens, report.last, end)
    if tokens.lower[report.last] in _ADVERBIAL:
        return None  # Når hun siger, at hvis broen lukker, er det slut
    opens = _opens_adverbial(tokens, first)
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
    if tokens.lower[verb + 1] in _SUBJECTS:
        return True
    begin, after = phrase_after(tokens, verb + 1, end) or (end, end)
    if begin != verb + 1:
        return False
    return tokens.capital(begin) or after - begin > 1 or not tokens.is_tagged(begin, *_NO_SUBJECT)


def _ends_content(tokens: Tokens, other: Report, content: int, last: int) -> int | None:
    """Return where a later report ends the clause that begins at ``content``, if it does."""
    if other.first <= content:
        return None
    if tokens.lower[other.first - 2 : other.first] in (["og", "at"], [",", "at"]):
        return None  # …, og at politiet har meddelt dem, at …
    if other.kind == "source" and _in_dashes(tokens, other):
        return None  # …, at hun går – ifølge hende selv – for at få ro
    if other.kind in ("content", "lead", "object"):
        return _before_joint(tokens, other.first, content)
    if other.kind == "tag" and tokens.lower[other.first] == "som":
        return other.first  # …, som hun sagde til avisen
    if other.kind == "tag":
        return None if trim(tokens, other.last, last) else other.first
    main = main_clause(tokens, content, other.first) if other.kind == "source" else content
    return _before_joint(tokens, main, content) if main > content else None


def _reporter_goes_on(tokens: Tokens, begin: int, i: int) -> bool:
    """Return whether the reporter's own clause opens at ``i``, after what began at ``begin``.

    (``…, og hun vil bygge en ny``; ``…, og fastholder sit råd``.) What is set against ``ikke``
    is none (``at det ikke er en bro, men er en dæmning``).
    """
    reports = tokens.lower[i] == "og" and takes_clause(tokens.lower[i + 1])
    if reports and tokens.lower[i + 2] in CLOSED["adverb"]:
        return True  # siger, at han må gå og kræver samtidig et svar
    joined = tokens.lower[i] in CLOSED["and_but"] and tokens.lower[i - 1] == ","
    if joined and tokens.is_tagged(i + 1, "VERB.Fin") and not tokens.capital(i + 1):
        denied = not CLOSED["negation"].isdisjoint(tokens.lower[begin:i])
        against = tokens.lower[i] == "men" and tokens.lower[i + 1] in CLOSED["auxiliary"]
        return not (denied and against)
    return _tells_of_who_spoke(tokens, i)


def _tells_of_who_spoke(tokens: Tokens, i: int) -> bool:
    """Return whether a clause of the one who spoke opens at ``i`` (``…, ligesom han også vil``)."""
    joined = tokens.lower[i] in _TELLS_MORE and tokens.lower[i - 1] == ","
    verb = i + 2 + (tokens.lower[i + 2 : i + 3] == ["også"])
    he = joined and tokens.lower[i + 1] in CLOSED["he_or_she"] and verb < len(tokens)
    return he and tokens.is_tagged(verb, "VERB.Fin")


def tag_span(
    tokens: Tokens, report: Report, first: int, last: int, later: list[Report]
) -> Span | None:
    """Return the clause, from ``first`` on, that the tag ``report`` follows or interrupts.

    What stands before a tag is no clause of its own where it only leads up to the verb
    (``Da han blev spurgt, svarede han …``).
    """
    if leads_up(tokens, first, report.first) or _not_answered(tokens, first, report, last):
        return None
    end = report.first
    if goes_on(tokens, report, last) and not any(
        other.kind == "content" or (other.kind == "tag" and not by_pronoun(tokens, other))
        for other in later
    ):
        end = next((other.first for other in later if other.kind == "tag"), last)
    span = trim(tokens, first, end)
    if span and not _is_said(tokens, span, report):
        return None  # no clause: an apposition before the verb
    return span


def _is_said(tokens: Tokens, span: Span, tag: Report) -> bool:
    """Return whether words before a tag are a clause, or few that sound so (``Vås, lyder det``)."""
    if has_finite_verb(tokens, *span) or tokens.is_tagged(span[0], "VERB.Imp"):
        return True
    sounds = tag.mention is not None and tokens.lower[tag.cue[0]] in _SOUNDS
    return sounds and not tokens.is_tagged(span[0], "ADP", "ADV", "SCONJ", "VERB.Part")


def _not_answered(tokens: Tokens, first: int, tag: Report, last: int) -> bool:
    """Return whether a tag says that a question has no answer (``Om det er så, siger X ikke``)."""
    asks = tokens.lower[first] in QUESTIONS
    return asks and any(tokens.lower[k] in CLOSED["negation"] for k in range(tag.first, last))


def by_pronoun(tokens: Tokens, tag: Report) -> bool:
    """Return whether a tag names its speaker by ``han`` or ``hun``: the one of the tag before."""
    return tag.mention is not None and tokens.is_he_or_she(*tag.mention)


def _in_dashes(tokens: Tokens, source: Report) -> bool:
    """Return whether a source stands between dashes (``– ifølge hende selv –``)."""
    last = source.last + (tokens.lower[source.last : source.last + 1] == ["selv"])
    return last < len(tokens) and {tokens.text[source.first - 1], tokens.text[last]} <= DASHES


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
    begin = main_clause(tokens, first, i)
    if any(other.kind != "source" and other.last > begin for other in earlier):
        return None
    if _in_dashes(tokens, report) and any(other.kind == "content" for other in earlier):
        return None  # what a report says already
    if _in_relative(tokens, first, i):
        return trim(tokens, report.last, _relative_end(tokens, report.last, last))
    if _opens_source(tokens, report, begin):
        return _after_source(tokens, report.last, last, later)
    if _nothing_follows(tokens, report, last):
        return trim(tokens, first if lower[i - 1] == "," else begin, i)
    last = next((other.first for other in later if other.kind == "tag"), last)
    if lower[i - 1] == "," and lower[report.last : report.last + 2] in ([",", "som"], [",", "der"]):
        return trim(tokens, first, i)
    return trim(tokens, begin, last)


def _opens_source(tokens: Tokens, report: Report, begin: int) -> bool:
    """Return whether a source opens the clause from ``begin`` on, or one joined by a comma.

    (``Også ifølge X er broen lukket``; ``Broen er lukket, ifølge X er den farlig``.)
    """
    i = report.first
    if i > begin and tokens.lower[i - 1] == "," and tokens.is_tagged(report.last, "VERB.Fin"):
        return True
    joined = tokens.lower[begin] == "også" or tokens.lower[begin] in _JOINS
    return i == begin or (i == begin + 1 and joined)


def _in_relative(tokens: Tokens, first: int, i: int) -> bool:
    """Return whether ``som`` or ``der`` stands before token ``i``, and no ``er der ifølge X``."""
    if i <= first or tokens.lower[i - 1] not in CLOSED["relative"]:
        return False
    verb = i > first + 1 and (  # så ryger der ifølge X
        tokens.lower[i - 2] in CLOSED["auxiliary"] or tokens.is_tagged(i - 2, "VERB.Fin")
    )
    return not verb


def _after_source(tokens: Tokens, first: int, last: int, later: list[Report]) -> Span | None:
    """Return the clause that ``Ifølge X`` opens, up to the next report that a conjunction joins."""
    if tokens.lower[first : first + 1] == ["selv"]:
        first += 1
    begin = _after_relative(tokens, first, last)
    joints = (o.first for o in later if _parts_source(tokens, o, last))
    end = _before_joint(tokens, next(joints, last), begin)
    own = (k for k in range(begin + 2, end - 2) if _tells_of_who_spoke(tokens, k))
    return trim(tokens, begin, next(own, end))


def _parts_source(tokens: Tokens, other: Report, last: int) -> bool:
    """Return whether a later report ends what stands under a source: joined to it, or a last tag.

    (``Ifølge Ida Lund er broen grim, og Bo Krag siger, at …``; ``…, skriver Kystposten``.)
    """
    if other.kind == "content":
        return _joint(tokens, other.first)
    return other.kind == "tag" and not trim(tokens, other.last, last)


def _ends_sentence(tokens: Tokens, report: Report, last: int) -> bool:
    """Return whether a source after a comma ends its sentence (``, ifølge Bo Krag fra byen``)."""
    if tokens.lower[report.first - 1] != "," or tokens.lower[report.last] not in ("fra", "i", "på"):
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


def _leads_to(tokens: Tokens, first: int, so: int) -> bool:
    """Return whether ``så`` takes up what opens its sentence, and the clause is one with it.

    (``Selv om skibet er gammelt, så er det …``; ``bortset fra det, så er der …``.)
    """
    opens = _opens_adverbial(tokens, first)
    commas = sum(tokens.lower[k] == "," for k in range(first, so))
    verb = any(tokens.is_tagged(k, "VERB.Fin") for k in range(first, so))
    return not verb or (opens and commas == 1)


def main_clause(tokens: Tokens, first: int, i: int) -> int:
    """Return where the main clause around token ``i`` starts: after ``, og``, ``, men`` if any."""
    lower = tokens.lower
    first = after_label(tokens, first)
    for k in range(i - 1, first, -1):
        if lower[k] in DASHES and tokens.start[k] > tokens.end[k - 1]:
            return k + 1
        if lower[k] in _JOINS and (lower[k - 1] == "," or lower[k - 1] in DASHES):
            return first if lower[k] == "så" and _leads_to(tokens, first, k) else k + 1
    return first


def resumes(tokens: Tokens, tag: Report, first: int, last: int) -> int | None:
    """Return the token at which a quoted sentence goes on after the tag that interrupts it.

    It plainly goes on where the words before the tag are no whole clause (``Det er, siger han,
    helt forkert``), or where what follows cannot be the reporter's (``, men jeg …``).
    """
    lower, i = tokens.lower, tag.last
    if tag.kind == "content":
        return i - 1
    if i + 2 >= last or lower[i] != ",":
        return None
    word = lower[i + 1]
    if word in DASHES:
        return i + 2
    if word in CLOSED["relative"]:
        return None
    broken = hangs(tokens, first, tag.first) or word in CLOSED["auxiliary"]
    if broken or (word == "så" and leads_up(tokens, first, tag.first)):
        return i + 1
    return i + 1 if _joins_speech(tokens, tag, last) else None


def _joins_speech(tokens: Tokens, tag: Report, last: int) -> bool:
    """Return whether the clause after a tag and comma is the speaker's (``…, men jeg …``)."""
    i = tag.last
    word, after = tokens.lower[i + 1], tokens.lower[i + 2]
    named = tokens.lower[slice(*tag.mention)] if tag.mention else []
    owned = len(named) == 1 and named[0] in CLOSED["his_or_her"]
    reporter = named == [after] or (owned and after in CLOSED["he_or_she"])
    if word in CLOSED["adverb"] or reporter:  # ``siger hun, og hun går``
        return False
    if word in CLOSED["that_because"]:
        return True
    if word not in CLOSED["continuation"]:
        return False
    return after in _AFTER_JOINT.get(word, _SUBJECTS) or first_person(tokens, i + 1, last)


def goes_on(tokens: Tokens, tag: Report, last: int) -> bool:
    """Return whether a reported clause without marks goes on after the tag inside it."""
    lower, i = tokens.lower, tag.last
    if i + 1 >= last or lower[i] != ",":
        return False
    word = lower[i + 1]
    if word in CLOSED["and_but"] and not _ABOUT.isdisjoint(lower[i + 2 : i + 3]):
        return False  # siger hun, og hun kommer; og det er også meningen
    if word == "men" and has_finite_verb(tokens, i + 2, last):
        return False  # the reporter's own clause; no clause is the speaker's (…, men i god form)
    return word in _GOES_ON or lower[i + 1] in CLOSED["auxiliary"] or hangs(tokens, 0, tag.first)


def hangs(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether the words before ``end`` break off in the middle of a clause."""
    k = end - 1
    while k > first and not tokens.word(k):
        k -= 1
    return k >= first and tokens.lower[k] in _HANGING


def trim(tokens: Tokens, first: int, last: int) -> Span | None:
    """Return the tokens without punctuation at both ends, or nothing."""
    first = after_label(tokens, first)
    while first < last and not tokens.word(first):
        first += 1
    while first < last and not (tokens.word(last - 1) or is_compounded(tokens, last - 1)):
        last -= 1
    return (first, last) if first < last else None


def is_compounded(tokens: Tokens, i: int) -> bool:
    """Return whether a noun at ``i`` goes on with marked words (``"Brug Havnen"-kampagnen``)."""
    word = tokens.text[i]
    return len(word) > 1 and word[0] in DASHES and tokens.end[i - 1] == tokens.start[i]


def after_label(tokens: Tokens, first: int) -> int:
    """Return the token after a time of day or a place in capitals, and a colon, at ``first``.

    (``21.48: Det blæser``; ``NY HAVN: Det blæser``.)
    """
    place = first
    while place < min(len(tokens), first + _DATELINE) and tokens.text[place].isupper():
        place += 1
    capitals = sum(map(len, tokens.text[first:place]))
    if capitals > 2 and place < len(tokens) and tokens.text[place] == ":":
        return place + 1
    if first < _HEAD and tokens.text[first + 1 : first + 2] == [":"] and tokens.capital(first):
        return first + 2  # Vestby: Det blæser
    timed = _CLOCK.fullmatch(tokens.text[first]) if first + 1 < len(tokens) else None
    return first + 2 if timed and tokens.text[first + 1] == ":" else first


def _joint(tokens: Tokens, i: int) -> bool:
    """Return whether a clause of its own begins at ``i``, after a mark and ``og`` or ``men``."""
    return tokens.lower[i - 1] in CLOSED["and_but"] and not tokens.word(i - 2)


def _before_joint(tokens: Tokens, i: int, least: int) -> int:
    """Return the end of what stands before the conjunction and comma before token ``i``."""
    while i > least and (tokens.lower[i - 1] == "," or tokens.lower[i - 1] in _JOINS):
        i -= 1
    return i


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
    relative = tokens.lower[i + 1] in CLOSED["relative"]
    return commas[1] if relative and len(commas) > 1 else i


def first_person(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether the speaker's own ``jeg``, ``vi`` or ``du`` stands among the tokens."""
    return any(
        tokens.lower[k] in ("jeg", "vi", "du", "mig", "os", "min", "vores")
        for k in range(first, last)
    )
