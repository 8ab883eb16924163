"""A page's HTML, put so that trafilatura keeps what the article says.

trafilatura takes an inline ``<q>`` for a block, drops the ``<footer>`` of a ``<blockquote>`` and a
``<figure>`` whole, and takes embedded posts for paragraphs of the story. It drops the words of
``<time>`` and ``<label>`` inside a sentence, and keeps those that are struck out or hidden.
"""

import re
from typing import Any

from analysis.io.readers.base import need
from analysis.io.readers.markup import blocks
from analysis.lang.forms import fold

_ODD = re.compile(r"<(?:q|blockquote|time|label|output|del|s|strike)\b|\shidden\b", re.IGNORECASE)
_INLINE = ("time", "label", "output")  # whose words are dropped
_GONE = "//del | //s | //strike | //*[@hidden]"
_PARAGRAPHS = frozenset("p li h1 h2 h3 h4 h5 h6 blockquote td".split())


def prepared(page: str) -> tuple[str, tuple[str, ...]]:
    """Return ``page`` with its quotations as plain paragraphs, and the words of embedded posts.

    A pull quote whose words stand elsewhere in the page too is left out.
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
    posts: list[str] = []
    for quote in list(tree.iter("blockquote")):
        if next(quote.iterancestors("blockquote"), None) is None:
            posts += _replace(html, tree, quote)
    for inline in list(tree.iter("q")):
        inline.text = f"»{inline.text or ''}"
        inline.tail = f"«{inline.tail or ''}"
        inline.drop_tag()
    return html.tostring(tree, encoding="unicode"), tuple(posts)


def _move_out(inline: Any) -> None:
    """Put the words of an element after it; its attributes may say the day of the page."""
    inline.tail = "".join(inline.itertext()) + (inline.tail or "")
    for child in list(inline):
        inline.remove(child)
    inline.text = None


def _replace(html: Any, tree: Any, quote: Any) -> list[str]:
    """Put paragraphs in the place of a block quote; return those that are embedded posts."""
    figure = next(quote.iterancestors("figure"), None)
    whole = quote if figure is None else figure
    found = blocks(html.tostring(whole, encoding="unicode", with_tail=False))
    words = "".join(quote.itertext())
    repeated = figure is not None and _letters(tree.text_content()).count(_letters(words)) > 1
    box = html.Element("div")
    for _, paragraph in [] if repeated else found:
        line = html.Element("p")
        line.text = paragraph
        box.append(line)
    box.tail = whole.tail
    whole.getparent().replace(whole, box)
    return [paragraph for tag, paragraph in found if tag == "embed"]


def _letters(words: str) -> str:
    """Return the letters and digits of ``words``."""
    return re.sub(r"[\W_]+", "", fold(words))
