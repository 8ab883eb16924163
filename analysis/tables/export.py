"""The tables of a collection as files, and a first look at them."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from analysis.core.atomic_write import replacing
from analysis.core.paths import ABOUT, SAVED_FILES, is_about, saved_in
from analysis.tables.csv_export import save_csvs
from analysis.tables.provenance import stamp

if TYPE_CHECKING:  # News has methods that call this module
    from analysis.tables.news import News

EXCEL_ROWS, EXCEL_TEXT = 1_048_575, 32_767  # the most that a sheet and a cell of Excel can hold
FIRST = 3  # quotes that are shown at a first look
STAMP = "citatstreg"  # the key in a Parquet file's metadata
_SHOWN = ["article", "speaker", "kind", "text"]


def save(news: News, folder: str | Path) -> list[Path]:
    """Write each table as CSV and Parquet, and what they were made from; return the paths."""
    folder = Path(folder)
    if folder.is_file():
        raise NotADirectoryError(f"{str(folder)!r} is a file: save() takes a folder")
    _check_free(folder)
    paths = save_csvs(news, folder)
    made_from = stamp(news)
    for name, table in news.tables().items():
        path = folder / f"{name}.parquet"
        known = pa.Table.from_pandas(table.apply(_storable), preserve_index=False)
        known = known.replace_schema_metadata({**known.schema.metadata, STAMP: made_from})
        with replacing(path) as new:
            pq.write_table(known, new)
        paths.append(path)
    paths.append(write_stamp(made_from, folder))
    return sorted(paths)


def _check_free(folder: Path) -> None:
    """Raise FileExistsError if a table would replace a file that ``save`` did not write."""
    names = {path.name for path in folder.iterdir()} if folder.exists() else set()
    if other := sorted((names & {ABOUT, *SAVED_FILES}) - saved_in(folder, names)):
        raise _in_the_way(folder / other[0])


def check_about(folder: Path) -> None:
    """Raise FileExistsError if a folder has an ``about.txt`` that this package did not write."""
    if (folder / ABOUT).exists() and not is_about(folder / ABOUT):
        raise _in_the_way(folder / ABOUT)


def _in_the_way(path: Path) -> FileExistsError:
    return FileExistsError(
        f"{path} would be overwritten, and save() did not write it: name another folder, or move it"
    )


def _storable(column: pd.Series) -> pd.Series:
    """Return a column as it is, or as text if Parquet cannot hold it, such as 3 beside "ny"."""
    try:
        pa.array(column, from_pandas=True)
    except (pa.ArrowException, OverflowError):
        return column.map(str, na_action="ignore").astype("str")
    return column


def write_stamp(made_from: str, folder: Path) -> Path:
    """Write what a folder's files were made from beside them; return the path."""
    path = folder / ABOUT
    with replacing(path) as new:
        new.write_text(made_from.replace("; ", "\n", 4) + "\n", encoding="utf-8")
    return path


def to_excel(news: News, path: str | Path) -> Path:
    """Write the tables as the sheets of one Excel workbook; return its path."""
    path = Path(path)
    if path.suffix.lower() != ".xlsx":
        raise ValueError(f"{str(path)!r} must end in .xlsx")
    for name, table in news.tables().items():
        if len(table) > EXCEL_ROWS:
            raise ValueError(
                f"{name} has {len(table):,} rows; a sheet holds {EXCEL_ROWS:,}: use save(folder)"
            )
    path.parent.mkdir(parents=True, exist_ok=True)
    # Text stays text: no cell becomes a formula or a link.
    plain = {"options": {"strings_to_formulas": False, "strings_to_urls": False}}
    with (
        replacing(path) as new,
        new.open("wb") as file,
        pd.ExcelWriter(file, engine="xlsxwriter", engine_kwargs=plain) as writer,
    ):
        writer.book.set_properties({"comments": stamp(news)})
        for name, table in news.tables().items():
            _fitted(table).to_excel(writer, sheet_name=name, index=False, freeze_panes=(1, 0))
    return path


def _fitted(table: pd.DataFrame) -> pd.DataFrame:
    """Return ``table`` as Excel can hold it: long texts are cut, and marked by …; no time zones."""
    cut = {
        name: column.where(
            column.str.len().fillna(0) <= EXCEL_TEXT, column.str.slice(0, EXCEL_TEXT - 1) + "…"
        )
        for name, column in table.select_dtypes("str").items()
    }
    zoned = {
        name: column.dt.tz_localize(None)
        for name, column in table.select_dtypes("datetimetz").items()
    }
    return table.assign(**cut, **zoned)


def html(news: News) -> str:
    """Return counts, period, outlets and the first quotes as HTML; all text is escaped."""
    dates = news.articles["date"].dropna()
    outlets = news.articles["credit"].dropna().value_counts()
    facts = {
        "articles": f"{len(news.articles):,}",
        "words": f"{news.articles['n_words'].sum():,}",
        "quotes": f"{len(news.quotes):,}",
        "speakers": f"{news.quotes['speaker'].nunique():,}",
        "period": f"{dates.min():%Y-%m-%d} to {dates.max():%Y-%m-%d}" if len(dates) else "no dates",
        "outlets": ", ".join(f"{name} ({n:,})" for name, n in outlets.head(4).items())
        + (f" and {len(outlets) - 4:,} more" if len(outlets) > 4 else "")
        or "none named",
        "not read": f"{(~news.problems['read']).sum():,}",
        "applied": ", ".join(news.by_hand) or "no corrections",
    }
    lines = "".join(
        f'<tr><th scope="row" style="text-align:left">{escape(name)}</th>'
        f'<td style="text-align:left">{escape(value)}</td></tr>'
        for name, value in facts.items()
    )
    first = news.quotes.dropna(subset=["speaker"]).head(FIRST)[_SHOWN]
    titles = news.articles.set_index("article")["title"]
    first["article"] = first["article"].map(titles).fillna(first["article"])
    return f"<table>{lines}</table>{first.to_html(index=False, escape=True, border=0)}"
