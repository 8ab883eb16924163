"""How hard the text is to read, by unit and voice, and how long its sentences are."""

from collections.abc import Sequence

import pandas as pd

from analysis.charts.base import chart
from analysis.charts.certainty import alike, apart, ends
from analysis.charts.column_plot import Column, Columns
from analysis.charts.plan import Order, Plan, sentences, some
from analysis.charts.row_plan import Band, Mark, Row
from analysis.charts.row_plot import Rows
from analysis.charts.scales import interval, number_ticks
from analysis.charts.sheet import Key
from analysis.charts.theme import ACCENT, DOT, PALE, RULE, Theme
from analysis.charts.units import (
    FEWEST_COLUMNS,
    called_all,
    counted,
    counted_rows,
    gap_note,
    nouns,
    period_of,
    places_in_time,
    plural,
    queries,
    raw,
    units_of,
    upright,
    within,
)
from analysis.core.statistics import FEWEST
from analysis.measures.readability import BANDS, FEW_WORDS, LIMITS

HARD = BANDS[3:]  # difficult and very difficult
VOICES = ("quoted", "reporter")
EDGE = 3.0  # LIX points left free at both ends of the axis


@chart("readability(news)", "lix", "lix_low", "lix_high", "lix_band")
def lix_dots(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw LIX with its interval for each unit, the hardest on top.

    Units that are too short to judge come last, with hollow dots. Rows without a LIX are not drawn.
    """
    units = units_of(table, "lix")
    scored = table.dropna(subset=["lix"])
    if scored.empty:
        return Plan(theme.say("lix_none"), theme.say("nothing_sub"))
    ranked = order.ranked(scored, "lix")
    if order.order is None:
        ranked = ranked.sort_values("warning", key=_too_short, kind="stable")
    shown, heads = _shown(ranked, order, theme)
    (title, strong), said = _finding(scored, units, theme), _range(scored, units, theme)
    detail = f"{said}." if said != title else theme.say("lix_apart") if strong else ""
    rows = [
        _lix_row(record, units, theme, strong)._replace(group=head)
        for head, record in zip(heads, shown.to_dict("records"), strict=True)
    ]
    limits, bands = _scale(shown, theme, shown.loc[[row.strong for row in rows], "lix_band"])
    ticks = [(limit, theme.number(limit)) for limit in LIMITS if limits[0] < limit < limits[1]]
    body = Rows(rows, limits, ticks, pitch=(21, 39), bands=bands, track=theme.width == "phone",
                zero=False)  # fmt: skip
    return Plan(
        title, theme.say("lix_sub_speaker" if units == ["speaker"] else "lix_sub",
                         n=counted_rows(units, scored, theme)),
        _foot(scored, shown, units, theme), body, detail=detail,
    )  # fmt: skip


@chart("readability(news, by='month')", "lix", "lix_low", "lix_high", "lix_band",
       "week|month|quarter|year")  # fmt: skip
def lix_months(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw LIX with its interval by week, month, quarter or year; fewer than six become rows.

    Units that are too short to judge have hollow dots. A long gap in time is shortened and marked.
    """
    units = units_of(table, "lix")
    period = period_of(units)
    scored = table.dropna(subset=["lix"])
    if scored.empty:
        return Plan(theme.say("lix_none"), theme.say("nothing_sub"))
    title = _range(scored, units, theme)
    note, subtitle = _foot(scored, scored, units, theme), theme.say(
        "lix_sub", n=counted_rows(units, scored, theme))  # fmt: skip
    limits, bands = _scale(scored, theme)
    if period is None or len(scored) < FEWEST_COLUMNS:
        shown = scored.head(theme.rows)
        note = _foot(scored, shown, units, theme)
        named = _named(scored, units)
        rows = [_lix_row(record, units, theme, named) for record in shown.to_dict("records")]
        ticks = [(limit, theme.number(limit)) for limit in LIMITS if limits[0] < limit < limits[1]]
        return Plan(title, subtitle, note, Rows(rows, limits, ticks, pitch=(21, 39), bands=bands,
                                                zero=False))  # fmt: skip
    places, breaks = places_in_time(scored[period], period)
    named = _named(scored, units)
    columns = []
    for place, record in zip(places, scored.to_dict("records"), strict=True):
        strong = raw(record, units) in named
        columns.append(Column(
            place, upright(called_all(record, units, theme)),
            _lix_marks(record, strong=strong), theme.number(record["lix"], 1), strong=strong,
            tip=_lix_tip(record, units, theme),
        ))  # fmt: skip
    limit_ticks = [(n, theme.number(n)) for n in LIMITS if limits[0] < n < limits[1]]
    body = Columns(columns, limits, limit_ticks, (230, 220), bands, breaks, zero=False)
    return Plan(title, subtitle, sentences(note, gap_note(breaks, period, theme)), body)


@chart("readability(news, by=['article', 'voice'])", "lix", "voice", "n_words")
def lix_voices(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw the LIX of quoted words and of the reporter's text, for each article or other unit.

    The widest difference is on top; units that lack one of the two voices are not drawn. Voices
    that are too short to judge have hollow dots, and their units come last.
    """
    pairs, units = _pairs_of_voices(table)
    if pairs.empty:
        return Plan(theme.say("voices_none"), theme.say("nothing_sub"))
    ranked = order.ranked(pairs, "gap")
    if order.order is None:
        ranked = ranked.sort_values("judged", ascending=False, kind="stable")
    judged = ranked[ranked["judged"]]
    both_ends = ranked if order.order is not None or len(judged) <= theme.rows else judged
    shown, heads = order.ends(both_ends, "gap", theme, ("ends_wide", "ends_narrow"))
    rows = [
        _pair_row(record, units, theme)._replace(group=head)
        for head, record in zip(heads, shown.to_dict("records"), strict=True)
    ]
    drawn = shown.rename(columns={"quoted": "lix", "reporter": "lix_high"}).assign(lix_low=None)
    limits, bands = _scale(drawn, theme)
    ticks = [(limit, theme.number(limit)) for limit in LIMITS if limits[0] < limit < limits[1]]
    columns = (*(theme.say(f"head_{voice}") for voice in VOICES), theme.noun("word", 2))
    note = sentences(
        "" if shown["judged"].all() else theme.say("lix_hollow"),
        some(len(shown), len(pairs), units, theme),
    )
    return Plan(
        _voices_said(pairs, units, theme),
        theme.say("voices_sub", n=counted(units, len(pairs), theme)), note,
        Rows(rows, limits, ticks, pitch=(21, 39), heads=columns, bands=bands, zero=False),
        [Key(theme.say("voice_quoted"), ACCENT), Key(theme.say("voice_reporter"), DOT)],
        fixed=True,
    )  # fmt: skip


def _pairs_of_voices(table: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """Return the LIX and the words of both voices side by side, by unit, and the units.

    ``judged`` says whether both voices have words enough.
    """
    units = [unit for unit in units_of(table, "lix") if unit != "voice"]
    spoken = table[table["voice"].isin(VOICES)].assign(collection="all")
    units = units or ["collection"]
    wide = spoken.pivot(index=units, columns="voice", values=["lix", "n_words"])
    pairs = wide["lix"].reindex(columns=VOICES)
    words = wide["n_words"].reindex(columns=VOICES).add_suffix("_words")
    pairs = pairs.assign(gap=pairs["reporter"] - pairs["quoted"], **words,
                         judged=words.min(axis=1) >= FEW_WORDS)  # fmt: skip
    return pairs.dropna(subset=VOICES).reset_index(), units


def _voices_said(pairs: pd.DataFrame, units: list[str], theme: Theme) -> str:
    """Return in how many of the units with enough words of each voice quoted words are easier."""
    judged = pairs[pairs["judged"]]
    if judged.empty:
        return theme.say("voices_short", units=plural(units, theme))
    if len(judged) == 1:
        record = judged.iloc[0]
        said = {voice: theme.number(record[voice], 1) for voice in VOICES}
        which = within(called_all(record.to_dict(), units, theme), units, theme)
        return theme.say("voices_one" if len(pairs) == 1 else "voices_only", **said, which=which)
    easier = int((judged["quoted"] < judged["reporter"]).sum())
    key = "voices_all" if easier == len(judged) else "voices_title"
    return theme.say(key, easier=theme.number(easier), n=counted(units, len(judged), theme))


def _pair_row(record: dict, units: list[str], theme: Theme) -> Row:
    """Return the row of a unit with its two voices, and the words of each."""
    label = theme.label(record["article"]) if units == ["article"] else None
    name = called_all(record, units, theme)
    low, high = sorted((record["quoted"], record["reporter"]))
    marks = [Mark(low, high, RULE, 2)] + [
        Mark(record[voice], None, colour, 10, hollow=record[f"{voice}_words"] < FEW_WORDS)
        for voice, colour in (("reporter", DOT), ("quoted", ACCENT))
    ]
    both = tuple(theme.number(record[voice], 1) for voice in VOICES)
    words = " | ".join(theme.number(record[f"{voice}_words"]) for voice in VOICES)
    return Row(
        name, marks, more=(*both, words), italic=bool(label and label.untitled),
        name=raw(record, units),
        tip=theme.say("voices_tip", who=name, quoted=both[0], reporter=both[1]),
        query=queries(record, units),
    )  # fmt: skip


@chart("readability(news)", "sentence_length_median", "sentence_length_q1", "lix")
def sentence_lengths(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw the middle half of sentence lengths and the median, for each unit."""
    units = units_of(table, "lix")
    measured = table.dropna(subset=["sentence_length_median"])
    if measured.empty:
        return Plan(theme.say("lix_none"), theme.say("nothing_sub"))
    shown = order.ranked(measured, ["sentence_length_median", "sentence_length_q3"])
    shown, heads = order.ends(shown, "sentence_length_median", theme)
    rows = []
    for head, record in zip(heads, shown.to_dict("records"), strict=True):
        median, low, high = (record[f"sentence_length_{end}"] for end in ("median", "q1", "q3"))
        label = theme.label(record["article"]) if units == ["article"] else None
        name = called_all(record, units, theme)
        rows.append(Row(
            name, [Mark(low, high, PALE, 6), Mark(median, None, DOT, 10)], _words(median, theme),
            aside=(label.outlet or "") if label else "", italic=bool(label and label.untitled),
            name=raw(record, units), group=head,
            tip=f"{name}: {_words(median, theme)} ({_words(low, theme)}–{_words(high, theme)})",
            query=queries(record, units),
        ))  # fmt: skip
    limits, ticks = number_ticks(float(shown["sentence_length_q3"].max()), theme)
    ticks[-1] = (ticks[-1][0], theme.count("word", round(ticks[-1][0])))
    medians = measured["sentence_length_median"]
    least, most = _words(medians.min(), theme), _words(medians.max(), theme)
    title = theme.say("sentence_one" if least == most else "sentence_range", low=least, high=most,
                      unit=nouns(units, theme))  # fmt: skip
    return Plan(
        title, theme.say("sentence_sub", n=counted_rows(units, measured, theme)),
        sentences(theme.say("sentence_foot"), some(len(shown), len(measured), units, theme)),
        Rows(rows, limits, ticks, pitch=(21, 39)),
    )  # fmt: skip


def _lix_row(record: dict, units: list[str], theme: Theme, strong: set) -> Row:
    """Return the row of a unit; its dot is hollow if it is too short to judge."""
    name = raw(record, units)
    label = theme.label(record["article"]) if units == ["article"] else None
    return Row(
        called_all(record, units, theme), _lix_marks(record, strong=name in strong),
        theme.number(record["lix"], 1), (label.outlet or "") if label else "",
        strong=name in strong, italic=bool(label and label.untitled),
        name=name, tip=_lix_tip(record, units, theme), query=queries(record, units),
    )  # fmt: skip


def _lix_marks(record: dict, *, strong: bool) -> list[Mark]:
    short = str(record["warning"]).startswith("too short")
    dot = Mark(record["lix"], None, ACCENT if strong else DOT, 10, hollow=short)
    return [*interval(record["lix_low"], record["lix_high"], strong=strong), dot]


def _lix_tip(record: dict, units: list[str], theme: Theme) -> str:
    lix = theme.number(record["lix"], 1)
    ends = [theme.number(record[f"lix_{end}"], 1) for end in ("low", "high")]
    range_ = "" if pd.isna(record["lix_low"]) else f" ({ends[0]}–{ends[1]})"
    band = theme.say(f"band_{str(record['lix_band']).replace(' ', '_')}")
    return f"{called_all(record, units, theme)}: LIX {lix}{range_}, {band}"


def _finding(scored: pd.DataFrame, units: list[str], theme: Theme) -> tuple[str, set]:
    """Return the finding and its units: the articles that are hard to read, or the range of LIX."""
    judged = _judged(scored, units)
    hard = judged[judged["lix_band"].isin(HARD)]
    if units != ["article"] or len(judged) < 3 or hard.empty or len(hard) > len(judged) / 2:
        return _range(scored, units, theme), _named(scored, units)
    said = {"n": theme.number(len(hard)), "of": theme.count("article", len(judged)),
            "lix": theme.number(LIMITS[2])}  # fmt: skip
    return theme.say("lix_hard_one" if len(hard) == 1 else "lix_hard", **said), set(hard["article"])


def _named(scored: pd.DataFrame, units: list[str]) -> set[str]:
    """Return the easiest and the hardest unit if the title names them."""
    judged = _judged(scored, units)
    if len(judged) < 2:
        return set()
    both = ends(judged, "lix")
    return {raw(end.to_dict(), units) for end in both} if apart(*both, "lix") else set()


def _shown(
    ranked: pd.DataFrame, order: Order, theme: Theme
) -> tuple[pd.DataFrame, list[str | None]]:
    """Return the rows that are drawn, with heads: both ends of those long enough to judge."""
    judged = ranked if len(ranked) == 1 else ranked[~_too_short(ranked["warning"])]
    if order.order is None and len(judged) > theme.rows:
        return order.ends(judged, "lix", theme)
    return ranked.head(theme.rows), [None] * min(len(ranked), theme.rows)


def _judged(scored: pd.DataFrame, units: list[str]) -> pd.DataFrame:
    """Return the units that the title speaks of: those with a name, and enough of the text.

    That is enough words; unless they are articles, which are measured whole, also enough articles
    for an interval. A single unit counts whatever its length.
    """
    if len(scored) == 1:
        return scored
    named = scored[units].notna().all(axis=1)
    long = scored[named & ~_too_short(scored["warning"])]
    return long if "article" in units else long.dropna(subset=["lix_low"])


def _range(scored: pd.DataFrame, units: list[str], theme: Theme) -> str:
    """Return a sentence on the easiest and the hardest of the units that can be judged.

    They are named only if their intervals do not overlap.
    """
    judged = _judged(scored, units)
    if judged.empty:
        few = not _too_short(scored["warning"]).all()
        return theme.say("lix_few" if few else "lix_short", units=plural(units, theme))
    least, most = ends(judged, "lix")
    enough = _enough(scored, judged, theme)
    among = enough and theme.say("lix_among", units=plural(units, theme), enough=enough)
    said = {
        "low": theme.number(least["lix"], 1), "high": theme.number(most["lix"], 1),
        "least": within(called_all(least.to_dict(), units, theme), units, theme),
        "most": within(called_all(most.to_dict(), units, theme), units, theme),
        "band": theme.say(f"band_{most['lix_band'].replace(' ', '_')}"), "among": among,
        "n": f"{counted(units, len(judged), theme)} {enough}".rstrip(),
    }  # fmt: skip
    if len(judged) == 1:
        return theme.say("lix_one" if len(scored) == 1 else "lix_only", **said)
    found = theme.say("lix_range" if apart(least, most, "lix") else "lix_spread", **said)
    return theme.say("no_clear", said=found) if alike(judged, "lix") else found


def _enough(scored: pd.DataFrame, judged: pd.DataFrame, theme: Theme) -> str:
    """Return what the judged units have that others lack: words, articles or both."""
    short = _too_short(scored["warning"])
    few = ~short & ~scored.index.isin(judged.index)
    key = "both" if short.any() and few.any() else "words" if short.any() else "articles"
    words, articles = theme.number(FEW_WORDS), theme.number(FEWEST)
    left_out = short.any() or few.any()
    return theme.say(f"enough_{key}", words=words, articles=articles) if left_out else ""


def _scale(
    drawn: pd.DataFrame, theme: Theme, named: Sequence[str] = ()
) -> tuple[tuple[float, float], list[Band]]:
    """Return an axis around the values, and Björnsson's bands on it.

    LIX has no true zero, so the axis need not begin at 0. A hard band is highlighted if the title
    names units in it: ``named`` are their bands.
    """
    found = drawn[["lix", "lix_low", "lix_high"]].astype("float64")
    low = min(18.0, found.min(axis=None) - EDGE)
    high = max(60.0, found.max(axis=None) + EDGE)
    edges = [low, *LIMITS, high]
    return (low, high), [
        Band(start, end, theme.say(f"band_{band.replace(' ', '_')}"),
             strong=band in HARD and band in set(named))
        for start, end, band in zip(edges, edges[1:], BANDS, strict=False)
    ]  # fmt: skip


def _too_short(warnings: pd.Series) -> pd.Series:
    return warnings.fillna("").str.startswith("too short")


def _words(n: float, theme: Theme) -> str:
    """Return a number of words as text, with a half if it has one."""
    return theme.number(n, 0 if n == int(n) else 1)


def _foot(scored: pd.DataFrame, shown: pd.DataFrame, units: list[str], theme: Theme) -> str:
    """Return the note: LIX, the pale bar, hollow points, and how many rows are left out."""
    foot = "lix_foot_article" if "article" in units else "lix_foot"
    untitled = units == ["article"] and any(theme.label(a).untitled for a in shown["article"])
    clusters = "n_sentences" if "article" in units else "n_articles"
    few = (
        len(scored) > 1
        and clusters in shown
        and bool((shown["lix_low"].isna() & (shown[clusters] < FEWEST)).any())
    )
    return sentences(
        theme.say("lix_is"),
        theme.say("untitled") if untitled else "",
        "" if shown["lix_low"].isna().all() else theme.say(foot),
        theme.say("no_bar", n=theme.count(clusters[2:-1], FEWEST)) if few else "",
        theme.say("lix_hollow") if _too_short(shown["warning"]).any() else "",
        some(len(shown), len(scored), units, theme),
    )
