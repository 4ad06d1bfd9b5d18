"""What a store holds, as plain values that tests compare: whole tables, not single numbers."""

from __future__ import annotations

import datetime
from typing import Any

from lib.schema import FACTS
from lib.store import Store


def plain(value: Any) -> Any:
    """Return a cell as JSON holds it; whole numbers without .0."""
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat(sep=" ") if isinstance(value, datetime.datetime) else value.isoformat()
    if isinstance(value, float):
        return int(value) if value.is_integer() else round(value, 9)
    return value


def facts(store: Store) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of every fact table that has some: accounts by name, missing values left out."""
    found: dict[str, list[dict[str, Any]]] = {}
    for name in FACTS:
        rows = store.query(
            f"""
            SELECT account.platform AS account_platform, account.handle AS account_handle, account.name AS account_name,
                   fact.* EXCLUDE (import_id, account_id)
            FROM {name} AS fact JOIN account USING (account_id) ORDER BY ALL
            """
        ).records()
        if rows:
            found[name] = [{key: plain(cell) for key, cell in row.items() if cell is not None} for row in rows]
    return found


def content(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table and twin, as it stands."""
    names = store.query(
        "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' ORDER BY ALL"
    ).column("table_name")
    return {name: list(store.query(f'SELECT * FROM "{name}" ORDER BY ALL').rows) for name in names}


def as_text(store: Store) -> str:
    """Return everything that the store holds as one text, to search for what must not be there."""
    return "\n".join(f"{name}: {row!r}" for name, rows in content(store).items() for row in rows)
