"""Preparing a page's HTML so that trafilatura keeps all words of the article.

trafilatura takes an inline ``<q>`` for a block, drops the ``<footer>`` of a ``<blockquote>`` and a
``<figure>`` whole, and takes embedded posts for paragraphs of the story. It drops the words of
``<time>`` and ``<label>`` inside a sentence, and keeps those that are struck out or hidden. It
joins a date and an author in separate elements into one word.
"""

import re
from typing import Any

from analysis.io.fact_lines import read_line
from analysis.io.readers.base import need
from analysis.io.readers.markup import bare_letters, blocks, has_marks, names_speaker

_PIECES = ("a", "abbr", "address", "b", "em", "i", "small", "span", "strong", "time")
_ODD = re.compile(
    r"<(?:q|blockquote|time|label|output|del|s|strike)\b|\shidden\b"
    rf"|</(?:{'|'.join(_PIECES)})>\s*<(?:{'|'.join(_PIECES)})\b",
    re.IGNORECASE,
)
_LONGEST_LINE = 100  # characters of a fact line
_INLINE = ("time", "label", "output")  # whose words are dropped
_GONE = "//del | //s | //strike | //*[@hidden]"
# Classes of a line with the speaker of a quotation.
_SPEAKER = re.compile(r"auth|cite|credit|attribut|source|kilde|navn|name|person", re.IGNORECASE)
_PARAGRAPHS = frozenset("p li h1 h2 h3 h4 h5 h6 blockquote td".split())


def prepared(page: str) -> tuple[str, tuple[str, ...]]:
    """Return ``page`` with its quotations as plain paragraphs, and the words of embedded posts.

    A pull quote whose words are also elsewhere on the page is left out.
    """
    if not _ODD.search(page):
        return page, ()
    html = need("lxml.html", "trafilatura", "web")
    tree = html.document_fromstring(page)
    for gone in tree.xpath(_GONE):
        if gone.getparent() is not None:
            gone.drop_tree()
    for inline in list(tree.iter(*_INLINE)):
        if _PARAGRAPHS & {above.tag for above in inline.iterancestors()}:
            _move_out(inline)
    for piece in list(tree.iter(*_PIECES)):
        _part_facts(piece.getparent())
    posts: list[str] = []
    for quote in list(tree.iter("blockquote")):
        if next(quote.iterancestors("blockquote"), None) is None:
            posts += _replace(html, tree, quote)
    for inline in list(tree.iter("q")):
        if not has_marks("".join(inline.itertext())) or inline.find("q") is not None:
            inline.text = f"»{inline.text or ''}"
            inline.tail = f"«{inline.tail or ''}"
        inline.drop_tag()
    return html.tostring(tree, encoding="unicode"), tuple(posts)


def _part_facts(line: Any) -> None:
    """Put vertical bars between the pieces of a fact line that are in separate elements."""
    pieces = [] if line is None else list(line)
    around = [line.text, *(piece.tail for piece in pieces)] if pieces else []
    if len(pieces) < 2 or any((words or "").strip() for words in around):
        return
    if not all(piece.tag in _PIECES for piece in pieces):
        return
    words = [" ".join("".join(piece.itertext()).split()) for piece in pieces]
    joined = " | ".join(filter(None, words))
    facts = read_line(joined) if len(joined) <= _LONGEST_LINE else None
    if facts and "date" in facts.facts:
        for piece in pieces[:-1]:
            piece.tail = " | "


def _move_out(inline: Any) -> None:
    """Move the words of an element behind it; its attributes may have the date of the page."""
    inline.tail = "".join(inline.itertext()) + (inline.tail or "")
    for child in list(inline):
        inline.remove(child)
    inline.text = None


def _replace(html: Any, tree: Any, quote: Any) -> list[str]:
    """Replace a block quote by paragraphs; return those that are embedded posts."""
    _take_in_speaker(quote)
    figure = next(quote.iterancestors("figure"), None)
    whole = quote if figure is None else figure
    found = blocks(html.tostring(whole, encoding="unicode", with_tail=False))
    words = "".join(quote.itertext())
    repeated = (
        figure is not None and bare_letters(tree.text_content()).count(bare_letters(words)) > 1
    )
    box = html.Element("div")
    for _, paragraph in [] if repeated else found:
        line = html.Element("p")
        line.text = paragraph
        box.append(line)
    box.tail = whole.tail
    whole.getparent().replace(whole, box)
    return [paragraph for tag, paragraph in found if tag == "embed"]


def _take_in_speaker(quote: Any) -> None:
    """Move a line below a block quote into it if its class and words show a speaker."""
    below = quote.getnext()
    if below is None or (quote.tail or "").strip() or not _SPEAKER.search(below.get("class") or ""):
        return
    if names_speaker(" ".join("".join(below.itertext()).split())):
        quote.append(below)
        below.tag = "footer"
