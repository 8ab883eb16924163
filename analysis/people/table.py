"""The table ``people``, and the person of each speaker."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pandas as pd

from analysis.people.genders import GENDERS, gender
from analysis.people.own import Known
from analysis.people.persons import NO_PRONOUNS, columns_of, heard_in, joined_speakers, pairs
from analysis.tables.news import News
from analysis.tables.schemas import LOADED, loaded

HAVE_ROW = ("person", "organisation")


def with_people(
    news: News, known: Iterable[Known] = (), own: Iterable[str] = (), *, source: str = ""
) -> News:
    """Join the speakers of all articles into people.

    Parameters
    ----------
    news
        The linked tables.
    known, own
        The result of ``read_people``: the user's rows, and the columns that they add.
    source
        The path of the user's file, for ``problems``.

    Returns
    -------
    News
        ``people``, one row for each person and organisation, those with most quotes first;
        ``speakers`` with the column ``person`` that links to it. A user's row that matches no
        person has a row in ``problems``.
    """
    known = list(known)
    heard = heard_in(news)
    speakers = joined_speakers(news, heard.pronouns, known)
    rows = speakers.assign(quoted_words=heard.words, **columns_of(heard.pronouns))
    rows = rows[rows["kind"].isin(HAVE_ROW)]
    rows = rows.merge(news.articles[["article", "date"]], on="article", how="left")
    return replace(
        news, people=_table(rows, known, list(own)), speakers=speakers,
        problems=_problems(news.problems, known, set(speakers["person"].unique()), source),
    )  # fmt: skip


def _table(speakers: pd.DataFrame, known: list[Known], own: list[str]) -> pd.DataFrame:
    """Return the table ``people`` of the speakers' rows."""
    rows = speakers.sort_values("date", kind="stable")
    rows["number"] = rows.groupby("person", sort=False).ngroup()
    rows["alias"] = rows["speaker"].where(rows["speaker"] != rows["person"])
    table = _gathered(rows)
    by_hand = {one.person: one for one in known}
    set_by = [by_hand.get(person) for person in table["person"].tolist()]
    table["kind"] = _kinds(table, set_by)
    table["gender"], table["gender_source"] = _genders(table, set_by)
    for column, name in (("aliases", "alias"), ("roles", "role"), ("parties", "party")):
        table[column] = _listed(rows, name, len(table))
    table = loaded("people", table)
    for column in own:
        cells = [(one.more.get(column, "") if one else "") or None for one in set_by]
        name = column if column not in LOADED["people"] else f"own_{column}"
        table[name] = pd.array(cells, dtype="str")
    return table.sort_values(
        ["quoted_words", "n_quotes", "mentions", "person"], ascending=[False, False, False, True]
    ).reset_index(drop=True)


def _gathered(rows: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each person of ``rows``, identified by ``number``."""
    rows = rows.assign(
        is_person=rows["kind"] == "person",
        quoted_in=rows["article"].where(rows["n_quotes"] > 0),
    )
    return rows.groupby("number").agg(
        person=("person", "first"), kind=("kind", "first"), is_person=("is_person", "mean"),
        first_date=("date", "min"), last_date=("date", "max"), n_articles=("article", "nunique"),
        n_articles_quoted=("quoted_in", "nunique"), mentions=("mentions", "sum"),
        n_quotes=("n_quotes", "sum"), quoted_words=("quoted_words", "sum"),
        woman=("woman", "sum"), man=("man", "sum"),
    )  # fmt: skip


def _kinds(table: pd.DataFrame, set_by: list[Known | None]) -> list[str]:
    """Return the kind of each person: the user's, or that of most rows."""
    most = table["kind"].mask(table["is_person"] > 0.5, "person")
    most = most.mask(table["is_person"] < 0.5, "organisation").tolist()
    return [(one and one.kind) or kind for one, kind in zip(set_by, most, strict=True)]


def _genders(
    table: pd.DataFrame, set_by: list[Known | None]
) -> tuple[list[str | None], list[str | None]]:
    """Return the gender of each person, and its evidence."""
    columns = (table[name].tolist() for name in ("person", "kind", *GENDERS[:2]))
    genders = [
        _gender(person, kind, Counter(woman=women, man=men) if women or men else NO_PRONOUNS, one)
        for person, kind, women, men, one in zip(*columns, set_by, strict=True)
    ]
    return [gender for gender, _ in genders], [source for _, source in genders]


def _gender(
    person: str, kind: str, pronouns: Counter, known: Known | None
) -> tuple[str | None, str | None]:
    """Return the gender of a person, and its evidence."""
    if kind != "person":
        return None, None
    if known and known.gender:
        return known.gender, "own"
    return gender(person, pronouns)


def _listed(rows: pd.DataFrame, column: str, n: int) -> list[str | None]:
    """Return each person's names, oldest first, separated by semicolons; None without any."""
    names: dict[int, list[str]] = defaultdict(list)
    for number, name in pairs(rows["number"], rows[column]):
        names[number].append(name)
    listed: list[str | None] = [None] * n
    for number, some in names.items():
        listed[number] = "; ".join(some) or None
    return listed


def _problems(
    problems: pd.DataFrame, known: list[Known], people: set[str], source: str
) -> pd.DataFrame:
    """Return ``problems`` with a row for each of the user's rows that cannot be used."""
    rows = []
    for one in known:
        found = list(one.problems)
        if not one.person and not found:
            found.append(("`person` is empty", "write the person's name in `person`"))
        elif one.person and one.person not in people:
            cure = "spell the name as in news.people, or add the articles' spelling to `aliases`"
            found.append((f"{one.person} is in none of the articles", cure))
        rows += [(source, f"row {one.row}", reason, cure, True) for reason, cure in found]
    if not rows:
        return problems
    new = pd.DataFrame(rows, columns=problems.columns).astype(problems.dtypes)
    return pd.concat([problems, new], ignore_index=True)


def by_person(news: News) -> News:
    """Return ``news`` with the person's name as ``speaker`` in all tables."""
    if "person" not in news.speakers:
        return news
    speakers = news.speakers
    keys = ["article", "speaker"]
    changed = speakers.loc[speakers["person"] != speakers["speaker"], [*keys, "person"]]
    if changed.empty:
        return news
    changed = changed.drop_duplicates(keys).set_index(keys)["person"]
    said = news.quotes["speaker"].astype("str").copy()
    may = np.flatnonzero(said.isin(changed.index.unique("speaker")))
    place = changed.index.get_indexer(pd.MultiIndex.from_frame(news.quotes[keys].iloc[may]))
    said.iloc[may[place >= 0]] = changed.take(place[place >= 0]).array
    return replace(
        news, speakers=speakers.assign(speaker=speakers["person"]),
        quotes=news.quotes.assign(speaker=said),
    )  # fmt: skip
