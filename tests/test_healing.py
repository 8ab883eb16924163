"""A built folder gets well again: passing failures, damaged files, and what stops a build."""

import errno
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from test_building import PATIENCE, command, content, write

from analysis import load
from analysis.__main__ import main
from analysis.build import run as building
from analysis.build.run import BuildStopped, build
from analysis.build.store import Store
from analysis.core import atomic_write
from analysis.core.paths import MANIFEST, PROJECT
from analysis.io import files
from analysis.tables import rows


@pytest.fixture(scope="module")
def texts(tmp_path_factory) -> Path:
    """A folder of 12 articles and a file that can't be read as one."""
    folder = write(tmp_path_factory.mktemp("texts"), 12)
    (folder / "tom.txt").write_text("")
    return folder


@pytest.fixture(scope="module")
def whole(texts, tmp_path_factory) -> Path:
    """Those articles, built with CSVs."""
    out = tmp_path_factory.mktemp("whole") / "out"
    assert build([texts], out, workers=1, csv=True).articles == 12
    return out


@pytest.fixture
def out(whole, tmp_path) -> Path:
    """A copy of that built folder."""
    shutil.copytree(whole, tmp_path / "out")
    return tmp_path / "out"


def same(folder: Path, other: Path) -> bool:
    """Return whether two built folders hold the same, CSVs that were kept aside left out."""
    found = {name: raw for name, raw in content(folder).items() if ".changed." not in name}
    return found == content(other)


# -- failures of a moment -------------------------------------------------------------------------


def failing(error: Exception, name: str):
    """Return ``read_bytes`` that raises ``error`` for files of that name."""
    real = Path.read_bytes

    def read(path):
        if path.name == name:
            raise error
        return real(path)

    return read


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(errno.EIO, "Input/output error"), "cannot be opened (Input/output error)"),
        (FileNotFoundError(errno.ENOENT, "No such file"), "cannot be opened (No such file)"),
        (MemoryError(), "was not read: the memory of this computer ran out"),
    ],
)
def test_a_read_that_failed_for_a_moment_is_tried_again(
    texts, whole, tmp_path, monkeypatch, error, reason
):
    monkeypatch.setattr(files.Path, "read_bytes", failing(error, "a00003.txt"))
    built = build([texts], tmp_path / "out", workers=1)
    assert built.articles == 11 and reason in set(built.problems["reason"])
    monkeypatch.undo()
    again = build([texts], tmp_path / "out", workers=1, csv=True)
    assert again.articles == 12 and reason not in set(again.problems["reason"])
    assert same(tmp_path / "out", whole)


def test_memory_that_runs_out_in_the_analysis_names_memory_and_not_the_file(
    texts, whole, tmp_path, monkeypatch
):
    real = rows.article_rows

    def full(article, doc):
        if article.article == "a00003":
            raise MemoryError
        return real(article, doc)

    monkeypatch.setattr(rows, "article_rows", full)
    built = build([texts], tmp_path / "out", workers=1)
    reason = built.problems.set_index("source")["reason"].filter(like="a00003").item()
    assert "memory" in reason and built.articles == 11
    monkeypatch.undo()
    build([texts], tmp_path / "out", workers=1, csv=True)
    assert same(tmp_path / "out", whole)


def test_files_that_were_away_for_a_moment_come_back(texts, whole, tmp_path):
    shutil.copytree(texts, tmp_path / "texts")
    away = tmp_path / "away.txt"
    (tmp_path / "texts" / "a00003.txt").rename(away)
    assert build([tmp_path / "texts"], tmp_path / "out", workers=1).articles == 11
    away.rename(tmp_path / "texts" / "a00003.txt")
    assert build([tmp_path / "texts"], tmp_path / "out", workers=1).articles == 12


def test_a_file_that_changes_while_it_is_read_is_read_again(tmp_path, monkeypatch):
    write(tmp_path / "texts", 3)
    changing = tmp_path / "texts" / "a00001.txt"
    before = changing.read_text("utf-8")
    real = Path.read_bytes

    def read(path):
        if path.name == changing.name:
            changing.write_text("- Nej, siger Eva Holm.\n", encoding="utf-8")
        return real(path)

    monkeypatch.setattr(files.Path, "read_bytes", read)
    built = build([tmp_path / "texts"], tmp_path / "out", workers=1)
    assert "changed while it was read" in set(built.problems["reason"])
    monkeypatch.undo()
    changing.write_text(before, encoding="utf-8")
    assert build([tmp_path / "texts"], tmp_path / "out", workers=1).problems.empty
    build([tmp_path / "texts"], tmp_path / "fresh", workers=1)
    assert content(tmp_path / "out") == content(tmp_path / "fresh")


# -- damaged files --------------------------------------------------------------------------------


def flip(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 0x15
    path.write_bytes(raw)


def flip_near_the_end(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[-20] ^= 0x41
    path.write_bytes(raw)


DAMAGES = {
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-10]),
    "emptied": lambda path: path.write_bytes(b""),
    "removed": Path.unlink,
    "flipped": flip,
    "flipped near its end": flip_near_the_end,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_one_build_mends_any_damaged_file_and_names_it(texts, whole, out, damage):
    for name in content(whole):
        DAMAGES[damage](out / name)
        built = build([texts], out, workers=1, csv=True)
        assert same(out, whole), name
        assert name in built.damaged, name
        for kept in out.glob("*.changed.csv"):
            kept.unlink()
    assert build([texts], out, workers=1, csv=True).damaged == ()


@pytest.mark.parametrize("damage", DAMAGES)
def test_load_names_a_damaged_file_and_the_cure(texts, whole, out, damage):
    tables = [name for name in content(whole) if name.endswith(".parquet") and name[0] != "_"]
    for name in [*tables, MANIFEST]:
        before = (out / name).read_bytes()
        DAMAGES[damage](out / name)
        with pytest.raises(ValueError, match="analysis build` again") as told:
            load(out)
        assert Path(name).name in str(told.value)
        (out / name).write_bytes(before)
    assert len(load(out).articles) == 12


def test_a_folder_without_its_manifest_is_no_folder_of_articles(out):
    (out / MANIFEST).unlink()
    with pytest.raises(ValueError, match="unfinished build"):
        load(out)


def test_the_command_names_what_it_mended(texts, out, capsys):
    damaged = next((out / "quotes").iterdir())
    flip(damaged)
    assert main(["build", str(texts), "--out", str(out), "--workers", "1"]) == 0
    told = capsys.readouterr().err
    assert "made again" in told and f"quotes/{damaged.name}" in told


def test_a_csv_that_somebody_changed_is_kept_aside(texts, whole, out):
    mine = (out / "quotes.csv").read_text("utf-8-sig") + "min egen række\n"
    (out / "quotes.csv").write_text(mine, "utf-8-sig")
    assert build([texts], out, workers=1, csv=True).damaged == ("quotes.csv",)
    assert same(out, whole)
    assert (out / "quotes.changed.csv").read_text("utf-8-sig") == mine


def test_a_damaged_manifest_and_no_articles_cost_no_part(out, tmp_path):
    flip(out / MANIFEST)
    (tmp_path / "tom.txt").write_text("")
    parts = set(out.rglob("*.parquet"))
    build([tmp_path / "tom.txt"], out, workers=1)
    assert set(out.rglob("*.parquet")) >= parts


def test_a_file_is_on_the_disk_before_it_has_its_name(tmp_path, monkeypatch):
    order = []
    monkeypatch.setattr(atomic_write.os, "fsync", lambda _fd: order.append("fsync"))
    real = os.replace
    monkeypatch.setattr(atomic_write.os, "replace", lambda *a: (order.append("rename"), real(*a)))
    with atomic_write.replacing(tmp_path / "a") as new:
        new.write_text("a")
    assert order == ["fsync", "rename"] and (tmp_path / "a").read_text() == "a"


# -- what stops a build ---------------------------------------------------------------------------


def run(*arguments: str, **options) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "analysis", *arguments], cwd=PROJECT, capture_output=True,
        text=True, timeout=PATIENCE, check=False, **options,
    )  # fmt: skip


def one_line(told: str) -> str:
    lines = told.strip().splitlines()
    assert len(lines) == 1, told
    return lines[0]


def test_output_that_is_a_file(texts, tmp_path):
    (tmp_path / "out").write_text("mit")
    ended = run("build", str(texts), "--out", str(tmp_path / "out"))
    told = "is a file, not a folder. No part is finished: name another folder"
    assert ended.returncode == 2 and told in one_line(ended.stderr)
    assert (tmp_path / "out").read_text() == "mit"


@pytest.mark.parametrize("name", ["quotes.csv", "quotes/*.parquet"])
def test_a_folder_in_the_place_of_a_file_is_named(texts, out, name):
    path = next(out.glob(name))
    path.unlink()
    path.mkdir()
    ended = run("build", str(texts), "--out", str(out), "--csv", "--workers", "1")
    line = one_line(ended.stderr)
    assert ended.returncode == 2
    assert line.startswith(f"{path} cannot be written: it is a folder, not a file")


def test_a_file_that_grows_too_large_for_the_system(texts, tmp_path):
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    ended = run("build", str(texts), "--out", str(tmp_path / "out"), "--workers", "1",
                preexec_fn=limit)  # fmt: skip
    assert ended.returncode == 2
    line = one_line(ended.stderr)
    assert "cannot be written: a file grew larger" in line and "No part is finished" in line


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "read-only"), (errno.EACCES, "permission")],
)
def test_a_disk_that_cannot_be_written(texts, tmp_path, monkeypatch, capsys, number, said):
    def full(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(atomic_write.os, "replace", full)
    assert main(["build", str(texts), "--out", str(tmp_path / "out"), "--workers", "1"]) == 2
    line = one_line(capsys.readouterr().err)
    assert said in line and "No part is finished: name another folder" in line


def test_output_that_is_removed_during_the_build(texts, tmp_path, monkeypatch):
    real = building.worked

    def removing(jobs, **options):
        for done in real(jobs, **options):
            shutil.rmtree(tmp_path / "out")
            yield done

    monkeypatch.setattr(building, "worked", removing)
    with pytest.raises(BuildStopped, match="removed"):
        build([texts], tmp_path / "out", workers=1)
    monkeypatch.undo()
    assert build([texts], tmp_path / "out", workers=1).articles == 12


STOPPED_AFTER_A_PART = """
import os, sys, threading
from analysis.__main__ import main
from analysis.build import run

def stopped(jobs, worked=run.worked, **options):
    done = worked(jobs, **options)
    yield next(done)
    threading.Thread(target=os.killpg, args=(0, int(sys.argv[1]))).start()  # all its processes
    yield from done

run.worked = stopped
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.parametrize(
    ("number", "code", "said"),
    [(signal.SIGINT, 130, "Stopped:"), (signal.SIGTERM, 143, "Stopped by SIGTERM")],
)
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_signal_is_one_line_and_what_is_done_is_kept(tmp_path, number, code, said, workers):
    write(tmp_path / "texts", 600)  # six parts
    out = tmp_path / "out"
    arguments = ["build", str(tmp_path / "texts"), "--out", str(out), "--workers", workers]
    ended = subprocess.run(
        [sys.executable, "-c", STOPPED_AFTER_A_PART, str(int(number)), *arguments], cwd=PROJECT,
        text=True, capture_output=True, start_new_session=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    assert ended.returncode == code
    assert said in one_line(ended.stderr) and "kept" in ended.stderr
    assert any(Store(out).entry(path.stem) for path in out.glob("_ledger/*.json"))


@pytest.mark.parametrize("delay", [0, 0.8])
def test_ctrl_c_while_a_report_starts_its_processes_is_one_line(texts, tmp_path, delay):
    started = subprocess.Popen(
        [sys.executable, "-m", "analysis", "report", str(texts), "--out", str(tmp_path / "r")],
        cwd=PROJECT, text=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        start_new_session=True,
    )  # fmt: skip
    while started.poll() is None and not psutil.Process(started.pid).children():
        time.sleep(0.01)
    time.sleep(delay)
    os.killpg(started.pid, signal.SIGINT)
    _, told = started.communicate(timeout=PATIENCE)
    assert started.returncode == 130 and one_line(told).startswith("Stopped: finished parts")


@pytest.mark.parametrize(
    ("number", "code", "said"),
    [(signal.SIGINT, 130, "Stopped:"), (signal.SIGTERM, 143, "Stopped by SIGTERM:")],
)
def test_an_error_of_a_library_that_a_signal_stopped_is_the_signal(
    texts, tmp_path, monkeypatch, capsys, number, code, said
):
    def importing(*_, **__):
        try:
            signal.raise_signal(number)
        except BaseException as error:
            raise ImportError("Unable to import required dependency") from error

    monkeypatch.setattr(building, "build", importing)
    before = signal.getsignal(number)
    assert main(["build", str(texts), "--out", str(tmp_path / "out")]) == code
    assert one_line(capsys.readouterr().err).startswith(said)
    assert signal.getsignal(number) is before


def closed_pipe(arguments: list) -> tuple[int, str]:
    """Run a command whose output nobody reads; return its exit code and what it said."""
    ours, theirs = os.pipe()
    os.close(ours)
    started = subprocess.Popen(
        arguments, cwd=PROJECT, text=True, stdout=theirs, stderr=subprocess.PIPE
    )
    os.close(theirs)
    _, told = started.communicate(timeout=PATIENCE)
    return started.returncode, told


def test_a_closed_pipe_is_one_line(texts, tmp_path):
    code, told = closed_pipe(command(texts, tmp_path / "out", "--workers", "1"))
    assert code == 141
    last = told.strip().splitlines()[-1]
    assert last.startswith("The program that read the output was closed") and "rror" not in told
    assert "finished parts of a build are kept" in last


def test_a_closed_pipe_of_evaluate_says_nothing_of_a_build():
    gold = PROJECT / "tests" / "gold"
    code, told = closed_pipe(
        [sys.executable, "-m", "analysis", "evaluate", str(gold / "texts"), str(gold / "gold.csv")]
    )
    assert code == 141
    assert told.strip().splitlines()[-1] == "The program that read the output was closed."
