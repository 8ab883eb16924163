"""Quotations in a page's HTML, put so that trafilatura keeps their words, marks and speakers.

trafilatura takes an inline ``<q>`` for a block, drops the ``<footer>`` of a ``<blockquote>`` and a
``<figure>`` whole, and takes embedded posts for paragraphs of the story.
"""

import re
from typing import Any

from analysis.io.readers.base import need
from analysis.io.readers.markup import blocks

_QUOTATION = re.compile(r"<(?:q|blockquote)\b", re.IGNORECASE)


def with_quotations(page: str) -> tuple[str, tuple[str, ...]]:
    """Return ``page`` with its quotations as plain paragraphs, and the words of embedded posts.

    A pull quote whose words stand elsewhere in the page too is left out.
    """
    if not _QUOTATION.search(page):
        return page, ()
    html = need("lxml.html", "trafilatura", "web")
    tree = html.document_fromstring(page)
    posts: list[str] = []
    for quote in list(tree.iter("blockquote")):
        if next(quote.iterancestors("blockquote"), None) is None:
            posts += _replace(html, tree, quote)
    for inline in list(tree.iter("q")):
        inline.text = f"»{inline.text or ''}"
        inline.tail = f"«{inline.tail or ''}"
        inline.drop_tag()
    return html.tostring(tree, encoding="unicode"), tuple(posts)


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
    return re.sub(r"[\W_]+", "", words.casefold())
