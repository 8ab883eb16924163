"""An article to correct, and the corrections one would write."""

from dataclasses import replace

import pandas as pd
from test_invariants import (
    counts_add_up,
    keys_are_unique_and_link,
    nothing_overlaps,
    offsets_slice_back,
    quotes_stand_in_order_and_only_inside_an_indirect,
    shares_sum_to_one,
)
from texts import news as read_news

from analysis.corrections import applying
from analysis.corrections.anchoring import anchor
from analysis.corrections.rows import COLUMNS, read_corrections, record
from analysis.tables.news import News

TEXT = """Broen over Vibe Å bliver lukket

Kommunen lukker broen fra mandag. Det oplyser borgmester Ida Vang.

- Vi kan ikke vente længere med at lukke den gamle bro, siger Ida Vang.

Købmand Bo Lund frygter for sin omsætning.

- Jeg mister halvdelen af mine kunder, siger han.

Ifølge Bo Lund er der kun én vej til butikken. Han kalder planen »et dårligt regnestykke«.

- Ja.
"""


def example() -> News:
    """Return the tables of TEXT, the article ``broen``."""
    return read_news(broen=TEXT)


def quote(news: News, words: str) -> dict:
    """Return the quote of ``news`` that holds ``words``."""
    rows = news.quotes[news.quotes["text"].str.contains(words, regex=False)]
    assert len(rows) == 1, rows["text"].tolist()
    return rows.iloc[0].to_dict()


def row(news: News, words: str, action: str = "change", **values) -> dict:
    """Return a correction of ``words`` where they stand in the (first) article that has them."""
    texts = news.articles.set_index("article")["text"]
    article = next(key for key, text in texts.items() if words in text)
    start = texts[article].index(words)
    held = anchor(texts[article], start, start + len(words))
    return {"article": article} | held | {"action": action} | values


def given(*rows: dict) -> pd.DataFrame:
    """Return corrections as ``read_corrections`` does."""
    table = [
        {"row": n} | {name: str(row.get(name, "")) for name in COLUMNS}
        for n, row in enumerate(rows, start=2)
    ]
    return pd.DataFrame(table, columns=["row", *COLUMNS])


def through_file(path, *rows: dict) -> pd.DataFrame:
    """Write corrections to ``path`` and read them back."""
    record(path, *rows)
    return read_corrections(path)


def apply(news: News, rows: pd.DataFrame) -> tuple[News, pd.DataFrame]:
    """Apply ``rows``; return the tables and what became of each row."""
    after = applying.apply(news, rows)
    return after, after.corrections


def corrected(news: News, *rows: dict) -> tuple[News, pd.DataFrame]:
    """Apply ``rows`` and check what holds in all tables."""
    after, status = apply(news, given(*rows))
    check(after)
    return after, status


def check(news: News) -> None:
    """Fail where one of the tables breaks what the codebook promises."""
    for rule in (
        offsets_slice_back, keys_are_unique_and_link, nothing_overlaps, counts_add_up,
        quotes_stand_in_order_and_only_inside_an_indirect, shares_sum_to_one,
    ):  # fmt: skip
        rule(news)


def edited(news: News, old: str, new: str) -> News:
    """Return the tables of the first article with ``old`` edited to ``new``."""
    text = news.articles["text"].iloc[0]
    assert old in text
    return read_news(**{news.articles["article"].iloc[0]: text.replace(old, new, 1)})


def ruled(news: News, change) -> News:
    """Return ``news`` as other rules might have found it: ``change`` gets and gives the quotes."""
    rows = change(news.quotes.to_dict("records"))
    texts = news.articles.set_index("article")["text"]
    for number, quote in enumerate(sorted(rows, key=lambda q: (q["start"], -q["end"]))):
        quote["quote"] = number
        quote["text"] = texts[quote["article"]][quote["start"] : quote["end"]]
    rows.sort(key=lambda q: q["quote"])
    quotes = pd.DataFrame(rows, columns=news.quotes.columns).astype(news.quotes.dtypes)
    return replace(news, quotes=quotes)
