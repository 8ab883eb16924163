"""Articles that print the same story, such as agency copy, found by shared word sequences."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import wraps
from typing import Any, TypeVar, cast

import pandas as pd
from rensa import RMinHash, RMinHashLSH

from analysis.io.articles import READ_ROLES
from analysis.measures.grouping import OF_ARTICLE, check, groups, own_columns
from analysis.tables.news import News, takes_news
from analysis.text.words import words

Measure = TypeVar("Measure", bound=Callable[..., pd.DataFrame])
COUNTS = ("articles", "stories")
LENGTH = 5  # words of a sequence
LEAST = 20  # sequences; shorter articles are alike by chance
SEED, HASHES, BANDS = 14, 128, 64  # two articles with 3 of 10 sequences in common meet in 99.7 %
FEWEST_SHARED = 0.3


@takes_news
def stories(news: News, *, shared: float = 0.5) -> News:
    """Find articles that print the same story in the same words, such as agency copy.

    Two articles are one story if they share at least ``shared`` of the five-word sequences of the
    shorter one, so a copy cut to half its length is found. If two articles are each one story
    with a third, all three are one story. Candidates are found by MinHash with a fixed seed and
    then compared exactly.

    Parameters
    ----------
    news
        The linked tables.
    shared
        From 0.3 (with less, copies may be missed) to 1 (word for word).

    Returns
    -------
    News
        With ``story`` in ``articles``: the name of the story's first article, by date and name.
        An article without a copy is its own story, and so is one of fewer than 24 words. Bylines,
        credits and the like are not compared. Measures take ``count="stories"``, and
        ``by="story"`` if they take columns of ``articles``.

    Raises
    ------
    ValueError
        If ``shared`` is not between 0.3 and 1.

    References
    ----------
    Broder (1997), On the resemblance and containment of documents, Proceedings of Compression and
    Complexity of Sequences, 21–29 (sequences, MinHash, containment). Boumans et al. (2018), The
    agency makes the (online) news world go round, International Journal of Communication
    12:1768–1789 (agency copy).

    Examples
    --------
    >>> an.stories(news).articles["story"].nunique()
    2
    """
    if not FEWEST_SHARED <= shared <= 1:
        raise ValueError(f"shared={shared} is not between {FEWEST_SHARED} and 1")
    sequences = _sequences(news)
    head = {key: key for key in news.articles["article"]}

    def first(key: str) -> str:
        while head[key] != key:
            key = head[key]
        return key

    order = news.articles.sort_values(["date", "article"])["article"]
    place = {key: number for number, key in enumerate(order)}
    for one, other in _alike(sequences, shared):
        ends = sorted((first(one), first(other)), key=place.__getitem__)
        head[ends[1]] = ends[0]
    column = pd.array([first(key) for key in news.articles["article"]], dtype="str")
    return replace(news, articles=news.articles.assign(story=column))


def says_count(measure: Measure) -> Measure:
    """Keep the option ``count`` in the table that a measure returns, so that charts show it."""

    @wraps(measure)
    def counted(*given: Any, **named: Any) -> pd.DataFrame:
        table = measure(*given, **named)
        table.attrs["count"] = named.get("count", COUNTS[0])
        return table

    return cast("Measure", counted)


def _sequences(news: News) -> dict[str, set[str]]:
    """Return the five-word sequences of each article that is long enough."""
    read = news.paragraphs[news.paragraphs["role"].isin(READ_ROLES)]
    found = {}
    for key, texts in read.groupby("article", sort=False)["text"]:
        run = [word for text in texts for word in words(text)]
        every = {" ".join(run[at : at + LENGTH]) for at in range(len(run) - LENGTH + 1)}
        if len(every) >= LEAST:
            found[str(key)] = every
    return found


def _alike(sequences: dict[str, set[str]], shared: float) -> list[tuple[str, str]]:
    """Return the pairs of articles that share enough."""
    keys = sorted(sequences)
    index = RMinHashLSH(FEWEST_SHARED, HASHES, BANDS)
    sketches = []
    for number, key in enumerate(keys):
        sketch = RMinHash(HASHES, SEED)
        sketch.update(sorted(sequences[key]))
        index.insert(number, sketch)
        sketches.append(sketch)
    pairs = set()
    for number, sketch in enumerate(sketches):
        pairs |= {(number, other) for other in index.query(sketch) if other > number}
    alike = []
    for one, other in sorted(pairs):
        a, b = sequences[keys[one]], sequences[keys[other]]
        if len(a & b) >= shared * min(len(a), len(b)):
            alike.append((keys[one], keys[other]))
    return alike


def one_per_story(news: News, count: str, by: Sequence[str] = ()) -> News:
    """Return ``news`` with every article, or with one of each story in each unit of articles.

    Parameters
    ----------
    news
        The linked tables; ``stories`` is called if ``articles`` has no ``story``.
    count
        ``"articles"`` or ``"stories"``, which keeps the first article of each by date and name.
    by
        Units of articles, such as ``["outlet"]``: a story in two outlets counts once in each.
    """
    check("count", count, COUNTS)
    if count == "articles":
        return news
    news = news if "story" in news.articles else stories(news)
    known = news.articles[["article", "story", "date"]].assign(speaker=None)
    apart = [name for name in by if name not in ("article", "story", "collection")]
    apart = [name for name in apart if name in OF_ARTICLE or name in own_columns(news)]
    units = {f"unit_{name}": groups(news, known, name) for name in apart}
    known = known.assign(**units).sort_values(["date", "article"])
    return news.only(known.drop_duplicates(["story", *units])["article"])
