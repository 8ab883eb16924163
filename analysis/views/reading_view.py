"""An article to read, its quotes marked: who speaks, in whose words, and how we know."""

import difflib
from collections.abc import Iterator
from html import escape

import pandas as pd
from IPython.display import HTML
from matplotlib.colors import to_rgb

from analysis.charts.theme import OTHERS, UNATTRIBUTED, Mark, Theme
from analysis.people.table import by_person
from analysis.tables.schemas import News
from analysis.views.templating import templates


def reading_view(news: News, article: str, *, theme: Theme | None = None) -> HTML:
    """Return ``article`` as HTML to read in a notebook or a browser.

    Each speaker has a number and a colour, the same as in the charts. A line under the words says
    quote, a dotted one indirect speech; the cue is in italics, the mention in bold. Hovering over
    a quote shows speaker, kind, cue, mention and how the speaker was found. All text is escaped;
    nothing is loaded.

    Raises
    ------
    ValueError
        If there is no such article.
    """
    theme = theme or Theme.of(news)
    found = news.articles[news.articles["article"] == article]
    if found.empty:
        close = difflib.get_close_matches(str(article), news.articles["article"], n=1)
        guess = f"; did you mean {close[0]!r}?" if close else "; news.articles lists what there is"
        raise ValueError(f"there is no article {article!r}{guess}")
    quotes = news.quotes.assign(person=by_person(news).quotes["speaker"])
    quotes = quotes[quotes["article"] == article]
    paragraphs = news.paragraphs[news.paragraphs["article"] == article]
    body = _article(found["text"].iloc[0], paragraphs, quotes, theme)
    return HTML(f"<style>{_style()}</style>{body}")


def reading_pages(news: News, *, theme: Theme | None = None) -> Iterator[tuple[str, str]]:
    """Yield each article's key and its reading page, which links to ``quotes.html`` above it.

    The place of quote 3 in its article is ``#q3``.
    """
    theme = theme or Theme.of(news)
    page = templates("views").get_template("reading.html.j2")
    whose = by_person(news).quotes["speaker"]
    quotes = dict(tuple(news.quotes.assign(person=whose).groupby("article")))
    paragraphs = dict(tuple(news.paragraphs.groupby("article")))
    for row in news.articles.itertuples():
        some = quotes.get(row.article, news.quotes.iloc[:0].assign(person=None))
        body = _article(row.text, paragraphs.get(row.article, news.paragraphs[:0]), some, theme)
        facts = [row.credit, row.date, theme.count("word", row.n_words),
                 theme.count("quote", row.n_quotes)]  # fmt: skip
        facts[1] = theme.date(row.date, row.date_precision)
        yield row.article, page.render(
            theme=theme, label=theme.article(row.article), body=f"<style>{_style()}</style>{body}",
            untitled=pd.isna(row.title), facts=" · ".join(f for f in facts if isinstance(f, str)),
        )  # fmt: skip


def _style() -> str:
    return templates("views").loader.get_source(templates("views"), "reading.css")[0]


def _article(text: str, paragraphs: pd.DataFrame, quotes: pd.DataFrame, theme: Theme) -> str:
    """Return an article with its quotes marked, under the list of its speakers."""
    quotes = quotes.sort_values(["start", "end"])
    order = enumerate(quotes["person"].dropna().unique(), start=len(theme.colours) + 1)
    numbers = {name: theme.speaker_number(name) or n for n, name in order}
    titled = False
    body = []
    for p in paragraphs.itertuples():
        tag = "h1" if p.role == "headline" and not titled else "p"
        titled |= tag == "h1"
        words = _marked(text, p.start, p.end, quotes, numbers, theme)
        body.append(f'<{tag} class="{escape(p.role)}">{words}</{tag}>')
    key, words = _key(quotes, numbers, theme), "\n".join(body)
    return f'<article class="reading" lang="da">{key}{words}</article>'


def _marked(
    text: str, start: int, end: int, quotes: pd.DataFrame, numbers: dict[str, int], theme: Theme
) -> str:
    """Return ``text[start:end]`` with its quotes, cues and mentions marked.

    Spans may overlap: the text is cut wherever one begins or ends, and each piece names all that
    covers it, so that no element ever crosses another.
    """
    near = [q for q in quotes.itertuples() if _touches(q, start, end)]
    cuts = {start, end}
    for q in near:
        for edge in (q.start, q.end, q.cue_start, q.cue_end, q.mention_start, q.mention_end):
            if pd.notna(edge) and start < edge < end:
                cuts.add(int(edge))
    edges, pieces = sorted(cuts), []
    for a, b in zip(edges, edges[1:], strict=False):
        over = [q for q in near if q.start <= a and b <= q.end]
        inner = min(over, key=lambda q: (q.kind == "indirect", q.end - q.start), default=None)
        classes = [name for name in ("cue", "mention") if any(_at(q, name, a, b) for q in near)]
        opening = "".join(_number(q, numbers) for q in over if q.start == a)
        words = escape(text[a:b])
        if inner is None:
            pieces.append(f'<span class="{" ".join(classes)}">{words}</span>' if classes else words)
            continue
        classes = ["q", inner.kind, *classes]
        hover = escape("\n".join(_evidence(q, theme) for q in over), quote=True)
        pieces.append(
            f'<span class="{" ".join(classes)}" style="{_colours(theme.mark(inner.person))}" '
            f'data-quote="{inner.quote}" title="{hover}">{opening}{words}</span>'
        )
    return "".join(pieces)


def _touches(quote, start: int, end: int) -> bool:
    edges = ((quote.start, quote.end), (quote.cue_start, quote.cue_end),
             (quote.mention_start, quote.mention_end))  # fmt: skip
    return any(pd.notna(a) and a < end and b > start for a, b in edges)


def _at(quote, name: str, a: int, b: int) -> bool:
    start, end = getattr(quote, f"{name}_start"), getattr(quote, f"{name}_end")
    return pd.notna(start) and start <= a and b <= end


def _number(quote, numbers: dict[str, int]) -> str:
    return f'<sup id="q{quote.quote}">{numbers.get(quote.person, "?")}</sup>'


def _evidence(quote, theme: Theme) -> str:
    """Return what is known about a quote, for the hover text."""
    speaker = theme.say("unattributed") if pd.isna(quote.speaker) else quote.speaker
    known = [speaker, theme.say(f"kind_{quote.kind}")]
    known += [
        f"{theme.say(f'evidence_{name}')}: {getattr(quote, name)}"
        for name in ("cue", "mention", "method")
        if pd.notna(getattr(quote, name))
    ]
    return " · ".join(known)


def _colours(mark: Mark) -> str:
    """Return the mark's colour for the line and a light tint of it behind the words."""
    line = "#595959" if mark in (UNATTRIBUTED, OTHERS) else mark.colour
    tint = ",".join(str(round(255 * (1 - 0.22 * (1 - part)))) for part in to_rgb(mark.colour))
    return f"border-color:{line};background:rgb({tint})"


def _key(quotes: pd.DataFrame, numbers: dict[str, int], theme: Theme) -> str:
    """Return the list of speakers by number, and what the marks mean."""
    known = [(str(number), name, theme.mark(name)) for name, number in numbers.items()]
    if quotes["speaker"].isna().any():
        known.append(("?", theme.say("unattributed"), UNATTRIBUTED))
    speakers = "".join(
        f'<span><b style="{_colours(mark)}">{number}</b> {escape(name)}</span>'
        for number, name, mark in known
    )
    marks = "".join(
        f'<span><i class="{css}">{escape(theme.say(key))}</i></span>'
        for css, key in (
            ("q direct", "reading_quoted"), ("q indirect", "reading_indirect"),
            ("cue", "evidence_cue"), ("mention", "evidence_mention"),
        )
    )  # fmt: skip
    nothing = "" if len(quotes) else escape(theme.say("reading_none"))
    return f'<p class="key">{speakers}{nothing}</p><p class="key">{marks}</p>'
