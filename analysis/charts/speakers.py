"""Each speaker's share of the quotation, and how concentrated it is."""

import numpy as np
import pandas as pd

from analysis.charts.base import chart
from analysis.charts.certainty import Record, clearly_first, range_said
from analysis.charts.gender import gender_shares
from analysis.charts.plan import Order, Plan, sentences, some
from analysis.charts.row_plan import Mark, Row
from analysis.charts.row_plot import Rows
from analysis.charts.scales import (
    interval,
    interval_text,
    number_ticks,
    percent_ticks,
    share_number,
    share_text,
)
from analysis.charts.sheet import Key
from analysis.charts.theme import ACCENT, BAR, BLUE, DOT, RULE, Theme
from analysis.charts.units import (
    called,
    called_all,
    counted,
    in_marks,
    in_one_column,
    nouns,
    queries,
    raw,
    units_of,
)

DOTTED = ("kind", "source_type")  # units whose shares are dots with intervals
CORRECTED = ("word_share_corrected", "word_share_corrected_high")
LEVEL = 0.05  # of the words; a leader with less, or with the figure of the next, does not stand out
CLEAR_LEAD = 2  # articles; who is first or last in one more than the next, is so by chance
TWICE, NEARLY = 2.0, 1.75  # times the next share, to say so in the title


def units_of_shares(table: pd.DataFrame) -> list[str]:
    """Return the columns of ``by=``: in each of their units, shares sum to at most 1."""
    keys = units_of(table, "attributed")
    for n in range(len(keys), 1, -1):
        if n == len(keys):
            most = table["word_share"].sum()
        else:
            most = table.groupby(keys[n:], dropna=False)["word_share"].sum().max()
        if not most > 1 + 1e-9:
            return keys[n:]
    return keys[1:]


@chart("speaker_share(news)", "word_share", "attributed", "n_quotes", panels=units_of_shares)
def share_bars(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw each speaker's, role's or party's share of the quoted words as a bar.

    Kinds are dots with intervals; so are women and men, whose shares are of what both say. If
    there is no room for all rows, the largest are shown, and always the row without a speaker.
    Each unit of ``by=`` is a small chart, at most twelve. Shares corrected for the tool's errors
    are a second mark if the table has them.
    """
    table = in_one_column(table, units_of(table, "attributed"), theme)
    of = table.columns[0]
    if of == "gender":
        return gender_shares(table, theme, order)
    ranked = order.ranked(table, "word_share")
    apart = ~ranked["attributed"] | ranked[of].isna()
    known, unknown = ranked[~apart], ranked[apart].sort_values("attributed", ascending=False)
    known_rows = order.first(known, max(1, theme.rows - len(unknown)))
    shown = pd.concat([known_rows, unknown])
    title, strong, short, reach = _most(ranked, of, theme)
    asked = known[known[of].isin(order.named)] if of == "speaker" else known.head(0)
    if len(asked) == 1 and asked["word_share"].iloc[0] < known["word_share"].max():
        title = _of_one(known, order.named[0], theme)
    leader = known["word_share"].max()  # the title names this speaker, wherever the row is
    rows = [
        _share_row(record, of, theme,
                   strong=strong and n < len(known_rows) and record["word_share"] == leader)
        for n, record in enumerate(shown.to_dict("records"))
    ]  # fmt: skip
    corrected = [name for name in CORRECTED if name in shown]
    ends = shown[["word_share", "word_share_high", *corrected]].max(axis=1)
    counts = {noun: theme.count(noun, int(table[f"n_{noun}s"].sum())) for noun in ("quote", "word")}
    subtitle = theme.say("share_sub", of=_of_whom(known, shown, of, theme),
                         quotes=counts["quote"], words=counts["word"])  # fmt: skip
    note = sentences(
        "" if shown["word_share_low"].isna().all() else theme.say("interval_foot"),
        theme.say("share_corrected_foot") if corrected else "",
        _rest(known, shown, of, theme),
    )
    if of in DOTTED:
        ticks = [(n / 4, theme.number(25 * n)) for n in range(4)] + [(1.0, theme.percent(1))]
        body = Rows(rows, (0, 1), ticks, pitch=(30, 42), aside="after")
    else:
        limits, ticks = percent_ticks(float(ends.max()), theme)
        heads = [theme.noun(noun, 2) for noun in ("speaker", "quote", "article")]
        body = Rows(rows, limits, ticks, heads=tuple(heads["n_speakers" not in table :]))
    return Plan(title, subtitle, note, body, short=short, reach=reach)


def _share_row(record: dict, of: str, theme: Theme, *, strong: bool) -> Row:
    share, low, high = (record[f"word_share{end}"] for end in ("", "_low", "_high"))
    name = _name(record, of, theme)
    label = name[:1].upper() + name[1:]
    columns = ("n_speakers", "n_quotes", "n_articles")
    counts = tuple(theme.number(record[name]) for name in columns if name in record)
    range_ = interval_text(low, high, theme)
    tip = theme.say(
        "share_tip", who=name, share=share_text(share, theme), interval=range_ and f" {range_}",
        quotes=theme.count("quote", record["n_quotes"]),
        articles=theme.count("article", record["n_articles"]),
    )  # fmt: skip
    query = () if of != "speaker" or not record["attributed"] else (("speaker", name),)
    if of in DOTTED:
        marks = [*interval(low, high, strong=strong, size=10),
                 Mark(share, None, ACCENT if strong else DOT, 11),
                 *_corrected(record)]  # fmt: skip
        return Row(label, marks, share_number(share, theme), range_, strong=strong, tip=tip,
                   query=query, name=raw(record, [of]))  # fmt: skip
    hollow = not record["attributed"] or pd.isna(record[of])
    marks = [Mark(0, share, ACCENT if strong else BAR, 16, hollow=hollow),
             *interval(low, high, strong=strong), *_corrected(record)]  # fmt: skip
    return Row(label, marks, share_number(share, theme), more=counts, strong=strong, tip=tip,
               query=query, name=raw(record, [of]))  # fmt: skip


def _corrected(record: dict) -> list[Mark]:
    """Return the marks of a share corrected for the tool's errors, with its interval; if any."""
    share, high = (record.get(name, np.nan) for name in CORRECTED)
    low = record.get("word_share_corrected_low", np.nan)
    line = [Mark(low, high, BLUE, 3)] if pd.notna(low) and pd.notna(high) else []
    return [*line, Mark(share, None, BLUE, 9)] if pd.notna(share) else []


def _of_whom(known: pd.DataFrame, shown: pd.DataFrame, of: str, theme: Theme) -> str:
    """Return how many of how many are shown."""
    n = int(shown["attributed"].sum())
    if n < len(known) and of == "speaker":
        first = known.index[:n].isin(shown.index).all()
        return theme.say("share_top" if first else "share_some", k=theme.number(n),
                         n=theme.count("speaker", len(known)))  # fmt: skip
    if of in DOTTED:
        return theme.say(f"by_{of}")
    return counted([of], len(known), theme)


def _rest(known: pd.DataFrame, shown: pd.DataFrame, of: str, theme: Theme) -> str:
    """Return a sentence on the largest share of those who are not shown."""
    rest = known[~known.index.isin(shown.index)]
    if rest.empty:
        return ""
    return theme.say(
        "share_rest", n=counted([of], len(rest), theme),
        share=theme.percent(rest["word_share"].max(), 1 if rest["word_share"].max() < 0.1 else 0),
    )  # fmt: skip


def _name(record: dict, of: str, theme: Theme) -> str:
    """Return the name of a row: a speaker, a kind, a role, a party, or that there is none."""
    if not record["attributed"]:
        return theme.say("unattributed")
    if of == "speaker" and pd.isna(record[of]):
        return theme.say("not_stated")
    return called(record[of], of, theme)


def _most(ranked: pd.DataFrame, of: str, theme: Theme) -> tuple[str, bool, str, str]:
    """Return the finding, whether it is about one row, a short form, and its uncertainty."""
    known = ranked[ranked["attributed"]].sort_values("word_share", ascending=False, kind="stable")
    if known.empty:
        return theme.say("share_unattributed"), False, "", ""
    stated = known[known[of].notna()]
    not_stated = share_text(known.loc[known[of].isna(), "word_share"].sum(), theme)
    if stated.empty:
        key = "share_unstated" if of.startswith("stated_") else "share_all_others"
        return theme.say(key, share=not_stated, noun=theme.noun(of)), False, "", ""
    first, second = (*stated.head(2).to_dict("records"), None)[:2]
    share, name = share_text(first["word_share"], theme), _name(first, of, theme)
    if (tied := int((stated["n_words"] == first["n_words"]).sum())) > 1:
        return theme.say("share_tied", share=share, n=counted([of], tied, theme)), False, "", ""
    if len(stated) < len(known):
        who = in_marks(name, theme) if of.endswith("role") else name
        people = f" ({theme.count('speaker', first['n_speakers'])})" * ("n_speakers" in first)
        title = theme.say("share_stated", who=f"{who}{people}", share=share, rest=not_stated,
                          noun=theme.noun(of))  # fmt: skip
        return title, True, "", ""
    if of != "speaker":
        return theme.say("share_from", who=name, share=share), True, "", ""
    title, short = _largest_speaker(first, second, theme)
    return title, True, short, range_said(first, theme, second)


def _of_one(known: pd.DataFrame, speaker: str, theme: Theme) -> str:
    """Return a sentence on one speaker's share and rank."""
    share = known.loc[known["speaker"] == speaker, "word_share"].iloc[0]
    said = theme.say("share_title", who=speaker, share=share_text(share, theme))
    rank = 1 + int((known["word_share"] > share).sum())
    return theme.say("share_rank", title=said, rank=theme.number(rank),
                     n=theme.count("speaker", len(known)))  # fmt: skip


def _largest_speaker(first: Record, second: Record | None, theme: Theme) -> tuple[str, str]:
    """Return a sentence on the speaker with the largest share and the next; and a short form.

    How many times the next it is, is said only if the one is clearly larger than the other.
    """
    share, next_ = first["word_share"], second["word_share"] if second else None
    alike = next_ is not None and share_text(share, theme) == share_text(next_, theme)
    key = "share_level" if share < LEVEL or alike else "share_title"
    short = theme.say(key, who=first["speaker"], share=share_text(share, theme))
    times = share / next_ if next_ and clearly_first(first, second) else 0
    key = "share_twice" if times >= TWICE else "share_nearly" if times >= NEARLY else ""
    return theme.say(key, title=short) if key else short, short


@chart("concentration(news)", "effective_speakers", "n_speakers", "n_articles")
def concentration_bars(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw the effective and the actual number of speakers, by article, outlet or other unit."""
    units = units_of(table, "n_articles")
    ranked = order.ranked(table, "effective_speakers")
    shown, heads = order.ends(ranked, "effective_speakers", theme)
    limits, ticks = number_ticks(float(shown["n_speakers"].max()), theme)
    rows = []
    for head, record in zip(heads, shown.to_dict("records"), strict=True):
        label = theme.label(record["article"]) if units == ["article"] else None
        name = called_all(record, units, theme)
        effective, actual = record["effective_speakers"], record["n_speakers"]
        pair = [] if pd.isna(effective) else _pair(effective, actual)
        rows.append(Row(
            name, pair, theme.number(effective, 1), italic=bool(label and label.untitled),
            aside=(label.outlet or "") if label else "", name=raw(record, units), group=head,
            tip=f"{name}: {theme.number(effective, 1)} / {theme.number(actual)}",
            query=queries(record, units),
        ))  # fmt: skip
    foot = "concentration_foot" if "article" in units else "concentration_foot_pooled"
    there = int(table[units].notna().all(axis=1).sum())
    return Plan(
        _shared_among(table["effective_speakers"].dropna(), units, theme),
        theme.say("concentration_sub", n=counted(units, there, theme)),
        sentences(theme.say(foot), some(len(shown), len(table), units, theme)),
        Rows(rows, limits, ticks, pitch=(21, 39)),
        [Key(theme.say("concentration_effective"), ACCENT),
         Key(theme.say("concentration_actual"), DOT)], fixed=True,
    )  # fmt: skip


def _shared_among(effective: pd.Series, units: list[str], theme: Theme) -> str:
    """Return a sentence on the smallest and largest effective number of speakers."""
    if effective.empty:
        return theme.say("concentration_none")
    least, most = effective.min(), effective.max()
    decimals = int(round(least) == round(most))
    ends = [theme.number(end, decimals) for end in (least, most)]
    where = "article" if units == ["article"] else "unit"
    return theme.say(
        "concentration_one" if ends[0] == ends[1] else "concentration_title", least=ends[0],
        most=f"{ends[1]}\u00a0{theme.noun('speaker', most)}",
        where=theme.say(f"concentration_{where}", unit=nouns(units, theme)),
    )  # fmt: skip


def _pair(accent: float, grey: float) -> list[Mark]:
    """Return two dots and the line between them; the accent is on top if they meet."""
    low, high = sorted((accent, grey))
    ring = 14 if accent == grey else 10  # so that both can be seen if they meet
    return [Mark(low, high, RULE, 2), Mark(grey, None, DOT, ring),
            Mark(accent, None, ACCENT, 9 if accent == grey else 10)]  # fmt: skip


@chart("first_and_last(news)", "n_first", "n_last", "attributed",
       panels=lambda table: units_of(table, "attributed")[1:])  # fmt: skip
def first_and_last(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw in how many articles a speaker, or other group, is quoted first, and last.

    Each unit of ``by=`` is a small chart.
    """
    of = table.columns[0]
    shown = order.ranked(table, ["n_first", "n_last"]) if order.order else table
    shown = order.first(shown, theme.rows)
    known = table[table["attributed"] & table[of].notna()]
    limits, ticks = number_ticks(float(max(1, shown[["n_first", "n_last"]].max(axis=None))), theme)
    title, strong = _ends(known, of, theme)
    rows = []
    for record in shown.to_dict("records"):
        name = _name(record, of, theme)
        counts = (theme.number(record["n_first"]), theme.number(record["n_last"]))
        rows.append(Row(
            name[:1].upper() + name[1:], _pair(record["n_first"], record["n_last"]), more=counts,
            strong=record[of] in strong and record["attributed"], name=raw(record, [of]),
            tip=theme.say("first_tip", who=name, first=counts[0], last=counts[1]),
            query=queries(record, [of]),
        ))  # fmt: skip
    heads = tuple(theme.say(f"head_{end}") for end in ("first", "last"))
    return Plan(
        title, theme.say("first_sub", n=counted([of], len(known), theme)),
        some(len(shown), len(table), [of], theme),
        Rows(rows, limits, ticks, pitch=(24, 28), heads=heads),
        [Key(theme.say("end_first"), ACCENT), Key(theme.say("end_last"), DOT)], fixed=True,
    )  # fmt: skip


def _ends(known: pd.DataFrame, of: str, theme: Theme) -> tuple[str, set]:
    """Return a sentence on who is first and last most often, and their names.

    Who is so in only one article more than the next is not named, except of a single article.
    """
    if known.empty:
        return theme.say("share_unattributed"), set()
    articles = int(known["n_quoted_articles"].max())
    lead = 1 if articles == 1 else CLEAR_LEAD
    led = {end: row for end in ("first", "last") if (row := _leading(known, f"n_{end}", lead))}
    if not led:
        return theme.say("first_tied" if of == "speaker" else "first_tied_groups"), set()
    counts = {f"n_{end}": theme.number(row[f"n_{end}"]) for end, row in led.items()}
    opener, *others = (called(row[of], of, theme) for row in led.values())
    names = dict(zip(led, [opener[:1].upper() + opener[1:], *others], strict=True))
    key = _end_key(led, of, articles)
    said = theme.say(key, n=theme.count("article", articles), **names, **counts)
    return said, {row[of] for row in led.values()}


def _end_key(led: dict[str, Record], of: str, articles: int) -> str:
    """Return the sentence for those who lead at one end, or at both."""
    who = {row[of] for row in led.values()}
    both = len(led) > 1
    if articles == 1 and both and of == "speaker":
        return "first_alone" if len(who) == 1 else "first_once"
    key = "title" if len(who) > 1 else "same" if both else next(iter(led))
    return f"first_{key}" if of == "speaker" else f"first_{key}s"


def _leading(known: pd.DataFrame, end: str, lead: int) -> Record | None:
    """Return the row that is first, or last, in at least ``lead`` articles more than the next."""
    ranked = known.sort_values(end, ascending=False, kind="stable").head(2).to_dict("records")
    most, next_ = ranked[0][end], ranked[1][end] if len(ranked) > 1 else 0
    return ranked[0] if most - next_ >= lead else None


@chart("spoken_about(news)", "speaker", "n_articles", "n_articles_quoted", "n_quotes",
       panels=lambda table: units_of(table, "n_articles")[1:])  # fmt: skip
def spoken_about(table: pd.DataFrame, theme: Theme, order: Order) -> Plan:
    """Draw in how many articles people are named, and in how many of them quoted.

    Only people whom some article names without quoting them are shown; those never quoted on top.
    """
    unheard = table["n_articles"] - table["n_articles_quoted"]
    named = table.assign(unheard=unheard, quoted=table["n_quotes"] > 0)[unheard > 0]
    if order.order is None:
        by = ["quoted", "unheard", "mentions", "speaker"]
        named = named.sort_values(by, ascending=[True, False, False, True])
    else:
        named = order.ranked(named, "unheard")
    never, people = int((table["n_quotes"] == 0).sum()), theme.count("person", len(table))
    title = "about_none" if not never else "about_only" if len(table) == 1 else "about_title"
    title = theme.say(title, n=theme.number(never), people=people)
    subtitle = theme.say("about_sub", n=people)
    if named.empty:
        return Plan(title, subtitle)
    shown = order.first(named, theme.rows)
    limits, ticks = number_ticks(float(max(3, shown["n_articles"].max())), theme)
    rows = []
    for record in shown.to_dict("records"):
        quoted, whole = record["n_articles_quoted"], record["n_articles"]
        of = theme.say("about_of", n=theme.number(record["unheard"]), all=theme.number(whole))
        marks = [Mark(0, quoted, BAR, 16)] * bool(quoted)
        rows.append(Row(
            record["speaker"], [*marks, Mark(quoted, whole, ACCENT, 16)], of,
            strong=not record["quoted"], tip=f"{record['speaker']}: {of}",
            query=(("speaker", record["speaker"]),) if record["quoted"] else (),
        ))  # fmt: skip
    note = some(len(shown), len(named), "person", theme)
    return Plan(
        title, subtitle, sentences(theme.say("about_foot"), note), Rows(rows, limits, ticks),
        [Key(theme.say("about_unheard"), ACCENT), Key(theme.say("about_quoted"), BAR)], fixed=True,
    )  # fmt: skip
