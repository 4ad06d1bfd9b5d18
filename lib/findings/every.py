"""Every finding of a scope, and the scope that everyone starts from."""

from __future__ import annotations

from datetime import date, timedelta

from lib.findings.opinions import StoreRows, judge, opinions
from lib.findings.pages import PAGES
from lib.findings.standing import channels, standing
from lib.metrics import held_days
from lib.model import COMPARISONS, Finding, Scope
from lib.store import Store

# A quarter, where twice as much is held to compare with; else a month.
WEEKS, FEWER_WEEKS = 13, 4


def shared_scope(
    store: Store, *, first_day: date | None = None, last_day: date | None = None, comparison: str | None = None
) -> Scope | None:
    """Return the scope asked for; None in an empty store.

    By default it ends with the last day held, has as many weeks as can be compared, and is compared with the same
    weeks last year where any channel holds them, else with the weeks before.
    """
    held = held_days(store)
    if held is None:
        return None
    last = last_day or held[1]
    name = store.organisation()[1]
    spans = [channel.span for channel in channels(store, Scope(name, held[0], held[1]))]
    weeks = (
        WEEKS
        if any(span.holds(last - timedelta(days=14 * WEEKS - 1), last - timedelta(days=7)) for span in spans)
        else FEWER_WEEKS
    )
    scope = Scope(name, first_day or last - timedelta(days=7 * weeks - 1), last)
    if comparison:
        return scope.against(comparison)
    before = scope.against("previous_year").compared()
    a_year_back = any(span.holds(before.first_day, before.last_day) for span in spans)
    return scope.against("previous_year" if a_year_back else "previous_period")


def every(store: Store, scope: Scope) -> list[Finding]:
    """Return the findings of all pages, standing against both pasts, and those behind each verdict."""
    both = (finding for each in COMPARISONS for finding in standing(store, scope.against(each)))
    # What pays its way is told over a year of its own, whatever is compared.
    found = list({finding.id: finding for finding in both}.values())
    found += [finding for make in PAGES.values() if make is not standing for finding in make(store, scope)]
    rows = StoreRows(store)
    for opinion in opinions():
        found += [test.finding for test in judge(store, opinion, scope, rows).tests if test.finding is not None]
    return found
