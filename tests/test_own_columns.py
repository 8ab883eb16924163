"""Columns of a source that are no part of an article: kept, typed, and used to group and select."""

import json

import pandas as pd
import pytest
from bring import bring

from analysis import concentration, load, quote_density, readability, speaker_share
from analysis.__main__ import parser
from analysis.build.run import build
from analysis.tables.own_columns import own_columns

TEXTS = [f"Broen lukker i uge {n}.\n\n- Det går, siger {who}.\n" for n, who in
         enumerate(["Ida Lund", "Bo Krag", "Ida Lund", "Bo Krag"])]  # fmt: skip
TABLE = pd.DataFrame({
    "tekst": TEXTS, "dato": ["2026-05-14"] * 4, "section": ["Indland", "Sport", "Indland", ""],
    "coder": ["1", "2", "", "10"], "checked": ["14-05-2026", "15-05-2026", "", "16-05-2026"],
    "source": ["web", "avis", "web", "avis"],
})  # fmt: skip


def read(*sources, **options):
    return load(*sources, corrections=None, people=None, **options)


def test_every_other_column_is_kept_and_typed(tmp_path):
    TABLE.to_csv(tmp_path / "a.csv", index=False)
    articles = read(tmp_path / "a.csv").articles
    assert articles["section"].tolist()[:3] == ["Indland", "Sport", "Indland"]
    assert pd.isna(articles["section"][3])
    assert articles["coder"].tolist()[:2] == [1, 2] and articles["coder"].dtype == "Int64"
    assert articles["checked"][1] == pd.Timestamp("2026-05-15")
    assert articles["own_source"].tolist() == ["web", "avis", "web", "avis"]
    assert articles["source"].str.endswith("a.csv").all()
    assert not {"tekst", "dato"} & set(articles)


def test_own_columns_group_and_select_also_from_a_built_folder(tmp_path):
    TABLE.to_csv(tmp_path / "a.csv", index=False)
    (tmp_path / "b.txt").write_text("Færgen sejler.\n\n- Ja, siger Ida Lund.\n", encoding="utf-8")
    build([tmp_path], tmp_path / "out", csv=True)
    news, built = read(tmp_path / "a.csv", tmp_path / "b.txt"), read(tmp_path / "out")
    pd.testing.assert_frame_equal(news.articles, built.articles)
    shares = speaker_share(built, by="section")
    assert shares.query("section == 'Indland'")["speaker"].tolist() == ["Ida Lund"]
    densities = quote_density(built, by="coder").set_index("coder")["n_articles"]
    assert densities.loc[10] == 1
    assert readability(built, by=["section"])["n_articles"].tolist() == [2, 1, 2]
    assert concentration(built, by="section")["n_speakers"].tolist()[0] == 1
    for found in (
        read(tmp_path / "out", select="coder > 1 and n_words > 2"),
        read(tmp_path / "a.csv", select="coder > 1"),
        news.filter("coder > 1"),
    ):
        assert found.articles["coder"].tolist() == [2, 10]
        assert found.quotes["speaker"].tolist() == ["Bo Krag", "Bo Krag"]
    table = pd.read_csv(tmp_path / "out" / "articles.csv")
    assert table["section"].dropna().tolist() == ["Indland", "Sport", "Indland"]


def test_a_changed_cell_is_built_anew_and_the_others_are_kept(tmp_path):
    TABLE.to_csv(tmp_path / "a.csv", index=False)
    build([tmp_path / "a.csv"], tmp_path / "out", columns={"text": "tekst", "date": "dato"})
    TABLE.assign(section=["Kultur", "Sport", "Indland", "Debat"]).to_csv(
        tmp_path / "a.csv", index=False
    )
    build([tmp_path / "a.csv"], tmp_path / "out", columns={"text": "tekst", "date": "dato"})
    sections = read(tmp_path / "out").articles["section"].tolist()
    assert sections == ["Kultur", "Sport", "Indland", "Debat"]


@pytest.mark.parametrize("select", ["kode > 1", "section > 1"])
def test_a_condition_on_a_column_there_is_not_is_refused(select, tmp_path):
    TABLE.to_csv(tmp_path / "a.csv", index=False)
    with pytest.raises(ValueError, match="kode|section"):
        read(tmp_path / "a.csv", select=select)


TYPES = {
    "Int64": ["1", "-20", ""], "Float64": ["1.5", "2", None], "boolean": ["True", "false", ""],
    "datetime64[us]": ["2026-05-14", "2026-05-15 06:30", ""], "str": ["1", "to", ""],
}  # fmt: skip


@pytest.mark.parametrize(("dtype", "values"), TYPES.items())
def test_a_column_has_the_type_that_all_its_values_have(dtype, values):
    rows = [{"article": str(n), "own": json.dumps({"x": v})} for n, v in enumerate(values)]
    column = own_columns(pd.DataFrame(rows))["x"]
    assert column.dtype == dtype and column.isna().tolist() == [False, False, True]


@pytest.mark.parametrize(
    "values", [["0800", "2100"], ["1", None, "ja"], ["2026-02-30"], ["1.250,5"]]
)
def test_what_only_looks_like_numbers_or_days_stays_text(values):
    rows = [{"article": str(n), "own": json.dumps({"x": v})} for n, v in enumerate(values)]
    assert own_columns(pd.DataFrame(rows))["x"].dropna().tolist() == [v for v in values if v]


def test_numbers_with_a_decimal_comma_are_numbers():
    rows = [{"article": str(n), "own": json.dumps({"x": v})} for n, v in enumerate(["1,5", "2"])]
    assert own_columns(pd.DataFrame(rows))["x"].tolist() == [1.5, 2.0]


@pytest.mark.parametrize(
    ("words", "lix", "read"),
    [(["1.200", "950"], ["38,4", "41,25"], [1200, 950]),
     (["1.250.000", "2"], ["38,4", "41"], [1250000, 2]),
     (["1.200", "9.5"], ["38,4", "41,25"], [1.2, 9.5]),
     (["0.125", "1"], ["38,4", "41,25"], [0.125, 1]),
     (["1.200", "950"], ["38.4", "41.25"], [1.2, 950])],
)  # fmt: skip
def test_a_point_is_one_of_thousands_only_beside_decimal_commas(words, lix, read):
    rows = [
        {"article": str(n), "own": json.dumps({"words": one, "lix": other})}
        for n, (one, other) in enumerate(zip(words, lix, strict=True))
    ]
    assert own_columns(pd.DataFrame(rows))["words"].tolist() == read


def test_the_report_takes_columns():
    given = ["report", "a.csv", "--out", "b", "--columns", "text=brødtekst"]
    assert parser().parse_args(given).columns == {"text": "brødtekst"}


# -- dumps of other tools, and advice -------------------------------------------------------------

STORY = "Færgen sejler igen; den har ligget ved kaj, siger skipperen."
DUMPS = {
    "newspaper4k": {
        "title": "Færgen", "text": STORY, "authors": ["Bo Krag"], "url": "https://a.example/1",
        "publish_date": "2026-05-14T06:30:00", "top_image": "https://a.example/1.jpg", "tags": [],
        "keywords": ["færge", "havn"], "summary": "Færgen sejler.", "meta_data": {"og": {"a": 1}},
    },
    "news-please": {
        "maintext": STORY, "text": None, "title": "Færgen", "title_page": None,
        "authors": ["Bo Krag"],
        "date_publish": "2026-05-14 06:30:00", "date_download": "2026-06-01 01:00:00",
        "source_domain": "a.example", "url": "https://a.example/1", "language": "da",
    },
    "trafilatura": {
        "title": "Færgen", "author": "Bo Krag", "hostname": "a.example", "date": "2026-05-14",
        "fingerprint": "ab12", "id": None, "license": None, "comments": "", "text": STORY,
        "language": None, "source": "https://a.example/1", "source-hostname": "Kystposten",
        "excerpt": "Færgen", "categories": "", "tags": "havn",
    },
}  # fmt: skip


@pytest.mark.parametrize("row", DUMPS.values(), ids=DUMPS)
def test_dumps_of_other_tools_are_read_by_their_names(row, tmp_path):
    (tmp_path / "a.json").write_text(json.dumps([row]), encoding="utf-8")
    (article,), (taken,) = bring(tmp_path / "a.json")
    assert (article.title, article.author) == ("Færgen", "Bo Krag")
    assert article.date == pd.Timestamp("2026-05-14") and article.text.endswith(STORY)
    assert "kept as columns of articles: " in taken.reason


def test_the_advice_names_the_longest_words_and_never_an_address(tmp_path):
    row = {"hvad": STORY, "del": "Færgen sejler.", "link": f"https://a.example/{'x' * 200}"}
    (tmp_path / "a.json").write_text(json.dumps([row]), encoding="utf-8")
    articles, (problem,) = bring(tmp_path / "a.json")
    assert articles == [] and "columns={'text': 'hvad'}" in problem.cure


def test_no_two_columns_get_one_name(tmp_path):
    TABLE.assign(own_source="x").to_csv(tmp_path / "a.csv", index=False)
    articles = read(tmp_path / "a.csv").articles
    assert articles["own_own_source"].tolist() == ["web", "avis", "web", "avis"]
    assert set(articles["own_source"]) == {"x"}
