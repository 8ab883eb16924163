"""What users name to articles: files, folders and globs are found, and each is read.

Finding is cheap and done in one place (``find_items``); reading is dear and can be done anywhere
(``read_item``): an Item holds all it takes and can be sent to another process.
"""

import glob
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import charset_normalizer

from analysis.articles import READ_ROLES, Article, Problem, parse

SUFFIXES = (".txt",)


@dataclass(frozen=True, slots=True)
class Item:
    """What one or more articles are read from: a file, or a row or member of one.

    Attributes
    ----------
    key
        Name of the article in all tables, unique in a collection.
    source
        Path of the file, as it was found.
    member
        The row or member inside the file; None if the file is the article.
    content
        The member's bytes; None if the file itself is to be read.
    """

    key: str
    source: str
    member: str | None = None
    content: bytes | None = None


def read_articles(sources: Iterable[str | Path]) -> Iterator[Article | Problem]:
    """Read every article of ``sources``: files, folders (searched to the bottom) or globs.

    Yields an Article for each that was read and a Problem for each that was not, in the order of
    the article's key, whatever the order of ``sources``.
    """
    for item in find_items(sources):
        if isinstance(item, Problem):
            yield item
        else:
            yield from read_item(item)


def find_items(sources: Iterable[str | Path]) -> Iterator[Item | Problem]:
    """Yield an Item for each article that ``sources`` name, in the order of their keys."""
    paths, problems = find_files(sources)
    yield from problems
    for key, path in sorted(keys(paths).items()):
        yield Item(key, str(path))


def read_item(item: Item) -> list[Article | Problem]:
    """Read what an Item stands for."""
    try:
        raw = Path(item.source).read_bytes() if item.content is None else item.content
        text = decode(raw)
    except OSError as error:
        reason = f"cannot be opened ({error.strerror})"
        return [Problem(item.source, reason, "check its permissions")]
    except ValueError as error:
        return [Problem(item.source, str(error), "save it again as plain text in UTF-8")]
    article = parse(text, item.key, item.source)
    if not any(paragraph.role in READ_ROLES for paragraph in article.paragraphs):
        return [Problem(item.source, "holds no text", "put an article in it or take it away")]
    return [article]


def find_files(sources: Iterable[str | Path]) -> tuple[list[Path], list[Problem]]:
    """Return the text files that ``sources`` name, each once, and what was passed over and why."""
    found: dict[Path, None] = {}
    problems = []
    for source in map(str, sources):
        candidates = (
            [Path(source)]
            if Path(source).exists()
            else map(Path, glob.glob(source, recursive=True))
        )
        files = sorted(
            file
            for candidate in candidates
            for file in (candidate.rglob("*") if candidate.is_dir() else [candidate])
            if file.is_file() and not file.name.startswith((".", "~"))
        )
        texts = [file for file in files if file.suffix.lower() in SUFFIXES and not is_note(file)]
        problems += [
            Problem(str(file), "is not a text file", f"save it as {' or '.join(SUFFIXES)}")
            for file in files
            if file.suffix.lower() not in SUFFIXES and not is_note(file)
        ]
        if not texts:
            reason = "holds no articles" if files else "was not found"
            problems.append(Problem(source, reason, "name a .txt file, a folder of them or a glob"))
        found.update((file, None) for file in texts)
    return list({path.resolve(): path for path in found}.values()), problems


def is_note(path: Path) -> bool:
    """Return whether ``path`` tells about a folder's articles and is none itself."""
    return path.stem.lower() in ("readme", "license", "licence")


def keys(paths: Iterable[Path]) -> dict[str, Path]:
    """Give each path its key: the file's name, led by as many folders as make it unique."""
    named = {path: [path.with_suffix("").name] for path in paths}
    while clashes := [key for key, n in Counter(map("/".join, named.values())).items() if n > 1]:
        for path, parts in named.items():
            if "/".join(parts) in clashes:
                above = path.resolve().parts
                longer = above[-1 - len(parts)] if len(parts) < len(above) else path.suffix
                parts.insert(0, longer.strip("/"))
    return {"/".join(parts): path for path, parts in named.items()}


def decode(raw: bytes) -> str:
    """Return ``raw`` as text with line ends as ``\\n`` and without a byte order mark."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        best = charset_normalizer.from_bytes(raw, cp_isolation=["utf_16", "cp1252"]).best()
        if best is None:
            raise ValueError("is in no encoding we know") from None
        text = str(best).removeprefix("\ufeff")
    if "\0" in text:
        raise ValueError("is not text (it holds NUL characters)")
    return text.replace("\r\n", "\n").replace("\r", "\n")
