"""A concordance to read: the word in one line down the page, its contexts on both sides."""

import pandas as pd
from IPython.display import HTML

from analysis.charts.theme import Theme
from analysis.views.templating import templates


def concordance_view(table: pd.DataFrame, *, theme: Theme | None = None) -> HTML:
    """Return ``concordance`` as HTML with the word aligned, to read in a notebook or a browser.

    Parameters
    ----------
    table
        Rows of ``concordance``, in the order in which they are shown.
    theme
        Its language is that of headings and dates; English by default.

    Returns
    -------
    IPython.display.HTML
        A table; all text is escaped and nothing is loaded.

    Examples
    --------
    >>> view = an.concordance_view(an.concordance(news, "maler"))
    >>> "maler" in view.data
    True
    """
    theme = theme or Theme()
    shown = table.assign(
        day=[theme.date(d, p) for d, p in zip(table["date"], table["date_precision"], strict=True)],
        headline=table["title"].fillna(table["article"]),
    )
    rows = shown.astype(object).where(shown.notna(), None).to_dict("records")
    page = templates("views").get_template("concordance.html.j2")
    return HTML(page.render(rows=rows, say=theme.say))
