"""Rates of which only totals are known: by period at best."""

from __future__ import annotations

from scipy.special import gammaincinv

from lib.stats.estimate import LEVEL, Estimate, Numbers, array
from lib.stats.ratios import ratio_of_sums

# Fewer periods than this do not tell how much periods differ.
FEWEST_PERIODS = 4


def poisson_rate(
    count: float, exposure: float, *, overdispersion: float = 1.0, level: float = LEVEL
) -> Estimate | None:
    """Return count / exposure with the exact interval of a count; None without an exposure or of fewer than none.

    `overdispersion` is how many times the variance of counts is their mean: reactions come in bunches, so that 1 (every
    reaction by itself) is the shortest that an interval can be. Source: Garwood, Fiducial Limits for the Poisson
    Distribution (1936). `n` is the count.
    """
    if exposure <= 0 or count < 0 or overdispersion <= 0:
        return None
    bunches, tail = count / overdispersion, (1 - level) / 2
    low = float(gammaincinv(bunches, tail)) if bunches > 0 else 0.0
    high = float(gammaincinv(bunches + 1, 1 - tail))
    scale = overdispersion / exposure
    return Estimate(count / exposure, low * scale, high * scale, int(count), level, 0.0 if count else 1.0)


def rate_of_totals(numerators: Numbers, denominators: Numbers, *, level: float = LEVEL) -> Estimate | None:
    """Return sum(numerators) / sum(denominators) of counts of which each position is one period's total.

    The interval comes from how much the periods differ and is never shorter than that of a plain count. None of fewer
    than `FEWEST_PERIODS` periods: two totals have a rate, but nothing tells how far it can be trusted.
    """
    top = array(numerators)
    if len(top) < FEWEST_PERIODS or (top < 0).any():
        return None
    between = ratio_of_sums(top, denominators, level=level)
    counted = poisson_rate(float(top.sum()), float(array(denominators).sum()), level=level)
    if between is None or counted is None:
        return None
    low, high = min(between.low, counted.low), max(between.high, counted.high)
    return Estimate(between.value, low, high, len(top), level, counted.chance)
