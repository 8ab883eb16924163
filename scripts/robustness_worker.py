"""What one version of the package makes of texts, of a damaged folder and of odd text.

scripts/robustness.py runs this under the present code and under an older version of it, whose
modules had other names. A job comes as JSON on stdin, its result goes as JSON to stdout.
"""

import contextlib
import cProfile
import io
import json
import os
import re
import resource
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from analysis.__main__ import main

try:
    from analysis.io.articles import parse
    from analysis.parsing import make_doc
    from analysis.pipeline import pipeline
    from analysis.tables.rows import article_rows, tables
    from analysis.tables.schemas import SCHEMAS
except ImportError:  # before its modules had rooms
    from analysis.articles import parse
    from analysis.language import make_doc, pipeline
    from analysis.schemas import SCHEMAS

    from analysis.tables import article_rows, tables

TABLES = ("articles", "paragraphs", "sentences", "quotes", "speakers")
RAW = ("text", "cue", "mention", "title", "start", "end")
DAMAGES = {
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-10]),
    "emptied": lambda path: path.write_bytes(b""),
    "removed": Path.unlink,
    "a byte flipped": lambda path: path.write_bytes(_flipped(path.read_bytes())),
}
ARTICLES = 12


def relations(job: dict) -> dict:
    """Return for each relation how many articles gave other rows than before the change.

    ``job`` holds ``texts`` by key, and for each relation its changed ``texts``, the columns
    ``but`` which may differ, the ``names`` put for others, and whether paragraphs were ``added``.
    """
    nlp = pipeline()
    before = _rows(job["texts"], nlp)
    found = {}
    for name, relation in job["relations"].items():
        after = _rows(relation["texts"], nlp)
        found[name] = sum(not _alike(before[key], after[key], key, relation) for key in after)
    return found


def _rows(texts: dict[str, str], nlp: object) -> dict[str, dict[str, list[dict]]]:
    """Return the rows of each article, by table."""
    news = tables([parse(text, key) for key, text in texts.items()], [], nlp)
    rows: dict[str, dict[str, list[dict]]] = {key: {name: [] for name in TABLES} for key in texts}
    for name in TABLES:
        for row in getattr(news, name).to_dict("records"):
            rows[row["article"]][name].append(row)
    return rows


def _alike(before: dict, after: dict, key: str, relation: dict) -> bool:
    """Return whether the rows of an article are the same, but for what may differ."""
    names = relation.get("names", {}).get(key)
    for name in TABLES:
        one, other = before[name], after[name]
        if relation.get("added"):
            if name in ("articles", "speakers"):
                continue
            one, other = ([r for r in rows if r.get("role") != "credit"] for rows in (one, other))
            other = [row for row in other if row["text"] != relation["added"]]
        shown = [[_shown(row, relation["but"], names) for row in rows] for rows in (one, other)]
        if shown[0] != shown[1]:
            return False
    return True


def _shown(row: dict, but: list[str], names: list[str] | None) -> str:
    """Return a row without offsets, raw texts and the columns that may differ."""
    kept = {
        column: value
        for column, value in row.items()
        if column not in (*RAW, *but) and not column.endswith(("_start", "_end"))
    }
    words = repr(kept)
    return re.sub(rf"\b{names[0]}", names[1], words) if names else words


def damage(_: dict) -> list[list]:
    """Return kind of file, damage, and whether one build mended and named it."""
    with TemporaryDirectory() as folder:
        texts, whole = Path(folder) / "texts", Path(folder) / "whole"
        texts.mkdir()
        for n in range(ARTICLES):
            (texts / f"a{n}.txt").write_text(f"- Det går {n}, siger Ida Lund.\n\nBroen lukker.\n")
        _command("build", texts, "--out", whole, "--workers", 1, "--csv")
        kept, found = _content(whole), []
        for name in kept:
            for how, harm in DAMAGES.items():
                out = Path(folder) / "out"
                shutil.copytree(whole, out)
                harm(out / name)
                said = _command("build", texts, "--out", out, "--workers", 1, "--csv")
                found.append([_kind(name), how, _content(out) == kept, Path(name).name in said])
                shutil.rmtree(out)
    return found


def _command(*arguments: object) -> str:
    """Run a command in this process; return what it said, errors too."""
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
        try:
            main([str(argument) for argument in arguments])
        except Exception as error:  # noqa: BLE001 (an older version's traceback is a finding)
            print(type(error).__name__, file=sys.stderr)
    return said.getvalue()


def _content(folder: Path) -> dict[str, bytes]:
    """Return the files of a built folder, without those kept aside."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock" and ".changed." not in path.name
    }


def _kind(name: str) -> str:
    """Return what kind of file stands in a built folder."""
    if name.endswith(".parquet"):
        return "tables (Parquet)"
    if name.endswith(".csv"):
        return "tables (CSV)"
    return "the manifest" if "/" not in name else "the ledger of a part"


def _flipped(raw: bytes) -> bytes:
    """Return bytes of which the one in the middle is another."""
    middle = len(raw) // 2
    return raw[:middle] + bytes([raw[middle] ^ 0x15]) + raw[middle + 1 :]


def growth(job: dict) -> list[list[int]]:
    """Return for each of the texts in ``job`` how many calls it takes, and bytes at the peak.

    Each is read in a process of its own, which begins with the word lists already in memory.
    """
    read = _reader()
    read("Ida Lund siger, at »det går«. Direktøren siger det til Ritzau, siger hun.")
    return [_measured(read, text) for text in job["texts"]]


def _reader() -> Callable[[str], dict[str, list]]:
    nlp = pipeline()

    def read(text: str) -> dict[str, list]:
        article = parse(text)
        return article_rows(article, nlp(make_doc(article, nlp)))

    return read


def _measured(read: Callable, text: str) -> list[int]:
    """Return calls and bytes of memory that reading a text takes, in a forked process.

    Nothing if it fails.
    """
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        with contextlib.suppress(Exception):
            os.write(theirs, json.dumps(_counted(read, text)).encode())
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours) as said:
        found = said.read()
    os.waitpid(child, 0)
    return json.loads(found) if found else []


def _counted(read: Callable, text: str) -> list[int]:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    profile = cProfile.Profile()
    profile.runcall(read, text)
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return [sum(entry.callcount for entry in profile.getstats()), 1024 * held]


def pieces(job: dict) -> list:
    """Return how many quotes a long text has, and whether they are those of its pieces."""
    read = _reader()

    def said(text: str) -> list[tuple]:
        kept = [list(SCHEMAS["quotes"]).index(column) for column in job["columns"]]
        return [tuple(row[k] for k in kept) for row in read(text)["quotes"]]

    long = said(job["between"].join(job["pieces"]))
    return [len(long), long == [quote for piece in job["pieces"] for quote in said(piece)]]


WORK: dict[str, Callable[[dict], object]] = {
    "relations": relations, "damage": damage, "growth": growth, "pieces": pieces,
}  # fmt: skip

if __name__ == "__main__":
    job = json.load(sys.stdin)
    with contextlib.redirect_stdout(sys.stderr):
        result = WORK[sys.argv[1]](job)
    json.dump(result, sys.stdout)
