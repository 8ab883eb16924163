"""Datelines: the place and the agency before an article's first words (``VESTBY (Ritzau): …``)."""

import re

from analysis import lang
from analysis.lang import marks
from analysis.lang.forms import UPPER
from analysis.text.tokens import WORDS

_AGENCIES = rf"\({lang.either(WORDS['agency'])}(?:[/ -][\w/ -]{{1,20}})?\)"
_PLACE = rf"[{UPPER}][\w-]+(?: [\w-]+){{0,3}}?"
_DATELINE = re.compile(
    rf"(?:{_AGENCIES},? {_PLACE}|{_PLACE},? {_AGENCIES})(?::| ?[{marks.DASHES}]) ?(?=\S)"
)


def after_dateline(text: str, start: int, end: int) -> int:
    """Return where a paragraph begins after its dateline, or ``start`` where it has none."""
    match = _DATELINE.match(text, start, end)
    return match.end() if match and match.end() < end else start
