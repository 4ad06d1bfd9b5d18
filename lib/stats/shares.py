"""A share of cases in consecutive periods: between nought and one whatever a single period brings.

A week in which twelve times as many people write weighs as much as twelve others. Nobody knows how heavy the tail of a
sum is, so `linearised` trusts such weeks little; a share of each week lies between nought and one, so that only the
sizes can be uneven, and they are known. Source: Särndal, Swensson and Wretman, Model Assisted Survey Sampling (1992),
5.6 (ratio of cluster totals); Kish, Survey Sampling (1965), 8.2 (effective number of clusters of unequal size).
"""

from __future__ import annotations

import numpy as np
from scipy.special import betaincinv, expit, logit, stdtrit

from lib.stats.dependence import in_common
from lib.stats.estimate import LEVEL, Estimate, Numbers, array


def share_of_counts(hits: int, cases: int, *, level: float = LEVEL) -> Estimate | None:
    """Return hits / cases of cases that vary each by itself, with its exact interval; None without a case.

    Source: Clopper and Pearson, The Use of Confidence or Fiducial Limits (1934). `n` counts the cases.
    """
    if cases <= 0 or not 0 <= hits <= cases:
        return None
    tail = (1 - level) / 2
    low = float(betaincinv(hits, cases - hits + 1, tail)) if hits else 0.0
    high = float(betaincinv(hits + 1, cases - hits, 1 - tail)) if hits < cases else 1.0
    return Estimate(hits / cases, low, high, cases, level)


def share_in_periods(hits: Numbers, cases: Numbers, *, level: float = LEVEL) -> Estimate | None:
    """Return sum(hits) / sum(cases) of consecutive equal periods in order; None without a case.

    The interval comes from how much the periods differ on the logit scale, raised by what neighbours have in common,
    and is never shorter than that of `share_of_counts`. `n` counts the cases.
    """
    top, bottom = array(hits), array(cases)
    total, held = float(bottom.sum()), int((bottom > 0).sum())
    counted = share_of_counts(round(float(top.sum())), round(total), level=level)
    if counted is None or held < 2 or counted.value in (0.0, 1.0):
        return counted
    share = counted.value
    sizes = bottom / total
    left_out = (top - share * bottom) / total / (1 - np.minimum(sizes, 0.9))
    common = in_common(left_out)
    raised = (1 + common) / (1 - common)
    error = float(np.sqrt((left_out**2).sum() * raised * held / (held - 1)))
    freedom = max(1.0, 1 / float((sizes**2).sum()) / raised - 1)
    reach = -float(stdtrit(freedom, (1 - level) / 2)) * error / (share * (1 - share))
    low, high = (float(expit(logit(share) + end)) for end in (-reach, reach))
    return Estimate(share, min(low, counted.low), max(high, counted.high), counted.n, level)
