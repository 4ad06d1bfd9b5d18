"""The shared records refuse what would mislead."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.model import PLATFORMS, Chart, Metric, Scope, Table, Value, Verdict
from lib.model.opinion import VERDICT_WORDS
from tests.story.made_up import SCOPE, finding

DAYS = st.dates(date(2000, 1, 1), date(2040, 1, 1))


@given(DAYS, st.integers(0, 1200), st.sampled_from(("previous_period", "previous_year")))
def test_the_period_compared_with_is_as_long_earlier_and_apart(first, length, comparison):
    scope = Scope("Us", first, date.fromordinal(first.toordinal() + length), comparison=comparison)
    before = scope.compared()
    assert before.days == scope.days == length + 1
    assert before.last_day < scope.first_day
    if comparison == "previous_year":
        assert before.first_day.weekday() == scope.first_day.weekday()
    else:
        assert (scope.first_day - before.last_day).days == 1


def test_the_same_weeks_last_year():
    before = SCOPE.compared()
    assert (before.first_day, before.last_day) == (date(2025, 8, 3), date(2025, 11, 1))


def test_a_period_that_ends_before_it_starts():
    with pytest.raises(ValueError, match=r"ends \(2025-01-01\) before it starts"):
        Scope("Us", date(2026, 1, 1), date(2025, 1, 1))
    with pytest.raises(ValueError, match="Unknown comparison 'peers'"):
        SCOPE.against("peers")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Value(1234.5), "1,234"),
        (Value(-3), "-3"),
        (Value(0.034, "percent"), "3.4%"),
        (Value(0.00449, "percent"), "0.45%"),
        (Value(1.5, "percent"), "150.0%"),
        (Value(-0.123, "change"), "12%"),
        (Value(0.0456, "change"), "4.6%"),
        (Value(12.34, "change"), "1,234%"),
        (Value(2.345, "times"), "2.3 times"),
        (Value(185.79, "decimal"), "186"),
        (Value(12.34, "decimal"), "12.3"),
        (Value(0.536, "decimal"), "0.54"),
        (Value(0.167, "money", "GBP"), "£0.17"),
        (Value(5978.38, "money", "EUR"), "€5,978"),
        (Value(910, "money", "SEK"), "SEK 910"),
        (Value(date(2026, 3, 1), "day"), "1 March 2026"),
        (Value("X", "text"), "X"),
    ],
)
def test_how_numbers_are_written(value, text):
    assert value.text == text


def test_a_claim_with_a_typed_number_is_refused():
    with pytest.raises(ValueError, match="types a number into prose"):
        replace(finding("X", "link_clicks", 1, "up", 0.1), claim="{name} brought 43")
    with pytest.raises(KeyError, match="missing"):
        replace(finding("X", "link_clicks", 1, "up", 0.1), claim="{missing}")


def test_findings_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        finding("X", "link_clicks", 1, "up", 0.1).value = 2


TABLE = Table(("day", "n"), ((1, 2), (3, 4)))


def test_tables():
    assert TABLE.column("n") == [2, 4]
    assert TABLE.where(day=3).rows == ((3, 4),)
    assert TABLE.without("day") == Table(("n",), ((2,), (4,)))
    assert TABLE.records() == [{"day": 1, "n": 2}, {"day": 3, "n": 4}]
    with pytest.raises(KeyError, match="No column 'm'; the columns are day, n"):
        TABLE.column("m")
    with pytest.raises(ValueError, match="A row has 1 cells, expected 2"):
        Table(("a", "b"), ((1,),))


def test_charts_need_words_and_columns_that_exist():
    chart = Chart("bar", "Title", TABLE, "day", "n", "In words")
    with pytest.raises(ValueError, match="Unknown chart kind 'pie'"):
        replace(chart, kind="pie")
    with pytest.raises(ValueError, match="title and an alternative text"):
        replace(chart, alt="")
    with pytest.raises(KeyError, match="No column 'low'"):
        replace(chart, low="low")


def test_metrics_and_verdicts_and_platforms():
    with pytest.raises(ValueError, match="unknown stage 'effect'"):
        Metric("m", "M", "u", "up", "effect", "D.")
    assert set(VERDICT_WORDS) == set(Verdict)
    assert {code: platform.code for code, platform in PLATFORMS.items()} == {code: code for code in PLATFORMS}
