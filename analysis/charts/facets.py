"""Small charts of one kind on one scale: one for each value of a column."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.plan import Body, Options, Order, Plan, highlighted, sentences, some
from analysis.charts.row_plot import Rows
from analysis.charts.sheet import Sheet
from analysis.charts.text_fitting import wrapped
from analysis.charts.theme import Theme
from analysis.charts.typefaces import Style
from analysis.charts.units import called_all, counted, nouns
from analysis.measures.grouping import PERIODS

MOST_PANELS = 12  # small charts drawn for a table in units if the caller gives no number
_SENTENCE_END = re.compile(r"(?<=\.) ")
WIDE = 600  # px: from this width on, small multiples are in two columns


@dataclass(frozen=True)
class Panels:
    """Small charts of one kind, each below its heading."""

    heads: Sequence[str]
    bodies: Sequence[Body]

    def draw(self, sheet: Sheet, note: str = "", *, x: float = 0, width: float = 0) -> Axes:  # noqa: ARG002 - as other drawings; panels fill the sheet
        """Draw the panels in two columns, or in one if the sheet is narrow."""
        abreast = 2 if sheet.width >= WIDE else 1
        gutter = 32
        each = (sheet.width - gutter * (abreast - 1)) / abreast
        first = None
        for start in range(0, len(self.bodies), abreast):
            top, lowest = sheet.y, sheet.y
            for n in range(start, min(start + abreast, len(self.bodies))):
                at = (n - start) * (each + gutter)
                sheet.y = top
                (head,) = wrapped(self.heads[n], each, 14.5, Style.BOLD, lines=1)
                sheet.text(at, sheet.y + 8, head, 14.5, style=Style.BOLD)
                sheet.y += 24
                ax = self.bodies[n].draw(sheet, note, x=at, width=each)
                first = first or ax
                lowest = max(lowest, sheet.y)
            sheet.y = lowest + 18
        sheet.y -= 18
        assert first is not None
        return first


def in_facets(
    plan: Callable[[pd.DataFrame, Theme, Order], Plan], table: pd.DataFrame, theme: Theme,
    options: Options,
) -> Plan:  # fmt: skip
    """Plan a small chart for each value of the facet's column, all on one scale."""
    facets = list(options.panels) or [str(options.facet)]
    small = replace(theme, most=options.n or 6)
    parts = [part for _, part in table.groupby(facets, sort=False, dropna=False)]
    shown_parts = _largest(parts, MOST_PANELS if options.panels else len(parts))
    wanted = Order(options.order, small.most)
    plans = [plan(part.drop(columns=facets), small, wanted) for part in shown_parts]
    bodies = _on_one_scale([_set_off(made, options.highlight) for made in plans])
    heads = [
        called_all(part.iloc[0].to_dict(), facets, theme)
        for part, body in zip(shown_parts, bodies, strict=True) if body
    ]  # fmt: skip
    shown = [body for body in bodies if body]
    if not shown:
        return plans[0]
    first = plans[0]
    note = sentences(
        _note(plans, shown_parts, small), some(len(shown_parts), len(parts), facets, theme)
    )
    measured = first.subtitle.split(",")[0]
    in_time = next(name for name in table if name not in facets) in PERIODS
    title, subtitle = _leaders(shown, facets, theme), measured
    if in_time or not title:  # rows in order of time have no largest one on top
        title, subtitle = theme.say("facet_by", what=measured, unit=nouns(facets, theme)), ""
    return Plan(title, subtitle, note, Panels(heads, shown), first.key, first.aside)


def _note(plans: list[Plan], parts: list[pd.DataFrame], theme: Theme) -> str:
    """Return the sentences that are true of all small charts, and that some have more rows."""
    first, *others = (_SENTENCE_END.split(made.note) for made in plans if made.body)
    shared = [said for said in first if all(said in other for other in others)]
    pairs = zip(plans, parts, strict=True)
    if any(isinstance(made.body, Rows) and theme.rows <= len(made.body.rows) < len(part)
           for made, part in pairs):  # fmt: skip
        shared.append(theme.say("facet_rows", n=theme.number(theme.rows)))
    return sentences(*shared)


def _leaders(bodies: list[Body], facets: list[str], theme: Theme) -> str:
    """Return a sentence on who comes first in all small charts of rows, or how many do."""
    names = [body.rows[0].label for body in bodies if isinstance(body, Rows)]
    if not names:
        return ""
    noun = counted(facets, len(names), theme).partition("\u00a0")[2]
    k, n = len(set(names)), theme.number(len(names))
    key = "facet_one" if k == 1 else "facet_many"
    return theme.say(key, who=names[0], k=theme.number(k), n=n, noun=noun)


def _largest(parts: list[pd.DataFrame], n: int) -> list[pd.DataFrame]:
    """Return the ``n`` tables with most words, or quotes, or rows, in their own order."""

    def size(at: int) -> float:
        counts = [name for name in ("n_words", "n_quotes") if name in parts[at]]
        return float(parts[at][counts[0]].sum() if counts else len(parts[at]))

    return [parts[at] for at in sorted(sorted(range(len(parts)), key=lambda at: -size(at))[:n])]


def _set_off(made: Plan, names: Sequence[str]) -> Body | None:
    return highlighted(made, names) if names and isinstance(made.body, Rows) else made.body


def _on_one_scale(bodies: Sequence[Body | None]) -> list[Body | None]:
    """Return plots of rows on the widest of their scales."""
    rows = [body for body in bodies if isinstance(body, Rows)]
    if not rows:
        return list(bodies)
    widest = max(rows, key=lambda body: body.limits[1] - body.limits[0])
    return [
        replace(body, limits=widest.limits, ticks=widest.ticks) if isinstance(body, Rows) else body
        for body in bodies
    ]
