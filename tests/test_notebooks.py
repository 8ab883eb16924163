"""The notebooks: their form, and that each runs on whatever articles it is given."""

import ast
import re
import subprocess
import sys
from functools import partial

import nbformat
import pandas as pd
import pytest
from in_process import run_here, short_answer

import analysis as an
from analysis.charts.base import our_chart
from analysis.charts.theme import Theme
from analysis.report.notebook import (
    PROJECT,
    export,
    glance,
    holdings,
    in_context,
    plain,
    sources,
    stated,
    table,
)
from analysis.report.report import NOTEBOOKS

FILES = sorted(NOTEBOOKS.glob("*.ipynb"))
TEXTS = {
    "one without quotes": ["Der skete ikke noget i byen i dag.\n"],
    "two, one of them strange": [
        "Byen *vågner* $x$ <b>.\n\n- Vi er glade, siger Ida Vang.\n\n/fjordbladet",
        "»Nej,« siger hun.\n",
    ],
}
MORE = {  # run in one language
    "quotes of nobody": ["Byen sover.\n\n- Ja.\n\n- Nej.", "»Måske«, blev der sagt."],
    "credits and no dates": ["- Ja, siger Ida Vang.\n\n/kystposten", "- Nej.\n\n/fjordbladet"],
    "dates and no credits": ["3. marts 2021\n\nNyt\n\n- Ja, siger Ida Vang.",
                             "4. maj 2021\n\nNyt igen\n\n- Nej, siger Bo Krag."],
}  # fmt: skip
PATIENCE = 200  # seconds: a kernel that hangs fails the test and does not stop the run


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def notebook(request):
    return nbformat.read(request.param, as_version=4)


def code(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def test_there_are_notebooks():
    assert len(FILES) >= 3


def test_notebooks_are_committed_without_outputs(notebook):
    for cell in code(notebook):
        assert not cell.outputs and cell.execution_count is None


def test_no_cell_is_longer_than_8_lines(notebook):
    for cell in code(notebook):
        assert len(cell.source.splitlines()) <= 8, cell.source


def test_a_notebook_opens_with_its_question_then_answer_then_parameters(notebook):
    first, answer, _, parameters = notebook.cells[:4]
    assert first.source.startswith("# ") and first.source.splitlines()[0].endswith("?")
    assert "short_answer = answer()" in answer.source
    assert parameters.metadata.tags == ["parameters"]
    names = {node.targets[0].id for node in ast.parse(parameters.source).body}
    assert names >= {"ARTICLES", "FIGURES", "LANGUAGE", "CORRECTIONS", "PEOPLE", "SOURCE_TYPES"}
    assert any("short_answer.update(" in cell.source for cell in notebook.cells[4:])


def test_every_code_cell_follows_prose(notebook):
    for before, cell in zip(notebook.cells, notebook.cells[1:], strict=False):
        assert "code" not in (before.cell_type, cell.cell_type) or (
            before.cell_type != cell.cell_type
        )


def test_prose_holds_no_number_that_was_measured(notebook):
    """A finding typed by hand goes stale; the only per cent in prose is the interval's level."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            assert "%" not in cell.source.replace("95%", "")


@pytest.mark.parametrize(
    ("collection", "language"),
    [*((name, language) for name in TEXTS for language in ("en", "da")),
     *((name, "da") for name in MORE)],
)  # fmt: skip
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_notebook_runs_on_other_articles(path, collection, language, tmp_path):
    for number, text in enumerate((TEXTS | MORE)[collection]):
        (tmp_path / f"artikel {number}.txt").write_text(text, encoding="utf-8")
    shown = run_here(path, tmp_path, {
        "ARTICLES": [str(tmp_path / "*.txt")], "FIGURES": str(tmp_path / "figures"),
        "LANGUAGE": language,
    })  # fmt: skip
    assert "comes here when" not in short_answer(shown)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_notebook_runs_as_it_is_from_any_folder(path, tmp_path):
    shown = run_here(path, tmp_path, {"FIGURES": str(tmp_path / "figures")})
    assert "comes here when" not in short_answer(shown)
    assert not list(tmp_path.glob("report"))


def test_a_notebook_runs_from_any_folder_in_a_kernel_of_its_own(tmp_path):
    """Started by a process of its own: in this one the browser's event loop may be running.

    jupyter_client then talks to the kernel from another thread, and once an answer never came.
    On a busy machine a kernel of its own once never answered either: then another is started.
    """
    out, figures = tmp_path / "01.ipynb", tmp_path / "figures"
    given = ["--cwd", tmp_path, "--execution-timeout", str(PATIENCE), "--no-progress-bar"]
    run = partial(
        subprocess.run,
        [sys.executable, "-m", "papermill", FILES[0], out, "-p", "FIGURES", figures, *given],
        check=True, timeout=PATIENCE / 2, cwd=tmp_path,
    )  # fmt: skip
    try:
        run()
    except subprocess.TimeoutExpired:
        run()
    done = nbformat.read(out, as_version=4)
    assert "comes here when" not in str(code(done)[0].outputs[0]["data"])
    assert all(cell.execution_count for cell in code(done))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_notebook_of_the_report_ran_to_its_end_with_a_short_answer(path, sample_report):
    done = nbformat.read(sample_report.out / "notebooks" / path.name, as_version=4)
    for cell in code(done):  # what only works in an open notebook is left as it is
        assert bool(cell.execution_count) != ("interactive" in cell.metadata.get("tags", ()))
    kinds = {output.output_type for cell in code(done) for output in cell.outputs}
    assert "error" not in kinds and "display_data" in kinds
    assert "comes here when" not in str(code(done)[0].outputs[0]["data"])


def test_a_checked_sample_is_drawn_beside_the_shares(tmp_path):
    for n, who in enumerate(["Ida Lund", "Ida Lund", "Bo Krag", "Bo Krag"] * 2):
        told = f"Det siger {who}.\n\n- Vi maler havnen i år, siger {who}.\n"
        (tmp_path / f"{n}.txt").write_text(told, encoding="utf-8")
    news = an.load(tmp_path, corrections=None, people=None)
    drawn = an.sample_for_review(news, 8, seed=1)
    an.export_for_review(news, tmp_path / "r.csv", quotes=drawn)
    sheet = pd.read_csv(tmp_path / "r.csv", sep=None, engine="python", dtype=str)
    sheet.assign(action="confirm").to_csv(tmp_path / "r.csv", index=False)
    an.import_review(tmp_path / "r.csv", corrections=tmp_path / "c.csv")
    run_here(NOTEBOOKS / "03_speaker_share.ipynb", tmp_path, {
        "ARTICLES": str(tmp_path / "*.txt"), "FIGURES": str(tmp_path / "figures"),
        "CORRECTIONS": str(tmp_path / "c.csv"), "CORRECTED": drawn["sample"].iloc[0],
    }, write=["03-share.svg"])  # fmt: skip
    share = pd.read_csv(tmp_path / "figures/03-share.csv")
    assert share["word_share_corrected"].tolist() == pytest.approx([0.5, 0.5])
    assert "the share corrected" in (tmp_path / "figures/03-share.svg").read_text()


def test_paths_are_found_from_here_or_else_from_the_project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.txt").write_text("x")
    assert sources(["mine.txt", "seeds", "*.txt", "no/*.txt"]) == [
        "mine.txt", str(PROJECT / "seeds"), "*.txt", str(PROJECT / "no/*.txt")
    ]  # fmt: skip
    assert sources("seeds") == [str(PROJECT / "seeds")]


def test_markdown_shows_a_name_as_it_is_written():
    assert plain("<b>_x_ $1$ [a](b)") == r"&lt;b&gt;\_x\_ \$1\$ \[a\](b)"


def test_the_short_answer_counts_articles_kinds_of_quotes_and_speakers(by_eye):
    lines = holdings(by_eye, Theme(language="da")).data.splitlines()
    assert lines == [
        "- **2 af 3\u00a0artikler citerer eller refererer nogen.**",
        "- **5\u00a0citater: 3 direkte, 1 af enkelte ord, 1 indirekte.**",
        "- **Forskellige kilder: 2, heraf 2 med egne ord.**",
    ]


def test_a_table_without_rows_says_so_and_a_date_does_not_break(by_eye):
    assert "No rows" in table(by_eye.articles.head(0), Theme()).data
    shown = table(by_eye.articles[["article", "date"]], Theme()).data
    assert '<td style="text-align:left;white-space:nowrap">2021-01-01</td>' in shown


def test_a_table_has_decimals_by_the_size_of_its_numbers_and_marks_thousands():
    rows = pd.DataFrame({"lix": [41.2421, 9.5], "rix": [4.1296, 0.5], "n_words": [2049, 12],
                         "year": [2026, 2025], "low": [-0.5, 0.25],
                         "high": [12.0, 3.0]})  # fmt: skip
    cells = re.findall(r"<td[^>]*>([^<]*)<", table(rows, Theme(language="da")).data)
    assert cells[:6] == ["41,2", "4,130", "2.049", "2026", "−0,5", "12,0"]
    assert cells[6:] == ["9,5", "0,500", "12", "2025", "0,2", "3,0"]


def test_a_table_says_whether_a_speaker_was_found_only_where_one_was_not():
    rows = pd.DataFrame({"gender": ["woman", None], "attributed": [True, False]})
    assert "attributed" in table(rows, Theme()).data
    assert "attributed" not in table(rows.head(1), Theme()).data


def test_a_table_gives_of_a_date_what_is_known_and_compares_months_as_months():
    rows = [("Juli 2026", "- Ja, siger Ida Vang."), ("3. juli 2026", "- Nej, siger Ida Vang."),
            ("2026", "- Tja, siger Ida Vang.")]  # fmt: skip
    news = an.load([{"text": text, "date": date} for date, text in rows], corrections=None)
    shown = table(news.articles[["article", "date"]], Theme.of(news)).data
    assert re.findall(r">(\d{4}[-\d]*)<", shown) == ["2026-07", "2026-07-03", "2026"]
    months = pd.DataFrame({"a": pd.to_datetime(["2026-02-01", "2026-03-01"]), "b": "others"})
    assert re.findall(r">(2026[-\d]*)<", table(months, Theme()).data) == ["2026-02", "2026-03"]
    weeks = months.assign(a=pd.to_datetime(["2026-02-02", "2026-02-09"]))
    assert "2026-02-09" in table(weeks, Theme()).data


def test_only_files_of_one_s_own_with_rows_are_said_to_be_applied(tmp_path):
    (tmp_path / "corrections.csv").write_text("article,text,action\n\n", encoding="utf-8")
    (tmp_path / "people.csv").write_text("person,type\nIda Lund,politician\n", encoding="utf-8")
    files = {name: tmp_path / f"{name}.csv" for name in ("corrections", "people")}
    news = an.load([{"text": "- Ja, siger Ida Lund."}], **files)
    assert "files that were applied: people.csv." in glance(news, Theme()).data
    (tmp_path / "people.csv").write_text("person,type\n", encoding="utf-8")
    assert "applied" not in glance(an.load([{"text": "Ro."}], **files), Theme()).data


def test_without_words_that_set_groups_apart_no_word_is_shown_in_context():
    news = an.load([{"text": "- Havnen er dyr, siger Ida Lund.", "credit": "Kystposten"}])
    words = an.keyness(news, of="outlet")
    said = "Too few quoted words to compare."
    assert in_context(news, None, Theme()).data == said and words.empty
    assert an.charts.keyness_bars(words).figure.axes
    assert our_chart(an.charts.keyness_bars(words)).plan.subtitle == said
    assert "Havnen" in in_context(news, "havnen", Theme()).data


def test_a_chart_without_a_plot_is_no_figure_and_its_data_are_kept(tmp_path):
    news = an.load([{"text": "- Ja, siger Ida Lund."}])
    about = an.spoken_about(news)
    drawn = {"about": (an.charts.spoken_about(about), about)}
    said = export(drawn, str(tmp_path), Theme()).data
    assert [path.name for path in tmp_path.iterdir()] == ["about.csv"]
    assert said.startswith("0\u00a0figures")


def test_what_an_article_cannot_state_is_said_by_the_name_that_was_given():
    news = an.load([{"text": "- Ja, siger Ida Lund."}])
    with pytest.raises(ValueError, match="of='gender' is not known; use one of role, party$"):
        stated(news, "gender", Theme())


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("en", "1 figure, with its data, is in", "2 figures, each with its data, are in"),
        ("da", "1 figur, med sine data, ligger i", "2 figurer, hver med sine data, ligger i"),
    ],
)
def test_one_exported_figure_is_one(language, one, two, tmp_path):
    news, theme = an.load([{"text": "- Ja, siger Ida Lund."}]), Theme(language=language)
    share = an.speaker_share(news)
    drawn = {name: (an.charts.share_bars(share, theme=theme), share) for name in ("a", "b")}
    for figures, told in (({"a": drawn["a"]}, one), (drawn, two)):
        said = export(figures, str(tmp_path), theme).data.replace("\u00a0", " ")
        assert said.startswith(told)
