"""Building a collection: parts, what is taken up again, kills, two at once, and clusters."""

import json
import os
import random
import shutil
import signal
import struct
import subprocess
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from analysis import concentration, load, quote_density, speaker_share
from analysis.build import chunking as parts
from analysis.build import executors as crew
from analysis.build import run as building
from analysis.build import worker as work
from analysis.build.chunking import cut, named, rules
from analysis.build.run import BuildStopped, build
from analysis.build.store import Store
from analysis.core.paths import LEDGER, MANIFEST, PROJECT
from analysis.io.files import find_items
from analysis.tables.schemas import SCHEMAS

pytestmark = pytest.mark.xdist_group("building")  # what most tests compare with is built once
PATIENCE = 600  # seconds for a command on a busy machine; one that hangs fails
TEXT = (
    "Byen vågner den {n}. dag.\n\n- Vi er {n} i alt, siger Ida Vang.\n\n"
    "Bo Lund siger, at {n} er nok.\n"
)


def write(folder: Path, n: int, *, first: int = 0) -> Path:
    """Write ``n`` articles to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(first, first + n):
        path = folder / f"a{number:05}.txt"
        path.write_text(TEXT.format(n=number), encoding="utf-8")
    return folder


def content(folder: Path) -> dict[str, bytes]:
    """Return every file of a built folder, by its path."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }


@pytest.fixture(scope="module")
def texts(tmp_path_factory) -> Path:
    """A folder of 300 articles, in two parts or more."""
    return write(tmp_path_factory.mktemp("texts"), 300)


@pytest.fixture(scope="module")
def whole(texts, tmp_path_factory) -> Path:
    """Those articles, built in one process."""
    out = tmp_path_factory.mktemp("whole") / "out"
    assert build([texts], out, workers=1).articles == 300
    return out


@pytest.fixture
def analysed(monkeypatch) -> list[int]:
    """How many items each part that is worked on reads anew."""
    counts: list[int] = []
    real = work.read_part

    def counted(items, *args):
        items = list(items)
        counts.append(len(items))
        return real(items, *args)

    monkeypatch.setattr(work, "read_part", counted)
    return counts


# -- the same whoever works -----------------------------------------------------------------------


def test_a_built_folder_holds_the_tables_that_load_makes(texts, whole):
    built, read = load(whole), load(texts)
    for name in SCHEMAS:
        pd.testing.assert_frame_equal(getattr(built, name), getattr(read, name))


def test_two_workers_write_the_same_bytes_as_one(texts, whole, tmp_path):
    build([texts], tmp_path / "out", workers=2)
    assert content(tmp_path / "out") == content(whole)


def test_the_order_of_the_sources_does_not_matter(texts, whole, tmp_path):
    files = sorted(texts.iterdir())
    random.Random(1).shuffle(files)
    build(files, tmp_path / "out", workers=1)
    assert content(tmp_path / "out") == content(whole)


def test_tables_are_parquet_that_pandas_reads(whole):
    assert len(pd.read_parquet(whole / "articles")) == 300
    assert pq.read_schema(next((whole / "quotes").iterdir())).names == list(SCHEMAS["quotes"])


# -- what is taken up again -----------------------------------------------------------------------


def test_unchanged_articles_are_not_analysed_again(texts, whole, tmp_path, analysed):
    shutil.copytree(whole, tmp_path / "out")
    build([texts], tmp_path / "out", workers=1)
    assert analysed == []


def test_one_new_file_is_the_only_one_analysed(texts, whole, tmp_path, analysed):
    shutil.copytree(whole, tmp_path / "out")
    shutil.copytree(texts, tmp_path / "texts")
    copied = build([tmp_path / "texts"], tmp_path / "out", workers=1)  # other paths: all anew
    assert copied.articles == 300 and sum(analysed) == 300
    analysed.clear()
    write(tmp_path / "texts", 1, first=77_777)
    assert build([tmp_path / "texts"], tmp_path / "out", workers=1).articles == 301
    assert sum(analysed) == 1


def test_a_changed_file_is_analysed_and_a_removed_one_is_gone(texts, tmp_path, analysed):
    shutil.copytree(texts, tmp_path / "texts")
    build([tmp_path / "texts"], tmp_path / "out", workers=1)
    analysed.clear()
    (tmp_path / "texts" / "a00003.txt").write_text("- Ja, siger Eva Holm.\n", encoding="utf-8")
    (tmp_path / "texts" / "a00007.txt").unlink()
    assert build([tmp_path / "texts"], tmp_path / "out", workers=1).articles == 299
    assert sum(analysed) == 1
    news = load(tmp_path / "out")
    assert "a00007" not in set(news.articles["article"])
    assert news.quotes.set_index("article")["speaker"]["a00003"] == "Eva Holm"


def test_other_rules_make_all_anew(texts, whole, tmp_path, monkeypatch, analysed):
    shutil.copytree(whole, tmp_path / "out")
    monkeypatch.setattr(building, "rules", lambda _model: "other rules")
    build([texts], tmp_path / "out", workers=1)
    assert sum(analysed) == 300


@pytest.mark.parametrize(
    ("file", "counts"),
    [
        ("quotation/extract.py", True), ("lang/da/reporting_verbs.tsv", True),
        ("text/words.py", True),
        ("io/readers/pdf.py", True), ("tables/rows.py", True), ("charts/base.py", False),
        ("people/joining.py", False), ("corrections/rows.py", False), ("build/executors.py", False),
        ("report/report.py", False), ("charts/text.tsv", False),
    ],
)  # fmt: skip
def test_what_decides_the_tables_counts_as_a_rule_and_nothing_else(
    file, counts, tmp_path, monkeypatch
):
    shutil.copytree(parts.PACKAGE, tmp_path / "analysis", ignore=shutil.ignore_patterns("*.pyc"))
    monkeypatch.setattr(parts, "PACKAGE", tmp_path / "analysis")
    before = rules()
    path = tmp_path / "analysis" / file
    path.write_text(path.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    assert (rules() != before) is counts


def test_a_new_file_changes_one_part(tmp_path):
    write(tmp_path / "texts", 2000)

    def names() -> list[str]:
        found = named(cut(find_items([tmp_path / "texts"]), []), "rules")
        return [part.name for part in found]

    before = names()
    write(tmp_path / "texts", 1, first=99_999)
    after = names()
    assert len(before) > 3 and len(set(after) - set(before)) <= 2


def test_a_csv_tells_of_the_collection_as_it_is(tmp_path):
    write(tmp_path / "texts", 3)
    build([tmp_path / "texts"], tmp_path / "out", csv=True, workers=1)
    assert len(pd.read_csv(tmp_path / "out" / "articles.csv")) == 3
    write(tmp_path / "texts", 1, first=9)
    build([tmp_path / "texts"], tmp_path / "out", workers=1)
    assert not (tmp_path / "out" / "articles.csv").exists()


def test_duplicates_are_found_across_parts(tmp_path):
    write(tmp_path / "texts", 600)
    (tmp_path / "texts" / "zzz.txt").write_text(TEXT.format(n=0), encoding="utf-8")
    problems = build([tmp_path / "texts"], tmp_path / "out", workers=1).problems
    assert len(problems) == 1 and "zzz" in problems["source"].item()
    assert problems["read"].all() and "a00000" in problems["reason"].item()


def test_where_nothing_can_be_read_nothing_is_written(tmp_path):
    (tmp_path / "tom.txt").write_text("")
    built = build([tmp_path / "tom.txt"], tmp_path / "out", workers=1)
    assert built.articles == 0 and len(built.problems) == 1
    assert not (tmp_path / "out").exists()


# -- reading back ---------------------------------------------------------------------------------


def test_a_selection_reads_the_rows_of_its_articles(whole):
    news = load(whole, select="article == 'a00005'")
    assert news.articles["article"].tolist() == ["a00005"]
    assert set(news.quotes["article"]) == {"a00005"} and len(news.sentences) == 3
    assert load(whole, select="n_quotes > 99").quotes.empty


@pytest.mark.parametrize(
    ("select", "message"),
    [("artikel == 'x'", "did you mean 'article'"), ("article ==", "cannot be read")],
)
def test_a_selection_that_cannot_be_read_is_told(whole, texts, select, message):
    for source in (whole, texts):
        with pytest.raises(ValueError, match=message):
            load(source, select=select)


def test_a_folder_of_other_tables_is_to_be_built_again(whole, tmp_path):
    shutil.copytree(whole, tmp_path / "out")
    manifest = json.loads((tmp_path / "out" / MANIFEST).read_text())
    manifest["tables"]["quotes"] = {"old": "str"}
    (tmp_path / "out" / MANIFEST).write_text(json.dumps(manifest))
    with pytest.raises(ValueError, match="written by another version"):
        load(tmp_path / "out")


def test_tables_are_read_lazily(whole):
    pytest.importorskip("dask.dataframe", reason="needs the extra 'cluster'")
    lazy, read = load(whole, lazy=True), load(whole, corrections=None)
    assert "lazily" in repr(lazy)
    for name in ("articles", "quotes"):
        pd.testing.assert_frame_equal(
            getattr(lazy, name).compute().reset_index(drop=True), getattr(read, name)
        )
    assert len(load(whole, lazy=True, select="article < 'a00010'").quotes) == 20


def test_measures_of_lazy_tables_give_the_same_numbers(tmp_path):
    pytest.importorskip("dask.dataframe", reason="needs the extra 'cluster'")
    for n, day in enumerate(("2026-01-05", "2026-01-20", "2026-02-03")):
        said = f"- Hun sagde »{n} ja«, og så sagde hun nej, siger Ida Lund.\n\n- Nej, siger Lund."
        tmp_path.joinpath(f"{day}-{n}.txt").write_text(f"{day}\n\nStriden\n\n{said}\n", "utf-8")
    build([tmp_path], tmp_path / "out", workers=1)
    lazy, read = (load(tmp_path / "out", lazy=lazily, people=None) for lazily in (True, False))
    for measured in (
        partial(speaker_share, by=["outlet", "month"]), partial(speaker_share, of="gender"),
        concentration, quote_density,
    ):  # fmt: skip
        pd.testing.assert_frame_equal(measured(lazy), measured(read))
    for options in ({"by": "type"}, {"count": "stories"}, {"corrected": "confidence"}):
        with pytest.raises(ValueError, match="select"):
            speaker_share(lazy, **options)


def test_measures_count_only_what_is_left_of_lazy_tables(whole):
    pytest.importorskip("dask.dataframe", reason="needs the extra 'cluster'")
    lazy = load(whole, lazy=True)
    few = replace(lazy, quotes=lazy.quotes[lazy.quotes["article"] < "a00010"])
    share, of_all = (speaker_share(news) for news in (few, lazy))
    assert share["n_quotes"].sum() == 10 < of_all["n_quotes"].sum()  # one of two is indirect
    some = speaker_share(load(whole, lazy=True, select="article < 'a00010'"))
    pd.testing.assert_frame_equal(share, some)


# -- killed, and two at once ----------------------------------------------------------------------


def command(sources: Path, out: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "analysis", "build", str(sources), "--out", str(out), *more]


def is_whole(folder: Path) -> bool:
    """Return whether every table file can be read, and a manifest lists only what is there."""
    for path in folder.rglob("*.parquet"):
        if not path.name.startswith("."):
            pq.read_table(path)
    store = Store(folder)
    return all(
        store.path(name, part).is_file()
        for name in (*(n for n in SCHEMAS if n != "problems"), LEDGER)
        for part in store.parts(name if name != LEDGER else "articles")
    )


def test_a_build_that_is_killed_at_any_moment_goes_on_where_it_was(texts, whole, tmp_path):
    out = tmp_path / "out"
    moments = random.Random(3)
    for _ in range(4):
        started = subprocess.Popen(
            command(texts, out, "--workers", "2"), cwd=PROJECT, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        time.sleep(0.5 + 2 * moments.random())
        os.killpg(started.pid, signal.SIGKILL)
        started.wait()
        assert not out.exists() or is_whole(out)
    subprocess.run(command(texts, out, "--workers", "1"), cwd=PROJECT, check=True,
                   capture_output=True)  # fmt: skip
    assert content(out) == content(whole)


def test_two_builds_at_once_don_t_hurt_each_other(texts, whole, tmp_path):
    out = tmp_path / "out"
    both = [
        subprocess.Popen(command(texts, out, "--workers", "1"), cwd=PROJECT, text=True,
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]  # fmt: skip
    told = [one.communicate(timeout=PATIENCE) for one in both]
    assert [one.returncode for one in both] == [0, 0]
    assert sum("waiting for it to end" in errors for _, errors in told) <= 1
    assert content(out) == content(whole)


def dies(job):
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_worker_that_dies_is_told_and_what_was_done_is_kept(texts, whole, tmp_path, monkeypatch):
    monkeypatch.setattr(crew, "work", dies)
    with pytest.raises(BuildStopped, match="run the same command again"):
        build([texts], tmp_path / "out", workers=2)
    monkeypatch.undo()
    build([texts], tmp_path / "out", workers=1)
    assert content(tmp_path / "out") == content(whole)


def test_a_script_without_a_main_guard_is_told_and_does_not_hang(texts, tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        "from analysis.build.run import build\n"
        f"build([{str(texts)!r}], {str(tmp_path / 'out')!r}, workers=2)\n"
    )
    ended = subprocess.run([sys.executable, str(script)], cwd=PROJECT, capture_output=True,
                           text=True, timeout=PATIENCE, check=False)  # fmt: skip
    assert ended.returncode == 1 and "__main__" in ended.stderr


# -- a cluster ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def cluster():
    distributed = pytest.importorskip("distributed", reason="needs the extra 'cluster'")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=":0", host="127.0.0.1"
    ) as cluster:
        yield cluster


def test_a_cluster_writes_the_same_bytes(texts, whole, tmp_path, cluster):
    built = build([texts], tmp_path / "out", cluster=cluster.scheduler_address)
    assert built.articles == 300 and content(tmp_path / "out") == content(whole)


def test_a_worker_of_the_cluster_killed_in_the_middle_costs_nothing(tmp_path, cluster):
    write(tmp_path / "texts", 600)  # six parts
    build([tmp_path / "texts"], tmp_path / "one", workers=1)
    victim = next(iter(cluster.workers.values())).pid
    jobs = crew.worked
    killed = []

    def killing(found, **options):
        for done in jobs(found, **options):
            if not killed:
                os.kill(victim, signal.SIGKILL)
                killed.append(victim)
            yield done

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(building, "worked", killing)
        build([tmp_path / "texts"], tmp_path / "out", cluster=cluster.scheduler_address)
    assert killed and content(tmp_path / "out") == content(tmp_path / "one")


def test_a_scheduler_that_does_not_answer_is_told(texts, tmp_path):
    pytest.importorskip("distributed", reason="needs the extra 'cluster'")
    dask = pytest.importorskip("dask")
    soon = dask.config.set({"distributed.comm.timeouts.connect": "1s"})
    with soon, pytest.raises(BuildStopped, match="no Dask scheduler answers at"):
        build([texts], tmp_path / "out", cluster="tcp://127.0.0.1:9")


# -- the terminal ---------------------------------------------------------------------------------


def test_progress_shows_on_a_terminal_and_is_quiet_elsewhere(texts, tmp_path):
    pty, fcntl, termios = (pytest.importorskip(n) for n in ("pty", "fcntl", "termios"))
    quiet = subprocess.run(command(texts, tmp_path / "a", "--workers", "1"), cwd=PROJECT,
                           capture_output=True, text=True, check=True)  # fmt: skip
    assert quiet.stderr == ""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("4H", 24, 100, 0, 0))
    shown = subprocess.Popen(command(texts, tmp_path / "b", "--workers", "1"), cwd=PROJECT,
                             stderr=theirs, stdout=subprocess.DEVNULL)  # fmt: skip
    os.close(theirs)
    told = b""
    try:
        while piece := os.read(ours, 1024):
            told += piece
    except OSError:
        pass
    assert shown.wait() == 0
    assert b"articles/s" in told and b"left" in told and b"300/300" in told
