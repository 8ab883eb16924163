"""The subject of a sentence's first clause, which its later verbs share (``kom og sagde``)."""

from itertools import takewhile

from analysis.lang import marks
from analysis.lang.ages import is_aged
from analysis.lang.forms import lemmas
from analysis.quotation.adverbials import is_time
from analysis.quotation.animacy import is_somebody, names_somebody
from analysis.quotation.front_field import FRONTED
from analysis.quotation.phrases import Phrase
from analysis.quotation.phrases_after import phrase_after
from analysis.quotation.span_bounds import opens_adverbial
from analysis.text.nouns import is_role
from analysis.text.tokens import CLOSED, NOUNS, VERBS, WORDS, Tokens

_JOINTS = CLOSED["coordinator"]
_SHORT = 4  # fewer tokens than that are no clause before a verb


def of_sentence(tokens: Tokens, first: int, last: int) -> Phrase | None:
    """Return the subject of the clause that opens a sentence, if it plainly is somebody.

    (``Ida Lund rejste sig og sagde, at …``; ``Derfor rejste hun sig og sagde, at …``; ``Senere
    kom ministeren ind og sagde, at …``.)
    """
    opens, first = _begins(tokens, first, last)
    verb = next((k for k in range(first, last) if tokens.is_tagged(k, "VERB.Fin")), last)
    if _opens_with_subject(tokens, opens, first, verb):
        phrase = phrase_after(tokens, first, last)
        if phrase is None or is_somebody(tokens, phrase) or phrase[1] - phrase[0] > 1:
            return phrase
        return phrase if tokens.is_tagged(first, *NOUNS) else None
    pronouns = (k for k in range(first, last) if tokens.lower[k] in CLOSED["he_or_she"])
    if found := next(((k, k + 1) for k in pronouns), None):
        return found
    return None if _opens_clause(tokens, first, verb) else _inverted(tokens, verb, last)


def of_main_clause(tokens: Tokens, first: int, last: int) -> Phrase | None:
    """Return the subject behind the verb that follows an opening adverbial clause and a comma.

    (``Inden døren lukkede, nåede ministeren at sige, at …``.)
    """
    if not opens_adverbial(tokens, first):
        return None
    verbs = (
        k
        for k in range(first + 1, last - 1)
        if tokens.lower[k - 1] == "," and tokens.is_tagged(k, "VERB.Fin")
    )
    verb = next(verbs, None)
    return None if verb is None else _inverted(tokens, verb, last)


def _begins(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Return the first word of a sentence, behind a bullet, and the first after conjunctions."""
    opens = first + (first < last and tokens.text[first] in marks.BULLETS)
    return opens, next((k for k in range(opens, last) if tokens.lower[k] not in _JOINTS), last)


def _opens_clause(tokens: Tokens, first: int, verb: int) -> bool:
    """Return whether a clause and no short adverbial (``Efter kampen``) stands before a verb."""
    word = tokens.lower[first]
    if word in CLOSED["preposition"] and verb - first < _SHORT:
        return False
    return word in CLOSED["subordinator"]


def _opens_with_subject(tokens: Tokens, opens: int, first: int, verb: int) -> bool:
    """Return whether what stands before the first verb may be a subject, and no adverbial.

    The sentence begins at ``opens``, and its first word that is no conjunction is ``first``.
    """
    described = tokens.lower[first] in WORDS["article"] and tokens.is_tagged(first + 1, "ADJ")
    fronted = tokens.lower[first] in FRONTED and not described  # Det lokale politi kom og sagde
    if first >= verb or fronted or is_time(tokens, first, verb):
        return False
    return first > opens or tokens.capital(first)


def _inverted(tokens: Tokens, verb: int, last: int) -> Phrase | None:
    """Return who stands after the first verb of a clause (``Senere kom ministeren``)."""
    phrase = phrase_after(tokens, verb + 1, last) if verb + 1 < last else None
    if phrase is None or phrase[0] != verb + 1 or tokens.is_tagged(phrase[0], *VERBS):
        return None
    if tokens.capital(phrase[0]):  # var Bo Krag selvsagt skuffet
        names = takewhile(tokens.capital, range(*phrase))
        phrase = phrase[0], max(names) + 1
    word = tokens.lower[phrase[1] - 1]
    several = phrase[1] - phrase[0] > 1 and word.endswith("e") and is_role(word[:-1])
    group = any(map(is_role, lemmas(word))) or word.endswith("folk") or is_aged(word)
    return phrase if several or group or names_somebody(tokens, phrase) else None  # andre forskere
