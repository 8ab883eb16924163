"""Asking whom words stand for changes no answer and no entity."""

from collections.abc import Iterator
from copy import copy
from dataclasses import fields
from operator import attrgetter

import pytest
from test_mentions import ONE, ROW
from texts import nlp

from analysis.io.articles import parse
from analysis.parsing import parsed_text
from analysis.quotation.extract import find_quotes
from analysis.quotation.quote import Quote
from analysis.speakers.attribute import attribute, judged
from analysis.speakers.coreference import References
from analysis.speakers.entities import Entity
from analysis.speakers.places import Placed
from analysis.speakers.unmentioned import Unmentioned
from analysis.speakers.unnamed import unnamed_mentions
from analysis.text.tokens import ParsedText

ARTICLES = {
    "pronouns and roles": """Ida Lund er borgmester i Vestby. Robin Dal er ny ejer af færgen.

- Vi lukker havnen, siger borgmesteren.

Hun mener, at det er for sent. Dal er uenig, og han har skrevet et brev:

»Havnen er vores.«

- Det er bare ord, siger en talsmand for fiskerne. Han peger på, at kajen er ny.

Talsmanden vil ikke sige mere. »Nej,« lyder det.

- Jeg er træt, siger den 34-årige kaptajn. Kaptajnen går hjem.""",
    "a name of no known kind": """Sol Marsten lukker.

- Vi er færdige, siger Sol Marsten.

Hun siger, at nøglen er væk. - Det er ærgerligt, siger direktøren.

Selskabet Bølgeværk køber lokalet. Ifølge selskabet er prisen lav.

- Den er fair, siger den, og Bølgeværk oplyser, at det er alt.""",
    "groups": """Ejerne af huset, Ida Lund og Bo Krag, vil flytte. De siger, at taget er utæt.

- Det drypper, siger parret.

To naboer kigger forbi. De mener, at det går. Landsforeningen Tag og Fag (LTF) har set på det.

LTF vurderer, at det er dyrt. »Meget dyrt,« hedder det i rapporten.

- Vi bliver, siger Lund og hendes mand. Han ler.

Sådan fortæller Bo Krag det.""",
}
TEXTS = ARTICLES | {name: text for name, (text, _) in (ONE | ROW).items()}


class Curious(References):
    """References of which everything is asked before each question that is decided on."""

    asking = False

    def resolve(self, quote):
        if not self.asking:
            self.asking = True
            ask_all(self, self.table.quotes)
            self.asking = False
        return super().resolve(quote)


def found(text: str) -> ParsedText:
    """Return a text with its quotes, none of which has a speaker yet."""
    return find_quotes(parsed_text(parse(text, "text"), nlp().tokenizer))


def questions(references: References, quotes: list[Quote]) -> Iterator[tuple]:
    """Yield every question that can be asked of an article: a function and what it is given."""
    table, narration = references.table, references.narration
    paragraphs = [table.paragraph(quote.start) for quote in quotes]
    for number, quote in enumerate(quotes):
        yield references.resolve, quote
        places = {quote.start, quote.mention[0] if quote.mention else quote.start}
        for place in sorted(places):
            for ask in (
                narration.leading, narration.described, narration.introduced, narration.told_of,
                narration.written, references.discourse.in_sight, references.discourse.in_mind,
                references.discourse.anywhere,
            ):  # fmt: skip
                yield ask, place
            yield narration.led_up, place, 0
            for gender in "mf":
                yield references.pronouns.resolve, place, gender, []
        unmentioned = Unmentioned(number, quotes, paragraphs, {}, references)
        yield (unmentioned.speaker,)
        yield references.weigh_unmarked, quote, {}, None
    for paragraph in range(len(table.opened)):
        for ask in (narration.told_so, narration.opens, references.pronouns.people_in):
            yield ask, paragraph
    for place, words in unnamed_mentions(table):
        yield references.told, place, words
        yield references.phrase, place, words


KEPT = attrgetter(*(field.name for field in fields(Entity)))  # texts and sets of texts


def plain(value: object) -> object:
    """Return an answer by its values: who is called by a phrase is a new object if not kept."""
    if isinstance(value, Entity):
        return [one if isinstance(one, str) else copy(one) for one in KEPT(value)]
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    return value


def ask_all(references: References, quotes: list[Quote], *, backwards: bool = False) -> list:
    """Return the answers to all questions, in their order."""
    asked = list(questions(references, quotes))
    answers = [plain(ask(*given)) for ask, *given in (reversed(asked) if backwards else asked)]
    return answers[::-1] if backwards else answers


def known(references: References) -> dict:
    """Return what is known of everybody, by value."""
    state = vars(references.discourse) | vars(references.discourse.phrases)
    kept = {
        name: [plain(one) for one in (value.items() if isinstance(value, dict) else value)]
        for name, value in state.items()
        if isinstance(value, dict | list | Placed)
    }
    return kept | {"names": [plain(mention.entity) for mention in references.table.names]}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_question_asked_twice_or_in_another_order_has_the_same_answer(text):
    doc = found(text)
    quotes = doc.user_data["quotes"]
    references = References(doc)
    for _ in ("before anything is decided", "when all is"):
        before = known(references)
        answers = ask_all(references, quotes)
        assert ask_all(references, quotes) == answers
        assert ask_all(references, quotes, backwards=True) == answers
        assert known(references) == before
        attribute(quotes, references)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_questions_asked_in_between_change_no_speaker(text):
    results = []
    for kind in (References, Curious):
        doc = found(text)
        quotes = doc.user_data["quotes"]
        references = kind(doc)
        said_by = attribute(quotes, references)
        confidences = [
            (features, plain(choice)) for _, features, choice in judged(quotes, references, said_by)
        ]
        named = {number: plain(entity) for number, entity in said_by.items()}
        results.append((named, confidences, known(references), str(quotes)))
    assert results[0] == results[1]


def test_a_pronoun_tells_a_gender_when_its_answer_is_learnt():
    doc = found("Formand Tovi Dal kom.\n\n- Ja, siger han.")
    references = References(doc)
    person = references.table.names.before(10)[0].entity
    answer = references.resolve(doc.user_data["quotes"][0])
    assert (answer.entity, answer.gender, person.gender) == (person, "m", "")
    references.discourse.learn(answer)
    assert person.gender == "m"
