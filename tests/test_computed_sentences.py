"""Every sentence that holds a number is recomputed from the tables by another way.

The measures are not called here for what they measure: words are summed from ``paragraphs``, shares
counted row by row from ``quotes``, LIX worked out from ``sentences``.
"""

import re
from collections import Counter, defaultdict
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd
import pytest

import analysis as an
from analysis import charts
from analysis.charts.base import drawn_on
from analysis.charts.theme import Theme
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
    "undated and without quotes": {"a": QUIET, "b": f"Kort nyt\n\n{QUIET} Ida Lund så til."},
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


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def numbers(text: str) -> list[str]:
    """Return the numbers of a sentence as they are written, in order."""
    return re.findall(r"\d[\d.,]*%?(?<![.,])|<1%", text.replace("\u00a0", " "))


def percent(part: float, whole: float) -> str:
    share = 100 * part / whole
    return "<1%" if 0 < share < 0.5 else f"{round(share)}%"


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
    assert numbers(lines[0]) == [str(len({q["article"] for q in quotes})), str(len(news.articles))]
    assert numbers(lines[1]) == [str(len(quotes)), *(str(kinds[kind]) for kind in EVERY)]
    everybody = {row["person"] for row in quotes} - {None}
    assert numbers(lines[2]) == [str(len(everybody)), str(len(own))]
    index = {noun: n for n, noun in pages._numbers(news, theme)}
    assert index[theme.noun("speaker", len(everybody))] == str(len(everybody))


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


def densest(sums: dict) -> object:
    return max(sums, key=lambda unit: sums[unit][1] / sums[unit][0])


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
    shares = {unit: percent(quoted, n) for unit, (n, quoted, _) in sums.items()}
    low, high = (f(sums.values(), key=lambda n: n[1] / n[0]) for f in (min, max))
    ends = [percent(low[1], low[0]), percent(high[1], high[0])]
    if not high[1]:
        assert not numbers(title(ax))
    else:
        names = "".join(labels(theme, unit) for unit in sums if by == "article")
        most = "lets others speak most" in title(ax)  # then it says only how much
        assert most == (by == "credit" and ends[0] != ends[1] and densest(sums) is not None)
        expected = ends[1:] if ends[0] == ends[1] or most else ends
        assert [n for n in numbers(title(ax)) if n.endswith("%")] == expected, (shares, names)
    most = max((n[1] + n[2]) / n[0] for n in sums.values())
    assert numbers(foot(ax))[0] == percent(most, 1)
    known = [unit for unit in sums if unit is not None]
    assert numbers(subtitle(ax)) == [str(len(known)), str(sum(n[0] for n in sums.values()))]


@pytest.mark.parametrize("of", ["speaker", "role", "party", "stated_role"])
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
    expected = [percent(best, sum(r["words"] for r in rows))]
    assert [n for n in numbers(title(ax)) if "%" in n] == expected
    if len(first) == 1 and first[0] is not None:
        assert first[0] in title(ax)
    found = numbers(subtitle(ax))
    assert found == [str(len([value for value in words if value])), str(len(rows))]


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
        assert numbers(title(ax)) == [str(len(first)), *whole]
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
    ends = [f"{min(found):.1f}", f"{max(found):.1f}"]
    assert numbers(title(ax)) == (ends if ends[0] != ends[1] else ends[1:])


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
    best = [[p for p, n in c.items() if n == max(c.values())] for c in ends]
    if any(len(people) > 1 for people in best):
        assert title(ax) == theme.say("first_tied")
    else:
        assert numbers(title(ax)) == [
            str(c[people[0]]) for c, people in zip(ends, best, strict=True)
        ]
        assert best[0][0] in title(ax) and best[1][0] in title(ax)


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
    judged = {
        unit: lix(rows) for unit, rows in units.items()
        if sum(row.n_words for row in rows) >= 100 or len(units) == 1
    }  # fmt: skip
    if by == "month" and None in units and len(units) == 1 and table["lix"].isna().all():
        assert title(ax) == theme.say("lix_none")
    elif not judged:
        assert title(ax) == theme.say("lix_short")
    else:
        ends = [f"{min(judged.values()):.1f}", f"{max(judged.values()):.1f}"]
        found = [n for n in numbers(title(ax)) if "." in n]
        assert found == (ends[1:] if len(judged) == 1 else ends)
        assert "goes from" not in title(ax)


def test_quoted_words_are_easier_in_as_many_articles_as_said(news, theme):
    table = an.readability(news, by=["article", "voice"])
    ax, pairs = charts.lix_voices(table, theme=theme), defaultdict(dict)
    for row in table.itertuples():
        if row.n_sentences:
            pairs[row.article][row.voice] = row.n_words / row.n_sentences + (
                100 * row.n_long_words / row.n_words
            )
    both = [p for p in pairs.values() if {"quoted", "reporter"} <= set(p)]
    if len(both) > 1:
        easier = sum(p["quoted"] < p["reporter"] for p in both)
        assert numbers(title(ax)) == [str(easier), str(len(both))]
    elif both:
        assert numbers(title(ax)) == [f"{both[0][v]:.1f}" for v in ("quoted", "reporter")]
    else:
        assert title(ax) == theme.say("voices_none")


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
    ax = charts.sentence_rhythm(an.sentence_rhythm(news), theme=theme)
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
    assert numbers(title(ax)) == [str(tied)] * (tied > 1) + [percent(most, quoted)]
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
    whole = [one for one in order if one - order[0] >= window]
    for one in whole:
        seen = set().union(*(heard[one - back] for back in range(1, window + 1)))
        new, people = new + len(heard[one] - seen), people + len(heard[one])
    share = [percent(new, people)] if people else []
    assert numbers(title(ax)) == [*share, str(window)]


def test_how_far_off_the_raw_file_is(news):
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


def test_an_empty_chart_is_no_finding(news, theme):
    ax = charts.share_bars(quotation.speaker_share(news), theme=theme)
    line = notebook.findings(theme, ax).data
    assert theme.say("nothing") not in line
    assert (line == f"- **{theme.say('holdings_none')}.**") == (not said(news))


def test_files_and_figures_are_counted(news, theme, tmp_path, monkeypatch):
    monkeypatch.setattr(notebook, "save", lambda _, name, to, **__: (to / f"{name}.png").touch())
    share = quotation.speaker_share(news)
    drawn = {name: (charts.share_bars(share, theme=theme), share) for name in ("a", "b")}
    sentence = notebook.export(drawn, str(tmp_path), theme).data
    there = {path.stem for path in Path(tmp_path).glob("*.png")}
    assert numbers(sentence)[0] == str(len(there)) == "2"


def test_the_index_shows_what_there_is(news, theme, tmp_path):
    for name in ("quotes.csv", "quotes.parquet"):
        (tmp_path / name).touch()
    page = pages.index_page(news, [], tmp_path, theme)
    shown = re.findall(r"<li><b>([^<]*)</b> ([^<]*)</li>", page.split("</ul>")[0])
    words = sum(p.n_words for p in news.paragraphs.itertuples() if p.role in READ)
    quoted = sum(p.quoted_words for p in news.paragraphs.itertuples() if p.role in READ)
    people = {row["person"] for row in said(news, EVERY)} - {None}
    expected = [len(set(news.articles["article"])), words, len(said(news, EVERY)), len(people)]
    density = percent(quoted, words)
    assert [n.replace("\u00a0", "") for n, _ in shown] == [*(f"{n:,}" for n in expected), density]
    cells = re.findall(r"<tr>(.*?)</tr>", page.split('id="tables"')[1], re.DOTALL)
    counts = {len(list(table.itertuples())) for table in news.tables().values()}
    found = {numbers(re.sub("<[^>]*>", " ", row))[0] for row in cells if numbers(row)}
    assert found <= {f"{n:,}" for n in counts} and len(cells) >= len(news.tables())
    unread = page.split('id="unread"')[1] if 'id="unread"' in page else ""
    assert unread.count("<li>") == min(len(news.problems), pages.LISTED)


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
    assert numbers(title(ax)) == [percent(n, total) for n in largest]
    if total:
        n_quotes, n_sources = len(said(news)), len(heard(news))
        assert numbers(subtitle(ax)) == [str(n_quotes), str(n_sources), percent(typed, total)]


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
        assert numbers(type_sentences.citizens(news, theme)) == [
            percent(len(citizens), len(places)), str(len(citizens)), str(len(places)),
            percent(words["citizen"], total),
        ]  # fmt: skip


def test_single_sources_spread_over_types_and_the_unnamed(news, theme):
    sources = heard(news)
    each = Counter(article for article, _ in sources)
    single = sum(n == 1 for n in each.values())
    expected = [str(single), str(len(each))] if len(each) != 1 else [str(*each.values())]
    assert numbers(type_sentences.single_sources(news, theme)) == expected
    types = [r.type for r in sources.values() if isinstance(r.type, str)]
    pairs = [(a, b) for i, a in enumerate(types) for j, b in enumerate(types) if i != j]
    same = sum(a == b for a, b in pairs)
    expected = [f"{len(pairs) / same:.1f}"] if same else []
    if sources:
        expected.append(percent(sum(r.kind == "unnamed" for r in sources.values()), len(sources)))
    assert numbers(type_sentences.diversity(news, theme)) == expected


def test_women_are_of_the_people_whose_gender_is_known(news, theme):
    ax = charts.type_gender_dots(source_types.type_gender(news), theme=theme)
    gender = {p.person: p.gender for p in news.people.itertuples()}
    people = {r.person for r in heard(news).values() if r.kind == "person"}
    known = [gender[one] for one in people if gender[one] in ("woman", "man")]
    assert numbers(title(ax)) == ([percent(known.count("woman"), len(known))] if known else [])
    if known:
        assert numbers(subtitle(ax)) == [str(len(known))]


def test_as_many_pairs_differ_as_have_intervals_on_one_side_of_nothing(news, theme):
    table = an.compare(news, "quote_density", between="outlet")
    rows = [r for r in table.itertuples() if r.low == r.low and r.high == r.high]
    clear = sum(r.low > 0 or r.high < 0 for r in rows)
    sentence = notebook.differences(table, theme).data
    assert numbers(sentence) == ([str(len(rows)), str(clear), "0"] if rows else [])
