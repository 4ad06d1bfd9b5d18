"""Weeks that hang together: how much they have in common, and what that does to an interval."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.stats import change_in_time, in_common, rate_in_time, ratio_of_sums, relative_in_time, relative_productivity
from lib.stats.dependence import MOST_IN_COMMON

# A slow swing, and the same numbers in an order that has nothing of it.
SWING = [10, 11, 12, 13, 14, 13, 12, 11, 10, 9, 8, 7, 6, 7, 8, 9]
SHUFFLED = [10, 13, 7, 12, 9, 11, 8, 14, 6, 12, 9, 13, 10, 7, 11, 8]
ONES = [1.0] * 16


def width(estimate):
    return np.log(estimate.high / estimate.low)


def test_what_weeks_have_in_common():
    # Deviations -1, -1, 1, 1: neighbours multiply to 1, -1, 1 of squares that add up to 4, raised by (1 + 3r) / n.
    assert in_common([1, 1, 3, 3]) == pytest.approx(0.25 + (1 + 0.75) / 4)
    assert in_common([1, 3, 1, 3]) == 0
    assert in_common(range(100)) == MOST_IN_COMMON
    assert in_common([5, 5, 5, 5, 5]) == 0
    assert in_common([1, 2, 3]) == 0


def test_a_swing_is_known_less_well_than_the_same_weeks_out_of_order():
    assert sorted(SWING) == sorted(SHUFFLED)
    together, apart = rate_in_time(SWING, ONES), rate_in_time(SHUFFLED, ONES)
    assert together.value == apart.value == pytest.approx(10)
    assert width(apart) == pytest.approx(width(ratio_of_sums(SHUFFLED, ONES)), rel=0.02)
    assert width(together) > 2 * width(apart)


def test_what_lifts_both_sides_cancels():
    beside = relative_in_time((SWING, ONES), ([2 * week for week in SWING], ONES))
    assert (beside.value, beside.low, beside.high) == pytest.approx((0.5, 0.5, 0.5))
    noisy = [2 * week for week in SHUFFLED]
    assert width(relative_in_time((SWING, ONES), (noisy, ONES))) > 0.1


def test_two_runs_of_weeks_may_differ_in_length():
    change = change_in_time((SHUFFLED, ONES), ([5.0] * 8, [1.0] * 8))
    assert change.value == pytest.approx(2)
    assert change.low < 2 < change.high
    assert change.n == 8


@pytest.mark.parametrize("level", [0.9, 0.975])
def test_a_higher_level_reaches_further(level):
    assert rate_in_time(SWING, ONES, level=level).level == level
    assert width(rate_in_time(SWING, ONES, level=0.99)) > width(rate_in_time(SWING, ONES, level=level))


def test_what_has_no_rate():
    assert rate_in_time([], []) is None
    assert rate_in_time([1, 2], [0, 0]) is None
    assert change_in_time(([1, 2], [1, 1]), ([0, 0], [1, 1])) is None
    assert change_in_time(([], []), ([1, 2], [1, 1])) is None
    assert relative_in_time(([1, 2], [1, 1]), ([0, 0], [1, 1])) is None


def test_what_is_left_to_the_estimates_of_independent_weeks():
    assert rate_in_time([0] * 8, [1] * 8) == ratio_of_sums([0] * 8, [1] * 8)
    nothing = ([0.0] * 8, [1.0] * 8), ([3.0] * 8, [1.0] * 8)
    assert relative_in_time(*nothing) == relative_productivity(*nothing)


@given(st.lists(st.floats(0.1, 1e6), min_size=4, max_size=60))
def test_an_interval_holds_its_value(values):
    ones = [1.0] * len(values)
    together, apart = rate_in_time(values, ones), ratio_of_sums(values, ones)
    assert together.low <= together.value * (1 + 1e-9)
    assert together.high >= together.value * (1 - 1e-9)
    assert together.value == pytest.approx(apart.value)
    assert 0 <= in_common(values) <= MOST_IN_COMMON
