"""Adverbials: words beside a reporting verb that say when, where or how, and name no speaker."""

from functools import cache, lru_cache

from analysis import lang
from analysis.lang.forms import ENDINGS, stems
from analysis.text.tokens import CLOSED, DETERMINERS, WORDS, Tokens

ADVERBS = CLOSED["adverb"] | CLOSED["negation"]
_COUNTED = WORDS["counts_time"] | CLOSED["determiner"] | CLOSED["approximation"]
_WHEN = WORDS["time_preposition"] | {"om"}
_OWN = CLOSED["reflexive_possessive"] | {"deres"}
_COMPOUNDED = 7  # the fewest letters of a noun at the end of compounds: regnskabsmeddelelsen
_MODIFIERS = ("ADJ", "NUM", "DET", "PRON", "PUNCT")
_NOMINAL = ("NOUN", "NOUN.Gen", "PROPN", "PROPN.Gen", "PRON")
_IN_ALL = (["i", "alt"], ["i", "øvrigt"], ["i", "forvejen"])
AMONG_OTHERS = (["blandt", "andet"], ["blandt", "andre"])
_TWO_WORDS = (*AMONG_OTHERS, ["for", "eksempel"])
_THREE_WORDS = (["i", "hvert", "fald"], ["så", "sent", "som"])
_KEPT = 1 << 14  # words whose class is cached


def skip_adverbs(tokens: Tokens, i: int, last: int) -> int:
    """Return the first token from ``i`` on that is not an adverb (``i dag`` counts as one)."""
    lower = tokens.lower
    while i < last:
        following = lower[i + 1] if i + 1 < last else ""
        if (lower[i] in ("i", "til") and following in WORDS["day"]) or (
            lower[i : i + 2] in _TWO_WORDS
        ):
            i += 2
        elif lower[i : i + 3] in _THREE_WORDS:
            i += 3
        elif lower[i] in ADVERBS or lower[i] in ("bl.a.", "f.eks.", "fx") or is_manner(lower[i]):
            i += 1
        elif end := _time_ends(tokens, i, last):
            i = end
        else:
            break
    return i


def skip_manner(tokens: Tokens, i: int, last: int) -> int:
    """Return the first token from ``i`` on that is no adverb, and no mood (``begejstret``)."""
    i = skip_adverbs(tokens, i, last)
    moved = i < last and tokens.lower[i] in lang.words("moods.txt")
    return skip_adverbs(tokens, i + 1, last) if moved else i


def is_manner(word: str) -> bool:
    """Return whether ``word`` is an adverb by its ending (``afslutningsvis``, but not ``avis``)."""
    return word.endswith(ENDINGS["manner"])


def _time_ends(tokens: Tokens, i: int, last: int) -> int | None:
    """Return the end of a phrase of time that begins with an article at ``i``."""
    if tokens.lower[i] not in CLOSED["determiner"]:
        return None
    ends = range(min(last, i + 4), i + 1, -1)
    return next((k for k in ends if is_time(tokens, i, k)), None)


def skip_determiners(tokens: Tokens, i: int, last: int) -> int:
    """Return the first token from ``i`` on that is not a determiner or possessive pronoun."""
    while i < last and tokens.lower[i] in DETERMINERS:
        i += 1
    if i + 1 < last and tokens.lower[i] in ("skriftlig", "skriftligt", "fælles"):
        i += 1
    return i


def is_day(tokens: Tokens, i: int) -> bool:
    """Return whether token ``i`` is the day of ``i dag``, ``i går``."""
    return tokens.lower[i] in WORDS["day"] and i > 0 and tokens.lower[i - 1] == "i"


def opens_adverbial(tokens: Tokens, j: int, last: int) -> bool:
    """Return whether the preposition at ``j`` opens an adverbial by its noun alone.

    (``i dag``, ``i en pressemeddelelse``, ``på det kraftigste``.)
    """
    after = skip_determiners(tokens, j + 1, last)
    noun = tokens.lower[after].rstrip(".") if after < last else ""
    own = tokens.lower[j + 1] in _OWN  # forfatteren i sin takketale, partierne i deres aftale
    if own or tokens.lower[j : j + 2] in _IN_ALL:
        return True
    beside = tokens.lower[j] not in WORDS["source_preposition"]
    if noun in ("mødet", "stedet") and tokens.lower[j - 1].endswith(ENDINGS["several"]):
        return False  # kilder på mødet
    nouns = (noun, tokens.lower[j + 1], _described_noun(tokens, j, after, last))
    if beside and any(map(is_occasion, nouns)):
        return True
    if noun in ADVERBS and not tokens.capital(after):  # en talsmand for Rent Hav
        described = j + 1 < after < last - 1 and tokens.is_tagged(after + 1, "ADJ", "VERB.Part")
        return not described  # tre af de mest vrede naboer
    if noun in WORDS["day"] or _is_time(noun):
        return True
    superlative = tokens.lower[j : j + 2] == ["på", "det"] and noun.endswith("ste")
    return superlative and (after + 1 >= last or not tokens.word(after + 1))


def _described_noun(tokens: Tokens, j: int, i: int, last: int) -> str:
    """Return the noun after an article and two adjectives at the most that begin at ``i``.

    The article stands after the preposition at ``j`` (``i en samlet udtalelse``).
    """
    k = i
    while j + 1 < i and k < min(last, i + 2) and tokens.is_tagged(k, "ADJ", "VERB.Part"):
        k += 1
    return tokens.lower[k].rstrip(".") if i < k < last else ""


def is_occasion(noun: str) -> bool:
    """Return whether a noun is an occasion for saying something, also in compounds."""
    return noun in lang.words("adverbial_nouns.txt") or noun.endswith(_last_parts())


@cache
def _last_parts() -> tuple[str, ...]:
    """Return the nouns of occasion that compounds end in."""
    return tuple(noun for noun in lang.words("adverbial_nouns.txt") if len(noun) >= _COMPOUNDED)


def is_time(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether the tokens are a phrase of time or occasion without a preposition.

    (``Den 24. november``, ``En dag``, ``Tre uger senere``, ``Det ene sted``.)
    """
    if tokens.lower[first] in ("kl", "kl.", "klokken"):
        return True
    soon = last - first == 2 and tokens.lower[first] in WORDS["soon"]
    if soon and tokens.lower[last - 1] in WORDS["later"]:
        return True  # Kort efter, Lidt senere
    while last > first and (
        tokens.lower[last - 1] in WORDS["later"] or tokens.text[last - 1].isdigit()
    ):
        last -= 1
    if last <= first or not _is_time(tokens.lower[last - 1]):
        return False
    if tokens.lower[first + 1 : last - 1] == ["til"]:
        return _is_time(tokens.lower[first])  # natten til torsdag
    return all(
        tokens.lower[k] in _COUNTED
        or tokens.text[k].rstrip(".").isdigit()
        or (tokens.is_tagged(k, *_MODIFIERS) and not tokens.capital(k))
        for k in range(first, last - 1)
    )


def time_begins(tokens: Tokens, first: int, last: int) -> int | None:
    """Return the beginning of a phrase of time at the end of the words before a verb.

    (``Piloten to minutter efter starten``: at ``to``; ``lærerforeninger samme dag``.) It begins
    with a number after other words.
    """
    for k in range(first + 1, last - 1):
        if not _is_time(tokens.lower[k + 1]) or tokens.capital(k):
            continue
        if tokens.lower[k - 1] == "på":
            continue  # en mand på 43 år
        counts = tokens.is_tagged(k, "NUM") or tokens.lower[k] in WORDS["next_time"]
        if counts and tokens.is_tagged(k - 1, *_NOMINAL):
            return k
    return None


def before_time(tokens: Tokens, first: int, last: int) -> int:
    """Return where words before a verb end that say when, with their preposition, or ``last``.

    (``guiden om morgenen havde``: at ``om``.) Something must stand before them.
    """
    for k in range(last - 2, first, -1):
        if tokens.lower[k] in _WHEN and is_time(tokens, k + 1, last):
            return k
    return last


@lru_cache(_KEPT)
def _is_time(word: str) -> bool:
    """Return whether ``word`` is a noun of time, with or without an ending."""
    nouns = lang.words("time_nouns.txt")
    return word in nouns or any(stem in nouns for stem in stems(word))
