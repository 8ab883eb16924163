"""Draw the README's figures of the sample articles again: ``python scripts/readme_figures.py``.

The reading view is a screenshot and needs Chromium (the extra ``browser``; ``CHROMIUM=path``).
Without it that picture stays as it is.
"""

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import matplotlib

import analysis as an
from analysis.charts.rendering import rendered
from analysis.report.page_files import write_fonts

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
ARTICLES = ("seeds", "data/articles")  # as the README loads them
READ = "2026-01-14-kystposten-havnen"
WIDE, HIGH = 860, 760  # pixels of the page


def sample() -> an.News:
    """Return the articles of the README's example."""
    return an.load(*(ROOT / folder for folder in ARTICLES), corrections=None, people=None)


def share_chart(news: an.News) -> tuple[bytes, str]:
    """Return the chart of shares as PNG, and its title."""
    matplotlib.use("Agg")
    theme = an.Theme.of(news)
    ax = an.charts.share_bars(an.speaker_share(news), theme=theme)
    return rendered(ax, "png", theme), ax.figure.get_label()


def shoot_reading_view(news: an.News, path: Path, chromium: str) -> None:
    """Write the top of an article in the reading view, two pixels for one."""
    from playwright.sync_api import sync_playwright

    view = an.reading_view(news, READ).data
    with TemporaryDirectory() as folder, sync_playwright() as started:
        write_fonts(Path(folder))  # or it would be in whatever this machine has
        page = Path(folder, "page.html")
        style = '<meta charset="utf-8"><link rel="stylesheet" href="fonts.css">'
        page.write_text(f'{style}<body style="margin:16px">{view}', encoding="utf-8")
        browser = started.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        shown = browser.new_page(viewport={"width": WIDE, "height": HIGH}, device_scale_factor=2)
        shown.goto(page.as_uri())
        shown.get_by_role("checkbox").check()  # cue and mention are marked
        shown.evaluate("document.fonts.ready")
        shown.screenshot(path=path)
        browser.close()


if __name__ == "__main__":
    articles = sample()
    (DOCS / "speaker-share.png").write_bytes(share_chart(articles)[0])
    if chromium := os.environ.get("CHROMIUM") or shutil.which("chromium"):
        shoot_reading_view(articles, DOCS / "reading-view.png", chromium)
    else:
        print("no Chromium: docs/reading-view.png stays as it is")
