"""Articles and their ``Doc`` to linked tables."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice, pairwise
from typing import TYPE_CHECKING

import pyarrow as pa

from analysis.core.garbage import uncollected
from analysis.core.paths import LEDGER
from analysis.io.articles import READ_ROLES, Article, Problem
from analysis.io.discovery import no_memory
from analysis.io.files import Item, place, read_item
from analysis.parsing import analyse
from analysis.tables.news import News
from analysis.tables.problems import problem_row
from analysis.tables.schemas import OWN, SCHEMAS, arrow, frame
from analysis.text.tokens import ParsedText, opens
from analysis.text.words import WordIndex

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Rows = dict[str, list[tuple]]
_AT_ONCE = 16  # items whose rows are in memory together


def tables(articles: Iterable[Article], problems: Iterable[Problem], nlp: Language | None) -> News:
    """Analyse ``articles`` and gather their rows; ``problems`` are those met before."""
    rows, failed = analysed(list(articles), nlp)
    rows["problems"] = [problem_row(problem) for problem in (*problems, *failed.values())]
    return News(**{name: frame(name, rows[name]) for name in SCHEMAS})


def read_part(
    items: Iterable[Item], digests: Iterable[str], nlp: Language | None
) -> dict[str, pa.Table]:
    """Read and analyse ``items``; return their tables and a ledger of what happened to each item.

    Only a few are in memory as Python rows; the rest is in Arrow tables.
    """
    pairs = zip(items, digests, strict=True)
    read = []
    for few in iter(lambda: list(islice(pairs, _AT_ONCE)), []):
        with uncollected():
            read.append(_read_few(few, nlp))
    read = read or [_read_few([], nlp)]
    return {name: pa.concat_tables([some[name] for some in read]).combine_chunks()
            for name in read[0]}  # fmt: skip


def _read_few(items: list[tuple[Item, str]], nlp: Language | None) -> dict[str, pa.Table]:
    """Return the tables and the ledger of a few items, each with its digest."""
    found = [(item, digest, _read(item)) for item, digest in items]
    articles = [article for *_, read in found for article in read if isinstance(article, Article)]
    rows, failed = analysed(articles, nlp)
    rows[LEDGER] = []
    for item, digest, read in found:
        whole, problems = _became(item, read, failed)
        rows["problems"] += map(problem_row, problems)
        counts = len(problems), sum(problem.passing for problem in problems)
        rows[LEDGER] += _ledger_rows(item, (item.key, digest, *counts), whole)
    rows[OWN] = [(a.article, a.own) for a in articles if a.own and a.article not in failed]
    return {name: arrow(name, some) for name, some in rows.items()}


def _became(
    item: Item, read: list[Article | Problem], failed: dict[str, Problem]
) -> tuple[list[Article], list[Problem]]:
    """Return what was read whole, and the problems of reading and analysing the rest."""
    placed = {key: replace(one, member=place(item, one.member)) for key, one in failed.items()}
    became = [placed.get(a.article, a) if isinstance(a, Article) else a for a in read]
    return (
        [one for one in became if isinstance(one, Article)],
        [one for one in became if isinstance(one, Problem)],
    )


def _ledger_rows(item: Item, first: tuple, whole: list[Article]) -> list[tuple]:
    """Return the ledger's rows of an item that begin with ``first``: one for each whole article."""
    kept = [
        (
            *first,
            a.article,
            a.source,
            place(item, a.member),
            _number(a.fingerprint),
            int(a.date is not None),
        )
        for a in whole
    ]
    return kept or [(*first, *[None] * 5)]


def _number(fingerprint: str) -> int:
    """Return 16 hexadecimal digits as a number of 64 bits."""
    return int(fingerprint, 16) - 2**63


def _read(item: Item) -> list[Article | Problem]:
    """Read an item, whatever is in it."""
    try:
        return read_item(item)
    except Exception as error:  # noqa: BLE001 - one bad file never stops the others
        return [failure(item.source, place(item, item.member), "read", error)]


def analysed(articles: list[Article], nlp: Language | None) -> tuple[Rows, dict[str, Problem]]:
    """Return the rows of ``articles``, and a problem by key for each article the rules fail on."""
    rows: Rows = {name: [] for name in SCHEMAS}
    failed: dict[str, Problem] = {}
    try:
        new = [article_rows(article, doc) for article, doc in analyse(articles, nlp)]
    except Exception as error:  # noqa: BLE001 - as above
        if len(articles) == 1:
            (article,) = articles
            failed[article.article] = failure(article.source, article.member, "analysed", error)
            return rows, failed
        new = []
        for article in articles:
            one, why = analysed([article], nlp)
            new.append(one)
            failed |= why
    for one in new:
        for name, some in one.items():
            rows[name] += some
    return rows, failed


def failure(source: str, member: str | None, done: str, error: Exception) -> Problem:
    """Return the Problem of an unexpected error, or that memory ran out."""
    if isinstance(error, MemoryError):
        return no_memory(source, member)
    reason = f"could not be {done} ({type(error).__name__}: {error})"
    return Problem(source, reason, "please report it, with the file if you are allowed to", member)


def article_rows(article: Article, doc: Doc | ParsedText) -> Rows:
    """Return one article's rows, by table; offsets and texts refer to the original text."""
    text, key, span = article.given_text, article.article, article.span
    words = _word_index(article, doc)
    quotes = [(q, *span(q.start, q.end)) for q in doc.user_data["quotes"]]
    quoted = _words_in(words, [(start, end) for q, start, end in quotes if q.kind != "indirect"])
    reported = _words_in(words, [(start, end) for q, start, end in quotes if q.kind == "indirect"])
    begins = [p.start for p in article.paragraphs]
    paragraphs = [
        (
            key, number, p.role, start, end, text[start:end], words.count(start, end),
            _between(quoted, start, end), _between(reported, start, end),
        )
        for number, p in enumerate(article.paragraphs)
        for start, end in [span(p.start, p.end)]
    ]  # fmt: skip
    sentences = [
        (
            key, bisect_right(begins, at[0]) - 1, number, start, end, text[start:end],
            words.count(start, end), words.count_long(start, end),
            _between(quoted, start, end), _between(reported, start, end),
        )
        for number, at in enumerate(_read_offsets(article, doc))
        for start, end in [span(*at)]
    ]  # fmt: skip
    quote_rows = [
        (
            key, bisect_right(begins, q.start) - 1, number, q.kind, q.mark, start, end,
            text[start:end], words.count(start, end), *_evidence(article, q.cue),
            *_evidence(article, q.mention), q.negated, q.speaker, q.method,
            round(q.confidence, 4), q.rival, _rounded(q.rival_confidence), q.why,
        )
        for number, (q, start, end) in enumerate(quotes)
    ]  # fmt: skip
    n_words = sum(row[6] for row in paragraphs if row[2] in READ_ROLES)
    return {
        "articles": [(
            key, article.source, article.member, article.date, article.date_precision,
            article.credit, article.title, article.author, text, n_words, len(sentences),
            len(quotes),
        )],
        "paragraphs": paragraphs,
        "sentences": sentences,
        "quotes": quote_rows,
        "speakers": [
            (key, s.speaker, s.kind, s.role, s.party, s.mentions, s.n_quotes)
            for s in doc.user_data["speakers"]
        ],
    }  # fmt: skip


def _word_index(article: Article, doc: Doc | ParsedText) -> WordIndex:
    """Return the words of an article, as they were found with its tokens where they were."""
    if isinstance(doc, ParsedText):
        return WordIndex.found(article.read, doc.word_starts, doc.long_starts)
    return WordIndex(article.read)


def _rounded(chance: float | None) -> float | None:
    """Return a probability with the precision of the tables."""
    return None if chance is None else round(chance, 4)


def _read_offsets(article: Article, doc: Doc | ParsedText) -> Iterable[tuple[int, int]]:
    """Yield the offsets of each sentence of the story, without the space around it."""
    read = [p for p in article.paragraphs if p.role in READ_ROLES]
    starts = [p.start for p in read]
    for start, following in pairwise((*opens(doc), len(article.text))):
        end = start + len(article.text[start:following].rstrip())
        place = bisect_right(starts, start) - 1
        if place >= 0 and start < end <= read[place].end:
            yield start, end


def _words_in(words: WordIndex, stretches: list[tuple[int, int]]) -> list[int]:
    """Return where the words begin that stand in ``stretches``, each word once and in order."""
    found: list[int] = []
    at = 0
    for start, end in sorted(stretches):
        first = bisect_left(words.starts, max(start, at))
        found += words.starts[first : bisect_left(words.starts, end)]
        at = max(at, end)
    return found


def _between(starts: list[int], start: int, end: int) -> int:
    """Return how many of ``starts`` lie in ``[start, end)``."""
    return bisect_left(starts, end) - bisect_left(starts, start) if starts else 0


def _evidence(article: Article, offsets: tuple[int, int] | None) -> tuple:
    """Return the words at ``offsets`` of the normalised text, and their place in the original."""
    if not offsets:
        return None, None, None
    start, end = article.span(*offsets)
    return article.given_text[start:end], start, end
