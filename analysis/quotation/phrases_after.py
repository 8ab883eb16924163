"""The noun phrase after a place in a sentence: how far it goes."""

from analysis import lang
from analysis.lang.ages import is_aged
from analysis.lang.forms import (
    ENDINGS,
    describes,
    is_definite,
    is_definite_plural,
    is_genitive,
    nominative,
)
from analysis.quotation.adverbials import ADVERBS, skip_adverbs
from analysis.quotation.coordination import (
    between_adjectives,
    joins,
    lists_names,
    role_follows,
    second_of_both,
)
from analysis.quotation.name_parts import degree_ends, is_glued, part_ends
from analysis.quotation.phrases import (
    CLAUSE_WORDS,
    LINKING,
    OPENERS,
    Phrase,
    count_ends,
    determines,
    is_nominal,
    noun_phrase,
)
from analysis.quotation.postmodifiers import continues_phrase
from analysis.text.nouns import (
    given_names,
    is_document,
    is_domain,
    is_organisation,
    is_role,
    names_several,
    two_people_meet,
)
from analysis.text.tokens import CLOSED, WORDS, Tokens

_NO_STARTS = (
    CLAUSE_WORDS
    | CLOSED["preposition"]
    | CLOSED["first_person"]
    | CLOSED["interrogative"]
    | CLOSED["linker"]
)
_NO_NOUN = ([","], ["."], [":"], ["at"])  # after a "det" that is a pronoun
_AFTER_IT = CLOSED["preposition"] | CLOSED["indefinite_article"] | WORDS["amount"]
_OWNERS = CLOSED["possessive"] | {"den", "det", "de"}  # and articles: a noun follows
_COUNTS = CLOSED["determiner"] - {"den", "det", "de"}
_OBJECTS = CLOSED["object"] | {"sig", "hinanden"}
_QUANTITIES_OF = (["en", "række"], ["en", "del"], ["et", "par"], ["en", "gruppe"], ["et", "hold"])
_OPENS_ANOTHER = (
    WORDS["article"] | CLOSED["possessive"] | CLOSED["reflexive_possessive"] | WORDS["indefinite"]
)
_DESCRIBED = ("NOUN", "NOUN.Gen", "ADJ", "PROPN", "VERB.Part")  # by a participle before it


def phrase_after(tokens: Tokens, i: int, last: int) -> Phrase | None:
    """Return the noun phrase that begins at ``i``, adverbs passed over, if one does.

    It takes in what belongs to the name (``chef for udvikling i Energinet Hanne Storm``,
    ``politiet i Hamburg``) and ends before what does not (``til Ritzau``, ``i en mail``).
    """
    i, counted = _skip_to_phrase(tokens, i, last)
    if not (counted or (i < last and tokens.word(i) and _may_begin(tokens, i))):
        return None
    if tokens.lower[i] in CLOSED["personal"] and not determines(tokens, i, last):
        return i, i + 1
    return noun_phrase(tokens, i, _phrase_end(tokens, i, counted or i, last))


def _may_begin(tokens: Tokens, i: int) -> bool:
    """Return whether a noun phrase can begin with token ``i``."""
    word = tokens.lower[i]
    if word == "det":
        following = tokens.lower[i + 1 : i + 2]
        return _AFTER_IT.isdisjoint(following) and following not in _NO_NOUN
    return word in OPENERS or tokens.capital(i) or word not in _NO_STARTS


def _skip_to_phrase(tokens: Tokens, i: int, last: int) -> tuple[int, int | None]:
    """Return where a phrase begins from ``i`` on, and where its count ends (``count_ends``)."""
    after = skip_adverbs(tokens, i, last)
    for k in range(i, after + 1):
        if end := count_ends(tokens, k, last):
            return k, end
    return after, None


def _phrase_end(tokens: Tokens, i: int, j: int, last: int) -> int:
    """Return where the phrase that begins at ``i`` and goes to ``j`` at the least ends."""
    named, linked = False, False  # a name at the head; a preposition before here
    while j < last:
        if j > i and (end := part_ends(tokens, j, last, named and not linked)):
            j = end
            continue
        if j > i and (second := second_of_both(tokens, i, j, last)):
            j = second + 1
            continue
        if not _belongs(tokens, i, j, last, named, linked):
            break
        linked = linked or (j > i and tokens.lower[j] in LINKING)
        named = named or (not linked and _heads_name(tokens, i, j))
        j += 1
    return j


def _heads_name(tokens: Tokens, i: int, j: int) -> bool:
    """Return whether the word at ``j`` is a name's: no noun that opens the phrase, no owner."""
    common = j == i and is_nominal(tokens.lower[j])
    return tokens.capital(j) and not common and not _is_owner(tokens, j)


def _is_owner(tokens: Tokens, j: int) -> bool:
    """Return whether a name at ``j`` is surely a genitive (``DR's korrespondent i Vestby``)."""
    word = tokens.text[j]
    return nominative(word, sure=True) != word and tokens.is_tagged(j, "PROPN.Gen")


def _belongs(tokens: Tokens, i: int, j: int, last: int, named: bool, linked: bool) -> bool:
    """Return whether token ``j`` goes on with the phrase that begins at ``i``."""
    word = tokens.lower[j]
    if not tokens.word(j) and word != "&":
        glued = j > i and is_glued(tokens, j)
        parted = tokens.text[j - 1].endswith("-") or lists_names(tokens, j, last)
        parted = parted or between_adjectives(tokens, j, last) or _degree_follows(tokens, j, last)
        return glued or (word == "," and parted)
    if word in ("og", "samt", "&"):
        return joins(tokens, i, j, last, linked)
    if j == i or _is_number_of_name(tokens, j) or _leads_to_surname(tokens, j, last):
        return True
    if word in LINKING:
        return continues_phrase(tokens, j, last, named and not linked)
    if tokens.capital(j):
        return not (_is_told_of(tokens, j, last) or _begins_another(tokens, i, j))
    return _goes_on(tokens, i, j, last)


def _is_number_of_name(tokens: Tokens, j: int) -> bool:
    """Return whether the number at ``j`` ends a station's name (``Radio 8``)."""
    numbered = lang.words("numbered_names.txt")
    return tokens.text[j][0].isdigit() and j > 0 and tokens.text[j - 1] in numbered


def _leads_to_surname(tokens: Tokens, j: int, last: int) -> bool:
    """Return whether particles lead from a form of address or a place to a name.

    (``fru von Lund``; ``politiet i Vale de Torva``.)
    """
    particles = lang.words("name_particles.txt")
    if tokens.lower[j] not in particles:
        return False
    begin = end = j
    while end < last and tokens.lower[end] in particles:
        end += 1
    while begin > 0 and tokens.lower[begin - 1] in particles:
        begin -= 1
    if begin == 0 or end >= last or not tokens.capital(end):
        return False
    addressed = tokens.lower[begin - 1] in lang.words("forms_of_address.txt")
    place = begin > 1 and tokens.lower[begin - 2] in LINKING and tokens.capital(begin - 1)
    return addressed or (place and tokens.lower[begin] != "af")


def _goes_on(tokens: Tokens, i: int, j: int, last: int) -> bool:
    """Return whether a small word at ``j`` goes on with the phrase that begins at ``i``."""
    owned = _is_owned_person(tokens, j, last)
    return owned or (not _parts_phrase(tokens, j, last) and _describes(tokens, i, j))


def _begins_another(tokens: Tokens, i: int, j: int) -> bool:
    """Return whether a second person's name begins at ``j`` (``bad Ida Lund Bo Krag om …``)."""
    named = tokens.capital(j - 1) and two_people_meet(tokens.text[i : j + 2], j - i)
    return named and tokens.capital(j + 1)


def _is_told_of(tokens: Tokens, j: int, last: int) -> bool:
    """Return whether one person's full name at ``j`` follows a noun for several, whom it is not.

    (``er ifølge lodserne Ida Lund``; but ``ifølge lodserne Ida Lund og Bo Krag``.)
    """
    if tokens.text[j] not in given_names() or not is_definite_plural(tokens.lower[j - 1]):
        return False
    k = j
    while k < last and (tokens.capital(k) or tokens.lower[k] == ","):
        k += 1
    return k - j > 1 and not tokens.capital(j - 1) and tokens.lower[k : k + 1] != ["og"]


def _is_owned_person(tokens: Tokens, j: int, last: int) -> bool:
    """Return whether a participle at ``j`` is a person whose owner stands before it.

    (``Ifølge Kystpostens udsendte er broen ny``.)
    """
    owned = tokens.lower[j].endswith(ENDINGS["participle"]) and is_genitive(tokens.lower[j - 1])
    ends = j + 1 >= last or not tokens.word(j + 1)
    return owned and (ends or tokens.is_tagged(j + 1, "VERB.Fin", "VERB.Inf"))


def _degree_follows(tokens: Tokens, comma: int, last: int) -> bool:
    """Return whether a degree and a name follow a role (``lektor, ph.d. Ida Lund``)."""
    end = degree_ends(tokens, comma + 1, last) if comma + 1 < last else last
    return comma + 1 < end < last and tokens.capital(end) and is_role(tokens.lower[comma - 1])


def _parts_phrase(tokens: Tokens, j: int, last: int) -> bool:
    """Return whether the word at ``j`` opens what is no part of a noun phrase."""
    word = tokens.lower[j]
    if word in CLAUSE_WORDS or word in CLOSED["preposition"] or word in _OBJECTS:
        return True
    if _is_verb(tokens, j):
        return True  # ifølge flere kilder arbejder byen på det
    reflexive = tokens.lower[j + 1 : j + 2] == ["sig"] and tokens.is_tagged(j, "VERB.Fin")
    if reflexive or _follows_bare_noun(tokens, j):
        return True  # havnens tjeneste glæder sig
    if (
        word in _OPENS_ANOTHER
        and j > 0
        and (tokens.is_tagged(j - 1, "NOUN") or tokens.capital(j - 1))
    ):
        return True  # ifølge de tre ledere et tydeligt tegn
    if word not in ADVERBS or _owned(tokens, j) or _in_opening(tokens, j, last):
        return False
    return tokens.lower[j - 1] != "og" or not role_follows(tokens, j, last)


def _is_verb(tokens: Tokens, j: int) -> bool:
    """Return whether the word at ``j`` is the verb behind a whole phrase, and no role."""
    if _is_described_role(tokens, j):
        return False
    verb = tokens.is_tagged(j, "VERB.Fin") and tokens.is_tagged(j - 1, "NOUN")
    return (verb or not is_nominal(tokens.lower[j])) and _ends_by_verb(tokens, j)


def _is_described_role(tokens: Tokens, j: int) -> bool:
    """Return whether a role at ``j`` follows an article and a word for it (``en travl lods``)."""
    if j < 2 or tokens.lower[j - 2] not in CLOSED["indefinite_article"]:
        return False
    described = not is_nominal(tokens.lower[j - 1]) and is_role(tokens.lower[j])
    return described and tokens.tag(j - 1) in ("ADJ", "NOUN")


def _follows_bare_noun(tokens: Tokens, j: int) -> bool:
    """Return whether a definite noun at ``j`` follows a role, or a preposition and its bare noun.

    (``kalder en embedsmand regnskabet »rodet«``; ``stikker en mand i frakke hovedet frem``.)
    """
    before = tokens.lower[j - 1]
    plain = not (is_definite(before) or describes(before))
    people = is_role(before) or names_several(before)
    linked = j > 1 and (tokens.lower[j - 2] in LINKING or people) and plain
    nouns = linked and tokens.is_tagged(j - 1, "NOUN") and tokens.is_tagged(j, "NOUN")
    return nouns and is_definite(tokens.lower[j]) and not tokens.capital(j - 1)


def _in_opening(tokens: Tokens, j: int, last: int) -> bool:
    """Return whether a word like an adverb stands between an article and its noun or name.

    (``en glad Bo Krag``, ``en lige så stolt lærer``, ``to tidligere ministre``.)
    """
    k = j
    while k > 0 and tokens.lower[k - 1] in ADVERBS:
        k -= 1
    counted = k > 0 and tokens.lower[j].endswith("ere") and tokens.lower[k - 1] in _COUNTS
    opens = counted or (k > 0 and tokens.lower[k - 1] in CLOSED["indefinite_article"])
    if not opens and not (k > 0 and is_aged(tokens.lower[k - 1])):  # den 63-årige tidligere smed
        return False
    while j < last and tokens.lower[j] in ADVERBS:
        j += 1
    return j < last and tokens.word(j) and tokens.is_tagged(j, "ADJ", "NOUN", "PROPN", "VERB.Part")


def _ends_by_verb(tokens: Tokens, j: int) -> bool:
    """Return whether the word at ``j`` is a verb after a whole phrase, and describes no noun.

    Who made a document belongs to it (``en gennemgang foretaget af Kystposten``).
    """
    if tokens.is_tagged(j, "VERB.Fin") or _acts_after_age(tokens, j):
        noun = is_document(tokens.lower[j - 1]) or is_aged(tokens.lower[j - 1])
        counted = tokens.lower[j - 1] in WORDS["numeral"] and tokens.lower[j - 2] in _OWNERS
        noun = noun or counted or _is_owned_person(tokens, j - 1, len(tokens))
        return noun or tokens.is_tagged(j - 1, "NOUN")  # ifølge de to fandt tolderne
    if tokens.lower[j + 1 : j + 2] == ["af"] and is_document(tokens.lower[j - 1]):
        return not tokens.is_tagged(j, "VERB.Part")
    if tokens.lower[j].endswith("ende") or not tokens.is_tagged(j, "VERB.Part"):
        return False
    described = j + 1 < len(tokens) and tokens.is_tagged(j + 1, *_DESCRIBED)
    return not described and tokens.is_tagged(j - 1, "NOUN", "PROPN", "PROPN.Gen")


def _acts_after_age(tokens: Tokens, j: int) -> bool:
    """Return whether the word at ``j`` is a verb after an age, and no noun: its subject follows.

    (``Ifølge den 31-årige skiller Vestby sig ud``; but ``den 31-årige hjulmager Ida Lund``.)
    """
    if not is_aged(tokens.lower[j - 1]) or j + 1 >= len(tokens) or is_role(tokens.lower[j]):
        return False
    alone = tokens.capital(j + 1) and not (j + 2 < len(tokens) and tokens.capital(j + 2))
    name = alone and tokens.text[j + 1] not in given_names()
    return tokens.lower[j].endswith("r") and (name or tokens.lower[j + 1] in OPENERS | {"der"})


def _describes(tokens: Tokens, i: int, j: int) -> bool:
    """Return whether a small word at ``j`` goes on with what stands before it in the phrase."""
    if tokens.lower[j - 1] in ("fru", "hr.") or tokens.lower[j] in ("von", "van"):
        return True
    if j + 1 < len(tokens) and tokens.is_tagged(j, "VERB.Part") and tokens.is_tagged(j + 1, "DET"):
        return False  # ifølge Havne Times kontaktet en læge
    if _is_small_name(tokens.text[j]):
        return True
    if tokens.capital(j - 1) and tokens.is_tagged(j, "VERB.Fin"):
        return False  # en mand fra Randers erkendte
    if tokens.capital(j - 1) and is_organisation(tokens.lower[j]):
        return not is_definite(tokens.lower[j])  # Vestby politi
    site = "." in tokens.text[j - 1][1:-1] and not tokens.text[j - 1][0].isdigit()
    if site and not is_genitive(tokens.text[j - 1]):
        return False  # ifølge kystbladet.dk arbejde der
    return not _is_whole_name(tokens, j) and not _is_last_noun(tokens, i, j - 1)


def _is_whole_name(tokens: Tokens, j: int) -> bool:
    """Return whether a name ends before the small word at ``j``: no genitive, no determiner."""
    before = tokens.lower[j - 1]
    named = tokens.capital(j - 1) or _is_number_of_name(tokens, j - 1)
    article = before in WORDS["article"] and not tokens.is_tagged(j, "VERB.Fin")
    return named and not (is_genitive(before) or before in CLOSED["possessive"] or article)


def _is_small_name(word: str) -> bool:
    """Return whether a word is a body's name without a capital (``dpa``, ``kystnyt.dk``)."""
    return word in lang.words("known_organisations.txt") or is_domain(word)


def _is_last_noun(tokens: Tokens, first: int, i: int) -> bool:
    """Return whether token ``i`` looks like a noun that no other noun follows."""
    word = tokens.lower[i]
    linked = word in CLOSED["preposition"] or word in WORDS["numeral"]  # hans to sønner
    if i > first and (linked or _attributive(tokens, i)):
        return False
    if i > first and _owned(tokens, i) and not describes(word) and word not in ADVERBS:
        return tokens.lower[i - 1] not in CLOSED["definite_article"]
    described = tokens.lower[first + 1 : i]  # den vedtagne model
    if (
        described
        and tokens.lower[first] in WORDS["article"]
        and all(w.endswith("e") and not tokens.capital(first) for w in described)
        and not word.endswith(ENDINGS["no_plain_noun"])
        and not tokens.capital(i)
    ):
        return True
    if i == first and word.endswith(ENDINGS["agent_alone"]) and len(word) > 6:
        return not tokens.capital(i + 1)
    if len(word) < 5 or not is_definite(word):
        return False
    if i == first + 2 and tokens.lower[first:i] in _QUANTITIES_OF:
        return False  # en række interne notater
    return i == first or tokens.lower[i - 1] not in WORDS["before_bare_noun"]


def _attributive(tokens: Tokens, i: int) -> bool:
    """Return whether token ``i`` describes the noun after it (``en centralt placeret kilde``)."""
    if tokens.capital(i) or not tokens.word(i + 1) or not tokens.is_tagged(i, "ADJ", "VERB.Part"):
        return False
    return tokens.is_tagged(i + 1, "NOUN", "ADJ", "VERB.Part") and not tokens.capital(i + 1)


def _owned(tokens: Tokens, i: int) -> bool:
    """Return whether an owner or an article stands before token ``i``, so that a noun follows."""
    before = tokens.lower[i - 1]
    return is_genitive(before) or before in _OWNERS
