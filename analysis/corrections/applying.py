"""Applying corrections to the tables: the corrected quotes, and everything that depends on them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from unicodedata import normalize

import numpy as np
import pandas as pd

from analysis import lang
from analysis.corrections.correcting import correct
from analysis.corrections.journal import RESTORED, journal
from analysis.corrections.matching import NOWHERE, Verdict
from analysis.corrections.rows import UNDATED, fault, moment
from analysis.io.articles import READ_ROLES
from analysis.lang.forms import fold
from analysis.tables.news import News
from analysis.tables.schemas import loaded
from analysis.text.nouns import given_names, is_organisation, kind
from analysis.text.words import WordIndex

MACHINE = ("kind", "speaker", "method")
TAKEN = ("article", "action", "sample", "note", "coder", "time")


def with_machine(news: News) -> News:
    """Return ``news`` with the rules' answer beside each quote's kind, speaker and method."""
    if "machine_kind" in news.quotes:
        return news
    beside = {f"machine_{name}": news.quotes[name] for name in MACHINE}
    return replace(news, quotes=news.quotes.assign(**beside))


def apply(news: News, corrections: pd.DataFrame, *, source: str = "data/corrections.csv") -> News:
    """Apply corrections made by hand.

    Parameters
    ----------
    news
        The linked tables as the rules made them.
    corrections
        The table of ``read_corrections``.
    source
        The path of the corrections, for ``problems``.

    Returns
    -------
    News
        New tables. A quote that was changed or added has the method ``corrected``.
        ``machine_kind``, ``machine_speaker`` and ``machine_method`` of every quote are what the
        rules found, missing if they found no quote. Numbers of quotes and of quoted words, and
        ``speakers``, are recomputed. ``corrections`` has a row for each correction and each quote
        it is about, with the result. A correction that matches nothing or cannot be used also has
        a row in ``problems``.
    """
    news = with_machine(news)
    corrections = corrections.assign(
        article=_names(corrections["article"], list(news.articles["article"]))
    )
    parts: list[tuple] = []
    verdicts: list[Verdict] = []
    here = corrections["article"].isin(news.articles["article"])
    verdicts += map(_of_no_article, corrections[~here].to_dict("records"))
    known = dict(zip(news.speakers["speaker"], news.speakers["kind"], strict=True))
    done = list(dict.fromkeys(corrections.loc[here, "article"]))
    texts = news.articles.set_index("article")["text"]
    read = news.paragraphs[news.paragraphs["role"].isin(READ_ROLES)]
    paragraphs = _by_article(read[["article", "paragraph", "start", "end"]], done)
    quotes_of, speakers_of = _by_article(news.quotes, done), _by_article(news.speakers, done)
    rows_of = _by_article(corrections, done)
    for article in done:
        text, speakers = texts[article], speakers_of.get(article, [])
        quotes, made = correct(
            text,
            [(p["paragraph"], p["start"], p["end"]) for p in paragraphs.get(article, [])],
            quotes_of.get(article, []),
            rows_of[article],
            [speaker["speaker"] for speaker in speakers],
        )
        words = WordIndex(text)
        for quote in quotes:
            quote["article"], quote["n_words"] = article, words.count(quote["start"], quote["end"])
        parts.append((article, words, quotes, _speakers(article, text, speakers, quotes, known)))
        verdicts += made
    if parts:
        news = _put(news, done, parts)
    _say_restored(verdicts, source)
    _say_undated(verdicts)
    return replace(
        news,
        corrections=_statuses(sorted(verdicts, key=lambda v: v.row["row"])),
        problems=_problems(news.problems, verdicts, source),
    )


def _of_no_article(row: dict) -> Verdict:
    """Return the verdict on a correction of an article that is not in the collection."""
    verdict = Verdict(row)
    if found := fault(row):
        verdict.refuse("cannot be used", *found)
    else:
        verdict.refuse("article not here", "no article of that name was read")
    return verdict


def _say_restored(verdicts: Iterable[Verdict], source: str) -> None:
    """Note each correction that was restored from the journal."""
    for verdict in verdicts:
        if verdict.row.get("restored") and not verdict.cure:
            verdict.reason, cure = RESTORED
            verdict.cure = cure.format(journal=journal(Path(source)))


def _say_undated(verdicts: Iterable[Verdict]) -> None:
    """Note each correction that counts, but whose time cannot be read."""
    for verdict in verdicts:
        time = verdict.row["time"]
        if time and moment(verdict.row) is None and not verdict.cure:
            reason, verdict.cure = UNDATED
            verdict.reason = reason.format(time=time[:40])


def _names(given: pd.Series, articles: list[str]) -> pd.Series:
    """Return the articles' names as in the tables, even if spaces or composition differ."""
    plain: dict[str, set[str]] = {}
    for name in articles:
        plain.setdefault(_plain(name), set()).add(name)
    known = set(articles)

    def meant(name: str) -> str:
        found = [] if name in known else list(plain.get(_plain(name), ()))
        return found[0] if len(found) == 1 else name

    return pd.Series([meant(name) for name in given], given.index, dtype="str")


def _plain(name: str) -> str:
    return normalize("NFC", " ".join(name.split()))


def _by_article(table: pd.DataFrame, articles: list[str]) -> dict[str, list[dict]]:
    """Return the rows of some articles, by article."""
    rows: dict[str, list[dict]] = {}
    for row in table[table["article"].isin(articles)].to_dict("records"):
        rows.setdefault(row["article"], []).append(row)
    return rows


def _put(news: News, done: list[str], parts: list[tuple]) -> News:
    """Return ``news`` with the new rows of the articles ``done``."""
    order = {article: place for place, article in enumerate(news.articles["article"])}

    def exchanged(table: pd.DataFrame, rows: list[dict]) -> pd.DataFrame:
        new = pd.DataFrame(rows, columns=table.columns).astype(table.dtypes)
        both = pd.concat([table[~table["article"].isin(done)], new])
        places = both["article"].map(order).to_numpy()
        return both.iloc[np.argsort(places, kind="stable")].reset_index(drop=True)

    def recounted(table: pd.DataFrame) -> pd.DataFrame:
        table, places = table.copy(), table.groupby("article", sort=False).indices
        for article, words, rows, _ in parts:
            here = places.get(article, [])
            starts = np.searchsorted(words.starts, table["start"].iloc[here])
            ends = np.searchsorted(words.starts, table["end"].iloc[here])
            for column, indirect in (("quoted_words", False), ("indirect_words", True)):
                covered = _covered(words, rows, indirect)
                table.iloc[here, table.columns.get_loc(column)] = covered[ends] - covered[starts]
        return table

    quotes = exchanged(news.quotes, [quote for *_, rows, _ in parts for quote in rows])
    n_quotes = quotes.groupby("article").size()
    articles = news.articles.assign(
        n_quotes=news.articles["article"].map(n_quotes).fillna(0).astype("int64")
    )
    return replace(
        news, articles=articles, paragraphs=recounted(news.paragraphs),
        sentences=recounted(news.sentences), quotes=quotes,
        speakers=exchanged(news.speakers, [row for *_, rows in parts for row in rows]),
    )  # fmt: skip


def _covered(words: WordIndex, quotes: list[dict], indirect: bool) -> np.ndarray:
    """Return for each word how many of the words before it are in quotes."""
    inside = np.zeros(len(words.starts), dtype="int64")
    for quote in quotes:
        if (quote["kind"] == "indirect") == indirect:
            inside[words.count(0, quote["start"]) : words.count(0, quote["end"])] = 1
    return np.concatenate(([0], np.cumsum(inside)))


def _speakers(
    article: str, text: str, speakers: list[dict], quotes: list[dict], known: dict[str, str]
) -> list[dict]:
    """Return an article's speakers in the order of their quotes, then others who are named."""
    said = Counter(quote["speaker"] for quote in quotes if pd.notna(quote["speaker"]))
    old = {row["speaker"]: row for row in speakers}
    rows = []
    for name, n_quotes in said.items():
        row = old.get(name) or {
            "article": article, "speaker": name, "kind": known.get(name) or speaker_kind(name),
            "mentions": max(1, text.count(name)),
        }  # fmt: skip
        rows.append(row | {"n_quotes": n_quotes})
    in_full = (
        row | {"n_quotes": 0}
        for name, row in old.items()
        if name not in said and row["kind"] == "person" and " " in name
    )
    return [*rows, *in_full]


def speaker_kind(name: str) -> str:
    """Return the kind of a speaker that only a correction names.

    A capitalised name is a person, unless one of its words is an organisation.
    """
    parts = name.split()
    capitals = [part for part in parts if part[:1].isupper()]
    known = {fold(organisation) for organisation in lang.words("known_organisations.txt")}
    if fold(name) in known or any(is_organisation(fold(part)) for part in parts):
        return "organisation"
    if len(capitals) > 1 or (len(parts) == 1 and parts[0] in given_names()):
        return "person"
    return kind(name)


def _statuses(verdicts: Iterable[Verdict]) -> pd.DataFrame:
    """Return the table ``corrections``."""
    return loaded("corrections", [row for verdict in verdicts for row in _status_rows(verdict)])


def _status_rows(verdict: Verdict) -> Iterator[dict]:
    """Yield a row for each quote that a correction is about: as found by the rules, and as now."""
    given = verdict.row
    same = {name: given.get(name) or None for name in TAKEN}
    same |= {name: given[name] for name in ("row", "text")}
    same |= {"status": verdict.status, "reason": verdict.reason}
    if verdict.span != NOWHERE:
        same |= dict(zip(("start", "end"), verdict.span, strict=True))
    for old, now in list(zip_longest(verdict.fits, verdict.quotes)) or [(None, None)]:
        row = same | (
            {name: now[name] for name in ("quote", "start", "end", "text")} if now else {}
        )
        yield row | (_as_found(old) if old else {})


def _as_found(quote: dict) -> dict:
    """Return the rules' answer for a quote, in the columns of ``corrections``."""
    own = {f"machine_{name}": quote[name] for name in ("start", "end", "text")}
    return own | {f"machine_{name}": quote[f"machine_{name}"] for name in MACHINE}


def _problems(problems: pd.DataFrame, verdicts: Iterable[Verdict], source: str) -> pd.DataFrame:
    """Return ``problems`` with a row for each correction that needs checking."""
    rows = [
        {
            "source": source,
            "member": f"row {v.row['row']}",
            "reason": f"row {v.row['row']} ({v.row['text'][:40]}) {v.status}: {v.reason}",
            "cure": v.cure,
            "read": True,
        }
        for v in verdicts
        if v.cure
    ]
    if not rows:
        return problems
    new = pd.DataFrame(rows, columns=problems.columns).astype(problems.dtypes)
    return pd.concat([problems, new], ignore_index=True)
