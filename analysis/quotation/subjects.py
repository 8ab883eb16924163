"""Subjects: who does the saying in a reporting clause, before its verb or after it."""

from itertools import takewhile
from typing import NamedTuple

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import is_definite, is_genitive, stems
from analysis.quotation.adverbials import is_manner, is_time, skip_adverbs
from analysis.quotation.animacy import is_somebody, names_somebody
from analysis.quotation.clauses import has_finite_verb
from analysis.quotation.coordination import between_adjectives, in_list, titled_name
from analysis.quotation.cues import Cue, source_links, taken_up
from analysis.quotation.phrases import Phrase
from analysis.quotation.phrases_after import phrase_after
from analysis.quotation.phrases_before import last_phrase, phrase_before
from analysis.text.nouns import (
    can_speak,
    is_document,
    is_organisation,
    is_role,
)
from analysis.text.tokens import CLOSED, DETERMINERS, NOUNS, VERBS, Tokens

_FRONTED = (
    CLOSED["adverb"] | CLOSED["subordinator"] | CLOSED["linker"] | CLOSED["preposition"] | {"som"}
)
_ADVERBIAL_TAGS = frozenset(("ADV", "ADP", "SCONJ"))
_STARTS = DETERMINERS | CLOSED["personal"]
_NON_FINITE = frozenset(("være", "været", "have", "få", "blive", "blevet"))
_AUXILIARIES = CLOSED["auxiliary"] - _NON_FINITE
_IS = frozenset(("er", "var", "bliver", "blev"))
_ONE_OF = (["den", "eneste"], ["den", "første"], ["den", "sidste"], ["en", "af", "dem"])
_PREPOSITIONS = CLOSED["preposition"] - {"end"}
_NO_SUBJECT = CLOSED["linker"] | CLOSED["adverb"]
_FROM = ("fra", "hos")
_SOUNDS = frozenset(("lyder", "lød", "lydt"))
_SHORT = 4  # fewer tokens than that are no clause before a verb
_FAR = 18  # tokens between an auxiliary and its participle at the most
_OWNED = CLOSED["reflexive_possessive"] | {"min", "mit", "mine", "vores", "vor", "vort", "vore"}
_CLOSES = frozenset(marks.CLOSERS)
_CONJUNCTIONS = frozenset(("og", "men", "mens", "at", "samt", "for", "fordi"))


class Subject(NamedTuple):
    """The subject of a cue.

    ``phrase`` is missing where the clause leaves it out (``elided``) or names nobody; ``start`` is
    the token at which the clause begins; ``inverted`` tells that the subject follows the verb.
    """

    phrase: Phrase | None
    start: int
    elided: bool = False
    inverted: bool = False


def subject(tokens: Tokens, cue: Cue, first: int, last: int) -> Subject:
    """Return the subject of ``cue`` in the sentence from ``first`` to before ``last``.

    Danish has one constituent before its finite verb. Where that is an adverbial, a clause or
    nothing (``Samtidig siger X``; ``…, siger X``), the subject follows the verb.
    """
    if cue.impersonal:
        return _of_impersonal(tokens, cue, first, last)
    if cue.agent:
        return _of_passive(tokens, cue, cue.agent, first, last)
    verb, end = cue.first, last
    if cue.form != "finite":
        auxiliary, end = _auxiliary(tokens, first, cue.first), cue.first
        if auxiliary is None:
            return _without_auxiliary(tokens, cue, first)
        verb = auxiliary
    start = _field_start(tokens, first, verb)
    begin = verb + 1
    if begin < end and tokens.lower[begin] in CLOSED["object"]:
        begin += 1  # mindede dem om, at …
    following = _not_owned(tokens, phrase_after(tokens, begin, min(end, cue.particle or end)))
    after = tokens.lower[verb + 1] if verb + 1 < last else ""
    if start == verb:
        if after in CLOSED["first_person"]:
            return Subject((verb + 1, verb + 2), start, inverted=True)
        return _without_field(tokens, cue, first, verb, following)
    return _of_pronoun(tokens, start, verb, after, following) or _with_field(
        tokens, first, start, verb, following
    )


def _not_owned(tokens: Tokens, phrase: Phrase | None) -> Phrase | None:
    """Return a phrase that may be a subject: not what the subject owns (``sine læsere``), nor mine.

    (``sagde min mand`` stands in somebody's own words.)
    """
    return None if phrase and tokens.lower[phrase[0]] in _OWNED else phrase


def _of_passive(tokens: Tokens, cue: Cue, agent: int, first: int, last: int) -> Subject:
    """Return whom ``af`` names beside a passive (``blev af Ida Lund kaldt``)."""
    end = cue.first if agent < cue.first else last
    start = _field_start(tokens, first, cue.first)
    return Subject(phrase_after(tokens, agent + 1, end), start)


def _of_pronoun(
    tokens: Tokens, start: int, verb: int, after: str, following: Phrase | None
) -> Subject | None:
    """Return the subject that the pronoun ``after`` the verb is, or the place where ``man`` is."""
    if after in ("han", "hun", "de") and following and not _has_own(tokens, start, verb):
        return Subject(following, start, inverted=True)
    if after == "man" and (place := _of_place(tokens, start, verb)):
        return Subject(place, start)
    if after in CLOSED["first_person"]:
        return Subject((verb + 1, verb + 2), start, inverted=True)
    return None


def _has_own(tokens: Tokens, start: int, verb: int) -> bool:
    """Return whether a pronoun before the verb is its subject (``han har de seneste dage sagt``).

    In ``De unge læger kalder han`` it is none; in ``da hun kaldte de unge`` it is.
    """
    if tokens.lower[start] in CLOSED["personal"]:
        return verb - start == 1 or not tokens.is_tagged(start + 1, "ADJ")
    return _follows_conjunction(tokens, start, verb)


def _of_place(tokens: Tokens, start: int, verb: int) -> Phrase | None:
    """Return the organisation at which ``man`` says something (``Hos Kystvagten siger man``)."""
    if tokens.lower[start] not in ("hos", "i", "på", "fra", "ved"):
        return None
    phrase = phrase_after(tokens, start + 1, verb)
    return phrase if phrase and is_somebody(tokens, phrase) else None


def _before_dashes(tokens: Tokens, first: int, verb: int) -> Phrase | None:
    """Return the subject that what stands between dashes parts from its verb.

    (``Ida Lund – som var den første, der kom – mener, at …``.)
    """
    if verb <= first or tokens.text[verb - 1] not in marks.DASHES:
        return None
    opens = (k for k in range(verb - 2, first, -1) if tokens.text[k] in marks.DASHES)
    dash = next(opens, None)
    return phrase_before(tokens, first, dash) if dash else None


def _without_auxiliary(tokens: Tokens, cue: Cue, first: int) -> Subject:
    """Return the subject of an infinitive or a participle to which no finite verb belongs."""
    if cue.first > first and tokens.lower[cue.first - 1] == "at":
        return _of_infinitive(tokens, first, cue.first - 1)
    return Subject(None, cue.first)


def _with_field(
    tokens: Tokens, first: int, start: int, verb: int, following: Phrase | None
) -> Subject:
    """Return the subject of a verb with something before it in its clause."""
    field = tokens.lower[start:verb]
    if field[0] == "som" and len(field) > 1 and _names(tokens, start + 1, verb):
        return Subject((start + 1, verb), start, inverted=True)
    if field[0] == "hvis" and len(field) == 2 and is_role(field[1]):
        return Subject((start + 1, verb), start)  # Kystposten, hvis anmelder kalder det »stort«
    if start > first and _is_relative(tokens, start, verb):
        return _of_relative(tokens, first, start - (tokens.lower[start - 1] == ","), start)
    if _follows_conjunction(tokens, start, verb):
        return Subject(phrase_before(tokens, start, verb), start)
    if following and _is_fronted(tokens, first, start, verb):
        return Subject(following, start, inverted=True)
    phrase = phrase_before(tokens, start, verb)
    if phrase and _holds_verb(tokens, (phrase[0], min(phrase[1], verb - 1))):
        return Subject(_of_sentence(tokens, first, start), start, elided=True)
    return Subject(phrase, start)


def _is_relative(tokens: Tokens, start: int, verb: int) -> bool:
    """Return whether ``der`` or ``som`` at ``start`` is the subject of the verb.

    Nothing stands between them, or adverbials alone (``som i en bemærkning sagde``).
    """
    if tokens.lower[start] not in CLOSED["relative"]:
        return False
    k = skip_adverbs(tokens, start + 1, verb)
    timed = k < verb and is_time(tokens, k, verb)  # som senere samme dag sagde
    return verb - start <= 3 or k == verb or timed or tokens.is_tagged(k, "ADP", "ADV")


def _follows_conjunction(tokens: Tokens, start: int, verb: int) -> bool:
    """Return whether a conjunction and a pronoun stand before the verb (``da han lovede dem``)."""
    if verb - start < 2 or tokens.lower[start] not in CLOSED["subordinator"]:
        return False
    return tokens.lower[start + 1] in ("han", "hun", "de", "man", "jeg", "vi")


def _names(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether the tokens are ``han``, a name or a role (``som ministeren siger``)."""
    words = tokens.lower[first:last]
    return (
        words in (["han"], ["hun"])
        or all(map(tokens.capital, range(first, last)))
        or (len(words) == 1 and (is_organisation(words[0]) or is_definite(words[0])))
    )


def _without_field(
    tokens: Tokens, cue: Cue, first: int, verb: int, following: Phrase | None
) -> Subject:
    """Return the subject of a verb that opens its clause."""
    if aside := _before_dashes(tokens, first, verb):
        return Subject(aside, verb)
    before = tokens.lower[verb - 1] if verb > first else ""
    if before in CLOSED["relative"]:
        return _of_relative(tokens, first, max(verb - 2, first), verb)
    if before in ("og", "men", "samt"):
        return Subject(_of_sentence(tokens, first, verb - 1), verb, elided=True)
    apart = before == "," and tokens.text[max(first, verb - 2)] not in _CLOSES
    preceding = phrase_before(tokens, first, verb) if apart else None
    apposed = preceding and preceding[0] == first and _apposed(tokens, first, verb - 1)
    asked = tokens.lower[verb] in lang.words("questioning_verbs.txt")  # X, Y, spurgte Z, om
    no_subject = (
        cue.strength == "name" or asked or not (following and is_somebody(tokens, following))
    )
    if following and not (apposed and no_subject):
        return Subject(following, verb, inverted=True)
    return Subject(preceding, verb)


def _apposed(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether the tokens are somebody and what is said of them between commas.

    (``Formanden, Ida Lund,``; ``Ida Lund, der er formand,``.)
    """
    comma = next((k for k in range(first, last) if tokens.lower[k] == ","), None)
    if comma is None or comma + 1 >= last or not is_somebody(tokens, (first, comma)):
        return False
    words = tokens.lower[comma + 1 : comma + 4]
    named = all(tokens.capital(k) for k in range(comma + 1, last) if tokens.word(k))
    return named or words[0] in CLOSED["relative"] or any(map(is_role, words))


def _is_fronted_manner(tokens: Tokens, i: int) -> bool:
    """Return whether a word says how or where (``Lokalt kan Bo Krag fortælle``; ``Heldigvis``)."""
    word = tokens.lower[i]
    return is_manner(word) or (word.endswith("t") and tokens.is_tagged(i, "ADJ"))


def _is_fronted(tokens: Tokens, first: int, start: int, verb: int) -> bool:
    """Return whether what stands before the verb is an adverbial or a clause, and no subject."""
    word = tokens.lower[start]
    if is_time(tokens, start, verb) or (verb - start == 1 and _is_fronted_manner(tokens, start)):
        return True
    described = start == first and tokens.is_tagged(start, "ADJ", "VERB.Part")
    if described and tokens.lower[start + 1] in _PREPOSITIONS:
        return verb - start > 2  # glad over sejren siger Bo Krag
    if word not in _FRONTED and (word in _STARTS or not tokens.is_tagged(start, *_ADVERBIAL_TAGS)):
        return False
    if word in ("det", "dette", "den") and verb - start > 1:
        return tokens.lower[start + 1] in CLOSED["adverb"]
    name = tokens.capital(start) and start > first
    return word in CLOSED["preposition"] or not name


def _of_sentence(tokens: Tokens, first: int, last: int) -> Phrase | None:
    """Return the subject of the clause that opens a sentence, if it plainly is somebody.

    (``Ida Lund rejste sig og sagde, at …``; ``Derfor rejste hun sig og sagde, at …``; ``Senere
    kom ministeren ind og sagde, at …``.)
    """
    opens = first
    while first < last and tokens.lower[first] in CLOSED["coordinator"]:
        first += 1
    verb = next((k for k in range(first, last) if tokens.is_tagged(k, "VERB.Fin")), last)
    if _opens_with_subject(tokens, opens, first, verb):
        phrase = phrase_after(tokens, first, last)
        if phrase is None or is_somebody(tokens, phrase) or phrase[1] - phrase[0] > 1:
            return phrase
        return phrase if tokens.is_tagged(first, *NOUNS) else None
    pronouns = (k for k in range(first, last) if tokens.lower[k] in ("han", "hun"))
    if found := next(((k, k + 1) for k in pronouns), None):
        return found
    return None if _opens_clause(tokens, first, verb) else _inverted(tokens, verb, last)


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
    if first >= verb or tokens.lower[first] in _FRONTED or is_time(tokens, first, verb):
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
    return phrase if several or names_somebody(tokens, phrase) else None  # andre forskere


def _of_relative(tokens: Tokens, first: int, comma: int, start: int) -> Subject:
    """Return what a relative clause goes with: the last name before ``comma``, or the phrase there.

    Where nothing stands before it in this stretch, it goes with the clause before.
    """
    phrase = phrase_before(tokens, first, comma)
    if phrase and tokens.lower[slice(*phrase)] in _ONE_OF and tokens.lower[phrase[0] - 1] in _IS:
        return Subject(_of_sentence(tokens, first, phrase[0]), start)
    if phrase and (
        tokens.is_tagged(phrase[0], "ADP")
        or (tokens.is_tagged(phrase[0], "VERB.Fin") and phrase[0] > first)
        or _holds_verb(tokens, (phrase[0], comma))
        or _has_participle(tokens, phrase)
    ):
        phrase = last_phrase(tokens, phrase[0], comma) or phrase
    phrase = _last_name(tokens, (phrase and _from_whom(tokens, phrase)) or phrase)
    return Subject(phrase, start, elided=phrase is None)


def _from_whom(tokens: Tokens, phrase: Phrase) -> Phrase | None:
    """Return who stands after ``fra`` or ``af`` and a thing, and speaks.

    (``hjælp af en læge på øen, som siger``, ``en hilsen fra formanden, der siger``; but not
    ``en læge fra klinikken``.)
    """
    first, last = phrase
    link = next((k for k in range(first + 1, last - 1) if tokens.lower[k] in ("fra", "af")), None)
    if link is None or tokens.capital(link - 1) or not tokens.is_tagged(link - 1, "NOUN"):
        return None
    noun = tokens.lower[link - 1]
    if any(map(can_speak, (noun, *stems(noun)))):
        return None
    whom = phrase_after(tokens, link + 1, last)
    speaks = whom and any(is_role(tokens.lower[k]) for k in range(*whom))
    return whom if speaks else None


def _has_participle(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a participle parts a phrase in two.

    (``modtaget af ministeren``, ``lederne indført nye regler``, ``fået en besked fra moderen``.)
    """
    first, last = phrase
    return any(
        tokens.is_tagged(k, "VERB.Part")
        and not tokens.capital(k)
        and (tokens.lower[k + 1] == "af" or k == first or tokens.is_tagged(k - 1, "NOUN", "PROPN"))
        for k in range(first, last - 1)
    )


def _holds_verb(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a finite verb stands inside what should be a noun phrase."""
    first, last = phrase
    return any(
        tokens.is_tagged(k, "VERB.Fin") and not tokens.capital(k) and not is_role(tokens.lower[k])
        for k in range(first + 1, last)
        if tokens.word(k)
    )


def _last_name(tokens: Tokens, phrase: Phrase | None) -> Phrase | None:
    """Return the name that ends ``phrase``, or the whole of it if none does."""
    if phrase is None or not tokens.capital(phrase[1] - 1):
        return phrase
    start = phrase[1] - 1
    before = tokens.lower[start - 1] if start - 2 > phrase[0] else ""
    if before == "fra" and tokens.capital(start - 2):
        return phrase  # Ida Lund fra Kystvagten, som …
    particles = lang.words("name_particles.txt")
    if tokens.lower[start - 1] == "og" and tokens.text[max(0, start - 2)].endswith("-"):
        return max(phrase[0], start - 2), phrase[1]  # Havne- og Fiskeriministeriet
    while start > phrase[0] and (
        tokens.capital(start - 1)
        or (tokens.lower[start - 1] in particles and tokens.capital(start - 2))
    ):
        start -= 1
    return start, phrase[1]


def _of_infinitive(tokens: Tokens, first: int, at: int) -> Subject:
    """Return the subject of an infinitive: that of ``får X til at``, or that of its sentence."""
    came = tokens.is_tagged(at - 2, "VERB.Part") if at - 2 > first else False
    if tokens.lower[at - 1] == "til" and at - 1 > first and not came:  # er kommet til at sige
        return Subject(phrase_before(tokens, first, at - 1), at - 1)
    name = next((k for k in range(at - 1, first, -1) if tokens.capital(k)), None)
    if name and tokens.lower[at - 1] == "for" and tokens.lower[name - 1] in CLOSED["preposition"]:
        return Subject(_of_sentence(tokens, first, at), at, elided=True)  # gik på Kystnet for at
    if name is None:
        while first < at and tokens.lower[first] in CLOSED["coordinator"]:
            first += 1
        return Subject(phrase_after(tokens, first, at), at, elided=True)
    closes = tokens.text[name + 1 : name + 2] == [")"]  # Ida Lund (Havnelisten) lagde ud med at
    phrase = phrase_before(tokens, first, name + 1 + closes)
    return Subject(_last_name(tokens, phrase), at, elided=True)


def _of_impersonal(tokens: Tokens, cue: Cue, first: int, last: int) -> Subject:
    """Return whom ``lyder det fra``, ``står der i``, ``fremgår det af`` name, if anybody."""
    lower, i = tokens.lower, cue.first
    start = _field_start(tokens, first, i)
    links = source_links(lower[i]) or tuple(w for w in lower[cue.last - 1 : cue.last] if w in _FROM)
    if lower[cue.last - 2] in CLOSED["possessive"]:  # er hans svar
        return Subject((cue.last - 2, cue.last - 1), start, inverted=True)
    if lower[cue.last - 1] in links:
        return Subject(_no_place(tokens, cue.last, last), start, inverted=True)
    if told := _antecedent(tokens, first, i):
        return Subject(told, start)
    phrase = _linked(tokens, cue.last, last, links) or _owner(tokens, cue.last, last)
    if phrase and not (lower[i] in _SOUNDS and _is_occasion(tokens, phrase)):
        return Subject(phrase, start, inverted=True)
    for j in range(start, i):
        if lower[j] in links:
            return Subject(phrase_after(tokens, j + 1, i), start, inverted=True)
    if not links and (told := _in_document(tokens, first, start, i)):
        return Subject(told, start)
    if "fra" in links and start < i and lower[start] not in _NO_SUBJECT:
        return Subject(phrase_before(tokens, first, i), start)
    return Subject(None, start, inverted=True)


def _is_occasion(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a phrase after ``i`` or ``på`` says when something was heard, not in what.

    (``lød det i den forbindelse``; but ``lød det i brevet``.)
    """
    first, last = phrase
    if tokens.lower[first - 1] == "i" and tokens.lower[last - 1].endswith(("ret", "retten")):
        return True  # lød det i Havnby Byret
    if tokens.lower[first - 1] not in ("i", "på") or any(map(tokens.capital, range(first, last))):
        return False
    nouns = (tokens.lower[k] for k in range(first, last))
    return not any(can_speak(form) for noun in nouns for form in (noun, *stems(noun)))


def _no_place(tokens: Tokens, first: int, last: int) -> Phrase | None:
    """Return the phrase at ``first``, unless it is where who speaks stands (``talerstolen``)."""
    placed = first < last and tokens.lower[first] in lang.words("places_of_speech.txt")
    return None if placed else phrase_after(tokens, first, last)


def _in_document(tokens: Tokens, first: int, start: int, verb: int) -> Phrase | None:
    """Return the document in which something is said (``I en rapport konkluderes det, at``).

    A relative clause may part it from its verb (``I en mail, som Ida Lund skrev, hedder det``).
    """
    if tokens.lower[start - 1] == ",":
        start = first
    if tokens.lower[start] != "i":
        return None
    phrase = phrase_after(tokens, start + 1, verb)
    written = phrase and any(is_document(tokens.lower[k]) for k in range(*phrase))
    return phrase if written else None


def _antecedent(tokens: Tokens, first: int, i: int) -> Phrase | None:
    """Return what a relative clause says something stands in, where the verb is at ``i``.

    (``en rapport, hvor der står, at``; ``et notat, hvoraf det fremgår, at``.)
    """
    opens = taken_up(tokens.lower, i)
    if opens is None or opens <= first:
        return None
    end = opens - (tokens.lower[opens - 1] == ",")
    documents = (k for k in range(end - 1, first, -1) if is_document(tokens.lower[k]))
    head = next(documents, None)
    phrase = last_phrase(tokens, first, head + 1) if head else None
    if phrase is None:
        return None
    articles = (k for k in range(phrase[1] - 1, phrase[0], -1) if tokens.lower[k] in ("en", "et"))
    return next(articles, phrase[0]), phrase[1]


def _linked(tokens: Tokens, first: int, last: int, links: tuple[str, ...]) -> Phrase | None:
    """Return the phrase after a preposition that names the source, near token ``first``."""
    for j in range(first, min(last, first + 5)):
        if tokens.lower[j] in links and (phrase := phrase_after(tokens, j + 1, last)):
            return None if tokens.text[phrase[0]].isdigit() else phrase  # i 1988
        if not tokens.word(j):
            return None
    return None


def _owner(tokens: Tokens, first: int, last: int) -> Phrase | None:
    """Return ``kommunens vurdering`` after ``lyder``: an owner and what is said."""
    owner = phrase_after(tokens, first, min(last, first + 4))
    if owner is None or owner[1] - owner[0] < 2:
        return None
    said = tokens.lower[owner[1] - 1] in lang.words("reporting_nouns.txt")
    return owner if said and is_genitive(tokens.lower[owner[1] - 2]) else None


def _auxiliary(tokens: Tokens, first: int, i: int) -> int | None:
    """Return the auxiliary verb that goes with the participle or infinitive at ``i``."""
    for k in range(i - 1, max(first, i - _FAR) - 1, -1):
        if tokens.lower[k] in _AUXILIARIES:
            return k
        if tokens.lower[k] in ("at", "som", "der", ":"):
            return None
    return None


def _field_start(tokens: Tokens, first: int, verb: int) -> int:
    """Return where the clause of the verb begins: after the mark or conjunction before it."""
    lower, k = tokens.lower, verb
    while k > first:
        word = lower[k - 1]
        if word == "," and _goes_on(tokens, first, k - 1, verb):
            k -= 1
            continue
        if word in (",", ";", ":", "?", "!", *marks.DASHES) or tokens.text[k - 1] in _CLOSES:
            break
        if (
            word in _CONJUNCTIONS
            and not tokens.capital(k - 1)
            and _parts(tokens, first, k - 1, verb)
        ):
            break
        k -= 1
    if k < verb and lower[k] in ("men", "og", "for", "samt", "mens") and tokens.capital(k):
        k += 1
    return k


def _goes_on(tokens: Tokens, first: int, comma: int, verb: int) -> bool:
    """Return whether a comma before a verb stands inside its subject: a list, two adjectives."""
    adjectives = comma > first and between_adjectives(tokens, comma, verb)
    return adjectives or in_list(tokens, comma, verb)


def _parts(tokens: Tokens, first: int, i: int, verb: int) -> bool:
    """Return whether the conjunction at ``i`` parts two clauses, and not two words."""
    word = tokens.lower[i]
    if word in ("og", "samt") and i > first:
        names = tokens.capital(i - 1) and i + 1 < verb and tokens.capital(i + 1)
        titled = tokens.capital(i - 1) and titled_name(tokens, i + 1, verb)
        if names or titled or tokens.text[i - 1].endswith("-"):
            return False
        return i + 1 == verb or has_finite_verb(
            tokens, first, i
        )  # no clause ends before the first verb
    return word != "for" or tokens.lower[i - 1] == ","
