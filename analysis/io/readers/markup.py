"""Pieces of HTML, as they stand in fields of tables and agencies' files, to paragraphs."""

import re
from html.parser import HTMLParser

_TAG = re.compile(r"</?(?:p|br|div|h[1-6]|span|b|i|em|strong|a|ul|li)\b[^<>]*>", re.IGNORECASE)
# Of HTML, of NITF, and those that trafilatura puts in their place.
_BLOCKS = frozenset(
    "address article aside blockquote body br dd div dl dt figcaption figure footer h1 h2 h3 h4 "
    "h5 h6 head header hr html li main ol p pre section table td th title tr ul "
    "block bq caption hl1 hl2 media media-caption note item lb list quote".split()
)
# What opens no tag that is closed. HTMLParser looks for its end from each of them on, for hours.
_OPEN = re.compile(r"""<(?![/!?]?[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>)""")
_UNSHOWN = frozenset("script style template noscript iframe svg object".split())
HEADINGS = ("hl2", "h2", "h3", "h4", "h5", "h6", "head")


def is_markup(text: str) -> bool:
    """Return whether ``text`` is HTML and not plain text."""
    return "<" in text and _TAG.search(text) is not None


def plain(markup: str) -> str:
    """Return the text of ``markup``, blocks parted by blank lines; scripts are left out."""
    return "\n\n".join(words for _, words in blocks(markup))


def blocks(markup: str) -> list[tuple[str, str]]:
    """Return each block of text in ``markup`` with the tag around it."""
    reader = _Blocks()
    reader.feed(_OPEN.sub("&lt;", _without_comments(markup)))
    reader.close()
    reader.end_block("")
    return reader.found


def _without_comments(markup: str) -> str:
    """Return ``markup`` without comments; one that is never closed goes to the next or the end."""
    first, *rest = markup.split("<!--")
    return first + "".join(part.partition("-->")[2] for part in rest)


class _Blocks(HTMLParser):
    """Gathers text until a block ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []
        self._words: list[str] = []
        self._block, self._unshown = "", 0

    def end_block(self, tag: str) -> None:
        """Keep the words gathered so far; what follows stands in ``tag``."""
        if words := " ".join("".join(self._words).split()):
            self.found.append((self._block, words))
        self._words, self._block = [], tag

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSHOWN:
            self._unshown += 1
        elif tag in _BLOCKS:
            self.end_block(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSHOWN:
            self._unshown = max(0, self._unshown - 1)
        elif tag in _BLOCKS:
            self.end_block("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.end_block("")

    def handle_data(self, data: str) -> None:
        if not self._unshown:
            self._words.append(data)
