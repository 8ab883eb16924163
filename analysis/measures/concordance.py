"""A word where it stands in the quotes, with the words around it: a concordance."""

import re
from collections.abc import Callable, Iterator
from fnmatch import translate

import pandas as pd

from analysis.core.vocabulary import MARKED
from analysis.io.normalisation import Normalised
from analysis.measures.grouping import check_kinds
from analysis.people.table import by_person
from analysis.tables.news import News, takes_news
from analysis.text.words import WORD

SPACES = re.compile(r"\s+")
COLUMNS = {
    "left": "str", "word": "str", "right": "str", "speaker": "str", "outlet": "str",
    "date": "datetime64[us]", "date_precision": "str", "title": "str", "kind": "str",
    "article": "str", "paragraph": "int64", "quote": "int64", "start": "int64", "end": "int64",
}  # fmt: skip


@takes_news
def concordance(
    news: News,
    word: str,
    *,
    kinds: str | tuple[str, ...] = MARKED,
    around: int = 40,
    regex: bool = False,
) -> pd.DataFrame:
    """Find a word in the quotes and show it with the words around it.

    One row for each occurrence, by date, article and place: key word in context (KWIC). The
    context comes from the same quote only, so it has no words of the reporter.

    Parameters
    ----------
    news
        The linked tables.
    word
        A word in any letter case, or several separated by spaces. ``*`` stands for any letters
        and ``?`` for one: ``"havn*"`` finds ``havn``, ``havnen`` and ``havneby``.
    kinds
        The kinds of quotes searched; by default direct and partial ones.
    around
        The most characters of the quote shown on each side; whole words only.
    regex
        Each word of ``word`` is a regular expression that must match a whole word:
        ``"havn(en)?"``.

    Returns
    -------
    DataFrame
        ``left``, ``word`` and ``right``, which joined give the text; ``speaker``; ``outlet``,
        ``date``, ``date_precision`` and ``title`` of the article; ``kind``; and the place:
        ``article``, ``paragraph``, ``quote``, and ``start`` and ``end`` in ``articles.text``.
        ``concordance_view`` shows the rows with the words below each other.

    Raises
    ------
    ValueError
        If ``word`` holds no word or is not a valid regular expression, or a kind is not known.

    References
    ----------
    Luhn (1960), Key word-in-context index for technical literature, American Documentation
    11:288–295.

    Examples
    --------
    >>> an.concordance(news, "mal*")[["left", "word", "right", "speaker"]].values.tolist()
    [['Vi ', 'maler', ' nu', 'Ida Lund']]
    """
    fits = _patterns(word, regex=regex)
    kinds = check_kinds(kinds)
    news = by_person(news)
    quotes = news.quotes[news.quotes["kind"].isin(kinds)]
    texts = news.articles.set_index("article")["text"]
    names = ["article", "paragraph", "quote", "kind", "speaker", "start", "end"]
    rows = []
    for quote in quotes[names].itertuples(index=False):
        said = texts[quote.article][quote.start : quote.end]
        for start, end in _found(said, fits):
            rows.append({
                **quote._asdict(), "start": quote.start + start, "end": quote.start + end,
                "left": _before(said[:start], around), "word": said[start:end],
                "right": _after(said[end:], around), "inner": quote.end - quote.start,
            })  # fmt: skip
    table = pd.DataFrame(rows, columns=["inner", *dict.fromkeys([*names, "left", "word", "right"])])
    table = table.sort_values("inner").drop_duplicates(["article", "start"])  # once, if nested
    known = news.articles[["article", "credit", "date", "date_precision", "title"]]
    table = table.astype({"article": "str"}).merge(known, on="article", how="left")
    table = table.rename(columns={"credit": "outlet"}).sort_values(["date", "article", "start"])
    return table[list(COLUMNS)].astype(COLUMNS).reset_index(drop=True)


def _patterns(word: str, *, regex: bool) -> list[Callable[[str], re.Match | None]]:
    """Return for each of the words looked for what a word of the text has to match."""
    parts: list[str] = []
    for part in word.split():
        plain = not regex and not set("*?") & set(part)
        parts += [match.group() for match in WORD.finditer(part)] if plain else [part]
    if not parts:
        raise ValueError(f"word={word!r} holds no word to search for")
    try:
        patterns = [part if regex else translate(part) for part in parts]
        return [re.compile(pattern, re.IGNORECASE).fullmatch for pattern in patterns]
    except re.error as error:
        raise ValueError(f"word={word!r} is not a valid regular expression: {error}") from None


def _found(said: str, fits: list[Callable[[str], re.Match | None]]) -> Iterator[tuple[int, int]]:
    """Yield where in ``said`` words stand that match one after another."""
    read = Normalised(said)
    matches = list(WORD.finditer(read.text))
    for first in range(len(matches) - len(fits) + 1):
        run = matches[first : first + len(fits)]
        if all(fit(match.group()) for fit, match in zip(fits, run, strict=True)):
            yield read.span(run[0].start(), run[-1].end())


def _before(text: str, around: int) -> str:
    """Return the last ``around`` characters of ``text``, in one line and from a whole word on."""
    text = SPACES.sub(" ", text)
    return text if len(text) <= around else "…" + text[-around:].partition(" ")[2]


def _after(text: str, around: int) -> str:
    """Return the first ``around`` characters of ``text``, in one line and to a whole word."""
    text = SPACES.sub(" ", text)
    return text if len(text) <= around else text[:around].rpartition(" ")[0] + "…"
