"""Noun phrases: which words open and close one, whatever stands around it."""

from functools import lru_cache

from analysis.lang.ages import is_aged
from analysis.lang.forms import is_definite_plural, nominative
from analysis.quotation.adverbials import (
    ADVERBS,
    AMONG_OTHERS,
    is_day,
    is_time,
    opens_adverbial,
    time_begins,
)
from analysis.text.nouns import is_document, is_organisation, is_role
from analysis.text.tokens import CLOSED, DETERMINERS, WORDS, Tokens

Phrase = tuple[int, int]  # tokens from the first to before the last
LINKING = WORDS["linking"]  # prepositions that may go on with a phrase
CLAUSE_WORDS = (  # no noun phrase holds one
    CLOSED["relative"] | CLOSED["subordinator"] | CLOSED["coordinator"] | CLOSED["auxiliary"]
)
OPENERS = DETERMINERS | CLOSED["personal"]  # of noun phrases, surely
_NO_ENDS = LINKING | {"og", "samt"}
_NO_NOUNS = CLAUSE_WORDS | CLOSED["preposition"] | ADVERBS
_OPENS_ADVERBIAL = CLOSED["preposition"] - {"fra"}
_NOBODY = (["det", "hele"], ["alt"], ["noget"], ["meget"], ["lidt"], ["intet"])  # it says it all
_OF_THEM = (["af", "dem"], ["af", "os"])
_COUNTS = CLOSED["determiner"] | WORDS["numeral"]
_KEPT = 1 << 14  # words whose class is remembered
_BRACKET = 8  # tokens of a party or an abbreviation in brackets at the most


def skip_bracket(tokens: Tokens, i: int, last: int) -> int:
    """Return the token after the bracket that opens at ``i`` (``Ida Lund (S)``), or ``i``."""
    if i < last and tokens.text[i] == "(":
        closes = (k + 1 for k in range(i + 1, min(i + _BRACKET, last)) if tokens.text[k] == ")")
        return next(closes, i)
    return i


def before_bracket(tokens: Tokens, first: int, end: int) -> int:
    """Return where a bracket opens that closes before ``end`` (``Ida Lund (Havnelisten)``)."""
    if tokens.text[end - 1] != ")":
        return end
    since = max(first, end - _BRACKET)
    return next((k for k in range(end - 1, since, -1) if tokens.text[k] == "("), end)


def noun_phrase(tokens: Tokens, i: int, end: int) -> Phrase | None:
    """Return the tokens without what is no noun phrase at their ends, or nothing if none is left.

    ``Også Ida Lund``, ``blandt andre Ida Lund``, ``i går Ida Lund`` and ``fået Ida Lund`` begin
    with it; ``Ida Lund således`` and ``regeringen i dag`` end with it; ``Derudover`` and ``Forud
    for mødet`` are nothing else.
    """
    start = i
    while tokens.lower[i : i + 2] in AMONG_OTHERS and i + 2 < end:
        i += 2
    while end > i and tokens.lower[end - 1] in _NO_ENDS:
        end -= 1
    while i < end and _opens_badly(tokens, i, end):
        i += 1
    while end > i + 1 and _ends_badly(tokens, i, end - 1):
        end -= 1
    if i >= end or (i > start and tokens.is_tagged(i, "ADP")):
        return None
    if _is_manner_phrase(tokens, i, end) or tokens.lower[i:end] in _NOBODY:
        return None
    end = _head_end(tokens, i, end)
    while end > i + 1 and tokens.lower[end - 1] in LINKING:
        end -= 1  # en måling fra i søndags
    return i, _adverbial_start(tokens, i, end)


def _opens_badly(tokens: Tokens, i: int, end: int) -> bool:
    """Return whether no noun phrase begins with token ``i``: it is an adverb or a participle."""
    if _is_name(tokens, i) or is_nominal(tokens.lower[i]) or tokens.lower[i] == "såvel":
        return False
    if is_day(tokens, i):
        return True  # i går politiske ordførere
    if tokens.is_tagged(i, "ADV"):
        described = i + 1 < end and tokens.is_tagged(i + 1, "ADJ")  # meget kendte forskere
        return not described and not count_ends(tokens, i, end)
    if i + 1 >= end or tokens.capital(i) or not tokens.is_tagged(i, "VERB.Part"):
        return False
    return tokens.is_tagged(i + 1, "PROPN", "DET", "PRON") or tokens.lower[i + 1].endswith(
        ("en", "et", "ne", "ere")
    )


def _ends_badly(tokens: Tokens, i: int, k: int) -> bool:
    """Return whether the last word of a phrase, at ``k``, says when or how and is no part of it."""
    if tokens.capital(k) or is_nominal(tokens.lower[k]) or count_ends(tokens, i, k + 1) == k + 1:
        return False
    manner = tokens.lower[i] in ("en", "den") and tokens.lower[k].endswith("t")  # en anden tørt
    manner = manner or (tokens.lower[k].endswith("t") and tokens.is_tagged(k - 1, "NOUN"))
    named = tokens.capital(k - 1) and tokens.lower[k - 1] not in ("de", "den")  # De unge
    ending = manner or named  # Ritzau tidligt, flere kilder uafhængigt
    return tokens.is_tagged(k, "ADV") or (ending and tokens.is_tagged(k, "ADJ"))


def _is_name(tokens: Tokens, i: int) -> bool:
    """Return whether token ``i`` has a capital that is not merely a sentence's first."""
    return tokens.capital(i) and i > 0 and tokens.word(i - 1) and not tokens.opens_sentence(i)


def _is_manner_phrase(tokens: Tokens, i: int, end: int) -> bool:
    """Return whether the tokens only say how (``lidt nedladende``, ``smukt``)."""
    if end == i + 1 and tokens.lower[i].endswith("t") and not is_nominal(tokens.lower[i]):
        return not tokens.capital(i) and tokens.is_tagged(i, "ADJ")
    if tokens.lower[i] not in WORDS["amplifier"]:
        return False
    return all(tokens.is_tagged(k, "ADJ", "ADV", "VERB.Part") for k in range(i + 1, end))


def _head_end(tokens: Tokens, i: int, end: int) -> int:
    """Return where the phrase ends before the adverbials that follow it.

    (``Han i dag i Oslo``, ``ledelsen i en pressemeddelelse``, ``piloten to timer efter starten``.)
    """
    if tokens.lower[i] in CLOSED["he_or_she"] and end - i > 1 and tokens.lower[i + 1] != "og":
        return i + 1
    for k in range(i + 1, end - 1):
        if tokens.lower[k : k + 2] == ["over", "for"]:
            return k  # politiet over for Kystposten
        if tokens.lower[k] not in _OPENS_ADVERBIAL or tokens.capital(k + 1):
            continue
        if opens_adverbial(tokens, k, end):
            return k
    return time_begins(tokens, i, end) or end


def _adverbial_start(tokens: Tokens, i: int, end: int) -> int:
    """Return where a phrase ends before an adverbial of time (``avisen i sidste måned``)."""
    starts = (k for k in range(i + 1, end - 1) if tokens.lower[k] == "i")
    return next((k for k in starts if is_time(tokens, k + 1, end)), end)


@lru_cache(_KEPT)
def is_nominal(word: str) -> bool:
    """Return whether ``word`` is a noun or a pronoun whatever stands around it.

    Where this is known by the word alone no sentence needs to be tagged.
    """
    if word in OPENERS or word in CLOSED["first_person"]:
        return True
    bare = nominative(word)
    if is_aged(word):
        return True  # den 24-årige
    return is_role(word) or is_organisation(bare) or is_document(bare)


def count_ends(tokens: Tokens, i: int, last: int) -> int | None:
    """Return where a count of people ends that begins at ``i``, if one does.

    (``næsten halvdelen``, ``mere end 40``, ``hver femte``, ``tre ud af fire``, ``en af dem``.)
    """
    if _so_many_of(tokens, i, last):
        return i + 4
    if tokens.lower[i + 1 : min(i + 3, last)] in _OF_THEM and tokens.lower[i] in _COUNTS:
        return i + 3
    k = i
    while k < last and tokens.lower[k] in CLOSED["approximation"]:
        k += 1
    word = tokens.lower[k] if k < last else ""
    if word in ("hver", "hvert"):
        ordinal = k + 1 < last and tokens.lower[k + 1] in CLOSED["ordinal"]
        return k + 2 if ordinal else None
    counts = word in CLOSED["part"] or word[:1].isdigit()
    return k + 1 if k > i and counts and not is_time(tokens, k, min(k + 2, last)) else None


def _so_many_of(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether a number of another one stands at ``i`` (``tre ud af fire``)."""
    if tokens.lower[i + 1 : i + 3] != ["ud", "af"] or i + 3 >= last:
        return False
    return all(n in WORDS["numeral"] or n.isdigit() for n in tokens.lower[i : i + 4 : 3])


def determines(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether ``de`` at ``i`` goes with a noun that follows (``de to mødre``)."""
    if tokens.lower[i] != "de" or i + 1 >= last or not tokens.word(i + 1):
        return False
    word = tokens.lower[i + 1]
    definite = word.endswith("et") or is_definite_plural(word)  # lukkede de broværket, broerne
    thing = definite and tokens.is_tagged(i + 1, "NOUN")
    thing = thing or word in CLOSED["indefinite_article"]  # beskriver de et miljø
    return word not in _NO_NOUNS and not thing
