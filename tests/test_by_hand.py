"""Work done by hand is never lost: equal words, odd spreadsheets, coders, mistyped paths."""

import shutil

import pandas as pd
import pytest
from corrections_help import TEXT, apply, check, example, quote, row, through_file
from test_invariants import COLLECTIONS
from texts import news as read_news

from analysis import load
from analysis.build.run import build
from analysis.corrections.anchoring import anchor
from analysis.corrections.journal import journal
from analysis.corrections.rows import COLUMNS, read_corrections, record
from analysis.corrections.sheets import read_sheet, write_sheet
from analysis.people.own import read_people
from analysis.people.table import with_people
from analysis.tables.news import News

KUNDER = "Jeg mister halvdelen af mine kunder"
VEJ = "er der kun én vej til butikken"
PLAN = "et dårligt regnestykke"
YES = "Mødet begynder.\n\n" + "- Ja.\n\n" * 3 + "Mødet slutter, siger Ida Lund.\n"


@pytest.fixture(scope="module")
def news():
    return example()


def confirmed(news: News) -> list[dict]:
    """Return a row that confirms each quote."""
    texts = news.articles.set_index("article")["text"]
    return [
        {"article": q.article, "action": "confirm", **anchor(texts[q.article], q.start, q.end)}
        for q in news.quotes.itertuples()
    ]


# -- equal words, and words inside others ---------------------------------------------------------


def test_equal_words_with_equal_surroundings_are_different_quotes(tmp_path):
    news = read_news(a="- Ja.\n\n" * 20 + "Mødet slutter, siger Ida Lund.\n")
    rows = [one for one in confirmed(news) if one["text"].startswith("Ja")]
    assert len(rows) == 20 > len({(r["before"], r["after"]) for r in rows})
    for one in rows:
        record(tmp_path / "c.csv", one)
    assert len(read_corrections(tmp_path / "c.csv")) == 20


def test_the_form_saves_each_click_on_equal_words(tmp_path):
    pytest.importorskip("anywidget", reason="needs the extra 'widgets'")
    from analysis.charts.theme import Theme
    from analysis.views.correction_widget import CorrectionForm

    news = read_news(a=YES)
    form = CorrectionForm(news, Theme(), tmp_path / "c.csv")
    numbers = news.quotes.loc[news.quotes["text"].str.startswith("Ja"), "quote"]
    for number in numbers:
        form.view.quote = int(number)
        form.speaker.value = "Ida Lund"
        form.buttons["save"].click()
    rows = read_corrections(tmp_path / "c.csv")
    assert len(rows) == 3 and rows["start"].nunique() == 3
    after, _ = apply(news, rows)
    assert (after.quotes["speaker"] == "Ida Lund").sum() >= 3


def test_the_form_replaces_a_row_that_was_noted_before_the_article_was_edited(tmp_path):
    pytest.importorskip("anywidget", reason="needs the extra 'widgets'")
    from analysis.charts.theme import Theme
    from analysis.views.correction_widget import CorrectionForm

    record(tmp_path / "c.csv", row(example(), KUNDER, speaker="Eva Holm"))
    news = read_news(broen="Nyt afsnit her.\n\n" + TEXT)
    form = CorrectionForm(news, Theme(), tmp_path / "c.csv")
    form.view.quote = int(quote(form.news, KUNDER)["quote"])
    form.speaker.value = "Ida Vang"
    form.buttons["save"].click()
    assert read_corrections(tmp_path / "c.csv")["speaker"].tolist() == ["Ida Vang"]


@pytest.mark.parametrize("name", COLLECTIONS)
def test_confirming_every_quote_changes_nothing(name, tmp_path):
    if not COLLECTIONS[name].exists():
        pytest.skip("not at hand")
    news = load(COLLECTIONS[name], corrections=None, people=None)
    rows = confirmed(news)
    after, status = apply(news, through_file(tmp_path / "c.csv", *rows))
    assert len(read_corrections(tmp_path / "c.csv")) == len(rows) == len(news.quotes)
    pd.testing.assert_frame_equal(after.quotes[news.quotes.columns], news.quotes)
    pd.testing.assert_frame_equal(after.speakers[news.speakers.columns], news.speakers)
    assert set(status["status"]) <= {"already so"} and after.problems.equals(news.problems)


def test_an_indirect_quote_inside_another_can_be_confirmed_with_it(news):
    outer = "er der kun én vej til butikken"
    added = row(news, "der kun én vej", "add", kind="indirect", speaker="Ida Vang")
    after, status = apply(news, through_rows(added, row(news, outer, "confirm")))
    assert status["status"].tolist() == ["applied", "already so"]
    assert {outer, "der kun én vej"} <= set(after.quotes["text"])
    check(after)


def through_rows(*rows: dict) -> pd.DataFrame:
    """Return rows as ``read_corrections`` does."""
    blank = dict.fromkeys(COLUMNS, "")
    return pd.DataFrame([blank | {"row": n} | r for n, r in enumerate(rows, start=2)]).astype(
        dict.fromkeys(COLUMNS, "str")
    )


# -- odd spreadsheets -----------------------------------------------------------------------------


def cells_of(path) -> list[list[str]]:
    return [line.split(";") for line in path.read_text("utf-8-sig").splitlines()]


def test_columns_without_a_name_or_of_one_name_keep_their_cells(news, tmp_path):
    path = tmp_path / "c.csv"
    path.write_text(
        "article;text;action;;note;note;;speaker\n"
        f"broen;{PLAN};change;a;b;c;d;Eva Holm\n"
        f"broen;{KUNDER};confirm;e;f;g;h;\n",
        "utf-8",
    )
    before = cells_of(path)
    assert read_corrections(path)["note"].tolist() == ["b", "f"]
    record(path, row(news, "Ja", "confirm"))
    now = cells_of(path)
    assert [line[:8] for line in now[:3]] == before


def test_a_mark_that_is_never_closed_costs_its_own_line_alone(news, tmp_path):
    path = tmp_path / "c.csv"
    bad = 'broen;"Ikke lukket;none;'
    path.write_text(
        "article;text;action;speaker\n"
        f"broen;{PLAN};change;Eva Holm\n{bad}\nbroen;{KUNDER};change;Eva Holm\n"
        f'broen;"{VEJ}";confirm;\n',
        "utf-8",
    )
    after, status = apply(news, read_corrections(path))
    assert quote(after, PLAN)["speaker"] == quote(after, KUNDER)["speaker"] == "Eva Holm"
    assert status["status"].tolist() == ["applied", "cannot be used", "applied", "already so"]
    problem = after.problems[after.problems["member"] == "row 3"]
    assert problem["reason"].str.contains("never closed").all() and len(problem) == 1
    record(path, row(news, "Ja", "confirm"))
    assert bad in path.read_text("utf-8-sig").splitlines()


def test_lines_of_a_git_conflict_are_kept_and_named_and_are_no_rows(news, tmp_path):
    path = tmp_path / "c.csv"
    path.write_text(
        "article;text;action;speaker\n<<<<<<< HEAD\n"
        f"broen;{PLAN};change;Eva Holm\n=======\nbroen;{KUNDER};change;Eva Holm\n>>>>>>> min\n",
        "utf-8",
    )
    after, _status = apply(news, read_corrections(path))
    assert (after.quotes["speaker"] == "Eva Holm").sum() == 2
    assert after.problems["reason"].str.contains("git").sum() == 3
    record(path, row(news, "Ja", "confirm"))
    lines = path.read_text("utf-8-sig").splitlines()
    assert [line for line in lines if line[0] in "<=>"] == [
        "<<<<<<< HEAD", "=======", ">>>>>>> min"
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["to  mellemrum", " kant ", "A\u030adal"])
def test_an_article_is_found_though_spaces_or_composition_of_its_name_are_odd(name, tmp_path):
    news = read_news(**{name: TEXT})
    path = tmp_path / "c.csv"
    record(path, row(news, PLAN, speaker="Eva Holm"))
    assert quote(apply(news, read_corrections(path))[0], PLAN)["speaker"] == "Eva Holm"
    sheet = read_sheet(path, ("article",), COLUMNS)
    sheet.rows[0]["article"] = " ".join(name.replace("A\u030a", "Å").split())
    write_sheet(path, sheet)
    journal(path).unlink()
    assert quote(apply(news, read_corrections(path))[0], PLAN)["speaker"] == "Eva Holm"


def test_articles_that_differ_in_spaces_alone_keep_their_own_rows(tmp_path):
    news = read_news(**{"a b": TEXT, "a  b": TEXT})
    record(tmp_path / "c.csv", row(news, PLAN, speaker="Eva Holm") | {"article": "a  b"})
    after, _ = apply(news, read_corrections(tmp_path / "c.csv"))
    changed = after.quotes[after.quotes["speaker"] == "Eva Holm"]
    assert changed["article"].tolist() == ["a  b"]


@pytest.mark.parametrize(
    "start", ["²", "9" * 400, "x" * 1_000_000, "-3", "1e3", "12.5"], ids=lambda start: start[:9]
)
def test_a_start_that_is_no_position_is_named_and_the_rest_applies(news, tmp_path, start):
    path = tmp_path / "c.csv"
    path.write_text(
        f"article;text;action;speaker;start\nbroen;{PLAN};change;Eva Holm;{start}\n"
        f"broen;{KUNDER};change;Eva Holm;\n",
        "utf-8",
    )
    after, status = apply(news, read_corrections(path))
    assert status["status"].tolist() == ["cannot be used", "applied"]
    reason = after.problems["reason"].item()
    assert "`start` is" in reason and len(reason) < 200
    record(path, row(news, "Ja", "confirm"))
    assert read_corrections(path)["start"].iloc[0] == start


def test_words_longer_than_the_article_are_not_in_it(news, tmp_path):
    rows = through_file(tmp_path / "c.csv", row(news, PLAN) | {"text": "ord " * 300_000,
                                                              "speaker": "Eva Holm"})  # fmt: skip
    assert apply(news, rows)[1]["status"].tolist() == ["fits nothing"]


def test_bytes_that_are_no_letter_stay_what_they_are(tmp_path):
    path = tmp_path / "f.csv"
    path.write_bytes(b"text;note\nb\xf8\x81ge;\x9d\n")
    write_sheet(path, read_sheet(path, ("text",)))
    assert read_sheet(path, ("text",)).rows == [{"text": "bø\x81ge", "note": "\x9d"}]


# -- coders, time, and a spreadsheet saved over a click -------------------------------------------


def test_rows_of_two_coders_are_kept_the_newer_applies_and_the_conflict_is_named(news, tmp_path):
    path = tmp_path / "c.csv"
    new = row(news, PLAN, speaker="Eva Holm", coder="Signe", time="2026-05-02T10:00:00Z")
    record(path, new)
    record(path, row(news, PLAN, speaker="Ida Vang", coder="Oskar", time="02-05-2026 09:00"))
    after, status = apply(news, read_corrections(path))
    assert quote(after, PLAN)["speaker"] == "Eva Holm"
    assert status.set_index("coder")["status"].to_dict() == {
        "Signe": "applied", "Oskar": "overruled"
    }  # fmt: skip
    reason = after.problems["reason"].item()
    assert "Oskar and Signe do not agree" in reason and "row 2" in reason


def test_coders_who_agree_have_no_conflict(news, tmp_path):
    both = (row(news, PLAN, speaker="Eva Holm", coder=coder) for coder in ("Signe", "Oskar"))
    after, status = apply(news, through_file(tmp_path / "c.csv", *both))
    assert status["status"].tolist() == ["applied", "applied"] and after.problems.empty


@pytest.mark.parametrize("coders", [("Signe", "Oskar"), ("Signe", "Signe")])
def test_two_rows_on_the_same_part_of_a_quote_apply_as_one_would(coders, tmp_path):
    news = read_news(a="Mødet begynder.\n\n- Det er et dårligt regnestykke, siger Bo Lund.\n")
    words = dict.fromkeys(("start", "before", "after"), "")
    rows = [
        {"article": "a", "text": PLAN, "action": "change", "speaker": speaker, **words}
        | {"coder": coder, "time": f"2026-05-0{day}T10:00:00Z"}
        for day, (speaker, coder) in enumerate(
            zip(("Eva Holm", "Ida Vang"), coders, strict=True), 1
        )
    ]
    after, status = apply(news, through_rows(*rows))
    assert status["status"].tolist() == ["overruled", "applied"]
    assert after.quotes["speaker"].tolist() == ["Ida Vang"]
    assert after.problems["reason"].str.contains("row 3 is about the same words").all()


def test_a_row_without_a_time_is_newer_than_the_row_above_it(news, tmp_path):
    path = tmp_path / "c.csv"
    record(path, row(news, PLAN, speaker="Eva Holm", coder="Signe"))
    sheet = read_sheet(path, ("article",), COLUMNS)
    sheet.rows.append(sheet.rows[0] | {"speaker": "Ida Vang", "coder": "", "time": ""})
    write_sheet(path, sheet)
    after, _ = apply(news, read_corrections(path))
    assert quote(after, PLAN)["speaker"] == "Ida Vang"


def test_a_spreadsheet_saved_over_a_click_loses_neither(news, tmp_path):
    path = tmp_path / "c.csv"
    record(path, row(news, PLAN, speaker="Eva Holm"))
    opened = path.read_text("utf-8-sig")
    record(path, row(news, KUNDER, speaker="Eva Holm"))
    path.write_text(opened.replace("Eva Holm", "Ida Vang"), "utf-8-sig")
    after, _status = apply(news, read_corrections(path))
    assert quote(after, PLAN)["speaker"] == "Ida Vang"
    assert quote(after, KUNDER)["speaker"] == "Eva Holm"
    assert after.problems["reason"].str.contains("no longer in the file").tolist() == [True]
    record(path, row(news, "Ja", "confirm"))
    assert [len(read_corrections(path)), journal(path).exists()] == [3, True]
    sheet = read_sheet(path, ("article",), COLUMNS)
    assert {r["text"] for r in sheet.rows} == {PLAN, KUNDER, "Ja"}


def test_a_row_that_is_recorded_again_unchanged_keeps_its_time(news, tmp_path):
    path = tmp_path / "c.csv"
    record(path, row(news, PLAN, speaker="Eva Holm", time="2026-05-02T10:00:00Z"))
    before = path.read_bytes()
    record(path, row(news, PLAN, speaker="Eva Holm"))
    assert path.read_bytes() == before


# -- mistyped paths, and people -------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "artikler").mkdir()
    (tmp_path / "artikler" / "broen.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "artikler"


@pytest.mark.parametrize(
    ("sources", "options", "said"),
    [
        (["nope"], {}, "'nope' does not exist"),
        (["artikler", "*.docx"], {}, r"'\*\.docx' matches no file"),
        (["artikle"], {}, "did you mean 'artikler'"),
        (["artikler"], {"corrections": "rettelse.csv"}, "did you mean 'rettelser.csv'"),
        (["artikler"], {"people": "folk.csv"}, "people='folk.csv' does not exist"),
    ],
)
def test_a_path_that_does_not_exist_is_named_before_anything_is_read(
    folder, monkeypatch, sources, options, said
):
    monkeypatch.chdir(folder.parent)
    (folder.parent / "rettelser.csv").write_text("article;text;action\n")
    monkeypatch.setattr("analysis.loading._read", None)  # nothing is read
    with pytest.raises(FileNotFoundError, match=said):
        load(*sources, **options)
    if not options:
        with pytest.raises(FileNotFoundError, match=said):
            build(sources, "ud", workers=1)
        assert not (folder.parent / "ud").exists()


@pytest.mark.parametrize("option", ["corrections", "people", "source_types"])
def test_a_folder_in_the_place_of_a_file_is_named(folder, monkeypatch, option):
    monkeypatch.setattr("analysis.loading._read", None)  # nothing is read
    with pytest.raises(IsADirectoryError, match=f"{option}='.*artikler' is a folder"):
        load(folder, **{option: folder})


def test_the_default_files_may_be_missing(folder, monkeypatch):
    shutil.copytree(folder, folder.parent / "andet")
    monkeypatch.chdir(folder.parent)
    assert len(load("andet").articles) == 1


def people(tmp_path, *lines: str) -> News:
    path = tmp_path / "people.csv"
    path.write_text("person;aliases;article;kind;gender;gruppe\n" + "\n".join(lines), "utf-8")
    known, own = read_people(path)
    return with_people(read_news(broen=TEXT), known, own, source="people.csv")


def test_a_value_outside_the_documented_ones_is_named_and_not_used(tmp_path):
    news = people(tmp_path, "Ida Vang;;;fisk;dame;x")
    row = news.people.set_index("person").loc["Ida Vang"]
    assert row["kind"] == "person" and row["gender"] != "dame" and row["gender_source"] != "own"
    assert news.problems["reason"].tolist() == ["`kind` is fisk", "`gender` is dame"]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("Ida Vang;;;;woman;x", "Ida Vang;;;;mand;x"), "`gender` is woman and man"),
        (("Ida Vang;;;;;x", "Ida Vang;;;;;y"), "`gruppe` is x and y"),
        (("Ida Vang;;;;;", "Bo Lund;Ida Vang;;;;"), "`person` is Ida Vang and Bo Lund"),
        (("Ida Vang;;;;woman;", "Ida Vang;;;;;x"), None),
        (("Ida Vang;;;;;x", "Ida Vang;;broen;;;y"), None),
    ],
)
def test_rows_about_people_that_contradict_each_other_are_named(tmp_path, lines, said):
    reasons = people(tmp_path, *lines).problems["reason"].tolist()
    found = [reason for reason in reasons if reason.startswith("contradicts row 2")]
    assert len(found) == bool(said) and all(said in reason for reason in found)


def press(form, name, value=""):
    count = form.view.command.get("count", 0) + 1
    form.view.command = {"name": name, "value": value, "count": count}


def test_keys_go_to_the_doubtful_confirm_name_another_remove_and_undo(tmp_path):
    pytest.importorskip("anywidget", reason="needs the extra 'widgets'")
    from analysis.charts.theme import Theme
    from analysis.views.correction_widget import CorrectionForm

    file = tmp_path / "c.csv"
    form = CorrectionForm(read_news(a=YES, b=TEXT), Theme(), file, coder="ik")
    asked = []
    for command in (("confirm",), ("speaker", "Eva Holm"), ("none",)):
        press(form, "next")
        asked.append((form.article.value, form.news.quotes.set_index("quote")
                      ["start"].get(form.view.quote)))  # fmt: skip
        press(form, *command)
    rows = read_corrections(file)
    assert rows["action"].tolist() == ["confirm", "change", "none"]
    assert rows["speaker"].tolist()[1] == "Eva Holm" and set(rows["coder"]) == {"ik"}
    assert len(set(asked)) == 3
    quotes = form.machine.quotes.sort_values("confidence", na_position="first", kind="stable")
    worst = quotes[["article", "start"]].head(3).itertuples(index=False, name=None)
    assert asked == list(worst)
    assert form.progress.value.startswith("3 of")
    press(form, "undo")
    assert read_corrections(file)["action"].tolist() == ["confirm", "change"]
    press(form, "undo")
    press(form, "undo")
    press(form, "undo")
    assert read_corrections(file).empty and "nothing to undo" in form.message.value


def test_after_a_quote_is_removed_the_next_is_still_the_doubtful_and_new_names_show(tmp_path):
    pytest.importorskip("anywidget", reason="needs the extra 'widgets'")
    from analysis.charts.theme import Theme
    from analysis.people.table import with_people
    from analysis.views.correction_widget import CorrectionForm

    news = with_people(read_news(broen=TEXT))
    form = CorrectionForm(news, Theme(), tmp_path / "c.csv", coder="ik")
    starts = news.quotes.sort_values("confidence", na_position="first", kind="stable")["start"]
    for start, *command in zip(
        starts, ["none", "none", "speaker"], ["", "", "Bodil Aa"], strict=False
    ):
        press(form, "next")
        assert form._quote["start"] == start
        press(form, *command)
    assert "Bodil Aa" in form.view.html and form._quote["speaker"] == "Bodil Aa"
    assert form.news.speakers["person"].notna().all()
    form.initials.value = "bk"  # another coder sees what the machine found
    assert len(form.news.quotes) == len(news.quotes) and form.progress.value.startswith("0 of")
    form.initials.value = "ik"
    assert len(form.news.quotes) == len(news.quotes) - 2


def test_people_across_articles_are_settled_in_the_form_and_taken_back(tmp_path):
    pytest.importorskip("anywidget", reason="needs the extra 'widgets'")
    from analysis.charts.theme import Theme
    from analysis.people.own import read_people
    from analysis.views.correction_widget import CorrectionForm

    first, second = (f"- {said}, siger {name}.\n" for said, name in (
        ("Broen er gammel", "Ida Lund"), ("Skolen er ny", "Lund")))  # fmt: skip
    form = CorrectionForm(read_news(a=first, b=second), Theme(), tmp_path / "c.csv", coder="ik")
    file = tmp_path / "people.csv"
    press(form, "people")
    assert form.article.value == "b" and form._quote["speaker"] == "Lund"
    assert "Ida Lund" in form.people.text.value
    press(form, "confirm")
    assert [(k.person, k.names[1:], k.article) for k in read_people(file)[0]] == [
        ("Ida Lund", ("Lund",), "b")
    ]
    assert "Ida Lund" in form.view.html and not (tmp_path / "c.csv").exists()
    press(form, "people")
    assert "No question" in form.message.value
    press(form, "undo")
    assert read_people(file)[0] == [] and len(form.people.left) == 1
    assert form._quote["speaker"] == "Lund"  # the note stands beside it
    press(form, "people")
    press(form, "none")
    press(form, "undo")
    press(form, "people")
    press(form, "speaker", "Eva Lund")
    assert [(k.person, k.names[1:]) for k in read_people(file)[0]] == [("Eva Lund", ("Lund",))]
    press(form, "people")
    press(form, "next")  # puts a question away: what follows is about the quote
    press(form, "confirm")
    assert read_corrections(tmp_path / "c.csv")["action"].tolist() == ["confirm"]


def test_undo_brings_back_what_was_answered_before(tmp_path):
    pytest.importorskip("anywidget", reason="needs the extra 'widgets'")
    from analysis.charts.theme import Theme
    from analysis.views.correction_widget import CorrectionForm

    form = CorrectionForm(read_news(a=YES), Theme(), tmp_path / "c.csv")
    form.view.quote = int(form.news.quotes["quote"].iloc[0])
    press(form, "speaker", "Ida Vang")
    press(form, "none")
    assert read_corrections(tmp_path / "c.csv")["action"].tolist() == ["none"]
    press(form, "undo")
    rows = read_corrections(tmp_path / "c.csv")
    assert rows[["action", "speaker"]].values.tolist() == [["change", "Ida Vang"]]


def test_a_key_is_answered_in_one_message_even_where_it_fails(tmp_path, monkeypatch):
    pytest.importorskip("anywidget", reason="needs the extra 'widgets'")
    from analysis.charts.theme import Theme
    from analysis.views.correction_widget import CorrectionForm

    form = CorrectionForm(read_news(a=YES), Theme(), tmp_path / "c.csv")
    press(form, "next")
    sent = []
    monkeypatch.setattr(form.view, "send_state", lambda key=None: sent.append(tuple(key)))
    press(form, "speaker", "Eva Holm")
    whole = [keys for keys in sent if keys != tuple("command")]
    assert len(whole) == 1 and {"html", "quote", "answered"} <= set(whole[0])
    monkeypatch.setattr(form, "_undo", lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        press(form, "undo")
    assert form.view.answered == form.view.command["count"] == 3


def test_marked_words_have_no_speaker_of_the_quote_before_and_are_chosen_once_added(tmp_path):
    pytest.importorskip("anywidget", reason="needs the extra 'widgets'")
    from analysis.charts.theme import Theme
    from analysis.views.correction_widget import CorrectionForm

    text = "Bo Krag er vred.\n\n- Nej, siger Bo Krag.\n\nVejen er for smal.\n\n»Kom nu hjem.«"
    form = CorrectionForm(read_news(a=text), Theme(), tmp_path / "c.csv")
    form.view.quote = int(form.news.quotes["quote"].iloc[0])
    assert form.speaker.value == "Bo Krag" and form.kind.value == "direct"
    press(form, "mark", "Vejen er for smal.")
    assert (form.speaker.value, form.kind.value) == ("", "indirect")
    form.speaker.value = "Ida Lund"
    form.buttons["add"].click()
    assert form._quote is not None and form._quote["text"] == "Vejen er for smal."
    assert form.view.note == "Saved in c.csv: Ida Lund"
    press(form, "mark", "Kom nu")
    assert (form.speaker.value, form.kind.value) == ("", "direct")
    form.view.marked = form.view.marked  # the same words again keep what is typed
    form.speaker.value = "Eva Holm"
    press(form, "mark", "Kom nu")
    assert form.speaker.value == "Eva Holm"
