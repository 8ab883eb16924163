"""Every sentence that holds a number is recomputed from the tables by another way.

The measures are not called here for what they measure: words are summed from ``paragraphs``, shares
counted row by row from ``quotes``, LIX worked out from ``sentences``.
"""

import itertools
import math
import os
import re
from collections import Counter, defaultdict
from html import unescape
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from conftest import ROOT
from test_intervals import interval

import analysis as an
from analysis import charts
from analysis.charts.base import drawn_on
from analysis.charts.theme import Theme
from analysis.charts.translations import Words, texts
from analysis.core.statistics import wilson
from analysis.measures import diversity, quotation, source_types, textstat_comparison, voices
from analysis.report import notebook, pages, type_sentences

MAYOR = (
    "Kystby får ny havn\n\nAf Ane Byline\n\nDet blev sagt i går i Kystby af mange mennesker.\n\n"
)
OPENING = "- Vi bygger en ny havn til byen, siger borgmester Ida Lund (V).\n\n"
AGAIN = "- Havnen åbner til sommer, siger Ida Lund.\n\n- Det er for dyrt, siger fisker Bo Krag.\n\n"
QUIET = "Regnen faldt i går over hele byen, og ingen gik ud. Der skete heller ikke andet."
OFFICE = "- Planen er på plads, oplyser Havneforvaltningen.\n\n"
LEARNED = (
    "- Havet stiger, siger Asta Krog, professor ved Kystby Universitet.\n\n"
    "- Vi flytter, siger 56-årige Per Holm.\n\n- Det koster, siger cheføkonom Bo Krag.\n\n"
)
LOWER = "- Vi går i gang i morgen, oplyser havneforvaltningen.\n\n- Godt, siger Bo Krag.\n\n"
RABBIT = "Kaninen Karl Nuser sov. Per Holm gik hjem.\n\n- Den sover, siger Asta Krog.\n\n"
PRESS = "Yderligere oplysninger:\n\nEva Kontakt, pressechef, tlf. 12 34 56 78\n\n"
TOO = (
    "Per Holm mente, at »det går an«. Asta Krog sagde, at hun var træt, og at skolen var for lille."
)
HARBOUR = "- Havnen er byens havn, og havnen skal bygges, siger borgmester Ida Lund (V).\n\n"
DEAR = "- Det koster for meget for os alle at få havnen her, siger fisker Bo Krag.\n\n"
POOR = "- Vi har hverken råd eller tid, og ingen af os har bedt om det her, siger Bo Krag.\n\n"
NOBODY = "- Det bliver en lang vinter.\n\n"
AWAY = "Eva Holm og Per Holm var ikke i byen.\n\n"
VARIED = (
    "Han gik hjem. Så kom en mand ned ad den gamle vej med en sæk på sin ryg og en hund i snor "
    "og så ud over det blå vand. "
) * 6 + "\n\n"
EVEN_AND_HARD = (
    "Kommunalbestyrelsens medlemmer behandlede byggeplanerne for havneområdet under mandagens "
    "møde uden yderligere bemærkninger. "
) * 11 + "\n\n"


def dated(month: int, *parts: str) -> str:
    """Return an article of a month of 2021, with a headline."""
    name = ("januar", "februar", "marts", "april")[month - 1]
    return f"{month}. {name} 2021\n\nNyt i {name} om {parts[0].split()[0]}\n\n{''.join(parts)}"


# What holds a number or a name that is computed: every such text is said of one of the collections
# below, so that the tests here recompute it; those of other tests are in docs/statistics.md.
ELSEWHERE = {
    "rightness": "test_accuracy_counts_what_a_checked_sample_says",
    "exported_one": "test_one_exported_figure_is_one",
    "report_rest": "test_what_could_not_be_read_is_shown_escaped_and_not_without_end",
    **dict.fromkeys(
        ("ends_most", "ends_least", "ends_wide", "ends_narrow"),
        "test_of_many_rows_both_ends_are_drawn_so_that_the_title_names_what_is_seen",
    ),
    **dict.fromkeys(
        ("share_rank", "share_some"),
        "test_a_highlighted_speaker_further_down_is_drawn_and_named_in_the_title",
    ),
    **dict.fromkeys(
        ("share_nearly", "share_twice"),
        "test_how_many_times_the_next_is_said_only_where_intervals_lie_apart",
    ),
    **dict.fromkeys(
        ("first_title", "first_titles", "first_last"),
        "test_who_opens_or_ends_in_one_article_more_than_the_next_is_not_named",
    ),
    "compare_more": "test_the_title_states_a_difference_only_if_the_interval_leaves_it",
    "types_title": "test_the_types_of_sources_are_in_an_order_only_where_intervals_lie_apart",
    "concentration_unit": "test_effective_speakers_of_outlets_are_said_by_outlet",
    "first_once": "test_what_one_article_opens_and_ends_with_is_said_without_counts",
    "differences_no": "test_no_pair_that_differs_clearly_is_said_in_words",
    "share_level": "test_who_leads_with_little_is_said_not_to_stand_out",
    **dict.fromkeys(
        ("voices_title", "voices_all"), "test_the_title_counts_where_quoted_words_are_easier"
    ),
    "voices_only": "test_only_voices_of_a_hundred_words_are_compared_and_the_others_are_hollow",
    "voices_one": "test_an_article_without_quotes_is_not_compared",
    **dict.fromkeys(
        ("enough_articles", "enough_both"),
        "test_the_title_leaves_out_what_is_too_short_or_in_too_few_articles",
    ),
    "density_range": "test_no_month_is_ranked_by_its_density",
    **dict.fromkeys(
        ("density_most", "density_between"),
        "test_an_outlet_leads_only_where_compare_and_the_intervals_say_so",
    ),
    **dict.fromkeys(
        ("density_tenths", "density_tenths_least"),
        "test_a_tenth_is_named_only_where_it_is_clear_of_all_others",
    ),
    "rhythm_swing": "test_the_longest_sentence_is_named_only_where_it_is_drawn",
    "of_stories": "test_the_source_line_says_how_many_stories_there_are",
}
# Names of rows, units and places, forms and failures: nothing in them is measured.
NAMES = ("n_more", "source", "source_credits", "source_some", "week_of", "quarter_of", "time_gap",
         "facet_by", "facet_rows", "new_nobody",
         "glance_by_hand", "report_failed", "report_broken", "saved", "progress_left",
         "progress_waiting")  # fmt: skip

COLLECTIONS = {
    "plain": {
        "2021-01 en": f"3. januar 2021\n\n{MAYOR}{OPENING}{TOO}\n\n/kystposten",
        "2021-03 to": f"3. marts 2021\n\nHavnen åbner\n\n{QUIET}\n\n{AGAIN}/fjordbladet",
        "2021-03 tre": f"5. marts 2021\n\nByen\n\n{QUIET}\n\n{AGAIN}{OPENING}/kystposten",
    },
    "duplicates": {"a": MAYOR + OPENING, "b": MAYOR + OPENING, "c": QUIET, "d": AGAIN, "e": " "},
    "bylines, contacts and a rabbit": {
        "a": f"4. maj 2022\n\n{MAYOR}{RABBIT}{PRESS}", "b": f"{RABBIT}{QUIET}\n\n/ritzau",
        "c": f"{QUIET}\n\n{LEARNED}",
    },
    "an organisation spelt two ways": {"a": OFFICE + QUIET, "b": LOWER + QUIET, "c": AGAIN},
    "undated and without quotes": {"a": QUIET, "b": f"Kort nyt\n\n{QUIET} Ida Lund s\ufffd til."},
    "two outlets, each with its style": {
        **{f"k{n}": dated(n, VARIED, HARBOUR * 4, NOBODY * (n == 1), DEAR * (n == 2), "/kystposten")
           for n in (1, 2, 3, 4)},
        **{f"f{n}": dated(n, EVEN_AND_HARD * (1 + n % 2), HARBOUR, DEAR * (n > 1), "/fjordbladet")
           for n in (1, 2, 3, 4)},
    },
    "two styles in each outlet": {
        "a": dated(1, VARIED, HARBOUR, "/kystposten"),
        "b": dated(1, EVEN_AND_HARD, DEAR, "/kystposten"),
        "c": dated(2, VARIED, DEAR, f"{AWAY}/fjordbladet"),
        "d": dated(2, EVEN_AND_HARD, HARBOUR, "/fjordbladet"),
        "e": dated(3, VARIED, DEAR, f"{HARBOUR}/fjordbladet"),
    },
    "one of three hard to read": {
        "a": VARIED + HARBOUR * 8, "b": VARIED + POOR * 2 + HARBOUR * 8,
        "c": EVEN_AND_HARD + DEAR + POOR * 2,
    },
    "one speaker and nobody": {"a": VARIED + HARBOUR, "b": VARIED * 2 + HARBOUR, "c": NOBODY},
    "one article": {"a": VARIED + HARBOUR * 4},
    "quoted at first only": {"a": dated(1, VARIED, DEAR), "b": dated(3, VARIED * 2)},
}  # fmt: skip


@pytest.fixture(scope="module", params=COLLECTIONS)
def news(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("articles")
    for name, text in COLLECTIONS[request.param].items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    if request.param == "duplicates":
        (folder / "billede.png").write_bytes(b"\x89PNG")
    return an.load(folder, corrections=None, people=None, source_types=None)


@pytest.fixture(scope="module")
def theme(news):
    return Theme.of(news)


@pytest.fixture(scope="module")
def share(news):
    """Each speaker's share, measured once: charts change nothing in their table."""
    return quotation.speaker_share(news)


@pytest.fixture(scope="module")
def lix_table(news):
    """The readability of each article, likewise."""
    return an.readability(news)


SAID: set[str] = set()  # the texts that were computed while these tests ran
say = Words.say
pytestmark = pytest.mark.xdist_group("computed sentences")  # one process, which knows what was said


@pytest.fixture(autouse=True)
def heard_and_closed(monkeypatch):
    def heard(self, key: str, **values: object) -> str:
        SAID.add(key)
        return say(self, key, **values)

    monkeypatch.setattr(Words, "say", heard)
    yield
    plt.close("all")


def numbers(text: str) -> list[str]:
    """Return the numbers of a sentence as they are written, in order."""
    found = re.findall(r"\d[\d.,]*%?(?<![.,])|<1%", text.replace("\u00a0", " "))
    return [number.replace(",", "") for number in found]


def percent(part: float, whole: float) -> str:
    share = 100 * part / whole
    return "<1%" if 0 < share < 0.5 else f"{round(share)}%"


def small_percent(part: float, whole: float) -> str:
    """Return a share as titles have it: with one decimal below 2%."""
    share = 100 * part / whole
    return f"{share:.1f}%" if 0 < share < 2 else percent(part, whole)


def title(ax) -> str:
    return ax.figure.get_label()


def subtitle(ax) -> str:
    return drawn_on(ax).plan.subtitle


def foot(ax) -> str:
    return drawn_on(ax).plan.note


def said(news, kinds=("direct", "partial")) -> list[dict]:
    """Return the quotes with the person, the role and party stated there, and the words."""
    known = {(r.article, r.speaker): r for r in news.speakers.itertuples()}
    rows = []
    for quote in news.quotes.itertuples():
        if quote.kind not in kinds:
            continue
        row = known.get((quote.article, quote.speaker))
        rows.append({
            "article": quote.article, "at": quote.start, "words": quote.n_words,
            "person": row.person if row else None, "row": row,
        })  # fmt: skip
    return rows


READ = ("headline", "lead", "subheading", "body", "caption")
EVERY = ("direct", "partial", "indirect")


def labels(theme, article) -> str:
    return theme.article(article)


def words_by(news, key) -> dict:
    """Return [all words, words in marks, words of indirect speech] of each unit."""
    sums = defaultdict(lambda: [0, 0, 0])
    unit = dict(zip(news.articles["article"], key, strict=True))
    for p in news.paragraphs.itertuples():
        if p.role in READ:
            for k, n in enumerate((p.n_words, p.quoted_words, p.indirect_words)):
                sums[unit[p.article]][k] += n
    return sums


def test_the_glance_counts_what_there_is(news, theme):
    lines = notebook.glance(news, theme).data.splitlines()
    articles, quotes = news.articles, news.quotes
    assert numbers(lines[0])[:3] == [
        str(len(articles)), str(sum(p.n_words for p in news.paragraphs.itertuples()
                                    if p.role in READ)),
        str(len(quotes)),
    ]  # fmt: skip
    problems = news.problems.to_dict("records")
    twice = [p for p in problems if "same words" in p["reason"]]
    expected = [
        ("no speaker", sum(not isinstance(s, str) for s in quotes["speaker"])),
        ("without any quote", len(set(articles["article"]) - set(quotes["article"]))),
        ("month is not known", sum(date is pd.NaT for date in articles["date"])),
        ("without a credit", sum(not isinstance(c, str) for c in articles["credit"])),
        ("could not be read", sum(not p["read"] for p in problems)),
        ("same words", len(twice)),
        ("remarks", sum(bool(p["read"]) for p in problems) - len(twice)),
    ]
    for words, n in expected:
        line = [line for line in lines if words in line]
        assert [numbers(one)[0] for one in line] == ([str(n)] if n else []), words


def test_the_holdings_count_articles_quotes_and_people(news, theme):
    lines = notebook.holdings(news, theme).data.splitlines()
    quotes, kinds = said(news, EVERY), Counter(news.quotes["kind"])
    own = {row["person"] for row in said(news)} - {None}
    quoting, every = len({q["article"] for q in quotes}), len(news.articles)
    assert numbers(lines[0]) == ([] if quoting == every == 1 else [str(quoting), str(every)])
    assert numbers(lines[1]) == [str(len(quotes)), *(str(kinds[kind]) for kind in EVERY)]
    everybody = {row["person"] for row in quotes} - {None}
    assert numbers(lines[2]) == [str(len(everybody)), str(len(own))]
    facts = pages.facts(news, theme).split(" · ")
    assert f"{theme.count('speaker', len(everybody))} ({len(own)} in own words)" in facts
    assert f"{theme.count('quote', len(quotes))} ({len(said(news))} in own words)" in facts


def test_an_organisation_with_and_without_a_capital_is_one_speaker(news):
    names = [p for p in news.people["person"] if p.casefold() == "havneforvaltningen"]
    assert len(names) <= 1
    spelt = {q["person"] for q in said(news, EVERY) if q["person"]}
    assert len({name.casefold() for name in spelt}) == len(spelt)


def test_the_source_line_says_how_many_articles_have_its_credits(news, theme):
    credited = [c for c in news.articles["credit"] if isinstance(c, str)]
    n = len(news.articles)
    found = numbers(re.sub(r"[A-Z][a-z]{2} \d{4}", "", theme.source.replace("\u00a0", " ")))
    assert found == ([str(n), str(len(credited))] if 0 < len(credited) < n else [str(n)])
    assert all(credit in theme.source for credit in set(credited))


@pytest.mark.parametrize("by", ["article", "credit", "month"])
def test_density_is_words_in_marks_of_all_words(news, theme, by):
    keys = {
        "article": news.articles["article"],
        "credit": [c if isinstance(c, str) else None for c in news.articles["credit"]],
        "month": [None if d is pd.NaT else (d.year, d.month) for d in news.articles["date"]],
    }  # fmt: skip
    draw = charts.density_columns if by == "month" else charts.density_bars
    ax = draw(quotation.quote_density(news, by=by), theme=theme)
    sums = {unit: n for unit, n in words_by(news, keys[by]).items() if n[0]}
    judged = dict(sums) if by == "article" else enough(sums, list(keys[by]))
    both = sorted(judged.values(), key=lambda n: n[1] / n[0])
    shares = [small_percent(quoted, n) for n, quoted, _ in both]
    every = {small_percent(n[1], n[0]) for n in sums.values()}
    quoted, words = (sum(n[k] for n in sums.values()) for k in (1, 0))
    if not quoted:
        expected = []
    elif len(every) == 1:
        expected = [*every]
    elif len(judged) < 2:
        expected = [small_percent(quoted, words)]
        assert ("too few articles" in title(ax)) == (len({*sums} - {None}) > 1)
    elif "has the most" in title(ax):  # then it says only how much
        expected = shares[-1:]
    else:
        expected = [shares[-1], shares[0]] if "has more" in title(ax) else [shares[0], shares[-1]]
    assert [n for n in numbers(title(ax)) if n.endswith("%")] == expected
    named = by == "credit" and len(judged) > 1
    most = max((n[1] + n[2]) / n[0] for n in (judged if named else sums).values())
    assert numbers(foot(ax))[0] == percent(most, 1)
    known = [unit for unit in sums if unit is not None]
    assert numbers(subtitle(ax)) == [str(len(known)), str(sum(n[0] for n in sums.values()))]


def enough(sums: dict, units: list) -> dict:
    """Return the units with a name and four articles or more, which differ from each other."""
    return {unit: n for unit, n in sums.items() if unit is not None and units.count(unit) >= 4}


@pytest.mark.parametrize("of", ["speaker", "role", "party", "stated_role", "stated_party"])
def test_a_share_is_the_speakers_words_of_all_words_in_quotes(news, theme, of):
    ax = charts.share_bars(quotation.speaker_share(news, of=of), theme=theme)
    rows = said(news)
    if not rows:
        assert title(ax) == theme.say("nothing")
        return
    words = Counter()
    for row in rows:
        if row["row"] is not None:
            words[_value(news, row, of)] += row["words"]
    stated = {value: n for value, n in words.items() if value is not None}
    best = max((stated or words).values())
    first = [value for value, n in (stated or words).items() if n == best]
    total = sum(r["words"] for r in rows)
    expected = [small_percent(best, total)]
    if len(first) == 1 and first[0] is not None:
        assert first[0] in title(ax)
        if words[None]:  # a role or party that is not stated for all
            expected.append(small_percent(words[None], total))
            people = {row["person"] for row in rows
                      if row["row"] is not None and _value(news, row, of) == first[0]}  # fmt: skip
            assert f"({theme.count('speaker', len(people))})" in title(ax)
    assert [n for n in numbers(title(ax)) if "%" in n] == expected
    found = numbers(subtitle(ax))
    assert found == [str(len([value for value in words if value])), str(len(rows)), str(total)]


def shares_of(news, key) -> tuple[Counter, int]:
    """Return the words in quotes by what ``key`` says of a person, and those of all."""
    words = Counter()
    for row in said(news):
        words[key(row["person"])] += row["words"]
    return words, sum(words.values())


def share_interval(news, key, value, among=None) -> tuple[float, float] | None:
    """Return the interval of a share, article by article as docs/statistics.md says it.

    The whole is all words, or those of whom ``key`` says one of ``among``.
    """
    parts, wholes = Counter(), Counter()
    for row in said(news):
        if among and key(row["person"]) not in among:
            continue
        wholes[row["article"]] += row["words"]
        parts[row["article"]] += row["words"] * (key(row["person"]) == value)
    part, whole = (np.array([c[a] for a in wholes], float) for c in (parts, wholes))
    if len(wholes) < 4 or part.sum() in (0, whole.sum()):
        return None
    effective = [c.sum() ** 2 / (c**2).sum() for c in (whole, part, whole - part)]
    return interval(part, whole, min(effective[0] - 1, 2 * min(effective[1:]) + 2))


def test_how_much_more_the_first_gets_and_where_the_share_may_lie(news, share, theme):
    plan = drawn_on(charts.share_bars(share, theme=theme)).plan
    words, total = shares_of(news, lambda person: person)
    words.pop(None, None)
    order = words.most_common(2)
    if not order or (len(order) > 1 and order[0][1] == order[1][1]):
        assert not plan.short and not plan.reach
        return
    assert numbers(plan.short) == [percent(order[0][1], total)] and order[0][0] in plan.short
    ends, next_ends = (
        share_interval(news, lambda person: person, who) for who, _ in (*order, (None, 0))[:2]
    )
    clear = len(order) > 1 and ends and next_ends and ends[0] > next_ends[1]
    times = order[0][1] / order[1][1] if clear else 0
    assert ("more than twice" in plan.title) == (times >= 2)
    assert ("nearly twice" in plan.title) == (1.75 <= times < 2)
    assert numbers(plan.reach) == [small_percent(end, 1) for end in ends or ()]
    assert ("someone else might lead" in plan.reach) == bool(ends and len(order) > 1 and not clear)


def test_who_is_not_shown_has_at_most_so_much(news, share, theme):
    plan = drawn_on(charts.share_bars(share, theme=theme, n=1)).plan
    words, total = shares_of(news, lambda person: person)
    unknown = words.pop(None, 0)
    order = [n for _, n in words.most_common()]
    if len(order) < 2:
        assert "others" not in plan.note
    else:
        part = order[1] / total
        most = f"{100 * part:.1f}%" if part < 0.1 else percent(order[1], total)
        assert f"other {len(order) - 1}" in plan.note.replace("\u00a0", " ")
        assert numbers(plan.note)[-1] == most or unknown
        assert numbers(plan.subtitle) == ["1", str(len(order)), str(len(said(news))), str(total)]


def test_women_or_men_have_more_unless_an_even_split_is_possible(news, theme):
    gender = {p.person: p.gender for p in news.people.itertuples()}
    table = quotation.speaker_share(news, of="gender")
    plan = drawn_on(charts.share_bars(table, theme=theme)).plan
    words, total = shares_of(news, lambda person: gender.get(person, "unknown"))
    order = Counter({g: n for g, n in words.items() if g in ("woman", "man")}).most_common()
    both = sum(n for _, n in order)
    if not order:
        return
    others = [100 * n / total for g, n in words.items() if g not in ("woman", "man") and n]
    shown = plan.note.partition("all quoted words: ")[2]
    assert len(numbers(shown)) == len(table[table["n_words"] > 0]) - len(order)
    assert sum(float(n.rstrip("%")) for n in numbers(shown)) == pytest.approx(sum(others), abs=1)
    if len(order) > 1 and order[0][1] == order[1][1]:
        assert plan.title == theme.say("gender_tied")
        return
    who = {"woman": "Women", "man": "Men"}[order[0][0]]
    assert plan.title.startswith(who) and numbers(plan.title) == [percent(order[0][1], both)]
    ends = share_interval(news, gender.get, order[0][0], among=("woman", "man"))
    assert ("even split" in plan.title) == bool(ends and ends[0] <= 0.5 <= ends[1])
    assert numbers(plan.subtitle)[-1] == str(both)
    low_high = table.set_index("gender").loc[order[0][0], ["women_men_share_low",
                                                           "women_men_share_high"]]  # fmt: skip
    assert ends is None or low_high.tolist() == pytest.approx(list(ends))


def test_small_charts_say_who_comes_first_in_each_outlet(news, theme):
    table = quotation.speaker_share(news, by="outlet")
    credit = dict(zip(news.articles["article"], news.articles["credit"], strict=True))
    words = defaultdict(Counter)
    for row in said(news):
        outlet = credit[row["article"]]
        words[outlet if isinstance(outlet, str) else None][row["person"] or ""] += row["words"]
    if len(words) < 2 or any("" in c or len(set(c.values())) < len(c) for c in words.values()):
        return  # one chart alone, or one that does not say who comes first
    first = {c.most_common(1)[0][0] for c in words.values()}
    k = [str(len(first))] if len(first) > 1 else []
    assert numbers(title(charts.share_bars(table, theme=theme))) == [*k, str(len(words))]


def _value(news, row, of):
    """Return the speaker, or the role or party: that of the article, or of most of the others."""
    if of == "speaker":
        return row["person"]
    name = of.removeprefix("stated_")
    here = getattr(row["row"], name)
    if isinstance(here, str) or of.startswith("stated_"):
        return here if isinstance(here, str) else None
    others = Counter(
        getattr(other, name)
        for other in news.speakers.itertuples()
        if other.person == row["person"]
        and other.kind in ("person", "organisation")
        and isinstance(getattr(other, name), str)
    )
    return min(others, key=lambda value: (-others[value], value)) if others else None


@pytest.mark.parametrize("of", ["role", "party"])
def test_what_is_not_stated_is_said_by_person_and_by_article(news, theme, of):
    sentence, rows = notebook.stated(news, of, theme).data, said(news)
    if not rows:
        assert sentence == theme.say("nothing_sub")
        return
    total = sum(row["words"] for row in rows)
    expected = [
        percent(sum(r["words"] for r in rows if r["row"] is not None
                    and _value(news, r, key) is None), total)
        for key in (of, f"stated_{of}")
    ]  # fmt: skip
    assert numbers(sentence) == expected


def test_density_of_a_gender_is_its_words_of_all_words(news, theme):
    gender = {p.person: p.gender for p in news.people.itertuples()}
    table = quotation.quote_density(news, by="gender")
    plan = drawn_on(charts.density_bars(table, theme=theme)).plan
    words, _ = shares_of(news, gender.get)
    total = sum(n for n, *_ in words_by(news, news.articles["article"]).values())
    shares = [small_percent(f(words.values()), total) for f in (max, min)] if words else []
    if any(news.quotes["kind"] == "indirect"):
        return  # a group of indirect quotes alone has none of its own words
    if words:
        assert numbers(plan.title) == (shares if shares[0] != shares[1] else shares[:1])
    else:
        assert plan.title == theme.say("nothing")


def test_an_outlet_is_named_only_where_it_differs_clearly(news, theme):
    plan = drawn_on(
        charts.density_bars(quotation.quote_density(news, by="outlet"), theme=theme)
    ).plan
    outlets = [c if isinstance(c, str) else None for c in news.articles["credit"]]
    sums = {unit: n for unit, n in words_by(news, outlets).items() if n[0]}
    judged = sorted(enough(sums, outlets), key=lambda unit: sums[unit][1] / sums[unit][0])
    compared = an.compare(news, "quote_density", between="outlet")
    clear = {(r.a, r.b) for r in compared.itertuples() if r.low > 0}
    clear |= {(r.b, r.a) for r in compared.itertuples() if r.high < 0}
    if len(judged) < 2:
        assert not any(outlet in plan.title for outlet in sums if outlet)
        return
    least, *_, most = judged
    beaten = [one for one in judged if (most, one) in clear]
    assert plan.title.startswith(most) == (least in beaten)
    assert ("the most direct quotation" in plan.title) <= (len(beaten) == len(judged) - 1)
    assert plan.title.endswith("no clear difference") == (not clear)


def test_the_tenths_of_the_text_are_counted_word_by_word(news, theme):
    ax = charts.density_columns(quotation.quote_density(news, by="position"), theme=theme)
    spans = defaultdict(list)
    for quote in news.quotes.itertuples():
        if quote.kind != "indirect":
            spans[quote.article].append((quote.start, quote.end))
    counts = defaultdict(lambda: [0, 0])
    for article in news.articles.itertuples():
        starts = [
            match.start()
            for p in news.paragraphs.itertuples()
            if p.article == article.article and p.role in READ
            for match in re.compile(r"[\w-]+").finditer(article.text, p.start, p.end)
            if match.group() != "-"
        ]
        for k, at in enumerate(starts):
            tenth = counts[10 * k // len(starts)]
            tenth[0] += 1
            tenth[1] += any(start <= at < end for start, end in spans[article.article])
    shares = [quoted / n for n, quoted in counts.values()]
    words, quoted = (sum(n[k] for n in counts.values()) for k in (0, 1))
    every = {small_percent(share, 1) for share in shares}
    found = [n for n in numbers(title(ax)) if n.endswith("%")]
    if not any(shares):
        assert not numbers(title(ax))
    elif len(every) == 1:
        assert found == [*every]
    else:  # under 20 articles
        assert found == [small_percent(quoted, words)] and "too few articles" in title(ax)
    whole = [str(len(news.articles)), str(words)]
    assert numbers(subtitle(ax)) == whole


def test_the_strip_names_who_is_in_most_articles(news, theme):
    ax, places = charts.quote_strip(quotation.quote_strip(news), theme=theme), defaultdict(set)
    for row in said(news, EVERY):
        if row["person"]:
            places[row["person"]].add(row["article"])
    most = max(map(len, places.values()), default=0)
    if most < 2:
        assert numbers(title(ax)) == ([] if places else [str(len(news.articles))])
        return
    counts = sorted((len(found) for found in places.values()), reverse=True)
    first = [person for person, found in places.items() if len(found) == most]
    whole = [str(most), str(len(news.articles))]
    if len(first) > 1:
        assert numbers(title(ax)) == [str(len(first))] * (len(first) > 3) + whole
        assert len(first) > 3 or all(person in title(ax) for person in first)
        return
    assert first[0] in title(ax)
    assert numbers(title(ax)) == whole + [str(n) for n in counts[1:2]]


def test_effective_speakers_go_from_the_least_to_the_most_of_the_articles(news, theme):
    ax = charts.concentration_bars(quotation.concentration(news), theme=theme)
    words = defaultdict(Counter)
    for row in said(news):
        if row["person"]:
            words[row["article"]][row["person"]] += row["words"]
    found = [1 / sum((n / sum(c.values())) ** 2 for n in c.values()) for c in words.values()]
    if not found:
        assert title(ax) == theme.say("nothing")
        return
    decimals = int(round(min(found)) == round(max(found)))
    ends = [f"{end:.{decimals}f}" for end in (min(found), max(found))]
    assert numbers(title(ax)) == (ends if ends[0] != ends[1] else ends[1:])


def most_often(counter: Counter, n: int):
    """Return who is first, or last, in two articles more than the next; of one article, in it."""
    order = [*counter.most_common(2), (None, 0), (None, 0)]
    return order[0][0] if order[0][1] - order[1][1] >= (1 if n == 1 else 2) else None


def test_who_opens_and_who_has_the_last_word(news, theme):
    ax = charts.first_and_last(quotation.first_and_last(news), theme=theme)
    order = defaultdict(list)
    for row in sorted(said(news), key=lambda row: row["at"]):
        order[row["article"]].append(row["person"])
    ends = [Counter(people[end] for people in order.values()) for end in (0, -1)]
    for counter in ends:
        counter.pop(None, None)
    if not order or not any(ends):
        assert title(ax) == theme.say("nothing")
        return
    best = [most_often(c, len(order)) for c in ends]
    if not any(best):
        assert title(ax) == theme.say("first_tied")
    elif len(order) == 1:
        assert numbers(title(ax)) == [] and all(person in title(ax) for person in best)
    else:
        counts = [str(c[person]) for c, person in zip(ends, best, strict=True) if person]
        assert numbers(title(ax)) == [*counts, str(len(order))]
        assert all(person in title(ax) for person in best if person)


def test_which_gender_opens_and_ends_and_is_in_most_articles(news, theme):
    gender = {p.person: p.gender for p in news.people.itertuples()}
    order = defaultdict(list)  # "other": an organisation, which is a group as well
    for row in sorted(said(news), key=lambda row: row["at"]):
        one = gender.get(row["person"]) if row["person"] else None
        order[row["article"]].append(one if one is None or isinstance(one, str) else "other")
    if not any({*people} & {"woman", "man", "unknown"} for people in order.values()):
        return
    ax = charts.first_and_last(quotation.first_and_last(news, of="gender"), theme=theme)
    ends = [Counter(people[end] for people in order.values() if people[end]) for end in (0, -1)]
    ends = [Counter({group: n for group, n in c.items() if group != "other"}) for c in ends]
    best = [most_often(c, len(order)) for c in ends]
    if not any(best):
        assert title(ax) == theme.say("first_tied_groups")
    else:
        counts = [str(c[one]) for c, one in zip(ends, best, strict=True) if one]
        assert numbers(title(ax)) == [*counts, str(len(order))]
    places = Counter(g for people in order.values() for g in {*people} - {None})
    most, tied = max(places.values()), list(places.values()).count(max(places.values()))
    ax = charts.presence_bars(diversity.presence(news, of="gender"), theme=theme)
    assert numbers(title(ax)) == [str(tied)] * (tied > 1) + counted_share(most, len(order))


def counted_share(part: int, whole: int) -> list[str]:
    """Return the numbers of "3 of 12 (25%)"; of fewer than five without the share."""
    return [str(part), str(whole), *[small_percent(part, whole)] * (whole >= 5)]


def test_never_quoted_are_people_of_the_story_without_any_quote(news, theme):
    ax = charts.spoken_about(voices.spoken_about(news), theme=theme)
    nobodies = ("Ane Byline", "Eva Kontakt", "Karl Nuser")
    people, quoted = set(), {row["person"] for row in said(news, EVERY)}
    for row in news.speakers.itertuples():
        if row.kind == "person" and row.person not in nobodies:
            people.add(row.person)
    never = people - quoted
    if not people:
        assert title(ax) == theme.say("nothing")
    elif never and len(people) > 1:
        assert numbers(title(ax)) == [str(len(never)), str(len(people))]
    else:
        assert title(ax) == theme.say("about_only" if never else "about_none")
    shown = {label.get_text() for label in ax.get_yticklabels()}
    assert not shown & set(nobodies)


HARD = 45  # halfway between Björnsson's 40, medium, and 50, difficult


def lix(rows: list) -> float | None:
    words = sum(row.n_words for row in rows)
    return (
        words / len(rows) + 100 * sum(row.n_long_words for row in rows) / words if words else None
    )


@pytest.mark.parametrize("by", ["article", "month"])
def test_lix_is_from_the_easiest_to_the_hardest_that_can_be_judged(news, theme, by):
    table = an.readability(news, by=by)
    ax = (charts.lix_dots if by == "article" else charts.lix_months)(table, theme=theme)
    role = {(p.article, p.paragraph): p.role for p in news.paragraphs.itertuples()}
    date = dict(zip(news.articles["article"], news.articles["date"], strict=True))
    units = defaultdict(list)
    for row in news.sentences.itertuples():
        if role[row.article, row.paragraph] in ("lead", "body") and row.n_words:
            day = date[row.article]
            month = None if day is pd.NaT else (day.year, day.month)
            units[row.article if by == "article" else month].append(row)
    long = {unit for unit, rows in units.items() if sum(row.n_words for row in rows) >= 100}
    judged = {unit: lix(rows) for unit, rows in units.items() if len(units) == 1 or (
        unit in long and (by == "article" or
                          (unit and len({row.article for row in rows}) >= 4)))}  # fmt: skip
    low = {round(row.lix, 9): (row.lix_low, row.lix_high) for row in table.itertuples()}
    plan = drawn_on(ax).plan
    if by == "month" and None in units and len(units) == 1 and table["lix"].isna().all():
        assert title(ax) == theme.say("lix_none")
    elif not judged:
        assert title(ax) == theme.say("lix_few" if long else "lix_short", units=f"{by}s")
    else:
        ends = [f"{min(judged.values()):.1f}", f"{max(judged.values()):.1f}"]
        said_range = plan.detail if plan.detail.startswith("LIX is") else title(ax)
        found = [n for n in numbers(said_range) if "." in n]
        assert found == (ends[1:] if len(judged) == 1 else ends)
        if len(judged) > 1:
            bounds = [low[round(found, 9)] for found in judged.values()]
            least, most = (low[round(f(judged.values()), 9)] for f in (min, max))
            assert ("from" in said_range) == (least[1] < most[0])  # then both are named
            overlap = max(b[0] for b in bounds) <= min(b[1] for b in bounds)
            overlap &= not any(np.isnan(b[0]) for b in bounds)
            assert ("no clear difference" in said_range) == overlap
    hard = {unit for unit, found in judged.items() if found >= HARD}
    if by == "article" and len(judged) >= 3 and 0 < len(hard) <= len(judged) / 2:
        many = [str(len(hard))] * (len(hard) > 1)
        assert numbers(title(ax)) == [*many, str(len(judged)), str(HARD)]
        assert title(ax).startswith("One of") == (len(hard) == 1)


def test_quoted_words_are_easier_in_as_many_articles_as_said(news, theme):
    table = an.readability(news, by=["article", "voice"])
    ax, pairs = charts.lix_voices(table, theme=theme), defaultdict(dict)
    for row in table.itertuples():
        if row.n_sentences:
            pairs[row.article][row.voice] = (row.n_words, row.n_words / row.n_sentences + (
                100 * row.n_long_words / row.n_words
            ))  # fmt: skip
    both = [p for p in pairs.values() if {"quoted", "reporter"} <= set(p)]
    long = [p for p in both if min(p["quoted"][0], p["reporter"][0]) >= 100]
    if not both:
        assert title(ax) == theme.say("voices_none")
    elif not long:
        assert title(ax) == theme.say("voices_short", units="articles")
    elif len(long) == 1:
        values = [f"{long[0][voice][1]:.1f}" for voice in ("quoted", "reporter")]
        assert numbers(title(ax))[-2:] == values
    else:
        easier = sum(p["quoted"][1] < p["reporter"][1] for p in long)
        counts = [str(easier), str(len(long))][easier == len(long) :]
        assert numbers(title(ax)) == [*counts, "100"]


def test_the_median_sentences_and_the_longest_one(news, theme):
    role = {(p.article, p.paragraph): p.role for p in news.paragraphs.itertuples()}
    lengths, longest = defaultdict(list), 0
    for row in news.sentences.itertuples():
        if role[row.article, row.paragraph] in ("lead", "body") and row.n_words:
            lengths[row.article].append(row.n_words)
            longest = max(longest, _without_reporting_clause(news, row))
    medians = [pd.Series(found).median() for found in lengths.values()]
    ends = [f"{n:.1f}".removesuffix(".0") for n in (min(medians), max(medians))]
    ax = charts.sentence_lengths(an.readability(news), theme=theme)
    assert numbers(title(ax)) == (ends if ends[0] != ends[1] else ends[1:])
    table = an.sentence_rhythm(news)
    ax = charts.sentence_rhythm(table, theme=theme)
    assert numbers(title(ax))[0] == str(longest)


def _without_reporting_clause(news, sentence) -> int:
    """Return the words of the direct quote in a sentence, or of all of it where there is none."""
    inside = [
        quote.text[max(0, sentence.start - quote.start) : sentence.end - quote.start]
        for quote in news.quotes.itertuples()
        if quote.article == sentence.article and quote.kind == "direct"
        and quote.start < sentence.end and quote.end > sentence.start
    ]  # fmt: skip
    return sum(len(re.findall(r"\w+", words)) for words in inside) or sentence.n_words


def test_presence_is_of_the_articles_that_quote_somebody_in_own_words(news, theme):
    ax, places = charts.presence_bars(diversity.presence(news), theme=theme), defaultdict(set)
    for row in said(news):
        places[row["person"]].add(row["article"])
    quoted = len({row["article"] for row in said(news)})
    places.pop(None, None)
    if not places:
        assert title(ax) == theme.say("nothing")
        return
    most = max(map(len, places.values()))
    tied = sum(len(found) == most for found in places.values())
    assert numbers(title(ax)) == [str(tied)] * (tied > 1) + counted_share(most, quoted)
    assert numbers(subtitle(ax)) == [str(quoted)]


@pytest.mark.parametrize("window", [1, 6])
def test_new_voices_after_the_first_months(news, theme, window):
    table = diversity.new_voices(news, look_back=window)
    ax = charts.new_voices_columns(table, theme=theme)
    month = {r.article: (r.date.year, r.date.month) for r in news.articles.itertuples()
             if r.date is not pd.NaT}  # fmt: skip
    if not month:
        assert title(ax) == theme.say("nothing")
        return
    heard = defaultdict(set)
    for row in said(news):
        if row["row"] is not None and row["row"].kind == "person" and row["article"] in month:
            year, number = month[row["article"]]
            heard[12 * year + number].add(row["person"])
    order = sorted({12 * year + number for year, number in month.values()})
    new = people = 0
    whole, begin = [], order[0]
    for before, one in itertools.pairwise([order[0], *order]):
        begin = one if one - before > window else begin  # nobody could be quoted in the window
        whole += [one] * (one - begin >= window)
    for one in whole:
        seen = set().union(*(heard[one - back] for back in range(1, window + 1)))
        new, people = new + len(heard[one] - seen), people + len(heard[one])
    months = [notebook.plain(theme.month(pd.Timestamp(one // 12, one % 12, 1)))
              for one in (whole[0], whole[-1])] if people else []  # fmt: skip
    share = [str(people), str(new), *[small_percent(new, people)] * (people >= 5)] if people else []
    found = title(ax).replace("\u00a0", " ")
    for month in months:
        found = found.replace(month.replace("\u00a0", " "), "")
    assert numbers(found) == [*share, str(window)]
    pale = [column.value == "" for column in drawn_on(ax).plan.body.columns]
    assert pale == [one not in whole for one in order]


def test_how_far_off_the_raw_file_is(news, theme):
    steps = textstat_comparison.counting_steps(news)
    off = textstat_comparison.furthest_off(steps)
    apart = defaultdict(list)
    for row in steps.itertuples():
        apart[row.article].append(row.lix)
    gaps = {article: abs(found[0] - found[-1]) for article, found in apart.items()}
    gaps = {article: gap for article, gap in gaps.items() if gap == gap}
    assert off["n_articles"] == len(gaps)
    assert off["mean"] == pytest.approx(sum(gaps.values()) / len(gaps))
    assert off["most"] == pytest.approx(max(gaps.values()))
    shown = {name: theme.number(off[name], 1) for name in ("mean", "most")}
    n = theme.count("article", len(gaps))
    line = notebook.sentence("counting_off", theme, n=n, article="x", **shown).data
    expected = [
        f"{sum(gaps.values()) / len(gaps):.1f}",
        str(len(gaps)),
        f"{max(gaps.values()):.1f}",
    ]
    assert numbers(line) == expected


def test_an_empty_chart_is_no_finding(news, share, theme):
    ax = charts.share_bars(share, theme=theme)
    line = notebook.findings(theme, ax).data
    assert theme.say("nothing") not in line
    assert (line == f"- **{theme.say('holdings_none')}.**") == (not said(news))


def test_files_and_figures_are_counted(news, share, theme, tmp_path, monkeypatch):
    monkeypatch.setattr(notebook, "save", lambda _, name, to, **__: (to / f"{name}.png").touch())
    drawn = {name: (charts.share_bars(share, theme=theme), share) for name in ("a", "b")}
    sentence = notebook.export(drawn, str(tmp_path), theme).data
    there = {path.stem for path in Path(tmp_path).glob("*.png")}
    assert numbers(sentence)[0] == str(len(there)) == ("2" if said(news) else "0")
    assert {path.stem for path in Path(tmp_path).glob("*.csv")} >= (set() if there else {"a", "b"})


def test_the_index_shows_what_there_is(news, theme, tmp_path):
    for name in ("quotes.csv", "quotes.parquet"):
        (tmp_path / name).touch()
    page = pages.index_page(news, [], tmp_path, theme)
    size = unescape(page.split('class="facts">')[1].split("</p>")[0])
    shown = [re.match(r"[^\s%]*%?", fact)[0] for fact in size.split(" · ")]
    assert [re.findall(r"\((\d+) in", fact) for fact in size.split(" · ")[2:4]] == [
        [str(len(said(news)))], [str(len({row["person"] for row in said(news)} - {None}))]
    ]  # fmt: skip
    words = sum(p.n_words for p in news.paragraphs.itertuples() if p.role in READ)
    quoted = sum(p.quoted_words for p in news.paragraphs.itertuples() if p.role in READ)
    people = {row["person"] for row in said(news, EVERY)} - {None}
    expected = [len(set(news.articles["article"])), words, len(said(news, EVERY)), len(people)]
    density = percent(quoted, words)
    assert [n.replace("\u00a0", "") for n in shown] == [*(f"{n:,}" for n in expected), density]
    cells = re.findall(r"<tr>(.*?)</tr>", page.split('id="tables"')[1], re.DOTALL)
    counts = {len(list(table.itertuples())) for table in news.tables().values()}
    found = {numbers(re.sub("<[^>]*>", " ", row))[0] for row in cells if numbers(row)}
    assert found <= {f"{n:,}" for n in counts} and len(cells) >= len(news.tables())
    for name, read in (("unread", False), ("check", True)):
        listed = re.findall(rf'<section id="{name}">(.*?)</section>', page, re.DOTALL)
        n = sum(bool(problem.read) == read for problem in news.problems.itertuples())
        assert sum(part.count("<li>") for part in listed) == min(n, pages.LISTED), name


def typed_words(news) -> Counter:
    """Return the words in quotes by type, or what stands in its place."""
    words = Counter()
    for row in said(news):
        who = row["row"]
        if who is None or who.kind == "document":
            words["document" if who else "unknown"] += row["words"]
        else:
            words[who.type if isinstance(who.type, str) else "untyped"] += row["words"]
    return words


def heard(news) -> dict:
    """Return the sources: speakers by article and name, quoted in own words."""
    return {(r["article"], r["row"].speaker): r["row"] for r in said(news) if r["row"]}


NO_TYPE = ("untyped", "document", "unknown")


def test_how_much_is_typed_and_what_types_get_most(news, theme):
    words = typed_words(news)
    total, typed = sum(words.values()), sum(n for t, n in words.items() if t not in NO_TYPE)
    sentence = type_sentences.typed(news, theme)
    if not total:
        assert not numbers(sentence)
    else:
        parts = [typed, words["untyped"], words["unknown"]]
        assert numbers(sentence) == [percent(n, total) for n in parts]
    ax = charts.type_bars(source_types.type_share(news), theme=theme)
    largest = sorted((n for t, n in words.items() if t not in NO_TYPE), reverse=True)[:2]
    assert numbers(title(ax)) == [small_percent(n, total) for n in largest]
    if len(largest) > 1:
        table = source_types.type_share(news)
        first, second = table[table["is_type"]].head(2).to_dict("records")
        clear = first["word_share_low"] > second["word_share_high"]
        assert ("order is uncertain" in title(ax)) == (not clear)
    if total:
        counts = [len(said(news)), total, len(heard(news))]
        assert numbers(subtitle(ax)) == [*map(str, counts), percent(typed, total)]


def test_experts_are_people_and_citizens_are_in_so_many_articles(news, theme):
    words, sources = typed_words(news), heard(news)
    total = sum(words.values())
    experts = {(r.person, r.type) for r in sources.values()
               if r.kind == "person" and r.type in ("researcher", "analyst")}  # fmt: skip
    found = numbers(type_sentences.experts(news, theme))
    if total:
        assert found == [
            str(len(experts)), str(sum(t == "researcher" for _, t in experts)),
            percent(words["researcher"] + words["analyst"], total),
        ]  # fmt: skip
    places = {article for article, _ in sources}
    citizens = {article for (article, _), r in sources.items() if r.type == "citizen"}
    if places:
        expected = [*counted_share(len(citizens), len(places)), percent(words["citizen"], total)]
        if not citizens:
            expected = [str(len(places))]
        assert numbers(type_sentences.citizens(news, theme)) == expected


def test_single_sources_spread_over_types_and_the_unnamed(news, theme):
    sources = heard(news)
    each = Counter(article for article, _ in sources)
    single = sum(n == 1 for n in each.values())
    expected = [str(single), str(len(each))] if len(each) != 1 else [str(*each.values())]
    assert numbers(type_sentences.single_sources(news, theme)) == expected
    types = [r.type for r in sources.values() if isinstance(r.type, str)]
    pairs = [(a, b) for i, a in enumerate(types) for j, b in enumerate(types) if i != j]
    same = sum(a == b for a, b in pairs)
    sentence = type_sentences.diversity(news, theme)
    unnamed = sum(r.kind == "unnamed" for r in sources.values())
    share = [small_percent(unnamed, len(sources))] if len(sources) >= 5 else []
    assert numbers(sentence.partition("without a name")[2]) == [
        str(unnamed), str(len(sources)), *share
    ]  # fmt: skip
    spread = numbers(sentence.partition("Sources")[0])
    assert not spread or spread[:2] == [str(len(types)), f"{len(pairs) / same:.1f}"]


def test_women_are_of_the_people_whose_gender_is_known(news, theme):
    ax = charts.type_gender_dots(source_types.type_gender(news), theme=theme)
    gender = {p.person: p.gender for p in news.people.itertuples()}
    people = {r.person for r in heard(news).values() if r.kind == "person"}
    known = [gender[one] for one in people if gender[one] in ("woman", "man")]
    women = known.count("woman")
    assert numbers(title(ax)) == (counted_share(women, len(known)) if known else [])
    if known:
        low, high = wilson(women, len(known))
        assert ("even split" in title(ax)) == (low <= 0.5 <= high)
        types = {p.person: p.type for p in news.people.itertuples()}
        typed = sum(
            isinstance(types[one], str) for one in people if gender[one] in ("woman", "man")
        )
        assert numbers(subtitle(ax)) == [str(len(known)), percent(typed, len(known))]


def test_as_many_pairs_differ_as_have_intervals_on_one_side_of_nothing(news, theme):
    table = an.compare(news, "quote_density", between="outlet")
    women = an.compare(news, "word_share", between="outlet", of="gender", group="woman")
    rows = [r for r in table.itertuples() if r.low == r.low and r.high == r.high]
    clear = sum(r.low > 0 or r.high < 0 for r in rows)
    sentence = notebook.differences(table, theme).data
    said = [str(clear), str(len(rows)), "0"] if clear else [str(len(rows)), "0"]
    counts = sentence.rpartition("Clear")[2] if clear else sentence
    assert numbers(counts) == (said if rows else [])
    if len(table):
        ax = charts.difference_dots(table, theme=theme)
        sums = words_by(news, news.articles["credit"])
        share = {outlet: n[1] / n[0] for outlet, n in sums.items() if n[0]}
        first = min((r for r in rows if r.low > 0 or r.high < 0), key=lambda r: r.p, default=None)
        values = sorted([share[first.a], share[first.b]], reverse=True) if first else []
        expected = [f"{100 * v:.1f}%" if v < 0.1 else percent(v, 1) for v in values]
        assert [n for n in numbers(title(ax)) if n.endswith("%")] == expected
        articles = Counter(news.articles["credit"])
        if first:
            few = min(articles[first.a], articles[first.b]) < 8
            assert max((first.a, first.b), key=share.get) in title(ax).partition(" than for ")[0]
            assert ("few articles" in title(ax)) == few
        short = notebook.compared(theme, table, women, drawn=ax).data
        assert title(ax) in short and (not rows or counts.strip() in short)


def test_a_word_comes_so_many_times_as_often_from_one_group(news, theme):
    table = an.keyness(news, stop_words=())
    if table.empty:
        return
    uses, articles = defaultdict(Counter), {q["person"] for q in said(news, ("direct",))}
    for quote in news.quotes.itertuples():
        people = [r.person for r in news.speakers.itertuples()
                  if (r.article, r.speaker) == (quote.article, quote.speaker)]  # fmt: skip
        if quote.kind == "direct" and people:
            uses[people[0]].update(word.lower() for word in re.findall(r"\w+", quote.text))
    all_words = sum((c for c in uses.values()), Counter())
    total, scores = all_words.total(), {}
    for who, own in uses.items():
        for word, a in own.items():
            b, m = all_words[word] - a, own.total()
            n = total - m
            if not n or a + b < 3 or a / m <= (b or 0.5) / n:
                continue
            cells = ((a, m, a + b), (b, n, a + b), (m - a, m, total - a - b),
                     (n - b, n, total - a - b))  # fmt: skip
            g2 = 2 * sum(o * math.log(o * total / (row * column)) for o, row, column in cells if o)
            scores[who, word] = g2, (a / m) / ((b or 0.5) / n), b
    ax = charts.keyness_bars(table, theme=theme)
    (who, word), (g2, times, rest) = max(scores.items(), key=lambda one: one[1][0])
    if g2 < 15.13:
        assert title(ax) == theme.say("keyness_weak")
    else:
        assert word in title(ax) and who in title(ax)
        assert numbers(title(ax)) == ([f"{times:.1f}"] if rest else [])
    assert numbers(subtitle(ax)) == [str(total)] and who in articles


def test_a_table_says_how_many_of_its_rows_are_shown(news, lix_table, theme):
    shown = notebook.table(news.sentences, theme, most=2).data
    n = len(list(news.sentences.itertuples()))
    tail = shown.rpartition("<p>")[2] if n > 2 else ""
    assert numbers(tail) == (["2", str(n)] if n > 2 else [])
    plan = drawn_on(charts.lix_dots(lix_table, theme=theme, n=1)).plan
    every = sum(row.lix == row.lix for row in lix_table.itertuples())
    if every > 1:
        assert f"1 of {every} articles shown" in plan.note.replace("\u00a0", " ")


def test_small_figures_of_a_speaker_and_of_periods_count_their_units(news, theme):
    table = an.readability(news, by="speaker")
    speakers = sum(row.lix == row.lix and isinstance(row.speaker, str)
                   for row in table.itertuples())  # fmt: skip
    if speakers:
        ax = charts.lix_dots(table, theme=theme)
        assert numbers(subtitle(ax)) == [str(speakers)]


def test_every_computed_text_was_said_of_one_of_the_collections(request):
    here = {item.originalname for item in request.session.items if item.module is request.module}
    every = {name for name in dir(request.module) if name.startswith("test_")}
    runs = [item for item in request.session.items if item.module is request.module]
    alone = os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1") == "1"
    apart = not alone and not getattr(request.config.option, "loadgroup", False)
    if apart or here != every or len(runs) < len(COLLECTIONS) * 20:
        pytest.skip("only some of these tests run in this process")
    computed = {key for key, (english, _) in texts().items() if "{" in english}
    computed -= {key for key in computed if key.startswith("form_")}
    assert computed - SAID == {*ELSEWHERE, *NAMES} - SAID
    assert not {*ELSEWHERE, *NAMES} - computed


def functions(folder: Path) -> set[str]:
    """Return the names of all tests."""
    files = (path.read_text(encoding="utf-8") for path in sorted(folder.glob("test_*.py")))
    return {name for text in files for name in re.findall(r"^def (test_\w+)", text, re.MULTILINE)}


def test_the_page_lists_the_sentences_with_their_tests():
    page = (ROOT / "docs" / "statistics.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| [^|]+ \| ([^|]*`test_[^|]*) \|$", page, re.MULTILINE)
    listed = {name for row in rows for name in re.findall(r"`(test_\w+)`", row)}
    assert listed <= functions(ROOT / "tests")
    text = Path(__file__).read_text(encoding="utf-8")
    own = set(re.findall(r"^def (test_\w+)", text, re.MULTILINE))
    of_the_list = {name for name in own if re.match("test_every_computed_text|test_the_page", name)}
    assert own - of_the_list <= listed
    assert {*ELSEWHERE.values()} <= listed
