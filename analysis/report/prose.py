"""The Danish text of the notebooks, for Danish pages: one file for each notebook."""

import re

from nbformat import NotebookNode

from analysis.core.paths import PROJECT

DANISH = PROJECT / "notebooks" / "da"
_PERCENT = re.compile(r"(?<=\d) %")  # no line ends before the sign
_MARK = re.compile(r"^<!-- ([\w-]+) -->\n", re.MULTILINE)


def danish(stem: str) -> dict[str, str]:
    """Return the Danish text of each cell of a notebook, by the cell's id; none if there is none.

    In the file, each text follows the id of its cell: ``<!-- cell-00 -->``.
    """
    path = DANISH / f"{stem}.md"
    if not path.exists():
        return {}
    _, *parts = _MARK.split(_PERCENT.sub("\u00a0%", path.read_text(encoding="utf-8")))
    return {name: text.strip() for name, text in zip(parts[::2], parts[1::2], strict=True)}


def translated(cells: list[NotebookNode], stem: str) -> tuple[list[NotebookNode], bool]:
    """Return the cells with their text in Danish, and whether all visible text is Danish.

    Text without a Danish version stays English.
    """
    texts, done, whole = danish(stem), [], True
    for cell in cells:
        if cell.cell_type == "markdown":
            text = texts.get(cell.get("id", ""))
            whole &= text is not None or "setup" in cell.metadata.get("tags", [])
            done.append(NotebookNode(cell, source=cell.source if text is None else text))
        else:
            done.append(cell)
    return done, whole
