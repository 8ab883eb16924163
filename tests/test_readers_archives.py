"""Archives: what is in a .zip or .gz, also in one another; bombs, traps and damage."""

import gzip
import io
import json
import stat
import zipfile

import pytest
from bring import INPUTS, bring, docx, zipped

from analysis import load
from analysis.io.readers.archives import DEEPEST

TEXT = "Broen lukker i dag, siger Ida Lund."
OTHER = "Færgen sejler igen, siger Bo Krog."


def named(articles) -> list[tuple[str, str | None]]:
    return [(article.article, article.member) for article in articles]


def test_every_kind_of_file_is_read_from_a_zip(tmp_path):
    pytest.importorskip("trafilatura")
    pytest.importorskip("pdfminer")
    files = {path.name: path.read_bytes() for path in INPUTS.iterdir() if path.suffix != ".md"}
    files["rows.csv"] = f'text\n"{OTHER}"\n'
    files["rows.jsonl"] = json.dumps({"text": "Bageren lukker, siger Karl Mose."})
    (tmp_path / "all.zip").write_bytes(zipped(files))
    alone, _ = bring(INPUTS)
    packed, _ = bring(tmp_path)
    texts = {article.text for article in packed}
    assert {article.text for article in alone} <= texts and len(packed) == len(alone) + 2
    assert all(a.source == str(tmp_path / "all.zip") and a.member for a in packed)
    assert {"rows.csv/0", "clippings.pdf/2", "page.html"} <= {a.member for a in packed}


@pytest.mark.parametrize("name", ["page.html", "bridge.docx", "newsml.xml", "clippings.pdf"])
def test_every_kind_of_file_is_read_from_a_gz(name, tmp_path):
    pytest.importorskip("trafilatura")
    pytest.importorskip("pdfminer")
    (tmp_path / f"{name}.gz").write_bytes(gzip.compress((INPUTS / name).read_bytes()))
    alone, _ = bring(INPUTS / name)
    packed, _ = bring(tmp_path)
    assert [a.text for a in packed] == [a.text for a in alone]
    stem = name.split(".")[0]
    assert packed[0].article in (stem, f"{stem}/0")


def test_members_come_in_order_with_their_folders_in_the_key(tmp_path):
    (tmp_path / "b.zip").write_bytes(zipped({"y/a.txt": OTHER, "x/a.txt": TEXT, "z/": b""}))
    articles, problems = bring(tmp_path)
    assert named(articles) == [("b/x/a.txt", "x/a.txt"), ("b/y/a.txt", "y/a.txt")]
    assert problems == []


def test_archives_in_archives_are_read(tmp_path):
    inner = zipped(
        {"deep/a.txt": TEXT, "rows.csv.gz": gzip.compress(f'text\n"{OTHER}"\n'.encode())}
    )
    files = {"inner.zip": inner, "b.txt.gz": gzip.compress(b"Bageren lukker, siger han.")}
    (tmp_path / "outer.zip").write_bytes(zipped(files))
    (tmp_path / "packed.zip.gz").write_bytes(gzip.compress(zipped({"c.txt": "Storm på vej nu."})))
    articles, problems = bring(tmp_path)
    assert problems == []
    assert named(articles) == [
        ("outer/b.txt.gz", "b.txt.gz"),
        ("outer/inner.zip/deep/a.txt", "inner.zip/deep/a.txt"),
        ("outer/inner.zip/rows.csv.gz/0", "inner.zip/rows.csv.gz/0"),
        ("packed/c.txt", "c.txt"),
    ]


def test_a_parquet_file_in_a_zip_in_a_zip_is_read(tmp_path):
    import pandas as pd

    inner = zipped({"a.parquet": pd.DataFrame({"text": [TEXT, OTHER]}).to_parquet()})
    (tmp_path / "a.zip").write_bytes(zipped({"b.zip": inner}))
    assert [a.text for a in bring(tmp_path)[0]] == [TEXT, OTHER]


def test_notes_and_what_systems_add_are_passed_over_and_the_unknown_is_named(tmp_path):
    files = {"a.txt": TEXT, "README.txt": "Om filerne", "Thumbs.db": b"x", "photo.jpg": b"\xff\xd8",
             "__MACOSX/._a.txt": b"x", ".DS_Store": b"x"}  # fmt: skip
    (tmp_path / "a.zip").write_bytes(zipped(files))
    articles, problems = bring(tmp_path)
    assert named(articles) == [("a/a.txt", "a.txt")]
    assert [(p.member, "not supported" in p.reason) for p in problems] == [
        ("Thumbs.db", True), ("photo.jpg", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "raw",
    [zipped({}), zipped({"folder/": b""}), zipped({".DS_Store": b"x"})],
    ids=["nothing", "a folder", "hidden files"],
)
def test_an_archive_of_nothing_says_so(raw, tmp_path):
    (tmp_path / "a.zip").write_bytes(raw)
    _, (problem,) = bring(tmp_path)
    assert problem.reason == "holds no files" and problem.cure


def test_danish_names_written_by_old_windows_are_read(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("AEoe.txt", TEXT)
    raw = packed.getvalue().replace(b"AEoe.txt", "Ærøå.txt".encode("cp850"))
    (tmp_path / "a.zip").write_bytes(raw)
    assert named(bring(tmp_path)[0]) == [("a/Ærøå.txt", "Ærøå.txt")]


# -- traps ----------------------------------------------------------------------------------------

TRAPS = [
    "../../etc/passwd.txt",
    "/etc/passwd.txt",
    "C:\\x.txt",
    "x\\..\\..\\y.txt",
    "a/../../b.txt",
]


@pytest.mark.parametrize("name", TRAPS)
def test_a_path_that_leads_out_of_the_archive_is_refused_and_the_others_go_on(name, tmp_path):
    (tmp_path / "a.zip").write_bytes(zipped({name: "x", "good.txt": TEXT}))
    articles, (problem,) = bring(tmp_path)
    assert named(articles) == [("a/good.txt", "good.txt")]
    assert "leads out of the archive" in problem.reason and "one folder" in problem.cure
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_a_link_in_an_archive_is_refused(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    (tmp_path / "a.zip").write_bytes(packed.getvalue())
    articles, (problem,) = bring(tmp_path)
    assert articles == [] and "is a link" in problem.reason


ROWS_OF_A_BOMB = b"text\n" + (b"x" * 100_000 + b"\n") * 400


BOMBS = {  # packed by the test that needs it
    "gz": lambda: {"a.txt.gz": gzip.compress(bytes(40_000_000))},
    "rows in gz": lambda: {"a.csv.gz": gzip.compress(ROWS_OF_A_BOMB)},
    "zip": lambda: {"a.zip": zipped({"a.txt": bytes(40_000_000)})},
    "rows in zip": lambda: {"a.zip": zipped({"a.csv": ROWS_OF_A_BOMB})},
    "many in zip": lambda: {
        "a.zip": zipped({f"{n}.txt": bytes(4_000_000) for n in range(10)})
    },
    "zip in zip": lambda: {"a.zip": zipped({"b.zip": zipped({"c.txt": bytes(40_000_000)})})},
    "gz in zip": lambda: {"a.zip": zipped({"b.txt.gz": gzip.compress(bytes(40_000_000))})},
    "many gz in zip": lambda: {
        "a.zip": zipped({f"{n}.csv.gz": gzip.compress(ROWS_OF_A_BOMB[:9_000_000])
                         for n in range(10)})
    },
    "docx": lambda: {"a.docx": zipped({"word/document.xml": bytes(40_000_000)})},
}  # fmt: skip


@pytest.mark.parametrize("packed", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_told_before_it_is_unpacked(packed, tmp_path):
    for name, raw in packed().items():
        (tmp_path / name).write_bytes(raw)
    (tmp_path / "good.txt").write_text(TEXT)
    articles, problems = bring(tmp_path)
    assert TEXT in [article.text for article in articles]
    told = [problem.reason for problem in problems]
    assert any("archive bomb" in reason or "larger than" in reason for reason in told), told


def test_a_bomb_among_other_files_costs_itself_alone(tmp_path):
    import os

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", bytes(20_000_000))
        archive.writestr("good.txt", TEXT)
        archive.writestr("noise.txt", os.urandom(200_000))
    (tmp_path / "a.zip").write_bytes(packed.getvalue())
    articles, problems = bring(tmp_path)
    assert named(articles) == [("a/good.txt", "good.txt")]
    assert [p.member for p in problems if "bomb" in p.reason] == ["bomb.txt"]


def test_archives_in_too_many_archives_are_refused(tmp_path):
    raw = zipped({"a.txt": TEXT})
    for _ in range(DEEPEST):
        raw = zipped({"in.zip": raw})
    (tmp_path / "a.zip").write_bytes(raw)
    articles, (problem,) = bring(tmp_path)
    assert articles == [] and f"more than {DEEPEST} archives" in problem.reason


# -- damage ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
@pytest.mark.parametrize(
    ("name", "raw"),
    [("a.zip", zipped({"a.txt": TEXT * 50, "b.txt": OTHER * 50})),
     ("a.txt.gz", gzip.compress((TEXT * 50).encode())),
     ("a.csv.gz", gzip.compress(f'text\n"{TEXT}"\n'.encode())),
     ("a.docx", docx("Broen lukker.", "Den er gammel."))],
    ids=["zip", "txt.gz", "csv.gz", "docx"],  # the bytes hold the time: no name for a test
)  # fmt: skip
def test_a_truncated_archive_is_told_and_the_others_go_on(name, raw, share, tmp_path):
    (tmp_path / name).write_bytes(raw[: int(len(raw) * share)])
    (tmp_path / "good.txt").write_text(OTHER)
    articles, problems = bring(tmp_path)
    assert OTHER in [article.text for article in articles]
    wrong = [problem for problem in problems if not problem.read]
    assert wrong and all(problem.source == str(tmp_path / name) for problem in wrong)
    assert all(problem.reason and problem.cure for problem in wrong)


def test_a_zip_in_which_one_member_is_damaged_gives_the_others(tmp_path):
    raw = bytearray(zipped({"a.txt": TEXT, "b.txt": OTHER}))
    at = raw.index(b"a.txt") + 8
    raw[at] ^= 0xFF
    (tmp_path / "a.zip").write_bytes(bytes(raw))
    articles, (problem,) = bring(tmp_path)
    assert named(articles) == [("a/b.txt", "b.txt")]
    assert problem.member == "a.txt" and "damaged" in problem.reason


def test_a_locked_member_is_told(tmp_path):
    raw = bytearray(zipped({"a.txt": TEXT}))
    for sign, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        raw[raw.index(sign) + at] |= 1
    (tmp_path / "a.zip").write_bytes(bytes(raw))
    _, (problem,) = bring(tmp_path)
    assert "password" in problem.reason and "unpack" in problem.cure


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_in_an_archive_is_read_once_and_told(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for words in (TEXT, OTHER):
            archive.writestr("a.txt", words)
    (tmp_path / "a.zip").write_bytes(packed.getvalue())
    articles, (problem,) = bring(tmp_path)
    assert [article.text for article in articles] == [TEXT]
    assert problem.member == "a.txt" and "twice" in problem.reason


def test_articles_with_the_same_words_are_told_across_files_and_members(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.zip").write_bytes(zipped({"x.txt": f"\n{TEXT.upper()}\n", "y.txt": OTHER}))
    news = load(tmp_path)
    assert news.articles["article"].tolist() == ["a", "b/x.txt", "b/y.txt"]
    (row,) = news.problems.itertuples()
    assert (row.source, row.member, row.read) == (str(tmp_path / "b.zip"), "x.txt", True)
    assert "has the same words as a" in row.reason
