"""The noun phrase before a place in a sentence: where it begins."""

from analysis.lang import marks
from analysis.lang.forms import ENDINGS
from analysis.quotation.adverbials import ADVERBS
from analysis.quotation.clauses import has_finite_verb
from analysis.quotation.coordination import between_adjectives, in_list, is_coordinated
from analysis.quotation.name_parts import title_begins
from analysis.quotation.phrases import LINKING, Phrase, before_bracket, is_nominal, noun_phrase
from analysis.text.tokens import CLOSED, WORDS, Tokens

_BEFORE_VERB = ADVERBS | CLOSED["auxiliary"]
_NOMINAL = ("ADJ", "DET", "NOUN", "NOUN.Gen", "NUM", "PROPN", "PROPN.Gen")
_PARTING = CLOSED["relative"] | CLOSED["subordinator"] | CLOSED["coordinator"] - {"for"}


def phrase_before(tokens: Tokens, first: int, i: int) -> Phrase | None:
    """Return the noun phrase that ends before ``i``, in the clause that begins at ``first``."""
    lower = tokens.lower
    j = i
    while j > first and lower[j - 1] in _BEFORE_VERB and not tokens.capital(j - 1):
        j -= 1
    if lower[j - 1 : j] == ["gange"] and lower[j - 2] in ADVERBS | CLOSED["determiner"]:
        j -= 2  # ministeren gentagne gange
    if j <= first:
        return None
    end = before_bracket(tokens, first, j)
    if lower[end - 1] in CLOSED["third_person"]:
        return end - 1, end
    if lower[end - 1] == ",":
        return _before_comma(tokens, first, end - 1)
    start = _clause_start(tokens, first, end)
    if start < end and lower[start] in CLOSED["he_or_she"] and not tokens.capital(end - 1):
        return start, start + 1
    return noun_phrase(tokens, start, end)


def last_phrase(tokens: Tokens, first: int, end: int) -> Phrase | None:
    """Return the noun phrase that ends at ``end``, by the parts of speech alone."""
    k = end
    while k > first and (
        tokens.is_tagged(k - 1, *_NOMINAL)
        or tokens.capital(k - 1)
        or (k - 2 > first and tokens.lower[k - 1] in LINKING and _may_have_link(tokens, k - 2))
        or (k - 2 > first and tokens.lower[k - 1] == "og" and tokens.text[k - 2].endswith("-"))
    ):
        k -= 1
    return noun_phrase(tokens, k, end) if k < end else None


def _may_have_link(tokens: Tokens, i: int) -> bool:
    """Return whether a noun goes with the preposition after it (``borgere på øen``)."""
    word = tokens.lower[i]
    several = ENDINGS["plural_or_definite_plural"] + ENDINGS["people_counted"]
    return is_nominal(word) or (tokens.is_tagged(i, "NOUN") and word.endswith(several))


def _before_comma(tokens: Tokens, first: int, comma: int) -> Phrase | None:
    """Return the phrase before a relative clause or an apposition that ends at ``comma``."""
    first = _after_but(tokens, first, comma)
    commas = [k for k in range(first, comma) if tokens.lower[k] == ","]
    if not commas:
        return _from_clause_start(tokens, first, comma)
    if len(commas) > 1 and _opens_with_name(tokens, first, commas[0]):
        return first, commas[0]  # Ida Lund, læge, Vestby Sygehus
    if all(tokens.capital(k) or not tokens.word(k) for k in range(commas[-1] + 1, comma)):
        named = _clause_start(tokens, first, _before_ages(tokens, commas)), comma
        return _named_before(tokens, first, named) or named
    for opening in (k for k in reversed(commas) if _opens_aside(tokens, k, comma)):
        if phrase := _from_clause_start(tokens, first, _before_age(tokens, opening)):
            return _named_before(tokens, first, phrase) or phrase
    return _from_clause_start(tokens, first, commas[0])


def _after_but(tokens: Tokens, first: int, end: int) -> int:
    """Return where the last clause after ``, men`` begins, or ``first``."""
    but = (k + 2 for k in range(end - 3, first, -1) if tokens.lower[k : k + 2] == [",", "men"])
    return next(but, first)


def _before_ages(tokens: Tokens, commas: list[int]) -> int:
    """Return the last of ``commas`` without a number before it, or else the first."""
    told = (k for k in reversed(commas[1:]) if not tokens.lower[k - 1].isdigit())
    return next(told, commas[0])


def _before_age(tokens: Tokens, comma: int) -> int:
    """Return the comma before an age that ends at ``comma`` (``Ida Lund, 30, som …``), or it."""
    aged = tokens.text[comma - 1].isdigit() and tokens.lower[comma - 2] == ","
    return comma - 2 if aged else comma


def _opens_aside(tokens: Tokens, opening: int, comma: int) -> bool:
    """Return whether a relative clause or an apposition stands between two commas."""
    relative = tokens.lower[opening + 1] in CLOSED["relative"]
    return relative or not _verbal(tokens, opening + 1, comma)


def _verbal(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether an auxiliary verb stands among the tokens: then they are a clause."""
    return any(tokens.lower[k] in CLOSED["auxiliary"] for k in range(first, last))


def _opens_with_name(tokens: Tokens, first: int, comma: int) -> bool:
    """Return whether a full name and nothing else opens a sentence before ``comma``."""
    return comma - first > 1 and all(map(tokens.capital, range(first, comma)))


def _named_before(tokens: Tokens, first: int, phrase: Phrase) -> Phrase | None:
    """Return the full name that opens a sentence before an apposition without a capital.

    (``Ida Lund, 68, en elektriker, som …``; ``Ida Lund, professor, Vestby Universitet, …``.)
    """
    comma = phrase[0] - 1
    if comma <= first or tokens.text[comma] != "," or tokens.capital(phrase[0]):
        return None
    end = _before_age(tokens, comma)
    return (first, end) if _opens_with_name(tokens, first, end) else None


def _from_clause_start(tokens: Tokens, first: int, end: int) -> Phrase | None:
    """Return the tokens from the start of their clause to ``end``, if there are any."""
    start = _clause_start(tokens, first, end)
    return (start, end) if start < end else None


def _clause_start(tokens: Tokens, first: int, end: int) -> int:
    """Return where the noun phrase that ends at ``end`` begins: after what parts clauses."""
    k = end
    while k > first:
        word = tokens.lower[k - 1]
        if word == "end" and tokens.lower[k - 2] in WORDS["comparative"]:
            k -= 2
            continue
        if title := title_begins(tokens, first, k):
            k = title
            continue
        if not _in_phrase(tokens, k - 1, first, end):
            break
        k -= 1
    return k


def _in_phrase(tokens: Tokens, i: int, first: int, end: int) -> bool:
    """Return whether token ``i`` may stand inside a noun phrase that ends before ``end``."""
    word = tokens.lower[i]
    if word == ",":
        return in_list(tokens, i, end) or (i > first and between_adjectives(tokens, i, end))
    if word in (";", ":", "–") or tokens.text[i] in marks.QUOTES + marks.BULLETS:
        return False
    if word in CLOSED["and_also"] and i > first and is_coordinated(tokens, first, i, end):
        return True
    if word in CLOSED["auxiliary"]:
        return tokens.capital(i)
    if word == ")":
        return i + 1 == end or not _ends_dateline(tokens, first, i)
    return word not in _PARTING or _goes_with_noun(tokens, i, first, end)


def _goes_with_noun(tokens: Tokens, i: int, first: int, end: int) -> bool:
    """Return whether a word that mostly parts clauses goes on with a noun, at ``i`` before ``end``.

    (``dagen efter mødet``; ``anklageren i sagen om garn``; ``såvel fiskerne som havnen``.)
    """
    word = tokens.lower[i]
    if word == "om":
        noun = i > first and tokens.is_tagged(i - 1, "NOUN", "PROPN")
        return noun and not has_finite_verb(tokens, i + 1, end)
    after = word == "efter" and i > first and tokens.word(i - 1)
    as_well = word == "som" and "såvel" in tokens.lower[first:i]
    return after or as_well or (tokens.capital(i) and i > first)


def _ends_dateline(tokens: Tokens, first: int, i: int) -> bool:
    """Return whether ``)`` at ``i`` ends a dateline (``SARAJEVO (AP) Serbere i …``)."""
    opens = next((k for k in range(i, first, -1) if tokens.lower[k] == "("), first)
    return opens > first and tokens.text[opens - 1].isupper()
