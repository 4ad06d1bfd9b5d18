"""Where the visits of the website come from, by the channel groups of its counter, now and before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from lib.findings.media_use.shares import Mix, Part, Words, share_findings, together
from lib.findings.standing import Channel
from lib.findings.visits import units
from lib.metrics import run
from lib.model import Finding, Scope
from lib.store import Store

_LEADS = "{name} brings {value} of the visits to our website"
_CAVEATS = ("The counter gives each visit to one group; visits without a known way in are called Direct.",)
# Groups smaller than this bring too little to be told apart from noise; they stay in the whole.
_SMALLEST = 0.005


def visit_findings(store: Store, scope: Scope, channels: Sequence[Channel]) -> list[Finding]:
    """Return who brings the visits of each website whose counter says so, and how that moved."""
    wide = replace(scope, first_day=min(scope.first_day, scope.compared().first_day))
    found: list[Finding] = []
    for channel in channels:
        result = run(store, "chain_sessions", replace(wide, accounts=(channel.account_id,)))
        result = replace(result, table=result.table.where(dimension="channel_group"))
        rows = result.table.records()
        mix = _mix(rows, scope, channel) if rows else None
        if mix is None:
            continue
        key = f"visits.{channel.platform}.{channel.account_id}"
        words = Words(
            key, "Where do visits come from?", "share_of_sessions", "{name} brought {value} of the visits", "sessions"
        )
        own = replace(scope, accounts=(channel.account_id,))
        shares = share_findings(store, result, mix, words, own, _CAVEATS)
        shares = [each for each in shares if (each.value or 0.0) >= _SMALLEST]
        whole = together(shares, words, _LEADS)
        found += [*([whole] if whole else []), *shares]
    return found


def _mix(rows: Sequence[dict[str, Any]], scope: Scope, channel: Channel) -> Mix | None:
    """Return the channel groups by week; a group without a line in a held week had no visit in it."""
    compared = scope.compared()
    now, before = (units(rows, "channel_group", each.first_day, each.last_day) for each in (scope, compared))
    if not now:
        return None
    groups = sorted({item for unit in (*now, *before) for item in unit.items})
    sides: list[dict[str, dict[date, float]]] = [
        {group: {unit.span.first_day: unit.total("sessions", (group,)) for unit in side} for group in groups}
        for side in (now, before)
    ]
    parts = [
        Part(
            group.casefold().replace(" ", "_"), group, sides[0][group], sides[1][group], channel.platform, channel.name
        )
        for group in groups
    ]
    return Mix(tuple(parts), ()) if len(parts) > 1 else None
