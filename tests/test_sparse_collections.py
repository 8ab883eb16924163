"""Collections that lack something × measures × charts: nothing stops."""

import inspect
from functools import cache
from pathlib import Path

import matplotlib.pyplot as plt
import pytest
from conftest import make_news

import analysis as an
from analysis import charts
from analysis.measures import source_types
from analysis.people.table import with_people
from analysis.people.types import with_types

SAID = [("ja tak", "direct", "Ida Lund"), "siger hun"]
WHO = [("Ida Lund", "person", None, None, 1)]
COLLECTIONS = {
    "no articles": [],
    "one article, no credit, no date": [{"article": "a", "parts": [SAID], "speakers": WHO}],
    "no quotes": [{"article": n, "date": "2026-01", "parts": [["intet her"]]} for n in "ab"],
    "no speakers": [{"article": n, "parts": [[("ja", "direct", None)]]} for n in "ab"],
    "no dates": [{"article": n, "credit": "Kystposten", "parts": [SAID]} for n in "ab"],
    "no words": [{"article": "a", "parts": []}],
    "one sentence": [
        {"article": "a", "date": "2026-01", "credit": "Kystposten", "parts": [["byen sover"]]}
    ],
    "nothing but text": [
        {"article": n, "parts": [["byen sover"], [("ja", "direct", None)]]} for n in "ab"
    ],
}


@cache
def made(collection):
    """The News of one of ``COLLECTIONS``, made once."""
    return with_people(make_news(COLLECTIONS[collection]))


DRAWN = {
    "speaker_share": charts.share_bars, "quote_density": charts.density_bars,
    "concentration": charts.concentration_bars, "presence": charts.presence_bars,
    "new_voices": charts.new_voices_columns, "first_and_last": charts.first_and_last,
    "quote_strip": charts.quote_strip, "readability": charts.lix_dots,
    "spoken_about": charts.spoken_about, "sentence_rhythm": charts.sentence_rhythm,
}  # fmt: skip


BY_MONTH = {"by": "month"}
MORE = (  # the other charts, with what makes their table
    (charts.density_columns, an.quote_density, BY_MONTH),
    (charts.density_columns, an.quote_density, {"by": "position"}),
    (charts.lix_months, an.readability, BY_MONTH),
    (charts.lix_voices, an.readability, {"by": ["article", "voice"]}),
    (charts.sentence_lengths, an.readability, {}),
    (charts.keyness_bars, an.keyness, {"least": 1}),
    (charts.difference_dots, an.compare, {"measure": "words_per_quote", "between": "speaker"}),
    (charts.difference_dots, an.compare, {"measure": "quote_density", "between": "outlet"}),
    (charts.type_bars, source_types.type_share, {}),
    (charts.type_gender_dots, source_types.type_gender, {}),
)


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_other_chart_is_drawn(collection):
    news = with_types(made(collection))
    for chart, measure, options in MORE:
        ax = chart(measure(news, **options))
        assert ax.figure.get_label()
        plt.close("all")
    assert {chart.__name__ for chart, *_ in MORE} | {c.__name__ for c in DRAWN.values()} == {
        *charts.__all__
    }


@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_measure_is_made_and_drawn(collection, name):
    news = made(collection)
    ax = DRAWN[name](getattr(an, name)(news))
    assert ax.figure.get_label()
    plt.close("all")


EVERY = {  # every other measure, with the columns that its table always has
    source_types.type_share: "word_share", source_types.typed_share: "word_share",
    source_types.type_presence: "article_share", source_types.type_gender: "women_share",
    source_types.expert_gender: "women_share", source_types.researcher_share: "researchers_share",
    source_types.sources_per_article: "n_sources",
    source_types.single_source_stories: "only_source",
    source_types.type_prominence: "prominence", source_types.type_diversity: "effective_types",
    source_types.unnamed_share: "unnamed_share", source_types.media_credited: "medium",
    an.counting_steps: "lix",
    an.untyped: "first_words", an.keyness: "g2", an.sentence_rhythm: "n_words",
}  # fmt: skip


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_table_has_its_columns_and_no_share_of_nothing(collection):
    news = with_types(made(collection))
    for measure, column in EVERY.items():
        table = measure(news)
        assert column in table, measure.__name__
        if column.endswith("_share") and column != "word_share":
            known = table[column].dropna()
            assert known.between(0, 1).all(), measure.__name__
    assert "speaker" in an.concordance(news, "byen")
    assert isinstance(an.methods(news), str) and an.methods(news)
    for between in ("outlet", "month", ["outlet", "month"]):
        assert an.compare(news, "lix", between=between)["p"].isna().all()
    assert an.stories(news).articles["story"].notna().all()
    assert len(an.review_list(news)) == len(an.sample_for_review(news, 9)) == len(news.quotes)
    share = an.speaker_share(news, corrected="confidence")
    assert share["word_share_expected"].sum() == pytest.approx(float(len(share) > 0))
    with pytest.raises(ValueError, match="nothing is checked"):
        an.accuracy(news)
    if len(news.articles):
        assert an.agreement(news, news)["of"].tolist() == ["span", "kind", "speaker"]
    else:
        with pytest.raises(ValueError, match="corrections by both coders"):
            an.agreement(news, news)


def test_every_public_measure_is_in_the_tables_above():
    rooms = ("analysis.measures", "analysis.evaluation", "analysis.report.methods")
    public = {name for name in an.__all__ if inspect.isfunction(given := getattr(an, name))
              and given.__module__.startswith(rooms)}  # fmt: skip
    text = Path(__file__).read_text(encoding="utf-8")
    shown = {*DRAWN, *(measure.__name__ for _, measure, _ in MORE),
            *(measure.__name__ for measure in EVERY)}  # fmt: skip
    by_a_file = {"export_for_review", "import_review"}
    assert {name for name in public - shown - by_a_file if f"an.{name}(" not in text} == set()


@pytest.mark.parametrize("by", ["outlet", "month", ["credit", "week"]])
@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_cross_is_measured(collection, by):
    news = made(collection)
    for of in ("gender", "role", ["speaker", "type"]):
        table = an.speaker_share(news, of=of, by=by)
        assert table["word_share"].sum() == pytest.approx(float(len(table) > 0))
