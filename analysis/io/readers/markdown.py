"""Markdown, as web clippers and note programs save it: metadata above the text, markup inside."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date

from analysis.io.articles import Story
from analysis.io.readers.base import Trouble
from analysis.io.readers.columns import field_of
from analysis.io.readers.markup import blocks, roles_of
from analysis.io.readers.text import check_beginning, decode
from analysis.lang import marks, rows
from analysis.lang.forms import fold

_FRONT = re.compile(r"\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_DASH = re.compile(rf"^[ \t]*([{re.escape(marks.DASHES)}])(?=[ \t]+\S)", re.MULTILINE)
_NUMBER = re.compile(r"([ \t]*)(\d{1,9})([.)])(?=[ \t]+([^\W\d_]*))")
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")  # `[[page|words]]` of a notebook
_FACTS = ("title", "author", "date", "credit")


def read_markdown(raw: bytes) -> Iterator[Story | Trouble]:
    """Read the article of a Markdown file.

    A line that begins with a dash is a dash quote, as in plain text, and not a list item. A number
    at the start of a line is kept (``14. maj``, ``2. division``) unless it counts a list from 1.
    """
    import mistune

    check_beginning(raw)
    text = decode(raw)
    facts: dict[str, object] = {}
    if front := _FRONT.match(text):
        facts, text = _front(front[1]), text[front.end() :]
    text = _LINK.sub(r"\1", _DASH.sub(_reply, _with_numbers(text)))
    found = blocks(str(mistune.html(text)))
    named = {field_of(name): _said(value) for name, value in reversed(facts.items())}
    own = {n: _said(value) for n, value in facts.items() if field_of(n) not in _FACTS}
    title = named.get("title") or next((words for tag, words in found if tag == "h1"), "")
    found = [block for block in found if block != ("h1", title)]
    lead = [("p", named["lead"])] if named.get("lead") else []
    yield Story(
        "\n\n".join(words for _, words in [*lead, *found]),
        title=title,
        author=named.get("author", "").replace(", ", " og "),
        date=named.get("date", ""),
        credit=named.get("credit", ""),
        own=json.dumps(own, ensure_ascii=False) if own else "",
        **roles_of(found),
    )


def _reply(dash: re.Match[str]) -> str:
    """Return a dash escaped, so that it opens a paragraph and not a list."""
    return f"\n\n\\{dash[1]}" if dash[1] == "-" else f"\n\n{dash[1]}"


def _with_numbers(text: str) -> str:
    """Return ``text`` with the numbers that begin a line escaped, except those of lists."""
    lines = text.split("\n")
    numbered = {at: found for at, line in enumerate(lines) if (found := _NUMBER.match(line))}
    for at in numbered.keys() - _counted(numbered):
        rest = lines[at][numbered[at].end() :]
        before = "\n" if at - 1 in numbered else ""
        lines[at] = before + numbered[at].expand(r"\1\2\\\3") + rest
    return "\n".join(lines)


def _counted(numbered: Mapping[int, re.Match[str]]) -> set[int]:
    """Return the lines of ``numbered`` that count 1, 2, … and are not dates."""
    lists: list[list[int]] = []
    for at, found in numbered.items():
        if _is_month(found[4]):
            continue
        if lists and int(found[2]) == len(lists[-1]) + 1:
            lists[-1].append(at)
        elif int(found[2]) == 1:
            lists.append([at])
    return {at for items in lists if len(items) > 1 for at in items}


def _is_month(word: str) -> bool:
    """Return whether ``word`` is the name of a month, in full or short."""
    return len(word) > 2 and any(name.startswith(fold(word)) for name, _ in rows("months.tsv"))


def _front(written: str) -> dict[str, object]:
    """Return the metadata above the text in YAML; none if it is not a mapping."""
    import yaml

    try:
        found = yaml.safe_load(written)
    except (yaml.YAMLError, ValueError, RecursionError):
        raise Trouble(
            "has lines between --- that are not YAML", "put a text with : or # in quotation marks"
        ) from None
    return {str(name): said for name, said in found.items()} if isinstance(found, Mapping) else {}


def _said(value: object) -> str:
    """Return a value, or a list of values, as text; nested lists may be an alias bomb."""
    values = value if isinstance(value, list) else [value]
    words = (str(one) for one in values if isinstance(one, str | int | float | date))
    return ", ".join(filter(None, (_LINK.sub(r"\1", said) for said in words)))
