"""What the reporter adds to reported speech in the same sentence: who denies it, who disagrees."""

from itertools import takewhile

from analysis.quotation.animacy import names_somebody
from analysis.quotation.cues import takes_clause
from analysis.quotation.phrases_after import phrase_after
from analysis.text.tokens import CLOSED, CLOSERS, WORDS, Tokens

_OTHERS = CLOSED["third_person"] | {"ingen"}
_SUBJECT = 8  # tokens of a subject behind its verb that are read
_JOINTS = CLOSED["and_but"] | {"mens", "hvorimod"}


def is_added(tokens: Tokens, i: int, end: int) -> bool:
    """Return whether the clause that a conjunction at ``i`` joins is the reporter's own."""
    if tokens.lower[i] not in _JOINTS or tokens.lower[i - 1] != ",":
        return False
    own = tokens.lower[i] in CLOSED["and_but"] and _adds_own(tokens, i)
    own = own or _brings_about(tokens, i, end)
    return own or _is_not_confirmed(tokens, i, end) or _disagrees(tokens, i, end)


def _brings_about(tokens: Tokens, i: int, end: int) -> bool:
    """Return whether a clause opens at ``i`` that tells what it led to.

    (``Hun siger, at broen lukker, og det fik i går naboerne til at protestere``.)
    """
    own = CLOSED["object"].isdisjoint(tokens.lower[i + 3 : i + 4])  # no og det fik hende til at
    if tokens.lower[i + 1 : i + 3] != ["det", "fik"] or not own:
        return False
    return any(tokens.lower[k : k + 2] == ["til", "at"] for k in range(i + 3, end))


def _is_not_confirmed(tokens: Tokens, i: int, end: int) -> bool:
    """Return whether a clause opens at ``i`` in which the reporter tells that nobody confirms it.

    (``…, men det har politiet ikke villet bekræfte``; ``…, men havnen vil ikke kommentere sagen``.)
    """
    words = _words(tokens, i, end)
    return not (words.isdisjoint(CLOSED["negation"]) or words.isdisjoint(WORDS["comments"]))


def _disagrees(tokens: Tokens, i: int, end: int) -> bool:
    """Return whether the clause after ``i`` tells whether somebody else agrees.

    (``…, men Bo Krag er ikke enig``; ``…, mens naboerne er uenige``.)
    """
    begin, last = phrase_after(tokens, i + 1, min(end, i + 1 + _SUBJECT)) or (i, i)
    if begin != i + 1 or not tokens.is_tagged(last, "VERB.Fin"):
        return False
    named = names_somebody(tokens, (begin, last)) or tokens.capital(last - 1)
    return named and not WORDS["agrees"].isdisjoint(_words(tokens, last, end))


def _words(tokens: Tokens, i: int, end: int) -> set[str]:
    """Return the words after ``i`` in its clause, in small letters."""
    clause = takewhile(lambda k: tokens.lower[k] not in (",", "."), range(i + 1, end))
    return {tokens.lower[k] for k in clause}


def _adds_own(tokens: Tokens, i: int) -> bool:
    """Return whether the conjunction at ``i`` joins a main clause that the reporter adds.

    (``…, men det vidste hun ikke``; ``…, og desuden oplyser de intet``.) After marked words any
    clause is whose verb comes before its subject (``»…«, og så blev der stille``).
    """
    opens, verb, named = (*tokens.lower[i + 1 : i + 4], "", "", "")[:3]
    if not tokens.is_tagged(i + 2, "VERB.Fin"):
        return False
    if tokens.text[i - 2] in CLOSERS:
        return opens in CLOSED["adverb"] or opens == "det"
    said = opens in CLOSED["adverb"] and takes_clause(verb)
    if (opens == "det" or said) and named in _OTHERS:
        return True
    return opens in ("det", "her") and _has_other_subject(tokens, i + 3)


def _has_other_subject(tokens: Tokens, i: int) -> bool:
    """Return whether somebody at ``i`` is the subject of the verb before, which has an object.

    (``…, men det afviser formanden``; ``…, men det er Ida Lund ikke enig i``; but ``…, men det er
    formanden, der bestemmer``.)
    """
    verb = tokens.lower[i - 1]
    if not (takes_clause(verb) or verb in CLOSED["auxiliary"]):
        return False  # men det koster kommunen penge
    begin, end = phrase_after(tokens, i, min(len(tokens), i + _SUBJECT)) or (i, i)
    if begin != i or begin == end or tokens.lower[i] in CLOSED["indefinite_article"]:
        return False
    if verb in WORDS["copula"] and not tokens.is_tagged(end, "ADJ", "ADV"):
        return False
    return tokens.lower[i] in WORDS["people"] or names_somebody(tokens, (begin, end))
