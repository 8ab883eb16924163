"""Word documents (.docx) and OpenDocument texts (.odt): one article, or an archive export.

Both are zips of XML; only paragraphs, breaks and the level of headings are needed
(ECMA-376, part 1, 17.3; OpenDocument 1.3, part 3, 5 and 6). Deleted text is left out, inserted text
is read; tables are read cell by cell; text boxes and notes are left out and named.
"""

import io
import re
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
_OASIS = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}".format
_OFFICE, _TEXT, _DRAW, _STYLE = map(_OASIS, ("office", "text", "drawing", "style"))
_BROKEN = "open it in a word processor and save it again as {}"
_LARGEST_PART = 64 * MEGABYTE
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = {f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent", _FALLBACK}
_ODT_LEFT_OUT = {
    f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_OFFICE}annotation", f"{_DRAW}frame",
    f"{_DRAW}text-box", f"{_TEXT}table-of-content", f"{_TEXT}sequence-decls",
}  # fmt: skip
_DOCUMENT, _STYLES = "word/document.xml", "word/styles.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_OTHER_NAME = re.compile(r"word/(document|styles|footnotes|endnotes)\d+\.xml")  # in Word online
# Files saved as "Strict Open XML" have other names for the same elements.
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


def read_docx(raw: bytes) -> Iterator[Story | Trouble]:
    """Read the articles of a Word document."""
    parts = _parts(raw, ".docx", _DOCUMENT, (_STYLES, *_NOTES))
    document, styles = parts[_DOCUMENT], parts.get(_STYLES)
    yield from read_clippings(_paragraphs(document, _style_names(styles)))
    notes = [note for name in _NOTES if name in parts for note in parts[name]]
    boxes = [box for box in _boxes(document) if _words(box)]
    notes = [n for n in notes if n.get(f"{_W}type", "normal") == "normal" and _words(n)]
    yield from _left_out(len(boxes), len(notes))


def read_odt(raw: bytes) -> Iterator[Story | Trouble]:
    """Read the articles of an OpenDocument text, as LibreOffice writes it."""
    document = _parts(raw, ".odt", "content.xml")["content.xml"]
    text = document.find(f"{_OFFICE}body/{_OFFICE}text")
    if text is None:
        raise Trouble("is not an OpenDocument text", _BROKEN.format(".odt"))
    titles = _title_styles(document)
    levels = [
        (_level_of(p, titles), "".join(_odt_pieces(p)).strip()) for p in _odt_paragraphs(text)
    ]
    first = min((level for level, _ in levels if level), default=0)
    yield from read_clippings(
        Printed(words, 0 if not level else 1 if level == first else 2)
        for level, words in levels
        if words
    )
    yield from _left_out(
        sum(1 for _ in text.iter(f"{_DRAW}text-box")), sum(1 for _ in text.iter(f"{_TEXT}note"))
    )


def _parts(raw: bytes, ending: str, main: str, others: tuple[str, ...] = ()) -> dict[str, Element]:
    """Return the parts of a document by name; ``main`` is required, ``others`` are optional."""
    cure = _BROKEN.format(ending)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            check_ratio(sum(m.file_size for m in archive.infolist()), len(raw))
            written = {_OTHER_NAME.sub(r"word/\1.xml", n): n for n in archive.namelist()}
            names = [main, *(name for name in others if name in written)]
            return {name: _xml(archive, written.get(name, name)) for name in names}
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, EOFError) as error:
        old = raw.startswith(b"\xd0\xcf\x11\xe0")
        broken = f"is not a complete {ending} file ({error})"
        reason = "is an old or locked Word file" if old else broken
        raise Trouble(reason, cure) from None
    except DefusedXmlException:
        raise Trouble("defines XML entities of its own", cure) from None
    except (ParseError, ValueError) as error:
        raise Trouble(f"is not a complete {ending} file ({error})", cure) from None


def _left_out(n_boxes: int, n_notes: int) -> Iterator[Trouble]:
    """Yield a Trouble that names the parts left out, such as text boxes."""
    found = {"text boxes": n_boxes, "footnotes and endnotes": n_notes}
    counts = [f"{n} {what}" for what, n in found.items() if n]
    if counts:
        yield Trouble(
            f"has {' and '.join(counts)}, which are left out",
            "nothing, if they are not part of the article; otherwise copy them into the text",
            read=True,
        )


def _boxes(element: Element) -> Iterator[Element]:
    """Yield the text boxes, each once: Word repeats them for programs before 2010."""
    for child in element:
        if child.tag == f"{_W}txbxContent":
            yield child
        elif child.tag != _FALLBACK:
            yield from _boxes(child)


def _words(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{_W}t")).strip()


def _xml(archive: zipfile.ZipFile, name: str) -> Element:
    with archive.open(name) as stream:
        raw = read_whole(stream, _LARGEST_PART).replace(_STRICT, _W.strip("{}").encode())
        return fromstring(raw, forbid_dtd=True)


def _style_names(styles: Element | None) -> dict[str, str]:
    """Return the name of each style by its id: ids depend on the language, names do not."""
    named = styles.iter(f"{_W}style") if styles is not None else ()
    return {
        style.get(f"{_W}styleId", ""): name.get(f"{_W}val", "").lower()
        for style in named
        if (name := style.find(f"{_W}name")) is not None
    }


def _paragraphs(document: Element, styles: dict[str, str]) -> list[Printed]:
    """Return the paragraphs of a document with their levels, empty ones left out."""
    styled = []
    drop_cap = ""
    for paragraph in _elements(document, f"{_W}p"):
        words = drop_cap + "".join(_pieces(paragraph)).strip()
        frame = paragraph.find(f"{_W}pPr/{_W}framePr")
        drop_cap = (
            words if frame is not None and frame.get(f"{_W}dropCap", "none") != "none" else ""
        )
        if drop_cap:
            continue
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = styles.get(style.get(f"{_W}val", ""), "") if style is not None else ""
        if words:
            styled.append((words, name))
    styled += [(drop_cap, "")] * bool(drop_cap)
    first = "title" if any(name == "title" for _, name in styled) else "heading 1"
    return [Printed(words, _level(name, first)) for words, name in styled]


def _level(style: str, first: str) -> int:
    """Return the level of a paragraph of this style; ``first`` is the style of headlines."""
    if style.startswith("toc "):
        return -1
    return 1 if style == first else 2 if style.startswith("heading") else 0


def _elements(above: Element, tag: str) -> Iterator[Element]:
    """Yield the elements called ``tag`` that are read and are not inside another one."""
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


# -- OpenDocument ---------------------------------------------------------------------------------


def _odt_paragraphs(above: Element) -> Iterator[Element]:
    """Yield the paragraphs and headings that are read and are not inside another one."""
    for element in above:
        if element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            yield element
        elif element.tag not in _ODT_LEFT_OUT:
            yield from _odt_paragraphs(element)


def _title_styles(document: Element) -> set[str]:
    """Return the names of the title style and of the styles derived from it."""
    return {"Title"} | {
        s.get(f"{_STYLE}name", "")
        for s in document.iter(f"{_STYLE}style")
        if s.get(f"{_STYLE}parent-style-name") == "Title"
    }


def _level_of(paragraph: Element, titles: set[str]) -> int:
    """Return the level of a heading, 1 the highest; 0 for text."""
    if paragraph.get(f"{_TEXT}style-name") in titles:
        return 1
    return int(paragraph.get(f"{_TEXT}outline-level", "1")) if paragraph.tag == f"{_TEXT}h" else 0


def _odt_pieces(element: Element) -> Iterator[str]:
    """Yield the pieces of text in a paragraph."""
    yield element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}s":
            yield " " * int(child.get(f"{_TEXT}c", "1"))
        elif child.tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            yield " " if child.tag == f"{_TEXT}tab" else "\n"
        elif child.tag not in _ODT_LEFT_OUT:
            yield from _odt_pieces(child)
        yield child.tail or ""
