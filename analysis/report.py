"""From articles to a folder of tables, executed notebooks and figures, and its index page."""

import re
from html import escape
from pathlib import Path

import nbformat
import papermill
from nbconvert import HTMLExporter
from PIL import Image
from tqdm import tqdm

from analysis.notebook import PROJECT
from analysis.tables import News, load

NOTEBOOKS = PROJECT / "notebooks"
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Citatstreg: report</title>
<style>
body{{font:1rem/1.5 system-ui,sans-serif;color:#1a1a1a;max-width:70em;margin:auto;padding:1em}}
h1{{font-size:1.6em}}a{{color:#0b5394}}li,p{{overflow-wrap:anywhere}}
.figures{{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(22em,100%),1fr));gap:1.2em}}
figure{{margin:0;break-inside:avoid}}img{{width:100%;height:auto;border:1px solid #d9d9d9}}
figcaption{{font-size:.85em;color:#595959}}
@media print{{body{{max-width:none;padding:0}}.figures{{grid-template-columns:1fr 1fr}}}}
</style></head><body>
<h1>Who speaks, how much, and how readably</h1>
<p>{summary}</p>
<h2>Pages</h2><ul>{pages}</ul>
<h2>Figures</h2><div class="figures">{figures}</div>
<h2>Tables</h2><ul>{tables}</ul>
{problems}
</body></html>
"""
# What nbconvert's own page would fetch from elsewhere, or needs no more once that is gone.
_FETCHED = re.compile(r"<script[^>]*\ssrc=[^>]*>\s*</script>|<link[^>]*\shref=\"?http[^>]*>")
_MERMAID = re.compile(r"<script type=\"module\">.*?</script>", re.DOTALL)
_MATHJAX = re.compile(r"<!-- MathJax configuration -->.*?<!-- End of mathjax configuration -->",
                      re.DOTALL)  # fmt: skip
_FITTING = """<style>
img,svg{max-width:100%;height:auto}
@media (max-width:700px){.jp-InputPrompt,.jp-OutputPrompt{display:none}body{padding:.4em!important}}
@media print{.jp-Cell{break-inside:avoid}pre{white-space:pre-wrap}}
</style></head>"""


def build(sources: list[str], out: Path, *, csv_too: bool = False) -> News:
    """Read ``sources`` and write their tables to ``out``; none if nothing could be read."""
    news = load(*sources)
    if len(news.articles):
        news.save(out, csv_too=csv_too)
    return news


def report(sources: list[str], out: Path, *, language: str = "en") -> News:
    """Write tables, executed notebooks as pages, and figures of ``sources`` to ``out``.

    ``out`` gets ``index.html``, a page for each notebook, ``tables/``, ``figures/`` and
    ``notebooks/``; what it held of these before is written over. Figures of an earlier run are
    taken away, so that none stands there that was not drawn now.

    Raises
    ------
    FileNotFoundError
        If the package stands apart from its notebooks.
    """
    notebooks = sorted(NOTEBOOKS.glob("[0-9]*.ipynb"))
    if not notebooks:
        raise FileNotFoundError(
            f"no notebooks in {NOTEBOOKS}: run this from a clone of the repository"
        )
    out = out.resolve()
    steps = tqdm(total=len(notebooks) + 1, disable=None, desc="articles", unit="step")
    with steps:
        news = build(sources, out / "tables", csv_too=True)
        steps.update()
        if news.articles.empty:
            return news
        for old in (out / "figures").glob("[0-9]*-*.*"):
            old.unlink()
        (out / "notebooks").mkdir(parents=True, exist_ok=True)
        parameters = {
            "ARTICLES": [str(Path(source).resolve()) for source in sources],
            "FIGURES": str(out / "figures"),
            "LANGUAGE": language,
        }
        for notebook in notebooks:
            steps.set_description(notebook.stem)
            executed = out / "notebooks" / notebook.name
            papermill.execute_notebook(notebook, executed, parameters, progress_bar=False,
                                       kernel_name="python3", cwd=str(NOTEBOOKS),
                                       extra_arguments=["--log-level=ERROR"])  # fmt: skip
            page = out / f"{notebook.stem}.html"
            page.write_text(notebook_page(executed), encoding="utf-8")
            steps.update()
    pages = [out / f"{notebook.stem}.html" for notebook in notebooks]
    (out / "index.html").write_text(index_page(news, out, pages), encoding="utf-8")
    return news


def notebook_page(path: Path) -> str:
    """Return an executed notebook as one HTML page that fetches nothing."""
    notebook = nbformat.read(path, as_version=4)
    notebook.metadata.pop("widgets", None)  # a page has no kernel to answer them
    notebook.cells = [c for c in notebook.cells if "interactive" not in c.metadata.get("tags", [])]
    html, _ = HTMLExporter().from_notebook_node(notebook)
    for fetched in (_MATHJAX, _MERMAID, _FETCHED):
        html = fetched.sub("", html)
    return html.replace("</head>", _FITTING, 1)


def index_page(news: News, out: Path, pages: list[Path]) -> str:
    """Return the page that links everything in ``out``."""
    images = sorted((out / "figures").glob("*.png"))
    tables = sorted((out / "tables").glob("*.csv"))
    unread = [
        f"<li>{escape(p.source)} {escape(p.reason)}: {escape(p.cure)}</li>"
        for p in news.problems.itertuples()
    ]
    return PAGE.format(
        summary=f"{len(news.articles)} articles, {len(news.quotes)} quotes.",
        pages="".join(_link(page.name, title(page)) for page in pages),
        figures="".join(map(_figure, images)),
        tables="".join(_link(f"tables/{table.name}", table.stem) for table in tables),
        problems=f"<h2>Not read</h2><ul>{''.join(unread)}</ul>" if unread else "",
    )


def title(page: Path) -> str:
    """Return the first heading of the notebook behind ``page``, its question."""
    notebook = nbformat.read(page.parent / "notebooks" / f"{page.stem}.ipynb", as_version=4)
    heading = notebook.cells[0].source.splitlines()[0].lstrip("# ")
    return f"{page.stem[:2]} {heading}"


def _link(href: str, text: str) -> str:
    return f'<li><a href="{escape(href)}">{escape(text)}</a></li>'


def _figure(image: Path) -> str:
    """Return one figure with its title and the files it comes as."""
    with Image.open(image) as opened:
        name = escape(opened.info.get("Title", image.stem))
    links = " · ".join(
        f'<a href="figures/{escape(image.stem)}.{suffix}">{suffix.upper()}</a>'
        for suffix in ("png", "svg", "pdf", "csv")
        if image.with_suffix(f".{suffix}").exists()
    )
    return (
        f'<figure><a href="figures/{escape(image.name)}"><img src="figures/{escape(image.name)}" '
        f'alt="{name}" loading="lazy"></a><figcaption>{name}<br>{links}</figcaption></figure>'
    )
