"""References: whom the words beside a cue stand for, by name, role, pronoun or as they are."""

import re
from collections import deque
from collections.abc import Mapping
from functools import cached_property

from spacy.tokens import Doc

from analysis import lang
from analysis.lang.forms import GENITIVE, fold, is_definite, is_genitive, nominative, stems
from analysis.quotation.cues import is_cue
from analysis.quotation.quote import Offsets, Quote
from analysis.speakers import noun_phrases
from analysis.speakers.answers import NOBODY, Answer, weakly
from analysis.speakers.bearers import Bearers
from analysis.speakers.discourse import Discourse
from analysis.speakers.groups import Groups
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.names import Mention
from analysis.speakers.narration import Narration
from analysis.speakers.pronouns import Pronouns
from analysis.speakers.ranker import Choice, Features, Ranker
from analysis.speakers.roles import Entity, together
from analysis.speakers.unnamed import unnamed_mentions
from analysis.speakers.weighing import Weighing
from analysis.text.nouns import (
    gender_of_noun,
    head,
    is_definite_title,
    is_organisation,
    is_role,
    is_role_as_written,
    kind,
    may_be_several,
    owns,
    role,
)
from analysis.text.tokens import CLOSED, HE_OR_SHE, PRONOUN_GENDERS, ParsedText

_PLURALS = frozenset(("de", "dem", "deres"))
_OWNED = re.compile(
    rf"(?P<owner>(?P<who>[\w&. -]*\w){GENITIVE}) (?:egne |egen |eget )?"
    r"(?:oplysninger|vurderinger|opfattelse|ord|prognose|beskrivelse|"
    + "|".join(sorted(lang.words("reporting_nouns.txt") | lang.words("statements.txt")))
    + ")"
)
_WHO_WROTE = re.compile(rf", (?:som )?(?P<who>{HE_OR_SHE})\b")
_AND_OTHERS = re.compile(r" og (?:[a-zæøå-]+ )?(?P<noun>[a-zæøå-]+(?:er|re|ne|en|et))")
_AND_TITLE = re.compile(r" og (?:[a-zæøå-]+ ){0,2}")  # og minister
_AND_ROLE = re.compile(rf" og [\w-]+{GENITIVE}(?: [a-zæøå-]+){{1,3}}")  # og byens borgmester
_SOUNDS_IN = re.compile(r"\b(?:lyder|lød|hedder|hed) det(?: [a-zæøå]+){0,2} i $")
_FROM = re.compile(r" (?:fra|hos|i|på|ved)(?: [a-zæøå-]+){0,3} ")
_ROLE_AND = re.compile(  # ministeren og Ida Lund, havneforeningen og rektor Ida Lund
    r"(?:[Bb]åde )?(?P<role>\w+) og (?:[a-zæøå-]+ ){0,2}"
)
_COUNTED = re.compile(r"(?:parret|ægteparret|begge|de (?P<n>to|tre|fire|fem|seks)(?: [a-zæøå-]+)?)")
_OTHERS = frozenset(("anden", "ene", "andet", "tredje", "fjerde", "ældste", "yngste"))
_DEFINITE = ("den ", "det ", "de ", "denne ", "dette ", "disse ")
_INDEFINITE = frozenset(("en", "et")) | CLOSED["possessive"]
_IN_PLACE = re.compile(r"\b(?:fra|i|på|ved)(?: [A-ZÆØÅ][\w-]+)+, $")
_BRACKETED = re.compile(r"\s\([^()\n]{1,20}\)")
_BETWEEN = re.compile(r"\s\([^()\n]{1,20}\)\s")
_APPOSED = 70  # characters from a phrase to a name in apposition at the most
_NEAR = 2  # paragraphs back that the author of what is reviewed is looked for
_TEXT = 20_000  # characters before a phrase in which it is looked for in full


class References:
    """The people and things of one article, and what the words for them stand for.

    A question is answered by an ``Answer`` and changes nothing: asked again it has the same one.
    Only what is decided changes what is known, by ``read`` and by the methods of ``discourse``.

    Attributes
    ----------
    table
        Where everything stands.
    discourse
        What is known so far, who has spoken and was named.
    pronouns
        Whom pronouns stand for.
    weighing
        How likely each choice is.
    narration
        Whom the reporter's sentences lead up to.
    """

    def __init__(self, doc: Doc | ParsedText, ranker: Ranker | None = None) -> None:
        self.table = MentionTable(doc)
        self.discourse = Discourse(self.table, noun_phrases.short_forms(self.table.text))
        self.weighing = Weighing(self.table, self.discourse, ranker)
        self.pronouns = Pronouns(self.table, self.discourse, self.weighing)
        phrase = weakly(self.phrase)
        self._groups = Groups(self.table, self.discourse, phrase)
        self._bearers = Bearers(self.table, self.discourse, self.pronouns)
        told = weakly(self.told)
        self.narration = Narration(
            self.table, self.discourse, self.pronouns, self._groups, phrase, told
        )

    @cached_property
    def _unread(self) -> deque[tuple[int, str]]:
        """The places at which somebody is meant without a name and that are not read yet."""
        return deque(unnamed_mentions(self.table))

    def read(self, place: int) -> None:
        """Note whom the reporter means without a name before ``place``, in the text's order."""
        while self._unread and self._unread[0][0] < place:
            start, words = self._unread.popleft()
            gender = PRONOUN_GENDERS.get(fold(words))
            answer = (
                Answer(self.pronouns.nearest(start, gender, []), "pronoun")
                if gender
                else self.phrase(start, words)
            )
            self.discourse.note_unnamed(start, words, answer)

    def weigh_unmarked(
        self, quote: Quote, beside: Mapping[int, Features], chosen: Entity | None
    ) -> tuple[int, Choice]:
        """Return how likely the speaker chosen for a quote is that no words beside it name."""
        named = self.pronouns.people_in(self.table.paragraph(quote.start) - 1)
        introduced = self.narration.introduced(quote.start)
        return self.weighing.unmarked(quote, beside, chosen, introduced, named)

    def resolve(self, quote: Quote) -> Answer:
        """Return whom the mention of ``quote`` stands for, and how that was found."""
        if quote.mention is None:
            return NOBODY
        start, end = quote.mention
        words = self.table.text[start:end]
        owner = _OWNED.fullmatch(words)
        if owner and is_genitive(fold(owner["owner"].split()[-1])):  # politiets oplysninger
            start, end = start + owner.start("who"), start + owner.end("owner")
            words = owner["who"]
        if owns(words.split()[-1]):  # efter politiets opfattelse
            ending = len(fold(words)) - len(nominative(fold(words)))
            end, words = end - ending, words[:-ending]
        if noun_phrases.names_whose(words):
            return self.phrase(start, words.partition(",")[0])
        low = fold(words)
        if low in PRONOUN_GENDERS:
            said = self.table.saying[quote.mention]
            return self.pronouns.resolve(start, PRONOUN_GENDERS[low], said)
        if low in _PLURALS:
            return self._groups.resolve(start)
        if (counted := _COUNTED.fullmatch(low)) and (listed := self._groups.listed(start, counted)):
            return Answer(listed, "role")
        if low in ("den", "det"):
            return Answer(self._body_meant(start), "pronoun")
        if low in ("spørgsmål", "jeg", "vi"):
            return NOBODY
        if whose := self._whose(start):
            return Answer(whose, "role")
        if (writer := self._writer(start, end, words)).entity:
            return writer
        if (named := self._named(start, end)).entity:
            return named
        full, comma, short = words.rpartition(", ")
        return self.phrase(
            start, (full if comma and short.isupper() else words).removeprefix("Både ")
        )

    def takes_up(self, mention: Offsets | None, named: Entity, told: Entity) -> bool:
        """Return whether a definite role introduces by name who was told by it without one.

        (``en talsmand for byen``, and then ``talsmanden, Ida Lund``.)
        """
        if mention is None or named.kind != "person" or told.kind != "unnamed":
            return False
        noun = head(self.table.text[slice(*mention)])
        new = self.table.first_named(named) >= mention[0]
        return new and is_definite_title(noun) and role(noun) in told.roles

    def _whose(self, start: int) -> Entity | None:
        """Return the body whose somebody is, by a relative (``Kystposten, hvis anmelder``)."""
        if not self.table.text.endswith(", hvis ", 0, start):
            return None
        named = self.table.names.before(start, 1)
        return named[0].entity if named and named[0].end == start - len(", hvis ") else None

    def _writer(self, start: int, end: int, words: str) -> Answer:
        """Return whose words a writing at ``text[start:end]`` holds, if it speaks for somebody."""
        low = fold(words)
        if (_is_statement(low) or self._sounds_in(start, low)) and (sender := self._sender(start)):
            return Answer(sender, "role")
        if low in lang.words("personal_writings.txt") and (author := self._author(start)):
            return Answer(author, "role")
        wrote = _WHO_WROTE.match(self.table.text, end)
        if wrote is None or kind(words) != "document":
            return NOBODY
        gender = PRONOUN_GENDERS[wrote["who"]]  # et opslag, hun lagde ud
        return self.pronouns.resolve(wrote.start("who"), gender, [])._replace(method="role")

    def _sounds_in(self, start: int, words: str) -> bool:
        """Return whether words sound in ``words`` that name what somebody sends and no sender.

        (``lød det i et tweet``.)
        """
        first, *rest = words.split()
        noun = rest[-1].removeprefix("presse") if rest and first in ("en", "et") else ""
        sent = noun in lang.words("statements.txt") and len(rest) < 3
        return sent and _SOUNDS_IN.search(self.table.text, max(0, start - 40), start) is not None

    def _author(self, place: int) -> Entity | None:
        """Return whose ``anmeldelsen`` or ``kronikken`` is: who spoke or was named last."""
        spoken = self.discourse.placed.before(place)
        told = [(at, one) for at, one in spoken if one.kind in ("person", "unnamed")]
        told += self.discourse.unnamed_people(place)
        told += [(m.start, m.entity) for m in self.table.narrated.before(place)]
        near = self.table.back(place, _NEAR)
        before = [one for one in told if near <= one[0]]
        return max(before, key=lambda one: one[0])[1] if before else None

    def _body_meant(self, place: int) -> Entity | None:
        """Return whom ``den`` stands for: a body in the sentence before, or what spoke last.

        (``Bag aktionen står gruppen Sidste Frist. I en mail skriver den, at …``.)
        """
        start = self.table.sentence_start(place)
        since = self.table.sentence_start(start - 1)
        near = self.table.names.between(since, start) if start else []
        named = [m.entity for m in near if m.entity.kind == "organisation" and not m.genitive]
        spoke = [one for at, one in self.discourse.placed.before(place) if at >= since]
        last = self.discourse.last("document", "organisation")
        return last if spoke or not named else named[-1]

    def _sender(self, place: int) -> Entity | None:
        """Return whose ``mailen`` or ``meddelelsen`` is: who spoke last, near before ``place``."""
        near = self.table.back(place, _NEAR)
        told = self.discourse.placed.before(place) + self.discourse.acting.before(place)
        likely = [one for one in told if near <= one[0] and one[1].kind != "document"]
        return max(likely, key=lambda one: one[0])[1] if likely else None

    def _named(self, start: int, end: int) -> Answer:
        """Return whom the mention at ``text[start:end]`` names, or a name in apposition to it."""
        inside = self._inside(start, end)
        cut = [m for m in self.table.names.before(start, 1) if m.end > start]
        if cut and not inside:
            return Answer(cut[0].entity, "name")  # Kr. Lund, its sentence seems to open at Lund
        if both := self._with_apposed(inside, end):
            return Answer(both, "name")
        if group := self._group_named(inside, start, end):
            return Answer(group, "name")
        named = self._people_named(inside, start, end) or self._apposed(start, end)
        return Answer(named, "name") if named else self._called(inside, start, end)

    def _group_named(self, inside: list[Mention], start: int, end: int) -> Entity | None:
        """Return those whom a mention names with others, a role or a body.

        (``lærer Ida Lund og to kolleger``, ``Havnen og minister Bo Krag``.)
        """
        if not inside:
            return None
        first, last = inside[0], inside[-1]
        if self._with_others(last.end, end):
            title = self.table.text[start : first.start - 1]
            start = first.start if first.entity.kind == "person" and is_role(title) else start
        elif not (self._with_role(start, first.start) or self._body_and_person(inside, start)):
            return None
        words = self.table.text[start:end].removeprefix("Både ")
        return self.discourse.phrases.entity(words, "group")

    def _body_and_person(self, inside: list[Mention], start: int) -> bool:
        """Return whether a mention opens with a body's name and a person's follows ``og``."""
        first, last = inside[0], inside[-1]
        kinds = first.entity.kind != "person" and last.entity.kind == "person"
        joined = _AND_TITLE.fullmatch(self.table.text, first.end, last.start)
        return kinds and first.start == start and joined is not None

    def _people_named(self, inside: list[Mention], start: int, end: int) -> Entity | None:
        """Return the person or the people whom a mention names."""
        people = [m.entity for m in inside if m.entity.kind == "person"]
        if len(people) > 1 and " og " in self.table.text[start:end]:
            names = dict.fromkeys(entity.name for entity in people)
            return self.discourse.phrases.entity(together(list(names)), "group")
        if people:
            return people[0] if self._in_place(inside) else people[-1]
        return None

    def _with_apposed(self, inside: list[Mention], end: int) -> Entity | None:
        """Return two people of whom a name after the mention is the second's.

        (``Bo Krag og Vestbys borgmester``, and then ``, Ida Lund,``.)
        """
        people = [m for m in inside if m.entity.kind == "person"]
        if len(people) != 1 or not _AND_ROLE.fullmatch(self.table.text, people[0].end, end):
            return None
        other = self._apposed(end, end)
        if other is None or other.kind != "person":
            return None
        names = [people[0].entity.name, other.name]
        return self.discourse.phrases.entity(together(names), "group")

    def _called(self, inside: list[Mention], start: int, end: int) -> Answer:
        """Return who is called by a mention, word for word or by the name in it."""
        if known := self.discourse.short_forms.get(self.table.text[start:end]):
            return Answer(known, "name")
        *_, one, other = [None, None, *inside]
        if one and other and self.table.text[one.end : other.start] == " og ":
            return NOBODY  # de lokale aviser Kystposten og Havnebladet
        entity = self.table.called(self.table.text[start:end])  # Rent Hav, at a sentence's start
        if entity is None and inside and self._is_whole(inside[-1], start, end):
            entity = inside[-1].entity
        if entity is None:
            return NOBODY
        if known := self.discourse.short_forms.get(entity.name):
            return Answer(known, "name")
        if entity.kind != "unknown":
            return Answer(entity, "name")
        person = " " in entity.name and not fold(entity.name).startswith(("den ", "det "))
        return Answer(entity, "name", kind="person" if person else "organisation")

    def _in_place(self, inside: list[Mention]) -> bool:
        """Return whether the last of some names only says where the first is from.

        (``gårdejer Ida Lund, Vestby``: a comma parts them, and no word stands between.)
        """
        first, last = inside[0], inside[-1]
        return first is not last and self.table.text[first.end : last.start] == ", "

    def _with_others(self, start: int, end: int) -> bool:
        """Return whether a mention goes on with others after a name (``og hendes kolleger``)."""
        others = _AND_OTHERS.fullmatch(self.table.text, start, end)
        return others is not None and not is_cue(others["noun"])

    def _with_role(self, start: int, end: int) -> bool:
        """Return whether a role or body and ``og`` stand before a name (``ministeren og Bo``)."""
        beside = _ROLE_AND.fullmatch(self.table.text, start, end)
        noun = fold(beside["role"]) if beside else ""
        return is_definite_title(noun) or (is_organisation(noun) and is_definite(noun))

    def _inside(self, start: int, end: int) -> list[Mention]:
        """Return the names in a mention, without those that only say whose somebody is.

        (``en nær ven af både Ida Lund og Bo Krag``.)
        """
        inside: list[Mention] = []
        owner_ends = -1
        for m in self.table.names.between(start, end):
            if inside and _FROM.fullmatch(self.table.text, inside[-1].end, m.start):
                continue  # Ida Lund fra firmaet Havnen
            joined = self.table.text[owner_ends : m.start] == " og " if owner_ends >= 0 else False
            before = self.table.text[start : m.start]
            after_thing = m.entity.kind == "person" and _ends_in_thing(before)
            if joined or (noun_phrases.belongs(before) and not after_thing):
                owner_ends = m.end
            elif m.end <= end and not self._owns(m, end):
                inside.append(m)
        return inside

    def _owns(self, mention: Mention, end: int) -> bool:
        """Return whether a name only says whose the role after it is (``Sol Tours direktør``)."""
        after = self.table.text[mention.end : end].split()
        ends_in_s = is_genitive(self.table.text[mention.start : mention.end])
        return bool(after) and (mention.genitive or (ends_in_s and is_role(fold(after[-1]))))

    def _is_whole(self, mention: Mention, start: int, end: int) -> bool:
        """Return whether ``text[start:end]`` is a name, alone or after a noun (``bureauet AP``)."""
        if noun_phrases.is_common(self.table.text[start:end], mention.entity.name):
            return False
        before = self.table.text[start : mention.start].split()
        after = self.table.text[mention.end : end].strip(" .,")
        if "," in self.table.text[start:end] or (after and not after.startswith(("fra", "("))):
            return False
        if not before or fold(before[0]) in ("også", "i", "hos", "fra"):
            return True
        plain = all(word.islower() for word in before[1:]) and not is_genitive(before[-1])
        linked = any(fold(word) in CLOSED["preposition"] | {"og", "for"} for word in before)
        return len(before) <= 3 and plain and not linked

    def _apposed(self, start: int, end: int) -> Entity | None:
        """Return the name after a comma in the mention or after it (``formanden, Ida Lund,``).

        After a noun for several both of two (``husets ejere, Ida og Bo Lund``).
        """
        words = self.table.text[start:end]
        if noun_phrases.is_several(words):
            return None
        near = self.table.names.between(start, end + _APPOSED + 1)
        fits = (m for m in near if not m.genitive and self._ends_apposed(m, start, end))
        named = next(fits, None)
        if named is None:
            return None
        several = named.entity.kind == "person" and may_be_several(head(words))
        return (several and self._groups.joined(named)) or named.entity

    def _ends_apposed(self, mention: Mention, start: int, end: int) -> bool:
        """Return whether a name is in apposition to ``text[start:end]``, at its end or after it."""
        text, entity = self.table.text, mention.entity
        if _IN_PLACE.search(text, start, mention.start) and entity.kind != "person":
            return False  # politiet i Vestby, Nordkysten
        closes = mention.end == end or _BRACKETED.fullmatch(text, mention.end, end)
        if closes and text[start : mention.start].endswith(", "):
            return not entity.name.isupper()
        if _BETWEEN.fullmatch(text, end, mention.start):
            return entity.kind == "person"  # tillidsmand (TR) Ida Lund
        if mention.start < end or not self.table.is_apposed(end, mention.start):
            return False
        after = text[mention.end : mention.end + 4]
        ends = after.lstrip()[:1] in ("", ",", ".", "(", ":")
        full = entity.kind != "organisation" and " " in entity.name
        return full or ends or after.startswith((" og", " til", " i "))

    def told(self, start: int, words: str) -> Answer:
        """Return whom ``words`` name or stand for."""
        named = self._named(start, start + len(words))
        return named if named.entity else self.phrase(start, words)

    def phrase(self, start: int, words: str) -> Answer:
        """Return whom a common noun stands for: a person by role, or the phrase itself."""
        noun = head(words)
        bare = role(noun)
        first = fold(words).split()[0]
        alone = first == noun == bare and is_role(noun)  # ``rektor for X svarer``
        definite = alone or noun != bare or fold(words).startswith(_DEFINITE) or "s " in words
        moved = _in_a_mood(words)
        definite = definite or moved
        named = self._is_capitalised(start, words)  # it ends like a role: Madguiden
        told = definite and (moved or first not in _INDEFINITE)
        known = told and is_role(noun) and not named
        answer = self._bearers.resolve(start, words, noun, known=known, definite=definite)
        choice = self.weighing.role(start, words, bare, answer.entity) if known else None
        if answer.entity is None:
            answer = self._unknown(start, words, noun, definite)
        return answer._replace(choice=choice)

    def _is_capitalised(self, start: int, words: str) -> bool:
        """Return whether a single word inside a sentence has a capital that no role has."""
        one = words[0].isupper() and " " not in words
        return one and not is_role_as_written(words) and not self.table.opens_sentence(start)

    def _unknown(self, start: int, words: str, noun: str, definite: bool) -> Answer:
        """Return whom a common noun stands for that is no known person's role."""
        if noun in _OTHERS:  # »Jo,« svarede en anden
            return Answer(self.discourse.phrases.entity(words, "unnamed"), "phrase")
        if pair := self._groups.titled_pair(start, words):
            return Answer(pair, "role")
        counted = self._groups.counted(start, words)
        name = counted or self._first_written(start, words, noun, definite)
        if (short := self._short_for(start, words, noun, name)).entity:
            return short
        if name == words and definite:
            name = self._described(start, words, noun)
        bare = role(noun)
        entity = self.discourse.phrases.entity(name, kind(words), gender_of_noun(bare))
        roles = () if noun_phrases.is_joined(words) else (bare, noun)
        return Answer(entity, "phrase", roles=roles)

    def _short_for(self, start: int, words: str, noun: str, name: str) -> Answer:
        """Return the body that a noun is short for; ``name`` is how it is first written in full.

        A name with the noun in it stays (``Foreningen af Havne``, ``Fonden bag Kysten``), unless
        the body is called without it (``Organisationen Rent Hav``).
        """
        opens = fold(name.split()[0]).endswith(noun)
        linked = name.split()[1:2] in (["af"], ["bag"], ["for"])
        if name != words and (linked or not opens):
            return NOBODY
        answer = self._bearers.for_short(start, words, noun)
        body = answer.entity
        called = body is not None and fold(body.name.split()[0]).endswith(noun)
        return NOBODY if name != words and called else answer

    def _first_written(self, start: int, words: str, noun: str, definite: bool) -> str:
        """Return the phrase under which ``words`` are first written in full."""
        if name := self.discourse.phrases.spelled(words):
            return name
        bare = tuple(stem for stem in stems(noun) if len(stem) > 2)
        if not bare or not definite or len(words.split()) > 2:
            return words
        name = self.discourse.phrases.with_role(bare)
        if name and noun_phrases.owner_of(words) in ("", noun_phrases.owner_of(name)):
            return name
        if noun_phrases.owner_of(words):
            return words  # Kystavisens anmelder, after that of another paper
        return noun_phrases.in_full(self._before(start), words, noun, bare)

    def _described(self, start: int, words: str, noun: str) -> str:
        """Return the words before ``start`` that tell more of a body, or ``words``."""
        found = noun_phrases.described(self._before(start), words, noun)
        if found is None:
            return words
        at, told = found
        return self.table.whole(max(0, start - _TEXT) + at, told)

    def _before(self, start: int) -> str:
        """Return the text before ``start`` in which a phrase is looked for in full."""
        return self.table.text[max(0, start - _TEXT) : start]


def _ends_in_thing(words: str) -> bool:
    """Return whether words end in a definite noun that is no role (``formand for havnen``)."""
    *_, last = ["", *words.split()]
    return last.islower() and is_definite(last) and not is_role(last)


def _in_a_mood(words: str) -> bool:
    """Return whether only the mood of a role with ``en`` is new (``en glad borgmester``)."""
    article, *described = fold(words).split()
    return article == "en" and not lang.words("moods.txt").isdisjoint(described[:-1])


def _is_statement(words: str) -> bool:
    """Return whether ``words`` is a definite noun for what somebody sends (``mailen``)."""
    known = lang.words("statements.txt")
    bare = {stem.removeprefix("presse") for stem in stems(words) if stem != words}
    return not known.isdisjoint(bare)
