"""The share of people in a group, of which only the share itself is published."""

from __future__ import annotations

from scipy.special import betaincinv

from lib.stats.estimate import LEVEL, Estimate


def published_share(value: float, n: float, *, rounding: float = 0.0, level: float = LEVEL) -> Estimate | None:
    """Return a share of `n` people with the interval that it would have if they were drawn by lot; None of nobody.

    The interval is exact, so never too short (Clopper and Pearson, The Use of Confidence or Fiducial Limits, 1934),
    for every share that is written in the same way: `rounding` is how far the published one may be from the true one.
    """
    if n < 1 or not 0 <= value <= 1:
        return None
    lowest, highest, tail = max(0.0, value - rounding), min(1.0, value + rounding), (1 - level) / 2
    low = float(betaincinv(lowest * n, (1 - lowest) * n + 1, tail)) if lowest > 0 else 0.0
    high = float(betaincinv(highest * n + 1, (1 - highest) * n, 1 - tail)) if highest < 1 else 1.0
    return Estimate(value, min(low, value), max(high, value), int(n), level)
