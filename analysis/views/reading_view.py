"""An article to read, its quotes marked: who speaks, in whose words, and how we know."""

import difflib
from html import escape

import pandas as pd
from IPython.display import HTML
from matplotlib.colors import to_rgb

from analysis.charts.theme import OTHERS, UNATTRIBUTED, Mark, Theme
from analysis.people.table import by_person
from analysis.tables.schemas import News

STYLE = """<style>
.reading{max-width:42em;font:1rem/1.6 Georgia,serif;color:#1a1a1a;background:#fff;padding:.2em .8em;
overflow-wrap:anywhere;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.reading p{margin:.7em 0;white-space:pre-line}.reading .headline{font-size:1.5em;font-weight:bold}
.reading .lead{font-weight:bold}.reading .subheading{font-weight:bold}
.reading .credit,.reading .byline,.reading .promo{color:#595959;font-size:.85em}
.reading .q{border-bottom:2px solid}.reading .indirect{border-bottom-style:dotted}
.reading .cue{font-style:italic;text-decoration:underline}.reading .mention{font-weight:bold}
.reading sup{font:bold .65em sans-serif;padding:0 .2em}.reading .key{font:.85em/1.7 sans-serif}
.reading .key b{display:inline-block;min-width:1.4em;text-align:center;border-bottom:2px solid}
.reading .key span{display:inline-block;margin-right:1em}
</style>"""


def reading_view(news: News, article: str, *, theme: Theme | None = None) -> HTML:
    """Return ``article`` as HTML to read in a notebook or a browser.

    Each speaker has a number and a colour, the same as in the charts. A line under the words says
    quote, a dotted one indirect speech; the cue is in italics, the mention in bold. Hovering over
    a quote tells speaker, kind, cue, mention and how the speaker was found. All text is escaped;
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
    text = found["text"].iloc[0]
    quotes = news.quotes.assign(person=by_person(news).quotes["speaker"])
    quotes = quotes[quotes["article"] == article].sort_values(["start", "end"])
    numbers = {name: n for n, name in enumerate(quotes["speaker"].dropna().unique(), start=1)}
    paragraphs = news.paragraphs[news.paragraphs["article"] == article]
    body = "\n".join(
        f'<p class="{escape(p.role)}">{_marked(text, p.start, p.end, quotes, numbers, theme)}</p>'
        for p in paragraphs.itertuples()
    )
    return HTML(
        f'{STYLE}<article class="reading" lang="da">{_key(quotes, numbers, theme)}{body}</article>'
    )


def _marked(
    text: str, start: int, end: int, quotes: pd.DataFrame, numbers: dict[str, int], theme: Theme
) -> str:
    """Return ``text[start:end]`` with its quotes, cues and mentions marked.

    Spans may overlap: the text is cut wherever one begins or ends, and each piece tells all that
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
    return f"<sup>{numbers.get(quote.speaker, '?')}</sup>"


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
    people = dict(zip(quotes["speaker"], quotes["person"], strict=True))
    known = [(str(number), name, theme.mark(people[name])) for name, number in numbers.items()]
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
