"""Where everything stands in an article: names, quotes, sentences. Asking changes nothing in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import LOWER, fold, is_definite, is_genitive
from analysis.quotation.clauses import has_finite_verb
from analysis.quotation.labels import is_heading
from analysis.quotation.phrases_after import phrase_after
from analysis.quotation.quote import Offsets, Quote
from analysis.speakers import noun_phrases
from analysis.speakers.entities import Entity
from analysis.speakers.names import Mention, find_names
from analysis.speakers.places import Placed
from analysis.speakers.repetitions import HEAD, said_again
from analysis.text.nouns import is_role, role
from analysis.text.picture_credits import told_and_credits
from analysis.text.tokens import (
    CLOSED,
    HE_OR_SHE,
    NOUNS,
    ROLE_LINK,
    VERBS,
    WORDS,
    ParsedText,
    opens,
    story,
    text_of,
    tokens_of,
)

if TYPE_CHECKING:  # the rules alone need no spaCy
    from spacy.tokens import Doc

_ROLE = 30  # the most characters of a role and a comma before a name
_BELOW = 20_000  # characters below in which somebody is named who was told by a role
_START = attrgetter("start")
_OPENS = " \n-–—" + marks.ALL  # what may stand between a colon and the words it leads to
_ENDS = re.compile(r"(?:, [^.,:;?!\n]{1,80})?\.(?:\s|$)")  # a sentence, after an apposition too
_PRONOUN_OPENS = re.compile(rf"(?:{HE_OR_SHE.title()}) ")
_SAYS_NOTHING = lang.either(lang.words("refusals.txt"))
_REFUSES = re.compile(  # forsøgt at få en kommentar fra Ida Lund, men uden held
    rf"(?:\b(?:ikke|forgæves|hverken|nej tak til|afvis\w+)\b[^,.:;\n]{{0,80}}?\b{_SAYS_NOTHING}\b"
    rf"(?!.*, men | om )|\b{_SAYS_NOTHING}\b.*\b(?:uden held|forgæves)\b)"
)
_CALLED = re.compile(r", (?:der|som) hedder $")
_TITLE = 40  # characters of a title in marks before a name that ends it, at the most
_TITLE_BEFORE = re.compile(rf"(?:^|[\s(])[{marks.QUOTES}][^{marks.ALL}\n.]{{2,}} $")
_DESCRIBES = ("ADJ", "ADV", "DET", "NOUN", "NUM", "VERB.Part")  # before a name
_HEADLINES = 20  # quotes at the top that are looked for again below, at the most
_LINE = 9  # spaces of a heading at the most
_SENTENCE = 10  # tokens of a paragraph without a verb at the least that is a caption
_OPENS_CLAUSE = lang.either(
    CLOSED["and_but"] | CLOSED["oblique"] | CLOSED["relative"] | CLOSED["subordinator"] | {"i"}
)
_APPOSES = re.compile(  # (KU) og afgående direktør, fungerende borgmester og lærer Ida Lund
    rf"(?:\s\([^()\n]{{1,20}}\))?(?:\sog(?:\s[{LOWER}-]+){{0,2}}\s(?P<second>[{LOWER}-]+))?"
    rf",\s(?:(?!{_OPENS_CLAUSE}\b)[{LOWER}\d.-]+\s){{0,4}}"
    rf"(?:og\s(?P<third>[{LOWER}-]+)\s)?"
)
_APPOSES_ROLE = re.compile(  # ordføreren, professor i statsret ved Vestby Universitet Ida Lund
    rf",\s(?P<title>[\w-]+)(?:\s{ROLE_LINK}(?:\s[\w-]+){{1,3}}?){{1,2}}\s"
)
_CLEFT = re.compile(rf"(?:Det (?:er|var)|\b(?:er|var) det) (?:[{LOWER}]+ ){{0,3}}$")
_CLEFT_ENDS = re.compile(r"[^.,:;]{2,50},? (?:der|som) ")
_APPOSES_FAR = re.compile(  # en af forskerne bag rapporten, læge Ida Lund
    rf"(?:\s{ROLE_LINK}(?:\s[\w-]+){{1,4}}?){{1,2}},\s(?:(?P<title>[\w-]+)\s)?"
    r"|,\s(?:der|som)\s[^,.:\n]{3,60}\b(?P<last>\w+),\s"  # lederen, der står bag sagen, Ida Lund
)


class MentionTable:
    """The mentions of one article and the places around them.

    Attributes
    ----------
    text
        The article's text.
    quotes
        Its quotes, in the order of the text.
    names, people, narrated
        The mentions of named people and organisations; those of people, who took a picture left
        out; of these, those in the reporter's words.
    sentences, opened
        Where sentences open, and where paragraphs do.
    said
        Where direct quotes begin.
    """

    def __init__(self, doc: Doc | ParsedText) -> None:
        self.text = text_of(doc)
        self.quotes: list[Quote] = doc.user_data["quotes"]
        paragraphs = story(doc)
        self.tokens = tokens_of(doc)
        credited = [(credit, end) for _, credit, end in told_and_credits(doc)]
        self.names = _names(doc, paragraphs)
        self.sentences = opens(doc)
        self.opened = [start for start, _ in paragraphs]
        self.said = [q.start for q in self.quotes if q.kind == "direct"]
        told = (m for m in self.names if not _within(m.start, credited))
        self.people = Placed((m for m in told if m.entity.kind == "person"), _START)
        self._first_named = {id(m.entity): m.start for m in reversed([*self.names])}
        self._acting: dict[int, bool] = {}
        self._direct = [(q.start, q.end) for q in self.quotes if q.kind != "indirect"]
        self._indirect = _apart((q.start, q.end) for q in self.quotes if q.kind == "indirect")
        self.narrated = Placed(self._narrated(paragraphs, credited), _START)
        self._oblique: dict[int, bool] = {}
        self._follows_verb: dict[int, bool] = {}

    def _narrated(
        self, paragraphs: list[tuple[int, int]], credited: list[tuple[int, int]]
    ) -> list[Mention]:
        """Return the mentions of people in the reporter's words.

        A caption, which a credit ends, stands beside the story: its names count only where the
        story has none.
        """
        spoken = [m for m in self.people if not self.in_direct(m.start)]
        told = [m for m in spoken if not self._opens_title(m)] or spoken
        asked = set(filter(self._is_asked, {self.paragraph(m.start) for m in told}))
        free = [m for m in told if self.paragraph(m.start) not in asked] or told
        free = [m for m in free if not self._is_silent(m)] or free
        captions = set()
        for number in {self.paragraph(m.start) for m in free}:
            credit, end = credited[number]
            if credit < end or self._has_no_verb(*paragraphs[number]):
                captions.add(number)
        return [m for m in free if self.paragraph(m.start) not in captions] or free

    def _is_asked(self, number: int) -> bool:
        """Return whether a paragraph is a reporter's question, and a direct quote the next."""
        start, end = self.bounds(number)
        if not self.asks_before(end) or self.in_direct(self.words_end(end) - 1):
            return False
        place = bisect_left(self.said, end)
        own = bisect_left(self.said, start)
        return own == place and place < len(self.said) and self.words_end(self.said[place]) <= end

    def _opens_title(self, mention: Mention) -> bool:
        """Return whether a name is the first word of several in marks (``»Lund siger fra«``).

        Or the last of several (``»Et liv med Lund«``).
        """
        opens = self.text[mention.start - 1 : mention.start] in tuple(marks.QUOTES)
        after = self.text[mention.end : mention.end + 2]
        if opens:
            return after[:1] == " " and after[1:].islower()
        return (
            after[:1] in tuple(marks.QUOTES)
            and _TITLE_BEFORE.search(self.text, max(0, mention.start - _TITLE), mention.start)
            is not None
        )

    def _is_silent(self, mention: Mention) -> bool:
        """Return whether the last sentence of a paragraph tells that somebody named says nothing.

        (``Ida Lund har ikke ønsket at udtale sig.``; no ``…, men skriver i en mail``, and
        no ``Hun`` that goes on in the next.)
        """
        end = self._sentence_end(mention.start)
        words, ends, _ = self.text[self.sentence_start(mention.start) : end].partition("\n")
        if not (ends or end == len(self.text)) or self.opens_with_pronoun(end):
            return False
        return words.rstrip().endswith(".") and _REFUSES.search(words) is not None

    def _has_no_verb(self, start: int, end: int) -> bool:
        """Return whether a paragraph is no sentence but as long as one.

        (``Ida Lund og andre gæster på kajen i Vestby mandag den 15. januar.``)
        """
        first, last = self.tokens.around(start, end)
        whole = self.text[start:end].rstrip().endswith(".")
        if last - first <= _SENTENCE or not whole or "at" in self.tokens.lower[first:last]:
            return False  # a clause or an infinitive hangs on a verb
        return not has_finite_verb(self.tokens, first, last)

    def in_direct(self, offset: int) -> bool:
        """Return whether an offset stands in a direct or partial quote."""
        return _within(offset, self._direct)

    def in_indirect(self, offset: int) -> bool:
        """Return whether an offset stands in reported speech."""
        return _within(offset, self._indirect)

    def opens_sentence(self, offset: int) -> bool:
        """Return whether a sentence opens at an offset."""
        place = bisect_left(self.sentences, offset)
        return self.sentences[place : place + 1] == [offset]

    def paragraph(self, offset: int) -> int:
        """Return the number of the paragraph in which ``offset`` stands."""
        return bisect_right(self.opened, offset) - 1

    def called(self, name: str) -> Entity | None:
        """Return who is first called by a name somewhere, word for word."""
        return self._by_name.get(name)

    @cached_property
    def _by_name(self) -> dict[str, Entity]:
        """Who is named, by name."""
        return {m.entity.name: m.entity for m in reversed([*self.names])}

    def ends_in_noun(self, span: Offsets) -> bool:
        """Return whether the last word of a stretch of text is a noun."""
        return self.tokens.is_tagged(self.tokens.around(*span)[1] - 1, "NOUN", "NOUN.Gen")

    def phrase_at(self, start: int) -> str:
        """Return the noun phrase that begins at ``start``, or no words."""
        tokens = self.tokens
        first = tokens.around(start, start + 1)[0]
        found = phrase_after(tokens, first, tokens.sentence_end(first))
        return self.text[slice(*tokens.offsets(*found))] if found and found[0] == first else ""

    def whole(self, start: int, words: str) -> str:
        """Return ``words`` at ``start`` with what tells whose or where (``Ejeren af hunden``)."""
        if not noun_phrases.TELLS_WHOSE.match(self.text, start + len(words)):
            return words  # before the phrase is looked for, which takes longer
        phrase = self.phrase_at(start)
        tells = noun_phrases.TELLS_WHOSE.fullmatch(phrase, len(words))
        return phrase if phrase.startswith(words) and tells else words

    @property
    def full_names(self) -> list[Entity]:
        """The people named in full, in the order in which the article first names them."""
        named = {
            id(m.entity): m.entity
            for m in self.names
            if m.entity.kind == "person" and noun_phrases.is_full_name(m.entity.name)
        }
        return list(named.values())

    def introduces(self, mention: tuple[int, int] | None, entity: Entity) -> bool:
        """Return whether a person of no known role is named for the first time in a mention.

        Nothing else stands in it, such as whose the person is (``Enhedslistens Ida Lund``).
        """
        if mention is None or entity.kind != "person" or entity.roles:
            return False
        alone = self.text[slice(*mention)].split()[0] == entity.name.split()[0]
        return alone and self._first_named[id(entity)] >= mention[0]

    def named_below(self, place: int, roles: Collection[str]) -> Entity | None:
        """Return the only one who is named first after ``place``, behind one of some roles.

        The role is definite and a comma follows (``Deltageren, Ida Lund,``).
        """
        below = self.people.between(place, place + _BELOW)
        found = [m for m in below if self._opens_on(m, roles)]
        people = {id(m.entity): m for m in found}
        first = [m.entity for m in people.values() if self.first_named(m.entity) == m.start]
        return first[0] if len(people) == len(first) == 1 else None

    def _opens_on(self, mention: Mention, roles: Collection[str]) -> bool:
        """Return whether a name stands behind a comma and one of some roles in the definite."""
        before = self.text[max(0, mention.start - _ROLE) : mention.start]
        before = _CALLED.sub(", ", before)
        noun = fold(before.removesuffix(", ").split()[-1]) if before.endswith(", ") else ""
        return is_definite(noun) and role(noun) in roles

    def first_named(self, entity: Entity) -> int:
        """Return where somebody is named first; -1 for who has no name."""
        return self._first_named.get(id(entity), -1)

    def presents(self, mention: Mention) -> bool:
        """Return whether somebody is named for the first time, after a title or a body.

        (``rektor Ida Lund``, ``Havnelistens Ida Lund``.)
        """
        words = self.text[max(0, mention.start - 40) : mention.start].split()
        *_, title = ["", *(word for word in words if word not in WORDS["behind_title"])]
        told = is_role(fold(title)) or (title[:1].isupper() and is_genitive(title))
        return told and mention.start <= self._first_named[id(mention.entity)]

    def sentence_start(self, place: int) -> int:
        """Return where the sentence of ``place`` opens."""
        return self.sentences[max(0, bisect_right(self.sentences, place) - 1)]

    def _sentence_end(self, place: int) -> int:
        """Return where the sentence after that of ``place`` opens, or the text ends."""
        number = bisect_right(self.sentences, place)
        return self.sentences[number] if number < len(self.sentences) else len(self.text)

    def bounds(self, paragraph: int) -> Offsets:
        """Return where a paragraph opens, and where the next one does or the text ends."""
        start, end, *_ = (*self.opened[paragraph : paragraph + 2], len(self.text))
        return start, end

    def in_subheading(self, place: int) -> bool:
        """Return whether a place is in a heading below the first paragraphs."""
        here = self.paragraph(place)
        words = self.text[slice(*self.bounds(here))].strip() if here >= HEAD else ""
        return bool(words) and is_heading(words)

    def back(self, place: int, paragraphs: int) -> int:
        """Return where the paragraph opens that is so many before that of ``place``."""
        return self.opened[max(0, self.paragraph(place) - paragraphs)]

    def words_end(self, place: int) -> int:
        """Return the end of the words before ``place``, spaces, dashes and marks left out."""
        while place and self.text[place - 1] in _OPENS:
            place -= 1
        return place

    def is_apposed(self, end: int, start: int) -> bool:
        """Return whether a comma and at most a title are between a phrase and a name."""
        if near := _APPOSES.fullmatch(self.text, end, start):
            return all(is_role(title) for title in near.group("second", "third") if title)
        if near := _APPOSES_ROLE.fullmatch(self.text, end, start):
            return is_role(near["title"])
        far = _APPOSES_FAR.fullmatch(self.text, end, start)
        if far is None or (far["last"] and is_role(fold(far["last"]))):
            return False  # en kilde, der støtter Østlands præsident, Bo Krag
        return far["title"] is None or is_role(fold(far["title"]))

    def follows_verb(self, start: int) -> bool:
        """Return whether a verb stands before a name that is its subject.

        An auxiliary (``så er Ida Lund …``), or the verb that opens a clause (``…, oplever Ida
        Lund``).
        """
        if start not in self._follows_verb:
            since = max(start - 20, self.sentence_start(start))
            *_, before, last = ["", "", *self.text[since:start].split()]
            verb = self.tokens.around(start, start + 1)[0] - 1
            opening = before.endswith(",") and self.tokens.is_tagged(verb, "VERB.Fin")
            self._follows_verb[start] = last in CLOSED["auxiliary"] or opening
        return self._follows_verb[start]

    def is_cleft(self, start: int) -> bool:
        """Return whether a clause picks out who is told of (``Det var Ida Lund, der vandt``)."""
        opened = self.sentence_start(start)
        if not _CLEFT.search(self.text, opened, start):
            return False
        return _CLEFT_ENDS.match(self.text, start, self._sentence_end(start)) is not None

    def is_told_anew(self, start: int, words: str) -> bool:
        """Return whether a phrase opens a paragraph with a relative clause that says who it is.

        (``Naboen, der ringede til politiet, fik ingen ros.``)
        """
        told = self.text.startswith((", der ", ", som "), start + len(words))
        return told and self.opened[self.paragraph(start)] == start

    def is_subject(self, start: int) -> bool:
        """Return whether a phrase opens its sentence or follows a finite verb."""
        if self.opens_sentence(start):
            return True
        verb = self.tokens.around(start, start + 1)[0] - 1
        return verb >= 0 and (
            self.tokens.lower[verb] in CLOSED["auxiliary"]
            or self.tokens.is_tagged(verb, "VERB.Fin")
        )

    def acts(self, mention: Mention) -> bool:
        """Return whether a name is the subject of its sentence's first verb, by its place.

        No verb stands before it (``Moren, Linh, peger``), or one alone with nothing between that
        may be its subject (``I byen bor 23-årige Chiko``).
        """
        if mention.start not in self._acting:
            *_, last = self.text[mention.start : mention.end].split()
            owner = is_genitive(last) and last not in mention.entity.name.split()  # Bachs Klavier
            self._acting[mention.start] = not owner and self._comes_first(mention.start)
        return self._acting[mention.start]

    def opens_titled(self, mention: Mention) -> bool:
        """Return whether a sentence opens with a title and a comma, and a name and its verb follow.

        (``Medlem af udvalget for havnen, Ida Lund, er vred``.)
        """
        tokens = self.tokens
        name, end = tokens.around(mention.start, mention.end)
        first = tokens.around(self.sentence_start(mention.start), mention.start)[0]
        titled = name > first and tokens.lower[name - 1] == "," and not mention.genitive
        verb = end + 1 < len(tokens) and tokens.lower[end] == ","
        verb = verb and tokens.is_tagged(end + 1, "VERB.Fin")
        return titled and verb and not tokens.any_tagged(first, name, *VERBS)

    def _comes_first(self, start: int) -> bool:
        """Return whether what stands at ``start`` is by its place the subject of the first verb."""
        tokens = self.tokens
        name = tokens.around(start, start + 1)[0]
        first = tokens.around(self.sentence_start(start), start)[0]
        verbs = (k for k in range(first, name) if tokens.is_tagged(k, "VERB.Fin"))
        verb, second = next(verbs, None), next(verbs, None)
        if second is not None:
            return False
        if verb is None:  # At spille Bach er svært
            return not tokens.any_tagged(first, name, *VERBS)
        said = verb > first and tokens.lower[verb - 1] == "det"  # Det forklarer Ida Lund
        beside = all(tokens.is_tagged(k, *_DESCRIBES) for k in range(verb + 1, name))
        alone = verb == first or said or not tokens.is_tagged(verb - 1, *NOUNS, "PRON")
        return beside and alone

    def ends_as_agent(self, mention: Mention) -> bool:
        """Return whether somebody named for the first time ends a sentence as who acts in it.

        Another one is told in it by a pronoun (``Hun bakkes op af Ida Lund, træner i Vestby.``).
        """
        opens = self.opens_with_pronoun(self.sentence_start(mention.start))
        new = mention.start <= self._first_named[id(mention.entity)]
        agent = self.is_agent(mention.start)
        return opens and new and agent and _ENDS.match(self.text, mention.end) is not None

    def is_agent(self, start: int) -> bool:
        """Return whether who is told at a place acts, by the words before (``bakkes op af``).

        ``Et billede af Ida Lund`` tells of no act of hers; ``støtte fra Ida Lund`` does.
        """
        *_, noun, leading = ["", "", *self.text[max(0, start - 20) : start].split()]
        first = self.tokens.around(start, start + 1)[0]
        owned = self.tokens.is_tagged(first - 2, "NOUN")
        supports = noun in WORDS["support"] and leading in ("af", "fra")
        return supports or (leading == "af" and not owned)

    def opens_with_pronoun(self, place: int) -> bool:
        """Return whether ``Han`` or ``Hun`` stands at a place."""
        return _PRONOUN_OPENS.match(self.text, place) is not None

    def is_questioned(self, start: int) -> bool:
        """Return whether a verb of asking stands before somebody (``har spurgt ministeren``)."""
        before = fold(self.text[self.sentence_start(start) : start]).split()
        return not lang.words("questioning_verbs.txt").isdisjoint(before)

    def asks(self, start: int) -> bool:
        """Return whether the sentence of ``start`` is a question."""
        return self.asks_before(self._sentence_end(start))

    def asks_before(self, place: int) -> bool:
        """Return whether a question ends before ``place``, with nothing but spaces between."""
        while place and self.text[place - 1].isspace():
            place -= 1
        return self.text[place - 1 : place] == "?"

    def after_verb(self, start: int) -> int:
        """Return where the word after the first finite verb of a sentence begins."""
        tokens = self.tokens
        first = tokens.around(start, start + 1)[0]
        verbs = (
            k
            for k in range(first, tokens.sentence_end(first) - 1)
            if tokens.is_tagged(k, "VERB.Fin")
        )
        verb = next(verbs, None)
        return start if verb is None else tokens.start[verb + 1]

    def is_oblique(self, start: int) -> bool:
        """Return whether a preposition stands before a name."""
        if start not in self._oblique:
            since = max(start - 50, self.sentence_start(start))
            *_, further, last = ["", "", *self.text[since:start].split()]
            before = (last, further) if last.islower() else (last,)
            self._oblique[start] = not CLOSED["oblique"].isdisjoint(before)
        return self._oblique[start]

    def beside_cue(self, mention: Mention) -> bool:
        """Return whether a name is that of a quote's speaker."""
        place = bisect_right(self._cued, (mention.start, len(self.text))) - 1
        return place >= 0 and mention.end <= self._cued[place][1]

    @cached_property
    def said_again(self) -> dict[int, list[int]]:
        """The quotes that hold the words of those at the top or in a heading, by their numbers."""
        head = [n for n, quote in enumerate(self.quotes) if self._is_headline(quote)]
        return said_again(self.quotes, head[:_HEADLINES], self.text)

    def _is_headline(self, quote: Quote) -> bool:
        """Return whether a quote stands at the top, or inside a short line without a stop."""
        number = self.paragraph(quote.start)
        line = self.text[slice(*self.bounds(number))].strip().rstrip(marks.ALL)
        short = line.count(" ") < _LINE and line[-1:] not in ".:?"
        return number < HEAD or (short and quote.kind != "indirect")

    @cached_property
    def saying(self) -> dict[Offsets | None, list[Quote]]:
        """The quotes of each mention."""
        saying: dict[Offsets | None, list[Quote]] = {}
        for quote in self.quotes:
            saying.setdefault(quote.mention, []).append(quote)
        return saying

    @cached_property
    def _cued(self) -> list[Offsets]:
        """Where each mention of a speaker begins, and how far it or one before it goes."""
        cued: list[Offsets] = []
        for start, end in sorted(mention for mention in self.saying if mention):
            cued.append((start, max(end, cued[-1][1]) if cued else end))
        return cued


def _names(doc: Doc | ParsedText, paragraphs: list[tuple[int, int]]) -> Placed[Mention]:
    """Return the mentions of named people and organisations of an article."""
    recognised = {e.text for e in doc.ents if e.label_ in ("PER", "PERSON")}
    return Placed(find_names(text_of(doc), paragraphs, tokens_of(doc), recognised), _START)


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
