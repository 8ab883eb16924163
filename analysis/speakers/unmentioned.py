"""Quotes that name nobody: whose they are, by the quotes and the reporter's words around them."""

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import fold
from analysis.quotation.quotation_marks import EDGES
from analysis.speakers.answers import NOBODY, Answer
from analysis.speakers.entities import Entity, is_human, is_owned, once
from analysis.speakers.places import NEAR
from analysis.speakers.repetitions import HEAD
from analysis.speakers.turns import Turn
from analysis.text.tokens import PRONOUN_GENDERS, WORDS

_I = re.compile(rf"\b(?i:{lang.either(WORDS['of_oneself'])})\b")
_FURTHER = re.compile(r" (?:det|der) (?:end)?videre\b")
_COLON = re.compile(r":\W*$")
_HEADING = 12  # words of a heading at the most
_ABOVE = 3  # paragraphs above a question in which who answers it may be named
_SOURCES = frozenset(row[0] for row in lang.rows("source_prepositions.tsv"))
_IN_IT = ("Heri ", "Heraf ", "Deri ", "Deraf ", "Her ")  # what the sentence before tells of


class Unmentioned(Turn):
    """A quote that names nobody, and the ways to find who says it."""

    def speaker(self) -> Answer:
        """Return whom a reader would take for the speaker: nobody whom the quote itself names.

        The answer's method is the name of the way that found them.
        """
        if self._is_teaser:
            return NOBODY
        for way in self._ways():
            answer = WAYS[way](self)
            if answer.entity and self.may_be(answer.entity):
                return answer._replace(method=way)
        return NOBODY

    def may_be(self, entity: Entity) -> bool:
        """Return whether nothing in the quote, or after it, speaks against a speaker."""
        if id(entity) in self._spoken_of or not self._may_say(entity):
            return False
        return self._is_tagged_here(entity) or self._may_go_on(entity)

    def _is_tagged_here(self, entity: Entity) -> bool:
        """Return whether a tag in the quote's paragraph names somebody (``…, siger han. »…«``)."""
        here = (n for n in self.said_by if self.paragraph[n] == self.here)
        return any(self.said_by[n] is entity and self.quotes[n].mention for n in here)

    def _may_say(self, entity: Entity) -> bool:
        """Return whether somebody may say a replik that has no cue.

        No document does, nor a group or somebody without a name, who is only reported so far
        (``Ministeren siger, at …``); but ``hans kone`` does, who is set against him. Nor do several
        whom nobody counts (``Andre mener, at …``), in marks either. No body says ``jeg``, or goes
        on that is only a source (``ifølge``).
        """
        if self._says_i and not is_human(entity) and entity.kind not in ("unknown", "group"):
            return False
        said = [n for n in self.said_by if self.quotes[n].kind == "direct"]
        apart = entity.kind in ("document", "unnamed") and not is_owned(entity)
        apart = apart or (entity.kind == "group" and self._spoke_before(entity))
        apart = apart or self._is_only_source(entity)
        several = self._is_uncounted(entity)
        whole = self.quote.mark == "dash" or (several and self.quote.kind == "direct")
        spoken = whole and not self.quote.cue and apart
        return not spoken or any(self.said_by[n] is entity for n in said)

    def _is_only_source(self, entity: Entity) -> bool:
        """Return whether a body is named only behind ``ifølge`` so far, and a person spoke."""
        if entity.kind != "organisation":
            return False
        before = [n for n in self.said_by if n < self.number]
        people = any(self.said_by[n].kind == "person" for n in before)
        return people and all(
            map(self._is_sourced, (n for n in before if self.said_by[n] is entity))
        )

    def _is_sourced(self, number: int) -> bool:
        """Return whether a quote's speaker is named as its source (``ifølge kommunen``)."""
        cue = self.quotes[number].cue
        return cue is not None and fold(self.text[slice(*cue)]) in _SOURCES

    def _is_uncounted(self, entity: Entity) -> bool:
        """Return whether somebody is ``Andre`` or ``flere af dem``, reported in a paragraph above.

        ``Flere naboer`` may go on.
        """
        words = fold(entity.name).split()
        bare = len(words) == 1 or words[1:] == ["af", "dem"]
        here = (self.said_by[n] for n in self.said_by if self.paragraph[n] == self.here)
        return bare and words[0] in WORDS["several"] and all(one is not entity for one in here)

    def _spoke_before(self, entity: Entity) -> bool:
        """Return whether a quote above is somebody's, also one that is only reported."""
        return any(one is entity for n, one in self.said_by.items() if n < self.number)

    def _may_go_on(self, entity: Entity | None) -> bool:
        """Return whether ``Han`` or ``Hun`` that opens the next paragraph may mean a speaker."""
        table = self.references.table
        following = table.opened[self.here + 1 : self.here + 2]
        if entity is None or not following or self.quote.kind != "direct":
            return True
        if not table.opens_with_pronoun(following[0]):
            return True  # Hans advokat
        told = PRONOUN_GENDERS.get(fold(self.text[following[0] : following[0] + 3]))
        return told is None or entity.gender in ("", "u", told)

    @cached_property
    def _says_i(self) -> bool:
        """Whether one person speaks of themselves, in words that name nobody who says them."""
        if self.quote.kind != "direct" or self.quote.cue:
            return False
        return _I.search(self.text, self.quote.start, self.quote.end) is not None

    @cached_property
    def _spoken_of(self) -> set[int]:
        """Who is named in the quote, by ``id`` (``- Bo er vores bedste mand``)."""
        people = self.references.table.people.between(self.quote.start, self.quote.end)
        return {id(mention.entity) for mention in people}

    def _ways(self) -> list[str]:
        """Return the names of the ways to find the speaker, the surest first."""
        if self.quote.kind == "indirect":
            return ["just reported", "document", "sounds on"]
        direct = self.quote.kind == "direct"
        if direct and self._is_heading:
            return ["repeated", "speaks below"]
        return [
            "repeated",
            *(() if direct else ("written in",)),
            *(() if direct or self.quote.cue else ("described",)),
            "told so",
            "same cue",
            "left open",
            *(("written",) if self._cue in ("står", "stod") else ()),
            "introduced since" if direct else "reported before",
            "beside",
            *(("answered",) if direct and not self.is_answer else ()),
            *(("tagged below",) if direct and not self.is_answer else ()),
            *(("just reported", "introduced") if direct else ()),
            *(("set against",) if direct else ()),
            "answers",
            "answers reporter",
            "in turn",
            "before in row",
            *(("presented below",) if direct else ()),
            "led up",
            "after in row",
            "told of",
            "spoke last",
            "opens below",
            "speaks later",
            "named last",
            "document",
        ]

    def _written(self) -> Answer:
        """Return what the marked words stand on (``stod der``)."""
        return self.references.narration.written(self.quote.start)

    def _described(self) -> Answer:
        """Return who is the subject of the sentence with the marked words."""
        return Answer(self.references.narration.described(self.quote.start))

    def _written_in(self) -> Answer:
        """Return the document in which it stands (``I rapporten tages der forbehold for »…«``)."""
        return self.references.narration.written_in(self.quote.start)

    def _introduced(self) -> Answer:
        """Return whom the sentence before names first."""
        return Answer(self.references.narration.introduced(self.quote.start))

    def _introduced_since(self) -> Answer:
        """Return whom the reporter names in a sentence between two repliks of one paragraph."""
        table = self.references.table
        first = not self.number or self.paragraph[self.number - 1] != self.here
        if first or self.quote.mark != "dash":
            return NOBODY
        opened = table.sentence_start(table.words_end(self.quote.start) - 1)
        return self._introduced() if opened > self.quotes[self.number - 1].end else NOBODY

    def _told_so(self) -> Answer:
        """Return who is said below to have told it so (``Sådan beskriver Ida Lund natten``).

        That is the next paragraph, or the first after others that hold such a quote, too, and
        headings.
        """
        last = self.number
        for n in range(self.number + 1, min(len(self.quotes), self.number + NEAR)):
            alone = self.quotes[n].mention is None and self.quotes[n].kind == "direct"
            if not alone or self.paragraph[n] > self._past_heading(self.paragraph[last] + 1):
                break
            last = n
        below = self._past_heading(self.paragraph[last] + 1)
        return self.references.narration.told_so(below)

    def _words_of(self, paragraph: int) -> str:
        """Return the words of a paragraph above the last one, or nothing."""
        bounds = self.references.table.opened[paragraph : paragraph + 2]
        return self.text[slice(*bounds)].strip() if len(bounds) > 1 else ""

    def _past_heading(self, paragraph: int) -> int:
        """Return the number of a paragraph, or of the next where it is a short heading."""
        if self._spoken_in(paragraph):
            return paragraph
        words = self._words_of(paragraph)
        short = 0 < words.count(" ") + bool(words) < _HEADING
        return paragraph + (short and not words.endswith((".", ":", "!")))

    @cached_property
    def _is_heading(self) -> bool:
        """Whether the quote is a heading between paragraphs: short, without a stop at its end.

        (``- Vi fryser`` and ``»Vi fryser«`` in a paragraph of their own.)
        """
        opened = self.references.table.opened[self.here]
        whole = self._words_of(self.here)
        words = whole.strip(EDGES)
        alone = words == self.text[self.quote.start : self.quote.end].strip(EDGES)
        stop = not (whole.rstrip(marks.ALL) if self.here else whole).endswith(words)
        led = opened and self.text[:opened].rstrip().endswith((":", "?"))
        return alone and not led and not stop and words.count(" ") < _HEADING and ". " not in words

    @cached_property
    def _is_teaser(self) -> bool:
        """Return whether the quote ends the headline of another article, among such lines.

        (``Fandt mønt i haven: - Jeg skreg``, below the article's own words.) It names nobody.
        """
        if self.here < HEAD or self.quote.kind != "direct" or self.quote.cue:
            return False
        table = self.references.table
        start, end = table.bounds(self.here)
        led = _COLON.search(self.text, start, self.quote.start)
        ends = not self.text[self.quote.end : end].strip(EDGES)
        named = table.people.between(start, self.quote.start)
        if led is None or not ends or named or table.said_again.get(self.number):
            return False
        beside = [self.here - 1, *((self.here + 1,) if self.here + 1 < len(table.opened) else ())]
        return all(_is_line(self.text[slice(*table.bounds(one))].strip()) for one in beside)

    def _speaks_below(self) -> Answer:
        """Return whose words a heading takes from below it.

        Who speaks in the next paragraph, whom it begins with or tells of, or who speaks next after
        that.
        """
        below = [n for n in self.said_by if self.paragraph[n] == self.here + 1]
        narration = self.references.narration
        acts = narration.opens(self.here + 1) or narration.acts_in(self.here + 1)
        found = (self._says(min(below, default=None)), Answer(acts))
        return next((one for one in found if one.entity), self._speaks_later())

    def _opens_below(self) -> Answer:
        """Return whom the paragraph below begins with, where nobody was named above."""
        below = self.here + 1
        return Answer(self.references.narration.opens(below)) if self.here < HEAD else NOBODY

    def _presented_below(self) -> Answer:
        """Return whom the paragraph below presents by name, where nobody has spoken above.

        (``- Vi er vrede. ¶ Ida Lund er lærer i Vestby.``)
        """
        if any(n < self.number for n in self.said_by):
            return NOBODY
        return Answer(self.references.narration.presented(self.here + 1))

    def _just_reported(self) -> Answer:
        """Return whose words the sentence before reports, in the same paragraph.

        (``Byen er træt, siger hun. »Vi orker ikke mere.«``)
        """
        return self._reported_up_to(self.references.table.words_end(self.quote.start))

    def _reported_before(self) -> Answer:
        """Return whose words the sentence before reports, if no other quote stands in this one.

        (``Ida Lund siger, at der kommer skibe. De ventes i maj – »hvis det ikke blæser«.``)
        """
        opened = self.references.table.sentence_start(self.quote.start)
        near = self.quotes[max(0, self.number - 1) : self.number + 2]
        alone = [q for q in near if self.references.table.sentence_start(q.start) == opened]
        return self._reported_up_to(opened) if alone == [self.quote] else NOBODY

    def _reported_up_to(self, before: int) -> Answer:
        """Return whose words the sentence that ends at ``before`` reports, in this paragraph."""
        table = self.references.table
        opened = max(table.sentence_start(before - 1), table.opened[self.here])
        reported = (
            n
            for n in self.said_by
            if n < self.number
            and self.quotes[n].mention
            and opened <= self.quotes[n].start < before
        )
        return self._says(max(reported, default=None))

    def _document(self) -> Answer:
        """Return the document or organisation that spoke last, for ``fremgår det`` and its like.

        ``Hedder det videre`` takes up who spoke last.
        """
        if self._cue not in WORDS["documentary"]:
            return NOBODY
        if self.quote.cue and _FURTHER.match(self.text, self.quote.cue[1]):
            return self._spoke_last()
        table = self.references.table
        opened = table.sentence_start(self.quote.cue[0]) if self.quote.cue else 0
        if self.text.startswith(_IN_IT, opened):
            before = self.references.narration.written(opened)
            if before.entity:
                return before
        last, here = self.references.discourse.last, self.quote.start
        if (written := self.references.narration.written_near(here)).entity:
            return written
        document = last("document", before=here) or last("document")
        return Answer(document or last("organisation", before=here))

    def _sounds_on(self) -> Answer:
        """Return whose words ``lyder det`` takes up: who was reported last, near before it.

        (``Det oplyser Havnerådet. ¶ Kajen er lukket, lyder det.``) Somebody who opens the sentence
        before comes first, unless the paragraph reports already. Where nobody was, they are those
        of the body or the people of whom the sentence before tells.
        """
        if self._cue not in WORDS["sounds"]:
            return NOBODY
        since = self.references.table.back(self.quote.start, 1)
        near = [n for n in self.said_by if n < self.number and since <= self.quotes[n].anchor]
        opened = self.references.table.opened[self.here]
        reported = any(self.quotes[n].anchor >= opened for n in near)
        narration = self.references.narration
        if not reported and (acted := narration.acted(self.quote.start)):
            return Answer(acted)
        if (there := narration.answers_there(self.quote.anchor)).entity:
            return there
        return self._says(max(near)) if near else narration.told_of(self.quote.start)

    def _led_up(self) -> Answer:
        """Return whom the paragraph before leads up to: who acts in it last, or is reported.

        (``Ida Lund mener, at det går. Det tror rektor Bo Krag ikke på. ¶ - Vi har prøvet det.``)
        """
        narrated = [
            n for n in self.said_by if n < self.number and self.paragraph[n] == self.here - 1
        ]
        last = max(narrated, default=None)
        since = self.quotes[last].end if last is not None else 0
        if last is not None and (goes_on := self._goes_on_beside(last)).entity:
            return goes_on
        if self.quote.kind == "direct":
            acts = self.references.narration.led_up(self.quote.start, since)
            if acts.entity and not self._tells_of(acts.entity):
                return acts
        if last is None or self._asks(last) or self.said_by[last].kind == "group":
            return NOBODY
        return NOBODY if self.is_answer or self._is_anothers(last) else self._says(last)

    def _goes_on_beside(self, number: int) -> Answer:
        """Return who has spoken and goes on beside a report of another: of a source, or told."""
        around = self._around_source(number)
        return Answer(around) if around else self._told_to(number)

    def _told_to(self, number: int) -> Answer:
        """Return who has spoken and is told here what somebody reports who has not.

        (``Det er farligt, har hendes læge fortalt hende. ¶ - Jeg er bange.``)
        """
        quote, teller = self.quotes[number], self.said_by[number]
        before = [n for n in self.said_by if n < number and self.quotes[n].kind == "direct"]
        if quote.kind != "indirect" or quote.cue is None or not before or teller.kind == "person":
            return NOBODY
        found = self.references.narration.told_to(max(quote.cue[1], (quote.mention or (0, 0))[1]))
        spoke = [self.said_by[n] for n in before]
        return found if found.entity in spoke and teller not in spoke else NOBODY

    def _is_anothers(self, last: int) -> bool:
        """Return whether a person says the next quote of a row that a body's words lead up to.

        (``Det oplyser Havnerådet. ¶ - Det regner. ¶ - Vi er klar, siger Ida Lund.``)
        """
        following = self._next_in_row()
        if following is None or self.quote.kind != "direct":
            return False
        body = self.said_by[last].kind in ("organisation", "document")
        return body and self.said_by[following].kind == "person"

    def _set_against(self) -> Answer:
        """Return who disagrees in the paragraph before, after what somebody else says there."""
        above = range(*(bisect_left(self.paragraph, at) for at in (self.here - 1, self.here)))
        if not above or self.references.table.opens_with_pronoun(self.quote.start):
            return NOBODY  # - Han kommer i morgen
        narration = self.references.narration
        found = narration.set_against(self.quotes[above[-1]].end, self.quote.start)
        return found if found.entity and not self._tells_of(found.entity) else NOBODY

    def _around_source(self, number: int) -> Entity | None:
        """Return who has spoken and is told of where a body is a source in passing, if somebody.

        (``Ida Lund bor ved åen, hvor der ifølge kommunen er oddere. ¶ - Jeg så en.``)
        """
        direct = self.quote.kind == "direct"
        if not (direct and self._is_sourced(number)) or self.said_by[number].kind == "person":
            return None
        spoke = {id(self.said_by[n]) for n in self.said_by if n < number}
        named = self.references.pronouns.people_in(self.here - 1)
        return next((one for one in named if id(one) in spoke), None)

    def _tells_of(self, person: Entity) -> bool:
        """Return whether the quote may speak of somebody by a pronoun, who has not spoken.

        (``Lund er stadig skadet. ¶ - Hun plejer at bestemme, og jeg savner hende.``) Who is named
        for the first time just before speaks, though. Who is only an owner there is spoken of
        (``Lunds sang varmer salen. ¶ - Hun er bedst.``).
        """
        table = self.references.table
        opened = table.opened[self.here - 1 : self.here + 1]
        named = [m for m in table.narrated.between(*opened) if m.entity is person]
        owns = bool(named) and all(m.genitive for m in named)
        if table.first_named(person) >= table.opened[self.here - 1]:
            return False
        spoke = {id(self.said_by[n]) for n in self.said_by if n < self.number}
        words = fold(self.text[self.quote.start : self.quote.end]).split()
        told = {PRONOUN_GENDERS.get(word.strip(".,")) for word in words} - {None}
        told = told if person.gender in ("", "u") else told & {person.gender}
        return bool(told and spoke) and (owns or id(person) not in spoke)

    def _tagged_below(self) -> Answer:
        """Return who is named beside the next replik of a row that this one opens.

        The reporter names nobody just before it.
        (``Det regner. ¶ - Vi er klar. ¶ - Det bliver godt, siger Ida Lund.``)
        """
        following = self._next_in_row()
        if following is None or self._said_in(self.here - 1) or self.quote.asks(self.text):
            return NOBODY
        if self.references.pronouns.people_in(self.here - 1):
            return NOBODY
        mention = self.quotes[following].mention
        below = mention and self.references.table.paragraph(mention[0]) > self.here
        answers = self._asks(following)
        return self._says(following) if below and not answers else NOBODY

    def _answers_reporter(self) -> Answer:
        """Return who answers the reporter: who did so last, where others may have spoken since.

        (``– Savner du det? ¶ »Nej.« ¶ »Jeg gør,« siger Ida Lund. ¶ – Hvorfor ikke? ¶ »Det ved
        jeg.«``) The first answer is that of the person who spoke last before the question, or of
        the only one named there, if the reporter asks again after it.
        """
        if not self._asked_in(self.here - 1):
            return NOBODY
        earlier = (n for n in self.said_by if n < self.number)
        answered = [n for n in earlier if self._asked_in(self.paragraph[n] - 1)]
        if answered:
            return self._says(max(answered))
        if (last := self._spoke_in(self.here - 2)) is not None:
            return self._says(last)
        above = (
            self.references.pronouns.people_in(p)
            for p in range(self.here - 2, self.here - 2 - _ABOVE, -1)
        )
        named = once(next(filter(None, above), []))
        asks_again = any(map(self._asked_in, range(self.here + 1, self.here + 1 + _ABOVE)))
        return Answer(named[0]) if len(named) == 1 and asks_again else NOBODY

    def _spoke_in(self, paragraph: int) -> int | None:
        """Return the last quote of a paragraph, if it is one's who has spoken in a direct one."""
        here = (n for n in self.said_by if self.paragraph[n] == paragraph)
        last = max((n for n in here if self.said_by[n].kind != "document"), default=None)
        if last is None:
            return None
        own = (n for n, one in self.said_by.items() if one is self.said_by[last] and n <= last)
        return last if any(self.quotes[n].kind == "direct" for n in own) else None

    def _asked_in(self, paragraph: int) -> bool:
        """Return whether a paragraph is a question of the reporter's, which nobody else says."""
        words = self._words_of(paragraph) if paragraph >= 0 else ""
        return words.endswith("?") and not self._said_in(paragraph)

    def _told_of(self) -> Answer:
        """Return whom the paragraph before names first, unless it names who spoke last.

        Or the one before it, where that names and quotes nobody.
        """
        named = self.references.pronouns.people_in(self.here - 1)
        if not (named or self.is_answer or self._spoken_in(self.here - 1)):
            named = self.references.pronouns.people_in(self.here - 2)
        new = named and self._spoke_last().entity not in named and not self._tells_of(named[0])
        return Answer(named[0]) if new else NOBODY

    def _spoken_in(self, paragraph: int) -> bool:
        """Return whether a quote stands in a paragraph."""
        at = bisect_left(self.paragraph, paragraph)
        return self.paragraph[at : at + 1] == [paragraph]

    def _spoke_last(self) -> Answer:
        """Return who says the quote before, however far off.

        Who answers the reporter's question is a person who has spoken, if one has, and no body
        that was only reported since.
        """
        earlier = [
            n
            for n in self.said_by
            if n < self.number
            and self._may_say(self.said_by[n])
            and not (self.is_answer and self.paragraph[n] == self.here - 1)
        ]
        if self.is_answer and self.quote.kind == "direct":
            earlier = self._may_answer(earlier) or earlier
        return self._says(max(earlier, default=None))

    def _may_answer(self, earlier: list[int]) -> list[int]:
        """Return the quotes of those who may answer a question: people who spoke, if any did."""
        people = [n for n in earlier if self.said_by[n].kind == "person"]
        spoke = [n for n in earlier if self.quotes[n].kind == "direct"]
        return [n for n in spoke if n in people] or sorted({*spoke, *people})

    @cached_property
    def is_answer(self) -> bool:
        """Whether the paragraph before is the reporter's question, with what others say in it.

        (``Kritikerne siger, at det er dyrt. Er det?``)
        """
        table = self.references.table
        end = table.words_end(self.quote.start)
        asked = self.here and table.paragraph(end - 1) == self.here - 1
        return bool(asked) and table.asks_before(end) and not table.in_direct(end - 1)

    def _named_last(self) -> Answer:
        """Return whom the reporter names last before the quote, and before the question if any."""
        asked = self.is_answer and self._asked_in(self.here - 1)
        before = self.references.table.opened[self.here - 1] if asked else self.quote.start
        return Answer(self.references.discourse.nearest(before))


# By the names that the weights of the confidence have for them (lang/da/confidence.tsv).
WAYS: dict[str, Callable[[Unmentioned], Answer]] = {
    "after in row": Unmentioned._after_in_row,
    "answered": Unmentioned._answered,
    "answers": Unmentioned._answers,
    "answers reporter": Unmentioned._answers_reporter,
    "before in row": Unmentioned._before_in_row,
    "beside": Unmentioned._beside,
    "described": Unmentioned._described,
    "document": Unmentioned._document,
    "in turn": Unmentioned._in_turn,
    "introduced": Unmentioned._introduced,
    "introduced since": Unmentioned._introduced_since,
    "just reported": Unmentioned._just_reported,
    "led up": Unmentioned._led_up,
    "left open": Unmentioned._left_open,
    "named last": Unmentioned._named_last,
    "opens below": Unmentioned._opens_below,
    "presented below": Unmentioned._presented_below,
    "repeated": Unmentioned._repeated,
    "reported before": Unmentioned._reported_before,
    "same cue": Unmentioned._same_cue,
    "set against": Unmentioned._set_against,
    "sounds on": Unmentioned._sounds_on,
    "speaks below": Unmentioned._speaks_below,
    "speaks later": Unmentioned._speaks_later,
    "spoke last": Unmentioned._spoke_last,
    "tagged below": Unmentioned._tagged_below,
    "told of": Unmentioned._told_of,
    "told so": Unmentioned._told_so,
    "written": Unmentioned._written,
    "written in": Unmentioned._written_in,
}


def _is_line(words: str) -> bool:
    """Return whether a paragraph is a line of few words without a stop at its end."""
    return 0 < words.count(" ") + bool(words) < _HEADING and words[-1].isalnum()
