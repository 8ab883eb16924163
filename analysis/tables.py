"""Articles and their ``Doc`` to linked DataFrames, and these to files and back."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

import pandas as pd
from spacy.language import Language
from spacy.tokens import Doc

from analysis.articles import READ_ROLES, Article, Problem
from analysis.files import read_articles
from analysis.language import analyse, pipeline
from analysis.words import WordIndex

# The contract: the columns of every table, in order. data/README.md says what they mean.
_ID, _TEXT, _INT = "int64", "str", "int64"
SCHEMAS: dict[str, dict[str, str]] = {
    "articles": {
        "article": _TEXT, "source": _TEXT, "member": _TEXT, "date": "datetime64[us]",
        "date_precision": _TEXT, "credit": _TEXT, "text": _TEXT, "n_words": _INT,
        "n_sentences": _INT, "n_quotes": _INT,
    },
    "paragraphs": {
        "article": _TEXT, "paragraph": _ID, "role": _TEXT, "start": _INT, "end": _INT,
        "text": _TEXT, "n_words": _INT, "quoted_words": _INT, "indirect_words": _INT,
    },
    "sentences": {
        "article": _TEXT, "paragraph": _ID, "sentence": _ID, "start": _INT, "end": _INT,
        "text": _TEXT, "n_words": _INT, "n_long_words": _INT, "quoted_words": _INT,
        "indirect_words": _INT,
    },
    "quotes": {
        "article": _TEXT, "paragraph": _ID, "quote": _ID, "kind": _TEXT, "mark": _TEXT,
        "start": _INT, "end": _INT, "text": _TEXT, "n_words": _INT,
        "cue": _TEXT, "cue_start": "Int64", "cue_end": "Int64",
        "mention": _TEXT, "mention_start": "Int64", "mention_end": "Int64",
        "speaker": _TEXT, "method": _TEXT,
    },
    "speakers": {
        "article": _TEXT, "speaker": _TEXT, "kind": _TEXT, "role": _TEXT, "party": _TEXT,
        "mentions": _INT, "n_quotes": _INT,
    },
    "problems": {"source": _TEXT, "reason": _TEXT, "cure": _TEXT},
}  # fmt: skip


@dataclass(frozen=True)
class News:
    """The linked tables of a collection; ``data/README.md`` is their codebook.

    Attributes
    ----------
    articles, paragraphs, sentences, quotes, speakers
        One row for each. ``article`` links them all; ``paragraph``, ``sentence`` and ``quote``
        count from 0 within the article.
    problems
        One row for each source that could not be read: what, why, and the cure.
    """

    articles: pd.DataFrame
    paragraphs: pd.DataFrame
    sentences: pd.DataFrame
    quotes: pd.DataFrame
    speakers: pd.DataFrame
    problems: pd.DataFrame

    def __repr__(self) -> str:
        counts = ", ".join(
            f"{len(getattr(self, field.name))} {field.name}" for field in fields(self)
        )
        return f"News({counts})"

    def save(self, folder: str | Path, *, csv_too: bool = False) -> list[Path]:
        """Write each table to ``folder`` as Parquet, and CSV if ``csv_too``; return the paths."""
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        written = []
        for field in fields(self):
            table = getattr(self, field.name)
            path = folder / f"{field.name}.parquet"
            table.to_parquet(path, index=False)
            written.append(path)
            if csv_too:
                safe_csv(table, path.with_suffix(".csv"))
                written.append(path.with_suffix(".csv"))
        return written


def load(*sources: str | Path, model: str | Language | None = None) -> News:
    """Read and analyse articles.

    Parameters
    ----------
    *sources
        Files, folders (searched to the bottom) or globs. Their order does not matter.
    model
        A trained Danish spaCy pipeline (its name, its path, or the loaded pipeline) to help with
        names; without one the rules work alone.

    Returns
    -------
    News
        The linked tables. A file that cannot be read stands in ``news.problems`` with the
        reason; the others are read all the same.
    """
    if not sources:
        raise TypeError("load() needs at least one file, folder or glob, such as load('seeds')")
    problems: list[Problem] = []
    return tables(_sift(read_articles(sources), problems), problems, pipeline(model))


def _sift(items: Iterable[Article | Problem], problems: list[Problem]) -> Iterable[Article]:
    """Yield the articles of ``items``; put the problems aside."""
    for item in items:
        if isinstance(item, Problem):
            problems.append(item)
        else:
            yield item


def tables(articles: Iterable[Article], problems: list[Problem], nlp: Language) -> News:
    """Analyse ``articles`` and gather their rows; ``problems`` may grow while they are read."""
    rows: dict[str, list[tuple]] = defaultdict(list)
    for article, doc in analyse(articles, nlp):
        for table, new in _rows(article, doc).items():
            rows[table] += new
    rows["problems"] = [(p.source, p.reason, p.cure) for p in problems]
    return News(**{name: frame(name, rows[name]) for name in SCHEMAS})


def frame(name: str, rows: Iterable[tuple] = ()) -> pd.DataFrame:
    """Return ``rows`` as the table ``name``, with the columns and types of its schema."""
    schema = SCHEMAS[name]
    return pd.DataFrame(list(rows), columns=list(schema)).astype(schema)


def _rows(article: Article, doc: Doc) -> dict[str, list[tuple]]:
    """Return one article's rows, by table."""
    text, key, words = article.text, article.article, WordIndex(article.text)
    quotes = doc.user_data["quotes"]
    quoted = _union((q.start, q.end) for q in quotes if q.kind != "indirect")
    reported = _union((q.start, q.end) for q in quotes if q.kind == "indirect")

    def counts(start: int, end: int) -> tuple[int, int, int]:
        return (
            words.count(start, end),
            _overlap(words, quoted, start, end),
            _overlap(words, reported, start, end),
        )

    paragraphs = [
        (key, number, p.role, p.start, p.end, text[p.start : p.end], *counts(p.start, p.end))
        for number, p in enumerate(article.paragraphs)
    ]
    sentences = []
    for number, (start, end) in enumerate(_read_offsets(article, doc)):
        n_words, n_quoted, n_reported = counts(start, end)
        sentences.append((
            key, _paragraph_of(article, start), number, start, end, text[start:end],
            n_words, words.count_long(start, end), n_quoted, n_reported,
        ))  # fmt: skip
    quote_rows = [
        (
            key, _paragraph_of(article, q.start), number, q.kind, q.mark, q.start, q.end,
            text[q.start : q.end], words.count(q.start, q.end),
            *_evidence(text, q.cue), *_evidence(text, q.mention), q.speaker, q.method,
        )
        for number, q in enumerate(quotes)
    ]  # fmt: skip
    n_words = sum(row[6] for row in paragraphs if row[2] in READ_ROLES)
    return {
        "articles": [(
            key, article.source, article.member, article.date, article.date_precision,
            article.credit, text, n_words, len(sentences), len(quotes),
        )],
        "paragraphs": paragraphs,
        "sentences": sentences,
        "quotes": quote_rows,
        "speakers": [
            (key, s.speaker, s.kind, s.role, s.party, s.mentions, s.n_quotes)
            for s in doc.user_data["speakers"]
        ],
    }  # fmt: skip


def _read_offsets(article: Article, doc: Doc) -> Iterable[tuple[int, int]]:
    """Yield the offsets of each sentence of the story, without the space around it."""
    read = [p for p in article.paragraphs if p.role in READ_ROLES]
    starts = [p.start for p in read]
    for sentence in doc.sents:
        start, end = sentence.start_char, sentence.end_char
        while end > start and article.text[end - 1].isspace():
            end -= 1
        place = bisect_right(starts, start) - 1
        if place >= 0 and start < end <= read[place].end:
            yield start, end


def _paragraph_of(article: Article, offset: int) -> int:
    """Return the number of the paragraph in which ``offset`` stands."""
    return bisect_right([p.start for p in article.paragraphs], offset) - 1


def _union(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return ``stretches`` in order, those that meet made one."""
    union: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if union and start <= union[-1][1]:
            union[-1] = (union[-1][0], max(end, union[-1][1]))
        else:
            union.append((start, end))
    return union


def _overlap(words: WordIndex, stretches: list[tuple[int, int]], start: int, end: int) -> int:
    """Return how many words of ``[start, end)`` stand in ``stretches``."""
    return sum(
        words.count(max(start, a), min(end, b)) for a, b in stretches if a < end and b > start
    )


def _evidence(text: str, offsets: tuple[int, int] | None) -> tuple:
    """Return the words at ``offsets`` and the offsets, or three times nothing."""
    return (text[slice(*offsets)], *offsets) if offsets else (None, None, None)


def safe_csv(table: pd.DataFrame, path: Path) -> None:
    """Write ``table`` as CSV that a spreadsheet shows and does not execute.

    A text that begins like a formula gets a leading apostrophe, as OWASP advises
    (https://owasp.org/www-community/attacks/CSV_Injection).
    """
    texts = table.select_dtypes("str")
    escaped = texts.apply(lambda column: column.str.replace(r"^(?=[=+\-@\t\r])", "'", regex=True))
    table.assign(**escaped).to_csv(path, index=False, encoding="utf-8-sig")
