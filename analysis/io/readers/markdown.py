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
from analysis.lang import marks

_FRONT = re.compile(r"\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_DASH = re.compile(rf"^[ \t]*([{re.escape(marks.DASHES)}])(?=[ \t]+\S)", re.MULTILINE)
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")  # `[[page|words]]` of a notebook
_FACTS = ("title", "author", "date", "credit")


def read_markdown(raw: bytes) -> Iterator[Story | Trouble]:
    """Read the article of a Markdown file.

    A line that begins with a dash is a dash quote, as in plain text, and not a list item.
    """
    import mistune

    check_beginning(raw)
    text = decode(raw)
    facts: dict[str, object] = {}
    if front := _FRONT.match(text):
        facts, text = _front(front[1]), text[front.end() :]
    text = _LINK.sub(r"\1", _DASH.sub(_reply, text))
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
