"""Files as people bring them: read by the public road, and made in a test's own folder."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from analysis.io.articles import Article, Problem
from analysis.io.files import read_articles

INPUTS = Path(__file__).parent / "inputs"


def bring(
    *sources: str | Path, columns: Mapping[str, str] | None = None
) -> tuple[list[Article], list[Problem]]:
    """Return the articles and the problems of ``sources``."""
    found = list(read_articles(sources, columns=columns))
    articles = [one for one in found if isinstance(one, Article)]
    return articles, [one for one in found if isinstance(one, Problem)]


def paragraphs(article: Article) -> list[tuple[str, str]]:
    """Return role and words of each paragraph."""
    return [(p.role, article.text[p.start : p.end]) for p in article.paragraphs]


def zipped(members: Mapping[str, bytes | str], **options: object) -> bytes:
    """Return a .zip with these members."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def docx(*paragraphs: str | tuple[str, str], inner: str = "") -> bytes:
    """Return a .docx of paragraphs, a pair being words and a style's id; ``inner`` is XML."""
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    styles = {"Titel": "Title", "Overskrift1": "heading 1", "Overskrift2": "heading 2",
              "Indholdsfortegnelse1": "toc 1"}  # fmt: skip
    body = ""
    for paragraph in paragraphs:
        words, style = paragraph if isinstance(paragraph, tuple) else (paragraph, "")
        style = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        lines = "<w:br/>".join(f"<w:t>{line}</w:t>" for line in words.split("\n"))
        body += f"<w:p>{style}<w:r>{lines}</w:r></w:p>"
    named = "".join(
        f'<w:style w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in styles.items()
    )
    document = f'<w:document xmlns:w="{w}"><w:body>{body}{inner}</w:body></w:document>'
    return zipped({
        "word/document.xml": document,
        "word/styles.xml": f'<w:styles xmlns:w="{w}">{named}</w:styles>',
    })  # fmt: skip
