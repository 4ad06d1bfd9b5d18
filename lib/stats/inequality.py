"""How unequal posts are."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from lib.stats.estimate import LEVEL, Array, Estimate, Numbers, array
from lib.stats.linearised import Part, of_logarithms, reach


def top_share(values: Numbers, *, share: float = 0.1, level: float = LEVEL) -> Estimate | None:
    """Return the part of the sum that the largest `share` of the items brings: 0.1 is the top tenth.

    At least one item is at the top; where the share falls inside an item, that part of it counts (25 items: two and a
    half). None without items, with a sum of nought or numbers below nought.

    The value is that of these items. The interval is for the inequality that they are a sample of, linearised at the
    smallest value of the top (Langel and Tillé, Statistical Inference for the Quintile Share Ratio, 2011) around the
    value without the jackknife's bias: few items hardly hold the largest that there could be. It knows only as much as
    the items at the top: under 20 items it says next to nothing.
    """
    ordered = np.sort(array(values))[::-1]
    n = len(ordered)
    if n == 0 or not ordered.sum() > 0 or ordered[-1] < 0 or not np.isfinite(ordered.sum()):
        return None
    at_top = max(1.0, share * n)
    whole = int(np.ceil(at_top))
    edge, total = float(ordered[whole - 1]), float(ordered.sum())
    # The sum of this is that of the top items.
    above = np.maximum(ordered - edge, 0.0) + edge * at_top / n
    value = min(1.0, float(above.sum()) / total)
    reaches = reach([of_logarithms([Part(above, 1), Part(ordered, -1, divides=True)])])
    low, high = replace(reaches, freedom=min(reaches.freedom, at_top)).ends(level)
    # Where many values are equal at the edge, the jackknife makes far too much of the bias.
    missed = float(np.clip(-_bias(ordered, share), 0.0, min(value * reaches.error, (1 - value) * 2 / 3)))
    middle = value + missed
    with np.errstate(over="ignore"):
        low, high = max(float(middle * np.exp(low)), at_top / n), min(float(middle * np.exp(high)), 1.0)
    return Estimate(value, min(low, value), max(high, value), n, level, float(n < 2))


def _bias(ordered: Array, share: float) -> float:
    """Return the jackknife's estimate of how far the share of the top is off, from values ordered downwards."""
    n = len(ordered)
    if n < 2 or (ordered[0] == ordered.sum()):
        return 0.0
    at_top = max(1.0, share * (n - 1))
    whole = int(np.ceil(at_top))
    sums = np.concatenate([[0.0], np.cumsum(ordered)])
    among = np.arange(n) < whole
    # Without an item of the top the next one moves up.
    top = np.where(among, sums[min(whole + 1, n)] - ordered, sums[whole])
    last = np.where(among, ordered[min(whole, n - 1)], ordered[whole - 1])
    left_out = (top - last * (whole - at_top)) / (sums[-1] - ordered)
    with_all = max(1.0, share * n)
    edge = int(np.ceil(with_all))
    value = (sums[edge] - ordered[edge - 1] * (edge - with_all)) / sums[-1]
    return float((n - 1) * (left_out.mean() - value))
