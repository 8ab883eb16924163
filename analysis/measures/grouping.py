"""The groups of quotes: by speaker, by what is known of the speaker, or by article.

Every measure takes these names for ``of=`` and ``by=``, one or several.
"""

from collections.abc import Iterable, Sequence

import pandas as pd

from analysis.core.guesses import nearest
from analysis.core.vocabulary import KINDS
from analysis.io.readers.columns import field_of
from analysis.tables.news import News
from analysis.tables.schemas import LOADED, SCHEMAS

OF_SPEAKER = (
    "speaker", "kind", "role", "party", "stated_role", "stated_party", "gender", "type",
)  # fmt: skip
PERIODS = {"week": "W", "month": "M", "quarter": "Q", "year": "Y"}  # pandas' periods
OF_ARTICLE = ("article", "outlet", "credit", "author", *PERIODS, "collection")
WHOLE = "collection"  # the unit of all articles together, as by=None says too
_MEANT = {"person": "speaker", "people": "speaker", "name": "speaker", "source_type": "type"}
_LISTED = 30  # allowed values that a message lists
_TOO_ROUGH = {"week": ("month", "year"), "month": ("year",), "quarter": ("year",), "year": ()}


def check(name: str, given: object, allowed: tuple) -> None:
    """Raise an error if ``given`` is not allowed, with the allowed values and the nearest one."""
    if given in allowed:
        return
    near = nearest(given, allowed)
    if near.casefold() != str(given).casefold():
        # The user's own name of a unit, or of one of our columns, such as Medie.
        meant = (_MEANT.get(str(given).casefold(), ""), field_of(str(given)) or "")
        near = next((one for one in meant if one in allowed), near)
    guess = f"; did you mean {near!r}?" if near else ""
    listed = ", ".join(map(str, allowed[:_LISTED]))
    more = f" and {len(allowed) - _LISTED:,} more" if len(allowed) > _LISTED else ""
    raise ValueError(f"{name}={given!r} is not known; use one of {listed}{more}{guess}")


def check_kinds(kinds: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return the kinds of quotes, one or several, as a tuple; raise for one that is not known."""
    kinds = (kinds,) if isinstance(kinds, str) else tuple(kinds)
    for kind in kinds:
        check("kinds", kind, KINDS)
    return kinds


def chosen(name: str, given: str | Sequence[str], allowed: tuple[str, ...]) -> list[str]:
    """Return the names in ``given``, one or several, each once; raise for one not allowed."""
    if given is None:
        check(name, given, allowed)
    names = [given] if isinstance(given, str) else list(dict.fromkeys(given))
    for one in names:
        check(name, one, allowed)
    return names


def units_by(by: str | Sequence[str] | None, allowed: tuple[str, ...]) -> list[str]:
    """Return the units in ``by``; None is all articles together, as ``"collection"`` is."""
    return chosen("by", WHOLE if by is None else by, allowed)


def shared_and_units(
    news: News, of: str | Sequence[str] | None, by: str | Sequence[str] | None
) -> tuple[list[str], list[str]]:
    """Return the groups whose share is measured, and the units in which it is measured.

    Without ``of``, the groups are those of speakers in ``by``, or the speakers if it has none.
    """
    allowed = groupings(news)
    named = [] if by is None else chosen("by", by, allowed)
    if of is not None:
        shared = chosen("of", of, allowed)
    else:
        shared = [name for name in named if is_of_speaker(news, name)] or ["speaker"]
    return shared, [name for name in named if name not in shared]


def groupings(news: News) -> tuple[str, ...]:
    """Return all names that ``groups`` takes: of speakers, of articles, and the user's columns."""
    own = [name for name in news.people if name not in LOADED["people"]]
    return tuple(dict.fromkeys([*OF_SPEAKER, *OF_ARTICLE, *own, *own_columns(news)]))


def own_columns(news: News) -> tuple[str, ...]:
    """Return the columns of ``articles`` that came with the source, such as ``section``."""
    return tuple(name for name in news.articles if name not in SCHEMAS["articles"])


def of_article(news: News, articles: pd.Series, column: str) -> pd.Series:
    """Return what a column of ``articles`` holds for each of the ``articles`` named."""
    return news.articles.set_index("article")[column].reindex(articles).set_axis(articles.index)


def is_of_speaker(news: News, name: str) -> bool:
    """Return whether a grouping is of speakers, not of articles."""
    return name in OF_SPEAKER or (name in news.people and name not in LOADED["people"])


def grouped(news: News, rows: pd.DataFrame, names: Iterable[str]) -> pd.DataFrame:
    """Return ``rows`` with a column for each of ``names``, as ``groups`` gives them."""
    columns = {name: groups(news, rows, name) for name in names if name != "article"}
    return rows.assign(**{name: column.array for name, column in columns.items()})


def groups(news: News, rows: pd.DataFrame, of: str) -> pd.Series:
    """Return the group of each row, missing where it is not known.

    Parameters
    ----------
    news
        The linked tables, from ``by_person`` where speakers are to be people.
    rows
        Rows with ``article`` and ``speaker``, such as quotes.
    of
        One of ``groupings(news)``. A column of the user's own in ``people`` comes before one of
        the same name in ``articles``.

    Raises
    ------
    ValueError
        If ``of`` is not known.
    """
    check("of", of, groupings(news))
    if of == "speaker":
        return rows["speaker"]
    if is_of_speaker(news, of):
        return of_speaker(news, rows, of)
    if of == "article":
        return rows["article"]
    if of == WHOLE and of not in news.articles:
        return pd.Series("all", rows.index, dtype="str")
    if of in PERIODS and of not in news.articles:
        return periods(news, of).reindex(rows["article"]).set_axis(rows.index)
    column = "credit" if of == "outlet" and of not in news.articles else of
    return of_article(news, rows["article"], column)


def alike(rows: pd.DataFrame, unit: pd.Series) -> pd.Series:
    """Return which rows have all values of ``unit``; missing values count as equal."""
    found = pd.Series(True, rows.index)
    for name, value in unit.items():
        found &= rows[name].isna() if pd.isna(value) else rows[name] == value
    return found


def of_speaker(news: News, rows: pd.DataFrame, of: str) -> pd.Series:
    """Return what is known of each row's speaker: of the person, otherwise in that article.

    ``role`` and ``party`` are those of the article, otherwise those that most of the person's
    other articles state; ``stated_role`` and ``stated_party`` are those of the article alone.
    """
    person = pd.Series(dtype="str")
    column = f"own_{of}" if f"own_{of}" in news.people else of
    if column in news.people:
        person = news.people.set_index("person")[column]
    of_person = rows["speaker"].map(person.dropna()) if len(person) else None
    stated = of.removeprefix("stated_")
    if stated not in news.speakers:
        return of_person if of_person is not None else pd.Series(pd.NA, rows.index, dtype="str")
    keys = ["article", "speaker"]
    here = news.speakers[[*keys, stated]].sort_values(stated).drop_duplicates(keys)
    here = rows[keys].merge(here, on=keys, how="left")[stated].set_axis(rows.index)
    if of in ("role", "party"):
        here = here.combine_first(rows["speaker"].map(_of_most_articles(news, of))).astype("str")
    return here if of_person is None else of_person.combine_first(here).astype("str")


def _of_most_articles(news: News, of: str) -> pd.Series:
    """Return the role or party that most of each person's articles state, by person."""
    bearers = news.speakers[news.speakers["kind"].isin(("person", "organisation"))]
    counts = bearers.groupby(["speaker", of])["article"].nunique().reset_index()
    counts = counts.sort_values(["speaker", "article", of], ascending=[True, False, True])
    return counts.drop_duplicates("speaker").set_index("speaker")[of].astype("str")


def periods(news: News, unit: str) -> pd.Series:
    """Return the first day of each article's week, month, quarter or year, by article.

    Weeks begin on Mondays. Missing if the date is less precise than the period.
    """
    dates = news.articles["date"].astype("datetime64[us]")
    first = dates.dt.to_period(PERIODS[unit]).dt.start_time.astype("datetime64[us]")
    first = first.mask(news.articles["date_precision"].isin(_TOO_ROUGH[unit]))
    return first.set_axis(news.articles["article"])


def period_numbers(first: pd.Series, unit: str) -> pd.Series:
    """Return the number of each period by its first day; neighbours are one apart."""
    first = first.astype("datetime64[us]")
    if unit == "week":
        return (first - pd.Timestamp("1970-01-05")).dt.days // 7
    months = 12 * first.dt.year + first.dt.month - 1
    return months // {"month": 1, "quarter": 3, "year": 12}[unit]
