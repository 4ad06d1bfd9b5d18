"""Each function on cases that can be worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lib.stats import (
    LEVEL,
    Estimate,
    change_of_means,
    change_of_ratios,
    difference_of_means,
    mean,
    median,
    ratio_of_sums,
    relative_productivity,
)

CLICKS, SHOWINGS = [1.0, 100.0], [10.0, 10_000.0]

# (what, the call, the value worked out by hand, n)
CASES = [
    ("ratio of sums", lambda: ratio_of_sums([1, 2, 3], [10, 20, 70]), 6 / 100, 3),
    ("mean", lambda: mean([2, 4, 9]), 5.0, 3),
    ("median of an odd number", lambda: median([1, 100, 3]), 3.0, 3),
    ("median of an even number", lambda: median([1, 3, 5, 100]), 4.0, 4),
    ("change of ratios", lambda: change_of_ratios(([3, 3], [10, 10]), ([1, 1, 2], [10, 5, 5])), 0.5, 2),
    ("change of means", lambda: change_of_means([12, 12, 12], [10, 10]), 0.2, 2),
    ("change of means, paired", lambda: change_of_means([2, 20], [1, 10], paired=True), 1.0, 2),
    ("difference of means", lambda: difference_of_means([-5, -3], [1, 3, 2]), -6.0, 2),
    ("difference of means, paired", lambda: difference_of_means([1, -9], [3, -7], paired=True), -2.0, 2),
    ("productivity", lambda: relative_productivity(([10, 20], [1, 2]), ([4, 4], [1, 1])), 2.5, 2),
]


@pytest.mark.parametrize(("call", "value", "n"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_value_n_and_interval(call, value, n):
    estimate = call()
    assert estimate is not None
    assert estimate.value == pytest.approx(value)
    assert (estimate.n, estimate.level) == (n, LEVEL)
    assert estimate.low <= estimate.value <= estimate.high


@pytest.mark.parametrize("call", [case[1] for case in CASES], ids=[case[0] for case in CASES])
def test_a_number_does_not_move_on_refresh(call):
    assert call() == call()


@pytest.mark.parametrize(
    "call",
    [
        lambda: ratio_of_sums([], []),
        lambda: ratio_of_sums([1, 2], [0, 0]),
        lambda: mean([]),
        lambda: median([]),
        lambda: change_of_ratios(([], []), ([1], [1])),
        lambda: change_of_ratios(([1], [1]), ([], [])),
        lambda: change_of_ratios(([1], [1]), ([0, 0], [5, 5])),
        lambda: change_of_ratios(([1], [0]), ([1], [1])),
        lambda: change_of_means([], [1]),
        lambda: change_of_means([1], []),
        lambda: change_of_means([1, 2], [0, 0]),
        lambda: difference_of_means([], [1]),
        lambda: difference_of_means([1], []),
        lambda: relative_productivity(([], []), ([], [])),
        lambda: relative_productivity(([1], [0]), ([1], [1])),
        lambda: relative_productivity(([1], [1]), ([0], [1])),
        lambda: relative_productivity(([1], [1]), ([1], [0])),
        lambda: ratio_of_sums([math.nan, 1], [1, 1]),
    ],
)
def test_nothing_to_estimate(call):
    assert call() is None


def test_a_ratio_of_sums_is_not_the_mean_of_percentages():
    """10% on 10 showings and 1% on 10,000 are 1.009%, not 5.5%."""
    estimate = ratio_of_sums(CLICKS, SHOWINGS)
    assert estimate is not None
    assert round(estimate.value, 5) == 0.01009
    assert estimate.value != pytest.approx(0.055, abs=0.01)


def test_what_does_not_vary_has_an_interval_without_width():
    assert mean([7.0] * 13) == Estimate(7.0, 7.0, 7.0, 13)
    assert ratio_of_sums([1, 2, 4], [10, 20, 40]) == Estimate(0.1, pytest.approx(0.1), pytest.approx(0.1), 3)
    assert change_of_means([5] * 6, [4] * 6) == Estimate(0.25, 0.25, 0.25, 6)


def test_a_wider_level_has_a_wider_interval():
    values = [3, 9, 1, 7, 4, 12, 2, 8]
    narrow, wide = mean(values, level=0.5), mean(values, level=0.99)
    assert narrow is not None
    assert wide is not None
    assert (narrow.level, wide.level) == (0.5, 0.99)
    assert wide.low < narrow.low < narrow.value < narrow.high < wide.high


def test_the_interval_of_two_values_by_counting():
    """Of two values a draw of two has mean 0, 5 or 10 with chances 1/4, 1/2, 1/4."""
    assert mean([0, 10]) == Estimate(5.0, 0.0, 10.0, 2)
    # Student's t of one degree of freedom times the root of two: 0.1 goes out from the 45th to the 41st percentile.
    assert mean([0, 10], level=0.1) == Estimate(5.0, 5.0, 5.0, 2, 0.1)


def test_few_units_are_taken_further_out_than_the_percentiles():
    """Student's t with three degrees of freedom at 5% is -2.353; times the root of 4/3 it is the 0.33rd percentile."""
    values = [1.0, 2.0, 4.0, 8.0]
    draws = np.random.default_rng(20260101).integers(0, 4, size=(2000, 4))
    means = np.array(values)[draws].mean(axis=1)
    low, high = np.quantile(means, [0.0033, 0.9967])
    estimate = mean(values)
    assert estimate is not None
    assert (estimate.low, estimate.high) == (pytest.approx(low, abs=0.02), pytest.approx(high, abs=0.02))
    assert estimate.low < np.quantile(means, 0.05) < np.quantile(means, 0.95) < estimate.high


def test_pairing_takes_out_what_the_season_does_to_both_years():
    before = [100, 400, 90, 380, 110, 420, 95, 405]
    now = [value * 1.1 for value in before]
    paired, apart = change_of_means(now, before, paired=True), change_of_means(now, before)
    assert paired is not None
    assert apart is not None
    assert paired.value == pytest.approx(apart.value) == pytest.approx(0.1)
    assert paired.high - paired.low < 0.001 < 0.2 < apart.high - apart.low


def test_pairs_of_unequal_length_are_taken_as_apart():
    assert change_of_means([1, 2, 3], [1, 2], paired=True) == change_of_means([1, 2, 3], [1, 2])
    assert difference_of_means([1, 2, 3], [1, 2], paired=True) == difference_of_means([1, 2, 3], [1, 2])


def test_a_strong_month_is_strong_on_both_sides():
    strong = [1, 10, 2, 30, 4, 5]
    estimate = relative_productivity(([3 * each for each in strong], [1] * 6), (strong, [1] * 6))
    assert estimate == Estimate(3.0, pytest.approx(3.0), pytest.approx(3.0), 6)


def test_the_chance_goes_with_the_interval():
    """A change is called clear at the level at which its interval leaves nought, and not before."""
    now, before = [11.0, 14, 9, 13, 12, 15, 10, 12], [10.0, 11, 9, 12, 10, 11, 10, 9]
    sure = change_of_means(now, before)
    assert 0.005 < sure.chance < 0.1
    assert change_of_means(now, before, level=1 - 1.1 * sure.chance).low > 0
    assert change_of_means(now, before, level=1 - 0.9 * sure.chance).low <= 0
    assert change_of_means(now, now).chance > 0.9
