"""What each side of a comparison brought and took, over the calendar months that both have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from lib.model import PLATFORMS, Table
from lib.stats import Estimate, ratio_of_sums

# Fewer months than this carry no interval worth the name.
FEWEST_MONTHS = 6
# What brings four fifths or more of what the others bring is no waste beside them.
SMALLEST_RATIO_THAT_MATTERS = 1.25


@dataclass(frozen=True)
class Months:
    """What one side brought and took, by month; the months of both sides are the same."""

    clicks: list[float]
    hours: list[float]
    cost: list[float]

    def total(self, name: str) -> float:
        """Return the sum of clicks, hours or cost over the months."""
        return float(sum(getattr(self, name)))


def twelve_months(last_day: date) -> tuple[date, date]:
    """Return the first and last day of the twelve whole months that end on or before `last_day`."""
    after = (last_day + timedelta(days=1)).replace(day=1)
    return after.replace(year=after.year - 1), after - timedelta(days=1)


def channel_label(platform: str, held: Iterable[str]) -> str:
    """Return the name of a channel that hours are noted for; `held` are the platforms of all accounts."""
    group = PLATFORMS[platform].channel
    several = group in ("e-mail", "web") and sum(PLATFORMS[each].channel == group for each in set(held)) > 1
    return {"e-mail": "E-mail", "web": "Website"}[group] if several else PLATFORMS[platform].label


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


def months_before(months: Sequence[date], comparison: str) -> list[date]:
    """Return the first days of the months to compare with: as many before, or the same ones of earlier years."""
    back = len(months) if comparison == "previous_period" else 12 * -(-len(months) // 12)
    numbers = [month.year * 12 + month.month - 1 - back for month in months]
    return [date(number // 12, number % 12 + 1, 1) for number in numbers]
