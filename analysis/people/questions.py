"""Names that may be one person or two: questions for somebody who reads the articles.

The rules of ``joining`` join only what is almost certain. This module asks about similar names that
were not joined, and about joined names with little evidence. ``own.settle`` keeps the answers.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

import pandas as pd

from analysis import lang
from analysis.lang.forms import fold
from analysis.people.joining import Named, name_key, speaks_against, speaks_for
from analysis.people.own import Known
from analysis.people.persons import from_quotes
from analysis.tables.news import News
from analysis.text.nouns import given_names

ALIKE = 0.8  # share of the letters of two names that are the same (Ratcliff and Obershelp)
SHORTEST = 5  # letters of a surname that may be misspelt: Holm and Holt are two names
REASONS = ("contradicted", "surname", "spelling", "role")  # the most pressing first


class Question(NamedTuple):
    """The question whether ``name``, in ``article``, is ``person``.

    ``article`` is empty if the answer holds for all articles; ``read`` is then one article with
    the name. ``joined`` is whether they are joined now. ``here`` and ``there`` are the roles and
    parties of the name in its article, and of the person elsewhere.
    """

    article: str
    read: str
    name: str
    person: str
    joined: bool
    reason: str
    here: tuple[str, ...]
    there: tuple[str, ...]


class _Row(NamedTuple):
    """A speaker of one article."""

    article: str
    person: str
    says: Named
    quoted: bool


def questions(news: News, known: Iterable[Known] = ()) -> list[Question]:
    """Return the questions about the people of ``news``, the most important first.

    Parameters
    ----------
    news
        The linked tables with their people, as ``with_people`` makes them.
    known
        The user's rows: what they settle is not asked.

    Returns
    -------
    list of Question
        Joined names with another gender or party than in earlier articles; surnames alone whose
        person is not confirmed by anything else; full names that differ in spelling; people with
        a common surname and different roles. Only quoted names are asked about.

    Examples
    --------
    >>> from analysis.people.questions import questions
    >>> questions(news)
    []
    """
    settled = {(one.article, fold(name)) for one in known for name in one.names[1:] or one.names}
    every = _rows(news)
    rows = [
        row for row in every
        if not {(row.article, fold(row.says.name)), ("", fold(row.says.name))} & settled
    ]  # fmt: skip
    people: dict[str, list[_Row]] = defaultdict(list)
    for row in every:
        people[row.person].append(row)
    found = [*_to_split(rows, people), *_surnames(rows, people), *_spellings(rows, people)]
    return sorted(found, key=lambda one: REASONS.index(one.reason))


def _rows(news: News) -> list[_Row]:
    """Return the people of each article, the oldest article first."""
    genders = from_quotes(news)
    kinds, names = news.speakers["kind"], news.speakers["speaker"]
    alone = (kinds == "organisation") & ~names.str.contains(" ")  # Krag may be either
    table = news.speakers[(kinds == "person") | alone]
    table = table.merge(news.articles[["article", "date"]], on="article")
    table = table.sort_values("date", kind="stable", na_position="last")
    columns = ("article", "speaker", "kind", "person", "role", "party", "n_quotes")
    return [
        _Row(article, person, Named(
            name, kind, {role} if isinstance(role, str) else set(),
            {party} if isinstance(party, str) else set(), set(genders.get((article, name), ())),
        ), bool(n))
        for article, name, kind, person, role, party, n in zip(
            *(table[column] for column in columns), strict=True
        )
        if pd.notna(person)
    ]  # fmt: skip


def _to_split(rows: Iterable[_Row], people: dict[str, list[_Row]]) -> Iterator[Question]:
    """Yield names that are joined with those of other articles on little evidence."""
    for row in rows:
        whole = people[row.person]
        others = [one.says for one in whole if one.article != row.article]
        if row.quoted and others and row.says.kind == "person":
            earlier = whole[: whole.index(row)]
            before = [one.says for one in earlier if one.article != row.article]
            if reason := _doubt(row, before, others):
                yield _question(row, row.person, reason, others, joined=True)


def _doubt(row: _Row, before: list[Named], others: list[Named]) -> str:
    """Return why the person of a row may differ from that of the other articles, or nothing."""
    if before and speaks_against(row.says, before):
        return "contradicted"
    if row.says.name != row.person and " " not in row.says.name:
        return "" if speaks_for(row.says, others) else "surname"
    differ = before and _common(row.person) and not _roles_meet(row.says, before)
    return "role" if differ else ""


def _common(name: str) -> bool:
    return name.split()[-1] in lang.words("common_surnames.txt")


def _roles_meet(one: Named, others: Iterable[Named]) -> bool:
    """Return whether roles share a word, or one side has none."""
    words = {word for role in one.roles for word in name_key(role).split()}
    theirs = {word for other in others for role in other.roles for word in name_key(role).split()}
    return not words or not theirs or bool(words & theirs)


def _surnames(rows: Iterable[_Row], people: dict[str, list[_Row]]) -> Iterator[Question]:
    """Yield surnames alone that are not joined, with the likeliest person of that surname."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for person in people:
        if " " in person:
            bearers[name_key(person.split()[-1])].append(person)
    for row in rows:
        name = row.says.name
        if not row.quoted or " " in name or row.person != name or name in given_names():
            continue
        fits = {
            person: [one.says for one in people[person]]
            for person in bearers.get(name_key(name), ())
            if not speaks_against(row.says, [one.says for one in people[person]])
        }
        if fits:
            person = max(fits, key=lambda one: (speaks_for(row.says, fits[one]), len(fits[one])))
            yield _question(row, person, "surname", fits[person], joined=False)


def _spellings(rows: Iterable[_Row], people: dict[str, list[_Row]]) -> Iterator[Question]:
    """Yield full names that differ little from the name of a person named more often."""
    full = sorted((one for one in people if " " in one), key=lambda one: (-len(people[one]), one))
    first = {row.person: row for row in reversed(list(rows)) if row.says.name == row.person}
    alike: dict[str, list[str]] = defaultdict(list)  # by a name's ends, those named most first
    for name in full:
        row = first.get(name)
        if row and row.quoted and (person := _spelt_like(row, alike, people)):
            theirs = [one.says for one in people[person]]
            yield _question(row, person, "spelling", theirs, joined=False)._replace(article="")
        for key in _ends(name):
            alike[key].append(name)


def _spelt_like(
    row: _Row, alike: dict[str, list[str]], people: dict[str, list[_Row]]
) -> str | None:  # fmt: skip
    """Return the person in ``alike`` who may be meant by the name of a row."""
    for person in (person for key in _ends(row.person) for person in alike[key]):
        theirs = [one.says for one in people[person]]
        if _near(row.person, person) and not speaks_against(row.says, theirs):
            return person
    return None


def _ends(name: str) -> tuple[str, str]:
    """Return the surname and the first name of a full name, as keys."""
    first, *_, last = name_key(name).split()
    return f" {last}", f"{first} "


def _near(one: str, other: str) -> bool:
    """Return whether two full names may be spellings of one name."""
    (first, *_, last), (first2, *_, last2) = name_key(one).split(), name_key(other).split()
    genders = {given_names().get(name.split()[0]) for name in (one, other)} - {None}
    if len(genders) > 1:
        return False
    if last == last2:
        return first == first2 or _short_for(first, first2) or _ratio(first, first2) >= ALIKE
    return first == first2 and min(len(last), len(last2)) >= SHORTEST and (
        _ratio(last, last2) >= ALIKE
    )  # fmt: skip


def _short_for(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short.endswith(".") and long.startswith(short.rstrip("."))


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _question(
    row: _Row, person: str, reason: str, others: Iterable[Named], *, joined: bool
) -> Question:
    there = sorted({fact for one in others for fact in (*one.roles, *one.parties)})
    return Question(
        row.article, row.article, row.says.name, person, joined, reason,
        tuple(sorted((*row.says.roles, *row.says.parties))), tuple(there),
    )  # fmt: skip
