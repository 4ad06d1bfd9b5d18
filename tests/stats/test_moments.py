"""Ratios of many items from what is kept of them."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest

from lib.stats import FROM_MOMENTS, Estimate, Moments, ratio_from_moments, ratio_of_sums
from lib.stats.linearised import Part, of_logarithms, on_log_scale
from tests.stats.worlds import RATIOS


def test_the_moments_of_three_items():
    assert Moments.of([1, 2, 3], [10, 20, 70]) == Moments(3, 6.0, 100.0, 14.0, 5400.0, 260.0)
    assert Moments.of([1], [10]) + Moments.of([2, 3], [20, 70]) == Moments.of([1, 2, 3], [10, 20, 70])
    assert Moments.of([], []) == Moments(0, 0.0, 0.0, 0.0, 0.0, 0.0)


def test_the_interval_by_hand():
    """Ratio 0.06; residuals 0.4, 0.8, -1.2, their squares 2.24: a standard error of √(2.24 · 3/2) / 100 = 0.01833.

    That is 30.55% of the ratio; Student's t of two degrees of freedom at 5% is 2.920.
    """
    low, high = 0.06 * np.exp(-2.920 * 0.30551), 0.06 * np.exp(2.920 * 0.30551)
    assert ratio_from_moments(Moments.of([1, 2, 3], [10, 20, 70])) == Estimate(
        pytest.approx(0.06), pytest.approx(low, rel=1e-4), pytest.approx(high, rel=1e-4), 3
    )


@pytest.mark.parametrize("top", [[0, 0], [5, 5]])
def test_what_does_not_vary_has_no_width(top):
    estimate = ratio_from_moments(Moments.of(top, [10, 10]))
    assert estimate.low == estimate.value == estimate.high == sum(top) / 20


def test_nothing_to_divide_by():
    assert ratio_from_moments(Moments.of([], [])) is None
    assert ratio_from_moments(Moments.of([1, 2], [0, 0])) is None


@pytest.mark.parametrize("world", RATIOS, ids=lambda world: world.name)
def test_items_and_moments_agree_where_one_takes_over(world):
    """Both ways on the same items: the same value, ends that lie within a tenth of the interval's half-width."""
    top, bottom = world.draw(np.random.default_rng(5), FROM_MOMENTS)
    kept = ratio_from_moments(Moments.of(top, bottom))
    assert ratio_of_sums(top, bottom) == kept
    parts = [Part(top, 1), Part(bottom, -1, divides=True)]
    by_item = on_log_scale(top.sum() / bottom.sum(), [of_logarithms(parts)], FROM_MOMENTS, 0.9)
    half = (by_item.high - by_item.low) / 2
    assert kept.value == pytest.approx(by_item.value)
    assert (kept.low, kept.high) == (
        pytest.approx(by_item.low, abs=half / 5),
        pytest.approx(by_item.high, abs=half / 5),
    )


def test_from_where_on_moments_are_used():
    top, bottom = RATIOS[3].draw(np.random.default_rng(6), FROM_MOMENTS)
    fewer = ratio_of_sums(top[:-1], bottom[:-1])
    assert fewer != ratio_from_moments(Moments.of(top[:-1], bottom[:-1]))


def test_a_hundred_thousand_posts_take_little_memory():
    top, bottom = RATIOS[0].draw(np.random.default_rng(7), 100_000)
    tracemalloc.start()
    estimate = ratio_of_sums(top, bottom)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000
    assert estimate.low < 0.03 < estimate.high


def test_signed_numbers_keep_their_sign():
    top = np.array([-1.0, 1.0] * FROM_MOMENTS) + 0.001
    estimate = ratio_of_sums(top, np.ones(len(top)))
    assert estimate.low < 0 < estimate.value < estimate.high
    assert estimate.value == pytest.approx(0.001)
