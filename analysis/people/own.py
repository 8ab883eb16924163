"""The user's own data about people: ``data/people.csv``, read in all spreadsheet dialects."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from analysis.core.vocabulary import SPEAKER_KINDS
from analysis.corrections.sheets import Sheet, alone, cells, read_sheet, write_sheet
from analysis.lang.forms import fold
from analysis.people.genders import GENDERS

NEEDED = ("person",)
KNOWN = ("person", "aliases", "article", "kind", "gender", "type", "coder", "time")
SEPARATOR = ";"
_ALLOWED = {"kind": SPEAKER_KINDS, "gender": GENDERS}
_GENDER_WORDS = {"kvinde": "woman", "mand": "man", "ukendt": "unknown", "f": "woman", "m": "man"}


@dataclass
class Known:
    """A row of the user's file: its names, the values it sets, and its number.

    ``problems`` holds reason and cure for each value that is not used.
    """

    row: int
    person: str
    names: tuple[str, ...]
    article: str
    kind: str
    gender: str
    more: dict[str, str] = field(default_factory=dict)  # the user's own columns
    problems: list[tuple[str, str]] = field(default_factory=list)
    type: str = ""

    def __post_init__(self) -> None:
        self.gender = _GENDER_WORDS.get(self.gender, self.gender)
        for column, allowed in _ALLOWED.items():
            given = getattr(self, column)
            if given and given not in allowed:
                self.problems.append((f"`{column}` is {given}", f"use one of {', '.join(allowed)}"))
                setattr(self, column, "")


def read_people(path: str | Path, types: tuple[str, ...] = ()) -> tuple[list[Known], list[str]]:
    """Read the user's people and the names of the user's own columns; none without a file.

    An unknown ``kind`` or ``gender`` is not used. Two rows about the same name that contradict
    each other, and lines that cannot be read, are noted in ``problems`` of the row.

    Raises
    ------
    ValueError
        If the file has no column ``person``.
    """
    if not Path(path).exists():
        return [], []
    sheet = read_sheet(path, NEEDED, KNOWN)
    own = [name for name in sheet.header if name not in KNOWN and sheet.titles.get(name, name)]
    people = []
    for number, row in sheet.numbered():
        given = {name: cell.strip() for name, cell in row.items()}
        aliases = (name.strip() for name in given.get("aliases", "").split(SEPARATOR))
        people.append(Known(
            number, given["person"], tuple(filter(None, (given["person"], *aliases))),
            given.get("article", ""), fold(given.get("kind", "")),
            fold(given.get("gender", "")), {name: given[name] for name in own},
            type=given.get("type", "").strip(),
        ))  # fmt: skip
        _check_type(people[-1], types)
    _note_contradictions(people)
    for number, line in sheet.unread():
        problem = (line.reason, line.cure)
        people.append(Known(number, "", (), "", "", "", dict.fromkeys(own, ""), [problem]))
    return people, own


def settle(path: str | Path, name: str, person: str, *, article: str = "", coder: str = "") -> dict:
    """Add a row that says which person a name is, in one article or in all.

    Parameters
    ----------
    path
        The user's people; made if the file does not exist.
    name
        The name, as in the articles.
    person
        The person.
    article
        The article; by default all articles.
    coder
        The coder's name.

    Returns
    -------
    dict of str to str
        The row, for ``unsettle``.

    Raises
    ------
    ValueError
        If the file has no column ``person``, or the name of the person is empty.
    PermissionError
        If the file cannot be replaced, for example because it is open in a spreadsheet.
    """
    if not person.strip():
        raise ValueError("the name of the person is empty")
    alias = name if name != person else ""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    row = cells({"person": person, "aliases": alias, "article": article, "coder": coder})
    row["time"] = now
    path = Path(path)
    with alone(path):
        sheet = read_sheet(path, NEEDED, KNOWN) if path.exists() else Sheet(list(KNOWN))
        sheet.header += [one for one in row if one not in sheet.header]
        sheet.rows.append(row)
        write_sheet(path, sheet)
    return row


def unsettle(path: str | Path, row: Mapping[str, str]) -> None:
    """Remove a row that ``settle`` has added; other rows stay as they are."""
    path = Path(path)
    with alone(path):
        sheet = read_sheet(path, NEEDED, KNOWN)
        gone = {name: cell.strip() for name, cell in row.items()}
        same = [
            n for n, one in enumerate(sheet.rows)
            if {name: one.get(name, "").strip() for name in gone} == gone
        ]  # fmt: skip
        for n in same[-1:]:
            del sheet.rows[n]
        write_sheet(path, sheet)


def _check_type(one: Known, types: tuple[str, ...]) -> None:
    """Note a type that the scheme does not have, and do not use it."""
    if one.type and one.type not in types:
        cure = f"use one of {', '.join(types)}"
        one.problems.append((f"`type` is {one.type}, which the scheme does not have", cure))
        one.type = ""


def _note_contradictions(people: list[Known]) -> None:
    """Note in each row where an earlier row about the same name contradicts it."""
    seen: dict[tuple[str, str], Known] = {}
    for one in people:
        for name in one.names:
            earlier = seen.setdefault((one.article, fold(name)), one)
            if differ := _differences(earlier, one):
                reason = f"contradicts row {earlier.row} about {name}: {differ}"
                cure = "merge the two rows; until then the lower one counts"
                one.problems.append((reason, cure))
                break
            seen[one.article, fold(name)] = one


def _differences(one: Known, other: Known) -> str:
    """Return the differences between two rows about one name, as text; nothing if they agree."""
    values = [
        {"person": known.person, "kind": known.kind, "gender": known.gender, "type": known.type}
        | known.more
        for known in (one, other)
    ]
    return ", ".join(
        f"`{column}` is {value} and {values[1][column]}"
        for column, value in values[0].items()
        if value and values[1][column] and value != values[1][column]
    )
