"""Names: the people and organisations an article names, each under one name, with their roles."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import LOWER, UPPER, fold, is_definite, is_genitive, nominative
from analysis.quotation.cues import is_cue
from analysis.speakers.entities import Entity
from analysis.speakers.genders import tell_genders
from analysis.speakers.name_borders import is_body
from analysis.speakers.name_runs import Run, find_runs
from analysis.speakers.persons import (
    has_surname,
    is_at,
    is_organisation_name,
    is_person,
    is_single_person,
    names_body,
    speaks,
)
from analysis.speakers.roles import learn
from analysis.speakers.spellings import (
    bodies_in_definite,
    core_of,
    fullness,
    is_misspelt_body,
    merge,
    misspelt_bodies,
    respell,
    spell_out,
    surname_spelled,
)
from analysis.speakers.unlisted_names import shown_people
from analysis.text.nouns import (
    gender,
    given_names,
    is_definite_title,
    is_domain,
    is_medium,
    is_organisation,
)
from analysis.text.tokens import FUNCTION_WORDS, WORDS, Tokens

_OWNED = re.compile(rf"(?:\s\([{UPPER}]{{1,6}}\))?\s([{LOWER}-]+)")
_KEPT = 1 << 12  # names whose key is remembered
_MARKED = re.compile(rf"[sxzS][{marks.APOSTROPHES}] \w")  # Jens' lærer
_IN_PASSING = re.compile(r"\b(?:med|til|om|mod|efter)\s$")
_NEVER = -1
_REALLY = re.compile(
    r", (?:der|som) (?:er [^,.:\n]{3,40} og )?"
    r"(?:i virkeligheden|til daglig|egentlig|rigtigt|borgerligt) hedder "
    r"|, (?:der|som) hedder (?:egentlig|rigtigt|borgerligt) "
    r"|, hvis (?:rigtige|egentlige|borgerlige|virkelige) navn er "
)
_KNOWN_AS = re.compile(r",? (?:bedre kendt som|også kendt som|alias|der kalder sig) ")
_OWNED_TAGS = frozenset(("NOUN", "NOUN.Gen", "ADJ", "NUM", "VERB.Part"))


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where an entity is named; ``genitive`` where it only tells whose something is."""

    start: int
    end: int
    entity: Entity
    subject: bool = False
    genitive: bool = False


def find_names(
    text: str,
    paragraphs: list[tuple[int, int]],
    tokens: Tokens,
    recognised: Collection[str] = frozenset(),
) -> list[Mention]:
    """Return every mention of a named entity in its order; mentions of one share the entity.

    ``recognised`` are names that a trained pipeline takes for people's, where there is one; the
    rules decide first.
    """
    runs = [run for start, end in paragraphs for run in find_runs(text, tokens, start, end)]
    spoken = {run.text for run in runs if run.text in recognised and speaks(text, run)}
    full, shared = _people(text, runs, tokens, spoken | shown_people(text, runs, tokens))
    last: dict[int, int] = {}  # where each was named last, by ``id``
    mentions = []
    for run in runs:
        several = _of_several(run, shared, last) if shared else None
        entity, genitive = several or _entity_of(text, run, tokens, full)
        if entity is None:
            continue
        last[id(entity)] = max(last.get(id(entity), _NEVER), _named_at(text, run))
        entity.mentions += 1
        if entity.kind == "person":
            learn(text, run.start, run.end, entity)
        else:
            entity.roles |= _noun_before(text, run.start)
        genitive = genitive or _MARKED.match(text, run.end - 1) is not None
        mentions.append(Mention(run.start, run.end, entity, run.leads, genitive))
    mentions = _spelled_right(mentions)
    tell_genders(text, mentions)
    return mentions


def _named_at(text: str, run: Run) -> int:
    """Return where a name stands, or nowhere if its surname later means another who has it, too.

    (``siger Bo Krag, der er gift med Ida Krag. … siger Krag``: he.)
    """
    passing = _IN_PASSING.search(text, max(0, run.start - 10), run.start)
    return _NEVER if passing else run.start


def _spelled_right(mentions: list[Mention]) -> list[Mention]:
    """Return mentions, those of a body misspelt once or in the definite as the body's own."""
    bodies = [m.entity for m in mentions]
    right = misspelt_bodies(bodies) | bodies_in_definite(bodies)
    if not right:
        return mentions
    return [replace(m, entity=right.get(id(m.entity), m.entity)) for m in mentions]


def _of_several(
    run: Run, shared: dict[str, list[Entity]], last: dict[int, int]
) -> tuple[Entity, bool] | None:
    """Return whom a name that several share stands for: the one named last so far, if any."""
    bearers = shared.get(run.text) or shared.get(nominative(run.text), [])
    named = [one for one in bearers if id(one) in last]
    return (max(named, key=lambda one: last[id(one)]), run.text not in shared) if named else None


def _people(
    text: str, runs: list[Run], tokens: Tokens, shown: Collection[str]
) -> tuple[dict[str, Entity], dict[str, list[Entity]]]:
    """Return the people of an article by every form of name that stands for them.

    Forms that stand for several people are apart, with all of them. ``shown`` are names that are
    people's though no list has them.
    """
    named = _full_names(text, runs, tokens, shown)
    merge(named)
    forms: dict[str, Entity] = {}
    people: list[tuple[tuple[str, ...], Entity]] = []
    for variants in named.values():
        best = max(variants, key=lambda p: fullness(p, variants[p]))
        entity = Entity(" ".join(best), "person", gender(best[0]))
        for parts in variants:
            forms[" ".join(parts)] = forms[" ".join(core_of(parts))] = entity
            people.append((parts, entity))
    respell(named, forms)
    spell_out(text, named, forms)
    forms.update(_stage_names(text, runs, forms))
    shared: dict[str, list[Entity]] = {}
    for shorten in (_surnames, _given_name, _middle_names):
        _add_short(shorten, people, forms, shared)
    for name in sorted(shown):
        if " " not in name and forms.keys().isdisjoint((name, nominative(name))):
            forms.update({} if name in shared else {name: Entity(name, "person")})
    return forms, shared


def _stage_names(
    text: str, runs: list[Run], forms: dict[str, Entity]
) -> Iterator[tuple[str, Entity]]:
    """Yield the names that people use beside their own, and who they are.

    (``Zorva, der i virkeligheden hedder Ida Lund``; ``Ida Lund, bedre kendt som Zorva``.)
    """
    for one, other in pairwise(runs):
        between = text[one.end : other.start]
        if _REALLY.fullmatch(between) and other.text in forms:
            yield one.text, forms[other.text]
        elif _KNOWN_AS.fullmatch(between) and one.text in forms and other.text not in forms:
            yield other.text, forms[one.text]


def _add_short(
    shorten: Callable[[tuple[str, ...]], Iterable[str]],
    people: list[tuple[tuple[str, ...], Entity]],
    forms: dict[str, Entity],
    shared: dict[str, list[Entity]],
) -> None:
    """Add what ``shorten`` makes of names to ``forms``, or to ``shared`` where several have it."""
    bearers: dict[str, list[Entity]] = {}
    for parts, entity in people:
        for short in shorten(parts):
            bearers.setdefault(short, []).append(entity)
    for short, entities in bearers.items():
        if len(set(map(id, entities))) == 1:
            forms.setdefault(short, entities[0])
        elif short not in forms:
            shared[short] = entities


def _full_names(
    text: str, runs: list[Run], tokens: Tokens, shown: Collection[str]
) -> dict[tuple[str, str], Counter]:
    """Return the names in full of people, counted, by given name and surname, each once."""
    named: dict[tuple[str, str], Counter] = {}
    seen = {part for run in runs for part in run.parts}
    alone = {run.parts[0] for run in runs if len(run.parts) == 1 and not is_at(text, run)}
    longer = list(filter(lambda run: len(run.parts) > 1, runs))
    owning = _owning(text, longer, tokens)
    for run in longer:
        known = run.text in shown or has_surname(text, run, alone)
        if known or is_person(text, run):
            parts = _bare(run.parts, seen, run.text in owning)
            _count(named, parts)
    for parts in _couples(text, runs, set(named)):
        _count(named, parts)
    proper = filter(lambda run: _is_proper(text, run, tokens), longer)
    doubled = _doubled(named, (run.parts[0] for run in proper))
    return {key: variants for key, variants in named.items() if key not in doubled}


def _count(named: dict[tuple[str, str], Counter], parts: tuple[str, ...]) -> None:
    """Count a form of a name, in place."""
    key = _key(parts)
    if key not in named:
        named[key] = Counter()
    named[key][parts] = named[key].get(parts, 0) + 1


@lru_cache(_KEPT)
def _key(parts: tuple[str, ...]) -> tuple[str, str]:
    """Return the given name and the surname of a name as they are compared.

    Of two with a hyphen the first and the last count: it is often left out.
    """
    return _fold(parts[0]).partition("-")[0], _fold(core_of(parts)[-1]).rpartition("-")[2]


def _is_proper(text: str, run: Run, tokens: Tokens) -> bool:
    """Return whether a run begins with a name by its form, and no place or body leads to it."""
    *_, before = ["", *text[max(0, run.start - 20) : run.start].split()]
    named = before[:1].isupper() and not is_body(before)
    led = not run.opens and (named or before in WORDS["place_preposition"])
    first = tokens.around(run.start, run.start + 1)[0]
    return not led and not tokens.is_tagged(first, *_OWNED_TAGS)


def _doubled(named: dict[tuple[str, str], Counter], proper: Iterable[str]) -> set[tuple[str, str]]:
    """Return the keys of those who are in ``named`` under another name already.

    The longer of two where a word that is no name stands before another's (``Lærerkreds Ida
    Lund``), else the shorter, which has the surnames alone (``Holm Lund`` for Ida Holm Lund).
    A first word is a name if a list has it, or if it is among ``proper`` names and stands first:
    these are looked for only where one name ends in another.
    """
    keys = {parts: key for key, variants in named.items() for parts in variants}
    endings = [*_ending_in_another(keys)]
    proper = set(proper) if endings else set()
    order = {key: k for k, key in enumerate(named)}
    doubled = set()
    for parts, tail in endings:
        key, other = keys[parts], keys[tail]
        unlisted = tail[0] not in given_names() or parts[0] in proper
        surname = tail[0] in WORDS["clan_prefix"]  # Mac Lund for Ida Mac Lund
        first = unlisted and order[key] < order[other]
        fuller = parts[0] in given_names() or surname or first
        if fuller and all(end == parts[-len(end) :] for end in named[other]):
            doubled.add(other)
        elif not fuller and len(named[key]) == 1:
            doubled.add(key)
    return doubled


def _ending_in_another(
    keys: dict[tuple[str, ...], tuple[str, str]],
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield each name in full that ends in another one's, and the other."""
    for parts, key in keys.items():
        tails = (parts[k:] for k in range(1, len(parts) - 1))
        tail = next((tail for tail in tails if tail in keys), parts)
        if keys[tail] != key:
            yield parts, tail


def _couples(text: str, runs: list[Run], named: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the names in full of those who share a surname written once (``Ida og Bo Lund``)."""
    known = {first for first, _ in named}
    for one, other in pairwise(runs):
        if text[one.end : other.start] != " og " or len(one.parts) > 1:
            continue
        alone = one.text in given_names() and _fold(one.text) not in known
        if alone and _key(other.parts) in named:
            yield one.text, core_of(other.parts)[-1]


def _surnames(parts: tuple[str, ...]) -> Iterator[str]:
    """Yield what may stand for a person without the given name; also without an article."""
    for form in dict.fromkeys((parts, core_of(parts))):
        for k in range(1, len(form)):
            yield " ".join(form[k:])
        if form[-1][:3] in ("al-", "el-"):
            yield form[-1][3:]


def _given_name(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the given name of a person, which may stand for the name."""
    return parts[:1]


def _middle_names(parts: tuple[str, ...]) -> Iterator[str]:
    """Yield the surnames in the middle of a name, which may stand for it (Bo Dalgas Krag)."""
    middle = (part for part in core_of(parts)[1:-1] if part[0].isupper() and part[-1] != ".")
    return (part for part in middle if part not in given_names())


def _owns(text: str, run: Run, tokens: Tokens) -> bool:
    """Return whether a name in -s is followed by what the named person owns: by no verb."""
    match = _OWNED.match(text, run.end) if is_genitive(run.text) else None
    if match is None or match.group(1) in FUNCTION_WORDS or is_cue(match.group(1)):
        return False
    token = tokens.around(match.start(1), match.end(1))[0]
    supine = not match.group(1).endswith("e")  # har Bo Riis fulgt
    tags = [tag for tag in _OWNED_TAGS if not (supine and tag == "VERB.Part")]
    return tokens.is_tagged(token, *tags)


def _owning(text: str, runs: list[Run], tokens: Tokens) -> set[str]:
    """Return the names in -s that own what follows wherever they stand (no ``Bo Dalgas``)."""
    owns = [(run.text, _owns(text, run, tokens)) for run in runs if is_genitive(run.text)]
    return {name for name, own in owns if own} - {name for name, own in owns if not own}


def _bare(parts: tuple[str, ...], seen: set[str], owns: bool) -> tuple[str, ...]:
    """Return the parts of a name without a genitive's ending.

    It is taken off where the bare form is seen elsewhere, or where the name ``owns`` what follows.
    """
    last = nominative(parts[-1])
    return (*parts[:-1], last) if owns or last in seen else parts


def _fold(part: str) -> str:
    """Return a part of a name as it is compared: no letter case, no Arabic article."""
    return fold(part).removeprefix("al-")


def _entity_of(
    text: str, run: Run, tokens: Tokens, forms: dict[str, Entity]
) -> tuple[Entity | None, bool]:
    """Return the entity that a run names, and whether the name is in the genitive."""
    name = run.text
    if name in forms:
        return forms[name], False
    following = text[run.end : run.end + 2]
    owns = following[:1] == " " and following[1:2].islower()
    if owner := forms.get(nominative(name)):
        return owner, owns or following[1:2].isupper()
    tails = (" ".join(run.parts[k:]) for k in range(1, len(run.parts) - 1))
    if tail := next((tail for tail in tails if tail in forms), None):
        return forms[tail], False
    if other := _in_another_form(text, run, forms):
        return other, False
    entity = _new_entity(text, run, tokens, forms)
    if entity:
        forms[name] = entity
    return entity, entity is not None and owns and is_genitive(name)


def _new_entity(text: str, run: Run, tokens: Tokens, forms: dict[str, Entity]) -> Entity | None:
    """Return the entity of a name that no form stands for yet; any word may open a sentence."""
    single = len(run.parts) == 1
    if single and run.opens and (run.text in WORDS["body_adjective"] or _is_some_body(run.text)):
        return None  # Dansk forsker, Rederi lukker
    if is_organisation_name(run.parts):
        known = run.parts[-1] in lang.words("known_organisations.txt")  # Reuters
        owns = not known and _owns(text, run, tokens)
        owner = nominative(run.text) if owns else run.text
        return forms.setdefault(owner, Entity(owner, "organisation"))
    if single and (is_definite_title(fold(run.text)) or is_domain(run.text)):
        return Entity(run.text, "organisation")  # fagbladet Fiskeren
    if names_body(text, run):
        return _body(text, run)
    if is_single_person(text, run) if single else is_person(text, run):
        return Entity(run.text, "person", gender(run.parts[0]))
    opener = single and run.opens and not is_misspelt_body(run.text, forms)
    return None if opener else Entity(run.text, "unknown")


def _is_some_body(word: str) -> bool:
    """Return whether a word is a noun for a body in no definite form (``Vindmøllefabrik``)."""
    noun = fold(word)
    some = word[1:].islower() and is_organisation(noun) and not is_definite(noun)
    return some and noun not in map(fold, lang.words("known_organisations.txt"))


def _body(text: str, run: Run) -> Entity:
    """Return the body that a run names, with the noun before it (``avisen Kystposten``)."""
    return Entity(run.text, "organisation", roles=set(_words_before(text, run.start)[-1:]))


def _noun_before(text: str, start: int) -> set[str]:
    """Return the noun before a name that says which medium it is (``mediet Le Phare``)."""
    noun = _words_before(text, start)[-1:]
    return set(filter(is_medium, noun))


def _words_before(text: str, start: int) -> list[str]:
    """Return the words before a name, a comma at their end left out, in small letters."""
    return fold(text[max(0, start - 40) : start]).rstrip(", ").split()


def _in_another_form(text: str, run: Run, forms: dict[str, Entity]) -> Entity | None:
    """Return whom a name stands for with its article in small letters, or by its first part.

    (``Al-Rahim`` for Walid al-Rahim; ``fortalte Lund BBC Kysten``, where whom she told follows.)
    """
    if known := forms.get(fold(run.text[0]) + run.text[1:]):
        return known  # Al-Rahim, Von Lund
    if len(run.parts) == 1:
        return surname_spelled(run.text, forms)
    first = forms.get(run.parts[0])
    if first is None or first.kind != "person":
        return None
    *_, before = ["", *text[max(0, run.start - 20) : run.start].split()]
    return first if is_cue(fold(before)) else None
