"""A paragraph for the methods section of a paper, computed from the tables."""

from collections.abc import Callable
from functools import cache
from importlib.resources import files

from analysis.charts.theme import Theme
from analysis.charts.translations import LANGUAGES
from analysis.core.vocabulary import KINDS
from analysis.evaluation.accuracy import accuracy
from analysis.people.table import by_person
from analysis.tables.news import News, takes_news
from analysis.tables.provenance import APPLIED, provenance

MOST = 6  # outlets named in the text


@cache
def _sentences() -> dict[str, tuple[str, str]]:
    lines = files(__package__).joinpath("templates", "methods.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in lines.splitlines() if line and not line.startswith("#")]
    return {key: (english, danish) for key, english, danish in rows}


@takes_news
def methods(news: News, *, language: str = "en") -> str:
    """Return a paragraph for a methods section: what was measured, how, and how accurate it is.

    Every number comes from these tables. Cut what your text says elsewhere, and add how you chose
    the articles, which the tables do not show.

    Parameters
    ----------
    news
        The linked tables.
    language
        ``"en"`` or ``"da"``.

    Returns
    -------
    str
        One paragraph: program and rules; articles, words, period and outlets; quotes by kind;
        speakers found; corrections; accuracy of speakers in the checked random sample, or that
        there is none; intervals; and the same stamp as on exported files.

    Raises
    ------
    ValueError
        If the language is not one of these.

    Examples
    --------
    >>> an.methods(news)[:72]
    'Quotations were found and attributed to speakers by rule with Citatstreg'
    """
    theme = Theme(language=language)

    def say(key: str, **values: str) -> str:
        return _sentences()[key][LANGUAGES.index(language)].format(**values)

    known = provenance(news)
    samples = say("none") if known["samples"] == "none" else known["samples"]
    said = [
        say("found", program=known["program"], rules=known["rules"]),
        *_collection(news, theme, say),
        *_checks(news, theme, say, samples),
        say("shares"),
        *([say("corrected")] if known["samples"] != "none" else []),
        say("stamp", articles=known["articles"], corrections=known["corrections"], samples=samples),
    ]
    return " ".join(said).replace("\u00a0", " ")


def _collection(news: News, theme: Theme, say: Callable[..., str]) -> list[str]:
    """Return the sentences on articles and quotes."""
    articles, quotes = news.articles, by_person(news).quotes
    said = [say(
        "collection", articles=theme.count("article", len(articles)),
        words=theme.count("word", int(articles["n_words"].sum())),
        period=theme.period(articles["date"]),
    )]  # fmt: skip
    outlets = articles["credit"].value_counts().sort_index()
    outlets = outlets.sort_values(ascending=False, kind="stable")
    if len(outlets):
        named = [f"{name} ({theme.number(n)})" for name, n in outlets.head(MOST).items()]
        if len(outlets) > MOST:
            named.append(theme.say("n_more", n=theme.number(len(outlets) - MOST)))
        said.append(say("outlets", outlets=", ".join(named)))
    kinds = quotes["kind"].value_counts()
    said.append(say(
        "quotes", quotes=theme.count("quote", len(quotes)),
        **{kind: theme.number(int(kinds.get(kind, 0))) for kind in KINDS},
    ))  # fmt: skip
    if len(quotes):
        found = quotes["speaker"].dropna()
        said.append(say(
            "attributed", attributed=theme.number(len(found)),
            share=theme.percent(len(found) / len(quotes), 1),
            speakers=theme.count("speaker", found.nunique()),
        ))  # fmt: skip
    return said


def _checks(news: News, theme: Theme, say: Callable[..., str], samples: str) -> list[str]:
    """Return the sentences on corrections, and on the accuracy of speakers in a random sample."""
    rows = news.corrections[news.corrections["status"].isin(APPLIED)]
    said = []
    if n := rows["row"].nunique():
        said.append(say("corrections", n=theme.count("quote", n)))
    try:
        speaker = accuracy(news).set_index("of").loc["speaker"]
    except ValueError:
        return [*said, say("unchecked")]
    low, high = speaker["accuracy_low"], speaker["accuracy_high"]
    return [*said, say(
        "checked", samples=samples, n=theme.count("quote", int(speaker["n_checked"])),
        share=theme.percent(speaker["accuracy"], 1), low=theme.percent(low, 1),
        high=theme.percent(high, 1),
    )]  # fmt: skip
