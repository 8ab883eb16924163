"""The reader of each file type: a table of endings, and one small module for each family."""

from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import NamedTuple

from analysis.io.articles import Story
from analysis.io.readers.agency import read_agency
from analysis.io.readers.archives import ENDINGS
from analysis.io.readers.base import LONGEST, MEGABYTE, Trouble
from analysis.io.readers.mail import read_mail
from analysis.io.readers.markdown import read_markdown
from analysis.io.readers.office import read_docx, read_odt
from analysis.io.readers.pdf import read_pdf
from analysis.io.readers.rows import ROWS
from analysis.io.readers.text import read_text
from analysis.io.readers.web import read_web


class Document(NamedTuple):
    """The reader of a file that is read as a whole, and the most bytes it may have."""

    read: Callable[[bytes], Iterator[Story | Trouble]]
    largest: int


_WEB = Document(read_web, 100 * MEGABYTE)  # pages saved as one file contain their pictures

DOCUMENTS: dict[str, Document] = {
    ".txt": Document(read_text, 4 * LONGEST),  # a letter takes at most four bytes
    ".md": Document(read_markdown, 4 * LONGEST),
    ".html": _WEB,
    ".htm": _WEB,
    ".xhtml": _WEB,
    ".mhtml": _WEB,
    ".mht": _WEB,
    ".eml": Document(read_mail, 50 * MEGABYTE),
    ".docx": Document(read_docx, 100 * MEGABYTE),
    ".odt": Document(read_odt, 100 * MEGABYTE),
    ".pdf": Document(read_pdf, 250 * MEGABYTE),
    ".xml": Document(read_agency, 50 * MEGABYTE),
    ".nitf": Document(read_agency, 50 * MEGABYTE),
    ".rss": Document(read_agency, 50 * MEGABYTE),
    ".atom": Document(read_agency, 50 * MEGABYTE),
}
SUFFIXES = (*DOCUMENTS, *ROWS, *ENDINGS)
USUAL = "such as .txt, .docx or .csv (docs/inputs.md lists all that can be read)"


def unknown(suffix: str) -> Trouble:
    """Return the Trouble of a file whose type is not supported."""
    table = files(__name__).joinpath("other_endings.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    cure = dict(lines).get(suffix, f"save it as a file {USUAL}")
    kind = f"ends in {suffix}" if suffix else "has no ending"
    return Trouble(f"{kind}: file type not supported", cure)
