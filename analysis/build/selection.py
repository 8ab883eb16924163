"""Tables read back from a built folder: all of them, a selection of articles, or lazily."""

import difflib
import re
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.build.store import Damaged, Store
from analysis.tables.schemas import ARROW, SCHEMAS, News


def read_back(folder: str | Path, *, select: str | None = None, lazy: bool = False) -> News:
    """Return the tables of a built folder.

    Raises
    ------
    Damaged
        If a file of the folder is damaged or missing; the message names it.
    ValueError
        If the folder was built by a version with other tables, or ``select`` cannot be read.
    ModuleNotFoundError
        If ``lazy`` is asked for and Dask is not installed.
    """
    if select is not None:
        _check(select)
    read = _lazily if lazy else _whole
    for _ in range(3):
        store = Store(folder)
        if store.manifest["tables"] != SCHEMAS:
            raise ValueError(f"{folder} was built by another version: build it again")
        try:
            return News(**{name: read(store, name, select) for name in SCHEMAS})
        except FileNotFoundError as error:  # a build that ended meanwhile has swept a part away
            gone = error
    raise Damaged(Path(gone.filename), "is missing") from None


def chosen(news: News, select: str) -> News:
    """Return the rows of ``news`` of the articles that ``select`` names."""
    _check(select)
    articles = news.articles.query(select)
    rest = {
        name: table[table["article"].isin(articles["article"])].reset_index(drop=True)
        for name in SCHEMAS
        if name != "articles" and "article" in (table := getattr(news, name))
    }
    return replace(news, **rest, articles=articles.reset_index(drop=True))


def _whole(store: Store, name: str, select: str | None) -> pd.DataFrame:
    parts = [_rows(store, name, part, select) for part in store.parts(name)]
    return pa.concat_tables([ARROW[name].empty_table(), *parts]).combine_chunks().to_pandas()


def _rows(
    store: Store, name: str, part: str, select: str | None, columns: list[str] | None = None
) -> pa.Table:
    """Read a part of a table: the rows of selected articles, and no file that holds none."""
    if select is None or name == "problems":
        return store.read(name, part, columns)
    wanted = [c for c in SCHEMAS["articles"] if c != "text" or re.search(r"\btext\b", select)]
    keys = store.read("articles", part, wanted).to_pandas().query(select)["article"]
    if keys.empty:
        empty = ARROW[name].empty_table()
        return empty.select(columns) if columns else empty
    read = list(dict.fromkeys(["article", *columns])) if columns else None
    table = store.read(name, part, read)
    table = table.filter(pc.is_in(table["article"], pa.array(keys, table["article"].type)))
    return table.select(columns) if columns else table


def _lazily(store: Store, name: str, select: str | None) -> pd.DataFrame:
    """Return a Dask DataFrame with a partition for each part; no row is read."""
    try:
        import dask
        import dask.dataframe as dd
    except ModuleNotFoundError:
        raise ModuleNotFoundError(
            "lazy=True needs Dask: pip install 'citatstreg[cluster]'"
        ) from None

    def read(part: str | None, columns: list[str] | None = None) -> pd.DataFrame:
        if part is None:
            table = ARROW[name].empty_table()
            return (table.select(columns) if columns else table).to_pandas()
        return _rows(store, name, part, select, columns).to_pandas()

    parts = store.parts(name) or [None]  # Dask wants a partition even of an empty table
    with dask.config.set({"dataframe.convert-string": False}):  # pandas's own type, as elsewhere
        return dd.from_map(read, parts, meta=read(None), label=name)


def _check(select: str) -> None:
    """Try ``select`` on a table with no rows, to say at once what is wrong with it."""
    try:
        ARROW["articles"].empty_table().to_pandas().query(select)
    except pd.errors.UndefinedVariableError as error:
        name = re.search("'(.*)'", str(error)).group(1)
        near = difflib.get_close_matches(name, SCHEMAS["articles"], 1)
        guess = f"; did you mean {near[0]!r}?" if near else ""
        raise ValueError(
            f"select={select!r} names {name!r}, but articles has the columns "
            f"{', '.join(SCHEMAS['articles'])}{guess}"
        ) from None
    except (SyntaxError, TypeError, ValueError) as error:
        raise ValueError(
            f"select={select!r} cannot be read ({error}); write it as for DataFrame.query, "
            "such as select=\"date >= '2026-01'\""
        ) from None
