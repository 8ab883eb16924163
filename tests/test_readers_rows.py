"""Tables with an article a row: CSV, JSON Lines, JSON and Parquet."""

import datetime
import gzip
import json
import zipfile

import pandas as pd
import pytest
from bring import bring, paragraphs, zipped

from analysis import load
from analysis.__main__ import main
from analysis.build.run import build
from analysis.charts.theme import Theme
from analysis.report.table_words import value_name

BRIDGE = "Den gamle bro lukker.\n\n- Vi venter, siger borgmester Ib Vangsø."
FERRY = "Færgen sejler igen; den har ligget ved kaj, siger skipperen."
ROWS = [
    {"titel": "Broen lukker i to uger", "brødtekst": BRIDGE, "dato": "2026-05-14",
     "forfatter": "Asta Lindholt", "avis": "Kystposten"},
    {"titel": "Færgen, igen", "brødtekst": FERRY, "dato": "15. maj 2026", "forfatter": "",
     "avis": "Vangø Avis"},
]  # fmt: skip
TABLE = pd.DataFrame(ROWS)
FILES = {
    "a.csv": TABLE.to_csv(index=False).encode(),
    "semicolons.csv": TABLE.to_csv(index=False, sep=";").encode("utf-8-sig"),
    "Excel.csv": b"sep=;\r\n" + TABLE.to_csv(index=False, sep=";", lineterminator="\r\n").encode(),
    "tabs.csv": TABLE.to_csv(index=False, sep="\t").encode(),
    "a.tsv": TABLE.to_csv(index=False, sep="\t").encode("cp1252"),
    "utf16.csv": TABLE.to_csv(index=False, sep="\t").encode("utf-16"),
    "utf16-no-mark.csv": TABLE.to_csv(index=False).encode("utf-16-le"),
    "windows.csv": TABLE.to_csv(index=False, sep=";").encode("cp1252"),
    "a.jsonl": "\n".join(json.dumps(row) for row in ROWS).encode(),
    "a.ndjson": "\n\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS).encode(),
    "a.json": json.dumps(ROWS).encode(),
    "marked.json": b"\xef\xbb\xbf" + json.dumps(ROWS, ensure_ascii=False).encode(),
    "inside.json": json.dumps({"count": 2, "articles": ROWS}).encode(),
    "a.parquet": TABLE.to_parquet(),
    "a.csv.gz": gzip.compress(TABLE.to_csv(index=False).encode()),
    "a.parquet.gz": gzip.compress(TABLE.to_parquet()),
}


@pytest.mark.parametrize(("name", "raw"), FILES.items(), ids=FILES)
def test_a_table_gives_an_article_for_each_row(name, raw, tmp_path):
    (tmp_path / name).write_bytes(raw)
    (bridge, ferry), (guess,) = bring(tmp_path)
    assert paragraphs(bridge) == [
        ("headline", "Broen lukker i to uger"), ("byline", "Af Asta Lindholt"),
        ("lead", "Den gamle bro lukker."), ("body", "- Vi venter, siger borgmester Ib Vangsø."),
    ]  # fmt: skip
    assert paragraphs(ferry) == [("headline", "Færgen, igen"), ("lead", FERRY)]
    assert (bridge.date, ferry.date) == (pd.Timestamp("2026-05-14"), pd.Timestamp("2026-05-15"))
    assert (bridge.credit, ferry.credit) == ("Kystposten", "Vangø Avis")
    assert (bridge.member, ferry.member) == ("0", "1")
    key = name.split(".")[0]
    assert (bridge.article, ferry.article) == (f"{key}/0", f"{key}/1")
    assert bridge.source == str(tmp_path / name)
    assert guess.read and "text from 'brødtekst', title from 'titel'" in guess.reason
    assert "'text': 'brødtekst'" in guess.cure and "text=brødtekst,title=titel" in guess.cure


# -- columns --------------------------------------------------------------------------------------

ODD = pd.DataFrame({"indlæg": [BRIDGE], "hvornår": ["2026-05-14"], "hvem": ["Asta Lindholt"]})
NAMED = {"text": "indlæg", "date": "hvornår", "author": "hvem"}


@pytest.mark.parametrize("ending", ["csv", "jsonl", "json", "parquet"])
def test_columns_are_mapped_by_the_option_without_a_word(ending, tmp_path):
    file = tmp_path / f"a.{ending}"
    {"csv": lambda: ODD.to_csv(file, index=False), "parquet": lambda: ODD.to_parquet(file),
     "jsonl": lambda: ODD.to_json(file, orient="records", lines=True),
     "json": lambda: ODD.to_json(file, orient="records")}[ending]()  # fmt: skip
    (article,), problems = bring(file, columns=NAMED)
    assert problems == []
    assert (article.author, article.date) == ("Asta Lindholt", pd.Timestamp("2026-05-14"))


def test_load_build_and_the_command_line_take_columns(tmp_path):
    (tmp_path / "in").mkdir()
    ODD.to_csv(tmp_path / "in" / "a.csv", index=False)
    news = load(tmp_path / "in", columns=NAMED)
    assert news.articles["author"].tolist() == ["Asta Lindholt"] and news.problems.empty
    built = build([tmp_path / "in"], tmp_path / "one", columns=NAMED, workers=1)
    assert (built.articles, built.quotes) == (1, 1) and built.problems.empty
    pairs = ",".join(f"{field}={column}" for field, column in NAMED.items())
    given = ["build", str(tmp_path / "in"), "--out", str(tmp_path / "two"), "--columns", pairs]
    assert main(given) == 0
    for name in ("articles", "quotes"):
        pd.testing.assert_frame_equal(
            getattr(load(tmp_path / "two"), name), getattr(news, name)
        )  # fmt: skip


def test_only_columns_that_were_not_named_are_said_to_be_guessed(tmp_path):
    ODD.rename(columns={"hvornår": "Dato"}).to_csv(tmp_path / "a.csv", index=False)
    (article,), (guess,) = bring(tmp_path, columns={"text": "indlæg"})
    assert article.date == pd.Timestamp("2026-05-14") and guess.read
    assert "names of its columns: date from 'Dato'; kept" in guess.reason
    assert "columns={'text': 'indlæg', 'date': 'Dato'}" in guess.cure


WITHOUT_TEXT = {
    "no text": ({"hvad": ["x"], "dato": ["y"]}, "no column that is clearly the text", "'dato'"),
    "two texts": ({"text": ["x"], "tekst": ["y"]}, "2 columns that may be the text", "'tekst'"),
}


@pytest.mark.parametrize(("table", "reason", "cure"), WITHOUT_TEXT.values(), ids=WITHOUT_TEXT)
def test_columns_that_are_not_plain_are_never_guessed(table, reason, cure, tmp_path):
    pd.DataFrame(table).to_csv(tmp_path / "a.csv", index=False)
    articles, (problem,) = bring(tmp_path)
    assert articles == [] and not problem.read
    assert reason in problem.reason and cure in problem.reason + problem.cure
    assert "--columns text=" in problem.cure


def test_a_name_is_not_proposed_as_the_text(tmp_path):
    (tmp_path / "a.csv").write_text("id;navn\n1;Ida Lund\n2;Bo Krag\n", encoding="utf-8")
    _, (problem,) = bring(tmp_path)
    assert "no column that is clearly the text; it has 'id', 'navn'" in problem.reason
    assert problem.cure.startswith("add a column with the articles' texts, or name the one")
    assert "navn" not in problem.cure
    longer = "id;ord\n1;Broen lukker i dag klokken otte.\n"
    (tmp_path / "a.csv").write_text(longer, encoding="utf-8")
    _, (problem,) = bring(tmp_path)
    assert "--columns text=ord" in problem.cure


@pytest.mark.parametrize(
    ("names", "told"),
    [(("text", "title"), 0), (("Text", "DATE"), 0), (("text", "dato"), 1), (("tekst", "date"), 1)],
)
def test_columns_are_told_of_only_where_a_name_was_guessed(names, told, tmp_path):
    row = ["Broen lukker i dag.", "2026-05-14"]
    pd.DataFrame([row], columns=names).assign(uge=3).to_csv(tmp_path / "a.csv", index=False)
    articles, problems = bring(tmp_path)
    assert (len(articles), len(problems)) == (1, told)


def test_a_named_column_that_is_not_there_gets_the_nearest(tmp_path):
    ODD.to_csv(tmp_path / "a.csv", index=False)
    _, (problem,) = bring(tmp_path, columns={"text": "indlag"})
    assert "no column 'indlag' for the text" in problem.reason
    assert "did you mean 'indlæg'?" in problem.cure


@pytest.mark.parametrize(
    ("columns", "told"),
    [({"tekst": "a"}, "did you mean 'text'"), ({"title": "a"}, "name the column of the text")],
)
def test_an_option_that_cannot_be_is_an_error_at_once(columns, told, tmp_path):
    with pytest.raises(ValueError, match=told):
        load(tmp_path, columns=columns)


def test_a_lead_stands_before_the_text_once(tmp_path):
    rows = [{"manchet": "Broen lukker.", "tekst": "Den er gammel."},
            {"manchet": "Broen lukker.", "tekst": "Broen lukker.\n\nDen er gammel."}]  # fmt: skip
    (tmp_path / "a.json").write_text(json.dumps(rows))
    articles, _ = bring(tmp_path)
    assert {article.text for article in articles} == {"Broen lukker.\n\nDen er gammel."}


def test_fields_of_every_type_become_words_or_are_missing(tmp_path):
    pd.DataFrame({
        "text": [BRIDGE, FERRY], "date": [datetime.date(2026, 5, 14), None],
        "author": [["Asta Lindholt", "Bo Krog"], None], "title": ["Broen", float("nan")],
        "embedding": [[0.1, 0.2], [0.3, 0.4]],
    }).to_parquet(tmp_path / "a.parquet")  # fmt: skip
    (bridge, ferry), _ = bring(tmp_path)
    assert (bridge.date, bridge.author) == (pd.Timestamp("2026-05-14"), "Asta Lindholt og Bo Krog")
    assert (ferry.date, ferry.author, ferry.title) == (None, None, None)


def test_html_in_a_field_becomes_paragraphs_and_scripts_are_left_out(tmp_path):
    html = "<p>Broen lukker.</p><script>alert(1)</script><p>Den er <b>gammel</b> &amp; grå.</p>"
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": html}))
    assert bring(tmp_path)[0][0].text == "Broen lukker.\n\nDen er gammel & grå."


def test_less_than_and_more_than_are_no_html(tmp_path):
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "Prisen er < 5 og > 3 kroner."}))
    assert bring(tmp_path)[0][0].text == "Prisen er < 5 og > 3 kroner."


# -- rows that are wrong --------------------------------------------------------------------------


def csv_of(tmp_path, text: str):
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    articles, problems = bring(tmp_path, columns={"text": "text", "title": "title"})
    return [article.member for article in articles], problems


def test_a_mark_that_is_never_closed_costs_its_row_alone(tmp_path):
    text = 'title,text\nA,Broen lukker.\nB,"Den er gammel.\nC,Den er lang.\nD,Den er smal.\n'
    members, (problem,) = csv_of(tmp_path, text)
    assert members == ["0", "2", "3"]
    assert problem.member == "row 3" and "breaks off in line 3" in problem.reason
    assert "never closed" in problem.cure


def test_marks_inside_a_field_must_be_doubled(tmp_path):
    rows = ['A,"Hun sagde ""nej"" i går."', 'B,"Hun sagde "nej" i går."', 'C,"Det var alt."']
    members, (problem,) = csv_of(tmp_path, "\n".join(["title,text", *rows]))
    assert members == ["0", "2"]
    assert problem.member == "row 3" and "doubled" in problem.cure


def test_a_row_with_too_many_fields_is_named_as_in_a_spreadsheet(tmp_path):
    members, (problem,) = csv_of(tmp_path, "title,text\nA,Broen, som lukker.\nB,Den er gammel.\n")
    assert members == ["1"]
    assert (problem.member, problem.reason) == ("row 2", "has 3 fields, but 2 columns")
    assert "quotation" in problem.cure


def test_a_row_without_text_is_a_problem_of_its_own(tmp_path):
    members, (problem,) = csv_of(tmp_path, "title,text\nA,\nB,Den er gammel.\n")
    assert members == ["1"] and (problem.member, problem.reason) == ("row 2", "holds no text")


@pytest.mark.parametrize("ending", ["csv", "tsv", "xlsx", "jsonl", "parquet"])
def test_a_row_has_the_number_that_a_spreadsheet_shows(ending, tmp_path):
    table = pd.DataFrame({"text": [BRIDGE, FERRY], "date": ["2026-05-14", "31.02.2026"]})
    path = tmp_path / f"a.{ending}"
    if ending in ("csv", "tsv"):
        table.to_csv(path, sep="\t" if ending == "tsv" else ",", index=False)
    elif ending == "xlsx":
        table.to_excel(path, index=False, engine="xlsxwriter")
    elif ending == "jsonl":
        table.to_json(path, orient="records", lines=True)
    else:
        table.to_parquet(path)
    articles, (problem,) = bring(tmp_path)
    assert [article.member for article in articles] == ["0", "1"]  # as in names of articles
    assert problem.reason == "has an impossible date: '31.02.2026'"
    assert problem.member == ("row 2" if ending in ("jsonl", "parquet") else "row 3")


def test_a_row_inside_an_archive_is_named_with_its_file(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("maj/alle.csv", "text,title\n,A\nBroen lukker.,B\n")
    _, (problem,) = bring(tmp_path)
    assert problem.member == "maj/alle.csv, row 2"
    assert value_name("member", problem.member, Theme(language="da")) == "maj/alle.csv, række 2"


HEADERS = {
    "empty": ("", "holds no rows"),
    "a header alone": ("title,text\n", "holds no rows"),
    "two columns of one name": ("text,text\na,b\n", "two columns named 'text'"),
    "a table of our own": ("article,n_words,n_quotes,text\n", "holds no rows"),
    "a table of our own, filled": (
        "article,n_words,n_quotes,text\na,1,0,Bro\n", "a table that this package wrote"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "reason"), HEADERS.values(), ids=HEADERS)
def test_a_table_without_articles_says_why(text, reason, tmp_path):
    (tmp_path / "a.csv").write_text(text)
    articles, (problem,) = bring(tmp_path)
    assert articles == [] and reason in problem.reason and problem.cure


def test_a_bad_line_of_json_lines_costs_itself_alone(tmp_path):
    lines = [json.dumps({"text": BRIDGE}), '{"text": "Broen', "[1, 2]", json.dumps({"text": FERRY})]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    articles, problems = bring(tmp_path, columns={"text": "text"})
    assert [article.member for article in articles] == ["0", "3"]
    assert [problem.member for problem in problems] == ["row 2", "row 3"]
    assert "not JSON in line 2" in problems[0].reason and "not a JSON object" in problems[1].reason


def test_one_json_over_many_lines_is_one_problem(tmp_path):
    (tmp_path / "a.jsonl").write_text(json.dumps(ROWS, indent=1))
    articles, (problem,) = bring(tmp_path)
    assert articles == [] and ".json" in problem.cure


def test_half_a_surrogate_in_json_is_a_lost_letter(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "Broen \\ud83d lukker, siger Ib Vangsø."}')
    (article,), problems = bring(tmp_path, columns={"text": "text"})
    assert article.text == "Broen \ufffd lukker, siger Ib Vangsø."
    assert ["lost" in problem.reason for problem in problems] == [True]


@pytest.mark.parametrize("ending", ["csv", "jsonl", "json", "parquet", "tsv"])
def test_a_workbook_under_another_name_is_told(ending, tmp_path):
    (tmp_path / f"a.{ending}").write_bytes(zipped({"xl/workbook.xml": "<workbook/>"}))
    articles, (problem,) = bring(tmp_path)
    assert articles == []
    assert "zip, Word or Excel" in problem.reason or "Parquet" in problem.reason


def test_a_text_that_fills_a_cell_of_excel_wants_a_look(tmp_path):
    text = ("Broen lukker i dag, siger han. " * 1100)[:32_766] + "x"
    pd.DataFrame({"text": [text]}).to_csv(tmp_path / "a.csv", index=False)
    (article,), problems = bring(tmp_path, columns={"text": "text"})
    assert len(article.text) == 32_767
    assert ["cell of Excel" in problem.reason for problem in problems] == [True]


@pytest.mark.parametrize("name", ["a.xlsx", "a.xlsx.zip"])
def test_a_workbook_gives_an_article_for_each_row(name, tmp_path):
    pytest.importorskip("openpyxl")
    table = TABLE.assign(dato=[datetime.date(2026, 5, 14), datetime.date(2026, 5, 15)])
    with pd.ExcelWriter(tmp_path / "a.xlsx") as book:
        table.to_excel(book, index=False, sheet_name="Artikler")
        pd.DataFrame({"kode": [1]}).to_excel(book, index=False, sheet_name="Koder")
    if name.endswith("zip"):
        (tmp_path / name).write_bytes(zipped({"a.xlsx": (tmp_path / "a.xlsx").read_bytes()}))
    (bridge, ferry), problems = bring(tmp_path / name)
    assert bridge.title == "Broen lukker i to uger" and ferry.title == "Færgen, igen"
    assert [a.date for a in (bridge, ferry)] == list(pd.to_datetime(["2026-05-14", "2026-05-15"]))
    assert (bridge.author, bridge.credit) == ("Asta Lindholt", "Kystposten")
    assert any("not read: 'Koder'" in problem.reason for problem in problems)


def sheet(cells: list[list[tuple[str, str]]]) -> bytes:
    """Return an OpenDocument workbook: rows of cells, each its words and what LibreOffice tells."""
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f"<table:table-cell {kind}><text:p>{words}</text:p></table:table-cell>"
            for words, kind in row
        )
        + "</table:table-row>"
        for row in cells
    )
    name = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0".format
    content = (
        f'<office:document-content xmlns:office="{name("office")}" xmlns:table="{name("table")}" '
        f'xmlns:text="{name("text")}"><office:body><office:spreadsheet>'
        f'<table:table table:name="Ark1">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<manifest:manifest xmlns:manifest="{name("manifest")}"><manifest:file-entry '
        f'manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    members = {"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest}
    return zipped(members)


STRING = 'office:value-type="string"'


def test_a_sheet_of_libreoffice_is_read(tmp_path):
    true = 'office:value-type="boolean" office:boolean-value="true"'  # shown in Danish: SAND
    cells = [[(words, STRING) for words in ("rubrik", "tekst", "dato", "navngivet")]]
    cells += [[("Broen lukker", STRING), (FERRY, STRING), ("14. maj 2026", STRING), ("SAND", true)]]
    (tmp_path / "a.ods").write_bytes(sheet(cells))
    (article,), _ = bring(tmp_path / "a.ods")
    assert (article.title, article.date) == ("Broen lukker", pd.Timestamp("2026-05-14"))
    assert article.text.endswith(FERRY)
    assert json.loads(article.own) == {"navngivet": True}


def test_the_lines_of_a_cell_in_a_sheet_of_libreoffice_stay_apart(tmp_path):
    said = (
        "Broen er lukket, siger <text:span>Ida<text:line-break/>Lund</text:span>."
        "<text:line-break/>- Det er for<text:tab/>sent, siger Bo Krag."
    )
    cells = [("rubrik", "tekst"), ("Broen lukker", said)]
    (tmp_path / "a.ods").write_bytes(sheet([[(one, STRING) for one in row] for row in cells]))
    (article,), _ = bring(tmp_path / "a.ods")
    assert article.text.split() == [
        *"Broen lukker Broen er lukket, siger Ida Lund.".split(),
        *"- Det er for sent, siger Bo Krag.".split(),
    ]


@pytest.mark.parametrize("packed", [False, True])
def test_unicode_text_of_excel_is_a_table(packed, tmp_path):
    raw = TABLE.to_csv(index=False, sep="\t").encode("utf-16")
    if packed:
        (tmp_path / "a.zip").write_bytes(zipped({"a.txt": raw}))
    else:
        (tmp_path / "a.txt").write_bytes(raw)
    (bridge, ferry), _ = bring(tmp_path)
    assert (bridge.credit, ferry.credit) == ("Kystposten", "Vangø Avis")
    assert bridge.text.endswith(BRIDGE)


def test_letters_written_as_entities_are_read_without_tags(tmp_path):
    cells = {
        "title": "Broen &amp; færgen",
        "text": "&quot;Vi venter,&quot; siger S&oslash;ren Krag.",
    }
    pd.DataFrame([cells]).to_csv(tmp_path / "a.csv", index=False)
    (article,), _ = bring(tmp_path / "a.csv")
    assert article.text == 'Broen & færgen\n\n"Vi venter," siger Søren Krag.'


@pytest.mark.parametrize(
    ("cell", "author"),
    [("['Bo Krag']", "Bo Krag"), ("['Bo Krag', 'Ida Lund']", "Bo Krag og Ida Lund"),
     ('["Bo O\'Krag"]', "Bo O'Krag"), ("Bo Krag", "Bo Krag")],
)  # fmt: skip
def test_authors_in_a_list_as_python_prints_it_are_names(cell, author, tmp_path):
    pd.DataFrame([{"text": FERRY, "authors": cell}]).to_csv(tmp_path / "a.csv", index=False)
    (article,), _ = bring(tmp_path / "a.csv")
    assert article.author == author


def test_a_dump_of_news_please_is_read_by_its_names(tmp_path):
    row = {"maintext": FERRY, "title": "Færgen", "date_publish": "2026-05-14 06:30:00",
           "authors": ["Bo Krag"], "url": "https://kystposten.example/1"}  # fmt: skip
    (tmp_path / "a.json").write_text(json.dumps([row]))
    (article,), _ = bring(tmp_path / "a.json")
    assert (article.title, article.author) == ("Færgen", "Bo Krag")
    assert article.date == pd.Timestamp("2026-05-14") and article.text.endswith(FERRY)


def test_infomedias_api_keeps_subheading_and_lead(tmp_path):
    bridge = {
        "Heading": "Broen lukker", "SubHeading": "Ny omvej fra mandag",
        "Lead": "<p>Pillen er slidt.</p>",
        "BodyText": "<p>Bilerne kører nordom.</p><p>- Vi venter, siger Ida Lund.</p>", "Id": "e9a1",
        "PublishDate": "2026-05-14T00:00:00", "Authors": [",Bo Krag"], "Source": "Kystposten",
        "WordCount": 310,
    }  # fmt: skip
    ferry = {"Heading": "Færgen", "SubHeading": [], "Lead": "", "BodyText": FERRY, "Authors": []}
    (tmp_path / "a.json").write_text(json.dumps({"Articles": [bridge, ferry]}))
    (one, two), problems = bring(tmp_path / "a.json")
    assert problems == []
    assert (one.author, one.credit) == ("Bo Krag", "Kystposten")
    assert one.date == pd.Timestamp("2026-05-14") and two.author is None
    assert one.text.split("\n\n") == [
        "Broen lukker", "Af Bo Krag", "Ny omvej fra mandag", "Pillen er slidt.",
        "Bilerne kører nordom.", "- Vi venter, siger Ida Lund.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "answer",
    [
        {"Articles": [{"Heading": "Broen", "BodyText": FERRY, "Authors": "SUNE FALK; BO KRAG",
                       "Source": {"Name": "Kystposten"}, "PublishDate": "2026-05-14"}]},
        {"articles": [{"heading": "Broen", "bodyText": FERRY, "authors": ["Sune Falk", "Bo Krag"],
                       "source": "Kystposten", "publishDate": "2026-05-14", "subHeading": ""}]},
        {"Hits": {"Total": 1, "Articles": [
            {"Heading": ["Broen"], "BodyText": [FERRY], "Authors": ["Sune Falk,Kystposten,Bo Krag"],
             "Source": ["Kystposten"], "PublishDate": ["14-05-2026"]}]}},
    ],
)  # fmt: skip
def test_infomedias_api_is_read_however_it_is_written(answer, tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(answer))
    (article,), problems = bring(tmp_path / "a.json")
    assert problems == [] and article.story.split("\n") == ["Broen", FERRY]
    assert (article.author, article.credit) == ("Sune Falk og Bo Krag", "Kystposten")
    assert article.date == pd.Timestamp("2026-05-14")


def test_a_table_with_other_columns_than_infomedias_keeps_its_day(tmp_path):
    (tmp_path / "a.tsv").write_text(f"Heading\tBodyText\tDato\nBroen\t{FERRY}\t14-05-2026\n")
    (article,), _ = bring(tmp_path)
    assert article.date == pd.Timestamp("2026-05-14")


def test_entities_that_were_escaped_twice_and_authors_by_semicolons_are_read(tmp_path):
    words = "&amp;quot;Vi venter&amp;quot;, siger Ida S&amp;oslash;rensen. AT&T er &amp;amp; med."
    rows = [{"text": words, "author": "Sune Falk; Bo Krag"}]
    (tmp_path / "a.json").write_text(json.dumps(rows))
    (article,), _ = bring(tmp_path)
    assert article.text.endswith('"Vi venter", siger Ida Sørensen. AT&T er & med.')
    assert article.author == "Sune Falk og Bo Krag"


@pytest.mark.parametrize(
    "row",
    [
        {"url": "https://a.example/x", "title": "Broen lukker", "seendate": "20260514T063000Z",
         "domain": "a.example", "language": "Danish", "sourcecountry": "Denmark"},
        {"id": "1", "indexed_date": "2026-05-15 10:00:00", "media_name": "a.example",
         "publish_date": "2026-05-14", "title": "Broen lukker", "url": "https://a.example/x"},
    ],
)  # fmt: skip
def test_a_list_of_addresses_and_titles_is_told_that_it_has_no_words(row, tmp_path):
    (tmp_path / "a.csv").write_text(";".join(row) + "\n" + ";".join(row.values()) + "\n")
    articles, (problem,) = bring(tmp_path)
    assert articles == [] and "no column that is clearly the text" in problem.reason
    assert "titles and addresses are not enough" in problem.cure and "columns=" not in problem.cure


def test_the_rest_of_a_text_after_an_open_mark_makes_no_articles(tmp_path):
    lines = ["Den lukker, siger Ida Lund.", "", "Mere tekst, og mere, og mere."] * 500
    broken = '1,"Broen "Krog" lukker.\n' + "\n".join(lines) + '",Kystposten\n'
    whole = '2,"Færgen sejler, siger Bo Krag.\n\nDen er ny.",Kystposten\n'
    text = "id,text,avis\n" + broken + whole
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    (ferry,), problems = bring(tmp_path, columns={"text": "text", "credit": "avis"})
    assert ferry.text == "Færgen sejler, siger Bo Krag.\n\nDen er ny."
    (problem,) = problems
    assert problem.member == "row 2" and "lines 2 to 1502 are left out" in problem.reason


def test_answers_of_an_api_a_line_hold_many_articles_each(tmp_path):
    lines = [
        {"Articles": [{"Heading": f"Bro {n}", "BodyText": f"{FERRY} {n}", "WordCount": n}
                      for n in numbers], "Total": 3}
        for numbers in ((1, 2), (3,))
    ]  # fmt: skip
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, lines)))
    articles, problems = bring(tmp_path / "a.jsonl")
    assert problems == []
    assert [(a.member, a.title) for a in articles] == [
        ("0", "Bro 1"),
        ("1", "Bro 2"),
        ("2", "Bro 3"),
    ]
    assert json.loads(articles[2].own) == {"WordCount": 3}


TEXT = "Den gamle bro over Krog Å lukker fra mandag."
DUMPS = {
    "newspaper4k in JSON": (
        {"authors": ["Sune Falk", "Bo Krag"], "publish_date": "2026-05-14 06:30:00+02:00",
         "meta_site_name": "Kystposten", "text": TEXT}, "Kystposten", "Sune Falk og Bo Krag"),
    "Nexis or Factiva as a table": (
        {"Headline": "Broen", "Byline": "SUNE FALK", "Publication": "Kystposten",
         "Date": "May 14, 2026", "Body": TEXT}, "Kystposten", "Sune Falk"),
    "Retriever in Swedish": (
        {"Rubrik": "Broen", "Datum": "2026-05-14", "Källa": "Kystposten", "Text": TEXT},
        "Kystposten", None),
    "family names first": (
        {"text": TEXT, "Author": "Lund, Ida; Krag, Bo", "date": "2026-05-14"},
        None, "Ida Lund og Bo Krag"),
}  # fmt: skip


@pytest.mark.parametrize(("row", "credit", "author"), DUMPS.values(), ids=DUMPS)
def test_columns_of_dumps_are_taken_for_what_they_hold(row, credit, author, tmp_path):
    (tmp_path / "a.json").write_text(json.dumps([row]))
    [article], _ = bring(tmp_path)
    assert (str(article.date)[:10], article.credit, article.author) == (
        "2026-05-14",
        credit,
        author,
    )


def test_blank_lines_part_a_field_in_html_that_no_tag_parts(tmp_path):
    row = {"post_title": "Broen", "post_content": f"<b>Nu</b>: {TEXT}\n\n- Nej, siger Ib Vangsø."}
    (tmp_path / "a.json").write_text(json.dumps([row]))
    [article], _ = bring(tmp_path)
    assert article.story.split("\n") == ["Broen", f"Nu: {TEXT}", "- Nej, siger Ib Vangsø."]
