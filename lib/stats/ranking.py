"""Ranks only where the data can rank."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

import numpy as np
from scipy.special import ndtr, ndtri

from lib.stats.estimate import LEVEL, Estimate


def rank_ranges(estimates: Mapping[str, Estimate], *, level: float = LEVEL) -> dict[str, tuple[int, int]]:
    """Return the best and the worst rank that each may hold; rank 1 is the largest value.

    All pairs are compared, corrected together (Holm, A Simple Sequentially Rejective Multiple Test Procedure, 1979), so
    that all ranges hold at once in `level` of such cases. One is ranked below those only that clearly beat it: Mogstad,
    Romano, Shaikh and Wilhelm, Inference for Ranks (2024). Estimates must come from independent samples.
    """
    names = list(estimates)
    pairs = list(combinations(names, 2))
    chances = [_chance(estimates[one], estimates[two]) for one, two in pairs]
    best, worst = dict.fromkeys(names, 1), dict.fromkeys(names, len(names))
    for step, at in enumerate(np.argsort(chances, kind="stable")):
        if chances[at] > (1 - level) / (len(pairs) - step):
            break
        above, below = sorted(pairs[at], key=lambda name: -estimates[name].value)
        best[below] += 1
        worst[above] -= 1
    return {name: (best[name], worst[name]) for name in names}


def _chance(one: Estimate, two: Estimate) -> float:
    """Return the probability that two that are truly alike lie this far apart.

    Their intervals are put together on the log scale where both lie above nought (Zou and Donner, Construction of
    Confidence Limits about Effect Measures, 2008); they already reach as far as few units ask for.
    """
    upper, lower = (one, two) if one.value >= two.value else (two, one)
    if upper.value == lower.value or 1 in (upper.n, lower.n):
        return 1.0
    if lower.low > 0:
        towards = np.hypot(np.log(upper.value / upper.low), np.log(lower.high / lower.value))
        distance = np.log(upper.value / lower.value)
    else:
        towards = np.hypot(upper.value - upper.low, lower.high - lower.value)
        distance = upper.value - lower.value
    if towards == 0:
        return 0.0
    quantile = ndtri((1 + (upper.level + lower.level) / 2) / 2)
    return float(2 * ndtr(-distance / towards * quantile))
