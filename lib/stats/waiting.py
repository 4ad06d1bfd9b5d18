"""How long people waited, where some are waiting still (Kaplan and Meier, Nonparametric Estimation from Incomplete
Observations, 1958): what is open counts for as long as it was seen, and is never dropped.

The usual interval (Greenwood) takes those who wait as independent. They are not: in the week of a flood many wait
long. Here the error is what whole periods (weeks) add to it, by linearisation, with the jackknife's room for periods
that hold much of all (as in `linearised`; Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapters 11 and
21), and what neighbouring periods have in common widens the interval (`dependence`). It is made on the scale of the
odds, so that it stays between nought and one. tests/stats/test_waiting.py counts how often it holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from lib.stats.dependence import in_common
from lib.stats.estimate import LEVEL, Array, Estimate, Numbers, array
from lib.stats.linearised import of_averages, on_log_scale

Marks = NDArray[np.bool_]


@dataclass(frozen=True)
class _Curve:
    """The share that has ended by each of the `times` at which something ended."""

    times: Array
    ends: Array
    at_risk: Array
    ended: Array

    def first(self, reached: Marks, otherwise: float) -> float:
        """Return the first time that is marked."""
        return float(self.times[np.argmax(reached)]) if reached.any() else otherwise


def _curve(waited: Array, over: Marks) -> _Curve:
    times, ends = np.unique(waited[over], return_counts=True)
    # What is open at the time of an end counts as waiting then.
    at_risk = len(waited) - np.searchsorted(np.sort(waited), times, side="left")
    with np.errstate(divide="ignore"):
        stay = np.cumsum(np.log1p(-ends / at_risk))
    return _Curve(times, ends.astype(float), at_risk.astype(float), 1 - np.exp(stay))


def _odds(curve: _Curve, place: int, waited: Array, over: Marks, periods: NDArray[np.int_], level: float) -> Estimate:
    """Return the share ended by one of the times, strictly between nought and one, with its interval."""
    share, n = float(curve.ended[place]), len(waited)
    ends, at_risk = curve.ends[: place + 1], curve.at_risk[: place + 1]
    passed = np.searchsorted(curve.times[: place + 1], waited, side="right")
    exposed = np.concatenate([[0.0], np.cumsum(ends / (at_risk * (at_risk - ends)))])
    here = over & (waited <= curve.times[place])
    each = np.where(here, 1 / (at_risk - ends)[np.minimum(passed, place + 1) - 1], 0.0) - exposed[passed]
    count = int(periods.max()) + 1
    held = np.bincount(periods, minlength=count) / n
    added = np.bincount(periods, weights=each, minlength=count) / np.where(held < 1 - 1e-9, 1 - held, 1.0)
    # d log odds = d log(1 - share) · -1 / share.
    added = added / share
    influence, shared = of_averages(added), in_common(added)
    raised = (1 + shared) / (1 - shared)
    # Periods that happen to be alike tell no more than those who waited would if each were on their own.
    alone = float(((each / share) ** 2).sum())
    influence = replace(
        influence,
        variance=max(influence.variance * raised, alone),
        cubes=influence.cubes * raised,
        freedom=max(1.0, influence.freedom / raised),
    )
    odds = on_log_scale(share / (1 - share), [influence], n, level)
    return Estimate(share, odds.low / (1 + odds.low), odds.high / (1 + odds.high), n, level, float(n < 2))


def _all_or_none(share: float, seen: int, n: int, level: float) -> Estimate:
    beyond = float(((1 - level) / 2) ** (1 / max(1, seen)))
    low, high = (beyond, 1.0) if share else (0.0, 1 - beyond)
    return Estimate(share, low, high, n, level, float(n < 2))


def ended_within(
    waited: Numbers,
    ended: Sequence[bool] | Marks,
    periods: Sequence[int] | NDArray[np.int_],
    at: float,
    *,
    level: float = LEVEL,
) -> Estimate | None:
    """Return the share that has ended within the time `at`; `n` counts those who waited.

    `waited` is the time until the end, or until it was last seen where `ended` is false, in the unit of `at`;
    `periods` the number of the period (0, 1, 2 ...) in which each began. None of nothing. Where none has ended, or
    every one has, the far end is that of a binomial share (Clopper and Pearson, 1934), of as many as were seen so long.
    """
    times, began = array(waited), np.asarray(periods, dtype=int)
    n = len(times)
    if n == 0:
        return None
    over = np.asarray(ended, dtype=bool) & (times <= at)
    seen = int((over | (times >= at)).sum())
    if not over.any():
        return _all_or_none(0.0, seen, n, level)
    times = np.minimum(times, at)
    curve = _curve(times, over)
    if curve.ended[-1] >= 1:
        return _all_or_none(1.0, seen, n, level)
    return _odds(curve, len(curve.times) - 1, times, over, began, level)


def median_wait(
    waited: Numbers,
    ended: Sequence[bool] | Marks,
    periods: Sequence[int] | NDArray[np.int_],
    *,
    most: float,
    level: float = LEVEL,
) -> Estimate | None:
    """Return the time by which half have ended; arguments as those of `ended_within`. None of nothing.

    A value or an upper end of `most` says that long or longer: fewer than half are known to have ended before. The
    interval holds the times at which as many have ended as the interval of the share at the median says (Woodruff,
    Confidence Intervals for Medians and Other Position Measures, 1952).
    """
    times, began = array(waited), np.asarray(periods, dtype=int)
    n = len(times)
    if n == 0:
        return None
    over = np.asarray(ended, dtype=bool) & (times < most)
    times = np.minimum(times, most)
    if not over.any():
        return Estimate(most, 0.0 if n < 8 else most, most, n, level)
    curve = _curve(times, over)
    inside = np.flatnonzero(curve.ended < 1)
    value = curve.first(curve.ended >= 0.5, most)
    if not len(inside):
        return Estimate(value, 0.0, most, n, level)
    place = min(int(np.argmax(curve.ended >= 0.5)) if value < most else len(curve.times) - 1, int(inside[-1]))
    share = _odds(curve, place, times, over, began, level)
    with np.errstate(divide="ignore"):
        odds = np.log(curve.ended) - np.log1p(-curve.ended)
        low, middle, high = (np.log(end) - np.log1p(-end) for end in (share.low, share.value, share.high))
    low_end = curve.first(odds + (high - middle) >= 0, most)
    high_end = curve.first(odds - (middle - low) >= 0, most)
    return Estimate(value, min(low_end, value), max(high_end, value), n, level)


def quotient(one: Estimate, two: Estimate) -> Estimate | None:
    """Return one / two of two independent estimates above nought, their intervals put together on the log scale.

    `n` counts both. None where one of them is nought. Source: Zou and Donner, Construction of Confidence Limits about
    Effect Measures (2008).
    """
    if min(one.value, two.value) <= 0:
        return None
    with np.errstate(divide="ignore"):
        below = np.log(one.value) - np.log(one.low), np.log(two.value) - np.log(two.low)
        above = np.log(one.high / one.value), np.log(two.high / two.value)
    ratio = one.value / two.value
    low, high = ratio * np.exp(-np.hypot(below[0], above[1])), ratio * np.exp(np.hypot(above[0], below[1]))
    return Estimate(ratio, float(low), float(high), one.n + two.n, one.level)
