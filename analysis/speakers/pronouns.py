"""Resolving ``han`` and ``hun``: the most salient person of the right gender."""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from operator import itemgetter

from analysis.lang.forms import ENDINGS, LOWER, fold
from analysis.quotation.quote import Quote
from analysis.speakers.answers import Answer
from analysis.speakers.discourse import Discourse
from analysis.speakers.entities import Entity, is_human
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.names import Mention
from analysis.speakers.noun_phrases import owner_of, tells_who
from analysis.speakers.places import NEAR
from analysis.speakers.weighing import Weighing, is_in
from analysis.text.nouns import gender_of_noun, is_definite_title, is_role, likely_gender
from analysis.text.tokens import CLOSED, HE_OR_SHE

_FIRST = itemgetter(0)
_SALIENCE = itemgetter(0, 1)
_VERB_BETWEEN = re.compile(rf",? [{LOWER}]+ ")
_LAST_CLAUSE = re.compile(rf", (?:og|men|mens) (?:[{LOWER}-]+ )?$")
_TURN = re.compile(r" tur\b")  # så bliver det Ida Lunds tur
_IS = ("Han er ", "Hun er ", "Han hedder ", "Hun hedder ")
_ONESELF = re.compile(rf"(?:{HE_OR_SHE}) selv\b")
_SPOKE, _SUBJECT, _INDEFINITE_PERSON, _OWNER = 0.9, 0.5, 0.4, -0.5
_ACTING = 1.0  # without a name, subject of the sentence before
_OWNED_PERSON = -1.0  # whom somebody else has (har en lille dreng)
_HAS = re.compile(r"\b(?:har|havde)(?P<rest>(?: \w+){0,3}) $")
_HAS_NEAR = 60  # characters before somebody in which a verb of having is looked for
_DEFINITE_PERSON = -3.0  # a definite person who was not mentioned before
_AGENT = 2.0  # ends a sentence that a pronoun for somebody else opens
_OBLIQUE = -0.3  # after a preposition
_REPORTED = -0.5  # a person in somebody else's words, who may be nobody in particular
_TOPIC = 0.7  # a person who opens the sentence before
_UNSURE = 0.6  # a name that only spoke, and may be an organisation's
_SURE = 0.6  # of known gender; most foreign given names have none
_LIKELY = 0.5  # of a gender by the ending of a given name that no list holds
_NEXT = 2  # paragraphs below in which a pronoun's person may be named
_ONLY = 0.7  # nobody else is named in the sentence before
_FAR = 8  # paragraphs back that are searched first for a pronoun's person


class Pronouns:
    """Resolves the singular personal pronouns of an article."""

    def __init__(self, table: MentionTable, discourse: Discourse, weighing: Weighing) -> None:
        self._table = table
        self._discourse = discourse
        self._weighing = weighing

    def named_in(self, start: int, end: int) -> list[Entity]:
        """Return whom the reporter names between two offsets, by name or by an opening pronoun."""
        mentions = self._table.narrated.between(start, end)[:NEAR]
        free = [m for m in mentions if not m.genitive] or mentions  # no Ida Lunds mand
        named = [(m.start, m.entity) for m in free]
        named += self._discourse.followed.between(start, end)[:NEAR]
        return [entity for _, entity in sorted(named, key=_FIRST)]

    def opening(self, start: int) -> Entity | None:
        """Return the person meant by a ``Han`` or ``Hun`` that opens the sentence at ``start``."""
        followed = self._discourse.followed.between(start, start + 1)
        return next((one for _, one in followed), None)

    def people_in(self, paragraph: int) -> list[Entity]:
        """Return the people whom the reporter names in a paragraph that is not a question."""
        if not 0 <= paragraph < len(self._table.opened):
            return []
        start, end = self._table.bounds(paragraph)
        return [] if self._table.asks_before(end) else self.named_in(start, end)

    def resolve(self, place: int, gender: str, said: list[Quote]) -> Answer:
        """Return the person meant by ``han`` or ``hun`` at ``place``.

        This is the nearest person of the right gender, by paragraphs; those who spoke or opened a
        sentence come before others. People named in the quotes ``said`` are not meant, except by
        name in indirect quotes (``Ida Lund er rystet, siger hun``). A pronoun before any name
        means the first person named beside a later cue, or the first person named at all; where
        the article has none, a name of no known kind.
        """
        entity = self._told_of(place, gender, said) or self._led_over(place, gender)
        entity = entity or self._led_up_to(place)
        entity = entity or self.nearest(place, gender, said)
        entity = entity or self._named_later(place, gender)
        entity = entity or self._of_headline(place, gender) or self._untold(place)
        choice = self._weighing.pronoun(place, gender, said, entity)
        return Answer(entity, "pronoun", gender=gender, choice=choice)

    def _led_over(self, place: int, gender: str) -> Entity | None:
        """Return who is named first in the last clause of a lead-in to the words of a pronoun.

        (``- Det er godt, siger Ea Holm, inden Ida Lund supplerer: ¶ - Ja, siger hun.``) Or whose
        role opens it (``Formanden afviste at vente: ¶ - Nej, sagde han.``).
        """
        end = self._table.words_end(self._table.opened[self._table.paragraph(place)])
        if self._table.text[end - 1 : end] != ":":
            return None
        start = self._table.sentence_start(end - 1)
        clause = self._table.text.rfind(", ", start, end)
        named = self._table.narrated.between(clause, end)[:1] if clause >= 0 else []
        acts = (m.entity for m in named if not (m.genitive or self._table.is_oblique(m.start)))
        by_role = (one for at, one in self._discourse.by_role.between(start, start + 1))
        led = next(acts, None) or next(by_role, None)
        return led if led and led.gender in ("", "u", gender) else None

    def _led_up_to(self, place: int) -> Entity | None:
        """Return the name of no known kind that opens the paragraph above, where no other is named.

        (``Zorva Kaleb, som bor i byen, så det ske. ¶ - Jeg gemte mig, siger hun.``)
        """
        table, here = self._table, self._table.paragraph(place)
        if here == 0 or self._discourse.placed.between(table.opened[here - 1], place):
            return None
        opened = table.opened[here - 1]
        named = table.names.between(opened, table.opened[here])
        if not named or named[0].start != opened or named[0].entity.kind != "unknown":
            return None
        first = table.tokens.around(opened, opened + 1)[0]
        alone = all(m.entity is named[0].entity or m.entity.kind != "person" for m in named)
        told = alone and _is_full(named[0]) and table.tokens.is_tagged(first, "PROPN")
        return named[0].entity if told and not named[0].genitive else None

    def _told_of(self, place: int, gender: str, said: list[Quote]) -> Entity | None:
        """Return whom ``han selv`` means: of whom another told just before, in the same paragraph.

        (``Lægen mener, at Bo Krag bliver rask. Det er også planen, bekræfter han selv.``)
        """
        if not _ONESELF.match(self._table.text, place):
            return None
        opened = self._table.opened[self._table.paragraph(place)]
        spoke = self._discourse.placed.between(opened, place)
        if not spoke or spoke[-1][1].gender not in ("", "u", gender):
            return None
        told = self._table.narrated.between(spoke[-1][0], place)
        others = [m.entity for m in told if m.entity is not spoke[-1][1]]
        fits = [one for one in others if one.gender in ("", "u", gender)]
        return fits[-1] if fits and not any(is_in(said, m.start, m.entity) for m in told) else None

    def _named_later(self, place: int, gender: str) -> Entity | None:
        """Return the person meant by a pronoun before any name.

        This is the person who opens the next paragraph, one named beside a later cue, one who spoke
        before without a name, or the first person named at all.
        (``- Jeg er træt, siger hun. ¶ Ida Lund har været læge i ti år.``)
        """
        after = self._table.people.after(place)
        later = [m for m in after if m.entity.gender in ("", "u", gender)]
        opens = (m.entity for m in later[:1] if self._opens_next(m, place))
        cued = (m.entity for m in later if self._table.beside_cue(m))
        before = reversed(self._discourse.placed.before(place))
        spoke = (one for _, one in before if _is_unnamed(one))
        told = (m.entity for m in later if not self._table.in_direct(m.start))
        return next(opens, None) or next(cued, None) or next(spoke, None) or next(told, None)

    def _opens_next(self, mention: Mention, place: int) -> bool:
        """Return whether somebody is the subject that opens one of the next two paragraphs."""
        following = self._table.paragraph(place) + 1
        opened = self._table.opened[following : following + _NEXT]
        opens = self._table.sentence_start(mention.start)
        told = self._table.text[opens : mention.start] in _IS  # Han er Bo Krag, formand for klubben
        return (mention.subject or told) and opens in opened

    def _of_headline(self, place: int, gender: str) -> Entity | None:
        """Return whom a role without an article tells that opens the text, where nobody is named.

        (``Ny rektor glæder sig. ¶ - Jeg er spændt, siger hun``.)
        """
        tokens, opened = self._table.tokens, self._table.opened[0]
        first = last = tokens.around(opened, opened + 1)[0]
        while tokens.is_tagged(last, "ADJ"):
            last += 1
        told = gender_of_noun(tokens.lower[last])
        fits = is_role(tokens.lower[last]) and told in ("", "u", gender)
        if not fits or self._table.paragraph(place) == 0:
            return None
        words = self._table.text[slice(*tokens.offsets(first, last + 1))]
        return self._discourse.phrases.entity(words, "unnamed", told)

    def _untold(self, place: int) -> Entity | None:
        """Return the nearest name of no known kind before a pronoun, or else after it.

        Where nobody else may be meant it is a person's (``Hvilket Zorvan Kaleb er glad for. ¶ - Det
        er dejligt, siger han``). No preposition leads to it, as to places, and it owns nothing.
        """
        names, table = self._table.names, self._table
        around = (*reversed(names.before(place)), *names.after(place))
        free = (m for m in around if not (m.genitive or table.in_direct(m.start)))
        untold = (m for m in free if m.entity.kind == "unknown" and not table.is_oblique(m.start))
        return next((m.entity for m in untold if _is_full(m) or table.beside_cue(m)), None)

    def nearest(self, place: int, gender: str, said: list[Quote]) -> Entity | None:
        """Return the most salient person of a gender before ``place``, none named in ``said``."""
        for since in (self._table.back(place, _FAR), 0):
            found = [
                (salience + _certainty(entity, gender), offset, entity)
                for salience, offset, entity in self._candidates(since, place, gender)
                if not is_in(said, offset, entity)
            ]
            if found:
                return max(found, key=_SALIENCE)[2]
        return None

    def _candidates(self, since: int, place: int, gender: str) -> list[tuple[float, int, Entity]]:
        """Return who is named from ``since`` to ``place`` and may be of a gender.

        Each with salience, offset and entity.
        """
        genders = ("", "u", gender)
        fitting = partial(_fitting, since, genders)
        unnamed = self._discourse.unnamed_people(place)
        named = [m for m in self._named(place) if since <= m.start and m.entity.gender in genders]
        near = self._sentence_before(place)
        only = self._only_one(named, near, place)
        found = [
            (self._weight(m) + self._behind_title(m, near) + _ONLY * (m is only), m.start, m.entity)
            for m in named
        ]
        spoke = fitting(self._discourse.placed.before(place))
        found += [(_SPOKE - _UNSURE * e.guessed, at, e) for at, e in spoke if _may_be(e)]
        found += [(self._weight_unnamed(at, e), at, e) for at, e in fitting(unnamed)]
        found += [(_SUBJECT, at, e) for at, e in fitting(self._discourse.followed.before(place))]
        by_role = fitting(self._discourse.by_role.before(place))
        found += [(self._weight_by_role(at), at, e) for at, e in by_role if e.kind == "person"]
        found += [(_ACTING, at, e) for at, e in fitting(self._acting(place))]
        here = self._table.paragraph(place)
        return [
            (weight - (here - self._table.paragraph(at)) + _TOPIC * (at == near), at, e)
            for weight, at, e in found
        ]

    def _named(self, place: int) -> list[Mention]:
        """Return the mentions before ``place``, except one with only a verb in between."""
        named = self._table.narrated.before(place)
        return named[:-1] if named and self._is_addressed(named[-1], place) else named

    def _behind_title(self, mention: Mention, near: int) -> float:
        """Return the bonus for a person whose title opens the sentence at ``near``."""
        titled = near < mention.start and (mention.subject or self._table.opens_titled(mention))
        return _TOPIC if titled and self._table.sentence_start(mention.start) == near else 0.0

    def _only_one(self, named: list[Mention], near: int, place: int) -> Mention | None:
        """Return the only mention of ``named`` in the sentence before, that at ``near``.

        (``Firmaet var mødt op ved Bo Krag. Han sagde, at …``.) It is in the paragraph of ``place``.
        """
        if near < self._table.opened[self._table.paragraph(place)]:
            return None
        told = [m for m in named if m.start >= near and not m.genitive]
        people = {id(m.entity) for m in told}
        people |= {id(one) for _, one in self._discourse.by_role.between(near, place)}
        return told[0] if told and len(people) == 1 else None

    def _sentence_before(self, place: int) -> int:
        """Return the start of the reporter's sentence before that of ``place``.

        Those of the words that somebody says there are passed over.
        """
        start = self._table.sentence_start(place)
        while start and self._table.in_direct(self._table.words_end(start) - 1):
            start = self._table.sentence_start(start - 1)
        return self._table.sentence_start(start - 1)

    def _weight_by_role(self, place: int) -> float:
        """Return the bonus for a named person who is mentioned by a role.

        It is largest for the subject of the last clause (``…, men ministeren har afvist. Hun
        siger``), and for whom a clause picks out (``Det er ministeren, der er mest vred.``).
        """
        if self._table.text.endswith((", men ", ", og "), 0, place) or self._table.is_cleft(place):
            return _ACTING + _TOPIC
        return _SUBJECT if self._table.is_subject(place) else 0.0

    def _acting(self, place: int) -> list[tuple[int, Entity]]:
        """Return the people without a name who are the subject of the sentence before ``place``.

        (``Borgmesteren kommer forbi. Han siger, at …``.)
        """
        since = max(self._sentence_before(place), self._table.opened[self._table.paragraph(place)])
        return self._discourse.acting.between(since, place)

    def _is_addressed(self, mention: Mention, place: int) -> bool:
        """Return whether only a verb is between a name after a preposition and a pronoun.

        (``I et brev til Ida Lund skriver hun``: somebody else.)
        """
        between = _VERB_BETWEEN.fullmatch(self._table.text, mention.end, place)
        return between is not None and self._table.is_oblique(mention.start)

    def _weight(self, mention: Mention) -> float:
        """Return the bonus of a mention for its place in the sentence."""
        if mention.subject or (not mention.genitive and self._table.follows_verb(mention.start)):
            return _SUBJECT
        turn = mention.genitive and _TURN.match(self._table.text, mention.end)
        if turn or self._opens_last_clause(mention) or self._table.is_cleft(mention.start):
            return _SUBJECT + _TOPIC
        if mention.genitive:
            return -_TOPIC if self._table.opens_sentence(mention.start) else _OWNER
        if self._table.is_oblique(mention.start):
            return _AGENT if self._table.ends_as_agent(mention) else _OBLIQUE
        return _SUBJECT if self._table.acts(mention) else 0.0

    def _opens_last_clause(self, mention: Mention) -> bool:
        """Return whether a name, or its title, opens the last clause of a sentence.

        (``Formanden bød velkommen, og Bo Krag blev valgt. Han …``.)
        """
        opened = self._table.sentence_start(mention.start)
        joint = _LAST_CLAUSE.search(self._table.text, opened, mention.start)
        if joint is None or mention.genitive:
            return False
        tokens = self._table.tokens
        verb = tokens.around(mention.start, mention.end)[1]
        return verb < len(tokens) and tokens.is_tagged(verb, "VERB.Fin")

    def _weight_unnamed(self, place: int, entity: Entity) -> float:
        """Return the bonus of a person who is named only by a role."""
        if self._table.in_indirect(place):
            return _REPORTED
        if self._table.is_oblique(place):
            return _OBLIQUE
        if self._table.is_told_anew(place, entity.name):
            return _SUBJECT
        first = fold(entity.name.split()[0])
        if first in CLOSED["possessive"] and not self._table.opens_sentence(place):
            return 2 * _OWNER  # hans nabo: somebody else is spoken of
        if is_definite_title(first) or owner_of(entity.name) or tells_who(self._table.text, place):
            return _DEFINITE_PERSON  # or Offeret er en mand på 17 år
        return _OWNED_PERSON if self._is_had(place) else _INDEFINITE_PERSON

    def _is_had(self, place: int) -> bool:
        """Return whether somebody at ``place`` is whom another has (``har nu en lille dreng``)."""
        has = _HAS.search(self._table.text, max(0, place - _HAS_NEAR), place)
        if has is None:
            return False
        tokens = self._table.tokens
        return not tokens.any_tagged(
            *tokens.around(has.start("rest"), place), "VERB.Part", "VERB.Inf"
        )


def _certainty(entity: Entity, gender: str) -> float:
    """Return the bonus for a person of a gender, or whose given name is likely of it."""
    if entity.gender or entity.kind != "person":
        return _SURE * (entity.gender == gender)
    likely = likely_gender(entity.name.split()[0])
    return _LIKELY * ((likely == gender) - (likely not in ("", gender)))


def _is_full(mention: Mention) -> bool:
    """Return whether a name has several parts, none of which has letters or a noun of a body's."""
    parts = mention.entity.name.split()
    return len(parts) > 1 and all(part.isalpha() and not part.isupper() for part in parts)


def _fitting(
    since: int, genders: tuple[str, ...], told: Iterable[tuple[int, Entity]]
) -> Iterator[tuple[int, Entity]]:
    """Yield those of ``told`` who are named at or after an offset and have one of the genders."""
    return (one for one in told if since <= one[0] and one[1].gender in genders)


def _may_be(entity: Entity) -> bool:
    """Return whether a pronoun may mean a speaker: a person, or a name of unknown kind."""
    return is_human(entity) or entity.guessed


def _is_unnamed(entity: Entity) -> bool:
    """Return whether an entity is a person without a name, no law, opinion or assessment."""
    thing = entity.name.endswith(ENDINGS["abstract"])
    return entity.kind == "unnamed" and (is_human(entity) or not thing)
