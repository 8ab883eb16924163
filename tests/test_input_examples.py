"""docs/inputs.md shows what its examples give now."""

import pytest

pytest.importorskip("trafilatura")
pytest.importorskip("pdfminer")

from input_examples import BEGIN, END, PAGE, examples


def test_the_page_shows_what_its_examples_give():
    shown = PAGE.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]
    assert shown == f"\n{examples()}\n", "python scripts/input_examples.py writes it again"
