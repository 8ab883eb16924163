"""The rooms of the package and what each imports, drawn for docs/architecture.md (Mermaid)."""

import ast
import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "architecture.md"
DRAWN = re.compile(r"(?<=```mermaid\n).*?(?=```)", re.DOTALL)


def order() -> list[str]:
    """Return the rooms as ``pyproject.toml`` orders them, the last first."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return project["tool"]["importlinter"]["contracts"][0]["layers"]


def imports(room: str) -> set[str]:
    """Return the other rooms that the modules of ``room`` import, from anywhere in them."""
    place = ROOT / "analysis" / room
    found = set()
    for path in place.rglob("*.py") if place.is_dir() else [place.with_suffix(".py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "analysis":
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module.startswith("analysis."):
                found.add(node.module.split(".")[1])
    return (found & set(order())) - {room}


def module_imports(root: Path = ROOT, package: str = "analysis") -> dict[str, set[str]]:
    """Return for each module those of the package that it imports, from anywhere in it.

    What is imported for types alone, ``if TYPE_CHECKING``, is never run, and is left out.
    """
    paths = {
        ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__"): path
        for path in (root / package).rglob("*.py")
    }
    found = {}
    for name, path in paths.items():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        nodes = [node for block in tree.body if not _for_types(block) for node in ast.walk(block)]
        names = {a.name for node in nodes if isinstance(node, ast.Import) for a in node.names}
        for node in nodes:
            if isinstance(node, ast.ImportFrom):
                inside = {f"{node.module}.{alias.name}" for alias in node.names}
                names |= {module if module in paths else node.module for module in inside}
        found[name] = (names & set(paths)) - {name}
    return found


def _for_types(block: ast.stmt) -> bool:
    return isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"


def drawing() -> str:
    """Return the picture: an arrow leads from a room to one that uses it.

    Arrows that follow from others are left out; ``core`` and ``lang`` serve nearly all rooms.
    """
    rooms = order()[::-1]
    uses = {room: imports(room) for room in rooms}
    reach: dict[str, set[str]] = {}
    for room in rooms:
        reach[room] = set().union(*({used} | reach[used] for used in uses[room]), set())
    lines = ["flowchart TD"]
    for room in rooms:
        direct = {u for u in uses[room] if not any(u in reach[o] for o in uses[room] - {u})}
        lines += [f"    {used.strip('_')} --> {room.strip('_')}" for used in sorted(direct)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(DRAWN.sub(lambda _: drawing(), page), encoding="utf-8")
