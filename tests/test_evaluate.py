"""Scores of found quotes against gold, on frames whose counts can be done by eye."""

import math

import numpy as np
import pandas as pd
import pytest
from conftest import make_news

from analysis.evaluation.gold import doubts, read_gold
from analysis.evaluation.scores import compare, errors, intervals, match, scores

TEXT = "et to tre fire fem seks syv otte ni ti"  # the words of the one article, "a"


def found(*rows: tuple):
    """Return News of TEXT with quotes ``(words, kind, speaker)``."""
    news = make_news([{"article": "a", "parts": [[TEXT]]}])
    if not rows:
        return news
    quotes = pd.DataFrame(
        [
            {"article": "a", "kind": kind, "mark": "dash", "speaker": speaker, "text": words,
             "start": TEXT.index(words), "end": TEXT.index(words) + len(words)}
            for words, kind, speaker in rows
        ]
    )  # fmt: skip
    object.__setattr__(news, "quotes", quotes.reindex(columns=news.quotes.columns))
    return news


def gold(*rows: tuple) -> pd.DataFrame:
    """Return gold quotes ``(words, kind, speaker, optional)``."""
    return pd.DataFrame(
        [
            {"article": "a", "kind": kind, "text": words, "speaker": speaker,
             "start": TEXT.index(words), "end": TEXT.index(words) + len(words),
             "optional": "".join(optional)}
            for words, kind, speaker, *optional in rows
        ],
        columns=["article", "kind", "text", "speaker", "start", "end", "optional"],
    )  # fmt: skip


def results(news, wanted: pd.DataFrame) -> list[str]:
    return match(news, wanted)["result"].tolist()


# -- spans ----------------------------------------------------------------------------------------

SPANS = {
    "the same words": ("et to tre", "et to tre", ["exact"]),
    "half of the gold": ("et to", "et to tre fire", ["overlap"]),
    "half of the found": ("et to tre fire", "tre fire", ["overlap"]),
    "shifted by half": ("et to tre fire", "tre fire fem seks", ["overlap"]),
    "less than half of the gold": ("et", "et to tre", ["missed", "extra"]),
    "less than half of the found": ("et to tre fire fem", "et to", ["missed", "extra"]),
    "side by side": ("et to", "tre fire", ["missed", "extra"]),
    "far apart": ("et", "ti", ["missed", "extra"]),
}


@pytest.mark.parametrize(("ours", "theirs", "result"), SPANS.values(), ids=SPANS)
def test_two_spans_match_like_this(ours, theirs, result):
    assert results(found((ours, "direct", "A")), gold((theirs, "direct", "A"))) == result


def test_punctuation_and_space_at_the_ends_do_not_count():
    news = make_news([{"article": "a", "parts": [[("»et to,« ", "direct", "A"), "siger hun"]]}])
    wanted = gold(("et to", "direct", "A")).assign(start=1, end=6)
    assert results(news, wanted) == ["exact"]


def test_the_most_alike_are_paired_first_and_each_only_once():
    ours = found(("et to tre fire", "direct", "A"), ("tre fire", "direct", "B"))
    table = match(ours, gold(("tre fire", "direct", "B")))
    assert table["result"].tolist() == ["exact", "extra"]
    assert table["speaker"].tolist() == ["B", "A"]


def test_direct_and_partial_are_one_group_and_indirect_another():
    wanted = gold(("et to", "direct", "A"))
    assert results(found(("et to", "partial", "A")), wanted) == ["exact"]
    assert results(found(("et to", "indirect", "A")), wanted) == ["missed", "extra"]


def test_an_optional_quote_is_neither_missed_nor_extra():
    wanted = gold(("et to", "direct", "A", "1"))
    assert results(found(), wanted) == ["optional"]
    table = match(found(("et to", "direct", "B")), wanted)
    assert table["result"].tolist() == ["optional"] and table["speaker_right"].isna().all()
    assert errors(table).empty
    score = scores(table).iloc[0]
    assert (score["n_gold"], score["n_found"]) == (0, 0) and math.isnan(score["exact_f1"])


# -- speakers -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ours", "theirs", "right"),
    [
        ("Ida Vang", "Ida Vang", True),
        ("Ida Vang", "Bo Lund", False),
        ("IDA vang", "Ida Vang", True),
        ("Ida Vangs", "Ida Vang", True),
        ("Bo Lunds", "bo lund", True),
        ("Vang", "Ida Vang", False),
        ("Ida Vang", "Bo Lund|Ida Vang", True),
        ("Ida Vang og Bo Lund", "Bo Lund|Ida Vang", False),
        (None, "", True),
        (np.nan, "", True),
        (None, "Ida Vang", False),
        ("Ida Vang", "", False),
        (None, "Ida Vang|", True),
    ],
)
def test_a_speaker_is_right_or_wrong(ours, theirs, right):
    table = match(found(("et to", "direct", ours)), gold(("et to", "direct", theirs)))
    assert table["speaker_right"].tolist() == [right]


@pytest.mark.parametrize(
    ("ours", "theirs", "right"),
    [
        ("Jens", "Jens'", True),
        ("Jens", "Jens’", True),
        ("USA's", "USA", True),
        ("USA’s", "USA", True),
        ("Hans", "Hans' ", True),
    ],
)
def test_a_final_genitive_is_ignored(ours, theirs, right):
    table = match(found(("et to", "direct", ours)), gold(("et to", "direct", theirs)))
    assert table["speaker_right"].tolist() == [right]


@pytest.mark.parametrize(
    ("ours", "theirs", "alike"),
    [
        ("Vang", "Ida Vang", True),
        ("Ida Vang", "Vang", True),
        ("En talsmand fra Kystvagten", "Kystvagtens talsmand", True),
        ("den nye rapport", "rapport", True),
        ("USA's hær", "hær i USA", True),
        ("Ida Vang", "Bo Lund|Vang", True),
        ("Ida Vang", "Ida Lund", False),
        ("Vanggård", "Vang", False),
        ("en", "det", False),
        (None, "Ida Vang", False),
        ("Ida Vang", "", False),
        (None, "", True),
    ],
)
def test_the_same_speaker_in_other_words_is_alike(ours, theirs, alike):
    table = match(found(("et to", "direct", ours)), gold(("et to", "direct", theirs)))
    assert table["speaker_alike"].tolist() == [alike]


def test_speakers_are_scored_by_string_alike_and_by_person():
    said = ("Ida Vang", "Vang", "Bo Lund", "Kystvagten")
    meant = ("Ida Vang", "Ida Vang", "Ida Vang", "en talsmand fra Kystvagten")
    places = ("et", "tre", "fem", "syv")
    ours = found(*((w, "direct", s) for w, s in zip(places, said, strict=True)))
    wanted = gold(*((w, "direct", s) for w, s in zip(places, meant, strict=True)))
    row = scores(match(ours, wanted)).loc["direct + partial"]
    assert row["speaker_right"] == pytest.approx(1 / 4)
    assert row["speaker_alike"] == pytest.approx(3 / 4)
    assert (row["n_persons"], row["person_right"]) == (3, pytest.approx(1 / 3))


def test_an_organisation_is_no_person_and_none_gives_no_share():
    table = match(found(("et", "direct", "Kystvagten")), gold(("et", "direct", "Kystvagten")))
    row = scores(table).iloc[0]
    assert row["n_persons"] == 0 and math.isnan(row["person_right"])


def test_where_there_is_no_pair_no_speaker_is_right_or_wrong():
    table = match(found(("et to", "direct", "A")), gold(("ni ti", "direct", "A")))
    assert table["speaker_right"].isna().all() and table["speaker_alike"].isna().all()


# -- scores ---------------------------------------------------------------------------------------


def test_scores_are_those_counted_by_hand():
    # direct: one exact, one overlap, one missed, two extra; indirect: one missed
    ours = found(
        ("et", "direct", "A"), ("to tre fire", "direct", "B"),
        ("syv", "direct", "C"), ("ni", "partial", "C"),
    )  # fmt: skip
    wanted = gold(
        ("et", "direct", "A"), ("to tre", "direct", "A"), ("ti", "direct", "C"),
        ("fem seks", "indirect", "A"),
    )  # fmt: skip
    table = scores(match(ours, wanted))
    marked = table.loc["direct + partial"]
    assert (marked["n_gold"], marked["n_found"]) == (3, 4)
    assert marked["exact_precision"] == pytest.approx(1 / 4)
    assert marked["exact_recall"] == pytest.approx(1 / 3)
    assert marked["exact_f1"] == pytest.approx(2 / 7)
    assert marked["overlap_precision"] == pytest.approx(2 / 4)
    assert marked["overlap_recall"] == pytest.approx(2 / 3)
    assert marked["overlap_f1"] == pytest.approx(4 / 7)
    assert marked["speaker_right"] == pytest.approx(1 / 2)
    indirect = table.loc["indirect"]
    assert (indirect["n_gold"], indirect["n_found"]) == (1, 0)
    assert indirect["exact_recall"] == 0
    assert math.isnan(indirect["exact_precision"]) and math.isnan(indirect["speaker_right"])


def test_articles_are_counted_together_and_not_averaged():
    news = make_news([
        {"article": "a", "parts": [[("et", "direct", "A"), "x", ("to", "direct", "A")]]},
        {"article": "b", "parts": [[("et", "direct", "A")]]},
    ])  # fmt: skip
    wanted = news.quotes.drop(index=0).assign(optional="")
    marked = scores(match(news, wanted)).loc["direct + partial"]
    assert marked["exact_precision"] == pytest.approx(2 / 3)  # an average would be 3/4


@pytest.mark.parametrize("by", ["kind", "mark"])
def test_scores_can_be_taken_apart(by):
    ours = found(("et", "direct", "A"), ("to", "partial", "A"))
    table = scores(match(ours, gold(("et", "direct", "A"), ("to", "partial", "A"))), by)
    assert table["n_gold"].sum() == 2
    assert table.index.tolist() == (["direct", "partial"] if by == "kind" else ["dash"])


def test_intervals_are_of_articles_and_not_of_quotes():
    said = [*[True] * 6, *[False] * 2]
    rows = pd.DataFrame({
        "article": [f"a{k}" for k in range(8)], "group": "indirect", "result": "exact",
        "speaker_right": said, "speaker_alike": True, "gold_speaker": "Ida Lund",
    })  # fmt: skip
    once, tenfold = intervals(rows), intervals(pd.concat([rows] * 10))
    low, high = once["speaker_right"]
    assert 0.3 < low < 0.75 < high <= 1
    pd.testing.assert_frame_equal(once, tenfold)  # ten like quotes tell no more than one
    assert once["speaker_alike"].tolist() == [1, 1]
    many = pd.concat(rows.assign(article=rows["article"] + str(k)) for k in range(10))
    width = np.ptp(intervals(many)["speaker_right"])
    assert width == pytest.approx(2 * 1.96 * (0.75 * 0.25 / 80) ** 0.5, rel=0.05)  # 80 articles


def test_few_articles_and_nothing_to_count_have_no_interval():
    rows = match(found(("et", "direct", "A")), gold(("et", "direct", "A")))
    assert intervals(rows).isna().all(axis=None)
    assert intervals(match(found(), gold())).empty


def test_with_nothing_found_all_is_missed():
    table = match(found(), gold(("et", "direct", "A")))
    assert table["result"].tolist() == ["missed"]
    assert scores(table).loc["direct + partial", "overlap_recall"] == 0


def test_with_no_gold_all_is_extra():
    table = match(found(("et", "direct", "A")), gold())
    assert table["result"].tolist() == ["extra"]
    assert scores(table).loc["direct + partial", "overlap_precision"] == 0


def test_nothing_against_nothing_is_an_empty_table():
    table = match(found(), gold())
    assert table.empty and scores(table).empty and errors(table).empty


# -- errors and compare ---------------------------------------------------------------------------


def test_errors_are_wrong_spans_and_wrong_speakers_in_their_context():
    ours = found(("et", "direct", "A"), ("tre", "direct", "B"), ("ni", "direct", "A"))
    wanted = gold(("et", "direct", "A"), ("tre", "direct", "A"), ("fem", "direct", "A"))
    table = errors(match(ours, wanted))
    assert table["result"].tolist() == ["exact", "missed", "extra"]
    assert table["speaker_right"].tolist()[0] is False
    assert table["context"].iloc[0].startswith("et to [tre] fire")


def test_compare_tells_what_is_mended_and_what_is_new():
    wanted = gold(("et", "direct", "A"), ("fem", "direct", "A"), ("ti", "direct", "A"))
    before = errors(match(found(("et", "direct", "A")), wanted))
    after = errors(match(found(("fem", "direct", "A")), wanted))
    table = compare(before, after)
    assert table.set_index("change")["gold_text"].to_dict() == {"mended": "fem", "new": "et"}


def test_compare_of_a_run_with_itself_is_empty():
    run = errors(match(found(), gold(("et", "direct", "A"))))
    assert compare(run, run).empty


# -- input ----------------------------------------------------------------------------------------


def test_gold_without_a_column_is_answered_with_its_name(tmp_path):
    gold(("et", "direct", "A")).drop(columns=["end", "speaker"]).to_csv(tmp_path / "g.csv")
    with pytest.raises(
        ValueError, match=r"g\.csv has no column end, speaker; its first row must name"
    ):
        read_gold(tmp_path / "g.csv")


ROW = "a;direct;0;2;Ida Vang"
DIALECTS = {
    "semicolons": f"article;kind;start;end;speaker\n{ROW}",
    "semicolons of Windows-1252": f"article;kind;start;end;speaker;å\n{ROW};å".encode("cp1252"),
    "tabs": f"article;kind;start;end;speaker\n{ROW}".replace(";", "\t"),
    "UTF-16": f"article;kind;start;end;speaker\n{ROW}".encode("utf-16"),
    "other letter case": "Article,KIND,start,End,Speaker \na,Direct ,0,2,Ida Vang",
    "decimals of a Danish spreadsheet": "article;kind;start;end;speaker\na;direct;0,0;2,0;Ida Vang",
    "blank rows": f"article;kind;start;end;speaker\n;;;;\n{ROW}\n;;;;\n",
}


@pytest.mark.parametrize("content", DIALECTS.values(), ids=DIALECTS)
def test_gold_is_read_in_all_dialects_of_a_spreadsheet(content, tmp_path):
    data = content if isinstance(content, bytes) else content.encode()
    (tmp_path / "g.csv").write_bytes(data)
    table = match(found(("et", "direct", "Ida Vang")), read_gold(tmp_path / "g.csv"))
    assert table["result"].tolist() == ["exact"] and table["speaker_right"].tolist() == [True]


BAD_ROWS = {
    "a;citat;0;2;A": "row 3 has kind 'citat': write one of direct, partial, indirect",
    "a;indirekt;0;2;A": "did you mean 'indirect'",
    "a;;0;2;A": "row 3 has kind ''",
    "a;direct;;2;A": "row 3 has start '': write a whole number",
    "a;direct;-2;2;A": "row 3 has start '-2'",
    "a;direct;0;1.002;A": "row 3 has end '1.002'",
    "a;direct;5;2;A": "row 3 has end 2, not after start 5",
    ";direct;0;2;A": "row 3 has no article",
    'a;direct;0;2;"A': "row 3 has a quotation mark that is never closed",
}


@pytest.mark.parametrize(("row", "told"), BAD_ROWS.items())
def test_a_row_that_is_no_gold_quote_is_answered_with_its_number_and_the_cure(row, told, tmp_path):
    (tmp_path / "g.csv").write_text(f"article;kind;start;end;speaker\n{ROW}\n{row}\n")
    with pytest.raises(ValueError, match="g.csv: row 3") as raised:
        read_gold(tmp_path / "g.csv")
    assert told in str(raised.value)


def test_of_many_bad_rows_three_are_told(tmp_path):
    (tmp_path / "g.csv").write_text("article;kind;start;end;speaker\n" + "a;x;0;2;A\n" * 9)
    with pytest.raises(ValueError, match="row 2 .*; row 3 .*; row 4 .*; and 6 more rows$"):
        read_gold(tmp_path / "g.csv")


@pytest.mark.parametrize(
    ("cell", "result"),
    [("1", "optional"), ("ja", "optional"), ("TRUE", "optional"), ("0", "missed"),
     ("False", "missed"), ("FALSK", "missed"), ("nej", "missed"), ("", "missed")],
)  # fmt: skip
def test_optional_is_yes_or_no_whatever_stands_in_other_rows(cell, result, tmp_path):
    rows = f"a;direct;0;2;A;{cell}\na;direct;6;9;A;\n"
    (tmp_path / "g.csv").write_text("article;kind;start;end;speaker;optional\n" + rows)
    assert results(found(), read_gold(tmp_path / "g.csv")) == [result, "missed"]


def test_gold_without_rows_has_every_quote_extra(tmp_path):
    (tmp_path / "g.csv").write_text("article;kind;start;end;speaker\n")
    assert results(found(("et", "direct", "A")), read_gold(tmp_path / "g.csv")) == ["extra"]


def test_gold_outside_its_article_is_answered_with_its_place():
    with pytest.raises(ValueError, match="a quote at 0\u2013900 of a, which has 41 characters"):
        match(found(), gold(("et", "direct", "A")).assign(end=900))


def test_gold_whose_words_stand_elsewhere_is_told():
    wanted = gold(("et to", "direct", "A"), ("ni ti", "direct", "A"))
    assert list(doubts(found(), wanted)) == []
    told = list(doubts(found(), wanted.assign(start=wanted["start"] + 1)))
    assert len(told) == 1 and told[0].startswith("2 of 2 gold quotes have other words in `text`")


def test_quotes_of_articles_without_gold_are_told():
    told = list(doubts(found(("et", "direct", "A")), gold()))
    assert len(told) == 1 and told[0].startswith("1 of 1 articles have quotes but no row in gold")


def test_gold_of_an_article_that_was_not_read_is_answered_with_its_name():
    with pytest.raises(ValueError, match="were not read: zebra"):
        match(found(), gold(("et", "direct", "A")).assign(article="zebra"))


def test_gold_from_csv_keeps_names_that_look_like_numbers_or_nothing(tmp_path):
    table = gold(("et", "direct", "NA"), ("to", "direct", "")).assign(article="007")
    table.to_csv(tmp_path / "g.csv", index=False, encoding="utf-8-sig")
    read = read_gold(tmp_path / "g.csv")
    assert read["article"].tolist() == ["007", "007"]
    assert read["speaker"].tolist() == ["NA", ""]


def test_a_corrected_quotes_table_is_gold(tmp_path, by_eye):
    corrected = by_eye.quotes.copy()
    corrected.loc[corrected["text"] == "helt sikkert", "speaker"] = "Bo Lund"
    corrected = corrected[corrected["text"] != "vi skal i gang"]
    corrected.to_csv(tmp_path / "g.csv", index=False)
    table = match(by_eye, read_gold(tmp_path / "g.csv"))
    wrong = errors(table).set_index("text")
    assert wrong["result"].to_dict() == {"vi skal i gang": "extra", "helt sikkert": "exact"}
    assert wrong.loc["helt sikkert", "gold_speaker"] == "Bo Lund"


def test_the_tables_themselves_are_perfect_gold(by_eye):
    table = match(by_eye, by_eye.quotes.assign(speaker=by_eye.quotes["speaker"].fillna("")))
    assert set(table["result"]) == {"exact"} and table["speaker_right"].all()


def test_matching_changes_neither_side(by_eye):
    wanted = by_eye.quotes.assign(speaker=by_eye.quotes["speaker"].fillna(""))
    before = wanted.copy(), by_eye.quotes.copy()
    match(by_eye, wanted)
    pd.testing.assert_frame_equal(wanted, before[0])
    pd.testing.assert_frame_equal(by_eye.quotes, before[1])
