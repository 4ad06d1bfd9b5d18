"""Ratios of sums, means, and how they changed: each with the interval that `linearised` explains."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lib.stats.estimate import LEVEL, Array, Estimate, Numbers, array
from lib.stats.linearised import Influence, Part, of_averages, of_logarithms, on_log_scale, on_plain_scale
from lib.stats.moments import Moments, ratio_from_moments

# From as many items on the moments are enough: what a single item weighs no longer matters.
FROM_MOMENTS = 5000

Sides = tuple[Numbers, Numbers]


def ratio_of_sums(numerators: Numbers, denominators: Numbers, *, level: float = LEVEL) -> Estimate | None:
    """Return sum(numerators) / sum(denominators); None without a denominator.

    Of at least `FROM_MOMENTS` items the interval comes from `ratio_from_moments`.
    """
    top, bottom = array(numerators), array(denominators)
    n = len(top)
    if n == 0 or bottom.sum() == 0 or not np.isfinite(top.sum() / bottom.sum()):
        return None
    ratio = float(top.sum() / bottom.sum())
    signed = bool((top < 0).any() or (bottom < 0).any())
    if n >= FROM_MOMENTS:
        return ratio_from_moments(Moments.of(top, bottom), level=level, signed=signed)
    if signed:
        scale = float(np.abs(top).max() * n / abs(bottom.sum()))
        added = (top - ratio * bottom) / bottom.sum() / scale
        return _scaled(on_plain_scale(ratio / scale, [of_averages(added)], n, level), scale)
    if ratio == 0:
        return Estimate(0.0, 0.0, 0.0, n, level)
    samples = [of_logarithms([Part(top, 1), Part(bottom, -1, divides=True)])]
    return _within_reason(on_log_scale(ratio, samples, n, level), top, bottom)


def _within_reason(estimate: Estimate, top: Array, bottom: Array) -> Estimate:
    """Return the estimate with its interval cut where the items give no reason for it to reach.

    The whole hardly does better than its best item: of n items all lie on one side of it in 2 of 2^n worlds, where
    that is no matter beside 1 - level. With fewer items it may be above the best by as much as that is above the whole.
    """
    counted = (top != 0) | (bottom != 0)
    with np.errstate(divide="ignore"):
        each = top[counted] / bottom[counted]
    power = 1 if 2.0 ** (1 - estimate.n) <= (1 - estimate.level) / 10 else 2
    lowest = estimate.value * float(each.min() / estimate.value) ** power
    highest = estimate.value * float(each.max() / estimate.value) ** power
    low, high = max(estimate.low, min(lowest, estimate.value)), min(estimate.high, max(highest, estimate.value))
    return Estimate(estimate.value, low, high, estimate.n, estimate.level, estimate.chance)


def _scaled(estimate: Estimate, scale: float) -> Estimate:
    value, low, high = (each * scale for each in (estimate.value, estimate.low, estimate.high))
    return Estimate(value, low, high, estimate.n, estimate.level, estimate.chance)


def mean(values: Numbers, *, level: float = LEVEL) -> Estimate | None:
    """Return the mean of `values`; None of nothing."""
    return ratio_of_sums(values, np.ones(len(values)), level=level)


def change_of_ratios(now: Sides, before: Sides, *, level: float = LEVEL) -> Estimate | None:
    """Return ratio(now) / ratio(before) - 1 of two independent samples of (numerators, denominators)."""
    top, bottom, top_before, bottom_before = (array(each) for each in (*now, *before))
    if 0 in (len(top), len(top_before)) or 0 in (bottom.sum(), bottom_before.sum(), top_before.sum()):
        return None
    n = min(len(top), len(top_before))
    ratio = (top.sum() / bottom.sum()) / (top_before.sum() / bottom_before.sum())
    if not np.isfinite(ratio):
        return None
    if _signed(top, bottom, top_before, bottom_before):
        return _signed_change([(top, bottom), (top_before, bottom_before)], n, level)
    if ratio == 0:
        return _from_nought(top, bottom, top_before, bottom_before, n, level, less=1.0)
    samples = [
        of_logarithms([Part(top, 1), Part(bottom, -1, divides=True)]),
        of_logarithms([Part(top_before, -1), Part(bottom_before, 1, divides=True)]),
    ]
    return on_log_scale(float(ratio), samples, n, level, less=1.0)


def change_of_means(now: Numbers, before: Numbers, *, paired: bool = False, level: float = LEVEL) -> Estimate | None:
    """Return mean(now) / mean(before) - 1.

    `paired` takes the same positions on both sides together: week i of this year with week i of last year, so that
    what the season does to both does not count as noise. Both sides must then be of one length.
    """
    one, two = array(now), array(before)
    if len(one) == 0 or len(two) == 0:
        return None
    if not paired or len(one) != len(two):
        return change_of_ratios((one, np.ones(len(one))), (two, np.ones(len(two))), level=level)
    if two.sum() == 0 or not np.isfinite(one.sum() / two.sum()):
        return None
    if _signed(one, two):
        ratio = one.sum() / two.sum()
        return _scaled_change(ratio, [(one - ratio * two) / two.sum()], len(one), level)
    if one.sum() == 0:
        ones = np.ones(len(one))
        return _from_nought(one, ones, two, ones, len(one), level, less=1.0)
    samples = [of_logarithms([Part(one, 1), Part(two, -1, divides=True)])]
    return on_log_scale(float(one.sum() / two.sum()), samples, len(one), level, less=1.0)


def difference_of_means(
    now: Numbers, before: Numbers, *, paired: bool = False, level: float = LEVEL
) -> Estimate | None:
    """Return mean(now) - mean(before), for numbers that can be negative; `paired` as in `change_of_means`."""
    one, two = array(now), array(before)
    if len(one) == 0 or len(two) == 0:
        return None
    value, n = float(one.mean() - two.mean()), min(len(one), len(two))
    if not np.isfinite(value):
        return None
    scale = float(max(np.abs(one).max(), np.abs(two).max())) or 1.0
    if paired and len(one) == len(two):
        samples = [of_averages((one - two) / n / scale)]
    else:
        samples = [of_averages(one / len(one) / scale), of_averages(-two / len(two) / scale)]
    return _scaled(on_plain_scale(value / scale, samples, n, level), scale)


def relative_productivity(subject: Sides, comparator: Sides, *, level: float = LEVEL) -> Estimate | None:
    """Return (sum a / sum b of the subject) / (the same of the comparator), by month; None where that is below nought.

    Position i of all four is the same month: months are taken together, so that a strong one is strong on both sides.
    """
    top, bottom, other_top, other_bottom = (array(each) for each in (*subject, *comparator))
    n = len(top)
    if n == 0 or 0 in (bottom.sum(), other_top.sum(), other_bottom.sum()):
        return None
    ratio = (top.sum() / bottom.sum()) / (other_top.sum() / other_bottom.sum())
    if not np.isfinite(ratio) or ratio < 0:
        return None
    if ratio == 0:
        return _from_nought(top, bottom, other_top, other_bottom, n, level)
    parts = [
        Part(top, 1),
        Part(bottom, -1, divides=True),
        Part(other_top, -1),
        Part(other_bottom, 1, divides=True),
    ]
    return on_log_scale(float(ratio), [of_logarithms(parts)], n, level)


def _signed(*sides: Array) -> bool:
    return any(bool((side < 0).any()) for side in sides)


def _signed_change(sides: Sequence[tuple[Array, Array]], n: int, level: float) -> Estimate:
    """Return the change of a ratio whose parts can be below nought: linearised without the logarithm."""
    (top, bottom), (top_before, bottom_before) = sides
    now, before = top.sum() / bottom.sum(), top_before.sum() / bottom_before.sum()
    added = [
        (top - now * bottom) / bottom.sum() / before,
        -(top_before - before * bottom_before) / bottom_before.sum() * now / before**2,
    ]
    return _scaled_change(now / before, added, n, level)


def _scaled_change(ratio: float, added: Sequence[Array], n: int, level: float) -> Estimate:
    scale = max(1.0, abs(ratio))
    samples: list[Influence] = [of_averages(each / scale) for each in added]
    return _scaled(on_plain_scale(float(ratio - 1) / scale, samples, n, level), scale)


def _from_nought(
    top: Array, bottom: Array, other_top: Array, other_bottom: Array, n: int, level: float, *, less: float = 0.0
) -> Estimate:
    """Return the ratio of nought to something: how high it may truly be when none of the items had anything.

    If one in so many has something, all of them have nothing with the chance that belongs to the level (the “rule of
    three”: Hanley and Lippman-Hand, If Nothing Goes Wrong, Is Everything All Right?, 1983). What one that has
    something brings is taken from the other side, whose own interval is added.
    """
    own, tail = len(top), (1 - level) / 2
    having = other_top[other_top > 0]
    other = ratio_of_sums(other_top, other_bottom, level=level)
    share = 1 - tail ** (1 / own)
    reached = share * float(having.mean()) * own / float(bottom.sum())
    lowest = other.low if other is not None and other.low > 0 else float(other_top.sum() / other_bottom.sum())
    chance = (1 - len(having) / (len(other_top) + 1)) ** own if n > 1 else 1.0
    return Estimate(0.0 - less, 0.0 - less, reached / lowest - less, n, level, float(chance))
