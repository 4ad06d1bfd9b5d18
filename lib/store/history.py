"""What was imported when, what was refused, and how to take an import out again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from lib.model import SourceFile
from lib.sources import EXPORTS
from lib.store import accounts, mappings, versions
from lib.store.connection import Store, StoreError

_LABELS = {export.name: export.label for export in EXPORTS}


@dataclass(frozen=True)
class ImportEntry:
    """One import that counts. `accounts` are names, `label` is what the export is called; times are UTC."""

    import_id: int
    file_name: str
    export: str
    accounts: str
    platforms: str
    rows_loaded: int
    rows_rejected: int
    first_day: date | None
    last_day: date | None
    imported_at: datetime
    label: str = ""


@dataclass(frozen=True)
class Reject:
    """A line that was not loaded."""

    sheet: str
    line: int
    reason: str
    raw: str


def history(store: Store) -> list[ImportEntry]:
    """Return the imports that count, newest first."""
    rows = store.query(
        """
        SELECT import_id, file_name, export, string_agg(DISTINCT account.name, ', ' ORDER BY account.name),
               string_agg(DISTINCT platform, ', ' ORDER BY platform), sum(rows_loaded)::BIGINT,
               sum(rows_rejected)::BIGINT, min(first_day), max(last_day), any_value(imported_at)
        FROM import JOIN import_part USING (import_id) JOIN account USING (account_id)
        WHERE undone_at IS NULL GROUP BY import_id, file_name, export ORDER BY import_id DESC
        """
    ).rows
    labels = _labels(store)
    return [replace(ImportEntry(*row), label=labels.get(row[2], row[2])) for row in rows]


def _labels(store: Store) -> dict[str, str]:
    return _LABELS | mappings.labels(store)


def rejects(store: Store, import_id: int) -> list[Reject]:
    """Return the lines that an import could not use."""
    rows = store.query(
        "SELECT sheet, line, reason, raw FROM import_reject WHERE import_id = $import_id ORDER BY sheet, line",
        {"import_id": import_id},
    ).rows
    return [Reject(*row) for row in rows]


def undo(store: Store, import_id: int) -> ImportEntry:
    """Take an import out, bring back what it had replaced, and return what it was.

    Raise StoreError where no such import counts.
    """
    entry = next((each for each in history(store) if each.import_id == import_id), None)
    if entry is None:
        held = ", ".join(str(each.import_id) for each in history(store)) or "none"
        raise StoreError(f"There is no import {import_id} to undo. Held are: {held}.")
    with store.transaction() as cursor:
        versions.take_out(cursor, import_id)
        now = datetime.now(UTC).replace(tzinfo=None)
        cursor.execute("UPDATE import SET undone_at = ? WHERE import_id = ?", [now, import_id])
        accounts.forget_unused(cursor)
    return entry


def source_files(store: Store, import_ids: Iterable[int]) -> tuple[SourceFile, ...]:
    """Return the files behind some rows, oldest import first."""
    wanted = sorted(set(import_ids))
    if not wanted:
        return ()
    rows = store.query(
        """
        SELECT import_id, file_name, export, imported_at, min(first_day), max(last_day)
        FROM import JOIN import_part USING (import_id)
        WHERE import_id IN (SELECT unnest($wanted)) GROUP BY ALL ORDER BY import_id
        """,
        {"wanted": wanted},
    ).rows
    labels = _labels(store)
    return tuple(SourceFile(row[0], row[1], row[2], labels.get(row[2], row[2]), *row[3:]) for row in rows)
