"""Saved pages with several articles: archive exports as HTML, and pages with endless scrolling.

An archive shows articles with a fact line beside each headline; the form of no single archive is
assumed. A news site may add the next article below the first as a reader scrolls: each is an
``<article>`` with its own headline.
"""

import re
from collections import deque
from collections.abc import Iterator
from itertools import islice, takewhile
from typing import Any

from analysis.io.fact_lines import read_line
from analysis.io.readers.base import need
from analysis.io.readers.markup import blocks
from analysis.io.readers.printed import Part, Printed

_ARCHIVE = re.compile(
    r"infomedia|factiva|proquest document id|artikel[- ]?id|\be[\da-f]{7}\b|end of document"
    r"|slut på dokument|\d (?:of|af) \d+ do[ck]uments?",
    re.IGNORECASE,
)
_AROUND = (
    "//nav | //form[not(.//p)] | //button | //aside"
    " | //*[self::header or self::footer][not(ancestor::article or ancestor::main)]"
)
_ARTICLES = "//article[.//h1][count(.//p) > 1][not(ancestor::article)]"
_HEADINGS = ("h1", "h2", "h3", "h4")
_MOST_FACTS = 10  # blocks below a headline that may be one fact each
_LONGEST_FACT = 40  # characters
_NEAR = 3  # blocks below a headline among which an archive shows its facts


def separated(page: str) -> list[str]:
    """Return a page for each article in ``page`` with its own headline, or only ``page``.

    The machine-readable metadata of the page belong to the first article.
    """
    if page.lower().count("<article") < 2:
        return [page]
    html = need("lxml.html", "trafilatura", "web")
    tree = html.document_fromstring(page)
    articles = tree.xpath(_ARTICLES)
    if len(articles) < 2:
        return [page]
    heads = [tree.find("head"), *[None] * (len(articles) - 1)]
    return [
        f"<html>{_source(html, head)}<body>{_source(html, article)}</body></html>"
        for head, article in zip(heads, articles, strict=True)
    ]


def archive_print(page: str) -> list[Printed]:
    """Return the paragraphs of a page that is an archive export; none for any other page.

    An export has a date beside an id, a number, or the archive's notice at an article's end.
    """
    if not _ARCHIVE.search(page):
        return []
    found = [*_facts_joined(_shown(page))]
    whole = Part.of(Printed(words) for _, words in found)
    if not _is_print(whole):
        return []
    headline = max(_HEADINGS, key=lambda tag: _n_dated(tag, found, whole))
    first = next((n for n, (tag, _) in enumerate(found) if tag == headline), 0)
    return [Printed(words, _level(tag, headline)) for tag, words in found[first:]]


def _shown(page: str) -> list[tuple[str, str]]:
    """Return the blocks of a page without menus, forms and other parts around the articles."""
    html = need("lxml.html", "trafilatura", "web")
    tree = html.document_fromstring(page)
    for around in tree.xpath(_AROUND):
        if around.getparent() is not None:
            around.drop_tree()
    return [(tag, words) for tag, words in blocks(_source(html, tree)) if tag != "title"]


def _is_print(whole: Part) -> bool:
    """Return whether a page is an archive export: a date beside other facts, and an id or notice.

    An article's number (``1 of 2 DOCUMENTS``), or an end with an id, is sufficient.
    """
    parting = whole.parting
    if any(line.total or "id" in line.facts for line in parting):
        return True
    groups = [line for start, end in whole.groups() for line in whole.lines[start:end] if line]
    return bool(groups) and (bool(parting) or any("id" in line.facts for line in groups))


def _facts_joined(found: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the blocks; short ones below a headline that are facts together become one line."""
    rest = deque(found)
    while rest:
        tag, words = rest.popleft()
        yield tag, words
        if tag not in _HEADINGS:
            continue
        short = [*takewhile(_may_be_fact, islice(rest, _MOST_FACTS))]
        line = " | ".join(words for _, words in short)
        if len(short) > 1 and read_line(line):
            for _ in short:
                rest.popleft()
            yield "", line


def _may_be_fact(block: tuple[str, str]) -> bool:
    """Return whether a block is so short that it may be one fact of several."""
    tag, words = block
    return tag not in _HEADINGS and len(words) <= _LONGEST_FACT and words[-1] not in ".?!:"


def _n_dated(heading: str, found: list[tuple[str, str]], whole: Part) -> int:
    """Return how many headings of a kind have facts shortly below them."""
    places = (n for n, (tag, _) in enumerate(found, 1) if tag == heading)
    return sum(any(whole.lines[n : n + _NEAR]) for n in places)


def _level(tag: str, headline: str) -> int:
    """Return the level of a paragraph: 1 for headlines, 2 for other headings."""
    return 1 if tag == headline else 2 * (tag in (*_HEADINGS, "h5", "h6"))


def _source(html: Any, element: Any) -> str:
    """Return an element as HTML; nothing for None."""
    return "" if element is None else html.tostring(element, encoding="unicode", with_tail=False)
