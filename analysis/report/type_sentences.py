"""Computed sentences of the notebook on source types."""

from analysis.charts.theme import Theme
from analysis.core.vocabulary import MARKED
from analysis.measures import source_types
from analysis.measures.source_types.people import EXPERTS
from analysis.tables.news import News


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
        "citizens_said", n=theme.number(n), all=theme.number(total),
        share=theme.percent(n / total if total else float("nan")), words=theme.percent(words),
    )  # fmt: skip


def single_sources(news: News, theme: Theme) -> str:
    """Return how many articles have only one source."""
    n = source_types.sources_per_article(news)["n_sources"]
    if (n > 0).sum() == 1:
        return theme.say("single_one", n=theme.count("source", n.max()))
    return theme.say(
        "single_said", n=theme.number((n == 1).sum()), all=theme.count("article", (n > 0).sum())
    )


def diversity(news: News, theme: Theme) -> str:
    """Return the effective number of types, and how many sources have no name."""
    effective = source_types.type_diversity(news)["effective_types"].iloc[0]
    unnamed = source_types.unnamed_share(news)["unnamed_share"].iloc[0]
    if effective != effective:
        return theme.say("diversity_unknown", unnamed=theme.percent(unnamed))
    return theme.say(
        "diversity_said", effective=theme.number(effective, 1), unnamed=theme.percent(unnamed)
    )
