"""The reading view: marks, numbers and colours of an article, and nothing unescaped."""

import re
from html.parser import HTMLParser

import pandas as pd
import pytest
from conftest import make_news

from analysis.charts.theme import ACCENT, BLUE, HUES, Theme
from analysis.views.reading_view import reading_view


class Read(HTMLParser):
    """Gather the text and the tags of a page, and fail where tags cross."""

    def __init__(self, html: str):
        super().__init__()
        self.open, self.tags, self.text = [], [], ""
        self.feed(html)
        assert not self.open

    def handle_starttag(self, tag, attrs):
        if tag != "input":
            self.open.append(tag)
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not {"style", "sup", "small"} & set(self.open):
            self.text += data

    def classes(self, name: str) -> list[dict]:
        return [a for _, a in self.tags if name in (a.get("class") or "").split()]


def view(news, article, **options) -> Read:
    return Read(reading_view(news, article, **options).data)


def test_every_word_of_the_article_stands_there_once(by_eye):
    text = view(by_eye, "en").text
    assert "vi skal i gang siger hun" in text
    assert text.count("det er alt for") == 1


def test_a_partial_inside_an_indirect_tells_of_both(by_eye):
    inner = view(by_eye, "en").classes("partial")
    assert len(inner) == 1
    assert "partial" in inner[0]["title"] and "indirect" in inner[0]["title"]


def test_a_quote_has_its_speakers_colour_and_says_who(by_eye):
    (quote,) = [q for q in view(by_eye, "en", theme=Theme.of(by_eye)).classes("direct")
                if "title" in q]  # fmt: skip
    assert ACCENT in quote["style"] and "Ida Vang" in quote["title"]


def test_a_quote_without_speaker_says_so(by_eye):
    page = reading_view(by_eye, "to").data
    assert (
        re.search(r'<sup id="q\d" class="chip none" style="">\?</sup>', page)
        and "no speaker found" in page
    )


def test_cue_and_mention_are_marked_where_they_stand(by_eye):
    start = by_eye.articles["text"].iloc[0].index("siger")
    first = by_eye.quotes.index[0]
    by_eye.quotes.loc[first, ["cue", "mention"]] = "siger", "hun"
    by_eye.quotes.loc[first, ["cue_start", "cue_end"]] = start, start + 5
    by_eye.quotes.loc[first, ["mention_start", "mention_end"]] = start + 6, start + 9
    page = reading_view(by_eye, "en").data
    assert '<span class="cue">siger</span>' in page
    assert '<span class="mention">hun</span>' in page


def test_nothing_of_the_article_becomes_markup():
    evil = '<script>alert("x")</script> & "navn"'
    news = make_news([{
        "article": "a", "parts": [[(evil, "direct", evil)], [f"{evil} siger han"]],
    }])  # fmt: skip
    read = view(news, "a")
    assert "script" not in [tag for tag, _ in read.tags]
    assert evil in read.text


def test_the_page_loads_nothing(by_eye):
    page = reading_view(by_eye, "en").data
    assert not any(word in page for word in ("http", "src=", "url(", "@import"))


def test_an_article_without_quotes_says_so_in_the_theme_s_language(by_eye):
    assert "Ingen citater" in view(by_eye, "tre", theme=Theme(language="da")).text


def test_a_wrong_name_is_answered_with_the_nearest(by_eye):
    with pytest.raises(ValueError, match="did you mean 'tre'"):
        reading_view(by_eye, "tree")


def test_quotes_that_cross_each_other_never_cross_tags(by_eye):
    quotes = by_eye.quotes
    quotes.loc[quotes.index[0], "end"] = quotes["start"].iloc[0] + 12
    crossing = quotes.iloc[[0]].assign(start=quotes["start"].iloc[0] + 5,
                                       end=quotes["start"].iloc[0] + 20)  # fmt: skip
    object.__setattr__(by_eye, "quotes", pd.concat([quotes, crossing]))
    assert "vi skal i gang siger hun" in view(by_eye, "en").text


def two_articles():
    """Ida Lund says most of all, but is not in the second article; nine others are."""
    many = [[(f"ord {'ja ' * n}", "direct", f"Taler {n}")] for n in range(1, 10)]
    return make_news([
        {"article": "a", "parts": [[("ord " * 99, "direct", "Ida Lund")]]},
        {"article": "b", "parts": many},
    ])  # fmt: skip


def test_a_speaker_has_the_hue_of_the_figures_and_no_two_share_hue_or_number():
    news = two_articles()
    theme = Theme.of(news)
    listed = re.findall(
        r'<li><b style="background:(#\w+)">(\d+)</b> <span[^>]*>([^<]+)</span>',
        reading_view(news, "b", theme=theme).data,
    )
    assert [name for _, _, name in listed] == [f"Taler {n}" for n in range(9, 0, -1)]
    assert {name: int(number) for _, number, name in listed} == {
        name: theme.speaker_number(name) for _, _, name in listed
    }
    hues = [colour for colour, _, _ in listed if colour in HUES]
    assert len(hues) == len(set(hues)) == 3  # the hue of Ida Lund is free here
    assert listed[0][0] == theme.colour("Taler 9") == BLUE


def test_each_speaker_is_named_in_the_margin_once():
    page = reading_view(two_articles(), "b").data
    margins = "".join(re.findall(r'<div class="margin"[^>]*>(.*?)</div>', page))
    assert [margins.count(f"Taler {n}<") for n in range(1, 10)] == [1] * 9


def test_the_strip_has_a_mark_for_each_quote_where_it_stands():
    page = reading_view(two_articles(), "b").data
    lefts = [float(left) for left in re.findall(r'style="left:([\d.]+)%', page)]
    assert len(lefts) == 9 and lefts == sorted(lefts) and lefts[0] == 0
