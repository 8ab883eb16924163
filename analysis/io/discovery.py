"""Finding the files of sources: folders, globs and links, and a key for each file."""

import errno
import glob
import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, count
from pathlib import Path, PurePath

from analysis.core.guesses import nearest
from analysis.core.paths import holds_results, saved_in
from analysis.io.articles import Problem
from analysis.io.readers import SUFFIXES, USUAL, unknown
from analysis.io.readers.archives import is_hidden, pages_of
from analysis.io.readers.base import Trouble

_NOTES = ("readme", "license", "licence")
_CURES = {
    errno.EACCES: "check its permissions",
    errno.EPERM: "check its permissions",
    errno.ENOSPC: "make room on the disk, also for temporary files",
    errno.EMFILE: "close other programs, or allow more open files",
}


class SourceMissing(FileNotFoundError):
    """A source does not exist, or is a glob without a match."""


def check_sources(sources: Iterable[str | Path]) -> None:
    """Raise SourceMissing for the first of ``sources`` that does not exist; no file is read."""
    for source in map(str, sources):
        if os.path.lexists(source) or next(glob.iglob(source, recursive=True), None):
            continue
        if glob.has_magic(source):
            raise SourceMissing(f"{source!r} matches no file or folder")
        raise SourceMissing(f"{source!r} does not exist{nearest_path(source)}")


def nearest_path(path: str | Path) -> str:
    """Return the question "did you mean …?" for a mistyped path; nothing without a guess."""
    path = Path(path)
    try:
        near = nearest(path.name, os.listdir(path.parent))
    except OSError:
        return ""
    return f"; did you mean {str(path.with_name(near))!r}?" if near else ""


def find_files(sources: Iterable[str | Path]) -> tuple[list[Path], list[Problem]]:
    """Return the files of ``sources``, each once, and the problems of those left out."""
    found: dict[str, str] = {}  # the real path, and the first of the paths that lead there
    problems: dict[Problem, None] = {}
    for source in map(str, sources):
        tops = _tops(source)
        paths = filter(_is_article, chain.from_iterable(_walk(top, problems) for top in tops))
        texts = [path for path in paths if _is_read(path, problems)]
        for path in texts:
            real = _real(path)
            found[real] = min(path, found.get(real, path))
        if not texts and source not in {problem.source for problem in problems}:
            problems[_without_articles(source, tops)] = None
    return [Path(path) for path in sorted(found.values())], list(problems)


def _without_articles(source: str, tops: list[str]) -> Problem:
    """Return the Problem of a source in which nothing is to be read."""
    if any(os.path.isdir(top) and saved_in(top, os.listdir(top)) for top in tops):
        reason = "holds only what this package saved there"
        return Problem(source, reason, "name the articles it was made of")
    reason = "holds no articles" if tops else "was not found"
    return Problem(source, reason, f"name a file, a folder or a glob, {USUAL}")


def _tops(source: str) -> list[str]:
    """Return the files and folders of a source: itself, or what a glob matches."""
    return [source] if os.path.lexists(source) else glob.glob(source, recursive=True)


def _is_article(path: str) -> bool:
    """Return whether a file may hold articles: it is not hidden and not a README or the like."""
    name = os.path.basename(path)
    return not (is_hidden(name) or is_note(name))


def _is_read(path: str, problems: dict[Problem, None]) -> bool:
    """Return whether a file's type is supported; if not, add a problem."""
    suffix = _ending(path).lower()
    if suffix not in SUFFIXES:
        trouble = unknown(suffix)
        problems[Problem(path, trouble.reason, trouble.cure)] = None
    return suffix in SUFFIXES


def _real(path: str) -> str:
    """Return the real path of a file; the links of its folder are followed only once."""
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
                problems[Problem(path, "is not a file or folder", "name a file or a folder")] = None
            elif place not in entered:
                entered.add(place)
                waiting += reversed(_shown(path, is_top=path == top))
        except OSError as error:
            problems[_not_entered(path, error)] = None


def _shown(folder: str, *, is_top: bool) -> list[str]:
    """Return the paths in a folder in order, without hidden files and those of saved pages.

    What this package built, reported or saved among the articles is none of them.
    """
    names = set(os.listdir(folder))
    if not is_top and holds_results(folder, names):
        return []
    names -= saved_in(folder, names)
    shown = (name for name in names if not is_hidden(name) and not pages_of(name) & names)
    return [os.path.join(folder, name) for name in sorted(shown)]


def _not_entered(path: str, error: OSError) -> Problem:
    """Return the Problem that a path cannot be opened."""
    if os.path.islink(path):
        return Problem(path, "is a broken link", "make the link again, or remove it")
    return problem(path, None, error)


def is_note(name: str) -> bool:
    """Return whether a file is a note about a folder's articles, such as a README."""
    return name.lower().startswith(_NOTES) and PurePath(name).stem.lower() in _NOTES


def keys(paths: Iterable[Path]) -> dict[str, Path]:
    """Give each path a unique key, which is also not the parent of another key.

    A key is the file's name without its ending. The ending is kept if files of one folder differ
    only in it, or if the key would be the parent of another. As many folders come first as are
    needed to make it unique. If names differ only in bytes that are not text, keys are numbered.
    """
    bare = {path: _bare(str(path)) for path in paths}
    alike = Counter(bare.values())
    named = {
        path: [path.name if alike[name] > 1 else os.path.basename(name)]
        for path, name in bare.items()
    }
    while _grown(named):
        pass
    found: dict[str, Path] = {}
    for path, parts in named.items():
        numbers = (f"{_key(parts)} ({n})" for n in count(2))
        key = next(key for key in chain([_key(parts)], numbers) if key not in found)
        found[key] = path
    return found


def _grown(named: dict[Path, list[str]]) -> bool:
    """Make conflicting keys longer; return whether any became longer."""
    clashes = _clashes([_key(parts) for parts in named.values()])
    clashing = [(path, parts, clashes.get(_key(parts))) for path, parts in named.items()]
    grown = [_grow(path, parts, how) for path, parts, how in clashing if how]
    return any(grown)


def _key(parts: list[str]) -> str:
    """Return the parts of a key as text; bytes that are not text become question marks."""
    return "/".join(parts).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _grow(path: Path, parts: list[str], how: str) -> bool:
    """Make a key longer by its ending or a folder; return False if it cannot be."""
    above = Path(os.path.abspath(path)).parts
    if how == "above" and parts[-1] != path.name:
        parts[-1] = path.name
    elif how != "above" and len(parts) < len(above):
        parts.insert(0, above[-1 - len(parts)].strip("/"))
    else:
        return False
    return True


def _bare(path: str) -> str:
    """Return ``path`` without its ending; of ``a.csv.gz`` both are removed."""
    ending = _ending(path)
    inner = path.removesuffix(ending)
    packed = ending.lower() == ".gz" and _ending(inner).lower() in SUFFIXES
    return inner.removesuffix(_ending(inner)) if packed else inner


def _ending(path: str) -> str:
    """Return the ending of a file's name: ``PurePath.suffix``, without reading all of the path."""
    name = os.path.basename(path)
    point = name.rfind(".")
    return name[point:] if 0 < point < len(name) - 1 else ""


def _clashes(found: list[str]) -> dict[str, str]:
    """Return the keys that occur ``twice``, or are ``above`` others."""
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
    """Return the Problem for an error: a Trouble, or the system's message about a file."""
    if isinstance(error, Trouble):
        return Problem(source, error.reason, error.cure, member, error.read)
    if isinstance(error, OSError) and error.strerror:
        cure = _CURES.get(error.errno or 0, "check that the file is there and can be opened")
        return Problem(source, f"cannot be opened ({error.strerror})", cure, member, passing=True)
    reason = f"breaks off or is damaged ({str(error) or type(error).__name__})"
    return Problem(source, reason, "copy or pack it again", member)


def no_memory(source: str, member: str | None) -> Problem:
    """Return the Problem that memory ran out, which is not the file's fault."""
    return Problem(
        source, "was not read: the memory of this computer ran out",
        "close other programs and run it again, with fewer --workers if it happens again",
        member, passing=True,
    )  # fmt: skip
