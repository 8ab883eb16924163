"""The person of each speaker: names of different articles joined, or set by hand."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from analysis.core.garbage import uncollected
from analysis.lang.forms import fold
from analysis.people.genders import GENDERS, gender, of_pronoun
from analysis.people.joining import Named, apart, join
from analysis.people.own import Known
from analysis.tables.news import News

NO_PRONOUNS: Counter = Counter()
_SHOWN = GENDERS[:2]  # the genders that pronouns show
_ALONE = {one: frozenset({one} & {*_SHOWN}) for one in GENDERS}  # the same set for all who have it


class Heard(NamedTuple):
    """What the quotes of an article show about each row of ``speakers``.

    ``pronouns`` has a column for each gender, with the number of pronouns beside quotes that show
    it; ``words`` is the number of quoted words.
    """

    pronouns: pd.DataFrame
    words: np.ndarray


def heard_in(news: News) -> Heard:
    """Return what the quotes show about each row of ``news.speakers``."""
    quotes = news.quotes[["article", "speaker", "kind", "method", "mention", "n_words"]]
    quotes = quotes.dropna(subset=["speaker"])
    at, of_quotes = _numbers(news.speakers, quotes)
    many = int(max(at.max(initial=-1), of_quotes.max(initial=-1))) + 1
    shown = (quotes["method"] == "pronoun").to_numpy()
    mentions = quotes.loc[shown, "mention"]
    found = mentions.map({one: of_pronoun(one) for one in mentions.unique()}).to_numpy()
    pronouns = {
        one: np.bincount(of_quotes[shown][found == one], minlength=many)[at] for one in _SHOWN
    }
    own_words = quotes["n_words"].to_numpy() * (quotes["kind"] != "indirect").to_numpy()
    words = np.bincount(of_quotes, own_words, many).astype("int64")
    return Heard(pd.DataFrame(pronouns), words[at])


def from_quotes(news: News) -> dict[tuple[str, str], Counter]:
    """Return, by article and speaker, the genders that pronouns beside quotes show."""
    quotes = news.quotes.dropna(subset=["speaker"])
    shown: dict[tuple[str, str], Counter] = defaultdict(Counter)
    pronouns = quotes[quotes["method"] == "pronoun"]
    columns = (pronouns[name] for name in ("article", "speaker", "mention"))
    for article, speaker, mention in zip(*columns, strict=True):
        if found := of_pronoun(mention):
            shown[article, speaker][found] += 1
    return shown


def _numbers(speakers: pd.DataFrame, quotes: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Return one number for each article and speaker, of both tables, those of speakers first."""
    both = pd.concat([rows[["article", "speaker"]] for rows in (speakers, quotes)])
    numbers = both.groupby(["article", "speaker"], sort=False).ngroup().to_numpy()
    return numbers[: len(speakers)], numbers[len(speakers) :]


def joined_speakers(
    news: News, pronouns: pd.DataFrame, known: Iterable[Known] = ()
) -> pd.DataFrame:
    """Return ``speakers`` with the column ``person``, and ``kind`` from the whole collection.

    Parameters
    ----------
    news
        The linked tables.
    pronouns
        Those that ``heard_in`` found beside the quotes of each row of ``speakers``.
    known
        The user's rows; they take precedence.
    """
    speakers = news.speakers
    name = speakers.groupby(["kind", "speaker"], sort=False, dropna=False).ngroup().to_numpy()
    first = np.flatnonzero(np.diff(np.maximum.accumulate(name), prepend=-1))
    names, kinds = (speakers[column].iloc[first].tolist() for column in ("speaker", "kind"))
    may = np.flatnonzero(~apart(kinds, names)).tolist()
    with uncollected():
        joined = join(_named(speakers, name, pronouns, names, kinds, may))
    whole = names.copy()
    for number in may:
        whole[number] = joined[kinds[number], names[number]]
        if kinds[number] != "person" and ("organisation", whole[number]) in joined:
            kinds[number] = "organisation"
    return speakers.assign(
        person=_by_hand(speakers, name, whole, known), kind=pd.array(kinds, dtype="str").take(name)
    )


def _named(
    speakers: pd.DataFrame, name: np.ndarray, pronouns: pd.DataFrame,
    names: list[str], kinds: list[str], may: list[int],
) -> list[Named]:  # fmt: skip
    """Return each name that may be joined with another, and all that its articles say.

    ``name`` is the number of each row's name; ``may`` are the numbers of those names.
    """
    named = {number: Named(names[number], kinds[number]) for number in may}
    wanted = np.zeros(len(names), bool)
    wanted[may] = True
    wanted = wanted[name]
    for column, known in (("role", "roles"), ("party", "parties")):
        for number, said in pairs(name[wanted], speakers[column][wanted]):
            one = named[number]
            setattr(one, known, getattr(one, known) | {said})
    for shown, counts in columns_of(pronouns).items():
        for number in np.unique(name[wanted & (counts > 0)]).tolist():
            named[number].genders |= {shown}
    for one in named.values():
        if one.kind == "person" and not one.genders:
            one.genders = _ALONE[gender(one.name, NO_PRONOUNS)[0]]
    return list(named.values())


def columns_of(table: pd.DataFrame) -> dict[str, np.ndarray]:
    """Return the columns of a table as arrays, by name."""
    return {name: table[name].to_numpy() for name in table}


def pairs(numbers: np.ndarray | pd.Series, words: pd.Series) -> Iterator[tuple[int, str]]:
    """Yield each number with each of its words, once and in order, without missing words."""
    pairs = pd.DataFrame({"number": np.asarray(numbers), "word": words.array})
    pairs = pairs.dropna().drop_duplicates()
    return zip(pairs["number"].tolist(), pairs["word"].tolist(), strict=True)


def _by_hand(
    speakers: pd.DataFrame, name: np.ndarray, whole: list[str], known: Iterable[Known]
) -> ExtensionArray:
    """Return the person of each row: the one given by the user, or the fullest name."""
    person = pd.array(whole, dtype="str").take(name)
    hand = {(one.article, fold(name)): one.person for one in known for name in one.names}
    if not hand:
        return person
    names = {name for _, name in hand}
    by_hand = speakers["speaker"].str.casefold().isin(names).to_numpy()
    by_hand = by_hand | np.array([fold(one) in names for one in whole], bool)[name]
    set_by = person.astype(object)
    columns = (speakers[column].array[by_hand] for column in ("article", "speaker"))
    for row, article, speaker in zip(np.flatnonzero(by_hand), *columns, strict=True):
        places = ((article, speaker), ("", speaker), ("", whole[name[row]]))
        found = (hand[a, fold(n)] for a, n in places if (a, fold(n)) in hand)
        set_by[row] = next(found, whole[name[row]])
    return pd.array(set_by, dtype="str")
