"""The words that readability counts, and the sentences or parts of sentences they are in."""

import re
from collections.abc import Sequence

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.lang import marks
from analysis.lang.forms import LETTERS
from analysis.tables.news import News
from analysis.text.words import LONG, WORD, letters

_BEFORE, _AFTER = marks.QUOTES + "([", marks.QUOTES + ".,:;!?)]"
_PLAIN = f"^[{re.escape(_BEFORE)}]*[{LETTERS}]+[{re.escape(_AFTER)}]*$"
VOICES = ("reporter", "reporting clause", "quoted")
_CLOSE = 4  # numbers for each value at the most where values lie close together


def stretches(
    news: News, *, roles: Sequence[str] | None = None, split: bool = False
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the words of the story and the stretches they are in.

    A stretch is a sentence, or one speaker's part of a sentence.

    Parameters
    ----------
    news
        The linked tables.
    roles
        The paragraph roles counted; all of the story by default.
    split
        Whether a sentence with a direct quote is divided: the quoted words are a stretch for each
        speaker, and the rest, the reporting clause, is another. A sentence without a direct quote
        is a stretch of the reporter, with the partial quotes in it.

    Returns
    -------
    words
        One row for each word, in order: ``stretch`` (index of the other table), ``n_letters``,
        ``form`` (a number for each spelling, without regard to letter case).
    stretches
        One row for each stretch that has words: ``article``, ``paragraph_role``, ``voice``,
        ``speaker``, ``n_words``, ``n_long_words``, ``quoted_words`` (direct and partial).
    """
    texts = news.articles["text"]
    ends = np.cumsum(texts.str.len().to_numpy(dtype="int64"))
    base = pd.Series(ends, index=news.articles["article"]).shift(fill_value=0)
    place = ["article", "paragraph"]
    sentences = news.sentences[[*place, "start", "end"]].merge(
        news.paragraphs[[*place, "role"]], on=place
    )
    if roles is not None:
        sentences = sentences[sentences["role"].isin(list(roles))]
    sentences = _placed(sentences, base)
    quotes = news.quotes[["article", "kind", "start", "end", "speaker"]]  # no texts are moved
    direct = _placed(quotes[quotes["kind"] == "direct"], base)
    partial = _placed(quotes[quotes["kind"] == "partial"], base)

    words = _words(texts)
    inside = _inside(words["start"], sentences)
    among = np.flatnonzero(inside >= 0)
    words = {name: values[among] for name, values in words.items()}
    sentence, starts = inside[among], words["start"]
    quote = _inside(starts, direct)
    quoted = (quote >= 0) | (_inside(starts, partial) >= 0)
    voice, speaker = np.zeros(len(starts), dtype="int64"), np.full(len(starts), -1)
    codes, names = pd.factorize(direct["speaker"])
    if split:
        with_quote = np.zeros(len(sentences), dtype=bool)
        with_quote[sentence[quote >= 0]] = True
        voice = with_quote[sentence].astype("int64") + (quote >= 0)
        speaker[quote >= 0] = codes[quote[quote >= 0]]

    n_voices, n_speakers = (len(VOICES), len(names) + 1) if split else (1, 1)  # and no speaker
    stretch, keys = numbered((sentence * n_voices + voice) * n_speakers + speaker + 1)
    of_voice, of_speaker = keys // n_speakers % n_voices, keys % n_speakers - 1
    of_sentence = keys // (n_speakers * n_voices)
    table = pd.DataFrame({
        "article": sentences["article"].take(of_sentence).array,
        "paragraph_role": sentences["role"].take(of_sentence).array,
        "voice": pd.Index(VOICES, dtype="str").take(of_voice),
        "speaker": pd.Index([*names, np.nan], dtype="str").take(of_speaker),
        "n_words": _counted(stretch, len(keys)),
        "n_long_words": _counted(stretch, len(keys), words["n_letters"] >= LONG),
        "quoted_words": _counted(stretch, len(keys), quoted),
    })  # fmt: skip
    kept = {name: words[name] for name in ("n_letters", "form")}
    return pd.DataFrame({"stretch": stretch, **kept}), table


def numbered(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return for each of ``values``, which are not negative, its rank, and the different ones.

    Where they lie close together they are counted and not sorted, which takes a tenth of the time.
    """
    if not len(values) or values.max() > _CLOSE * len(values):
        return pd.factorize(values, sort=True)
    there = np.bincount(values) > 0
    return (np.cumsum(there) - 1)[values], np.flatnonzero(there)


def _counted(group: np.ndarray, n: int, what: np.ndarray | None = None) -> np.ndarray:
    """Return how many of each of ``n`` groups there are, or of those that are ``what``."""
    return np.bincount(group if what is None else group[what], minlength=n).astype("int64")


def _words(texts: pd.Series) -> dict[str, np.ndarray]:
    """Return of every word of ``texts`` its start in all of them together, letters and form."""
    joined = pa.array(texts.to_numpy(), pa.large_string(), from_pandas=True)
    # No word crosses a space or a line end, so each different chunk is looked at once.
    lists = pc.split_pattern(pc.replace_substring(joined, "\n", " "), " ")
    chunks = pc.dictionary_encode(lists.flatten())
    number = chunks.indices.to_numpy()
    counts, inside, spelled, form = _words_of(chunks.dictionary)
    lengths = pc.utf8_length(chunks.dictionary).to_numpy()[number].astype("int64") + 1
    # The space counted in a text's last chunk is not there: the next text begins without it.
    of_text = np.repeat(np.arange(len(lists)), pc.list_value_length(lists).to_numpy())
    begins = np.cumsum(lengths) - lengths - of_text
    n_words = counts[number]
    each = np.repeat(np.arange(len(number)), n_words)
    first, before = np.cumsum(counts) - counts, np.cumsum(n_words) - n_words
    word = np.arange(len(each)) + np.repeat(first[number] - before, n_words)
    return {"start": begins[each] + inside[word], "n_letters": spelled[word], "form": form[word]}


def _words_of(chunks: pa.Array) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return how many words each chunk has; then for each word where it begins in its chunk.

    And its letters and the number of its spelling. Most chunks are one word: letters with
    punctuation around them.
    """
    plain = pc.match_substring_regex(chunks, _PLAIN).to_numpy(zero_copy_only=False)
    bare = pc.utf8_rtrim(chunks.filter(pa.array(plain)), _AFTER)
    before = pc.utf8_length(bare).to_numpy()
    bare = pc.utf8_lower(pc.utf8_ltrim(bare, _BEFORE))
    odd = [list(WORD.finditer(chunk)) for chunk in chunks.filter(pa.array(~plain)).to_pylist()]
    found = [match for matches in odd for match in matches]
    counts = np.ones(len(chunks), dtype="int64")
    counts[~plain] = list(map(len, odd))
    is_plain = np.repeat(plain, counts)
    inside, spelled = (np.zeros(len(is_plain), dtype="int64") for _ in range(2))
    spelled[is_plain] = pc.utf8_length(bare).to_numpy()
    inside[is_plain] = before - spelled[is_plain]
    inside[~is_plain] = [match.start() for match in found]
    spelled[~is_plain] = [letters(match.group()) for match in found]
    forms = np.empty(len(is_plain), dtype=object)
    forms[is_plain] = bare.to_numpy(zero_copy_only=False)
    forms[~is_plain] = [match.group().lower() for match in found]
    return counts, inside, spelled, pd.factorize(forms)[0]


def _placed(rows: pd.DataFrame, base: pd.Series) -> pd.DataFrame:
    """Return ``rows`` in text order, with ``start`` and ``end`` counted as for the words."""
    begin = base.reindex(rows["article"]).to_numpy(dtype="int64")
    rows = rows.assign(start=rows["start"] + begin, end=rows["end"] + begin)
    return rows.sort_values("start", kind="stable", ignore_index=True)


def _inside(starts: np.ndarray, rows: pd.DataFrame) -> np.ndarray:
    """Return for each of ``starts``, in rising order, the row of ``rows`` it is in, or -1."""
    first = np.searchsorted(starts, rows["start"])
    place = np.cumsum(np.bincount(first, minlength=len(starts) + 1)[: len(starts)]) - 1
    ends = np.append(rows["end"].to_numpy(dtype="int64"), -1)  # row -1: before the first
    return np.where(starts < ends[place], place, -1)
