"""Writings: whose words ``mailen``, ``kronikken`` or ``et opslag, hun lagde ud`` holds."""

import re

from analysis import lang
from analysis.lang.forms import LOWER, fold, stems
from analysis.speakers.answers import NOBODY, Answer
from analysis.speakers.discourse import Discourse
from analysis.speakers.entities import Entity
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.pronouns import Pronouns
from analysis.text.nouns import SENT, SIGNED, WRITINGS, head
from analysis.text.tokens import CLOSED, HE_OR_SHE, PRONOUN_GENDERS, WORDS

_WHO_WROTE = re.compile(rf", (?:som )?(?P<who>{HE_OR_SHE})\b")
_SOUNDS_IN = re.compile(rf"\b{lang.either(WORDS['sounds_in'])} det(?: [{LOWER}]+){{0,2}} i $")
_LEAKED = re.compile(  # som avisen er i besiddelse af, som Kystposten har set
    rf", som [^.,\n]{{2,40}}? (?:er i besiddelse af|har {lang.either(WORDS['come_by'])})\b"
)
_BESIDE = re.compile(  # (V) har også
    rf"(?: \([^)\n]{{1,20}}\))?(?: (?:har|havde))?(?: {lang.either(CLOSED['adverb'])})* "
)
_NEAR = 2  # paragraphs back that the author of what is reviewed is looked for


class Writings:
    """Resolves mentions of writings to those who sent or wrote them."""

    def __init__(self, table: MentionTable, discourse: Discourse, pronouns: Pronouns) -> None:
        self._table = table
        self._discourse = discourse
        self._pronouns = pronouns

    def resolve(self, start: int, end: int, words: str) -> Answer:
        """Return whose words a writing at ``text[start:end]`` holds, if it speaks for somebody."""
        low = fold(words)
        if _LEAKED.match(self._table.text, end) or self._speaks_for_itself(start, low):
            return NOBODY  # whose it is nobody says
        if _is_statement(low) and (writer := self._writer(start, low)):
            return Answer(writer, "role")
        if (_is_statement(low) or self._sounds_in(start, low)) and (sender := self._sender(start)):
            return Answer(sender, "role")
        if low in SIGNED and (author := self._author(start)):
            return Answer(author, "role")
        wrote = _WHO_WROTE.match(self._table.text, end)
        if wrote is None or head(words) not in WRITINGS:  # en opgørelse, han har lavet, viser
            return NOBODY
        gender = PRONOUN_GENDERS[wrote["who"]]  # et opslag, hun lagde ud
        return self._pronouns.resolve(wrote.start("who"), gender, [])._replace(method="role")

    def _speaks_for_itself(self, start: int, words: str) -> bool:
        """Return whether what a writing holds was said to be its own before (``opslaget``)."""
        nouns = {words, *stems(words)}
        spoken = self._discourse.placed.before(start)
        return any(one.kind == "document" and head(one.name) in nouns for _, one in spoken)

    def _sounds_in(self, start: int, words: str) -> bool:
        """Return whether words sound in ``words`` that name what somebody sends and no sender.

        (``lød det i et tweet``.)
        """
        first, *rest = words.split()
        noun = (
            rest[-1].removeprefix("presse")
            if rest and first in CLOSED["indefinite_article"]
            else ""
        )
        sent = noun in SENT and len(rest) < 3
        return sent and _SOUNDS_IN.search(self._table.text, max(0, start - 40), start) is not None

    def _author(self, place: int) -> Entity | None:
        """Return whose ``anmeldelsen`` or ``kronikken`` is: who spoke or was named last."""
        spoken = self._discourse.placed.before(place)
        told = [(at, one) for at, one in spoken if one.kind in ("person", "unnamed")]
        told += self._discourse.unnamed_people(place)
        told += [(m.start, m.entity) for m in self._table.narrated.before(place)]
        near = self._table.back(place, _NEAR)
        before = [one for one in told if near <= one[0]]
        return max(before, key=lambda one: one[0])[1] if before else None

    def _writer(self, place: int, words: str) -> Entity | None:
        """Return the person who wrote such a writing near before, named beside the verb.

        (``Ida Lund har skrevet et brev til byen. Kom til festen, lyder det i brevet``.)
        """
        text, near = self._table.text, self._table.back(place, _NEAR)
        nouns = lang.either(stem for stem in stems(words) if stem != words)
        wrote = re.compile(
            rf"\b{lang.either(WORDS['wrote'])} (?:et|en) (?:[{LOWER}]+ )?{nouns}\b(?! (?:af|fra) )"
        )
        found = [*wrote.finditer(text, near, self._table.sentence_start(place))]
        if not found:
            return None
        named = self._table.narrated.before(found[-1].start(), 1)
        last = named[0] if named else None
        if last is None or last.genitive or self._table.is_oblique(last.start):
            return None
        beside = _BESIDE.fullmatch(text, last.end, found[-1].start())
        return last.entity if beside else None

    def _sender(self, place: int) -> Entity | None:
        """Return whose ``mailen`` or ``meddelelsen`` is: who spoke last, near before ``place``.

        Of whom it tells in the same sentence is none (``En lods måtte ifølge brevet gå``).
        """
        near = self._table.back(place, _NEAR)
        opened = self._table.sentence_start(place)
        told = self._discourse.placed.before(place) + self._discourse.acting.before(opened)
        likely = [one for one in told if near <= one[0] and one[1].kind != "document"]
        return max(likely, key=lambda one: one[0])[1] if likely else None


def _is_statement(words: str) -> bool:
    """Return whether ``words`` is a definite noun for what somebody sends (``mailen``)."""
    bare = {stem.removeprefix("presse") for stem in stems(words) if stem != words}
    return not SENT.isdisjoint(bare)
