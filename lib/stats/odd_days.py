"""Days far from what their weekday and the weeks around them lead to expect.

A day is read against the same weekday of the weeks before and after it (their median, so that a burst does not hide
itself), on a logarithm. How far is far is taken from the series itself: its residuals are given the t distribution
whose tails are as heavy as theirs, and the bound is that of the most unusual of so many days (Bonferroni).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from scipy.special import stdtrit

from lib.stats.estimate import LEVEL

# Same weekdays on each side of a day, and how many of them must be held.
_AROUND, _FEWEST = 5, 4
# Under eight weeks nothing is usual yet; under this many a day, single people make the days.
DAYS_NEEDED, COUNT_NEEDED = 56, 20.0
_FREEDOMS = np.array([4.0, 5.0, 7.0, 10.0, 20.0, 200.0])
# Nearer to the expected than this nobody would ask why.
_SMALLEST = np.log(1.3)


@dataclass(frozen=True)
class OddDay:
    """A day with its value, what was to be expected of it, and how many times that it was."""

    day: date
    value: float
    expected: float
    times: float


def odd_days(days: Sequence[date], values: Sequence[float]) -> list[OddDay]:
    """Return the days far from what was to be expected, in order; none where the series is short or small."""
    held = dict(zip(days, values, strict=True))
    if len(held) < DAYS_NEEDED or float(np.median(list(held.values()))) < COUNT_NEEDED:
        return []
    logs = {day: float(np.log(max(value, 0.0) + 0.5)) for day, value in held.items()}
    expected: dict[date, float] = {}
    for day in held:
        steps = [step for step in range(-_AROUND, _AROUND + 1) if step]
        around = [logs[other] for step in steps if (other := day + timedelta(days=7 * step)) in logs]
        if len(around) >= _FEWEST:
            expected[day] = float(np.median(around))
    if len(expected) < DAYS_NEEDED:
        return []
    residuals = np.array([logs[day] - usual for day, usual in expected.items()])
    scale, freedom = _spread(np.abs(residuals))
    if scale == 0:
        return []
    bound = max(_SMALLEST, scale * -float(stdtrit(freedom, (1 - LEVEL) / 2 / len(residuals))))
    return [
        OddDay(day, held[day], (usual := max(float(np.exp(expected[day])) - 0.5, 0.5)), held[day] / usual)
        for day, residual in zip(expected, residuals, strict=True)
        if abs(residual) > bound
    ]


def _spread(sizes: np.ndarray) -> tuple[float, float]:
    """Return scale and freedom of the t distribution with the middle and the outer tenth of the sizes."""
    middle, far = (float(np.quantile(sizes, share)) for share in (0.5, 0.9))
    if middle == 0:
        return 0.0, float(_FREEDOMS[-1])
    ratios = np.array([stdtrit(freedom, 0.95) / stdtrit(freedom, 0.75) for freedom in _FREEDOMS])
    freedom = float(_FREEDOMS[np.argmin(np.abs(ratios - far / middle))])
    return middle / float(stdtrit(freedom, 0.75)), freedom
