"""Both sides of a test of hours and money, their ratio, and what must hold without what is counted unlike the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lib.findings.effort_months import Months, summed
from lib.findings.opinions.deciding import verdict_of
from lib.findings.opinions.measures.parties import Party, Records, without_boosted
from lib.model import PlannedTest, Verdict
from lib.stats import Estimate, rate_in_time, relative_in_time

HOURS, COST = "hours", "cost"
Guard = tuple[Verdict, Estimate | None]


@dataclass(frozen=True)
class Both:
    """Both sides of a test over the months that both have, as rows; `theirs` is None for a line."""

    ours: Records
    theirs: Records | None
    months: list[date]
    unmarked: frozenset[str] = frozenset()

    def side(self, records: Records) -> Months:
        """Return the rows together, by month."""
        return summed(records, self.months)


def seen(records: Records) -> Records:
    """Return the rows of channels whose exports hold clicks."""
    return [row for row in records if row["clicks"] is not None]


def rate(side: Months, per: str) -> float:
    """Return clicks an hour, or the cost of a click."""
    if per == HOURS:
        return side.total("clicks") / side.total("hours")
    return side.total("cost") / side.total("clicks")


def ratio_of(
    both: Both, mine: Records, others: Records | None, line: float | None, per: str, level: float
) -> Estimate | None:
    """Return subject / comparator (or / line) with its interval; None where nothing can be divided by."""

    def sides(records: Records) -> tuple[list[float], list[float]]:
        side = both.side(records)
        return (side.clicks, side.hours) if per == HOURS else (side.cost, side.clicks)

    if others is not None:
        return relative_in_time(sides(mine), sides(others), level=level)
    found = rate_in_time(*sides(mine), level=level)
    if found is None or not line:
        return None
    return Estimate(found.value / line, found.low / line, found.high / line, found.n, found.level)


def guards(both: Both, test: PlannedTest, theirs: Party | None, per: str, level: float) -> tuple[Guard, ...]:
    """Return each verdict with the ratios that have to say the same, one for each thing counted unlike the rest."""
    if both.theirs is not None and theirs is None:
        # The same channel a year before is counted alike.
        return ()
    hardest = _hardest(both)
    return tuple(
        (verdict, ratio_of(both, mine, others, test.threshold, per, level))
        for verdict in (Verdict.AGREES, Verdict.DISAGREES, Verdict.NO_DIFFERENCE)
        for favours in _directions(test, verdict, per)
        for mine, others in hardest[favours]
    )


def _hardest(both: Both) -> dict[bool, list[tuple[Records, Records | None]]]:
    """Return {whether the verdict is for the subject: both sides without one thing that speaks for it}.

    What a side brings looks more with LinkedIn, which counts every click, with boosted posts, and with what was bought
    unmarked; it looks less with the hours of channels whose exports hold no clicks.
    """
    theirs = both.theirs if both.theirs is not None else []
    without = (_plain, _unboosted, lambda records: [row for row in records if row["platform"] not in both.unmarked])
    found: dict[bool, list[tuple[Records, Records | None]]] = {True: [], False: []}
    for favours, mine, others in (
        *((True, less(both.ours), theirs) for less in without),
        (True, both.ours, seen(theirs)),
        *((False, both.ours, less(theirs)) for less in without),
        (False, seen(both.ours), theirs),
    ):
        if (mine, others) != (both.ours, theirs):
            found[favours].append((mine, others if both.theirs is not None else None))
    return found


def _plain(records: Records) -> Records:
    """Return the rows without LinkedIn, where others have clicks."""
    others = [row for row in records if row["platform"] != "linkedin"]
    return others if any(row["clicks"] for row in others) else records


def _unboosted(records: Records) -> Records:
    return [without_boosted(row) for row in records]


def _directions(test: PlannedTest, verdict: Verdict, per: str) -> tuple[bool, ...]:
    """Return whether a verdict is one for the subject (it brings much for little); nothing that matters is both."""
    agreeing = test.right_below == (per == COST)
    if verdict is Verdict.NO_DIFFERENCE:
        return (True, False)
    return (agreeing if verdict is Verdict.AGREES else not agreeing,)


def says(
    test: PlannedTest, estimate: Estimate | None, only_if: Sequence[tuple[Verdict, Estimate | None]], few: str
) -> Verdict:
    """Return the verdict of this test, to say what would change it."""
    verdict = Verdict.CANNOT_TELL if few else verdict_of(test, estimate)
    holds = all(verdict_of(test, each) is verdict for guarded, each in only_if if guarded is verdict)
    return verdict if holds else Verdict.CANNOT_TELL
