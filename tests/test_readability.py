"""Readability: every figure from counts that can be made by eye, or arithmetic done by hand."""

import math
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import textstat
from scipy.special import stdtrit

from analysis.loading import load
from analysis.measures.readability import BANDS, UNITS, lix, lix_band, readability, rix
from analysis.measures.segments import VOICES, stretches
from analysis.measures.textstat_comparison import counting_steps, furthest_off
from analysis.tables.news import News
from analysis.tables.schemas import SCHEMAS, frame

SEED = Path(__file__).parent.parent / "seeds" / "000_21630ab167656bad.txt"

# Sentences of 4, 6 and 2 words, the long ones: KOMMUNEN, BROERNE | SKYLDES | VENTEDE
THREE = "Kommunen lukker to broerne. Det skyldes, at de er rustne. Alle ventede."


@pytest.fixture
def read(tmp_path):
    """Return a function that reads texts, and has as quotes only those given."""

    def read_texts(texts: dict[str, str], quotes: list[tuple] = ()) -> News:
        for name, text in texts.items():
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        news = load(tmp_path)
        known = dict(zip(news.articles["article"], news.articles["text"], strict=True))
        rows = []
        for number, (article, said, kind, speaker) in enumerate(quotes):
            start = known[article].index(said)
            rows.append((
                article, 0, number, kind, "dash", start, start + len(said), said,
                len(said.split()), None, None, None, None, None, None, False,
                speaker, "name", 0.9, None, None, None,
            ))  # fmt: skip
        return replace(news, quotes=frame("quotes", rows))

    return read_texts


def test_the_seed_is_as_counted_by_hand():
    row = readability(load(SEED)).iloc[0]
    assert (row["n_sentences"], row["n_words"], row["n_long_words"]) == (23, 394, 95)
    assert round(row["lix"], 2) == 41.24  # 394 / 23 + 100 * 95 / 394 = 17.1304 + 24.1117
    assert round(row["rix"], 2) == 4.13  # 95 / 23
    assert row["lix_band"] == "medium"


def test_counts_and_scores_of_three_sentences(read):
    row = readability(read({"a": THREE})).iloc[0]
    assert (row["n_sentences"], row["n_words"], row["n_long_words"]) == (3, 12, 4)
    assert row["lix"] == pytest.approx(12 / 3 + 100 * 4 / 12)
    assert row["rix"] == pytest.approx(4 / 3)
    assert row["long_word_share"] == pytest.approx(4 / 12)
    assert row["sentence_length_mean"] == 4
    assert row["sentence_length_std"] == 2  # of 4, 6, 2: squares 0 + 4 + 4, ÷ 2
    assert list(row[[f"sentence_length_{q}" for q in ("q1", "median", "q3")]]) == [3, 4, 5]
    letters = [8, 6, 2, 7, 3, 7, 2, 2, 2, 6, 4, 7]
    assert row["word_length_mean"] == pytest.approx(sum(letters) / 12)
    assert row["word_length_std"] == pytest.approx(np.std(letters, ddof=1))


@pytest.mark.parametrize(
    ("counts", "score"),
    [
        ((100, 20, 10), 30.0),  # 10 words a sentence, 20 % long
        ((1, 0, 1), 1.0),
        ((1, 1, 1), 101.0),
        ((0, 0, 0), math.nan),
        ((5, 1, 0), math.nan),
    ],
)
def test_lix_is_words_a_sentence_and_the_percentage_of_long_words(counts, score):
    assert lix(*counts) == pytest.approx(score, nan_ok=True)


def test_rix_is_long_words_a_sentence():
    assert rix(7, 2) == 3.5
    assert rix(0, 2) == 0
    assert math.isnan(rix(7, 0))


@pytest.mark.parametrize(
    ("score", "band"),
    [
        (0, "very easy"), (24.9, "very easy"), (25, "easy"), (34.9, "easy"), (35, "medium"),
        (44.9, "medium"), (45, "difficult"), (54.9, "difficult"), (55, "very difficult"),
        (20, BANDS[0]), (30, BANDS[1]), (40, BANDS[2]), (50, BANDS[3]), (60, BANDS[4]),
    ],
)  # fmt: skip
def test_bands_end_halfway_between_bjornssons_points(score, band):
    assert lix_band([score])[0] == band


def test_no_score_has_no_band():
    assert lix_band([math.nan]).isna().all()


def test_our_formulas_are_textstats_where_textstat_cannot_miscount(read):
    # sentences of three words and more, no digits, no point inside
    text = "Kommunen lukker to broerne. Det skyldes at de er rustne. Alle ventede længe."
    row = readability(read({"a": text})).iloc[0]
    assert row["lix"] == pytest.approx(textstat.lix(text))
    assert row["rix"] == pytest.approx(textstat.rix(text))


def test_counting_steps_end_at_our_counts_and_textstat_agrees_when_fed_them(read):
    text = (
        " date 2020-01 Broen koster 1.250.000 kr. og åbner kl. 14.30 i dag.\n\n"
        "Den er bl.a. bred og/eller lang nok.\n\n/ritzau/"
    )
    steps = counting_steps(read({"a": text}), "a").set_index("step")
    # Broen koster 1.250.000 kr og åbner kl 14.30 i dag | Den er bl.a bred og eller lang nok
    steps = steps.drop(columns="article")
    assert list(steps.loc["our counts"])[:3] == [2, 18, 0]
    fed, ours = steps.loc["textstat, our words and sentences"], steps.loc["our counts"]
    assert list(fed) == pytest.approx(list(ours))
    raw = steps.loc["textstat, file as it is"]
    assert raw["n_sentences"] != 2 and raw["n_words"] != 18 and raw["n_long_words"] != 0


def test_counting_steps_of_all_articles_end_at_the_scores_of_readability(read):
    news = read({"a": THREE, "b": f"Vestby river ned\n\n{THREE} {THREE}", "c": "Foto: Ida Vang"})
    steps = counting_steps(news)
    ours = steps[steps["step"] == "our counts"].set_index("article")["lix"]
    measured = readability(news).set_index("article")["lix"].dropna()
    assert dict(ours) == pytest.approx(dict(measured))


def test_counting_steps_name_the_article_that_was_meant(read):
    with pytest.raises(ValueError, match="did you mean 'broen'"):
        counting_steps(read({"broen": THREE}), "broe")


def test_headings_credit_and_header_are_not_measured(read):
    text = (
        f"Vestby river begge broer ned\n\n{THREE}\n\nBroerne er slidte\n\n"
        "Foto: Ida Vang\n\n/ritzau/"
    )
    news = read({"a": text})
    assert readability(news)["n_words"].item() == 12
    by_role = readability(news, by="paragraph_role").set_index("paragraph_role")
    assert by_role.loc["headline", "n_words"] == 5
    assert by_role.loc["subheading", "n_words"] == 3
    assert "credit" not in by_role.index
    everything = readability(news, by="collection", roles=["headline", "lead", "subheading"])
    assert everything["n_words"].item() == 20


def test_the_old_name_of_paragraph_roles_works_and_is_warned_of(read):
    news = read({"a": f"Vestby river begge broer ned\n\n{THREE}"})
    new = readability(news, by=["paragraph_role", "outlet"])
    with pytest.warns(FutureWarning, match="'role' of readability is named 'paragraph_role'"):
        old = readability(news, by=["role", "outlet"])
    pd.testing.assert_frame_equal(old, new.rename(columns={"paragraph_role": "role"}))
    with pytest.raises(ValueError) as told:
        readability(news, by="rolle")
    listed = str(told.value).partition("use one of ")[2].partition(";")[0].split(", ")
    assert len(set(listed)) == len(listed)
    assert "role" not in listed


def test_quotes_are_measured_by_the_role_of_their_speaker():
    text = "Broen lukker.\n\n- Vi river den ned nu, siger borgmester Ida Lund."
    news = load([{"text": text}], corrections=None, people=None)
    table = readability(news, by="stated_role")
    assert table[["stated_role", "n_words"]].values.tolist() == [["borgmester", 5]]


QUOTED = (
    "Broen lukker snart, mener kommunen.\n\n"  # reporter: 5
    "- Den er gammel. Vi river den ned, siger Vang, som ikke vil sige mere.\n\n"  # 3 + 4 | 7
    'Lund kalder det "en meget stor fejl".\n\n'  # reporter, partial: 7
    "- Nej, siger Lund, det går ikke."  # quoted 1 + 3 in one sentence | 2
)
QUOTES = [
    ("a", "Den er gammel. Vi river den ned", "direct", "Ida Vang"),
    ("a", "en meget stor fejl", "partial", "Bo Lund"),
    ("a", "Nej", "direct", "Bo Lund"),
    ("a", "det går ikke", "direct", "Bo Lund"),
]


def test_quotation_and_narration_have_their_own_counts(read):
    table = readability(read({"a": QUOTED}, QUOTES), by="voice").set_index("voice")
    counts = table[["n_sentences", "n_words", "quoted_words"]]
    assert list(counts.loc["quoted"]) == [3, 11, 11]
    assert list(counts.loc["reporter"]) == [2, 12, 4]
    assert list(counts.loc["reporting clause"]) == [0, 9, 0]
    assert table.loc["reporting clause", ["lix", "rix", "sentence_length_mean"]].isna().all()
    assert table.loc["reporting clause", "long_word_share"] == 0
    assert table.loc["quoted", "sentence_length_mean"] == pytest.approx(11 / 3)


def test_the_voices_together_are_the_whole_text(read):
    news = read({"a": QUOTED}, QUOTES)
    voices, whole = readability(news, by="voice"), readability(news).iloc[0]
    for count in ("n_words", "n_long_words", "quoted_words"):
        assert voices[count].sum() == whole[count]
    assert set(voices["voice"]) == set(VOICES)


def test_each_speaker_has_the_words_of_the_direct_quotes(read):
    table = readability(read({"a": QUOTED}, QUOTES), by="speaker").set_index("speaker")
    assert dict(table["n_words"]) == {"Ida Vang": 7, "Bo Lund": 4}
    assert dict(table["n_sentences"]) == {"Ida Vang": 2, "Bo Lund": 1}


def test_an_unknown_speaker_has_a_row_of_its_own_at_the_end(read):
    quotes = [*QUOTES[:1], ("a", "det går ikke", "direct", None)]
    table = readability(read({"a": QUOTED}, quotes), by="speaker")
    assert table["speaker"].iloc[0] == "Ida Vang"
    assert pd.isna(table["speaker"].iloc[1])
    assert list(table["n_words"]) == [7, 3]


def test_indirect_quotes_are_the_reporters_words(read):
    news = read({"a": QUOTED}, [("a", "Broen lukker snart", "indirect", "kommunen")])
    table = readability(news, by="voice")
    assert list(table["voice"]) == ["reporter"]
    assert table["quoted_words"].item() == 0


def test_two_speakers_in_one_sentence_have_a_sentence_each(read):
    text = "- Ja, siger Vang, og »nej« siger Lund i samme sætning."
    quotes = [("a", "Ja", "direct", "Ida Vang"), ("a", "nej", "direct", "Bo Lund")]
    news = read({"a": text}, quotes)
    assert list(readability(news, by="speaker")["n_sentences"]) == [1, 1]


def test_months_gather_articles_and_a_bare_year_has_none(read):
    news = read({
        "a": f"date 2020-01 {THREE}", "b": f"date 2020-01-31 {THREE}",
        "c": f"date 2020-02 {THREE}", "d": f"date 2020 {THREE}",
    })  # fmt: skip
    table = readability(news, by="month")
    assert list(table["month"].dt.strftime("%Y-%m").fillna("none")) == [
        "2020-01",
        "2020-02",
        "none",
    ]
    assert list(table["n_words"]) == [24, 12, 12]


def test_several_keys_make_finer_rows(read):
    news = read({"a": QUOTED, "b": THREE}, QUOTES)
    table = readability(news, by=["article", "voice"])
    assert list(zip(table["article"], table["voice"], strict=True)) == [
        ("a", "quoted"), ("a", "reporter"), ("a", "reporting clause"), ("b", "reporter"),
    ]  # fmt: skip


def test_an_article_without_running_text_keeps_its_row_without_scores(read):
    table = readability(read({"a": "Foto: Ida Vang", "b": THREE}))
    assert list(table["article"]) == ["a", "b"]
    row = table.iloc[0]
    assert row["n_words"] == 0
    assert row[["lix", "rix", "lix_band", "mattr", "word_length_mean"]].isna().all()
    assert row["warning"] == "no sentence"


@pytest.mark.parametrize("by", [*UNITS, ["article", "voice"]])
def test_no_articles_give_an_empty_table_with_the_same_columns(by, read):
    nothing = News(**{name: frame(name) for name in SCHEMAS})
    table = readability(nothing, by=by)
    assert len(table) == 0
    assert list(table) == list(readability(read({"a": QUOTED}, QUOTES), by=by))


def test_a_unit_that_is_none_is_named_with_the_nearest():
    with pytest.raises(ValueError, match="'articel' is not known.*did you mean 'article'"):
        readability(News(**{name: frame(name) for name in SCHEMAS}), by="articel")


# Vocabulary

FIFTY = " ".join(f"ord{'abcdefghij'[i // 10]}{'abcdefghij'[i % 10]}" for i in range(50))


def mattr_of(read, text):
    return readability(read({"a": text}))["mattr"].item()


def test_fifty_different_words_have_a_mattr_of_one(read):
    assert mattr_of(read, f"{FIFTY}.") == 1


def test_below_fifty_words_there_is_no_mattr(read):
    assert math.isnan(mattr_of(read, " ".join(FIFTY.split()[:49]) + "."))


def test_one_word_said_again_and_again_has_a_mattr_of_one_in_fifty(read):
    assert mattr_of(read, "nej " * 80 + "nej.") == pytest.approx(1 / 50)


def test_mattr_is_the_mean_over_all_windows(read):
    rng = np.random.default_rng(1)
    words = [f"ord{'abcdefghijklmnop'[i]}" for i in rng.integers(0, 16, 90)]
    by_walking = np.mean([len(set(words[i : i + 50])) / 50 for i in range(41)])
    assert mattr_of(read, " ".join(words).replace("ordc", "ORDC") + ".") == pytest.approx(
        by_walking
    )


def test_no_window_crosses_two_articles(read):
    news = read({"a": f"{FIFTY}.", "b": f"{FIFTY}."})
    assert readability(news, by="collection")["mattr"].item() == 1


def test_mattr_does_not_fall_because_a_text_is_longer(read):
    news = read({"a": f"{FIFTY}. " * 2, "b": f"{FIFTY}. " * 9})
    assert readability(news)["mattr"].nunique() == 1


# Uncertainty

MANY = " ".join(["Kommunen lukker broen.", "Vi ser på det nu, siger de.", "Så er det slut."] * 15)


def test_the_interval_holds_the_score_and_narrows_with_more_text(read):
    table = readability(read({"a": MANY, "b": " ".join([MANY] * 6)}))
    assert (table["lix_low"] < table["lix"]).all() and (table["lix"] < table["lix_high"]).all()
    assert (table["rix_low"] < table["rix"]).all() and (table["rix"] < table["rix_high"]).all()
    width = table["lix_high"] - table["lix_low"]
    assert width[1] < width[0] / 2


@pytest.mark.parametrize("text", ["Broen lukker.", "Broen lukker snart nu. " * 30])
def test_one_sentence_or_sentences_that_are_all_alike_have_no_interval(text, read):
    assert readability(read({"a": text}))[["lix_low", "rix_high"]].isna().all(axis=None)


def test_pooled_articles_are_drawn_whole(read):
    news = read({f"a{n}": f"{MANY} {THREE * (1 + n % 3)}" for n in range(9)})
    table = readability(news, by="collection").iloc[0]
    parts = readability(news)[["n_words", "n_long_words", "n_sentences"]].to_numpy(float)
    left = parts.sum(axis=0) - parts  # without each of the nine
    scores = left[:, 0] / left[:, 2] + 100 * left[:, 1] / left[:, 0]
    error = np.sqrt(8 / 9 * ((scores - table["lix"]) ** 2).sum())
    freedom = parts[:, 0].sum() ** 2 / (parts[:, 0] ** 2).sum() - 1
    reach = np.exp(stdtrit(freedom, 0.975) * error / table["lix"])
    assert table["n_articles"] == 9 and pd.isna(table["warning"])
    assert table["lix_low"] == pytest.approx(table["lix"] / reach)
    assert table["lix_high"] == pytest.approx(table["lix"] * reach)


def test_a_month_of_few_articles_says_so(read):
    news = read({f"a{n}": f"date 2021-0{1 + (n > 2)} {MANY} {THREE * n}" for n in range(8)})
    table = readability(news, by="month")
    assert table["warning"].str.split(":").str[0].tolist() == ["too few articles", "few articles"]
    assert table["lix_low"].isna().tolist() == [True, False]


def test_an_option_of_the_old_bootstrap_is_taken_and_warned_of(read):
    with pytest.warns(FutureWarning, match="no longer takes n_boot, seed"):
        table = readability(read({"a": MANY}), n_boot=20, seed=1)
    pd.testing.assert_frame_equal(table, readability(read({"a": MANY})))


def test_an_articles_row_does_not_depend_on_the_other_articles(read):
    alone = readability(read({"m": MANY}))
    among = readability(read({"a": THREE, "m": MANY, "z": QUOTED}))
    pd.testing.assert_frame_equal(
        alone, among[among["article"] == "m"].reset_index(drop=True), check_dtype=False
    )


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        (THREE, "too short"),
        (" ".join([THREE] * 9), "short"),  # 108 words in 27 sentences
        (" ".join([THREE] * 10), None),  # 30 sentences
    ],
)
def test_a_text_too_short_to_judge_has_a_warning(text, warning, read):
    given = readability(read({"a": text}))["warning"].item()
    assert pd.isna(given) if warning is None else given.startswith(f"{warning}:")


# Invariants


def test_the_words_are_those_of_the_sentence_table(read):
    news = read({"a": QUOTED, "b": f"date 2020-01 {THREE}\n\n/ritzau/"}, QUOTES)
    words, parts = stretches(news)
    assert len(words) == parts["n_words"].sum() == news.sentences["n_words"].sum()
    assert parts["n_long_words"].sum() == news.sentences["n_long_words"].sum()
    assert len(parts) == (news.sentences["n_words"] > 0).sum()


def test_a_sentence_without_words_is_none(read):
    assert readability(read({"a": f"{THREE} ... ! {THREE}"}))["n_sentences"].item() == 6


def test_nothing_given_is_changed(read):
    news = read({"a": QUOTED}, QUOTES)
    before = {name: getattr(news, name).copy() for name in SCHEMAS}
    for by in UNITS:
        readability(news, by=by)
    for name, table in before.items():
        pd.testing.assert_frame_equal(table, getattr(news, name))


def test_a_thousand_articles_are_resampled_quickly(read):
    one = read({"a": MANY})
    many = News(**{
        name: pd.concat(
            [getattr(one, name).assign(article=f"a{i:04}") for i in range(1000)]
            if "article" in SCHEMAS[name] else [getattr(one, name)], ignore_index=True,
        )
        for name in SCHEMAS
    })  # fmt: skip
    begin = time.process_time()
    table = readability(many)
    assert time.process_time() - begin < 10
    assert table["lix_low"].nunique() == 1


def test_how_far_the_raw_file_is_off_is_told_of_all_articles_and_of_the_worst(read):
    news = read({"a": THREE, "b": f"{THREE}\n\nPrisen er 1.250.000 kr. i kommunen."})
    off = furthest_off(counting_steps(news))
    raw = [abs(textstat.lix(t) - x) for t, x in zip(
        news.articles["text"], readability(news)["lix"], strict=True)]  # fmt: skip
    assert (off["n_articles"], off["article"]) == (2, "b")
    assert off["mean"] == pytest.approx(np.mean(raw))
    assert off["most"] == pytest.approx(max(raw))


def test_no_articles_are_not_off():
    nothing = News(**{name: frame(name) for name in SCHEMAS})
    off = furthest_off(counting_steps(nothing))
    assert off["n_articles"] == 0
    assert off.drop("n_articles").isna().all()
