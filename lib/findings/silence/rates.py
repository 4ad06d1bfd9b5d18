"""How often something happens: a share of cases with its interval, or what keeps it from being told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from lib.findings.words import FEW_WEEKS
from lib.model import Scope, Table, Value
from lib.stats import LEVEL, Estimate
from lib.stats.shares import share_in_periods

Row = dict[str, Any]
# Of fewer people or messages nothing is shown: somebody could be recognised.
FEWEST_WRITERS, FEWEST_MESSAGES = 5, 10
# Where a file names no writers, so many messages are hardly those of four people.
FEWEST_UNSIGNED = 30
YEAR = 364


@dataclass(frozen=True)
class Rate:
    """What share of the `n` cases (`n_of` says which) it happened in, `hits` of them; `rows` are those of `query`.

    `share` has its interval at the level that was asked for; None where nothing may be said: `missing` says why, and
    `needs` what would bring it, each in a sentence.
    """

    name: str
    query: str
    scope: Scope
    rows: Table
    n_of: str
    hits: int = 0
    n: int = 0
    share: Estimate | None = None
    missing: str = ""
    needs: str = ""


def year_of(scope: Scope) -> Scope:
    """Return the year up to the last day of a scope, over all accounts."""
    return Scope(scope.organisation, scope.last_day - timedelta(days=YEAR - 1), scope.last_day)


def enough(rows: Sequence[Row]) -> bool:
    """Whether so many messages of so many people may be shown."""
    writers = {row["writer"] for row in rows if row["writer"] is not None}
    unsigned = not writers and len(rows) >= FEWEST_UNSIGNED
    return len(rows) >= FEWEST_MESSAGES and (len(writers) >= FEWEST_WRITERS or unsigned)


def too_few(rows: Sequence[Row], what: str, fewest: int = FEWEST_MESSAGES) -> str:
    """Return why nothing is shown of so few."""
    if len(rows) >= fewest:
        return (
            f"The {what} held come from fewer than {FEWEST_WRITERS} people: nothing is shown that could point at one."
        )
    return f"{Value(len(rows)).text} {what} are held; it takes {fewest}."


def in_weeks(
    rows: Sequence[Row], happened: Callable[[Row], bool], scope: Scope, *, level: float = LEVEL
) -> Estimate | None:
    """Return the share of the rows for which it happened, None without a row; weeks hang together, and cases vary too.

    Weeks are counted back from the last day of the scope. Where nearly all lies in a few weeks these cannot tell how
    much weeks differ, and days are taken for them. `n` counts the cases.
    """
    hits = [happened(row) for row in rows]
    back = [(scope.last_day - row["day"]).days for row in rows]
    weeks = Counter(day // 7 for day in back)
    even = len(rows) ** 2 / max(1, sum(cases**2 for cases in weeks.values()))
    step = 7 if even >= FEW_WEEKS else 1
    periods = range(max(back, default=0) // step, min(back, default=0) // step - 1, -1)
    cases = Counter(day // step for day in back)
    had = Counter(day // step for day, hit in zip(back, hits, strict=True) if hit)
    return share_in_periods([had[at] for at in periods], [cases[at] for at in periods], level=level)


def table_of(source: Table, rows: Sequence[Row]) -> Table:
    """Return rows that are records of a table as a table again."""
    return Table(source.columns, tuple(tuple(row[name] for name in source.columns) for row in rows))
