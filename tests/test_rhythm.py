"""How long sentences are along the text, and the chart of it."""

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from layout import check_layout
from texts import news

from analysis.charts import sentence_rhythm as draw
from analysis.charts.base import drawn_on
from analysis.charts.theme import Theme
from analysis.measures.readability import readability
from analysis.measures.sentence_lengths import sentence_rhythm

TEXT = (
    "Regnen kom. Den faldt på hele byen i nat.\n\n- Det er for vådt, siger Ida Lund.\n\nSå tav hun."
)


@pytest.fixture(autouse=True)
def _close():
    yield
    plt.close("all")


def test_each_sentence_has_its_length_in_the_order_of_the_text():
    table = sentence_rhythm(news(TEXT))
    assert table["place"].tolist() == [1, 2, 3, 4]
    assert table["n_words"].tolist() == [2, 7, 4, 3]
    assert table["voice"].tolist() == ["reporter", "reporter", "quoted", "reporter"]
    assert table["speaker"].tolist()[2] == "Ida Lund" and table["speaker"].isna().sum() == 3


def test_there_are_as_many_sentences_as_readability_counts():
    read = news(TEXT, TEXT + " Og den blev ved.", "Intet skete.")
    counted = sentence_rhythm(read).groupby("article").size()
    scores = readability(read, by=["article", "voice"])
    scores = scores[scores["voice"] != "reporting clause"]
    assert counted.to_dict() == scores.groupby("article")["n_sentences"].sum().to_dict()


def test_articles_come_by_date():
    read = news(" date 2021-05-02 Sidst\n\nSidst kom regnen.", " date 2021-05-01 Sol\n\nSol først.")
    assert sentence_rhythm(read)["article"].tolist() == ["b", "a"]


def test_a_stroke_is_as_high_as_its_sentence_is_long():
    ax = draw(sentence_rhythm(news(TEXT)))
    heights = {round(bar.get_x() + bar.get_width() / 2): bar.get_height() for bar in ax.patches[:4]}
    assert heights[2] / heights[1] == pytest.approx(7 / 2)
    title = "The longest sentence has 7\u00a0words (“siger hun” not counted)"
    assert ax.figure.get_label() == title
    assert not drawn_on(ax).plan.detail  # no finding for the front page


def many(articles: int, sentences: int, name: str = "artikel") -> pd.DataFrame:
    rows = [
        (f"{n:02}-{name}", place + 1, ("quoted", "reporter")[place % 2], None, 1 + (place * 7) % 31)
        for n in range(articles)
        for place in range(sentences)
    ]
    return pd.DataFrame(rows, columns=["article", "place", "voice", "speaker", "n_words"])


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize("width", ["column", "phone", "slide"])
@pytest.mark.parametrize(
    "table",
    [many(1, 1), many(60, 20), many(3, 400, "med-et-meget-langt-navn-som-ingen-kan-laese" * 3)],
    ids=["one sentence", "60 articles", "long names and texts"],
)
def test_no_text_is_cut_or_meets_another(table, width, language):
    check_layout(draw(table, theme=Theme(width, language, "12 artikler")))


def test_no_sentences_are_said():
    assert draw(many(0, 0)).figure.get_label() == "There is nothing to show"


def test_the_most_varied_and_the_most_even_of_ten_sentences_or_more_are_drawn():
    rows = [
        (name, place, "reporter", None, 10 + spread * (-1) ** place)
        for name, spread, n in [
            ("jævn", 0, 12), ("lidt", 1, 12), ("mere", 3, 12), ("vild", 9, 12), ("kort", 9, 4)
        ]
        for place in range(n)
    ]  # fmt: skip
    table = pd.DataFrame(rows, columns=["article", "place", "voice", "speaker", "n_words"])
    ax = draw(table, n=2)
    heads = [text.get_text() for text in ax.texts if text.get_text() in set(table["article"])]
    assert heads == ["vild", "jævn"]


def test_the_longest_sentence_is_named_only_where_it_is_drawn():
    short = "Regn. " * 9 + "Nu falder der regn hele dagen. "
    varied = [short + "Og så kom der sol over hele byen i dag. " for _ in range(3)]
    even = ["Regnen falder på byen. " * 12 for _ in range(3)]
    long = ("Det var en lang dag med regn og sol og blæst. " * 12 +
            "Det var en meget lang dag med regn og sol og blæst over byen. ")  # fmt: skip
    ax = draw(sentence_rhythm(news(*varied, *even, long)), theme=Theme())
    title = ax.figure.get_label()
    assert title.startswith("Sentence length varies most in “") and title.endswith(
        "1 to 10\xa0words"
    )
