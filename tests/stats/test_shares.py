"""Shares of cases: exact for counts, and as often right as they say where weeks hang together and one is a flood."""

from __future__ import annotations

import numpy as np
import pytest

from lib.stats.shares import share_in_periods, share_of_counts


@pytest.mark.parametrize(
    ("hits", "cases", "low", "high"),
    [(0, 10, 0.0, 0.259), (10, 10, 0.741, 1.0), (5, 10, 0.222, 0.778), (1, 40, 0.001, 0.113)],
)
def test_the_interval_of_counts_is_the_exact_one(hits, cases, low, high):
    """Against the printed tables of Clopper and Pearson at 90 %."""
    share = share_of_counts(hits, cases)
    assert share is not None
    assert (share.value, share.n) == (hits / cases, cases)
    assert (share.low, share.high) == (pytest.approx(low, abs=0.001), pytest.approx(high, abs=0.001))


def test_nothing_has_no_share():
    assert share_of_counts(0, 0) is None
    assert share_in_periods([], []) is None
    assert share_in_periods([0, 0], [0, 0]) is None


def test_alike_periods_leave_the_interval_of_counts():
    assert share_in_periods([5] * 10, [10] * 10) == share_of_counts(50, 100)


def test_unlike_periods_make_it_longer():
    alike, unlike = share_in_periods([5] * 10, [10] * 10), share_in_periods([0, 10] * 5, [10] * 10)
    assert alike is not None
    assert unlike is not None
    assert unlike.high - unlike.low > 1.2 * (alike.high - alike.low)
    assert 0 < unlike.low < 0.5 < unlike.high < 1


def test_one_period_of_many_cases_does_not_open_the_whole_scale():
    share = share_in_periods([14] * 51 + [120], [20] * 51 + [300])
    assert share is not None
    assert 0.4 < share.low < share.value < share.high < 0.85


@pytest.mark.parametrize("rate", [3, 25])
@pytest.mark.parametrize("middle", [-2.0, 0.5])
def test_it_holds_as_often_as_it_says(rate, middle):
    random = np.random.default_rng(7)
    truth = float((1 / (1 + np.exp(-(middle + 0.5 * random.normal(size=200_000))))).mean())
    held = 0
    for _ in range(300):
        shocks = random.normal(size=52)
        for at in range(1, 52):
            shocks[at] = 0.4 * shocks[at - 1] + np.sqrt(1 - 0.16) * shocks[at]
        floods = np.where(random.random(52) < 1 / 40, 10.0, 1.0)
        cases = random.poisson(rate * floods)
        hits = random.binomial(cases, 1 / (1 + np.exp(-(middle + 0.5 * shocks))))
        share = share_in_periods(hits, cases)
        assert share is not None
        held += share.low <= truth <= share.high
    assert held / 300 > 0.85
