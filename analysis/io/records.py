"""Articles in memory: a DataFrame, or dicts, with one article per row."""

from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from analysis.io.articles import Problem
from analysis.io.files import Item
from analysis.io.readers.base import Trouble
from analysis.io.readers.columns import check_fields, choose, free_names
from analysis.io.readers.rows import story_of
from analysis.io.validation import NO_TEXT

SOURCE = "rows in memory"
IN_MEMORY = ""  # the kind of items that no file holds


class Records:
    """Rows with one article each; their other columns are kept.

    Parameters
    ----------
    rows
        A pandas DataFrame, or an iterable of dicts, which may have different keys.
    columns
        The column of each field, such as ``{"text": "brødtekst"}``. None recognises common names.

    Raises
    ------
    TypeError
        If a row is not a dict.
    ValueError
        If a column does not exist, no column is clearly the text, or two have the same name.
    """

    def __init__(
        self, rows: pd.DataFrame | Iterable[Mapping], columns: Mapping[str, str] | None = None
    ) -> None:
        check_fields(columns)
        if columns is not None:  # a column may be named by a number
            columns = {field: str(name) for field, name in columns.items()}
        table = rows if isinstance(rows, pd.DataFrame) else _gathered(rows)
        self.table = table.reset_index(drop=True).rename(columns=str)
        if not self.table.columns.is_unique:
            twice = self.table.columns[self.table.columns.duplicated()][0]
            raise ValueError(f"two columns are named {twice!r}: give each a name of its own")
        arrow = [n for n, dtype in self.table.dtypes.items() if isinstance(dtype, pd.ArrowDtype)]
        self.table = self.table.assign(**{name: _without_arrow(self.table[name]) for name in arrow})
        self.fields: dict[str, str] = {}
        if len(self.table.columns):
            try:
                self.fields = choose(self._first_row(), columns)
            except Trouble as trouble:
                raise ValueError(f"the table {trouble.reason}: {trouble.cure}") from None

    def _first_row(self) -> dict[str, object]:
        """Return the first row, by which a text is told from a name; without rows, the columns."""
        shown = self.table.head(1).to_dict("records") or [dict.fromkeys(self.table.columns)]
        return {name: None if _missing(value) else value for name, value in shown[0].items()}

    def items(self) -> Iterator[Item | Problem]:
        """Yield an Item for each row, named by its number from 0."""
        for number, row in enumerate(self.table.to_dict("records")):
            plain = {name: None if _missing(value) else value for name, value in row.items()}
            story = story_of(plain, self.fields)
            yield Item(str(number), SOURCE, str(number), story, IN_MEMORY)

    def own_columns(self, articles: pd.DataFrame) -> pd.DataFrame:
        """Return ``articles`` with the other columns of its rows.

        A column with the name of one of ours becomes ``own_NAME``.
        """
        kept = [name for name in self.table.columns if name not in self.fields.values()]
        own = self.table.loc[articles["member"].astype("int64"), kept].set_axis(articles.index)
        return articles.join(own.rename(columns=free_names(kept, articles)))


def _without_arrow(column: pd.Series) -> pd.Series:
    """Return a column of Arrow's with a dtype of pandas' own."""
    import pyarrow as pa

    kept = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
    read = pa.array(column).to_pandas(types_mapper=kept.get, date_as_object=False)
    return read.set_axis(column.index)


def _gathered(rows: Iterable[Mapping]) -> pd.DataFrame:
    rows = list(rows)
    for number, row in enumerate(rows):
        if not isinstance(row, Mapping):
            raise TypeError(f"rows[{number}] is {type(row).__name__}, not a dict: {row!r:.60}")
    return pd.DataFrame(
        [{_whole(name): _whole(cell) for name, cell in row.items()} for row in rows]
    )


def _whole(value: object) -> object:
    """Return a value; halves of signs in a text (cut emoji), which no table holds, are replaced."""
    return NO_TEXT.sub("\ufffd", value) if isinstance(value, str) else value


def _missing(value: object) -> bool:
    return value is None or (pd.api.types.is_scalar(value) and pd.isna(value))
