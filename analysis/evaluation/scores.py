"""Scores of the quotes table against gold quotes, and every error with its context.

A found quote matches a gold quote of the same group (``direct`` with ``partial``; ``indirect``
separately) *exactly* if both cover the same words, and by *overlap* if they share at least half of
the words of each. All articles are counted together. A gold row marked ``optional`` is neither
missed nor extra; a gold speaker with ``|`` gives several right answers; letter case and a final
genitive are ignored.

Speakers have three scores. ``speaker_right``: the same string. ``speaker_alike``: the same
speaker in other words, that is, all words of one are among the words of the other, not counting
articles, ``fra`` and genitive endings (``en talsmand fra Kystvagten``, ``Kystvagtens talsmand``).
``person_right``: ``speaker_right`` only for people, that is, gold speakers with a given name of
``given_names.tsv`` and a surname. Organisations and documents have many names, so
``speaker_alike`` is fairer for them; ``person_right`` is the stricter score for names.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.core.statistics import FEWEST, TAIL
from analysis.evaluation.gold import check_places
from analysis.lang import marks
from analysis.lang.forms import fold, nominative
from analysis.speakers.noun_phrases import is_full_name
from analysis.tables.csv_export import safe_csv
from analysis.tables.news import News
from analysis.text.nouns import gender
from analysis.text.words import WordIndex

CONTEXT = 60  # characters of the article shown on either side of an error
_LIGHT = frozenset(("en", "et", "den", "det", "de", "fra"))  # left out when words are compared
_SPEAKER_WORD = re.compile(r"\w[\w'’.-]*")
_GROUPS = {"direct": "direct + partial", "partial": "direct + partial", "indirect": "indirect"}


def match(news: News, gold: pd.DataFrame) -> pd.DataFrame:
    """Pair found quotes with gold quotes.

    Returns
    -------
    DataFrame
        One row for each pair, for each gold quote missed and for each found quote that is extra:
        ``article, group, kind, mark, result`` (``exact``, ``overlap``, ``missed``, ``extra``,
        ``optional``), ``speaker_right`` and ``speaker_alike`` (missing if there is no pair),
        the offsets, texts and speakers of both sides, and ``context``.

    Raises
    ------
    ValueError
        If gold names an article that was not read, or a place outside its article.
    """
    texts = news.articles.set_index("article")["text"]
    check_places(gold, texts)
    found_of = dict(list(news.quotes.groupby("article")))
    gold_of = dict(list(gold.groupby("article")))
    rows: list[dict] = []
    for article, text in texts.items():
        words = WordIndex(text)
        found = _quotes(found_of.get(article, news.quotes.iloc[:0]), words)
        wanted = _quotes(gold_of.get(article, gold.iloc[:0]), words)
        for group in dict.fromkeys(_GROUPS.values()):
            pairs = _pairs(
                [q for q in found if _GROUPS[q["kind"]] == group],
                [q for q in wanted if _GROUPS[q["kind"]] == group],
            )
            rows += [_row(article, text, group, *pair) for pair in pairs]
    return pd.DataFrame(rows, columns=_COLUMNS).astype(dict.fromkeys(_PLACES, "Int64"))


_PLACES = ["start", "end", "gold_start", "gold_end"]
_COLUMNS = [
    "article", "group", "kind", "mark", "result", "speaker_right", "speaker_alike", "start",
    "end", "text", "speaker", "gold_start", "gold_end", "gold_text", "gold_speaker", "cue",
    "mention", "method", "context",
]  # fmt: skip


def scores(matches: pd.DataFrame, by: str = "group") -> pd.DataFrame:
    """Return precision, recall and F1, exact and by overlap, and the share of right speakers.

    Parameters
    ----------
    matches
        The table of ``match``.
    by
        The column to score separately: ``group``, ``kind`` or ``mark`` (those of the gold quote,
        if there is one; an extra quote counts against its own kind or mark).

    Returns
    -------
    DataFrame
        One row for each group. ``n_gold``, ``n_found`` and ``n_persons`` (quotes with a person as
        gold speaker) are numbers of quotes; the rest are shares from 0 to 1, NaN if there is
        nothing to count. The module docstring defines ``speaker_right``, ``speaker_alike`` and
        ``person_right``.
    """
    counts = _counts(matches, by).groupby(level=by, sort=False).sum()
    return pd.concat([counts[["n_gold", "n_found", "n_persons"]], _shares(counts)], axis=1)[_SCORES]


def intervals(matches: pd.DataFrame, by: str = "group", draws: int = 2_000) -> pd.DataFrame:
    """Return 95 % intervals of the scores: what other articles like these would give.

    Articles are resampled with replacement (percentile bootstrap, always the same draws). Quotes
    of one article are alike, so that intervals over quotes would be too narrow.

    Parameters
    ----------
    matches, by
        As for ``scores``.
    draws
        How often articles are drawn.

    Returns
    -------
    DataFrame
        A row for each group and bound (``low``, ``high``) and a column for each share of
        ``scores``. NaN if fewer than FEWEST articles have a quote of the group.

    References
    ----------
    Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 13.

    Examples
    --------
    >>> matches = pd.DataFrame({
    ...     "article": [*"abcdef"], "group": "indirect", "result": "exact",
    ...     "gold_speaker": "Ida Lund", "speaker_right": [*"110111"], "speaker_alike": True,
    ... }).astype({"speaker_right": int})
    >>> intervals(matches)["speaker_right"].round(2).tolist()
    [0.5, 1.0]
    """
    chance, rows = np.random.default_rng(0), {}
    for name, counts in _counts(matches, by).groupby(level=by, sort=False):
        n = len(counts)
        drawn = chance.multinomial(n, np.full(n, 1 / n), draws) @ counts.to_numpy()
        shares = _shares(pd.DataFrame(drawn, columns=counts.columns))
        for bound, at in (("low", TAIL), ("high", 1 - TAIL)):
            rows[name, bound] = shares.quantile(at) if n >= FEWEST else shares.iloc[0] * np.nan
    index = pd.MultiIndex.from_tuples(rows, names=[by, "bound"])
    return pd.DataFrame([*rows.values()], index=index, columns=[*_SHARES])


_SHARES = {  # what is counted, and of what
    "exact_precision": ("exact", "n_found"),
    "exact_recall": ("exact", "n_gold"),
    "exact_f1": ("exact", "n_mean"),
    "overlap_precision": ("overlap", "n_found"),
    "overlap_recall": ("overlap", "n_gold"),
    "overlap_f1": ("overlap", "n_mean"),
    "speaker_right": ("right", "n_pairs"),
    "speaker_alike": ("alike", "n_pairs"),
    "person_right": ("person_right", "n_persons"),
}
_SCORES = ["n_gold", "n_found", *_SHARES]
_SCORES.insert(_SCORES.index("person_right"), "n_persons")


def _counts(matches: pd.DataFrame, by: str) -> pd.DataFrame:
    """Return what the scores of ``by`` are shares of, by article."""
    of = {result: matches["result"] == result for result in ("exact", "overlap", "missed", "extra")}
    found = of["exact"] | of["overlap"]
    paired = matches["speaker_right"].notna()
    person = matches["gold_speaker"].where(paired, "").map(_is_person).astype(bool)
    right, alike = (matches[f"speaker_{name}"].eq(True) for name in ("right", "alike"))
    counts = pd.DataFrame({
        "exact": of["exact"], "overlap": found, "right": right, "alike": alike,
        "person_right": person & right, "n_gold": found | of["missed"],
        "n_found": found | of["extra"], "n_pairs": paired, "n_persons": person,
    }).astype("int64")  # fmt: skip
    counts = counts.groupby([matches[by], matches["article"]], sort=False).sum()
    return counts.assign(n_mean=(counts["n_gold"] + counts["n_found"]) / 2)


def _shares(counts: pd.DataFrame) -> pd.DataFrame:
    """Return the scores of each row of counts, NaN where there is nothing to count."""
    return pd.DataFrame(
        {
            name: counts[part] / counts[whole].where(counts[whole] > 0)
            for name, (part, whole) in _SHARES.items()
        }
    )


def errors(matches: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of ``matches`` with a wrong span or a wrong speaker."""
    wrong_span = ~matches["result"].isin(["exact", "optional"])
    return matches[wrong_span | matches["speaker_right"].eq(False)]


def write_errors(table: pd.DataFrame, path: str | Path) -> None:
    """Write the errors of a run as CSV, for a spreadsheet and for ``read_errors``."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    safe_csv(table, Path(path))


def read_errors(path: str | Path) -> pd.DataFrame:
    """Read the errors of an earlier run.

    Raises
    ------
    ValueError
        If the file was not written by ``write_errors``; the message names what is missing.
    """
    types = {"article": str} | dict.fromkeys(_PLACES, "Int64")
    table = pd.read_csv(path, dtype=types, encoding="utf-8-sig")
    if missing := [column for column in _COLUMNS if column not in table]:
        raise ValueError(f"{path} is not a table of errors: it has no column {', '.join(missing)}")
    return table


def compare(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return the errors that only one of two runs has: ``change`` is "mended" or "new"."""
    left, right = _identity(before), _identity(after)
    mended, new = before[~left.isin(set(right))], after[~right.isin(set(left))]
    return pd.concat([mended.assign(change="mended"), new.assign(change="new")])


def _identity(errors: pd.DataFrame) -> pd.Series:
    """Return a text that identifies each error in all runs."""
    columns = ["article", "group", "result", "speaker", *_PLACES]
    return errors[columns].astype("str").fillna("").agg("|".join, axis=1)


def _quotes(table: pd.DataFrame, words: WordIndex) -> list[dict]:
    """Return the rows of ``table`` with ``first`` and ``last``, the numbers of their words."""
    return [
        row | {"first": words.count(0, row["start"]), "last": words.count(0, row["end"])}
        for row in table.to_dict("records")
    ]


def _pairs(found: list[dict], wanted: list[dict]) -> Iterator[tuple[dict | None, dict | None, str]]:
    """Pair the quotes of two lists, the most alike first, each quote at most once."""
    alike = [(_likeness(f, w), i, j) for i, f in enumerate(found) for j, w in enumerate(wanted)]
    left_found, left_wanted = dict(enumerate(found)), dict(enumerate(wanted))
    for likeness, i, j in sorted(alike, key=lambda item: -item[0]):
        if likeness and i in left_found and j in left_wanted:
            result = "exact" if likeness == 1 else "overlap"
            wanted_quote = left_wanted.pop(j)
            yield left_found.pop(i), wanted_quote, _unless_optional(wanted_quote, result)
    for quote in left_wanted.values():
        yield None, quote, _unless_optional(quote, "missed")
    for quote in left_found.values():
        yield quote, None, "extra"


def _unless_optional(quote: dict, result: str) -> str:
    """Return ``result``, or "optional" for a gold quote that may be left out."""
    return "optional" if quote.get("optional") else result


def _likeness(found: dict, wanted: dict) -> float:
    """Return the share of words in common: 1 for the same words, 0 for less than half of either."""
    shared = min(found["last"], wanted["last"]) - max(found["first"], wanted["first"])
    longer = max(found["last"] - found["first"], wanted["last"] - wanted["first"])
    return shared / longer if shared > 0 and 2 * shared >= longer else 0


def _row(
    article: str, text: str, group: str, found: dict | None, wanted: dict | None, result: str
) -> dict:
    """Return a row of ``match``."""
    f, w = found or {}, wanted or {}
    place = w or f
    start, end = place["start"], place["end"]
    right = alike = None
    if found and wanted and result != "optional":
        names = w["speaker"].split("|")
        right = _name(f.get("speaker")) in {_name(name) for name in names}
        alike = right or any(are_alike(f.get("speaker"), name) for name in names)
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return {
        "article": article, "group": group, "kind": place["kind"],
        "mark": f.get("mark", "not found"), "result": result, "speaker_right": right,
        "speaker_alike": alike, "start": f.get("start"), "end": f.get("end"),
        "text": f.get("text"), "speaker": f.get("speaker"), "gold_start": w.get("start"),
        "gold_end": w.get("end"), "gold_text": w.get("text"), "gold_speaker": w.get("speaker"),
        "cue": f.get("cue"), "mention": f.get("mention"), "method": f.get("method"),
        "context": f"{before}[{text[start:end]}]{after}".replace("\n", " "),
    }  # fmt: skip


def _name(speaker: object) -> str:
    """Return a speaker's name for comparison: without letter case and final genitive."""
    name = "" if pd.isna(speaker) else fold(str(speaker).strip())
    return _bare(name)


def _bare(word: str) -> str:
    """Return a word without a genitive ending, also if an apostrophe follows the -s."""
    return nominative(word.rstrip(f".{marks.APOSTROPHES}"))


def are_alike(one: object, other: object) -> bool:
    """Return whether all words of one speaker are among the words of the other."""
    first, second = _words(one), _words(other)
    return bool(first and second) and (first <= second or second <= first)


def _words(speaker: object) -> set[str]:
    """Return the words of a speaker for comparison: no articles, no genitives."""
    words = () if pd.isna(speaker) else _SPEAKER_WORD.findall(fold(str(speaker)))
    return {_bare(word) for word in words if word not in _LIGHT}


def _is_person(speaker: str) -> bool:
    """Return whether a gold speaker is a person with a known given name and a surname."""
    return any(
        is_full_name(name) and bool(gender(name.split()[0])) for name in speaker.split("|") if name
    )
