"""What tables and figures were made from stands on them."""

from dataclasses import replace

import pandas as pd
import pyarrow.parquet as pq
import pytest
from conftest import make_news
from PIL import Image

import analysis as an
from analysis.tables.provenance import provenance, stamp

TEXTS = {"a": "- Ja, siger Ida Lund.\n", "b": "- Nej, siger Bo Krag.\n"}


def load(texts: dict[str, str] = TEXTS) -> an.News:
    table = pd.DataFrame({"id": list(texts), "text": list(texts.values())})
    return an.load(table, corrections=None, people=None, source_types=None)


def test_the_same_articles_and_rules_have_the_same_stamp_in_any_order(tmp_path):
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")

    def made(*names: str) -> str:
        paths = [tmp_path / f"{name}.txt" for name in names]
        return stamp(an.load(paths, corrections=None, people=None, source_types=None))

    first = made("a", "b")
    assert made("b", "a") == first != made("a")
    (tmp_path / "b.txt").write_text("- Nej, siger Bo Krag!\n", encoding="utf-8")
    assert made("a", "b") != first


def test_the_stamp_names_version_rules_articles_corrections_and_samples():
    news = load()
    rows = pd.DataFrame({
        "row": [2, 3, 3, 4], "status": ["applied", "already so", "already so", "fits nothing"],
        "sample": ["sample of 2 of 2, seed 7", "one; sample of 2 of 2, seed 7", None, "unused"],
    }).reindex(columns=news.corrections.columns)  # fmt: skip
    known = provenance(replace(news, corrections=rows))
    assert known["program"] == f"Citatstreg {an.__version__}"
    assert len(known["rules"]) == 8 and known["articles"].startswith("2 (")
    assert known["corrections"] == "2"
    assert known["samples"] == "one; sample of 2 of 2, seed 7"


def test_tables_that_were_not_loaded_have_rules_that_are_not_known():
    assert provenance(make_news([]))["rules"] == "not known"


def test_saved_tables_say_what_they_were_made_from(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    news = load()
    news.save(tmp_path)
    assert (tmp_path / "about.txt").read_text(encoding="utf-8").splitlines() == stamp(news).split(
        "; "
    )
    metadata = pq.read_schema(tmp_path / "quotes.parquet").metadata
    assert metadata[b"citatstreg"].decode() == stamp(news)
    book = openpyxl.load_workbook(news.to_excel(tmp_path / "t.xlsx"))
    assert book.properties.description == stamp(news)


def test_a_built_folder_keeps_the_rules_that_built_it(tmp_path):
    from analysis.build.run import build

    (tmp_path / "a.txt").write_text(TEXTS["a"], encoding="utf-8")
    build([tmp_path / "a.txt"], out=tmp_path / "built")
    built = an.load(tmp_path / "built", corrections=None, people=None)
    fresh = an.load(tmp_path / "a.txt", corrections=None, people=None)
    assert built.rules == fresh.rules != ""


def test_a_saved_figure_says_what_it_was_made_from(tmp_path):
    news = load()
    theme = an.Theme.of(news)
    an.save(an.charts.share_bars(an.speaker_share(news), theme=theme), "f", tmp_path, theme=theme)
    with Image.open(tmp_path / "f.png") as image:
        assert image.text["Comment"] == stamp(news)
    assert stamp(news) in (tmp_path / "f.svg").read_text(encoding="utf-8")
    assert (tmp_path / "about.txt").exists()


def test_the_source_line_says_how_many_stories_there_are():
    text = " ".join(f"ord{n}" for n in range(60))
    news = an.stories(load({"a": text, "b": text, "c": "En anden sag."}))
    assert "3\u00a0articles (2\u00a0stories)" in an.Theme.of(news).source
    assert "stories" not in an.Theme.of(load()).source
