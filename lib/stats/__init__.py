"""Pure functions: numbers in, an estimate with its interval out. Nothing of ours is imported here."""

from lib.stats.dependence import change_in_time, in_common, rate_in_time, relative_in_time
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
from lib.stats.samples import change_of_shares, odds_of_sample, share_of_sample, widest_reach
from lib.stats.time_series import WEEKS_AFTER, WEEKS_BEFORE, Interruption, interrupted, trend, typical_change
from lib.stats.totals import FEWEST_PERIODS, poisson_rate, rate_of_totals
from lib.stats.waiting import ended_within, median_wait, quotient

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
    "change_in_time",
    "change_of_means",
    "change_of_medians",
    "change_of_ratios",
    "change_of_shares",
    "difference_of_means",
    "ended_within",
    "in_common",
    "interrupted",
    "mean",
    "median",
    "median_wait",
    "odd_days",
    "odds_of_sample",
    "poisson_rate",
    "pooled_means",
    "pooled_rates",
    "quotient",
    "rank_ranges",
    "rate_in_time",
    "rate_of_totals",
    "ratio_from_moments",
    "ratio_of_sums",
    "relative_in_time",
    "relative_productivity",
    "share_of_sample",
    "top_share",
    "trend",
    "typical_change",
    "widest_reach",
]
