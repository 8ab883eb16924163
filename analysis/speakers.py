"""Speakers: whom a mention beside a quote stands for, one name for each in the whole article."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from spacy.attrs import IDX, SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from analysis import danish
from analysis.articles import READ_ROLES
from analysis.names import Entity, Mention, _definite_person, _person_nouns, find_names, role, stems
from analysis.quotes import Quote
from analysis.tokens import CLOSED, text_of

SPEAKER_KINDS = ("person", "organisation", "group", "document", "unnamed")
METHODS = ("name", "role", "pronoun", "phrase", "continued", "lead-in", "none")

_GENDERS = {"han": "m", "ham": "m", "hans": "m", "hun": "f", "hende": "f", "hendes": "f"}
_PLURAL_ENDINGS = ("ere", "erne", "er", "ene", "mænd", "kvinder", "folk")
_DOCUMENTARY = frozenset(("fremgår", "fremgik", "står", "stod", "hedder", "hed"))
_PLURALS = frozenset(("de", "dem", "deres"))
_DETERMINERS = CLOSED["determiner"] | CLOSED["possessive"]


@dataclass(slots=True)
class Speaker:
    """Somebody who is quoted in an article."""

    speaker: str
    kind: str
    role: str | None = None
    party: str | None = None
    mentions: int = 0


@Language.component("danish_speakers")
def find_speakers(doc: Doc) -> Doc:
    """Fill in ``speaker`` and ``method`` of each quote and list the article's speakers."""
    resolver = Resolver(doc)
    resolver.resolve()
    doc.user_data["speakers"] = resolver.speakers()
    for group, spans in _spans(doc).items():
        doc.spans[group] = spans
    return doc


def _spans(doc: Doc) -> dict[str, list]:
    """Return the quotes, cues and mentions of ``doc`` as spans, for displaCy."""
    spans: dict[str, list] = {"quotes": [], "cues": [], "mentions": []}
    for number, quote in enumerate(doc.user_data["quotes"]):
        places = {
            "quotes": ((quote.start, quote.end), quote.kind),
            "cues": (quote.cue, "cue"),
            "mentions": (quote.mention, "mention"),
        }
        for group, (place, label) in places.items():
            if place:
                spans[group].append(
                    doc.char_span(
                        *place, label=label, kb_id=quote.speaker or "", span_id=number,
                        alignment_mode="expand",
                    )
                )  # fmt: skip
    return spans


class Resolver:
    """Ties the mentions of one article's quotes to those they stand for."""

    def __init__(self, doc: Doc):
        self.text = text_of(doc)
        self.quotes: list[Quote] = doc.user_data["quotes"]
        self.paragraphs = [
            (s.start_char, s.end_char) for s in doc.spans["paragraphs"] if s.label_ in READ_ROLES
        ]
        recognised = {e.text for e in doc.ents if e.label_ in ("PER", "PERSON")}
        self.opened = [start for start, _ in self.paragraphs]
        self.names = find_names(self.text, self.paragraphs, recognised)
        self._people = [m for m in self.names if m.entity.kind == "person" and not m.genitive]
        opens = doc.to_array([IDX, SENT_START])
        self.starts = opens[opens[:, 1] == 1, 0].tolist()
        self.unnamed: dict[str, Entity] = {}
        self.abbreviated = self._abbreviations()
        self.spoken: list[tuple[int, Entity]] = []  # where each speaker so far was named
        self.entity_of: dict[int, Entity] = {}  # quote number to speaker

    def resolve(self) -> None:
        """Fill in the speaker of each quote: first those with a mention, then the others."""
        known: dict[tuple[int, int], tuple[Entity | None, str]] = {}
        for number, quote in enumerate(self.quotes):
            if quote.mention is None:
                continue
            if quote.mention not in known:
                known[quote.mention] = self._resolve(quote)
            entity, method = known[quote.mention]
            quote.method = "lead-in" if quote.lead and entity else method
            if entity:
                self._speak(number, quote.mention[0], entity)
        for number, quote in enumerate(self.quotes):
            if number not in self.entity_of and quote.mention is None:
                self._without_mention(number, quote)
        for number, entity in self.entity_of.items():
            self.quotes[number].speaker = entity.name

    def speakers(self) -> list[Speaker]:
        """Return one row for each speaker, in the order in which they first speak."""
        rows: dict[str, Speaker] = {}
        for _, entity in sorted(self.entity_of.items()):
            kind = entity.kind if entity.kind in SPEAKER_KINDS else "organisation"
            rows.setdefault(
                entity.name,
                Speaker(entity.name, kind, entity.title, entity.party, max(entity.mentions, 1)),
            )
        return list(rows.values())

    # -- one mention --------------------------------------------------------------------------

    def _speak(self, number: int, place: int, entity: Entity) -> None:
        """Note that ``entity`` speaks quote ``number`` and is named at ``place``."""
        self.entity_of[number] = entity
        self.spoken.append((place, entity))

    def _resolve(self, quote: Quote) -> tuple[Entity | None, str]:
        """Return whom the mention of ``quote`` stands for, and how that was found."""
        start, end = quote.mention
        words = self.text[start:end]
        low = words.lower()
        if low in _GENDERS:
            within = [(q.start, q.end) for q in self.quotes if q.mention == quote.mention]
            return self._pronoun(start, _GENDERS[low], within), "pronoun"
        if low in _PLURALS:
            return self._plural(start), "pronoun"
        if low in ("den", "det"):
            return self._last("document", "organisation"), "pronoun"
        if low == "spørgsmål":
            return None, "none"
        inside = [
            m for m in self.names
            if start <= m.start and m.end <= end and (not m.genitive or m.end == end)
        ]  # fmt: skip
        people = [m for m in inside if m.entity.kind == "person"]
        if len(people) > 1 and re.search(r"\bog\b", words):
            return self._together([m.entity for m in people]), "name"
        if people:
            return people[-1].entity, "name"
        if apposed := self._apposition(start, end):
            return apposed, "name"
        if inside and self._names_whole(words, inside[-1], start):
            entity = inside[-1].entity
            if entity.kind == "unknown":
                entity.kind = "person" if " " in entity.name else "organisation"
            return self.abbreviated.get(entity.name, entity), "name"
        full, comma, short = words.rpartition(", ")
        if comma and short.isupper():
            words = full
        return self._phrase(start, words.removeprefix("Både "))

    def _last(self, *kinds: str) -> Entity | None:
        """Return the last speaker so far of one of ``kinds``."""
        fitting = [entity for _, entity in self.spoken if entity.kind in kinds]
        return fitting[-1] if fitting else None

    def _abbreviations(self) -> dict[str, Entity]:
        """Return what short forms stand for that the article explains: ``Foreningen af X (FX)``."""
        explained = {}
        for match in _SHORT_FORM.finditer(self.text):
            short = match.group(1)
            words = self.text[max(0, match.start() - 80) : match.start()].split()
            for k in range(max(0, len(words) - len(short) - 3), len(words)):
                initials = "".join(word[0].upper() for word in words[k:])
                capitals = "".join(word[0] for word in words[k:] if word[0].isupper())
                if short in (initials, capitals) and words[k][0].isupper():
                    name = " ".join(words[k:])
                    explained[short] = self.unnamed.setdefault(name, Entity(name, "organisation"))
                    break
        return explained

    def _names_whole(self, words: str, mention: Mention, start: int) -> bool:
        """Return whether a mention is a name alone or a noun and a name (``nyhedsbureauet AP``)."""
        before = self.text[start : mention.start].split()
        after = words[mention.end - start :].strip(" .,")
        if "," in words:
            return False
        if after and not after.startswith(("fra", "(")):
            return False
        if not before or before[0].lower() in ("også", "i", "hos", "fra"):
            return True
        if any(word in CLOSED["preposition"] for word in before):
            return False
        return (
            len(before) <= 3
            and all(w.islower() or i == 0 for i, w in enumerate(before))
            and before[-1].lower() not in CLOSED["preposition"] | {"og", "for"}
            and not before[-1].endswith("s")
        )

    def _apposition(self, start: int, end: int) -> Entity | None:
        """Return the name that stands after the mention and a comma (``parrets advokat, Ida Lund,``)."""
        for mention in self.names:
            if mention.start > end + 40:
                break
            last_comma = self.text.rfind(",", start, mention.start)
            if (
                mention.end == end
                and last_comma > start
                and self.text[last_comma + 1 : mention.start] == " "
            ):
                if not mention.entity.name.isupper():
                    return mention.entity
            if mention.start >= end and _APPOSES.fullmatch(self.text, end, mention.start):
                if (
                    mention.entity.kind in ("person", "unknown")
                    and " " in mention.entity.name
                    and not mention.genitive
                ):
                    return mention.entity
                after = self.text[mention.end : mention.end + 4]
                if (
                    mention.entity.kind in ("person", "organisation", "unknown")
                    and (
                        after.lstrip()[:1] in ("", ",", ".", "(", ":")
                        or after.startswith((" og", " til", " i "))
                    )
                    and not mention.genitive
                ):
                    return mention.entity
        return None

    def _together(self, people: list[Entity]) -> Entity:
        """Return the one entity that people make who speak with one voice."""
        name = " og ".join(dict.fromkeys(e.name for e in people))
        return self.unnamed.setdefault(name, Entity(name, "group"))

    # -- pronouns -----------------------------------------------------------------------------

    def _paragraph(self, offset: int) -> int:
        """Return the number of the paragraph in which ``offset`` stands."""
        return bisect_right(self.opened, offset) - 1

    def _quoted(self, offset: int) -> bool:
        """Return whether ``offset`` stands inside a direct quote."""
        return any(q.start <= offset < q.end for q in self.quotes if q.kind != "indirect")

    def _candidates(self, place: int) -> list[tuple[float, int, Entity]]:
        """Return the people whom a pronoun at ``place`` may stand for, with their salience."""
        here = self._paragraph(place)
        found: list[tuple[float, int, Entity]] = []
        for mention in self.names:
            if mention.start >= place:
                break
            if mention.entity.kind != "person" or self._quoted(mention.start):
                continue
            weight = 0.5 if mention.subject else -0.5 if mention.genitive else 0.0
            found.append(
                (weight - (here - self._paragraph(mention.start)), mention.start, mention.entity)
            )
        for at, entity in self.spoken:
            if at < place and self._is_human(entity):
                found.append((0.9 - (here - self._paragraph(at)), at, entity))
        for at, entity in self._unnamed_people(place):
            found.append((0.4 - (here - self._paragraph(at)), at, entity))
        return found

    def _is_human(self, entity: Entity) -> bool:
        """Return whether an entity can be meant by ``han`` or ``hun``."""
        if entity.kind == "unnamed":
            return any(known.endswith(_person_nouns()) for known in entity.roles)
        return entity.kind == "person"

    def _pronoun(self, place: int, gender: str, within: list) -> Entity | None:
        """Return the person whom ``han`` or ``hun`` at ``place`` stands for.

        Nobody is meant whom the quote itself names first: its offsets are ``within``.
        """
        fitting = [
            c for c in self._candidates(place)
            if c[2].gender in ("", "u", gender) and not any(a <= c[1] < b for a, b in within)
        ]  # fmt: skip
        if fitting:
            entity = max(fitting, key=lambda c: c[:2])[2]
        else:
            later = [
                m.entity for m in self.names
                if m.start > place and m.entity.kind == "person" and m.entity.gender in ("", "u", gender)
                and not self._quoted(m.start) and self._beside_cue(m)
            ]  # fmt: skip
            if not later:
                return None
            entity = later[0]
        if entity.gender in ("", "u"):
            entity.gender = gender
        return entity

    def _beside_cue(self, mention: Mention) -> bool:
        """Return whether a name is that of a quote's speaker."""
        return any(
            q.mention and q.mention[0] <= mention.start and mention.end <= q.mention[1]
            for q in self.quotes
        )

    def _plural(self, place: int) -> Entity | None:
        """Return the group whom ``de`` at ``place`` stands for."""
        begins = [start for start in self.starts if start <= place][-2:]
        for start in reversed(begins):
            if match := _PLURAL.match(self.text, start, place):
                return self._phrase(start, match.group())[0]
        groups = [e for at, e in self.spoken if at < place and e.kind in ("group", "organisation")]
        return groups[-1] if groups else None

    def _unnamed_people(self, place: int) -> list[tuple[int, Entity]]:
        """Return the people before ``place`` who are only told by a role (``En talsmand for …``)."""
        people = []
        for match in _UNNAMED.finditer(self.text, 0, place):
            phrase = _person_phrase(match.group())
            if not phrase or any(q.start <= match.start() < q.end for q in self.quotes):
                continue
            end = match.start() + len(phrase)
            if any(m.start <= end + 2 and m.end > match.start() for m in self._people):
                continue
            if following := _LINKED.match(self.text, end):
                phrase += following.group()
            entity, _ = self._phrase(match.start(), phrase)
            if entity and entity.kind == "unnamed":
                people.append((match.start(), entity))
        return people

    # -- roles and phrases --------------------------------------------------------------------

    def _phrase(self, start: int, words: str) -> tuple[Entity | None, str]:
        """Return whom a common noun stands for: a person by role, or the phrase itself."""
        head = _head(words)
        bare = role(head)
        definite = head != bare or words.lower().startswith(("den ", "det ", "de "))
        is_role = head.endswith(_person_nouns()) or _definite_person(head)
        indefinite = words.lower().split()[0] in ("en", "et", *CLOSED["possessive"])
        definite = (
            definite
            or re.search(r"s\s", words) is not None
            or words.lower().startswith(("denne ", "dette ", "disse "))
        )
        if is_role and definite and not indefinite and (entity := self._role(start, bare, words)):
            return entity, "role"
        if (
            bare in ("mand", "kvinde", "person")
            and definite
            and (told := self._unnamed_people(start))
        ):
            return told[-1][1], "role"
        kind = _kind(words, head, is_role)
        name = self._first_written(start, words, head, definite)
        entity = self.unnamed.setdefault(name, Entity(name, kind))
        entity.roles.add(bare)
        return entity, "phrase"

    def _role(self, start: int, bare: str, words: str) -> Entity | None:
        """Return the person whose role a definite noun names, the one named last before others."""
        people = [m for m in self.names if m.entity.kind == "person"]
        before = [m.entity for m in people if m.start < start][::-1]
        spoken = [
            e
            for at, e in sorted(self.spoken, key=lambda s: s[0])
            if at < start and e.kind == "person"
        ][::-1]
        kin = _kin(bare)
        order = list({id(e): e for e in (*spoken, *before, *(m.entity for m in people))}.values())
        tail = bare.rsplit("-", 1)[-1]
        told = set(words.lower().split()[:-1]) - CLOSED["determiner"]
        order.sort(key=lambda entity: -len(told & entity.qualifiers))
        for fits in (
            lambda role: role.endswith(tail) or (len(role) > 4 and tail.endswith(role)),
            lambda role: role.endswith(kin),
            lambda role: _shared(role, tail) >= 6,
        ):
            for entity in order:
                if any(map(fits, entity.roles)):
                    return entity
        spoke = {id(e): e for e in spoken}
        named = {id(e): e for e in before}
        only = [e for e in (spoke or named).values() if not e.roles]
        counts = sorted((sum(e is n for n in before), e.name) for e in only)[::-1]
        if len(only) == 1 and len(spoke or named) == 1:
            return only[0]
        if counts and (len(counts) == 1 or counts[0][0] >= 2 * counts[1][0]) and counts[0][0] > 2:
            return next(e for e in only if e.name == counts[0][1])
        return None

    def _first_written(self, start: int, words: str, head: str, definite: bool) -> str:
        """Return the phrase under which ``words`` are first written in full."""
        for name in self.unnamed:
            if name.casefold() == words.casefold():
                return name
        if not definite or len(words.split()) > 2:
            return words
        bare = tuple(stem for stem in stems(head) if len(stem) > 4)
        if not bare:
            return words
        for name, entity in self.unnamed.items():
            if any(known.endswith(bare) for known in entity.roles):
                return name
        ends = "|".join(map(re.escape, bare))
        several = re.compile(
            rf"\b(?:nogle|flere|mange|to|tre|en gruppe)(?: \w+){{0,2}}? (?:{ends})e?\b", re.I
        )
        if head.endswith("ne") and (match := several.search(self.text, 0, start)):
            return match.group()
        pattern = re.compile(
            rf"(?:\b[A-ZÆØÅ]\w*-(?:, \w+-)* og \w*?|(?:\b[A-ZÆØÅ]\w+ )?\b(?=[A-ZÆØÅ])\w*?)"
            rf"(?i:{ends})(?:en|et|n|t)?\b(?: (?:& |af |for )?[A-ZÆØÅ]\w+)*(?: i [A-ZÆØÅ]\w+)?"
        )
        for match in pattern.finditer(self.text, 0, start):
            if match.group().casefold() != words.casefold():
                return match.group()
        return words

    # -- quotes without a mention -------------------------------------------------------------

    def _without_mention(self, number: int, quote: Quote) -> None:
        """Give a quote with no mention the speaker a reader would take it for."""
        if quote.cue is not None and quote.kind == "indirect":
            documents = [e for at, e in self.spoken if e.kind in ("document", "organisation")]
            if self.text[slice(*quote.cue)].lower() in _DOCUMENTARY and documents:
                quote.method = "continued"
                self._speak(number, quote.start, documents[-1])
            return
        if self.text[quote.start : quote.end].startswith("Spørgsmål:"):
            return
        here = self._paragraph(quote.start)
        entity = self._neighbour(number, here)
        if entity is None:
            return
        quote.method = "continued"
        self._speak(number, quote.start, entity)

    def _neighbour(self, number: int, here: int) -> Entity | None:
        """Return the speaker of the quotes beside quote ``number``, the nearest first."""
        quotes = self.quotes
        placed = {n: self._paragraph(q.start) for n, q in enumerate(quotes)}
        same = [
            n
            for n in placed
            if placed[n] == here and n in self.entity_of and quotes[n].kind != "indirect"
        ]
        if same:
            return self.entity_of[min(same, key=lambda n: abs(n - number))]
        direct_before = [
            n
            for n in placed
            if placed[n] == here - 1 and n in self.entity_of and quotes[n].kind == "direct"
        ]
        if direct_before:
            return self.entity_of[direct_before[-1]]
        after = here + 1
        while chain := [n for n in placed if placed[n] == after and quotes[n].kind == "direct"]:
            named = [n for n in chain if n in self.entity_of]
            if named:
                return self.entity_of[named[0]]
            after += 1
        earlier = [n for n in placed if n < number and n in self.entity_of]
        narrated = [n for n in earlier if placed[n] == here - 1]
        if narrated:
            return self.entity_of[narrated[-1]]
        subjects = [
            m.entity for m in self.names
            if self._paragraph(m.start) == here - 1 and m.entity.kind == "person" and not self._quoted(m.start)
        ]  # fmt: skip
        spoken = self.entity_of[earlier[-1]] if earlier else None
        if spoken and (not subjects or spoken in subjects):
            return spoken
        later = [n for n in self.entity_of if n > number]
        return (
            subjects[0] if subjects else spoken or (self.entity_of[min(later)] if later else None)
        )


_APPOSES = re.compile(r",\s(?:(?!(?:at|som|der|og|men|da|hvor|fordi|om|i|på)\b)[a-zæøå-]+\s){0,2}")
_SHORT_FORM = re.compile(r"\s\(([A-ZÆØÅ]{2,6})\)")
_UNNAMED = re.compile(r"\b(?:[Ee]n|[Dd]en)(?:\s[\w-]+){1,4}")
_LINKED = re.compile(r"\s(?:for|fra|i|på|ved)\s[A-ZÆØÅ][\w-]+")
_PLURAL = re.compile(
    r"(?:(?:De|Flere|Mange|Nogle|To|Tre)(?:\s[\wæøå-]+){0,4}?\s[\wæøå-]+(?:ere|ister|mænd|kvinder|eksperter|læger)"
    r"|[A-ZÆØÅ][\wæøå-]+(?:erne|ene))\b"
)


def _person_phrase(words: str) -> str | None:
    """Return ``words`` up to the first noun that is a person's role, if there is one."""
    parts = words.split()
    for k, part in enumerate(parts[1:], 2):
        if part.lower().endswith(_person_nouns()) or _definite_person(part.lower()):
            return " ".join(parts[:k])
    return None


@cache
def _kin(bare: str) -> tuple[str, ...]:
    """Return the endings of titles that the general role ``bare`` may stand for."""
    kin = [titles.split() for role, titles in danish.rows("role_kin.tsv") if bare.endswith(role)]
    return tuple(title for titles in kin for title in titles) or ("\0",)


def _shared(one: str, other: str) -> int:
    """Return how many letters two words have in common from their start."""
    n = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        n += 1
    return n


def _head(words: str) -> str:
    """Return the noun that a phrase is about, in small letters: the last word before a preposition."""
    parts = words.lower().split()
    for k, word in enumerate(parts):
        if k and word in CLOSED["preposition"] | {"for", "om"}:
            return parts[k - 1].strip(",.")
    return parts[-1].strip(",.") if parts else ""


def _kind(words: str, head: str, is_role: bool) -> str:
    """Return the kind of an unnamed speaker."""
    if head.endswith(tuple(danish.words("documents.txt"))):
        return "document"
    if head.endswith(tuple(danish.words("organisation_nouns.txt"))):
        return "organisation"
    if is_role:
        return "unnamed"
    if any(word[0].isupper() for word in words.split()[1:]):
        return "organisation"
    plural = words.lower().split()[0] in ("flere", "mange", "nogle", "to", "tre", "de", "andre")
    return "group" if plural or head.endswith(_PLURAL_ENDINGS) else "unnamed"
