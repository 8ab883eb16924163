"""Sentence lengths along the text, as small columns, for the most varied and most even articles."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from analysis.charts.base import chart
from analysis.charts.plan import Order, Plan, sentences
from analysis.charts.row_plan import SMALL
from analysis.charts.sheet import Key, Sheet
from analysis.charts.text_fitting import text_width, wrapped
from analysis.charts.theme import ACCENT, BAR, GRID, INK, RULE, SOFT, Theme
from analysis.charts.typefaces import Style
from analysis.charts.units import in_marks

VOICES = {"quoted": ACCENT, "reporter": BAR}
FEWEST = 10  # sentences needed to call an article varied or even
ABREAST = 3  # panels side by side, and panels at each end
LINES = (20, 40)  # words


class Panel(NamedTuple):
    """An article's sentences: its heading, its name, a remark, and the lengths."""

    group: str
    label: str
    italic: bool
    under: str
    lengths: Sequence[tuple[int, str]]
    article: str


@dataclass(frozen=True)
class Rhythm:
    """Panels on one scale, with one width for all strokes."""

    panels: Sequence[Panel]
    tallest: float
    longest: int

    def draw(self, sheet: Sheet, note: str = "", *, x: float = 0, width: float = 0) -> Axes:
        """Draw the panels from the sheet's ``y`` down, and move it below them."""
        width = width or sheet.width
        abreast = 1 if sheet.narrow else ABREAST
        gutter = 24
        each = (width - gutter * (abreast - 1)) / abreast
        first, column, top, lowest, group = None, 0, sheet.y, sheet.y, ""
        height = self._height(sheet, note, abreast)
        for panel in self.panels:
            if panel.group != group or column == abreast:
                top = lowest + (20 if lowest > sheet.y or group else 0)
                if panel.group != group and panel.group:
                    group = panel.group
                    sheet.text(x, top + 8, group, 14.5, style=Style.BOLD)
                    sheet.line([x, x + width], [top + 22, top + 22], RULE, 1)
                    top += 30
                column = 0
            y = self._head(sheet, panel, x + column * (each + gutter), top, each)
            ax = self._panel(sheet, panel, x + column * (each + gutter), y, each, height)
            first = first or ax
            lowest = max(lowest, y + height + 4)
            column += 1
        sheet.y = lowest
        assert first is not None
        return first

    def _height(self, sheet: Sheet, note: str, abreast: int) -> float:
        height = 66.0 if sheet.narrow else 96.0
        if sheet.height is None:
            return height
        rows = -(-len(self.panels) // abreast)
        free = sheet.height - sheet.y - sheet.foot_height(note) - rows * 120
        return max(20.0, min(height, free / rows))

    def _head(self, sheet: Sheet, panel: Panel, x: float, y: float, width: float) -> float:
        """Write the name, on two lines if three panels are side by side; return the plot's top."""
        style = Style.BOLD_ITALIC if panel.italic else Style.BOLD
        room = 1 if sheet.narrow else 2
        for n, line in enumerate(wrapped(panel.label, width, 13.5, style, lines=room)):
            sheet.text(x, y + 8 + 16 * n, line, 13.5, style=style)
        y += 16 * room
        (under,) = wrapped(panel.under, width, SMALL, lines=1)
        sheet.text(x, y + 9, under, SMALL, colour=SOFT)
        return y + 30

    def _panel(
        self, sheet: Sheet, panel: Panel, x: float, y: float, width: float, height: float
    ) -> Axes:
        left = text_width("40", SMALL) + 8
        ax = sheet.plot(x + left, y, width - left, height)
        ax.set_ylim(0, self.tallest)
        ax.set_xlim(0.4, self.longest + 0.6)
        for line in LINES:
            if line < self.tallest:
                ax.axhline(line, color=GRID, linewidth=sheet.points(1), zorder=-1)
                sheet.text(x + left - 6, y + height * (1 - line / self.tallest),
                           sheet.theme.number(line), SMALL, colour=SOFT, ha="right")  # fmt: skip
        ax.axhline(0, color=INK, linewidth=sheet.points(1.4), zorder=4, clip_on=False)
        stroke = (width - left) / self.longest
        fill = 1 - 1 / stroke if stroke > 4 else 0.85
        for place, (words, voice) in enumerate(panel.lengths, start=1):
            bar = Rectangle((place - fill / 2, 0), fill, words, linewidth=0,
                            facecolor=VOICES.get(voice, BAR))  # fmt: skip
            ax.add_artist(bar)
        self._longest(sheet, panel, x + left, y, (width - left), height)
        area = ax.add_artist(Rectangle((0.4, 0), self.longest, self.tallest, facecolor="none",
                                       linewidth=0, zorder=6))  # fmt: skip
        sheet.touch(area, f"{panel.label}: {panel.under}", (("article", panel.article),))
        return ax

    def _longest(
        self, sheet: Sheet, panel: Panel, left: float, y: float, width: float, height: float
    ) -> None:
        """Write the length of the longest sentence beside its top, or above it."""
        words = [n for n, _ in panel.lengths]
        place = words.index(max(words))
        top = y + height * (1 - words[place] / self.tallest)
        at = left + width * (place + 0.5 + 0.1) / (self.longest + 0.2)
        beside = words[place] > 0.75 * self.tallest
        text = sheet.theme.number(words[place])
        if beside:
            at += width / self.longest / 2 + 4
            text = sheet.theme.count("word", words[place])
        room = text_width(text, SMALL, Style.VALUE)
        if beside and at + room > left + width:
            at -= room + width / self.longest + 8
        elif not beside:
            at = min(max(at - room / 2, left), left + width - room)
        sheet.text(at, top + 6 if beside else top - 8, text, SMALL, style=Style.VALUE)


@chart("sentence_rhythm(news)", "article", "place", "n_words", "voice")
def sentence_rhythm(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw the words in each sentence along the text, for the most varied and most even articles.

    Variation is the standard deviation of sentence length, in articles of ten sentences or more.
    All panels have the same scale.
    """
    if isinstance(order.order, tuple):
        table = table[table["article"].isin(order.order)]
    articles = dict(tuple(table.groupby("article", sort=False)))
    chosen = _chosen(articles, theme)
    panels = [
        _panel(theme.say(f"rhythm_{end}") if end else "", article, articles[article], theme)
        for end, some in chosen.items()
        for article in some
    ]
    tallest = max(max(n for n, _ in panel.lengths) for panel in panels)
    body = Rhythm(panels, max(1.06 * tallest, 22.0), max(8, *(len(p.lengths) for p in panels)))
    top = _longest(table, [panel.article for panel in panels])
    title = _title(chosen, top, articles, theme)
    shown = len(panels)
    whole = theme.say("rhythm_all", n=theme.count("article", len(articles)))
    note = sentences(
        theme.say("rhythm_foot", n=theme.number(FEWEST)) if "varied" in chosen else "",
        whole if shown < len(articles) else "",
    )
    return Plan(
        title, theme.say("rhythm_sub"), note, body,
        [Key(theme.say(f"voice_{name}"), colour) for name, colour in VOICES.items()],
        fixed=True,
    )  # fmt: skip


def _chosen(articles: dict[str, pd.DataFrame], theme: Theme) -> dict[str, list[str]]:
    """Return the most varied and the most even articles; any articles if few are long enough."""
    spread = pd.Series({a: part["n_words"].std(ddof=0) for a, part in articles.items()})
    enough = spread[[len(part) >= FEWEST for part in articles.values()]]
    enough = enough.sort_values(ascending=False, kind="stable")
    each = ABREAST if theme.most is None else max(1, theme.most // 2)
    each = min(each, ABREAST)
    if len(enough) >= 2 * each:
        return {"varied": list(enough.index[:each]), "even": list(enough.index[::-1][:each])}
    ranked = list(spread.sort_values(ascending=False, kind="stable").index)
    return {"": ranked[: 2 * each]}


def _longest(table: pd.DataFrame, drawn: list[str]) -> pd.Series | None:
    """Return the longest sentence of all if its article is drawn."""
    inside = table[table["article"].isin(drawn)]
    top = inside.loc[inside["n_words"].idxmax()]
    return top if top["n_words"] == table["n_words"].max() else None


def _panel(group: str, article: str, part: pd.DataFrame, theme: Theme) -> Panel:
    label = theme.label(article)
    count = theme.count("sentence", len(part))
    under = f"{label.outlet}, {count}" if label.outlet else count
    lengths = list(zip(part["n_words"].astype(int), part["voice"], strict=True))
    return Panel(group, label.text, label.untitled, under, lengths, article)


def _title(
    chosen: dict[str, list[str]], top: pd.Series | None, articles: dict[str, pd.DataFrame],
    theme: Theme,
) -> str:  # fmt: skip
    """Return a title on the longest sentence.

    If that sentence is not drawn, ``top`` is None, and the title names the most varied article.
    """
    if top is None:
        first = next(iter(chosen.values()))[0]
        words = articles[first]["n_words"]
        return theme.say(
            "rhythm_swing", article=in_marks(theme.article(first), theme),
            low=theme.number(int(words.min())), high=theme.count("word", int(words.max())),
        )  # fmt: skip
    words = theme.count("word", int(top["n_words"]))
    key = "rhythm_title" if len(articles) > 1 else "rhythm_one"
    return theme.say(key, words=words, article=in_marks(theme.article(top["article"]), theme))
