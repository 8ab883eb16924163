"""Source types of the words beside a name: a role, an employer, a noun, an age."""

import re
from itertools import islice

from analysis.lang.ages import AGED
from analysis.lang.forms import ENDINGS, UPPER, fold, has_capital, is_genitive
from analysis.people.beside_names import Phrase, last_clause
from analysis.people.scheme import NONE, WORD, Scheme
from analysis.quotation.cues import is_cue
from analysis.text.tokens import ROLE_LINK, WORDS

# The employer decides: a union's economist speaks for the union (docs/source-types.md).
_EMPLOYER_FIRST = {
    "analyst": ("politician", "authority", "justice", "interest", "civil", "media"),
    "business": ("politician", "authority", "justice", "interest", "civil", "media"),
    "researcher": ("analyst",),
}  # fmt: skip
_LAST = "citizen"  # an occupation comes before family, age and residence (GMMP's rule)
_FIRST = "researcher"  # an academic title comes before a practical one
_AT = re.compile(rf"(?:^|\s){ROLE_LINK}\s+([^,;()]+)")
_FROM = re.compile(f",? (?:der er |som er )?(?:fra|hos) ([^,]+)|, ([{UPPER}][^,]*)(?:,|$)")
_HOS = re.compile(r"(?:Hos|Fra|I|Ved) ([^,]+)")
_STATESMAN = re.compile(r"\b(\w+ske|landets|nationens)( \w+)? (præsident|leder|statschef)\w*$")
_AGE = re.compile(rf"\b{AGED}\b")
_AGE_AFTER = re.compile(r",? (?:\(|på )?(\d\d?)(?: år\b|[,)])")
_NEAR = 1  # the most words between a name and a relation or an age
_OWNER = 4  # the most words between an owner and what is owned: Fonds nye og unge formand
_EMPLOYER = "employer"  # an organisation with no office in it; its method is organisation
_WITHIN = 64  # characters before a name in which a role can be
_RANK = {"organisation": 0, "role": 1, _EMPLOYER: 2, "fallback": 4}  # an office before a trade
_CITIZEN_RANK = 3
_POLICY = re.compile(r"politisk\w* $")  # arbejdsmarkedspolitisk chef
_DEFINITE = re.compile(r"\b[Dd](?:en|et|e) \w+ \w+ $")  # den blå tænketank Kysten
_INSIDE = WORDS["inside_name"] | {"&"}


def highest_ranked(decisions: list[tuple[str, str]]) -> tuple[str | None, str | None]:
    """Return the decision of highest rank: an office, an occupation, an employer, private life."""
    if not decisions:
        return None, None
    decisions.sort(key=lambda d: (_CITIZEN_RANK if d[0] == _LAST else _RANK[d[1]], d[0] != _FIRST))
    type_, method = decisions[0]
    deferred = _EMPLOYER_FIRST.get(type_, ()) if method == "role" else ()
    employer = next((d for d in decisions if d[1] == _EMPLOYER and d[0] in deferred), None)
    type_, method = employer or (type_, method)
    return type_, "organisation" if method == _EMPLOYER else method


def types_read(scheme: Scheme, phrases: list[Phrase]) -> list[tuple[str, str]]:
    """Return the types that the phrases beside a name give, with the method of each."""
    return [one for phrase in phrases for one in _read(scheme, phrase)]


def _read(scheme: Scheme, phrase: Phrase) -> list[tuple[str, str]]:
    """Return the types that one phrase beside a name gives, with the method of each."""
    for k, match in enumerate(_near(phrase)):
        word = match.group()
        if (
            word[0].isupper()
            and not (word.isupper() or "-" in word)
            and phrase.text[: match.start()].strip(" ,(")
        ):
            continue  # a part of a name; at the beginning it may be a role
        role = scheme.role(word)
        if role is None:
            if is_cue(fold(word)) and not phrase.far:
                break  # siger Ida Lund: beyond the cue is another clause
            continue
        if role == (_LAST, False) and k > _NEAR and not phrase.far:
            continue
        return _decided(scheme, phrase.text, match, *role)
    return _employed(scheme, phrase)


def _near(phrase: Phrase) -> list[re.Match]:
    """Return the words of a phrase that can be a role, the likeliest first."""
    if not phrase.before:
        return list(islice(WORD.finditer(phrase.text), 6))
    first = len(phrase.text) - _WITHIN
    start = phrase.text.find(" ", first) if first > 0 else 0
    return list(WORD.finditer(phrase.text, max(start, 0)))[:-6:-1]


def _decided(
    scheme: Scheme, text: str, match: re.Match, type_: str, is_open: bool
) -> list[tuple[str, str]]:
    """Return the type of a role, depending on the organisation beside it."""
    if is_open:
        return _of_open_role(scheme, text, match, type_)
    if deferred := _EMPLOYER_FIRST.get(type_):
        beside = _employer(scheme, text[: match.start()], text[match.end() :])
        if beside in deferred:
            return [(beside, "organisation")]
    return [(type_, "role")]


def _of_open_role(
    scheme: Scheme, text: str, match: re.Match, fallback: str
) -> list[tuple[str, str]]:
    """Return the type of a role that depends on the organisation: formand, direktør."""
    left, right = text[: match.start()], text[match.end() :]
    if employer := _employer(scheme, left, right, match.group()):
        return [(employer, "organisation")]
    stated = _STATESMAN.search(text[: match.end()]) and not right.startswith((" af ", " for "))
    if stated and (state := scheme.organisation("regering")):
        return [(state, "role")]
    if employer := scheme.organisation(f"{last_clause(left)} {right}"):
        return [(employer, "organisation")]
    if _POLICY.search(left) and (interest := scheme.organisation("interesseorganisation")):
        return [(interest, "fallback")]
    return [(fallback, "fallback")] if fallback != NONE else []


def _employer(scheme: Scheme, left: str, right: str, word: str = "") -> str | None:
    """Return the type of the organisation of a role, nearest first.

    ``formand for X``, ``X's formand``, ``Hos X siger formanden``; with ``word``, the role, also
    the first part of a compound (``DI-formand``). States count only as owners.
    """
    for at in _AT.finditer(re.split("[,;]", right, maxsplit=1)[0]):
        if type_ := scheme.organisation(at[1]):
            return type_
    if type_ := _owner(scheme, left):
        return type_
    if (hos := _HOS.match(left)) and (type_ := scheme.organisation(hos[1])):
        return type_
    return scheme.organisation(word.split("-")[0]) if "-" in word else None


def _owner(scheme: Scheme, left: str) -> str | None:
    """Return the type of a genitive or a nationality before a role."""
    words = left.split()
    for k in range(len(words) - 1, max(-1, len(words) - 2 - _OWNER), -1):
        word = words[k].strip(",'’")
        if word != words[k].rstrip("'’") or is_cue(fold(word)):
            return None  # another clause: taler om Paris, siger direktør Ida Lund
        if is_genitive(word):
            found = scheme.organisation(word) or scheme.place(word)
            return found or scheme.organisation(_capitals(" ".join(words[: k + 1])))
    return None


def _employed(scheme: Scheme, phrase: Phrase) -> list[tuple[str, str]]:
    """Return the type of the employer beside a name: ``X fra Y``, ``X, Y``, ``Y's X``."""
    if phrase.before:
        beside = _capitals(phrase.text) if is_genitive(phrase.text.rstrip()) else ""
    else:
        match = _FROM.match(phrase.text)
        beside = (match[1] or match[2]) if match else ""
    type_ = scheme.organisation(beside) if beside else None
    return [(type_, _EMPLOYER)] if type_ else []


def _capitals(text: str) -> str:
    """Return the words with capitals that end a text: Kystens Blå Parti."""
    words = text.split()
    first = len(words)
    while first and (words[first - 1][0].isupper() or words[first - 1] in _INSIDE):
        first -= 1
    while first < len(words) and words[first] in _INSIDE:
        first += 1
    return " ".join(words[first:])


def type_of_noun(scheme: Scheme, phrases: list[Phrase]) -> list[tuple[str, str]]:
    """Return the type of the noun before a name: ``avisen Kystposten``."""
    for phrase in phrases:
        words = phrase.text.split()[-1:] if phrase.before else []
        word = words[0].rstrip(",") if words else ""
        definite = (
            word.endswith(ENDINGS["definite_or_bare"])
            or words != [word]
            or _DEFINITE.search(phrase.text)
        )
        first = len(phrase.text.split()) == 1
        if definite and (first or not has_capital(word)):
            found = scheme.find("organisation", word)
            if found and fold(word) not in scheme.words["place"]:
                return [(found[1], "organisation")]
    return []


def type_by_age(scheme: Scheme, speaker: str, phrases: list[Phrase]) -> list[tuple[str, str]]:
    """Return the type of a person of whom the article gives only an age."""
    aged = bool(_AGE.search(speaker)) or any(
        _AGE.search(p.text[-12:]) if p.before else _AGE_AFTER.match(p.text) for p in phrases
    )
    return [(_LAST, "fallback")] if aged and _LAST in scheme.types else []
