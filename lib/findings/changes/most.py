"""The one change that matters most: what a leader has to hear first."""

from __future__ import annotations

from collections.abc import Sequence

from lib.findings.changes.over_time import OverTime
from lib.findings.changes.shifts import whole_change
from lib.findings.changes.told import extra
from lib.model import Finding, Scope


def most(over: OverTime, shifted: Sequence[Finding], scope: Scope) -> Finding | None:
    """Return the finding that the page begins with.

    First what brought or cost the most clicks or sessions with an event of the period, then what clearly changed
    against the time compared with, then the strongest effect of an earlier event, then the steepest trend; where
    nothing is clear, the largest change that is none. None where nothing can be told at all.
    """
    inside = [each for each in over.clear if each[0].happening.touches(scope.first_day, scope.last_day)]
    counted = [each for each in inside if each[0].line.asked == "clicks"]
    clear = [each for each in shifted if each.direction in ("up", "down")]
    steep = [each for each in over.trends if each.direction in ("up", "down")]
    unsure = sorted(
        (each for each in shifted if each.direction == "no_clear_change"), key=lambda each: -abs(whole_change(each))
    )
    ordered = [
        *(each for _, each in sorted(counted, key=lambda each: -extra(each[1]))),
        *(each for each in clear if _of_clicks(each)),
        *(each for _, each in inside),
        *clear,
        *(each for _, each in over.clear),
        *steep,
        *unsure,
    ]
    return ordered[0] if ordered else None


def _of_clicks(told: Finding) -> bool:
    return told.metric.endswith("clicks") or told.metric == "sessions"
