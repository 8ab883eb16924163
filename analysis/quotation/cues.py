"""Cues: the verbs and phrases that report an utterance, wherever they stand in a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import describes, is_definite, is_genitive
from analysis.quotation.adverbials import skip_adverbs
from analysis.text.nouns import is_document, publishes
from analysis.text.tokens import CLOSED, CLOSERS, DETERMINERS, WORDS, Tokens

_IS = WORDS["is"]
_BE = _IS | WORDS["is_not_finite"]
_BECOMES = WORDS["become"] - WORDS["non_finite"]
_COMES = WORDS["comes_dry"]
_ENDS_FIELD = CLOSED["auxiliary"] - WORDS["become"] | {",", "og", "men"}
_PASSED_OVER = CLOSED["adverb"] | CLOSED["negation"] | {"det"}  # before a participle
_AGENT = 8  # tokens between a passive and the "af" that names who does it at the most
_MARKED = 16  # tokens between them at the most where marked words stand there
_PAUSES = frozenset((*",?!…", *marks.QUOTES))
_FRONT = 6  # tokens from "hvor der" to its verb at the most
_OPENS_NOUN = DETERMINERS | CLOSED["reflexive_possessive"]
_PARTICLE = 10  # tokens between a verb and its particle at the most
_PARTICLES = 20  # where the particle has two words, or is one that is sure to be the verb's
_SURE = frozenset(("gældende",))
_KEPT = 1 << 12  # words of which it is remembered whether they are cues


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: tokens ``first`` to before ``last`` are its verb or phrase.

    ``strength`` is that of ``lang/da/reporting_verbs.tsv``; ``form`` is ``finite``, ``participle``
    or ``infinitive``; a phrase's rest goes from the token ``particle`` to before ``rest_ends``.
    ``impersonal`` cues (``lyder det``) name their speaker after ``fra``, ``i``, ``af`` or not;
    passives (``blev af Ida Lund kaldt``, ``kaldes »grim« i brevet``) after the ``af`` or ``i`` at
    ``agent``.
    """

    first: int
    last: int
    strength: str
    form: str
    particle: int | None = None
    rest_ends: int = 0
    impersonal: bool = False
    agent: int | None = None


@cache
def _verbs() -> dict[str, tuple[str, str]]:
    """Return every form of a reporting verb: its strength and which form it is."""
    forms: dict[str, tuple[str, str]] = {}
    for infinitive, present, past, participle, strength in lang.rows("reporting_verbs.tsv"):
        forms.setdefault(present, (strength, "finite"))
        forms.setdefault(past, (strength, "finite"))
        forms.setdefault(participle, (strength, "participle"))
        forms.setdefault(infinitive, (strength, "infinitive"))
    return forms


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """Return every form of a phrase's verb: what must follow, the longest first, strength, form."""
    phrases: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for verbs, rest, strength in lang.rows("reporting_phrases.tsv"):
        kinds = ("finite", "finite", "participle", "infinitive")
        for verb, form in zip(verbs.split("|"), kinds, strict=True):
            phrases.setdefault(verb, []).append((tuple(rest.split()), strength, form))
    for listed in phrases.values():
        listed.sort(key=lambda phrase: -len(phrase[0]))
    return phrases


@cache
def _impersonals() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return every form of an impersonal verb: which form it is, and what names its source."""
    rows = lang.rows("impersonal_verbs.tsv")
    return {word: (form, tuple(links.split())) for word, form, links in rows}


@cache
def _naming_passives() -> frozenset[str]:
    """Return the passives in -s of the verbs that report marked words only (``kaldes``)."""
    rows = lang.rows("reporting_verbs.tsv")
    named = ((now.removesuffix("r"), then) for _, now, then, _, how in rows if how == "name")
    return frozenset(form + "s" for forms in named for form in forms)


@cache
def first_words() -> frozenset[str]:
    """Return every word at which a cue may begin."""
    passives = lang.words("reporting_passives.txt") | _naming_passives()
    return passives.union(_verbs(), _phrases(), _impersonals(), _IS)


@cache
def telling_words() -> frozenset[str]:
    """Return words of which every cue has one: its own, or for ``er`` and ``var`` the noun's."""
    return (first_words() - _IS) | _nouns()


def _nouns() -> frozenset[str]:
    return lang.words("reporting_nouns.txt")


def source_links(word: str) -> tuple[str, ...]:
    """Return the prepositions that name the source of an impersonal verb (``fremgår det af``)."""
    return _impersonals().get(word, ("", ()))[1]


def find_cues(tokens: Tokens, first: int, last: int) -> Iterator[Cue]:
    """Yield the cues among the tokens from ``first`` to before ``last``, in their order."""
    places = tokens.among(first_words(), first, last)
    return filter(None, (_cue_at(tokens, i, first, last) for i in places))


def _cue_at(tokens: Tokens, i: int, first: int, last: int) -> Cue | None:
    """Return the cue that begins at token ``i``, if one does."""
    lower = tokens.lower
    word = lower[i]
    phrases = _phrases().get(word)
    if phrases and (phrase := _phrase(lower, i, last, phrases)):
        return phrase
    if word == "vide" and (told := _told(lower, i, first, last)):
        return told
    if word in _verbs() and not _is_surname(tokens, i, first):
        return _verb(tokens, i, first, last)
    if word in _naming_passives() and (agent := _naming(lower, i, first, last)) is not None:
        return Cue(i, i + 1, "name", "finite", agent=agent)
    if word in lang.words("reporting_passives.txt"):
        return _passive_in_s(tokens, i, last)
    if word in _IS:
        return _answers(lower, i, last)
    return _impersonal(tokens, i, last) if word in _impersonals() else None


def _naming(lower: list[str], i: int, first: int, last: int) -> int | None:
    """Return where ``af`` or ``i`` stands with who names something, beside a passive at ``i``.

    (``kaldes »en skandale« af Ida Lund``; ``I brevet kaldes den »en skandale«``; ``kaldes »en
    skandale« i en avis``.)
    """
    agent = _agent(lower, i, first, last, _MARKED)
    agent = _written_in(lower, i, first) if agent is None else agent
    if agent is not None:
        return agent
    places = (k for k in range(i + 2, min(last, i + _MARKED)) if lower[k] == "i")
    behind = (k for k in places if lower[k - 1][-1] in _PAUSES | CLOSERS)  # luksus'
    nouns = ((k, noun) for k in behind for noun in lower[k + 1 : k + 4])
    return next((k for k, noun in nouns if is_document(noun) or publishes(noun)), None)


def _verb(tokens: Tokens, i: int, first: int, last: int) -> Cue | None:
    """Return the cue of a reporting verb at ``i``, unless it is a noun, a passive or means more."""
    lower = tokens.lower
    strength, form = _verbs()[lower[i]]
    if form == "participle" and (passive := _passive(lower, i, first)):
        if passive == "impersonal":
            return Cue(i, _to_link(tokens, i, last), strength, form, impersonal=True)
        agent = _agent(lower, i, first, last, _MARKED)
        if agent is None and strength == "name":
            agent = _written_in(lower, i, first)
        return None if agent is None else Cue(i, i + 1, strength, form, agent=agent)
    if _is_noun(lower, i, first) or _other_sense(tokens, i, last) or _finds_out(lower, i, first):
        return None
    return Cue(i, i + 1, strength, form, impersonal=_is_det_alone(lower, i, last))


def _passive_in_s(tokens: Tokens, i: int, last: int) -> Cue | None:
    """Return the cue of ``det siges``, ``oplyses det fra``, ``anbefales det af`` at ``i``."""
    lower = tokens.lower
    written = i > 1 and lower[i - 2] == "i" and is_document(lower[i - 1])  # I rapporten nævnes, at
    if "det" not in (*lower[max(0, i - 1) : i], *lower[i + 1 : i + 2]) and not written:
        return None
    agent = i + 1 + (lower[i + 1 : i + 2] == ["det"])
    if lower[agent : agent + 1] == ["af"] and agent + 1 < last:
        return Cue(i, i + 1, "say", "finite", agent=agent)
    return Cue(i, _to_link(tokens, i, last), "say", "finite", impersonal=True)


def _is_surname(tokens: Tokens, i: int, first: int) -> bool:
    """Return whether a word like a verb is somebody's surname (``Bo Skriver``)."""
    return (
        i > first
        and all(tokens.text[k][:1].isupper() for k in (i - 1, i))
        and not (tokens.text[i].isupper())
    )


@lru_cache(_KEPT)
def is_cue(word: str) -> bool:
    """Return whether ``word`` is a form of a reporting verb (``siger``, ``lyder``)."""
    return word in _verbs() or (word in _impersonals() and word not in _COMES)


def is_documentary(word: str) -> bool:
    """Return whether documents say something with ``word`` (``viser``, ``fremgår``, ``står``)."""
    return word in WORDS["documentary"] or _verbs().get(word, ("",))[0] == "document"


def takes_clause(word: str) -> bool:
    """Return whether ``word`` is a finite verb that reports with a content clause (``kræver``)."""
    strength, form = _verbs().get(word, ("", ""))
    return form == "finite" and strength in ("say", "clause")


def _answers(lower: list[str], i: int, last: int) -> Cue | None:
    """Return the cue of ``er meldingen fra``, ``var svaret fra``, ``er hans svar`` at ``i``."""
    if i + 2 >= last:
        return None
    if _owned_statement(lower, i, last) or _so_is_statement(lower, i, last):
        return Cue(i, i + 1, "say", "finite", impersonal=True)
    whose = lower[i + 1] in CLOSED["owner"] and lower[i + 2] in _nouns()
    whole = lower[i + 1] in _nouns() and lower[i + 2] in WORDS["sounds_from"]
    if whole or (whose and i > 0 and lower[i - 1] in _PAUSES):
        return Cue(i, i + 3, "say", "finite", impersonal=True)
    return None


def _owned_statement(lower: list[str], i: int, last: int) -> bool:
    """Return whether ``er Ida Lunds svar`` follows whole marked words, with its ``er`` at ``i``."""
    before = lower[max(0, i - 2) : i]  # a comma or a stop, too: »Bølgen« is a title
    marked = not CLOSERS.isdisjoint(before) and not _PAUSES.difference(CLOSERS).isdisjoint(before)
    return marked and _owned_noun(lower, i + 2, min(last, i + 5)) is not None


def _so_is_statement(lower: list[str], i: int, last: int) -> bool:
    """Return whether ``Sådan er`` or ``Så klar er``, with its verb at ``i``, leads to a statement.

    (``Så klar er Ida Lunds udmelding``.)
    """
    so = i > 0 and (lower[i - 1] in WORDS["thus"] or (i > 1 and lower[i - 2] == "så"))
    noun = _owned_noun(lower, i + 2, min(last, i + 6)) if so else None
    if noun is None:
        return False
    stop = next((k for k in range(noun, last) if lower[k] in (",", ".")), last)
    denied = "ikke" in lower[noun:stop]  # Så drastisk er regeringens forslag ikke
    return not denied and lower[noun + 1 : noun + 3] != [",", "at"]


def _owned_noun(lower: list[str], first: int, last: int) -> int | None:
    """Return the first noun that reports, if a genitive stands before it (``Ida Lunds svar``)."""
    noun = next((k for k in range(first, last) if lower[k] in _nouns()), None)
    return noun if noun is not None and is_genitive(lower[noun - 1]) else None


def _told(lower: list[str], i: int, first: int, last: int) -> Cue | None:
    """Return the cue of ``fik at vide af`` with its ``vide`` at ``i``; ``af`` tells who said it."""
    before = lower[max(first, i - _AGENT) : i]
    got = lower[i - 1 : i] == ["at"] and not WORDS["get"].isdisjoint(before)
    agent = _agent(lower, i, first, last) if got else None
    return Cue(i, i + 1, "clause", "participle", agent=agent) if agent else None


def _phrase(lower: list[str], i: int, last: int, phrases: list) -> Cue | None:
    """Return the cue that a phrase's verb at ``i`` makes with its particle, if that follows."""
    for rest, strength, form in phrases:
        j = _find(lower, i, last, rest)
        if j is None or (form == "infinitive" and not WORDS["is"].isdisjoint(lower[i - 2 : i])):
            continue  # der er ikke tale om
        if passive := _passive(lower, i, 0) if form == "participle" else "":
            told = passive == "impersonal"  # er det meldt ud, at
            ends = j + len(rest)
            return Cue(i, i + 1, strength, form, j, ends, impersonal=True) if told else None
        near = all(lower[k] in CLOSED["adverb"] for k in range(i + 1, j))
        ends = j + len(rest)
        return Cue(i, ends if near else i + 1, strength, form, j, ends)
    return None


def _find(lower: list[str], i: int, last: int, rest: tuple[str, ...]) -> int | None:
    """Return where the particle of the verb at ``i`` stands, in the same clause."""
    n = len(rest)
    taken_up = lower[i - 1 : i] in (["det"], ["dette"])
    if taken_up and (end := _at_end(lower, i, last, rest)):
        return end
    sure = n > 1 or rest[0] in _SURE
    reach = _PARTICLES if sure else _PARTICLE
    own = rest[0] in CLOSED["reflexive_possessive"]
    for j in range(i + 1, min(i + reach, last - n + 1)):
        placed = own and lower[j - 1] in CLOSED["preposition"]  # udtrykte det i sin tale
        other = placed or (lower[i], lower[j - 1]) in _particles()
        if tuple(lower[j : j + n]) == rest and not other:
            return j
        if lower[j] in ".:;?!" or (lower[j] == "," and not sure):
            return None  # an apposition may part them: gør formanden, Ida Lund, opmærksom på
    return None


def _at_end(lower: list[str], i: int, last: int, rest: tuple[str, ...]) -> int | None:
    """Return where a particle ends a sentence (``Det peger en ny, stor rapport på.``)."""
    end = next((k for k in range(last, i, -1) if lower[k - 1][0].isalnum()), last)
    start = end - len(rest)
    return start if start > i and tuple(lower[start:end]) == rest else None


def ends_with_particle(lower: list[str], cue: Cue, last: int) -> bool:
    """Return whether a phrase takes up what was said and ends its sentence (``Det peger X på``)."""
    if cue.particle is None:
        return False
    rest = lower[cue.particle : last]
    while rest and not rest[-1].isalpha():
        rest.pop()
    return (lower[cue.first], " ".join(rest)) in _phrases_taking_up()


@cache
def _phrases_taking_up() -> frozenset[tuple[str, str]]:
    """Return the phrases, verb and rest, with which ``Det peger X på`` takes up a sentence."""
    rows = lang.rows("phrases_taking_up.tsv")
    return frozenset((verb, rest) for verbs, rest in rows for verb in verbs.split("|"))


def _passive(lower: list[str], i: int, first: int) -> str:
    """Return whether a participle is a passive (``er blevet sagt``), and whether of nobody.

    ``det blev sagt, at`` reports without a speaker; who ``blev spurgt`` does not speak.
    """
    k = next(_af_before(lower, i, first), i) - 1  # bliver af Ida Lund kaldt
    while k > first and lower[k] in _PASSED_OVER:
        k -= 1
    if _there_was(lower, i, first):
        return "impersonal"
    if lower[k] in _BE:
        return "impersonal" if lower[k + 1] == "det" and k + 1 < i else "personal"
    if lower[k] not in WORDS["become"]:
        return "personal" if _became(lower, k, first) else ""
    there = "der" in lower[first : first + 1]  # elsewhere it is a relative
    return "impersonal" if there or "det" in lower[max(first, k - 3) : i] else "personal"


def _there_was(lower: list[str], i: int, first: int) -> bool:
    """Return whether ``var der`` stands before a participle, with an adverbial between them.

    (``I rapporten var der klokken syv skrevet, at …``.)
    """
    for k in range(i - 1, max(first, i - _AGENT), -1):
        if lower[k] in (",", "."):
            return False
        if lower[k] == "der":
            return lower[k - 1] in _IS
    return False


def _became(lower: list[str], k: int, first: int) -> bool:
    """Return whether ``blev`` is the auxiliary of a participle after ``k``, its subject between.

    (``Bo Krag blev i går på et møde spurgt``.)
    """
    while k >= first and lower[k] not in _ENDS_FIELD:
        if lower[k] in WORDS["become"]:
            return True
        k -= 1
    return False


def _agent(lower: list[str], i: int, first: int, last: int, reach: int = _AGENT) -> int | None:
    """Return where ``af`` stands that names who does what the passive at ``i`` tells."""
    for k in (*_af_before(lower, i, first), *range(i + 1, min(last, i + reach))):
        if lower[k] == "af" and (k <= i + 1 or lower[k - 1] in _PAUSES | CLOSERS):
            return k
        if lower[k] in (".", ",", ":"):
            break
    return None


def _written_in(lower: list[str], i: int, first: int) -> int | None:
    """Return where ``i`` stands with a document, before a passive at ``i``.

    (``bliver i brevet kaldt``; ``I brevet bliver hun kaldt``.)
    """
    written = i - 1 > first and is_document(lower[i - 1])
    places = range(i - 2, max(first, i - _AGENT), -1) if written else ()
    opens = lower[first] == "i" and any(
        is_document(lower[k]) and lower[k + 1] in _BECOMES | {lower[i]}
        for k in range(first + 1, min(i, first + _FRONT))
    )
    return first if opens else next((k for k in places if lower[k] == "i"), None)


def _af_before(lower: list[str], i: int, first: int) -> Iterator[int]:
    """Yield where ``af`` stands before the verb at ``i``, the nearest first.

    None does before ``bliver`` (``Udvidelse af havnen bliver kaldt …``).
    """
    for k in range(i - 1, max(first, i - _AGENT), -1):
        if lower[k] in _BECOMES:
            return
        if lower[k] == "af":
            yield k


def _is_det_alone(lower: list[str], i: int, last: int) -> bool:
    """Return whether ``det`` alone is said to go on in a tag (``…, fortsætter det.``)."""
    tag = i > 0 and lower[i - 1] in (",", "?", "!", "…") and lower[i + 1 : i + 2] == ["det"]
    return tag and (i + 2 >= last or lower[i + 2] in (".", ","))


def _is_noun(lower: list[str], i: int, first: int) -> bool:
    """Return whether a word that is a noun too (``vidner``) is one here: counted or owned."""
    if i > first and lower[i - 1] in _impersonals() and lower[i] in _nouns():
        return True  # ``lyder svaret``
    if lower[i] not in lang.words("nouns_like_verbs.txt") or lower[i + 1 : i + 3] == [",", "at"]:
        return False
    if i == first:
        return lower[i + 1 : i + 2] != ["om"]
    before = lower[i - 1]
    return before in DETERMINERS or before == "hvis" or describes(before)


def _other_sense(tokens: Tokens, i: int, last: int) -> bool:
    """Return whether a particle beside the verb changes its sense (``sagde op``).

    After a pronoun it may open an adverbial instead (``siger hun fra sit kontor``).
    """
    lower = tokens.lower
    parted = i + 1 < last and lower[i + 1] in CLOSED["personal"]
    after = i + 1 + parted
    if after >= last or (lower[i], lower[after]) not in _particles():
        return False
    noun = after + 1 < last and (lower[after + 1] in _OPENS_NOUN or tokens.capital(after + 1))
    definite = after + 1 < last and is_definite(lower[after + 1])
    below = lower[after] == "under" and definite  # skriver under opslaget, at
    return not (below or (parted and (noun or definite)))


def _finds_out(lower: list[str], i: int, first: int) -> bool:
    """Return whether somebody has to see a fact (``Det måtte Ida Lund erkende``), and says none.

    Behind a comma or a mark the verb says who spoke (``»Vi er for få,« måtte Ida Lund erkende``),
    unless what is seen follows it.
    """
    if lower[i] not in WORDS["has_to_see"]:
        return False
    seen = lower[i + 1 : i + 3] == [",", "at"]
    places = (k for k in range(max(first, i - _AGENT), i) if lower[k] in ("måtte", "måttet"))
    return any(seen or k == first or lower[k - 1][-1] not in _PAUSES | CLOSERS for k in places)


@cache
def _particles() -> frozenset[tuple[str, str]]:
    """Return the verb forms and particles that together report nothing."""
    rows = lang.rows("verbs_of_other_sense.tsv")
    return frozenset((verb, rest) for verbs, rest in rows for verb in verbs.split("|"))


def _impersonal(tokens: Tokens, i: int, last: int) -> Cue | None:
    """Return the cue of ``lyder det fra``, ``hedder det``, ``fremgår det af``, ``står der i``."""
    lower = tokens.lower
    word, following = lower[i], lower[i + 1 : i + 12]
    form, links = _impersonals()[word]
    plain = Cue(i, i + 1, "say", form, impersonal=True)
    titled = word in WORDS["titled"]
    so = lower[i - 2 : i] == ["som", "det"] and following[:1] == ["i"]  # som det hedder i planen
    if "af" in links or (titled and (so or taken_up(lower, i) is not None)):
        return plain
    if word in _COMES:
        said = following[:1] == ["det"] and "fra" in following[1:3]  # kommer det tørt fra hende
        return replace(plain, strength="tag") if said else None
    return _sounds(tokens, plain, last)


def _sounds(tokens: Tokens, plain: Cue, last: int) -> Cue | None:
    """Return the cue of ``lyder det fra``, ``hedder det``, ``står der i``, ``har det lydt``."""
    lower, i = tokens.lower, plain.first
    word, following = lower[i], lower[i + 1 : i + 12]
    form, links = _impersonals()[word]
    titled = word in WORDS["titled"]
    if named := _sounds_without_link(lower, plain):
        return named
    if "fra" not in links and not titled:
        return plain if _stands(tokens, i) else None
    if lower[i - 1] in WORDS["thus"] and "fra" in following:
        return replace(plain, last=_to_link(tokens, i, last))  # Sådan lød slutningen på en tale fra
    linked = lower[i - 2] == "som" and not {"fra", "hos"}.isdisjoint(following[:2])
    if lower[i - 1 : i] == ["det"] and (form == "participle" or linked):
        return replace(plain, last=_to_link(tokens, i, last))  # har det lydt fra, som det lyder fra
    if following[:1] != ["det"] and _nouns().isdisjoint(following[:5]):
        before = not _nouns().isdisjoint(lower[max(0, i - 6) : i])
        return replace(plain, strength="clause") if before else None
    return replace(plain, last=_to_link(tokens, i, last))


def _sounds_without_link(lower: list[str], plain: Cue) -> Cue | None:
    """Return the cue of ``lød en fjerde`` or ``lyder konklusionen i en rapport``, if it is one."""
    i = plain.first
    one, whom, linked = (*lower[i + 1 : i + 4], "", "", "")[:3]
    if lower[i] not in WORDS["sounds"]:
        return None
    if one == "en" and whom in CLOSED["ordinal"]:
        return replace(plain, strength="tag", impersonal=False)
    within = whom == "i" and linked in CLOSED["indefinite_article"]
    return replace(plain, last=i + 2) if one in _nouns() and within else None


def _to_link(tokens: Tokens, i: int, last: int) -> int:
    """Return where the cue of an impersonal verb at ``i`` ends: after ``fra``, if that follows."""
    lower = tokens.lower
    end = next((j for j in range(i + 1, min(last, i + 12)) if not tokens.word(j)), last)
    asked = any(word.startswith("spørgsmål") for word in lower[i + 2 : i + 6])
    if asked and lower[i + 2 : i + 3] == ["af"] and "til" in lower[i:end]:
        end = lower.index("til", i, end)  # lød et af spørgsmålene til formanden fra Vestby
    link = (j + 1 for j in range(i + 1, min(end, i + 12)) if lower[j] in WORDS["sounds_from"])
    return next(link, i + 1)


def _stands(tokens: Tokens, i: int) -> bool:
    """Return whether ``der`` or ``det`` stands beside ``står`` (``står der i``, ``det står i``)."""
    lower = tokens.lower
    before, after = lower[i - 1 : i], lower[i + 1 : i + 2]
    amounts = lower[i + 2 : i + 3] + lower[i + 3 : i + 4] * (lower[i + 2 : i + 3] == ["ikke"])
    if after == ["der"] and not WORDS["amount"].isdisjoint(amounts):
        return False  # I brevet, vi fik, står der (ikke) noget om broen
    if after == ["der"] and _is_there(tokens, i + 2):
        return False
    comma = next((k for k in range(i + 1, min(len(lower), i + 4)) if lower[k] == ","), i)
    if lower[i - 2 : i] == [",", "der"] and i > 2 and lower[i - 3][-1:].isalpha():
        return False  # Mødet, der stod i kalenderen som »Status«
    evident = lower[comma - 1] in WORDS["evident"]  # Klokken seks stod det klart, at
    written = lower[comma : comma + 2] == [",", "at"] and not evident  # I brevet står, at
    return "der" in (*before, *after) or written or (before == ["det"] and after in (["i"], ["på"]))


def _is_there(tokens: Tokens, i: int) -> bool:
    """Return whether what stands there follows at ``i`` (``står der nu en bom``)."""
    i = skip_adverbs(tokens, i, len(tokens))
    if i >= len(tokens):
        return False
    some = tokens.is_tagged(i, "NUM", "ADJ") and i + 1 < len(tokens)  # står der to store skibe
    return (
        tokens.lower[i] in CLOSED["indefinite_article"]
        or tokens.capital(i)
        or tokens.is_tagged(i + some, "NOUN")
    )


def taken_up(lower: list[str], i: int) -> int | None:
    """Return where a relative clause opens that says something stands in what is before it.

    (``en rapport, hvor der står``; ``et brev, hvori det blandt andet hedder``.) Its verb is at
    ``i``.
    """
    for k in range(i - 2, max(-1, i - _FRONT), -1):
        if lower[k] in WORDS["relative_adverb"] and lower[k + 1] in ("der", "det"):
            return k
        if lower[k] in (",", "."):
            return None
    return None
