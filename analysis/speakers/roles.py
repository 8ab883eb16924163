"""Roles: the titles, offices and parties that stand beside a name."""

import re

from analysis import lang
from analysis.lang import marks
from analysis.lang.ages import AGED, AT_AGE
from analysis.lang.forms import ENDINGS, LOWER, UPPER, describes, fold
from analysis.quotation.cues import is_cue
from analysis.speakers.entities import Entity
from analysis.speakers.origins import country_of
from analysis.text.nouns import (
    is_definite_title,
    is_organisation,
    is_role,
    is_role_as_written,
    is_title,
    parties,
    role,
)
from analysis.text.tokens import CLOSED, COPULA, FUNCTION_WORDS, LINKS, PRONOUN_GENDERS, WORDS

_PARTY = re.compile(rf"\s\((?P<letters>Alt|[{UPPER}]{{1,4}})\)")
_STOPS = frozenset((*".;:?!", *marks.QUOTES))
_SENTENCE = re.compile(rf"[.;:?!{marks.QUOTES}\n](?:(?<=\n)|\s)")
_AGE = re.compile(rf"\b{AGED} $")
_WORD_BEFORE = re.compile(r"(?:[\w./-]+(?:['’]\w*)?,?|&)$")  # FN's, Dagli’Brugsen, Krag & Lund
_ADDITION = re.compile(rf"(?:\s\([^()\n]{{1,20}}\)|{AT_AGE})")  # (S), (51), på 51 år
_WORDS_AFTER = re.compile(r",\s+((?:[^\s,.;:?!]+\s*){1,10})")
_PREDICATE = re.compile(
    rf" (?:{COPULA}(?: (?:en|et|nu|også|selv))?|har(?: [{LOWER}\d]+){{0,8}} været)"
    r"(?P<words>(?: [\w-]+){1,5})"
)
_SHE_IS = re.compile(  # Alle kender Ida Lund. Hun bor på øen og har i ti år været formand
    rf"[^.:;?!()\n{UPPER}]{{0,60}}\. (?P<she>H[au]n) (?:[^.,:;?!()\n{UPPER}]{{0,80}} )?"
    rf"(?:er|var|har (?:[{LOWER}\d]+ ){{0,8}}været)"
    r"(?P<words>(?: [\w-]+){1,5})"
)
_IN_OFFICE = re.compile(  # Ida Lund fik sin første sejr som træner
    rf"(?:[^.:;?!()\n{UPPER}]{{1,60}}?\b(?:hans|hendes|si[nt]|sine)\b)?[^.,:;?!()\n{UPPER}]{{3,60}}"
    rf"\bsom (?P<role>[{LOWER}-]+)(?=[.,]| (?:for|i|på|hos|fra)\b)"
)
_DESCRIBED_AFTER = re.compile(  # Ida Lund, der er ung hjulmager i Vestby; Ida Lund er hjulmager
    rf"(?:{_ADDITION.pattern})?(?:,(?: (?:der|som))?)?(?: (?:er|var|blev|bliver)(?: (?:nu|også))?)?"
    rf"(?: (?:en|den|det))?(?P<words>(?: (?!{lang.either(LINKS)}\b)[\w-]+){{1,3}})"
)
_LEADS = re.compile(r",? (?:(?:der|som) )?(?:\w+ )?(?:står|stod) i spidsen for ")
_AFTER = 160  # characters after a name in which its roles are looked for
_FAR = 10  # words before a name, from which on its title is not looked for
_COPULAS = WORDS["copula"] | {"hedder", "hed"}
_FROM = re.compile(rf" fra ([{UPPER}]\w+)")


def learn(text: str, start: int, end: int, entity: Entity) -> None:
    """Note the roles, title and party that stand beside the name at ``text[start:end]``."""
    after = text[end : end + _AFTER].partition("\n")[0]
    entity.party = entity.party or party(after)
    _learn_country(text[max(0, start - 20) : start], after, entity)
    _learn_before(text[max(0, start - 90) : start], entity)
    entity.beside |= _where_roles_stand(text[max(0, start - 90) : start], after)
    _learn_predicate(after, entity)
    if (office := _IN_OFFICE.match(after)) and is_role(office["role"]):
        entity.roles.add(office["role"])
    bracket = _ADDITION.match(after)
    if match := _WORDS_AFTER.match(after, bracket.end() if bracket else 0):
        words = match.group(1).split()
        for k, word in enumerate(words):
            low = fold(word)
            if is_cue(low) or low in WORDS["ends_apposition"]:
                break
            if is_role_as_written(word) and not _describes_role(words, k):
                entity.roles.add(role(low))
                entity.title = entity.title or _title(word)
                entity.qualifiers |= {fold(w) for w in words[k + 1 : k + 4]} - FUNCTION_WORDS
                break


def _where_roles_stand(before: str, after: str) -> set[str]:
    """Return the words that stand as a title, an apposition or a predicate beside a name.

    (``hjulmager Bo Krag``, ``hjulmager hos Krag & Lund, Bo Krag``, ``Bo Krag, der er hjulmager``.)
    """
    words = _words_before(before)
    if words[-1:] == [","]:
        words.pop()
    while len(words) > 1 and words[-1][0] not in LOWER:
        words.pop()
        if words[-1] in WORDS["role_link"]:
            words.pop()
    told = [words[-1:]]
    if match := _DESCRIBED_AFTER.match(after):
        told.append(match["words"].split()[-1:])
    found = {fold(one[0]) for one in told if one}
    return {one for one in found - FUNCTION_WORDS if len(one) > 2 and not is_cue(one)}


def _learn_country(before: str, after: str, entity: Entity) -> None:
    """Note a country beside a name (``Franske Ida Lund``, ``Ida Lund fra Tjekkiet``)."""
    told = _FROM.match(after)
    near = [*before.split()[-1:], *(told.groups() if told else ())]
    entity.qualifiers |= {fold(word) for word in near if country_of(word)}


def _learn_predicate(after: str, entity: Entity) -> None:
    """Note the role that a name's predicate is (``Ida Lund er ny formand for havnen``).

    (``Ida Lund, der står i spidsen for havnen``: its leader.)
    """
    if _LEADS.match(after):
        entity.roles.add("leder")
    match = _PREDICATE.match(after) or _taken_up(after, entity)
    words = match.group("words").split() if match else []
    for k, word in enumerate(words):
        if is_role_as_written(word) and not _describes_role(words, k):
            entity.roles.add(role(word))
            entity.qualifiers |= {fold(w) for w in words[k + 1 : k + 4]} - FUNCTION_WORDS
            return
        if word in LINKS or word.endswith("t"):
            return


def _taken_up(after: str, entity: Entity) -> re.Match[str] | None:
    """Return what ``Hun`` or ``Han`` of somebody's gender is in the sentence after a name."""
    match = _SHE_IS.match(after)
    gender = PRONOUN_GENDERS[fold(match["she"])] if match else ""
    return match if entity.gender in ("", "u", gender) else None


def _describes_role(words: list[str], k: int) -> bool:
    """Return whether a role like a participle at ``k`` describes the one after it.

    (``vagthavende meteorolog``, ``studerende medhjælper``.)
    """
    after = words[k + 1 : k + 2]
    return bool(after) and words[k].endswith("ende") and is_role_as_written(after[0])


def _learn_before(before: str, entity: Entity) -> None:
    """Note the title before a name (``udenrigsminister``), or before a comma and the name."""
    words = _words_before(before)
    if not words:
        return
    if len(words) > 1 and words[-1] in _COPULAS and is_role_as_written(words[-2]):
        _learn_role(words, len(words) - 2, entity)  # Klubbens nye formand er Ida Lund
        return
    apposed = words[-1] == ","
    near = words[:-1] if apposed else words
    if not apposed and _like_a_title(near):
        entity.roles.add(near[-1])
    elif not apposed and near[-1] in CLOSED["preposition"]:
        return  # a talsmand for Bo Krag is somebody else
    elif (k := _role_at(near)) is not None:
        _learn_role(near, k, entity)


def _role_at(words: list[str]) -> int | None:
    """Return the number of the last role among words before a name, with no verb after it."""
    for k in range(len(words) - 1, -1, -1):
        low = fold(words[k])
        if low == "og" and (_joins_in_a_name(words, k) or words[k - 1].endswith("-")):
            continue
        if low in CLOSED["auxiliary"] | {",", "og"} or is_cue(low):
            return None
        if is_role(low) if k == 0 else is_role_as_written(words[k]):
            return k - 2 if _serves_office(words, k) else k
    return None


def _serves_office(words: list[str], k: int) -> bool:
    """Return whether the role at ``k`` is an office that somebody with the role before it serves.

    (``rådgiver for Rigsanklageren Bo Krag``.)
    """
    office = words[k][0].isupper() and is_definite_title(fold(words[k]))
    return k > 1 and office and fold(words[k - 1]) in LINKS and is_title(words[k - 2])


def _words_before(before: str) -> list[str]:
    """Return the last words before a name in its sentence, no age or form of address."""
    if not before[-1:].isspace() or before[-1] == "\n" or before[-2:-1] in _STOPS:
        return []  # the name opens it
    words = _SENTENCE.split(before)[-1]
    return _words_that_end(_without_address(_AGE.sub("", words) if "årig" in words else words))


def _without_address(before: str) -> str:
    """Return what stands before a name without a form of address at its end (``hr.``)."""
    *rest, last = before.rsplit(maxsplit=1) or [""]
    if fold(last) not in lang.words("forms_of_address.txt"):
        return before
    return " ".join(" ".join(rest).split()) + " "


def _learn_role(words: list[str], k: int, entity: Entity) -> None:
    """Note the role at ``k`` before a name, what stands before it, and a role before that."""
    entity.roles.add(role(fold(words[k])).rsplit("-", 1)[-1])
    _learn_place(words, k, entity)
    if k > 1 and words[k - 1] == "og" and words[k - 2].endswith("-"):
        entity.roles |= _other_half(fold(words[k - 2])[:-1], role(fold(words[k])))
    entity.title = entity.title or _title(words[k])
    entity.qualifiers |= {fold(w) for w in words[max(0, k - 2) : k]} - FUNCTION_WORDS - {","}
    while k > 0 and _opens_phrase(words[k - 1]):
        k -= 1
    if k > 1 and words[k - 1] == "," and (other := _role_before(words[: k - 1])):
        entity.roles.add(role(other))  # formanden, den pensionerede lærer Ida Lund
    joint = next((j for j in (k - 1, k - 2) if j > 0 and words[j] == "og"), 0)
    if joint and is_title(other := _role_before(words[:joint])):
        entity.roles.add(other)  # læge og klinisk lektor, but no lægen og lektor Ida Lund


def _opens_phrase(word: str) -> bool:
    """Return whether a word may stand before a role in its phrase: an article, an adjective."""
    low = fold(word)  # no "mens", which ends like one
    return low in CLOSED["determiner"] or (low not in FUNCTION_WORDS and describes(word))


def _learn_place(words: list[str], k: int, entity: Entity) -> None:
    """Note the place that tells whose a role at ``k`` is (``borgmesteren i Vestby, Ida Lund``)."""
    if words[k + 1 : k + 2] == ["i"]:
        entity.places |= {fold(word) for word in words[k + 2 : k + 3] if word[0].isupper()}


def _other_half(part: str, noun: str) -> set[str]:
    """Return the other of two offices with one noun (``havne- og fiskeriminister``)."""
    office = next((one for one in lang.words("offices.txt") if noun.endswith(one)), None)
    return {part + office} if office else set()


def _role_before(words: list[str]) -> str:
    """Return the role that ends ``words``, or has a body's name behind it (``chef for Havnen``)."""
    k = len(words) - 1
    while k > 1 and words[k][:1].isupper() and words[k] != ",":
        k -= 1
    named = k < len(words) - 1 and fold(words[k]) in LINKS
    of_body = len(words) > 2 and fold(words[-2]) in LINKS and not named  # leder af klubben
    word = fold(words[k - 1 if named else -3 if of_body else -1])
    return word if is_role(word) else ""


def _words_that_end(before: str) -> list[str]:
    """Return the last words of ``before`` up to another mark than a comma, which is a word too."""
    if not before[-1:].isspace():
        return []
    words: list[str] = []
    for chunk in before.split()[:-_FAR:-1]:
        if chunk.isalnum():
            words.append(chunk)
            continue
        match = _WORD_BEFORE.search(chunk)
        if match is None:
            break
        word = match.group()
        words += [",", word[:-1]] if word.endswith(",") else [word]
        if len(word) < len(chunk):
            break
    return words[::-1]


def _joins_in_a_name(words: list[str], k: int) -> bool:
    """Return whether ``og`` at ``k`` stands in the name of a field (``for Børn og Unge``)."""
    return (
        1 < k < len(words) - 1
        and words[k - 1][0].isupper()
        and words[k + 1][0].isupper()
        and fold(words[k - 2]) in LINKS
    )


def _title(word: str) -> str:
    """Return a title as it is written within a sentence (``borgmester``, but ``FN-ambassadør``).

    The ending of the definite is taken off (``forskeren`` Ida Lund).
    """
    bare = role(fold(word))
    title = word[: len(bare)] if fold(word).startswith(bare) else word
    return title[0].lower() + title[1:] if title[1:2].islower() else title


def _like_a_title(words: list[str]) -> bool:
    """Return whether a word that no list holds may be a title: no verb, no function word.

    It ends ``words``, has no capital, and no preposition stands before it.
    """
    word = words[-1]
    known = is_role(word) if len(words) == 1 else is_role_as_written(word)
    if known or is_cue(word) or not word.islower() or word in FUNCTION_WORDS:
        return False
    if is_organisation(word):
        return False  # Talsmand for landets havneministerium Ida Lund
    linked = len(words) > 1 and fold(words[-2]) in LINKS
    return not linked and not word.endswith(ENDINGS["no_title"])


def party(after: str) -> str | None:
    """Return the party in parentheses that follows a name."""
    match = _PARTY.match(after)
    return parties().get(match["letters"], match["letters"]) if match else None
