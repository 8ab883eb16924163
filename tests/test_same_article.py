"""The same article gives the same rows, however it was typed.

For each relation: which columns stay equal. Invisible letters, spaces, ligatures, composition, line
ends and dashes: all but offsets and the raw texts, which equal after the same normalisation. Marks
of another style: all but ``mark`` and the raw texts. A paragraph added: the rows of all before it.
A renamed person: all but that name.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache

import pandas as pd
import pytest
from chance import MANY, chance
from hypothesis import given
from hypothesis import strategies as st
from test_invariants import COLLECTIONS, check
from texts import news as read_news

from analysis.io.articles import Article, parse
from analysis.io.files import read_articles
from analysis.io.normalisation import Normalised, normalised
from analysis.tables.news import News
from analysis.text.words import WordIndex

TEXT = """Ågot Bråten flytter fiskene ud

Åse Ålekjær er borgmester i Vibe. Søren Dahl fisker 1.250 aal om året.

- Det bliver flot, siger Ågot Bråten.

"Vi finder en vej", siger Søren Dahl. Han kalder planen »et dårligt regnestykke«.

Ifølge Åse Ålekjær er der kun én vej. Hun siger, at fiskerne får 50 kroner.

- Ja, det er fint, siger hun.
"""
EVERY = 1 if MANY else 12  # one article in so many, and all of them in a long run
RAW = ("text", "cue", "mention", "title")
PARTED = ("\x02", "\ufffe")  # in the place of a hyphen at a line end
UNSEEN = ("\u200b", "\ufeff", "\u2060", "\u00ad")
SPACES = ("  ", "\u00a0", "\u2009", "\t", "\u202f ")
DASHES = ("--", "\u2015", "\u2212", "\u2010", "–", "—", "-")
_OPENS = re.compile(r"^[-–—](?= ?[^\W\d])", re.MULTILINE)
_PAIR = re.compile(r"(?<!\S)([»\"])([^»«\"\n]+)([«\"])(?!\w)")


def placed(pattern: str, new: str):
    """Return a change of every place that ``pattern`` finds."""
    return lambda text: re.sub(pattern, new, text, flags=re.MULTILINE)


def ligatures(text: str) -> str:
    return text.replace("fi", "ﬁ").replace("fl", "ﬂ")


RELATIONS = {
    **{f"U+{ord(sign):04X} at a sentence's start": placed(r"(?<=[.!?] )(?=\w)|^(?=\S)", sign)
       for sign in UNSEEN},
    "soft hyphens": placed(r"(?<=[a-zæøå]{3})(?=[a-zæøå]{3})", "\u00ad"),
    **{f"U+{ord(sign):04X} for a hyphen": placed(r"(?<=[a-zæøå]{3})(?=[a-zæøå]{3})", sign)
       for sign in PARTED},
    **{f"spaces as {space!r}": placed(r"(?<![\d ]) (?! )", space) for space in SPACES},
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "ligatures": ligatures,
    "spaces at line ends": placed(r"$", " "),
    "Windows line ends": placed(r"\n", "\r\n"),
    **{f"dash {dash}": (lambda text, dash=dash: _OPENS.sub(dash, text)) for dash in DASHES},
    "spaces inside marks": lambda text: _PAIR.sub(r"\1 \2 \3", text),
}  # fmt: skip
STYLES = {
    "straight": placed(r"»([^»«\"\n]+)«", r'"\1"'),
    "curly": placed(r"»([^»«\"\n]+)«", r"“\1”"),
    "French": placed(r"(?<!\S)»([^»«\n]+)«(?!\w)", "«\u00a0\\1\u00a0»"),
}


def comparable(news: News, *but: str) -> dict[str, pd.DataFrame]:
    """Return the tables without offsets and raw texts, and without the columns ``but``."""
    shown = {}
    for name in ("articles", "paragraphs", "sentences", "quotes", "speakers"):
        table = getattr(news, name)
        gone = [c for c in table if c in ("start", "end", *RAW, *but)]
        shown[name] = table.drop(columns=[*gone, *(c for c in table if c[-6:] == "_start"),
                                          *(c for c in table if c[-4:] == "_end")])  # fmt: skip
    return shown


def same(one: News, other: News, *but: str) -> None:
    for name, table in comparable(one, *but).items():
        pd.testing.assert_frame_equal(table, comparable(other, *but)[name])


def plain(words: object) -> str:
    """Return words as they are compared: normalised, without spaces beside marks and dashes."""
    if not isinstance(words, str):
        return ""
    return re.sub(r"[\s\u00ad]+|[-–—]", "", unicodedata.normalize("NFKC", normalised(words)))


def same_texts(one: News, other: News) -> None:
    for name in ("paragraphs", "sentences", "quotes"):
        for column in ("text", *RAW[1:3]):
            if column in (table := getattr(one, name)):
                there = getattr(other, name)[column]
                assert list(map(plain, table[column])) == list(map(plain, there))


@cache
def at_hand() -> list[str]:
    """Return the text of every article of the collections."""
    paths = [path for path in COLLECTIONS.values() if path.exists()]
    found = (list(read_articles([path])) for path in paths)
    return [a.given_text for some in found for a in some if isinstance(a, Article)]


@cache
def rows(text: str) -> News:
    return read_news(a=text)


def sample() -> dict[str, str]:
    """Return the texts that are changed in every way, by their keys."""
    return {f"text-{n:03}": text for n, text in enumerate((TEXT, *at_hand()[::EVERY]))}


@cache
def rows_of_sample() -> News:
    return read_news(**sample())


def before_and_after(change: Callable[[str], str]) -> tuple[News, News]:
    """Return the rows of the texts that ``change`` alters, as they were and as they become."""
    altered = {key: new for key, text in sample().items() if (new := change(text)) != text}
    assert altered
    kept = {}
    for name, table in rows_of_sample().tables().items():
        if "article" in table:
            kept[name] = table[table["article"].isin(altered)].reset_index(drop=True)
        else:
            kept[name] = table
    return News(**kept), read_news(**altered)


@pytest.mark.parametrize("relation", RELATIONS)
def test_an_article_typed_otherwise_gives_the_same_rows(relation):
    old, new = before_and_after(RELATIONS[relation])
    same(old, new)
    same_texts(old, new)
    check(new)


@pytest.mark.parametrize("style", STYLES)
def test_marks_of_another_style_change_the_mark_alone(style):
    same(*before_and_after(STYLES[style]), "mark")


def with_odd_signs(draw: Callable) -> str:
    """Return TEXT with up to six odd spaces and invisible letters."""
    text = TEXT
    for _ in range(draw(st.integers(1, 6))):
        spaces = [m.start() for m in re.finditer(r"(?<=[^\s\d]) (?=\S)", text)]
        at = draw(st.sampled_from(spaces))
        if draw(st.booleans()):
            text = text[:at] + draw(st.sampled_from(SPACES)) + text[at + 1 :]
        else:
            at += draw(st.integers(0, 1))
            text = text[:at] + draw(st.sampled_from(UNSEEN)) + text[at:]
    return text


@chance(8, texts=5)
@given(st.data())
def test_odd_signs_at_any_place_change_nothing(data):
    keys = "abcde"
    news = read_news(**{key: with_odd_signs(data.draw) for key in keys})
    old = read_news(**dict.fromkeys(keys, TEXT))
    same(old, news)
    same_texts(old, news)
    check(news)


SURNAMES = ("Bak", "Krag", "Dalby", "Dalgas", "Vestbro", "Holmgård", "Lindemark", "Strandgård")
ADDED = "Vejret bliver gråt, og der kommer regn."


def with_paragraph(text: str) -> str:
    """Return a text with an unrelated paragraph at its end, above a credit or day below it."""
    article = parse(text)
    last = [p for p in article.paragraphs if p.role not in ("credit", "metadata", "byline")][-1]
    end = article.span(last.start, last.end)[1]
    between = "\n\n" if re.search(r"\n\s*\n", text.strip()) else "\n"
    return f"{text[:end]}{between}{ADDED}{between}{text[end:].lstrip()}"


def renamed(text: str) -> tuple[str, list[str]] | None:
    """Return a text in which the first person's surname is another of its length, and both."""
    speakers = read_news(a=text).speakers
    for name in speakers.loc[speakers["kind"] == "person", "speaker"]:
        surname = name.split()[-1]
        for other in SURNAMES:
            fits = len(other) == len(surname) and " " in name and surname.isalpha()
            if fits and surname.lower() not in text and other not in text:
                return re.sub(rf"\b{surname}", other, text), [surname, other]
    return None


def test_a_paragraph_added_at_the_end_leaves_the_earlier_rows():
    old, new = before_and_after(with_paragraph)
    for name in ("paragraphs", "sentences", "quotes"):
        before, after = getattr(old, name), getattr(new, name)
        if name == "paragraphs":  # the credit stands one paragraph further down
            before, after = (table[table["role"] != "credit"] for table in (before, after))
        after = after[after["text"] != ADDED].reset_index(drop=True)
        pd.testing.assert_frame_equal(after, before.reset_index(drop=True))


def test_a_renamed_person_changes_that_name_alone():
    texts = {key: found for key, text in sample().items() if (found := renamed(text))}
    old = read_news(**{key: sample()[key] for key in texts})
    new = read_news(**{key: text for key, (text, _) in texts.items()})
    for table in ("quotes", "speakers"):
        expected = comparable(old)[table]
        for column in expected.select_dtypes("str"):
            expected[column] = [
                re.sub(rf"\b{texts[key][1][0]}", texts[key][1][1], words)
                if words == words
                else words
                for key, words in zip(expected["article"], expected[column], strict=True)
            ]
        pd.testing.assert_frame_equal(comparable(new)[table], expected)


def test_a_surname_in_s_is_no_genitive_where_its_bearer_acts():
    text = "{0} sejler i dag. Det er ifølge {0} havnen, der lukker. Ida siger: »Vi venter på den.«"
    dalby, dalgas = (read_news(a=text.format(name)).quotes for name in ("Ida Dalby", "Ida Dalgas"))
    assert set(dalby["speaker"]) == {"Ida Dalby"} and set(dalgas["speaker"]) == {"Ida Dalgas"}


# -- the way back ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given_text", "text"),
    [
        ("A\u030agot  Bra\u030aten", "Ågot Bråten"),
        ("\ufeffﬁsk\u00adene\u200b \t ", "fiskene"),
        ("1\u00a0250\u00a0000 kr.\u00a0i alt", "1\u00a0250\u00a0000 kr. i alt"),
        ("Ja \r\n\r\n-- Nej\u2028", "Ja\n\n– Nej\n"),
        ('" Ja ", siger hun', '"Ja", siger hun'),
        ('"Ja" og "nej"', '"Ja" og "nej"'),
        ("−5 grader -- siger han", "−5 grader – siger han"),
        ("-----\n2-3", "-----\n2-3"),
        ("borg\ufffemester Ida Lund\ufffeKrag", "borgmester Ida Lund-Krag"),
        ("\x02Nord\x02jylland\x02", "Nordjylland"),
        ("", ""),
    ],
)
def test_a_text_is_normalised(given_text, text):
    assert normalised(given_text) == text and normalised(text) == text


@given(st.text(alphabet='ab1 \n\t\r\u00a0\u00ad\u200b\u030aﬁ\u212b-–"»«', max_size=40))
def test_every_stretch_leads_back_to_what_it_came_from(text):
    read = Normalised(text)
    for start in range(len(read.text)):
        low, high = read.span(start, start + 1)
        assert 0 <= low < high <= len(text)
        assert read.text[start] in normalised(text[low:high]) + "– \n" + text[low:high]
    whole = [read.span(n, n + 1)[0] for n in range(len(read.text))]
    assert whole == sorted(whole)
    assert all(read.place(at) <= len(read.text) for at in range(len(text) + 1))


def test_offsets_slice_the_text_as_it_was_given():
    article = parse("Titel\n\n\u200b- A\u030age  er\u00a0her, siger Ida Lund.\n")
    body = article.paragraphs[-1]
    start, end = article.span(body.start, body.end)
    assert article.given_text[start:end] == "- A\u030age  er\u00a0her, siger Ida Lund."


def test_words_are_counted_as_they_are_read():
    plain_words, odd = WordIndex("fiskernes båd"), WordIndex("ﬁsker\u200bnes  ba\u030ad")
    assert len(odd.starts) == len(plain_words.starts) == 2
    assert len(odd.long_starts) == len(plain_words.long_starts) == 1
    assert "ﬁsker\u200bnes  ba\u030ad"[odd.starts[1] :] == "ba\u030ad"
