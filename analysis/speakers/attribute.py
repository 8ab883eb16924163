"""The speaker of each quote, under one name in the whole article, and what is known of speakers."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from analysis import lang
from analysis.core.vocabulary import SPEAKER_KINDS
from analysis.lang.forms import fold
from analysis.quotation.quote import Quote
from analysis.speakers.answers import Answer
from analysis.speakers.confidence import Setting, confidence, features, why_missing
from analysis.speakers.coreference import References
from analysis.speakers.entities import Entity, agrees, is_owned, once
from analysis.speakers.noun_phrases import is_definite_role
from analysis.speakers.places import NEAR
from analysis.speakers.ranker import Choice, Features
from analysis.speakers.repetitions import HEAD
from analysis.speakers.role_matching import kin_of
from analysis.speakers.unmentioned import Unmentioned
from analysis.text.nouns import head, is_title
from analysis.text.tokens import CLOSED, Parsed

if TYPE_CHECKING:  # the rules alone need no spaCy
    from spacy.tokens import Doc, Span

_SOON = 2  # the most paragraphs after a role in which its bearer is named
_BY_PLACE = frozenset(("pronoun", "role", "continued", "lead-in"))  # methods that look back
_OWNED_OR_COUNTED = CLOSED["determiner"] | CLOSED["possessive"]
_LIKELIER, _LIKELIER_THAN_UNNAMED = 0.7, 0.4  # probability of the rival who is meant
FAR_OFF = frozenset(("told of", "spoke last", "speaks later", "named last"))  # ways to a speaker
_AROUND = 6  # quotes before one in which its mention may stand
_WHOLE = 5  # letters of a role at the least of which another in a headline may be a compound
_LAST = 30  # names that are looked at for who was named last
_YOU = re.compile(rf"\b(?:{lang.either(CLOSED['second_person'])}|I|De|Dem|Deres)\b")


@dataclass(slots=True)
class Speaker:
    """A speaker who is quoted in an article, or a person who is only named (``n_quotes`` is 0)."""

    speaker: str
    kind: str
    role: str | None = None
    party: str | None = None
    mentions: int = 0
    n_quotes: int = 0


def find_speakers(doc: Parsed) -> Parsed:
    """Fill in speaker, method and confidence of each quote; list the speakers and named people."""
    quotes: list[Quote] = doc.user_data["quotes"]
    references = References(doc)
    said_by = attribute(quotes, references)
    for number, entity in said_by.items():
        quotes[number].speaker = entity.name
    for quote, found, choice in judged(quotes, references, said_by):
        quote.confidence = confidence(found)
        if choice and choice.rival and choice.rival.name != quote.speaker:
            quote.rival = choice.rival.name
            quote.rival_confidence = min(choice.rival_probability, 1 - quote.confidence)
        if quote.speaker is None:
            quote.method = "none"
            quote.why = why_missing(quote, choice, references.table.text)
    doc.user_data["speakers"] = _speakers(said_by.values(), references.table.full_names)
    for made in ("tokens", "credits"):  # nobody needs them any longer; a Doc is saved without
        doc.user_data.pop(made, None)
    return doc


def judged(
    quotes: list[Quote], references: References, said_by: dict[int, Entity]
) -> Iterator[tuple[Quote, Features, Choice | None]]:
    """Yield each quote with the features for its confidence, and the choice of its speaker."""
    paragraph = [references.table.paragraph(quote.start) for quote in quotes]
    near: dict[int, set[int]] = {}
    for number, entity in said_by.items():
        for place in range(paragraph[number] - 1, paragraph[number] + 2):
            near.setdefault(place, set()).add(id(entity))
    for number, quote in enumerate(quotes):
        speaker = said_by.get(number)
        choice = references.discourse.choices.get(quote.anchor)
        others = near.get(paragraph[number], set())
        setting = Setting(
            references.table.text,
            abs(paragraph[number] - references.table.paragraph(quote.anchor)),
            len(others) - (id(speaker) in others),
            paragraph[number] < HEAD,
            len(_told_of(paragraph[number] - 1, references) - {speaker}),
            _rank(speaker, quote, references),
        )
        yield quote, features(quote, speaker, choice, setting), choice


def _told_of(paragraph: int, references: References) -> set[Entity | None]:
    """Return the people who are named in a paragraph."""
    if paragraph < 0:
        return set()
    bounds = references.table.opened[paragraph : paragraph + 2]
    return {mention.entity for mention in references.table.people.between(*bounds)}


def _rank(speaker: Entity | None, quote: Quote, references: References) -> int | None:
    """Return how many other people were named since the speaker was, before quote or mention.

    Only where that may decide who is meant; without a name near before it, all of those near count.
    """
    if speaker is None or quote.method not in _BY_PLACE:
        return None
    before = references.table.people.before(quote.anchor, _LAST)
    named = once(mention.entity for mention in reversed(before))
    return next((n for n, one in enumerate(named) if one is speaker), len(named))


def attribute(quotes: list[Quote], references: References) -> dict[int, Entity]:
    """Return the speaker of each quote, by its number; quotes without a speaker are left out.

    Quotes with a mention beside a cue or before a colon come first, in the order of the text,
    because each helps to resolve the pronouns after it. Then come the other quotes. What is known
    of the speakers changes here alone, by each answer that is decided on.
    """
    paragraph = [references.table.paragraph(quote.start) for quote in quotes]
    asked = _asked(quotes, paragraph, references.table.text)
    said_by = _mentioned(quotes, asked | _said_below(quotes, references), references)
    _name_later(quotes, paragraph, said_by, references)
    _name_the_asked(quotes, paragraph, said_by, references)
    _name_in_apposition(quotes, said_by, references)
    _name_the_only_one(quotes, said_by, references)
    _name_the_headline(paragraph, said_by)
    mentioned = frozenset(said_by)
    for number in _alone(quotes, paragraph, asked, said_by, references):
        if number in said_by:
            continue
        quote = quotes[number]
        near = _near(number, said_by, mentioned)
        unmentioned = Unmentioned(number, quotes, paragraph, near, references)
        references.read(quote.start if quote.kind == "indirect" else len(references.table.text))
        answer = unmentioned.speaker()
        if quote.kind != "indirect":
            answer = _weighed(unmentioned, answer)
        _go_on(number, quote, answer, said_by, references)
    return dict(sorted(said_by.items()))


def _alone(
    quotes: list[Quote],
    paragraph: list[int],
    asked: set[int],
    said_by: dict[int, Entity],
    references: References,
) -> list[int]:
    """Return the numbers of the quotes that name nobody, in the order in which they are asked for.

    Those at the top come again when the speakers of those below are known, and only then if their
    words stand below.
    """
    alone = [n for n, quote in enumerate(quotes) if quote.mention is None and n not in asked]
    at_top = [n for n in alone if paragraph[n] < HEAD]
    again = references.table.said_again
    below = {n for n in at_top if again.get(n) and said_by.keys().isdisjoint(again[n])}
    return [*(n for n in alone if n not in below), *at_top]


def _weighed(unmentioned: Unmentioned, answer: Answer) -> Answer:
    """Return the answer for a quote that names nobody, with how likely it is.

    It is the rival instead where that is far likelier than who was named far off, or than somebody
    told of without a name (``En lystfisker er fundet død. ¶ - Husk redningsvesten.``).
    """
    quote, references = unmentioned.quote, unmentioned.references
    beside = unmentioned.beside()
    place, choice = references.weigh_unmarked(quote, beside, answer.entity)
    rival, told = choice.rival, answer.entity
    unnamed = told is not None and told.kind == "unnamed" and not is_owned(told)
    enough = _LIKELIER_THAN_UNNAMED if unnamed else _LIKELIER
    unsure = unnamed or (answer.method in FAR_OFF and not unmentioned.is_answer)
    likelier = quote.kind == "direct" and unsure and choice.rival_probability > enough
    if rival and likelier and rival.kind != "unnamed" and unmentioned.may_be(rival):
        answer = Answer(rival, "likelier")
        place, choice = references.weigh_unmarked(quote, beside, rival)
    return answer._replace(choice=(place, choice._replace(way=answer.method)))


def _mentioned(quotes: list[Quote], asked: set[int], references: References) -> dict[int, Entity]:
    """Return the speakers of quotes with a mention beside the cue, or with a lead-in sentence."""
    said_by: dict[int, Entity] = {}
    known: dict[tuple[int, int], Answer] = {}
    for number, quote in enumerate(quotes):
        if quote.mention is not None:
            references.read(quote.mention[0])
            answer = known.get(quote.mention) or references.resolve(quote)
            if answer.entity and (
                answer.entity is _reporter(number, quote, quotes, said_by)
                or _tells_of(quote, answer, references)
            ):
                answer = references.another(quote, answer)
            known[quote.mention] = Answer(answer.entity, answer.method)  # the rest is learnt once
            quote.method = "lead-in" if quote.lead and answer.entity else answer.method
            _say(number, quote.mention[0], answer, said_by, references)
        elif number not in asked and quote.kind == "direct":
            references.read(quote.start)
            _go_on(number, quote, references.narration.leading(quote.start), said_by, references)
    return said_by


def _tells_of(quote: Quote, answer: Answer, references: References) -> bool:
    """Return whether what a quote says names whom the role before it was taken for.

    (``Holdlægen siger, at Ida Lund er rask``, ``- Ida lærte mig det, siger lægen``: somebody else.)
    """
    if quote.mention is None:
        return False
    below = quote.mention[0] > quote.start  # Minister Ida Lund går af. Det siger ministeren
    if below and quote.kind != "direct":
        return False
    told = references.table.people.between(quote.start, quote.start + 1 if below else quote.end)
    return any(m.entity is answer.entity and not m.genitive for m in told)


def _reporter(
    number: int, quote: Quote, quotes: list[Quote], said_by: dict[int, Entity]
) -> Entity | None:
    """Return who is reported to say the words in which the mention of a quote stands."""
    place = quote.mention[0] if quote.mention else quote.start
    around = (
        said_by.get(n)
        for n in range(number - 1, max(0, number - _AROUND) - 1, -1)
        if quotes[n].start <= place < quotes[n].end and quotes[n].mention != quote.mention
    )
    return next(around, None)


def _said_below(quotes: list[Quote], references: References) -> set[int]:
    """Return the numbers of the headline's quotes whose words somebody says again below."""
    again = references.table.said_again
    return {n for n in again if quotes[n].kind == "direct" and max(again[n], default=n) > n}


def _say(
    number: int, place: int, answer: Answer, said_by: dict[int, Entity], references: References
) -> None:
    """Note the speaker of a quote, named at ``place``, if there is one."""
    references.discourse.learn(answer)
    if answer.entity:
        said_by[number] = answer.entity
        references.discourse.speak(place, answer.entity)


def _go_on(
    number: int,
    quote: Quote,
    answer: Answer,
    said_by: dict[int, Entity],
    references: References,
) -> None:
    """Note the speaker of a quote without a mention, if one is found."""
    if answer.entity:
        quote.method = "continued"
    _say(number, quote.start, answer, said_by, references)


def _name_later(
    quotes: list[Quote], paragraph: list[int], said_by: dict[int, Entity], references: References
) -> None:
    """Give the quotes of a role to whom the next quote introduces by name, in place.

    (``…, siger fondens direktør``, and in the next paragraph ``…, siger Ida Lund``, of whom no
    role is known; ``en talsmand for byen``, and then ``talsmanden, Ida Lund``; ``hans advokat``,
    and then ``advokat Ida Lund``.)
    """
    by_entity: dict[int, list[int]] = {}
    for number, entity in said_by.items():
        by_entity.setdefault(id(entity), []).append(number)
    for number, following in pairwise(sorted(said_by)):
        entity, named = said_by[number], said_by[following]
        mention = quotes[following].mention
        first = entity.kind == "unnamed" and number == by_entity[id(entity)][0]
        told = (first and quotes[number].method == "role") or quotes[number].method in (
            "phrase",
            "pronoun",
        )
        soon = paragraph[following] <= paragraph[number] + _SOON
        new = soon and is_definite_role(entity.name)
        if told and (
            (new and references.table.introduces(mention, named))
            or references.takes_up(mention, named, entity)
        ):
            _rename(entity, named, quotes, said_by)


def _name_the_asked(
    quotes: list[Quote], paragraph: list[int], said_by: dict[int, Entity], references: References
) -> None:
    """Give the quotes of a role to whom the next replik introduces where it was told of, in place.

    (``Kystposten har spurgt havnefogeden i Vestby, hvorfor broen er lukket. ¶ - Den er slidt, siger
    Ida Lund. ¶ Havnefogeden oplyser, at …``: no role of hers is known.)
    """
    for told in _by_definite_role(said_by):
        at = references.discourse.told_first(told)
        asked = at >= 0 and references.table.is_questioned(at)
        answer = _first_replik(quotes, said_by, at) if asked else None
        if answer is None or paragraph[answer] != references.table.paragraph(at) + 1:
            continue
        named = said_by[answer]
        apart = {named.gender, told.gender} == {"m", "f"}
        if not apart and references.table.introduces(quotes[answer].mention, named):
            _rename(told, named, quotes, said_by)


def _first_replik(quotes: list[Quote], said_by: dict[int, Entity], place: int) -> int | None:
    """Return the number of the first direct quote with a speaker after ``place``."""
    after = (n for n in sorted(said_by) if quotes[n].start > place)
    return next((n for n in after if quotes[n].kind == "direct"), None)


def _rename(told: Entity, named: Entity, quotes: list[Quote], said_by: dict[int, Entity]) -> None:
    """Give all quotes of who was told by a role to who has it, in place."""
    for number in [n for n, one in said_by.items() if one is told]:
        said_by[number] = named
        quotes[number].method = "role"


def _name_in_apposition(
    quotes: list[Quote], said_by: dict[int, Entity], references: References
) -> None:
    """Give the quotes of somebody unnamed to the only one who is named so further down, in place.

    (``En tidligere deltager siger …``, and further down ``Deltageren, Ida Lund, vandt``, or
    ``Deltageren, der hedder Ida Lund, vandt``.)
    """
    for number in sorted(said_by):
        told = said_by[number]
        one = fold(told.name.split()[0]) in CLOSED["indefinite_article"]
        alone = one and told.kind == "unnamed" and quotes[number].method in ("phrase", "role")
        place = quotes[number].anchor
        named = references.table.named_below(place, told.roles) if alone else None
        if named:
            said_by[number] = named
            quotes[number].method = "role"


def _name_the_only_one(
    quotes: list[Quote], said_by: dict[int, Entity], references: References
) -> None:
    """Give the quotes of a definite role to the only person who speaks by name, in place.

    (``… skriver formanden for Havnerådet``, and further down ``… mener Ida Lund``, who is named
    there first.) The two may not differ in gender, and the person may have no role that is known.
    """
    people = once(one for one in said_by.values() if one.kind == "person")
    told = _by_definite_role(said_by)
    if len(people) != 1 or len(told) != 1 or people[0].roles:
        return
    only, role = people[0], told[0]
    if {only.gender, role.gender} == {"m", "f"}:
        return
    first = next(n for n in sorted(said_by) if said_by[n] is role)
    if references.table.first_named(only) < quotes[first].start:
        return
    of_role = [n for n, one in said_by.items() if one is role]
    if any(_tells_of(quotes[n], Answer(only), references) for n in of_role):
        return  # Holdlægen siger, at Ida Lund er rask
    for number in of_role:
        if quotes[number].method in ("phrase", "role", "pronoun"):
            said_by[number] = only
            quotes[number].method = "role"


def _by_definite_role(said_by: dict[int, Entity]) -> list[Entity]:
    """Return those who speak without a name, by a role in the definite (``bagermesteren``)."""
    unnamed = once(one for one in said_by.values() if one.kind == "unnamed")
    return [one for one in unnamed if is_definite_role(one.name)]


def _name_the_headline(paragraph: list[int], said_by: dict[int, Entity]) -> None:
    """Give the words of a role in the headline to who speaks below and has it, in place.

    (``Vred træner: Vi blev snydt``, and further down ``…, siger cheftræner Ida Lund``.) It is the
    first who speaks below, if no role of theirs is known.
    """
    people = once(said_by[n] for n in sorted(said_by) if said_by[n].kind == "person")
    for number, one in said_by.items():
        noun = fold(head(one.name))
        bare = is_title(noun) and fold(one.name.split()[0]) not in _OWNED_OR_COUNTED
        if not (bare and people and one.kind == "unnamed" and paragraph[number] < HEAD):
            continue
        alone = " " not in one.name
        having = (p for p in people if agrees(p, noun) and _may_have(p, noun, alone=alone))
        known = people[0].roles - CLOSED["anybody"]
        said_by[number] = next(having, one) if known else people[0]


def _may_have(person: Entity, noun: str, *, alone: bool) -> bool:
    """Return whether a role is somebody's, or one of theirs is it at more or less length.

    (``general``: ``Nato-general``; ``havneforsker``: ``forsker``; ``ekspert``: ``lektor``;
    ``patientadvokat``: ``advokat``.) One
    of its kin only if the role stands ``alone``.
    """
    kin = kin_of(noun) if alone else ()
    return any(
        known.endswith(noun)
        or noun.endswith(f"-{known}")
        or (len(known) >= _WHOLE and noun.endswith(known))
        or (kin and known.endswith(kin))
        for known in person.roles
    )


def _asked(quotes: list[Quote], paragraph: list[int], text: str) -> set[int]:
    """Return the numbers of the quotes that are the reporter's questions.

    They open with ``Spørgsmål:``, or ask somebody (``Og hvad siger du til kritikken?``) between
    what two paragraphs beside them say, or first of all; or a dash opens them and marks the answer.
    """
    asked = set()
    spoken = {p: q for q, p in zip(quotes, paragraph, strict=True) if q.kind == "direct"}
    for number, quote in enumerate(quotes):
        here = paragraph[number]
        if quote.kind == "indirect":
            continue
        asks = quote.mention is None and quote.asks(text)
        you = asks and _YOU.search(text, quote.start, quote.end)
        between = here + 1 in spoken and (here - 1 in spoken or number == 0)
        after = spoken.get(here + 1)
        styled = asks and quote.mark == "dash" and after is not None and after.mark != "dash"
        if text.startswith("Spørgsmål:", quote.start) or (you and between) or styled:
            asked.add(number)
    return asked


def _near(number: int, said_by: dict[int, Entity], mentioned: frozenset[int]) -> dict[int, Entity]:
    """Return the speakers of the quotes near one: first those with a mention, then the others."""
    if len(said_by) <= NEAR:
        return said_by
    around = [n for n in range(number - NEAR, number + NEAR) if n in said_by]
    around.sort(key=lambda n: n not in mentioned)
    return {n: said_by[n] for n in around}


def _speakers(said: Collection[Entity], people: Iterable[Entity]) -> list[Speaker]:
    """Return one row for each speaker in the order of their quotes, then for other people."""
    rows: dict[str, Speaker] = {}
    for entity in (*said, *people):
        kind = entity.kind if entity.kind in SPEAKER_KINDS else "organisation"
        row = Speaker(entity.name, kind, entity.title, entity.party, max(entity.mentions, 1))
        rows.setdefault(entity.name, row)
    for entity in said:
        rows[entity.name].n_quotes += 1
    return list(rows.values())


def set_spans(doc: Doc) -> Doc:
    """Set ``doc.spans`` for displaCy; ``span.id`` is the quote's number, ``kb_id_`` its speaker."""
    quotes: list[Quote] = doc.user_data["quotes"]
    paragraphs = doc.user_data["paragraphs"]
    doc.spans["paragraphs"] = [_span(doc, (p.start, p.end), p.role) for p in paragraphs]
    groups: dict[str, list[tuple[tuple[int, int] | None, str]]] = {
        "quotes": [((q.start, q.end), q.kind) for q in quotes],
        "cues": [(q.cue, "cue") for q in quotes],
        "mentions": [(q.mention, "mention") for q in quotes],
    }
    for name, places in groups.items():
        doc.spans[name] = [
            _span(doc, place, label, kb_id=quotes[n].speaker or "", span_id=n)
            for n, (place, label) in enumerate(places)
            if place
        ]
    return doc


def _span(doc: Doc, place: tuple[int, int], label: str, **ids: str | int) -> Span:
    """Return the tokens at ``place``, two offsets."""
    return doc.char_span(*place, label, alignment_mode="expand", **ids)  # type: ignore[return-value, arg-type]  # expanded, it is never None
