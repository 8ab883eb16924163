"""Day, author and medium on lines of their own in plain text: read, and no words of the story."""

import pandas as pd
import pytest
from bring import bring, paragraphs, zipped

from analysis import load
from analysis.build.run import build
from analysis.charts.theme import Theme
from analysis.io.articles import READ_ROLES, parse
from analysis.io.dates import name_date
from analysis.io.fact_lines import read_line
from analysis.io.head import is_byline
from analysis.report.table_words import value_name

DAY = pd.Timestamp("2026-03-12")
BODY = "Den gamle bro over Krog Å lukker. Den er slidt.\n\nDet varer to uger, siger Ida Lund."
STORY = ["Broen lukker", *BODY.split("\n\n")]
HEADS = {
    "headline, byline, day on three lines": "Broen lukker\nAf Bo Krag\n12.03.2026\n\n",
    "the same, and the text goes on": "Broen lukker\nAf Bo Krag\n12.03.2026\n",
    "apart": "Broen lukker\n\nAf Bo Krag\n\n12. marts 2026\n\n",
    "day first": "12-03-2026\n\nBroen lukker\n\nAf Bo Krag\n\n",
    "published at": "Broen lukker\nAf: Bo Krag\nUdgivet 12. marts 2026 kl. 21.14\n\n",
    "updated later": "Broen lukker\nAf Bo Krag\nOpdateret 14. marts 2026\n"
    "Publiceret 12. marts 2026\n\n",
    "on one line": "Broen lukker\n\nAf Bo Krag, 12. marts 2026\n\n",
    "both days on one line": "Broen lukker\nAf Bo Krag\n"
    "Senest opdateret 14. marts 2026 | Udgivet 12. marts 2026\n\n",
    "ISO": "Broen lukker\nAf Bo Krag\n2026-03-12T21:14:00\n\n",
    "capitals": "Broen lukker\nAF BO KRAG\nTorsdag den 12. marts 2026\n\n",
}  # fmt: skip


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_day_author_and_headline_are_read_and_not_counted(head):
    text = head + BODY
    article = parse(text)
    assert article.text == text
    assert article.date == DAY and article.author.title() == "Bo Krag"
    assert [words for role, words in paragraphs(article) if role in READ_ROLES] == STORY
    assert article.title == "Broen lukker"


def test_a_line_of_facts_gives_medium_and_author():
    line = "12. marts 2026 | Kystposten | Side 4 | 310 ord | BO KRAG | artikel-id: e9a1b2c3"
    article = parse(f"Broen lukker\n\n{line}\n\n{BODY}")
    assert (article.date, article.credit, article.author) == (DAY, "Kystposten", "Bo Krag")
    assert paragraphs(article)[1] == ("metadata", line)


def test_the_day_may_stand_below_the_text():
    article = parse(f"Broen lukker\n\n{BODY}\n\nAf Bo Krag\n\nPubliceret 12. marts 2026")
    assert (article.date, article.author) == (DAY, "Bo Krag")
    assert article.story == "\n".join(STORY)


def test_a_place_before_the_day_is_no_medium():
    article = parse(f"Broen lukker\n\nVangby, 12. marts 2026\n\n{BODY}")
    assert (article.date, article.credit) == (DAY, None)


def test_a_paragraph_a_line_is_kept_below_a_head():
    article = parse(
        "Broen lukker\nAf Bo Krag\n12.03.2026\nDen er gammel.\nDen er slidt.\nDen er smal."
    )
    assert [role for role, _ in paragraphs(article)] == [
        "headline", "byline", "metadata", "lead", "body", "body",
    ]  # fmt: skip


NO_HEADS = {
    "a day in a sentence": "Broen lukker\n\nDen lukker 12. marts 2026.\n\nDen er slidt.",
    "a day in the middle": "Broen lukker\n\nDen er slidt.\n\nDen er gammel.\n\nDen er smal.\n\n"
    "12. marts 2026\n\nSå lukker den.\n\nDen er lang.\n\nDen er grå.\n\nDen er ny.",
    "a life": "Bo Krag\n\n12. marts 1952 - 3. maj 2026\n\nHan var maler.",
    "a sentence that begins with af": "Broen lukker\n\nAf Ida Lund lærte vi meget.\n\nDen er ny.",
    "a source": "Broen lukker\n\nDen er slidt.\n\nKilde: Vejdirektoratet",
}


@pytest.mark.parametrize("text", NO_HEADS.values(), ids=NO_HEADS)
def test_what_is_no_head_stays_text(text):
    article = parse(text)
    assert article.date is None and article.author is None
    assert article.story == text.replace("\n\n", "\n")


# -- the words that open a byline ---------------------------------------------------------------


@pytest.mark.parametrize(
    "byline",
    ["Af Ida Lund", "AF Ida Lund", "Tekst: Ida Lund", "Tekst og foto: Ida Lund",
     "Skrevet af Ida Lund", "Journalist Ida Lund", "Reporter: Ida Lund", "Forfatter: Ida Lund",
     "Byline: Ida Lund"],
)  # fmt: skip
def test_a_byline_opens_alike_in_a_text_and_in_a_line_of_facts(byline):
    article = parse(f"Broen lukker\n\n{byline}\n\nDen er slidt.\n\nDen er ny.")
    assert (
        article.author == "Ida Lund" and article.story == "Broen lukker\nDen er slidt.\nDen er ny."
    )
    line = read_line(f"12. marts 2026 | Kystposten | {byline}")
    assert line is not None and line.facts["author"] == "Ida Lund"


def test_by_is_english_and_opens_a_byline_of_an_archive_alone():
    assert read_line("12 March 2026 | By Ida Lund").facts["author"] == "Ida Lund"
    assert read_line("12. marts 2026 | By og Land | Side 3").facts["credit"] == "By og Land"
    assert not is_byline("By Havns fest er aflyst")
    assert not is_byline("Forfatter Ida Lund fylder 70")


def test_a_particle_in_a_name_is_no_opening():
    article = parse("Broen lukker\n\nAf Ida af Vang\n\nDen er slidt.\n\nDen er ny.")
    assert article.author == "Ida af Vang"
    assert read_line("Journalist: Ida af Vang").facts["author"] == "Ida af Vang"


# -- the name of the file -------------------------------------------------------------------------

NAMES = {
    "2026-03-12_bro": "2026-03-12", "bro-20260312": "20260312", "12-03-2026 bro": "12-03-2026",
    "2026_03_12_bro": "2026-03-12", "Kystposten 12. marts 2026": "12. marts 2026", "bro 2026": "",
    "bro": "", "2026-03-12 til 2026-03-15": "", "bro 20261399": "", "e120260312": "",
    "12.3.2026": "12.3.2026", "2026-13-45-x": "2026-13-45", "31.02.2026 bro": "31.02.2026",
    "2026-13-45 2026-03-12": "2026-03-12", "1234-56-78": "", "2026-13-45 2026-14-01": "",
}  # fmt: skip


@pytest.mark.parametrize(("name", "day"), NAMES.items())
def test_the_day_in_a_name_is_found(name, day):
    assert name_date(name) == day


def test_the_day_of_the_name_counts_where_the_text_has_none(tmp_path):
    (tmp_path / "2026-03-12 a.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "2026-03-13 b.txt").write_text(f"Broen\n12.03.2026\n\n{BODY} Ja.", encoding="utf-8")
    (tmp_path / "c.zip").write_bytes(zipped({"2026/2026-03-12 c.txt": f"{BODY} Nej."}))
    articles, problems = bring(tmp_path)
    assert [article.date for article in articles] == [DAY] * 3 and problems == []


def test_an_impossible_day_in_a_name_is_told_of_unless_the_text_has_one(tmp_path):
    (tmp_path / "2026-13-45-x.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "2026-13-46-y.txt").write_text(f"Broen\n12.03.2026\n\n{BODY}", encoding="utf-8")
    articles, (problem,) = bring(tmp_path)
    assert [article.date for article in articles] == [None, DAY]
    assert problem.source.endswith("2026-13-45-x.txt") and problem.read
    assert problem.reason == "has an impossible date: '2026-13-45'"
    assert problem.cure == "write it as 2026-01-14 or 14-01-2026"


# -- articles without a day -----------------------------------------------------------------------


def dated(tmp_path, *days):
    for number, day in enumerate(days):
        (tmp_path / f"a{number}.txt").write_text(f"Bro nummer {number}\n{day}\n\n{BODY} {number}")


def test_an_article_without_a_day_is_named_where_most_have_one(tmp_path):
    dated(tmp_path, "12.03.2026", "", "13.03.2026")
    news = load(tmp_path, people=None, corrections=None)
    (problem,) = news.problems.itertuples()
    assert problem.source.endswith("a1.txt") and problem.read
    assert problem.reason == "has no date, though most articles have one"


@pytest.mark.parametrize("days", [["12.03.2026", "", ""], ["12.03.2026", "13.03.2026"], ["", ""]])
def test_none_is_named_where_few_or_all_have_a_day(days, tmp_path):
    dated(tmp_path, *days)
    assert len(load(tmp_path, people=None, corrections=None).problems) == 0


def test_a_build_names_the_rows_of_a_table_without_a_day(tmp_path):
    rows = [{"text": f"{BODY} {n}", "date": "" if n in (2, 4) else "2026-03-12"} for n in range(9)]
    pd.DataFrame(rows).to_csv(tmp_path / "a.csv", index=False)
    build([tmp_path / "a.csv"], out=tmp_path / "out", columns={"text": "text", "date": "date"})
    (problem,) = load(tmp_path / "out").problems.itertuples()
    assert problem.reason == "holds 2 articles without a date, though most have one: rows 4, 6"
    told = value_name("reason", problem.reason, Theme(language="da"))
    assert told == "har 2 artikler uden dato, selv om de fleste har en: række 4, 6"
