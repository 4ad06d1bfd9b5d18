"""The inhabitants of our area by age, typed in on the screen and imported like a file."""

from __future__ import annotations

from datetime import date

import streamlit as st

from lib.ui import typed_table

_GROUPS = ("0-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65+")
# What opinions are tested by that takes them.
MEASURES = frozenset({"older_share", "young_share"})


def form(last_day: date, *, missing: bool) -> None:
    """Offer a table to type the inhabitants into; it stands open while they are `missing`."""
    with st.expander("Note how many people live in your area, by age", expanded=missing):
        st.write(
            "Statistics offices publish it for every council, region and country. Other age groups will do where one "
            "begins at 65 and one at 35."
        )
        begun = [{"Year": last_day.year - 1, "Age group": group, "Source": ""} for group in _GROUPS]
        typed_table.form("inhabitants", "Inhabitants", _columns(), begun)


def _columns() -> dict[str, object]:
    column = st.column_config
    return {
        "Year": column.NumberColumn(min_value=1990, step=1, format="%d"),
        "Age group": column.TextColumn(help="First and last age, such as 18-24, or 65+"),
        "People": column.NumberColumn(min_value=0, step=1, format="localized"),
        "Source": column.TextColumn(help="Who publishes it, and for which day"),
    }
