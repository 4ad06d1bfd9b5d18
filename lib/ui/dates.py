"""How days and times stand in a table."""

from __future__ import annotations

from typing import Any

import streamlit as st

# By the names that our tables give their columns.
COLUMNS: dict[str, Any] = {
    "First day": st.column_config.DateColumn(format="D MMM YYYY"),
    "Last day": st.column_config.DateColumn(format="D MMM YYYY"),
    "Imported (UTC)": st.column_config.DatetimeColumn(format="D MMM YYYY, HH:mm"),
}
