"""References: whom the words beside a cue stand for, by name, role, pronoun or as they are."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from operator import attrgetter, itemgetter

from spacy.tokens import Doc

from analysis import lang
from analysis.lang import marks
from analysis.quotation.cues import is_cue
from analysis.quotation.extract import Offsets, Quote
from analysis.speakers import noun_phrases
from analysis.speakers.features import (
    Place,
    Scene,
    Sight,
    begin_alike,
    gender_features,
    role_features,
)
from analysis.speakers.names import Mention, find_names
from analysis.speakers.noun_phrases import owner_of
from analysis.speakers.places import NEAR, Phrases, Placed
from analysis.speakers.ranker import Candidate, Choice, Features, Ranker
from analysis.speakers.roles import Entity, bearer, country_of
from analysis.text.nouns import (
    gender_of_noun,
    head,
    is_definite_title,
    is_demonym,
    is_role,
    is_title,
    kind,
    role,
    stems,
)
from analysis.text.tokens import CLOSED, opens, story, text_of, tokens_of

_START, _FIRST = attrgetter("start"), itemgetter(0)
_GAP = 50  # characters before a paragraph in which the one before it ends
_GENDERS = {"han": "m", "ham": "m", "hans": "m", "hun": "f", "hende": "f", "hendes": "f"}
_PLURALS = frozenset(("de", "dem", "deres"))
_MARKS = marks.ALL
_OPENS = " \n-–—" + _MARKS  # what may stand between a colon and the words it leads to
_OWNED = re.compile(
    r"(?P<owner>(?P<who>[\w&. -]*\w)(?:s|'s|’s|'|’)) (?:egne |egen |eget )?"
    r"(?:oplysninger|vurderinger|opfattelse|ord|prognose|beskrivelse|"
    + "|".join(sorted(lang.words("reporting_nouns.txt")))
    + ")"
)
_AND_OTHERS = re.compile(r" og (?:[a-zæøå-]+ )?(?P<noun>[a-zæøå-]+(?:er|re|ne|en|et))")
_HE_OR_SHE = re.compile(r"\b(?:[Hh]an|[Hh]un)\b")
_OPENING_PRONOUN = re.compile(r"\s*(?P<word>Han|Hun)\b")
_NUMBERS = {"to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6}
_COUNTED = re.compile(r"(?:parret|ægteparret|begge|de (?P<n>to|tre|fire|fem|seks)(?: [a-zæøå-]+)?)")
_JOINED = re.compile(
    r"(?:,? \([^()\n]{1,20}\)| på \d+)? og (?:[a-zæøå-]+ ){0,5}"
)  # X (S) og lærer Y
_DEFINITE = ("den ", "det ", "de ", "denne ", "dette ", "disse ")
_AGED = re.compile(r"[Dd]en (\d{1,3})-årige\b")
_INDEFINITE = frozenset(("en", "et")) | CLOSED["possessive"]
_APPOSES = re.compile(  # (KU) og afgående direktør, fungerende borgmester og lærer Ida Lund
    r"(?:\s\([^()\n]{1,20}\))?(?:\sog(?:\s[a-zæøå-]+){0,2}\s(?P<second>[a-zæøå-]+))?"
    r",\s(?:(?!(?:at|som|der|og|men|da|hvor|fordi|om|i|på)\b)[a-zæøå\d.-]+\s){0,2}"
    r"(?:og\s(?P<third>[a-zæøå-]+)\s)?"
)
_BRACKETED = re.compile(r"\s\([^()\n]{1,20}\)")
_APPOSES_FAR = re.compile(  # en af forskerne bag rapporten, læge Ida Lund
    r"(?:\s(?:af|bag|for|fra|hos|i|på|ved)(?:\s[\w-]+){1,4}?){1,2},\s(?:(?P<title>[\w-]+)\s)?"
)
_PLURAL = re.compile(
    r"(?:(?:De|Flere|Mange|Nogle|To|Tre)(?:\s[\wæøå-]+){0,4}?"
    r"\s[\wæøå-]+(?:ere|ister|mænd|kvinder|eksperter|læger)"
    r"|[A-ZÆØÅ][\wæøå-]+(?:erne|ene))\b"
)
# How much nearer a mention is than its distance in paragraphs says, for a pronoun after it.
_SPOKE, _SUBJECT, _INDEFINITE_PERSON, _OWNER = 0.9, 0.5, 0.4, -0.5
_DEFINITE_PERSON = -3.0  # whom nothing has told of before
_OBLIQUE = -0.3  # after a preposition
_REPORTED = -0.5  # somebody in the words of another, who may mean nobody in particular
_SURE = 0.6  # of known gender: most foreign given names have none
_APPOSED = 70  # characters from a phrase to a name in apposition at the most
_FAR = 8  # paragraphs back that a pronoun's person is looked for first
_TITLE = 30  # characters before a name in which its title stands
_NOUN = 3  # letters of a noun's stem at the least that tells an organisation by its name's end
_NEAR = 2  # paragraphs back that an organisation told for short is looked for
_TEXT = 20_000  # characters before a phrase in which it is looked for in full
_DOMINANT = 2  # times the next one's mentions, for a role to stand for somebody of no known role


class References:
    """The people and things of one article, and what the words for them stand for.

    Attributes
    ----------
    names
        The mentions of named people and organisations, in their order.
    spoken
        Where each speaker so far was named, and who it is; ``speak`` adds to it.
    """

    def __init__(self, doc: Doc, ranker: Ranker | None = None):
        self._ranker = ranker or Ranker()
        self.choices: dict[int, Choice] = {}  # by the place of the words that were looked at
        self.text = text_of(doc)
        self.quotes: list[Quote] = doc.user_data["quotes"]
        paragraphs = story(doc)
        self.names = _names(doc, paragraphs)
        self.spoken: list[tuple[int, Entity]] = []
        self._opened = [start for start, _ in paragraphs]
        self._sentences = opens(doc)
        self._spoken: Placed[tuple[int, Entity]] = Placed([], _FIRST)
        self._first_named = {id(m.entity): m.start for m in reversed([*self.names])}
        self._people = Placed((m for m in self.names if m.entity.kind == "person"), _START)
        self._said = [q.start for q in self.quotes if q.kind == "direct"]
        self._direct = [(q.start, q.end) for q in self.quotes if q.kind != "indirect"]
        self._indirect = _apart((q.start, q.end) for q in self.quotes if q.kind == "indirect")
        self._narrated = Placed(
            (m for m in self._people if not _within(m.start, self._direct)), _START
        )
        self._sights: dict[int, Sight] = {}  # of the reporter's mentions, by their place
        self._phrases = Phrases()
        self._groups: dict[str, list[Offsets]] = {}  # by the word that counts them
        self._short_forms = {
            short: self._phrases.entity(name, "organisation")
            for short, name in noun_phrases.short_forms(self.text).items()
        }
        self._pronouns: dict[int, str] = {}  # the gender of the pronoun that stood for an entity
        self._sentence_set = set(self._sentences)
        self._unnamed: Placed[tuple[int, Entity]] = Placed([], _FIRST)
        self._by_role: Placed[tuple[int, Entity]] = Placed([], _FIRST)  # named people among them
        self._unread = deque(self._roles_alone())
        self._followed: Placed[tuple[int, Entity]] = Placed([], _FIRST)  # the reporter's pronouns'
        self._unfollowed = deque(self._narrated_pronouns())

    def speak(self, place: int, entity: Entity) -> None:
        """Note that ``entity`` speaks and is named at ``place``."""
        self.spoken.append((place, entity))
        self._spoken.add((place, entity))

    def last(self, *kinds: str, before: int | None = None) -> Entity | None:
        """Return the last speaker of one of ``kinds``, named before an offset if one is given."""
        fitting = [
            entity
            for place, entity in self.spoken[-NEAR:]
            if entity.kind in kinds and (before is None or place < before)
        ]
        return fitting[-1] if fitting else None

    def paragraph(self, offset: int) -> int:
        """Return the number of the paragraph in which ``offset`` stands."""
        return bisect_right(self._opened, offset) - 1

    @property
    def people(self) -> list[Entity]:
        """The people named in full, in the order in which the article first names them."""
        named = {
            id(m.entity): m.entity for m in self._people if noun_phrases.is_full_name(m.entity.name)
        }
        return list(named.values())

    def introduces(self, mention: tuple[int, int] | None, entity: Entity) -> bool:
        """Return whether a person of no known role is named for the first time in a mention."""
        if mention is None or entity.kind != "person" or entity.roles:
            return False
        return self._first_named[id(entity)] >= mention[0]

    def nearest(self, before: int) -> Entity | None:
        """Return the person whom the reporter names last before an offset."""
        named = self._narrated.before(before, 1)
        return named[0].entity if named else None

    def leading(self, place: int) -> Entity | None:
        """Return who is named first in a sentence whose colon leads over to the words at ``place``.

        That sentence need not report (``Ida Lund er ikke i tvivl:``).
        """
        end = self._words_end(place)
        if self.text[end - 1 : end] != ":":
            return None
        start = self._sentence_start(end - 1)
        if pronoun := _HE_OR_SHE.search(self.text, start, end):
            return self._pronoun(pronoun.start(), _GENDERS[pronoun.group().lower()], [])
        named = [(m.start, m.entity) for m in self._narrated.between(start, end)]
        self._unnamed_people(place)
        named += self._by_role.between(start, end)
        return min(named, key=lambda told: told[0])[1] if named else None

    def described(self, place: int) -> Entity | None:
        """Return who is named first in a sentence that says what they are in words at ``place``.

        (``Formanden Ida Lund er »dybt skuffet«``.)
        """
        *_, verb = ["", *self.text[max(0, place - 20) : place].rstrip(_OPENS).split()]
        if verb not in ("er", "var", "bliver", "blev"):
            return None
        named = self._narrated.between(self._sentence_start(place), place)
        return named[0].entity if named else None

    def introduced(self, place: int) -> Entity | None:
        """Return who is named first in the sentence before ``place``, in its paragraph."""
        opened = self._opened[self.paragraph(place)]
        before = self._words_end(place)
        if self.text[before - 1 : before] == "?":
            return None  # a name in the reporter's question
        start = self._sentence_start(before - 1)
        named = self._narrated.between(max(opened, start), before)
        return named[0].entity if named else None

    def _sentence_start(self, place: int) -> int:
        """Return where the sentence of ``place`` opens."""
        return self._sentences[max(0, bisect_right(self._sentences, place) - 1)]

    def _back(self, place: int, paragraphs: int) -> int:
        """Return where the paragraph opens that is so many before that of ``place``."""
        return self._opened[max(0, self.paragraph(place) - paragraphs)]

    def _words_end(self, place: int) -> int:
        """Return the end of the words before ``place``, spaces, dashes and marks left out."""
        while place and self.text[place - 1] in _OPENS:
            place -= 1
        return place

    def people_in(self, paragraph: int) -> list[Entity]:
        """Return the people whom the reporter names in a paragraph that is no question."""
        if not 0 <= paragraph < len(self._opened):
            return []
        opened = [*self._opened[paragraph : paragraph + 2], len(self.text)]
        if self.text[slice(*opened[:2])].rstrip().endswith("?"):
            return []
        return [m.entity for m in self._narrated.between(*opened[:2])[:NEAR]]

    def resolve(self, quote: Quote) -> tuple[Entity | None, str]:
        """Return whom the mention of ``quote`` stands for, and how that was found."""
        if quote.mention is None:
            return None, "none"
        start, end = quote.mention
        words = self.text[start:end]
        if owner := _OWNED.fullmatch(words):  # politiets oplysninger
            start, end = start + owner.start("who"), start + owner.end("owner")
            words = owner["who"]
        low = words.lower()
        if low in _GENDERS:
            return self._pronoun(start, _GENDERS[low], self._saying[quote.mention]), "pronoun"
        if low in _PLURALS:
            return self._plural(start), "pronoun"
        if (counted := _COUNTED.fullmatch(low)) and (listed := self._listed(start, counted)):
            return listed, "role"
        if low in ("den", "det"):
            return self.last("document", "organisation"), "pronoun"
        if low == "spørgsmål":
            return None, "none"
        if low in lang.words("personal_writings.txt") and (author := self._author(start)):
            return author, "role"
        if named := self._named(start, end):
            return named, "name"
        full, comma, short = words.rpartition(", ")
        return self._phrase(
            start, (full if comma and short.isupper() else words).removeprefix("Både ")
        )

    def _author(self, place: int) -> Entity | None:
        """Return whose ``anmeldelsen`` or ``kronikken`` is: who spoke or was named last."""
        spoken = self._spoken.before(place)
        told = [(at, one) for at, one in spoken if one.kind in ("person", "unnamed")]
        told += self._unnamed_people(place)
        told += [(m.start, m.entity) for m in self._narrated.before(place)]
        near = self._back(place, _NEAR)
        before = [one for one in told if near <= one[0]]
        return max(before, key=lambda one: one[0])[1] if before else None

    # -- by name ------------------------------------------------------------------------------

    def _named(self, start: int, end: int) -> Entity | None:
        """Return whom the mention at ``text[start:end]`` names, or a name in apposition to it."""
        words = self.text[start:end]
        inside = self._inside(start, end)
        others = _AND_OTHERS.fullmatch(self.text, inside[-1].end, end) if inside else None
        if others and not is_cue(others["noun"]):
            return self._phrases.entity(words, "group")
        people = [m.entity for m in inside if m.entity.kind == "person"]
        if len(people) > 1 and " og " in words:
            name = " og ".join(dict.fromkeys(entity.name for entity in people))
            return self._phrases.entity(name, "group")
        if people:
            return people[-1]
        if apposed := self._apposed(start, end):
            return apposed
        if inside and self._is_whole(inside[-1], start, end):
            entity = inside[-1].entity
            if entity.kind == "unknown":
                entity.kind = "person" if " " in entity.name else "organisation"
            return self._short_forms.get(entity.name, entity)
        return None

    def _inside(self, start: int, end: int) -> list[Mention]:
        """Return the names in a mention, without those that only say whose somebody is.

        (``en nær ven af både Ida Lund og Bo Krag``.)
        """
        inside, owner_ends = [], -1
        for m in self.names.between(start, end):
            joined = self.text[owner_ends : m.start] == " og " if owner_ends >= 0 else False
            if joined or noun_phrases.belongs(self.text[start : m.start]):
                owner_ends = m.end
            elif m.end <= end and (not m.genitive or m.end == end):
                inside.append(m)
        return inside

    def _is_whole(self, mention: Mention, start: int, end: int) -> bool:
        """Return whether ``text[start:end]`` is a name, alone or after a noun (``bureauet AP``)."""
        if noun_phrases.is_common(self.text[start:end], mention.entity.name):
            return False
        before = self.text[start : mention.start].split()
        after = self.text[mention.end : end].strip(" .,")
        if "," in self.text[start:end] or (after and not after.startswith(("fra", "("))):
            return False
        if not before or before[0].lower() in ("også", "i", "hos", "fra"):
            return True
        plain = all(word.islower() for word in before[1:]) and not before[-1].endswith("s")
        linked = any(word.lower() in CLOSED["preposition"] | {"og", "for"} for word in before)
        return len(before) <= 3 and plain and not linked

    def _apposed(self, start: int, end: int) -> Entity | None:
        """Return the name after a comma in the mention or after it (``formanden, Ida Lund,``)."""
        if noun_phrases.is_several(self.text[start:end]):
            return None
        for mention in self.names.between(start, end + _APPOSED + 1):
            if mention.genitive:
                continue
            entity = mention.entity
            closes = mention.end == end or _BRACKETED.fullmatch(self.text, mention.end, end)
            if closes and self.text[start : mention.start].endswith(", "):
                if not entity.name.isupper():
                    return entity
            elif mention.start >= end and self._is_apposed(end, mention.start):
                after = self.text[mention.end : mention.end + 4]
                ends = after.lstrip()[:1] in ("", ",", ".", "(", ":")
                if (entity.kind != "organisation" and " " in entity.name) or (
                    ends or after.startswith((" og", " til", " i "))
                ):
                    return entity
        return None

    def _is_apposed(self, end: int, start: int) -> bool:
        """Return whether a comma and at most a title are between a phrase and a name."""
        if near := _APPOSES.fullmatch(self.text, end, start):
            return all(is_role(title) for title in near.group("second", "third") if title)
        far = _APPOSES_FAR.fullmatch(self.text, end, start)
        return far is not None and (far["title"] is None or is_role(far["title"].lower()))

    # -- by pronoun ---------------------------------------------------------------------------

    def _pronoun(self, place: int, gender: str, said: list[Quote]) -> Entity | None:
        """Return the person whom ``han`` or ``hun`` at ``place`` stands for.

        The nearest of the right gender, in paragraphs, those who spoke or opened a sentence before
        others. Nobody is meant whom the quotes ``said`` name, but for a person by name in reported
        speech (``Ida Lund er rystet, siger hun``). A pronoun before any name stands for the first
        who is named beside a cue after it, or for the first who is named at all.
        """
        self._follow_pronouns(place)
        entity = self._nearest_of(place, gender, said)
        if entity is None:
            later = [m for m in self._people.after(place) if m.entity.gender in ("", "u", gender)]
            cued = next((m.entity for m in later if self._beside_cue(m)), None)
            told = (m.entity for m in later if not _within(m.start, self._direct))
            entity = cued or self.last("unnamed", before=place) or next(told, None)
        self._weigh_pronoun(place, gender, said, entity)
        if entity and entity.gender != gender:
            entity.gender = gender
        return entity

    def _nearest_of(self, place: int, gender: str, said: list[Quote]) -> Entity | None:
        """Return the most salient person of a gender before ``place``, none whom ``said`` name."""
        for since in (self._back(place, _FAR), 0):
            found = [
                (
                    salience + _SURE * (entity.gender == gender or entity.kind != "person"),
                    offset,
                    entity,
                )
                for salience, offset, entity in self._candidates(since, place)
                if entity.gender in ("", "u", gender) and not _is_in(said, offset, entity)
            ]
            if found:
                return max(found, key=lambda candidate: candidate[:2])[2]
        return None

    def _follow_pronouns(self, place: int) -> None:
        """Note whom the reporter's own pronouns before ``place`` stand for: they stay in mind."""
        while self._unfollowed and self._unfollowed[0][0] < place:
            start, gender = self._unfollowed.popleft()
            entity = self._nearest_of(start, gender, [])
            if entity:
                self._followed.add((start, entity))

    def _narrated_pronouns(self) -> Iterator[tuple[int, str]]:
        """Yield where ``Han`` or ``Hun`` opens a sentence of the reporter's, and its gender."""
        for start in self._sentences:
            match = _OPENING_PRONOUN.match(self.text, start)
            if match and not _within(match.start("word"), self._direct):
                yield match.start("word"), _GENDERS[match["word"].lower()]

    def _weigh_pronoun(
        self, place: int, gender: str, said: list[Quote], chosen: Entity | None
    ) -> None:
        """Note how likely the one chosen for a pronoun is among those whom it may stand for."""
        scene = self._scene(place)
        genders = ("", "u", gender)
        free = {
            id(entity)
            for offset, entity in self._people_at(place)
            if not _is_in(said, offset, entity)
        }
        candidates = [
            Candidate(
                one, scene.features(one) | gender_features(one, gender) | self._called(one, gender)
            )
            for one in self._in_sight(place)
            if one.gender in genders and _is_human(one) and id(one) in free
        ]
        self._weigh("pronoun", place, candidates, chosen)
        if chosen:
            self._pronouns.setdefault(id(chosen), gender)

    def _candidates(self, since: int, place: int) -> list[tuple[float, int, Entity]]:
        """Return the people named from ``since`` to ``place``: salience, offset and who it is."""
        here = self.paragraph(place)
        found = [
            (self._weight(m), m.start, m.entity)
            for m in self._narrated.before(place)
            if since <= m.start
        ]
        spoken = self._spoken.before(place)
        found += [(_SPOKE, at, e) for at, e in spoken if since <= at and _is_human(e)]
        found += [
            (self._weight_unnamed(at, e), at, e)
            for at, e in self._unnamed_people(place)
            if since <= at
        ]
        found += [(_SUBJECT, at, e) for at, e in self._followed.before(place) if since <= at]
        found += [
            (_SUBJECT if at in self._sentence_set else 0.0, at, e)
            for at, e in self._by_role.before(place)
            if since <= at and e.kind == "person"
        ]
        return [(weight - (here - self.paragraph(at)), at, e) for weight, at, e in found]

    def _weight(self, mention: Mention) -> float:
        """Return how much nearer a mention is for its place in the sentence."""
        if mention.subject:
            return _SUBJECT
        if mention.genitive:
            return _OWNER
        return _OBLIQUE if self._is_oblique(mention.start) else 0.0

    def _weight_unnamed(self, place: int, entity: Entity) -> float:
        """Return how much nearer somebody is who is told by a role alone."""
        if _within(place, self._indirect):
            return _REPORTED
        first = entity.name.split()[0].lower()
        if first in CLOSED["possessive"] and place not in self._sentence_set:
            return 2 * _OWNER  # hans nabo: somebody else is spoken of
        definite = is_definite_title(first) or owner_of(entity.name)
        return _DEFINITE_PERSON if definite else _INDEFINITE_PERSON

    def _called(self, entity: Entity, gender: str) -> Features:
        """Return the features of which pronoun stood for an entity before."""
        before = self._pronouns.get(id(entity))
        return {f"called {'so' if before == gender else 'otherwise'} before": 1} if before else {}

    def _weigh(
        self, how: str, place: int, candidates: list[Candidate], chosen: Entity | None
    ) -> None:
        """Note how likely the one chosen by the rules is, and who is likeliest beside."""
        self.choices[place] = self._ranker.weigh(how, place, candidates, chosen)

    def _scene(self, place: int) -> Scene:
        """Return who is in sight at ``place``, and who has spoken before it."""
        at = max(0, bisect_right(self._sentences, place) - 1)
        here = Place(
            place, self.paragraph(place), self._sentences[at], self._sentences[max(0, at - 1)]
        )
        sights = [self._sights.get(m.start) or self._sight(m) for m in self._narrated.around(place)]
        sights += [
            Sight(start, self.paragraph(start), entity, start in self._sentence_set)
            for start, entity in self._unnamed_people(place)
        ]
        spoken = [(at, self.paragraph(at), entity) for at, entity in self._spoken.before(place)]
        return Scene(here, sorted(sights, key=lambda sight: sight.start), spoken)

    def _sight(self, m: Mention) -> Sight:
        """Return a mention as one of a scene; it is kept for the scenes of other places."""
        subject = m.subject or self._follows_verb(m.start)
        sight = Sight(
            m.start, self.paragraph(m.start), m.entity, subject, m.genitive,
            self._is_oblique(m.start),
        )  # fmt: skip
        self._sights[m.start] = sight
        return sight

    def _people_at(self, place: int) -> list[tuple[int, Entity]]:
        """Return where people are named, by a name or, before ``place``, by a role alone."""
        named = [(m.start, m.entity) for m in self._narrated.around(place)]
        return named + self._unnamed_people(place)

    def _in_sight(self, place: int) -> list[Entity]:
        """Return everybody who may be meant at ``place``: people, and who has spoken."""
        told = self._people_at(place) + self._spoken.before(place)
        return _once([entity for _, entity in told])

    def _anywhere(self, place: int) -> list[Entity]:
        """Return everybody whom the article names near ``place``, or who speaks there."""
        self._unnamed_people(len(self.text))
        named = [m.entity for m in self._narrated.around(place)]
        told = self._unnamed.around(place) + self._spoken.around(place)
        return _once([*named, *(entity for _, entity in told)])

    def _follows_verb(self, start: int) -> bool:
        """Return whether an auxiliary stands before a name: a subject (``så er Ida Lund …``)."""
        *_, last = ["", *self.text[max(0, start - 20) : start].split()]
        return last in CLOSED["auxiliary"]

    def _is_oblique(self, start: int) -> bool:
        """Return whether a preposition stands before a name."""
        *_, further, last = ["", "", *self.text[max(0, start - 50) : start].split()]
        return last in CLOSED["oblique"] or (last.islower() and further in CLOSED["oblique"])

    def _beside_cue(self, mention: Mention) -> bool:
        """Return whether a name is that of a quote's speaker."""
        place = bisect_right(self._cued, (mention.start, len(self.text))) - 1
        return place >= 0 and mention.end <= self._cued[place][1]

    @cached_property
    def _saying(self) -> dict[Offsets | None, list[Quote]]:
        """The quotes of each mention."""
        saying: dict[Offsets | None, list[Quote]] = {}
        for quote in self.quotes:
            saying.setdefault(quote.mention, []).append(quote)
        return saying

    @cached_property
    def _cued(self) -> list[Offsets]:
        """Where each mention of a speaker begins, and how far it or one before it goes."""
        cued: list[Offsets] = []
        for start, end in sorted(mention for mention in self._saying if mention):
            cued.append((start, max(end, cued[-1][1]) if cued else end))
        return cued

    def _plural(self, place: int) -> Entity | None:
        """Return the group whom ``de`` stands for: one that opens a sentence, or that spoke."""
        end = place
        opened = bisect_right(self._sentences, place)
        for start in self._sentences[max(0, opened - 3) : opened][::-1]:
            if pair := self._pair(start, end):
                return pair
            if match := _PLURAL.match(self.text, start, place):
                return self._phrase(start, match.group())[0]
            end = start
        return self.last("group", "organisation", before=place) or self._pair(0, place)

    def _pair(self, start: int, end: int) -> Entity | None:
        """Return the two people whom the reporter names together between two offsets."""
        inside = [m for m in self._narrated.before(end) if start <= m.start]
        for other, one in pairwise(reversed(inside)):
            joined = _JOINED.fullmatch(self.text, one.end, other.start)
            if joined and one.entity is not other.entity:
                name = f"{one.entity.name} og {other.entity.name}"
                return self._phrases.entity(name, "group")
        return None

    def _titled_pair(self, start: int, words: str) -> Entity | None:
        """Return the two people whom ``fiskerne`` stands for: ``Fiskerne Ida Lund og Bo Krag``."""
        noun = words.lower()
        if not noun.endswith(("erne", "ene")):
            return None
        for one, other in pairwise(self._narrated.before(start)):
            title = self.text[max(0, one.start - _TITLE) : one.start].lower().split()[-1:]
            if title == [noun] and self.text[one.end : other.start] == " og ":
                return self._phrases.entity(f"{one.entity.name} og {other.entity.name}", "group")
        return None

    def _listed(self, place: int, counted: re.Match[str]) -> Entity | None:
        """Return those whom ``de to forskere`` or ``de fire lande`` counts: named in a row before.

        Two people may have titles before their names; more are a list of names.
        """
        n = _NUMBERS.get(counted["n"] or "to", 0)
        if n == 2 and (pair := self._pair(0, place)):
            return pair
        before = [m for m in self.names.before(place) if not _within(m.start, self._direct)]
        for last in range(n - 1, len(before)):
            row = before[last - n + 1 : last + 1]
            links = [self.text[a.end : b.start] for a, b in pairwise(row)]
            if links and links[-1] == " og " and set(links[:-1]) <= {", "}:
                name = self.text[row[0].start : row[-1].end]
                return self._phrases.entity(name, "group")
        return None

    def _unnamed_people(self, place: int) -> list[tuple[int, Entity]]:
        """Return the people before ``place`` who are told by a role alone (``En talsmand``).

        Each is resolved once, in the order of the text.
        """
        while self._unread and self._unread[0][0] < place:
            start, phrase = self._unread.popleft()
            entity, _ = self._phrase(start, phrase)
            if entity.kind in ("person", "unnamed"):
                self._by_role.add((start, entity))
            alone = phrase.islower() and " " not in phrase  # it only counts for somebody named
            if entity.kind == "unnamed" and not alone:
                self._unnamed.add((start, entity))
        return self._unnamed.before(place)

    def _roles_alone(self) -> Iterator[tuple[int, str]]:
        """Yield where the reporter tells somebody by a role without a name, and the phrase."""
        for start, phrase in noun_phrases.people_by_role(self.text, self._sentences):
            end = start + len(phrase)
            named = any(
                (m.start <= end + 2 and m.end > start and not m.genitive)
                or (end < m.start < end + 40 and self._is_apposed(end, m.start))
                for m in [*self._people.before(start, 1), *self._people.between(start, end + 40)]
            )
            marked = self.text[start - 1 : start] in tuple(_MARKS)
            if not named and not marked and not _within(start, self._direct):
                yield start, phrase + noun_phrases.link(self.text, end)

    # -- by role, or as they are --------------------------------------------------------------

    def _phrase(self, start: int, words: str) -> tuple[Entity, str]:
        """Return whom a common noun stands for: a person by role, or the phrase itself."""
        noun = head(words)
        bare = role(noun)
        first = words.lower().split()[0]
        alone = words == words.split()[0] and is_role(noun)  # ``rektor svarer``; a headline's
        definite = alone or noun != bare or words.lower().startswith(_DEFINITE) or "s " in words
        known = definite and first not in _INDEFINITE and is_role(noun)
        entity = self._bearer(start, words, noun, known=known, definite=definite)
        if known:
            self._weigh_role(start, words, bare, entity)
        if entity:
            return entity, "role"
        if pair := self._titled_pair(start, words):
            return pair, "role"
        name = self._counted(start, words) or self._first_written(start, words, noun, definite)
        if name == words and (entity := self._for_short(start, noun)):
            return entity, "role"
        entity = self._phrases.entity(name, kind(words), gender_of_noun(bare))
        self._phrases.learn(name, bare, noun)
        return entity, "phrase"

    def _counted(self, start: int, words: str) -> str | None:
        """Return the last group before ``start`` that ``Flere`` or ``To`` alone is a count of."""
        if words not in self._groups:
            self._groups[words] = noun_phrases.groups(self.text, words)
        groups = self._groups[words]
        place = bisect_right(groups, start, key=itemgetter(1))
        return self.text[slice(*groups[place - 1])] if place else None

    def _bearer(
        self, start: int, words: str, noun: str, *, known: bool, definite: bool
    ) -> Entity | None:
        """Return the person for whom a role at ``start`` stands, or None: the role is its own.

        ``known``: the noun is a role in the definite; ``definite``: the phrase is.
        """
        bare = role(noun)
        candidates = self._in_mind(start)
        anybody = bare in CLOSED["anybody"]  # no role: a talsmand is not ``manden``
        if (age := _AGED.match(words)) and (
            entity := self._of_age(start, age.group(1), candidates, gender_of_noun(bare))
        ):
            return entity
        if known and not anybody and (entity := bearer(words, bare, candidates)):
            return entity
        told = self._told_by_role(start, words, bare, anybody=anybody) if definite else None
        if told and not owner_of(told.name):
            return told
        named = self._dominant_or_spoke(start, bare) if known else None
        return named or told

    def _told_by_role(self, start: int, words: str, bare: str, *, anybody: bool) -> Entity | None:
        """Return who is named last by a role alone that ``bare`` fits; nobody's role comes first.

        (``Kystpostens anmelder`` has an owner, ``En talsmand`` has none.)
        """
        owner, owned = owner_of(words), None
        for _, told in reversed(self._unnamed_people(start)):
            fits = anybody or (is_role(bare) and _shares_role(told, bare))
            whose = owner_of(told.name)
            if fits and _agrees(told, bare) and owner in ("", whose):
                if not whose:
                    return told
                owned = owned or told
        return owned

    def _dominant_or_spoke(self, start: int, bare: str) -> Entity | None:
        """Return who dominates the article or, for a word of origin, who spoke last."""
        if entity := self._dominant(start) or self._in_focus(start, bare):
            return entity
        return self._from_there(start, bare) if is_demonym(bare) else None

    def _in_focus(self, start: int, bare: str) -> Entity | None:
        """Return the only person of the paragraph before, whom it is about, of no known role.

        (``Ida Lund var ikke tilfreds. ¶ - Vi tabte, siger Vestby-træneren``.)
        """
        before = self.paragraph(start) - 1
        people = _once(self.people_in(before))
        if len(people) != 1 or people[0].roles or not is_title(bare):
            return None
        opened = self._narrated.between(self._opened[before], self._opened[before] + 1)
        return people[0] if opened else None

    def _from_there(self, start: int, demonym: str) -> Entity | None:
        """Return whom ``danskeren`` stands for: the one most named who is from nowhere else."""
        country = country_of(demonym)
        fitting = [one for one in self._named_before(start) if _may_be_from(one, country)]
        counts = Counter(id(one) for one in fitting)
        return max(fitting, key=lambda one: counts[id(one)], default=None)

    def _weigh_role(self, start: int, words: str, noun: str, chosen: Entity | None) -> None:
        """Note how likely the one chosen for a role is, or the role as its own."""
        scene = self._scene(start)
        gender = gender_of_noun(noun)
        others = set(words.lower().split()[:-1]) - CLOSED["determiner"]
        named = any(word[0].isupper() for word in words.split()[1:])
        itself = {
            "itself": 1,
            "itself, names something": float(named or "s " in words),
            "itself, one word": float(" " not in words),
            "itself, demonym": float(is_demonym(noun)),
            "itself, anybody": float(noun in CLOSED["anybody"]),
        }
        people = [
            one
            for one in self._in_sight(start)
            if one.kind in ("person", "unnamed")
            and not (gender and one.gender in ("m", "f") and one.gender != gender)
        ]
        roles = [role_features(one, others, noun) for one in people]
        exact = [one for one, of in zip(people, roles, strict=True) if "role exact" in of]
        itself[f"itself, {min(2, len(exact))} exact"] = 1
        first = scene.nearest(exact)
        candidates = [
            Candidate(
                one,
                scene.features(one)
                | of
                | {
                    "only one exact": float(exact == [one]),
                    "nearest exact": float(len(exact) > 1 and one is first),
                    "anybody, a role": float(noun in CLOSED["anybody"] and bool(one.roles)),
                },
            )
            for one, of in zip(people, roles, strict=True)
        ]
        self._weigh("role", start, [Candidate(None, itself), *candidates], chosen)

    def weigh_unmarked(
        self, quote: Quote, beside: Mapping[int, Features], chosen: Entity | None
    ) -> None:
        """Note how likely the speaker chosen for a quote is that no words beside it name.

        Parameters
        ----------
        quote
            The quote.
        beside
            What the quotes around it say of entities, by ``id`` of the entity.
        chosen
            Who was chosen, or None.
        """
        scene = self._scene(quote.start)
        introduced = self.introduced(quote.start)
        words = self.text[quote.start : quote.end].rstrip()
        question = words.endswith("?") or self.text[quote.end : quote.end + 1] == "?"
        nobody = {
            "nobody": 1,
            f"nobody, {quote.kind}": 1,
            "nobody, dash": float(quote.mark == "dash"),
            "nobody, question": float(question),
            "nobody, cue": float(quote.cue is not None),
            "nobody, at the top": float(self.paragraph(quote.start) < 2),
            "nobody, few words": float(words.count(" ") < 3),
        }
        told = self._told_before(quote, scene)
        if told["question"]:
            nobody["nobody, after a question"] = 1
        elif told["quote"]:
            nobody["nobody, after a quote"] = 1
            nobody["nobody, question after a quote"] = float(question)
        candidates = [
            Candidate(
                one,
                _before_unmarked(scene.features(one), told, one, quote.kind)
                | beside.get(id(one), {})
                | {f"introduced, {quote.kind}": float(one is introduced)},
            )
            for one in self._anywhere(quote.start)
        ]
        self._weigh("none", quote.start, [Candidate(None, nobody), *candidates], chosen)

    def _told_before(self, quote: Quote, scene: Scene) -> dict:
        """Return what the paragraph before a quote's is: whom it names, a quote, a question."""
        here = scene.place.paragraph
        if not here:
            return {"named": [], "quote": False, "question": False}
        start, end = self._opened[here - 1], self._opened[here]
        return {
            "named": _once(self.people_in(here - 1)),
            "quote": bisect_left(self._said, start) < bisect_left(self._said, end),
            "question": self.text[max(start, end - _GAP) : end].rstrip().endswith("?"),
        }

    def _of_age(self, start: int, age: str, candidates: list[Entity], gender: str) -> Entity | None:
        """Return whom ``den 34-årige stjerne`` stands for: the one of that age, or named last."""
        told = [one for _, one in reversed(self._unnamed_people(start)) if age in one.name]
        named = [one for one in candidates if one.kind == "person"]
        fits = (one for one in (*told, *named) if not gender or one.gender in ("", "u", gender))
        return next(fits, None)

    def _named_before(self, start: int) -> list[Entity]:
        """Return the people named before ``start``, at each place, the last first."""
        return [m.entity for m in self._people.before(start)][::-1]

    def _spoke_before(self, start: int) -> list[Entity]:
        """Return the people who spoke before ``start``, the last first."""
        spoke = self._spoken.before(start)[::-1]
        return [entity for _, entity in spoke if entity.kind == "person"]

    def _in_mind(self, start: int) -> list[Entity]:
        """Return the people whom a role at ``start`` may stand for, the likeliest first."""
        told = [(m.start, m.entity) for m in self._people.around(start)]
        told += [one for one in self._spoken.around(start) if one[1].kind == "person"]
        before = sorted((t for t in told if t[0] < start), key=lambda t: -t[0])
        return _once([entity for _, entity in (*before, *told)])

    def _dominant(self, start: int) -> Entity | None:
        """Return whom a role stands for that is known of nobody.

        It is the only person so far, or one who dominates the article, if nothing else is known
        of them.
        """
        named = self._named_before(start)
        candidates = _once(self._spoke_before(start) or named)
        unknown = [entity for entity in candidates if not entity.roles]
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

    def _for_short(self, start: int, noun: str) -> Entity | None:
        """Return the organisation named last before ``start`` that ``organisationen`` is short for.

        One that spoke in the paragraph or the one before it comes first.
        """
        if noun not in lang.words("organisations_for_short.txt"):
            return None
        spoke = [told for told in self._spoken.before(start) if told[1].kind == "organisation"]
        names = self.names.before(start)
        named = [(m.start, m.entity) for m in names if m.entity.kind == "organisation"]
        acting = [(m.start, m.entity) for m in names if m.entity.kind == "unknown" and m.subject]
        if alike := _ending_in(noun, (*spoke, *named)):
            return max(alike, key=_FIRST)[1]
        since = self._back(start, _NEAR)
        for told in (spoke, named, acting):
            if near := [one for one in told if since <= one[0] < start]:
                return max(near, key=lambda one: one[0])[1]
        return None

    def _first_written(self, start: int, words: str, noun: str, definite: bool) -> str:
        """Return the phrase under which ``words`` are first written in full."""
        if name := self._phrases.spelled(words):
            return name
        bare = tuple(stem for stem in stems(noun) if len(stem) > 2)
        if not bare or not definite or len(words.split()) > 2:
            return words
        if name := self._phrases.with_role(bare):
            return name
        before = self.text[max(0, start - _TEXT) : start]
        return noun_phrases.in_full(before, words, noun, bare)


def _names(doc: Doc, paragraphs: list[tuple[int, int]]) -> Placed[Mention]:
    """Return the mentions of named people and organisations of an article."""
    recognised = {e.text for e in doc.ents if e.label_ in ("PER", "PERSON")}
    return Placed(find_names(text_of(doc), paragraphs, tokens_of(doc), recognised), _START)


def _is_in(said: list[Quote], offset: int, entity: Entity) -> bool:
    """Return whether the words of ``said`` name an entity at ``offset``.

    Reported speech does so only where no name is given.
    """
    return any(
        quote.start <= offset < quote.end and (quote.kind != "indirect" or entity.kind == "unnamed")
        for quote in said
    )


def _agrees(entity: Entity, noun: str) -> bool:
    """Return whether an entity may be of the gender that a noun tells."""
    told = gender_of_noun(noun)
    return not told or entity.gender in ("", "u", told)


def _shares_role(entity: Entity, noun: str) -> bool:
    """Return whether a role of an entity begins as ``noun`` does (``mistænkt``, ``mistænkte``)."""
    return any(begin_alike(known, noun) for known in entity.roles)


def _before_unmarked(found: Features, told: dict, one: Entity, kind: str) -> Features:
    """Return ``found`` and what the paragraph before a quote without a mention says of one."""
    after = "question" if told["question"] else "quote" if told["quote"] else "story"
    crossed: Features = {
        f"spoke last, then a {after}": found.get("spoke last", 0.0),
        f"same sentence, {kind}": found.get("same sentence", 0.0),
    }
    if one in told["named"]:
        crossed["named in the paragraph before"] = 1
        if not told["quote"]:
            alone = len(told["named"]) == 1
            crossed[f"told of before{', alone' if alone else ''}"] = 1
            crossed["told of before, first"] = float(told["named"][0] is one)
    return found | crossed


def _within(offset: int, stretches: list[tuple[int, int]]) -> bool:
    """Return whether ``offset`` stands in one of ``stretches``, which are in order and apart."""
    place = bisect_right(stretches, (offset, float("inf"))) - 1
    return place >= 0 and offset < stretches[place][1]


def _apart(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return ``stretches``, which are in order, without those that begin inside another."""
    apart: list[tuple[int, int]] = []
    for start, end in stretches:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


def _ending_in(noun: str, told: Iterable[tuple[int, Entity]]) -> list[tuple[int, Entity]]:
    """Return those whose name ends in a noun (``forbundet``: Dansk Metalforbund)."""
    bare = tuple(stem for stem in stems(noun) if len(stem) > _NOUN)
    return [one for one in told if bare and one[1].name.lower().endswith(bare)]


def _may_be_from(entity: Entity, country: str) -> bool:
    """Return whether nothing beside a name says that somebody is from another country."""
    known = {country_of(word) for word in entity.qualifiers} - {""}
    return not known or country in known


def _is_human(entity: Entity) -> bool:
    """Return whether an entity can be meant by ``han`` or ``hun``."""
    if entity.kind == "unnamed":
        return any(is_title(known) for known in entity.roles)
    return entity.kind == "person"


def _once(entities: list[Entity]) -> list[Entity]:
    """Return ``entities`` in their order, each once."""
    return list({id(entity): entity for entity in entities}.values())
