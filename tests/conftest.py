"""What tests share: a small collection to be checked by eye, and one report of the sample."""

import gc
import os
import sys
from pathlib import Path
from typing import NamedTuple

import matplotlib

matplotlib.use("Agg")

import pandas as pd
import pytest
from filelock import FileLock

from analysis.build.executors import PRELOAD as BUILD
from analysis.build.executors import cores
from analysis.core.processes import pool_context
from analysis.report.workers import PRELOAD as REPORT
from analysis.tables.news import News
from analysis.tables.schemas import SCHEMAS, frame
from analysis.text.words import WordIndex

# Slow and not needed: see analysis/report/preload.py.
sys.modules.setdefault("rfc3987_syntax", None)

ROOT = Path(__file__).parent.parent


def gold_rows(text: str, said: list[tuple[str, str, str, str, str]]) -> pd.DataFrame:
    """Return the annotation of an article ``a``: what is said, each with its place in ``text``."""
    table = pd.DataFrame(said, columns=["kind", "text", "cue", "mention", "speaker"])
    starts = table["text"].map(text.index)
    return table.assign(
        start=starts, end=starts + table["text"].str.len(), article="a", optional=""
    )


def make_news(articles: list[dict]) -> News:
    """Make News of articles given as ``{"article", "date", "credit", "parts", "speakers"}``.

    A part is a paragraph: a list of ``words`` (the reporter's own) and of
    ``(words, kind, speaker)``; a part inside an indirect quote is written
    ``(before, "indirect", speaker, inner, after)``, its inner words being partial.
    """
    rows = {name: [] for name in SCHEMAS}
    for article in articles:
        text, quotes, paragraphs = "", [], []
        for part in article["parts"]:
            start = len(text)
            for piece in part:
                if isinstance(piece, str):
                    text += piece + " "
                    continue
                said, kind, speaker, *inner = piece
                at = len(text)
                if inner:
                    quotes.append((len(text) + len(said) + 1, inner[0], "partial", speaker))
                    said = " ".join([said, *inner])
                text += said + " "
                quotes.append((at, said, kind, speaker))
            paragraphs.append((start, len(text) - 1))
            text += "\n\n"
        index, key = WordIndex(text), article["article"]
        quotes.sort(key=lambda quote: (quote[0], -len(quote[1])))
        for number, (start, end) in enumerate(paragraphs):
            inside = [q for q in quotes if start <= q[0] < end]
            quoted = sum(index.count(a, a + len(s)) for a, s, k, _ in inside if k != "indirect")
            reported = sum(index.count(a, a + len(s)) for a, s, k, _ in inside if k == "indirect")
            role = "lead" if number == 0 else "body"
            rows["paragraphs"].append((
                key, number, role, start, end, text[start:end], index.count(start, end),
                quoted, reported,
            ))  # fmt: skip
        for number, (start, said, kind, speaker) in enumerate(quotes):
            paragraph = sum(start >= p[0] for p in paragraphs) - 1
            rows["quotes"].append((
                key, paragraph, number, kind, "dash", start, start + len(said), said,
                index.count(start, start + len(said)), None, None, None, None, None, None,
                False, speaker, "name" if speaker else "none", 0.9, None, None,
                None if speaker else "nobody fits",
            ))  # fmt: skip
        n_words, date = sum(index.count(*p) for p in paragraphs), article.get("date")
        rows["articles"].append((
            key, f"{key}.txt", None, pd.Timestamp(date) if date else None,
            "month" if date else None,
            article.get("credit"), None, None, text, n_words, 0, len(quotes),
        ))  # fmt: skip
        said = [speaker for *_, speaker in quotes]
        rows["speakers"] += [(key, *s, said.count(s[0])) for s in article.get("speakers", ())]
    return News(**{name: frame(name, rows[name]) for name in SCHEMAS})


BY_EYE = [
    {   # 10 words: 4 direct (Ida Vang), 2 partial in 4 indirect (Bo Lund), 2 the reporter's
        "article": "en", "date": "2021-01", "credit": "Fjordbladet",
        "parts": [
            [("vi skal i gang", "direct", "Ida Vang"), "siger hun"],
            [("det er", "indirect", "Bo Lund", "alt for", "")],
        ],
        "speakers": [("Ida Vang", "person", "borgmester", "Fjordlisten", 2),
                     ("Bo Lund", "person", None, None, 1)],
    },
    {   # 10 words: 2 direct (Ida Vang), 3 direct (nobody), 5 the reporter's
        "article": "to", "date": "2021-02", "credit": "Engposten",
        "parts": [
            ["et to tre fire fem"],
            [("helt sikkert", "direct", "Ida Vang")],
            [("så er det", "direct", None)],
        ],
        "speakers": [("Ida Vang", "person", None, None, 1)],
    },
    {   # 4 words, no quote, no date, no credit
        "article": "tre", "parts": [["der sker ikke noget"]],
    },
]  # fmt: skip


@pytest.fixture
def by_eye() -> News:
    """Three articles of 10, 10 and 4 words."""
    return make_news(BY_EYE)


@pytest.fixture
def empty() -> News:
    """No articles at all."""
    return make_news([])


PARTS = (
    " date 2021-03 Havnen <b>lukker</b> & byen vågner.\n\n"
    "- Vi er meget glade for det, siger Ida <i>Vang</i>.\n\n"
    "Der er ingen planer om mere.\n\n/fjordbladet"
)


class Report(NamedTuple):
    """The report of the sample, with three files whose names or content are strange."""

    sources: list[Path]
    out: Path


@pytest.fixture(scope="session")
def sample_report(tmp_path_factory) -> Report:
    """One report for the tests of notebooks, report and browser, shared by all processes of xdist.

    It takes long to make: the first process that needs it makes it, the others wait.
    """
    workers = "PYTEST_XDIST_WORKER" in os.environ
    base = tmp_path_factory.getbasetemp().parent if workers else tmp_path_factory.mktemp("sample")
    folder, out = base / "sample-articles", base / "sample-report"
    sources = [ROOT / "seeds", ROOT / "data" / "articles", folder]
    with FileLock(base / "sample-report.lock"):
        if not (base / "sample-report.made").exists():
            _make_report(sources, out)
            (base / "sample-report.made").touch()
    return Report(sources, out)


def _make_report(sources: list[Path], out: Path) -> None:
    from analysis.__main__ import main

    sources[-1].mkdir()
    (sources[-1] / "<img src=x onerror=1>.txt").write_text(PARTS, encoding="utf-8")
    row = {"uge": 14, "indhold": PARTS.replace("2021-03", "2021-04"), "kode": "A7"}
    pd.DataFrame([row]).to_csv(sources[-1] / "to.csv", index=False)  # no column is clearly the text
    (sources[-1] / "billede.png").write_bytes(b"\x89PNG")
    by_hand = [f"--{name}={ROOT / 'data' / name}.csv" for name in ("corrections", "people")]
    given = ["--out", str(out), "--columns", "text=indhold", *by_hand]
    assert main(["report", *map(str, sources), *given]) == 0


@pytest.hookimpl(optionalhook=True)  # without pytest-xdist there are no processes to count
def pytest_xdist_auto_num_workers() -> int:
    """Use a process more than there are cores: one of them mostly waits for other processes."""
    return cores() + 1


def pytest_configure(config: pytest.Config) -> None:
    """Give the tests out in their order here; else pytest-xdist begins with the largest groups."""
    config.option.loadscopereorder = False


def pytest_itemcollected(item: pytest.Item) -> None:
    """Keep JupyterLab in one of the processes of pytest-xdist.

    In the hook that orders the tests a mark would come too late: xdist has looked for them by then.
    """
    if "lab" in item.fixturenames:
        item.add_marker(pytest.mark.xdist_group("lab"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let JupyterLab and one test that needs the report come first, the others of it half-way.

    JupyterLab waits longest. The report is made while other processes do other tests, nobody waits
    for it, and the last tests are short ones. The one that makes it needs no browser, without which
    it would be skipped and make nothing.
    """
    of_lab = [item for item in items if "lab" in item.fixturenames]
    needing = [item for item in items if "sample_report" in item.fixturenames]
    apart = {*of_lab, *needing}
    others = [item for item in items if item not in apart]
    half = len(others) // 2
    first = [item for item in needing if "page" not in item.fixturenames][:1]
    later = [item for item in needing if item not in first]
    items[:] = [*of_lab, *first, *others[:half], *later, *others[half:]]


def pytest_collection_finish(session: pytest.Session) -> None:
    """Read once what tests use: no search for garbage, and no new process, goes through it again.

    A process has one other that new ones are forked from. Whatever test comes first, it is to have
    read all that pages of a report need: else each page reads it, which takes longer than the page.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 10, 10)  # a test makes many objects, and few of them in circles
    if any("sample_report" in item.fixturenames for item in session.items):
        pool_context(BUILD, REPORT)
