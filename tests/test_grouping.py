"""One vocabulary for of= and by= in every measure: crosses, two keys, periods, own columns."""

import inspect
import os
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from conftest import make_news
from layout import check_layout

import analysis as an
from analysis import charts, concentration, presence, quote_density, readability, speaker_share
from analysis.charts.saving import save
from analysis.charts.theme import Theme
from analysis.measures import source_types
from analysis.measures.grouping import OF_ARTICLE, OF_SPEAKER, PERIODS, check, periods
from analysis.measures.source_types import type_share
from analysis.people.table import with_people

OUTLETS = ("Kystposten", "Engbladet")


def newsroom():
    """Eight articles: Ida and Eva, both mayors, and Bo, a fisherman, in two outlets and months."""
    who = {"Ida Lund": "borgmester", "Bo Krag": "fisker", "Eva Holm": "borgmester"}
    articles = []
    for n in range(8):
        said = [("ja " * (2 + n), "direct", "Ida Lund"), ("nej " * 3, "direct", "Bo Krag")]
        said += [("måske " * 2, "direct", "Eva Holm")] * (n > 3) + [("hm", "direct", None)]
        articles.append({
            "article": f"a{n}", "credit": OUTLETS[n % 2], "date": f"2026-0{1 + n // 4}",
            "parts": [[*said, "siger de til avisen i dag"]],
            "speakers": [(name, "person", role, None, 1) for name, role in who.items()],
        })  # fmt: skip
    news = with_people(make_news(articles))
    columns = ["article", "paragraph", "start", "end", "text", "n_words", "quoted_words",
               "indirect_words"]  # fmt: skip
    sentences = news.paragraphs[columns].assign(sentence=0, n_long_words=0)
    types = {"Bo Krag": "professional"}
    speakers = news.speakers.assign(
        type=news.speakers["speaker"].map(types).fillna("politician").astype("str")
    )
    people = news.people.assign(side=news.people["person"].map({"Bo Krag": "imod"}).fillna("for"))
    return replace(
        news,
        sentences=sentences,
        articles=news.articles.assign(desk=["by", "hav"] * 4),
        people=people,
        speakers=speakers,
    )


NEWS = newsroom()
DAYS = pd.to_datetime(["2024-01-08", "2024-02-20", "2024-11-11", "2025-05-05", "2026-01-01",
                       "2026-01-08", "2026-01-19", "2026-03-02"])  # fmt: skip
OVER_TIME = replace(NEWS, articles=NEWS.articles.assign(date=DAYS, date_precision="day"))
NAMES = [*OF_SPEAKER, *OF_ARTICLE, "desk", "side"]


def test_a_cross_is_the_share_of_each_role_in_what_each_gender_says():
    table = speaker_share(NEWS, of="role", by="gender").set_index(["gender", "role"])
    ida, eva, bo = sum(2 + n for n in range(8)), 4 * 2, 8 * 3
    assert table.loc[("woman", "borgmester"), "n_words"] == ida + eva
    assert table.loc[("woman", "borgmester"), "word_share"] == 1
    assert table.loc[("man", "fisker"), ["n_words", "word_share"]].tolist() == [bo, 1]
    turned = speaker_share(NEWS, of="gender", by="role").set_index(["role", "gender"])
    assert turned.loc[("borgmester", "woman"), "n_words"] == ida + eva
    both = speaker_share(NEWS, of=["gender", "role"]).set_index(["gender", "role"])
    assert both.loc[("woman", "borgmester"), "word_share"] == (ida + eva) / (ida + eva + bo + 8)


def test_what_is_known_of_speakers_is_shared_where_of_is_not_given():
    pd.testing.assert_frame_equal(
        speaker_share(NEWS, by="gender"), speaker_share(NEWS, of="gender")
    )
    table = speaker_share(NEWS, by=["outlet", "gender"])
    assert list(table)[:2] == ["gender", "outlet"]
    assert table.groupby("outlet")["word_share"].sum().to_numpy() == pytest.approx(1)


def test_two_keys_are_the_units_in_which_both_agree():
    table = quote_density(NEWS, by=["outlet", "month"]).set_index(["outlet", "month"])
    assert len(table) == 4 and (table["n_articles"] == 2).all()
    some = NEWS.filter("credit == 'Engbladet' and date >= '2026-02'")
    alone = quote_density(some, by="collection").iloc[0]
    row = table.loc[("Engbladet", pd.Timestamp("2026-02"))]
    counts = ["n_words", "quoted_words", "quote_density"]
    assert row[counts].tolist() == alone[counts].tolist()
    lix = readability(NEWS, by=["outlet", "month"])
    assert len(lix) == 4 and (lix["n_articles"] == 2).all()


def test_density_of_a_gender_is_its_words_of_all_words():
    table = quote_density(NEWS, by="gender").set_index("gender")
    whole = quote_density(NEWS, by="collection").iloc[0]
    assert (table["n_words"] == whole["n_words"]).all()
    assert table["quoted_words"].sum() == whole["quoted_words"]
    assert table.loc["man", "quote_density"] == 24 / whole["n_words"]


PUBLIC = {name: getattr(an, name) for name in an.__all__ if callable(getattr(an, name))}
TAKEN = {
    name: set(inspect.signature(measure).parameters) & {"of", "by", "between"}
    for name, measure in PUBLIC.items()
}


def test_which_measures_group_is_no_accident():
    """A new measure of groups is met here, and in what follows."""
    assert {name: sorted(taken) for name, taken in TAKEN.items() if taken} == {
        "compare": ["between", "of"], "concentration": ["by"], "first_and_last": ["by", "of"],
        "keyness": ["by", "of"], "new_voices": ["by"], "presence": ["by", "of"],
        "quote_density": ["by"], "readability": ["by"], "speaker_share": ["by", "of"],
        "spoken_about": ["by"], "type_share": ["by"],
    }  # fmt: skip


def test_one_kind_of_quotes_is_given_as_text_to_every_measure():
    """It passed the check and stopped inside pandas; the same rows as of a tuple of one."""
    of_types = [getattr(source_types, name) for name in source_types.__all__]
    found = [f for f in (*PUBLIC.values(), *of_types) if "kinds" in inspect.signature(f).parameters]
    assert len(found) >= 17
    for measure in dict.fromkeys(found):
        more = ("ja",) if measure is an.concordance else ()
        one, many = (measure(NEWS, *more, kinds=kinds) for kinds in ("direct", ("direct",)))
        pd.testing.assert_frame_equal(one, many)
        with pytest.raises(ValueError, match="did you mean 'direct'"):
            measure(NEWS, *more, kinds="dirct")


def test_what_is_not_known_is_said_alike_by_every_measure():
    for name, taken in TAKEN.items():
        more = ("word_share",) if name == "compare" else ()
        for option in taken - ({"of"} if name == "compare" else set()):
            with pytest.raises(ValueError, match=f"{option}='gendr' is not known; use one of"):
                PUBLIC[name](NEWS, *more, **{option: "gendr"})


@pytest.mark.parametrize(
    ("given", "meant"),
    [("Outlet", "outlet"), ("person", "speaker"), ("source_type", "type"), ("Medie", "credit"),
     ("MONTH", "month"), ("Author", "author"), ("mont", "month"), ("Gendr", "gender")],
)  # fmt: skip
def test_the_nearest_unit_is_guessed_in_any_case_and_by_its_other_names(given, meant):
    with pytest.raises(ValueError, match=f"by='{given}' is not known.*did you mean '{meant}'"):
        speaker_share(NEWS, by=given)


def test_of_many_values_only_the_first_are_listed():
    allowed = tuple(f"navn {n}" for n in range(40))
    with pytest.raises(ValueError, match="navn 29 and 10 more$"):
        check("group", "x", allowed)


def test_no_unit_is_the_whole_collection_in_every_measure():
    for measure in (quote_density, readability, concentration):
        pd.testing.assert_frame_equal(measure(NEWS, by=None), measure(NEWS, by="collection"))
    density = quote_density(NEWS, by=None)
    assert density["collection"].tolist() == ["all"]
    assert density["n_words"].item() == NEWS.articles["n_words"].sum()
    with pytest.raises(ValueError, match="by=None is not known; use one of week, month"):
        an.new_voices(OVER_TIME, by=None)


def test_an_author_is_a_unit_of_every_measure():
    names = ["Ditte Fisker", "Jens Bro", None, None] * 2
    news = replace(NEWS, articles=NEWS.articles.assign(author=pd.array(names, dtype="str")))
    table = quote_density(news, by="author")
    assert table["author"].fillna("").tolist() == ["Ditte Fisker", "Jens Bro", ""]
    assert table["n_articles"].tolist() == [2, 2, 4]
    for language, said in (("en", "authors"), ("da", "journalister")):
        ax = charts.density_bars(table, theme=Theme(language=language))
        assert said in " ".join(text.get_text() for text in ax.figure.findobj(plt.Text))


@pytest.mark.filterwarnings("ignore:by='role' of readability")
@pytest.mark.parametrize("name", NAMES)
def test_every_measure_takes_every_name(name):
    period = [] if name in PERIODS else ["month"]
    for measure in (quote_density, speaker_share, concentration, presence, readability,
                    an.first_and_last, an.spoken_about, type_share):  # fmt: skip
        table = measure(NEWS, by=[name, "desk"])
        assert len(table)
        assert {name, "desk"} <= set(table) or name == "type"
    for measure in (speaker_share, presence, an.first_and_last):
        table = measure(NEWS, of=[name, "speaker"], by="desk")
        assert list(dict.fromkeys([name, "speaker", "desk", *table])) == list(table)
    voices = an.new_voices(OVER_TIME, by=[*period, name] if period else name)
    assert len(voices) and name in voices
    words = an.keyness(NEWS, of=name, by="desk", least=1, stop_words=())
    assert list(dict.fromkeys([name, "desk", *words])) == list(words)
    measure = "words_per_quote"
    assert set(an.compare(NEWS, measure, between=name)["between"]) <= {name}


DRAWN = {
    "density": (charts.density_bars, quote_density),
    "concentration": (charts.concentration_bars, concentration),
    "lix": (charts.lix_dots, readability), "lengths": (charts.sentence_lengths, readability),
    "presence": (charts.presence_bars, presence), "share": (charts.share_bars, speaker_share),
    "ends": (charts.first_and_last, an.first_and_last), "types": (charts.type_bars, type_share),
    "about": (charts.spoken_about, an.spoken_about),
}  # fmt: skip
PERIODICAL = {
    "density": (charts.density_columns, quote_density), "lix": (charts.lix_months, readability),
    "new": (charts.new_voices_columns, an.new_voices),
}  # fmt: skip
# a period, an own column of people, two keys, of speakers and an own column of articles
UNITS = ["quarter", "side", ["outlet", "month"], ["type", "desk"]]


def looked_at(ax, name):
    check_layout(ax)
    if folder := os.environ.get("FIGURES_TO_LOOK_AT"):
        save(ax, name, Path(folder), theme=Theme())
    plt.close("all")


@pytest.mark.parametrize("by", UNITS, ids=str)
def test_every_chart_draws_every_unit(by):
    theme = Theme.of(OVER_TIME, language="da" if by in UNITS[::2] else "en")
    key = by if isinstance(by, str) else "-".join(by)
    for name, (chart, measure) in DRAWN.items():
        looked_at(chart(measure(OVER_TIME, by=by), theme=theme), f"{name}-{key}")
    words = an.keyness(OVER_TIME, of=by, least=1, stop_words=())
    looked_at(charts.keyness_bars(words, theme=theme), f"keyness-{key}")
    of = by if isinstance(by, str) else by[0]
    table = an.compare(OVER_TIME, "words_per_quote", between=of)
    looked_at(charts.difference_dots(table, theme=theme), f"compare-{key}")


@pytest.mark.parametrize("by", ["week", "month", "quarter", "year"])
def test_every_chart_of_time_draws_every_period(by):
    theme = Theme.of(OVER_TIME, language="da" if by in ("week", "year") else "en")
    for name, (chart, measure) in PERIODICAL.items():
        looked_at(chart(measure(OVER_TIME, by=by), theme=theme), f"{name}-time-{by}")
    table = quote_density(OVER_TIME, by=[by, "outlet"])
    facets = charts.density_columns(table, theme=theme, facet="outlet")
    looked_at(facets, f"facets-{by}")


def test_periods_are_called_by_what_they_are():
    table = quote_density(OVER_TIME, by="week")
    names = [text.get_text() for text in charts.density_bars(table).get_yticklabels()]
    assert "Week 1,\u00a02026" in names and table["week"].min().year == 2024
    theme = Theme(language="da")
    danish = charts.density_bars(quote_density(OVER_TIME, by="quarter"), theme=theme)
    assert "1. kvt.\u00a02024" in [text.get_text() for text in danish.get_yticklabels()]


@pytest.mark.parametrize(("one", "other"), [*pairwise(NAMES), ("speaker", "month")])
def test_shares_of_any_two_names_sum_to_one(one, other):
    table = speaker_share(NEWS, of=one, by=other)
    if other in table:
        sums = table.groupby(other, dropna=False)["word_share"].sum()
        assert sums.to_numpy() == pytest.approx(1)


def test_periods_are_as_exact_as_the_date():
    dates = pd.to_datetime(["2026-01-01", "2026-05-01", "2026-05-01", "2026-05-17"])
    articles = pd.DataFrame({
        "article": list("abcd"), "date": dates, "date_precision": ["year", "month", "day", "day"],
    })  # fmt: skip
    news = replace(NEWS, articles=articles)
    found = {unit: periods(news, unit).dt.strftime("%m-%d").tolist()
             for unit in ("week", "month", "quarter", "year")}  # fmt: skip
    assert found["week"][2:] == ["04-27", "05-11"]  # Mondays
    assert found["month"][1:] == ["05-01"] * 3 and found["quarter"][1:] == ["04-01"] * 3
    assert found["year"] == ["01-01"] * 4
    assert all(pd.isna(found[unit][0]) for unit in ("week", "month", "quarter"))
    assert pd.isna(found["week"][1])


def drawn(n_articles: int, chance: np.random.Generator):
    """Draw articles with two of 30 speakers each, all equally likely."""
    return [
        {"article": f"{n_articles}-{n}", "credit": f"{n_articles}", "parts": [
            [(f"{'ord ' * 5}", "direct", f"Taler {who}")]
            for who in chance.choice(30, 2, replace=False)
        ]}
        for n in range(n_articles)
    ]  # fmt: skip


def test_size_alone_changes_neither_effective_nor_rarefied_speakers():
    chance, tables = np.random.default_rng(3), []
    for _ in range(12):
        news = make_news(drawn(30, chance) + drawn(120, chance))
        tables.append(concentration(news, by="credit", articles=10).set_index("credit"))
    mean = pd.concat(tables).groupby(level=0).mean()
    observed, corrected = mean["effective_speakers_observed"], mean["effective_speakers"]
    assert observed["120"] - observed["30"] > 4
    assert corrected.to_numpy() == pytest.approx(30, rel=0.08)
    truth = 30 * (1 - (28 / 30) ** 10)
    assert mean["rarefied_speakers"].to_numpy() == pytest.approx(truth, rel=0.03)


def test_effective_and_rarefied_speakers_are_as_worked_by_hand():
    said = [["A", "B"], ["A"], ["C"]]
    news = make_news([
        {"article": f"a{n}", "parts": [[("to ord", "direct", f"Taler {who}")] for who in people]}
        for n, people in enumerate(said)
    ])  # fmt: skip
    row = concentration(news, by="collection", articles=2).iloc[0]
    # 8 words; pairs of words in different articles: 64 − 16 − 4 − 4 = 40; of one speaker: 2·2·2
    assert row["effective_speakers"] == 40 / 8
    assert row["effective_speakers_observed"] == pytest.approx(64 / (16 + 4 + 4))
    assert row["rarefied_speakers"] == pytest.approx((2 + 3 + 2) / 3)  # of the three pairs
    assert np.isnan(concentration(news, by="collection", articles=4)["rarefied_speakers"].item())
    alone = concentration(news)
    assert alone["effective_speakers"].tolist() == pytest.approx([2, 1, 1])
    assert alone["gini"].isna().tolist() == [False, True, True]
