"""Days to whole weeks, counted back from the end of the period."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lib.findings.weeks import Coverage, Span, week_starts, weekly

FIRST, LAST = date(2026, 3, 2), date(2026, 3, 22)
WEEKS = [date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 16)]
ALL = Span(FIRST, LAST)


def test_whole_weeks_end_with_the_last_day():
    assert week_starts(FIRST, LAST) == WEEKS
    assert week_starts(FIRST - timedelta(days=6), LAST) == WEEKS
    assert week_starts(FIRST + timedelta(days=1), LAST) == WEEKS[1:]
    assert week_starts(LAST, LAST) == []


def test_a_week_without_items_is_nought_where_files_cover_it():
    posts = [(date(2026, 3, 3), 2.0), (date(2026, 3, 8), 1.0), (date(2026, 3, 16), 5.0)]
    assert weekly(posts, FIRST, LAST, ALL, "item") == list(zip(WEEKS, [3.0, 0.0, 5.0], strict=True))


def test_a_week_that_no_file_covers_whole_is_unknown():
    posts = [(date(2026, 3, 3), 2.0), (date(2026, 3, 16), 5.0)]
    assert weekly(posts, FIRST, LAST, Span(date(2026, 3, 3), date(2026, 3, 21)), "item") == [(WEEKS[1], 0.0)]
    assert weekly(posts, FIRST, LAST, Coverage(()), "item") == []
    two_files = Coverage((Span(FIRST, date(2026, 3, 8)), Span(date(2026, 3, 16), LAST)))
    assert weekly(posts, FIRST, LAST, two_files, "item") == [(WEEKS[0], 2.0), (WEEKS[2], 5.0)]


def test_days_outside_the_whole_weeks_are_left_out():
    posts = [(FIRST - timedelta(days=1), 9.0), (FIRST, 1.0), (LAST, 1.0), (LAST + timedelta(days=1), 9.0)]
    wide = Span(date(2026, 1, 1), date(2026, 12, 31))
    assert weekly(posts, FIRST - timedelta(days=3), LAST, wide, "item") == list(
        zip(WEEKS, [1.0, 0.0, 1.0], strict=True)
    )


def test_missing_days_of_a_daily_file_are_like_the_others_of_their_week():
    week = [(FIRST + timedelta(days=number), 10.0) for number in range(7)]
    four = [(FIRST + timedelta(days=7 + number), 10.0 + number) for number in (0, 2, 3, 6)]
    three = [(FIRST + timedelta(days=14 + number), 10.0) for number in range(3)]
    assert weekly(week + four + three, FIRST, LAST, Coverage(()), "day") == [
        (WEEKS[0], 70.0),
        (WEEKS[1], pytest.approx(51 / 4 * 7)),
    ]


def test_people_are_averaged_and_weeks_without_any_left_out():
    users = [(FIRST, 100.0), (FIRST + timedelta(days=1), 300.0), (LAST, 50.0)]
    assert weekly(users, FIRST, LAST, Coverage(()), "average") == [(WEEKS[0], 200.0), (WEEKS[2], 50.0)]


def test_coverage_joins_files_that_follow_each_other_within_a_week():
    days = [date(2026, 1, day) for day in range(1, 31)]
    near = Coverage.of([Span(days[12], days[20]), Span(days[0], days[5])])
    far = Coverage.of([Span(days[0], days[5]), Span(days[13], days[20])])
    inside = Coverage.of([Span(days[0], days[20]), Span(days[3], days[5])])
    assert near.spans == (Span(days[0], days[20]),)
    assert far.spans == (Span(days[0], days[5]), Span(days[13], days[20]))
    assert inside.spans == (Span(days[0], days[20]),)
    assert not far.holds(days[5], days[13])
    assert Coverage.of([]).spans == ()
