"""What agencies deliver: NewsML-G2, NewsML 1 and NITF (XML), and ninjs (JSON), all of the IPTC.

Specifications: https://iptc.org/standards/newsml-g2/, https://iptc.org/standards/nitf/ and
https://iptc.org/standards/ninjs/. Names of elements are taken without their namespace.
"""

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from analysis.articles import Story
from analysis.readers.base import Trouble
from analysis.readers.markup import blocks, is_markup, plain

_HEADINGS = ("hl2", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = ("p", *_HEADINGS, "li", "caption", "figcaption")


def read_agency(raw: bytes) -> Iterator[Story | Trouble]:
    """Yield each article of a NewsML-G2, NewsML 1 or NITF file."""
    try:
        root = fromstring(raw, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    except DefusedXmlException:
        reason = "defines entities of its own, which can fill the memory or read other files"
        raise Trouble(reason, "ask the sender for a file without them") from None
    except (ParseError, ValueError, LookupError) as error:
        raise Trouble(f"is no whole XML ({error})", "copy or export it again") from None
    items = [item for item in root.iter() if _name(item) == "newsItem"]
    nitfs = [item for item in root.iter() if _name(item) == "nitf"]
    if items:
        yield from map(_news_item, items)
    elif nitfs:
        yield from map(_nitf, nitfs)
    else:
        reason = f"is XML of a kind we don't know (<{_name(root)}>)"
        raise Trouble(reason, "export it as NewsML-G2, NITF, ninjs, CSV or plain text")


def _news_item(item: Element) -> Story | Trouble:
    """Read a newsItem of NewsML-G2."""
    content = _first(item, "inlineXML")
    data = _first(item, "inlineData")
    about = {
        "title": _said(item, "headline"),
        "author": _said(item, "by"),
        "date": _said(item, "contentCreated", "firstCreated", "versionCreated"),
        "credit": _said(item, "creditline"),
    }
    if content is not None:
        inner = _nitf(content)
        about = {name: words or getattr(inner, name) for name, words in about.items()}
        return Story(inner.text, subheadings=inner.subheadings, **about)
    if data is not None:
        words = _words_of(data, keep_lines=True)
        return Story(plain(words) if is_markup(words) else words, **about)
    cure = "ask for the text inside the file; pictures and links to texts are not read"
    return Trouble("has an item without a text of its own", cure)


def _nitf(item: Element) -> Story:
    """Read a NITF article, or the XHTML that stands in the place of one."""
    body = _first(item, "body.content")
    body = body if body is not None else _first(item, "body")
    body = body if body is not None else item
    parts = [(_name(part), _words_of(part)) for part in _blocks_of(body)]
    lead = _said(item, "abstract")
    if lead and (not parts or parts[0][1] != lead):
        parts.insert(0, ("p", lead))
    story_date = next((e.get("norm") for e in item.iter() if _name(e) == "story.date"), None)
    issue_date = next((e.get("norm") for e in item.iter() if _name(e) == "date.issue"), None)
    return Story(
        "\n\n".join(words for _, words in parts if words),
        title=_said(item, "hl1", "title", "h1"),
        author=_said(item, "byline"),
        date=story_date or issue_date or "",
        credit=_said(item, "distributor", "creditline"),
        subheadings=tuple(words for tag, words in parts if tag in _HEADINGS),
    )


def is_ninjs(row: Mapping[str, object]) -> bool:
    """Return whether a JSON object is a ninjs item, of version 1, 2 or 3."""
    texts = ("body_text", "body_html", "body_xhtml", "bodies")
    return "uri" in row and any(name in row for name in texts)


def read_ninjs(row: Mapping[str, object]) -> Story | Trouble:
    """Read a ninjs item."""
    bodies = _values(row.get("bodies")) + [
        value for name, value in sorted(row.items()) if re.fullmatch(r"body_x?html|body_text", name)
    ]
    body = next((str(body) for body in bodies if isinstance(body, str) and body.strip()), "")
    if not body:
        return Trouble("has no text in it", "ask for the text inside the file")
    marked = is_markup(body)
    found = blocks(body) if marked else []
    return Story(
        "\n\n".join(words for _, words in found) if marked else body,
        title=next(iter(_values(row.get("headlines")) + _values(row.get("headline"))), ""),
        author=next(iter(_values(row.get("by")) + _values(row.get("byline"))), ""),
        date=str(
            row.get("contentcreated") or row.get("firstcreated") or row.get("versioncreated") or ""
        ),
        credit=next(iter(_values(row.get("creditline")) + _values(row.get("copyrightholder"))), ""),
        subheadings=tuple(words for tag, words in found if tag in _HEADINGS),
    )


def _values(found: object) -> list[str]:
    """Return the texts of a field that is a text, or a list of texts or of objects with one."""
    if isinstance(found, str):
        return [found]
    if not isinstance(found, list):
        return []
    values = [each.get("value") if isinstance(each, dict) else each for each in found]
    return [value for value in values if isinstance(value, str)]


def _name(element: Element) -> str:
    """Return an element's name without its namespace; comments have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _first(item: Element, name: str) -> Element | None:
    return next((element for element in item.iter() if _name(element) == name), None)


def _said(item: Element, *names: str) -> str:
    """Return the words of the first of these elements that has any."""
    for name in names:
        for element in item.iter():
            if _name(element) == name and (words := _words_of(element)):
                return words
    return ""


def _blocks_of(body: Element) -> Iterator[Element]:
    """Yield the elements that are a paragraph, none inside another."""
    for element in body:
        if _name(element) in _BLOCKS:
            yield element
        else:
            yield from _blocks_of(element)


def _words_of(element: Element, *, keep_lines: bool = False) -> str:
    text = "".join(element.itertext())
    return text.strip() if keep_lines else " ".join(text.split())
