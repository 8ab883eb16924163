"""Checking by hand: the most doubtful first, there and back through a spreadsheet, and samples."""

import csv
from dataclasses import replace
from datetime import UTC, date, datetime

import numpy as np
import pandas as pd
import pytest
from conftest import make_news
from corrections_help import example
from texts import news as read_news

from analysis import load
from analysis.charts.theme import Theme
from analysis.evaluation.accuracy import _estimate, accuracy
from analysis.evaluation.review import (
    export_for_review,
    import_review,
    review_list,
    sample_for_review,
)
from analysis.report.notebook import rightness

TWO = {
    "a": "- Ja, siger Ida Vang.\n\n- Nej, siger Bo Lund.\n\n- Måske.\n",
    "b": "Flere fiskere siger, at havet er koldt. Ida Vang er »helt enig«.\n",
}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "texts").mkdir()
    for name, text in TWO.items():
        (tmp_path / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def loaded(folder):
    path = folder / "c.csv"
    return load(folder / "texts", corrections=path if path.exists() else None, people=None)


def edited(path, change) -> None:
    """Change a CSV file row by row, as somebody in a spreadsheet would."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    for row in rows:
        change(row)
    with path.open("w", encoding="cp1252", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)


# -- what to look at first ------------------------------------------------------------------------


def test_the_most_doubtful_quotes_come_first():
    table = review_list(example())
    assert table["confidence"].is_monotonic_increasing
    assert table["confidence"].between(0, 1).all()
    sure = table.groupby("method")["confidence"].median()
    assert sure["continued"] < sure["name"]
    assert len(table) == len(example().quotes)


def test_a_second_candidate_is_the_rival_and_lowers_the_confidence():
    alone = review_list(read_news("Ida Vang er vred.\n\n- Nej, siger hun.\n")).iloc[0]
    among = review_list(read_news("Ida Vang er vred på Eva Holm.\n\n- Nej, siger hun.\n")).iloc[0]
    assert (alone["speaker"], among["speaker"]) == ("Ida Vang", "Ida Vang")
    assert pd.isna(alone["rival"]) and among["rival"] == "Eva Holm"
    assert among["confidence"] < alone["confidence"]
    assert 0 < among["rival_confidence"] <= round(1 - among["confidence"], 4)


def test_a_corrected_quote_has_no_confidence_and_comes_last():
    table = review_list(example())
    news = example()
    news.quotes.loc[0, ["method", "confidence"]] = ["corrected", pd.NA]
    assert review_list(news).iloc[-1]["method"] == "corrected"
    assert len(table) == len(review_list(news))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Ida Vang er vred.\n\n- Spørgsmål: Hvad nu?\n", "question"),
        ("Det forlyder, at broen lukker.", "impersonal"),
        ("Der blev sagt, at »broen er gammel«.", "impersonal"),
    ],
)
def test_a_missing_speaker_has_a_reason(text, why):
    quote = read_news(text).quotes.iloc[0]
    assert pd.isna(quote["speaker"]) and quote["why"] == why


def test_no_quotes_give_an_empty_list():
    assert review_list(read_news("Byen sover.")).empty


# -- there and back -------------------------------------------------------------------------------


def test_what_is_changed_in_a_spreadsheet_is_corrected_and_the_rest_is_not_looked_at(folder):
    news = loaded(folder)
    path = export_for_review(news, folder / "r.csv")

    def change(row):
        if row["text"] == "Måske":
            row["speaker"] = "Eva Holm"
        elif row["text"] == "Nej":
            row["action"] = "ok"
        elif row["text"] == "helt enig":
            row["action"] = "none"

    edited(path, change)
    told = import_review(path, corrections=folder / "c.csv")
    assert told["result"].value_counts().to_dict() == {"taken": 3, "not looked at": 2}
    after = loaded(folder)
    assert after.quotes.set_index("text")["speaker"]["Måske"] == "Eva Holm"
    assert "helt enig" not in set(after.quotes["text"])
    assert after.corrections["status"].tolist().count("applied") == 2


def test_importing_twice_changes_nothing(folder):
    path = export_for_review(loaded(folder), folder / "r.csv")
    edited(path, lambda row: row.update(speaker="Eva Holm"))
    import_review(path, corrections=folder / "c.csv")
    once = (folder / "c.csv").read_bytes()
    import_review(path, corrections=folder / "c.csv")
    assert (folder / "c.csv").read_bytes() == once


def test_a_name_that_is_deleted_is_a_speaker_known_to_be_unknown(folder):
    path = export_for_review(loaded(folder), folder / "r.csv")
    edited(path, lambda row: row.update(speaker="") if row["text"] == "Ja" else None)
    import_review(path, corrections=folder / "c.csv")
    assert pd.isna(loaded(folder).quotes.set_index("text")["speaker"]["Ja"])


def test_a_row_that_cannot_be_used_says_why_and_the_others_are_taken(folder):
    path = export_for_review(loaded(folder), folder / "r.csv")
    edited(path, lambda row: row.update(action="confrim" if row["text"] == "Ja" else "ok"))
    told = import_review(path, corrections=folder / "c.csv").set_index("text")
    assert told["result"].value_counts().to_dict() == {"taken": 4, "cannot be used": 1}
    assert "confirm" in told.loc["Ja", "cure"]


def test_no_review_is_written_over(folder):
    (folder / "r.csv").write_text("work")
    with pytest.raises(FileExistsError, match="already exists"):
        export_for_review(loaded(folder), folder / "r.csv")
    assert (folder / "r.csv").read_text() == "work"


# -- samples and accuracy -------------------------------------------------------------------------


def test_a_sample_is_drawn_at_random_and_the_same_for_a_seed():
    news = load("data/articles", corrections=None)
    one, other = (sample_for_review(news, 20, seed=seed) for seed in (1, 2))
    again = sample_for_review(news, 20, seed=1)
    assert one["text"].tolist() == again["text"].tolist() != other["text"].tolist()
    assert len(one) == 20 and one["sample"].nunique() == 1
    assert len(sample_for_review(news, 10_000)) == len(news.quotes)
    with pytest.raises(ValueError, match="is too small"):
        sample_for_review(news, 0)


def test_accuracy_counts_what_a_checked_sample_says(folder):
    news = loaded(folder)
    path = export_for_review(news, folder / "r.csv", quotes=sample_for_review(news, 4, seed=3))
    answers = iter([("", "Eva Holm"), ("ok", None), ("none", None), ("ok", None)])

    def change(row):
        row["action"], speaker = next(answers)
        row["speaker"] = speaker or row["speaker"]

    edited(path, change)
    import_review(path, corrections=folder / "c.csv")
    table = accuracy(loaded(folder)).set_index("of")
    assert table["n_checked"].to_dict() == {"quote": 4, "kind": 3, "speaker": 3}
    assert table["n_right"].to_dict() == {"quote": 3, "kind": 3, "speaker": 2}
    assert (table["accuracy_low"] <= table["accuracy"]).all()
    assert (table["accuracy"] <= table["accuracy_high"]).all()
    drawn = loaded(folder).corrections["sample"].dropna().iloc[0]
    assert drawn.startswith("sample of 4 of 5, seed 3, drawn 20")
    for name in (drawn, "sample of 4 of 5, seed 3"):  # with the day or without it
        assert accuracy(loaded(folder), name).set_index("of").equals(table)
    with pytest.raises(ValueError, match="nothing is checked in sample of 4 of 5, seed 3, drawn"):
        accuracy(loaded(folder), "sample of 4 of 5, seed 3, drawn 1999-01-01")
    told = rightness(loaded(folder), Theme()).data
    assert "Of 3 quotes" in told and "2 have the right speaker: 67%" in told
    # Wilson's interval by hand: 3 of 5 checked halve the variance, as twice the checks would
    n, share, z = 3 / ((5 - 3) / (5 - 1)), 2 / 3, 1.959964
    middle, below = (share + z**2 / (2 * n)) / (1 + z**2 / n), 1 + z**2 / n
    half = z * (share * (1 - share) / n + z**2 / (4 * n**2)) ** 0.5 / below
    assert f"between {100 * (middle - half):.0f}% and {100 * (middle + half):.0f}%" in told


def test_a_sample_is_drawn_from_what_the_machine_found(folder):
    before = sample_for_review(loaded(folder), 5, seed=1)
    path = export_for_review(loaded(folder), folder / "r.csv")
    edited(path, lambda row: row.update(action="none") if row["text"] == "Ja" else None)
    import_review(path, corrections=folder / "c.csv")
    news = loaded(folder)
    assert "Ja" not in set(news.quotes["text"]) and "Ja" in set(news.machine.quotes["text"])
    assert sample_for_review(news, 5, seed=1)["text"].tolist() == before["text"].tolist()
    assert news.filter("article == 'a'").machine.quotes["article"].unique().tolist() == ["a"]
    assert loaded(folder).machine.machine.quotes.equals(news.machine.quotes)


def _days_ago(day):
    return (datetime.now(UTC).date() - date.fromisoformat(day)).days


def test_whole_articles_are_drawn_also_those_without_quotes(folder):
    (folder / "texts" / "c.txt").write_text("Der sker intet i dag.\n", encoding="utf-8")
    drawn = sample_for_review(loaded(folder), 2, seed=1, unit="article")
    assert drawn["article"].nunique() == 2
    everything = sample_for_review(loaded(folder), 9, unit="article")
    assert everything["sample"].nunique() == 1
    name, day = everything["sample"].iloc[0].split(", drawn ")
    assert name == "sample of 3 of 3 articles, seed 0" and abs(_days_ago(day)) <= 1
    assert everything["quote"].isna().sum() == 1 and len(everything) == 6
    path = export_for_review(loaded(folder), folder / "r.csv", quotes=everything)

    def change(row):
        if row["article"] == "c":
            row.update(text="sker intet", action="add", kind="partial", speaker="Eva Holm")
        else:
            row.update(action="ok")

    edited(path, change)
    told = import_review(path, corrections=folder / "c.csv")
    assert (told["result"] == "taken").all()
    after = loaded(folder).quotes
    assert after.loc[after["article"] == "c", ["text", "speaker"]].to_numpy().tolist() == [
        ["sker intet", "Eva Holm"]
    ]
    with pytest.raises(ValueError, match="unit='sentence'"):
        sample_for_review(loaded(folder), 1, unit="sentence")


def test_without_a_checked_sample_the_samples_there_are_are_named(folder):
    begin = "nothing is checked in any sample; draw quotes with sample_for_review, .*import_review"
    with pytest.raises(ValueError, match=begin):
        accuracy(loaded(folder))
    assert "has been checked" in rightness(loaded(folder), Theme()).data


def test_errors_that_come_together_count_for_less_only_where_whole_articles_were_drawn():
    articles = np.repeat(np.arange(10), 10)
    together = np.repeat(np.arange(10) < 8, 10).astype(float)
    spread = np.tile(np.r_[np.ones(8), 0, 0], 10)
    for hits in (together, spread):
        assert _estimate(hits, articles, 10**6)[-2:] == pytest.approx((0.711, 0.867), abs=0.01)
    *_, low, high = _estimate(together, articles, 10**6, whole=True)
    assert low < 0.5 and high > 0.9  # eight of ten articles, not eighty of a hundred quotes


def test_what_was_removed_before_the_sample_was_drawn_counts_as_wrong(folder):
    first = loaded(folder)
    gone = first.quotes[first.quotes["text"] == "Ja"]
    path = export_for_review(first, folder / "one.csv", quotes=gone)
    edited(path, lambda row: row.update(action="none"))
    import_review(path, corrections=folder / "c.csv")
    drawn = sample_for_review(loaded(folder), 100)
    path = export_for_review(loaded(folder), folder / "all.csv", quotes=drawn)
    edited(path, lambda row: row.update(action="none" if row["text"] == "Ja" else "ok"))
    import_review(path, corrections=folder / "c.csv")
    table = accuracy(loaded(folder)).set_index("of")
    assert table.loc["quote", "n_checked"] == len(first.quotes)
    assert table.loc["quote", "n_right"] == len(first.quotes) - 1


def thousand_quotes():
    """Return 1,000 quotes of which 60 are none, 40 of them removed, and which the 60 are."""
    machine = make_news([
        {"article": f"a{n:02}", "parts": [[("ja", "direct", None)] for _ in range(20)]}
        for n in range(50)
    ])  # fmt: skip
    place = np.arange(1000)
    false = np.random.default_rng(60).choice(1000, 60, replace=False)
    gone = np.isin(place, false[:40])
    kept = machine.quotes[~gone].reset_index(drop=True)
    return replace(machine, quotes=kept, uncorrected=machine), np.isin(place, false)


def checked(news, drawn, false: np.ndarray):
    """Return ``news`` with the drawn quotes checked: none, or right as they are."""
    of = news.machine.quotes.reset_index().set_index(["article", "quote"])["index"]
    wrong = [bool(false[of[key]]) for key in zip(drawn["article"], drawn["quote"], strict=True)]
    rows = pd.DataFrame({
        "article": drawn["article"], "status": "applied", "sample": drawn["sample"],
        "row": np.arange(len(drawn)), "action": np.where(wrong, "none", "confirm"),
        "machine_text": drawn["text"],
        "quote": drawn["quote"].mask(wrong), "machine_kind": "direct",
        **{f"{who}{end}": drawn[end] for who in ("", "machine_") for end in ("start", "end")},
    })  # fmt: skip
    rows = rows.reindex(columns=news.corrections.columns)
    return replace(news, corrections=rows.astype(news.corrections.dtypes))


def test_quotes_removed_before_the_sample_was_drawn_do_not_make_the_rules_right():
    news, false = thousand_quotes()
    found = []
    for seed in range(12):
        drawn = sample_for_review(news, 200, seed=seed)
        assert drawn["sample"].iloc[0].startswith(f"sample of 200 of 1000, seed {seed}, drawn 20")
        row = accuracy(checked(news, drawn, false)).set_index("of").loc["quote"]
        found.append((row["accuracy"], row["accuracy_low"] <= 0.94 <= row["accuracy_high"]))
    shares, held = map(np.array, zip(*found, strict=True))
    assert shares.mean() == pytest.approx(0.94, abs=0.01)  # not .979, of those that are left
    assert held.mean() >= 0.8


def test_the_interval_holds_as_often_as_it_says():
    """On a made collection of 400 quotes in 40 articles, of which errors come together."""
    rng = np.random.default_rng(7)
    articles = np.repeat(np.arange(40), 10)
    hits = rng.random(400) < np.repeat(rng.choice([0.6, 0.95], 40), 10)
    held = 0
    for _ in range(400):
        drawn = rng.choice(400, 60, replace=False)
        *_, low, high = _estimate(hits[drawn], articles[drawn], 400)
        held += low <= hits.mean() <= high
    assert held / 400 >= 0.93


def test_a_review_that_is_not_there_gets_the_nearest_path(folder):
    (folder / "review.csv").write_text("article;text;action\n", encoding="utf-8")
    with pytest.raises(FileNotFoundError, match="did you mean '.*review.csv'"):
        import_review(folder / "reviw.csv")
