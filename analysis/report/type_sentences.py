"""Computed sentences of the notebook on source types."""

from analysis.charts.scales import share_after
from analysis.charts.theme import Theme
from analysis.core.vocabulary import MARKED
from analysis.measures import source_types
from analysis.measures.source_types.people import EXPERTS
from analysis.tables.news import News

WIDEST = 2.0  # times the number, up to which an interval's end leaves something to say


def typed(news: News, theme: Theme) -> str:
    """Return the shares of words with a type, without one, and without a known speaker."""
    share = source_types.typed_share(news).set_index("group")["word_share"]
    groups = ("typed", "untyped", "unknown")
    return theme.say("typed_words", **{group: theme.percent(share[group]) for group in groups})


def experts(news: News, theme: Theme) -> str:
    """Return the number of experts, how many are researchers, and their share of the words."""
    people = source_types.researcher_share(news).set_index("unit").loc["people"]
    share = source_types.type_share(news)
    words = share.loc[share["group"].isin(EXPERTS), "word_share"].sum()
    n = int(people["researchers"] + people["analysts"])
    return theme.say(
        "experts_said", people=theme.count("person", n), words=theme.percent(words),
        researchers=theme.number(people["researchers"]),
    )  # fmt: skip


def citizens(news: News, theme: Theme) -> str:
    """Return in how many articles citizens are quoted, and their share of the words."""
    present, share = source_types.type_presence(news), source_types.type_share(news)
    row = present[present["type"] == "citizen"]
    n = int(row["n_articles"].sum())
    quoted = news.quotes[news.quotes["kind"].isin(MARKED)].dropna(subset=["speaker"])
    total = quoted["article"].nunique()
    words = share.loc[share["group"] == "citizen", "word_share"].sum()
    return theme.say(
        "citizens_said" if n else "citizens_none", n=theme.number(n),
        all=theme.number(total), share=share_after(n, total, theme),
        words=theme.percent(words),
    )  # fmt: skip


def single_sources(news: News, theme: Theme) -> str:
    """Return how many articles have only one source."""
    n = source_types.sources_per_article(news)["n_sources"]
    if (n > 0).sum() == 1:
        return theme.say("single_one", n=theme.count("source", n.max()))
    return theme.say("single_said", n=theme.number((n == 1).sum()), all=theme.number((n > 0).sum()))


def diversity(news: News, theme: Theme) -> str:
    """Return the effective number of types, and how many sources have no name."""
    types = source_types.type_diversity(news).iloc[0]
    unnamed = source_types.unnamed_share(news).iloc[0]
    names = ("effective_types", "effective_types_low", "effective_types_high")
    effective, low, high = (types[name] for name in names)
    spread = theme.say(
        "diversity_said" if high <= WIDEST * effective else "diversity_unknown",
        typed=theme.count("source", types["n_sources"]), effective=theme.number(effective, 1),
        low=theme.number(low, 1), high=theme.number(high, 1),
    )  # fmt: skip
    without = theme.say(
        "unnamed_said", n=theme.number(unnamed["unnamed"]), all=theme.number(unnamed["n_sources"]),
        share=share_after(unnamed["unnamed"], unnamed["n_sources"], theme),
    )  # fmt: skip
    return f"{spread} {without}"
