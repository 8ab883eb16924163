"""From pieces of HTML, in fields of tables and agencies' files, to paragraphs."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import groupby
from typing import NamedTuple, TypedDict

from analysis.lang import marks
from analysis.lang.forms import UPPER, fold

_TAG = re.compile(r"</?(?:p|br|div|h[1-6]|span|b|i|em|strong|a|ul|li)\b[^<>]*>", re.IGNORECASE)
# Of HTML, of NITF, and those that trafilatura uses instead.
_BLOCKS = frozenset(
    "address article aside blockquote body br dd div dl dt figcaption figure footer h1 h2 h3 h4 "
    "h5 h6 head header hr html li main ol p pre section table td th title tr ul "
    "block bq caption hl1 hl2 media media-caption note item lb list quote".split()
)
_BREAK = re.compile(r"<(?:p|br|div|li|h[1-6]|td|hl2|lb|block)\b", re.IGNORECASE)
_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
# A tag that is never closed. HTMLParser searches for the end of each of them, which takes hours.
_OPEN = re.compile(r"""<(?![/!?]?[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>)""")
_UNSHOWN = frozenset("script style template noscript iframe svg object".split())
_QUOTES = frozenset(("blockquote", "bq"))
_CREDITS = frozenset("footer cite figcaption credit".split())  # the speaker, in or below a quote
# Classes of posts in the embed codes of social media.
_POST = re.compile(
    r"\b(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed"
    r"|fb-(?:post|video)|reddit-(?:embed-bq|card)|text-post-media)\b"
)
_MARKED = re.compile(rf"^[{re.escape(marks.QUOTES)}].*[{re.escape(marks.QUOTES)}][.,]?$", re.DOTALL)
_REPLY = re.compile(rf"^[{re.escape(marks.DASHES)}]\s*")
# Blocks of an agency's body that are not story, by class: the line with section, source and place
# above the lead, and bylines (https://github.com/ttab/ttspec, body_html5.xsd).
_LINES = {"dat": "dat", "dateline": "dat", "vignette": "dat", "byline": "byline"}
_CAPTIONS = ("figcaption", "caption", "media-caption")
HEADINGS = ("hl2", "h2", "h3", "h4", "h5", "h6", "head")


_OPENER = "»"  # added before an inline quotation
_NAMED = re.compile(  # `Ida Lund`, `Ida Lund, borgmester`, `Ida van der Lund (V)`
    rf"(?:[{UPPER}]\S*[^\s,.;:?!])(?: (?:[{UPPER}]\S*|af|da|de|der|von|van)){{1,4}}"
    r"(?:[,(] ?[^.?!:]{2,60})?"
)


class Roles(TypedDict):
    """Paragraphs by the role of their tag, for the fields of a Story."""

    subheadings: tuple[str, ...]
    captions: tuple[str, ...]
    embeds: tuple[str, ...]


def is_markup(text: str) -> bool:
    """Return whether ``text`` is HTML and not plain text."""
    return "<" in text and _TAG.search(text) is not None


def plain(markup: str) -> str:
    """Return the text of ``markup`` with blank lines between blocks; scripts are left out."""
    return "\n\n".join(words for _, words in blocks(markup))


def blocks(markup: str, *, replies: bool = False) -> list[tuple[str, str]]:
    """Return each block of text in ``markup`` with the tag around it.

    An inline ``<q>`` gets quotation marks. A ``<blockquote>`` with its speaker in a ``<footer>``,
    ``<cite>`` or ``<figcaption>``, or on its last line, becomes ``Ida Lund: »Vi venter.«`` with the
    tag ``p``. If no tag separates paragraphs, blank lines do, as in fields of WordPress. An
    embedded post is one block with the tag ``embed``, an agency's line with section and place has
    the tag ``dat``, and its byline ``byline``.

    Parameters
    ----------
    markup
        HTML, NITF or what trafilatura makes of it.
    replies
        Whether a ``<blockquote>`` without a speaker is a dash quote, and gets a dash.
    """
    markup = _without_comments(markup)
    if not _BREAK.search(markup):
        markup = _BLANK.sub("\n<p>", markup)
    reader = _Blocks()
    reader.feed(_OPEN.sub("&lt;", markup))
    reader.close()
    reader.end_block("")
    found: list[tuple[str, str]] = []
    for number, group in groupby(reader.found, key=lambda block: block.quote):
        words = [(block.tag, block.words) for block in group]
        found += _quoted(words, replies=replies) if number else words
    return found


def roles_of(found: list[tuple[str, str]]) -> Roles:
    """Return the words of blocks whose tag shows their role, as Story has them."""

    def tagged(*tags: str) -> tuple[str, ...]:
        return tuple(words for tag, words in found if tag in tags)

    return Roles(subheadings=tagged(*HEADINGS), captions=tagged(*_CAPTIONS), embeds=tagged("embed"))


def story_of(found: list[tuple[str, str]]) -> tuple[list[tuple[str, str]], str]:
    """Return the blocks of a story without an agency's own lines, and its byline."""
    byline = next((words for tag, words in found if tag == "byline"), "")
    return [block for block in found if block[0] not in ("dat", "byline")], byline


def has_marks(words: str) -> bool:
    """Return whether words begin with a quotation mark."""
    return words.lstrip()[:1] in tuple(marks.QUOTES)


def names_speaker(words: str) -> bool:
    """Return whether a line is a name, optionally with an office, and not a sentence.

    Examples
    --------
    >>> names_speaker("— Ida Lund, borgmester"), names_speaker("Den sejler ikke")
    (True, False)
    """
    return bool(_NAMED.fullmatch(_REPLY.sub("", words)))


def _quoted(inside: list[tuple[str, str]], *, replies: bool) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs of a block quote, the first with the speaker."""
    if len(inside) > 1 and names_speaker(inside[-1][1]):
        inside = [*inside[:-1], ("credit", inside[-1][1])]
    said = [words for tag, words in inside if tag not in _CREDITS]
    credit = " ".join(words for tag, words in inside if tag in _CREDITS)
    credit = _REPLY.sub("", credit).strip().rstrip(":")
    for number, words in enumerate(said):
        if not credit:
            plain_reply = replies and not (_MARKED.match(words) or _REPLY.match(words))
            yield "p", f"– {words}" if plain_reply else words
            continue
        bare = _REPLY.sub("", words)
        marked = bare if _MARKED.match(bare) else f"»{bare}«"
        yield "p", marked if number else f"{credit}: {marked}"
    if credit and not said:
        yield "p", credit


def _without_comments(markup: str) -> str:
    """Return ``markup`` without comments; an unclosed one extends to the next or to the end."""
    first, *rest = markup.split("<!--")
    return first + "".join(part.partition("-->")[2] for part in rest)


class _Block(NamedTuple):
    """A block of text, the tag around it, and the number of the block quote around it."""

    tag: str
    words: str
    quote: int


class _Blocks(HTMLParser):
    """Gathers text until a block ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[_Block] = []
        self._words: list[str] = []
        self._block, self._unshown = "", 0
        self._quotes: list[str] = []  # the open block quotes, "embed" for posts
        self._n_quotes = 0
        self._inline: list[int] = []  # where the marks of the inline quotations around stand
        self._pictured = 0  # the block quote in the figure around
        self._figure = False  # in a figure
        self._post = False  # in a post, which is one block

    def end_block(self, tag: str) -> None:
        """Keep the words gathered so far; what follows stands in ``tag``."""
        if words := " ".join("".join(self._words).split()):
            number = self._n_quotes if self._quotes and not self._post else 0
            if self._block == "figcaption" and not number:
                number = self._pictured
            self.found.append(_Block(self._block, words, number))
        self._words, self._block = [], tag

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSHOWN:
            self._unshown += 1
        elif tag == "q":
            self._inline.append(len(self._words))
            self._words.append(_OPENER)
        elif self._post:
            self._words.append(" " * (tag in _BLOCKS))
            self._quotes += [tag] * (tag in _QUOTES)
        elif tag in _QUOTES:
            self._open_quote(tag, dict(attrs).get("class") or "")
        elif tag in _BLOCKS or (self._quotes and tag in _CREDITS):
            self._pictured = 0 if tag == "figure" else self._pictured
            self._figure |= tag == "figure"
            self.end_block(self._inside(tag, dict(attrs).get("class") or ""))

    def _open_quote(self, tag: str, classes: str) -> None:
        """Begin a block quote, or the one block of an embedded post."""
        self._n_quotes += not self._quotes
        self._post = bool(_POST.search(classes))
        self.end_block("embed" if self._post else tag)
        self._quotes.append(tag)
        self._pictured = 0 if self._post else self._n_quotes

    def _inside(self, tag: str, classes: str) -> str:
        """Return the tag of a block; inside the speaker's element it is the speaker's.

        A line of an agency has its own; the photographer is part of the caption.
        """
        line = next((_LINES[c] for c in classes.lower().split() if c in _LINES), "")
        if line and not self._quotes:
            return "figcaption" if self._figure else line
        return self._block if self._quotes and self._block in _CREDITS and tag == "p" else tag

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSHOWN:
            self._unshown = max(0, self._unshown - 1)
        elif tag == "q":
            self._close_inline()
        elif tag in _QUOTES and self._quotes:
            if len(self._quotes) == 1:
                self.end_block("")
                self._post = False
            self._quotes.pop()
        elif self._post:
            self._words.append(" " * (tag in _BLOCKS))
        elif tag in _BLOCKS or (self._quotes and tag in _CREDITS):
            self._pictured = 0 if tag == "figure" else self._pictured
            self._figure &= tag != "figure"
            self.end_block("")

    def _close_inline(self) -> None:
        """End an inline quotation; quotation marks are added only if it has none."""
        at = self._inline.pop() if self._inline else len(self._words)
        inside = [words for words in self._words[at + 1 :] if words.strip()]
        if inside and inside[0] != _OPENER and has_marks(inside[0]):
            self._words[at] = ""
        else:
            self._words.append("«")

    def handle_startendtag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS and not self._post:
            self.end_block("")

    def handle_data(self, data: str) -> None:
        if not self._unshown:
            self._words.append(data)


def bare_letters(words: str) -> str:
    """Return the letters and digits of ``words``, to compare texts."""
    return re.sub(r"[\W_]+", "", fold(words))
