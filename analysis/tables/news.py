"""The linked tables of a collection, as one object."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from analysis.core.guesses import did_you_mean
from analysis.tables.schemas import LOADED, empty

if TYPE_CHECKING:  # who waits for workers needs no pandas
    import pandas as pd

# The attributes of News that are not tables.
_NO_TABLES = ("by_hand", "rules", "uncorrected", "unread")


@dataclass(frozen=True)
class News:
    """The linked tables of a collection; ``data/README.md`` is their codebook.

    Attributes
    ----------
    articles, paragraphs, sentences, quotes, speakers
        One row for each. ``article`` links them all; ``paragraph``, ``sentence`` and ``quote``
        count from 0 within the article.
    problems
        One row for each source that could not be read or needs checking: why, and the cure.
    corrections
        What happened to each correction made by hand.
    people
        One row for each person, organisation or other speaker of the whole collection.
    by_hand
        The files made by hand of which something was applied: corrections, people, source types.
        The repr names them.
    rules
        Digest of the rules that made the tables: code, word lists, model and libraries.
    uncorrected
        The tables before corrections, if any were applied; see ``machine``.
    unread
        Of lazy tables: each table, and what reads some of its columns without Dask, in Arrow.

    The tables are pandas DataFrames, or Dask DataFrames if they were loaded lazily.
    """

    articles: pd.DataFrame
    paragraphs: pd.DataFrame
    sentences: pd.DataFrame
    quotes: pd.DataFrame
    speakers: pd.DataFrame
    problems: pd.DataFrame
    corrections: pd.DataFrame = field(default_factory=lambda: empty("corrections"))
    people: pd.DataFrame = field(default_factory=lambda: empty("people"))
    by_hand: tuple[str, ...] = ()
    rules: str = field(default="", repr=False)
    uncorrected: News | None = field(default=None, repr=False)
    unread: Mapping[str, tuple[pd.DataFrame, Callable]] = field(default_factory=dict, repr=False)

    @property
    def _lazy(self) -> bool:
        """Whether the tables are Dask's and not pandas's."""
        import pandas as pd

        return not isinstance(self.articles, pd.DataFrame)

    @property
    def machine(self) -> News:
        """The tables as the rules made them, to sample from and to compare with corrected ones.

        ``data/people.csv`` is applied here too. Without corrections, these are the same tables.

        Examples
        --------
        >>> drawn = an.sample_for_review(news.machine, 100)  # doctest: +SKIP
        """
        return self.uncorrected or self

    def tables(self) -> dict[str, pd.DataFrame]:
        """Return the tables by name.

        Returns
        -------
        dict of str to DataFrame
            ``articles``, ``paragraphs``, ``sentences``, ``quotes``, ``speakers``, ``problems``,
            ``corrections``, ``people``.

        Examples
        --------
        >>> list(news.tables())[:2]
        ['articles', 'paragraphs']
        """
        return {n: t for n, t in vars(self).items() if n not in _NO_TABLES}

    def filter(self, condition: str) -> News:
        """Return the rows of the articles for which ``condition`` holds.

        Parameters
        ----------
        condition
            A condition on the columns of ``articles``, in the grammar of
            ``analysis.tables.filtering``:
            ``"date >= '2026-01' and credit == 'ritzau'"``.

        Returns
        -------
        News
            New tables. ``problems`` keeps all rows, because a problem may not belong to an
            article. ``people`` has the people whom these articles name, with dates and counts of
            these articles, but names, roles and parties from the whole collection.

        Raises
        ------
        ValueError
            If the condition cannot be read, or the tables are lazy.

        Examples
        --------
        >>> news.filter("n_quotes >= 2 and credit == 'Fjorden'").articles["title"].tolist()
        ['Nyt tag']
        """
        from analysis.tables.filtering import Condition

        if self._lazy:
            raise ValueError("these tables are lazy: use load(..., select=condition) instead")
        types = {name: str(dtype) for name, dtype in self.articles.dtypes.items()}
        holds = Condition(condition, types)(self.articles)
        return self.only(self.articles.loc[holds, "article"])

    def only(self, articles: str | Iterable[str]) -> News:
        """Return the rows of some articles, given by their keys.

        Parameters
        ----------
        articles
            Keys of ``articles``, one or several; their order does not matter.

        Returns
        -------
        News
            New tables, as ``filter`` returns them.

        Raises
        ------
        ValueError
            If there is no article of that name. Lazy tables are not looked through.

        Examples
        --------
        >>> len(news.only(news.articles["article"].head(1)).articles)
        1
        """
        chosen = {articles} if isinstance(articles, str) else set(articles)
        if not self._lazy:
            check_articles(self, chosen)
        tables = {
            name: table[table["article"].isin(chosen)].reset_index(drop=True)
            for name, table in self.tables().items()
            if "article" in table
        }
        before = self.uncorrected and self.uncorrected.only(chosen)
        news = replace(self, uncorrected=before, **tables)
        return replace(news, people=_people_of(news)) if len(self.people) else news

    def save(self, folder: str | Path) -> list[Path]:
        """Write each table as CSV, safe to open in a spreadsheet, and as Parquet.

        ``about.txt`` in the same folder and the metadata of each Parquet file record what the
        tables were made from: version, digest of the rules, articles, corrections and samples.
        Articles may lie in the folder too: ``load`` passes over what was saved beside them.

        Parameters
        ----------
        folder
            Where the files go; made if it does not exist.

        Returns
        -------
        list of Path
            The files, by name.

        Raises
        ------
        OSError
            If the folder cannot be written, or a file that was not saved so would be overwritten.

        Examples
        --------
        >>> [path.name for path in news.save("tables") if path.stem == "quotes"]
        ['quotes.csv', 'quotes.parquet']
        """
        from analysis.tables import export

        return export.save(self, folder)

    def to_excel(self, path: str | Path) -> Path:
        """Write the tables as the sheets of one Excel workbook.

        A cell holds 32,767 characters: a longer text is cut and ends in … No cell becomes a
        formula or a link.

        Parameters
        ----------
        path
            The file, which ends in ``.xlsx``; overwritten if it exists. Its folder is made.

        Returns
        -------
        Path
            The file.

        Raises
        ------
        ValueError
            If ``path`` does not end in .xlsx, or a table has more rows than a sheet can hold.

        Examples
        --------
        >>> news.to_excel("tables.xlsx").name
        'tables.xlsx'
        """
        from analysis.tables import export

        return export.to_excel(self, path)

    def pseudonymised(self, *, seed: int | None = None) -> News:
        """Return tables to share: codes for speakers and articles, and masked texts.

        Speakers become P1 (person), O1 (organisation), D1 (document) or S1 (other); a person has
        the same code in all articles. Each letter of a text becomes x and each digit 0, so
        offsets, word counts and all measures stay the same. Headlines, cues, mentions, roles,
        aliases, authors, file names, corrections and your own columns are left out. Outlet, date,
        gender, party, punctuation and counts stay, and can identify people if the articles are at
        hand: pseudonymised tables are still personal data (GDPR, recital 26).

        Parameters
        ----------
        seed
            Codes are numbered in random order. The same seed gives the same codes, so somebody
            who knows the seed and the articles can undo them. None: a new order each time.

        Returns
        -------
        News
            New tables; the original ones are unchanged.

        Examples
        --------
        >>> sorted(news.pseudonymised(seed=1).people["person"])
        ['P1', 'P2']
        """
        from analysis.tables.pseudonyms import pseudonymised

        return pseudonymised(self, seed)

    def _repr_html_(self) -> str:
        if self._lazy:
            return f"<p>{self!r}</p>"
        from analysis.tables import export

        return export.html(self)

    def __repr__(self) -> str:
        if self._lazy:
            return f"News(lazily, in {self.articles.npartitions} parts)"
        counts = ", ".join(_counted(len(table), name) for name, table in self.tables().items())
        applied = f"; applied: {', '.join(self.by_hand)}" if self.by_hand else ""
        return f"News({counts}{applied})"


def _counted(n: int, table: str) -> str:
    """Return how many rows a table has: "1 person", "2 people"."""
    one = "person" if table == "people" else table[:-1]  # articles, quotes
    return f"{n} {one if n == 1 else table}"


def check_articles(news: News, articles: Iterable[str]) -> None:
    """Raise ValueError for the first of ``articles`` that is not there, with the nearest name."""
    known = dict.fromkeys(news.articles["article"])
    if missing := [article for article in articles if article not in known]:
        first = min(missing, key=str)
        guess = did_you_mean(first, known, "; news.articles lists all articles")
        raise ValueError(f"there is no article {first!r}{guess}")


Taking = TypeVar("Taking", bound=Callable[..., Any])


def takes_news(function: Taking) -> Taking:
    """Make ``function`` raise a clear error if its first argument is not News."""

    @wraps(function)
    def checked(*given: Any, **named: Any) -> Any:
        first = given[0] if given else named.get("news")
        if (given or "news" in named) and not isinstance(first, News):
            raise TypeError(
                f"{function.__name__}() takes the News that an.load() returns, not "
                f"{type(first).__name__}"
            )
        return function(*given, **named)

    return cast("Taking", checked)


def _people_of(news: News) -> pd.DataFrame:
    """Return the rows of ``people`` whom the articles name, with the counts of these articles."""
    words = news.quotes[news.quotes["kind"] != "indirect"]
    words = words.groupby(["article", "speaker"])["n_words"].sum().rename("quoted_words")
    rows = news.speakers.join(words, on=["article", "speaker"]).merge(
        news.articles[["article", "date"]], on="article"
    )
    rows["quoted_in"] = rows["article"].where(rows["n_quotes"] > 0)
    counts = rows.groupby("person").agg(
        first_date=("date", "min"), last_date=("date", "max"), n_articles=("article", "nunique"),
        n_articles_quoted=("quoted_in", "nunique"), mentions=("mentions", "sum"),
        n_quotes=("n_quotes", "sum"), quoted_words=("quoted_words", "sum"),
    )  # fmt: skip
    people = news.people[news.people["person"].isin(counts.index)]
    fresh = counts.loc[people["person"]].reset_index(drop=True)
    people = people.reset_index(drop=True).assign(**fresh)
    types = {name: LOADED["people"][name] for name in counts}
    order = ["quoted_words", "n_quotes", "mentions", "person"]
    return people.astype(types).sort_values(
        order, ascending=[False, False, False, True], ignore_index=True
    )
