"""The pages of a report: the index an editor opens first, and each notebook as a page to read."""

import re
from html import escape
from pathlib import Path
from typing import NamedTuple

import nbformat
import pandas as pd
from nbconvert import HTMLExporter
from nbconvert.filters import markdown2html
from PIL import Image

from analysis.charts.theme import Theme
from analysis.charts.translations import texts
from analysis.measures.quotation import quote_density
from analysis.report.prose import translated
from analysis.tables.schemas import News

FORMS = ("png", "svg", "pdf", "csv")
LEADING = 2  # findings of each page that open the index
LISTED = 40  # problems at most; all stand in their table
# What nbconvert's own page would fetch from elsewhere, or needs no more once that is gone.
_FETCHED = re.compile(r"<script[^>]*\ssrc=[^>]*>\s*</script>|<link[^>]*\shref=\"?http[^>]*>")
_MERMAID = re.compile(r"<script type=\"module\">.*?</script>", re.DOTALL)
_MATHJAX = re.compile(r"<!-- MathJax configuration -->.*?<!-- End of mathjax configuration -->",
                      re.DOTALL)  # fmt: skip
_BODY = re.compile(r"<body[^>]*>")

STYLE = """
:root{color-scheme:light}
body{font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
color:#1a1a1a;background:#fff;max-width:72rem;margin:0 auto;padding:0 1.25rem 3rem}
h1,h2,.findings{font-family:Charter,"Bitstream Charter",Georgia,"Liberation Serif",serif}
h1{font-size:clamp(1.9rem,5vw,3.1rem);line-height:1.1;margin:.15em 0 .3em;letter-spacing:-.01em}
h2{font-size:1.5rem;line-height:1.2;margin:0}h3{font-size:1rem;margin:1.5em 0 .4em}
a{color:#0b5394;text-underline-offset:.15em}p,li,td{overflow-wrap:anywhere}
a:focus-visible{outline:3px solid #e69f00;outline-offset:2px}
header{border-top:.5rem solid #0072b2;padding-top:1.4rem}
.brand{font-weight:700;letter-spacing:.02em;margin:0}.brand span{color:#b34700}
.deck{color:#595959;max-width:46rem;margin:0 0 1.4rem}
.numbers{display:flex;flex-wrap:wrap;gap:.4rem 2.4rem;margin:0 0 1.8rem;padding:.9rem 0;
border-block:1px solid #d9d9d9;list-style:none}
.numbers b{display:block;font-size:1.7rem;line-height:1.15;font-variant-numeric:tabular-nums}
.numbers li{color:#595959}.numbers b{color:#1a1a1a}
.findings{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(19rem,100%),1fr));
gap:1rem 2rem;list-style:none;margin:0 0 1.6rem;padding:0;font-size:1.22rem;line-height:1.35}
.findings li{border-left:.25rem solid #0072b2;padding-left:.8rem}
.findings a{color:inherit;text-decoration:none}.findings a:hover{text-decoration:underline}
.findings p,.findings strong{margin:0;font-weight:600}
nav ul{display:flex;flex-wrap:wrap;gap:.35rem 1.4rem;list-style:none;padding:0;margin:0}
.stop{border:2px solid #b34700;background:#fff4ec;padding:.7rem 1rem;margin:1rem 0}
section{margin-top:3rem;border-top:1px solid #1a1a1a;padding-top:.9rem}
.head{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;
gap:.2rem 2rem;margin-bottom:1.1rem}.head a{font-size:.95rem}
section ul{margin:0;padding-left:1.2rem;max-width:46rem}section li p{margin:0}
.figures{columns:2;column-gap:1.6rem}figure{margin:0 0 1.6rem;break-inside:avoid}
img{display:block;width:100%;height:auto;border:1px solid #e3e3e3;box-sizing:border-box}
figcaption{font-size:.82rem;color:#595959;padding-top:.3rem}
table{border-collapse:collapse;width:100%;max-width:46rem}
td,th{text-align:left;padding:.35rem .8rem .35rem 0;border-bottom:1px solid #d9d9d9}
.n{text-align:right;font-variant-numeric:tabular-nums}.n,.n+td{white-space:nowrap}
footer{margin-top:3rem;border-top:1px solid #d9d9d9;font-size:.85rem;color:#595959}
@media (max-width:46rem){.figures{columns:1}
.numbers{gap:.4rem 1.5rem}.numbers b{font-size:1.35rem}.findings{font-size:1.1rem}}
@media print{@page{size:A4;margin:14mm}body{max-width:none;padding:0;font-size:9.5pt}
nav{display:none}section{margin-top:6mm}.figures{column-gap:5mm}figure{margin-bottom:5mm}
h2,h3{break-after:avoid}a{color:inherit;text-decoration:none}.head a{display:none}
.findings{grid-template-columns:1fr 1fr;font-size:11.5pt;gap:3mm 8mm}figcaption{font-size:7.5pt}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
"""
NOTEBOOK_STYLE = """<style>
img,svg{max-width:100%;height:auto}body.jp-Notebook{max-width:66rem;margin:0 auto!important}
.top{display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;align-items:baseline;padding:.8rem 10px;
font:14px/1.5 system-ui,sans-serif;border-top:.4rem solid #0072b2;border-bottom:1px solid #d9d9d9}
.top label{margin-left:auto}.stop{border:2px solid #b34700;background:#fff4ec;padding:.7rem 1rem;
font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
.jp-InputPrompt,.jp-OutputPrompt{display:none!important}
body:has(#code:not(:checked)) .jp-CodeCell .jp-Cell-inputWrapper,
body:has(#code:not(:checked)) .celltag_setup{display:none}
@media (max-width:700px){body{padding:.4em!important}}
@media print{.top{display:none}.jp-Cell{break-inside:avoid}pre{white-space:pre-wrap}}
</style></head>"""


class Failure(NamedTuple):
    """Where a notebook stopped, and why."""

    notebook: str
    cell: str
    section: str
    error: str

    def told(self, theme: Theme) -> str:
        """Return what happened in one sentence, with the cure."""
        return theme.say("report_failed" if self.cell else "report_broken", **self._asdict())


class Page(NamedTuple):
    """What the index tells of an executed notebook."""

    stem: str
    question: str
    answer: list[str]
    figures: list[Path]
    failure: Failure | None = None


def notebook_page(notebook: nbformat.NotebookNode, page: Page, theme: Theme) -> str:
    """Return an executed notebook as one HTML page that fetches nothing."""
    notebook.metadata.pop("widgets", None)  # a page has no kernel to answer them
    left_out = {"interactive", "papermill-error-cell-tag"}
    notebook.cells = [c for c in notebook.cells if not left_out & set(c.metadata.get("tags", []))]
    whole = True
    if theme.language == "da":
        notebook.cells, whole = translated(notebook.cells, page.stem)
    named = {"metadata": {"name": escape(page.question)}}
    html, _ = HTMLExporter().from_notebook_node(notebook, named)
    for fetched in (_MATHJAX, _MERMAID, _FETCHED):
        html = fetched.sub("", html)
    html = html.replace("</head>", NOTEBOOK_STYLE, 1)
    say = theme.say
    prose = "" if whole else f"<span>{escape(say('page_prose'))}</span>"
    top = (
        f'<nav class="top" lang="{theme.language}">'
        f'<a href="index.html">← {escape(say("page_back"))}</a>{prose}'
        f'<label><input type="checkbox" id="code"> {escape(say("page_code"))}</label></nav>'
        f"{_stopped(page.failure, theme)}"
    )
    return _BODY.sub(lambda body: body[0] + top, html, count=1)


def told(path: Path, figures: Path, failure: Failure | None, theme: Theme) -> Page:
    """Return what the index tells of the executed notebook at ``path``.

    The question is the notebook's heading, or its translation; the short answer is what its first
    code cell shows at the end; the figures are those that its export names, in that order.
    """
    cells = nbformat.read(path, as_version=4).cells
    headings = [c.source.splitlines()[0] for c in cells if c.source.startswith("# ")]
    own = headings[0].lstrip("# ") if headings else path.stem
    key = f"page_{path.stem}"
    question = theme.say(key) if theme.language != "en" and key in texts() else own
    shown = [
        (output.data.get("text/markdown", ""), output.metadata.get("text/markdown", {}))
        for cell in cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if output.output_type in ("display_data", "execute_result")
    ]
    answer = shown[0][0] if shown else ""
    lines = [markdown2html(line[2:]) for line in answer.splitlines() if line.startswith("- ")]
    names = [name for _, known in shown for name in known.get("figures", ())]
    return Page(path.stem, question, lines, [figures / f"{name}.png" for name in names], failure)


def index_page(news: News, pages: list[Page], tables: Path, theme: Theme) -> str:
    """Return the page that opens a report: what was found, every figure, every file."""
    say = theme.say
    leading = [
        f'<li><a href="#{escape(page.stem)}">{finding}</a></li>'
        for page in pages
        if page.figures
        for finding in page.answer[:LEADING]
    ]
    contents = [(page.stem, page.question) for page in pages] + [("tables", say("report_tables"))]
    if len(news.problems):
        contents.append(("unread", say("report_problems")))
    links = "".join(f'<li><a href="#{escape(a)}">{escape(b)}</a></li>' for a, b in contents)
    return f"""<!doctype html>
<html lang="{theme.language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(say("report_title"))} · Citatstreg</title>
<style>{STYLE}</style></head><body>
<header><p class="brand"><span aria-hidden="true">–</span> Citatstreg</p>
<h1>{escape(say("report_title"))}</h1>
<p class="deck">{escape(theme.source)}.</p>
{"".join(_stopped(page.failure, theme) for page in pages)}
<ul class="numbers">{_numbers(news, theme)}</ul>
<ul class="findings">{"".join(leading)}</ul>
<nav aria-label="{escape(say("report_contents"))}"><ul>{links}</ul></nav></header>
<main>{"".join(_section(page, theme) for page in pages)}
{_tables(news, tables, theme)}{_problems(news, theme)}</main>
<footer><p>{escape(say("footer", source=theme.source))} {escape(say("report_foot"))}</p></footer>
</body></html>
"""


def _stopped(failure: Failure | None, theme: Theme) -> str:
    if failure is None:
        return ""
    told = escape(failure.told(theme))
    return f'<p class="stop" lang="{theme.language}" role="alert">{told}</p>'


def _numbers(news: News, theme: Theme) -> str:
    """Return the size of the collection: articles, words, quotes, speakers, share quoted."""
    counts = {
        "article": len(news.articles), "word": news.articles["n_words"].sum(),
        "quote": len(news.quotes), "speaker": news.quotes["speaker"].nunique(),
    }  # fmt: skip
    pairs = [theme.count(noun, n).split("\u00a0") for noun, n in counts.items()]
    density = quote_density(news, by="collection")["quote_density"]
    pairs.append((theme.percent(density.max()), theme.say("report_quoted")))
    return "".join(f"<li><b>{escape(n)}</b> {escape(noun)}</li>" for n, noun in pairs)


def _section(page: Page, theme: Theme) -> str:
    """Return a notebook's part of the index: question, figures, and the way to the whole page."""
    drawn = "".join(_figure(image) for image in page.figures if image.exists())
    said = "".join(f"<li>{line}</li>" for line in page.answer)
    shown = f'<div class="figures">{drawn}</div>' if drawn else f"<ul>{said}</ul>"
    link = f'<a href="{escape(page.stem)}.html">{escape(theme.say("report_page"))} →</a>'
    return _part(page.stem, page.question, shown, link)


def _part(name: str, heading: str, content: str, link: str = "") -> str:
    heading = f"<h2>{escape(heading)}</h2>"
    return (
        f'<section id="{escape(name)}"><div class="head">{heading}{link}</div>{content}</section>'
    )


def _figure(image: Path) -> str:
    """Return one figure, its finding as the text for those who can't see it, and its files."""
    with Image.open(image) as opened:
        finding, (width, height) = opened.info.get("Title", image.stem), opened.size
    links = " · ".join(
        f'<a href="figures/{escape(image.stem)}.{form}">{form.upper()}</a>'
        for form in FORMS
        if image.with_suffix(f".{form}").exists()
    )
    return (
        f'<figure><a href="figures/{escape(image.name)}"><img src="figures/{escape(image.name)}" '
        f'width="{width}" height="{height}" alt="{escape(finding)}"></a>'
        f"<figcaption>{escape(image.stem)}: {links}</figcaption></figure>"
    )


def _tables(news: News, folder: Path, theme: Theme) -> str:
    """Return the list of the tables, what a row of each is, and their files."""
    lines = []
    for name, table in news.tables().items():
        files = sorted(folder.glob(f"{name}.*"))
        key = f"table_{name}"
        row = escape(theme.say(key)) if key in texts() else ""
        links = " · ".join(
            f'<a href="{folder.name}/{escape(f.name)}">{f.suffix[1:].upper()}</a>' for f in files
        )
        n = theme.number(len(table))
        lines.append(
            f'<tr><th scope="row">{escape(name)}</th><td>{row}</td><td class="n">{n}</td>'
            f"<td>{links}</td></tr>"
        )
    heading = escape(theme.say("report_tables"))
    return (
        f'<section id="tables"><h2>{heading}</h2><p></p><table>{"".join(lines)}</table></section>'
    )


def _problems(news: News, theme: Theme) -> str:
    """Return the list of what could not be read, if there is any."""
    if news.problems.empty:
        return ""
    lines = [
        f"<li><b>{escape(p.source)}</b>{_member(p.member)} "
        f"{escape(p.reason)}: {escape(p.cure)}</li>"
        for p in news.problems.head(LISTED).itertuples()
    ]
    rest = len(news.problems) - len(lines)
    more = f"<p>{escape(theme.say('report_rest', n=theme.number(rest)))}</p>" if rest > 0 else ""
    shown = f'<ul lang="en">{"".join(lines)}</ul>{more}'
    return _part("unread", theme.say("report_problems"), shown)


def _member(member: str | float) -> str:
    """Return the row or member that a problem is about, if it is not the whole file."""
    return "" if pd.isna(member) else f" ({escape(member)})"
