"""The same story in several articles: found whatever was cut, and counted once on request."""

import random
from dataclasses import replace

import matplotlib.pyplot as plt
import pandas as pd
import pytest

import analysis as an
from analysis import charts
from analysis.charts.base import drawn_on
from analysis.measures.stories import one_per_story, stories

WORDS = [f"ord{n}" for n in range(400)]


def text(n: int, seed: int) -> list[str]:
    return random.Random(seed).choices(WORDS, k=n)


def collection(*bodies: list[str], credited: tuple = (), dates: tuple = ()) -> an.News:
    rows = pd.DataFrame({
        "id": [f"a{n}" for n in range(len(bodies))],
        "text": [f"Byen {' '.join(body)}.\n\n- Vi er glade, siger Ida Lund.\n" for body in bodies],
        "credit": credited or [None] * len(bodies),
        "date": dates or ["2026-01-01"] * len(bodies),
    })  # fmt: skip
    return an.load(rows, corrections=None, people=None, source_types=None)


AGENCY, OTHER = text(200, 1), text(200, 2)
NEWS = collection(AGENCY, OTHER, AGENCY[:110], [*text(15, 3), *AGENCY], text(6, 4), text(6, 4),
                  credited=("Kystposten", "Kystposten", "Fjordbladet", "Kystposten", None, None),
                  dates=["2026-01-02", *["2026-01-01"] * 2, *["2026-01-03"] * 3])  # fmt: skip


def test_copies_that_were_cut_or_lengthened_are_one_story_with_its_first_article_as_name():
    keys = list(NEWS.articles["article"])
    found = stories(NEWS).articles["story"].tolist()
    assert found == [keys[2], keys[1], keys[2], keys[2], keys[4], keys[5]]


def test_less_than_what_is_asked_for_is_not_one_story():
    third = [*AGENCY[:80], *text(120, 5)]
    assert stories(collection(AGENCY, third)).articles["story"].nunique() == 2
    assert stories(collection(AGENCY, third), shared=0.3).articles["story"].nunique() == 1
    with pytest.raises(ValueError, match="shared=0.1"):
        stories(NEWS, shared=0.1)


def test_the_order_of_the_articles_does_not_matter():
    shuffled = NEWS.articles.sample(frac=1, random_state=3)
    found = stories(replace(NEWS, articles=shuffled)).articles.set_index("article")["story"]
    expected = stories(NEWS).articles.set_index("article")["story"]
    pd.testing.assert_series_equal(found.sort_index(), expected.sort_index())


def test_pieces_in_common_are_found_in_many_pairs():
    for seed in range(40):
        one = text(150, 100 + seed)
        two = [*one[:95], *text(55, 500 + seed)]
        assert stories(collection(one, two)).articles["story"].nunique() == 1


def test_measures_count_a_story_once_if_asked_to():
    assert an.speaker_share(NEWS)["n_quotes"].sum() == 6
    once = an.speaker_share(NEWS, count="stories")
    assert once["n_quotes"].sum() == 4 and once["n_articles"].max() == 4
    assert an.quote_density(NEWS, by="collection", count="stories")["n_articles"].tolist() == [4]
    assert an.presence(NEWS, count="stories")["n_quoted_articles"].tolist() == [4]
    assert an.readability(NEWS, by="collection", count="stories")["n_articles"].tolist() == [4]
    assert an.concentration(NEWS, by="collection", count="stories")["attributed_words"].sum() == 12


def test_a_figure_says_that_stories_are_counted_once():
    for chart, measure, options in (
        (charts.share_bars, an.speaker_share, {}),
        (charts.share_bars, an.speaker_share, {"by": "outlet"}),
        (charts.density_bars, an.quote_density, {"by": "outlet"}),
        (charts.presence_bars, an.presence, {}), (charts.first_and_last, an.first_and_last, {}),
        (charts.concentration_bars, an.concentration, {}), (charts.lix_dots, an.readability, {}),
    ):  # fmt: skip
        for count in ("articles", "stories"):
            ax = chart(measure(NEWS, count=count, **options))
            if (plan := drawn_on(ax).plan).body is not None:
                assert ("counts once" in plan.note) == (count == "stories")
            plt.close("all")


def test_what_two_outlets_print_counts_once_in_each():
    table = an.speaker_share(NEWS, by="outlet", count="stories").set_index("outlet")
    assert table.loc[["Kystposten", "Fjordbladet"], "n_quotes"].to_dict() == {
        "Kystposten": 2, "Fjordbladet": 1,
    }  # fmt: skip
    assert len(one_per_story(NEWS, "stories", ["outlet"]).articles) == 5


def test_a_wrong_count_is_named():
    with pytest.raises(ValueError, match="did you mean 'stories'"):
        an.speaker_share(NEWS, count="storys")


def test_no_articles_have_no_stories(empty):
    assert stories(empty).articles["story"].empty
    assert an.speaker_share(empty, count="stories").empty
