"""All quotes of a collection on one page, to search, filter and open, without downloads."""

from base64 import b64encode
from collections.abc import Mapping
from importlib.resources import files

import pandas as pd

from analysis.charts.labels import article_labels
from analysis.charts.theme import Theme
from analysis.charts.translations import texts
from analysis.people.table import by_person
from analysis.tables.news import News, takes_news
from analysis.views.templating import templates

COLUMNS = ("text", "speaker", "article", "outlet", "date", "kind", "method", "confidence")
_CHOICES = ("speaker", "outlet", "kind", "method")


@takes_news
def quote_browser(
    news: News, *, theme: Theme | None = None, pages: Mapping[str, str] | None = None
) -> str:
    """Return a page with all quotes to search, filter and sort in Danish alphabetical order.

    Parameters
    ----------
    news
        The linked tables.
    theme
        The language of the page.
    pages
        The address of each article's reading page; each quote links to its place there. None: no
        links.

    Returns
    -------
    str
        HTML with the library in it (DataTables, from itables); nothing is downloaded. All text is
        escaped. ``confidence`` is the probability that speaker and span are right.

    Raises
    ------
    TypeError
        If ``news`` is not News.

    Examples
    --------
    >>> page = an.quote_browser(news)
    >>> page.count("Det er for sent")
    1
    """
    theme = theme or Theme.of(news)
    rows = _rows(news, theme, pages or {})
    library = files("itables").joinpath("html")
    return (
        templates("views")
        .get_template("quotes.html.j2")
        .render(
            theme=theme, say=theme.say, linked=bool(pages),
            columns=[theme.say(f"browser_{name}") for name in COLUMNS],
            library=b64encode(library.joinpath("dt_bundle.js").read_bytes()).decode("ascii"),
            library_css=library.joinpath("dt_bundle.css").read_text(encoding="utf-8"),
            data={
                "rows": rows, "order": list(range(len(COLUMNS))),
                "names": [theme.say(f"browser_{name}") for name in COLUMNS],
                "choices": [[COLUMNS.index(n), theme.say(f"browser_{n}")] for n in _CHOICES],
                "all": theme.say("browser_all"), "from": theme.say("browser_from"),
                "to": theme.say("browser_to"), "confidence": theme.say("browser_most_confidence"),
                "pages": theme.say("browser_pages"),
                "language": _language(theme),
            },
        )
    )  # fmt: skip


def _rows(news: News, theme: Theme, pages: Mapping[str, str]) -> list[list[object]]:
    """Return the cells of each quote, its address last; missing is None."""
    labels = {key: label.text for key, label in article_labels(news).items()}
    articles = news.articles.set_index("article")
    shown = pd.DataFrame({
        "text": news.quotes["text"],
        "speaker": by_person(news).quotes["speaker"],
        "article": news.quotes["article"].map(labels),
        "outlet": news.quotes["article"].map(articles["credit"]),
        "date": news.quotes["article"].map(_days(articles)),
        "kind": [theme.say(f"kind_{kind}") for kind in news.quotes["kind"]],
        "method": [_method(method, theme) for method in news.quotes["method"]],
        "confidence": news.quotes["confidence"],
    })  # fmt: skip
    found = shown.astype(object).where(shown.notna(), None).to_numpy().tolist()
    places = zip(news.quotes["article"], news.quotes["quote"], strict=True)
    links = [f"{pages[a]}#q{q}" if a in pages else None for a, q in places]
    return [[*cells, link] for cells, link in zip(found, links, strict=True)]


def _days(articles: pd.DataFrame) -> pd.Series:
    """Return the date of each article with its precision: 2026-02-03, 2026-02 or 2026."""
    known = articles["date_precision"].map({"year": 4, "month": 7}).fillna(10).astype(int)
    days = articles["date"].dt.strftime("%Y-%m-%d")
    cut = [day if pd.isna(day) else day[:n] for day, n in zip(days, known, strict=True)]
    return pd.Series(cut, articles.index, dtype="str")


def _method(method: object, theme: Theme) -> object:
    key = f"method_{method}"
    return theme.say(key) if key in texts() else method


def _language(theme: Theme) -> dict[str, object]:
    """Return the words of DataTables in the theme's language."""
    say = theme.say
    comma = theme.language == "da"
    return {
        "search": say("browser_search"), "info": say("browser_info"),
        "infoEmpty": say("browser_info_none"), "infoFiltered": say("browser_info_all"),
        "lengthMenu": say("browser_length"), "zeroRecords": say("browser_none"),
        "emptyTable": say("browser_none"), "thousands": "." if comma else ",",
        "decimal": "," if comma else ".",
        "paginate": {"first": "«", "last": "»", "next": "›", "previous": "‹"},
        "aria": {
            "orderable": say("browser_orderable"), "orderableReverse": say("browser_orderable"),
            "orderableRemove": say("browser_orderable"),
            "paginate": {name: say(f"browser_page_{name}")
                         for name in ("first", "last", "next", "previous")},
        },
    }  # fmt: skip
