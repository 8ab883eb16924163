"""Dates as archives, agencies, feeds and spreadsheets write them."""

import pandas as pd
import pytest

from analysis.io.dates import UPDATE_LABEL, line_date, read_date
from analysis.io.fact_lines import read_line

DAY = pd.Timestamp("2026-01-14")
DAYS = [
    "2026-01-14", "2026-1-14", "2026-01-14T08:30:00+01:00", "2026-01-14 08:30", "20260114",
    "20260114T083000Z", "2026/01/14", "2026.01.14", "14-01-2026", "14.01.2026", "14.1.2026 08:30",
    "14/1 2026", "14/01/2026", "14. januar 2026", "14. jan. 2026", "14 januar 2026",
    "onsdag d. 14. januar 2026 kl. 8.30", "Onsdag den 14. januar 2026", "14. JANUAR 2026",
    "Wed, 14 Jan 2026 08:30:00 +0100", "Jan 14, 2026", "January 14, 2026 8:30",
]  # fmt: skip


@pytest.mark.parametrize("written", DAYS)
def test_a_day_is_read_however_it_is_written(written):
    assert read_date(written) == (DAY, "day")


@pytest.mark.parametrize(
    ("written", "date", "precision"),
    [("2026-01", "2026-01-01", "month"), ("01-2026", "2026-01-01", "month"),
     ("januar 2026", "2026-01-01", "month"), ("2026", "2026-01-01", "year")],
)  # fmt: skip
def test_what_is_not_said_is_not_made_up(written, date, precision):
    assert read_date(written) == (pd.Timestamp(date), precision)


@pytest.mark.parametrize(
    "written",
    ["", "i går", "2026-02-30", "31. april 2026", "01/14/2026", "14. januartid 2026", "99999999",
     "0219-02-01", "14-01-26", "1768384200", "kl. 14.30", "januar", "2026-01-14x"],
)  # fmt: skip
def test_what_names_no_day_is_missing(written):
    assert read_date(written) == (None, None)


MONTHS = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
]  # fmt: skip


@pytest.mark.parametrize(("number", "month"), [*enumerate(MONTHS, 1)])
@pytest.mark.parametrize("line", ["{}", "Udgivet {} kl. 9", "Af Bo Krag, {}", "Opdateret d. {}"])
def test_a_line_of_every_month_gives_its_day(line, number, month):
    written = line_date(line.format(f"3. {month} 2024"))
    assert read_date(written) == (pd.Timestamp(2024, number, 3), "day")


@pytest.mark.parametrize(
    ("written", "month"),
    [("12. jun. 2026", 6), ("12. juni 2026", 6), ("12. juli 2026", 7), ("12. sept 2026", 9),
     ("12. sept. 2026", 9), ("12.12.2026", 12), ("12.2.2026", 2)],
)  # fmt: skip
def test_a_month_is_read_in_full_and_shortened(written, month):
    assert read_date(written) == (pd.Timestamp(2026, month, 12), "day")


@pytest.mark.parametrize("line", ["3/4 2024", "3. 4. 2024", "3/4-2024", "Publiceret: 03.04.2024"])
def test_the_day_stands_before_the_month(line):
    assert read_date(line_date(line)) == (pd.Timestamp("2024-04-03"), "day")


@pytest.mark.parametrize(
    "label", ["Publiceret: ", "Udgivet ", "Opdateret d. ", "Først publiceret "]
)
def test_a_word_before_the_day_is_no_hindrance(label):
    assert read_date(f"{label}3. maj 2024 kl. 21.14") == (pd.Timestamp("2024-05-03"), "day")


@pytest.mark.parametrize(
    "line", ["Mødet er den 3. maj 2024.", "© Kystposten 2024", "3. maj 2024 til 5. maj 2024", ""]
)
def test_a_line_that_names_no_day_of_its_own_gives_none(line):
    assert line_date(line) == ""


@pytest.mark.parametrize(
    ("written", "found"),
    [("03.04.24", "2024-04-03"), ("3/4-24", "2024-04-03"), ("31.12.84", "1984-12-31")],
)
def test_a_year_of_two_digits_is_one_from_1970_on(written, found):
    assert read_date(written) == (pd.Timestamp(found), "day")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Publiceret 03.04.24", "03.04.24"),
        ("Opdateret d. 3/4-24 kl. 9", "3/4-24"),
        ("Version 1.2.24", ""),
        ("10.30.45", ""),
    ],
)
def test_a_short_date_in_a_line_needs_a_word_before_it(line, found):
    assert line_date(line) == found


LABELLED = {  # each word before a date, wherever it is read: alone, in a fact line, on a page
    "Udgivet": "date", "Publiceres": "date", "Oprettet:": "date", "Lagt på nettet": "date",
    "Først offentliggjort": "date", "Skrevet": "date", "Dato:": "date", "Date:": "date",
    "Opdateret": "updated", "Senest ændret": "updated", "Først opdateret": "updated",
}  # fmt: skip


@pytest.mark.parametrize(("label", "field"), LABELLED.items())
def test_a_label_is_known_in_a_date_and_in_a_fact_line(label, field):
    written = f"{label} 3. maj 2024"
    assert read_date(written) == (pd.Timestamp("2024-05-03"), "day")
    line = read_line(f"{written} | Side 4 | Kystposten")
    assert line is not None and set(line.facts) == {field, "credit"}
    assert read_date(line.facts[field]) == read_date(written)


def test_a_word_that_only_begins_like_a_label_is_none():
    assert read_date("Datoen 3. maj 2024") == (None, None)
    assert not UPDATE_LABEL.search("uændret 3. maj 2024")
