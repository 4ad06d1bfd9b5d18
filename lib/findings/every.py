"""Every finding of a scope, and the scope that everyone starts from."""

from __future__ import annotations

from datetime import date, timedelta

from lib.findings.opinions import OPINIONS
from lib.findings.standing import standing
from lib.metrics import held_days
from lib.model import Finding, Scope
from lib.store import Store

WEEKS = 13


def shared_scope(
    store: Store, *, first_day: date | None = None, last_day: date | None = None, comparison: str = "previous_year"
) -> Scope | None:
    """Return the scope asked for, by default the thirteen weeks to the last day held; None in an empty store."""
    held = held_days(store)
    if held is None:
        return None
    last = last_day or held[1]
    return Scope(store.organisation()[1], first_day or last - timedelta(days=7 * WEEKS - 1), last, (), comparison)


def every(store: Store, scope: Scope) -> list[Finding]:
    """Return the findings of all pages: standing against both pasts, and those behind each verdict."""
    found = [
        finding
        for comparison in ("previous_year", "previous_period")
        for finding in standing(store, scope.against(comparison))
    ]
    for _, judge in OPINIONS:
        found += [test.finding for test in judge(store, scope).tests if test.finding is not None]
    return found
