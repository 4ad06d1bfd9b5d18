"""The typical post."""

from __future__ import annotations

import pytest

from lib.stats import Estimate, change_of_medians, median


def test_the_interval_of_six_by_counting():
    """The median lies between the smallest and the largest of six in 62 of 64 worlds, between the next two in 50 of 64.

    For 90% the ends lie 0.743 of the way to the next (Hettmansperger and Sheather: I = 0.3667, 5 I / (1 + 4 I)).
    """
    expected = Estimate(35.0, pytest.approx(17.4324, abs=1e-4), pytest.approx(52.5676, abs=1e-4), 6)
    assert median([30, 10, 60, 40, 50, 20]) == expected


def test_of_four_the_whole_range_is_the_interval():
    assert median([7, 1, 3, 100]) == Estimate(5.0, 1.0, 100.0, 4)
    assert median([7]) == Estimate(7.0, 7.0, 7.0, 1)


def test_one_viral_post_does_not_move_the_median():
    calm = median([3, 5, 4, 6, 5, 4, 7, 5, 6])
    assert median([3, 5, 4, 6, 5, 4, 7000, 5, 6]) == calm
    assert calm.value == 5


def test_a_level_decides_the_ends():
    values = list(range(1, 31))
    narrow, wide = median(values, level=0.5), median(values, level=0.99)
    assert wide.low < narrow.low < 15.5 < narrow.high < wide.high


def test_the_change_of_the_typical_post():
    before = [10, 11, 12, 9, 10, 10, 11, 9, 10, 12]
    doubled = change_of_medians([2 * each for each in before], before)
    assert doubled.value == pytest.approx(1.0)
    assert doubled.low > 0.5
    assert doubled.chance < 0.001
    same = change_of_medians(before, before)
    assert (same.value, same.chance) == (0.0, 1.0)
    assert same.low < 0 < same.high


def test_the_ends_of_a_change_by_hand():
    """Medians 35 (17.43 to 52.57) on both sides: e to the ±√(ln(35/17.43)² + ln(52.57/35)²) = ±0.8075."""
    values = [30, 10, 60, 40, 50, 20]
    change = change_of_medians(values, values)
    assert (change.low, change.high) == (pytest.approx(-0.5540, abs=1e-3), pytest.approx(1.2422, abs=1e-3))


@pytest.mark.parametrize(
    ("now", "before"),
    [([], [1, 2]), ([1, 2], []), ([1, 2, 3], [0, 0, 0]), ([1] * 9, [0, 0, 0, 1, 1, 1, 1, 1, 1]), ([-1, 2], [1, 2])],
    ids=["nothing now", "nothing before", "nought before", "perhaps nought before", "below nought"],
)
def test_no_change_can_be_told(now, before):
    assert change_of_medians(now, before) is None


def test_from_something_to_nought():
    fallen = change_of_medians([0] * 20, [5] * 20)
    assert (fallen.value, fallen.low, fallen.high, fallen.chance) == (-1.0, -1.0, -1.0, 0.0)
    perhaps = change_of_medians([0] * 6 + [9] * 5, [5] * 20)
    assert (perhaps.value, perhaps.low) == (-1.0, -1.0)
    assert perhaps.high > 0


def test_nothing_to_tell_of_nothing():
    assert median([]) is None
    assert median([1, float("nan")]) is None
