"""Clauses: what is one, and where the reported words of a cue without quotation marks begin."""

from functools import cache
from itertools import takewhile

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import is_definite, is_definite_plural
from analysis.quotation.adverbials import skip_adverbs
from analysis.quotation.cues import Cue, is_cue, takes_clause
from analysis.quotation.phrases import OPENERS
from analysis.text.tokens import CLOSED, CLOSERS, WORDS, Tokens

_REACH = 16  # the most tokens between a cue and its content clause, not counting appositions
_APPOSITION = 14  # the most tokens of an apposition between them
_NO_APPOSITION = (
    CLOSED["subordinator"] | CLOSED["negation"] | CLOSED["adverb"] | CLOSED["auxiliary"]
) - CLOSED["relative"]
_AFTER_THAT = (["efter", ","], ["før", ","], ["inden", ","])
_ASIDE = 10  # the most tokens of a clause of time between a cue and its content clause
_STOPS = frozenset((":", "."))
_NO_RELATIVE = _STOPS | WORDS["result"]  # or a result
_COMMAS = 3  # the most commas between them: two of an apposition and one of an adverbial
_CLAUSE = 6  # the most tokens from the start of a clause to its finite verb
_CLAUSE_SUBJECTS = CLOSED["third_person"] | WORDS["clause_subject"]
_LEAD = 24  # the most tokens between a cue and the colon that ends its clause
QUESTIONS = CLOSED["interrogative"] | {"om"}
_OPENERS = QUESTIONS | {"at"}  # of content clauses
_FINITE = CLOSED["auxiliary"] - WORDS["non_finite"]
_JOINS = CLOSED["coordinator"] - {"for"}
_ADVERBIAL = CLOSED["subordinator"] - CLOSED["interrogative"] - {"så"}  # what opens such a clause


def complement(tokens: Tokens, cue: Cue, after: int, last: int) -> int | None:
    """Return the token after the ``at`` (``om``, ``hv-``) that opens the content clause of ``cue``.

    The search starts at ``after``, skips adverbials and one apposition, and stops at a verb.
    """
    opens = _at_once(tokens, cue, after, last)
    return _farther(tokens, cue, after, last) if opens is None else opens


def _farther(tokens: Tokens, cue: Cue, after: int, last: int) -> int | None:
    """Return where a content clause opens that does not follow its cue at once."""
    lower = tokens.lower
    commas, reach = 0, after + _REACH
    for j in range(after, last):
        if j >= reach or _ends_search(tokens, j, last):
            return None
        if lower[j] == "at" and not _tells_circumstance(tokens, j):
            return _after_at(tokens, cue, j, last)
        if _opens_question(tokens, cue, after, j):
            return j + 1
        if lower[j] == ",":
            commas, reach = commas + 1, j + _REACH
            plain = _plain_clause(tokens, cue, j, last)
            if plain or not _may_pass(tokens, after, j, last, commas):
                return plain
    return None


def _equated(tokens: Tokens, after: int, last: int) -> int | None:
    """Return where what somebody says begins behind ``er`` (``Alt, hun siger, er, at …``)."""
    comma, verb, *_ = (*tokens.lower[after : min(last, after + 2)], "", "")
    if comma != "," or verb not in WORDS["is"]:
        return None
    at = after + 2 + (tokens.lower[after + 2 : after + 3] == [","])
    return clause_after_at(tokens, at, last) if tokens.lower[at : at + 1] == ["at"] else None


def _after_at(tokens: Tokens, cue: Cue, at: int, last: int) -> int | None:
    """Return the token after ``at``, unless ``for at`` is a purpose (``for at undgå larm``).

    Nor does it open what is said behind a question (``har aldrig svaret på, om det er sandt, at``).
    """
    purpose = tokens.lower[at - 1] == "for" and cue.rest_ends != at  # giver udtryk for at
    timed = tokens.lower[at - 2 : at] in _AFTER_THAT  # lød det fra hende, efter at broen faldt
    asked = any(tokens.lower[k : k + 2] == [",", "om"] for k in range(cue.last, at))
    return None if purpose or asked or timed else clause_after_at(tokens, at, last)


def _tells_circumstance(tokens: Tokens, at: int) -> bool:
    """Return whether ``at`` opens when or why something is said (``i forbindelse med, at``)."""
    linked = at - (tokens.lower[at - 1] == ",") - 1
    return "_".join(tokens.lower[linked - 1 : linked + 1]) in WORDS["circumstance"]


def _may_lack_at(cue: Cue) -> bool:
    """Return whether a clause without ``at`` may follow a cue: a finite verb of saying."""
    return cue.strength == "say" and cue.form == "finite"


def _at_once(tokens: Tokens, cue: Cue, after: int, last: int) -> int | None:
    """Return where a clause begins that follows its cue without ``at``, or behind ``er``.

    (``Hun mener det er for dyrt``; ``Alt, hun siger, er, at det er for dyrt``.)
    """
    if (
        not _may_lack_at(cue)
        or after != cue.last
        or after + 2 >= last
        or tokens.lower[after] not in _CLAUSE_SUBJECTS
    ):
        return _equated(tokens, after, last)
    return after if tokens.is_tagged(after + 1, "VERB.Fin") else None


def _may_pass(tokens: Tokens, after: int, comma: int, last: int, commas: int) -> bool:
    """Return whether the content clause may follow a comma, the ``commas``-th so far."""
    if commas > _COMMAS or _hangs_on_noun(tokens, after, comma):
        return False
    return _at_after_comma(tokens.lower, comma, last) and not _reports_there(tokens, comma, last)


def _reports_there(tokens: Tokens, comma: int, last: int) -> bool:
    """Return whether a clause with ``hvor`` opens after a comma in which somebody reports.

    (``peger på et brev, hvor X skriver, at``; but ``sagde på et møde, hvor X var med, at``.)
    """
    if tokens.lower[comma + 1 : comma + 2] != ["hvor"]:
        return False
    clause = takewhile(lambda k: tokens.lower[k] != ",", range(comma + 2, last))
    return any(takes_clause(tokens.lower[k]) for k in clause)


def clause_after_at(tokens: Tokens, at: int, last: int) -> int | None:
    """Return the token after ``at``, unless it marks an infinitive (``lover at komme``)."""
    if tokens.lower[at - 1] != "," and _infinitive(tokens, at + 1, last):
        return None
    return at + 1 if at + 1 < last else None


def _opens_question(tokens: Tokens, cue: Cue, after: int, j: int) -> bool:
    """Return whether ``om`` or an ``hv-`` word at ``j`` opens an indirect question."""
    lower = tokens.lower
    asks = lower[cue.first] in lang.words("questioning_verbs.txt")
    opens = j == after and lower[j] == "om" and asks
    if opens and CLOSED["preposition"].isdisjoint(lower[j + 1 : j + 2]):
        near = takewhile(tokens.word, range(j + 2, min(len(lower), j + _CLAUSE)))
        return any(tokens.is_tagged(k, "VERB.Fin") for k in near)  # spurgte om han kunne komme
    if lower[j - 1] != "," or lower[cue.first] not in lang.words("asking_verbs.txt"):
        return False
    nouns = ("hvor", "hvilket", "hvorfor") if cue.strength == "clause" else ("hvor",)
    far = lower[j] in nouns and j > after + 1  # it goes with what stands between
    about = lower[j] == "om" and "om" in lower[after - 1 : after + 1]  # om gæld, om en skilsmisse
    return not (far or about) and lower[j] in QUESTIONS


def _ends_search(tokens: Tokens, j: int, last: int) -> bool:
    """Return whether a quotation mark, a stop or a second clause at ``j`` ends a cue's clause."""
    word = tokens.lower[j]
    if tokens.lower[j - 1] == "," and word in CLOSED["coordinator"]:
        return True
    if word == "." and "." in tokens.lower[j - 1] and not tokens.word(j + 1 if j + 1 < last else j):
        return False  # i sin ph.d., at
    if word in (":", ".", "?", "!", ";") or tokens.text[j] in marks.QUOTES:
        return True
    if "_".join(tokens.lower[j - 1 : j + 2]) in WORDS["joined_adverb"]:
        return False
    return word in CLOSED["and_but"] and not tokens.capital(j + 1 if j + 1 < last else j)


def _hangs_on_noun(tokens: Tokens, after: int, comma: int) -> bool:
    """Return whether the clause after the comma belongs to a noun (``kræver garanti for, at``).

    It does not where the noun is what sounds (``lyder der en opfordring til, at``).
    """
    if tokens.lower[comma - 1] not in WORDS["noun_preposition"]:
        return False
    between = tokens.lower[after : comma - 1]
    if after == comma - 1 and tokens.lower[after] == "til":
        return True  # hvad siger du til, at
    if not between or not between[-1].isalpha() or between[-1] in CLOSED["adverb"]:
        return False
    sounds = not WORDS["sounds"].isdisjoint(tokens.lower[max(0, after - 2) : after])
    return not (sounds and between[-1] in lang.words("opinion_nouns.txt"))


def _at_after_comma(lower: list[str], j: int, last: int) -> bool:
    """Return whether ``, at`` follows the comma at ``j``, at once or after one apposition."""
    after = lower[j + 1] if j + 1 < last else ""
    if after in CLOSED["adverb"] and lower[j + 2 : j + 4] == [",", "at"]:
        return True  # afviser Ida Lund, formand, dog, at …
    if after in WORDS["when"] and lower[j + 2 : j + 3] != ["at"]:  # sagde, da mødet var forbi, at …
        ends = (k for k in range(j + 2, min(last - 1, j + _ASIDE)) if lower[k] == ",")
        return (end := next(ends, None)) is not None and lower[end + 1] == "at"
    if after in _OPENERS or _is_no_apposition(lower, j + 1, last):
        return after in _OPENERS
    return _at_after_aside(lower, j + 1, last)


def _at_after_aside(lower: list[str], start: int, last: int) -> bool:
    """Return whether ``, at`` follows an apposition or a relative clause that opens at ``start``.

    It opens no result (``der er så stor, at``), and hangs on nothing (``der sørger over, at``).
    """
    ends = _NO_RELATIVE if lower[start : start + 1] in (["der"], ["som"]) else _STOPS
    commas = 0
    for k in range(start, min(last - 1, start + _APPOSITION - 1)):
        says = is_cue(lower[k]) and lower[k - 1] not in WORDS["become"]  # der blev vist
        if says or lower[k] in ends:
            return False
        if lower[k] == ",":
            commas += 1
            if lower[k + 1] == "at" or not _opens_adverbial_at(lower, k, commas):
                return lower[k + 1] == "at" and lower[k - 1] not in CLOSED["preposition"]
    return False


def _opens_adverbial_at(lower: list[str], comma: int, commas: int) -> bool:
    """Return whether an adverbial follows a comma, the ``commas``-th: a phrase, or ``dog``."""
    alone = lower[comma + 1] in CLOSED["adverb"] and lower[comma + 2 : comma + 3] == [","]
    return alone or (lower[comma + 1] in CLOSED["preposition"] and commas == 1)


def _is_no_apposition(lower: list[str], i: int, last: int) -> bool:
    """Return whether what begins at ``i`` is a clause, and no adverbial (``efter mødet, at``)."""
    timed = i + 1 < last and lower[i] in WORDS["time_preposition"] and lower[i + 1] != "at"
    return i < last and lower[i] in _NO_APPOSITION and not timed


def _plain_clause(tokens: Tokens, cue: Cue, comma: int, last: int) -> int | None:
    """Return the beginning of a clause without ``at`` after the comma (``Han siger, det går``).

    The verb may be negated (``Han mener ikke, der er grund til det``), or an adverb follow it.
    """
    near = comma - (tokens.lower[comma - 1] in CLOSED["negation"]) == cue.last
    near = near or skip_adverbs(tokens, cue.last, comma) == comma
    if not _may_lack_at(cue) or not near or comma + 2 >= last:
        return None
    opens = tokens.lower[comma + 1] in _CLAUSE_SUBJECTS
    return comma + 1 if opens or _is_clause(tokens, comma + 1, last) else None


def _is_clause(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether a noun phrase and a finite verb after it open a clause (``broen er grim``)."""
    if not tokens.is_tagged(first, "NOUN", "PROPN", "DET", "ADJ", "NUM", "NOUN.Gen", "PROPN.Gen"):
        return False
    for k in range(first + 1, min(last, first + _CLAUSE)):
        if not tokens.word(k):
            return False
        if tokens.is_tagged(k, "VERB.Fin") or _may_be_verb(tokens, k):
            return True
    return False


def _may_be_verb(tokens: Tokens, i: int) -> bool:
    """Return whether a word in ``-er`` behind a definite noun may be a verb (``kajen roder``)."""
    definite = is_definite(tokens.lower[i - 1]) and tokens.is_tagged(i - 1, "NOUN")
    return definite and tokens.lower[i].endswith("er") and tokens.may_be(i, "VERB.Fin")


def _infinitive(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether ``at`` before ``i`` marks an infinitive, not a clause."""
    i += i < last and tokens.text[i] in marks.QUOTES  # til at »sove i timen«
    if i >= last:
        return True
    word = tokens.lower[i]
    if word in WORDS["infinitive"] or (word.endswith("å") and tokens.is_tagged(i, "VERB.Inf")):
        return True
    bare = word in OPENERS
    return (
        word.endswith("e") and not bare and not is_definite_plural(word) and not tokens.capital(i)
    )


def refused(tokens: Tokens, cue: Cue, first: int, content: int) -> bool:
    """Return whether somebody will not or cannot say something: then nothing is reported."""
    if not CLOSED["nothing"].isdisjoint(tokens.lower[cue.last : content]):
        return True
    denied = range(max(first, cue.first - 8), content)
    brought = tokens.lower[cue.first] in lang.words("questioning_verbs.txt")  # fik X til at spørge
    leads = (["om", "at"],) if brought else (["om", "at"], ["til", "at"])
    requested = tokens.lower[cue.first - 2 : cue.first] in leads
    if requested and tokens.lower[content - 1] in QUESTIONS:
        return True  # bad Bo Krag om at forklare, hvem der kom
    purpose = tokens.lower[cue.first - 2 : cue.first] == ["for", "at"]
    if purpose or _has_to(tokens, cue, first):
        return tokens.lower[content - 1] in QUESTIONS  # for at fortælle, hvor skibet er
    if cue.form == "infinitive":
        denies = CLOSED["negation"] | lang.words("denying_verbs.txt")
        return any(tokens.lower[k] in denies for k in denied)
    asked = tokens.lower[content - 1] in QUESTIONS  # oplyser ikke, hvilket skib
    hidden = tokens.lower[cue.first] in lang.words("disclosing_verbs.txt")
    finite = cue.last - 2 * hidden if cue.form == "finite" else denied.start
    first += tokens.lower[first] == "ikke"  # Ikke desto mindre har Ida Lund oplyst, at
    since = range(max(first, finite), content)  # har ikke oplyst, hvilket skib
    denied_it = any(tokens.lower[k] in CLOSED["negation"] for k in since)
    before = asked and tokens.lower[cue.first - 1] in CLOSED["negation"]  # at tallene ikke viser
    return before or ((asked or hidden) and denied_it)


def _has_to(tokens: Tokens, cue: Cue, first: int) -> bool:
    """Return whether the auxiliary of an infinitive tells that somebody has yet to say something.

    (``Kommunen skal inden 1. maj forklare, hvorfor broen er lukket``.)
    """
    if cue.form != "infinitive":
        return False
    for k in range(cue.first - 1, max(first, cue.first - _REACH) - 1, -1):
        if tokens.lower[k] in CLOSED["auxiliary"]:
            return tokens.lower[k] in ("skal", "skulle")
        if tokens.lower[k] == "at" or not (tokens.word(k) or tokens.lower[k] == "."):
            return False
    return False


def colon(tokens: Tokens, after: int, last: int) -> int | None:
    """Return the token after the colon that ends the clause, if one does.

    None does behind a clause of another verb (``at skrive en plan, og at hun tager sig tid:``).
    """
    for j in range(after, min(last, after + _LEAD)):
        if tokens.lower[j : j + 2] == ["og", "at"]:
            return None
        if tokens.lower[j] == ":":
            return j + 1
        if tokens.lower[j] in (".", "?", "!") or tokens.text[j] in marks.QUOTES:
            return None
    return None


def follows_marks(tokens: Tokens, verb: int) -> bool:
    """Return whether words in marks and a comma end before the verb (``»…,« siger hun``)."""
    if verb < 2:
        return False
    before, earlier = tokens.text[verb - 1], tokens.text[verb - 2]
    inside = before in CLOSERS and earlier in ",?!…"
    return inside or (before == "," and earlier in CLOSERS)


def leads_up(tokens: Tokens, first: int, verb: int) -> bool:
    """Return whether only an adverbial clause is between ``first`` and the verb of a tag."""
    while first < verb and (not tokens.word(first) or tokens.lower[first] in _JOINS):
        first += 1
    if first >= verb:
        return False
    first += tokens.lower[first] == "selv" and tokens.lower[first + 1] in _ADVERBIAL  # Selv da …
    word = tokens.lower[first]
    if any(tokens.lower[first : first + len(o)] == o for o in _answer_openers()):
        return True
    inner = (tokens.lower[k + 1] in QUESTIONS for k in range(first, verb) if tokens.lower[k] == ",")
    commas = sum(not opens for opens in inner)  # Når man spørger, hvem der kom, svarer de
    if (
        word in CLOSED["preposition"]
        and tokens.is_tagged(first, "ADP")
        and tokens.any_tagged(first, verb, "VERB.Fin")  # no: Efter to timer lykkedes det, …
    ):
        opens = opens_relative(tokens, first, verb)  # I brevet, som alle har læst, undskylder hun
        return opens is not None and not tokens.any_tagged(first, opens, "VERB.Fin")
    verbs = sum(tokens.lower[k] in CLOSED["auxiliary"] for k in range(first, verb))
    main = tokens.is_tagged(first + 1, "VERB.Fin")  # Da sad vi der, siger hun
    return word in _ADVERBIAL and commas == 1 and verbs < 2 and not main


def opens_relative(tokens: Tokens, first: int, verb: int) -> int | None:
    """Return the comma at which a clause opens that alone parts a phrase from its verb.

    A name may stand before it (``Havnens rådgiver, Ida Lund, som bor her, kalder``), and a short
    clause in it (``En lods, der har købt en båd, hun aldrig så, skriver``).
    """
    commas = [k for k in range(first, verb) if tokens.lower[k] == ","]
    if len(commas) not in (2, 3) or commas[-1] != verb - 1:
        return None
    named = len(commas) == 3 and all(map(tokens.capital, range(commas[0] + 1, commas[1])))
    inner = len(commas) == 3 and tokens.lower[commas[1] + 1] in CLOSED["personal"]
    opens = commas[named]
    relative = tokens.lower[opens + 1] in CLOSED["relative"]
    return opens if relative and (len(commas) == 2 or named or inner) else None


@cache
def _answer_openers() -> list[list[str]]:
    """Return the phrases that lead up to an answer (``Adspurgt, om …, svarer X``)."""
    return [opener.split() for opener in lang.words("answer_openers.txt")]


def has_finite_verb(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether a finite verb stands among the tokens, so that they may be a clause."""
    if any(word in _FINITE for word in tokens.lower[first:last]):
        return True
    knows = (k for k in range(first + 1, last - 1) if tokens.lower[k] == "ved")
    if any(tokens.lower[k + 1] in WORDS["after_ved"] for k in knows):
        return True  # Partiet ved det godt
    return tokens.any_tagged(first, last, "VERB.Fin")
