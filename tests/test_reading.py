import re
from html.parser import HTMLParser

import pandas as pd
import pytest
from conftest import make_news

from analysis.charts.theme import OKABE_ITO, Theme
from analysis.views.reading_view import reading_view


class Read(HTMLParser):
    """Gather the text and the tags of a page, and fail where tags cross."""

    def __init__(self, html: str):
        super().__init__()
        self.open, self.tags, self.text = [], [], ""
        self.feed(html)
        assert not self.open

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open and "sup" not in self.open:
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
    assert OKABE_ITO["blue"] in quote["style"] and "Ida Vang" in quote["title"]


def test_a_quote_without_speaker_says_so(by_eye):
    page = reading_view(by_eye, "to").data
    assert re.search(r'<sup id="q\d">\?</sup>', page) and "no speaker found" in page


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
