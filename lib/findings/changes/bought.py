"""Lines of reports of adverts, none counted twice, and what the money of each campaign bought."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from lib.findings.standing import Channel
from lib.findings.words import FEWEST_IN_DENOMINATOR, FEWEST_WEEKS
from lib.metrics import Result
from lib.model import Scope
from lib.stats import Estimate, ratio_of_sums

Row = dict[str, Any]


@dataclass(frozen=True)
class Bought:
    """What money buys: the column, its metric, how a sentence names it, `size` of one unit, the fewest to compare."""

    column: str
    metric: str
    one: str
    size: float
    fewest: float


CONVERSION = Bought("conversions", "ad_cost_per_conversion", "conversion", 1.0, 30)
CLICK = Bought("clicks", "ad_cost_per_click", "click", 1.0, FEWEST_IN_DENOMINATOR)
THOUSAND = Bought("impressions", "ad_cost_per_thousand", "thousand showings", 1000.0, FEWEST_IN_DENOMINATOR)


@dataclass(frozen=True)
class Campaign:
    """One campaign: what was spent and bought in each unit of time, and whether there is more than one."""

    name: str
    spend: tuple[float, ...]
    bought: tuple[float, ...]

    @property
    def cost(self) -> float:
        """What was paid for one of what was bought; without end where nothing was."""
        return sum(self.spend) / sum(self.bought) if sum(self.bought) else math.inf

    @property
    def estimate(self) -> Estimate | None:
        """The same with its interval over the weeks; None where there are too few."""
        return ratio_of_sums(self.spend, self.bought) if len(self.spend) >= FEWEST_WEEKS else None


@dataclass(frozen=True)
class Lines:
    """The lines of one account in one currency: by day, or totals over some days."""

    channel: Channel
    result: Result
    rows: list[Row]
    currency: str
    by_day: bool
    scope: Scope


def lines_of(channel: Channel, result: Result, scope: Scope) -> list[Lines]:
    """Return the lines that say what was paid, one set for each currency; none are counted twice."""
    paid = [row for row in result.table.records() if row["spend"] and row["currency"]]
    found = []
    for currency in dict.fromkeys(row["currency"] for row in paid):
        rows = [row for row in paid if row["currency"] == currency]
        daily = [row for row in rows if row["first_day"] == row["last_day"]]
        found.append(Lines(channel, result, daily or _apart(rows, scope), currency, bool(daily), scope))
    return found


def _apart(rows: Sequence[Row], scope: Scope) -> list[Row]:
    """Return the totals whose days do not overlap: those inside the period, else the ones that share most days with it.

    Reports over overlapping days hold the same money twice, and a total cannot be cut to a period.
    """
    spans = {(row["first_day"], row["last_day"]) for row in rows}
    inside = {each for each in spans if scope.first_day <= each[0] and each[1] <= scope.last_day}
    taken: list[tuple[date, date]] = []
    for first, last in sorted(inside or spans, key=lambda each: (-_shared(each, scope), each[1] - each[0], each)):
        if all(last < start or first > end for start, end in taken):
            taken.append((first, last))
    return [row for row in rows if (row["first_day"], row["last_day"]) in taken]


def _shared(days: tuple[date, date], scope: Scope) -> int:
    return (min(days[1], scope.last_day) - max(days[0], scope.first_day)).days


def campaigns_of(lines: Lines, bought: Bought) -> list[Campaign]:
    """Return the campaigns whose lines say what they bought, the cheapest first."""
    units: dict[str, dict[Any, list[float]]] = {}
    for row in lines.rows:
        if row[bought.column] is None:
            continue
        unit = (lines.scope.last_day - row["first_day"]).days // 7 if lines.by_day else row["first_day"]
        sums = units.setdefault(row["item"], {}).setdefault(unit, [0.0, 0.0])
        sums[0] += row["spend"]
        sums[1] += row[bought.column] / bought.size
    held = [
        Campaign(item, tuple(sums[0] for sums in weeks.values()), tuple(sums[1] for sums in weeks.values()))
        for item, weeks in units.items()
    ]
    return sorted(held, key=lambda each: each.cost)


def enough(held: Sequence[Campaign], bought: Bought) -> list[Campaign]:
    """Return the campaigns that bought enough to say what it cost."""
    return [each for each in held if sum(each.bought) * bought.size >= bought.fewest]
