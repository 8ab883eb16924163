"""Statements by a noun instead of a verb: ``Hendes vurdering er, at …``."""

from collections.abc import Iterator
from functools import cache, lru_cache

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import lemmas
from analysis.quotation.adverbials import ADVERBS, skip_adverbs
from analysis.quotation.animacy import is_somebody
from analysis.quotation.clauses import clause_after_at
from analysis.quotation.phrases import Phrase
from analysis.quotation.phrases_after import phrase_after
from analysis.quotation.phrases_before import last_phrase
from analysis.quotation.report import Report
from analysis.quotation.sources import has_opinions
from analysis.text.tokens import CLOSED, WORDS, Tokens

_IS = WORDS["equates"]
_NEEDS_ON = frozenset(("går", "gik"))  # Kritikken går på, at …
_AT = frozenset(("at",))
_TAKING_UP = frozenset(("den", "det", "med"))
_OPENERS = (["med", "de", "ord"], ["med", "disse", "ord"])
_FROM = 8  # tokens between "Den besked kom" and its "fra" at the most
_SAID = lang.words("opinion_nouns.txt") | {"ord"}  # Den besked, Med de ord
_OWNED = lang.words("reporting_nouns.txt")
TELLING_WORDS = _SAID | _AT | _OWNED  # every statement by a noun has one of these words
SEARCHED_WORDS = TELLING_WORDS | _IS  # the words that a sentence is searched for
_BEGINNING = 2  # letters
_BEFORE = 3  # the most adjectives between an owner and the noun
_KEPT = 1 << 14  # words whose class is cached


def noun_statements(tokens: Tokens, first: int, last: int) -> Iterator[Report]:
    """Yield the statements by nouns in the sentence from ``first`` to before ``last``.

    The speaker is the noun's owner (``Hendes vurdering er, at``; ``Det er politiets opfattelse,
    at``), or follows it (``Beskeden fra kommunen lyder, at``). ``Meldinger går på, at`` has no
    speaker.
    """
    ats = tokens.among(_AT, first, last)
    if ats and tokens.among(_IS, first, last):
        nouns = (i for i in range(first, ats[-1]) if _is_opinion(tokens.lower[i]))
        yield from filter(None, (_statement(tokens, i, first, last) for i in nouns))
    places = tokens.among(_OWNED, first, last)
    yield from filter(None, (_owned_words(tokens, i, first, last) for i in places))
    opens = tokens.lower[first] in _TAKING_UP and not _SAID.isdisjoint(
        tokens.lower[first:last][1:3]
    )
    if opens and (report := _taken_up(tokens, first, last)):
        yield report


@lru_cache(_KEPT)
def _is_opinion(word: str) -> bool:
    """Return whether a word is one of ``opinion_nouns.txt``, also in the definite or plural."""
    if word[:_BEGINNING] not in _beginnings():
        return False
    return not lang.words("opinion_nouns.txt").isdisjoint(lemmas(word))


@cache
def _beginnings() -> frozenset[str]:
    """Return the first letters of the nouns, which endings do not change."""
    return frozenset(noun[:_BEGINNING] for noun in lang.words("opinion_nouns.txt"))


def _statement(tokens: Tokens, i: int, first: int, last: int) -> Report | None:
    """Return the statement made by the noun at ``i``, if any."""
    owner = _owner_of_noun(tokens, first, i)
    if owner and (verb := _it_is(tokens, owner[0], first)) is not None:
        return _report(owner, (verb, i + 1), verb - 1, _content(tokens, i + 1, last))
    whom = None if owner else _from_whom(tokens, i, last)
    verb = skip_adverbs(tokens, whom[1] if whom else i + 1, last)
    if verb >= last or tokens.lower[verb] not in _IS:
        return None
    goes = tokens.lower[verb] in _NEEDS_ON
    if not (owner or whom or goes):
        return None
    content = _content(tokens, verb + 1, last, needs_on=goes)
    begin = owner[0] if owner else i
    cue = (i, i + 1) if whom else (i, verb + 1)
    return _report(owner or whom, cue, begin, content)


def _report(mention: Phrase | None, cue: Phrase, begin: int, content: int | None) -> Report | None:
    """Return the report of a content clause, if there is one."""
    return Report("content", cue, mention, begin, content, content) if content else None


def _owned_words(tokens: Tokens, i: int, first: int, last: int) -> Report | None:
    """Return the report of the marked words that the noun at ``i`` and its owner lead to.

    (``Ida Lunds løfte om »fuld åbenhed«``.)
    """
    mark = i + 2
    linked = mark < last and tokens.lower[i + 1] in WORDS["noun_preposition"]
    if not linked or tokens.text[mark] not in marks.QUOTES:
        return None
    owner = _owner_of_noun(tokens, first, i)
    return Report("object", (i, i + 1), owner, owner[0], mark, strength="name") if owner else None


def _owner_of_noun(tokens: Tokens, first: int, i: int) -> Phrase | None:
    """Return the owner of the noun at ``i``: a possessive or a genitive before its adjectives."""
    k = i - 1
    while k > max(first, i - _BEFORE) and tokens.is_tagged(k, "ADJ") and not tokens.capital(k):
        k -= 1
    if k < first or not tokens.word(k):
        return None
    if tokens.lower[k] in CLOSED["possessive"]:
        return (k, k + 1) if tokens.lower[k] in CLOSED["owner"] else None
    phrase = last_phrase(tokens, first, k + 1)
    if phrase and tokens.lower[phrase[0]] in CLOSED["preposition"]:
        phrase = phrase[0] + 1, phrase[1]  # Trods kommunens løfte om »ro«
    return phrase if phrase and has_opinions(tokens, *phrase) else None


def _it_is(tokens: Tokens, owner: int, first: int) -> int | None:
    """Return the place of ``er`` in ``det er`` before the owner, with adverbs between."""
    k = owner - 1
    while k > first and tokens.lower[k] in ADVERBS:
        k -= 1
    return (
        k if k > first and tokens.lower[k - 1 : k + 1] in (["det", "er"], ["det", "var"]) else None
    )


def _from_whom(tokens: Tokens, i: int, last: int) -> Phrase | None:
    """Return the phrase after the noun at ``i`` and ``fra`` or ``hos``."""
    if tokens.lower[i + 1 : i + 2] not in (["fra"], ["hos"]):
        return None
    return phrase_after(tokens, i + 2, last)


def _content(tokens: Tokens, i: int, last: int, *, needs_on: bool = False) -> int | None:
    """Return the token after the ``at`` that follows at ``i``, with adverbs between."""
    i = skip_adverbs(tokens, i, last)
    on = tokens.lower[i : i + 1] == ["på"]
    if needs_on and not on:
        return None
    i += on
    if tokens.lower[i : i + 1] == [","]:
        i += 1
    return clause_after_at(tokens, i, last) if tokens.lower[i : i + 1] == ["at"] else None


def _taken_up(tokens: Tokens, first: int, last: int) -> Report | None:
    """Return the report of a noun that takes up the sentence before.

    (``Den besked gav Ida Lund``; ``Den opfordring kommer fra Ida Lund``; ``Med de ord begyndte
    Ida Lund sit brev``.)
    """
    words = tokens.lower[first : first + 3] in _OPENERS
    verb = first + 2 + words
    if not words and tokens.lower[first + 1] not in _SAID:
        return None
    if verb + 1 >= last or not tokens.is_tagged(verb, "VERB.Fin") or ":" in tokens.text[verb:last]:
        return None
    who: Phrase | None = None
    if words or tokens.lower[verb] in WORDS["gives"]:
        who = phrase_after(tokens, verb + 1, last)
    elif tokens.lower[verb] in WORDS["comes"]:
        links = (k for k in range(verb + 1, min(last, verb + _FROM)) if tokens.lower[k] == "fra")
        link = next(links, None)
        who = phrase_after(tokens, link + 1, last) if link else None
    if not (who and is_somebody(tokens, who)) or _is_more(tokens, verb, who[1], last):
        return None
    return Report("back", (first, verb), who, first, who[1])


def _is_more(tokens: Tokens, verb: int, first: int, last: int) -> bool:
    """Return whether a message is denied or only came to somebody (``Den besked har X fået``).

    After ``har`` only ``til`` goes on (``Den besked har X til sejlerne``; ``har X siden slettet``).
    """
    ends = range(first, last)
    if tokens.lower[verb] in ("har", "havde") and first < last and tokens.word(first):
        return tokens.lower[first] != "til"
    return any(
        tokens.lower[k] in CLOSED["negation"] or tokens.is_tagged(k, "VERB.Part") for k in ends
    )
