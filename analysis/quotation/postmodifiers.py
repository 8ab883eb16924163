"""Postmodifiers: prepositions that go on with a noun phrase, and those that open an adverbial."""

from analysis import lang
from analysis.quotation.adverbials import opens_adverbial, skip_determiners
from analysis.quotation.name_parts import title_ends
from analysis.quotation.phrases import determines
from analysis.text.nouns import is_organisation
from analysis.text.tokens import CLOSED, WORDS, Tokens

_BELONG_TO = frozenset(row[0] for row in lang.rows("kin_nouns.tsv")) | WORDS["relation"]
_PRONOUNS = CLOSED["personal"] | CLOSED["interrogative"]


def continues_phrase(tokens: Tokens, j: int, last: int, named: bool) -> bool:
    """Return whether the preposition at ``j`` goes on with the phrase and opens no adverbial."""
    if j + 1 >= last:
        return False
    if tokens.lower[j] == "til":
        return _is_kin_to(tokens, j, last)
    if not tokens.word(j + 1):
        return title_ends(tokens, j + 1, last) is not None
    return _opens_no_adverbial(tokens, j, last, named)


def _is_kin_to(tokens: Tokens, j: int, last: int) -> bool:
    """Return whether ``til`` at ``j`` tells whose relative somebody is, and nobody who is told.

    (``en mor til tre``; but ``siger hans far til avisen``.)
    """
    after = skip_determiners(tokens, j + 1, last)
    if tokens.lower[j - 1] not in _BELONG_TO or after >= last or tokens.capital(after):
        return False
    return tokens.word(after) and not is_organisation(tokens.lower[after])


def _opens_no_adverbial(tokens: Tokens, j: int, last: int, named: bool) -> bool:
    """Return whether the preposition at ``j`` with the word after it belongs to the noun before."""
    word = tokens.lower[j]
    after = skip_determiners(tokens, j + 1, last)
    noun = tokens.lower[after] if after < last else ""
    body = tokens.capital(j + 1) and is_organisation(tokens.lower[j - 1])
    if word in ("med", "mod") or (word == "for" and named and body):
        return body  # Center for Nordiske Studier, Tilsynet med Havnen
    if word == "fra" and tokens.capital(j + 1):
        return True  # en talsmand fra Facebook
    if tokens.lower[j - 1 : j + 2] == ["en", "af", "dem"]:
        return True
    if opens_adverbial(tokens, j, last):
        return False
    if word == "om":
        return tokens.lower[j - 1] == "uden"
    if word == "uden":
        return tokens.lower[j + 1] in ("om", "for")
    if noun.isdigit() or tokens.lower[j + 1] in _PRONOUNS:
        return determines(tokens, j + 1, last)
    return word == "fra" or not named
