"""Messages of the public for the tests of opinions: the newest ones up to a day, in whole weeks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import compress

from lib.findings.opinions.rows import Rows
from lib.model import PlannedTest, Scope, Table, Verdict
from lib.stats import Estimate

QUERY = "messages"
WEEKS_OF_A_YEAR = 52
# As far back as any test looks: the newest year, the year before it and as much again for an inbox that ended.
_FURTHEST = timedelta(weeks=4 * WEEKS_OF_A_YEAR)

NEEDS_MESSAGES = (
    "the public's messages with our replies: the message export of your inbox tool, or a log of questions and answers "
    "(columns Received, Network, First reply at)"
)
NEEDS_READING = (
    "about a hundred messages drawn at random and read by a person, with what needs an answer: the page “Opinion or "
    "data?” deals them"
)


@dataclass(frozen=True)
class Messages:
    """Messages as columns; `week` counts whole weeks of their window, from 0."""

    table: Table
    week: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.table)

    def among(self, kept: Sequence[bool]) -> Messages:
        """Return the messages that are marked."""
        rows = tuple(compress(self.table.rows, kept))
        return Messages(Table(self.table.columns, rows), tuple(compress(self.week, kept)))


def held(rows: Rows, scope: Scope) -> Table:
    """Return all messages of the public up to the last day of the scope; the store is asked once for all tests."""
    return rows.of(QUERY, replace(scope, first_day=scope.last_day - _FURTHEST))


def newest_day(messages: Table) -> date | None:
    """Return the last day on which a message is held; None without messages."""
    return max(messages.column("day"), default=None)


def window(scope: Scope, last: date, weeks: int) -> Scope:
    """Return the scope of so many whole weeks up to a day."""
    return replace(scope, first_day=last - timedelta(days=7 * weeks - 1), last_day=last)


def within(messages: Table, days: Scope, which: str = "message_id") -> Messages:
    """Return the messages within the days; only those of whose cell `which` something is said that is not false."""
    at, told = messages.columns.index("day"), messages.columns.index(which)
    first, last = days.first_day, days.last_day
    kept = tuple(
        row for row in messages.rows if first <= row[at] <= last and row[told] is not None and row[told] is not False
    )
    week = tuple((row[at] - first).days // 7 for row in kept)
    return Messages(Table(messages.columns, kept), week)


def below(test: PlannedTest) -> tuple[Verdict, ...]:
    """Return what a test can say where the subject lies below the line."""
    return (Verdict.AGREES,) if test.right_below else (Verdict.DISAGREES, test.alike)


def above(test: PlannedTest) -> tuple[Verdict, ...]:
    """Return what a test can say where the subject lies above the line."""
    return (Verdict.DISAGREES, test.alike) if test.right_below else (Verdict.AGREES,)


def scaled(estimate: Estimate | None, factor: float) -> Estimate | None:
    """Return the estimate times a factor; None of none."""
    if estimate is None:
        return None
    return replace(estimate, value=estimate.value * factor, low=estimate.low * factor, high=estimate.high * factor)
