"""A finding on the screen: its claim, its chart, where it comes from, and how it is known."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

import streamlit as st

from lib.charts.beside import heading, measure_line
from lib.charts.screen import CONFIG, figure
from lib.model import Chart, Finding
from lib.ui.drawer import csv_of, frame_of, how_do_we_know
from lib.ui.plain import plain

_UNSAFE = re.compile(r"[^\w.-]+")  # in the name of a file


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
    """Show one chart with its subtitle, its source line and its numbers, to read and to take along.

    `key` tells the charts of a page apart.
    """
    # A slope has no axis on which to see that it is cut.
    under_the_title = measure_line(shown) if shown.kind == "slope" else shown.subtitle
    if under_the_title:
        st.caption(plain(under_the_title))
    drawn = figure(shown)
    if not drawn["data"]:
        # Streamlit refuses a figure without marks: a first day of data is no whole week yet.
        whole = "there is no whole week yet" if shown.kind == "line" else "there is no value yet"
        st.markdown(f"Too little is held to draw it: {whole}.")
        return
    st.plotly_chart(drawn, theme=None, config=CONFIG, alt=shown.alt, key=f"chart-{key}")
    if shown.source:
        st.caption(plain(shown.source))
    with st.expander("The numbers behind the chart", type="compact"):
        st.dataframe(
            frame_of(shown.table),
            hide_index=True,
            column_config=_columns(shown),
            alt=f"The numbers behind the chart: {shown.title}",
        )
        st.download_button(
            "Download these numbers (CSV)",
            partial(csv_of, shown.table),
            file_name=f"{_UNSAFE.sub('-', key)}.csv",
            mime="text/csv",
            key=f"numbers-{key}",
            on_click="ignore",
        )


def _columns(shown: Chart) -> dict[str, Any]:
    """Return how the columns are written: named in words, shares as percentages."""
    measured = {shown.y, shown.low, shown.high, shown.tick}
    percent = shown.value_kind in ("percent", "change")
    return {
        name: st.column_config.NumberColumn(heading(name), format="percent")
        if percent and name in measured
        else st.column_config.Column(heading(name))
        for name in shown.table.columns
    }
