"""Which column of a table holds which part of an article: given by the user, or guessed."""

import re
import shlex
from collections.abc import Iterable, Mapping
from functools import cache

from analysis import lang
from analysis.core.guesses import did_you_mean, nearest
from analysis.io.readers.base import Trouble
from analysis.lang.forms import fold

FIELDS = ("text", "title", "lead", "author", "date", "credit")
_ADDRESS = r"(?:https?://|www\.)\S+\s*$"
_FACT = re.compile(rf"{_ADDRESS}|[\d\s.,:/+TZ-]+$", re.IGNORECASE)
_NO_WORDS = (
    "add a column with the articles' texts, or name the one that has them, such as --columns "
    "text=brødtekst: titles and addresses are not enough, and nothing is downloaded"
)
_FEWEST_WORDS = 5  # of a text; a name or a title may have fewer
_OURS = ({"article", "start", "end"}, {"article", "n_words", "n_quotes"}, {"article", "speaker"})


def check_fields(columns: Mapping[str, str] | None) -> None:
    """Raise ValueError if ``columns`` has an unknown field, or no text."""
    if columns is None:
        return
    for field in columns:
        if field not in FIELDS:
            guess = did_you_mean(fold(field), FIELDS)
            raise ValueError(f"columns: no field {field!r}; fields: {', '.join(FIELDS)}{guess}")
    if "text" not in columns:
        raise ValueError("columns: name the column of the text, such as {'text': 'brødtekst'}")


def choose(
    row: Mapping[str, object] | Iterable[str], columns: Mapping[str, str] | None
) -> dict[str, str]:
    """Return the column of each field: those of ``columns``, and others by their common names.

    Parameters
    ----------
    row
        A row of the table, which shows what its columns hold; or only their names.
    columns
        The user's own choice, with the column of the text.

    Raises
    ------
    Trouble
        If a column does not exist, no column is clearly the text, or two may be the text.
    """
    cells = {str(name): row[name] if isinstance(row, Mapping) else None for name in row}
    names = list(cells)
    if any(ours <= set(names) for ours in _OURS):
        raise Trouble("is a table that this package wrote", "name the articles it was made of")
    fields = _named(names, columns or {})
    for name in sorted(names, key=_rank):
        if (meant := field_of(name)) and name not in fields.values():
            fields.setdefault(meant, name)
    if columns is None:
        texts = _texts(cells)
        if len(texts) != 1:
            raise _unclear(cells, texts, fields)
        fields["text"] = texts[0]
    return {field: fields[field] for field in FIELDS if field in fields}


def _unclear(cells: Mapping[str, object], texts: list[str], fields: Mapping[str, str]) -> Trouble:
    """Return the Trouble of a table in which no column is clearly the text, or several may be."""
    reason = (
        f"has {len(texts)} columns that may be the text: {_list(texts)}" if texts
        else f"has no column that is clearly the text; it has {_list(cells)}"
    )  # fmt: skip
    likely = _likely_text(cells, texts or [name for name in cells if name not in fields.values()])
    if likely is None:
        return Trouble(reason, _NO_WORDS)
    return Trouble(reason, f"name the right one: {_option({'text': likely, **fields})}")


def _named(names: list[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Return the user's own choice of columns, if all of them exist."""
    for field, name in columns.items():
        if name not in names:
            near = nearest(name, names)
            guess = f"did you mean {near!r}? " if near else ""
            raise Trouble(
                f"has no column {name!r} for the {field}", f"{guess}it has {_list(names)}"
            )
    return dict(columns)


def _texts(cells: Mapping[str, object]) -> list[str]:
    """Return the columns that may be the text, without those that are always empty."""
    texts = sorted((name for name in cells if tells_text(name)), key=_rank)
    filled = [name for name in texts if cells[name]]
    return filled if len(texts) > 1 and filled else texts


def _likely_text(cells: Mapping[str, object], names: list[str]) -> str | None:
    """Return the column with the longest text in a row that is not an address, date or number.

    None if none of ``names`` has a text, or what may be the text by its name.
    """
    said = {name: str(cells[name] or "").strip() for name in names}
    found = [
        name
        for name, words in said.items()
        if tells_text(name) or (not _FACT.match(words) and len(words.split()) >= _FEWEST_WORDS)
    ]
    return max(found, key=lambda name: len(said[name]), default=None)


def tells_text(name: str) -> bool:
    """Return whether a column of this name is clearly the text."""
    return field_of(name) == "text"


def field_of(name: str) -> str | None:
    """Return the field of a column by its name; None if the name is unknown."""
    return _known().get(_folded(name))


def free_names(names: Iterable[str], taken: Iterable[str]) -> dict[str, str]:
    """Return a name of its own for each column of the user's: ``own_NAME`` where it is taken."""
    names, taken = list(names), set(taken)
    used = taken.union(names)
    found = {}
    for name in names:
        free = name
        while free in taken or (free != name and free in used):
            free = f"own_{free}"
        found[name] = free
        used.add(free)
    return found


def _rank(name: str) -> int:
    """Return the position of a name in the list of known columns; the first are the surest."""
    known = list(_known())
    return known.index(_folded(name)) if _folded(name) in known else len(known)


def _folded(name: str) -> str:
    return fold(re.sub(r"[\s_-]", "", name))


@cache
def _known() -> dict[str, str]:
    return {row[0]: row[1] for row in lang.rows("columns.tsv")}


def guessed(
    chosen: Mapping[str, str], names: Iterable[str], columns: Mapping[str, str] | None = None
) -> Trouble | None:
    """Return the Trouble that says which columns were guessed in a table with ``names``.

    ``columns`` is the user's own choice; None is returned if nothing else was chosen, or only
    columns that are named like their fields.
    """
    found = {field: name for field, name in chosen.items() if field not in (columns or {})}
    if all(_folded(name) == field for field, name in found.items()):
        return None
    taken = ", ".join(f"{field} from {name!r}" for field, name in found.items())
    rest = [name for name in names if name not in chosen.values()]
    kept = f"; kept as columns of articles: {_list(rest)}" if rest else ""
    cure = f"nothing, if that is right; otherwise name them: {_option(chosen)}"
    return Trouble(f"was read by the names of its columns: {taken}{kept}", cure, read=True)


def _option(chosen: Mapping[str, str]) -> str:
    """Return the option that names these columns, as typed in Python and in a shell."""
    pairs = ",".join(f"{field}={column}" for field, column in chosen.items())
    return f"columns={dict(chosen)}, or --columns {shlex.quote(pairs)}"


def _list(names: Iterable[str]) -> str:
    """Return the first names, as many as a line can take."""
    names = list(names)
    return ", ".join(map(repr, names[:20])) + (f" and {len(names) - 20} more" * (len(names) > 20))
