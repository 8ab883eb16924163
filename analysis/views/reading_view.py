"""An article to read with its quotes marked: who speaks, and the cue and mention that show it."""

import itertools
import math
from collections.abc import Iterator
from html import escape
from typing import Any, NamedTuple

import pandas as pd
from IPython.display import HTML

from analysis.charts.theme import BAR, HUES, SOFT, Theme
from analysis.people.table import by_person
from analysis.tables.news import News, check_articles, takes_news
from analysis.views.templating import source, templates

TINT = "24"  # the last two digits of a colour: the opacity of the tint behind quoted words


@takes_news
def reading_view(news: News, article: str, *, theme: Theme | None = None) -> HTML:
    """Return ``article`` as HTML to read in a notebook or a browser.

    At the top are the article as a strip, as in ``charts.quote_strip``, and its speakers, those
    who say most first. Each speaker has the same number as in all views, before each quote, and a
    name in the margin at the first quote. The three speakers with a hue in the figures keep it; a
    hue that is not used in this article goes to those who say most here. A line under tinted
    words means direct or partial quotes, a dotted line indirect ones. *Show cue and mention* puts
    the cue in italics, underlines the mention and shows the confidence. Pointing at a quote shows
    all that is known of it. All text is escaped, and nothing is downloaded.

    Parameters
    ----------
    news
        The linked tables.
    article
        The article's name, as in ``news.articles``.
    theme
        The language of the view; colours and numbers are those of the figures.

    Returns
    -------
    IPython.display.HTML
        The article, for a notebook; ``.data`` is the HTML.

    Raises
    ------
    ValueError
        If the article does not exist.

    Examples
    --------
    >>> "Det er for sent" in an.reading_view(news, "0").data
    True
    """
    theme = theme or Theme.of(news)
    check_articles(news, [article])
    found = news.articles[news.articles["article"] == article]
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
    persons = by_person(news).quotes["speaker"]
    quotes = dict(tuple(news.quotes.assign(person=persons).groupby("article")))
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
    return source("views", "reading.css")


class _Cast(NamedTuple):
    """The speakers of an article: their numbers, their colours, and the words they say."""

    numbers: dict[str, int]
    colours: dict[str, str]
    words: dict[str, int]


def _cast(quotes: pd.DataFrame, theme: Theme) -> _Cast:
    """Return the speakers of an article, those who say most first."""
    order = enumerate(quotes["person"].dropna().unique(), start=len(theme.colours) + 1)
    numbers = {name: theme.speaker_number(name) or n for n, name in order}
    words = quotes.groupby("person")["n_words"].sum().to_dict()
    ranked = sorted(numbers, key=lambda name: (-words.get(name, 0), numbers[name]))
    colours = {name: theme.colour(name) for name in ranked}
    free = [hue for hue in HUES if hue not in colours.values()]
    for name in ranked:
        if colours[name] == BAR:
            colours[name] = free.pop(0) if free else SOFT
    return _Cast(numbers, colours, {name: int(words.get(name, 0)) for name in ranked})


def _article(text: str, paragraphs: pd.DataFrame, quotes: pd.DataFrame, theme: Theme) -> str:
    """Return an article with its quotes marked, under its strip and the list of its speakers."""
    quotes = quotes.sort_values(["start", "end"])
    cast = _cast(quotes, theme)
    rows = list(quotes.itertuples())
    titled, heard = False, set()
    body = []
    for p in paragraphs.itertuples():
        tag = "h1" if p.role == "headline" and not titled else "p"
        titled |= tag == "h1"
        near = [q for q in rows if _touches(q, p.start, p.end)]
        opened = [q.person for q in near if p.start <= q.start < p.end and pd.notna(q.person)]
        new = [name for name in dict.fromkeys(opened) if name not in heard]
        heard.update(new)
        words = _marked(text, p.start, p.end, near, cast, theme)
        body.append(f'{_margin(new, cast)}<{tag} class="{escape(p.role)}">{words}</{tag}>')
    top = templates("views").get_template("reading_top.html.j2").render(
        say=theme.say, theme=theme, strip=_strip(text, quotes, cast), quotes=len(quotes),
        speakers=[
            (cast.numbers[name], name, cast.colours[name], theme.number(words))
            for name, words in cast.words.items()
        ],
        unattributed=bool(quotes["person"].isna().any()), hues=HUES,
    )  # fmt: skip
    words = "\n".join(body)
    return f'<article class="reading" lang="da">{top}<div class="text">{words}</div></article>'


def _strip(text: str, quotes: pd.DataFrame, cast: _Cast) -> list[dict[str, object]]:
    """Return the place of each quote on the strip, in per cent of the article's text."""
    whole = max(1, len(text))
    return [
        {
            "quote": q.quote, "left": round(100 * q.start / whole, 2),
            "width": round(max(0.3, 100 * (q.end - q.start) / whole), 2),
            "low": q.kind == "indirect", "known": pd.notna(q.person),
            "colour": colour if (colour := cast.colours.get(q.person, SOFT)) in HUES else BAR,
        }
        for q in quotes.sort_values("kind", key=lambda kind: kind != "indirect").itertuples()
    ]  # fmt: skip


def _margin(names: list[str], cast: _Cast) -> str:
    """Return the names of those who are quoted for the first time, for the margin."""
    if not names:
        return ""
    said = "".join(
        f'<span style="color:{cast.colours[name]}"><b style="background:{cast.colours[name]}">'
        f"{cast.numbers[name]}</b> {escape(name)}</span>"
        for name in names
    )
    return f'<div class="margin" aria-hidden="true">{said}</div>'


def _marked(text: str, start: int, end: int, near: list, cast: _Cast, theme: Theme) -> str:
    """Return ``text[start:end]`` with its quotes, cues and mentions marked.

    Spans may overlap: the text is cut wherever one begins or ends, and each piece lists all spans
    that cover it, so HTML elements never overlap.
    """
    return "".join(
        _piece(escape(text[a:b]), a, b, near, cast, theme)
        for a, b in itertools.pairwise(_cuts(start, end, near))
    )


def _cuts(start: int, end: int, near: list) -> list[int]:
    """Return all starts and ends of spans between ``start`` and ``end``, and these two."""
    edges = (
        edge
        for q in near
        for edge in (q.start, q.end, q.cue_start, q.cue_end, q.mention_start, q.mention_end)
    )
    return sorted({start, end, *(int(e) for e in edges if pd.notna(e) and start < e < end)})


def _piece(words: str, a: int, b: int, near: list, cast: _Cast, theme: Theme) -> str:
    """Return the words from ``a`` to ``b``, covered by the same spans, with their marks."""
    over = [q for q in near if q.start <= a and b <= q.end]
    classes = [name for name in ("cue", "mention") if any(_at(q, name, a, b) for q in near)]
    if not over:
        return f'<span class="{" ".join(classes)}">{words}</span>' if classes else words
    opening = "".join(_chip(q, cast, theme) for q in over if q.start == a)
    inner = min(over, key=lambda q: (q.kind == "indirect", q.end - q.start))
    classes = ["q", inner.kind, *classes]
    hover = escape("\n".join(_evidence(q, theme) for q in over), quote=True)
    colour = cast.colours.get(inner.person, SOFT)
    tint = "" if inner.kind == "indirect" else f";background:{colour}{TINT}"
    return (
        f'{opening}<span class="{" ".join(classes)}" style="border-color:{colour}{tint}" '
        f'data-quote="{inner.quote}" title="{hover}">{words}</span>'
    )


def _touches(quote: Any, start: int, end: int) -> bool:
    edges = ((quote.start, quote.end), (quote.cue_start, quote.cue_end),
             (quote.mention_start, quote.mention_end))  # fmt: skip
    return any(pd.notna(a) and a < end and b > start for a, b in edges)


def _at(quote: Any, name: str, a: int, b: int) -> bool:
    start, end = getattr(quote, f"{name}_start"), getattr(quote, f"{name}_end")
    return pd.notna(start) and start <= a and b <= end


def _chip(quote: Any, cast: _Cast, theme: Theme) -> str:
    """Return the number before a quote, with its confidence, which is hidden by default."""
    known = pd.notna(quote.person)
    number = cast.numbers[quote.person] if known else "?"
    style = f"background:{cast.colours[quote.person]}" if known else ""
    sure = getattr(quote, "confidence", math.nan)
    shown = "" if pd.isna(sure) else f'<small class="sure">{theme.percent(sure)}</small>'
    return (
        f'<sup id="q{quote.quote}" class="{"chip" if known else "chip none"}" style="{style}">'
        f"{number}</sup>{shown}"
    )


def _evidence(quote: Any, theme: Theme) -> str:
    """Return what is known about a quote, for the hover text."""
    speaker = theme.say("unattributed") if pd.isna(quote.speaker) else quote.speaker
    known = [speaker, theme.say(f"kind_{quote.kind}")]
    known += [
        f"{theme.say(f'evidence_{name}')}: {getattr(quote, name)}"
        for name in ("cue", "mention")
        if pd.notna(getattr(quote, name))
    ]
    if pd.notna(quote.method):
        method = theme.say(f"method_{quote.method}")
        known.append(f"{theme.say('evidence_method')}: {method}")
    sure = getattr(quote, "confidence", math.nan)
    if pd.notna(sure):
        known.append(f"{theme.say('browser_confidence')}: {theme.percent(sure)}")
    return " · ".join(known)
