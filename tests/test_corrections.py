"""Corrections by hand: what they change, what they survive, and what is said of those that fail."""

from concurrent.futures import ThreadPoolExecutor

import pandas as pd
import pytest
from corrections_help import (
    TEXT,
    apply,
    check,
    corrected,
    edited,
    example,
    given,
    quote,
    row,
    ruled,
    through_file,
)
from test_invariants import COLLECTIONS
from texts import news as read_news

from analysis import load
from analysis.__main__ import main
from analysis.core.vocabulary import SPEAKER_KINDS, STATUSES
from analysis.corrections.anchoring import Finder, anchor
from analysis.corrections.applying import speaker_kind
from analysis.corrections.rows import COLUMNS, read_corrections, record

KUNDER = "Jeg mister halvdelen af mine kunder"
VENTE = "Vi kan ikke vente længere med at lukke den gamle bro"
PLAN = "et dårligt regnestykke"
VEJ = "er der kun én vej til butikken"


@pytest.fixture(scope="module")
def news():
    return example()


# -- what a correction changes --------------------------------------------------------------------


def test_a_changed_speaker_stands_in_all_tables_and_the_machine_s_beside_it(news):
    after, status = corrected(news, row(news, KUNDER, speaker="Eva Holm"))
    now, before = quote(after, KUNDER), quote(news, KUNDER)
    assert (now["speaker"], now["method"]) == ("Eva Holm", "corrected")
    assert now["machine_speaker"] == before["speaker"] == "Bo Lund"
    assert now["machine_method"] == before["method"] and now["machine_kind"] == "direct"
    assert status["status"].tolist() == ["applied"]
    counts = after.speakers.set_index("speaker")["n_quotes"]
    was = news.speakers.set_index("speaker")["n_quotes"]
    assert counts["Eva Holm"] == 1 and counts["Bo Lund"] == was["Bo Lund"] - 1
    assert after.speakers.set_index("speaker")["kind"]["Eva Holm"] == "person"


def test_nothing_but_the_corrected_quote_changes(news):
    after, _ = corrected(news, row(news, KUNDER, speaker="Eva Holm"))
    others = after.quotes[after.quotes["method"] != "corrected"]
    same = news.quotes[~news.quotes["text"].str.contains(KUNDER)]
    pd.testing.assert_frame_equal(
        others[news.quotes.columns].reset_index(drop=True), same.reset_index(drop=True)
    )
    assert len(after.quotes) == len(news.quotes)


def test_no_quote_takes_the_row_away_and_counts_follow(news):
    after, status = corrected(news, row(news, PLAN, "none"))
    assert not after.quotes["text"].str.contains(PLAN).any()
    assert after.articles["n_quotes"].iloc[0] == news.articles["n_quotes"].iloc[0] - 1
    before = news.paragraphs["quoted_words"].sum()
    assert after.paragraphs["quoted_words"].sum() == before - 3
    assert status["machine_text"].tolist() == [PLAN]
    assert after.quotes["quote"].tolist() == list(range(len(after.quotes)))


def test_an_added_quote_stands_in_the_order_of_the_text(news):
    words = "frygter for sin omsætning"
    added = row(news, words, "add", kind="indirect", speaker="Bo Lund")
    after, _status = corrected(news, added)
    now = quote(after, words)
    assert (now["kind"], now["mark"], now["method"]) == ("indirect", "none", "corrected")
    assert after.quotes["start"].is_monotonic_increasing
    assert after.sentences["indirect_words"].sum() == news.sentences["indirect_words"].sum() + 4


def test_adding_what_the_machine_found_changes_nothing(news):
    _, status = corrected(news, row(news, KUNDER, "add", kind="direct", speaker="Bo Lund"))
    assert status["status"].tolist() == ["already so"]


def test_an_added_quote_where_the_machine_found_none_has_no_machine_s_answer(news):
    after, status = corrected(
        news, row(news, "frygter for sin omsætning", "add", kind="indirect", speaker="Bo Lund")
    )
    now = quote(after, "frygter for")
    assert pd.isna(now["machine_kind"]) and pd.isna(now["machine_method"])
    assert now["n_words"] == 4 and status["machine_text"].isna().all()


def test_other_words_move_the_span(news):
    after, status = corrected(news, row(news, KUNDER, new_text="halvdelen af mine kunder"))
    now = quote(after, "halvdelen")
    assert now["text"] == "halvdelen af mine kunder" and now["mark"] == "dash"
    assert status["machine_text"].tolist() == [KUNDER]
    assert status["text"].tolist() == ["halvdelen af mine kunder"]


def test_a_question_mark_is_a_speaker_known_to_be_unknown(news):
    after, _ = corrected(news, row(news, KUNDER, speaker="?"))
    now = quote(after, KUNDER)
    assert pd.isna(now["speaker"]) and now["method"] == "corrected"


def test_another_kind_brings_its_mark(news):
    after, _ = corrected(news, row(news, VEJ, kind="partial"))
    assert quote(after, VEJ)["kind"] == "partial"
    back, _ = corrected(news, row(news, KUNDER, kind="indirect"))
    assert quote(back, KUNDER)["mark"] == "none"
    marked, _ = corrected(
        news, row(news, PLAN, "none"), row(news, PLAN, "add", kind="partial", speaker="Bo Lund")
    )
    assert quote(marked, PLAN)["mark"] == "guillemets"


def test_a_confirmed_quote_keeps_its_method(news):
    was = quote(news, KUNDER)
    sure = row(news, KUNDER, "confirm", kind="direct", speaker="Bo Lund")
    after, status = corrected(news, sure)
    assert quote(after, KUNDER)["method"] == was["method"]
    assert status["status"].tolist() == ["already so"]


def test_a_speaker_is_spelt_as_in_the_rest_of_the_article(news):
    after, _ = corrected(news, row(news, KUNDER, speaker="ida vang"))
    assert quote(after, KUNDER)["speaker"] == "Ida Vang"


def test_a_name_that_is_another_s_is_no_mention_of_the_corrected_speaker(news):
    was = quote(news, VENTE)
    assert was["mention"] == "Ida Vang" and was["cue"] == "siger"
    after, _ = corrected(news, row(news, VENTE, speaker="Bo Lund"))
    now = quote(after, VENTE)
    assert pd.isna(now["mention"]) and now["cue"] == "siger"
    pronoun, _ = corrected(news, row(news, KUNDER, speaker="Eva Holm"))
    assert quote(pronoun, KUNDER)["mention"] == "han"


def test_the_tables_given_are_not_changed(news):
    before = news.quotes.copy()
    corrected(news, row(news, KUNDER, "none"))
    pd.testing.assert_frame_equal(news.quotes, before)


def test_without_corrections_only_the_machine_s_columns_are_new(news):
    after, status = apply(news, given())
    pd.testing.assert_frame_equal(after.quotes[news.quotes.columns], news.quotes)
    assert after.quotes["machine_kind"].equals(news.quotes["kind"]) and status.empty


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Eva Holm", "person"), ("Eva", "person"), ("Flere naboer", "group"),
     ("Politiet", "organisation"), ("Vibe Kommune", "organisation"), ("rapporten", "document"),
     ("en kvinde", "unnamed")],
)  # fmt: skip
def test_a_new_speaker_has_a_kind(name, kind):
    assert speaker_kind(name) == kind and kind in SPEAKER_KINDS


# -- what a correction survives -------------------------------------------------------------------


def test_a_rerun_changes_nothing(news, tmp_path):
    rows = through_file(tmp_path / "c.csv", row(news, KUNDER, speaker="Eva Holm"))
    once, twice = apply(news, rows)[0], apply(example(), rows)[0]
    pd.testing.assert_frame_equal(once.quotes, twice.quotes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Broen over", "Den gamle bro over"),
        ("Kommunen lukker", "Et nyt afsnit står her.\n\n- Ja, siger Ida Vang.\n\nKommunen lukker"),
        ("siger han", "fortæller han"),
        ("halvdelen af mine", "over halvdelen af alle mine"),
        ("mister halvdelen", "mister nok halvdelen"),
        ("Jeg mister halvdelen", "Nu mister jeg halvdelen"),
        ("mine kunder,", "mine kunder nu,"),
        ("- Jeg mister", "»Jeg mister"),
    ],
)
def test_a_correction_survives_an_edit_of_the_article(news, old, new, tmp_path):
    rows = through_file(tmp_path / "c.csv", row(news, KUNDER, speaker="Eva Holm"))
    changed = edited(news, old, new)
    after, status = apply(changed, rows)
    check(after)
    assert status["status"].tolist() == ["applied"]
    assert after.quotes.loc[after.quotes["speaker"] == "Eva Holm", "text"].str.contains(
        "halvdelen"
    ).tolist() == [True]


def halves(words):
    def change(quotes):
        found = next(q for q in quotes if words in q["text"])
        middle = found["start"] + found["text"].index(" ", len(found["text"]) // 2)
        rest = dict(found, start=middle + 1)
        found["end"] = middle
        return [*quotes, rest]

    return change


def test_a_correction_survives_rules_that_part_the_quote(news):
    after, status = apply(ruled(news, halves(VENTE)), given(row(news, VENTE, speaker="Bo Lund")))
    parts = after.quotes[after.quotes["method"] == "corrected"]
    assert parts["speaker"].tolist() == ["Bo Lund", "Bo Lund"]
    assert status["status"].tolist() == ["applied", "applied"]


def join(quotes):
    first = next(q for q in quotes if VEJ in q["text"])
    last = next(q for q in quotes if PLAN in q["text"])
    return [q for q in quotes if q is not last and q is not first] + [dict(first, end=last["end"])]


def test_corrections_that_agree_follow_rules_that_join_their_quotes(news):
    rows = given(row(news, VEJ, speaker="Eva Holm"), row(news, PLAN, speaker="Eva Holm"))
    after, status = apply(ruled(news, join), rows)
    now = quote(after, PLAN)
    assert VEJ in now["text"] and now["speaker"] == "Eva Holm"
    assert status["status"].tolist() == ["applied", "applied"]


def test_corrections_that_differ_get_their_own_words_back_from_rules_that_join_them(news):
    rows = given(row(news, VEJ, speaker="Eva Holm"), row(news, PLAN, speaker="Ida Vang"))
    after, status = apply(ruled(news, join), rows)
    assert quote(after, VEJ)["speaker"] == "Eva Holm"
    assert quote(after, PLAN)["text"] == PLAN and quote(after, PLAN)["speaker"] == "Ida Vang"
    assert status["status"].tolist() == ["applied", "applied"]


def test_a_small_part_of_a_longer_quote_does_not_decide_about_it(news):
    after, status = apply(ruled(news, join), given(row(news, PLAN, speaker="Eva Holm")))
    assert status["status"].tolist() == ["fits nothing"]
    assert "small part of a longer quote" in after.problems["reason"].iloc[-1]
    assert "Eva Holm" not in set(after.quotes["speaker"])


def test_a_correction_survives_rules_that_move_the_quote_s_edges(news):
    def change(quotes):
        found = next(q for q in quotes if VENTE in q["text"])
        found["end"] += len(", siger Ida Vang")
        return quotes

    after, _ = apply(ruled(news, change), given(row(news, VENTE, speaker="Bo Lund")))
    assert quote(after, VENTE)["speaker"] == "Bo Lund"


def test_a_quote_that_the_rules_no_longer_find_stands_by_hand(news):
    def change(quotes):
        return [q for q in quotes if KUNDER not in q["text"]]

    sure = row(news, KUNDER, "confirm", kind="direct", speaker="Bo Lund")
    after, status = apply(ruled(news, change), given(sure))
    assert quote(after, KUNDER)["speaker"] == "Bo Lund"
    assert status["status"].tolist() == ["applied"]
    vague = row(news, KUNDER, speaker="Eva Holm")
    after, status = apply(ruled(news, change), given(vague))
    assert (
        status["status"].tolist() == ["fits nothing"] and "kind" in after.problems["cure"].iloc[0]
    )


def test_a_quote_that_is_none_and_no_longer_found_needs_nothing(news):
    def change(quotes):
        return [q for q in quotes if PLAN not in q["text"]]

    after, status = apply(ruled(news, change), given(row(news, PLAN, "none")))
    assert status["status"].tolist() == ["already so"] and after.problems.empty


def test_the_hand_s_quote_takes_the_place_of_those_of_the_machine_it_overlaps(news):
    words = "Det oplyser borgmester Ida Vang"
    long = "Kommunen lukker broen fra mandag. " + words
    after, status = corrected(news, row(news, long, "add", kind="indirect", speaker="Ida Vang"))
    assert status["status"].tolist() == ["applied"]
    assert quote(after, long)["method"] == "corrected"


# -- what is said of those that fail --------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "status", "said"),
    [
        ({"text": "Dette har ingen nogen sinde sagt i den artikel"}, "fits nothing", "not in the"),
        ({"article": "bro"}, "article not here", None),
        ({"action": "chnage"}, "cannot be used", "did you mean 'change'?"),
        ({"kind": "direkte"}, "cannot be used", "did you mean 'direct'?"),
        ({"speaker": ""}, "cannot be used", "changes nothing"),
        ({"text": ""}, "cannot be used", "`text` is empty"),
        ({"article": ""}, "cannot be used", "`article` is empty"),
        ({"action": "add"}, "cannot be used", "its kind"),
        ({"new_text": "helt andre ord end dem der står"}, "cannot be used", "new_text"),
        ({"new_text": f"{VENTE}, siger Ida Vang. Købmand Bo Lund frygter"}, "cannot be used",
         "one paragraph"),
    ],
)  # fmt: skip
def test_a_correction_that_cannot_be_used_is_reported_with_its_row(news, values, status, said):
    good = row(news, VENTE, speaker="Bo Lund")
    bad = row(news, KUNDER, speaker="Eva Holm") | values
    after, found = apply(news, given(good, bad))
    assert found.loc[found["row"] == 3, "status"].tolist() == [status]
    assert status in STATUSES
    assert quote(after, VENTE)["speaker"] == "Bo Lund"
    if said is None:
        assert after.problems.empty
        return
    problem = after.problems.iloc[-1]
    assert "row 3" in problem["reason"] and "corrections.csv" in problem["source"]
    assert said in problem["reason"] + problem["cure"]


def test_a_broken_row_of_an_article_that_is_not_here_is_reported_too(news):
    after, status = apply(news, given({"article": "a,2,Ja,change", "text": ""}))
    assert status["status"].tolist() == ["cannot be used"]
    assert "`text` is empty" in after.problems["reason"].iloc[-1]


@pytest.mark.parametrize(
    "time",
    ["01-02-2026 10.00", "01-02-26 10:00", "1.2.2026 10:00", "01-02-2026", "01/02/2026 10:00"],
)
def test_a_time_as_danish_spreadsheets_write_it_decides_which_row_is_newer(news, time):
    newer = row(news, KUNDER, speaker="Ida Vang") | {"time": "2026-03-01T10:00:00Z"}
    after, _ = apply(news, given(newer, row(news, KUNDER, speaker="Eva Holm") | {"time": time}))
    assert quote(after, KUNDER)["speaker"] == "Ida Vang" and after.problems.empty


@pytest.mark.parametrize("time", ["46054,42", "2/13/26 10:00 AM", "i går"])
def test_a_time_that_cannot_be_read_is_told_and_the_row_applies(news, time):
    after, status = apply(news, given(row(news, KUNDER, speaker="Eva Holm") | {"time": time}))
    assert quote(after, KUNDER)["speaker"] == "Eva Holm"
    assert status["status"].tolist() == ["applied"]
    assert f"has a `time` that cannot be read ({time})" in after.problems["reason"].iloc[-1]


def test_letter_case_of_action_and_kind_does_not_matter(tmp_path):
    path = tmp_path / "c.csv"
    path.write_text("article;text;action;kind\na;Ja;Change ;DIRECT\n", "utf-8")
    assert read_corrections(path)[["action", "kind"]].to_numpy().tolist() == [["change", "direct"]]


def test_of_two_corrections_of_the_same_words_the_last_wins_and_that_is_said(news):
    rows = given(row(news, KUNDER, speaker="Eva Holm"), row(news, KUNDER, speaker="Ida Vang"))
    after, status = apply(news, rows)
    assert quote(after, KUNDER)["speaker"] == "Ida Vang"
    assert status["status"].tolist() == ["overruled", "applied"]
    assert "row 3" in status["reason"].iloc[0]


def test_two_corrections_that_cannot_both_stand_are_told_of(news):
    rows = given(
        row(news, KUNDER, new_text="Jeg mister halvdelen"),
        row(news, "halvdelen af mine kunder, siger han", "add", kind="direct", speaker="Bo Lund"),
    )
    after, status = apply(news, rows)
    check(after)
    assert status["status"].tolist() == ["cannot be used", "applied"]
    assert "overlap those of row 3" in status["reason"].iloc[0]


# -- where words stand ----------------------------------------------------------------------------

PLACES = "Ja, siger A. Nej, siger B. Ja, siger C."


@pytest.mark.parametrize(
    ("words", "held", "expected"),
    [
        ("Nej", {}, 13),
        ("Ja", {}, 0),
        ("Ja", {"start": 25}, 27),
        ("Ja", {"start": 0, "before": "siger B.", "after": ", siger C."}, 27),
        ("Ja", {"before": "i et andet", "after": "afsnit"}, None),  # some other Ja
        ("siger  A", {}, 4),  # white space doesn't matter
        ("Måske", {}, None),
        ("", {}, None),
        ("Nej siger Ida ikke", {}, None),  # two of four words are the same
    ],
)
def test_words_are_found_by_what_stands_around_them(words, held, expected):
    found = Finder(PLACES).find(words, **held)
    assert (found and found[0]) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Jeg mister halvdelen af alle mine kunder", KUNDER),
        ("Jeg mister nok halvdelen af mine bedste kunder", KUNDER),
        ("Vi kan ikke vente mere med at lukke den gamle bro!", VENTE),
        ("Vi kan godt vente lidt med at åbne den nye bro", None),
        ("mister halvdelen", "mister halvdelen"),
    ],
)
def test_words_that_were_edited_are_found(words, expected):
    found = Finder(TEXT).find(words)
    assert (found and TEXT[slice(*found)]) == expected


def test_an_anchor_holds_words_position_and_what_stands_around():
    held = anchor("En  bro\n\n- Ja, siger hun.", 11, 13)
    assert held == {"start": 11, "text": "Ja", "before": "En bro - ", "after": ", siger hun."}


# -- the file -------------------------------------------------------------------------------------


def test_the_file_shipped_holds_its_columns_and_no_correction():
    path = COLLECTIONS["seed"].parent / "data" / "corrections.csv"
    assert path.read_text("utf-8-sig") == ";".join(COLUMNS) + "\n"
    assert read_corrections(path).empty


def test_a_second_correction_of_a_quote_takes_the_place_of_the_first(news, tmp_path):
    path = tmp_path / "c.csv"
    record(path, row(news, KUNDER, speaker="Eva Holm", note="ringet op", sample="s1"))
    record(path, row(news, VENTE, "confirm", kind="direct"))
    record(path, row(news, KUNDER, speaker="Ida Vang", sample="s2"))
    rows = read_corrections(path)
    assert rows["speaker"].tolist() == ["Ida Vang", ""]
    assert rows["note"].iloc[0] == "ringet op" and rows["sample"].iloc[0] == "s1; s2"


def test_a_column_and_an_order_of_the_user_s_own_stay(news, tmp_path):
    path = tmp_path / "c.csv"
    record(path, row(news, KUNDER, speaker="Eva Holm"), row(news, VENTE, "none"))
    lines = path.read_text("utf-8-sig").splitlines()
    lines = [lines[0] + ";hvem", lines[2] + ";Signe", lines[1] + ";Oskar"]
    path.write_text("\n".join(lines) + "\n", "utf-8-sig")
    record(path, row(news, PLAN, "none"), row(news, VENTE, "confirm"))
    text = path.read_text("utf-8-sig").splitlines()
    assert text[0] == lines[0] and text[2] == lines[2]
    assert text[1].endswith(";Signe") and ";confirm;" in text[1] and PLAN in text[3]


def test_a_correction_that_cannot_be_used_is_not_written(news, tmp_path):
    path = tmp_path / "c.csv"
    with pytest.raises(ValueError, match="did you mean 'change'"):
        record(path, row(news, KUNDER, "none"), row(news, VENTE, "chang"))
    assert not path.exists()


def test_those_who_write_at_once_lose_nothing(news, tmp_path):
    path = tmp_path / "c.csv"

    def write(number):
        record(path, row(news, KUNDER, "confirm") | {"text": f"ord {number}", "start": number})

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(40)))
    assert sorted(read_corrections(path)["start"].astype(int)) == list(range(40))
    left = {path.name for path in tmp_path.iterdir()}
    assert left - {".c.csv.lock"} == {"c.csv", ".c.csv.recorded"}


# -- a whole newsroom -----------------------------------------------------------------------------


def test_twenty_wrong_speakers_of_a_newsroom_are_corrected_and_nothing_else_changes(tmp_path):
    right = load(COLLECTIONS["articles"], corrections=None)
    wrong = right.quotes.copy()
    known = wrong[wrong["speaker"].notna()]
    planted = known.sample(20, random_state=7)
    wrong.loc[planted.index, "speaker"] = "Forkert Person"
    astray = ruled(right, lambda _: wrong.to_dict("records"))
    rows = [
        row(right, q.text, speaker=q.speaker)
        | {"article": q.article}
        | anchor(right.articles.set_index("article")["text"][q.article], q.start, q.end)
        for q in planted.itertuples()
    ]
    after, status = apply(astray, through_file(tmp_path / "c.csv", *rows))
    check(after)
    assert status["status"].tolist() == ["applied"] * 20
    assert after.quotes["speaker"].equals(right.quotes["speaker"])
    assert (after.quotes["method"] == "corrected").sum() == 20
    assert (after.quotes["machine_speaker"] == "Forkert Person").sum() == 20
    columns = ["article", "speaker", "kind", "n_quotes"]
    by = columns[:2]
    pd.testing.assert_frame_equal(
        after.speakers[columns].sort_values(by, ignore_index=True),
        right.speakers[columns].sort_values(by, ignore_index=True),
    )
    for name in ("articles", "paragraphs", "sentences"):
        pd.testing.assert_frame_equal(getattr(after, name), getattr(right, name))


def test_an_article_that_is_not_read_this_time_keeps_its_correction(tmp_path):
    news = read_news("- Ja, siger Ida Vang.\n")
    rows = through_file(tmp_path / "c.csv", row(example(), KUNDER, speaker="Eva Holm"))
    after, status = apply(news, rows)
    assert status["status"].tolist() == ["article not here"] and after.problems.empty


def test_evaluate_measures_the_rules_and_counts_corrections_only_when_named(
    news, tmp_path, capsys, monkeypatch
):
    (tmp_path / "data").mkdir()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "broen.txt").write_text(TEXT, encoding="utf-8")
    gold = news.quotes.assign(speaker=news.quotes["speaker"].replace("Bo Lund", "Eva Holm"))
    gold.to_csv(tmp_path / "gold.csv", index=False)
    file = tmp_path / "data" / "corrections.csv"  # where load would find it
    wrong = news.quotes[news.quotes["speaker"] == "Bo Lund"]["text"]
    record(file, *(row(news, words, speaker="Eva Holm") for words in wrong))
    command = ["evaluate", str(tmp_path / "broen.txt"), str(tmp_path / "gold.csv")]
    assert main(command) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith(f"{len(wrong)} errors")
    assert main([*command, "--corrections", str(file)]) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith("0 errors")
