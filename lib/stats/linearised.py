"""The interval of anything made of sums: studentised by what each unit adds, and taken out for heavy tails.

Posts are unequal: one that is shared widely weighs as much as all others together. The percentile bootstrap then
covers too seldom, since what is drawn again and again is only what was seen (docs/intervals.md has the measured
coverage of both). Here instead, in closed form, so that a number does not move on refresh:

- The error of a sum, ratio or product of ratios is the sum of what each unit adds to it (its influence, by
  linearisation), on the log scale where nothing can be below nought. Its variance is that of the influences, each
  divided by one minus the unit's share of the denominator: the jackknife. Source: Efron and Tibshirani, An
  Introduction to the Bootstrap (1993), chapters 11 and 21; Särndal, Swensson and Wretman, Model Assisted Survey
  Sampling (1992), 5.5.
- The variance is itself the less known the fewer units carry it: Student's t with as many degrees of freedom as there
  are units of equal weight that would carry as much, (sum of squares)² / sum of fourth powers. With few units that
  number is itself unsteady and is raised by (1 + 4 / n): chosen by simulation between too short intervals for heavy
  tails and too long ones for light tails.
- The interval is shifted by the skewness of the studentised error (Cornish-Fisher, as Hall, The Bootstrap and Edgeworth
  Expansion, 1992, chapter 2.6 has it for the mean), by half a standard error at the most.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import stdtr, stdtrit

from lib.stats.estimate import Array, Estimate

# All that was chosen by simulation (tests/stats/coverage.py measures what comes of it).
RAISED_BY = 4.0
FURTHEST_SHIFT = 0.5
# The shift is that of an interval at 90%, so that the chance of a change belongs to intervals of all levels.
_Z = 1.6448536269514722
# A factor of e to the 40th says that nothing is known; an infinite one could not be written down.
WITHOUT_END = 40.0


@dataclass(frozen=True)
class Part:
    """One average inside a product of powers: its `power` is 1 above the line and -1 below it.

    `divides` says whether the ratio of its own sample is over this part: its largest units get the jackknife's room.
    """

    values: Array
    power: int
    divides: bool = False


@dataclass(frozen=True)
class Influence:
    """What the `n` units of one independent sample add to the error of an estimate.

    `variance` is theirs, `cubes` the sum of their third powers, `freedom` the degrees of freedom that carry it.
    `bend` and `pull` are what the curvature of the logarithm does to the bias and to the skewness.
    """

    n: int
    variance: float
    cubes: float
    freedom: float
    bend: float = 0.0
    pull: float = 0.0


def _freedom(added: Array) -> float:
    """Return the degrees of freedom that these influences carry, at least one."""
    n = len(added)
    fourth = float((added**4).sum())
    carrying = float((added**2).sum()) ** 2 / fourth if fourth > 0 else float(n)
    return max(1.0, min(n - 1.0, carrying * (1 + RAISED_BY / n)))


def _jackknifed(added: Array, shares: Array | None) -> tuple[float, float]:
    """Return the jackknife variance of the sum of what is added, and its degrees of freedom."""
    n = len(added)
    if n < 2:
        return 0.0, 1.0
    taken = np.full(n, 1 / n) if shares is None else np.where(shares < 1 - 1e-9, shares, 0.0)
    left_out = added / (1 - taken)
    left_out = left_out - left_out.mean()
    return float((n - 1) / n * (left_out**2).sum()), _freedom(left_out)


def of_logarithms(parts: Sequence[Part]) -> Influence:
    """Return the influence of one sample on the log of its product of averages; every average must be positive."""
    n = len(parts[0].values)
    deviations = [part.values / part.values.mean() - 1 for part in parts]
    added = sum((part.power * each for part, each in zip(parts, deviations, strict=True)), np.zeros(n)) / n
    dividing = [part.values / part.values.sum() for part in parts if part.divides]
    variance, freedom = _jackknifed(added, np.max(dividing, axis=0) if dividing else None)
    squares = float((added**2).sum())
    bend = sum(part.power * float((each**2).mean()) for part, each in zip(parts, deviations, strict=True)) / n
    with_sum = [float((added * each).sum()) for each in deviations]
    pull = sum(part.power * each**2 for part, each in zip(parts, with_sum, strict=True))
    pull = pull / (n * n * squares) if squares > 0 else 0.0
    return Influence(n, variance, float((added**3).sum()), freedom, bend, pull)


def of_averages(added: Array) -> Influence:
    """Return the influence of one sample whose units add `added` (with the sign of their side) to an average."""
    variance, freedom = _jackknifed(added - added.mean(), None)
    return Influence(len(added), variance, float(((added - added.mean()) ** 3).sum()), freedom)


@dataclass(frozen=True)
class Reach:
    """How far an interval reaches around its value, in units of the scale it was made on; `freedom` of Student's t.

    With `error` nought nothing varies and the interval has no width.
    """

    error: float
    freedom: float
    shift: float

    def ends(self, level: float) -> tuple[float, float]:
        """Return how far the lower and the upper end lie from the value, at `level`."""
        quantile = -float(stdtrit(self.freedom, (1 - level) / 2))
        return self.error * min(0.0, self.shift - quantile), self.error * max(0.0, self.shift + quantile)

    def chance(self, distance: float, n: int) -> float:
        """Return the two-sided probability of a value this far from where there is nothing."""
        if n < 2 or distance == 0:
            return 1.0
        if self.error == 0:
            return 0.0
        beyond = np.sign(distance) * (distance / self.error + self.shift)
        return float(2 * stdtr(self.freedom, -max(0.0, beyond)))


def reach(samples: Sequence[Influence]) -> Reach:
    """Return how far the interval of the sum of independent samples reaches.

    The degrees of freedom are put together as Satterthwaite, An Approximate Distribution of Estimates of Variance
    Components (1946), does, and are no more than those of the smallest sample that varies.
    """
    variance = sum(sample.variance for sample in samples)
    # What rounding leaves of units that are all alike is no variation.
    if not variance > 1e-24 or not np.isfinite(variance):
        return Reach(0.0, 1.0, 0.0)
    error = float(np.sqrt(variance))
    shares = [sample.variance / variance for sample in samples]
    freedom = 1 / sum(share**2 / sample.freedom for share, sample in zip(shares, samples, strict=True))
    freedom = min(freedom, *(sample.n - 1 for sample in samples if sample.variance > 0), 1e9)
    skewness = sum(sample.cubes for sample in samples) / error**3
    bend = sum(sample.bend for sample in samples) / error
    pull = sum(share * sample.pull for share, sample in zip(shares, samples, strict=True)) / error
    shift = (skewness + bend) / 2 - pull + (2 * skewness - 3 * pull) * (_Z**2 - 1) / 6
    return Reach(error, max(1.0, freedom), float(np.clip(shift, -FURTHEST_SHIFT, FURTHEST_SHIFT)))


def on_log_scale(ratio: float, samples: Sequence[Influence], n: int, level: float, *, less: float = 0.0) -> Estimate:
    """Return `ratio` - `less` with the interval that the samples give its logarithm.

    `less` is 1 for a change, whose chance is that of a ratio of one; what is above nought for certain has none.
    """
    reaches = reach(samples)
    low, high = (float(ratio * np.exp(np.clip(end, -WITHOUT_END, WITHOUT_END))) - less for end in reaches.ends(level))
    chance = reaches.chance(float(np.log(ratio)), n) if less else float(n < 2)
    return Estimate(float(ratio - less), low, high, n, level, chance)


def on_plain_scale(value: float, samples: Sequence[Influence], n: int, level: float) -> Estimate:
    """Return `value` with the interval that the samples give it, for numbers that can be below nought."""
    reaches = reach(samples)
    low, high = (float(value + end) for end in reaches.ends(level))
    return Estimate(float(value), low, high, n, level, reaches.chance(value, n))
