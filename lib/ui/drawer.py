"""How do we know? The definition, the interval, the rows, the query and the files of a finding."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from lib.model import Evidence, Finding, Table, Value
from lib.ui.dates import COLUMNS
from lib.ui.plain import plain


def frame_of(table: Table) -> pd.DataFrame:
    """Return a table's rows for st.dataframe."""
    return pd.DataFrame(list(table.rows), columns=list(table.columns))


def csv_of(table: Table) -> bytes:
    """Return a table as CSV that spreadsheets open with its letters as they are."""
    return frame_of(table).to_csv(index=False).encode("utf-8-sig")


def how_do_we_know(finding: Finding, *, key: str = "know") -> None:
    """Show the button that opens the drawer; `key` tells two buttons for one finding on a page apart."""
    if st.button("How do we know?", key=f"{key}-{finding.id}", icon=":material/help:"):
        _drawer(finding)


@st.dialog("How do we know?", width="medium", position="right")
def _drawer(finding: Finding) -> None:
    evidence = finding.evidence
    st.markdown(f"**{plain(finding.sentence)}.**")
    st.markdown(plain(evidence.definition))
    st.markdown(plain(_interval_in_words(finding)))
    for caveat in finding.caveats:
        st.markdown(f"- {plain(caveat)}")
    st.subheader("Files")
    st.dataframe(_files(evidence), hide_index=True, column_config=COLUMNS, alt="The imported files behind this finding")
    st.subheader(f"Rows ({len(evidence.rows):,})")
    rows = frame_of(evidence.rows)
    st.dataframe(rows, hide_index=True, height=260, alt="The rows that the numbers were made of")
    st.download_button(
        "Download the rows (CSV)",
        csv_of(evidence.rows),
        file_name=f"{finding.id}.csv",
        mime="text/csv",
        key=f"rows-{finding.id}",
    )
    st.subheader("Query")
    st.caption(plain(", ".join(f"{name} = {value}" for name, value in evidence.parameters)))
    st.code(evidence.sql, language="sql", wrap_lines=True)


def _interval_in_words(finding: Finding) -> str:
    evidence = finding.evidence
    said = [f"Made of {evidence.n:,} {evidence.n_of}."]
    if finding.interval and finding.level:
        low, high = (Value(end, finding.value_kind, finding.currency).text for end in finding.interval)
        said.append(f"With {finding.level:.0%} confidence the value lies between {low} and {high}.")
    said.append(evidence.interval_method)
    return " ".join(said)


def _files(evidence: Evidence) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "File": file.name,
                "Format": file.label,
                "First day": file.first_day,
                "Last day": file.last_day,
                "Imported (UTC)": file.imported_at,
                "Import": file.import_id,
            }
            for file in evidence.files
        ]
    )
