"""Changes of a reporter's own sentences that hold what somebody says, in marks or without them.

Each is a function that takes an article and random numbers and returns the article changed, or one
that makes such a function of words to put in. ``changed_sentences.py`` has the table of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

import pandas as pd
from annotated import Annotated, Change, Edit, capital, edited
from annotated_people import PRONOUNS, Article
from changes_of_form import PLAIN, movable, openings

from analysis.lang import marks
from analysis.lang.forms import LOWER
from analysis.text.nouns import gender, is_role

MARKS = (("»", "«"), ('"', '"'), ("“", "”"), ("”", "”"), ("„", "“"), ("‘", "’"), ("'", "'"))
PERSONAL = ("han", "hun", "de", "den", "det", "vi", "man")
OBLIQUE = ("af {x}", "med {x}")
WITHIN = 60  # characters between a verb and the words that it reports


@dataclass(frozen=True)
class Subject:
    """A subject and its verb before what it says in the same sentence; places as in the text."""

    row: int
    mention: tuple[int, int]
    cue: tuple[int, int]
    opens: bool  # whether it opens its sentence
    person: str  # name of whom the mention calls by name or surname
    role: bool  # whether it ends in a word for a person
    pronoun: bool


def subjects(article: Annotated) -> Iterator[Subject]:
    """Yield the subjects straight before their verb: ``[Bo Lund kalder] det »en dårlig idé«``."""
    people, seen = Article(article).people, set()
    rows = article.gold[article.gold["kind"] != "direct"]
    for row in rows[(rows["cue"] != "") & (rows["mention"] != "")].itertuples():
        beside = rf"\b(?P<mention>{re.escape(row.mention)}) (?P<cue>{re.escape(row.cue)})\b"
        pattern = re.compile(rf"{beside}(?=[^.:?!\n]{{0,{WITHIN}}}$)", re.IGNORECASE)
        before = max(0, row.start - len(row.mention) - len(row.cue) - WITHIN)
        found = pattern.search(article.text, before, row.start)
        if found and found.start() not in seen and not article.holds(*found.span()):
            seen.add(found.start())
            place = found.span("mention")
            opens = re.search(r"(?:\n|[a-zæøå]{3}\. )$", article.text[: place[0]]) is not None
            one = people.get(row.speaker)
            person = one.name if one and row.mention in (one.name, one.surname) else ""
            *_, last = row.mention.lower().split()
            yield Subject(
                row.Index, place, found.span("cue"), opens, person, is_role(last), last in PERSONAL
            )


def low(article: Annotated, mention: str) -> str:
    """Return a mention that opens a sentence as it stands inside one.

    >>> article = Annotated("a", "Her er mange politifolk.", pd.DataFrame())
    >>> low(article, "Naboer til havnen"), low(article, "Bo Lund")
    ('naboer til havnen', 'Bo Lund')
    """
    first, *more = mention.split()
    common = first.lower() in PERSONAL or is_role(first.lower())
    common |= re.search(rf"(?<![\w-]){re.escape(first.lower())}(?![\w-])", article.text) is not None
    named = gender(first) != "" or (not common and (not more or more[0][0] not in LOWER))
    return mention if named else mention[0].lower() + mention[1:]


def chained(*changes: Change) -> Change:
    """Return a change that makes several, one after the other."""

    def change(article: Annotated, rng: Random) -> Annotated:
        for one in changes:
            article = one(article, rng)
        return article

    return change


# -- Words in marks -------------------------------------------------------------------------------


def marked_words(where: str) -> Change:
    """Return a change that marks words of a reported clause: ``siger, at broen »er for smal«``.

    Two to five whole words, which are a partial quote of the same number beside the clause.
    """

    def change(article: Annotated, rng: Random) -> Annotated:
        edits: list[Edit] = []
        parts = []
        rows = article.gold
        for row in rows[rows["kind"] == "indirect"].itertuples():
            place = _few_words(article, (row.start, row.end), where, rng)
            inside = place and (rows["start"] < place[1]) & (rows["end"] > place[0])
            if place and row.speaker and inside.sum() == 1:
                opening, closing = rng.choice(MARKS)
                edits += [(place[0], place[0], opening), (place[1], place[1], closing)]
                one = rows.loc[[row.Index]]
                parts.append(one.assign(start=place[0], end=place[1], kind="partial"))
        gold = pd.concat([rows, *parts])
        return edited(replace(article, gold=gold), edits)

    return change


def _few_words(
    article: Annotated, place: tuple[int, int], where: str, rng: Random
) -> tuple[int, int] | None:
    """Return the place of two to five plain words at the end of a clause, or inside it."""
    words = [found.span() for found in re.finditer(r"\S+", article.words(place))]
    n = rng.randint(2, 5)
    last = len(words) if where == "end" else rng.randint(n + 2, max(n + 2, len(words) - 2))
    if last - n < 3 or last > len(words) or set(article.words(place)) & set(marks.ALL):
        return None
    start, end = place[0] + words[last - n][0], place[0] + words[last - 1][1]
    plain = re.fullmatch(r"[a-zæøåé0-9]+(?:[ -][a-zæøåé0-9]+)*", article.words((start, end)))
    plain = None if "ifølge" in article.words(place) else plain
    stops = article.text[end] in ".,\n" if where == "end" else article.text[end] == " "
    return (start, end) if plain and stops else None


def called(phrases: tuple[str, ...], forms: tuple[tuple[str, str], ...]) -> Change:
    """Return a change that puts marked words of others for a replik or a reported clause.

    (``Bo Lund kalder det »en dårlig idé«.``) Each of ``forms`` is a cue, and the sentence with the
    subject as ``{x}`` and the marked words as ``{q}``.
    """

    def change(article: Annotated, rng: Random) -> Annotated:
        edits: list[Edit] = []
        new: dict[int, tuple[str, str, str]] = {}
        for row, place, said, spoken in _sentences(article):
            pronoun = spoken.lower() in PERSONAL
            fits = [f for f in forms if not (pronoun and any(o in f[1] for o in OBLIQUE))]
            cue, form = rng.choice(fits)
            (opening, closing), phrase = rng.choice(MARKS), rng.choice(phrases)
            mention = capital(spoken) if form.startswith("{x}") else low(article, spoken)
            before, _, after = form.format(x=mention, q="|").partition("|")
            edits += [(place[0], said[0], before + opening), (*said, phrase)]
            edits.append((said[1], place[1], closing + after))
            new[row] = ("partial", cue, mention)
        changed = pd.DataFrame.from_dict(new, orient="index", columns=["kind", "cue", "mention"])
        gold = article.gold.assign(
            **{name: changed[name].combine_first(article.gold[name]) for name in changed}
        )
        return edited(replace(article, gold=gold), edits)

    return change


def _sentences(article: Annotated) -> Iterator[tuple[int, tuple[int, int], tuple[int, int], str]]:
    """Yield sentences that are what somebody says and who says it, with a row's number.

    Where it is, where the words are, and the mention.
    """
    for r in openings(article):
        first = re.search(r"(?:\n|[a-zæøå]{3}\. )$", article.text[: r.mention[0]])
        if first and re.compile(r"\.(?:\n|$)").match(article.text, r.said[1]):
            yield r.row, (r.mention[0], r.said[1] + 1), r.said, article.words(r.mention)
    for r, close, _ in movable(article):
        start = r.said[0] - (1 if close else 2)
        if article.text[:start].rstrip()[-1:] in (".", "?", "!"):
            yield r.row, (start, r.end), r.said, article.words(r.mention)


def quoted(form: str) -> Change:
    """Return a change that puts a reported clause in marks: ``»Broen er for smal,« siger Bo Lund``.

    ``form`` has the words in marks as ``{q}``, the verb and the subject.
    """

    def change(article: Annotated, rng: Random) -> Annotated:
        edits: list[Edit] = []
        whole = []
        for r in openings(article):
            first, (start, end) = r.mention[0], r.said
            alone = article.text[first - 1] == "\n" and article.text[end : end + 2] == ".\n"
            said, cue = article.words(r.said), article.words(r.cue)
            odd = re.search(r"\b(?:ikke|også|aldrig|altid|kun|selv)\b|, (?:men|og|at) ", said)
            if alone and not odd and cue in PLAIN and not set(said) & set(marks.ALL):
                opening, closing = rng.choice(MARKS)
                mention = article.words(r.mention)
                mention = mention if form.startswith("{x}") else low(article, mention)
                before, _, after = form.format(x=mention, cue=cue, q="|").partition("|")
                stop, after = (",", after[1:]) if after.startswith(",") else (".", after[1:])
                edits += [(first, start, before + opening), (start, start + 1, capital(said)[0])]
                edits.append((end, end + 1, stop + closing + after))
                whole.append(r.row)
        kind = article.gold["kind"].mask(article.gold.index.isin(whole), "direct")
        return edited(replace(article, gold=article.gold.assign(kind=kind)), edits)

    return change


# -- Subject and verb -----------------------------------------------------------------------------


def parted(texts: tuple[str, ...], *, roles: bool = False) -> Change:
    """Return a change that parts a subject from its verb: ``Bo Lund, der er født her, siger``."""

    def change(article: Annotated, rng: Random) -> Annotated:
        chosen = [r for r in subjects(article) if r.opens and (r.person or (roles and r.role))]
        return edited(article, [(r.mention[1], r.mention[1], rng.choice(texts)) for r in chosen])

    return change


def after_verb(texts: tuple[str, ...]) -> Change:
    """Return a change that puts an adverbial after the verb: ``Bo Lund kalder i dag broen »grim«``.

    Not before a pronoun or ``ikke``, which stand nearer to the verb.
    """

    def change(article: Annotated, rng: Random) -> Annotated:
        weak = re.compile(r" (?:det|den|ham|hende|dem|sig|os|ikke)\b")
        places = [r.cue[1] for r in subjects(article) if r.opens]
        free = [place for place in places if not weak.match(article.text, place)]
        return edited(article, [(place, place, rng.choice(texts)) for place in free])

    return change


def fronted(texts: tuple[str, ...]) -> Change:
    """Return a change that puts an adverbial before the verb: ``I dag siger Bo Lund, at …``."""

    def change(article: Annotated, rng: Random) -> Annotated:
        edits: list[Edit] = []
        for r in subjects(article):
            if r.opens:
                verb, *rest = article.words(r.cue).split()
                mention = low(article, article.words(r.mention))
                fits = [text for text in texts if not (r.pronoun and " Vang" in text)]
                wording = " ".join((rng.choice(fits), verb, mention, *rest))
                edits.append((r.mention[0], r.cue[1], wording))
        return edited(article, edits)

    return change


def by_pronoun(texts: dict[str, tuple[str, ...]]) -> Change:
    """Return a change that mentions somebody, and goes on with a pronoun.

    (``Bo Lund bor her. Han siger, at …``; ``texts`` are sentences on men and on women.)
    """

    def change(article: Annotated, rng: Random) -> Annotated:
        people = Article(article).people
        edits: list[Edit] = []
        mentions: dict[int, str] = {}
        for r in subjects(article):
            if r.opens and r.person:
                one = people[r.person]
                pronoun = capital(PRONOUNS[one.gender])
                wording = rng.choice(texts[one.gender]).format(one.name)
                edits.append((*r.mention, f"{wording} {pronoun}"))
                mentions[r.row] = pronoun
        mention = [mentions.get(row, old) for row, old in article.gold["mention"].items()]
        return edited(replace(article, gold=article.gold.assign(mention=mention)), edits)

    return change


def labelled(texts: tuple[str, ...]) -> Change:
    """Return a change that puts a bullet or a label before a sentence: ``• Vestby: Bo siger``."""

    def change(article: Annotated, rng: Random) -> Annotated:
        first = [r.mention[0] for r in subjects(article)]
        opens = [place for place in first if article.text[:place].endswith("\n\n")]
        return edited(article, [(place, place, rng.choice(texts)) for place in opens])

    return change
