from dataclasses import replace
from datetime import date, datetime

import pytest

from lib.charts import beside, words
from lib.charts.ticks import day_axis, value_axis
from lib.model import Chart, Table, Value


@pytest.mark.parametrize(
    ("amount", "kind", "text"),
    [
        (1234.4, "count", "1,234"),
        (0.0341, "percent", "3.4%"),
        (0.0058, "percent", "0.58%"),
        (0.31, "change", "+31%"),
        (-0.052, "change", "-5.2%"),
        (0, "change", "0.0%"),
        (1.5, "times", "1.5 times"),
        (None, "count", "no data"),
    ],
)
def test_values_are_written_as_in_sentences(amount, kind, text):
    assert words.value_text(amount, kind) == text
    if amount and kind != "change":
        assert words.value_text(amount, kind) == Value(amount, kind).text


@pytest.mark.parametrize(
    ("low", "high", "kind", "ticks"),
    [
        (0, 8813, "count", ["0", "2,000", "4,000", "6,000", "8,000", "10,000"]),
        (0, 3, "count", ["0", "1", "2", "3"]),
        (0, 0.0341, "percent", ["0%", "1%", "2%", "3%", "4%"]),
        (0, 0.012, "percent", ["0.00%", "0.25%", "0.50%", "0.75%", "1.00%", "1.25%"]),
        (-0.2, 0.3, "change", ["-20%", "-10%", "0%", "+10%", "+20%", "+30%"]),
        (0, 9, "money", ["£0", "£2", "£4", "£6", "£8", "£10"]),
        (5, 5, "count", ["4", "5", "6"]),
    ],
)
def test_axes_are_marked_at_round_values(low, high, kind, ticks):
    assert [tick.text for tick in value_axis(low, high, kind=kind, currency="GBP")] == ticks


@pytest.mark.parametrize(
    ("first", "last", "ticks"),
    [
        (date(2026, 1, 5), date(2026, 1, 9), ["5 Jan", "6 Jan", "7 Jan", "8 Jan", "9 Jan"]),
        (date(2026, 1, 5), date(2026, 2, 20), ["5 Jan", "12 Jan", "19 Jan", "26 Jan", "2 Feb", "9 Feb", "16 Feb"]),
        (date(2024, 7, 9), date(2026, 6, 30), ["Jul 2024", "Jan 2025", "Jul", "Jan 2026"]),
    ],
)
def test_time_axes_are_marked_at_days_that_people_name(first, last, ticks):
    assert [tick.text for tick in day_axis(first, last).ticks] == ticks


def test_the_measure_line_names_the_unit_once_and_a_cut_axis(interval):
    assert beside.measure_line(interval) == "Median engagements of a post"
    assert beside.measure_line(replace(interval, unit="people")) == "Median engagements of a post (people)"
    assert beside.measure_line(replace(interval, subtitle="", unit="people")) == "People"
    far = replace(
        interval,
        kind="line",
        x="day",
        y="v",
        low=None,
        high=None,
        references=(),
        table=Table(("day", "v"), ((date(2026, 1, 1), 1000), (date(2026, 1, 2), 1010))),
    )
    assert beside.measure_line(far) == "Median engagements of a post. The axis does not start at zero."


def test_the_source_line_says_source_once(bar):
    assert beside.source_line(bar) == ""
    assert beside.source_line(replace(bar, source="Platform exports")) == "Source: Platform exports"
    assert beside.source_line(replace(bar, source="Source: inbox")) == "Source: inbox"


def test_the_twin_holds_every_row_and_column_as_text():
    table = Table(
        ("week_start", "channel", "rate", "posts"),
        ((date(2026, 1, 5), "Facebook", 0.0341, 41), (datetime(2026, 1, 12, 8), "X\x00", None, 2.5)),
    )
    chart = Chart("bar", "t", table, "channel", "rate", "a", value_kind="percent")
    assert beside.twin(chart) == Table(
        ("Week start", "Channel", "Rate", "Posts"),
        (("5 Jan 2026", "Facebook", "3.4%", "41"), ("12 Jan 2026", "X ", "no data", "2.5")),
    )


def test_a_time_axis_without_days_is_refused():
    with pytest.raises(ValueError, match="found 3"):
        words.day(3)
