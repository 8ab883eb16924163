"""Conditions on columns, such as ``date >= '2026-01' and credit == 'ritzau'``.

A condition is parsed into comparisons and never run as code. Anything outside the grammar below
is an error, so conditions from strangers are safe.

    condition   = condition (and | or) condition | not condition | ( condition ) | comparison
    comparison  = operand (== | != | < | <= | > | >=) operand …
                | column (in | not in) [constant, …]      (== and != mean the same here)
                | column.isna() | column.notna()
                | column.str.contains(text) | column.str.startswith(text)
                | column.str.endswith(text)
    operand     = column | constant
    column      = name | `name with spaces`
    constant    = text in quotation marks | number

``&``, ``|`` and ``~`` mean ``and``, ``or`` and ``not``.
"""

import ast
import io
import operator
import re
import tokenize
import warnings
from collections.abc import Callable, Mapping
from functools import reduce

import pandas as pd

from analysis.core.guesses import did_you_mean
from analysis.io.readers.columns import field_of

LONGEST = 10_000  # characters
DEEPEST = 50  # nested brackets and nots
_WORDS = {"&": "and", "|": "or", "~": "not"}
_COMPARE: dict[type[ast.cmpop], Callable[..., pd.Series]] = {
    ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.Lt: operator.lt, ast.LtE: operator.le,
    ast.Gt: operator.gt, ast.GtE: operator.ge,
}  # fmt: skip
_TICKED = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|`([^`]+)`""")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?)?)?")
_TEXT_TESTS = ("contains", "startswith", "endswith")
_MISSING = ("isna", "notna")
_WRITTEN = re.compile(r"""'[^']*'|"[^"]*"|`[^`]*`""")  # what is no part of the grammar
_SLIPS = (  # what other languages and keyboards write, and the cure
    (re.compile("[“”„»«‘’]"), "use straight quotation marks"),
    (re.compile("=[<>]"), "write >= or <="),
    (re.compile("(?<![=<>!])=(?!=)"), "write == for equal"),
    (re.compile(r"&&|\|\||\b(?:AND|OR|NOT|IN|og|eller|ikke)\b"), "write and, or, not or in"),
    (re.compile(r"\b(?:is|None|NULL|null|NaN)\b"), "write .isna() or .notna()"),
    (re.compile(r"^[^\[(]*\d,\d"), "write a decimal point"),
)
_SHOWN = 60  # characters of a condition in a message
ALLOWED = (
    "a column compared with text in quotation marks, a number or a date, such as "
    "\"date >= '2026-01' and n_quotes > 3\"; and, or, not, in [...], .isna(), .notna(), "
    ".str.contains('…'), .str.startswith('…'), .str.endswith('…'); a column's name with spaces "
    "stands in back-ticks: `antal ord` > 300"
)
Mask = Callable[[pd.DataFrame], pd.Series]


class NoSuchColumn(ValueError):
    """A condition names a column that the table does not have."""


class Condition:
    """A condition on the columns of a table.

    Parameters
    ----------
    text
        The condition, in the grammar above.
    schema
        The type of each column, as in ``SCHEMAS``.

    Attributes
    ----------
    columns
        The columns that it names.

    Raises
    ------
    ValueError
        If it does not follow the grammar, names a column that does not exist, or compares a
        column with a constant of another type. The message says what is allowed.

    Examples
    --------
    >>> Condition("n_quotes > 3", {"n_quotes": "int64"}).columns
    ['n_quotes']
    """

    def __init__(self, text: str, schema: Mapping[str, str]) -> None:
        self.text, self.schema = text, schema
        self.columns: list[str] = []
        self._ticked: dict[str, str] = {}
        self._mask = self._condition(self._parsed())

    def __call__(self, table: pd.DataFrame) -> pd.Series:
        """Return for each row of ``table`` whether the condition holds."""
        return self._mask(table).astype(bool)

    # -- the grammar ------------------------------------------------------------------------------

    def _parsed(self) -> ast.expr:
        if not isinstance(self.text, str):
            raise ValueError(f"{self._said()} is {type(self.text).__name__}; write {ALLOWED}")
        if len(self.text) > LONGEST:
            raise ValueError(f"{self._said()} is longer than {LONGEST:,} characters")
        try:
            text = _TICKED.sub(self._untick, self.text.strip())
            tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
            written = [
                (tokenize.NAME, _WORDS[token.string]) if token.string in _WORDS else token[:2]
                for token in tokens
            ]
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of an escape such as '\d'
                tree = ast.parse(tokenize.untokenize(written).strip(), mode="eval").body
        except (SyntaxError, ValueError, tokenize.TokenError, RecursionError, MemoryError):
            raise self._wrong(self.text) from None
        if _depth(tree) > DEEPEST:
            raise ValueError(f"{self._said()} has more than {DEEPEST} nested brackets")
        for node in ast.walk(tree):
            if isinstance(node, ast.Name):
                node.id = self._ticked.get(node.id, node.id)
        return tree

    def _untick(self, found: re.Match[str]) -> str:
        """Return a text in quotation marks as it is, and a name in back-ticks as an identifier."""
        if found[1]:
            return found[1]
        name = f"_ticked_{len(self._ticked)}"
        self._ticked[name] = found[2]
        return name

    def _condition(self, node: ast.expr) -> Mask:
        match node:
            case ast.BoolOp(op=op, values=values):
                return _all_of(
                    operator.and_ if isinstance(op, ast.And) else operator.or_,
                    [self._condition(value) for value in values],
                )
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                mask = self._condition(operand)
                return lambda table: ~mask(table)
            case ast.Compare(left=left, ops=ops, comparators=others):
                sides = zip([left, *others], ops, others, strict=False)
                return _all_of(operator.and_, [self._comparison(*side) for side in sides])
            case ast.Call():
                return self._call(node)
        raise self._wrong(node)

    def _comparison(self, left: ast.expr, op: ast.cmpop, right: ast.expr) -> Mask:
        if isinstance(op, (ast.In, ast.NotIn)) or isinstance(right, (ast.List, ast.Tuple)):
            return self._membership(left, op, right)
        compare = _COMPARE.get(type(op))
        if compare is None:
            raise self._wrong(left)
        names = [side.id for side in (left, right) if isinstance(side, ast.Name)]
        if not names:
            raise self._wrong(left)
        columns = [self._column(name) for name in names]
        if len({self._type(column) for column in columns}) > 1:
            raise ValueError(
                f"{self._said()} compares {' with '.join(columns)}, which have different types; "
                "compare columns of one type"
            )
        one, other = (self._operand(side, columns[0]) for side in (left, right))
        unlike = compare is operator.ne  # a missing value is unlike all others, of whatever dtype
        return lambda table: compare(one(table), other(table)).fillna(unlike).astype(bool)

    def _membership(self, left: ast.expr, op: ast.cmpop, right: ast.expr) -> Mask:
        known = isinstance(op, (ast.In, ast.NotIn, ast.Eq, ast.NotEq))
        if not (known and isinstance(left, ast.Name) and isinstance(right, (ast.List, ast.Tuple))):
            raise self._wrong(left)
        column = self._column(left.id)
        values = [self._constant(item, column) for item in right.elts]
        if isinstance(op, (ast.In, ast.Eq)):
            return lambda table: table[column].isin(values)
        return lambda table: ~table[column].isin(values)

    def _call(self, node: ast.Call) -> Mask:
        method = node.func
        if not isinstance(method, ast.Attribute) or node.keywords:
            raise self._wrong(node)
        owner, name = method.value, method.attr
        if isinstance(owner, ast.Name) and name in _MISSING and not node.args:
            column = self._column(owner.id)
            return lambda table: getattr(table[column], name)()
        if not isinstance(owner, ast.Attribute) or owner.attr != "str" or name not in _TEXT_TESTS:
            raise self._wrong(node)
        if not isinstance(owner.value, ast.Name):
            raise self._wrong(node)
        column = self._column(owner.value.id)
        if self._type(column) != "text" or len(node.args) != 1:
            raise self._wrong(node)
        words = self._constant(node.args[0], column)
        options = {"regex": False} if name == "contains" else {}
        return lambda table: getattr(table[column].str, name)(words, na=False, **options)

    # -- columns and constants --------------------------------------------------------------------

    def _column(self, name: str) -> str:
        if name not in self.schema:
            field = field_of(name)  # the user's own name of one of our columns, such as Medie
            field = field if field in self.schema else name
            guess = did_you_mean(field, self.schema, f"; text stands in quotation marks: {name!r}")
            raise NoSuchColumn(
                f"{self._said()} names {name!r}, but the columns are "
                f"{', '.join(self.schema)}{guess}"
            )
        if name not in self.columns:
            self.columns.append(name)
        return name

    def _type(self, column: str) -> str:
        kind = self.schema[column]
        if kind.startswith("datetime"):
            return "date"
        if kind.lower().startswith("bool"):
            return "truth value"
        return "number" if kind.lower().startswith(("int", "uint", "float")) else "text"

    def _operand(self, node: ast.expr, column: str) -> Callable[[pd.DataFrame], object]:
        if isinstance(node, ast.Name):
            name = node.id
            return lambda table: table[name]
        value = self._constant(node, column)
        return lambda _table: value

    def _constant(self, node: ast.expr, column: str) -> object:
        """Return the constant of ``node``, which ``column`` is compared with."""
        sign = 1
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.UAdd)):
            sign, node = (-1 if isinstance(node.op, ast.USub) else 1), node.operand
        value = node.value if isinstance(node, ast.Constant) else None
        kind = self._type(column)
        if kind == "truth value" and isinstance(value, bool):
            return value
        if kind == "number" and (number := _number(value)) is not None:
            return sign * number
        if kind == "text" and isinstance(value, str):
            return value
        if kind == "date" and isinstance(value, str) and _DATE.fullmatch(value):
            try:
                return pd.Timestamp(value)
            except ValueError:
                pass
        wanted = {
            "date": "a date in quotation marks, such as '2026-01' or '2026-01-14'",
            "text": "text in quotation marks", "number": "a number", "truth value": "True or False",
        }  # fmt: skip
        raise ValueError(
            f"{self._said()} compares {column} with {_short(ast.unparse(node))}"
            f"{self._slip()}; write {wanted[kind]}"
        )

    # -- what is wrong ----------------------------------------------------------------------------

    def _said(self) -> str:
        return f"the condition {_short(repr(self.text))}"

    def _wrong(self, node: ast.expr | str) -> ValueError:
        part = node if isinstance(node, str) else ast.unparse(node)
        return ValueError(
            f"{self._said()} cannot be read at {_short(part)}{self._slip()}; write {ALLOWED}"
        )

    def _slip(self) -> str:
        """Return the cure of a common slip, if the condition has one."""
        bare = _WRITTEN.sub("", self.text)
        cure = next((cure for slip, cure in _SLIPS if slip.search(bare)), "")
        return f" ({cure})" if cure else ""


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _number(value: object) -> float | None:
    """Return a number that can be held exactly; None for anything else, a truth value too."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return value if abs(value) < 2**53 else None


def _depth(tree: ast.expr) -> int:
    """Return the greatest depth of nested nodes."""
    depth = 0
    level: list[ast.AST] = [tree]
    while level:
        depth += 1
        level = [child for node in level for child in ast.iter_child_nodes(node)]
    return depth


def _all_of(join: Callable, masks: list[Mask]) -> Mask:
    """Return one mask of several, joined in their order."""
    return lambda table: reduce(join, (mask(table) for mask in masks))
