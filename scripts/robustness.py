"""The tables of docs/robustness.md: `python scripts/robustness.py` writes them again (an hour).

Each is measured twice: on the commit before the work began, checked out beside this clone, and on
the present code. Name tables to make only those: relations, damage, kills, stops, growth, pieces.
"""

import argparse
import errno
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
from marked_page import write_between

from analysis.io.articles import Article
from analysis.io.files import read_articles

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))  # whose texts it measures
from test_building import content  # noqa: E402
from test_growth import PIECES, SAID, SHAPES, shape  # noqa: E402
from test_growth import name as made_up  # noqa: E402
from test_invariants import COLLECTIONS  # noqa: E402
from test_same_article import ADDED, RELATIONS, STYLES, renamed, with_paragraph  # noqa: E402

PAGE = ROOT / "docs" / "robustness.md"
BEFORE = "8d34d45"
WORKER = Path(__file__).parent / "robustness_worker.py"
PATIENCE = 30  # seconds for a shape in the version before
SIZES = tuple(4_000 * 2**n for n in range(9))  # characters: up to 1 MB
SLOW = {"different roles": 7}  # shapes that take minutes: up to which of the sizes
_RSS_FROM = 4  # sizes below are held in memory that the process has already
MEGABYTE = 1_000_000
KILLS = 50
Versions = dict[str, Path]


@contextmanager
def versions() -> Iterator[Versions]:
    """Give the folders of both versions: the old one is checked out for as long as it is needed."""
    with TemporaryDirectory() as folder:
        old = Path(folder) / "old"
        git = ["git", "-C", str(ROOT), "worktree"]
        subprocess.run([*git, "add", "-q", "--detach", str(old), BEFORE], check=True)
        try:
            yield {"before": old, "now": ROOT}
        finally:
            subprocess.run([*git, "remove", "--force", str(old)], check=True)


def work(clone: Path, name: str, job: dict, timeout: float | None = None) -> object:
    """Return what a version makes of a job; None if it took too long."""
    try:
        ended = subprocess.run(
            [sys.executable, str(WORKER), name], input=json.dumps(job), cwd=clone, check=True,
            capture_output=True, text=True, timeout=timeout, env=_environment(clone),
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return None
    return json.loads(ended.stdout)


def _environment(clone: Path) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(clone), "PYTHONSAFEPATH": "1"}


def table(heads: list[str], rows: list[list[object]]) -> str:
    """Return a table in Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines) + "\n"


# -- the same article, however it was typed -------------------------------------------------------


def relation_job(texts: dict[str, str]) -> dict:
    """Return the texts, and those that each relation changes."""
    changes: dict[str, dict] = {}
    for kind, but in ((RELATIONS, []), (STYLES, ["mark"])):
        for name, change in kind.items():
            label = f"marks: {name}" if but else name
            changed = {key: new for key, text in texts.items() if (new := change(text)) != text}
            changes[label] = {"but": but, "texts": changed}
    added = {key: with_paragraph(text) for key, text in texts.items()}
    changes["a paragraph added at the end"] = {"but": [], "texts": added, "added": ADDED}
    other = {key: found for key, text in texts.items() if (found := renamed(text))}
    changes["a person renamed"] = {
        "but": [], "texts": {key: text for key, (text, _) in other.items()},
        "names": {key: names for key, (_, names) in other.items()},
    }  # fmt: skip
    return {"texts": texts, "relations": changes}


def relations(clones: Versions) -> str:
    """Return how many articles of each collection change their rows, of those that are changed."""
    rows: dict[str, list[str]] = {}
    collections = [name for name, path in COLLECTIONS.items() if path.exists()]
    for collection in collections:
        found = [a for a in read_articles([COLLECTIONS[collection]]) if isinstance(a, Article)]
        job = relation_job({f"t{n:04}": a.given_text for n, a in enumerate(found)})
        made = [work(clone, "relations", job) for clone in clones.values()]
        for name, relation in job["relations"].items():
            of = len(relation["texts"])
            cell = " → ".join(str(counts[name]) for counts in made)
            rows.setdefault(name, []).append(f"{cell} of {of}" if of else "–")
    heads = ["relation", *collections]
    return table(heads, [[_named(name), *cells] for name, cells in rows.items()])


def _named(relation: str) -> str:
    """Return a relation's name, signs that are not seen by their code points."""
    return re.sub(
        r"(?<=spaces as ).+",
        lambda found: (
            " ".join(
                f"U+{ord(s):04X}"
                for s in found.group().strip("'").encode().decode("unicode_escape")
                if not s.isalnum()
            )
            if found.group().isascii()
            else found.group()
        ),
        relation,
    )


# -- a folder that heals --------------------------------------------------------------------------


def damages(clones: Versions) -> str:
    """Return how many damaged files one build mends, and names, by kind of file and damage."""
    frames = [
        pd.DataFrame(work(clone, "damage", {}), columns=["file", "damage", "mended", "named"])
        for clone in clones.values()
    ]
    rows = []
    for (file, how), now in frames[1].groupby(["file", "damage"], sort=False):
        before = frames[0].query("file == @file and damage == @how")
        cells = [
            f"{old[column].sum()} of {len(old)}"
            for old in (before, now)
            for column in ("mended", "named")
        ]
        rows.append([file, how, *cells])
    heads = ["file", "damage", "mended, before", "named, before", "mended, now", "named, now"]
    return table(heads, rows)


# -- killed at any moment -------------------------------------------------------------------------


def kills(clones: Versions) -> str:
    """Return how many kills at a moment by chance left a folder that one build makes whole."""
    moments, rows = random.Random(15), []
    with TemporaryDirectory() as folder:
        texts, whole = _texts(Path(folder), 400), Path(folder) / "whole"
        code, said = _run(clones["now"], "build", texts, "--out", whole, "--csv", "--workers", 2)
        if code:
            raise RuntimeError(said)
        expected = content(whole)
        for kept in (False, True):
            out, found = Path(folder) / f"out{kept}", []
            for _ in range(KILLS // 2):
                if not kept:
                    shutil.rmtree(out, ignore_errors=True)
                moment = 0 if kept else moments.randrange(len(expected))
                alive = _killed(clones["now"], texts, out, moment)
                before = _n_files(out)
                code, _ = (0, "") if kept else _build_again(clones["now"], texts, out)
                found.append((alive, before, code, kept or content(out) == expected))
            code, _ = _build_again(clones["now"], texts, out)
            alive, before, codes, whole_again = zip(*found, strict=True)
            rows.append([
                "in one folder, one after the other" if kept else "each in a folder of its own",
                len(found), sum(alive), f"{min(before)} to {max(before)}", max(code, *codes),
                all(whole_again) and content(out) == expected,
            ])  # fmt: skip
    heads = ["kills (SIGKILL)", "tried", "in the middle", "files written by then",
             "exit code of the next build", "equal to a fresh build"]  # fmt: skip
    return table(heads, rows)


def _killed(clone: Path, texts: Path, out: Path, n_files: int) -> bool:
    """Kill a build and its workers once so many files are there, one new at least.

    Return whether it was still at work.
    """
    started = subprocess.Popen(
        [sys.executable, "-m", "analysis", "build", str(texts), "--out", str(out), "--csv",
         "--workers", "2"], cwd=clone, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True, env=_environment(clone),
    )  # fmt: skip
    began = _n_files(out)
    while started.poll() is None and _n_files(out) < max(n_files, began + 1):
        time.sleep(0.002)
    alive = started.poll() is None
    with suppress(ProcessLookupError):
        os.killpg(started.pid, signal.SIGKILL)
    started.wait()
    return alive


def _n_files(folder: Path) -> int:
    return sum(1 for path in folder.rglob("*") if path.is_file())


def _build_again(clone: Path, texts: Path, out: Path) -> tuple[int, str]:
    return _run(clone, "build", texts, "--out", out, "--csv", "--workers", 1)


# -- what stops a build ---------------------------------------------------------------------------

FAILING = """
import os, sys
from analysis.__main__ import main
def replace(*_a, **_k):
    raise OSError({number}, os.strerror({number}))
os.replace = replace
sys.exit(main(sys.argv[1:]))
"""
REMOVING = """
import os, shutil, sys
from analysis.__main__ import main
real = os.replace
def replace(*a, **k):
    shutil.rmtree({out!r}, ignore_errors=True)
    return real(*a, **k)
os.replace = replace
sys.exit(main(sys.argv[1:]))
"""


def stops(clones: Versions) -> str:
    """Return exit code and message of each interruption, before and now."""
    rows = []
    for name, stop in STOPS.items():
        cells = []
        for clone in clones.values():
            with TemporaryDirectory() as folder:
                code, said = stop(clone, Path(folder))
            cells += [code, _last_line(said, Path(folder))]
        rows.append([name, *cells])
    return table(["what happens", "exit code, before", "said", "exit code, now", "said"], rows)


def _last_line(said: str, folder: Path) -> str:
    """Return the last line that was said, and how many stood before it."""
    lines = [line for line in said.replace(f"{folder}/", "").splitlines() if line.strip()]
    if not lines:
        return "nothing"
    kept = lines[-1].strip().replace("|", "\\|")
    if "Traceback" in said:
        return f"a traceback of {len(lines)} lines, `{kept[:90]}`"
    more = f" (and {len(lines) - 1} lines before)" if len(lines) > 1 else ""
    return f"`{kept[:260]}`{more}"


def _texts(folder: Path, n: int) -> Path:
    """Write ``n`` articles to a folder in ``folder``."""
    texts = folder / "texts"
    texts.mkdir()
    for number in range(n):
        words = f"- Det går {number}, siger Ida Lund.\n\nBroen lukker i dag.\n" * 3
        (texts / f"a{number:05}.txt").write_text(words, encoding="utf-8")
    return texts


def _run(clone: Path, *arguments: object, code: str = "", **options: object) -> tuple[int, str]:
    """Run a command of a version, or code before it; return exit code and standard error."""
    start = ["-c", code] if code else ["-m", "analysis"]
    ended = subprocess.run(
        [sys.executable, *start, *map(str, arguments)], cwd=clone, capture_output=True, text=True,
        timeout=300, check=False, env=_environment(clone), **options,
    )  # fmt: skip
    return ended.returncode, ended.stderr


def _failing(number: int) -> Callable[[Path, Path], tuple[int, str]]:
    def stop(clone: Path, folder: Path) -> tuple[int, str]:
        return _run(clone, "build", _texts(folder, 12), "--out", folder / "out", "--workers", 1,
                    code=FAILING.format(number=number))  # fmt: skip

    return stop


def _signalled(number: int) -> Callable[[Path, Path], tuple[int, str]]:
    def stop(clone: Path, folder: Path) -> tuple[int, str]:
        out = folder / "out"
        started = subprocess.Popen(
            [sys.executable, "-m", "analysis", "build", str(_texts(folder, 3000)), "--out",
             str(out), "--workers", "2"], cwd=clone, text=True, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, start_new_session=True, env=_environment(clone),
        )  # fmt: skip
        while not any(out.rglob("*.parquet")) and started.poll() is None:
            time.sleep(0.05)
        os.killpg(started.pid, number)
        _, said = started.communicate(timeout=120)
        return started.returncode, said

    return stop


def _is_file(clone: Path, folder: Path) -> tuple[int, str]:
    (folder / "out").write_text("mit")
    return _run(clone, "build", _texts(folder, 12), "--out", folder / "out")


def _too_large(clone: Path, folder: Path) -> tuple[int, str]:
    return _run(clone, "build", _texts(folder, 12), "--out", folder / "out", "--workers", 1,
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000)),
                )  # fmt: skip


def _removed(clone: Path, folder: Path) -> tuple[int, str]:
    out = folder / "out"
    return _run(clone, "build", _texts(folder, 12), "--out", out, "--workers", 1,
                code=REMOVING.format(out=str(out)))  # fmt: skip


def _closed_pipe(clone: Path, folder: Path) -> tuple[int, str]:
    ours, theirs = os.pipe()
    os.close(ours)
    started = subprocess.Popen(
        [sys.executable, "-m", "analysis", "build", str(_texts(folder, 12)), "--out",
         str(folder / "out"), "--workers", "1"], cwd=clone, text=True, stdout=theirs,
        stderr=subprocess.PIPE, env=_environment(clone),
    )  # fmt: skip
    os.close(theirs)
    _, said = started.communicate(timeout=120)
    return started.returncode, said


def _missing(*arguments: str) -> Callable[[Path, Path], tuple[int, str]]:
    return lambda clone, folder: _run(clone, "build", *arguments, "--out", folder / "out")


STOPS: dict[str, Callable[[Path, Path], tuple[int, str]]] = {
    "the disk is full": _failing(errno.ENOSPC),
    "the disk is read-only": _failing(errno.EROFS),
    "a file grows larger than the system allows": _too_large,
    "the output is a file": _is_file,
    "the output is removed during the build": _removed,
    "Ctrl-C (SIGINT)": _signalled(signal.SIGINT),
    "SIGTERM": _signalled(signal.SIGTERM),
    "the pipe it writes to is closed": _closed_pipe,
    "a source that does not exist": _missing("nope.txt"),
    "a glob that nothing matches": _missing("nope/*.txt"),
}


# -- time and memory in proportion ----------------------------------------------------------------


def growth(clones: Versions) -> str:
    """Return how many times calls and bytes grow when a text is twice as long, up to 1 MB."""
    heads = [
        "text, over and over", f"before, calls, to {SIZES[2]:,}", "calls, worst", "memory, worst",
        "characters", "calls, the last doubling", "memory, the last doubling", "memory then",
    ]  # fmt: skip
    return table(heads, [growth_of(name, clones) for name in SHAPES])


def growth_of(name: str, clones: Versions) -> list[str]:
    """Return the row of a shape: how much it grows with each doubling, before and now."""
    unit = SHAPES[name]
    before = _grown(clones["before"], unit, SIZES[:3], PATIENCE)
    sizes = SIZES[: SLOW.get(name)]
    calls, held = zip(*_grown(clones["now"], unit, sizes), strict=True)
    last = [f"{of[-1] / of[-2]:.2f}" for of in (calls, held)]
    worst = [_worst(calls), _worst(held[_RSS_FROM:])]
    return [
        name, _before(before), *worst, f"{sizes[-1]:,}", *last, f"{held[-1] / MEGABYTE:,.0f} MB"
    ]  # fmt: skip


def _grown(
    clone: Path, unit: object, sizes: tuple[int, ...], timeout: float | None = None
) -> list[list[int]]:
    """Return calls and bytes for a text of each size; nothing if it took too long."""
    texts = [shape(unit, sizes[0])[0], *(shape(unit, size)[1] for size in sizes[:-1])]
    return work(clone, "growth", {"texts": texts}, timeout=timeout) or []


def _before(found: list[list[int]]) -> str:
    if not found:
        return f"over {PATIENCE} s"
    return _worst([calls for calls, _ in found]) if all(found) else "fails"


def _worst(counts: Sequence[int]) -> str:
    """Return how many times the most that counts grow from one size to the next."""
    return f"{max(large / small for small, large in pairwise(counts)):.2f}"


def pieces(clones: Versions) -> str:
    """Return whether the quotes of a text of 1 MB are those of its pieces."""
    rows = []
    for name, (piece, between) in PIECES.items():
        parts = [piece.format(made_up(7_919 * n)) for n in range(1, SIZES[-1] // len(piece))]
        job = {"pieces": parts, "between": between, "columns": SAID}
        n, same = work(clones["now"], "pieces", job)
        rows.append([name, f"{len(between.join(parts)):,}", f"{len(parts):,}", f"{n:,}", same])
    return table(["text", "characters", "pieces", "quotes", "those of its pieces"], rows)


TABLES: dict[str, Callable[[Versions], str]] = {
    "relations": relations, "damage": damages, "kills": kills, "stops": stops,
    "growth": growth, "pieces": pieces,
}  # fmt: skip


def main() -> None:
    """Make the tables that are named, or all, and write them into the page."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("tables", nargs="*", choices=[[], *TABLES], help="which (default: all)")
    wanted = options.parse_args().tables or list(TABLES)
    with versions() as clones:
        for name in wanted:
            begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
            write_between(PAGE, begin, end, f"\n{TABLES[name](clones)}\n")


if __name__ == "__main__":
    main()
