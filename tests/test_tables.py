"""Linked tables: schemas, offsets, counts, and what is written to files."""

import csv
from datetime import datetime
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest
import spacy
from texts import news, nlp

from analysis import load
from analysis.tables.arrays import arrow_array
from analysis.tables.csv_export import safe_csv, save_csvs
from analysis.tables.news import News
from analysis.tables.rows import tables
from analysis.tables.schemas import LOADED, SCHEMAS, VOCABULARIES, arrow, frame, loaded

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "000_21630ab167656bad.txt"
CODEBOOK = ROOT / "data" / "README.md"

STORY = (
    " date 2026-05 Broen lukker i dag.\n\n"
    "- Den er gammel. Og den er grim, siger Asta Krog (SM), som er borgmester.\n\n"
    'Hun siger, at broen er "alt for smal". Alle lytter.\n\n'
    "/Kystposten"
)


@pytest.fixture(scope="module")
def story() -> News:
    return news(STORY)


@pytest.fixture(scope="module")
def seed() -> News:
    return load(SEED)


# -- schema ---------------------------------------------------------------------------------------


def dtypes(table: pd.DataFrame) -> dict[str, str]:
    return {column: str(dtype) for column, dtype in table.dtypes.items()}


@pytest.mark.parametrize("name", SCHEMAS)
def test_columns_and_types_are_those_of_the_schema(name, story):
    assert dtypes(getattr(story, name)) == SCHEMAS[name]


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_empty_table_has_the_same_columns_and_types(name):
    table = getattr(tables([], [], nlp()), name)
    assert table.empty and dtypes(table) == SCHEMAS[name]


@pytest.mark.parametrize("name", SCHEMAS)
def test_types_are_the_same_where_every_value_is_missing(name):
    bare = news("Intet er sket.")
    assert dtypes(getattr(bare, name)) == SCHEMAS[name]


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_is_the_one_that_arrow_makes_of_a_frame(name):
    empty = pd.DataFrame({name: pd.Series(dtype=dtype) for name, dtype in SCHEMAS[name].items()})
    made = pa.Schema.from_pandas(empty, preserve_index=False)
    assert arrow(name).schema.equals(made, check_metadata=True)


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (["Ærø", None, "", "😀\n"], pa.large_string()),
        ([-(2**63), 2**63 - 1, None, 0], pa.int64()),
        ([0.1, None, -1.5, 0.0], pa.float64()),
        ([True, None, False, True, *[None, True] * 4], pa.bool_()),
        ([datetime(1600, 1, 1), None, datetime(9999, 12, 31), datetime(2026, 1, 14, 8, 30, 0, 7)],
         pa.timestamp("us")),
    ],
)  # fmt: skip
def test_an_array_is_the_one_that_arrow_makes_of_the_values(values, kind):
    known = [value for value in values if value is not None]
    for some in (values, known, [], [None]):
        made = arrow_array(some, kind)
        made.validate(full=True)
        assert made.equals(pa.array(some, kind)) and made.null_count == some.count(None)


def test_what_is_not_text_becomes_the_sign_for_it():
    lost, kept = "br\udcf8d.txt", "brød.txt"
    assert arrow_array([lost, kept], pa.large_string()).to_pylist() == ["br\ufffdd.txt", kept]


def test_a_number_with_decimals_is_no_whole_number():
    with pytest.raises(TypeError):
        arrow_array([1.5], pa.int64())


def test_rows_are_numbered_from_0_in_each_article():
    two = news(STORY, STORY)
    for name, number in (("paragraphs",) * 2, ("sentences",) * 2, ("quotes",) * 2):
        table = getattr(two, name)
        for _, rows in table.groupby("article"):
            assert rows[number.removesuffix("s")].tolist() == list(range(len(rows)))
        assert table.index.tolist() == list(range(len(table)))


@pytest.mark.parametrize("name", SCHEMAS | LOADED)
def test_the_codebook_explains_every_column_with_its_type(name):
    section = CODEBOOK.read_text(encoding="utf-8").split(f"\n### {name}\n")[1].split("\n###")[0]
    explained = {}
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| `") and len(cells) > 2:
            explained |= {column.strip(" `"): cells[1] for column in cells[0].split(",")}
    types = {column: kind.split("[")[0] for column, kind in (SCHEMAS | LOADED)[name].items()}
    assert {column: explained.get(column) for column in types} == types


# -- offsets and links ----------------------------------------------------------------------------


def test_offsets_of_every_row_slice_back(story):
    text = story.articles["text"].item()
    assert text == STORY
    for name in ("paragraphs", "sentences", "quotes"):
        for row in getattr(story, name).itertuples():
            assert text[row.start : row.end] == row.text
    for row in story.quotes.itertuples():
        assert text[row.cue_start : row.cue_end] == row.cue
        assert text[row.mention_start : row.mention_end] == row.mention


def test_sentences_and_quotes_name_the_paragraph_they_stand_in(story):
    assert story.paragraphs["role"].tolist() == ["lead", "body", "body", "credit"]
    assert story.sentences["paragraph"].tolist() == [0, 1, 1, 2, 2]
    assert story.quotes["paragraph"].tolist() == [1, 2, 2]


def test_every_speaker_of_a_quote_has_a_row(story):
    (speaker,) = story.speakers.itertuples(index=False)
    assert (speaker.speaker, speaker.kind, speaker.party) == ("Asta Krog", "person", "SM")
    assert story.quotes["speaker"].tolist() == ["Asta Krog"] * 3


# -- counts ---------------------------------------------------------------------------------------


def test_words_are_counted_as_by_eye(story):
    # 4 · 7 quoted + 6 · 7 of which 3 quoted (and 5 indirect), then 2 · the credit
    counts = story.paragraphs[["n_words", "quoted_words", "indirect_words"]]
    assert counts.values.tolist() == [[4, 0, 0], [14, 7, 0], [10, 3, 5], [1, 0, 0]]
    counts = story.sentences[["n_words", "quoted_words", "indirect_words", "n_long_words"]]
    assert counts.values.tolist() == [
        [4, 0, 0, 0], [3, 3, 0, 0], [11, 4, 0, 1], [8, 3, 5, 0], [2, 0, 0, 0],
    ]  # fmt: skip
    assert story.quotes["n_words"].tolist() == [7, 5, 3]


def test_an_article_counts_its_story_alone(story):
    (article,) = story.articles.itertuples()
    assert (article.n_words, article.n_sentences, article.n_quotes) == (28, 5, 3)


def test_a_partial_inside_an_indirect_counts_in_both_columns_and_once_in_each(story):
    row = story.sentences.iloc[3]
    assert row["text"] == 'Hun siger, at broen er "alt for smal".'
    assert (row["quoted_words"], row["indirect_words"]) == (3, 5)


def test_header_and_credit_hold_no_words_and_no_sentences(story):
    with_both = story.articles.iloc[0]
    without = news(STORY.removeprefix(" date 2026-05 ").removesuffix("\n\n/Kystposten"))
    counted = ["n_words", "n_sentences", "n_quotes"]
    assert with_both[counted].tolist() == without.articles.iloc[0][counted].tolist()
    assert not story.sentences["text"].str.contains("2026|Kystposten").any()
    assert not story.paragraphs["text"].str.contains("2026").any()


def test_counts_of_quoted_words_never_pass_the_words_there_are(story):
    for table in (story.paragraphs, story.sentences):
        assert (table["quoted_words"] <= table["n_words"]).all()
        assert (table["indirect_words"] <= table["n_words"]).all()


def test_the_seed_has_the_counts_of_its_hand_count(seed):
    (article,) = seed.articles.itertuples()
    assert (article.n_sentences, article.n_words) == (23, 394)
    assert seed.sentences["n_words"].sum() == 394
    assert seed.sentences["n_long_words"].sum() == 95
    assert (article.date, article.date_precision) == (pd.Timestamp("2019-02-01"), "month")
    assert article.credit == "ritzau/AP"


# -- load -----------------------------------------------------------------------------------------


def test_load_without_sources_says_what_to_give():
    with pytest.raises(TypeError, match=r"file, folder or glob, such as load\('seeds'\)"):
        load()


def test_news_shows_how_much_it_holds(story):
    shown = repr(story)
    assert "(1 article," in shown and "3 quotes" in shown and "\n" not in shown


def test_a_pipeline_for_another_language_is_refused():
    with pytest.raises(ValueError, match="'sv'.*'da'"):
        load(SEED, model=spacy.blank("sv"))


def test_a_pipeline_that_is_not_installed_is_an_error_that_names_it():
    with pytest.raises(OSError, match="da_core_nowhere"):
        load(SEED, model="da_core_nowhere")


def trained() -> spacy.Language:
    """Return a pipeline that knows one name, as a trained one would."""
    model = spacy.blank("da")
    ruler = model.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PER", "pattern": "Qvortrup Zim"}])
    return model


def test_a_pipeline_of_one_s_own_goes_through(tmp_path, seed):
    model = trained()
    (tmp_path / "a.txt").write_text("- Det går, siger Qvortrup Zim.\n", encoding="utf-8")
    found = load(tmp_path, model=model)
    assert found.quotes["speaker"].tolist() == ["Qvortrup Zim"]
    assert found.speakers["kind"].tolist() == ["person"]
    pd.testing.assert_frame_equal(load(SEED, model=model).quotes, seed.quotes)


def test_a_pipeline_saved_to_disk_goes_through_by_its_path(tmp_path, seed):
    trained().to_disk(tmp_path / "model")
    pd.testing.assert_frame_equal(load(SEED, model=str(tmp_path / "model")).quotes, seed.quotes)


# -- files ----------------------------------------------------------------------------------------


def test_csv_holds_the_same_rows(story, tmp_path):
    written = save_csvs(story, tmp_path / "new" / "folder")
    schemas = SCHEMAS | LOADED
    assert [path.name for path in written] == [f"{name}.csv" for name in schemas]
    for path in written:
        raw = path.read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf")
        rows = list(csv.DictReader(raw.decode("utf-8-sig").splitlines(keepends=True)))
        assert len(rows) == len(getattr(story, path.stem))
        assert not rows or list(rows[0]) == list(schemas[path.stem])
    quotes = pd.read_csv(tmp_path / "new" / "folder" / "quotes.csv")
    assert quotes["text"].tolist() == story.quotes["text"].tolist()


FORMULAS = ["=1+1", "+45 12 34 56 78", "-Nej", "- Nej", "@SUM(A1)", "\t=1+1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_that_looks_like_a_formula_gets_an_apostrophe(text, tmp_path):
    safe_csv(pd.DataFrame({"text": [text], "n": [-1]}), tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row == {"text": f"'{text}", "n": "-1"}


@pytest.mark.parametrize("text", ["Nej", "1-1", "»Nej«", "'Nej'", "Nej\n=1"])
def test_a_text_that_looks_like_no_formula_is_left_alone(text, tmp_path):
    table = pd.DataFrame({"text": [text]})
    safe_csv(table, tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.DictReader(file))["text"] == text
    assert table["text"].item() == text


def test_saving_changes_no_table(story, tmp_path):
    before = {name: getattr(story, name).copy() for name in SCHEMAS}
    save_csvs(story, tmp_path)
    for name, table in before.items():
        pd.testing.assert_frame_equal(getattr(story, name), table)


@pytest.mark.parametrize(
    ("name", "column"),
    [(name, column) for name, columns in VOCABULARIES.items() for column in columns],
)
def test_a_column_with_a_closed_vocabulary_takes_no_other_value(name, column):
    make = loaded if name in LOADED else frame
    schema = LOADED.get(name) or SCHEMAS[name]
    filled = {"str": "x", "int64": 0, "bool": False}
    row = {key: filled.get(dtype) for key, dtype in schema.items()}
    row |= {key: allowed[0] for key, allowed in VOCABULARIES[name].items()}
    assert len(make(name, [tuple(row.values())])) == 1
    with pytest.raises(ValueError, match=rf"^{name}.{column}: 'skrig' is none of \w+"):
        make(name, [tuple((row | {column: "skrig"}).values())])
