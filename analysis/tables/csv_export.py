"""Tables as CSV whose cells a spreadsheet does not run as formulas."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from analysis.core.atomic_write import replacing

if TYPE_CHECKING:  # News has methods that call this module
    from analysis.tables.news import News

_FORMULA = r"^(?=[=+\-@\t\r])"


def safe_csv(table: pd.DataFrame | Iterable[pd.DataFrame], path: Path) -> None:
    """Write ``table``, whole or in parts with the same columns, as CSV.

    A cell or column name that begins like a formula gets a leading apostrophe, as OWASP advises
    (https://owasp.org/www-community/attacks/CSV_Injection). The byte order mark shows Excel that
    it is UTF-8.
    """
    parts = [table] if isinstance(table, pd.DataFrame) else table
    with replacing(path) as new, new.open("w", encoding="utf-8-sig", newline="") as file:
        for number, part in enumerate(parts):
            escaped = part.select_dtypes("str").apply(
                lambda column: column.str.replace(_FORMULA, "'", regex=True)
            )
            names = [re.sub(_FORMULA, "'", str(name)) for name in part.columns]
            cells = part.assign(**escaped)
            cells.to_csv(file, index=False, header=False if number else names)


def save_csvs(news: News, folder: Path) -> list[Path]:
    """Write each table of ``news`` to ``folder`` as CSV; return the paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, table in news.tables().items():
        paths.append(folder / f"{name}.csv")
        safe_csv(table, paths[-1])
    return paths
