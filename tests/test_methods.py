"""The paragraph for a methods section: each number against the tables, in both languages."""

from dataclasses import replace

import pandas as pd
import pytest
from conftest import make_news

import analysis as an
from analysis.charts.theme import Theme
from analysis.report.methods import methods
from analysis.tables.provenance import provenance


def test_each_number_is_that_of_the_tables(by_eye):
    said = methods(by_eye)
    period = Theme().period(by_eye.articles["date"]).replace("\u00a0", " ")
    assert f"3 articles with 24 words in the story, {period}." in said and "Feb 2021" in period
    assert "credited to Engposten (1), Fjordbladet (1)." in said
    assert (
        "found 5 quotes: 3 direct, 1 partial (a few words in quotation marks) and 1 indirect"
        in said
    )
    assert "For 4 of them (80.0%) a speaker was found, 2 speakers in all" in said
    assert "accuracy on this collection was not measured" in said
    assert provenance(by_eye)["articles"] in said and an.__version__ in said
    assert "corrected or confirmed" not in said.lower() and "prediction-powered" not in said


def test_it_is_danish_if_asked_for(by_eye):
    said = methods(by_eye, language="da")
    assert "3 artikler med 24 ord i brødteksten, jan. 2021" in said
    assert "5 citater: 3 direkte, 1 af enkelte ord" in said and "(80,0 %)" in said
    with pytest.raises(ValueError, match="language"):
        methods(by_eye, language="sv")


def test_a_checked_sample_is_named_with_what_it_showed(tmp_path):
    for name, speaker in (("a", "Ida Lund"), ("b", "Bo Krag")):
        (tmp_path / f"{name}.txt").write_text(f"- Ja, siger {speaker}.\n", encoding="utf-8")
    news = an.load(tmp_path, corrections=None, people=None)
    path = an.export_for_review(
        news, tmp_path / "r.csv", quotes=an.sample_for_review(news, 2, seed=5)
    )
    text = path.read_text(encoding="utf-8-sig").splitlines()
    place = text[0].split(";").index("action")
    rows = [line.split(";") for line in text]
    for row in rows[1:]:
        row[place] = "confirm"
    path.write_text("\n".join(";".join(row) for row in rows), encoding="utf-8")
    an.import_review(path, corrections=tmp_path / "c.csv")
    said = methods(an.load(tmp_path / "a.txt", tmp_path / "b.txt", corrections=tmp_path / "c.csv",
                           people=None))  # fmt: skip
    assert "Corrected or confirmed by hand: 2 quotes." in said
    assert "of the tool's answers (sample of 2 of 2, seed 5, drawn 20" in said
    assert "), checked by hand (2 quotes)" in said
    assert "the speaker was right in 100.0%" in said and "prediction-powered" in said


def test_nothing_at_all_can_be_described(empty):
    assert "0 articles with 0 words" in methods(empty)
    assert "found 0 quotes" in methods(make_news([{"article": "a", "parts": [["byen sover"]]}]))


def test_many_outlets_are_not_all_named():
    news = make_news([{"article": f"a{n}", "credit": f"Avis {n}", "parts": [["x"]]}
                      for n in range(9)])  # fmt: skip
    assert "Avis 5 (1), 3 more." in methods(news)
    rows = pd.DataFrame({"row": [2], "status": ["fits nothing"]})
    news = replace(news, corrections=rows.reindex(columns=news.corrections.columns))
    assert "by hand: " not in methods(news)
