"""Functions that the notebooks share: paths, computed sentences, tables, and the form."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

import pandas as pd
from IPython.display import HTML, DisplayHandle, Markdown, display
from matplotlib.axes import Axes

from analysis.charts.base import our_chart
from analysis.charts.comparison import clearest, leaves_out_null, measured
from analysis.charts.labels import ArticleLabel
from analysis.charts.live import live_figure
from analysis.charts.plan import sentences
from analysis.charts.saving import save
from analysis.charts.theme import Theme
from analysis.charts.thumbnail import thumbnail_svg
from analysis.charts.units import counted
from analysis.core.paths import PROJECT, in_project
from analysis.core.vocabulary import MARKED
from analysis.evaluation.accuracy import accuracy
from analysis.io.articles import SAME_WORDS
from analysis.loading import load
from analysis.measures.concordance import concordance
from analysis.measures.grouping import check, periods
from analysis.measures.quotation import speaker_share
from analysis.people.table import by_person
from analysis.report.datawrapper import datawrapper_table
from analysis.report.table_words import column_name, shown_as_html
from analysis.tables.csv_export import safe_csv, save_csvs
from analysis.tables.news import News
from analysis.views.concordance_view import concordance_view
from analysis.views.quote_browser import quote_browser
from analysis.views.reading_view import reading_view

ARTICLE = "article"
LEFT = ' style="text-align:left"'
PAIR = ("a", "b")  # the groups of a comparison
COMPARED = ("value_a", "value_b", "difference", "low", "high")  # in one unit
TENS = 10
STATED = ("role", "party")  # what an article may state of a speaker
CONTEXTS = 25  # places where a word is shown
ISO = {"year": 4, "month": 7, "day": 10}  # how much of 2026-07-01 is known
DAY = ' style="text-align:left;white-space:nowrap"'  # dates must not break over lines


def sources(articles: Iterable[str] | str) -> list[str]:
    """Return ``articles`` as paths that can be read from any working folder.

    A path that does not exist from here is relative to the project's own folder, which has
    ``seeds`` and ``data/articles``.
    """
    given = [articles] if isinstance(articles, str) else articles
    return [path if _is_here(path) else str(PROJECT / path) for path in given]


def _is_here(path: str) -> bool:
    here = Path(path)
    return here.is_absolute() or here.exists() or bool(re.search(r"[*?\[]", path) and
                                                       any(Path().glob(path)))  # fmt: skip


def by_hand(corrections: str, people: str) -> dict[str, Path]:
    """Return the arguments of ``load`` for corrections and people, found from any folder."""
    return {"corrections": in_project(corrections), "people": in_project(people)}


def figures(folder: str) -> Path:
    """Return ``folder``, relative to the project's own folder unless it is absolute."""
    return PROJECT / folder


def save_tables(news: News, folder: str) -> list[Path]:
    """Write each table as CSV, in a folder beside that of the figures; return the files."""
    return save_csvs(news, figures(folder).parent / "tables")


def answer() -> DisplayHandle:
    """Show the place of the short answer, which is filled in when everything is measured."""
    return display(
        Markdown("*The short answer comes here when all cells have run.*"), display_id=True
    )


def findings(theme: Theme, *drawn: Axes) -> Markdown:
    """Return the findings of charts (their titles) as a list without duplicates.

    How far a finding could be off stands beside it. Charts with nothing to show have no finding;
    if there are none, the list says so.
    """
    plans = {str(ax.figure.get_label()): our_chart(ax).plan for ax in drawn}
    found = {title: plan.reach for title, plan in plans.items() if title != theme.say("nothing")}
    return listed(found or {theme.say("holdings_none"): ""})


def listed(said: Mapping[str, str] | Iterable[str]) -> Markdown:
    """Return the sentences of a short answer as a list, each with what follows it, if anything."""
    after = said if isinstance(said, Mapping) else dict.fromkeys(said, "")
    lines = (f"- **{plain(one)}.** {plain(more)}".rstrip() for one, more in after.items())
    return Markdown("\n".join(lines))


def glance(news: News, theme: Theme) -> Markdown:
    """Return sentences on the collection: how much, from when, and what is missing."""
    quotes, articles = news.quotes, news.articles
    lines = [
        theme.say(
            "glance_all", articles=theme.count("article", len(articles)),
            words=theme.count("word", articles["n_words"].sum()),
            period=theme.period(articles["date"]), quotes=theme.count("quote", len(quotes)),
        ),
        *[
            theme.say(key, n=theme.number(n))
            for key, n in (
                ("glance_unattributed", quotes["speaker"].isna().sum()),
                ("glance_silent", (articles["n_quotes"] == 0).sum()),
                ("glance_undated", periods(news, "month").isna().sum()),
                ("glance_uncredited", articles["credit"].isna().sum()),
                *_problems(news).items(),
            )
            if n
        ],
    ]  # fmt: skip
    if applied := [Path(path).name for path in news.by_hand]:
        lines.append(theme.say("glance_by_hand", files=", ".join(applied)))
    return Markdown("\n".join(f"- {plain(line)}" for line in lines))


def differences(compared: pd.DataFrame, theme: Theme) -> Markdown:
    """Return sentences on which rows of ``compare`` differ most clearly, and how many do."""
    return plainly(sentences(*_differences(compared, theme)))


def _differences(compared: pd.DataFrame, theme: Theme) -> list[str]:
    """Return a sentence on the clearest difference, if there is any, and how many are clear."""
    known = compared.dropna(subset=["low", "high"])
    if known.empty:
        return [theme.say("differences_none")]
    unit = known["between"].iloc[0] if (known["b"] == "rest").all() else "pair"
    clear = int(leaves_out_null(known).sum())
    counts = theme.say("differences" if clear else "differences_no", clear=theme.number(clear),
                       pairs=counted([unit], len(known), theme))  # fmt: skip
    first = clearest(known, theme)
    return [f"{first}.", counts] if first else [counts]


def compared(theme: Theme, density: pd.DataFrame, women: pd.DataFrame, *, drawn: Axes) -> Markdown:
    """Return the short answer on differences between outlets, the clear ones first."""
    said = []
    for table in (density, women):
        first, *counts = _differences(table, theme)
        if not counts and not table.empty:
            first = f"{measured(table, theme)}: {first[:1].lower()}{first[1:]}"
        said.append((not counts, first, sentences(*counts)))
    said.sort(key=lambda one: one[0])
    title = str(drawn.figure.get_label())
    lines = {first.rstrip("."): counts for _, first, counts in said}
    return listed(lines | ({title: ""} if title != theme.say("nothing") else {}))


def _problems(news: News) -> dict[str, int]:
    """Count the problems: files that could not be read, duplicates, and the rest."""
    read = news.problems["read"].astype(bool)
    twice = read & news.problems["reason"].str.startswith(SAME_WORDS)
    counts = {"unread": ~read, "twice": twice, "check": read & ~twice}
    return {f"glance_{name}": int(rows.sum()) for name, rows in counts.items()}


def holdings(news: News, theme: Theme) -> Markdown:
    """Return a short summary of the articles, and whether something could not be read."""
    kinds, quotes = news.quotes["kind"].value_counts(), by_person(news).quotes
    own = quotes.loc[quotes["kind"].isin(MARKED), "speaker"].nunique()
    quoting = int((news.articles["n_quotes"] > 0).sum())
    lines = [
        theme.say(
            "holdings_article" if quoting == len(news.articles) == 1 else "holdings_articles",
            quoting=theme.number(quoting), articles=theme.count("article", len(news.articles)),
        ),
        theme.say("holdings_quotes", n=theme.count("quote", len(news.quotes)), **{
            kind: theme.number(kinds.get(kind, 0)) for kind in ("direct", "partial", "indirect")
        }),
        theme.say("holdings_speakers", n=theme.number(quotes["speaker"].nunique()),
                  own=theme.number(own)),
    ]  # fmt: skip
    if unread := _problems(news)["glance_unread"]:
        lines.append(theme.say("glance_unread", n=theme.number(unread)).rstrip("."))
    return listed(lines)


def stated(news: News, of: str, theme: Theme) -> Markdown:
    """Return a sentence on the share of quoted words without a known role or party."""
    check("of", of, STATED)
    missing = {}
    for unit, key in (("person", of), ("article", f"stated_{of}")):
        share = speaker_share(news, of=key)
        if share.empty:
            return Markdown(theme.say("nothing_sub"))
        rows = share[share["attributed"] & share[key].isna()]
        missing[unit] = theme.percent(rows["word_share"].sum())
    return sentence("stated", theme, noun=theme.noun(of), **missing)


def sentence(key: str, theme: Theme, **values: object) -> Markdown:
    """Return a computed sentence in the theme's language; values are shown unchanged."""
    return Markdown(theme.say(key, **{name: plain(str(value)) for name, value in values.items()}))


def furthest_steps(steps: pd.DataFrame, theme: Theme) -> HTML:
    """Return the rows of ``counting_steps`` for the article where textstat is furthest off."""
    from analysis.measures.textstat_comparison import furthest_off

    return table(steps[steps["article"] == furthest_off(steps)["article"]], theme)


def counting_off(steps: pd.DataFrame, theme: Theme) -> Markdown:
    """Return in a sentence how far textstat on the raw files is from our LIX."""
    from analysis.measures.textstat_comparison import furthest_off

    off = furthest_off(steps)
    mean, most = (theme.number(off[name], 1) for name in ("mean", "most"))
    n, article = theme.count("article", off["n_articles"]), theme.article(off["article"])
    return sentence("counting_off", theme, article=article, n=n, mean=mean, most=most)


def plainly(said: str) -> Markdown:
    """Return a computed sentence whose names are shown unchanged."""
    return Markdown(plain(said))


def plain(text: str) -> str:
    """Return ``text`` escaped, so that Markdown and HTML show it unchanged."""
    return re.sub(r"([\\`*_{}\[\]#|~$])", r"\\\1", escape(str(text), quote=False))


def table(rows: pd.DataFrame, theme: Theme, *, most: int = 15) -> HTML:
    """Return the first rows of a table, escaped, in a box that scrolls on small screens.

    It scrolls by keyboard as well. An article is shown by its headline, unless the table has it
    already; report pages link it. A date of which only month or year is known is no day; nor is
    a month that is compared. Whether a speaker was found is left out if one was found for each
    row.
    """
    rows = _without_attributed(rows)
    if rows.empty:
        return HTML(f"<p>{theme.say('table_empty')}</p>")
    words = {name for name in rows if not pd.api.types.is_numeric_dtype(rows[name])}
    styles = dict.fromkeys(words, LEFT)
    styles |= {name: DAY for name in words if pd.api.types.is_datetime64_any_dtype(rows[name])}

    def row(tag: str, values: Iterable[tuple[str, str]], scope: str = "") -> str:
        cells = (f"<{tag}{scope}{styles.get(name, '')}>{value}</{tag}>" for name, value in values)
        return f"<tr>{''.join(cells)}</tr>"

    named = ((name, escape(column_name(str(name), theme))) for name in rows)
    head = row("th", named, ' scope="col"')
    called = ArticleLabel if "title" in rows else theme.label
    known = dict.fromkeys((name for name in PAIR if name in rows and _are_months(rows[name])), 7)
    decimals = _decimals(rows)
    body = "".join(
        row("td", _cells(record, theme, called, known, decimals))
        for record in rows.head(most).to_dict("records")
    )
    counts = {"shown": theme.number(most), "n": theme.number(len(rows))}
    rest = f"<p>{theme.say('table_rest', **counts)}</p>" if len(rows) > most else ""
    whole = f"<table><thead>{head}</thead><tbody>{body}</tbody></table>{rest}"
    label = theme.say("table_scroll")
    box = f'style="overflow-x:auto" tabindex="0" role="group" aria-label="{label}"'
    return HTML(f"<div {box}>{whole}</div>")


def _without_attributed(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows without ``attributed`` if it says yes of all."""
    same = "attributed" in rows and rows["attributed"].all()
    return rows.drop(columns="attributed") if same else rows


def _cells(
    record: dict, theme: Theme, called: Callable[[str], ArticleLabel], known: dict[str, int],
    decimals: dict[str, int],
) -> Iterator[tuple[str, str]]:  # fmt: skip
    """Yield the columns and values of a row as HTML; ``known``: how much of a column's dates."""
    known = {"date": ISO.get(theme.label(str(record.get(ARTICLE))).precision or "day", 10)} | known
    for name, value in record.items():
        if name == ARTICLE:
            yield name, _named(str(value), called(str(value)).text)
        elif isinstance(value, pd.Timestamp):
            yield str(name), value.date().isoformat()[: known.get(str(name), 10)]
        else:
            yield str(name), _shown(str(name), value, theme, decimals.get(str(name), 3))


def _are_months(values: pd.Series) -> bool:
    """Return whether these are first days of months, as ``compare`` names months."""
    return bool(pd.api.types.is_datetime64_any_dtype(values) and (values.dt.day == 1).all())


def _named(article: str, name: str) -> str:
    """Return an article's name as HTML, with its key for the link of a page."""
    return f'<a data-article="{escape(article)}">{escape(name)}</a>'


def _decimals(rows: pd.DataFrame) -> dict[str, int]:
    """Return the decimals of each column of numbers: one from 10 up, such as LIX, otherwise three.

    The columns of a comparison have as many as each other.
    """
    most = rows.select_dtypes("float").abs().max().fillna(0)
    together = [name for name in COMPARED if name in most]
    most[together] = most[together].max()
    return {str(name): 1 if value >= TENS else 3 for name, value in most.items()}


def _shown(column: str, value: object, theme: Theme, decimals: int) -> str:
    """Return a value as HTML in the theme's language; counts have their thousands marked."""
    if pd.isna(value):
        return "–"
    if isinstance(value, float):
        return theme.number(value, decimals)
    if isinstance(value, int) and (column.startswith("n_") or column.endswith("_words")):
        return theme.number(value)
    return shown_as_html(column, str(value), theme)


def rightness(news: News, theme: Theme) -> Markdown:
    """Return a sentence on the accuracy of speakers in a checked random sample."""
    try:
        speaker = accuracy(news).set_index("of").loc["speaker"]
    except ValueError:
        return Markdown(theme.say("rightness_unknown"))
    said = theme.say(
        "rightness", n=theme.number(speaker["n_checked"]), right=theme.number(speaker["n_right"]),
        share=theme.percent(speaker["accuracy"]), low=theme.percent(speaker["accuracy_low"]),
        high=theme.percent(speaker["accuracy_high"]),
    )  # fmt: skip
    return Markdown(plain(said))


def export(drawn: dict[str, tuple[Axes, pd.DataFrame]], folder: str, theme: Theme) -> Markdown:
    """Save each chart as PNG, SVG and PDF with its data as CSV, and say where they are.

    Of a chart without a plot, which shows only that there is nothing to draw, the data are saved.
    The output's metadata has the names of the figures, for the report's index.
    """
    place = figures(folder)
    place.mkdir(parents=True, exist_ok=True)
    plotted = 0
    for name, (ax, data) in drawn.items():
        known = our_chart(ax)
        if known.plan.body is None:
            safe_csv(data, place / f"{name}.csv")
        else:
            plotted += 1
            save(ax, name, place, theme=theme, data=data)
            safe_csv(datawrapper_table(known, data), place / f"{name}-datawrapper.csv")
        if (live := place.parent / "live").is_dir():  # a report is being made
            page = live_figure(ax, f"f{name}")
            (live / f"{name}.html").write_text(page, encoding="utf-8")
            (live / f"{name}.json").write_text(json.dumps(card(ax)), encoding="utf-8")
            if name == next(iter(drawn)):  # it may open the index, whose heading is its title
                page = live_figure(ax, f"f{name}", titled=False)
                (live / f"{name}-opening.html").write_text(page, encoding="utf-8")
    report = (place.parent / "live").is_dir()  # whose pages may be moved with what lies beside
    folder = place.name if report else _from_here(place)
    key = "exported_one" if plotted == 1 else "exported"
    said = theme.say(key, n=theme.count("figure", plotted), folder=folder)
    return Markdown(said, metadata={"figures": list(drawn)})


def card(ax: Axes) -> dict[str, str]:
    """Return the card of a chart for the report's front page, with a small figure.

    ``detail`` is empty if the chart's finding is not for the front page.
    """
    plan = our_chart(ax).plan
    detail = sentences(plan.detail, plan.reach)
    return {"headline": plan.short or plan.title, "detail": detail, "thumbnail": thumbnail_svg(ax)}


def _from_here(place: Path) -> str:
    """Return the path of a folder, relative to the project's own folder if it is in it."""
    own = place.is_relative_to(PROJECT)
    return (place.relative_to(PROJECT) if own else place).as_posix()


def read(news: News, theme: Theme, article: str | None = None) -> object:
    """Show ``article``, by default the one with most quotes."""
    articles = news.articles.sort_values("n_quotes", ascending=False, kind="stable")["article"]
    if articles.empty:
        return Markdown(theme.say("nothing"))
    first = article or articles.iloc[0]
    return reading_view(news, first, theme=theme)


def pick(news: News, theme: Theme) -> object:
    """Return a menu of the articles above the reading view of the chosen one."""
    try:
        import ipywidgets
    except ImportError:
        return Markdown(theme.say("no_form"))
    if news.articles.empty:
        return Markdown(theme.say("nothing"))
    shown = ipywidgets.Output()
    order = news.articles.sort_values(["date", "article"])["article"]
    menu = ipywidgets.Dropdown(
        options=[(theme.article(article), article) for article in order],
        description=theme.say("form_article"), layout={"width": "40em"},
    )  # fmt: skip

    def show(_change: dict) -> None:
        shown.clear_output(wait=True)
        with shown:
            display(reading_view(news, menu.value, theme=theme))

    menu.observe(show, names="value")
    show({})
    return ipywidgets.VBox([menu, shown])


def in_context(news: News, word: str | None, theme: Theme) -> object:
    """Show the quotes with a word, with the words around it; without one say that there is none."""
    if word is None:
        return sentence("keyness_few", theme)
    return concordance_view(concordance(news, word).head(CONTEXTS), theme=theme)


def browse(news: News, theme: Theme) -> HTML:
    """Return the quote browser in a sandboxed frame, whose script cannot access the notebook."""
    page = escape(quote_browser(news, theme=theme), quote=True)
    style = "width:100%;height:40rem;border:0"
    title = escape(theme.say("browser_title"))
    frame = f'<iframe title="{title}" sandbox="allow-scripts" style="{style}" srcdoc="{page}">'
    return HTML(f"<div>{frame}</iframe></div>")


def correct(
    articles: Iterable[str] | str, theme: Theme, corrections: str | Path,
    people: str | Path = "data/people.csv",
) -> object:  # fmt: skip
    """Return a form to correct quotes and people, or a sentence on how to install it."""
    try:
        from analysis.views.correction_widget import CorrectionForm
    except ImportError:
        return Markdown(theme.say("no_form"))
    news = load(*sources(articles), corrections=None, people=None)
    if news.articles.empty:
        return Markdown(theme.say("nothing"))
    form = CorrectionForm(news, theme, in_project(corrections), people=in_project(people))
    return form.whole
