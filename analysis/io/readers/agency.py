"""Agencies' and archives' formats: NewsML-G2, NewsML 1 and NITF (XML), and ninjs (JSON).

Specifications, all of the IPTC: https://iptc.org/standards/newsml-g2/,
https://iptc.org/standards/newsml-1/, https://iptc.org/standards/nitf/ and
https://iptc.org/standards/ninjs/. Ritzau's own XML (RBNews) is read as in superdesk. Names of
elements are compared without namespace and letter case.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from html import unescape
from html.entities import entitydefs
from xml.etree.ElementTree import Element, ParseError, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from analysis.io.articles import Story
from analysis.io.dates import read_date
from analysis.io.readers.base import Trouble
from analysis.io.readers.feeds import bare_tag, is_feed, read_feed, words_of
from analysis.io.readers.markup import blocks, is_markup, roles_of, story_of

# Items of NewsML-G2 other than newsItem.
_TEXTS = ("text", "composite")  # classes that are articles
_NO_ARTICLES = {
    "conceptitem": "an event or a concept", "knowledgeitem": "a list of concepts",
    "planningitem": "a plan of coverage", "packageitem": "a list of other items",
    "catalogitem": "a catalogue",
}  # fmt: skip
# Any name may follow ``body_`` and ``headline_``, such as TT's ``body_html5``, whose source is in
# ``ttninjs-schema``. Results of matches and pages are not text.
_BODY = r"body_(?!sportsml|pages|event)\w+"
_NO_TYPES = frozenset("audio event graphic image picture planning video".split())
_HEADLINES = ("headlines", "headline", "headline_main")
_CREDITS = ("creditline", "copyrightholder", "source")
_NO_TEXT = "ask for a file that holds the text; pictures and links to texts are not read"


def read_agency(raw: bytes) -> Iterator[Story | Trouble]:
    """Yield each article of a file of NewsML, NITF, Ritzau's own XML, or of a feed."""
    root = _parse(raw)
    if is_feed(root):
        yield from read_feed(root)
        return
    for element in root.iter():
        element.tag = bare_tag(element.tag)
    others = [element.tag for element in root.iter() if element.tag in _NO_ARTICLES]
    for tag, read in _KINDS.items():
        if items := list(root.iter(tag)):
            yield from map(read, items)
            yield from map(_no_article, others)
            return
    if others:
        raise _no_article(others[0])
    reason = f"is XML of an unknown kind (<{root.tag}>)"
    raise Trouble(reason, "export it as NewsML-G2, NITF, ninjs, CSV or plain text")


def _no_article(tag: str) -> Trouble:
    """Return the Trouble of an item of NewsML-G2 that is an event, a plan or a package."""
    what = _NO_ARTICLES[tag]
    return Trouble(
        f"has an item that is {what}, not an article", "nothing: it has no text to read", read=True
    )


def _parse(raw: bytes) -> Element:
    """Return the root of an XML file; the letters that HTML names are known (``&oslash;``)."""
    parser = DefusedXMLParser(forbid_dtd=False, forbid_entities=True, forbid_external=True)
    parser.entity.update(entitydefs)
    try:
        parser.feed(raw)
        return parser.close()
    except DefusedXmlException:
        reason = "defines entities of its own, which can fill the memory or read other files"
        raise Trouble(reason, "ask the sender for a file without them") from None
    except (ParseError, ValueError, LookupError) as error:
        raise Trouble(f"is not complete XML ({error})", "copy or export it again") from None


def _news_item(item: Element) -> Story | Trouble:
    """Read a newsItem of NewsML-G2, or a NewsItem of NewsML 1."""
    for element in item.iter("itemclass"):
        if (kind := element.get("qcode", "text").rpartition(":")[2]) not in _TEXTS:
            return Trouble(f"has an item of the class {kind!r}, not an article", _NO_TEXT)
    words, content = _longest_content(item)
    story = Story(
        words,
        title=_said(item, "headline"),
        author=_said(item, "by") or _byline(item),
        date=_dated(
            item, "contentcreated", "dateline", "firstcreated", "versioncreated",
            "thisrevisioncreated",
        ),
        credit=_said(item, "creditline") or _party(item),
    )  # fmt: skip
    if not words:
        return Trouble("has an item without a text of its own", _NO_TEXT)
    if not len(content):
        marked = blocks(words, replies=True) if is_markup(words) else [("", words)]
        found, byline = story_of(marked)
        return replace(
            story,
            text="\n\n".join(words for _, words in found),
            author=story.author or byline,
            **roles_of(found),
        )
    inner = _nitf(content)
    return replace(
        inner,
        title=story.title or inner.title,
        author=story.author or inner.author,
        date=story.date or inner.date,
        credit=story.credit or inner.credit,
    )


def _longest_content(item: Element) -> tuple[str, Element]:
    """Return the words of the longest content: captions and summaries may be there too."""
    contents = [e for name in ("inlinexml", "inlinedata", "datacontent") for e in item.iter(name)]
    return max(
        (("".join(content.itertext()).strip(), content) for content in contents),
        key=lambda pair: len(pair[0]),
        default=("", item),
    )


def _nitf(item: Element) -> Story:
    """Read a NITF article, or XHTML in its place."""
    head, body = _first(item, "body.head"), _first(item, "body.content", "body")
    parts, byline = story_of(
        blocks(tostring(item if body is None else body, "unicode"), replies=True)
    )
    before = [_said(head, "hl2"), _said(head, "abstract")] if head is not None else []
    parts[:0] = [("p", lead) for lead in before if lead and lead not in [p[1] for p in parts[:2]]]
    return Story(
        "\n\n".join(words for _, words in parts),
        title=_said(item, "hl1", "title", "h1"),
        author=_byline(item) or byline,
        date=_normed(item, "story.date", "date.issue"),
        credit=_said(item, "distributor", "creditline"),
        **roles_of(parts),
    )


def _ritzau(item: Element) -> Story | Trouble:
    """Read an RBNews of Ritzau, whose text is escaped HTML."""
    content = _first(item, "content")
    words = "".join(content.itertext()) if content is not None else ""
    found = blocks(words, replies=True)
    if not found:
        return Trouble("has an item without a text of its own", _NO_TEXT)
    lead = _said(item, "subtitle")
    return Story(
        "\n\n".join(unescape(words) for words in [lead, *(words for _, words in found)] if words),
        title=unescape(_said(item, "headline")),
        author=_said(item, "byline"),
        date=_said(item, "publishdate"),
        credit=_said(item, "origin"),
        **roles_of([(tag, unescape(words)) for tag, words in found]),
    )


def _trafilatura(item: Element) -> Story | Trouble:
    """Read the XML that trafilatura writes of a page."""
    main = _first(item, "main")
    found = blocks(tostring(main, "unicode")) if main is not None else []
    if not found:
        return Trouble("has an item without a text of its own", _NO_TEXT)
    return Story(
        "\n\n".join(words for _, words in found),
        title=item.get("title", ""),
        author=item.get("author", "").replace("; ", " og "),
        date=item.get("date", ""),
        credit=item.get("sitename") or item.get("hostname") or "",
        **roles_of(found),
    )


_KINDS: dict[str, Callable[[Element], Story | Trouble]] = {
    "newsitem": _news_item, "nitf": _nitf, "rbnews": _ritzau, "doc": _trafilatura,
}  # fmt: skip


def _first(item: Element, *names: str) -> Element | None:
    """Return the first element with the first of these names that occurs."""
    return next((element for name in names for element in item.iter(name)), None)


def _said(item: Element, *names: str) -> str:
    """Return the words of the first of these elements that has any."""
    found = (words_of(element) for name in names for element in item.iter(name))
    return next(filter(None, found), "")


def _byline(item: Element) -> str:
    """Return the people of the byline, or its words if no person is marked."""
    byline = _first(item, "byline")
    people = [] if byline is None else [words_of(person) for person in byline.iter("person")]
    return " og ".join(filter(None, people)) or _said(item, "byline")


def _dated(item: Element, *names: str) -> str:
    """Return the first of these elements that is a date."""
    found = (words_of(element) for name in names for element in item.iter(name))
    return next((words for words in found if read_date(words)[1] == "day"), "")


def _normed(item: Element, *names: str) -> str:
    """Return the date in an attribute of the first of these elements."""
    found = (element.get("norm") for name in names for element in item.iter(name))
    return next(filter(None, found), "")


def _party(item: Element) -> str:
    """Return the newspaper or agency that NewsML 1 gives as maker of the text."""
    above = (element for name in ("source", "provider") for element in item.iter(name))
    named = (party.get("FormalName") for element in above for party in element.iter("party"))
    return next(filter(None, named), "")


def is_ninjs(row: Mapping[str, object]) -> bool:
    """Return whether a JSON object is a ninjs item, of version 1, 2 or 3."""
    return "uri" in row and any(
        re.fullmatch(rf"{_BODY}|bodies|description_\w+|descriptions|headlines", name)
        for name in row
    )


def read_ninjs(row: Mapping[str, object]) -> Story | Trouble:
    """Read a ninjs item; version 3 writes ``versionCreated``, versions 1 and 2 lower case."""
    row = {name.lower(): value for name, value in row.items()}
    if (kind := str(row.get("type") or "text")) in _NO_TYPES:
        return Trouble(f"has an item of the type {kind!r}, not an article", _NO_TEXT)
    body = _body(row)
    if not body:
        return Trouble("has no text in it", _NO_TEXT)
    marked = is_markup(body)
    found, byline = story_of(blocks(body, replies=True) if marked else [])
    bylines = [*_values(row.get("bylines")), byline]
    dates = (row.get(name) for name in ("contentcreated", "firstcreated", "versioncreated"))
    return Story(
        "\n\n".join(words for _, words in found) if marked else body,
        title=next((said for name in _HEADLINES for said in _values(row.get(name))), ""),
        author=next(iter(_values(row.get("by")) + _values(row.get("byline")) + bylines), ""),
        date=str(next(filter(None, dates), "")),
        credit=next((said for name in _CREDITS for said in _values(row.get(name))), ""),
        **roles_of(found),
    )


def _body(row: Mapping[str, object]) -> str:
    """Return the text of an item: its first body with paragraphs, otherwise its first body."""
    named = (value for name, value in sorted(row.items()) if re.fullmatch(_BODY, name))
    bodies = [body for body in (*_values(row.get("bodies")), *named) if isinstance(body, str)]
    return max(filter(str.strip, bodies), key=is_markup, default="")


def _values(found: object) -> list[str]:
    """Return the texts of a field that is a text, or a list of texts or of objects with one."""
    if isinstance(found, str):
        return [found]
    if not isinstance(found, list):
        return []
    values = [
        each.get("value", each.get("byline")) if isinstance(each, dict) else each for each in found
    ]
    return [value for value in values if isinstance(value, str)]
