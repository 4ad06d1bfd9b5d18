"""Run a named query over a scope."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from lib.metrics.queries import QUERIES, Query
from lib.model import Scope, Table
from lib.store import Store

# No account has this id: nothing is asked of anybody.
_NOBODY = 0


@dataclass(frozen=True)
class Result:
    """The rows of a query with what was asked."""

    query: Query
    parameters: tuple[tuple[str, Any], ...]
    table: Table


def run(store: Store, name: str, scope: Scope, *, leaders_too: bool = False) -> Result:
    """Return the rows of the query `name` over the days and accounts of the scope.

    A scope without accounts is about all of the organisation's own; those of leaders' offices are among them only
    where `leaders_too` says so. Raise KeyError naming the queries that exist.
    """
    if name not in QUERIES:
        raise KeyError(f"No query {name!r}; there are {', '.join(QUERIES)}")
    query = QUERIES[name]
    accounts = list(scope.accounts) or ([] if leaders_too else _own(store))
    parameters = {"accounts": accounts, "first_day": scope.first_day, "last_day": scope.last_day}
    return Result(query, tuple(parameters.items()), store.query(query.sql, parameters))


def _own(store: Store) -> list[int]:
    """Return the accounts that are not a leader's; nothing, which means all, where no account is."""
    held = store.query("SELECT account_id, office IS NULL AS own FROM account ORDER BY account_id").records()
    if all(row["own"] for row in held):
        return []
    return [row["account_id"] for row in held if row["own"]] or [_NOBODY]


def held_days(store: Store) -> tuple[date, date] | None:
    """Return the first and last day that any channel has rows for, None in an empty store."""
    channels = run(store, "channels", Scope("", date(1970, 1, 1), date(2999, 12, 31))).table
    if not len(channels):
        return None
    return min(channels.column("first_day")), max(channels.column("last_day"))
