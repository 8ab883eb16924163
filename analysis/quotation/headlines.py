"""Headlines that say who speaks before a colon: ``Træner om nederlaget: Vi var for dårlige``."""

from analysis.lang import marks
from analysis.quotation.clauses import has_finite_verb
from analysis.quotation.phrases import Phrase
from analysis.text.nouns import (
    given_names,
    is_document,
    is_medium,
    is_organisation,
    is_role,
    names_several,
)
from analysis.text.tokens import CLOSED, WORDS, Tokens

_OPENING = 5  # tokens up to the noun that tells who speaks, at the most
_DESCRIBING = ("ADJ", "NOUN.Gen", "PROPN.Gen", "DET", "NUM", "VERB.Part")
_SOURCES = (is_medium, is_document, is_organisation)
_LEAST = 3  # tokens of what is said at the least


def headline_words(tokens: Tokens, first: int, last: int) -> tuple[Phrase, Phrase] | None:
    """Return who says a headline without marks, before its colon, and the words behind it.

    It is somebody's role, a medium or a document, or a body that speaks of something: no place or
    field (``Vestby: Broen lukker``), and no clause (``Lærer fandt urnen: Den var tom``).
    """
    colons = [k for k in range(first, last) if tokens.text[k] == ":"]
    if len(colons) != 1 or not _is_plain(tokens, first, last):
        return None
    colon = colons[0]
    who = _speaker(tokens, first, colon)
    said = colon + 1, last - (not tokens.word(last - 1))
    spoken = who is not None and _is_clause(tokens, *said) and not _is_advice(tokens, *said)
    return (who, said) if who and spoken else None


def speaks_in_line(tokens: Tokens, first: int, last: int) -> Phrase | None:
    """Return who speaks in a line such as a headline, by what stands up to its colon.

    (``Rasende mor: "De tier"``, ``Tidligere rektor om serien: - Det er kun toppen``.)
    """
    colons = [k for k in range(first, last) if tokens.text[k] == ":"]
    return _speaker(tokens, first, colons[0]) if len(colons) == 1 else None


def _is_plain(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether the tokens have the form of a headline: no mark or dash, no full stop."""
    marked = any(set(tokens.text[k]) & {*marks.ALL, *marks.DASHES} for k in range(first, last))
    return not marked and tokens.text[last - 1] != "."


def _is_clause(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether a sentence of its own stands behind the colon, with its subject."""
    if last - first < _LEAST or not tokens.capital(first):
        return False
    lacks_subject = tokens.is_tagged(first, "VERB.Fin")  # Ville hjælpe naboen
    return not lacks_subject and has_finite_verb(tokens, first, last)


def _is_advice(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether words tell the reader what to do or to know (``Sådan sparer du``)."""
    reader = CLOSED["second_person"] & set(tokens.lower[first:last])
    opens = tokens.lower[first] in WORDS["leads_to_advice"] or tokens.is_tagged(first, "VERB.Imp")
    return bool(reader) or opens


def _speaker(tokens: Tokens, first: int, colon: int) -> Phrase | None:
    """Return the noun phrase before a colon that tells who speaks, without what it is about."""
    rubric = colon - first == 1 and tokens.lower[first] in WORDS["rubric"]  # LEDER: …
    if rubric or has_finite_verb(tokens, first, colon):
        return None
    if colon - first == 2 and tokens.text[first] in given_names() and tokens.capital(first + 1):
        return first, colon
    for k in range(first, min(colon, first + _OPENING)):
        if _ends_speaker(tokens, k, colon, alone=k == first):
            return first, k + 1
        word = tokens.lower[k]
        if not tokens.is_tagged(k, *_DESCRIBING) and word not in CLOSED["determiner"]:
            return None
    return None


def _ends_speaker(tokens: Tokens, k: int, colon: int, *, alone: bool) -> bool:
    """Return whether the noun at ``k`` ends who speaks: a role, or a body or document ``alone``.

    The colon follows, or what the words are about; a body has more beside it only before ``om``.
    """
    word, following = tokens.lower[k : k + 2]
    if k + 1 != colon and following not in WORDS["headline_about"]:
        return False
    ours = tokens.lower[colon + 1 : colon + 2] == ["vi"]  # Svensk politi efter skud: Vi leder
    body = is_organisation(word) and (ours or following == "om")
    if is_role(word) or names_several(word) or body:
        return True
    return alone and k + 1 == colon and any(f(word) for f in _SOURCES)
