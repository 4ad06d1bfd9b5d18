"""Each function on cases that can be worked out by hand."""

from __future__ import annotations

import math

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
        lambda: relative_productivity(([1], [1]), ([-1], [1])),
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


def test_the_interval_of_a_mean_by_hand():
    """1, 2, 4 and 8 around 3.75: the standard error is 3.096 / 2 = 1.548 (41.3% of the mean), three degrees of freedom.

    Student's t at 5% is 2.353; the skewness moves both ends by -0.191 standard errors: 3.75 times e to the
    0.413 * (-2.353 - 0.191) and e to the 0.413 * (2.353 - 0.191).
    """
    estimate = mean([1.0, 2.0, 4.0, 8.0])
    assert estimate == Estimate(3.75, pytest.approx(1.312, abs=0.001), pytest.approx(9.155, abs=0.005), 4)


def test_the_interval_of_a_difference_by_hand():
    """-3, -1, 1 and 3: no skewness, a standard error of 2.582 / 2; Student's t of three degrees of freedom at 5%."""
    values = [-3.0, -1.0, 1.0, 3.0]
    reached = 2.3534 * 2.5820 / 2
    expected = Estimate(5.0, pytest.approx(5 - reached, abs=0.001), pytest.approx(5 + reached, abs=0.001), 4)
    assert mean([5 + each for each in values]).value == 5.0
    assert difference_of_means([5 + each for each in values], [0.0] * 4) == expected
    assert difference_of_means([5 + each for each in values], [0.0] * 4, paired=True) == expected
    assert mean([each + 0.5 for each in values]) == Estimate(
        0.5, pytest.approx(0.5 - reached, abs=0.001), pytest.approx(0.5 + reached, abs=0.001), 4
    )


def test_one_item_of_eight_that_has_all_tells_little():
    """Seven posts without a click and one with ten of a hundred: up to the best post, and down to next to nothing."""
    estimate = ratio_of_sums([0] * 7 + [10], [100] * 8)
    assert estimate == Estimate(0.0125, pytest.approx(0, abs=0.001), 0.1, 8)
    # Of fewer than eight the best is no limit: the square of how far it stands above the whole is.
    seven = ratio_of_sums([0] * 6 + [10], [100] * 7, level=0.99)
    assert seven.high == pytest.approx(0.1**2 / seven.value)


def test_two_heavy_posts_make_a_wider_interval_than_many_light_ones():
    """The same sums: what few items carry is known less."""
    light = ratio_of_sums([1, 3] * 20, [100] * 40)
    heavy = ratio_of_sums([0.5, 1.5] * 19 + [2, 40], [50] * 38 + [1000, 1100])
    assert light.value == pytest.approx(0.02)
    assert heavy.high / heavy.low > 2 * light.high / light.low


@pytest.mark.parametrize(
    ("others", "clear"), [([1] + [0] * 7, False), ([1] * 8, True)], ids=["one click of eight", "one each"]
)
def test_from_something_to_nothing(others, clear):
    """No click in eight posts: one in three posts could still have one (0.05 ** (1 / 8) = 0.688)."""
    change = change_of_ratios(([0] * 8, [10] * 8), (others, [10] * 8))
    assert (change.value, change.low) == (-1.0, -1.0)
    assert (change.high < 0) == clear
    assert (change.chance < 0.1) == clear
    if clear:
        assert change.high == pytest.approx(-0.688, abs=0.001)
        assert change_of_means([0] * 8, others, paired=True) == change


def test_nothing_against_something_by_the_month():
    assert relative_productivity(([0] * 12, [1] * 12), ([5] * 12, [1] * 12)) == Estimate(
        0.0, 0.0, pytest.approx(1 - 0.05 ** (1 / 12)), 12
    )


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


def test_hardly_anything_known_is_still_a_number():
    change = change_of_ratios(([0, 1], [1, 1]), ([1, 0], [1, 1]), level=0.9999)
    assert math.isfinite(change.high)
    assert change.low == pytest.approx(-1)
