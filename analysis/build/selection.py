"""Tables read back from a built folder: all of them, a selection of articles, or lazily."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.build.store import Damaged, Store
from analysis.tables.filtering import Condition
from analysis.tables.news import News
from analysis.tables.own_columns import with_own
from analysis.tables.schemas import SCHEMAS, arrow, encoded_columns


def read_back(folder: str | Path, *, select: str | None = None, lazy: bool = False) -> News:
    """Return the tables of a built folder.

    Raises
    ------
    Damaged
        If a file of the folder is damaged or missing; the message names it.
    ValueError
        If the folder was built by a version with other tables, or ``select`` cannot be read.
    ModuleNotFoundError
        If ``lazy`` is True and Dask is not installed.
    """
    for _ in range(3):
        store = Store(folder)
        if not store.manifest or store.manifest["tables"] != SCHEMAS:
            raise ValueError(f"{folder} was built by another version: build it again")
        try:
            return _news(store, select, lazy=lazy)
        except FileNotFoundError as error:  # a build that finished meanwhile has removed a part
            gone = error
    raise Damaged(Path(gone.filename), "is missing") from None


def _news(store: Store, select: str | None, *, lazy: bool) -> News:
    """Read the tables; the user's own columns are joined to tables in memory."""
    own = None if lazy else store.own()
    condition = None if select is None else _Selection(select, own)
    if own is None:
        unread = {name: Unread(store, name, condition) for name in SCHEMAS}
        lazily = {name: _lazily(table) for name, table in unread.items()}
        read = {name: (lazily[name], table.read) for name, table in unread.items()}
        return News(**lazily, rules=store.rules, unread=read)
    tables = {name: _whole(store, name, condition) for name in SCHEMAS}
    tables["articles"] = with_own(tables["articles"], own)
    return News(**tables, rules=store.rules)


class _Selection:
    """A condition on the columns of ``articles``, including the user's own."""

    def __init__(self, select: str, own: pd.DataFrame | None) -> None:
        self._own = pd.DataFrame() if own is None else own
        types = {name: str(dtype) for name, dtype in self._own.dtypes.items()}
        self._condition = Condition(select, SCHEMAS["articles"] | types)
        self._beside = [name for name in self._condition.columns if name in types]
        self.columns = [name for name in self._condition.columns if name not in types]

    def __call__(self, articles: pd.DataFrame) -> pd.Series:
        """Return for each of ``articles`` whether the condition holds."""
        return self._condition(with_own(articles, self._own[self._beside]))


def _whole(store: Store, name: str, condition: _Selection | None) -> pd.DataFrame:
    parts = [_rows(store, name, part, condition) for part in store.parts(name)]
    return pa.concat_tables([arrow(name), *parts]).combine_chunks().to_pandas()


def _rows(
    store: Store,
    name: str,
    part: str,
    condition: _Selection | None,
    columns: list[str] | None = None,
    encoded: Iterable[str] = (),
) -> pa.Table:
    """Read a part of a table: the rows of selected articles, and no file without any."""
    if condition is None or name == "problems":
        return store.read(name, part, columns, encoded)
    named = ["article", *(column for column in condition.columns if column != "article")]
    articles = store.read("articles", part, named).to_pandas()
    keys = articles.loc[condition(articles), "article"]
    read = list(dict.fromkeys(["article", *columns])) if columns else None
    table = arrow(name) if keys.empty else store.read(name, part, read)
    table = table.filter(pc.is_in(table["article"], pa.array(keys, table["article"].type)))
    return encoded_columns(table.select(columns) if columns else table, encoded)


@dataclass(frozen=True, eq=False)
class Unread:
    """A table of a built folder, or the selected rows of it, before it is read."""

    store: Store
    name: str
    condition: _Selection | None

    @property
    def parts(self) -> list[str | None]:
        """The parts of the table; for an empty one, None, as Dask needs a partition."""
        return [*self.store.parts(self.name)] or [None]

    def __call__(self, part: str | None, columns: list[str] | None = None) -> pd.DataFrame:
        """Return a part."""
        return self._part(part, columns).to_pandas()

    def read(self, columns: list[str], encoded: Iterable[str]) -> list[pa.Table]:
        """Return some columns of each part; those in ``encoded`` have each text once."""
        return [self._part(part, columns, encoded) for part in self.parts]

    def _part(
        self, part: str | None, columns: list[str] | None, encoded: Iterable[str] = ()
    ) -> pa.Table:
        if part is not None:
            return _rows(self.store, self.name, part, self.condition, columns, encoded)
        table = arrow(self.name)
        return encoded_columns(table.select(columns) if columns else table, encoded)


def _lazily(table: Unread) -> pd.DataFrame:
    """Return a Dask DataFrame with a partition for each part; no row is read."""
    try:
        import dask
        import dask.dataframe as dd
    except ModuleNotFoundError:
        raise ModuleNotFoundError(
            'lazy=True needs Dask: python -m pip install "citatstreg[cluster]"'
        ) from None

    with dask.config.set({"dataframe.convert-string": False}):  # pandas's own type, as elsewhere
        return dd.from_map(table, table.parts, meta=table(None), label=table.name)
