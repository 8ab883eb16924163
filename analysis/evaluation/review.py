"""Checking by hand: the most doubtful quotes, random samples, and review in a spreadsheet.

``review_list`` puts the quotes with the lowest ``confidence`` first. ``sample_for_review`` draws
quotes at random, so that the checked ones show how often the rules are right in this collection
(``analysis.accuracy``).
"""

from datetime import UTC, datetime
from pathlib import Path

import pandas as pd

from analysis.corrections.anchoring import anchor
from analysis.corrections.rows import COLUMNS, NEEDED, UNKNOWN, fault, record, samples_of
from analysis.corrections.sheets import Sheet, cells, read_sheet, write_sheet
from analysis.lang.forms import fold
from analysis.tables.news import News, takes_news

_SHOWN = ("machine_kind", "machine_speaker", "confidence", "rival", "method", "cue", "mention",
          "context")  # fmt: skip
_AROUND = 160  # characters of the article shown before and after a quote
UNITS = ("quote", "article")
_YES = ("ok", "ja", "yes", "x")


@takes_news
def review_list(news: News) -> pd.DataFrame:
    """Return all quotes, those most likely wrong first.

    Parameters
    ----------
    news
        The linked tables.

    Returns
    -------
    DataFrame
        The columns of ``quotes``, sorted by ``confidence``, the probability (0–1) that speaker and
        span are right; ``rival`` is the second likeliest speaker. Quotes corrected by hand have
        no confidence and come last.

    Raises
    ------
    TypeError
        If ``news`` is not News.

    Examples
    --------
    >>> an.review_list(news)["confidence"].is_monotonic_increasing
    True
    """
    order = ["confidence", "article", "quote"]
    return news.quotes.sort_values(order, na_position="last").reset_index(drop=True)


@takes_news
def sample_for_review(news: News, n: int, *, seed: int = 0, unit: str = "quote") -> pd.DataFrame:
    """Draw ``n`` quotes or whole articles to check, at random and with equal probability.

    They are drawn from ``news.machine``, the tables without corrections.

    Parameters
    ----------
    news
        The linked tables.
    n
        How many quotes or articles.
    seed
        The same seed draws the same sample of the same tables.
    unit
        ``"quote"``, checked one by one; or ``"article"``: there you also add missed quotes, so
        that they count in estimates from the sample.

    Returns
    -------
    DataFrame
        Rows as in ``review_list``, in random order; all quotes or articles if there are at most
        ``n``. ``sample`` is the sample's name, which the corrections keep: how many of how many
        were drawn, the seed and the date (UTC). For articles, all quotes in the order of the
        text; an article without quotes has a row with only ``article``.

    Raises
    ------
    ValueError
        If ``n`` is below 1, or ``unit`` is not known.

    Examples
    --------
    >>> name = an.sample_for_review(news, 2, seed=1)["sample"].iloc[0]
    >>> name.partition(", drawn ")[0]
    'sample of 2 of 4, seed 1'
    """
    if unit not in UNITS:
        raise ValueError(f"unit={unit!r} is not known; use one of {', '.join(UNITS)}")
    if n < 1:
        raise ValueError(f"n={n} is too small; give 1 or more {unit}s")
    quotes = review_list(news.machine)
    if unit == "quote":
        drawn = quotes.sample(min(n, len(quotes)), random_state=seed)
        name = f"sample of {len(drawn)} of {len(quotes)}, seed {seed}"
    else:
        articles = news.articles[["article"]].sort_values("article")
        chosen = articles.sample(min(n, len(articles)), random_state=seed)
        numbers = dict.fromkeys(["paragraph", "quote", "start", "end", "n_words"], "Int64")
        quotes = quotes.sort_values("start").astype(numbers)  # missing where there is no quote
        drawn = chosen.merge(quotes, on="article", how="left")
        name = f"sample of {len(chosen)} of {len(articles)} articles, seed {seed}"
    today = datetime.now(UTC).date().isoformat()
    return drawn.assign(sample=f"{name}, drawn {today}").reset_index(drop=True)


def unchecked(news: News, sample: str) -> ValueError:
    """Return the error that nothing of ``sample`` is checked, with samples that are, or a cure."""
    known = sorted({n for cell in news.corrections["sample"].dropna() for n in samples_of(cell)})
    cure = f"samples: {', '.join(known)}" if known else (
        "draw quotes with sample_for_review, write them with export_for_review, check them, and "
        "add them with import_review"
    )  # fmt: skip
    return ValueError(f"nothing is checked in {sample}; {cure}")


@takes_news
def export_for_review(news: News, path: str | Path, *, quotes: pd.DataFrame | None = None) -> Path:
    """Write quotes to a CSV file, to check them in a spreadsheet.

    Parameters
    ----------
    news
        The linked tables.
    path
        The file; it must not exist yet, so that no work is overwritten.
    quotes
        Rows of ``review_list`` or ``sample_for_review``; by default the whole review list.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    FileExistsError
        If the file exists.

    Examples
    --------
    >>> path = an.export_for_review(news, "review.csv")
    >>> path.name
    'review.csv'
    """
    path = Path(path)
    if path.exists():
        raise FileExistsError(f"{path} already exists: import or move it first")
    quotes = review_list(news) if quotes is None else quotes
    texts = news.articles.set_index("article")["text"]
    sheet = Sheet([*COLUMNS, *_SHOWN])
    for quote in quotes.to_dict("records"):
        text = texts[quote["article"]]
        if pd.isna(quote["start"]):  # an article without quotes, which may have missed ones
            sheet.rows.append(cells({"article": quote["article"], "sample": quote.get("sample"),
                                     "context": text[:_AROUND]}))  # fmt: skip
            continue
        start, end = quote["start"], quote["end"]
        speaker = quote["speaker"] if pd.notna(quote["speaker"]) else ""
        sheet.rows.append(cells(
            {"article": quote["article"], **anchor(text, start, end), "kind": quote["kind"],
             "speaker": speaker, "sample": quote.get("sample"), "machine_kind": quote["kind"],
             "machine_speaker": speaker, "confidence": _percent(quote["confidence"]),
             "rival": quote["rival"],
             "method": quote["method"], "cue": quote["cue"], "mention": quote["mention"],
             "context": f"{text[max(0, start - _AROUND) : start]}[{text[start:end]}]"
                        f"{text[end : end + _AROUND]}"}
        ))  # fmt: skip
    write_sheet(path, sheet)
    return path


def _percent(chance: float) -> str:
    """Return a probability as a spreadsheet shows it; nothing if it is missing."""
    return "" if pd.isna(chance) else f"{chance:.2f}"


def import_review(
    path: str | Path, *, corrections: str | Path = "data/corrections.csv"
) -> pd.DataFrame:
    """Add what was corrected in a spreadsheet to the corrections.

    A row with another ``kind``, ``speaker`` or ``new_text`` is a change. ``action`` may be
    ``confirm`` (or ``ok``), ``none`` or ``add``. A row in which nothing was written counts as not
    checked and is skipped. The file itself stays unchanged; importing it again changes nothing.

    Parameters
    ----------
    path
        The spreadsheet, saved as CSV.
    corrections
        The file to add the corrections to, relative to the working folder; made if it does not
        exist.

    Returns
    -------
    DataFrame
        One row for each row of the file: ``row``, ``article``, ``text``, ``result`` (``taken``,
        ``not looked at``, ``cannot be used``), ``reason`` and ``cure``.

    Raises
    ------
    FileNotFoundError, ValueError
        If the file does not exist, or lacks a column.

    Examples
    --------
    >>> path = an.export_for_review(news, "again.csv")
    >>> an.import_review(path)["result"].unique().tolist()
    ['not looked at']
    """
    results, taken = [], []
    for number, written in read_sheet(path, NEEDED, (*COLUMNS, *_SHOWN)).numbered():
        row = {name: cell.strip() for name, cell in written.items()}
        action = _action(row)
        result, reason, cure = "not looked at", None, None
        if action:
            correction = {name: row.get(name, "") for name in COLUMNS} | {"action": action}
            if action == "change":
                correction = _changed(row, correction)
            if found := fault(correction):
                result, (reason, cure) = "cannot be used", found
            else:
                result = "taken"
                taken.append(correction)
        results.append((number, row["article"], row["text"], result, reason, cure))
    if taken:
        record(corrections, *taken)
    columns = ["row", "article", "text", "result", "reason", "cure"]
    types = {"row": "int64"} | dict.fromkeys(columns[1:], "str")
    return pd.DataFrame(results, columns=columns).astype(types)


def _action(row: dict[str, str]) -> str:
    """Return the action of a row of the spreadsheet; nothing if it has none."""
    action = fold(row["action"])
    if action in _YES:
        return "confirm"
    if action:
        return action
    kind, speaker = row.get("machine_kind", ""), row.get("machine_speaker", "")
    changed = (row.get("kind", ""), row.get("speaker", "")) != (kind, speaker)
    return "change" if changed or row.get("new_text") else ""


def _changed(row: dict[str, str], correction: dict[str, str]) -> dict[str, str]:
    """Return a change with only what differs from the rules' answer."""
    for name in ("kind", "speaker"):
        if row.get(name, "") == row.get(f"machine_{name}", ""):
            correction[name] = ""
    if not row.get("speaker") and row.get("machine_speaker"):
        correction["speaker"] = UNKNOWN  # the name was deleted
    return correction
