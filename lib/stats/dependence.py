"""Rates over consecutive periods that hang together: a strong week is often followed by a strong one.

Taken as independent, weeks that take three tenths from the one before give intervals that hold in 81 of 100 cases
instead of 90 (docs/intervals.md). Here the variance of what the periods add (their influence, as in `linearised`) is
raised by what neighbouring periods have in common, (1 + r) / (1 - r) for a first-order autocorrelation r, and the
degrees of freedom are lowered with it. Source: Wilks, Statistical Methods in the Atmospheric Sciences (2011), 5.2.4
(effective sample size); r is corrected for its bias in short series by Marriott and Pope, Bias in the Estimation of
Autocorrelations (1954).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from lib.stats.estimate import LEVEL, Array, Estimate, Numbers, array
from lib.stats.linearised import Influence, Part, of_logarithms, on_log_scale
from lib.stats.ratios import Sides, ratio_of_sums, relative_productivity

# Beyond this a series is one long swing, of which no length tells an interval.
MOST_IN_COMMON = 0.9


def in_common(added: Numbers) -> float:
    """Return how much each period takes from the one before: from 0 (nothing) to MOST_IN_COMMON.

    Periods that turn around (a negative autocorrelation) are taken as independent, which makes no interval too short.
    """
    values = array(added)
    n = len(values)
    centred = values - values.mean() if n else values
    squares = float((centred**2).sum())
    # Of rounding nothing is left to hang together.
    if n < 4 or not squares > 1e-24:
        return 0.0
    raw = float((centred[1:] * centred[:-1]).sum()) / squares
    return float(np.clip(raw + (1 + 3 * raw) / n, 0.0, MOST_IN_COMMON))


def _hanging_together(influence: Influence, added: Array) -> Influence:
    """Return the influence of periods that hang together."""
    shared = in_common(added)
    raised = (1 + shared) / (1 - shared)
    return replace(
        influence,
        variance=influence.variance * raised,
        cubes=influence.cubes * raised,
        freedom=max(1.0, influence.freedom / raised),
    )


def rate_in_time(numerators: Numbers, denominators: Numbers, *, level: float = LEVEL) -> Estimate | None:
    """Return sum(numerators) / sum(denominators) of consecutive equal periods in order; None without a denominator.

    Numbers below nought, and none above it, are left to `ratio_of_sums`, which takes the periods as independent.
    """
    top, bottom = array(numerators), array(denominators)
    plain = ratio_of_sums(top, bottom, level=level)
    if plain is None or plain.value <= 0 or (top < 0).any() or (bottom < 0).any():
        return plain
    influence = of_logarithms([Part(top, 1), Part(bottom, -1, divides=True)])
    together = _hanging_together(influence, top / top.sum() - bottom / bottom.sum())
    return on_log_scale(plain.value, [together], len(top), level)


def relative_in_time(subject: Sides, comparator: Sides, *, level: float = LEVEL) -> Estimate | None:
    """Return rate(subject) / rate(comparator) over the same consecutive equal periods in order.

    What lifts both sides in a period cancels. None where one of the rates has no denominator or the comparator's is
    nought; a subject of nought is left to `relative_productivity`.
    """
    plain = relative_productivity(subject, comparator, level=level)
    if plain is None or plain.value <= 0:
        return plain
    top, bottom, other_top, other_bottom = (array(each) for each in (*subject, *comparator))
    if any((side < 0).any() for side in (top, bottom, other_top, other_bottom)):
        return plain
    influence = of_logarithms(
        [
            Part(top, 1),
            Part(bottom, -1, divides=True),
            Part(other_top, -1),
            Part(other_bottom, 1, divides=True),
        ]
    )
    added = top / top.sum() - bottom / bottom.sum() - other_top / other_top.sum() + other_bottom / other_bottom.sum()
    return on_log_scale(plain.value, [_hanging_together(influence, added)], len(top), level)


def change_in_time(now: Sides, before: Sides, *, level: float = LEVEL) -> Estimate | None:
    """Return rate(now) / rate(before), each over consecutive equal periods in order; the two may differ in length.

    The ratio itself, not its distance from one. None without a denominator, and where before is nought.
    """
    top, bottom, top_before, bottom_before = (array(each) for each in (*now, *before))
    if 0 in (len(top), len(top_before)) or 0 in (bottom.sum(), bottom_before.sum(), top_before.sum(), top.sum()):
        return None
    if any((side < 0).any() for side in (top, bottom, top_before, bottom_before)):
        return None
    ratio = float((top.sum() / bottom.sum()) / (top_before.sum() / bottom_before.sum()))
    samples = [
        _hanging_together(of_logarithms([Part(a, sign), Part(b, -sign, divides=True)]), a / a.sum() - b / b.sum())
        for a, b, sign in ((top, bottom, 1), (top_before, bottom_before, -1))
    ]
    return on_log_scale(ratio, samples, min(len(top), len(top_before)), level)
