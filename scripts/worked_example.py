"""A corrected share on the sample newsroom with twenty planted errors.

What the rules find in ``data/articles`` is taken as the truth. Twenty quotes of women are then
given to a man of the same collection, as a tool that favours men might do; a sample is drawn,
checked against the truth, and written down as corrections, as a person would.
"""

import tempfile
from dataclasses import replace
from pathlib import Path

import pandas as pd
from marked_page import write_between

from analysis.core.paths import PROJECT
from analysis.corrections.applying import apply
from analysis.corrections.rows import read_corrections, record
from analysis.evaluation.review import sample_for_review
from analysis.loading import load
from analysis.measures.quotation import speaker_share
from analysis.people.table import with_people
from analysis.tables.news import News

ERRORS, CHECKED, SEED = 20, 100, 0
BEGIN, END = "<!-- scripts/worked_example.py writes this -->", "<!-- until here -->"
PAGES = [PROJECT / "docs" / f"{name}.md" for name in ("corrected-shares", "statistics")]


def planted(truth: News, n: int = ERRORS) -> News:
    """Return ``truth`` with ``n`` quotes of women, drawn at random, given to a man."""
    gender = truth.people.set_index("person")["gender"]
    person = truth.speakers.set_index(["article", "speaker"])["person"]
    keys = pd.MultiIndex.from_frame(truth.quotes[["article", "speaker"]])
    of = pd.Series(person.reindex(keys).map(gender).to_numpy(), truth.quotes.index)
    wrong = truth.quotes[(of == "woman") & (truth.quotes["kind"] != "indirect")]
    wrong = wrong.sample(n, random_state=SEED).index
    man = truth.people.loc[truth.people["gender"] == "man", "person"].iloc[0]
    quotes = truth.quotes.assign(speaker=truth.quotes["speaker"].mask(
        truth.quotes.index.isin(wrong), man
    ))  # fmt: skip
    named = [{"article": article, "speaker": man, "kind": "person", "mentions": 1, "n_quotes": 1}
             for article in quotes.loc[wrong, "article"].unique()]  # fmt: skip
    known = set(zip(truth.speakers["article"], truth.speakers["speaker"], strict=True))
    named = [row for row in named if (row["article"], man) not in known]
    columns = ["article", "speaker", "kind", "role", "party", "mentions", "n_quotes"]
    rows = pd.DataFrame(named).reindex(columns=columns).astype({"role": "str", "party": "str"})
    speakers = pd.concat([truth.speakers[columns], rows], ignore_index=True)
    return with_people(replace(truth, quotes=quotes, speakers=speakers))


def checked(machine: News, truth: News, drawn: pd.DataFrame) -> News:
    """Return ``machine`` with the drawn quotes corrected to what they are in ``truth``."""
    right = truth.quotes.set_index(["article", "quote"])["speaker"]
    rows = []
    for quote in drawn.to_dict("records"):
        speaker = right[quote["article"], quote["quote"]]
        same = speaker == quote["speaker"] or (pd.isna(speaker) and pd.isna(quote["speaker"]))
        rows.append({
            "article": quote["article"], "start": str(quote["start"]), "text": quote["text"],
            "action": "confirm" if same else "change",
            "speaker": "" if same else "?" if pd.isna(speaker) else speaker,
            "sample": quote["sample"],
        })  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "corrections.csv"
        record(path, *rows)
        news = apply(machine, read_corrections(path))
    return replace(with_people(news), uncorrected=machine)


def example() -> pd.DataFrame:
    """Return the women's share of the words: naive, corrected and true, with intervals."""
    truth = load(PROJECT / "data/articles", corrections=None, people=None, source_types=None)
    machine = planted(truth)
    drawn = sample_for_review(machine, CHECKED, seed=SEED)
    news = checked(machine, truth, drawn)
    found = [
        ("by the tool", speaker_share(machine, of="gender"), "word_share"),
        ("corrected", speaker_share(news, of="gender", corrected=drawn), "word_share_corrected"),
        ("true", speaker_share(truth, of="gender"), "word_share"),
    ]
    rows = []
    for what, table, name in found:
        row = table[table["gender"] == "woman"].iloc[0]
        rows.append((what, row[name], row[f"{name}_low"], row[f"{name}_high"]))
    table = pd.DataFrame(rows, columns=["share", "value", "low", "high"])
    table.attrs = {
        "quotes": len(truth.quotes), "checked": len(drawn),
        "met": int((news.corrections["action"] == "change").sum()),
    }  # fmt: skip
    return table


def written(table: pd.DataFrame) -> str:
    """Return the example as Markdown."""
    lines = [
        f"{ERRORS} errors among {table.attrs['quotes']} quotes; {table.attrs['checked']} checked, "
        f"{table.attrs['met']} of the errors among them.", "",
        "| women's share of the words | | 95 % interval |", "| --- | ---: | --- |",
    ]  # fmt: skip
    lines += [f"| {row.share} | {row.value:.1%} | {row.low:.1%}–{row.high:.1%} |"
              for row in table.itertuples()]  # fmt: skip
    return "\n".join(lines)


def main() -> None:
    """Write the example between the marks of the two pages that show it."""
    table = written(example())
    for page in PAGES:
        write_between(page, BEGIN, END, f"\n\n{table}\n\n")


if __name__ == "__main__":
    main()
