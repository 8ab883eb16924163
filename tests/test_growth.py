"""Odd but valid text takes time and memory in proportion, and nothing of it is left out.

Calls are counted, and bytes: no clock, so that a busy machine changes nothing.
"""

import cProfile
import gc
import tracemalloc

import pytest

from analysis.io.articles import parse
from analysis.parsing import analyse
from analysis.tables.rows import article_rows
from analysis.tables.schemas import SCHEMAS

SMALL, MOST = 2_000, 2.25  # characters, and times as many calls for a text twice as long
# Those before are weighed for each role, up to a limit that is reached after 2,000 characters.
LOOKING_BACK = dict.fromkeys(["roles", "different roles"], (4_000, 2.5))
SYLLABLES = [a + b for a in "bdfgklmnprstvhj" for b in "aeiouyæøå"]


def name(n):
    """Return a made-up name, another for each number."""
    return "".join(SYLLABLES[n // len(SYLLABLES) ** k % len(SYLLABLES)] for k in range(3)).title()


def names(n):
    return "".join(f"Ida {name(7_919 * k)}, " for k in range(n))


def roles(n):
    return "".join(f"{name(7_919 * k)}chefen siger, at det går. " for k in range(n))


SHAPES = {
    "one name in a row": "Ida Lund ",
    "different names": names,
    "initials": "I. L. ",
    "a cue": "siger hun, ",
    "a source": "ifølge hende, ",
    "short quotes": "»Ja«, siger hun. ",
    "quotes of nobody": "»Ja.« ",
    "repliks": "- Ja, siger Ida Lund.\n\n",
    "repliks of nobody": "- Ja.\n\n",
    "short paragraphs": "Ja.\n\n",
    "roles": "Direktøren siger, at det går. ",
    "different roles": roles,
    "several": "Flere siger, at det går. ",
    "who said it before": "Det går. Det siger Ida Lund. ",
    "marks left open": "»Ja, siger hun, ",
    "marks left open, and some closed": "»Ja, siger hun, »nej«, siger hun. ",
    "straight marks left open": '"Ja, siger hun. ',
    "points without a space": "a.B ",
    "marks without a space": 'Ja."Ja ',
}


@pytest.fixture(scope="module")
def read():
    def read(text):
        ((article, doc),) = analyse([parse(text)])
        return article_rows(article, doc)

    read("Ida Lund siger, at »det går«. Direktøren siger det til Ritzau, siger hun.")  # word lists
    gc.collect()
    gc.freeze()  # what the tests before have left: else each search for garbage goes through it
    return read


def steps(run):
    """Return how many functions and generators ``run`` calls and goes on with, those in C too."""
    profile = cProfile.Profile()
    profile.runcall(run)
    return sum(entry.callcount for entry in profile.getstats())


def peak(run):
    """Return the most bytes that ``run`` holds at a time."""
    gc.collect()
    gc.disable()  # else it depends on when garbage is cleared, and that on the tests before
    tracemalloc.start()
    try:
        run()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
        gc.enable()


def shape(unit, size):
    """Return a text of about ``size`` characters, and the one twice as long."""
    n = size // len(unit(10) if callable(unit) else unit * 10) * 10
    return [unit(k) if callable(unit) else unit * k for k in (n, 2 * n)]


@pytest.mark.parametrize("kind", SHAPES)
def test_twice_the_text_takes_about_twice_the_calls_and_memory(read, kind):
    size, most = LOOKING_BACK.get(kind, (SMALL, MOST))
    small, large = shape(SHAPES[kind], size)
    read(large)  # words met for the first time are looked up once
    assert steps(lambda: read(large)) < most * steps(lambda: read(small))
    assert peak(lambda: read(large)) < most * peak(lambda: read(small))


def test_the_count_sees_a_loop_that_is_too_long():
    def pairs(n):
        return [a for a in range(n) if not any(b > n for b in range(n))]

    assert steps(lambda: pairs(200)) > 3 * steps(lambda: pairs(100))


SAID = ("kind", "text", "cue", "speaker", "method")


def said(read, text):
    """Return what stands in the quotes of a text."""
    place = [list(SCHEMAS["quotes"]).index(column) for column in SAID]
    return [tuple(row[k] for k in place) for row in read(text)["quotes"]]


PIECES = {
    "repliks": (
        "- Broen lukker, siger Ida {0}.\n\nHun siger også, at den åbner igen til maj.", "\n\n"
    ),
    "quotes in marks": (
        "»Det bliver koldt,« siger Ida {0}. Hun mener, at »havnen fryser til«.", " "
    ),
    "indirect quotes": (
        "Ida {0} siger, at den gamle bro over åen lukker, og at den åbner igen til maj.", " "
    ),
}  # fmt: skip


@pytest.mark.parametrize(("piece", "between"), PIECES.values(), ids=PIECES)
def test_the_quotes_of_a_long_text_are_those_of_its_pieces(read, piece, between):
    pieces = [piece.format(name(7_919 * k)) for k in range(1, 300)]
    text = between.join(pieces)
    assert len(text) > 20_000
    assert said(read, text) == [quote for part in pieces for quote in said(read, part)]


def test_marks_left_open_many_times_lose_no_word(read):
    assert len(said(read, "»Ja, siger hun, " * 400)) == 400
