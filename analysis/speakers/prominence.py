"""Who is likely meant by a role that is known of nobody: who dominates, is in focus or spoke."""

from collections.abc import Iterable, Iterator

from analysis.lang.forms import is_genitive
from analysis.speakers.answers import NOBODY, Answer
from analysis.speakers.discourse import Discourse
from analysis.speakers.entities import Entity, agrees, by_count, once
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.origins import country_of, is_from, may_be_from
from analysis.speakers.pronouns import Pronouns
from analysis.speakers.role_matching import is_alike
from analysis.text.nouns import endings, epithet, gender_of_noun, is_demonym, is_title, kinship
from analysis.text.tokens import LINKS, WORDS

_DOMINANT = 2  # times the next one's mentions, for a role to stand for somebody of no known role


class Prominence:
    """Finds for whom a role stands by how prominent somebody is where it is used."""

    def __init__(self, table: MentionTable, discourse: Discourse, pronouns: Pronouns) -> None:
        self._table = table
        self._discourse = discourse
        self._pronouns = pronouns

    def resolve(self, start: int, words: str, bare: str) -> Answer:
        """Return who dominates the article or, for a word of origin, who spoke last.

        Nobody does under a role that says where or whose it is (``Guvernøren i Vestby``).
        """
        country = country_of(bare) if is_demonym(bare) else ""
        origin = next(filter(None, map(country_of, words.split()[1:-1])), "")
        if compatriot := self._compatriot(start, bare, origin):
            return Answer(compatriot, "role")
        alone = LINKS.isdisjoint(words.split()) or self._is_only_one(start, words, bare)
        for entity in self._likely(start, words, bare) if alone else ():
            if entity and country and may_be_from(entity, country):
                return Answer(entity, "role")
            fits = entity and not country and may_be_from(entity, origin)
            if entity and fits and self._takes(entity, bare):
                return Answer(entity, "role", stands_in=bare)
        if is_demonym(bare):
            return Answer(self._from_there(start, bare), "role")
        return Answer(self._known_for(start, bare, origin), "role") if epithet(bare) else NOBODY

    def _is_only_one(self, start: int, words: str, bare: str) -> bool:
        """Return whether a role says where its bearer is from, and only one is named who may be so.

        (``Pensionisten fra Vestby``; no office.)
        """
        _, link, place, *_ = [*words.split(), "", "", ""][:4]
        from_place = link == "fra" and place[:1].isupper() and not endings("offices.txt").fit(bare)
        named = once(self._discourse.named_before(start))
        return from_place and len(named) == 1 and agrees(named[0], bare)

    def _likely(self, start: int, words: str, bare: str) -> Iterator[Entity | None]:
        """Yield who dominates the article, whom the paragraph before is about, who just spoke."""
        if is_genitive(words.split()[0]) and " " in words:
            return  # holdets læge is somebody else
        yield self._dominant(start)
        if " " not in words:
            yield self._in_focus(start, bare)
            yield self._just_spoke(start, bare)

    def _just_spoke(self, start: int, bare: str) -> Entity | None:
        """Return who spoke last, in the paragraph before, if that may be a person of a trade."""
        spoken = self._discourse.placed.before(start, 1)
        office = endings("offices.txt").fit(bare)
        if not spoken or office or not is_title(bare) or is_demonym(bare):
            return None
        (at, entity), since = spoken[0], self._table.back(start, 1)
        told = entity.roles - WORDS["speaks_for"]  # the drivers' talsmand is a buschauffør
        fits = entity.kind == "person" and agrees(entity, bare) and _are_no_trade(told)
        return entity if since <= at and fits else None

    def _takes(self, entity: Entity, bare: str) -> bool:
        """Return whether no other role stood for somebody before, but for a word like ``stjernen``.

        No minister is called by a given name alone.
        """
        if endings("offices.txt").fit(bare) and " " not in entity.name:
            return False
        before = self._discourse.standing_in(entity) or bare
        return is_alike(before, bare) or bare.endswith(tuple(WORDS["praise"]))

    def _known_for(self, start: int, bare: str, origin: str) -> Entity | None:
        """Return whom ``angriberen`` stands for: the one most named whose roles allow it."""
        named = self._discourse.named_before(start)
        told = gender_of_noun(bare)
        fitting = [
            one
            for one in named
            if one.gender in ("", "u", told or one.gender)
            and may_be_from(one, origin)
            and (epithet(bare) != "fame" or _of_no_trade(one) or any(map(epithet, one.roles)))
        ]
        acting = [one for one in fitting if not self._is_led_to(one, start)]
        return _most_named(acting or fitting)

    def _is_led_to(self, entity: Entity, start: int) -> bool:
        """Return whether a preposition leads to each name of somebody (``et møde med Bo Krag``)."""
        named = [m for m in self._table.narrated.before(start) if m.entity is entity]
        return bool(named) and all(self._table.is_oblique(m.start) for m in named)

    def _in_focus(self, start: int, bare: str) -> Entity | None:
        """Return the only person of the paragraph before, whom it is about, of no known role.

        (``Ida Lund var ikke tilfreds. ¶ - Vi tabte, siger Vestby-træneren``.) For a word of origin
        that person opens the paragraph.
        """
        before = self._table.paragraph(start) - 1
        people = once(self._pronouns.people_in(before))
        if len(people) != 1 or not _of_no_trade(people[0]) or not is_title(bare):
            return None
        opened = self._table.opened[before]
        if self._is_led_to(people[0], start) or _is_in_passing(people[0]):
            return None
        opens = self._table.narrated.between(opened, opened + 1)
        return people[0] if opens or not is_demonym(bare) else None

    def _from_there(self, start: int, demonym: str) -> Entity | None:
        """Return whom ``danskeren`` stands for: the one most named who is from nowhere else."""
        country = country_of(demonym)
        fitting = [one for one in self._discourse.named_before(start) if may_be_from(one, country)]
        told = [one for one in fitting if country and is_from(one, country)]
        spoken = self._discourse.placed.before(start, 1)
        last = spoken[0][1] if spoken and self._table.back(start, 1) <= spoken[0][0] else None
        foreign = not told and country != country_of("dansk") and last in fitting
        return last if foreign else _most_named(told or fitting)

    def _compatriot(self, start: int, bare: str, country: str) -> Entity | None:
        """Return whom ``den norske målmand`` stands for: who is told to be from there, of no trade.

        (``Nordmanden Bo Krag``, ``Norske Bo Krag``; an office is told beside its holder's name.)
        """
        if not country or endings("offices.txt").fit(bare):
            return None
        named = [one for one in self._discourse.named_before(start) if agrees(one, bare)]
        return _most_named([one for one in named if _of_no_trade(one) and is_from(one, country)])

    def _dominant(self, start: int) -> Entity | None:
        """Return whom a role stands for that is known of nobody.

        It is the only person so far, or one who dominates the article, if nothing else is known
        of them.
        """
        named = self._discourse.named_before(start)
        told = once(self._discourse.spoke_before(start) or named)
        candidates = [one for one in told if not _is_in_passing(one)]
        unknown = [entity for entity in candidates if _of_no_trade(entity)]
        if len(candidates) == 1:
            return unknown[0] if unknown else None
        counts = sorted((sum(e is n for n in named), k) for k, e in enumerate(unknown))[::-1]
        if (
            counts
            and counts[0][0] > 2
            and counts[0][0] >= _DOMINANT * (counts[1:] or [(0, 0)])[0][0]
        ):
            return unknown[counts[0][1]]
        return None


def _of_no_trade(entity: Entity) -> bool:
    """Return whether nothing is known of somebody, or only whose relative it is (``blev far``).

    Nor is where somebody is from a trade (``nordmanden Bo Krag``).
    """
    return _are_no_trade(entity.roles)


def _are_no_trade(roles: Iterable[str]) -> bool:
    """Return whether roles only tell whose relative somebody is, or from where."""
    return all(one in kinship() or is_demonym(one) for one in roles)


def _is_in_passing(entity: Entity) -> bool:
    """Return whether somebody is named only once, as a relative (``Hans søster, Ida Krag,``)."""
    kin = any(one in kinship() for one in entity.roles)
    return kin and entity.mentions == 1 and _of_no_trade(entity)


def _most_named(named: list[Entity]) -> Entity | None:
    """Return who is named most, of those named as often the first in the list."""
    return next(iter(by_count(named)), None)
