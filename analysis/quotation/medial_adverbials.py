"""Adverbials between a tag's verb and its subject: ``…, siger i en mail direktør Ida Lund``."""

from analysis.lang.forms import is_genitive
from analysis.quotation.adverbials import is_occasion, skip_determiners
from analysis.quotation.animacy import is_somebody
from analysis.quotation.phrases_after import phrase_after
from analysis.text.nouns import given_names, is_organisation, is_role
from analysis.text.tokens import CLOSED, Tokens

_MOST = 3  # adjectives between a preposition and its noun


def after_adverbials(tokens: Tokens, i: int, last: int) -> int:
    """Return where the subject begins after adverbials at ``i`` that open with a preposition.

    That is ``i`` itself where none does, or where nobody follows.
    """
    at = i
    while at < last and tokens.lower[at] in CLOSED["preposition"]:
        after = _adverbial_ends(tokens, at, last)
        if after is None:
            return i
        at = after
    if at == i:
        return i
    phrase = phrase_after(tokens, at, last)
    return at if phrase and phrase[0] == at and is_somebody(tokens, phrase) else i


def _adverbial_ends(tokens: Tokens, at: int, last: int) -> int | None:
    """Return where the preposition's phrase at ``at`` ends: a noun that says nothing, or a medium.

    What a name may belong to is none (``med formanden Ida Lund``), nor an owner (``i byens
    avis``).
    """
    noun = skip_determiners(tokens, at + 1 + (tokens.lower[at + 1 : at + 2] == ["for"]), last)
    if noun < last and tokens.capital(noun):
        medium = tokens.text[noun] not in given_names() and not is_genitive(tokens.lower[noun])
        return noun + 1 if medium and _opens_subject(tokens, noun + 1, last) else None
    limit = min(noun + _MOST, last)
    while noun < limit and tokens.is_tagged(noun, "ADJ", "VERB.Part") and tokens.word(noun + 1):
        if is_occasion(tokens.lower[noun]):
            return noun + 1
        noun += 1
    word = tokens.lower[noun] if noun < last else ""
    if not word or is_role(word) or is_organisation(word):
        return None
    return noun + 1 if tokens.is_tagged(noun, "NOUN", "ADV", "X") else None


def _opens_subject(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether a person's full name or a small word follows a medium's name at ``i``."""
    if i >= last or not tokens.word(i):
        return False
    if not tokens.capital(i):
        return True
    return tokens.text[i] in given_names() and i + 1 < last and tokens.capital(i + 1)
