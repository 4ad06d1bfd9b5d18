"""With a reply and without one, month by month: how often conversations go on, and how often they turn negative."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lib.findings.silence.rates import Row
from lib.findings.words import FEWEST_WEEKS
from lib.stats import LEVEL, Estimate, ratio_of_sums
from lib.stats.shares import share_of_counts

Cases = Sequence[tuple[date, bool]]


@dataclass(frozen=True)
class Compared:
    """The share of cases without a reply and with one in the same mix of months, and without less with.

    `months` are those that have both.
    """

    without: Estimate
    with_reply: Estimate
    difference: Estimate
    months: int

    @property
    def direction(self) -> str:
        """Up where it happens clearly more often without a reply, down where clearly less often."""
        if self.difference.low > 0:
            return "up"
        return "down" if self.difference.high < 0 else "no_clear_change"


def compared(without: Cases, with_reply: Cases, *, level: float = LEVEL) -> Compared | None:
    """Return both shares, matched by month; None with fewer months of both than make an interval.

    A month weighs n0 n1 / (n0 + n1), so that one with hardly any of either counts little. Source: Mantel and Haenszel,
    Statistical Aspects of the Analysis of Data from Retrospective Studies (1959), weights as for the risk difference in
    Greenland and Robins, Estimation of a Common Effect Parameter from Sparse Follow-up Data (1985). The interval comes
    from how much the months differ.
    """
    ours, theirs = _by_month(with_reply), _by_month(without)
    both = sorted(ours.keys() & theirs.keys())
    if len(both) < FEWEST_WEEKS:
        return None
    weights, first, second = [], [], []
    for month in both:
        (hits, n), (other_hits, other_n) = theirs[month], ours[month]
        weights.append(n * other_n / (n + other_n))
        first.append(hits / n * weights[-1])
        second.append(other_hits / other_n * weights[-1])
    gaps = [one - two for one, two in zip(first, second, strict=True)]
    one, two = (
        _of_side(tops, weights, [side[month] for month in both], level)
        for tops, side in ((first, theirs), (second, ours))
    )
    difference = _difference(gaps, weights, level)
    if one is None or two is None or difference is None:
        return None
    # A side without a single hit varies too, though its months do not differ.
    low = difference.low - (two.high if two.value == 0 else 0.0)
    high = difference.high + (one.high if one.value == 0 else 0.0)
    return Compared(one, two, replace(difference, low=low, high=high), len(both))


def _of_side(tops: list[float], weights: list[float], months: list[tuple[int, int]], level: float) -> Estimate | None:
    """Return the weighted share of one side; of none, or of all, as counts have it."""
    hits, cases = (sum(month[at] for month in months) for at in (0, 1))
    if hits in (0, cases):
        return share_of_counts(hits, cases, level=level)
    share = ratio_of_sums(tops, weights, level=level)
    return share and replace(share, high=min(1.0, share.high))


def _difference(gaps: list[float], weights: list[float], level: float) -> Estimate | None:
    """Return the weighted difference on the plain scale: ratios of what is never below nought are made on another."""
    if any(gap < 0 for gap in gaps):
        return ratio_of_sums(gaps, weights, level=level)
    turned = ratio_of_sums([-gap for gap in gaps], weights, level=level)
    if turned is None:
        return None
    return Estimate(-turned.value, -turned.high, -turned.low, turned.n, turned.level, turned.chance)


def _by_month(cases: Cases) -> dict[date, tuple[int, int]]:
    found: dict[date, tuple[int, int]] = {}
    for day, hit in cases:
        month = day.replace(day=1)
        hits, n = found.get(month, (0, 0))
        found[month] = (hits + hit, n + 1)
    return found


def cases_of(rows: Sequence[Row], happened: Callable[[Row], bool]) -> list[tuple[date, bool]]:
    """Return the day of each row, and whether it happened."""
    return [(row["day"], happened(row)) for row in rows]
