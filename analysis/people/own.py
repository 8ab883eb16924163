"""What the user knows of people: ``data/people.csv``, read with any spreadsheet's habits."""

from dataclasses import dataclass, field
from pathlib import Path

from analysis.corrections.sheets import read_sheet

NEEDED = ("person",)
KNOWN = ("person", "aliases", "article", "kind", "gender")
SEPARATOR = ";"


@dataclass
class Known:
    """A row of the user's: the names it is about, what it sets, and where it stands."""

    row: int
    person: str
    names: tuple[str, ...]
    article: str
    kind: str
    gender: str
    more: dict[str, str] = field(default_factory=dict)  # columns of the user's own


def read_people(path: str | Path) -> tuple[list[Known], list[str]]:
    """Read the user's people, and the names of their own columns; no file holds none.

    Raises
    ------
    ValueError
        If the file has no column ``person``.
    """
    if not Path(path).exists():
        return [], []
    sheet = read_sheet(path, NEEDED, KNOWN)
    own = [name for name in sheet.header if name not in KNOWN]
    people = []
    for number, cells in sheet.numbered():
        cells = {name: cell.strip() for name, cell in cells.items()}
        aliases = (name.strip() for name in cells.get("aliases", "").split(SEPARATOR))
        people.append(Known(
            number, cells["person"], tuple(filter(None, (cells["person"], *aliases))),
            cells.get("article", ""), cells.get("kind", "").lower(),
            cells.get("gender", "").lower(), {name: cells[name] for name in own},
        ))  # fmt: skip
    return people, own
