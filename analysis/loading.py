"""``load`` turns articles, or a folder of their tables, into DataFrames; ``quotes`` one text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pyarrow as pa

from analysis.build.chunking import cut, rules
from analysis.build.selection import read_back
from analysis.build.store import Store
from analysis.core.guesses import did_you_mean
from analysis.core.paths import LEDGER, MANIFEST
from analysis.corrections.applying import apply
from analysis.corrections.rows import read_corrections
from analysis.io.articles import Problem, parse
from analysis.io.discovery import SourceMissing, check_sources, nearest_path
from analysis.io.files import Item, find_items
from analysis.io.readers.columns import FIELDS
from analysis.io.records import Records
from analysis.people.own import read_people
from analysis.people.scheme import is_scheme, read_scheme
from analysis.people.table import with_people
from analysis.people.types import with_types
from analysis.tables.filtering import Condition, NoSuchColumn
from analysis.tables.news import News
from analysis.tables.own_columns import own_columns, with_own
from analysis.tables.problems import of_collection, problem_row
from analysis.tables.schemas import OWN, SCHEMAS, arrow, frame

if TYPE_CHECKING:  # who loads built tables needs no spaCy
    from spacy.language import Language

CORRECTIONS, PEOPLE = "data/corrections.csv", "data/people.csv"
SCHEME = "data/source_types.tsv"
_PATH = 250  # characters; most systems have no longer names
OPTIONS = ("model", "columns", "select", "lazy", "corrections", "people", "source_types")


def load(
    *sources: str | Path | pd.DataFrame | Iterable[str | Path | Mapping],
    model: str | Language | None = None,
    columns: Mapping[str, str] | None = None,
    select: str | None = None,
    lazy: bool = False,
    corrections: str | Path | None = CORRECTIONS,
    people: str | Path | None = PEOPLE,
    source_types: str | Path | None = SCHEME,
    **fields: str,
) -> News:
    """Read and analyse articles, or read back a folder that ``build`` wrote.

    Parameters
    ----------
    *sources
        Files, folders (with all their subfolders) or globs, in any order; or one built folder,
        whose tables are read and not made again. A list of paths is the same as its paths.
        Articles in memory are given alone: a pandas DataFrame with one article per row, or an
        iterable of dicts. Other columns are kept in ``news.articles``.
    model
        A trained Danish spaCy pipeline (its name, its path, or the loaded pipeline) to help with
        names. By default only the rules are used.
    columns
        For tables: the column of each field, such as ``{"text": "brødtekst"}``. Fields that are
        not given are recognised by common names, such as ``Dato`` and ``Medie``.
    **fields
        The same, shorter: ``text="brødtekst", title="rubrik"``. The fields are text, title, lead,
        author, date and credit.
    select
        Which articles to return, by a condition on ``articles``:
        ``"date >= '2026-01' and credit == 'ritzau'"``. ``analysis.tables.filtering`` has the
        grammar; nothing is run as code. From a built folder, only what is needed is read.
    lazy
        Return Dask DataFrames of a built folder, for tables that do not fit in memory. Needs the
        extra ``cluster``. Your own files are not applied then: ``corrections`` and ``people``
        stay empty.
    corrections
        Your corrections: a CSV file as in ``docs/corrections.md``. By default
        ``data/corrections.csv`` in the working folder, if it exists. None: no corrections.
    people
        What you know of people: a CSV file as in ``docs/people.md``. By default
        ``data/people.csv`` in the working folder, if it exists. None: no file.
    source_types
        Your own scheme of source types instead of the built-in one: a file as in
        ``docs/source-types.md``. By default ``data/source_types.tsv`` in the working folder, if it
        exists. None: the built-in scheme.

    Returns
    -------
    News
        The linked tables. ``news.problems`` lists files that cannot be read, with the reason; the
        others are still read. ``news.by_hand`` and the repr name the files of corrections,
        people and source types of which something was applied.

    Raises
    ------
    FileNotFoundError
        If a source, ``corrections``, ``people`` or ``source_types`` does not exist, or a glob
        matches nothing.
    TypeError
        If a source is not a path, a DataFrame or an iterable of dicts, or an option is not known.
    ValueError
        If a built folder is damaged, or an option does not fit the sources.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"brødtekst": ["- Det går godt, siger Ida Lund."], "uge": [3]})
    >>> news = an.load(table, text="brødtekst")
    >>> news.quotes["speaker"].tolist(), news.articles["uge"].tolist()
    (['Ida Lund'], [3])
    """
    columns = _columns(columns, fields)
    sources, rows = _sorted_out(sources)
    _check_select(select, rows)
    _check_paths(sources, rows)
    check_by_hand(corrections, people, source_types)
    built = _built(sources)
    if built and (model is not None or columns is not None):
        raise ValueError(
            f"model and columns are for articles, but {built} has tables: build them again"
        )
    if lazy and not built:
        raise ValueError(
            "lazy=True is for a folder of tables, not for articles in memory"
            if rows is not None
            else "lazy=True is for a folder of tables: build the articles first, with "
            "python -m analysis build SOURCE --out DIR, and load DIR"
        )
    if built:
        news = read_back(built, select=select, lazy=lazy)
    elif rows is not None:
        news = _of_rows(rows, model, columns, select)
    else:
        news = _read(find_items(sources, columns=columns or None), model)
        news = news if select is None else news.filter(select)
    return news if lazy else _by_hand(news, corrections, people, source_types)


def _check_select(select: str | None, rows: pd.DataFrame | list[Mapping] | None) -> None:
    """Raise if a condition does not follow the grammar; it may name the user's own columns."""
    if select is not None and rows is None:
        with suppress(NoSuchColumn):
            Condition(select, SCHEMAS["articles"])


def _check_paths(
    sources: tuple[str | Path, ...], rows: pd.DataFrame | list[Mapping] | None
) -> None:
    """Raise if there is no source, or one is a text instead of a path, or does not exist."""
    if not sources and rows is None:
        raise TypeError("load() needs at least one file, folder or glob, such as load('seeds')")
    if text := next((one for one in sources if _is_text(one)), None):
        raise SourceMissing(
            f"{str(text)[:40]!r}… is a text, not a path: use quotes(text), or "
            "load([{'text': text}]) for all tables"
        )
    check_sources(sources)


def _built(sources: tuple[str | Path, ...]) -> str | Path | None:
    """Return the one built folder that is loaded; None if the sources are articles."""
    if begun := next((source for source in sources if Store(source).begun), None):
        raise ValueError(
            f"{begun} has tables of an unfinished build, or its {MANIFEST} was removed: run the "
            "same `python -m analysis build` again, which continues from there"
        )
    built = next((source for source in sources if Store(source).built), None)
    if built and len(sources) > 1:
        raise ValueError(
            f"{built} is a built folder, which must be loaded alone; to combine it with others, "
            "build all of them into one folder"
        )
    return built


def quotes(text: str, *, model: str | Language | None = None) -> pd.DataFrame:
    """Return the quotes of a text, one row each.

    Parameters
    ----------
    text
        A Danish news text. Blank lines separate paragraphs.
    model
        A trained Danish spaCy pipeline to help with names, as for ``load``.

    Returns
    -------
    pandas.DataFrame
        The table ``quotes`` of ``data/README.md``: kind, words, cue, speaker, method. ``start``
        and ``end`` count characters of ``text``.

    Raises
    ------
    TypeError
        If ``text`` is not a string. For files, DataFrames and many articles use ``load``.
    ValueError
        If ``text`` is the path of a file or folder.

    Examples
    --------
    >>> quotes = an.quotes("- Det går godt, siger Ida Lund.")
    >>> quotes[["kind", "speaker", "text"]].values.tolist()
    [['direct', 'Ida Lund', 'Det går godt']]
    """
    if not isinstance(text, str):
        raise TypeError(
            f"quotes() takes one text, not {type(text).__name__}; for files, a DataFrame or many "
            "articles use load(...).quotes"
        )
    may_be_path = "\n" not in text and len(text) < _PATH and any(map(str.isalnum, text))
    if may_be_path and ((folder := Path(text).is_dir()) or Path(text).is_file()):
        raise ValueError(
            f"{text!r} is a {'folder' if folder else 'file'}: load({text!r}).quotes reads it; "
            "quotes() takes text"
        )
    from analysis.tables.rows import tables

    return tables([parse(text)], [], _analyser(model)).quotes


def _columns(
    columns: Mapping[str, str] | None, fields: Mapping[str, str]
) -> Mapping[str, str] | None:
    """Return the column of each field, from ``columns`` and from the keywords."""
    for name in fields:
        if name not in FIELDS:
            guess = did_you_mean(name, (*FIELDS, *OPTIONS), f"; there are {', '.join(OPTIONS)}")
            raise TypeError(
                f"load() has no option {name!r}{guess}; columns are given by field, such as "
                f"text='brødtekst': {', '.join(FIELDS)}"
            )
        if name in (columns or {}):
            raise TypeError(f"the column of {name} is named twice, in columns= and as {name}=")
    return {**(columns or {}), **fields} if fields else columns


def _sorted_out(sources: tuple) -> tuple[tuple, pd.DataFrame | list[Mapping] | None]:
    """Return the paths in ``sources``, or the rows if they are articles in memory."""
    if len(sources) == 1 and isinstance(sources[0], pd.DataFrame):
        return (), sources[0]
    if any(isinstance(source, pd.Series) for source in sources):
        raise TypeError(
            "load() cannot read a Series: give a DataFrame, such as series.to_frame('text')"
        )
    named = [one for source in sources for one in _each(source)]
    if named and all(isinstance(one, Mapping) for one in named):
        return (), named
    if wrong := [one for one in named if not isinstance(one, str | Path)]:
        one = min(wrong, key=lambda one: isinstance(one, Mapping))  # what is none of the dicts
        what = "a DataFrame among others" if isinstance(one, pd.DataFrame) else repr(one)[:60]
        raise TypeError(
            f"load() cannot read {what} ({type(one).__name__}): give paths, or only one "
            "DataFrame or iterable of dicts; for one text use quotes(text)"
        )
    return tuple(named), [] if sources and not named else None


def _each(source: object) -> Iterable:
    """Return the sources in a list; anything else as a single source."""
    if isinstance(source, str | Path | bytes | Mapping | pd.DataFrame):
        return (source,)
    return source if isinstance(source, Iterable) else (source,)


def _is_text(source: str | Path) -> bool:
    """Return whether a source is a text: it has a line break, or begins like a dash quote."""
    text = str(source)
    return ("\n" in text or text.startswith(("- ", "– "))) and not Path(text[:_PATH]).exists()


def _analyser(model: str | Language | None) -> Language | None:
    """Return the pipeline on the caller's model; nothing for the rules alone, without spaCy."""
    if model is None:
        return None
    from analysis.pipeline import pipeline

    return pipeline(model)


def _of_rows(
    rows: pd.DataFrame | list[Mapping], model: str | Language | None,
    columns: Mapping[str, str] | None, select: str | None,
) -> News:  # fmt: skip
    """Analyse articles in memory and keep their own columns."""
    records = Records(rows, columns)
    news = _read(records.items(), model)
    news = replace(news, articles=records.own_columns(news.articles))
    return news if select is None else news.filter(select)


def check_by_hand(
    corrections: str | Path | None, people: str | Path | None, source_types: str | Path | None
) -> None:
    """Raise if a file of the user's does not exist or is no sheet, before articles are read."""
    _check_file("corrections", corrections, CORRECTIONS)
    _check_file("people", people, PEOPLE)
    _check_file("source_types", source_types, SCHEME)
    if corrections is not None:
        read_corrections(corrections)
    if people is not None:
        read_people(people)


def _check_file(name: str, path: str | Path | None, default: str) -> None:
    """Raise if the user gave a file that does not exist; the default file may be missing."""
    if path is not None and Path(path).is_dir():
        raise IsADirectoryError(f"{name}={str(path)!r} is a folder: give the file")
    if path is not None and not Path(path).match(default) and not Path(path).exists():
        raise FileNotFoundError(
            f"{name}={str(path)!r} does not exist{nearest_path(path)}; use {name}=None for no file"
        )


def _by_hand(
    news: News, corrections: str | Path | None, people: str | Path | None,
    source_types: str | Path | None,
) -> News:  # fmt: skip
    """Apply corrections, join the speakers into people, and find their source types."""
    machine, applied = news, []
    if corrections is not None:
        rows = read_corrections(corrections)
        news = apply(news, rows, source=str(corrections))
        applied += [str(corrections)] if len(rows) else []
    scheme, unread = read_scheme(source_types)
    known, own = read_people(people, scheme.types) if people is not None else ([], [])
    applied += [str(people)] if known else []
    applied += [str(source_types)] if is_scheme(source_types) else []
    news = with_types(with_people(news, known, own, source=str(people)), known, scheme)
    if len(news.corrections):  # corrected quotes may have other people
        machine = with_types(with_people(machine, known, own, source=str(people)), known, scheme)
        news = replace(news, uncorrected=machine)
    if unread:
        lines = [(str(source_types), *one, True) for one in unread]
        news = replace(news, problems=pd.concat([news.problems, frame("problems", lines)]))
    return replace(news, by_hand=tuple(applied))


_rules = cache(rules)  # they don't change while the program runs


def _read(items: Iterable[Item | Problem], model: str | Language | None) -> News:
    """Read and analyse items, part by part as ``build`` does."""
    from analysis.tables.rows import read_part

    nlp = _analyser(model)
    problems: list[Problem] = []
    parts = [read_part(part, [""] * len(part), nlp) for part in cut(items, problems)]
    problems += of_collection(lambda: (part[LEDGER] for part in parts))
    found = {"problems": arrow("problems", map(problem_row, problems))}
    read = {
        name: pa.concat_tables([
            arrow(name),
            *(part[name] for part in [*parts, found] if name in part),
        ]).combine_chunks().to_pandas()
        for name in SCHEMAS
    }  # fmt: skip
    named = None if model is None else model if isinstance(model, str) else "a pipeline given"
    news = News(**read, rules=_rules(named))
    own = pa.concat_tables([arrow(OWN), *(part[OWN] for part in parts)]).to_pandas()
    return replace(news, articles=with_own(news.articles, own_columns(own)))
