"""Animacy: whether a noun phrase is somebody's, a document's, a thing's or nobody's."""

from analysis.lang.forms import ENDINGS, is_definite, is_definite_plural, is_genitive, stems
from analysis.quotation.phrases import Phrase
from analysis.text.nouns import (
    can_speak,
    is_document,
    is_organisation,
    is_role,
    names_these_people,
)
from analysis.text.tokens import CLOSED, WORDS, Tokens

_ARTICLE = 5  # tokens between a noun and its article at the most
_NOBODY = CLOSED["first_person"] | WORDS["no_subject_named"]


def is_somebody(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether any word of a phrase tells a speaker: a name, role, organisation, pronoun."""
    return any(
        (tokens.capital(k) and k > phrase[0])
        or is_role(tokens.lower[k])
        or is_organisation(tokens.lower[k])
        or tokens.lower[k] in CLOSED["personal"]
        for k in range(*phrase)
    ) or (tokens.capital(phrase[1] - 1) and _stands_inside(tokens, phrase[0]))


def names_nobody(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a phrase in small letters is nobody and no document (``kræver ekstra``)."""
    named = tokens.capital(phrase[0]) or is_somebody(tokens, phrase)
    return not (named or names_document(tokens, phrase))


def _stands_inside(tokens: Tokens, i: int) -> bool:
    """Return whether a word of the same sentence stands before token ``i``."""
    return i > 0 and tokens.word(i - 1) and not tokens.opens_sentence(i)


def names_somebody(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a phrase ends in a role, an organisation or a name of two words or more."""
    first, last = phrase
    word = tokens.lower[last - 1]
    full = last - first > 1 and tokens.capital(last - 1) and tokens.capital(last - 2)
    accused = tokens.lower[first] == "den" and word.endswith(ENDINGS["participle"])  # den tiltalte
    kind = tokens.lower[last - 2] if last - first > 1 and tokens.capital(last - 1) else ""
    called = is_role(kind) or is_organisation(kind)  # den lokale avis Kystposten
    return full or accused or called or is_role(word) or is_organisation(word)


def is_thing(tokens: Tokens, mention: Phrase) -> bool:
    """Return whether a definite noun is no person, organisation or document (``Angrebet``)."""
    first, last = mention
    word = tokens.lower[first]
    if last - first > 1 or not is_definite(word) or not tokens.is_tagged(first, "NOUN"):
        return False
    speaks = names_these_people(word) or any(map(can_speak, (word, *stems(word))))
    return not (speaks or _is_beside_name(tokens, word))


def _is_beside_name(tokens: Tokens, word: str) -> bool:
    """Return whether a noun stands before a name, as titles do (``hjulmager Bo Krag``)."""
    bare = set(stems(word))
    places = (k for k in range(len(tokens) - 1) if tokens.lower[k] in bare)
    return any(tokens.capital(k + 1) and not tokens.capital(k) for k in places)


def is_nobody(tokens: Tokens, mention: Phrase) -> bool:
    """Return whether the subject is ``jeg``, ``man``, ``det``: nobody whom the article names."""
    first, last = mention
    word = tokens.lower[first].rstrip(".")
    if word in WORDS["amount"]:  # det siger lidt om tidens smag, at …
        return tokens.lower[last : last + 1] == ["om"]
    if tokens.lower[last - 1] == "hvem":
        return True  # Hvem siger, at …?
    if word == "ét":  # siger ét til dem og noget andet til os; but ét blad, ét af dem
        one = last - first > 1 and tokens.is_tagged(first + 1, "NOUN")
        return not one and tokens.lower[first + 1 : first + 2] != ["af"]
    if last - first > 1:
        return False
    if word in _NOBODY or word == "i":  # I skriver, at …; i hundredvis skriver, at …
        return True
    named = tokens.capital(first) or is_role(word) or not word.islower()
    return not named and tokens.is_tagged(first, "VERB.Fin")  # der kom klager over, at


def names_document(tokens: Tokens, mention: Phrase) -> bool:
    """Return whether a mention is a document's: a report, a study, or ``Den`` after one."""
    for i in range(*mention):
        if tokens.lower[i] in CLOSED["preposition"]:
            return False
        owned = i == mention[0] or is_genitive(tokens.lower[i - 1])  # havnens Årsrapport
        if is_document(tokens.lower[i]) and (owned or not tokens.capital(i)):
            return True
    first, last = mention
    opens = tokens.lower[first:last] == ["den"] and first > 0 and not tokens.word(first - 1)
    return opens and document_meant(tokens, first) is not None


def document_meant(tokens: Tokens, i: int) -> int | None:
    """Return where the document stands that ``den`` or ``det`` at ``i`` takes up.

    It is the last of the sentence before, if nothing shows it to be of the other gender. (``En
    ny rapport er kommet. Den viser, at …``; ``Af den fremgår det, at …``.)
    """
    document = last_document(tokens, *tokens.sentence_before(i))
    common = None if document is None else _is_common(tokens, document)
    return document if common in (None, tokens.lower[i] == "den") else None


def last_document(tokens: Tokens, first: int, last: int) -> int | None:
    """Return the last noun for a document among the tokens from ``first`` to before ``last``."""
    return next((k for k in range(last - 1, first - 1, -1) if is_document(tokens.lower[k])), None)


def _is_common(tokens: Tokens, i: int) -> bool | None:
    """Return whether the noun at ``i`` is of common gender, None if nothing shows its gender.

    Its ending does, or the article before it.
    """
    noun = tokens.lower[i]
    if is_definite(noun):
        return None if is_definite_plural(noun) else noun.endswith("en")
    before = (tokens.lower[k] for k in range(i - 1, max(-1, i - _ARTICLE), -1))
    article = next((word for word in before if word in WORDS["article"]), None)
    return article in ("en", "den") if article else None
