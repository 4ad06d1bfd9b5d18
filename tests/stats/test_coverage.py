"""Does a 90% interval hold the true value in about 90 of 100 worlds? Heavy tails, as posts and weeks have them."""

from __future__ import annotations

import numpy as np
import pytest

from lib.stats import change_of_means, mean, ratio_of_sums

WORLDS = 300


def share_inside(truth, intervals):
    return sum(estimate.low <= truth <= estimate.high for estimate in intervals) / WORLDS


@pytest.mark.parametrize("n", [30, 100])
def test_ratio_of_sums_of_posts(n):
    """Showings are lognormal with sigma 1, each post's rate is 3% times a lognormal factor of mean 1."""
    random = np.random.default_rng(4)
    intervals = []
    for _ in range(WORLDS):
        showings = random.lognormal(7, 1, n)
        rates = 0.03 * random.lognormal(-0.5 * 0.6**2, 0.6, n)
        intervals.append(ratio_of_sums(showings * rates, showings))
    assert 0.80 <= share_inside(0.03, intervals) <= 0.97


@pytest.mark.parametrize("n", [30, 100])
def test_mean_of_weeks(n):
    random = np.random.default_rng(5)
    intervals = [mean(random.lognormal(0, 0.8, n)) for _ in range(WORLDS)]
    assert 0.80 <= share_inside(np.exp(0.5 * 0.8**2), intervals) <= 0.97


def test_a_quarter_against_the_last_year():
    """Thirteen weeks on each side with the same season and no change: how often does the interval miss nought?"""
    random = np.random.default_rng(6)
    season = 1 + 0.3 * np.sin(np.arange(13))
    intervals = [
        change_of_means(season * random.lognormal(0, 0.3, 13), season * random.lognormal(0, 0.3, 13), paired=True)
        for _ in range(WORLDS)
    ]
    assert 0.83 <= share_inside(0.0, intervals) <= 0.97


def test_four_weeks_against_four():
    """So few are called indicative, and still a change must not be made up in one of four worlds."""
    random = np.random.default_rng(7)
    intervals = [
        change_of_means(random.lognormal(0, 0.3, 4), random.lognormal(0, 0.3, 4), paired=True) for _ in range(WORLDS)
    ]
    assert 0.80 <= share_inside(0.0, intervals) <= 0.97
