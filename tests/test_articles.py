"""Files to articles: header, credit, paragraphs, keys, and files that cannot be read."""

import codecs
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import load
from analysis.articles import READ_ROLES, ROLES, Article, Problem, parse, read_articles

BODY = "Broen lukker i dag.\n\nDen er gammel."


def paragraphs(text: str, *roles: str) -> list[str]:
    """Return the paragraphs of ``text`` that have one of ``roles``, or those of the story."""
    return [
        text[p.start : p.end] for p in parse(text).paragraphs if p.role in (roles or READ_ROLES)
    ]


def roles(text: str) -> list[str]:
    return [p.role for p in parse(text).paragraphs]


def write(folder: Path, **files: str | bytes) -> Path:
    """Write files into ``folder``; two underscores in a name stand for a folder."""
    for name, content in files.items():
        path = folder.joinpath(*name.split("__")).with_suffix(".txt")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


# -- header ---------------------------------------------------------------------------------------

HEADERS = {
    "as in the seed": (f" date 2019-02 {BODY}", "2019-02-01", "month"),
    "day given": (f" date 2019-02-28 {BODY}", "2019-02-28", "day"),
    "Danish order": (f" date 28-02-2019 {BODY}", "2019-02-28", "day"),
    "Danish order with points": (f" date 28.02.2019 {BODY}", "2019-02-28", "day"),
    "Danish order with slashes": (f" date 8/2/2019 {BODY}", "2019-02-08", "day"),
    "Danish month": (f" date 02-2019 {BODY}", "2019-02-01", "month"),
    "year alone": (f" date 2019 {BODY}", "2019-01-01", "year"),
    "dato": (f"dato 2019-02 {BODY}", "2019-02-01", "month"),
    "dato with a colon": (f"Dato: 28-02-2019 {BODY}", "2019-02-28", "day"),
    "capitals": (f"DATE 2019-02 {BODY}", "2019-02-01", "month"),
    "no space before": (f"date 2019-02 {BODY}", "2019-02-01", "month"),
    "tab after": (f" date 2019-02\t{BODY}", "2019-02-01", "month"),
    "blank lines before": (f"\n\n \n date 2019-02 {BODY}", "2019-02-01", "month"),
    "own line": (f"date 2019-02\n{BODY}", "2019-02-01", "month"),
    "own paragraph": (f"date 2019-02\n\n{BODY}", "2019-02-01", "month"),
    "after a credit": (f"/ritzau/AP\n\n date 2019-02 {BODY}", "2019-02-01", "month"),
    "last": (f"{BODY}\n\ndate 2019-02", "2019-02-01", "month"),
}


@pytest.mark.parametrize(("text", "date", "precision"), HEADERS.values(), ids=HEADERS)
def test_a_header_gives_its_date_and_is_no_part_of_the_story(text, date, precision):
    article = parse(text)
    assert (article.date, article.date_precision) == (pd.Timestamp(date), precision)
    assert paragraphs(text) == BODY.split("\n\n")
    assert article.text == text


def test_a_header_may_follow_a_headline():
    text = f"Gammel bro lukker\n\n date 2019-02 {BODY}"
    assert parse(text).date == pd.Timestamp("2019-02-01")
    assert roles(text) == ["headline", "lead", "body"]
    assert paragraphs(text) == ["Gammel bro lukker", *BODY.split("\n\n")]


def test_without_a_header_there_is_no_date():
    article = parse(BODY)
    assert (article.date, article.date_precision) == (None, None)
    assert paragraphs(BODY) == BODY.split("\n\n")


@pytest.mark.parametrize(
    "impossible", ["2019-13", "2019-02-30", "31-04-2019", "0000-01", "2019-00"]
)
def test_an_impossible_date_is_missing_but_still_no_part_of_the_story(impossible):
    text = f" date {impossible} {BODY}"
    article = parse(text)
    assert (article.date, article.date_precision) == (None, None)
    assert paragraphs(text) == BODY.split("\n\n")


@pytest.mark.parametrize(
    "opening",
    [
        "Dato for mødet er 2. maj.",
        "Datering 2019-02 er usikker.",
        "Date med 2019 gæster.",
        "2019-02 var en våd måned.",
        "En date 2019-02 gik galt.",
        "date 2019-02x er en fejl.",
    ],
)
def test_words_that_look_like_a_header_are_none(opening):
    text = f"{opening}\n\nDen er gammel."
    assert parse(text).date is None
    assert paragraphs(text) == [opening, "Den er gammel."]


def test_a_date_in_the_middle_of_the_story_is_no_header():
    text = "Et.\n\nTo.\n\nTre.\n\ndate 2019-02 Fire.\n\nFem."
    assert parse(text).date is None
    assert "date 2019-02 Fire." in paragraphs(text)


# -- credit ---------------------------------------------------------------------------------------

CREDITS = {
    "at the end": (f"{BODY}\n\n/ritzau/AP", "ritzau/AP", "/ritzau/AP"),
    "with a slash after": (f"{BODY}\n\n/ritzau/", "ritzau", "/ritzau/"),
    "white space after": (f"{BODY}\n\n/ritzau/AP \n\n", "ritzau/AP", "/ritzau/AP"),
    "on the line below": (f"{BODY}\n/ritzau/AP", "ritzau/AP", "/ritzau/AP"),
    "on the same line": (f"{BODY} /ritzau/AP", "ritzau/AP", "/ritzau/AP"),
    "at the start": (f"/ritzau/AP\n\n{BODY}", "ritzau/AP", "/ritzau/AP"),
    "a medium": (f"{BODY}\n\n/Kystposten", "Kystposten", "/Kystposten"),
    "two words": (f"{BODY}\n\n/TV 2 FYN/", "TV 2 FYN", "/TV 2 FYN/"),
    "in brackets": (f"{BODY}\n\n(Ritzau)", "Ritzau", "(Ritzau)"),
}


@pytest.mark.parametrize(("text", "credit", "line"), CREDITS.values(), ids=CREDITS)
def test_a_credit_is_read_and_is_no_part_of_the_story(text, credit, line):
    assert parse(text).credit == credit
    assert paragraphs(text, "credit") == [line]
    assert paragraphs(text) == BODY.split("\n\n")


@pytest.mark.parametrize(
    "ending",
    [
        "Den er gammel.",
        "Den er og/eller var gammel.",
        "Vælg ja/nej",
        "Farten er 50 km/t",
        "Den lukkede (igen)",
        "Se mere på kyst.example/bro",
    ],
)
def test_a_slash_inside_words_is_no_credit(ending):
    text = f"Broen lukker i dag.\n\n{ending}"
    assert parse(text).credit is None
    assert "credit" not in roles(text)


def test_a_credit_between_paragraphs_is_not_taken():
    text = "Broen lukker i dag.\n\n/ritzau/\n\nDen er gammel."
    assert parse(text).credit is None


def test_header_and_credit_may_both_be_there_in_either_order():
    for text in (f" date 2019-02 {BODY}\n\n/ritzau/AP", f"/ritzau/AP\n\ndate 2019-02\n\n{BODY}"):
        article = parse(text)
        assert (article.credit, article.date) == ("ritzau/AP", pd.Timestamp("2019-02-01"))
        assert paragraphs(text) == BODY.split("\n\n")


# -- paragraphs and roles -------------------------------------------------------------------------

STORY = """Gammel bro lukker

Af Asta Lindqvist Holm

 date 2026-05 Broen over Krog Å lukker i dag.

Foto: Broen set fra syd

Der kommer en ny

Den nye bro bliver bredere, siger kommunen.

LÆS OGSÅ: Færgen sejler igen

- Vi glæder os

»Det gør vi«

/Kystposten"""


def test_each_paragraph_has_the_role_its_form_tells():
    assert roles(STORY) == [
        "headline", "byline", "lead", "caption", "subheading", "body", "promo", "body", "body",
        "credit",
    ]  # fmt: skip
    assert set(roles(STORY)) == set(ROLES)


@pytest.mark.parametrize(
    ("paragraph", "role"),
    [
        ("Arkivfoto fra 2019", "caption"),
        ("ARKIVFOTO FRA 2019", "caption"),
        ("Annonce", "promo"),
        ("Artiklen fortsætter under billedet", "promo"),
        ("www.kyst.example", "promo"),
        ("Tekst: Asta Lindqvist Holm", "byline"),
        ("Af Asta Holm og Bo Krog", "byline"),
        ("Af disse grunde lukker broen, siger kommunen.", "body"),
        ("Af de 40 broer er to lukkede.", "body"),
        ("Hvad sker der nu?", "body"),
        ("Hun læser også avis.", "body"),
        ("Fotografen kom for sent.", "body"),
        ("Ny plan på vej", "subheading"),
        ("Ny plan på vej " * 9, "body"),
        ("- Ny plan på vej", "body"),
    ],
)
def test_a_paragraph_after_the_lead_has_this_role(paragraph, role):
    assert roles(f"Broen lukker i dag.\n\n{paragraph}\n\nDen er gammel.")[1] == role


def test_one_short_line_alone_is_the_lead():
    assert roles("Broen lukker") == ["lead"]


def test_two_short_lines_before_the_lead_are_both_headlines():
    assert roles("Broen lukker\n\nKommunen vil spare\n\nDet er slut i dag.") == [
        "headline", "headline", "lead",
    ]  # fmt: skip


SPLITS = {
    "blank lines": ("Et.\n\nTo.", ["Et.", "To."]),
    "many blank lines with spaces in": ("Et.\n \n\t\n\u00a0\nTo.", ["Et.", "To."]),
    "no blank lines": ("Et er nok.\nTo er for meget.\nTre er slemt.",
                       ["Et er nok.", "To er for meget.", "Tre er slemt."]),
    "lines broken in the middle": ("Et er nok, og\nto er for\nmeget.",
                                   ["Et er nok, og\nto er for\nmeget."]),
    "a dash opens a line": ("Byen vågner.\n- Nej, siger hun.",
                            ["Byen vågner.", "- Nej, siger hun."]),
    "a mark opens a line": ("Byen\ner\nvågen.\n»Nej,« siger hun.",
                            ["Byen\ner\nvågen.", "»Nej,« siger hun."]),
    "a dash inside a line": ("Byen - den gamle - vågner.", ["Byen - den gamle - vågner."]),
    "all on one line": ("Et er nok. To er for meget.", ["Et er nok. To er for meget."]),
    "space around": ("  Et.  \n\n  To.  \n", ["Et.", "To."]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPLITS.values(), ids=SPLITS)
def test_a_text_has_these_paragraphs(text, expected):
    assert paragraphs(text) == expected


@given(st.text(alphabet='aB .\n\r\t-–»«/"date2019-02:Afoto\u2028\u00a0\0', max_size=60))
def test_whatever_the_text_paragraphs_stand_in_order_and_are_trimmed(text):
    at = 0
    for paragraph in parse(text).paragraphs:
        assert at <= paragraph.start < paragraph.end <= len(text)
        part = text[paragraph.start : paragraph.end]
        assert part == part.strip() and paragraph.role in ROLES
        at = paragraph.end


# -- encodings and line ends ----------------------------------------------------------------------

LETTERS = " date 2019-02 Rødøvre lukker åen på Ærø, siger de.\n\n»Nå,« – svarer hun.\n\n/ritzau/"
BYTES = {
    "UTF-8": LETTERS.encode(),
    "UTF-8 with a byte order mark": codecs.BOM_UTF8 + LETTERS.encode(),
    "Windows line ends": LETTERS.replace("\n", "\r\n").encode(),
    "old Macintosh line ends": LETTERS.replace("\n", "\r").encode(),
    "UTF-16, little end first": codecs.BOM_UTF16_LE + LETTERS.encode("utf-16-le"),
    "UTF-16, big end first": codecs.BOM_UTF16_BE + LETTERS.encode("utf-16-be"),
    "Windows-1252": LETTERS.encode("cp1252"),
    "Windows-1252 with Windows line ends": LETTERS.replace("\n", "\r\n").encode("cp1252"),
}


@pytest.mark.parametrize("raw", BYTES.values(), ids=BYTES)
def test_every_encoding_and_line_end_gives_the_same_article(raw, tmp_path):
    (article,) = read_articles([write(tmp_path, a=raw)])
    assert article.text == LETTERS
    assert (article.date, article.credit) == (pd.Timestamp("2019-02-01"), "ritzau")
    assert len(article.paragraphs) == 3


@pytest.mark.parametrize(
    "text", ["Åse er her.", "»Nå,« siger hun.", "”Nå,” siger hun – og går…", "’Nej’, det er 5 €."]
)
def test_a_short_text_in_windows_1252_is_told_from_utf_16(text, tmp_path):
    (article,) = read_articles([write(tmp_path, a=text.encode("cp1252"))])
    assert article.text == text


# -- sources and keys -----------------------------------------------------------------------------


def keys(*sources: str | Path) -> list[str]:
    return [item.article for item in read_articles(sources) if isinstance(item, Article)]


def test_files_folders_and_globs_name_articles(tmp_path):
    write(tmp_path, a=BODY, b=BODY, under__c=BODY, under__deep__d=BODY)
    assert keys(tmp_path / "a.txt") == ["a"]
    assert keys(tmp_path) == ["a", "b", "c", "d"]
    assert keys(tmp_path / "under") == ["c", "d"]
    assert keys(str(tmp_path / "[ab].txt")) == ["a", "b"]
    assert keys(str(tmp_path / "und*")) == ["c", "d"]


def test_two_stars_reach_every_folder_below(tmp_path):
    write(tmp_path, a=BODY, under__c=BODY, under__deep__d=BODY)
    assert keys(str(tmp_path / "**" / "*.txt")) == ["a", "c", "d"]


def test_a_file_whose_name_looks_like_a_glob_is_that_file(tmp_path):
    write(tmp_path, **{"a[1]": BODY, "a1": BODY})
    assert keys(tmp_path / "a[1].txt") == ["a[1]"]


def test_the_order_of_sources_does_not_matter(tmp_path):
    write(tmp_path, b=BODY, a=BODY, under__a=BODY)
    files = [tmp_path / "b.txt", tmp_path / "under" / "a.txt", tmp_path / "a.txt"]
    assert keys(*files) == keys(*reversed(files)) == keys(tmp_path)


def test_a_file_named_twice_is_read_once(tmp_path, monkeypatch):
    write(tmp_path, a=BODY)
    monkeypatch.chdir(tmp_path)
    assert keys("a.txt", tmp_path, tmp_path / "a.txt", "*.txt", "./a.txt") == ["a"]


def test_files_with_one_name_get_as_many_folders_as_part_them(tmp_path):
    write(tmp_path, x__a__nyt=BODY, x__b__nyt=BODY, y__a__nyt=BODY, y__andet=BODY)
    found = keys(tmp_path)
    assert found == ["andet", "b/nyt", "x/a/nyt", "y/a/nyt"]


def test_keys_are_unique_where_only_the_suffix_parts_two_names(tmp_path):
    for name in ("a.txt", "a.TXT"):
        (tmp_path / name).write_text(BODY)
    found = keys(tmp_path)
    assert len(found) == len(set(found)) == len(list(tmp_path.iterdir()))


def test_a_point_inside_a_name_stays_in_the_key(tmp_path):
    write(tmp_path)
    (tmp_path / "2019.02.28.txt").write_text(BODY)
    (tmp_path / "2019.02.27.txt").write_text(BODY)
    assert keys(tmp_path) == ["2019.02.27", "2019.02.28"]


def test_notes_and_hidden_files_are_passed_over_without_a_word(tmp_path):
    write(tmp_path, a=BODY)
    for name in ("README.md", "readme.txt", "LICENSE", "LICENSE.txt", ".hidden.txt", "~$a.txt"):
        (tmp_path / name).write_text(BODY)
    items = list(read_articles([tmp_path]))
    assert [getattr(item, "article", item) for item in items] == ["a"]


# -- problems -------------------------------------------------------------------------------------


def problem(*sources: str | Path) -> Problem:
    (found,) = [item for item in read_articles(sources) if isinstance(item, Problem)]
    return found


UNREADABLE = {
    "empty": (b"", "holds no text", "put an article in it"),
    "white space": (b" \n\r\n\t\n", "holds no text", "put an article in it"),
    "header alone": (b" date 2019-02 ", "holds no text", "put an article in it"),
    "credit alone": (b"/ritzau/", "holds no text", "put an article in it"),
    "advert alone": (b"Annonce", "holds no text", "put an article in it"),
    "NUL": (b"Broen\0 lukker.", "NUL", "save it again as plain text in UTF-8"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe\0\x81\x8d\x8f", "", "save it again"),
}


@pytest.mark.parametrize(("raw", "reason", "cure"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_without_an_article_is_a_problem_and_the_others_go_on(raw, reason, cure, tmp_path):
    write(tmp_path, a=BODY, bad=raw, c=BODY)
    found = problem(tmp_path)
    assert found.source == str(tmp_path / "bad.txt")
    assert reason in found.reason and cure in found.cure
    assert keys(tmp_path) == ["a", "c"]


def test_a_file_that_may_not_be_opened_is_a_problem_and_the_others_go_on(tmp_path, monkeypatch):
    write(tmp_path, a=BODY, bad=BODY)
    open_any = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.stem == "bad":
            raise PermissionError(13, "Permission denied")
        return open_any(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    found = problem(tmp_path)
    assert found.source.endswith("bad.txt")
    assert "Permission denied" in found.reason and "permissions" in found.cure
    assert keys(tmp_path) == ["a"]


def test_a_file_of_another_kind_is_a_problem_that_says_how_to_save_it(tmp_path):
    write(tmp_path, a=BODY)
    (tmp_path / "b.docx").write_bytes(b"PK\3\4")
    found = problem(tmp_path)
    assert found.source.endswith("b.docx")
    assert "not a text file" in found.reason and ".txt" in found.cure


@pytest.mark.parametrize("missing", ["nowhere", "nowhere.txt", "nowhere/*.txt"])
def test_a_source_that_is_not_there_is_a_problem(missing, tmp_path):
    write(tmp_path, a=BODY)
    found = problem(tmp_path, tmp_path / missing)
    assert found.source == str(tmp_path / missing)
    assert "was not found" in found.reason and ".txt" in found.cure


def test_a_folder_without_articles_is_a_problem(tmp_path):
    (tmp_path / "README.md").write_text("Om mappen.")
    found = problem(tmp_path)
    assert found.source == str(tmp_path) and "holds no articles" in found.reason


def test_problems_stand_in_a_table_of_their_own(tmp_path):
    write(tmp_path, a=BODY, bad=b"")
    news = load(tmp_path)
    assert news.articles["article"].tolist() == ["a"]
    (row,) = news.problems.itertuples(index=False)
    assert row.source.endswith("bad.txt") and row.reason and row.cure
