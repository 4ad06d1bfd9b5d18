"""Up to which day opinions are tested: also in a store that holds no channel, only messages, peers or the press."""

from __future__ import annotations

from datetime import date, timedelta

from lib.findings.every import shared_scope
from lib.metrics import run
from lib.model import Scope
from lib.store import Store

_EVER = (date(1970, 1, 1), date(2999, 12, 31))
# What tells of an opinion without a channel of ours: the query, and its column of days.
_WITHOUT_CHANNELS = (("messages", "day"), ("peers_counts", "last_day"), ("peers_posts", "day"), ("press_items", "day"))


def argued_scope(store: Store, *, last_day: date | None = None) -> Scope | None:
    """Return the scope that everyone starts from, else the year up to the newest day held; None in an empty store."""
    scope = shared_scope(store, last_day=last_day)
    if scope is not None:
        return scope
    name = store.organisation()[1]
    ever = Scope(name, *_EVER)
    days = [day for query, column in _WITHOUT_CHANNELS for day in run(store, query, ever).table.column(column) if day]
    if not days:
        return None
    last = last_day or max(days)
    return Scope(name, last - timedelta(days=363), last)
