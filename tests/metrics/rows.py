"""Literal rows put straight into a store: no file is read, so a test says everything that it needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from lib.metrics import run
from lib.model import Scope
from lib.store import Store

MOMENT = datetime(2026, 7, 1, 9, 0)
EVER = Scope("Us", date(1970, 1, 1), date(2999, 12, 31))
Row = dict[str, Any]


def account(store: Store, platform: str, name: str = "Wexmoor") -> int:
    """Make an account and return its id."""
    with store.transaction() as cursor:
        row = cursor.execute(
            "INSERT INTO account (organisation_id, platform, handle, name) VALUES (1, ?, ?, ?) RETURNING account_id",
            [platform, name.casefold(), name],
        ).fetchone()
    assert row is not None
    return row[0]


def imported(
    store: Store, account_id: int, grain: str, covers: tuple[date, date] | None = None, name: str = "export.csv"
) -> int:
    """Make an import of one account and return its id; `covers` are the days that its file says."""
    first, last = covers or (None, None)
    with store.transaction() as cursor:
        row = cursor.execute(
            """
            INSERT INTO import BY NAME
            SELECT (SELECT coalesce(max(import_id), 0) + 1 FROM import) AS import_id, 1 AS organisation_id,
                   ? AS file_name, ? AS sha256, 1 AS bytes, 'literal' AS export, ? AS exported_at, ? AS imported_at,
                   CAST([] AS VARCHAR[]) AS warnings
            RETURNING import_id
            """,
            [name, name, MOMENT, MOMENT],
        ).fetchone()
        assert row is not None
        cursor.execute(
            """
            INSERT INTO import_part BY NAME
            SELECT ? AS import_id, ? AS account_id, [?] AS grains, 1 AS rows_read, 1 AS rows_loaded, 0 AS rows_rejected,
                   ? AS first_day, ? AS last_day, ? AS covers_from, ? AS covers_to
            """,
            [row[0], account_id, grain, first, last, first, last],
        )
    return row[0]


def put(store: Store, table: str, account_id: int, import_id: int, rows: Iterable[Row]) -> None:
    """Insert rows of a fact table; cells that a row does not name are NULL."""
    rows = list(rows)
    names = list(dict.fromkeys(name for row in rows for name in row))
    cells = [
        [import_id, line, account_id, *(row.get(name) for name in names)] for line, row in enumerate(rows, start=2)
    ]
    places = ", ".join(f"({', '.join('?' * (len(names) + 3))})" for _ in cells)
    with store.transaction() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (import_id, line, account_id, {', '.join(names)}) VALUES {places}",
            [cell for row in cells for cell in row],
        )


def hold(store: Store, platform: str, table: str, rows: Sequence[Row], **more: Any) -> int:
    """Make an account with one import of these rows, which covers their days, and return the account's id."""
    account_id = account(store, platform, more.pop("account", "Wexmoor"))
    add(store, account_id, table, rows, **more)
    return account_id


def add(store: Store, account_id: int, table: str, rows: Sequence[Row], **more: Any) -> int:
    """Put one more import of these rows into an account, and return its id."""
    days = sorted(row[key] for row in rows for key in DAYS if row.get(key) is not None)
    covers = more.pop("covers", None) or ((days[0], days[-1]) if days else None)
    import_id = imported(store, account_id, table, covers, more.pop("name", "export.csv"))
    put(store, table, account_id, import_id, rows)
    return import_id


DAYS = ("published_day", "day", "sent_day", "first_day", "last_day", "month")


def post(day: date, post_id: str, **cells: Any) -> Row:
    return {"post_id": post_id, "published_day": day, **cells}


def daily(day: date, metric: str, value: float, part: str = "all") -> Row:
    return {"day": day, "metric": metric, "part": part, "value": value}


def advert(day: date, item: str, level: str = "campaign", currency: str = "GBP", **cells: Any) -> Row:
    return {"first_day": day, "last_day": day, "item": item, "level": level, "currency": currency, **cells}


def mailing(day: date, mailing_id: str, **cells: Any) -> Row:
    return {"mailing_id": mailing_id, "sent_day": day, **cells}


def effort(month: date, channel: str, hours: float, cost: float | None = None, currency: str | None = "GBP") -> Row:
    return {"month": month, "channel": channel, "hours": hours, "hourly_cost": cost, "currency": currency}


def days(first: date, count: int) -> list[date]:
    return [first + timedelta(days=number) for number in range(count)]


def rows_of(store: Store, name: str, scope: Scope = EVER) -> list[tuple[Any, ...]]:
    """Return the whole result of a query."""
    return list(run(store, name, scope).table.rows)
