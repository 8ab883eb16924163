"""How hard functions are to read: cognitive complexity and length. Run it for counts and list."""

import ast
from pathlib import Path
from typing import NamedTuple

from complexipy import file_complexity

ROOT = Path(__file__).parent.parent
MOST_COMPLEX, MOST_LINES = 15, 60
BRANCHES = (ast.If, ast.IfExp, ast.For, ast.While, ast.ExceptHandler, ast.comprehension)


class Function(NamedTuple):
    """A function, by the name under which it is listed."""

    name: str
    complexity: int
    lines: int

    @property
    def too_hard(self) -> bool:
        """Whether it is over one of the two limits."""
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


def modules(root: Path = ROOT) -> list[Path]:
    """Return the modules of the package."""
    return sorted((root / "analysis").rglob("*.py"))


def hardest(root: Path = ROOT) -> list[Function]:
    """Return the functions of the package that are over one of the limits."""
    return [f for path in modules(root) for f in functions(path, root) if f.too_hard]


def decision_points(tree: ast.AST) -> int:
    """Return how many branches, loops, handlers, conditions, ``and`` and ``or`` there are."""
    points = 0
    for node in ast.walk(tree):
        points += isinstance(node, BRANCHES)
        points += len(node.ifs) if isinstance(node, ast.comprehension) else 0
        points += len(node.values) - 1 if isinstance(node, ast.BoolOp) else 0
    return points


def counts(root: Path = ROOT) -> dict[str, int]:
    """Return the counts in the table of docs/architecture.md."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in modules(root)]
    all_ = [f for path in modules(root) for f in functions(path, root)]
    nodes = (node for tree in trees for node in ast.walk(tree))
    defined = (node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return {
        "functions": len(all_),
        "longest function, lines without its docstring": max(f.lines for f in all_),
        "cognitive complexity of the hardest function": max(f.complexity for f in all_),
        "functions over 15 of complexity or over 60 lines": sum(f.too_hard for f in all_),
        "most decision points in one function": max(map(decision_points, defined)),
        "decision points in all": sum(map(decision_points, trees)),
    }


if __name__ == "__main__":
    for what, count in counts().items():
        print(f"| {what} | {count:,} |")
    for function in hardest():
        print(f"{function.name}\t{function.complexity}\t{function.lines} lines")
