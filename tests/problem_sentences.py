"""Every sentence that the code can say of a problem, read from its source."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

# Where reason and cure stand among the arguments of what takes them.
_TAKERS = {"Trouble": (0, 1), "Problem": (1, 2), "refuse": (1, 2), "Unread": (1, 2)}
# Lists of (reason, cure) or (line, reason, cure), by how long these are.
_APPENDED = {("problems", 2), ("problems", 3), ("found", 2)}
_RETURNED = "fault"  # the function that returns them
_BOTH = ".reason, cure)"  # how an assignment to both of them ends
_SAYS = (*_TAKERS, *(f"{owner}.append" for owner, _ in _APPENDED), f"def {_RETURNED}", _BOTH)
FIELD = "\0"


class _Source:
    """A module, with the places where its names get a value."""

    def __init__(self, path: Path, package: Path) -> None:
        self.tree, self._package = ast.parse(path.read_text(encoding="utf-8")), package
        self._nodes = list(ast.walk(self.tree))
        self._scopes: dict[ast.AST, ast.AST] = {}
        for scope in self._nodes:
            if isinstance(scope, ast.Module | ast.FunctionDef):
                self._scopes |= dict.fromkeys(ast.walk(scope), scope)  # the innermost comes last
        self._values_of = defaultdict(list)  # of a name in a scope
        for node in self._nodes:
            for target in node.targets if isinstance(node, ast.Assign) else ():
                if isinstance(target, ast.Name):
                    self._values_of[target.id, self._scopes[node]].append(node.value)

    def said(self, node: ast.AST) -> list[str]:
        """Return what a value can be, with FIELD for what only a run knows."""
        match node:
            case ast.Constant(str(text)):
                return [text]
            case ast.JoinedStr(parts):
                return self._joined(parts)
            case ast.FormattedValue(value):
                return self.said(value)
            case ast.BinOp(left, ast.Add(), right):
                return self._joined([left, right])
            case ast.BinOp(left, ast.Mult(), _):
                return [""] * (self.said(left) != [FIELD]) + self.said(left)
            case ast.IfExp(_, yes, no):
                return self.said(yes) + self.said(no)
            case ast.BoolOp(ast.Or(), values):
                return [text for value in values for text in self.said(value)]
            case ast.Call(ast.Attribute(text, "format")):
                return [said.replace("{}", FIELD) for said in self.said(text)]
            case ast.Call(ast.Name(name)):
                return self._returned(name) or [FIELD]
            case ast.Subscript(ast.Name() as name):
                return self._values(name)
            case ast.Name(name):
                return self._named(name, node)
        return [FIELD]

    def _unpacked(self, name: ast.expr) -> list[ast.expr]:
        """Return the two values that a name of the module, or of one it imports, stands for."""
        tables = [self, *self._imported(ast.unparse(name))]
        found = [v for one in tables for v in one._assigned(ast.unparse(name), one.tree)]
        return next((list(v.elts) for v in found if isinstance(v, ast.Tuple)), [name, name])

    def _joined(self, parts: list) -> list[str]:
        return ["".join(some) for some in product(*map(self.said, parts))]

    def _assigned(self, name: str, scope: ast.AST) -> list[ast.AST]:
        return self._values_of.get((name, scope), [])

    def _named(self, name: str, node: ast.AST) -> list[str]:
        for scope in (self._scopes.get(node, self.tree), self.tree):
            if values := self._assigned(name, scope):
                return [text for value in values for text in self.said(value)]
        for other in self._imported(name):
            if values := other._assigned(name, other.tree):
                return [text for value in values for text in other.said(value)]
        return [text for value in self._given(name, node) for text in self.said(value)] or [FIELD]

    def _given(self, name: str, node: ast.AST) -> list[ast.AST]:
        """Return what the module gives for a parameter of the function around ``node``."""
        scope = self._scopes.get(node)
        names = [arg.arg for arg in scope.args.args] if isinstance(scope, ast.FunctionDef) else []
        if name not in names:
            return []
        at = names.index(name)
        return [call.args[at] for call in self._calls(scope.name) if len(call.args) > at]

    def _calls(self, name: str) -> list[ast.Call]:
        return [
            node for node in self._nodes
            if isinstance(node, ast.Call) and ast.unparse(node.func) == name
        ]  # fmt: skip

    def _returned(self, name: str) -> list[str]:
        """Return what a function of the module returns, if that is text."""
        values = [
            some.value for node in self._nodes
            if isinstance(node, ast.FunctionDef) and node.name == name
            for some in ast.walk(node) if isinstance(some, ast.Return) and some.value
        ]  # fmt: skip
        return [text for value in values for text in self.said(value)]

    def _imported(self, name: str) -> Iterator["_Source"]:
        for node in self._nodes:
            if isinstance(node, ast.ImportFrom) and any(a.name == name for a in node.names):
                path = self._package.parent / (node.module or "").replace(".", "/")
                if path.with_suffix(".py").exists():
                    yield _source(path.with_suffix(".py"), self._package)

    def _values(self, name: ast.Name) -> list[str]:
        """Return the values of a table of the module."""
        found = [v for v in self._assigned(name.id, self.tree) if isinstance(v, ast.Dict)]
        return [text for table in found for value in table.values for text in self.said(value)]

    def pairs(self) -> Iterator[tuple[ast.AST, ast.AST]]:
        """Yield the values of reason and cure, wherever the module says them."""
        for node in self._nodes:
            if isinstance(node, ast.Call):
                yield from self._of_call(node)
            elif isinstance(node, ast.Assign) and _takes_both(node.targets[0]):
                yield tuple(self._unpacked(node.value))
            elif isinstance(node, ast.FunctionDef) and node.name == _RETURNED:
                for some in ast.walk(node):
                    if isinstance(some, ast.Return) and isinstance(some.value, ast.Tuple):
                        yield tuple(some.value.elts)

    def _of_call(self, node: ast.Call) -> Iterator[tuple[ast.AST, ast.AST]]:
        called = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        called = node.func.id if isinstance(node.func, ast.Name) else called
        if called in _TAKERS:
            first, second = _TAKERS[called]
            given = [
                one
                for arg in node.args
                for one in (self._unpacked(arg.value) if isinstance(arg, ast.Starred) else [arg])
            ]
            yield tuple([*given, *[ast.Constant("")] * 3][first : second + 1])
        elif called == "append" and isinstance(node.args[0], ast.Tuple):
            owner = ast.unparse(node.func.value).rpartition(".")[2]
            if (owner, len(node.args[0].elts)) in _APPENDED:
                yield tuple(node.args[0].elts[-2:])


@cache
def _source(path: Path, package: Path) -> _Source:
    return _Source(path, package)


def _takes_both(target: ast.expr) -> bool:
    return ast.unparse(target).endswith(_BOTH)


def sentences(package: Path) -> tuple[set[str], set[str]]:
    """Return the reasons and the cures that the modules of ``package`` can say."""
    reasons, cures = set(), set()
    for path in sorted(package.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if not any(says in text for says in _SAYS):
            continue
        source = _source(path, package)
        for reason, cure in source.pairs():
            reasons |= set(source.said(reason))
            cures |= set(source.said(cure))
    return reasons - {"", FIELD}, cures - {"", FIELD}
