"""Who gets how much of the quotation, and how concentrated it is."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from analysis.charts.base import chart, rows, shares, some, values
from analysis.charts.theme import INK, OKABE_ITO, OTHERS, SOFT, Mark, Theme
from analysis.charts.translations import texts

EDGE = {"edgecolor": INK, "linewidth": 0.4}
ENDS = {  # the larger lies under the smaller, so that both are seen where they meet
    "first": {"marker": "o", "facecolor": OKABE_ITO["blue"], "s": 51, "zorder": 2},
    "last": {"marker": "s", "facecolor": OKABE_ITO["orange"], "s": 17, "zorder": 3},
}
NAMED = {"quoted": Mark(OKABE_ITO["blue"], ""), "unheard": Mark("#ffffff", "....")}


@chart
def share_bars(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw ``speaker_share`` as one bar for each speaker, kind, role or party.

    Where there is no room for all, the largest are shown; the row without a speaker always is.
    """
    of = table.columns[0]
    ranked = table.sort_values("word_share", ascending=False, kind="stable")
    unknown = ranked[~ranked["attributed"]]
    shown = pd.concat([ranked[ranked["attributed"]].head(theme.rows - len(unknown)), unknown])
    rows(ax, theme, [_name(row, of, theme) for _, row in shown.iterrows()])
    low, high = shown["word_share_low"], shown["word_share_high"]
    ends = pd.concat([shown["word_share"], shown["quote_share"], high], axis=1).max(axis=1)
    shares(ax.xaxis, theme, most=1.06 * ends.max())
    marks = [_mark(row, of, theme) for _, row in shown.iterrows()]
    colours, hatches = zip(*marks, strict=True)
    ax.barh(range(len(shown)), shown["word_share"], height=0.62, facecolor=colours, hatch=hatches,
            **EDGE)  # fmt: skip
    ax.hlines(range(len(shown)), low, high, color=INK, linewidth=1)
    ax.scatter(shown["quote_share"], range(len(shown)), marker="D", s=19,
               facecolor="white", edgecolor=INK, linewidth=0.8, zorder=3)  # fmt: skip
    decimals = 0 if shown["word_share"].max() >= 0.1 else 1
    values(ax, theme, [theme.percent(share, decimals) for share in shown["word_share"]], ends)
    subtitle = theme.say(
        "share_sub",
        n=theme.count(of, int((table["attributed"] & table[of].notna()).sum())),
        quotes=theme.count("quote", table["n_quotes"].sum()),
    )
    interval = "" if low.isna().all() else theme.say("share_foot", level=theme.percent(0.95))
    note = some(len(shown), len(table), of, theme)
    return _most(ranked, of, theme), subtitle, " ".join(filter(None, [interval, note]))


@chart
def concentration_bars(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw ``concentration`` by article or credit: effective beside actual number of speakers."""
    unit = table.columns[0]
    ranked = table.sort_values(
        "effective_speakers", ascending=False, na_position="last", kind="stable"
    )
    shown = ranked.head(theme.rows)
    names = shown[unit].fillna(theme.say("no_credit"))
    if unit == "article":
        names = names.map(theme.article)
    rows(ax, theme, list(names), [theme.number(n, 1) for n in shown["effective_speakers"]])
    place = range(len(shown))
    effective = shown["effective_speakers"].fillna(0)
    ax.barh(place, effective, height=0.62, facecolor=OKABE_ITO["green"], **EDGE)
    ax.vlines(shown["n_speakers"], [p - 0.36 for p in place], [p + 0.36 for p in place],
              color=INK, linewidth=1.6)  # fmt: skip
    ax.set_xlim(0, 1.12 * max(1, shown["n_speakers"].max()))
    ax.xaxis.set_major_locator(MaxNLocator(5, integer=True))
    known = table["effective_speakers"].dropna()
    least, most = (theme.number(known.min(), 1), theme.number(known.max(), 1))
    title = "none" if known.empty else "one" if least == most else "title"
    note = some(len(shown), len(table), unit, theme)
    return (
        theme.say(f"concentration_{title}", least=least, most=most),
        theme.say("concentration_sub", n=theme.count(unit, int(table[unit].notna().sum()))),
        " ".join(filter(None, [theme.say("concentration_foot"), note])),
    )


@chart
def first_and_last(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw ``first_and_last``: in how many articles a speaker is quoted first, and last."""
    shown = table.head(theme.rows)
    names = shown["speaker"].fillna(theme.say("unattributed"))
    rows(ax, theme, list(names))
    place = range(len(shown))
    ax.hlines(place, shown["n_first"], shown["n_last"], color=SOFT, linewidth=0.8)
    for end, style in ENDS.items():
        ax.scatter(shown[f"n_{end}"], place, **style, **EDGE)
    ax.set_xlim(-0.3, 1.1 * max(1, shown[["n_first", "n_last"]].max(axis=None)))
    ax.xaxis.set_major_locator(MaxNLocator(5, integer=True))
    known = table.dropna(subset=["speaker"])
    note = some(len(shown), len(table), "speaker", theme)
    subtitle = theme.say("first_sub", n=theme.count("speaker", len(known)))
    key = [
        Line2D([], [], linestyle="", marker=style["marker"], color=style["facecolor"],
               markersize=style["s"] ** 0.5, markeredgecolor=INK, markeredgewidth=0.4,
               label=theme.say(f"end_{end}"))
        for end, style in ENDS.items()
    ]  # fmt: skip
    if known.empty:
        return theme.say("share_unattributed"), subtitle, note, key
    if any((known[end] == known[end].max()).sum() > 1 for end in ("n_first", "n_last")):
        return theme.say("first_tied"), subtitle, note, key
    first, last = known.loc[known["n_first"].idxmax()], known.loc[known["n_last"].idxmax()]
    return theme.say(
        "first_same" if first["speaker"] == last["speaker"] else "first_title",
        first=first["speaker"], n_first=theme.number(first["n_first"]),
        last=last["speaker"], n_last=theme.number(last["n_last"]),
    ), subtitle, note, key  # fmt: skip


@chart
def spoken_about(table: pd.DataFrame, theme: Theme, ax: Axes) -> tuple:
    """Draw ``spoken_about``: in how many articles people are named, and in how many quoted.

    Only those are shown whom some article names without quoting them; the never quoted on top.
    """
    unheard = table["n_articles"] - table["n_articles_quoted"]
    named = table.assign(unheard=unheard, quoted=table["n_quotes"] > 0)[unheard > 0]
    order = ["quoted", "unheard", "mentions", "speaker"]
    ranked = named.sort_values(order, ascending=[True, False, False, True])
    never, people = int((table["n_quotes"] == 0).sum()), theme.count("person", len(table))
    subtitle = theme.say("about_sub", n=people)
    title = "about_none" if not never else "about_only" if len(table) == 1 else "about_title"
    title = theme.say(title, n=theme.number(never), people=people)
    if ranked.empty:
        ax.set_axis_off()
        return title, subtitle
    shown = ranked.head(theme.rows)
    rows(ax, theme, list(shown["speaker"]))
    left = pd.Series(0, index=shown.index)
    for name, column in (("quoted", "n_articles_quoted"), ("unheard", "unheard")):
        ax.barh(range(len(shown)), shown[column], left=left, height=0.62, **_named(name, theme))
        left = left + shown[column]
    ax.set_xlim(0, 1.15 * max(3, shown["n_articles"].max()))
    ax.xaxis.set_major_locator(MaxNLocator(5, integer=True))
    texts = [
        theme.say("about_of", n=theme.number(row.unheard), all=theme.number(row.n_articles))
        for row in shown.itertuples()
    ]
    values(ax, theme, texts, shown["n_articles"])
    key = [Patch(label=theme.say(f"about_{name}"), **_named(name, theme)) for name in NAMED]
    note = some(len(shown), len(ranked), "person", theme)
    return title, subtitle, " ".join(filter(None, [theme.say("about_foot"), note])), key


def _named(name: str, theme: Theme) -> dict[str, object]:
    """Return how articles are drawn that quote a person, or only name the person."""
    mark = NAMED[name]
    return {"facecolor": mark.colour, "hatch": theme.hatch(mark.hatch), **EDGE}


def _mark(row: pd.Series, of: str, theme: Theme) -> Mark:
    """Return how a row is drawn: speakers in their own colour, all else in one."""
    if of == "speaker" or not row["attributed"]:
        return theme.mark(row[of])
    return OTHERS if pd.isna(row[of]) else Mark(OKABE_ITO["blue"], "")


def _name(row: pd.Series, of: str, theme: Theme) -> str:
    """Return how a row is called: a speaker, a kind, a role, a party, or that there is none."""
    if not row["attributed"]:
        return theme.say("unattributed")
    if pd.isna(row[of]):
        return theme.say("no_person" if of == "gender" else "not_stated")
    prefix = {"kind": "who", "gender": "who", "type": "type"}.get(of)
    key = f"{prefix}_{row[of]}"
    return theme.say(key) if key in texts() else str(row[of])


def _most(ranked: pd.DataFrame, of: str, theme: Theme) -> str:
    """Say who gets most."""
    known = ranked[ranked["attributed"]]
    if known.empty:
        return theme.say("share_unattributed")
    first = known.iloc[0]
    share = theme.percent(first["word_share"], 0 if first["word_share"] >= 0.1 else 1)
    if (tied := int((known["n_words"] == first["n_words"]).sum())) > 1:
        return theme.say("share_tied", share=share, n=theme.count(of, tied))
    if pd.isna(first[of]) and of != "gender":
        key = "share_unstated" if of.startswith("stated_") else "share_all_others"
        return theme.say(key, share=share, noun=theme.noun(of))
    title = "share_title" if of == "speaker" else "share_from"
    return theme.say(title, who=_name(first, of, theme), share=share)
