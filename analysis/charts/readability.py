"""How hard the text is to read, for whom, and how long its sentences are."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from analysis.charts.base import LABELS, chart, columns, months, rows, some
from analysis.charts.text_fitting import text_width
from analysis.charts.theme import INK, OKABE_ITO, SOFT, Theme
from analysis.measures.readability import LIMITS

EDGE = {"edgecolor": INK, "linewidth": 0.6}
REPORTER = {"marker": "s", "color": OKABE_ITO["orange"]}
QUOTED = {"marker": "o", "color": OKABE_ITO["blue"]}


@chart
def lix_dots(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw ``readability`` by one unit: LIX with its interval, the hardest on top.

    What is too short to judge comes last and hollow. Rows without a LIX are not drawn.
    """
    unit = table.columns[0]
    scored = table.dropna(subset=["lix"])
    if scored.empty:
        ax.set_axis_off()
        return theme.say("lix_none"), theme.say("nothing_sub")
    scored = scored.sort_values("lix", ascending=False, kind="stable")
    scored = scored.sort_values("warning", key=_too_short, kind="stable")
    shown = scored.head(theme.rows)
    place = range(len(shown))
    names = [_name(value, unit, theme) for value in shown[unit]]
    rows(ax, theme, names, [theme.number(lix, 1) for lix in shown["lix"]])
    ax.hlines(place, shown["lix_low"], shown["lix_high"], color=INK, linewidth=1)
    ax.scatter(shown["lix"], place, **_points(shown))
    _scale(ax, theme, shown[["lix", "lix_low", "lix_high"]])
    measure = "lix_sub_speaker" if unit == "speaker" else "lix_sub"
    subtitle = theme.say(measure, n=theme.count(unit, len(scored)), **_counts(scored, theme))
    return _range(scored, unit, theme), subtitle, _foot(scored, shown, unit, theme)


@chart
def lix_months(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw ``readability`` by month: LIX with its interval along time.

    What is too short to judge is hollow; a long gap in time is cut short and marked.
    """
    scored = table.dropna(subset=["lix"])
    if scored.empty:
        ax.set_axis_off()
        return theme.say("lix_none"), theme.say("nothing_sub")
    places, gap = months(ax, theme, scored["month"])
    ax.vlines(places, scored["lix_low"], scored["lix_high"], color=INK, linewidth=1)
    ax.scatter(places, scored["lix"], **_points(scored))
    names = [_name(month, "month", theme) for month in scored["month"]]
    columns(ax, theme, names, [theme.number(lix, 1) for lix in scored["lix"]], places)
    _scale(ax, theme, scored[["lix", "lix_low", "lix_high"]], upright=True)
    subtitle = theme.say("lix_sub", n=theme.count("month", len(scored)), **_counts(scored, theme))
    foot = " ".join(filter(None, [_foot(scored, scored, "month", theme), gap]))
    return _range(scored, "month", theme), subtitle, foot


@chart
def lix_voices(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw ``readability`` by article and voice: quoted words beside the reporter's own.

    The widest gap stands on top; articles that lack one of the two voices are not drawn.
    """
    unit = table.columns[0]
    counted = table[table["voice"].isin(["quoted", "reporter"])]
    pairs = counted.pivot(index=unit, columns="voice", values="lix")
    pairs = pairs.reindex(columns=["quoted", "reporter"]).dropna()
    if pairs.empty:
        ax.set_axis_off()
        return theme.say("voices_none"), theme.say("nothing_sub")
    pairs = pairs.loc[(pairs["reporter"] - pairs["quoted"]).sort_values(ascending=False).index]
    shown = pairs.head(theme.rows)
    place = range(len(shown))
    rows(ax, theme, [_name(value, unit, theme) for value in shown.index])
    ax.hlines(place, shown["quoted"], shown["reporter"], color=SOFT, linewidth=1)
    for voice, style in (("quoted", QUOTED), ("reporter", REPORTER)):
        ax.scatter(shown[voice], place, s=34, zorder=3, **style, **EDGE)
    _scale(ax, theme, shown)
    easier = int((pairs["quoted"] < pairs["reporter"]).sum())
    said = {"easier": theme.number(easier), "n": theme.number(len(pairs))}
    if len(pairs) == 1:
        said = {name: theme.number(pairs[name].iloc[0], 1) for name in pairs}
    title = "voices_one" if len(pairs) == 1 else "voices_title"
    counted = counted[counted[unit].isin(pairs.index)]
    subtitle = theme.say("voices_sub", n=theme.count(unit, len(pairs)), **_counts(counted, theme))
    key = [
        Line2D([], [], linestyle="", markeredgecolor=INK, label=theme.say(f"voice_{name}"), **style)
        for name, style in (("quoted", QUOTED), ("reporter", REPORTER))
    ]
    note = some(len(shown), len(pairs), unit, theme)
    return theme.say(title, **said), subtitle, note, key


@chart
def sentence_lengths(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw ``readability`` by one unit: the middle half of sentence lengths and the median."""
    unit = table.columns[0]
    measured = table.dropna(subset=["sentence_length_median"])
    if measured.empty:
        ax.set_axis_off()
        return theme.say("lix_none"), theme.say("nothing_sub")
    order = ["sentence_length_median", "sentence_length_q3"]
    measured = measured.sort_values(order, ascending=False, kind="stable")
    shown = measured.head(theme.rows)
    place = range(len(shown))
    median, low, high = (shown[f"sentence_length_{name}"] for name in ("median", "q1", "q3"))
    names = [_name(value, unit, theme) for value in shown[unit]]
    rows(ax, theme, names, [_words(value, theme) for value in median])
    ax.barh(place, high - low, left=low, height=0.5, facecolor=OKABE_ITO["sky"], **EDGE)
    ax.vlines(median, [p - 0.36 for p in place], [p + 0.36 for p in place], color=INK, linewidth=2)
    ax.set_xlim(0, 1.08 * high.max())
    ax.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    ax.set_xlabel(theme.say("sentence_axis"), loc="left")
    medians = measured["sentence_length_median"]
    least, most = _words(medians.min(), theme), _words(medians.max(), theme)
    title = theme.say("sentence_one" if least == most else "sentence_range", low=least, high=most)
    n = theme.count(unit, len(measured))
    subtitle = theme.say("sentence_sub", n=n, **_counts(measured, theme))
    return title, subtitle, some(len(shown), len(measured), unit, theme)


def _points(shown: pd.DataFrame) -> dict[str, object]:
    """Return how points look: filled where the text is long enough to judge."""
    colours = ["white" if short else OKABE_ITO["blue"] for short in _too_short(shown["warning"])]
    return {"s": 34, "zorder": 3, "facecolor": colours, **EDGE}


def _range(scored: pd.DataFrame, unit: str, theme: Theme) -> str:
    """Say what is easiest and what hardest, among those that can be judged."""
    hollow = _too_short(scored["warning"])
    judged = scored if len(scored) == 1 else scored[~hollow]
    if judged.empty:
        return theme.say("lix_short")
    least, most = judged.loc[judged["lix"].idxmin()], judged.loc[judged["lix"].idxmax()]
    return theme.say(
        "lix_one" if len(judged) == 1 else "lix_months" if unit == "month" else "lix_range",
        low=theme.number(least["lix"], 1), high=theme.number(most["lix"], 1),
        least=_name(least[unit], unit, theme), most=_name(most[unit], unit, theme),
        band=theme.say(f"band_{most['lix_band'].replace(' ', '_')}"),
    )  # fmt: skip


def _scale(ax: Axes, theme: Theme, drawn: pd.DataFrame, *, upright: bool = False) -> None:
    """Show LIX around what is drawn, with a line where each of Björnsson's bands ends.

    LIX is a scale with no true zero, so the axis need not begin there.
    """
    low = min(20.0, drawn.min(axis=None) - 2)
    high = max(60.0, drawn.max(axis=None) + 2)
    axis = ax.yaxis if upright else ax.xaxis
    axis.axes.set(**{f"{axis.axis_name}lim": (low, high)})
    axis.set_ticks([tick for tick in range(0, 101, 10) if low <= tick <= high])
    ax.grid(visible=False)
    lines = ax.hlines if upright else ax.vlines
    ends = ax.get_xlim() if upright else ax.get_ylim()
    lines(LIMITS, *ends, color=SOFT, linewidth=0.5, linestyle=(0, (2, 3)), zorder=0)
    edges = [low, *LIMITS, high]
    bands = ("very_easy", "easy", "medium", "difficult", "very_difficult")
    for start, end, band in zip(edges, edges[1:], bands, strict=False):
        middle = (start + end) / 2
        if upright:
            place = {"xy": (1, middle), "xytext": (2, 0), "va": "center",
                     "xycoords": ("axes fraction", "data")}  # fmt: skip
        elif _fits(ax, theme, band, (end - start) / (high - low)):
            place = {"xy": (middle, 1), "xytext": (0, 2), "ha": "center",
                     "xycoords": ("data", "axes fraction")}  # fmt: skip
        else:
            continue
        ax.annotate(theme.say(f"band_{band}"), textcoords="offset points", color=SOFT,
                    fontsize=0.8 * theme.points, annotation_clip=False, **place)  # fmt: skip
    if not upright:
        ax.set_xlabel(theme.say("lix_axis"), loc="left")


def _fits(ax: Axes, theme: Theme, band: str, share: float) -> bool:
    """Return whether the name of a band fits over ``share`` of the axis beside the rows' names."""
    room = share * (1 - LABELS - 0.1) * ax.figure.bbox.width
    return text_width(ax.figure, theme.say(f"band_{band}"), 0.8 * theme.points) < room


def _too_short(warnings: pd.Series) -> pd.Series:
    return warnings.fillna("").str.startswith("too short")


def _name(value: object, unit: str, theme: Theme) -> str:
    """Return how a row is called."""
    if pd.isna(value):
        return theme.say({"speaker": "unattributed", "month": "no_date"}[unit])
    if unit == "month":
        return theme.month(value)
    if unit in ("voice", "role", "collection"):
        return theme.say(f"{unit}_{value}".replace(" ", "_"))
    return theme.article(value) if unit == "article" else str(value)


def _words(n: float, theme: Theme) -> str:
    """Return a number of words, with its half if it has one."""
    return theme.number(n, 0 if n == int(n) else 1)


def _counts(table: pd.DataFrame, theme: Theme) -> dict[str, str]:
    """Return how many sentences and words the chart is about."""
    return {
        "sentences": theme.count("sentence", table["n_sentences"].sum()),
        "words": theme.count("word", table["n_words"].sum()),
    }


def _foot(scored: pd.DataFrame, shown: pd.DataFrame, unit: str, theme: Theme) -> str:
    """Explain line and hollow points, and say if rows are left out."""
    foot = "lix_foot_article" if unit == "article" else "lix_foot"
    notes = [
        "" if shown["lix_low"].isna().all() else theme.say(foot, level=theme.percent(0.95)),
        theme.say("lix_hollow") if _too_short(shown["warning"]).any() else "",
        some(len(shown), len(scored), unit, theme),
    ]
    return " ".join(filter(None, notes))
