"""The typical post: medians and how they changed, with intervals that need no shape of the numbers."""

from __future__ import annotations

import numpy as np
from scipy.special import bdtr, ndtr, ndtri

from lib.stats.estimate import LEVEL, Array, Estimate, Numbers, array


def median(values: Numbers, *, level: float = LEVEL) -> Estimate | None:
    """Return the median of `values`; None of nothing.

    The interval lies between two of the ordered values, interpolated. Source: Hettmansperger and Sheather, Confidence
    Intervals Based on Interpolated Order Statistics (1986). Of too few values for the level it is their whole range.
    """
    ordered = np.sort(array(values))
    if len(ordered) == 0 or not np.isfinite(ordered[[0, -1]]).all():
        return None
    low, high = _ends(ordered, level)
    return Estimate(float(np.median(ordered)), low, high, len(ordered), level, float(len(ordered) < 2))


def _ends(ordered: Array, level: float) -> tuple[float, float]:
    """Return both ends of the interval of the median of ordered values."""
    n = len(ordered)
    depths = np.arange(1, n // 2 + 1)
    # How often the median lies between the value at each depth from below and that from above.
    coverage = 1 - 2 * bdtr(depths - 1, n, 0.5)
    enough = int((coverage >= level).sum())
    if enough == 0:
        return float(ordered[0]), float(ordered[-1])
    covered = float(coverage[enough - 1])
    if enough == len(depths):
        return float(ordered[enough - 1]), float(ordered[n - enough])
    deeper = float(coverage[enough])
    part = (covered - level) / (covered - deeper)
    share = (n - enough) * part / (enough + (n - 2 * enough) * part)
    low = (1 - share) * ordered[enough - 1] + share * ordered[enough]
    high = (1 - share) * ordered[n - enough] + share * ordered[n - enough - 1]
    return float(low), float(high)


def change_of_medians(now: Numbers, before: Numbers, *, level: float = LEVEL) -> Estimate | None:
    """Return median(now) / median(before) - 1 of two independent samples: how the typical post changed.

    None where nothing is held, where numbers are below nought, and where the median of before may be nought: then no
    change is too large. The intervals of both medians are put together on the log scale. Source: Zou and Donner,
    Construction of Confidence Limits about Effect Measures (2008).
    """
    one, two = median(now, level=level), median(before, level=level)
    if one is None or two is None or two.low <= 0 or min(array(now)) < 0:
        return None
    n = min(one.n, two.n)
    downwards, upwards = np.log(two.high / two.value), np.log(two.value / two.low)
    if one.value == 0:
        # On the log scale nought is without end: the upper limit alone is told.
        return Estimate(-1.0, -1.0, float(one.high / two.low - 1), n, level, float(one.high >= two.low))
    ratio = one.value / two.value
    with np.errstate(divide="ignore"):
        below = np.hypot(np.log(one.value / one.low) if one.low > 0 else np.inf, downwards)
        above = np.hypot(np.log(one.high / one.value), upwards)
    chance = _chance(float(np.log(ratio)), float(below), float(above), level) if n > 1 else 1.0
    low, high = ratio * np.exp(-below) - 1, ratio * np.exp(above) - 1
    return Estimate(float(ratio - 1), float(low), float(high), n, level, chance)


def _chance(distance: float, below: float, above: float, level: float) -> float:
    """Return the probability of such a change where there is none: of the level at which an end touches nought."""
    towards = below if distance > 0 else above
    if distance == 0:
        return 1.0
    if towards == 0:
        return 0.0
    return float(2 * ndtr(-abs(distance) / towards * ndtri((1 + level) / 2)))
