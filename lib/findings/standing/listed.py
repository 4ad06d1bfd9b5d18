"""The channels that are held."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from lib.findings.weeks import Span
from lib.metrics import run
from lib.model import PLATFORMS, Scope
from lib.store import Store

EVER = (date(1970, 1, 1), date(2999, 12, 31))


@dataclass(frozen=True)
class Channel:
    """An account as the audit lists it."""

    account_id: int
    platform: str
    name: str
    label: str
    span: Span


def channels(store: Store, scope: Scope) -> list[Channel]:
    """Return the accounts that have rows, whatever their days."""
    whole = replace(scope, first_day=EVER[0], last_day=EVER[1])
    rows = run(store, "channels", whole).table.records()
    alone = [row["platform"] for row in rows]
    return [
        Channel(
            row["account_id"],
            row["platform"],
            row["name"],
            PLATFORMS[row["platform"]].label
            if alone.count(row["platform"]) == 1
            else f"{PLATFORMS[row['platform']].label} ({row['name']})",
            Span(row["first_day"], row["last_day"]),
        )
        for row in rows
        if PLATFORMS[row["platform"]].channel not in ("own", "messages", "peers", "tool")
    ]
