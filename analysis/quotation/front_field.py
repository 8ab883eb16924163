"""The front field: what stands before a finite verb in its clause, and how much is no subject."""

from analysis.lang import marks
from analysis.quotation.adverbials import is_manner, is_time, skip_adverbs
from analysis.quotation.clauses import has_finite_verb
from analysis.quotation.coordination import between_adjectives, in_list, titled_name
from analysis.quotation.name_parts import title_begins
from analysis.quotation.phrases import OPENERS
from analysis.text.nouns import is_role
from analysis.text.tokens import CLOSED, CLOSERS, WORDS, Tokens

FRONTED = (
    CLOSED["adverb"] | CLOSED["subordinator"] | CLOSED["linker"] | CLOSED["preposition"] | {"som"}
)
_ADVERBIAL_TAGS = frozenset(("ADV", "ADP", "SCONJ"))
_PREPOSITIONS = CLOSED["preposition"] - {"end"}
_CONJUNCTIONS = CLOSED["clause_coordinator"] | CLOSED["that_because"]
_PRONOUNS = CLOSED["third_person"] | {"man", "jeg", "vi"}
_STOPS = frozenset((*",;:?!…", "...", *marks.DASHES))  # that part clauses


def field_start(tokens: Tokens, first: int, verb: int) -> int:
    """Return where the clause of the verb begins: after the mark or conjunction before it."""
    lower, k = tokens.lower, verb
    while k > first:
        word = lower[k - 1]
        if word == "," and _is_inside_subject(tokens, first, k - 1, verb):
            k -= 1
            continue
        if title := title_begins(tokens, first, k):
            k = title
            continue
        if word in _STOPS or tokens.text[k - 1] in CLOSERS:
            break
        if (
            word in _CONJUNCTIONS
            and not tokens.capital(k - 1)
            and _parts_clauses(tokens, first, k - 1, verb)
        ):
            break
        k -= 1
    joint = k < verb and lower[k] in CLOSED["clause_coordinator"] and tokens.capital(k)
    if joint and skip_adverbs(tokens, k, verb) == k:  # not: For eksempel
        k += 1
    return k


def _is_inside_subject(tokens: Tokens, first: int, comma: int, verb: int) -> bool:
    """Return whether a comma before a verb stands inside its subject: a list, two adjectives."""
    adjectives = comma > first and between_adjectives(tokens, comma, verb)
    return adjectives or in_list(tokens, comma, verb)


def _parts_clauses(tokens: Tokens, first: int, i: int, verb: int) -> bool:
    """Return whether the conjunction at ``i`` parts two clauses, and not two words."""
    word = tokens.lower[i]
    if word == "at" and i > first and tokens.lower[i - 1] in CLOSED["preposition"]:
        return not tokens.is_tagged(i + 1, "VERB.Inf")  # Efter at have set det mener X
    if word in CLOSED["and_also"] and i > first:
        names = tokens.capital(i - 1) and i + 1 < verb and tokens.capital(i + 1)
        titled = tokens.capital(i - 1) and titled_name(tokens, i + 1, verb)
        if names or titled or (tokens.word(i - 1) and tokens.text[i - 1][-1] == "-"):
            return False
        return i + 1 == verb or has_finite_verb(
            tokens, first, i
        )  # no clause ends before the first verb
    return word != "for" or tokens.lower[i - 1] == ","


def is_fronted(tokens: Tokens, first: int, start: int, verb: int) -> bool:
    """Return whether what stands before the verb is an adverbial or a clause, and no subject."""
    word = tokens.lower[start]
    if is_time(tokens, start, verb) or (verb - start == 1 and _is_fronted_manner(tokens, start)):
        return True
    if verb - start == 2 and tokens.lower[verb - 1] in WORDS["closes_adverbial"]:
        return True
    described = start == first and tokens.is_tagged(start, "ADJ", "VERB.Part")
    if described and tokens.lower[start + 1] in _PREPOSITIONS:
        return verb - start > 2  # glad over sejren siger Bo Krag
    if word not in FRONTED and (word in OPENERS or not tokens.is_tagged(start, *_ADVERBIAL_TAGS)):
        return False
    if word in ("det", "dette", "den") and verb - start > 1:
        return tokens.lower[start + 1] in CLOSED["adverb"]
    name = tokens.capital(start) and start > first
    return word in CLOSED["preposition"] or not name


def _is_fronted_manner(tokens: Tokens, i: int) -> bool:
    """Return whether a word says how or where (``Lokalt kan Bo Krag fortælle``; ``Heldigvis``)."""
    word = tokens.lower[i]
    return is_manner(word) or (
        word.endswith("t") and tokens.is_tagged(i, "ADJ") and not is_role(word)
    )


def follows_conjunction(tokens: Tokens, start: int, verb: int) -> bool:
    """Return whether a conjunction and a pronoun stand before the verb (``da han lovede dem``)."""
    if verb - start < 2 or tokens.lower[start] not in CLOSED["subordinator"]:
        return False
    return tokens.lower[start + 1] in _PRONOUNS
