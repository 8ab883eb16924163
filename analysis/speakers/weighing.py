"""The ranker's probability of the rules' choice among all candidates."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping

from analysis.lang.forms import fold
from analysis.quotation.quote import Quote
from analysis.speakers.discourse import Discourse
from analysis.speakers.entities import Entity, is_human, once
from analysis.speakers.features import Place, Scene, Sight, gender_features, role_features
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.names import Mention
from analysis.speakers.ranker import Candidate, Choice, Features, Ranker
from analysis.text.nouns import gender_of_noun, is_demonym
from analysis.text.tokens import CLOSED


class Weighing:
    """Weighs the candidates at a place; the rules decide, and this gives the confidence.

    Only the places are weighed that the confidence needs: the start of a quote or of its mention.
    """

    def __init__(
        self, table: MentionTable, discourse: Discourse, ranker: Ranker | None = None
    ) -> None:
        self._table = table
        self._discourse = discourse
        self._ranker = ranker or Ranker()
        self._sights: dict[int, Sight] = {}  # of the reporter's mentions, by their place
        self._asked = {place for quote in table.quotes for place in (quote.start, quote.anchor)}

    def pronoun(
        self, place: int, gender: str, said: list[Quote], chosen: Entity | None
    ) -> tuple[int, Choice] | None:
        """Return the probability of the person chosen for a pronoun, among all candidates."""
        if place not in self._asked:
            return None
        scene = self._scene(place)
        genders = ("", "u", gender)
        free = {
            id(entity)
            for offset, entity in self._discourse.people_at(place)
            if not is_in(said, offset, entity)
        }
        candidates = [
            Candidate(
                one, scene.features(one) | gender_features(one, gender) | self._called(one, gender)
            )
            for one in self._discourse.in_sight(place)
            if id(one) in free and one.gender in genders and is_human(one)
        ]
        return self._weigh("pronoun", place, candidates, chosen)

    def _called(self, entity: Entity, gender: str) -> Features:
        """Return the features of the pronoun used for an entity before."""
        before = self._discourse.pronoun_for(entity)
        return {f"called {'so' if before == gender else 'otherwise'} before": 1} if before else {}

    def _weigh(
        self, how: str, place: int, candidates: list[Candidate], chosen: Entity | None
    ) -> tuple[int, Choice]:
        """Return the probability of the rules' choice, and the rival, with the place."""
        return place, self._ranker.weigh(how, place, candidates, chosen)

    def _scene(self, place: int) -> Scene:
        """Return the context of ``place``: who is named around it, and who has spoken before."""
        at = max(0, bisect_right(self._table.sentences, place) - 1)
        here = Place(
            place,
            self._table.paragraph(place),
            self._table.sentences[at],
            self._table.sentences[max(0, at - 1)],
        )
        sights = [
            self._sights.get(m.start) or self._sight(m) for m in self._table.narrated.around(place)
        ]
        sights += [
            Sight(start, self._table.paragraph(start), entity, self._table.opens_sentence(start))
            for start, entity in self._discourse.unnamed_people(place)
        ]
        spoken = [
            (at, self._table.paragraph(at), entity)
            for at, entity in self._discourse.placed.before(place)
        ]
        return Scene(here, sorted(sights, key=lambda sight: sight.start), spoken)

    def _sight(self, m: Mention) -> Sight:
        """Return a mention for a scene; it is cached for the scenes of other places."""
        subject = m.subject or self._table.follows_verb(m.start)
        sight = Sight(
            m.start, self._table.paragraph(m.start), m.entity, subject, m.genitive,
            self._table.is_oblique(m.start),
        )  # fmt: skip
        self._sights[m.start] = sight
        return sight

    def role(
        self, start: int, words: str, noun: str, chosen: Entity | None
    ) -> tuple[int, Choice] | None:
        """Return the probability of the person chosen for a role, or of the role by itself."""
        if start not in self._asked:
            return None
        scene = self._scene(start)
        gender = gender_of_noun(noun)
        others = set(fold(words).split()[:-1]) - CLOSED["determiner"]
        people = [
            one
            for one in self._discourse.in_sight(start)
            if one.kind in ("person", "unnamed")
            and not (gender and one.gender in ("m", "f") and one.gender != gender)
        ]
        roles = [role_features(one, others, noun) for one in people]
        exact = [one for one, of in zip(people, roles, strict=True) if "role exact" in of]
        first = scene.nearest(exact)
        anybody = noun in CLOSED["anybody"]
        candidates = [Candidate(None, _itself(words, noun, len(exact)))]
        for one, of in zip(people, roles, strict=True):
            found = scene.features(one)
            found |= of
            if one is first:
                found["nearest exact" if len(exact) > 1 else "only one exact"] = 1
            if anybody and one.roles:
                found["anybody, a role"] = 1
            candidates.append(Candidate(one, found))
        return self._weigh("role", start, candidates, chosen)

    def unmarked(
        self,
        quote: Quote,
        beside: Mapping[int, Features],
        chosen: Entity | None,
        introduced: Entity | None,
        named: list[Entity],
    ) -> tuple[int, Choice]:
        """Return the probability of the speaker chosen for a quote without a mention.

        Parameters
        ----------
        quote
            The quote.
        beside
            The features of entities from the quotes around it, by ``id`` of the entity.
        chosen
            The chosen entity, or None.
        introduced
            The entity named first in the sentence before, or None.
        named
            The entities named in the paragraph before.
        """
        scene = self._scene(quote.start)
        words = self._table.text[quote.start : quote.end].rstrip()
        question = quote.asks(self._table.text)
        nobody = {
            "nobody": 1,
            f"nobody, {quote.kind}": 1,
            "nobody, dash": float(quote.mark == "dash"),
            "nobody, question": float(question),
            "nobody, cue": float(quote.cue is not None),
            "nobody, at the top": float(self._table.paragraph(quote.start) < 2),
            "nobody, few words": float(words.count(" ") < 3),
        }
        told = self._told_before(scene, named)
        if told["question"]:
            nobody["nobody, after a question"] = 1
        elif told["quote"]:
            nobody["nobody, after a quote"] = 1
            nobody["nobody, question after a quote"] = float(question)
        candidates = []
        for one in self._discourse.anywhere(quote.start):
            found = _before_unmarked(scene.features(one), told, one, quote.kind)
            found |= beside.get(id(one), {})
            if one is introduced:
                found[f"introduced, {quote.kind}"] = 1
            candidates.append(Candidate(one, found))
        return self._weigh("none", quote.start, [Candidate(None, nobody), *candidates], chosen)

    def _told_before(self, scene: Scene, named: list[Entity]) -> dict:
        """Return what is in the paragraph before a quote's: names, a quote, a question."""
        here = scene.place.paragraph
        if not here:
            return {"named": [], "quote": False, "question": False}
        start, end = self._table.opened[here - 1], self._table.opened[here]
        return {
            "named": once(named),
            "quote": bisect_left(self._table.said, start) < bisect_left(self._table.said, end),
            "question": self._table.asks_before(end),
        }


def is_in(said: list[Quote], offset: int, entity: Entity) -> bool:
    """Return whether the words of ``said`` name an entity at ``offset``.

    Indirect quotes count only if no name is given.
    """
    return any(
        quote.start <= offset < quote.end and (quote.kind != "indirect" or entity.kind == "unnamed")
        for quote in said
    )


def _itself(words: str, noun: str, exact: int) -> Features:
    """Return the features of a role by itself; ``exact``: how many people have this role."""
    named = any(word[0].isupper() for word in words.split()[1:])
    return {
        "itself": 1,
        "itself, names something": float(named or "s " in words),
        "itself, one word": float(" " not in words),
        "itself, demonym": float(is_demonym(noun)),
        "itself, anybody": float(noun in CLOSED["anybody"]),
        f"itself, {min(2, exact)} exact": 1,
    }


def _before_unmarked(found: Features, told: dict, one: Entity, kind: str) -> Features:
    """Add to ``found`` the features of one entity in the paragraph before an unmarked quote."""
    if "spoke last" in found:
        after = "question" if told["question"] else "quote" if told["quote"] else "story"
        found[f"spoke last, then a {after}"] = 1
    if "same sentence" in found:
        found[f"same sentence, {kind}"] = 1
    if one in told["named"]:
        found["named in the paragraph before"] = 1
        if not told["quote"]:
            alone = len(told["named"]) == 1
            found[f"told of before{', alone' if alone else ''}"] = 1
            if told["named"][0] is one:
                found["told of before, first"] = 1
    return found
