"""How much rests on the words that name a speaker: annotated articles again, with other mentions.

``python scripts/changed_references.py FOLDER [FOLDER …] [--seed N] [--only CHANGE]``; each folder
has ``texts/`` and ``gold.csv``. Each of ``CHANGES`` says in other words whom the reporter means (a
surname, a pronoun, a role, an age), or names somebody beside those who speak, where a reader would
give the same answers; ``several`` makes four of them one after the other. A row that was right and
is wrong now shows a fault. Other seeds choose other places and words: score with one that nobody
has read.
"""

import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from annotated import Annotated, Change, Edit, capital, edited, report
from annotated_people import GIVEN, Article, definite

from analysis.lang.forms import GENITIVE, UPPER
from analysis.text.nouns import gender, gender_of_noun, is_definite_title, is_title

OTHER = {"m": "f", "f": "m"}
SWAPPED = {"han": "hun", "hun": "han", "ham": "hende", "hende": "ham", "hans": "hendes"}
SWAPPED["hendes"] = "hans"
TRADES = (
    "bedemand", "dyrlæge", "ejendomsmægler", "fodterapeut", "fysioterapeut", "hjulmager",
    "kranfører", "organist", "ravsliber", "revisor", "smed", "tømrer", "urmager", "vinavler",
)  # fmt: skip
TITLES = ("jurist", "konsulent", "pressechef", "talsmand", "vagtchef")
MOODS = ("erfarne", "lokale", "nye", "populære")
BODIES = ("Nordkrog A/S", "Havneforeningen", "Grøn Kyst", "Skallerup Kommune", "Fjordbanken")
CUES = ("siger", "forklarer", "fortæller", "mener")
BESIDE = (  # the last three only where who speaks next is named
    "{0}, der ikke ville udtale sig, var også til stede.", "Flere af dem havde mødt {0}.",
    "Det skete kort efter et møde med {0}.", "Det var ikke muligt at få en kommentar fra {0}.",
    "{0}s bror var også til stede.", "Også {0} har fulgt sagen.", "{0} er direktør på stedet.",
)  # fmt: skip
BEHIND = (  # the last four only behind a name
    " efter et møde med {0}", " ved siden af {0}", " om {0}", " til {0}",
    ", der er gift med {0}", ", hvis nabo er {0}", ", som {0} har valgt", ", efter at {0} er gået",
)  # fmt: skip
MEETS = (
    "{0} har tidligere mødt {1}.", "{0} mødtes i går med {1}.", "{0} bor ved siden af {1}.",
    "Tidligere på dagen talte {0} med {1}.", "{0} er ikke enig med {1}, der ikke ville udtale sig.",
    "{0} kender {1} fra skolen.", "{0} har overtaget gården efter {1}.",
)  # fmt: skip
FOR_BODY = (
    "{title} {name} fra {body}", "{name} fra {body}", "{title} hos {body} {name}",
    "{title} ved {body}, {name}", "{name}, der er {title} hos {body}", "{name}, {title} i {body}",
)  # fmt: skip
Edits = Iterator[Edit]
Way = Callable[[Article, random.Random], Edits]


def surname(article: Article, rng: random.Random) -> Edits:
    """Yield the surname, or the name in full, instead of a name or a pronoun."""
    for tag, one in article.known():
        yield tag.start, tag.end, rng.choice((one.surname, one.surname, one.name))


def pronoun(article: Article, _: random.Random) -> Edits:
    """Yield a pronoun instead of the name of who spoke last, with nobody named since."""
    for before, tag, one in article.pairs():
        if tag.words in (one.name, one.surname) and article.tells_nobody_else(
            before.end, tag.start, one
        ):
            yield tag.start, tag.end, article.like(one.pronoun, tag.start)


def trade(article: Article, rng: random.Random) -> Edits:
    """Yield a trade beside the first name, and later the trade instead of the name."""
    trades = [noun for noun in rng.sample(TRADES, len(TRADES)) if noun not in article.text]
    for one, start, tags in article.mentioned_later():
        noun = trades.pop()
        end, where = start + len(one.name), rng.choice(("", " i Skallerup"))
        after = article.text[end : end + 1]
        if article.takes_title(start):
            yield start, start, article.like(f"{noun} ", start)
        elif after == ".":
            yield end, end, f", {rng.choice(('der er ', ''))}{noun}{where}"
        elif after == " ":
            yield end, end, f", {rng.choice(('der er ', 'en ', ''))}{noun}{where},"
        else:
            continue
        wording = (definite(noun), definite(noun), f"den {rng.choice(MOODS)} {noun}")
        yield from article.instead(tags, rng.choice(wording))


def title_alone(article: Article, rng: random.Random) -> Edits:
    """Yield the title before the first name instead of the name, if nobody has one like it."""
    words = re.findall(r"[\w-]+", article.text.lower())
    for _, start, tags in article.mentioned_later():
        *_, title = ["", *article.text[:start].rpartition("\n")[2].split()]
        if is_title(title.lower()) and sum(word.endswith(title[-5:]) for word in words) == 1:
            title = title if title[1:2].isupper() else title.lower()
            wording = rng.choice(
                (definite(title), definite(title), f"den {rng.choice(MOODS)} {title}")
            )
            yield from article.instead(tags, wording)


def age(article: Article, rng: random.Random) -> Edits:
    """Yield an age after the first name, and later ``den 43-årige`` instead of the name."""
    ages = rng.sample(range(21, 89), 60)
    for one, start, tags in article.mentioned_later() if "årig" not in article.text else ():
        years, end = ages.pop(), start + len(one.name)
        yield end, end, rng.choice((f" ({years})", f" på {years} år"))
        noun = rng.choice(("", "", " mand" if one.gender == "m" else " kvinde"))
        wording = f"den {years}-årige{noun}"
        yield from article.instead(tags, wording)


def untagged(article: Article, _: random.Random) -> Edits:
    """Yield no tag for a replik right after one of the same speaker's."""
    for before, tag, one in article.pairs():
        start, end = article.rows.loc[tag.row, ["start", "end"]]
        follows = re.fullmatch(r"\.\n\n[-–] ", article.text[before.end : start])
        named = before.words in (one.name, one.surname, one.pronoun)
        last = end < tag.start and article.text[tag.end : tag.end + 2] == ".\n"
        if follows and named and last and article.text[end] == ",":
            yield end, tag.end, ""


def tagged(article: Article, rng: random.Random) -> Edits:
    """Yield a tag for a replik that has none and is alone in its paragraph."""
    for row in article.rows.itertuples():
        one = article.people.get(row.speaker)
        alone = re.fullmatch(r"\n\n[-–] ", article.text[max(0, row.start - 4) : row.start])
        if one and alone and not row.cue and one.name in article.text[: row.start]:
            end = row.end - article.text[row.end - 1 : row.end].count(".")
            if article.text[end : end + 2] == ".\n":
                yield end, end, f", {rng.choice(CUES)} {rng.choice((one.surname, one.name))}"


def other_gender(article: Article, rng: random.Random) -> Edits:
    """Yield given names and pronouns of the other gender for all, where no noun shows it."""
    words = re.findall(r"\w+", article.text)
    noun_shows_gender = any(gender_of_noun(word.lower()) for word in words)
    pairs = re.findall(rf"(?<![-\w])([{UPPER}]\w+)(?= [{UPPER}])", article.text)
    genders = {name: gender(name) for name in pairs if gender(name) in OTHER}
    unused = {g: [n for n in rng.sample(GIVEN[g], 8) if n not in words] for g in OTHER}
    names = {name: unused[OTHER[g]].pop() for name, g in genders.items() if unused[OTHER[g]]}
    compound = re.search(rf"\w-[{UPPER}]\w+ [{UPPER}]", article.text)
    if noun_shows_gender or compound or not names or len(names) < len(genders) or "Hans" in genders:
        return
    known = re.compile(rf"(?<![-\w])(?:{'|'.join(names)})(?={GENITIVE}?(?![-\w]))")
    for found in known.finditer(article.text):
        yield *found.span(), names[found[0]]
    for found in re.finditer(rf"(?i)\b(?:{'|'.join(SWAPPED)})\b", article.text):
        new = SWAPPED[found[0].lower()]
        yield *found.span(), new if found[0].islower() else new.capitalize()
    for row, speaker in article.rows["speaker"].items():
        article.speakers[row] = known.sub(lambda found: names[found[0]], speaker)


def bystander(article: Article, rng: random.Random) -> Edits:
    """Yield somebody who does not speak, at the end of a paragraph above a tag."""
    known = {tag.row: one for tag, one in article.known()}
    for end, tag in article.narrated():
        one = article.people.get(tag.speaker)
        role = is_definite_title(tag.words.lower())
        if one and (tag.row in known or (role and not article.is_quoted(end))):
            name = article.bystander(rng, OTHER[one.gender] if tag.is_pronoun else rng.choice("mf"))
            wording = rng.choice(BESIDE[:4] if tag.is_pronoun or role else BESIDE)
            if role:
                name = f"{rng.choice([noun for noun in TRADES if noun not in article.text])} {name}"
            yield end, end, f" {capital(wording.format(name))}"


def namesake(article: Article, rng: random.Random) -> Edits:
    """Yield somebody of the other gender with the surname of who speaks, behind a tag by name."""
    for tag, one in article.tagged_people():
        if tag.words == one.name and article.text[tag.end] == ".":
            name = f"{rng.choice(GIVEN[OTHER[one.gender]])} {one.surname}"
            yield tag.end, tag.end, f", der er gift med {name}"


def companion(article: Article, rng: random.Random) -> Edits:
    """Yield somebody in a clause or a phrase behind a tag."""
    for tag, _ in article.tagged_people():
        if article.text[tag.end : tag.end + 2] in (".\n", ". ") and rng.random() < 0.5:
            wording = rng.choice(BEHIND[:4] if tag.is_pronoun else BEHIND)
            yield tag.end, tag.end, wording.format(article.bystander(rng, rng.choice("mf")))


def topic(article: Article, rng: random.Random) -> Edits:
    """Yield whom the speaker of the repliks before and after has met, in a sentence between."""
    for before, tag, one in article.pairs():
        if (
            article.text.startswith(".\n\n", before.end)
            and article.text[before.end :].find("\n", 3) > 0
            and article.tells_nobody_else(before.end, tag.start, one)
        ):
            who = rng.choice((one.pronoun.capitalize(), one.surname, one.name))
            wording = rng.choice(MEETS).format(who, article.bystander(rng, rng.choice("mf")))
            yield before.end + 1, before.end + 1, rng.choice((" ", "\n\n")) + wording


def title_moved(article: Article, rng: random.Random) -> Edits:
    """Yield a title before the name after it, and the other way round."""
    after = re.compile(r", (?:der er )?([a-zæøå-]+ (?:i|for|hos|ved|på) [^.,\n]{3,60})(?=\.)")
    for tag in article.tags:
        one = article.people.get(tag.speaker)
        title = tag.words.removesuffix(tag.speaker).strip()
        apposed = after.match(article.text, tag.end) if tag.words == tag.speaker else None
        if one and is_title(title) and article.text[tag.end] == ".":
            yield tag.start, tag.end, f"{one.name}{rng.choice((', der er', ','))} {title}"
        elif one and apposed and is_title(apposed[1].split()[0]):
            yield tag.start, apposed.end(), f"{apposed[1]}{rng.choice((', ', ' '))}{one.name}"


def abbreviation(article: Article, _: random.Random) -> Edits:
    """Yield a body's letters in brackets after its name, and later instead of it."""
    for name in dict.fromkeys(article.rows["speaker"]):
        letters = "".join(part[0] for part in name.split())
        end = article.text.find(name) + len(name)
        tags = [tag for tag in article.tags if tag.words == name and tag.start > end]
        plain = len(letters) > 1 and letters.isupper() and letters not in article.text
        person = gender(name.split()[0]) or "-" in name if name else True
        if tags and plain and not person and article.text[end] in " .,":
            yield end, end, f" ({letters})"
            yield from ((tag.start, tag.end, letters) for tag in tags)


def of_body(article: Article, rng: random.Random) -> Edits:
    """Yield a body after a name by ``fra``, or leave it out."""
    known = re.compile(rf" fra [{UPPER}]\w+(?=[.,])")
    for tag, one in article.tagged_people():
        if tag.words == one.name and (found := known.match(article.text, tag.end)):
            yield *found.span(), ""
        elif tag.words == one.name and article.text[tag.end] == ".":
            yield tag.end, tag.end, f" fra {rng.choice(BODIES)}"


def spokesman(article: Article, rng: random.Random) -> Edits:
    """Yield somebody who speaks for a body instead of the body, by name or without one."""
    for tag in article.bodies_once():
        name, title = article.bystander(rng, rng.choice("mf")), rng.choice(TITLES)
        unnamed = f"en talsmand for {tag.words}"
        wording = rng.choice((*FOR_BODY, unnamed)).format(name=name, title=title, body=tag.words)
        article.speakers[tag.row] = wording if wording == unnamed else name
        yield tag.start, tag.end, article.like(wording, tag.start)


WAYS: tuple[Way, ...] = (
    surname, pronoun, trade, title_alone, age, untagged,
    tagged, other_gender, bystander, namesake, companion, topic, title_moved, abbreviation, of_body,
    spokesman,
)  # fmt: skip


def with_changes(ways: Iterable[Way], article: Annotated, rng: random.Random) -> Annotated:
    """Return an annotated article with some of the changes, one after the other."""
    for way in ways:
        of = Article(article)
        edits = list(way(of, rng))
        words_at = {tag.start: tag.words for tag in of.tags}
        new = {start: words for start, end, words in edits if start in words_at and end > start}
        mentions = {tag.row: new[tag.start] for tag in of.tags if tag.start in new}
        gold = article.gold.assign(
            mention=[mentions.get(row, words) for row, words in article.gold["mention"].items()],
            speaker=[of.speakers.get(row, who) for row, who in article.gold["speaker"].items()],
        )
        article = edited(replace(article, gold=gold), edits)
    return article


def several(article: Annotated, rng: random.Random) -> Annotated:
    """Return an annotated article with four of the changes."""
    return with_changes(rng.sample(WAYS, 4), article, rng)


CHANGES: dict[str, Change] = {way.__name__: partial(with_changes, [way]) for way in WAYS}
CHANGES["several"] = several


if __name__ == "__main__":
    report(CHANGES, __doc__)
