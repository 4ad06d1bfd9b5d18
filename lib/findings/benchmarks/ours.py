"""Our own number of a metric over a period, as it may stand beside a published one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from lib.findings.benchmarks.figures import rounding
from lib.findings.words import FEW_ITEMS, FEW_WEEKS, FEWEST_IN_DENOMINATOR, FEWEST_ITEMS, FEWEST_WEEKS
from lib.metrics import Result
from lib.model import Benchmark, Metric, Scope, Table, Value
from lib.stats import Estimate, median, ratio_of_sums

# These are divided by weeks, sums of money or conversions: a hundred of them is no measure of how much is known.
_SMALL_DENOMINATORS = ("posts_per_week", "ad_cost_per_thousand", "ad_cost_per_conversion")


@dataclass(frozen=True)
class Ours:
    """Our number of one account and metric.

    `numerators` and `denominators` are those of each post, mailing or week; `n_of` says which. `rows` are those of
    the query behind them.
    """

    account_id: int
    account: str
    platform: str
    metric: Metric
    scope: Scope
    estimate: Estimate
    numerators: tuple[float, ...]
    denominators: tuple[float, ...]
    n_of: str
    result: Result
    rows: Table
    currencies: tuple[str, ...]

    @property
    def value(self) -> Value:
        """The number as it is written in a sentence."""
        return Value(self.estimate.value, self.metric.kind, self.currencies[0] if self.currencies else None)

    @property
    def enough(self) -> bool:
        """Whether there is enough to compare."""
        fewest = FEWEST_WEEKS if self.n_of == "weeks" else FEWEST_ITEMS
        some = self.metric.id in _SMALL_DENOMINATORS or sum(self.denominators) >= FEWEST_IN_DENOMINATOR
        return self.estimate.n >= fewest and some

    @property
    def indicative(self) -> bool:
        """Whether it is little."""
        return self.estimate.n < (FEW_WEEKS if self.n_of == "weeks" else FEW_ITEMS)

    def beside(self, benchmark: Benchmark) -> Estimate | None:
        """Return how far ours lies from a figure, given how it was rounded; None of too little.

        From where the source's last digit leaves it open what the figure is, it is no difference.
        """
        if not self.enough:
            return None
        apart, open_by = self.estimate.value - benchmark.value, rounding(benchmark)
        if abs(apart) <= open_by:
            low, high = self.estimate.low - self.estimate.value, self.estimate.high - self.estimate.value
            return Estimate(0.0, low, high, self.estimate.n)
        edge = benchmark.value + (open_by if apart > 0 else -open_by)
        return _estimate(self.metric, self.numerators, self.denominators, less=edge)

    def chance_beside(self, benchmark: Benchmark) -> float | None:
        """Return the probability of such a difference where there truly is none; None of too little."""
        apart = self.beside(benchmark)
        return None if apart is None else apart.chance


def numbers(
    result: Result, rows: Table, metric: Metric, account: str, account_id: int, platform: str, scope: Scope
) -> list[Ours]:
    """Return our number of one account and metric; none where it has no denominator or several currencies."""
    records = rows.records()
    currencies = tuple(sorted({row["currency"] for row in records if row.get("currency")}))
    by_day = records[0]["n_of"] == "days"
    units = _by_week(records, scope) if by_day else [(row["numerator"], row["denominator"]) for row in records]
    tops, bottoms = tuple(top for top, _ in units), tuple(bottom for _, bottom in units)
    if not sum(bottoms) or len(currencies) > 1:
        return []
    estimate = _estimate(metric, tops, bottoms)
    if estimate is None:
        return []
    own = replace(scope, accounts=(account_id,))
    n_of = "weeks" if by_day else records[0]["n_of"]
    return [Ours(account_id, account, platform, metric, own, estimate, tops, bottoms, n_of, result, rows, currencies)]


def _by_week(records: Sequence[dict[str, Any]], scope: Scope) -> list[tuple[float, float]]:
    """Return the sums of each week, counted back from the last day: days inside a week hang together."""
    weeks: dict[int, list[float]] = {}
    for row in records:
        week = weeks.setdefault((scope.last_day - row["day"]).days // 7, [0.0, 0.0])
        week[0] += row["numerator"]
        week[1] += row["denominator"]
    return [(top, bottom) for top, bottom in weeks.values()]


def _estimate(metric: Metric, tops: Sequence[float], bottoms: Sequence[float], *, less: float = 0.0) -> Estimate | None:
    """Return the metric's number less an amount, made as its statistic says."""
    if metric.statistic == "median of items":
        rates = [top / bottom - less for top, bottom in zip(tops, bottoms, strict=True) if bottom > 0]
        return median(rates)
    return ratio_of_sums([top - less * bottom for top, bottom in zip(tops, bottoms, strict=True)], bottoms)
