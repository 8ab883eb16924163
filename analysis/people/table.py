"""The table ``people``, and the person of each speaker."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from analysis.people.genders import GENDERS, gender, of_pronoun
from analysis.people.joining import Named, join
from analysis.people.own import Known
from analysis.tables.schemas import LOADED, News, loaded

HAVE_ROW = ("person", "organisation")
_NONE: Counter = Counter()  # no pronouns


def with_people(
    news: News, known: Iterable[Known] = (), own: Iterable[str] = (), *, source: str = ""
) -> News:
    """Join the speakers of all articles into people.

    Parameters
    ----------
    news
        The linked tables.
    known, own
        What ``read_people`` gives: the user's rows, and the columns that they add.
    source
        Where those stand, for ``problems``.

    Returns
    -------
    News
        ``people``, one row for each person and organisation, those with most quotes first;
        ``speakers`` with the column ``person`` that links to it. A row of the user's that fits
        nobody has a row in ``problems``.
    """
    known = list(known)
    speakers = news.speakers.copy()
    quotes = news.quotes[["article", "speaker", "kind", "method", "mention", "n_words"]]
    quotes = quotes.dropna(subset=["speaker"])
    at, of_quotes = _numbers(speakers, quotes)
    pronouns = _pronouns(quotes, of_quotes)
    pronouns = pronouns.reindex(range(int(at.max(initial=-1)) + 1), fill_value=0).iloc[at]
    name = speakers.groupby(["kind", "speaker"], sort=False, dropna=False).ngroup().to_numpy()
    named = _named(speakers, name, pronouns)
    joined = join(named)
    whole = [joined[one.kind, one.name] for one in named]
    kinds = [
        "organisation" if one.kind != "person" and ("organisation", fullest) in joined
        else one.kind for one, fullest in zip(named, whole, strict=True)
    ]  # fmt: skip
    speakers["person"] = _by_hand(speakers, name, whole, known)
    speakers["kind"] = pd.array(kinds, dtype="str").take(name)
    own_words = quotes["n_words"].where(quotes["kind"] != "indirect", 0)
    words = np.bincount(of_quotes, own_words, int(at.max(initial=-1)) + 1).astype("int64")
    rows = speakers.assign(quoted_words=words[at], **_columns(pronouns))
    rows = rows[rows["kind"].isin(HAVE_ROW)]
    rows = rows.merge(news.articles[["article", "date"]], on="article", how="left")
    return replace(
        news, people=_table(rows, known, list(own)), speakers=speakers,
        problems=_problems(news.problems, known, set(speakers["person"].unique()), source),
    )  # fmt: skip


def from_quotes(news: News) -> dict[tuple[str, str], Counter]:
    """Return, by article and speaker, the genders that pronouns beside quotes show."""
    quotes = news.quotes.dropna(subset=["speaker"])
    told: dict[tuple[str, str], Counter] = defaultdict(Counter)
    pronouns = quotes[quotes["method"] == "pronoun"]
    columns = (pronouns[name] for name in ("article", "speaker", "mention"))
    for article, speaker, mention in zip(*columns, strict=True):
        if found := of_pronoun(mention):
            told[article, speaker][found] += 1
    return told


def _numbers(speakers: pd.DataFrame, quotes: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Return one number for each article and speaker, of both tables, those of speakers first."""
    both = pd.concat([rows[["article", "speaker"]] for rows in (speakers, quotes)])
    numbers = both.groupby(["article", "speaker"], sort=False).ngroup().to_numpy()
    return numbers[: len(speakers)], numbers[len(speakers) :]


def _pronouns(quotes: pd.DataFrame, at: np.ndarray) -> pd.DataFrame:
    """Return how many pronouns beside quotes show each gender, by the number of the speaker."""
    shown = (quotes["method"] == "pronoun").to_numpy()
    mentions = quotes.loc[shown, "mention"]
    found = mentions.map({one: of_pronoun(one) for one in mentions.unique()})
    return pd.DataFrame({
        one: pd.Series(at[shown][found == one]).value_counts() for one in GENDERS[:2]
    }).fillna(0).astype("int64")  # fmt: skip


def _columns(table: pd.DataFrame) -> dict[str, np.ndarray]:
    return {name: table[name].to_numpy() for name in table}


def _named(speakers: pd.DataFrame, name: np.ndarray, pronouns: pd.DataFrame) -> list[Named]:
    """Return each name of the collection once, with all that its articles say.

    ``name`` is the number of each row's name, by the first row of each.
    """
    first = np.unique(name, return_index=True)[1]
    columns = (speakers[column].iloc[first].tolist() for column in ("speaker", "kind"))
    named = [Named(*one) for one in zip(*columns, strict=True)]
    for column, known in (("role", "roles"), ("party", "parties")):
        for number, said in _pairs(name, speakers[column]):
            getattr(named[number], known).add(said)
    for shown, counts in _columns(pronouns).items():
        for number in np.unique(name[counts > 0]):
            named[number].genders.add(shown)
    for one in named:
        if one.kind == "person" and not one.genders:
            one.genders |= {gender(one.name, _NONE)[0]} - {"unknown"}
    return named


def _pairs(numbers: np.ndarray | pd.Series, words: pd.Series) -> Iterator[tuple[int, str]]:
    """Yield each number with each of its words, once and in order; missing words are left out."""
    pairs = pd.DataFrame({"number": np.asarray(numbers), "word": words.array})
    pairs = pairs.dropna().drop_duplicates()
    return zip(pairs["number"].tolist(), pairs["word"].tolist(), strict=True)


def _by_hand(
    speakers: pd.DataFrame, name: np.ndarray, whole: list[str], known: list[Known]
) -> ExtensionArray:
    """Return the person of each row: whom the user says it is, or the fullest name."""
    person = pd.array(whole, dtype="str").take(name)
    hand = {(one.article, name.casefold()): one.person for one in known for name in one.names}
    if not hand:
        return person
    names = {name for _, name in hand}
    told = speakers["speaker"].str.casefold().isin(names).to_numpy()
    told = told | np.array([one.casefold() in names for one in whole], bool)[name]
    set_by = person.astype(object)
    columns = (speakers[column].array[told] for column in ("article", "speaker"))
    for row, article, speaker in zip(np.flatnonzero(told), *columns, strict=True):
        places = ((article, speaker), ("", speaker), ("", whole[name[row]]))
        found = (hand[a, n.casefold()] for a, n in places if (a, n.casefold()) in hand)
        set_by[row] = next(found, whole[name[row]])
    return pd.array(set_by, dtype="str")


def _table(speakers: pd.DataFrame, known: list[Known], own: list[str]) -> pd.DataFrame:
    """Return the table ``people`` of the speakers' rows."""
    hand = {one.person: one for one in known}
    rows = speakers.sort_values("date", kind="stable")
    rows["number"] = rows.groupby("person", sort=False).ngroup()
    rows["is_person"] = rows["kind"] == "person"
    rows["quoted_in"] = rows["article"].where(rows["n_quotes"] > 0)
    table = rows.groupby("number").agg(
        person=("person", "first"), kind=("kind", "first"), is_person=("is_person", "mean"),
        first_date=("date", "min"), last_date=("date", "max"), n_articles=("article", "nunique"),
        n_articles_quoted=("quoted_in", "nunique"), mentions=("mentions", "sum"),
        n_quotes=("n_quotes", "sum"), quoted_words=("quoted_words", "sum"),
        woman=("woman", "sum"), man=("man", "sum"),
    )  # fmt: skip
    most = table["kind"].mask(table["is_person"] > 0.5, "person")
    most = most.mask(table["is_person"] < 0.5, "organisation")
    set_by = [hand.get(person) for person in table["person"].tolist()]
    table["kind"] = [
        (one and one.kind) or kind for one, kind in zip(set_by, most.tolist(), strict=True)
    ]
    columns = (table[name].tolist() for name in ("person", "kind", *GENDERS[:2]))
    genders = [
        _gender(person, kind, Counter(woman=women, man=men) if women or men else _NONE, one)
        for person, kind, women, men, one in zip(*columns, set_by, strict=True)
    ]
    table["gender"], table["gender_source"] = zip(*genders, strict=True) if genders else ([], [])
    rows["alias"] = rows["speaker"].where(rows["speaker"] != rows["person"])
    for column, name in (("aliases", "alias"), ("roles", "role"), ("parties", "party")):
        table[column] = _listed(rows, name, len(table))
    table = loaded("people", table)
    for column in own:
        cells = [hand[p].more.get(column, "") if p in hand else "" for p in table["person"]]
        name = column if column not in LOADED["people"] else f"own_{column}"
        table[name] = pd.array([cell or None for cell in cells], dtype="str")
    return table.sort_values(
        ["quoted_words", "n_quotes", "mentions", "person"], ascending=[False, False, False, True]
    ).reset_index(drop=True)


def _gender(
    person: str, kind: str, pronouns: Counter, known: Known | None
) -> tuple[str | None, str | None]:
    """Return the gender of a person and what it rests on."""
    if kind != "person":
        return None, None
    if known and known.gender:
        return known.gender, "own"
    return gender(person, pronouns)


def _listed(rows: pd.DataFrame, column: str, n: int) -> list[str | None]:
    """Return each person's names, in the order of time, parted by semicolons; None without any."""
    names: list[list[str]] = [[] for _ in range(n)]
    for number, name in _pairs(rows["number"], rows[column]):
        names[number].append(name)
    return ["; ".join(some) or None for some in names]


def _problems(
    problems: pd.DataFrame, known: list[Known], people: set[str], source: str
) -> pd.DataFrame:
    """Return ``problems`` with a row for each of the user's rows that cannot be used."""
    rows = []
    for one in known:
        found = list(one.problems)
        if not one.person and not found:
            found.append(("names nobody", "write the person's name in `person`"))
        elif one.person and one.person not in people:
            cure = "spell the name as in news.people, or add the articles' spelling to `aliases`"
            found.append((f"{one.person} is in none of the articles", cure))
        rows += [(source, f"row {one.row}", reason, cure, True) for reason, cure in found]
    if not rows:
        return problems
    new = pd.DataFrame(rows, columns=problems.columns).astype(problems.dtypes)
    return pd.concat([problems, new], ignore_index=True)


def by_person(news: News) -> News:
    """Return ``news`` with each quote's and row's ``speaker`` written as the person's name."""
    if "person" not in news.speakers:
        return news
    speakers = news.speakers
    whole = speakers.set_index(["article", "speaker"])["person"]
    changed = whole[whole.to_numpy() != whole.index.get_level_values("speaker")]
    if changed.empty:
        return news
    names = changed[~changed.index.duplicated()]
    said = news.quotes["speaker"]
    place = names.index.get_indexer(pd.MultiIndex.from_frame(news.quotes[["article", "speaker"]]))
    person = names.take(np.maximum(place, 0)).set_axis(said.index)
    return replace(
        news, speakers=speakers.assign(speaker=speakers["person"]),
        quotes=news.quotes.assign(speaker=said.where(place < 0, person).astype("str")),
    )  # fmt: skip
