"""Medians of items that come in periods."""

from __future__ import annotations

import numpy as np
import pytest

from lib.stats import median
from lib.stats.medians_in_time import median_in_time, ratio_of_medians_in_time

WEEKS = [week for week in range(20) for _ in range(4)]


def clustered(random: np.random.Generator, hold: float = 0.3) -> np.ndarray:
    """Return eighty posts of twenty weeks whose level hangs together; their median is truly 1."""
    level, levels = random.normal() * 0.8, []
    for _ in range(20):
        level = hold * level + np.sqrt(1 - hold**2) * random.normal() * 0.8
        levels += [level] * 4
    return np.exp(np.array(levels) + random.normal(size=80))


def test_independent_items_are_as_in_medians():
    values = np.random.default_rng(1).permutation(np.arange(1.0, 81.0))
    plain, made = median(values, level=0.95), median_in_time(values, WEEKS, level=0.95)
    assert (made.value, made.n, made.level) == (plain.value, 80, 0.95)
    assert made.low <= plain.low
    assert made.high >= plain.high
    assert made.high - made.low < 1.8 * (plain.high - plain.low)


def test_whole_weeks_that_are_strong_make_it_longer():
    values = np.array([1.0 + week // 5 + 0.01 * at for at, week in enumerate(WEEKS)])
    plain, made = median(values), median_in_time(values, WEEKS)
    assert made.high - made.low > 1.5 * (plain.high - plain.low)


def test_it_holds_as_often_as_it_says_where_weeks_hang_together():
    random = np.random.default_rng(7)
    made = [median_in_time(clustered(random), WEEKS, level=0.9) for _ in range(400)]
    assert sum(each.low <= 1 <= each.high for each in made) / 400 > 0.87


def test_nothing_and_one():
    assert median_in_time([], []) is None
    one = median_in_time([3.0], [5])
    assert (one.value, one.low, one.high, one.n) == (3.0, 3.0, 3.0, 1)


def test_a_ratio_of_two():
    values = np.arange(10.0, 90.0)
    made = ratio_of_medians_in_time((values * 3, WEEKS), (values, WEEKS))
    assert made.value == pytest.approx(3.0)
    one, two = median_in_time(values * 3, WEEKS), median_in_time(values, WEEKS)
    assert one.low / two.high < made.low < 3 < made.high < one.high / two.low
    assert made.n == 80


def test_no_ratio_to_nought():
    assert ratio_of_medians_in_time(([1.0, 2.0], [1, 2]), ([0.0, 5.0], [1, 2])) is None
    assert ratio_of_medians_in_time(([0.0, 0.0], [1, 2]), ([4.0, 5.0], [1, 2])) is None
    assert ratio_of_medians_in_time(([], []), ([4.0, 5.0], [1, 2])) is None
