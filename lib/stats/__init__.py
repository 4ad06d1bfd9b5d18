"""Pure functions: numbers in, an estimate with its interval out. Nothing of ours is imported here."""

from lib.stats.estimate import LEVEL, Estimate
from lib.stats.inequality import top_share
from lib.stats.medians import change_of_medians, median
from lib.stats.moments import Moments, ratio_from_moments
from lib.stats.odd_days import OddDay, odd_days
from lib.stats.pooling import pooled_means, pooled_rates
from lib.stats.ranking import rank_ranges
from lib.stats.ratios import (
    FROM_MOMENTS,
    change_of_means,
    change_of_ratios,
    difference_of_means,
    mean,
    ratio_of_sums,
    relative_productivity,
)
from lib.stats.time_series import WEEKS_AFTER, WEEKS_BEFORE, Interruption, interrupted, trend, typical_change
from lib.stats.totals import FEWEST_PERIODS, poisson_rate, rate_of_totals

__all__ = [
    "FEWEST_PERIODS",
    "FROM_MOMENTS",
    "LEVEL",
    "WEEKS_AFTER",
    "WEEKS_BEFORE",
    "Estimate",
    "Interruption",
    "Moments",
    "OddDay",
    "change_of_means",
    "change_of_medians",
    "change_of_ratios",
    "difference_of_means",
    "interrupted",
    "mean",
    "median",
    "odd_days",
    "poisson_rate",
    "pooled_means",
    "pooled_rates",
    "rank_ranges",
    "rate_of_totals",
    "ratio_from_moments",
    "ratio_of_sums",
    "relative_productivity",
    "top_share",
    "trend",
    "typical_change",
]
