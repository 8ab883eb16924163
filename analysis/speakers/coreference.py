"""Coreference: whom the words beside a cue stand for, by name, role, pronoun or as they are."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from analysis import lang
from analysis.lang.forms import GENITIVE, LOWER, fold, is_genitive, nominative
from analysis.quotation.animacy import document_meant
from analysis.quotation.cues import is_documentary
from analysis.quotation.quote import Offsets, Quote
from analysis.speakers import noun_phrases
from analysis.speakers.answers import NOBODY, Answer
from analysis.speakers.bearers import Bearers
from analysis.speakers.discourse import Discourse
from analysis.speakers.entities import Entity, agrees, once
from analysis.speakers.groups import Groups
from analysis.speakers.mention_table import MentionTable
from analysis.speakers.named_mentions import NamedMentions
from analysis.speakers.narration import Narration
from analysis.speakers.nominal_mentions import NominalMentions
from analysis.speakers.plurals import Plurals
from analysis.speakers.pronouns import Pronouns
from analysis.speakers.ranker import Choice, Features, Ranker
from analysis.speakers.unnamed import unnamed_mentions
from analysis.speakers.weighing import Weighing
from analysis.speakers.writings import Writings
from analysis.text.nouns import SENT, head, is_definite_title, owns, role
from analysis.text.tokens import CLOSED, PRONOUN_GENDERS, WORDS, ParsedText

if TYPE_CHECKING:  # the rules alone need no spaCy
    from spacy.tokens import Doc

_EN_ELEV = 2  # words of a role alone
_DE_AND_NUMBER = 2  # words: de to
_PLURALS = frozenset(("de", "dem", "deres", "de begge", "begge de"))
_OWNED = re.compile(
    rf"(?P<owner>(?P<who>[\w&. -]*\w){GENITIVE}) (?:egne |egen |eget )?"
    + lang.either(lang.words("reporting_nouns.txt") | SENT | WORDS["owned_statement"])
)
_COUNTED = re.compile(
    rf"(?:parret|ægteparret|begge|de (?P<n>{lang.either(WORDS['numeral'])})(?: [{LOWER}-]+)?)"
)


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
        self._groups = Groups(self.table, self.discourse)
        self._bearers = Bearers(self.table, self.discourse, self.pronouns)
        self._writings = Writings(self.table, self.discourse, self.pronouns)
        self._named = NamedMentions(self.table, self.discourse, self._groups)
        self._nominal = NominalMentions(
            self.table, self.discourse, self.weighing, self._bearers, self._groups
        )
        self._plurals = Plurals(self.table, self.discourse, self._groups, self._nominal)
        self.narration = Narration(
            self.table, self.discourse, self.pronouns, self._groups, self._named, self._nominal
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
        if pronoun := self._pronoun(quote, start, low):
            return pronoun
        if (counted := _COUNTED.fullmatch(low)) and (listed := self._groups.listed(start, counted)):
            return Answer(listed, "role")
        alone = counted and counted["n"] and len(low.split()) == _DE_AND_NUMBER
        if alone and (several := self._plurals.resolve(start)).entity:
            return several
        if low in ("spørgsmål", "jeg", "vi"):
            return NOBODY
        if whose := self._whose(start) or self._of_compound(start, words):
            return Answer(whose, "role")
        if (writer := self._writings.resolve(start, end, words)).entity:
            return writer
        if (named := self._named.resolve(start, end)).entity:
            return named
        full, comma, short = words.rpartition(", ")
        return self.phrase(
            start, (full if comma and short.isupper() else words).removeprefix("Både ")
        )

    def another(self, quote: Quote, answer: Answer) -> Answer:
        """Return who a role is, where it stands in the words of whom it was taken for.

        (``Ida Lund fortalte, at lodsen kaldte det »grimt«``: somebody else.) It is the only other
        person named in the paragraph above, or nobody named. A name and a pronoun may be the
        speaker's own.
        """
        if answer.method != "role" or quote.mention is None:
            return answer
        words = self.table.text[slice(*quote.mention)]
        above = once(self.pronouns.people_in(self.table.paragraph(quote.start) - 1))
        others = [one for one in above if one is not answer.entity]
        bare = " " not in words  # no borgmesteren i Nørby
        if bare and len(others) == 1 and agrees(others[0], role(head(words))):
            return Answer(others[0], "role")
        return Answer(self.discourse.phrases.entity(words, "unnamed", ""), "phrase")

    def takes_up(self, mention: Offsets | None, named: Entity, told: Entity) -> bool:
        """Return whether a role introduces by name who was told by it without one.

        (``en talsmand for byen``, and then ``talsmanden, Ida Lund`` or ``talsmanden Ida Lund``.)
        """
        if mention is None or named.kind != "person" or told.kind != "unnamed":
            return False
        words = self.table.text[slice(*mention)]
        if len(told.name.split()) > _EN_ELEV:  # En rådgiver for byen … rådgiveren Ida Lund
            words = words.removesuffix(named.name).rstrip() or words
        noun = head(words)
        new = self.table.first_named(named) >= mention[0]
        return new and is_definite_title(noun) and role(noun) in told.roles

    def _whose(self, start: int) -> Entity | None:
        """Return the body whose somebody is, by a relative (``Kystposten, hvis anmelder``)."""
        if not self.table.text.endswith(", hvis ", 0, start):
            return None
        named = self.table.names.before(start, 1)
        return named[0].entity if named and named[0].end == start - len(", hvis ") else None

    def _of_compound(self, start: int, words: str) -> Entity | None:
        """Return whom a compound of a name and a role stands for (``Kystposten-tegneren``)."""
        compound = noun_phrases.is_compound(words)
        return self._bearers.beside(start, words, fold(words)) if compound else None

    def _pronoun(self, quote: Quote, start: int, word: str) -> Answer | None:
        """Return whom a pronoun stands for, None if ``word`` is none or means nobody."""
        if word in PRONOUN_GENDERS and quote.mention:
            said = self.table.saying[quote.mention]
            return self.pronouns.resolve(start, PRONOUN_GENDERS[word], said)
        if word in _PLURALS:
            return self._plurals.resolve(start)
        if word in CLOSED["definite_singular"]:
            return self._document_meant(quote, start) or Answer(self._body_meant(start), "pronoun")
        told = self._told_last(start) if word in WORDS["concerned"] else None
        return Answer(told, "pronoun") if told else None

    def _told_last(self, place: int) -> Entity | None:
        """Return who spoke or was told of last without a name (``vedkommende``)."""
        told = self.discourse.placed.before(place) + self.discourse.unnamed_people(place)
        unnamed = [one for one in told if one[1].kind == "unnamed"]
        return max(unnamed, key=lambda one: one[0])[1] if unnamed else None

    def _document_meant(self, quote: Quote, start: int) -> Answer | None:
        """Return the document of the sentence before for which ``den`` stands, if one does.

        (``Hun har læst en rapport. Den viser, at …``; ``Af den fremgår det, at …``.)
        """
        cue = fold(self.table.text[slice(*quote.cue)]).split() if quote.cue else []
        if not cue or not (is_documentary(cue[0]) or cue == ["ifølge"]):
            return None
        tokens = self.table.tokens
        document = document_meant(tokens, tokens.around(start, start)[0])
        if document is None:
            return None
        written = self.narration.document(document)
        return written._replace(method="pronoun") if written.entity else None

    def _body_meant(self, place: int) -> Entity | None:
        """Return whom ``den`` stands for: a body in the sentence before, or what spoke last.

        (``Bag aktionen står gruppen Sidste Frist. I en mail skriver den, at …``; ``Fiskerne har
        stiftet en gruppe. Den mener, at …``.)
        """
        start = self.table.sentence_start(place)
        if here := self.narration.body_before(start, place):
            return here
        since = self.table.sentence_start(start - 1)
        near = self.table.names.between(since, start) if start else []
        named = [m.entity for m in near if m.entity.kind == "organisation" and not m.genitive]
        spoke = [one for at, one in self.discourse.placed.before(place) if at >= since]
        if named and not spoke:
            return named[-1]
        group = None if spoke else self._plurals.collective(since, start)
        return group or self.discourse.last("document", "organisation")

    def told(self, start: int, words: str) -> Answer:
        """Return whom ``words`` name or stand for."""
        return self.narration.told(start, words)

    def phrase(self, start: int, words: str) -> Answer:
        """Return whom a common noun stands for: a person by role, or the phrase itself."""
        return self._nominal.resolve(start, words)
