"""A small table that people type in, imported like a file: it has provenance and an undo like everything else."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import pandas as pd
import streamlit as st

from lib.store import import_file, rejects
from lib.ui import session
from lib.ui.plain import plain

_KEPT = "typed-kept"


def form(key: str, named: str, columns: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> None:
    """Show an editor of the columns (header -> Streamlit's column settings), begun with `rows`, and keep what is typed.

    `named` begins the name of the file that it is imported as: "Leaders" becomes "Leaders noted on 2026-03-01 ...".
    """
    if st.session_state.pop(_KEPT, None) == key:
        st.success("Kept. Under “Import files” it can be undone like a file.")
    typed = st.data_editor(
        pd.DataFrame(list(rows), columns=list(columns)),
        column_config=dict(columns),
        hide_index=True,
        num_rows="dynamic",
        key=f"typed-{key}",
        alt=f"{named}: a table to type in",
    )
    if not st.button("Keep this table", type="primary", key=f"keep-{key}"):
        return
    found = filled(typed.to_dict("records"))
    if not found:
        st.error("Nothing was kept: the table is empty. Fill in at least one line.")
        return
    name = f"{named} noted on {datetime.now():%Y-%m-%d %H.%M.%S}.csv"
    result = import_file(session.store(), name, table(list(columns), found))[0]
    if not result.good:
        st.error(plain(result.message))
        return
    refused = rejects(session.store(), result.import_id) if result.import_id else []
    if refused:
        st.warning("\n".join(f"- Line {each.line - 1}: {plain(each.reason)}" for each in refused))
        return
    st.session_state[_KEPT] = key
    st.rerun()


def filled(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows that hold anything, what is missing as None."""
    found = [{name: None if _is_missing(cell) else cell for name, cell in row.items()} for row in rows]
    return [row for row in found if any(cell is not None for cell in row.values())]


def _is_missing(cell: Any) -> bool:
    return cell is None or cell == "" or bool(pd.isna(cell))


def table(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> bytes:
    """Return the rows as the CSV that the importer knows; days as 2026-01-31, numbers without thousands."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_cell(row.get(name)) for name in columns] for row in rows)
    return text.getvalue().encode()


def _cell(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, date):
        return f"{cell:%Y-%m-%d}"
    return f"{cell:g}" if isinstance(cell, float) and abs(cell) < 1e6 else str(cell)
