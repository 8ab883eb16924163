"""Word documents (.docx): one article, or those of an archive's export.

A .docx is a zip of XML; paragraphs, breaks and names of styles are all that is needed of it
(ECMA-376, part 1, 17.3). Deleted and moved text is left out, inserted text is read.
"""

import io
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from analysis.io.articles import Story
from analysis.io.readers.archives import check_ratio
from analysis.io.readers.base import MEGABYTE, Trouble, read_whole
from analysis.io.readers.clippings import read_clippings
from analysis.io.readers.printed import Printed

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BROKEN = "open it in a word processor and save it again as .docx"
_LARGEST_PART = 64 * MEGABYTE
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_LEFT_OUT = {
    f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}  # fmt: skip


def read_docx(raw: bytes) -> Iterator[Story | Trouble]:
    """Read the articles of a Word document."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            check_ratio(sum(m.file_size for m in archive.infolist()), len(raw))
            document = _xml(archive, "word/document.xml")
            names = archive.namelist()
            styles = _xml(archive, "word/styles.xml") if "word/styles.xml" in names else None
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, EOFError) as error:
        old = raw.startswith(b"\xd0\xcf\x11\xe0")
        reason = "is an old or locked Word file" if old else f"is no whole .docx ({error})"
        raise Trouble(reason, _BROKEN) from None
    except DefusedXmlException:
        raise Trouble("defines XML entities of its own", _BROKEN) from None
    except (ParseError, ValueError) as error:
        raise Trouble(f"is no whole .docx ({error})", _BROKEN) from None
    yield from read_clippings(_paragraphs(document, _style_names(styles)))


def _xml(archive: zipfile.ZipFile, name: str) -> Element:
    with archive.open(name) as stream:
        return fromstring(read_whole(stream, _LARGEST_PART), forbid_dtd=True)


def _style_names(styles: Element | None) -> dict[str, str]:
    """Return the name of each style by its id; ids differ by language, names do not."""
    named = styles.iter(f"{_W}style") if styles is not None else ()
    return {
        style.get(f"{_W}styleId", ""): name.get(f"{_W}val", "").lower()
        for style in named
        if (name := style.find(f"{_W}name")) is not None
    }


def _paragraphs(document: Element, styles: dict[str, str]) -> list[Printed]:
    """Return the paragraphs of a document with their levels, empty ones left out."""
    found = []
    for paragraph in _elements(document, f"{_W}p"):
        words = "".join(_pieces(paragraph)).strip()
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = styles.get(style.get(f"{_W}val", ""), "") if style is not None else ""
        if words:
            found.append((words, name))
    first = "title" if any(name == "title" for _, name in found) else "heading 1"
    return [Printed(words, _level(name, first)) for words, name in found]


def _level(style: str, first: str) -> int:
    """Return the level of a paragraph of this style; ``first`` is that of the headlines."""
    if style.startswith("toc "):
        return -1
    return 1 if style == first else 2 if style.startswith("heading") else 0


def _elements(above: Element, tag: str) -> Iterator[Element]:
    """Yield the elements called ``tag`` that are read and stand in no other such."""
    for element in above:
        if element.tag == tag:
            yield element
        elif element.tag not in _LEFT_OUT:
            yield from _elements(element, tag)


def _pieces(element: Element) -> Iterator[str]:
    """Yield the pieces of text in a paragraph."""
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag.removeprefix(_W) in _SIGNS:
            yield _SIGNS[child.tag.removeprefix(_W)]
        elif child.tag not in _LEFT_OUT and child.tag != f"{_W}pPr":
            yield from _pieces(child)
