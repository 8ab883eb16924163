"""Subjects: who does the saying in a reporting clause, before its verb or after it."""

from collections.abc import Callable
from functools import partial

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import is_definite, lemmas, stems
from analysis.quotation.adverbials import before_time, is_time, skip_adverbs
from analysis.quotation.animacy import is_somebody, is_thing
from analysis.quotation.antecedents import holds_verb, is_relative, last_name, of_relative
from analysis.quotation.clauses import has_finite_verb, opens_relative
from analysis.quotation.cues import Cue
from analysis.quotation.front_field import FRONTED, field_start, follows_conjunction, is_fronted
from analysis.quotation.logical_subjects import of_impersonal, of_passive
from analysis.quotation.medial_adverbials import after_adverbials
from analysis.quotation.name_parts import name_in_marks, named_by_title
from analysis.quotation.opening_subjects import of_main_clause, of_sentence
from analysis.quotation.phrases import Phrase, determines, skip_bracket
from analysis.quotation.phrases_after import phrase_after
from analysis.quotation.phrases_before import phrase_before
from analysis.quotation.report import Subject
from analysis.text.nouns import can_speak, given_names, is_organisation, is_role, names_several
from analysis.text.tokens import CLOSED, CLOSERS, WORDS, Tokens

_AUXILIARIES = CLOSED["auxiliary"] - WORDS["non_finite"]
_FAR = 18  # tokens between an auxiliary and its participle at the most
_BROUGHT = 9  # tokens from "fik" to "at" at the most
_LABEL = 6  # tokens of a label and its colon, with a bullet before it, at the most
_NAME = 2  # tokens of a name before an apposition at the least
_HE_OR_THEY = [[word] for word in sorted(CLOSED["third_person"])]
_SUBORDINATES = CLOSED["subordinator"] | {"at"}
_OWNED = CLOSED["reflexive_possessive"] | WORDS["own_possessive"]


def subject(tokens: Tokens, cue: Cue, first: int, last: int) -> Subject:
    """Return the subject of ``cue`` in the sentence from ``first`` to before ``last``.

    Danish has one constituent before its finite verb. Where that is an adverbial, a clause or
    nothing (``Samtidig siger X``; ``…, siger X``), the subject follows the verb.
    """
    first = _behind_label(tokens, first, cue.first)
    if cue.impersonal:
        return of_impersonal(tokens, cue, first, last)
    if cue.agent is not None:
        return of_passive(tokens, cue, cue.agent, first, last)
    verb, end = cue.first, last
    if cue.form != "finite":
        auxiliary, end = _auxiliary(tokens, first, cue.first), cue.first
        if auxiliary is None:
            return _without_auxiliary(tokens, cue, first)
        verb = auxiliary
    start = field_start(tokens, first, verb)
    after = tokens.lower[verb + 1] if verb + 1 < last else ""
    behind = partial(_behind, tokens, cue, verb, end, first=start == verb)
    if start == verb:
        if after in CLOSED["first_person"]:
            return Subject((verb + 1, verb + 2), start, inverted=True)
        return _without_field(tokens, cue, first, verb, behind)
    if cue.strength == "name" and (calling := _behind_thing(tokens, start, verb, behind)):
        return Subject(calling, start, inverted=True)
    return _of_pronoun(tokens, start, verb, after, behind) or _with_field(
        tokens, first, start, verb, behind
    )


def _behind_thing(
    tokens: Tokens, start: int, verb: int, behind: Callable[[], Phrase | None]
) -> Phrase | None:
    """Return who calls a thing something that opens the clause (``Den bro kalder X »grim«``)."""
    thing = phrase_before(tokens, start, verb)
    if thing is None or thing[0] != start or is_somebody(tokens, thing):
        return None
    opens = is_definite(tokens.lower[start])  # Rejsen med toget
    noun = tokens.lower[start if opens else thing[1] - 1]
    definite = opens or is_definite(noun) or tokens.lower[start] in CLOSED["definite_article"]
    if not definite or any(map(can_speak, (noun, *stems(noun)))):
        return None
    calling = behind()
    return calling if calling and is_somebody(tokens, calling) else None


def _behind_label(tokens: Tokens, first: int, verb: int) -> int:
    """Return where a sentence begins behind a label (``* Norge: Ministeriet siger, at …``).

    A number of a list is one, too (``1. Ministeriet siger, at …``).
    """
    if tokens.text[first].rstrip(".").isdigit() and first + 1 < verb and tokens.capital(first + 1):
        first += tokens.text[first][-1] == "." or tokens.text[first + 1] == "."
    near = range(first, min(verb, first + _LABEL))
    colon = next((k for k in near if tokens.text[k] == ":"), None)
    if colon is None or has_finite_verb(tokens, first, colon):
        return first
    return colon + 1


def _behind(tokens: Tokens, cue: Cue, verb: int, end: int, *, first: bool) -> Phrase | None:
    """Return the phrase behind a verb and its object that may be its subject.

    ``first``: the verb opens its clause, so that adverbials may stand before the subject.
    """
    begin = verb + 1
    if begin < end and tokens.lower[begin] in CLOSED["object"]:
        begin += 1  # mindede dem om, at …
    begin = _after_marked_title(tokens, begin, end)
    if called := named_by_title(tokens, begin, end) or name_in_marks(tokens, begin, end):
        return called
    if first and cue.form == "finite":
        begin = after_adverbials(tokens, begin, end)
    phrase = phrase_after(tokens, begin, min(end, cue.particle or end))
    if cue.particle and phrase and _is_bare_noun(tokens, phrase):
        return None  # Kroen lægger hus til festen
    return _not_owned(tokens, phrase)


def _is_bare_noun(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a phrase is a noun alone, in no definite form, and nobody's."""
    first, last = phrase
    word = tokens.lower[first]
    alone = last - first == 1 and tokens.is_tagged(first, "NOUN") and not tokens.capital(first)
    return alone and not is_definite(word) and not is_somebody(tokens, phrase)


def _after_marked_title(tokens: Tokens, i: int, last: int) -> int:
    """Return the name after a title of one word in marks at ``i`` (``»havnegeneral« Ida Lund``)."""
    if i + 3 >= last or tokens.text[i] not in marks.QUOTES or tokens.text[i + 2] not in CLOSERS:
        return i
    return i + 3 if tokens.capital(i + 3) and not tokens.capital(i + 1) else i


def _not_owned(tokens: Tokens, phrase: Phrase | None) -> Phrase | None:
    """Return a phrase that may be a subject: not what the subject owns (``sine læsere``), nor mine.

    (``sagde min mand`` stands in somebody's own words.) Nor is it what one says (``siger jo ja``).
    """
    return None if phrase and tokens.lower[phrase[0]] in _OWNED | WORDS["yes_or_no"] else phrase


def _auxiliary(tokens: Tokens, first: int, i: int) -> int | None:
    """Return the auxiliary verb that goes with the participle or infinitive at ``i``.

    A relative clause may part them (``har Ida Lund, der så det, fortalt``).
    """
    if tokens.lower[i - 1] == "," and tokens.lower[i - 2] not in CLOSED["relative"]:
        commas = (k for k in range(i - 2, first, -1) if tokens.lower[k] == ",")
        comma = next(commas, first)
        i = comma if tokens.lower[comma + 1] in CLOSED["relative"] else i
    for k in range(i - 1, max(first, i - _FAR) - 1, -1):
        if tokens.lower[k] in _AUXILIARIES:
            return k
        if tokens.lower[k] in ("at", "som", "der", ":"):
            return None
    return None


def _without_auxiliary(tokens: Tokens, cue: Cue, first: int) -> Subject:
    """Return the subject of an infinitive or a participle to which no finite verb belongs."""
    if cue.first > first and tokens.lower[cue.first - 1] == "at":
        at = cue.first - 1
        brought = _brought_to(tokens, cue, first, at) if tokens.lower[at - 1] == "til" else None
        return brought or _of_infinitive(tokens, first, at)
    return Subject(None, cue.first)


def _brought_to(tokens: Tokens, cue: Cue, first: int, at: int) -> Subject | None:
    """Return who comes or is brought to say something (``fik hende til at``).

    Also ``Ida Lund kom til at``: the verb stands before ``til``, or somebody between them.
    """
    near = range(at - 2, max(first, at - _BROUGHT) - 1, -1)
    verbs = (k for k in near if tokens.lower[k] in WORDS["comes_to"] | WORDS["brings_to"])
    verb = next(verbs, None)
    if verb is None:
        return None
    if verb + 1 < at - 1:
        between = phrase_after(tokens, verb + 1, at - 1)
        if between is None or between[0] != verb + 1:
            return None
        clause = has_finite_verb(tokens, between[1], at - 1)
        return None if clause else Subject(between, at - 1)
    if tokens.lower[verb] in WORDS["brings_to"]:
        return None
    comes = Cue(verb, at - 1, cue.strength, "finite")
    return subject(tokens, comes, first, at - 1)._replace(inverted=False)


def _of_infinitive(tokens: Tokens, first: int, at: int) -> Subject:
    """Return the subject of an infinitive: that of ``får X til at``, or that of its sentence."""
    if tokens.lower[at - 1] == "til" and (to := _of_infinitive_after_to(tokens, first, at)):
        return to
    if tokens.lower[at - 1] == "for" and (cited := _cited(tokens, first, at - 1)):
        return Subject(cited, at)
    name = next((k for k in range(at - 1, first, -1) if tokens.capital(k)), None)
    if name and tokens.lower[at - 1] == "for" and tokens.lower[name - 1] in CLOSED["preposition"]:
        return Subject(of_sentence(tokens, first, at), at, elided=True)  # gik på Kystnet for at
    if name is None:
        while first < at and tokens.lower[first] in CLOSED["coordinator"]:
            first += 1
        opens = of_main_clause(tokens, first, at)
        opens = opens or phrase_after(tokens, first, at) or of_sentence(tokens, first, at)
        return Subject(opens, at, elided=True)  # I talen begynder hun med at sige
    closes = tokens.text[name + 1 : name + 2] == [")"]  # Ida Lund (Havnelisten) lagde ud med at
    phrase = phrase_before(tokens, first, name + 1 + closes)
    return Subject(last_name(tokens, phrase), at, elided=True)


def _of_infinitive_after_to(tokens: Tokens, first: int, at: int) -> Subject | None:
    """Return the subject of an infinitive after ``til``: who is made to, or who uses something to.

    (``får Ida Lund til at sige``; ``har brugt mødet til at sige``; but ``er kommet til at sige``.)
    """
    used = phrase_before(tokens, first, at - 1)
    person = used is not None and tokens.text[used[0]] in given_names()
    if not person and not WORDS["uses"].isdisjoint(tokens.lower[first:at]):
        return Subject(of_sentence(tokens, first, at), at, elided=True)
    came = at - 2 > first and tokens.is_tagged(at - 2, "VERB.Part")
    made = at - 1 > first and not came
    return Subject(used, at - 1) if made else None


def _cited(tokens: Tokens, first: int, end: int) -> Phrase | None:
    """Return who is cited for saying something (``avisen citerer Ida Lund for at sige, at``)."""
    cites = next((k for k in range(end - 1, first, -1) if tokens.lower[k] in WORDS["cites"]), None)
    return None if cites is None else phrase_after(tokens, cites + 1, end)


def _of_pronoun(
    tokens: Tokens, start: int, verb: int, after: str, behind: Callable[[], Phrase | None]
) -> Subject | None:
    """Return the subject where a pronoun follows the verb: it, or for ``man`` the place before."""
    own = after not in CLOSED["third_person"] or _has_own(tokens, start, verb)
    if not own and (following := behind()):
        return Subject(following, start, inverted=True)
    if after == "man" and (place := _of_place(tokens, start, verb)):
        return Subject(place, start)
    if after in CLOSED["first_person"]:
        return Subject((verb + 1, verb + 2), start, inverted=True)
    return None


def _has_own(tokens: Tokens, start: int, verb: int) -> bool:
    """Return whether a pronoun before the verb is its subject (``han har de seneste dage sagt``).

    In ``De unge læger kalder han`` it is none; in ``da hun kaldte de unge`` it is. So is a name
    before ``de`` and a noun (``Ida Lund lovede de fremmødte, at``).
    """
    if tokens.lower[start] in CLOSED["personal"]:
        return verb - start == 1 or not tokens.is_tagged(start + 1, "ADJ")
    field = (start, verb)
    if determines(tokens, verb + 1, len(tokens)) and phrase_before(tokens, *field) == field:
        named = is_somebody(tokens, field) or tokens.is_tagged(start, "PROPN")
        return named and not tokens.is_tagged(start, "ADV")
    return follows_conjunction(tokens, start, verb)


def _of_place(tokens: Tokens, start: int, verb: int) -> Phrase | None:
    """Return the organisation at which ``man`` says something (``Hos Kystvagten siger man``)."""
    if tokens.lower[start] not in WORDS["place_preposition"]:
        return None
    phrase = phrase_after(tokens, start + 1, verb)
    return phrase if phrase and is_somebody(tokens, phrase) else None


def _with_field(
    tokens: Tokens, first: int, start: int, verb: int, behind: Callable[[], Phrase | None]
) -> Subject:
    """Return the subject of a verb with something before it in its clause."""
    field = tokens.lower[start:verb]
    named = _named_ends(tokens, start, verb)
    if field[0] == "som" and _names_subject(tokens, start + 1, named):
        return Subject((start + 1, named), start, inverted=True)
    if start > first and is_relative(tokens, start, verb):
        return of_relative(tokens, first, start - (tokens.lower[start - 1] == ","), start)
    if follows_conjunction(tokens, start, verb):
        return Subject(phrase_before(tokens, start, verb), start)
    if field[0] in ("ligesom", "om") and start == first and (following := behind()):
        return Subject(following, start, inverted=True)  # Ligesom Bo Krag kalder Ida Lund den »ny«
    if told := _in_subordinate(tokens, start, verb):
        return Subject(told, start)
    if apart := _before_adverbial(tokens, first, start, verb) or _behind_also(tokens, start, verb):
        return apart
    if is_fronted(tokens, first, start, verb) and (following := behind()):
        return Subject(following, start, inverted=True)
    if told := _before_aside(tokens, first, start):
        return Subject(told, first)
    phrase = phrase_before(tokens, start, before_time(tokens, start, verb))
    if phrase and holds_verb(tokens, (phrase[0], min(phrase[1], verb - 1))):
        return Subject(of_sentence(tokens, first, start), start, elided=True)
    return Subject(phrase, start)


def _before_adverbial(tokens: Tokens, first: int, start: int, verb: int) -> Subject | None:
    """Return who stands in a subordinate clause before an adverbial and its verb, in apposition.

    (``…, at formanden, Ida Lund, i et brev siger, at …``.)
    """
    comma = start - 1
    led = comma > first and tokens.lower[comma] == "," and tokens.capital(comma - 1)
    behind = verb + 1 < len(tokens) and (
        tokens.capital(verb + 1) or tokens.lower[verb + 1] in CLOSED["personal"]
    )
    aside = led and not behind and is_time(tokens, start, verb)  # natten til torsdag
    if not led or not (aside or tokens.lower[start] in CLOSED["preposition"]):
        return None
    opens = (k for k in range(comma - 1, first, -1) if tokens.lower[k] == ",")
    title = next(opens, None)
    if title is None or not all(map(tokens.capital, range(title + 1, comma))):
        return None
    joints = (k for k in range(title - 1, first - 1, -1) if tokens.lower[k] in _SUBORDINATES)
    joint = next(joints, None)
    return None if joint is None else Subject((title + 1, comma), joint + 1)


def _behind_also(tokens: Tokens, start: int, verb: int) -> Subject | None:
    """Return the subject behind ``Også`` and its like (``Også komiker Ida Lund roser Bo Krag``)."""
    if tokens.lower[start] not in WORDS["focus"] or start + 1 == verb:
        return None
    phrase = phrase_after(tokens, start + 1, verb)
    told = phrase == (start + 1, verb) and is_somebody(tokens, phrase)
    return Subject(phrase, start) if told else None


def _named_ends(tokens: Tokens, start: int, verb: int) -> int:
    """Return where a verb's subject ends (``som hun selv siger``, ``som X i går skrev``)."""
    end = verb - (tokens.lower[verb - 1] == "selv")
    return end - (end - start > 2 and is_time(tokens, end - 1, end))


def _in_subordinate(tokens: Tokens, start: int, verb: int) -> Phrase | None:
    """Return who stands between a conjunction and the verb (``mails, hvor Bo Krag omtaler``)."""
    if tokens.lower[start] == "hvis" and start + 2 == verb and is_role(tokens.lower[start + 1]):
        return start + 1, verb  # Kystposten, hvis anmelder kalder det »stort«
    if tokens.lower[start] not in CLOSED["subordinator"] | WORDS["relative_adverb"]:
        return None
    phrase = phrase_after(tokens, start + 1, verb)
    if phrase is None or phrase[0] != start + 1 or not is_somebody(tokens, phrase):
        return None
    return phrase if skip_adverbs(tokens, phrase[1], verb) == verb else None


def _before_aside(tokens: Tokens, first: int, start: int) -> Phrase | None:
    """Return the subject before a relative clause or a title at ``start`` that no comma closes.

    (``De beboere, der bor på øen siger, at …``; ``Ida Lund, formand for havnen siger, at …``.)
    """
    comma = start - 1
    if comma <= first or tokens.lower[comma] != "," or has_finite_verb(tokens, first, comma):
        return None
    relative = tokens.lower[start] in CLOSED["relative"]
    if relative and tokens.is_tagged(start + 1, "VERB.Fin"):
        return phrase_before(tokens, first, comma)
    if comma - first < _NAME or not all(map(tokens.capital, range(first, comma))):
        return None
    person = is_role(tokens.lower[first]) or tokens.text[first] in given_names()
    body = person and tokens.capital(start)  # Formand Ida Lund, Landsforeningen af Fiskere siger
    return (first, comma) if body or is_role(tokens.lower[start]) else None


def _names_subject(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether the tokens are ``de``, a name or a role (``som ministeren siger``).

    So is ``den 24-årige``.
    """
    words = tokens.lower[first:last]
    return bool(words) and (
        (len(words) == 1 and words[0] in CLOSED["third_person"])
        or all(map(tokens.capital, range(first, last)))
        or (len(words) == 1 and _may_call(words[0]))
        or (len(words) == 2 and words[0] == "den" and tokens.is_tagged(first + 1, "ADJ"))
        or _titled(tokens, first, last)
        or _some_after_marks(tokens, first, last)
    )


def _may_call(word: str) -> bool:
    """Return whether a noun alone may be who says it (``som naboerne siger``, ``som læger …``)."""
    return is_organisation(word) or is_definite(word) or names_several(word)


def _some_after_marks(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether the tokens are somebody not named before (``»…«, som en fisker siger``)."""
    before = first - 2 - (tokens.lower[first - 2] == ",")
    marked = before > 0 and tokens.text[before] in CLOSERS
    return marked and phrase_after(tokens, first, last) == (first, last)


def _titled(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether the tokens are a role and a name (``som borgmester Ida Lund (S) sagde``)."""
    name = next((k for k in range(first + 1, last) if tokens.capital(k)), first)
    if name > first and is_role(tokens.lower[name - 1]):  # børne- og skoleminister Ida Lund
        named = phrase_after(tokens, first, last)
        return named is not None and skip_bracket(tokens, named[1], last) == last
    return False


def _without_field(
    tokens: Tokens, cue: Cue, first: int, verb: int, behind: Callable[[], Phrase | None]
) -> Subject:
    """Return the subject of a verb that opens its clause."""
    if aside := _before_dashes(tokens, first, verb):
        return Subject(aside, verb)
    before = tokens.lower[verb - 1] if verb > first else ""
    if before in CLOSED["relative"]:
        return of_relative(tokens, first, max(verb - 2, first), verb)
    if before == "og" and (joined := _of_joined_clause(tokens, first, verb - 1)):
        return joined
    if before in CLOSED["and_but"] or before in CLOSED["and_also"]:
        return Subject(of_sentence(tokens, first, verb - 1), verb, elided=True)
    following = behind()
    if following and tokens.lower[slice(*following)] in _HE_OR_THEY:
        return Subject(following, verb, inverted=True)
    if told := _before_relative(tokens, first, verb, following):
        return Subject(told, first)
    if following and not _may_be_object(tokens, cue, verb) and is_somebody(tokens, following):
        return Subject(following, verb, inverted=True)
    return _after_pause(tokens, first, verb, following)


def _of_joined_clause(tokens: Tokens, first: int, joint: int) -> Subject | None:
    """Return the subject of the subordinate clause whose second verb follows ``og`` at ``joint``.

    (``Hun hilste på formanden, der smilede og lovede, at …``; ``Turen slap, da en dame ringede og
    sagde, at …``.)
    """
    comma = next((k for k in range(joint - 1, first, -1) if tokens.lower[k] == ","), None)
    if comma is None:
        return None
    if tokens.lower[comma + 1] in CLOSED["relative"] and tokens.is_tagged(comma + 2, "VERB.Fin"):
        return of_relative(tokens, first, comma, comma + 1)
    if tokens.lower[comma + 1] not in WORDS["when"]:
        return None
    phrase = phrase_after(tokens, comma + 2, joint)
    told = phrase and phrase[0] == comma + 2 and is_somebody(tokens, phrase)
    whole = told and phrase and has_finite_verb(tokens, phrase[1], joint)
    return Subject(phrase, joint + 1) if whole else None


def _after_pause(tokens: Tokens, first: int, verb: int, following: Phrase | None) -> Subject:
    """Return the subject of a verb behind a comma, a mark or nothing: before it or after it."""
    before = tokens.lower[verb - 1] if verb > first else ""
    apart = before == "," and tokens.text[max(first, verb - 2)] not in CLOSERS
    preceding = phrase_before(tokens, first, verb) if apart else None
    if preceding and not following and _follows_relative(tokens, preceding[0]):
        return of_relative(tokens, first, preceding[0] - 2, preceding[0] - 1)
    if preceding and not following and (shared := _of_first_verb(tokens, first, preceding[0])):
        return Subject(shared, verb, elided=True)
    apposed = preceding and preceding[0] == first and _apposed(tokens, first, verb - 1)
    if following and not apposed:
        return Subject(following, verb, inverted=True)
    return Subject(preceding, verb)


def _of_first_verb(tokens: Tokens, first: int, end: int) -> Phrase | None:
    """Return the subject that the verbs of a list share, where the first stands before ``end``.

    (``Hun er glad for broen, mener, at den er smuk, og siger, at …``.)
    """
    verbs = [k for k in range(first, end) if tokens.is_tagged(k, "VERB.Fin")]
    joined = any(tokens.lower[k] in CLOSED["and_but"] for k in range(first + 1, end))
    told = of_sentence(tokens, first, end) if verbs and not joined else None
    return told if told and told[1] == verbs[0] else None


def _may_be_object(tokens: Tokens, cue: Cue, verb: int) -> bool:
    """Return whether who stands behind a verb may be its object (``X, Y, spurgte Z, om …``)."""
    return cue.strength == "name" or tokens.lower[verb] in lang.words("questioning_verbs.txt")


def _before_relative(
    tokens: Tokens, first: int, verb: int, following: Phrase | None
) -> Phrase | None:
    """Return what opens a sentence with a relative clause behind it, where it is the subject.

    (``Offeret, der er 41 år, fortalte nævningene, at …``.) A thing is none, nor is what another
    speaks of (``Bogen, som alle har læst, kalder Ida Lund »kedelig«``).
    """
    while first < verb and tokens.lower[first] in CLOSED["coordinator"]:
        first += 1
    opens = opens_relative(tokens, first, verb)
    parted = following is not None and _goes_on(tokens, following[1])
    if opens is None or parted or tokens.lower[first] in FRONTED:
        return None
    comma = tokens.lower.index(",", first)
    phrase = phrase_before(tokens, first, comma)
    if phrase is None or phrase[0] != first or holds_verb(tokens, phrase):
        return None
    return (first, opens) if opens > comma else _may_speak(tokens, phrase, following)


def _goes_on(tokens: Tokens, comma: int) -> bool:
    """Return whether a clause goes on with its verb after a tag and a comma.

    (``Lodsen, der faldt i vandet, oplyser politiet, var fuld``.)
    """
    return tokens.lower[comma : comma + 1] == [","] and tokens.is_tagged(comma + 1, "VERB.Fin")


def _may_speak(tokens: Tokens, phrase: Phrase, following: Phrase | None) -> Phrase | None:
    """Return a phrase that opens a sentence if it may be its subject, and not ``following``."""
    several = any(map(is_role, lemmas(tokens.lower[phrase[1] - 1])))
    if several or is_somebody(tokens, phrase):
        return phrase
    other = following is not None and is_somebody(tokens, following)
    return None if other or is_thing(tokens, phrase) else phrase


def _follows_relative(tokens: Tokens, i: int) -> bool:
    """Return whether a relative opens a clause whose adverbial, with an apposition, is at ``i``.

    (``Ida Lund, der foran skolen, en rød bygning, forklarede, at …``.)
    """
    opens = tokens.lower[i - 2] == "," and tokens.lower[i - 1] in CLOSED["relative"]
    return opens and tokens.lower[i] in CLOSED["preposition"]


def _before_dashes(tokens: Tokens, first: int, verb: int) -> Phrase | None:
    """Return the subject before words between dashes, where the verb follows the second dash.

    (``Ida Lund – som var den første, der kom – mener, at …``.)
    """
    if verb <= first or tokens.text[verb - 1] not in marks.DASHES:
        return None
    opens = (k for k in range(verb - 2, first, -1) if tokens.text[k] in marks.DASHES)
    dash = next(opens, None)
    return phrase_before(tokens, first, dash) if dash else None


def _apposed(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether the tokens are a person, a comma and an apposition or relative clause.

    (``Formanden, Ida Lund,``; ``Ida Lund, der er formand,``; ``Ida Lund, 48 år,``.)
    """
    comma = next((k for k in range(first, last) if tokens.lower[k] == ","), None)
    if comma is None or comma + 1 >= last or not is_somebody(tokens, (first, comma)):
        return False
    full = comma - first >= _NAME and all(map(tokens.capital, range(first, comma)))
    if full and not tokens.capital(comma + 1):
        return True
    words = tokens.lower[comma + 1 : comma + 4]
    named = all(tokens.capital(k) for k in range(comma + 1, last) if tokens.word(k))
    return named or words[0] in CLOSED["relative"] or any(map(is_role, words))
