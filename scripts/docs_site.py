"""Our pages for mkdocs: which are generated, in what order they come, where links lead.

Pages that stand elsewhere in the repository (README, the codebook, the changelog) are taken from
there, the reference is made from the public names, and the gallery's code is run: none of them can
go stale. ``mkdocs.yml`` names this file as a hook of ``mkdocs build``.
"""

import ast
import logging
import os
import re
from collections import defaultdict
from io import StringIO
from pathlib import Path, PurePosixPath

import matplotlib as mpl
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
LOG = logging.getLogger("mkdocs.hooks.docs_site")
ELSEWHERE = {  # page of the site: where it stands in the repository
    "index.md": "README.md", "codebook.md": "data/README.md", "changelog.md": "CHANGELOG.md",
    "contributing.md": "CONTRIBUTING.md",
}  # fmt: skip
HEAD = {"reference/index.md": "docs/reference.md"}  # the head of a page that is made
ROOMS = {  # the first rooms of the reference, and their titles
    "loading": "Load articles", "tables": "Tables", "measures": "Measures", "charts": "Charts",
    "views": "Views", "evaluation": "How right it is",
}  # fmt: skip
GUIDES = ("inputs", "corrections", "people", "source-types", "words", "statistics", "readability",
          "figures", "attribution", "accuracy-record", "spacy", "performance",
          "architecture")  # fmt: skip
APART = {"publishing", "gallery", "reference"}  # pages that have a tab of their own
LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\((?!https?:|#)([^)#\s]+)(#[^)\s]*)?\)")
BLOCK = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the pages in order; a guide that is not named here comes after the others."""
    there = {path.stem for path in DOCS.glob("*.md")} - APART
    guides = [name for name in GUIDES if name in there] + sorted(there - set(GUIDES))
    config.nav = [
        {"Citatstreg": "index.md"},
        {"Tutorials": [{"In English": _below("tutorials")}, {"På dansk": _below("tutorials/da")}]},
        {"Guides": [f"{name}.md" for name in guides]},
        {"Gallery": "gallery.md"},
        {"Reference": ["reference/index.md", *(f"reference/{room}.md" for room in public_names())]},
        {"Codebook": "codebook.md"},
        {"Publishing": "publishing.md"},
        {"Contributing": "contributing.md"},
        {"Changelog": "changelog.md"},
    ]
    return config


def _below(folder: str) -> list[str]:
    return [f"{folder}/{path.name}" for path in sorted((DOCS / folder).glob("*.md"))]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are taken from elsewhere, and what is made."""
    files.remove(files.src_uris["reference.md"])  # the head of the page that lists all names
    for page, path in ELSEWHERE.items():
        files.append(File.generated(config, page, abs_src_path=str(ROOT / path)))
    for page, content in (_reference() | _figures()).items():
        files.append(File.generated(config, page, content=content))
    return files


def on_page_markdown(markdown: str, page: Page, files: Files, **_: object) -> str:
    """Lead links between files of the repository to pages; put figures into the gallery."""
    source = page.file.src_uri
    if source.startswith("reference/"):
        return markdown
    pieces = BLOCK.split(markdown)  # code and what stands between
    if source == "gallery.md":
        pieces = [_with_figure(piece, pieces[:at]) for at, piece in enumerate(pieces)]
    between = (p if p.startswith("```") else LINK.sub(_leading(source, files), p) for p in pieces)
    return "".join(between)


def _leading(source: str, files: Files):
    """Return what a link in ``source`` becomes: one to a page, or the path where there is none."""
    here = PurePosixPath(ELSEWHERE.get(source, f"docs/{source}")).parent

    def led(match: re.Match) -> str:
        image, text, target, anchor = match.groups()
        path = os.path.normpath(here / target)
        site = next((page for page, at in (ELSEWHERE | HEAD).items() if at == path), None)
        site = site or path.removeprefix("docs/")
        if files.get_file_from_path(site) is None:
            if not (ROOT / path).exists():
                LOG.warning("%s links to %s, which does not exist", source, path)
            return f"{text} (`{path}`)"
        leads = os.path.relpath(site, PurePosixPath(source).parent)
        return f"{image}[{text}]({leads}{anchor or ''})"

    return led


def public_names() -> dict[str, list[str]]:
    """Return the dotted public names by room, in the order of the reference."""
    found = defaultdict(list)
    for path in ("__init__.pyi", "charts/__init__.py"):
        tree = ast.parse((ROOT / "analysis" / path).read_text(encoding="utf-8"))
        for node in tree.body:
            if isinstance(node, ast.ImportFrom) and node.module:
                module = node.module.removeprefix("analysis.")
                room = module.split(".")[0]
                found[room] += [f"analysis.{module}.{alias.name}" for alias in node.names]
    order = [*ROOMS, *sorted(set(found) - set(ROOMS))]
    return {room: found[room] for room in order if found[room]}


def _reference() -> dict[str, str]:
    """Return a page for each room with its public names, and one that lists them all."""
    listed, pages = [(DOCS / "reference.md").read_text(encoding="utf-8")], {}
    for room, names in public_names().items():
        title = ROOMS.get(room, room.capitalize())
        listed.append(f"\n## [{title}]({room}.md)\n")
        listed += [f"- [`{name.rpartition('.')[2]}`]({room}.md#{name})" for name in names]
        blocks = (f"::: {name}\n" for name in names)
        pages[f"reference/{room}.md"] = "\n".join([f"# {title}\n", *blocks])
    return {"reference/index.md": "\n".join(listed) + "\n"} | pages


# -- the gallery ----------------------------------------------------------------------------------


def gallery_code() -> list[tuple[str, str]]:
    """Return the code of the gallery, in order: the chart it draws ("" for none), and the code."""
    pieces = BLOCK.split((DOCS / "gallery.md").read_text(encoding="utf-8"))
    return [(_heading(pieces[:at]), piece.removeprefix("```python\n").removesuffix("```"))
            for at, piece in enumerate(pieces) if piece.startswith("```python")]  # fmt: skip


def _heading(pieces: list[str]) -> str:
    """Return the heading under which what follows ``pieces`` stands."""
    headings = [line for piece in pieces for line in piece.splitlines() if line.startswith("## ")]
    return headings[-1].removeprefix("## ") if headings else ""


def _with_figure(piece: str, before: list[str]) -> str:
    """Return a piece of the gallery, with its figure where it is the code of one."""
    name = _heading(before)
    if not name or not piece.startswith("```"):
        return piece
    return f"{piece}\n\n![{name}](gallery/{name}.svg)\n"


def _figures() -> dict[str, str]:
    """Return the figures of the gallery as SVG, by their places."""
    mpl.use("Agg")
    import matplotlib.pyplot as plt

    figures, names = {}, {}
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        for chart, code in gallery_code():
            exec(code, names)
            if chart:
                written = StringIO()
                with mpl.rc_context({"svg.hashsalt": "citatstreg"}):
                    figure = names["ax"].figure
                    figure.savefig(written, format="svg", metadata={"Date": None})
                plt.close("all")
                figures[f"gallery/{chart}.svg"] = written.getvalue()
    finally:
        os.chdir(before)
    return figures
