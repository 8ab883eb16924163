"""Which files are meant: folders, globs and links followed to files, and a key for each."""

import difflib
import errno
import glob
import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, count
from pathlib import Path, PurePath

from analysis.io.articles import Problem
from analysis.io.readers import SUFFIXES, unknown
from analysis.io.readers.archives import is_hidden, pages_of
from analysis.io.readers.base import Trouble

_CURES = {
    errno.EACCES: "check its permissions",
    errno.EPERM: "check its permissions",
    errno.ENOSPC: "make room on the disk, also for temporary files",
    errno.EMFILE: "close other programs, or allow more open files",
}


class SourceMissing(FileNotFoundError):
    """A source names nothing: no such path, or a glob without a match."""


def check_sources(sources: Iterable[str | Path]) -> None:
    """Raise SourceMissing for the first of ``sources`` that names nothing; no file is read."""
    for source in map(str, sources):
        if os.path.lexists(source) or next(glob.iglob(source, recursive=True), None):
            continue
        if glob.has_magic(source):
            raise SourceMissing(f"{source!r} matches no file or folder")
        raise SourceMissing(f"{source!r} does not exist{nearest(source)}")


def nearest(path: str | Path) -> str:
    """Return a question that names what a mistyped path may mean; nothing if that is unknown."""
    path = Path(path)
    try:
        near = difflib.get_close_matches(path.name, os.listdir(path.parent), 1)
    except OSError:
        return ""
    return f"; did you mean {str(path.with_name(near[0]))!r}?" if near else ""


def find_files(sources: Iterable[str | Path]) -> tuple[list[Path], list[Problem]]:
    """Return the files that ``sources`` name, each once, and what was passed over and why."""
    found: dict[str, str] = {}  # the real path, and the least of the paths that lead there
    problems: dict[Problem, None] = {}
    for source in map(str, sources):
        tops = _tops(source)
        paths = filter(_is_article, chain.from_iterable(_walk(top, problems) for top in tops))
        texts = [path for path in paths if _is_read(path, problems)]
        for path in texts:
            real = _real(path)
            found[real] = min(path, found.get(real, path))
        if not texts and source not in {problem.source for problem in problems}:
            reason = "holds no articles" if tops else "was not found"
            cure = f"name a file, a folder of them or a glob; read are {', '.join(SUFFIXES)}"
            problems[Problem(source, reason, cure)] = None
    return [Path(path) for path in sorted(found.values())], list(problems)


def _tops(source: str) -> list[str]:
    """Return the files and folders that a source names: itself, or what a glob matches."""
    return [source] if os.path.lexists(source) else glob.glob(source, recursive=True)


def _is_article(path: str) -> bool:
    """Return whether a file may hold articles: it is neither hidden nor a note about others."""
    named = PurePath(path)
    return not (is_hidden(named.name) or is_note(named))


def _is_read(path: str, problems: dict[Problem, None]) -> bool:
    """Return whether a file is of a kind that can be read; one that is not is a problem."""
    suffix = PurePath(path).suffix.lower()
    if suffix not in SUFFIXES:
        trouble = unknown(suffix)
        problems[Problem(path, trouble.reason, trouble.cure)] = None
    return suffix in SUFFIXES


def _real(path: str) -> str:
    """Return where a file stands; the links of its folder are followed once for all in it."""
    if os.path.islink(path):
        return os.path.realpath(path)
    return os.path.join(_real_folder(os.path.dirname(path)), os.path.basename(path))


@lru_cache(maxsize=1)
def _real_folder(folder: str) -> str:
    return os.path.realpath(folder)


def _walk(top: str, problems: dict[Problem, None]) -> Iterator[str]:
    """Yield the files at or below ``top``, in order; each folder is entered once."""
    entered: set[tuple[int, int]] = set()
    waiting = [top]
    while waiting:
        path = waiting.pop()
        try:
            status = os.stat(path)
            place = status.st_dev, status.st_ino
            if stat.S_ISREG(status.st_mode):
                yield path
            elif not stat.S_ISDIR(status.st_mode):
                problems[Problem(path, "is no file", "name a file or a folder")] = None
            elif place not in entered:
                entered.add(place)
                waiting += reversed(_shown(path))
        except OSError as error:
            problems[_not_entered(path, error)] = None


def _shown(folder: str) -> list[str]:
    """Return the paths in a folder in order, without hidden files and a saved page's own."""
    names = set(os.listdir(folder))
    shown = (name for name in names if not is_hidden(name) and not pages_of(name) & names)
    return [os.path.join(folder, name) for name in sorted(shown)]


def _not_entered(path: str, error: OSError) -> Problem:
    """Return the Problem that a path cannot be looked into."""
    if os.path.islink(path):
        return Problem(path, "is a link that leads nowhere", "make the link again, or remove it")
    return problem(path, None, error)


def is_note(path: PurePath) -> bool:
    """Return whether ``path`` tells about a folder's articles and is none itself."""
    return path.stem.lower() in ("readme", "license", "licence")


def keys(paths: Iterable[Path]) -> dict[str, Path]:
    """Give each path its key, so that no key is another or stands above another's rows.

    A key is the file's name without its ending; with it, if files of one folder differ in nothing
    else or the key stands above another; and led by as many folders as part it from others of that
    name. Where names differ only in bytes that are no text, the keys are numbered.
    """
    bare = {path: _bare(path) for path in paths}
    alike = Counter(bare.values())
    named = {path: [path.name if alike[name] > 1 else name.name] for path, name in bare.items()}
    while _grown(named):
        pass
    found: dict[str, Path] = {}
    for path, parts in named.items():
        numbers = (f"{_key(parts)} ({n})" for n in count(2))
        key = next(key for key in chain([_key(parts)], numbers) if key not in found)
        found[key] = path
    return found


def _grown(named: dict[Path, list[str]]) -> bool:
    """Make the keys longer that clash; return whether any could be."""
    clashes = _clashes([_key(parts) for parts in named.values()])
    clashing = [(path, parts, clashes.get(_key(parts))) for path, parts in named.items()]
    grown = [_grow(path, parts, how) for path, parts, how in clashing if how]
    return any(grown)


def _key(parts: list[str]) -> str:
    """Return the parts of a key as text; bytes that are none become question marks."""
    return "/".join(parts).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _grow(path: Path, parts: list[str], how: str) -> bool:
    """Make a key longer, by its ending if it stands above others, or a folder; False: it can't."""
    above = Path(os.path.abspath(path)).parts
    if how == "above" and parts[-1] != path.name:
        parts[-1] = path.name
    elif how != "above" and len(parts) < len(above):
        parts.insert(0, above[-1 - len(parts)].strip("/"))
    else:
        return False
    return True


def _bare(path: Path) -> Path:
    """Return ``path`` without its ending; of ``a.csv.gz`` both go."""
    inner = path.with_suffix("")
    packed = path.suffix.lower() == ".gz" and inner.suffix.lower() in SUFFIXES
    return inner.with_suffix("") if packed else inner


def _clashes(found: list[str]) -> dict[str, str]:
    """Return the keys that are there ``twice``, or stand ``above`` others."""
    counted = Counter(found)
    clashes = {}
    for key in counted:
        above = key
        while "/" in above:
            above = above.rpartition("/")[0]
            if above in counted:
                clashes[above] = "above"
    return clashes | {key: "twice" for key, n in counted.items() if n > 1}


def problem(source: str, member: str | None, error: Exception) -> Problem:
    """Return the Problem that an error is: a Trouble, or what the system says of a file."""
    if isinstance(error, Trouble):
        return Problem(source, error.reason, error.cure, member, error.read)
    if isinstance(error, OSError) and error.strerror:
        cure = _CURES.get(error.errno or 0, "see that the file is there and can be opened")
        return Problem(source, f"cannot be opened ({error.strerror})", cure, member, passing=True)
    reason = f"breaks off or is damaged ({str(error) or type(error).__name__})"
    return Problem(source, reason, "copy or pack it again", member)


def no_memory(source: str, member: str | None) -> Problem:
    """Return the Problem that memory ran out: it says nothing of the file."""
    return Problem(
        source, "was not read: the memory of this computer ran out",
        "close other programs and run it again, with fewer --workers if it happens again",
        member, passing=True,
    )  # fmt: skip
