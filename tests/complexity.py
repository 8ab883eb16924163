"""How hard functions are to read: cognitive complexity and length. Run it for the list."""

import ast
from pathlib import Path
from typing import NamedTuple

from complexipy import file_complexity

ROOT = Path(__file__).parent.parent
MOST_COMPLEX, MOST_LINES = 15, 60


class Function(NamedTuple):
    """A function, by the name under which it is listed."""

    name: str
    complexity: int
    lines: int

    @property
    def too_hard(self) -> bool:
        return self.complexity > MOST_COMPLEX or self.lines > MOST_LINES


def functions(path: Path, root: Path) -> list[Function]:
    """Return the functions of a file; lines are counted without the docstring."""
    lines = {}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = node.end_lineno - node.lineno + 1
            if ast.get_docstring(node) is not None:
                length -= node.body[0].end_lineno - node.body[0].lineno + 1
            lines[node.lineno] = lines[node.name] = length
    place = path.relative_to(root).as_posix()
    return [
        Function(f"{place}::{f.name}", f.complexity,
                 lines.get(f.line_start, lines.get(f.name.split("::")[-1], 0)))
        for f in file_complexity(str(path)).functions
    ]  # fmt: skip


def hardest(root: Path = ROOT) -> list[Function]:
    """Return the functions of the package that are over one of the limits."""
    paths = sorted((root / "analysis").rglob("*.py"))
    return [f for path in paths for f in functions(path, root) if f.too_hard]


if __name__ == "__main__":
    for function in hardest():
        print(f"{function.name}\t{function.complexity}\t{function.lines} lines")
