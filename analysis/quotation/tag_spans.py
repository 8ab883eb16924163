"""Spans of tags: the clause that ``siger X`` follows or interrupts, and whether it goes on."""

from analysis import lang
from analysis.quotation.clauses import QUESTIONS, has_finite_verb, leads_up
from analysis.quotation.cues import first_words
from analysis.quotation.phrases_after import phrase_after
from analysis.quotation.report import Report
from analysis.quotation.span_bounds import (
    ADVERBIAL,
    JOINS,
    SUBJECTS,
    Span,
    in_dashes,
    main_clause,
    reports_next,
    trim,
)
from analysis.text.nouns import is_role
from analysis.text.tokens import CLOSED, DASHES, WORDS, Tokens

_GOES_ON = CLOSED["that_because"] | CLOSED["and_but"] | WORDS["of_these"] | {"så", "hvis"}
_AFTER_JOINT = {
    "men": SUBJECTS | CLOSED["adverb"] | CLOSED["subordinator"],
    "så": SUBJECTS | CLOSED["auxiliary"],
}
_JOINTS = [[word] for word in JOINS]
_ASIDE = 5  # the fewest tokens after a tag that are no short phrase
_NAME = 2  # the fewest words of a name in full
_ABOUT = CLOSED["he_or_she"] | {"det"}  # of whom or of what the reporter goes on to tell
_FINITE_ENDINGS = ("er", "ede")  # of verbs; plurals have them, too
_HANGING = CLOSED["auxiliary"] | WORDS["hanging"]


def tag_span(
    tokens: Tokens, report: Report, first: int, last: int, later: list[Report]
) -> Span | None:
    """Return the clause, from ``first`` on, that the tag ``report`` follows or interrupts.

    What stands before a tag is no clause of its own where it only leads up to the verb
    (``Da han blev spurgt, svarede han …``).
    """
    breaks = _breaks_after_front(tokens, report, first, last)
    if leads_up(tokens, first, report.first) and not breaks:
        return None
    if _not_answered(tokens, first, report, last):
        return None
    if _denies_noun(tokens, first, report):
        return None
    end = report.first
    if in_dashes(tokens, report) and tokens.lower[first : end - 1] in _JOINTS:
        return trim(tokens, report.last, last)  # Men - siger retten - broen er lukket
    if (breaks or goes_on(tokens, report, first, last)) and not any(
        other.kind == "content"
        or (other.kind == "tag" and not by_pronoun(tokens, other))
        or reports_next(tokens, other)
        for other in later
    ):
        end = next((other.first for other in later if other.kind == "tag"), last)
    first = _past_colon(tokens, first, report, last)
    span = trim(tokens, _after_introduction(tokens, first, report), end)
    if span and not _is_said(tokens, span, report):
        return None  # no clause: an apposition before the verb
    return span


def broken_clause(tokens: Tokens, tag: Report, first: int, last: int) -> Span | None:
    """Return the last clause that ``tag`` breaks into, up to ``last``, if one stands before it.

    (``Han har brugt dem, så det bliver, siger han, »i rater«``: words in marks end the clause.)
    """
    begin = main_clause(tokens, first, tag.first)
    opens = (
        k + 1
        for k in range(tag.first - 1, begin, -1)
        if tokens.lower[k] in ADVERBIAL and tokens.lower[k - 1] == ","
    )
    return trim(tokens, next(opens, begin), last) if begin < tag.first else None


def leads_on(tokens: Tokens, tag: Report, mark: int) -> bool:
    """Return whether a tag leads on to the words in marks at ``mark``: a comma parts them.

    Whom or where it is told may stand between them (``fortæller han avisen, »…«``). After a whole
    clause and a name they may only say more of the speaker (``siger Ida Lund, »byens stemme«``).
    """
    aside = range(tag.last, mark - 1)
    short = len(aside) < _ASIDE and all(map(tokens.word, aside))
    if not short or tag.last >= mark or tokens.lower[mark - 1] != ",":
        return False
    named = tag.mention is not None and tokens.capital(tag.mention[1] - 1)
    before = tokens.lower[tag.first - 2]  # the last word of the clause
    open_end = before in CLOSED["auxiliary"] or before in CLOSED["personal"]
    return (open_end or not named) and not has_finite_verb(tokens, tag.last, mark)


def _after_introduction(tokens: Tokens, first: int, tag: Report) -> int:
    """Return where words begin after a clause that introduces who says them, by title and name.

    (``Formand Ida Lund forstår de unge, men pengene mangler, siger hun``.)
    """
    if not by_pronoun(tokens, tag):
        return first
    joints = (k for k in range(first + 1, tag.first) if tokens.lower[k] in CLOSED["and_but"])
    joint = next((k for k in joints if tokens.lower[k - 1] == ","), first)
    title = phrase_after(tokens, first, joint)
    if title is None or title[0] != first or not has_finite_verb(tokens, first, joint):
        return first
    name = title[1] + (tokens.lower[title[1]] == ",")
    names = sum(map(tokens.capital, (title[1] - 2, title[1] - 1))) == _NAME
    named = names or all(map(tokens.capital, range(name, name + _NAME)))
    titled = any(map(is_role, tokens.lower[slice(*title)]))
    return joint + 1 if titled and named else first


def _past_colon(tokens: Tokens, first: int, tag: Report, last: int) -> int:
    """Return where words begin that a headline with a tag at its end has after a colon.

    (``Byen lukker broen: Det er på tide, siger Ida Lund``, without a full stop.)
    """
    if tag.last < last:
        return first
    colons = (k + 1 for k in range(first + 1, tag.first) if tokens.lower[k] == ":")
    begin = next(colons, first)
    both = has_finite_verb(tokens, first, begin) and has_finite_verb(tokens, begin, tag.first)
    return begin if both and tokens.capital(begin) else first


def _is_said(tokens: Tokens, span: Span, tag: Report) -> bool:
    """Return whether words before a tag are a clause, or few that sound so (``Vås, lyder det``)."""
    if has_finite_verb(tokens, *span) or tokens.is_tagged(span[0], "VERB.Imp"):
        return True
    if tag.mention is None or tokens.is_tagged(span[0], "ADP", "ADV", "SCONJ", "VERB.Part"):
        return False
    if tokens.lower[span[0]] == "som":
        return False
    verbs = (k for k in range(span[0] + 1, span[1]) if tokens.lower[k].endswith(_FINITE_ENDINGS))
    sounds = tokens.lower[tag.cue[0]] in WORDS["sounds"]
    return sounds or any(tokens.may_be(k, "VERB.Fin") for k in verbs)


def _not_answered(tokens: Tokens, first: int, tag: Report, last: int) -> bool:
    """Return whether a tag says that a question has no answer (``Om det er så, siger X ikke``)."""
    asks = tokens.lower[first] in QUESTIONS
    return asks and any(tokens.lower[k] in CLOSED["negation"] for k in range(tag.first, last))


def _denies_noun(tokens: Tokens, first: int, tag: Report) -> bool:
    """Return whether words before a tag are a noun and a clause on it that the tag denies.

    (``Formodninger om, at broen falder, afkræfter Ida Lund``.)
    """
    commas = [k for k in range(first + 1, tag.first) if tokens.lower[k] == ","]
    if (
        not commas
        or tokens.lower[tag.cue[0]] not in lang.words("denying_verbs.txt")
        or tokens.lower[commas[0] + 1] != "at"
        or has_finite_verb(tokens, first, commas[0])
    ):
        return False
    return not any(tokens.is_tagged(k + 1, "VERB.Fin") for k in commas[:-1])


def by_pronoun(tokens: Tokens, tag: Report) -> bool:
    """Return whether a tag names its speaker by ``han`` or ``hun``: the one of the tag before."""
    return tag.mention is not None and tokens.is_he_or_she(*tag.mention)


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
    if word in CLOSED["relative"] or _tells_when(tokens, tag):
        return None
    broken = hangs(tokens, first, tag.first) or word in CLOSED["auxiliary"]
    if broken or _breaks_after_front(tokens, tag, first, last):
        return i + 1
    if word == "så" and leads_up(tokens, first, tag.first):
        return i + 1
    return i + 1 if _joins_speech(tokens, tag, last) else None


def _breaks_after_front(tokens: Tokens, tag: Report, first: int, last: int) -> bool:
    """Return whether a tag stands between what opens a clause and the clause's verb.

    (``I morgen, siger hun, sejler vi``; ``Når broen lukker, siger hun, flytter børnene``.)
    """
    i = tag.last
    if i + 2 >= last or tokens.lower[i] != "," or not tokens.is_tagged(i + 1, "VERB.Fin"):
        return False
    if tokens.lower[i + 2] == "sig":  # siger hun, vender sig om og går
        return False
    while first < tag.first and not tokens.word(first):
        first += 1
    opens = tokens.lower[first] in CLOSED["preposition"] and tokens.is_tagged(first, "ADP", "ADV")
    phrase = opens and not tokens.any_tagged(first, tag.first, "VERB.Fin")
    return phrase or leads_up(tokens, first, tag.first)


def _tells_when(tokens: Tokens, tag: Report) -> bool:
    """Return whether a clause after a tag says when its speaker spoke (``…, da hun kom ud``)."""
    word, who = tokens.lower[tag.last + 1 : tag.last + 3]
    return word in WORDS["when"] and who in CLOSED["he_or_she"] and tag.mention is not None


def _joins_speech(tokens: Tokens, tag: Report, last: int) -> bool:
    """Return whether the clause after a tag and comma is the speaker's (``…, men jeg …``)."""
    i = tag.last
    word, after = tokens.lower[i + 1], tokens.lower[i + 2]
    named = tokens.lower[slice(*tag.mention)] if tag.mention else []
    owned = len(named) == 1 and named[0] in CLOSED["his_or_her"]
    reporter = named == [after] or (owned and after in CLOSED["he_or_she"])
    if word == "så" and first_person(tokens, i + 1, last):
        return True  # siger hun, så vi må vente
    if word in CLOSED["adverb"] or reporter:  # ``siger hun, og hun går``
        return False
    if word in CLOSED["that_because"]:
        return True
    if word not in CLOSED["continuation"]:
        return False
    return after in _AFTER_JOINT.get(word, SUBJECTS) or first_person(tokens, i + 1, last)


def adds_report(tokens: Tokens, i: int) -> bool:
    """Return whether a tag goes on with another verb of saying (``siger hun og tilføjer, at``)."""
    return tokens.lower[i : i + 1] == ["og"] and not first_words().isdisjoint(
        tokens.lower[i + 1 : i + 2]
    )


def goes_on(tokens: Tokens, tag: Report, first: int, last: int) -> bool:
    """Return whether a reported clause without marks goes on after the tag inside it."""
    lower, i = tokens.lower, _past_adverbial(tokens, tag, first, last)
    if in_dashes(tokens, tag):
        return True
    if i + 1 >= last or lower[i] != ",":
        return False
    word = lower[i + 1]
    if word in CLOSED["and_but"] and not _ABOUT.isdisjoint(lower[i + 2 : i + 3]):
        return False  # siger hun, og hun kommer; og det er også meningen
    if word == "men" and has_finite_verb(tokens, i + 2, last):
        return False  # the reporter's own clause; no clause is the speaker's (…, men i god form)
    return word in _GOES_ON or lower[i + 1] in CLOSED["auxiliary"] or hangs(tokens, 0, tag.first)


def _past_adverbial(tokens: Tokens, tag: Report, first: int, last: int) -> int:
    """Return the token after a tag, and after its adverbial where the clause has yet no verb.

    (``Det vigtigste, sagde Ida Lund i sin tale, er en ny kaj``.)
    """
    i = tag.last
    if i >= last or tokens.lower[i] not in CLOSED["preposition"]:
        return i
    comma = next((k for k in range(i, last) if tokens.lower[k] == ","), i)
    clause = has_finite_verb(tokens, first, tag.first) or has_finite_verb(tokens, i, comma)
    return i if clause else comma


def hangs(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether the words before ``end`` break off in the middle of a clause."""
    k = end - 1
    while k > first and not tokens.word(k):
        k -= 1
    return k >= first and tokens.lower[k] in _HANGING


def first_person(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether the speaker's own ``jeg``, ``vi`` or ``du`` stands among the tokens."""
    return any(tokens.lower[k] in WORDS["own_words"] for k in range(first, last))
