"""Pure functions: numbers in, an estimate with its interval out. Nothing of ours is imported here."""

from lib.stats.bootstrap import (
    LEVEL,
    Estimate,
    change_of_means,
    change_of_ratios,
    difference_of_means,
    mean,
    median,
    ratio_of_sums,
    relative_productivity,
)

__all__ = [
    "LEVEL",
    "Estimate",
    "change_of_means",
    "change_of_ratios",
    "difference_of_means",
    "mean",
    "median",
    "ratio_of_sums",
    "relative_productivity",
]
