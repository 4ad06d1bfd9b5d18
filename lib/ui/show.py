"""A finding on the screen: its claim, its chart, where it comes from, and how it is known."""

from __future__ import annotations

import streamlit as st

from lib.charts.screen import CONFIG, figure
from lib.model import Chart, Finding
from lib.ui.drawer import frame_of, how_do_we_know
from lib.ui.plain import plain


def finding(shown: Finding) -> None:
    """Show one finding: its claim as a heading, its chart, what to keep in mind, how it is known."""
    st.markdown(f"#### {plain(shown.sentence)}.")
    if shown.chart is not None:
        chart(shown.chart, key=shown.id)
    caveats(shown)
    how_do_we_know(shown)


def caveats(shown: Finding) -> None:
    """Show what to keep in mind beside a finding."""
    if shown.caveats:
        st.caption("  \n".join(plain(caveat) for caveat in shown.caveats))


def chart(shown: Chart, *, key: str) -> None:
    """Show one chart with its subtitle, its source line and its numbers as a table."""
    if shown.subtitle:
        st.caption(plain(shown.subtitle))
    drawn = figure(shown)
    if not drawn["data"]:
        # Streamlit refuses a figure without marks: a first day of data is no whole week yet.
        st.markdown("Too little is held to draw it: there is no whole week yet.")
        return
    st.plotly_chart(drawn, theme=None, config=CONFIG, alt=shown.alt, key=f"chart-{key}")
    if shown.source:
        st.caption(plain(shown.source))
    with st.expander("The numbers behind the chart", type="compact"):
        st.dataframe(frame_of(shown.table), hide_index=True, alt=f"The numbers behind the chart: {shown.title}")
