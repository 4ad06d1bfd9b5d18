"""Medians of items that come in periods: the posts of one week have its news in common, and weeks hang together.

How uncertain the share of items below the median is, is taken from whole periods, with what neighbouring periods have
in common (see `dependence`); the ends of the interval are the items at the shares that this leaves open. Source:
Woodruff, Confidence Intervals for Medians and Other Position Measures (1952). An interval is never shorter than that of
independent items (see `medians`).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.special import stdtrit

from lib.stats.dependence import in_common
from lib.stats.estimate import LEVEL, Estimate, Numbers, array
from lib.stats.medians import median


def median_in_time(values: Numbers, periods: Sequence[int], *, level: float = LEVEL) -> Estimate | None:
    """Return the median of `values`, of which each lies in the period (a number that counts up) at its place.

    None of nothing. `n` counts the values. Within fewer than two periods the values are taken as independent.
    """
    alone = median(values, level=level)
    if alone is None:
        return None
    numbers, places = array(values), np.asarray(periods, dtype=int)
    length = int(places.max() - places.min()) + 1
    if length < 2 or len(numbers) < 2:
        return alone
    added = np.zeros(length)
    np.add.at(added, places - places.min(), np.sign(alone.value - numbers) / 2)
    shared = in_common(added)
    raised = (1 + shared) / (1 - shared)
    n = len(numbers)
    variance = max(float((added**2).sum()) * length / (length - 1) * raised, n / 4)
    reach = float(stdtrit(max(1.0, (length - 1) / raised), (1 + level) / 2)) * variance**0.5 / n
    low, high = np.quantile(numbers, [max(0.0, 0.5 - reach), min(1.0, 0.5 + reach)])
    return Estimate(alone.value, min(alone.low, float(low)), max(alone.high, float(high)), n, level, alone.chance)


def ratio_of_medians_in_time(
    subject: tuple[Numbers, Sequence[int]], comparator: tuple[Numbers, Sequence[int]], *, level: float = LEVEL
) -> Estimate | None:
    """Return median(subject) / median(comparator), each given as values with their periods.

    None where nothing is held, and where a median or the low end of the comparator's is nought. Both intervals are put
    together on the log scale, as in `change_of_medians`: what both have in common makes it longer than needed, never
    shorter.
    """
    one, two = median_in_time(*subject, level=level), median_in_time(*comparator, level=level)
    if one is None or two is None or one.value <= 0 or two.low <= 0 or min(array(subject[0])) < 0:
        return None
    below = np.hypot(np.log(one.value / one.low) if one.low > 0 else np.inf, np.log(two.high / two.value))
    above = np.hypot(np.log(one.high / one.value), np.log(two.value / two.low))
    ratio = one.value / two.value
    low, high = float(ratio * np.exp(-below)), float(ratio * np.exp(above))
    return Estimate(ratio, low, high, min(one.n, two.n), level)
