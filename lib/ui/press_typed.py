"""Press releases and what the press made of them, typed in and imported like a file."""

from __future__ import annotations

from datetime import date

import streamlit as st

from lib.ui import typed_table

# The measures that are made of what is typed here.
MEASURES = frozenset({"people_reached"})
_HOW = (
    "One line for each release: Outlet stays empty, Page views are those of the release on your own website. One more "
    "line, with the same title, for each newspaper, station or site that took it up, with the readers or listeners "
    "that its own media data state. List the releases that nobody took up too: leaving them out makes all look larger."
)


def form(*, missing: bool) -> None:
    """Offer the table, open where press releases are missing."""
    column = st.column_config
    with st.expander("Note press releases and who took them up", icon=":material/newspaper:", expanded=missing):
        st.write(_HOW)
        typed_table.form(
            "press",
            "Press releases",
            {
                "Day": column.DateColumn("Day", format="YYYY-MM-DD", max_value=date(2999, 12, 31)),
                "Release": column.TextColumn("Release", width="large"),
                "Outlet": column.TextColumn("Outlet", help="Empty: the release on your own website"),
                "Readers": column.NumberColumn("Readers", min_value=0, step=1, format="localized"),
                "Page views": column.NumberColumn("Page views", min_value=0, step=1, format="localized"),
            },
            [],
        )
