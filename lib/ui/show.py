"""A finding on the screen: its claim, its chart, where it comes from, and how it is known."""

from __future__ import annotations

import streamlit as st

from lib.charts.screen import CONFIG, figure
from lib.model import Chart, Finding
from lib.ui.drawer import frame_of, how_do_we_know


def finding(shown: Finding, *, heading: bool = True) -> None:
    """Show one finding, with its claim as a heading unless the page has said it already."""
    if heading:
        st.subheader(f"{shown.sentence}.")
    if shown.chart is not None:
        chart(shown.chart, key=shown.id)
    for caveat in shown.caveats:
        st.caption(caveat)
    how_do_we_know(shown)


def chart(shown: Chart, *, key: str) -> None:
    """Show one chart with its subtitle, its source line and its numbers as a table."""
    st.caption(shown.subtitle)
    st.plotly_chart(figure(shown), theme=None, config=CONFIG, alt=shown.alt, key=f"chart-{key}")
    st.caption(shown.source)
    with st.expander("The numbers behind the chart"):
        st.dataframe(frame_of(shown.table), hide_index=True, alt=f"The numbers behind the chart: {shown.title}")
