"""Articles in memory, a text alone, and what a collection becomes outside Python."""

import pandas as pd
import pytest

import analysis as an

TEXT = "Kajen er lukket\n\nHavnen er lukket i dag.\n\n- Det går godt, siger Ida Lund.\n"
OTHER = "Broen er åben.\n\n- Vi er glade, siger Bo Krag, der er formand.\n"


def table() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "brødtekst": [TEXT, OTHER],
            "dato": [pd.Timestamp("2026-01-14"), pd.NaT],
            "uge": [3, 4],
            "source": ["web", "avis"],
        },
        index=["x", "x"],
    )


def load(rows=None, **options):
    rows = table() if rows is None else rows
    return an.load(rows, text="brødtekst", date="dato", corrections=None, people=None, **options)


def test_a_text_becomes_its_quotes():
    found = an.quotes("- Det går godt, siger Ida Lund.")
    assert found[["kind", "speaker", "text"]].to_numpy().tolist() == [
        ["direct", "Ida Lund", "Det går godt"]
    ]
    assert an.quotes("").empty


@pytest.mark.parametrize("given", [None, 3, ["a"], table()])
def test_what_is_no_text_is_refused(given):
    with pytest.raises(TypeError, match="one text"):
        an.quotes(given)


def test_a_path_is_no_text_and_a_table_no_collection(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    with pytest.raises(ValueError, match=r"load\("):
        an.quotes(str(path))
    with pytest.raises(ValueError, match="is a folder: load"):
        an.quotes(str(tmp_path))
    assert an.quotes(".").empty  # a text, though also a folder
    takers = [getattr(an, name) for name in an.__all__]
    takers = [f for f in takers if [*getattr(f, "__annotations__", ())][:1] == ["news"]]
    assert {an.speaker_share, an.readability, an.concordance, an.reading_view} <= set(takers)
    for measure in takers:
        with pytest.raises(
            TypeError, match=f"{measure.__name__}.. takes the News .* not DataFrame"
        ):
            measure(load().quotes)
    with pytest.raises(NotADirectoryError, match="save"):
        load().save(path)


def test_a_frame_is_read_and_its_other_columns_kept():
    news = load()
    assert news.quotes["speaker"].tolist() == ["Ida Lund", "Bo Krag"]
    assert news.articles["uge"].tolist() == [3, 4]
    assert news.articles["own_source"].tolist() == ["web", "avis"]
    assert news.articles["date"].tolist()[0] == pd.Timestamp("2026-01-14")
    assert pd.isna(news.articles["date"].tolist()[1])


def test_columns_that_are_not_named_are_recognised_beside_those_that_are():
    rows = table().drop(columns="dato").assign(Medie="Kystposten", Dato="5. maj 2026", Kilde="x")
    news = an.load(rows, text="brødtekst", credit="Kilde", corrections=None, people=None)
    assert news.articles["credit"].tolist() == ["x", "x"]
    assert news.articles["date"].tolist() == [pd.Timestamp("2026-05-05")] * 2
    assert news.articles["Medie"].tolist() == ["Kystposten"] * 2


def test_columns_of_arrow_get_dtypes_of_pandas():
    rows = pd.DataFrame({
        "brødtekst": [TEXT, OTHER], "sektion": ["Kultur", None], "uge": [3, None],
        "pris": [1.5, None], "betalt": [True, None], "læst": pd.to_datetime(["2026-01-14", None]),
    }, index=[7, 7]).convert_dtypes(dtype_backend="pyarrow")  # fmt: skip
    news = an.load(rows, text="brødtekst", corrections=None, people=None)
    own = news.articles[["sektion", "uge", "pris", "betalt", "læst"]]
    assert own.dtypes.astype(str).tolist() == [
        "str",
        "Int64",
        "float64",
        "boolean",
        "datetime64[us]",
    ]
    assert own.iloc[0].tolist() == ["Kultur", 3, 1.5, True, pd.Timestamp("2026-01-14")]
    assert own.iloc[1].isna().all()
    assert len(news.filter("læst > '2026-01'").articles) == 1
    assert news.quotes["speaker"].tolist() == ["Ida Lund", "Bo Krag"]


def test_dicts_are_read_as_a_frame_is_also_from_a_generator():
    rows = table().to_dict("records")
    pd.testing.assert_frame_equal(load(rows).quotes, load().quotes)
    pd.testing.assert_frame_equal(load(row for row in rows).quotes, load().quotes)


def test_a_row_without_text_is_a_problem_and_the_others_keep_their_columns():
    news = load(table().assign(brødtekst=[None, OTHER]))
    assert news.articles["uge"].tolist() == [4]
    assert news.problems["member"].tolist() == ["index 0"]


def test_a_list_of_paths_is_its_paths(tmp_path):
    paths = []
    for name, text in (("a", TEXT), ("b", OTHER)):
        paths.append(tmp_path / f"{name}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    pd.testing.assert_frame_equal(an.load(paths).quotes, an.load(*paths).quotes)


@pytest.mark.parametrize(
    ("given", "options", "error", "words"),
    [
        (table(), {"text": "brodtekst"}, ValueError, "did you mean 'brødtekst'"),
        (table().rename(columns={"brødtekst": "x"}), {}, ValueError, "clearly the text"),
        (table(), {"tekst": "brødtekst"}, TypeError, "did you mean 'text'"),
        (3, {}, TypeError, "give paths"),
        ([{"text": TEXT}, 3], {}, TypeError, "give paths"),
        ({"text": TEXT}, {"text": "rubrik"}, ValueError, "has no column 'rubrik'"),
        (table()["brødtekst"], {}, TypeError, "to_frame"),
        (TEXT, {}, FileNotFoundError, r"quotes\(text\)"),
        ("- Ja, siger Ida Lund.", {}, FileNotFoundError, r"quotes\(text\)"),
    ],
)
def test_what_cannot_be_read_is_named(given, options, error, words):
    with pytest.raises(error, match=words):
        an.load(given, **options)


def test_a_collection_shows_itself_escaped():
    shown = load(table().assign(credit="Kyst & Fjord"), credit="credit")._repr_html_()
    assert "Kajen er lukket" in shown
    assert "2026-01-14" in shown
    assert "Kyst &amp; Fjord (2)" in shown
    assert "Kyst & Fjord" not in shown


def test_saved_tables_are_read_back(tmp_path):
    news = load()
    paths = news.save(tmp_path / "out")
    assert {path.suffix for path in paths} == {".csv", ".parquet", ".txt"}
    pd.testing.assert_frame_equal(pd.read_parquet(tmp_path / "out" / "quotes.parquet"), news.quotes)


def test_a_workbook_has_a_sheet_for_each_table_and_no_formula(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    news = load(table().assign(uge=["=1+1", "x" * 40_000]))
    book = openpyxl.load_workbook(news.to_excel(tmp_path / "t.xlsx"))
    assert book.sheetnames == list(news.tables())
    cells = {cell.value: cell.data_type for row in book["articles"] for cell in row}
    assert cells["=1+1"] != "f"
    assert max(len(str(value)) for value in cells) == 32_767
    with pytest.raises(ValueError, match="xlsx"):
        news.to_excel(tmp_path / "t.csv")


def test_pseudonymised_tables_name_nobody_and_count_the_same():
    news = load(table().assign(author="Eva Holm"))
    shared = news.pseudonymised(seed=1)
    everything = "".join(t.to_csv() for t in shared.tables().values())
    for word in ("Ida", "Lund", "Krag", "Eva", "formand", "Kajen", "går godt", "avis"):
        assert word not in everything
    assert sorted(shared.quotes["speaker"]) == ["P1", "P2"]
    assert set(shared.people["person"]) == set(shared.quotes["speaker"])
    share = [set(an.speaker_share(n)["word_share"]) for n in (news, shared)]
    assert share[0] == share[1]
    assert news.quotes["speaker"].tolist() == ["Ida Lund", "Bo Krag"]


def test_no_column_of_pseudonymised_tables_names_who_else_may_have_said_it():
    text = "Direktør Bo Krag roste planen. Formand Ib Holm var der.\n\n- Det går, sagde han."
    news = an.load(pd.DataFrame({"text": [text]}), corrections=None, people=None)
    (rival,) = news.quotes["rival"]
    shared = news.pseudonymised(seed=1)
    assert rival in ("Bo Krag", "Ib Holm")
    assert sorted([*shared.quotes["speaker"], *shared.quotes["rival"]]) == ["P1", "P2"]
    everything = "".join(t.to_csv() for t in shared.tables().values())
    assert not any(word in everything for word in ("Krag", "Holm"))


# -- odd columns and cells ------------------------------------------------------------------------


def plain(rows, **options):
    return an.load(rows, corrections=None, people=None, **options)


def test_what_is_no_dict_among_dicts_is_named():
    with pytest.raises(TypeError, match=r"cannot read 3 \(int\)"):
        plain([{"text": TEXT}, 3])


def test_bytes_are_read_as_the_text_they_hold():
    words = "- Det går godt, siger Ida Lund."
    rows = {"text": [words.encode(), words.encode("cp1252"), b"\x89PNG\0\1\2"]}
    news = plain(pd.DataFrame(rows))
    assert news.articles["text"].tolist() == [words, words]
    assert news.problems["reason"].tolist()[0] == "holds no text"


def test_a_column_is_named_by_its_number():
    assert plain(pd.DataFrame([[TEXT, 3]]), text=0).articles["1"].tolist() == [3]


def test_columns_with_our_names_and_own_before_them_are_all_kept():
    rows = {"text": [TEXT], "n_words": [7], "own_n_words": [8]}
    articles = plain(pd.DataFrame(rows)).articles
    assert articles.columns.is_unique
    assert articles[["own_own_n_words", "own_n_words"]].to_numpy().tolist() == [[7, 8]]


def test_half_a_sign_in_dicts_is_replaced():
    news = plain([{"text": "- Det går godt \ud83d, siger Ida Lund.", "note": "\udcff"}])
    assert "Det går godt \ufffd" in news.articles["text"].iloc[0]
    assert news.articles["note"].tolist() == ["\ufffd"]


def test_a_table_whose_columns_all_are_other_facts_is_told_to_need_texts():
    with pytest.raises(ValueError, match="it has 'title': add a column with the articles' texts"):
        plain(pd.DataFrame({"title": ["Kajen er lukket"]}))


MIXED = {
    "numbers and words": [3, "ny"],
    "dates and words": [pd.Timestamp("2026-01-02").date(), "ukendt"],
    "a number too large": [10**30, None],
    "complex numbers": [1 + 2j, 3],
    "functions": [len, None],
    "times with a zone": pd.to_datetime(["2026-01-02 00:30+02:00", None]),
}


@pytest.mark.parametrize("cells", MIXED.values(), ids=MIXED)
def test_any_column_of_the_user_s_can_be_saved(cells, tmp_path):
    news = plain(pd.DataFrame({"text": [TEXT, OTHER], "egen": cells}))
    news.save(tmp_path / "out")
    news.to_excel(tmp_path / "out.xlsx")
    saved = pd.read_parquet(tmp_path / "out" / "articles.parquet")["egen"]
    assert saved.isna().tolist() == news.articles["egen"].isna().tolist()
    sheet = pd.read_excel(tmp_path / "out.xlsx", sheet_name="articles", engine="calamine")
    assert sheet["egen"].isna().tolist() == saved.isna().tolist()
