"""Which column of a table holds which part of an article: named by the user, or guessed."""

import re
import shlex
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from analysis import lang
from analysis.io.readers.base import Trouble

FIELDS = ("text", "title", "lead", "author", "date", "credit")
_OURS = ({"article", "start", "end"}, {"article", "n_words", "n_quotes"}, {"article", "speaker"})


def check_fields(columns: Mapping[str, str] | None) -> None:
    """Raise ValueError if ``columns`` names a field that no article has, or no text."""
    if columns is None:
        return
    for field in columns:
        if field not in FIELDS:
            near = get_close_matches(field.lower(), FIELDS, n=1)
            guess = f"; did you mean {near[0]!r}?" if near else ""
            raise ValueError(f"columns: no field {field!r}; there are {', '.join(FIELDS)}{guess}")
    if "text" not in columns:
        raise ValueError("columns: name the column of the text, such as {'text': 'brødtekst'}")


def choose(names: Iterable[str], columns: Mapping[str, str] | None) -> dict[str, str]:
    """Return the column of each field: those of ``columns``, or else those with plain names.

    Raises
    ------
    Trouble
        If a column is not there, none is plainly the text, or two are the same field.
    """
    names = [str(name) for name in names]
    if any(ours <= set(names) for ours in _OURS):
        raise Trouble("is a table that this package wrote", "name the articles it was made of")
    if columns is not None:
        for field, name in columns.items():
            if name not in names:
                near = get_close_matches(name, names, n=1, cutoff=0.5)
                guess = f"did you mean {near[0]!r}? " if near else ""
                raise Trouble(
                    f"has no column {name!r} for the {field}", f"{guess}it has {_list(names)}"
                )
        return dict(columns)
    fields: dict[str, list[str]] = {}
    for name in names:
        if field := _field(name):
            fields.setdefault(field, []).append(name)
    for field, found in fields.items():
        if len(found) > 1:
            raise Trouble(
                f"has {len(found)} columns that may be the {field}: {_list(found)}",
                f"name the right one: {_option({f: n[0] for f, n in fields.items()})}",
            )
    if "text" not in fields:
        raise Trouble(
            f"has no column that is plainly the text; it has {_list(names)}",
            f"name it: {_option({'text': names[-1] if names else 'text'})}",
        )
    return {field: fields[field][0] for field in FIELDS if field in fields}


def tells_text(name: str) -> bool:
    """Return whether a column of this name is plainly the text."""
    return _field(name) == "text"


def _field(name: str) -> str | None:
    """Return what a column plainly holds, by its name."""
    return dict(lang.rows("columns.tsv")).get(re.sub(r"[\s_-]", "", name).casefold())


def guessed(chosen: Mapping[str, str]) -> Trouble:
    """Return what to say of columns that nobody named."""
    told = ", ".join(f"{field} from {name!r}" for field, name in chosen.items())
    cure = f"nothing, if that is right; else name them: {_option(chosen)}"
    return Trouble(f"was read by the names of its columns: {told}", cure, read=True)


def _option(chosen: Mapping[str, str]) -> str:
    """Return the option that names these columns, as it is typed in Python and in a shell."""
    pairs = ",".join(f"{field}={column}" for field, column in chosen.items())
    return f"columns={dict(chosen)}, or --columns {shlex.quote(pairs)}"


def _list(names: Iterable[str]) -> str:
    """Return the first names, as many as a line can take."""
    names = list(names)
    return ", ".join(map(repr, names[:20])) + (f" and {len(names) - 20} more" * (len(names) > 20))
