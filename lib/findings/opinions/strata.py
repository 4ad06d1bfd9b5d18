"""Two sides compared within what makes them differ anyway: the account and the time of year."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from lib.model import Scope
from lib.stats import Estimate
from lib.stats.dependence import relative_in_time
from lib.stats.typical import relative_typical

WEEKS_OF_A_YEAR, WEEKS_OF_A_QUARTER = 52, 13
FEWEST_WHOLE_WEEKS = 26
Series = tuple[list[float], list[float]]


@dataclass(frozen=True)
class Unit:
    """A post, or a week of an account, on one side: what is counted (`top`) over what (`bottom`).

    `day` counts back from the last day, which is 0. Both sides are compared within a stratum.
    """

    subject: bool
    stratum: Hashable
    day: int
    top: float
    bottom: float

    @property
    def week(self) -> int:
        """How many weeks before the newest it lies."""
        return self.day // 7


@dataclass(frozen=True)
class Compared:
    """Both sides by week or day in order, (numerators, denominators), each as if spread over the strata alike.

    `units` are those of strata that have both sides; the others say nothing.
    """

    subject: Series
    comparator: Series
    units: tuple[Unit, ...]

    def rate(self, *, subject: bool) -> float:
        """Return the rate of one side."""
        top, bottom = self.subject if subject else self.comparator
        return sum(top) / sum(bottom)

    def count(self, *, subject: bool) -> int:
        """Return how many units one side has."""
        return sum(unit.subject == subject for unit in self.units)

    def weeks(self, *, subject: bool) -> int:
        """Return in how many weeks one side has units."""
        return len({unit.week for unit in self.units if unit.subject == subject})

    def ratio(self, level: float, n: int) -> Estimate | None:
        """Return subject / comparator with its interval; `n` is what its units are counted as."""
        found = relative_in_time(self.subject, self.comparator, level=level)
        return None if found is None else replace(found, n=n)


def compared(units: Iterable[Unit], *, whole_weeks: bool = False) -> Compared | None:
    """Return both sides standardised to the strata that they share; None where they share none.

    Periods are those of `period_of`, or weeks where the units themselves are `whole_weeks`.

    A unit of the subject weighs B / (A + B), one of the comparator A / (A + B), with A and B the denominators of both
    in its stratum: the ratio of the sums is that of Mantel and Haenszel for rates (Greenland and Robins, Estimation of
    a common effect parameter from sparse follow-up data, 1985), and both denominators come to the same.
    """
    held = list(units)
    sizes: dict[Hashable, list[float]] = {}
    for unit in held:
        sizes.setdefault(unit.stratum, [0.0, 0.0])[unit.subject] += unit.bottom
    shared = {stratum for stratum, (other, own) in sizes.items() if other > 0 and own > 0}
    kept = tuple(unit for unit in held if unit.stratum in shared)
    if not kept:
        return None
    length = 7 if whole_weeks else period_of(unit.day for unit in kept)
    oldest, newest = max(unit.day for unit in kept) // length, min(unit.day for unit in kept) // length
    series = tuple(([0.0] * (oldest - newest + 1), [0.0] * (oldest - newest + 1)) for _ in range(2))
    for unit in kept:
        size = sizes[unit.stratum]
        weight = size[not unit.subject] / sum(size)
        tops, bottoms = series[unit.subject]
        tops[oldest - unit.day // length] += weight * unit.top
        bottoms[oldest - unit.day // length] += weight * unit.bottom
    return Compared(series[True], series[False], kept)


def typical(units: Iterable[Unit], level: float) -> tuple[Estimate, float] | None:
    """Return how many times the comparator's typical unit the subject's is, within strata, and the comparator's.

    None where it cannot be said. What is counted is above nought, over nothing else.
    """
    held = list(units)
    if not held:
        return None
    length = period_of(unit.day for unit in held)
    return relative_typical(
        [unit.top for unit in held],
        [unit.subject for unit in held],
        [unit.stratum for unit in held],
        [unit.day // length for unit in held],
        level=level,
    )


def period_of(days: Iterable[int]) -> int:
    """Return how many days a period has that varies as a whole: a week, or a day where fewer than half a year is held.

    A few weeks do not tell how much weeks differ; what days have in common with the next is reckoned with all the same.
    """
    held = list(days)
    return 7 if (max(held) - min(held)) // 7 + 1 >= FEWEST_WHOLE_WEEKS else 1


def year_of(scope: Scope, years_back: int = 0) -> Scope:
    """Return the fifty-two whole weeks that end with the scope, or so many years of them before; of all accounts."""
    last = scope.last_day - timedelta(weeks=WEEKS_OF_A_YEAR * years_back)
    return replace(scope, first_day=last - timedelta(days=7 * WEEKS_OF_A_YEAR - 1), last_day=last, accounts=())


def quarter_of(week: int) -> int:
    """Return the quarter (of thirteen weeks) that a week lies in, the newest first."""
    return week // WEEKS_OF_A_QUARTER
