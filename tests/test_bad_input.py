"""Files one would fear: each is told with reason and cure, and costs the others nothing."""

import gzip
import os
from pathlib import Path

import pandas as pd
import pytest
from bring import bring, docx, paragraphs, zipped

from analysis import Theme, load, quotes, reading_view
from analysis.__main__ import main
from analysis.io.readers.base import LONGEST, MOST_PARAGRAPHS
from analysis.io.readers.lines import LONGEST_LINE
from analysis.report import notebook
from analysis.report.pages import index_page
from analysis.tables.csv_export import save_csvs

GOOD = "Færgen sejler igen, siger skipper Ejner Dalby."


def beside_a_good_one(tmp_path: Path, name: str, raw: bytes | str):
    """Return the articles of a file, and the problem, after checking that a good file is read."""
    (tmp_path / name).write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    (tmp_path / "good.txt").write_text(GOOD)
    articles, problems = bring(tmp_path)
    assert GOOD in [article.text for article in articles]
    assert all(p.source == str(tmp_path / name) and p.reason and p.cure for p in problems)
    return [article for article in articles if article.text != GOOD], problems


# -- no article -----------------------------------------------------------------------------------

EMPTY = ["csv", "docx", "gz", "html", "json", "jsonl", "mhtml", "nitf", "parquet", "pdf", "tsv",
         "txt", "xml", "zip"]  # fmt: skip


@pytest.mark.parametrize("ending", EMPTY)
def test_an_empty_file_of_any_kind_is_told(ending, tmp_path):
    articles, (problem,) = beside_a_good_one(tmp_path, f"a.{ending}", b"")
    assert articles == [] and not problem.read


@pytest.mark.parametrize("ending", EMPTY)
def test_bytes_of_no_kind_are_told(ending, tmp_path):
    articles, problems = beside_a_good_one(tmp_path, f"a.{ending}", bytes(range(256)) * 8)
    assert articles == [] and [problem.read for problem in problems] == [False]


NO_ARTICLE = {
    "marks": ("»« … – \"\" ''\n\n---\n\n!!!", "holds no words, only punctuation"),
    "blank lines": ("\n" * 5000, "holds no text"),
    "NUL bytes": ("Broen\0 lukker i dag.", "NUL"),
    "control characters": ("\x01\x02Broen\x03\x04", "control characters"),
    "a credit and a date": ("dato 2026-05-14\n\n/ritzau/", "holds no text"),
}


@pytest.mark.parametrize(("text", "reason"), NO_ARTICLE.values(), ids=NO_ARTICLE)
def test_a_text_without_words_is_told(text, reason, tmp_path):
    articles, (problem,) = beside_a_good_one(tmp_path, "a.txt", text)
    assert articles == [] and reason in problem.reason


def test_a_text_of_quotes_alone_is_an_article(tmp_path):
    (tmp_path / "a.txt").write_text("- Nej.\n\n- Jo.\n\n»Det er sikkert,« »Nej.«")
    news = load(tmp_path)
    assert len(news.articles) == 1 and news.problems.empty
    assert news.paragraphs["quoted_words"].sum() == news.articles["n_words"].sum() == 6


def test_a_text_without_paragraphs_is_one(tmp_path):
    (article,), problems = beside_a_good_one(tmp_path, "a.txt", "Broen lukker i dag " * 200)
    assert [role for role, _ in paragraphs(article)] == ["lead"] and problems == []


# -- too much -------------------------------------------------------------------------------------

TAIL = "\nBroen lukker.\n"
LONG = {
    "txt": ("a" * (LONGEST + 1), False),
    "bytes.txt": ("x" * 5_000_000, False),
    "csv": ("text\n" + "a" * (LONGEST + 1) + TAIL, True),
    "line.csv": ("text\n" + "a" * (2 * LONGEST_LINE) + TAIL, True),
    "line.jsonl": (f'{{"text": "{"a" * LONGEST_LINE}"}}\n{{"text": "Broen lukker."}}\n', True),
    "header.csv": ("a" * (2 * LONGEST_LINE) + TAIL, False),
    "docx": (docx("a" * (LONGEST + 1)), False),
    "xml": (f"<nitf><body><p>{'a' * (LONGEST + 1)}</p></body></nitf>", False),
    "title.csv": (f"text,title\nBroen er lang.,{'a' * 3000}\nBroen lukker.,Bro\n", True),
}


@pytest.mark.parametrize(("name", "raw", "others"), [(k, *v) for k, v in LONG.items()], ids=LONG)
def test_more_than_an_article_can_be_is_told_and_other_rows_go_on(name, raw, others, tmp_path):
    articles, problems = beside_a_good_one(tmp_path, f"a.{name}", raw)
    (problem,) = [problem for problem in problems if not problem.read]
    assert any(word in problem.reason for word in ("too long", "larger than", "has a title of"))
    assert "split it" in problem.cure or "each column" in problem.cure
    assert [a.text.endswith("Broen lukker.") for a in articles] == [True] * others


def test_a_hundred_thousand_short_lines_are_no_article(tmp_path):
    articles, (problem,) = beside_a_good_one(tmp_path, "a.txt", "a.\n" * 60_000)
    assert articles == [] and f"{MOST_PARAGRAPHS:,}" in problem.reason


def test_a_hundred_thousand_short_rows_are_read_one_by_one(tmp_path):
    from analysis.io.files import Item, find_items

    (tmp_path / "a.csv").write_text("text\n" + "ja\n" * 100_000)
    items = find_items([tmp_path], columns={"text": "text"})
    assert sum(isinstance(item, Item) for item in items) == 100_000


def test_a_table_of_bad_rows_alone_is_given_up(tmp_path):
    articles, problems = beside_a_good_one(tmp_path, "a.jsonl", "{\n" + "nej\n" * 20_000)
    assert articles == [] and 0 < len(problems) <= 10_001


# -- cut off --------------------------------------------------------------------------------------


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_parquet_file_is_told(share, tmp_path):
    raw = pd.DataFrame({"text": [f"Broen lukker dag {n}." for n in range(500)]}).to_parquet()
    articles, (problem,) = beside_a_good_one(tmp_path, "a.parquet", raw[: int(share * len(raw))])
    assert articles == [] and "is not a complete Parquet file" in problem.reason


def test_rows_before_the_break_of_a_gz_are_read_and_the_break_is_told(tmp_path):
    rows = "text\n" + "".join(f"Broen lukker dag {n * n % 7919}.\n" for n in range(20_000))
    raw = gzip.compress(rows.encode())
    articles, problems = beside_a_good_one(tmp_path, "a.csv.gz", raw[: len(raw) // 2])
    assert 100 < len(articles) < 20_000
    assert "breaks off or is damaged" in problems[-1].reason


# -- languages ------------------------------------------------------------------------------------

FOREIGN = {
    "English": "The old bridge over the river will be closed from Monday morning because one of "
    "the pillars has to be repaired, the council says. We know that it is not what people want.",
    "Swedish": "Den gamla bron över ån stängs från och med måndag morgon eftersom en av pelarna "
    "måste lagas, säger kommunen. Vi vet att det inte är vad folk vill, men det går inte längre.",
    "Norwegian": "Den gamle broen over elva stenges fra mandag morgen fordi en av pilarene må "
    "repareres, sier kommunen. Vi vet at det ikke er det folk ønsker, men vi kan ikke vente "
    "lenger nå, og etter sommeren blir det enda verre for alle som bor her.",
    "German": "Die alte Brücke über den Fluss wird ab Montag gesperrt, weil einer der Pfeiler "
    "repariert werden muss, sagt die Gemeinde. Wir wissen, dass das nicht schön ist.",
}


@pytest.mark.parametrize(("language", "text"), FOREIGN.items())
def test_an_article_in_another_language_is_read_and_flagged(language, text, tmp_path):
    (article,), (problem,) = beside_a_good_one(tmp_path, "a.txt", text)
    assert article.text == text and problem.read
    assert problem.reason == f"looks like {language}, not Danish"


def test_no_danish_article_at_hand_is_flagged():
    root = Path(__file__).parent
    _, problems = bring(root / "gold" / "texts", root.parent / "data" / "articles")
    assert problems == []


@pytest.mark.parametrize(
    "text",
    ["»We are the champions,« sang de, og så gik de hjem gennem byen, som de plejer om fredagen.",
     "Firmaet hedder The Old Bridge and Harbour Company, og det ligger ved åen i den gamle by."],
)  # fmt: skip
def test_some_english_in_a_danish_article_is_no_english_article(text, tmp_path):
    assert beside_a_good_one(tmp_path, "a.txt", text)[1] == []


# -- dates ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("date", ["2026-02-30", "31-04-2026", "2026-13", "0000-01", "0219-02-01"])
def test_a_date_that_cannot_be_is_missing_and_flagged(date, tmp_path):
    (article,), (problem,) = beside_a_good_one(tmp_path, "a.txt", f"dato {date}\n\nBroen lukker.")
    assert article.date is None and problem.read
    assert date in problem.reason and "2026-01-14" in problem.cure


# -- names, links, permissions --------------------------------------------------------------------


def test_names_that_collide_get_keys_of_their_own(tmp_path):
    for name in ("a.txt", "a/0.txt", "b/0.txt", "b/a.txt", "c/a.csv", "a.TXT", "a.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("text\nBroen\n" if "csv" in name else f"Broen lukker {name}")
    articles, _ = bring(tmp_path)
    keys = sorted(article.article for article in articles)
    assert len(keys) == len(set(keys)) == 7
    assert not [key for key in keys for other in keys if other.startswith(f"{key}/")]


def test_names_with_bytes_that_are_no_text_get_keys_of_their_own(tmp_path):
    for raw in (b"br\xf8.txt", b"br\xe6.txt"):
        with open(os.path.join(os.fsencode(tmp_path), raw), "w") as file:
            file.write(f"Broen lukker nummer {raw[2]}.")
    one, two = load(tmp_path).articles["article"]
    assert one.endswith("br\ufffd") and two.endswith("br\ufffd (2)")


def test_links_in_circles_are_walked_once(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "a.txt").write_text(GOOD)
    (tmp_path / "b" / "up").symlink_to(tmp_path)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    articles, problems = bring(tmp_path)
    assert [article.article for article in articles] == ["a"]
    assert sorted(Path(p.source).name for p in problems) == ["gone.txt", "loop"]
    assert all("broken link" in p.reason and "link" in p.cure for p in problems)


@pytest.mark.parametrize("name", ["a.csv", "a.zip", "a.gz", "a.parquet", "a.jsonl"])
def test_a_file_that_may_not_be_opened_is_told(name, tmp_path, monkeypatch):
    open_any = Path.open

    def refuse(path: Path, mode: str = "r", **named):
        if path.name == name and "r" in mode:
            raise PermissionError(13, "Permission denied", str(path))
        return open_any(path, mode, **named)

    monkeypatch.setattr(Path, "open", refuse)
    articles, (problem,) = beside_a_good_one(tmp_path, name, b"x")
    assert articles == [] and "Permission denied" in problem.reason
    assert problem.cure == "check its permissions"


def test_a_folder_that_may_not_be_opened_is_told(tmp_path, monkeypatch):
    (tmp_path / "closed").mkdir()
    (tmp_path / "good.txt").write_text(GOOD)
    list_any = os.listdir

    def refuse(path):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return list_any(path)

    monkeypatch.setattr(os, "listdir", refuse)
    (article,), (problem,) = bring(tmp_path)
    assert article.text == GOOD
    assert problem.source.endswith("closed") and problem.cure == "check its permissions"


def test_a_full_disk_is_not_a_matter_of_permissions(tmp_path, monkeypatch):
    import shutil

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfileobj", full)
    raw = zipped({"a.parquet": pd.DataFrame({"text": ["Broen."]}).to_parquet()})
    _, (problem,) = beside_a_good_one(tmp_path, "a.zip", raw)
    assert "No space left" in problem.reason and "make room" in problem.cure


def test_an_error_nobody_thought_of_costs_its_file_alone(tmp_path, monkeypatch):
    import analysis.io.files as files

    def broken(*_):
        raise RuntimeError("something new")

    monkeypatch.setattr(files, "read_rows", broken)
    _, (problem,) = beside_a_good_one(tmp_path, "a.csv", "text\nBroen\n")
    assert "cannot be read as .csv (RuntimeError: something new)" in problem.reason


# -- what is told, and where ----------------------------------------------------------------------


def test_problems_stand_in_the_table_and_are_summed_up(tmp_path, capsys):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(GOOD)
    (tmp_path / "in" / "empty.txt").write_text("")
    (tmp_path / "in" / "b.zip").write_bytes(zipped({"x.txt": FOREIGN["English"], "y.jpg": "x"}))
    assert main(["build", str(tmp_path / "in"), "--out", str(tmp_path / "out")]) == 0
    told = capsys.readouterr().err
    assert "2 could not be read:" in told and "1 to check (they were read):" in told
    assert "b.zip (y.jpg) ends in .jpg" in told and "b.zip (x.txt) looks like English" in told
    problems = load(tmp_path / "out").problems
    assert sorted(problems["member"].fillna("")) == ["", "x.txt", "y.jpg"]
    assert problems["read"].sum() == 1


EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>"


def test_html_in_an_article_is_never_shown_as_html(tmp_path):
    text = f"{EVIL} lukker.\n\n- {EVIL}, siger Ib {EVIL}.\n\n»{EVIL}« siger Ida Lund."
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / "b.jsonl").write_text(f'{{"text": "Broen lukker.", "title": "{EVIL}"}}')
    news = load(tmp_path)
    theme = Theme.of(news)
    shown = [
        reading_view(news, "a").data,
        notebook.table(news.quotes, theme).data, notebook.table(news.articles, theme).data,
        notebook.plain(news.articles["title"].iloc[1]), news.quotes._repr_html_(),
    ]  # fmt: skip
    for html in shown:
        assert "<script" not in html and "<img" not in html


def test_html_in_names_of_files_is_never_shown_as_html(tmp_path):
    (tmp_path / "good.txt").write_text(GOOD)
    packed = zipped({"<img src=x onerror=alert(1)>.txt": "", "<script>.doc": "x"})
    (tmp_path / "<b>a.zip").write_bytes(packed)
    news = load(tmp_path)
    assert len(news.problems) == 2
    html = index_page(news, [], tmp_path, Theme.of(news))
    assert "<img" not in html and "<script" not in html and "<b>a.zip" not in html
    assert "&lt;img" in html  # the member is named


def test_signs_that_steer_a_terminal_are_not_sent_to_it(tmp_path, capsys):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(GOOD)
    (tmp_path / "in" / "a.zip").write_bytes(zipped({"\x1b[2J\x07ny\nlinje.doc": "x"}))
    main(["build", str(tmp_path / "in"), "--out", str(tmp_path / "out")])
    told = capsys.readouterr().err
    assert "\x1b" not in told and "\x07" not in told and "ny\nlinje" not in told
    assert "linje.doc" in told


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t"])
def test_a_formula_in_a_name_is_escaped_in_csv(sign, tmp_path):
    name = f"{sign}cmd|' /C calc'!A0"
    rows = pd.DataFrame({"text": [f"{name} lukker."], "author": [name], "title": [name]})
    (tmp_path / "in").mkdir()
    rows.to_json(tmp_path / "in" / f"{sign.strip()}x.jsonl", orient="records", lines=True)
    news = load(tmp_path / "in")
    save_csvs(news, tmp_path / "out")
    for table in ("articles", "paragraphs", "problems"):
        saved = pd.read_csv(tmp_path / "out" / f"{table}.csv", dtype=str, keep_default_na=False)
        texts = [value for column in saved for value in saved[column] if isinstance(value, str)]
        numbers = [value for value in texts if value.lstrip("-").replace(".", "").isdigit()]
        assert not [
            v for v in texts if v.startswith(("=", "+", "-", "@", "\t")) and v not in numbers
        ]


@pytest.mark.parametrize("name", [
    "a.doc", "a.rtf", "a.tar", "a.7z", "a.webarchive", "a", "a.srt", "a.vtt", "a.ttml", "a.qdpx",
    "a.conllu", "a.TextGrid", "a.eaf", "a.epub",
])  # fmt: skip
def test_an_unknown_kind_is_named_with_what_to_do(name, tmp_path):
    articles, (problem,) = beside_a_good_one(tmp_path, name, b"x")
    assert articles == [] and "file type not supported" in problem.reason
    assert any(word in problem.cure for word in ("save", "unpack", "export"))


def test_subtitles_saved_as_their_cure_says_keep_their_speakers(tmp_path):
    _, (problem,) = beside_a_good_one(tmp_path, "a.vtt", b"WEBVTT\n")
    assert "in quotation marks after the name and a colon" in problem.cure
    said = quotes("Ida Lund: »Broen lukker nu.«\n\nBo Krag: »Det er for sent.«")
    assert said["speaker"].tolist() == ["Ida Lund", "Bo Krag"]
