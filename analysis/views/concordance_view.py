"""A concordance to read: the words below each other, their contexts on both sides."""

import pandas as pd
from IPython.display import HTML

from analysis.charts.theme import Theme
from analysis.views.templating import templates


def concordance_view(table: pd.DataFrame, *, theme: Theme | None = None) -> HTML:
    """Return a concordance as HTML with the words aligned, to read in a notebook or a browser.

    Parameters
    ----------
    table
        The result of ``concordance``; rows are shown in its order.
    theme
        The language of headings and dates; by default English.

    Returns
    -------
    IPython.display.HTML
        A table. All text is escaped, and nothing is downloaded.

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
