"""What holds in every article: at hand, and put together from odd pieces."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from chance import chance
from hypothesis import given
from hypothesis import strategies as st
from texts import nlp, read

from analysis import load
from analysis.core.vocabulary import KINDS, MARKS, METHODS, SPEAKER_KINDS
from analysis.io.articles import READ_ROLES
from analysis.io.files import read_articles
from analysis.measures.quotation import speaker_share
from analysis.parsing import make_doc
from analysis.tables.news import News
from analysis.tables.rows import tables
from analysis.tables.schemas import SCHEMAS

pytestmark = pytest.mark.xdist_group("invariants")  # each collection is read once
ROOT = Path(__file__).parent.parent
COLLECTIONS = {
    "seed": ROOT / "seeds",
    "articles": ROOT / "data" / "articles",
    "constructed gold": ROOT / "tests" / "gold" / "texts",
    "development gold": ROOT.parent / "shared" / "gold" / "dev" / "texts",
}


def check(news: News) -> None:
    """Fail where one of the tables breaks what the codebook promises."""
    offsets_slice_back(news)
    keys_are_unique_and_link(news)
    nothing_overlaps(news)
    quotes_stand_in_order_and_only_inside_an_indirect(news)
    counts_add_up(news)
    values_are_known(news)
    shares_sum_to_one(news)


def offsets_slice_back(news: News) -> None:
    texts = news.articles.set_index("article")["text"]
    for name in ("paragraphs", "sentences", "quotes"):
        for row in getattr(news, name).itertuples():
            assert texts[row.article][row.start : row.end] == row.text != ""
            assert name == "quotes" or row.text == row.text.strip()
    for row in news.quotes.itertuples():
        for part in ("cue", "mention"):
            words, start, end = (getattr(row, part + end) for end in ("", "_start", "_end"))
            assert pd.isna(words) == pd.isna(start) == pd.isna(end)
            assert pd.isna(words) or texts[row.article][start:end] == words != ""


def keys_are_unique_and_link(news: News) -> None:
    for name, key in {
        "articles": ["article"], "paragraphs": ["article", "paragraph"],
        "sentences": ["article", "sentence"], "quotes": ["article", "quote"],
        "speakers": ["article", "speaker"],
    }.items():  # fmt: skip
        table = getattr(news, name)
        assert not table.duplicated(key).any() and table[key].notna().all(axis=None)
        assert set(table["article"]) <= set(news.articles["article"])
    known = set(zip(news.speakers["article"], news.speakers["speaker"], strict=True))
    named = news.quotes.dropna(subset="speaker")
    said = named.groupby(["article", "speaker"]).size()
    assert set(said.index) <= known
    n_quotes = news.speakers.set_index(["article", "speaker"])["n_quotes"]
    assert n_quotes[n_quotes > 0].sort_index().equals(said.sort_index().rename("n_quotes"))


def nothing_overlaps(news: News) -> None:
    paragraphs = news.paragraphs.set_index(["article", "paragraph"])
    for name in ("sentences", "quotes"):
        for row in getattr(news, name).itertuples():
            around = paragraphs.loc[(row.article, row.paragraph)]
            assert around["start"] <= row.start < row.end <= around["end"], row
            assert around["role"] in READ_ROLES, row
    for table in (news.paragraphs, news.sentences):
        for _, rows in table.groupby("article"):
            stretches = list(zip(rows["start"], rows["end"], strict=True))
            for before, after in pairwise(stretches):
                assert before[1] <= after[0], (before, after)


def quotes_stand_in_order_and_only_inside_an_indirect(news: News) -> None:
    for _, rows in news.quotes.groupby("article"):
        around: list = []  # the indirect quotes inside which the next one may stand
        for row in rows.itertuples():
            while around and around[-1].end <= row.start:
                around.pop()
            for outer in around:
                inside = outer.start <= row.start and row.end <= outer.end
                assert inside and row.text != outer.text, (outer.text, row.text)
                assert outer.kind == "indirect" != "direct" != row.kind, (outer.text, row.text)
            around.append(row)


def counts_add_up(news: News) -> None:
    story = news.paragraphs[news.paragraphs["role"].isin(READ_ROLES)]
    by_article = news.articles.set_index("article")
    for column in ("n_words", "quoted_words", "indirect_words"):
        of_sentences, of_paragraphs = (
            table.groupby("article")[column].sum().reindex(by_article.index, fill_value=0)
            for table in (news.sentences, story)
        )
        assert of_sentences.eq(of_paragraphs).all(), column
        assert column != "n_words" or of_paragraphs.eq(by_article[column]).all()
        for table in (news.paragraphs, news.sentences):
            assert (table[column] <= table["n_words"]).all() and (table[column] >= 0).all()
    for name in ("sentences", "quotes"):
        counted = getattr(news, name).groupby("article").size()
        assert counted.reindex(by_article.index, fill_value=0).eq(by_article[f"n_{name}"]).all()


def values_are_known(news: News) -> None:
    assert set(news.quotes["kind"]) <= set(KINDS) and set(news.quotes["mark"]) <= set(MARKS)
    assert (news.quotes["kind"].eq("indirect") == news.quotes["mark"].eq("none")).all()
    assert set(news.quotes["method"]) <= set(METHODS)
    assert (news.quotes["method"].eq("none") <= news.quotes["speaker"].isna()).all()
    assert set(news.speakers["kind"]) <= set(SPEAKER_KINDS)
    assert (news.speakers["mentions"] >= 1).all()
    for name, schema in SCHEMAS.items():
        dtypes = {column: str(dtype) for column, dtype in getattr(news, name).dtypes.items()}
        assert {column: dtypes.pop(column) for column in schema} == schema
        made_by_load = {"person", "type", "type_method", "former"}
        assert all(c in made_by_load or c.startswith("machine_") for c in dtypes)


def shares_sum_to_one(news: News) -> None:
    for by in (None, "article"):
        shares = speaker_share(news, kinds=KINDS, by=by)
        assert (shares["attributed"] == shares["speaker"].notna()).all()
        for _, part in shares.groupby(by) if by else [("all", shares)]:
            for column in ("word_share", "quote_share"):
                assert part.empty or part[column].isna().all() or np.isclose(part[column].sum(), 1)


# -- articles at hand -----------------------------------------------------------------------------


@pytest.fixture(scope="module", params=COLLECTIONS)
def folder(request) -> Path:
    path = COLLECTIONS[request.param]
    if not path.is_dir():
        pytest.skip(f"{request.param}: not at hand")
    return path


@pytest.fixture(scope="module")
def collection(folder) -> News:
    return load(folder)


@pytest.mark.parametrize(
    "rule",
    [offsets_slice_back, keys_are_unique_and_link, nothing_overlaps,
     quotes_stand_in_order_and_only_inside_an_indirect, counts_add_up, values_are_known,
     shares_sum_to_one],
    ids=lambda rule: rule.__name__,
)  # fmt: skip
def test_in_every_article_at_hand(rule, collection):
    assert len(collection.articles)
    rule(collection)


def test_nothing_at_hand_is_unreadable(collection):
    assert collection.problems.empty


def test_the_order_of_the_files_changes_no_table(folder, collection):
    files = sorted(folder.glob("*.txt"), reverse=True)
    again = load(*files)
    for name, table in collection.tables().items():
        pd.testing.assert_frame_equal(again.tables()[name], table)


def test_an_article_read_alone_has_the_rows_it_has_among_others(folder, collection):
    article = max(read_articles([folder]), key=lambda article: len(article.text))
    alone = tables([article], [], nlp())
    for name in ("paragraphs", "sentences", "quotes", "speakers"):
        among = getattr(collection, name)
        rows = among[among["article"] == article.article].reset_index(drop=True)[
            list(SCHEMAS[name])
        ]
        pd.testing.assert_frame_equal(getattr(alone, name), rows)


def test_the_spans_of_spacy_are_the_rows_of_the_tables(folder, collection):
    for article in read_articles([folder]):
        doc = nlp()(make_doc(article, nlp()))
        rows = collection.quotes[collection.quotes["article"] == article.article]
        for group, start, end in (
            ("quotes", "start", "end"), ("cues", "cue_start", "cue_end"),
            ("mentions", "mention_start", "mention_end"),
        ):  # fmt: skip
            told = rows.dropna(subset=[start])
            assert [span.id for span in doc.spans[group]] == told["quote"].tolist()
            for span, row in zip(doc.spans[group], told.to_dict("records"), strict=True):
                assert span.start_char <= row[start] and row[end] <= span.end_char
                assert span.kb_id_ == ("" if pd.isna(row["speaker"]) else row["speaker"])
        kinds = [span.label_ for span in doc.spans["quotes"]]
        assert kinds == rows["kind"].tolist()
        roles = [(span.label_, span.start_char, span.end_char) for span in doc.spans["paragraphs"]]
        assert roles == [(p.role, p.start, p.end) for p in article.paragraphs]


# -- articles nobody would write ------------------------------------------------------------------

PIECES = [
    "- ", "– ", "—", " - ", "»", "«", "”", "“", "„", '"', "'", "’", "''", "``", "(", ")", "/",
    ":", ", ", ". ", "? ", "! ", "… ", ";", ".", ",", " ", "\n", "\n\n", "\r\n", "\t", "\u00a0",
    "\u200b", "\u2028", "\u0301", "\u00ad", "\ufeff", "\ud7ff", "😀", "😀🇩🇰", "漢字", "ß",
    " date 2026-05 ", "dato 31-02-2026", "/ritzau/", "/", "Foto:", "LÆS OGSÅ", "Spørgsmål:",
    "Svar:", "siger", "sagde", "mener hun", "siger Asta Krog", "Asta Krog (SM) siger",
    "tilføjer han", "lyder det fra", "Ifølge", "ifølge rapporten", "efter hendes mening",
    "Det oplyser politiet.", "at", "om", "hvordan", "som", "der", "og", "men", "Hun", "han", "de",
    "den", "borgmesteren", "borgmester Ib Vig", "Flere naboer", "kommunen", "SM", "Krogs",
    "A. P.", "d'Orval", "de la", "Broen lukker", "broen er gammel", "det regner", "vi er glade",
    "1.250 kr.", "kl. 14.30", "bl.a.", "kalder", "kræver", "afviser", "ikke", "Det Kgl. Vandværk",
    "fremgår det", "står der",
]  # fmt: skip
ARTICLES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=60).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda between: between.join(pieces))
)


ODD = {
    "marks with nothing between": 'Hun sagde "" i går.',
    "guillemets with nothing between": "Der stod »« på skiltet.",
    "a tag and a mark after a source": 'Efter hendes mening " fremgår det',
    "a tag after a source and its comma": "ifølge rapporten , siger Asta Krog",
    "a comma and a tag that breaks into nothing": ", fortalte lodserne, at broen var glat.",
    "somebody else, and no more": "Asta Krog siger, at broen er ny, mens Ib Vig",
    "somebody who is, and no more": "Asta Krog siger, at broen er ny, men det er Ib Vig",
    "a source and its first letter": "Broen er gammel, ifølge A",
    "a source, who it is, and no more": "Broen er glat ifølge Ib Vig, der er maler, og",
    "a source and a comma": "Broen er gammel. Ifølge Kystposten,",
    "two sources and no more": "Ifølge lodserne og 8F",
    "a field and the first letter of the next": "- Ja, siger ekspert i netværk og f",
    "a question and no more": "Asta Krog spurgte om",
    "a question word, and no more": "Broen faldt. Asta Krog har i avisen beskrevet, hvordan",
}
TWICE = {
    "two sources": "Broen er gammel, efter hendes mening, ifølge rapporten.",
    "two verbs in a row": "Hun skrev, fremgår det, at broen er gammel.",
    "a verb on a verb": "Asta Krog siger, siger hun, at broen er gammel.",
    "a verb that hangs on a verb": "siger understreger, at broen er gammel.",
    "a source and a lead-in": "Ifølge Ib Vig siger hun: »Luk broen.«",
    "a source on each side": ",og t,ifølge A,som r ifølge S",
    "a source and an opinion": "ifølge lektor, 6 efter skolens mening",
}
CROSSING = {
    "a mark that a source's clause runs into": "ifølge a:``l. k„h",
    "a mark of another kind inside": 'efter skolens mening 0"”Hej',
    "a stray mark and a source": "„/tung ly``nær“ifølge naboen(den",
    "an apostrophe that opens nothing": "ifølge a 'Dl' ler s",
    "marks within marks": '"-\n\n\ufeff tung"Hej,står der',
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_marks_and_tags_break_nothing(text):
    check(tables([read(text)[0]], [], nlp()))


@pytest.mark.parametrize("text", TWICE.values(), ids=TWICE)
def test_words_with_two_reporting_clauses_are_one_quote(text):
    check(tables([read(text)[0]], [], nlp()))


@pytest.mark.parametrize("text", CROSSING.values(), ids=CROSSING)
def test_words_in_marks_and_a_reported_clause_never_cross(text):
    check(tables([read(text)[0]], [], nlp()))


def check_all(texts: list[str]) -> None:
    """Check the tables of many texts at once: one check costs as much as reading fifty of them."""
    articles = [read(text, str(number))[0] for number, text in enumerate(texts)]
    check(tables(articles, [], nlp()))


@chance(20, texts=5)
@given(st.lists(ARTICLES, min_size=1, max_size=9))
def test_whatever_the_articles_nothing_breaks(texts):
    check_all(texts)


@chance(20, texts=5)
@given(st.lists(st.text(max_size=120), min_size=1, max_size=9))
def test_whatever_the_characters_nothing_breaks(texts):
    check_all(texts)


CUT = st.tuples(
    st.sampled_from(sorted(COLLECTIONS["constructed gold"].glob("*.txt"))),
    st.integers(0, 2000), st.integers(0, 40), st.sampled_from(PIECES),
)  # fmt: skip


@chance(20, texts=3)
@given(st.lists(CUT, min_size=1, max_size=6))
def test_whatever_is_cut_out_of_an_article_or_put_in_nothing_breaks(cuts):
    texts = []
    for path, at, length, piece in cuts:
        text = path.read_text(encoding="utf-8")
        place = at % len(text)
        texts.append(text[:place] + piece + text[place + length :])
    check_all(texts)
