"""Who is quoted in a collection, and who is only named."""

import re
from collections.abc import Iterator, Sequence

import pandas as pd

from analysis import lang
from analysis.io.articles import READ_ROLES
from analysis.lang.forms import UPPER, fold
from analysis.measures.grouping import chosen, grouped, groupings
from analysis.people.table import by_person
from analysis.tables.news import News, takes_news

_CONTACT = re.compile(r":|@|\d{2} ?\d{2} ?\d{2} ?\d{2}")  # of an address or a telephone number
_SHORT = 100  # characters of a line that may go on with a list of contacts


@takes_news
def spoken_about(news: News, *, by: str | Sequence[str] | None = None) -> pd.DataFrame:
    """Measure how often people are named, and whether they are quoted.

    One row for each person named in full in the stories, those named most first. People of the
    same name are one row. A person who is named but never quoted has ``n_quotes`` 0. Left out are
    names that are only a byline, a contact or a photographer, and animals with a name.

    Parameters
    ----------
    news
        The linked tables.
    by
        Units to measure separately, as in ``speaker_share``: ``by="outlet"`` gives the people
        whom each outlet names.

    Returns
    -------
    DataFrame
        ``speaker``; ``by`` if given; ``n_articles`` that name the person; ``n_articles_quoted``,
        those of them with a quote by the person, of any kind; ``mentions``, how often they name
        the person; ``n_quotes``, the person's quotes.

    Raises
    ------
    ValueError
        If ``by`` is no unit.

    Examples
    --------
    >>> an.spoken_about(news)[["speaker", "n_articles_quoted", "mentions"]].values.tolist()
    [['Ida Lund', 2, 2], ['Bo Krag', 1, 1]]
    """
    unit = [] if by is None else chosen("by", by, groupings(news))
    unit = [name for name in unit if name != "speaker"]
    known = by_person(news)
    people = known.speakers[(known.speakers["kind"] == "person") & _spoken_about(news)]
    people = grouped(known, people, unit).assign(quoted=people["n_quotes"] > 0)
    table = people.groupby(["speaker", *unit], dropna=False).agg(
        n_articles=("article", "nunique"),
        n_articles_quoted=("quoted", "sum"),
        mentions=("mentions", "sum"),
        n_quotes=("n_quotes", "sum"),
    )
    order = [*unit, "mentions", "n_articles", "speaker"]
    ascending = [True] * len(unit) + [False, False, True]
    table = table.reset_index().sort_values(order, ascending=ascending)
    return table.reset_index(drop=True)


def _spoken_about(news: News) -> pd.Series:
    """Return for each row of ``speakers`` whether the story speaks about them, or quotes them."""
    stories: dict[str, list[str]] = {article: [] for article in news.articles["article"]}
    read = news.paragraphs[news.paragraphs["role"].isin(READ_ROLES)]
    for article, text in zip(read["article"], read["text"], strict=True):
        stories[article] += text.splitlines()
    lines = {
        article: " ".join(" ".join(_without_contacts(story)).split())
        for article, story in stories.items()
    }
    by = dict(zip(news.articles["article"], news.articles["author"].fillna(""), strict=True))
    columns = (news.speakers[name] for name in ("article", "speaker", "n_quotes"))
    rows = list(zip(*columns, strict=True))
    animals = {name for article, name, n in rows if not n and _is_animal(name, lines[article])}
    about = [
        bool(n) or (name in lines[article] and name not in by[article] and name not in animals)
        for article, name, n in rows
    ]
    return pd.Series(about, index=news.speakers.index, dtype=bool)


def _without_contacts(lines: list[str]) -> Iterator[str]:
    """Yield the lines of a story without those that say whom to call or who took a picture."""
    contact = False
    for line in lines:
        opens = fold(line).lstrip(" *([").startswith(tuple(lang.words("contact_openers.txt")))
        goes_on = contact and len(line) < _SHORT and not line.endswith(".")
        contact = goes_on or (opens and bool(_CONTACT.search(line)))
        if not contact:
            yield line


def _is_animal(name: str, story: str) -> bool:
    """Return whether the word before one of the mentions of ``name`` is an animal."""
    before = re.findall(rf"(\w+),? {re.escape(name)}(?! [{UPPER}])", story)
    return any(fold(word) in lang.words("animals.txt") for word in before)
