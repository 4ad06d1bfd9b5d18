"""Percentile bootstrap with a fixed seed: a number must not move on refresh.

Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13. What is resampled is the unit
that varies on its own: a post, a mailing, or a whole week (days inside a week hang together). Percentiles of few
units are too narrow (four weeks: 75 of 100 worlds instead of 90), so they are taken further out as Student's t
asks: Hesterberg, What Teachers Should Know About the Bootstrap (2015), expanded percentile interval.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri, stdtr, stdtrit

LEVEL = 0.9
DRAWS = 2000
_SEED = 20260101

Numbers = Sequence[float] | NDArray[np.float64]


@dataclass(frozen=True)
class Estimate:
    """A value with its interval at `level`; `n` counts the resampled units of the smaller sample.

    `chance` is the two-sided probability of a value this far from nought where there is truly none: how sure a
    change is, for the correction of many comparisons.
    """

    value: float
    low: float
    high: float
    n: int
    level: float = LEVEL
    chance: float = field(default=1.0, compare=False)


def _draws(size: int, generator: np.random.Generator) -> NDArray[np.int64]:
    """Return DRAWS x size positions, drawn with replacement."""
    return generator.integers(0, size, size=(DRAWS, size))


def _estimate(value: float, samples: NDArray[np.float64], n: int, level: float) -> Estimate | None:
    usable = samples[np.isfinite(samples)]
    if not np.isfinite(value) or len(usable) < DRAWS / 2:
        return None
    tail = (1 - level) / 2
    if n > 1:
        tail = float(ndtr(stdtrit(n - 1, tail) * np.sqrt(n / (n - 1))))
    low, high = np.quantile(usable, [tail, 1 - tail])
    return Estimate(float(value), float(low), float(high), n, level, _chance(usable, n))


def _chance(samples: NDArray[np.float64], n: int) -> float:
    """Return the probability that goes with the interval: that of the level at which it would just touch nought."""
    beyond = (min((samples <= 0).sum(), (samples >= 0).sum()) + 1) / (len(samples) + 1)
    if n < 2:
        return 1.0
    return float(min(1.0, 2 * stdtr(n - 1, ndtri(min(beyond, 0.5)) / np.sqrt(n / (n - 1)))))


def _array(numbers: Numbers) -> NDArray[np.float64]:
    return np.asarray(numbers, dtype=float)


def ratio_of_sums(numerators: Numbers, denominators: Numbers, *, level: float = LEVEL) -> Estimate | None:
    """Return sum(numerators) / sum(denominators), resampling the pairs; None without a denominator."""
    top, bottom = _array(numerators), _array(denominators)
    if len(top) == 0 or bottom.sum() == 0:
        return None
    at = _draws(len(top), np.random.default_rng(_SEED))
    with np.errstate(divide="ignore", invalid="ignore"):
        samples = top[at].sum(axis=1) / bottom[at].sum(axis=1)
    return _estimate(top.sum() / bottom.sum(), samples, len(top), level)


def mean(values: Numbers, *, level: float = LEVEL) -> Estimate | None:
    """Return the mean of `values`; None of nothing."""
    return ratio_of_sums(values, np.ones(len(values)), level=level)


def median(values: Numbers, *, level: float = LEVEL) -> Estimate | None:
    """Return the median of `values`; None of nothing."""
    array = _array(values)
    if len(array) == 0:
        return None
    at = _draws(len(array), np.random.default_rng(_SEED))
    return _estimate(float(np.median(array)), np.median(array[at], axis=1), len(array), level)


def change_of_ratios(
    now: tuple[Numbers, Numbers], before: tuple[Numbers, Numbers], *, level: float = LEVEL
) -> Estimate | None:
    """Return ratio(now) / ratio(before) - 1 of two independent samples of (numerators, denominators)."""
    generator = np.random.default_rng(_SEED)
    sides = []
    for numerators, denominators in (now, before):
        top, bottom = _array(numerators), _array(denominators)
        if len(top) == 0 or bottom.sum() == 0:
            return None
        at = _draws(len(top), generator)
        with np.errstate(divide="ignore", invalid="ignore"):
            sides.append((top.sum() / bottom.sum(), top[at].sum(axis=1) / bottom[at].sum(axis=1), len(top)))
    (value, samples, n), (value_before, samples_before, n_before) = sides
    if value_before == 0:
        return None
    with np.errstate(divide="ignore", invalid="ignore"):
        return _estimate(value / value_before - 1, samples / samples_before - 1, min(n, n_before), level)


def change_of_means(now: Numbers, before: Numbers, *, paired: bool = False, level: float = LEVEL) -> Estimate | None:
    """Return mean(now) / mean(before) - 1.

    `paired` resamples the same positions on both sides: week i of this year with week i of last year, so that
    what the season does to both does not count as noise. Both sides must then be of one length.
    """
    one, two = _array(now), _array(before)
    if len(one) == 0 or len(two) == 0 or two.mean() == 0:
        return None
    if paired and len(one) == len(two):
        at = _draws(len(one), np.random.default_rng(_SEED))
        samples_one, samples_two = one[at].mean(axis=1), two[at].mean(axis=1)
    else:
        generator = np.random.default_rng(_SEED)
        samples_one = one[_draws(len(one), generator)].mean(axis=1)
        samples_two = two[_draws(len(two), generator)].mean(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        samples = samples_one / samples_two - 1
    return _estimate(one.mean() / two.mean() - 1, samples, min(len(one), len(two)), level)


def difference_of_means(
    now: Numbers, before: Numbers, *, paired: bool = False, level: float = LEVEL
) -> Estimate | None:
    """Return mean(now) - mean(before), for numbers that can be negative; `paired` as in `change_of_means`."""
    one, two = _array(now), _array(before)
    if len(one) == 0 or len(two) == 0:
        return None
    if paired and len(one) == len(two):
        at = _draws(len(one), np.random.default_rng(_SEED))
        samples = (one[at] - two[at]).mean(axis=1)
    else:
        generator = np.random.default_rng(_SEED)
        samples = one[_draws(len(one), generator)].mean(axis=1) - two[_draws(len(two), generator)].mean(axis=1)
    return _estimate(one.mean() - two.mean(), samples, min(len(one), len(two)), level)


def relative_productivity(
    subject: tuple[Numbers, Numbers], comparator: tuple[Numbers, Numbers], *, level: float = LEVEL
) -> Estimate | None:
    """Return (sum a / sum b of the subject) / (the same of the comparator), by month, months resampled together.

    Position i of all four is the same month, so that a strong month is strong on both sides of a draw.
    """
    (top, bottom), (other_top, other_bottom) = (
        (_array(numerators), _array(denominators)) for numerators, denominators in (subject, comparator)
    )
    if len(top) == 0 or 0 in (bottom.sum(), other_top.sum(), other_bottom.sum()):
        return None
    at = _draws(len(top), np.random.default_rng(_SEED))
    with np.errstate(divide="ignore", invalid="ignore"):
        samples = (top[at].sum(axis=1) / bottom[at].sum(axis=1)) / (
            other_top[at].sum(axis=1) / other_bottom[at].sum(axis=1)
        )
    value = (top.sum() / bottom.sum()) / (other_top.sum() / other_bottom.sum())
    return _estimate(value, samples, len(top), level)
