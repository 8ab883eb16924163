"""Files nobody would make: whatever stands in them, nothing breaks and nothing is lost silently."""

import gzip
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pytest
from bring import INPUTS, bring, docx, zipped
from chance import chance
from hypothesis import given
from hypothesis import strategies as st
from test_invariants import ARTICLES, check
from texts import nlp

from analysis.io.readers import SUFFIXES
from analysis.tables.rows import tables

WHOLE = {path.name: path.read_bytes() for path in INPUTS.iterdir() if path.suffix != ".md"} | {
    "a.txt": " date 2026-05 Broen lukker på Ærø.\n\n- Nej, siger hun.\n\n/ritzau/".encode(),
    "a.csv": "titel;tekst\nBro;\"Den er \"\"gammel\"\".\nJa.\"\nÅ;Den er rød.\n".encode("cp1252"),
    "a.jsonl": b'{"text": "Broen lukker."}\n{"text": "Den er gammel."}\n',
    "a.parquet": pd.DataFrame({"text": ["Broen lukker.", "Den er gammel."]}).to_parquet(),
    "made.docx": docx(("Broen", "Titel"), "Den lukker.\nNu."),
    "a.zip": zipped({"a.txt": "Broen lukker.", "b.csv": "text\nDen er gammel.\n"}),
    "b.zip": zipped({"in.zip": zipped({"a.txt.gz": gzip.compress(b"Broen lukker.")})}),
    "a.txt.gz": gzip.compress(b"Broen lukker i dag, siger Ida Lund."),
    "a.rss": b"<rss xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel><item><title>Bro"
             b"</title><c:encoded>&lt;p>Broen lukker.&lt;/p></c:encoded></item></channel></rss>",
    "a.eml": b"Subject: Bro\nContent-Type: text/plain\n\nBroen lukker.\n\n- Ja, siger hun.",
    "a.md": b"---\ntitle: Bro\nauthor: [Ida Lund]\n---\n**Broen** lukker.\n- Ja, siger [hun](x).\n",
    "a.mhtml": b"Content-Type: text/html; charset=utf-8\n\n<html><p>Broen lukker.</p></html>",
}  # fmt: skip


def read(name: str, raw: bytes) -> None:
    """Fail if a file breaks the readers, or says nothing of what it does not give."""
    with TemporaryDirectory() as folder:
        (Path(folder) / name).write_bytes(raw)
        articles, problems = bring(folder)
    assert articles or problems
    assert all(p.reason and p.cure and p.source.endswith(name) for p in problems)
    keys = [article.article for article in articles]
    assert len(set(keys)) == len(keys)
    for article in articles:
        at = 0
        for paragraph in article.paragraphs:
            assert at <= paragraph.start < paragraph.end <= len(article.text)
            at = paragraph.end
    unforeseen = [p for p in problems if "please report" in p.cure]
    assert unforeseen == []


@chance(100)
@given(st.sampled_from(SUFFIXES), st.binary(max_size=300))
def test_whatever_the_bytes_no_reader_breaks(suffix, raw):
    read(f"x{suffix}", raw)


@chance(100)
@given(
    st.sampled_from(sorted(WHOLE)), st.integers(0), st.integers(0, 200), st.binary(max_size=8),
    st.booleans(),
)  # fmt: skip
def test_whatever_is_cut_out_of_a_file_or_put_in_no_reader_breaks(name, at, length, new, short):
    raw = WHOLE[name]
    at %= len(raw)
    read(name, raw[:at] + new + (b"" if short else raw[at + length :]))


@chance(20, texts=5)
@given(st.lists(ARTICLES, min_size=1, max_size=9), st.sampled_from(["jsonl", "csv", "zip"]))
def test_whatever_the_articles_a_file_gives_a_row_or_a_problem_for_each(texts, kind):
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"news.{kind}"
        if kind == "jsonl":
            file.write_text("\n".join(json.dumps({"text": text}) for text in texts))
        elif kind == "csv":
            pd.DataFrame({"text": texts}).to_csv(file, index=False)
        else:
            file.write_bytes(zipped({f"{n}.txt": text for n, text in enumerate(texts)}))
        news = tables(*bring(file, columns=None if kind == "zip" else {"text": "text"}), nlp())
    check(news)
    unread = news.problems[~news.problems["read"]]
    assert len(news.articles) + len(unread) == len(texts)
    assert news.articles["member"].is_unique and unread["reason"].str.startswith("holds no ").all()


@chance(30)
@given(st.lists(st.sampled_from(["a", "b", "a/b", "a.b", "b/a", "å"]), min_size=1, max_size=6))
def test_whatever_the_names_every_file_has_a_key_of_its_own(names):
    with TemporaryDirectory() as folder:
        made = 0
        for number, name in enumerate(names):
            path = Path(folder) / f"{name}{['.txt', '.jsonl', '.TXT'][number % 3]}"
            if path.parent.is_file() or path.exists():
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            words = f"Broen lukker dag {number}."
            path.write_text(json.dumps({"text": words}) if "jsonl" in path.name else words)
            made += 1
        articles, _ = bring(folder)
    keys = [article.article for article in articles]
    assert len(set(keys)) == len(keys) == made
    assert not any(one != other and other.startswith(f"{one}/") for one in keys for other in keys)


def test_the_whole_files_above_are_read_whole():
    pytest.importorskip("trafilatura")
    pytest.importorskip("pdfminer")
    with TemporaryDirectory() as folder:
        for name, raw in WHOLE.items():
            (Path(folder) / name).write_bytes(raw)
        articles, problems = bring(folder)
    assert len(articles) == 12 + 3 + 2 + 2 + 2 + 1 + 1 + 2 + 1 + 1 + 1
    assert {p.reason for p in problems if not p.read} == {
        "has an item of the type 'picture', not an article",
        "has an item without a text of its own",
    }  # fmt: skip
