"""Postmodifiers: prepositions that go on with a noun phrase, and those that open an adverbial."""

from analysis import lang
from analysis.lang.forms import is_definite, is_genitive, stems
from analysis.quotation.adverbials import opens_adverbial, skip_determiners
from analysis.quotation.name_parts import title_ends
from analysis.quotation.phrases import determines
from analysis.text.nouns import is_document, is_organisation, is_role
from analysis.text.tokens import CLOSED, WORDS, Tokens

_BELONG_TO = frozenset(row[0] for row in lang.rows("kin_nouns.tsv")) | WORDS["relation"]
_PRONOUNS = CLOSED["personal"] | CLOSED["interrogative"]


def continues_phrase(tokens: Tokens, j: int, last: int, named: bool) -> bool:
    """Return whether the preposition at ``j`` goes on with the phrase and opens no adverbial."""
    if j + 1 >= last:
        return False
    if tokens.lower[j] == "til":
        return _is_kin_to(tokens, j, last)
    if tokens.lower[j] == "over":
        return is_document(tokens.lower[j - 1])  # en opgørelse over rejser
    if not tokens.word(j + 1):
        return title_ends(tokens, j + 1, last) is not None
    return _opens_no_adverbial(tokens, j, last, named)


def _tells_where(tokens: Tokens, j: int, last: int) -> bool:
    """Return whether ``uden`` at ``j`` tells where those before it are (``naboer uden for byen``).

    It does not where one in particular is out of something (``politiet uden for fare``).
    """
    bare = j + 2 < last and not is_definite(tokens.lower[j + 2])
    out = is_definite(tokens.lower[j - 1]) and bare
    return tokens.lower[j + 1] in ("om", "for") and not (out or tokens.capital(j - 1))


def _surely_belongs(tokens: Tokens, j: int, last: int) -> bool:
    """Return whether the words around ``j`` show that a preposition there goes on with a phrase.

    (``Lærere uden Grænser``, ``en kvinde på 43``, ``en rundspørge blandt 212 lodser``, ``Lejerne i
    Vestbys formand``.)
    """
    word = tokens.lower[j]
    if word == "uden":
        return tokens.capital(j - 1) and tokens.capital(j + 1)
    if word == "på" and _tells_age(tokens, j):
        return True
    if word in ("af", "blandt") and tokens.text[j + 1].isdigit() and j + 2 < last:
        return tokens.is_tagged(j + 2, "NOUN")
    return _owns_role(tokens, j, last)


def _tells_age(tokens: Tokens, j: int) -> bool:
    """Return whether ``på`` at ``j`` and a number tell somebody's age (``en kvinde på 43``)."""
    aged = tokens.text[j + 1].isdigit() and len(tokens.text[j + 1]) < 3
    noun = j - 2 - (j > 2 and tokens.is_tagged(j - 2, "ADJ"))  # en ung kvinde
    return aged and tokens.lower[noun] in ("en", "et") and is_role(tokens.lower[j - 1])


def _owns_role(tokens: Tokens, j: int, last: int) -> bool:
    """Return whether a name's genitive after ``i`` at ``j`` and a role end a body's phrase.

    (``Lejerne i Vestbys formand Ida Lund``.)
    """
    if tokens.lower[j] not in ("i", "på") or not tokens.capital(j - 1):
        return False
    k = j + 1
    while k < last and tokens.capital(k):
        k += 1
    return j + 1 < k < last and is_genitive(tokens.lower[k - 1]) and is_role(tokens.lower[k])


def _is_kin_to(tokens: Tokens, j: int, last: int) -> bool:
    """Return whether ``til`` at ``j`` tells whose relative somebody is, and nobody who is told.

    (``en mor til tre``, ``forældrene til drengen``; but ``siger hans far til avisen``.)
    """
    after = skip_determiners(tokens, j + 1, last)
    related = not _BELONG_TO.isdisjoint({tokens.lower[j - 1], *stems(tokens.lower[j - 1])})
    if not related or after >= last or tokens.capital(after) or not tokens.word(after):
        return False
    told = {tokens.lower[after], *stems(tokens.lower[after])}
    return not is_organisation(tokens.lower[after]) and WORDS["press"].isdisjoint(told)


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
    if _surely_belongs(tokens, j, last):
        return True
    if opens_adverbial(tokens, j, last):
        return False
    if word == "om":
        return tokens.lower[j - 1] == "uden"
    if word == "uden":
        return _tells_where(tokens, j, last)
    if noun.isdigit() or tokens.lower[j + 1] in _PRONOUNS:
        return determines(tokens, j + 1, last)
    return word == "fra" or not named
