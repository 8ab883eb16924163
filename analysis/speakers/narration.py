"""Whom the reporter's sentences around marked words lead up to, for quotes that name nobody."""

import re
from collections.abc import Iterator
from itertools import chain

from analysis import lang
from analysis.lang.forms import ENDINGS, LOWER, fold, lemmas, stems
from analysis.quotation.animacy import is_somebody, last_document
from analysis.quotation.antecedents import last_article
from analysis.quotation.cues import is_cue
from analysis.quotation.opening_subjects import of_sentence
from analysis.quotation.phrases_after import phrase_after
from analysis.quotation.phrases_before import last_phrase
from analysis.quotation.quotation_marks import EDGES
from analysis.speakers.answers import NOBODY, Answer
from analysis.speakers.discourse import Discourse
from analysis.speakers.entities import Entity, is_owned, once
from analysis.speakers.groups import Groups
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.named_mentions import NamedMentions
from analysis.speakers.names import Mention
from analysis.speakers.nominal_mentions import NominalMentions
from analysis.speakers.places import NEAR
from analysis.speakers.pronouns import Pronouns
from analysis.text.nouns import (
    can_speak,
    head,
    is_organisation,
    is_role,
    may_be_several,
)
from analysis.text.tokens import CLOSED, HE_OR_SHE, PRONOUN_GENDERS, WORDS

_PRONOUN = re.compile(rf"\b(?:{HE_OR_SHE}|{HE_OR_SHE.title()})\b")
_HEARSAY = re.compile(r"\b(?:angiveligt?|efter ?sigende|f(?:å|ik|ået) at vide)\b")
_JOINT = re.compile(r"(?:Men|Og|For) ")
_RELATIVE = re.compile(r", (?:som )?(?!der\b|hvor|og\b|men\b)")
_BUT = re.compile(r", (?:men|mens|hvorimod) ")
_OF_HIM = re.compile(rf",? (?:der|og) [{LOWER}]|, som [{LOWER}]")
_LAST_JOINT = re.compile(r", (?:og|men|mens|før|inden) (?!.*, )")
_SENTENCE = 300  # characters of a paragraph in which somebody is looked for who acts
_WRITTEN = 2_000  # characters before words in which the document that holds them is looked for
_ONE_IS = re.compile(r"(?:En af (?:dem|de \w+)|En anden|Den (?:ene|anden)) (?:er|var|hedder) ")
_ASKED = re.compile(rf"Spørger {lang.either(CLOSED['first_person'] | CLOSED['second_person'])} ")
_LISTENER = re.compile(r" (?P<who>ham|hende)(?= ?[.,:])")
_SO = re.compile(rf"Sådan (?P<verb>[{LOWER}]+) ")


class Narration:
    """Finds who acts, leads over or is told of in the sentences around a quote.

    Parameters
    ----------
    table, discourse, pronouns, groups
        Where everything stands, who has spoken, and what stands for one or for several.
    named, nominal
        Whom a phrase stands for by a name in it, and by its noun.
    """

    def __init__(
        self,
        table: MentionTable,
        discourse: Discourse,
        pronouns: Pronouns,
        groups: Groups,
        named: NamedMentions,
        nominal: NominalMentions,
    ) -> None:
        self._table = table
        self._discourse = discourse
        self._pronouns = pronouns
        self._groups = groups
        self._named = named
        self._nominal = nominal

    def told(self, start: int, words: str) -> Answer:
        """Return whom ``words`` name or stand for."""
        named = self._named.resolve(start, start + len(words))
        return named if named.entity else self._nominal.resolve(start, words)

    def leading(self, place: int) -> Answer:
        """Return who is named first in a sentence whose colon leads over to the words at ``place``.

        That sentence need not report (``Ida Lund er ikke i tvivl:``).
        """
        end = self._table.words_end(place)
        if self._table.text[end - 1 : end] != ":":
            return NOBODY
        start = self._after_speaker(self._table.sentence_start(end - 1), end)
        if acts := self._acts_last(start, end):
            return Answer(acts)
        pronoun = _PRONOUN.search(self._table.text, start, end)
        if pronoun and not self._table.in_direct(pronoun.start()):
            return self._pronouns.resolve(
                pronoun.start(), PRONOUN_GENDERS[fold(pronoun.group())], []
            )
        people = self._table.narrated.between(start, end)
        about = self._table.text.startswith("Om ", start)  # Om Ida Lund hedder det: »…«
        free = [m for m in people if not (m.genitive or about)]  # no energy of Ida Lund's
        named = [(m.start, self._groups.joined(m) or m.entity) for m in free]
        named += [] if about else self._discourse.by_role.between(start, end)
        if named:
            return Answer(min(named, key=lambda told: told[0])[1])
        return self._body_that_opens(start, place)

    def _acts_last(self, start: int, end: int) -> Entity | None:
        """Return who takes the turn in the last clause before a colon, by a name or with a title.

        (``Ida Lund griner, før makkeren Bo Krag blander sig: ¶ - Hun er nervøs.``)
        """
        joints = [*_LAST_JOINT.finditer(self._table.text, start, end)]
        opens = joints[-1].end() if joints else end
        named = self._table.narrated.between(opens, end)[:1]
        acts = (m for m in named if not (m.genitive or self._table.is_oblique(m.start)))
        first = next(acts, None)
        if first is None or " " in self._table.text[opens : first.start].rstrip():
            return None
        *_, verb = ["", *self._table.text[first.end : end].split(maxsplit=1)[:1]]
        return first.entity if verb in WORDS["takes_turn"] or is_cue(verb) else None

    def _after_speaker(self, start: int, end: int) -> int:
        """Return where a sentence goes on after who has said what stands before it, or ``start``.

        (``- Det går, siger Ida Lund, mens Bo Krag er i tvivl: ¶ - Vi må se.``) A relative clause or
        another verb tells more of the speaker (``siger Ida Lund, der roser Bo Krag: ¶ - …``).
        """
        said = (m for m in self._table.saying if m and start <= m[0] < end)
        told = [m[1] for m in said if self._table.saying[m][0].start < m[0]]
        after = max(told, default=start)
        return start if _OF_HIM.match(self._table.text, after) else after

    def _body_that_opens(self, start: int, place: int) -> Answer:
        """Return the body that is the subject of a sentence, up to its colon before marked words.

        (``Klubben skrev en besked: »Tak for kampen.«``; ``Dengang sendte udvalget et brev: »…«``)
        A headline may open with a role (``Skoleleder om lukning: »…«``; ``Naboer``). From the
        paragraph before, the sentence must tell of a message.
        """
        told = fold(self._table.text[start : self._table.words_end(place)]).split()
        message = not lang.words("reporting_nouns.txt").isdisjoint(told)
        if not message and self._table.paragraph(start) != self._table.paragraph(place):
            return NOBODY
        for at in (start, self._table.after_verb(start)):
            words = self._table.phrase_at(at) if at < place else ""
            if words and (body := self._body_told(at, words)).entity:
                return body
        return NOBODY

    def _body_told(self, start: int, words: str) -> Answer:
        """Return the body or the people whom a phrase names or stands for (``Bandet Bølgen``)."""
        named = self._named.resolve(start, start + len(words))
        if named.entity and named.entity.kind == "organisation":
            return named
        noun = head(words)
        several = lemmas(noun) if may_be_several(noun) else ()
        speaks = is_organisation(noun) or any(map(is_role, (noun, *several)))
        return self.told(start, words) if noun and speaks else NOBODY

    def body_before(self, start: int, place: int) -> Entity | None:
        """Return the body that is the subject of a sentence, before a clause of it at ``place``.

        (``Ambassaden i Vestby har sendt en note, hvori den kræver, at …``.)
        """
        told = self._subject(start, place) if self._table.text[start:place].strip() else None
        return told if told and told.kind == "organisation" else None

    def described(self, place: int) -> Entity | None:
        """Return who is the subject of a sentence with marked words at ``place``, by name.

        (``Formanden Ida Lund er »dybt skuffet«``; ``Ida Lund takkede for byens »store hjælp«``.)
        """
        start = self._table.sentence_start(place)
        named = self._table.narrated.between(start, place)
        if told := self._picked_out(start, place, named):
            return told
        bodies = self._table.names.between(start, start + 1)
        owns = bool(bodies) and bodies[0].genitive  # EU's forhandler, Ida Lund, er »ked af det«
        if bodies and not owns and bodies[0].entity.kind == "organisation":
            return bodies[0].entity  # Rigsarkivet roste hendes »store arbejde«
        if _HEARSAY.search(self._table.text, start, place):
            return None  # as who spoke before tells
        if not named:
            return self._opening(start, place) or self._subject(start, place)
        if named[0].genitive or self._table.is_oblique(named[0].start):
            return self._subject(start, place)
        end = self._table.words_end(place)
        *_, verb = ["", *self._table.text[max(0, end - 20) : end].split()]
        opens = named[0].start == start or self._table.text[start : named[0].start].endswith(", ")
        copula = verb in WORDS["copula"] or self._follows_copula(start, named[0], end)
        return named[0].entity if copula or opens else self._subject(start, place)

    def _picked_out(self, start: int, place: int, named: list[Mention]) -> Entity | None:
        """Return the first of ``named`` if the sentence opens by picking somebody out.

        (``En af dem er Ida Lund, der er »træt«``, ``Spørger man Ida Lund, er det »slut«``.)
        """
        one = _ONE_IS.match(self._table.text, start, place)
        asked = _ASKED.match(self._table.text, start, place) is not None
        picked = bool(named) and (asked or (one is not None and named[0].start == one.end()))
        return named[0].entity if picked else None

    def _subject(self, start: int, place: int) -> Entity | None:
        """Return who is the subject of the sentence that opens at ``start``, up to ``place``.

        (``Tirsdag beskyldte han rådet for »løgn«``; ``Advokat Ida Lund bad retten se det som »en
        joke«``; ``Instituttet har varslet »storm«``.)
        """
        tokens = self._table.tokens
        found = of_sentence(tokens, *tokens.around(start, place))
        if found is None:
            return None
        start, end = tokens.offsets(*found)
        words = self._table.text[start:end]
        if gender := PRONOUN_GENDERS.get(fold(words)):
            return self._pronouns.resolve(start, gender, []).entity
        named = is_somebody(tokens, found) and fold(words) not in CLOSED["personal"]
        return self.told(start, words).entity if named else None

    def _follows_copula(self, start: int, named: Mention, end: int) -> bool:
        """Return whether a copula stands before a name, or its title, that ends at ``end``.

        (``I Vestby er formand Ida Lund »glad, men træt«``.)
        """
        words = self._table.text[start : named.start].split()
        while words and is_role(words[-1]):
            words.pop()
        copula = bool(words) and words[-1] in WORDS["copula"]
        return copula and not self._table.text[named.end : end].strip(EDGES)

    def introduced(self, place: int) -> Entity | None:
        """Return who is named first in the sentence before ``place``, in its paragraph."""
        opened = self._table.opened[self._table.paragraph(place)]
        before = self._table.words_end(place)
        if self._table.asks_before(before):
            return None  # a name in the reporter's question
        start = max(opened, self._table.sentence_start(before - 1))
        return self._opening(start, before) or next(
            iter(self._pronouns.named_in(start, before)), None
        )

    def acted(self, place: int) -> Entity | None:
        """Return the person who opens the sentence before ``place``, in its paragraph.

        (``Formanden bad dem vente. Det bliver for dyrt, lød det.``)
        """
        before = self._table.words_end(place)
        start = self._table.sentence_start(before - 1) if before else place
        if start < self._table.opened[self._table.paragraph(place)] or start >= place:
            return None
        named = (m.entity for m in self._table.narrated.between(start, before) if m.subject)
        return self._opening(start, before) or next(named, None)

    def told_of(self, place: int) -> Answer:
        """Return the people or the body that open the sentence before ``place``.

        (``Skolelederne er ikke begejstrede. Det bliver for dyrt, lyder det.``)
        """
        before = self._table.words_end(place)
        start = self._table.sentence_start(before - 1) if before else place
        words = self._table.phrase_at(start) if start < place else ""
        speaks = words and any(map(can_speak, (head(words), *stems(head(words)))))
        return self.told(start, words) if speaks else NOBODY

    def answers_there(self, place: int) -> Answer:
        """Return the body named last before a sentence that opens with ``Her`` or ``Herfra``.

        (``Ambassaden henviser til ministeriet i Oslo. Her lyder svaret, at …``.)
        """
        tokens = self._table.tokens
        opened = self._table.sentence_start(place)
        first = tokens.around(opened, opened)[0]
        if not opened or tokens.lower[first] not in WORDS["from_there"]:
            return NOBODY
        since = tokens.around(self._table.sentence_start(opened - 1), opened)[0]
        bodies = (k for k in range(first - 1, since, -1) if is_organisation(tokens.lower[k]))
        body = next(bodies, None)
        phrase = "" if body is None else self._table.phrase_at(tokens.start[body])
        return self.told(tokens.start[body], phrase) if body is not None and phrase else NOBODY

    def told_so(self, paragraph: int) -> Answer:
        """Return who is said to have told so at the head of a paragraph, after ``Sådan``."""
        if paragraph >= len(self._table.opened):
            return NOBODY
        so = _SO.match(self._table.text, self._table.opened[paragraph])
        if so is None or not is_cue(so["verb"]):
            return NOBODY
        place = so.end()
        words = self._table.phrase_at(place)
        relative = _RELATIVE.match(self._table.text, place + len(words))
        if words and relative and not is_role(head(words)):  # Sådan lyder tallene, som X oplyser
            place = relative.end()
            words = self._table.phrase_at(place) or words
        return self.told(place, words) if words else NOBODY

    def opens(self, paragraph: int) -> Entity | None:
        """Return the person, or the name in full of no known kind, that opens a paragraph.

        A title may stand before a person's name (``Den nye rektor for skolen Ida Lund``).
        """
        if paragraph >= len(self._table.opened):
            return None
        start = self._table.opened[paragraph]
        named = [m.entity for m in self._table.names.between(start, start + 1)]
        person = [one for one in named if one.kind == "person" or " " in one.name]
        if named:
            return person[0] if person and person[0].kind != "organisation" else None
        words = self._table.phrase_at(start)
        titled = bool(words) and is_role(head(words))
        told = self.told(start, words) if titled else NOBODY
        return told.entity if told.method == "name" else None

    def presented(self, paragraph: int) -> Entity | None:
        """Return whom a paragraph opens with and says who it is, named for the first time.

        (``Ida Lund er lærer i Vestby``.)
        """
        person = self.opens(paragraph)
        if person is None or person.kind != "person":
            return None
        start = self._table.opened[paragraph]
        named = self._table.people.between(start, start + 1)
        if not named or not self._is_new(named[0]) or named[0].genitive:
            return None
        *_, verb = ["", *self._table.text[named[0].end :].split(maxsplit=1)[:1]]
        return person if verb in WORDS["copula"] else None

    def acts_in(self, paragraph: int) -> Entity | None:
        """Return who is named first in the first sentence of a paragraph, and may act in it.

        (``I mål stod også sportsdirektør Ida Lund.``)
        """
        if paragraph >= len(self._table.opened):
            return None
        start = self._table.opened[paragraph]
        named = self._table.narrated.between(start, start + _SENTENCE)
        free = (m for m in named if not (m.genitive or self._table.is_oblique(m.start)))
        first = next(free, None)
        same = first is not None and self._table.sentence_start(first.start) == start
        return first.entity if first and same else None

    def written(self, place: int) -> Answer:
        """Return on what the marked words at ``place`` stand, for ``står der``.

        (``På døren hang en seddel. »Luk op,« stod der.``; ``Dér stod der: »Luk op.«``) The sentence
        before may end the paragraph above.
        """
        tokens = self._table.tokens
        before = self._table.words_end(place)
        opened = self._table.opened[self._table.paragraph(before - 1)] if before else place
        first = tokens.around(max(opened, self._table.sentence_start(before - 1)), place)[0]
        last = tokens.around(place, place)[0]
        document = last_document(tokens, first, last)
        if document is None and tokens.lower[first] in WORDS["there"]:
            opened = self._table.sentence_start(max(0, tokens.start[first] - 1))
            document = last_document(tokens, tokens.around(opened, opened)[0], first)
        return NOBODY if document is None else self.document(document)

    def written_in(self, place: int) -> Answer:
        """Return the document that opens the sentence of ``place`` after ``I``, before a passive.

        (``I rapporten tages der forbehold for »…«``.)
        """
        tokens = self._table.tokens
        opened = self._table.sentence_start(place)
        first, last = tokens.around(opened, place)
        if tokens.lower[first] != "i":
            return NOBODY
        found = phrase_after(tokens, first + 1, last)
        if found is None or found[0] != first + 1 or not tokens.is_tagged(found[1], "VERB.Fin"):
            return NOBODY
        if not tokens.lower[found[1]].endswith(ENDINGS["passive"]):
            return NOBODY  # I rapporten er formanden »meget glad«
        written = last_document(tokens, found[1] - 1, found[1])
        return NOBODY if written is None else self.document(written)

    def written_near(self, place: int) -> Answer:
        """Return the document that the reporter names last before ``place``, near it.

        None does that reports already, after the last such noun.
        (``Et brev er lækket. Kajen er ny, fremgår det.``)
        """
        tokens, table = self._table.tokens, self._table
        since = max(table.back(place, 1), place - _WRITTEN)
        spoken = self._discourse.spoken[-NEAR:]
        reported = (at for at, one in spoken if one.kind == "document" and at < place)
        since = max(since, max(reported, default=since))
        document = last_document(tokens, *tokens.around(since, place))
        if document is None or table.in_direct(tokens.start[document]):
            return NOBODY
        return self.document(document)

    def document(self, i: int) -> Answer:
        """Return the document whose noun is token ``i``, with the words that belong to it."""
        tokens = self._table.tokens
        opened = self._table.sentence_start(tokens.start[i])
        found = last_phrase(tokens, tokens.around(opened, opened)[0], i + 1)
        if found is None:
            return NOBODY
        linked = tokens.lower[found[0]] in CLOSED["preposition"]  # I brevet står der: »…«
        opens = last_article(tokens, found) or found[0] + linked
        start, end = tokens.offsets(opens, found[1])
        whole, words = self._table.phrase_at(start), self._table.text[start:end]
        return self._nominal.resolve(start, whole if whole.startswith(words) else words)

    def set_against(self, since: int, place: int) -> Answer:
        """Return who acts in a clause with ``men`` after ``since`` that ends the paragraph above.

        (``Broen er for dyr, siger Ida Lund, men Bo Krag er uenig. ¶ - Den er god nok.``)
        """
        end = self._table.opened[self._table.paragraph(place)]
        since = max(since, self._table.sentence_start(end - 1) if end else 0)
        joints = [*_BUT.finditer(self._table.text, since, end)]
        if not joints:
            return NOBODY
        start = joints[-1].end()
        if opens := self._opening(start, end):
            return Answer(opens)
        named = [m for m in self._table.narrated.between(start, end) if not m.genitive]
        turned = self._table.text.startswith("det ", start)  # men det afviser Bo Krag
        acting = (
            m for m in named if self._acts(m, start) or (turned and self._table.is_subject(m.start))
        )
        return next((Answer(self._groups.joined(m) or m.entity) for m in acting), NOBODY)

    def led_up(self, place: int, since: int) -> Answer:
        """Return who acts in the last sentence before the paragraph of ``place``, after ``since``.

        Who opens it by a role, or the person named last in it who owns nothing there.
        (``Hans kone er mere rolig. ¶ - Det går nok.``)
        """
        end = self._table.opened[self._table.paragraph(place)]
        start = self._table.sentence_start(end - 1) if end else 0
        if start < since or self._table.asks_before(end):
            return NOBODY
        if opens := self._leads_up(start, end, place):
            return Answer(opens)
        named = [m for m in self._table.narrated.between(start, end) if not m.genitive]
        acts = [m for m in named if self._acts(m, start)]
        new = (m.entity for m in reversed(named) if self._table.presents(m))
        first = (m.entity for m in acts if since and self._is_new(m))  # after another's words
        found = chain(
            self._known(acts, place), self._subjects(start, end), map(Answer, chain(new, first))
        )
        return next(found, NOBODY)

    def _known(self, acts: list[Mention], place: int) -> Iterator[Answer]:
        """Yield those who act and have a role or spoke before, with who is named beside them."""
        spoke = set(map(id, self._discourse.spoke_before(place)))
        known = (m for m in acts if m.entity.roles or id(m.entity) in spoke)
        return (Answer(self._groups.joined(m) or m.entity) for m in known)

    def _leads_up(self, start: int, end: int, place: int) -> Entity | None:
        """Return who acts in a sentence or opens it, by a role or a pronoun.

        A pronoun is another's where it opens what is said, too (``- Hun sagde til mig, at …``).
        """
        if told := self._agent(start, end) or self._speaking(start, end):
            return told
        return None if self._table.opens_with_pronoun(place) else self._pronouns.opening(start)

    def _agent(self, start: int, end: int) -> Entity | None:
        """Return who acts, by a role, in a sentence whose pronoun is another.

        (``Hun bakkes op af formanden.``)
        """
        if not self._table.opens_with_pronoun(start):
            return None
        roles = self._discourse.by_role.between(start, end)
        return next((one for at, one in roles if self._table.is_agent(at)), None)

    def told_to(self, place: int) -> Answer:
        """Return whom a pronoun after a cue or who says it tells it to (``fortalt hende``)."""
        listener = _LISTENER.match(self._table.text, place)
        if listener is None:
            return NOBODY
        gender = PRONOUN_GENDERS[fold(listener["who"])]
        return self._pronouns.resolve(listener.start("who"), gender, [])

    def _is_new(self, mention: Mention) -> bool:
        """Return whether somebody is named for the first time."""
        return self._table.first_named(mention.entity) == mention.start

    def _subjects(self, start: int, end: int) -> Iterator[Answer]:
        """Yield who acts in a sentence by a role or a pronoun behind its verb.

        (``Selv er instruktøren vokset op her``; ``Alligevel møder hun på arbejde``.)
        """
        roles = self._discourse.by_role.between(start, end)
        acting = [one for at, one in roles if self._table.is_subject(at) and not is_owned(one)]
        yield from map(Answer, acting) if len(once(acting)) == 1 else ()
        pronoun = _PRONOUN.search(self._table.text, start, end)
        if pronoun and self._table.is_subject(pronoun.start()):
            gender = PRONOUN_GENDERS[fold(pronoun.group())]
            answer = self._pronouns.resolve(pronoun.start(), gender, [])
            yield from [answer] if answer.entity else ()

    def _acts(self, mention: Mention, start: int) -> bool:
        """Return whether a name is the subject of the sentence that opens at ``start``."""
        if mention.start == start or mention.subject:
            return True
        return self._table.follows_verb(mention.start)

    def _speaking(self, start: int, end: int) -> Entity | None:
        """Return who opens a sentence by a role and is likely to speak next.

        A relative is if the sentence says what they are or think (``Hans kone er gladere``; no
        ``Hans kone arbejder i byen``).
        """
        opens = self._opening(start, end)
        if opens is None or not is_owned(opens):
            return opens
        after = self._table.text[start + len(self._table.phrase_at(start)) : end].split()
        return opens if after and after[0] in WORDS["sets_against"] else None

    def _opening(self, start: int, end: int) -> Entity | None:
        """Return who opens the sentence from ``start`` to ``end`` and is named by a role."""
        joint = _JOINT.match(self._table.text, start)
        start = joint.end() if joint else start  # Men rektor kom alligevel
        told = self._discourse.by_role.between(start, end)
        opens = told[0][1] if told and told[0][0] == start else None
        return opens if opens and opens.kind in ("person", "unnamed") else None
