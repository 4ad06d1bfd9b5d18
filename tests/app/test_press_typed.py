"""Press releases that are typed in are what the importer reads."""

from __future__ import annotations

from datetime import date

from lib.store import Store, import_file
from lib.ui.typed_table import filled, table

COLUMNS = ("Day", "Release", "Outlet", "Readers", "Page views")


def test_a_typed_table_is_imported(store: Store) -> None:
    typed = [
        {"Day": date(2026, 1, 14), "Release": "Flood", "Outlet": None, "Readers": None, "Page views": 5120.0},
        {"Day": date(2026, 1, 15), "Release": "Flood", "Outlet": "Herald", "Readers": 21000.0, "Page views": None},
        dict.fromkeys(COLUMNS),
    ]
    (result,) = import_file(store, "Press releases noted on 2026-02-01.csv", table(COLUMNS, filled(typed)))
    assert (result.export, result.rows_loaded, result.rows_rejected) == ("own_press", 2, 0)
    held = store.query("SELECT release, outlet, readers, page_views FROM press ORDER BY line", {}).rows
    assert [tuple(row) for row in held] == [("Flood", "", None, 5120.0), ("Flood", "Herald", 21000.0, None)]
