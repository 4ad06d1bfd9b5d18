"""The percentile bootstrap that `lib.stats` is measured against in docs/intervals.md."""

from __future__ import annotations

import numpy as np

from lib.stats import LEVEL, Estimate

DRAWS = 500


def ratio_of_sums(top: np.ndarray, bottom: np.ndarray) -> Estimate:
    """Return the ratio of sums with the percentiles of 500 resamples."""
    at = np.random.default_rng(20260101).integers(0, len(top), size=(DRAWS, len(top)))
    with np.errstate(invalid="ignore"):
        drawn = top[at].sum(axis=1) / bottom[at].sum(axis=1)
    low, high = np.quantile(drawn, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return Estimate(top.sum() / bottom.sum(), low, high, len(top))
