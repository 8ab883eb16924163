"""The lines of a table, in any encoding, none longer than an article may be."""

import codecs
import io
from typing import IO

from analysis.io.readers.base import LONGEST, Trouble
from analysis.io.readers.text import check_beginning, check_signs, utf_16

LONGEST_LINE = 4 * LONGEST  # characters; a row of a table is an article and little more


def _cp1252(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are not UTF-8 as Windows-1252, in which Danish Excel writes CSV."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("citatstreg.cp1252", _cp1252)


class Lines:
    """The lines of a stream; a line longer than LONGEST_LINE raises Trouble.

    ``number`` counts the lines read. Reading can continue after a Trouble.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        sample = stream.peek(4096)  # type: ignore[attr-defined]  # files and members have it
        check_beginning(sample)
        encoding = utf_16(sample) or "utf-8-sig"
        if not encoding.startswith("utf-16"):
            check_signs(sample.decode("latin-1"))
        errors = "citatstreg.cp1252" if encoding == "utf-8-sig" else "replace"
        self._text = io.TextIOWrapper(stream, encoding, errors, newline="")
        self._again: list[str] = []
        self._taken: list[str] = []
        self.number = 0

    def __iter__(self) -> "Lines":
        return self

    def __next__(self) -> str:
        line = self._again.pop() if self._again else self._text.readline(LONGEST_LINE)
        if not line:
            raise StopIteration
        self.number += 1
        self._taken.append(line)
        if len(line) == LONGEST_LINE and line[-1] not in "\r\n":
            while (rest := self._text.readline(LONGEST_LINE)) and rest[-1] not in "\r\n":
                pass
            raise Trouble(
                f"is too long: line {self.number} has more than {LONGEST_LINE:,} characters",
                f"split it into articles of at most {LONGEST:,} characters",
            )
        return line

    def start_row(self) -> int:
        """Forget the lines of the row before; return the number of the next line."""
        self._taken.clear()
        return self.number + 1

    def go_back(self) -> None:
        """Return to the second line of this row."""
        self._again += reversed(self._taken[1:])
        self.number -= len(self._taken) - 1
