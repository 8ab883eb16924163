"""Messages between the processes of a report; quick to import."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from analysis.charts.theme import Theme


@dataclass(frozen=True)
class Making:
    """The settings that all pages of a report have in common.

    ``new`` is the folder in which they are made; ``out`` the folder in which they will be, which
    already has the tables.
    """

    new: Path
    out: Path
    language: str
    corrections: Path
    people: Path
    source_types: Path

    def parameters(self) -> dict[str, object]:
        """Return the parameters of the notebooks."""
        return {
            "ARTICLES": [str(self.out / "tables")],  # already read, with their columns
            "LANGUAGE": self.language,
            "CORRECTIONS": str(self.corrections),
            "PEOPLE": str(self.people),
            "SOURCE_TYPES": str(self.source_types),
            "FIGURES": str(self.new / "figures"),
        }


class Failure(NamedTuple):
    """Where a notebook stopped, and why."""

    notebook: str
    cell: str
    section: str
    error: str

    def sentence(self, theme: Theme) -> str:
        """Return the failure and its cure in one sentence."""
        return theme.say("report_failed" if self.cell else "report_broken", **self._asdict())


class Page(NamedTuple):
    """The summary of an executed notebook for the index."""

    stem: str
    question: str
    answer: list[str]
    figures: list[Path]
    failure: Failure | None = None
