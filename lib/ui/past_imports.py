"""What was imported, and the way to take it out again."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from lib.store import history, rejects, undo
from lib.ui import session
from lib.ui.dates import COLUMNS
from lib.ui.plain import plain


def table() -> None:
    """Show the imports that count, newest first."""
    entries = history(session.store())
    if not entries:
        return
    st.subheader("Imported so far")
    st.dataframe(
        pd.DataFrame(
            [
                {
                    "File": entry.file_name,
                    "Read as": entry.label,
                    "Account": entry.accounts,
                    "First day": entry.first_day,
                    "Last day": entry.last_day,
                    "Rows": entry.rows_loaded,
                    "Not used": entry.rows_rejected,
                    "Imported (UTC)": entry.imported_at,
                    "Import": entry.import_id,
                }
                for entry in entries
            ]
        ),
        hide_index=True,
        column_config=COLUMNS,
        alt="The imports that count, newest first",
    )


def undo_one() -> None:
    """Offer the refused lines of an import to download, and its undo."""
    said = st.session_state.pop("undone", None)
    if said:
        st.success(plain(said), icon=":material/undo:")
    entries = history(session.store())
    if not entries:
        return
    names = {entry.import_id: f"{entry.import_id}: {entry.file_name}" for entry in entries}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        picked = st.selectbox("Import", list(names), format_func=names.__getitem__, key="past-import", width=480)
        if picked is not None and st.button("Undo this import", icon=":material/undo:"):
            entry = undo(session.store(), picked)
            st.session_state["undone"] = f"{entry.file_name} is taken out; what it had replaced counts again."
            st.rerun()
        if picked is not None:
            _refused_lines(picked)


def _refused_lines(import_id: int) -> None:
    refused = rejects(session.store(), import_id)
    if refused:
        rows = pd.DataFrame([each.__dict__ for each in refused])
        st.download_button(
            f"Lines not used ({len(refused):,})",
            rows.to_csv(index=False).encode("utf-8-sig"),
            file_name=f"import-{import_id}-lines-not-used.csv",
            mime="text/csv",
        )
