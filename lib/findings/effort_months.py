"""What each side of a comparison brought and took, over the calendar months that both have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from lib.model import PLATFORMS, Table
from lib.stats import Estimate, ratio_of_sums


@dataclass(frozen=True)
class Months:
    """What one side brought and took, by month; the months of both sides are the same."""

    clicks: list[float]
    hours: list[float]
    cost: list[float]

    def total(self, name: str) -> float:
        """Return the sum of clicks, hours or cost over the months."""
        return float(sum(getattr(self, name)))


def shared_months(subject: list[dict[str, Any]], comparator: list[dict[str, Any]]) -> tuple[Months, Months, list[date]]:
    """Return both sides over the months that both have."""
    months = sorted({row["month"] for row in subject} & {row["month"] for row in comparator})
    return summed(subject, months), summed(comparator, months), months


def summed(rows: Iterable[dict[str, Any]], months: list[date]) -> Months:
    """Return the rows' clicks, hours and cost (staff and spend) by month; what is not known is nought."""
    clicks: dict[date, float] = defaultdict(float)
    hours: dict[date, float] = defaultdict(float)
    cost: dict[date, float] = defaultdict(float)
    for row in rows:
        clicks[row["month"]] += row["clicks"] or 0.0
        hours[row["month"]] += row["hours"]
        cost[row["month"]] += (row["staff_cost"] or 0.0) + (row["spend"] or 0.0)
    return Months(*([each[month] for month in months] for each in (clicks, hours, cost)))


def rates_by_channel(rows: Table, months: list[date]) -> list[tuple[str, str, Estimate]]:
    """Return (platform, label, clicks per hour) of each channel, the best first."""
    found = []
    for platform in dict.fromkeys(rows.column("platform")):
        side = summed(rows.where(platform=platform).records(), months)
        estimate = ratio_of_sums(side.clicks, side.hours)
        if estimate is not None:
            found.append((platform, PLATFORMS[platform].label, estimate))
    return sorted(found, key=by_value, reverse=True)


def by_value(rate: tuple[str, str, Estimate]) -> float:
    """Return what the rows of a chart are ordered by."""
    return rate[2].value
