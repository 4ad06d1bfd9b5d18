"""Shares and medians of waits of which some are still open."""

from __future__ import annotations

import numpy as np
import pytest

from lib.stats import Estimate, ended_within, median_wait, quotient
from tests.truth.shapes import swings


def test_the_textbook_curve():
    """Six waits, two of them open: 1 of 6, then 1 of 4, then 1 of 2 end (Kaplan and Meier by hand)."""
    hours, ended = [1, 2, 3, 4, 5, 6], [True, False, True, False, True, False]
    periods = [0, 1, 2, 3, 4, 5]
    assert ended_within(hours, ended, periods, 2).value == pytest.approx(1 / 6)
    assert ended_within(hours, ended, periods, 3).value == pytest.approx(1 - 5 / 6 * 3 / 4)
    assert ended_within(hours, ended, periods, 10).value == pytest.approx(1 - 5 / 6 * 3 / 4 * 1 / 2)
    assert median_wait(hours, ended, periods, most=99).value == 5


def test_without_open_ones_it_is_the_plain_share_and_its_interval_that_of_the_weeks():
    random = np.random.default_rng(1)
    periods = np.repeat(np.arange(40), 10)
    hours = random.exponential(10, size=400)
    found = ended_within(hours, np.ones(400, dtype=bool), periods, 8, level=0.95)
    share = float((hours <= 8).mean())
    assert found.value == pytest.approx(share)
    error = np.sqrt(share * (1 - share) / 400)
    assert found.high - found.low == pytest.approx(2 * 2 * error, rel=0.35)
    assert found.n == 400


def test_open_ones_are_never_dropped():
    """Half wait in vain: the median of those answered, two hours, is not the median."""
    hours, ended = [2.0] * 40 + [100.0] * 60, [True] * 40 + [False] * 60
    periods = [number % 10 for number in range(100)]
    assert ended_within(hours, ended, periods, 24).value == pytest.approx(0.4)
    assert median_wait(hours, ended, periods, most=720).value == 720


def test_none_and_every_one():
    none = ended_within([5.0] * 30, [False] * 30, list(range(30)), 4, level=0.9)
    assert (none.value, none.low) == (0.0, 0.0)
    assert none.high == pytest.approx(1 - 0.05 ** (1 / 30))
    every = ended_within([1.0] * 30, [True] * 30, list(range(30)), 4, level=0.9)
    assert (every.value, every.high) == (1.0, 1.0)
    assert every.low == pytest.approx(0.05 ** (1 / 30))
    assert ended_within([], [], [], 4) is None
    assert median_wait([], [], [], most=9) is None


def test_weeks_that_are_alike_inside_give_a_longer_interval_than_single_waits():
    hours = [1.0, 50.0] * 20
    every = [True] * 40
    mixed = ended_within(hours, every, [number // 2 for number in range(40)], 24)
    apart = ended_within(sorted(hours), every, [number // 2 for number in range(40)], 24)
    assert apart.high - apart.low > 2 * (mixed.high - mixed.low)


def test_weeks_that_happen_to_be_alike_give_no_interval_without_width():
    found = ended_within([1.0, 50.0] * 20, [True] * 40, [number // 2 for number in range(40)], 24, level=0.95)
    assert found.high - found.low == pytest.approx(2 * 2.09 * (0.25 / 40) ** 0.5, rel=0.15)


@pytest.mark.parametrize(("weeks", "each", "share"), [(12, 8, 0.5), (52, 20, 0.8)])
def test_the_interval_holds_in_weeks_that_hang_together(weeks, each, share):
    """Nine in ten at least, of intervals at 95%, with open waits and weeks in which all of us are slow."""
    held = 0
    for world in range(200):
        random = np.random.default_rng([world, weeks])
        mood = np.tanh(np.log(swings(random, weeks, spread=1.0)) + 0.5)
        of_week = share + 0.5 * min(share, 1 - share) * mood
        periods = np.repeat(np.arange(weeks), random.poisson(each, size=weeks))
        soon = random.random(len(periods)) < of_week[periods]
        hours = np.where(soon, random.uniform(0, 24, len(periods)), random.uniform(24, 400, len(periods)))
        age = (weeks - periods - random.random(len(periods))) * 168
        found = ended_within(np.minimum(hours, age), hours <= age, periods, 24, level=0.95)
        held += found.low <= share <= found.high
    assert held >= 180


def test_a_quotient_of_two_estimates():
    one, two = Estimate(0.4, 0.3, 0.5, 50, 0.95), Estimate(0.8, 0.7, 0.9, 70, 0.95)
    found = quotient(one, two)
    assert (found.value, found.n, found.level) == (0.5, 120, 0.95)
    assert found.low == pytest.approx(0.5 * np.exp(-np.hypot(np.log(4 / 3), np.log(9 / 8))))
    assert found.high == pytest.approx(0.5 * np.exp(np.hypot(np.log(5 / 4), np.log(8 / 7))))
    assert quotient(Estimate(0.0, 0.0, 0.1, 9), two) is None
