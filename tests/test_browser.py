"""What a reader sees: JupyterLab's Run All and the report, in a real Chromium without network."""

import json
import os
import pickle
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlparse
from urllib.request import urlopen

import nbformat
import pytest
from corrections_help import ruled
from papermill.iorw import load_notebook_node
from papermill.parameterize import parameterize_notebook

from analysis import load
from analysis.charts.theme import Theme
from analysis.core.paths import PROJECT
from analysis.corrections.applying import apply
from analysis.corrections.rows import read_corrections
from analysis.people.own import read_people
from analysis.report.report import NOTEBOOKS
from analysis.tables.news import News
from analysis.views.quote_browser import quote_browser

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
playwright = pytest.importorskip("playwright.sync_api", reason="needs the extra 'browser'")
pytestmark = [
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="no Chromium; set CHROMIUM to its path"),
]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--no-first-run"]  # fmt: skip
SETTINGS = {  # every cell in the page, not only those in view
    "@jupyterlab/notebook-extension/tracker": {"windowingMode": "none"},
}
PATIENCE = 180  # seconds: on a busy machine all takes long, and what never comes fails
FILES = sorted(NOTEBOOKS.glob("[0-9]*.ipynb"))


@pytest.fixture(scope="session")
def shots(tmp_path_factory) -> Path:
    folder = Path(os.environ.get("SCREENSHOTS") or tmp_path_factory.mktemp("screenshots"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def look(page, shots):
    """Write a whole page as it looks, if asked to: to draw it takes as long as what is tested."""

    def look(name: str) -> None:
        if "SCREENSHOTS" in os.environ:
            page.screenshot(path=shots / f"{name}.png", full_page=True)

    return look


@pytest.fixture(scope="session")
def context(tmp_path_factory):
    with playwright.sync_playwright() as started:
        context = started.chromium.launch_persistent_context(
            str(tmp_path_factory.mktemp("profile")), executable_path=CHROMIUM, args=FLAGS,
            headless=True, viewport={"width": 1280, "height": 900},
        )  # fmt: skip
        context.set_default_timeout(1000 * PATIENCE)
        playwright.expect.set_options(timeout=1000 * PATIENCE)
        yield context
        context.close()


def new_page(context):
    """Return a page that remembers every host it asked."""
    page = context.new_page()
    page.asked = set()
    page.on("request", lambda request: page.asked.add(urlparse(request.url).hostname))
    return page


@pytest.fixture
def page(request, context):
    """A page of its own; in a test of JupyterLab, its page, where all that was opened is closed."""
    of_lab = "lab" in request.fixturenames
    page = request.getfixturevalue("loaded_lab") if of_lab else new_page(context)
    yield page
    if of_lab:
        page.evaluate(CLOSE)
    else:
        page.close()
    assert page.asked <= {None, "", "127.0.0.1", "localhost"}, "asked another host"


class Lab(NamedTuple):
    """A running JupyterLab: its address, and the folder that it shows."""

    address: str
    root: Path


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    """JupyterLab on a copy of the project's notebooks, for some of the sample articles."""
    if os.environ.get("JUPYTERLAB") == "none":
        pytest.skip("JupyterLab is left out (JUPYTERLAB=none); make test-browser opens it")
    root = tmp_path_factory.mktemp("lab")
    (root / "notebooks").mkdir()
    given = {"ARTICLES": [str(PROJECT / "data/articles/2026-0[1-3]*.txt")],
             "FIGURES": str(root / "figures")}  # fmt: skip
    for path in FILES:  # with a cell of parameters of its own, as papermill makes it
        copy = parameterize_notebook(load_notebook_node(str(path)), given, kernel_name="python3",
                                     language="python")  # fmt: skip
        nbformat.write(copy, root / "notebooks" / path.name)
    for name, value in SETTINGS.items():
        path = root / "settings" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {"JUPYTER_CONFIG_DIR": str(root / "config"), "JUPYTER_DATA_DIR": str(root / "data"),
                "JUPYTERLAB_SETTINGS_DIR": str(root / "settings")}  # fmt: skip
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--ip=127.0.0.1",
               f"--port={port}", "--ServerApp.port_retries=0",  # or nothing: no other's server
               "--IdentityProvider.token=", "--ServerApp.password=",
               f"--LabApp.app_settings_dir={NOTEBOOKS / 'settings'}",  # as `make lab`
               "--LabApp.expose_app_in_browser=True",  # which opens and closes the notebooks
               f"--notebook-dir={root}", "--allow-root"]  # fmt: skip
    with open(root / "log", "w") as log:
        server = subprocess.Popen(command, cwd=PROJECT, stdout=log, stderr=log,
                                  env=os.environ | settings)  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        end = time.monotonic() + PATIENCE
        while not answers(f"{address}/api"):
            if server.poll() is not None or time.monotonic() > end:
                pytest.fail(f"JupyterLab did not start: {(root / 'log').read_text()[-500:]}")
            time.sleep(0.2)
        yield Lab(address, root)
    finally:
        server.terminate()
        server.wait(PATIENCE)  # it ends its kernels first


OPEN = "path => void jupyterapp.commands.execute('docmanager:open', {path})"
CLOSE = """() => [...jupyterapp.shell.widgets('main')]
    .filter(each => each.context).forEach(each => each.dispose())"""  # unsaved


@pytest.fixture(scope="session")
def loaded_lab(context, lab):
    """The page of JupyterLab, loaded once: that takes longer than to run most notebooks."""
    page = new_page(context)
    page.goto(f"{lab.address}/lab?reset")
    page.locator(".jp-Launcher").wait_for()
    yield page
    page.close()


def answers(address: str) -> bool:
    """Return whether a server answers."""
    try:
        urlopen(address, timeout=10).close()
    except OSError:
        return False
    return True


@pytest.fixture
def pages(sample_report) -> Path:
    return sample_report.out


def run_all(page, lab: Lab, notebook: Path) -> None:
    """Open a notebook below ``lab`` and choose Run All Cells, as a person would."""
    page.evaluate(OPEN, notebook.relative_to(lab.root).as_posix())
    page.wait_for_selector(".jp-NotebookPanel .jp-CodeCell")
    page.get_by_text("| Idle").wait_for()  # the kernel, in the status bar
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()


COUNTS = """() => {
    const panel = document.querySelector('.jp-NotebookPanel');
    const cells = [...panel.querySelectorAll('.jp-CodeCell')];
    const done = cells.filter(c => /\\[\\d+\\]/.test(
        c.querySelector('.jp-InputPrompt')?.textContent ?? ''));
    return {cells: cells.length, done: done.length,
            failed: panel.querySelectorAll('[data-mime-type="application/vnd.jupyter.error"],'
                + '[data-mime-type="application/vnd.jupyter.stderr"]').length,
            figures: panel.querySelectorAll('.jp-OutputArea img').length,
            answer: cells[0].querySelector('.jp-OutputArea')?.innerText ?? ''};
}"""


@pytest.mark.parametrize("notebook", FILES, ids=lambda path: path.stem)
def test_run_all_runs_a_notebook_to_its_last_cell(page, lab, look, notebook):
    run_all(page, lab, lab.root / "notebooks" / notebook.name)
    end = time.monotonic() + PATIENCE
    while (seen := page.evaluate(COUNTS))["done"] < seen["cells"] and not seen["failed"]:
        assert time.monotonic() < end, seen
        page.wait_for_timeout(200)
    page.get_by_text("| Idle").wait_for()  # the kernel says so after all it has to show
    page.wait_for_timeout(500)
    seen = page.evaluate(COUNTS)
    look(f"lab-{notebook.stem}")
    assert page.get_by_text("get notified about official Jupyter news").count() == 0
    assert seen["failed"] == 0
    assert seen["done"] == seen["cells"] > 3
    assert seen["figures"] == notebook.read_text(encoding="utf-8").count("_chart = ")
    assert "comes here when" not in seen["answer"] and seen["answer"].strip()


ARTICLE = (
    "Broen lukker.\n\nKommunen lukker broen. Købmand Bo Lund og lærer Ib Vig er vrede.\n\n"
    "- Jeg mister halvdelen af mine kunder, siger han.\n\n- Aldrig i livet.\n"
)
CELL = """\
from analysis import Theme, load
from analysis.report import notebook
notebook.correct({articles!r}, Theme.of(load({articles!r}, corrections=None)), {file!r})"""


def test_a_correction_made_by_a_click_survives_an_edited_article_and_other_rules(page, lab, look):
    article, file = lab.root / "texts" / "broen.txt", lab.root / "corrections.csv"
    article.parent.mkdir()
    article.write_text(ARTICLE, encoding="utf-8")
    cell = nbformat.v4.new_code_cell(CELL.format(articles=str(article), file=str(file)))
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    made = nbformat.v4.new_notebook(cells=[cell], metadata=kernel)
    nbformat.write(made, lab.root / "correct.ipynb")
    run_all(page, lab, lab.root / "correct.ipynb")
    quote = page.locator(".reading [data-quote]").first
    quote.wait_for()
    quote.click()
    page.get_by_placeholder("no known speaker").fill("Ib Vig")
    page.locator(".form-save").click()
    page.get_by_text("Saved in corrections.csv").first.wait_for()
    page.locator(".reading [data-quote]").nth(1).click()
    page.locator(".form-none").click()
    page.get_by_text("corrections.csv: No quote").first.wait_for()
    look("lab-correct")
    edited = ARTICLE.replace("Broen lukker.", "Broen over åen lukker til maj.", 1)
    article.write_text(edited.replace("mine kunder", "alle mine kunder"), encoding="utf-8")
    machine = load(article, corrections=None)
    assert machine.quotes["speaker"].tolist() == ["Bo Lund"] * 2
    others = ruled(machine, lambda quotes: [q | {"speaker": "Ida Vang"} for q in quotes])
    for news in (load(article, corrections=file), apply(others, read_corrections(file))):
        assert news.quotes["speaker"].tolist() == ["Ib Vig"]
        assert news.quotes["method"].tolist() == ["corrected"]
        assert news.corrections["status"].tolist() == ["applied"] * 2


PARTY = {(0, "Mie Holt"): " (V)", (3, "Mie Holt"): " (S)"}
TELLERS = ["Ida Lund", "Bo Krag", "Mie Holt", "Per Dahl", "Eva Ravn"]
PLANTED = """\
import pickle
from pathlib import Path
from analysis import Theme
from analysis.views.correction_widget import CorrectionForm, Reading
whole = Reading.get_state  # the parts of an answer come in any order; here, what ends it first
Reading.get_state = lambda *given, **more: dict(sorted(whole(*given, **more).items()))
machine = pickle.loads(Path({news!r}).read_bytes())
CorrectionForm(machine, Theme.of(machine), Path({file!r}), coder="IL").whole"""


def planted(folder: Path) -> News:
    """Return four articles of five quotes, and of the 24 that their tables hold, 20 are wrong.

    In the last of them a name is misspelt, and another is of somebody of another party.
    """
    folder.mkdir()
    for n, place in enumerate(("havnen", "skolen", "broen", "parken")):
        said = (
            f"{name}{PARTY.get((n, name), '')} bor ved {place}.\n\n"
            f"- Nu skal vi passe på {place} i år {n}{i}, siger {name}."
            for i, name in enumerate([*TELLERS[:4], "Evva Ravn" if n == 3 else "Eva Ravn"])
        )
        text = "\n\n".join([f"Strid om {place}", *said])
        (folder / f"{place}.txt").write_text(text, encoding="utf-8")

    def wrong(quotes: list[dict]) -> list[dict]:
        for n, quote in enumerate(quotes):
            quote["confidence"] = (7 * n % 20) / 20
            if n % 5:  # another of the five, or nobody
                other = next(t for t in TELLERS[n % 5 :] + TELLERS if t != quote["speaker"])
                quote["speaker"] = other if n % 3 else None
        no_quotes = [q | {"start": q["start"] - 20, "end": q["start"] - 5, "paragraph": 1}
                     for q in quotes[::5]]  # fmt: skip
        return [*quotes, *no_quotes]

    return ruled(load(folder, corrections=None, people=None), wrong)


def test_twenty_planted_errors_are_corrected_with_keys_alone(page, lab, look):
    machine, file = planted(lab.root / "planted"), lab.root / "by_keys.csv"
    texts = machine.articles.set_index("article")["text"]
    (lab.root / "news.pickle").write_bytes(pickle.dumps(machine))
    cell = PLANTED.format(news=str(lab.root / "news.pickle"), file=str(file))
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell)], metadata=kernel)
    nbformat.write(made, lab.root / "by_keys.ipynb")
    run_all(page, lab, lab.root / "by_keys.ipynb")
    page.locator(".reading h1").click()
    read, errors = page.locator(".reading .chosen").first, 0
    rows = machine.quotes.sort_values("confidence", kind="stable").to_dict("records")
    for n, row in enumerate(rows):
        page.keyboard.press("n")
        after = texts[row["article"]][row["end"] :]
        if n % 2:  # somebody who reads first, and somebody whose fingers know what comes
            playwright.expect(read).to_have_text(row["text"])
        if not after.startswith(", siger"):
            page.keyboard.press("x")
        elif row["speaker"] == (name := after[8:].split(".")[0]):
            page.keyboard.press("c")
            continue
        else:
            page.keyboard.type(f"s{name}")
            page.keyboard.press("Enter")
        errors += 1
    page.get_by_text("24 of 24 quotes answered").wait_for()
    page.keyboard.press("x")  # a slip, taken back
    page.keyboard.press("u")
    page.locator(".reading .note").get_by_text("Undone").wait_for()
    note = page.locator(".reading .note")
    for again in (True, False):  # two people of one name are parted; once it is taken back
        page.keyboard.press("p")
        asked = "Is “Mie Holt” in “Strid om parken” the same Mie Holt as in earlier articles?"
        note.get_by_text(asked).wait_for()
        page.keyboard.press("x")
        apart = "Saved in people.csv: Mie Holt (Socialdemokratiet)"
        note.get_by_text(apart).wait_for()
        if again:
            page.keyboard.press("u")
            note.get_by_text("Undone").wait_for()
    page.keyboard.press("p")
    asked = "Is “Evva Ravn” (in “Strid om parken”) another spelling of Eva Ravn?"
    note.get_by_text(asked).wait_for()
    look("lab-people")
    page.keyboard.press("c")
    page.locator(".note").get_by_text("Saved in people.csv: Eva Ravn").wait_for()
    rows, _ = read_people(file.with_name("people.csv"))
    assert [(row.names, row.article) for row in rows] == [
        (("Mie Holt (Socialdemokratiet)", "Mie Holt"), "parken"), (("Eva Ravn", "Evva Ravn"), ""),
    ]  # fmt: skip
    missed = page.locator(".reading p").get_by_text("Bo Krag bor ved parken.")
    missed.click(click_count=3)  # marks the paragraph
    page.get_by_placeholder("no known speaker").fill("Ida Lund")
    page.locator(".form-add").click()
    page.get_by_text("Saved in by_keys.csv: Ida Lund").first.wait_for()
    look("lab-by-keys")
    assert errors == 20
    assert page.locator(".reading .chip").all_inner_texts().count("?") == 0
    news = apply(machine, read_corrections(file))
    assert set(news.corrections["coder"]) == {"IL"}
    added = news.quotes["text"] == "Bo Krag bor ved parken."
    assert len(news.quotes) == 21 and news.quotes.loc[added, "speaker"].tolist() == ["Ida Lund"]
    for quote in news.quotes[~added].itertuples():
        assert texts[quote.article][quote.end :].startswith(f", siger {quote.speaker}.")


# Whether the browser can draw an image; an error if it cannot.
DECODED = """async links => {
  for (const link of links) {
    const image = new Image();
    image.src = link;
    await image.decode();
  }
}"""


def test_the_report_opens_from_disk_with_every_page_and_figure(page, pages, look):
    page.goto((pages / "index.html").as_uri())
    page.wait_for_load_state("networkidle")
    look("report-index")
    for image in page.locator("img").all():
        image.scroll_into_view_if_needed()
        page.wait_for_function("image => image.naturalWidth > 0", arg=image.element_handle())
    links = {str(link.get_attribute("href")) for link in page.locator("a").all()}
    assert len(links) > 20
    links |= {link.partition("#")[0] for link in links if ".html#" in link}
    links = {link for link in links if ".html#" not in link}
    for link in sorted(links):
        if link.startswith("#"):
            assert page.locator(f"[id='{link[1:]}']").count() == 1
    files = sorted(link for link in links if not link.startswith("#"))
    assert all((pages / link).is_file() for link in files)
    page.evaluate(DECODED, [link for link in files if link.endswith((".svg", ".png"))])
    for link in files:
        if link.endswith(".html"):
            page.goto((pages / link).as_uri())
            page.wait_for_load_state("networkidle")
            look(f"report-{Path(link).stem}")


NAMES = ["Zita Holm", "Ærlig Lund", "Østen Krag", "Öjvind Dahl", "Åge Ravn", "Aage Ravn",
         "Łukasz Holm", "Élise Lund", "Lars Krag", "Mona Søgård"]  # fmt: skip
SORTED = ["Élise Lund", "Lars Krag", "Łukasz Holm", "Mona Søgård", "Zita Holm", "Ærlig Lund",
          "Öjvind Dahl", "Østen Krag", "Åge Ravn", "Aage Ravn"]  # fmt: skip
FOUND = {
    "ærlig": ["Ærlig Lund"], "aerlig": ["Ærlig Lund"], "østen": ["Østen Krag"],
    "oesten": ["Østen Krag"], "osten": ["Østen Krag"], "øjvind": ["Öjvind Dahl"],
    "ojvind": ["Öjvind Dahl"], "åge": ["Åge Ravn", "Aage Ravn"], "aage": ["Åge Ravn", "Aage Ravn"],
    "lukasz": ["Łukasz Holm"], "Łukasz": ["Łukasz Holm"], "elise": ["Élise Lund"],
    "Élise": ["Élise Lund"], "søgaard": ["Mona Søgård"], "soegaard": ["Mona Søgård"],
}  # fmt: skip


def test_quotes_are_sorted_and_found_as_danes_expect(page, tmp_path):
    texts = [f"- Det er nu <b>nok</b>, siger {name}." for name in NAMES]
    news = load([{"text": text} for text in texts], corrections=None, people=None)
    path = tmp_path / "quotes.html"
    path.write_text(quote_browser(news, theme=Theme(language="da")), encoding="utf-8")
    page.goto(path.as_uri())
    speakers = page.locator("#quotes tbody tr td:nth-child(2)")
    speakers.first.wait_for()
    assert page.locator("tbody b").count() == 0  # markup of an article is text
    assert page.locator(".dt-paging nav").get_attribute("aria-label") == "tabellens sider"
    page.locator("thead th").nth(1).locator(".dt-column-order").click()
    playwright.expect(speakers).to_have_text(SORTED)
    menu = page.locator("#filters select").first.locator("option").all_inner_texts()
    assert menu[1:] == SORTED
    for typed, names in FOUND.items():
        page.locator("input[type=search]").fill(typed)
        playwright.expect(speakers).to_have_text(names)


@pytest.mark.parametrize("language", ["en", "da"])
def test_every_column_of_the_quotes_is_seen_or_scrolled_to(page, tmp_path, language):
    news = load(PROJECT / "data/articles", corrections=None, people=None)
    path = tmp_path / "quotes.html"
    path.write_text(quote_browser(news, theme=Theme(language=language)), encoding="utf-8")
    page.goto(path.as_uri())
    cells = page.locator("#quotes tbody tr").first.locator("td")
    cells.first.wait_for()
    right = "cell => cell.getBoundingClientRect().right"
    for width in (1280, 948):  # 948: a frame in a JupyterLab of 1,400 with its side panel open
        page.set_viewport_size({"width": width, "height": 900})
        assert cells.last.evaluate(right) <= width
    page.set_viewport_size({"width": 700, "height": 900})
    stood = cells.first.bounding_box()
    page.locator(".dt-layout-table > div").evaluate("box => box.scrollTo(box.scrollWidth, 0)")
    assert cells.last.evaluate(right) <= 700
    assert cells.first.bounding_box() == stood  # the quote stays beside what is said of it
    assert page.evaluate("document.documentElement.scrollWidth") <= 700


# All rules are applied; what passes them is not described node by node, most of axe's time.
FAULTS = {"resultTypes": ["violations"]}
# Lines and letters of a figure say nothing to a screen reader: four of five elements of a page.
STROKES = "svg :is(path, use, clipPath, defs):not([role], [tabindex], [aria-label], :has(title))"


def test_axe_finds_nothing_that_keeps_a_reader_out(page, pages):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="extra 'browser'")
    for path in [*sorted(pages.glob("*.html")), *sorted(pages.glob("articles/*.html"))[:2]]:
        page.goto(path.as_uri())
        page.evaluate("drop => document.querySelectorAll(drop).forEach(e => e.remove())", STROKES)
        found = axe.Axe().run(page, options=FAULTS).response["violations"]
        assert not [(f["id"], f["nodes"][0]["html"][:200]) for f in found], path.name


def test_the_report_fits_a_phone_and_a_sheet_of_paper(page, pages, look):
    page.set_viewport_size({"width": 390, "height": 844})
    for path in sorted(pages.glob("*.html")):
        page.goto(path.as_uri())
        look(f"phone-{path.stem}")
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 400, f"{path.name} is {wide} pixels wide"
        assert page.evaluate(CUT) == [], path.name


CUT = """() => [...document.querySelectorAll(".phone svg")].filter(svg => {
    const {left, right} = svg.getBoundingClientRect();
    if (left < 0 || right > innerWidth) return true;
    for (let box = svg.parentElement; box !== document.body; box = box.parentElement) {
        const edge = box.getBoundingClientRect();
        const over = left < edge.left || right > edge.right;
        if (over && getComputedStyle(box).overflowX !== "visible") return true;
    }
}).map(svg => svg.getAttribute("aria-label"))"""  # figures that are cut at an edge
MM_160 = 160 / 25.4 * 96  # px: the width of a printed figure
# Figures as frames: a million strokes of their letters need not be read from a PDF.
FRAMES = "svg { outline: 1px solid } svg * { visibility: hidden }"


def test_printed_pages_lose_no_column_and_are_not_left_half_empty(page, pages, shots):
    layout = pytest.importorskip("pdfminer.layout", reason="needs the extra 'pdf'")
    from pdfminer.high_level import extract_pages

    sheets = {}
    for path in sorted(pages.glob("*.html")):
        page.goto(path.as_uri())
        page.emulate_media(media="print")
        drawn = page.eval_on_selector_all(
            ".drawn .paper > svg", "all => all.map(svg => svg.getBoundingClientRect().width)"
        )
        shown = page.locator(".drawn :is(.live, img)").filter(visible=True)
        assert shown.count() == len(drawn), path.stem  # each once
        assert all(abs(width - MM_160) < 1 for width in drawn), path.stem
        high = page.eval_on_selector_all(
            ".reading .speakers :is(b, .n)", "all => all.map(number => number.offsetHeight)"
        )
        assert all(height < 30 for height in high), path.stem  # no number over two lines
        sheet = {"format": "A4", "prefer_css_page_size": True}
        if "SCREENSHOTS" in os.environ:  # to be looked at
            page.pdf(path=shots / f"print-{path.stem}.pdf", **sheet)
        page.add_style_tag(content=FRAMES)
        page.pdf(path=shots / f"frames-{path.stem}.pdf", **sheet)
        sheets[path.stem] = list(extract_pages(shots / f"frames-{path.stem}.pdf"))
        heads = page.eval_on_selector_all(
            ".jp-RenderedHTMLCommon thead tr",
            "rows => rows.map(row => row.cells[row.cells.length - 1].textContent)",
        )
        printed = " ".join(text(sheet) for sheet in sheets[path.stem])
        assert all(head in printed for head in heads), path.stem
    assert len(sheets["index"]) == 1 + bool(load(pages / "tables").problems.size)
    for stem in (notebook.stem for notebook in FILES):
        for sheet in sheets[stem][:-1]:
            lowest = min(
                box.y0 for box in sheet
                if isinstance(box, layout.LTTextContainer) or 1 < box.height < 0.9 * sheet.height
            )  # fmt: skip
            assert lowest < 0.75 * sheet.height, f"{stem}: sheet {sheet.pageid} is nearly empty"
    assert sum(len(sheets[notebook.stem]) for notebook in FILES) <= 24


def text(sheet) -> str:
    """Return the words of a printed sheet."""
    return " ".join(box.get_text() for box in sheet if hasattr(box, "get_text"))


DANISH = """\
from analysis import Theme, load
from analysis.report import notebook
from analysis.report.live_prose import in_danish
display(in_danish())
news = load({articles!r}, corrections=None)
notebook.pick(news, Theme.of(news, language="da"))"""


def test_prose_turns_danish_in_an_open_notebook_and_an_article_is_picked(page, lab, look):
    article = lab.root / "danish" / "broen.txt"
    article.parent.mkdir()
    article.write_text(ARTICLE, encoding="utf-8")
    article.with_name("aaen.txt").write_text("Åen løber over.\n\nDen løb i nat.", encoding="utf-8")
    prose = [c for c in nbformat.read(FILES[0], as_version=4).cells if c.cell_type == "markdown"]
    mine = nbformat.v4.new_markdown_cell("My own note stays.")
    code = nbformat.v4.new_code_cell(DANISH.format(articles=str(article.parent)))
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    made = nbformat.v4.new_notebook(cells=[*prose, mine, code], metadata=kernel)
    nbformat.write(made, lab.root / "danish.ipynb")
    run_all(page, lab, lab.root / "danish.ipynb")
    page.get_by_role("heading", name="Hvad er der i artiklerne?").wait_for()
    menu = page.get_by_label("Artikel")
    menu.select_option(label="Åen løber over.")
    page.locator(".reading").get_by_text("Den løb i nat.").wait_for()
    look("lab-danish")
    shown = page.locator(".jp-MarkdownCell .jp-RenderedMarkdown").all_inner_texts()
    assert "My own note stays." in shown[-1]
    assert not any("What is in these articles" in text for text in shown)


MODEL = """async ([script, html]) => {
  const url = URL.createObjectURL(new Blob([script], {type: 'text/javascript'}));
  const widget = (await import(url)).default;
  const words = {speaker: 'Kilde', speakers: ['Bo Krag']};
  const state = {html, quote: 0, marked: '', words, command: {}, answered: 0}, seen = {};
  window.commands = [];
  window.model = {
    get: (name) => state[name], save_changes: () => {},
    set: (name, value) => {
      state[name] = value;
      if (name === 'command') commands.push([value.name, value.value]);
      (seen['change:' + name] ?? []).forEach((act) => act());
    },
    on: (name, act) => { (seen[name] ??= []).push(act); },
  };
  document.body.className = 'form-whole';
  document.body.innerHTML = '<div id="form"></div><p class="form-fields"><input></p>';
  widget.render({model, el: document.getElementById('form')});
}"""
PASTE = """words => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', words);
  document.activeElement.dispatchEvent(
    new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
}"""


def test_keys_of_the_form_reach_it_and_a_speaker_is_typed_beside_the_quote(page):
    pytest.importorskip("anywidget", reason="needs the extra 'widgets'")
    from analysis.views.correction_widget import Reading

    html = (
        '<div class="reading"><span data-quote="0">Ja</span> <span data-quote="1">Nej</span></div>'
    )
    page.set_content("<body></body>")
    page.evaluate(MODEL, [str(Reading._esm), html])
    answer = "model.set('answered', model.get('command').count)"
    page.locator("[data-lm-suppress-shortcuts] > div").focus()
    page.keyboard.type("nsIda")  # before the kernel has chosen the next quote
    assert page.evaluate("commands") == [["next", ""]]
    page.evaluate("model.set('quote', 1)")
    assert page.evaluate("document.activeElement.textContent") == "Nej"
    page.evaluate(answer)
    page.keyboard.type(" Lnd ncxu")
    page.evaluate("document.activeElement.setSelectionRange(5, 5)")
    page.evaluate("model.set('html', model.get('html') + ' ')")  # the field outlives it
    page.keyboard.type("u")
    assert page.locator(".chosen + .other-speaker").input_value() == "Ida Lund ncxu"
    page.keyboard.press("Enter")
    page.keyboard.type("cxu")
    assert page.evaluate("commands.length") == 2
    for _ in range(4):
        page.evaluate(answer)
    assert page.evaluate("commands") == [
        ["next", ""], ["speaker", "Ida Lund ncxu"], ["confirm", ""], ["none", ""], ["undo", ""],
    ]  # fmt: skip


def test_a_name_pasted_before_the_answer_comes_alone_into_its_own_quotes_field(page):
    pytest.importorskip("anywidget", reason="needs the extra 'widgets'")
    from analysis.views.correction_widget import Reading

    html = "<p><b data-quote='0'>Ja</b> <b data-quote='1'>Nej</b></p>"
    page.set_content("<body></body>")
    page.evaluate(MODEL, [str(Reading._esm), html])
    page.locator("[data-quote='1']").click()
    assert page.evaluate("commands") == [["pick", 1]]
    field = page.locator(".form-fields")
    assert field.evaluate("field => field.inert")  # it shows the speaker of the quote before
    page.evaluate("model.set('quote', 1)")
    assert field.evaluate("field => field.inert")
    answer = "model.set('answered', model.get('command').count)"
    page.evaluate(answer)
    assert not field.evaluate("field => field.inert")
    assert page.evaluate("document.activeElement.textContent") == "Nej"  # for keys
    page.keyboard.type("cs")
    page.evaluate(PASTE, " Ida\nLund ")
    assert page.locator(".other-speaker").count() == 0
    page.evaluate(answer)
    assert page.locator(".other-speaker").input_value() == "Ida Lund"
    page.keyboard.press("Enter")
    assert page.evaluate("commands.at(-1)") == ["speaker", "Ida Lund"]


def test_what_was_saved_is_told_where_the_quote_stood_that_is_none(page):
    pytest.importorskip("anywidget", reason="needs the extra 'widgets'")
    from analysis.views.correction_widget import Reading

    html = (
        "<div class='reading'><h1>Bro</h1><p>Ét.</p><p>- <b data-quote='0'>Ja</b>.</p>"
        "<p>Tre.</p></div>"
    )
    page.set_content("<body></body>")
    page.evaluate(MODEL, [str(Reading._esm), html])
    page.locator(".read").focus()
    page.keyboard.press("x")
    without = html.replace("<b data-quote='0'>Ja</b>", "Ja")
    page.evaluate(
        "html => { model.set('quote', -1); model.set('html', html); model.set('note', 'Gemt'); }",
        without,
    )
    assert page.locator(".reading .note").evaluate("note => note.parentNode.textContent") == (
        "- Ja.Gemt"
    )
