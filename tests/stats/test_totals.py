"""Rates of which only totals are known."""

from __future__ import annotations

import pytest

from lib.stats import Estimate, poisson_rate, rate_of_totals, ratio_of_sums


@pytest.mark.parametrize(
    ("count", "low", "high"),
    # The limits of Garwood's table at 90%.
    [(0, 0.0, 2.996), (1, 0.051, 4.744), (10, 5.425, 16.962)],
)
def test_the_exact_interval_of_a_count(count, low, high):
    estimate = poisson_rate(count, 1)
    assert (estimate.low, estimate.high) == (pytest.approx(low, abs=5e-4), pytest.approx(high, abs=1e-3))
    assert (estimate.value, estimate.n) == (count, count)


def test_exposure_scales_and_bunches_widen():
    plain, bunched = poisson_rate(400, 20), poisson_rate(400, 20, overdispersion=100)
    assert plain.value == bunched.value == 20
    assert (bunched.high - bunched.low) > 8 * (plain.high - plain.low)
    assert plain.low == pytest.approx(poisson_rate(400, 1).low / 20)


@pytest.mark.parametrize(("count", "exposure"), [(1, 0), (-1, 5), (1, -2)])
def test_no_rate(count, exposure):
    assert poisson_rate(count, exposure) is None


def test_four_periods_tell_how_much_periods_differ():
    """1,000, 2,000, 1,500 and 1,500 reactions to 10 posts a month."""
    estimate = rate_of_totals([1000, 2000, 1500, 1500], [10, 10, 10, 10])
    assert estimate == ratio_of_sums([1000, 2000, 1500, 1500], [10, 10, 10, 10])
    assert estimate.value == 150
    assert estimate.low < 120
    assert estimate.high > 180


def test_periods_by_chance_alike_are_not_more_certain_than_a_count():
    counted = poisson_rate(4, 40)
    assert rate_of_totals([1, 1, 1, 1], [10, 10, 10, 10]) == Estimate(0.1, counted.low, counted.high, 4)


@pytest.mark.parametrize(
    ("top", "bottom"),
    [([], []), ([5], [1]), ([5, 6, 7], [1, 1, 1]), ([1, 2, 3, 4], [0, 0, 0, 0]), ([1, -2, 3, 4], [1] * 4)],
)
def test_too_little_to_tell(top, bottom):
    assert rate_of_totals(top, bottom) is None
