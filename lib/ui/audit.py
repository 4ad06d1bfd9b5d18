"""The audit as rows: a line per channel, best first, the same thing in the same column."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from lib.charts.screen import CONFIG, sparkline
from lib.findings import FACETS
from lib.findings.words import signed
from lib.metrics import METRICS
from lib.model import PLATFORMS, Finding, Value
from lib.ui import show

_WIDTHS = [1.3, *[2] * len(FACETS)]
_FEWEST_POINTS = 8
_WORDS = {"up": "up", "down": "down", "no_clear_change": "no clear change", "cannot_tell": "can't tell yet"}


def rows(findings: Sequence[Finding]) -> None:
    """Show a line for each channel with its four facets."""
    heading = st.columns(_WIDTHS)
    for column, facet in zip(heading[1:], FACETS, strict=True):
        column.markdown(f"**{facet.label}**  \n{facet.question}")
    for channel, group in groupby(findings, key=_channel):
        own = {_facet(finding): finding for finding in group}
        with st.container(border=True):
            cells = st.columns(_WIDTHS, vertical_alignment="top")
            with cells[0]:
                st.markdown(f"### {channel}")
                _small_line(own)
            for cell, facet in zip(cells[1:], FACETS, strict=True):
                with cell:
                    _cell(own.get(facet.name))


def _cell(finding: Finding | None) -> None:
    if finding is None or finding.value is None:
        st.caption("Not in this channel's exports.")
        return
    metric = METRICS[finding.metric]
    value = dict(finding.values)["value"]
    amount = Value(abs(finding.value), value.kind, value.currency).text
    st.metric(metric.label, f"−{amount}" if finding.value < 0 else amount, height="content")
    st.markdown(_change_words(finding))


def _small_line(own: dict[str, Finding]) -> None:
    """Draw the weeks of the first facet that the channel has, without axes."""
    finding = next((own[facet.name] for facet in FACETS if facet.name in own), None)
    if finding is None or finding.chart is None or len(finding.chart.table) < _FEWEST_POINTS:
        return
    weeks = finding.chart.table
    small = sparkline(weeks.column("week"), weeks.column("value"))
    label = METRICS[finding.metric].label
    st.plotly_chart(small, theme=None, config=CONFIG, alt=finding.chart.alt, key=f"small-{finding.id}")
    st.caption(f"{label} by week")


def _change_words(finding: Finding) -> str:
    """Return the change in words with its interval: what the eye reads down the column."""
    word = _WORDS[finding.direction or "cannot_tell"]
    if finding.change is None or finding.change_interval is None:
        return word
    low, high = finding.change_interval
    if finding.metric == "followers_net":
        ends = " to ".join(f"{end:+,.0f}".replace("-", "−") for end in (low, high))
        return f"{'better' if word == 'up' else 'worse' if word == 'down' else word} ({ends} a week)"
    size = f" {Value(finding.change, 'change').text}" if word in ("up", "down") else ""
    start = f"**{word}{size}**" if word in ("up", "down") else word
    return f"{start} ({signed(low)} to {signed(high)})"


def headline(findings: Sequence[Finding]) -> Finding | None:
    """Return the one that matters most: the clear change that brought or lost the most clicks or sessions."""
    clear = [finding for finding in findings if _facet(finding) == "clicks" and finding.direction in ("up", "down")]
    return max(clear, key=_gained, default=None) or next(iter(findings), None)


def _gained(finding: Finding) -> float:
    """Return the size of the change in clicks or sessions."""
    change = finding.change or 0.0
    return abs((finding.value or 0.0) * change / (1 + change)) if change > -1 else 0.0


def details(findings: Sequence[Finding]) -> None:
    """Show all findings of the channel that is picked."""
    names = list(dict.fromkeys(_channel(finding) for finding in findings))
    picked = st.selectbox("Channel", names, key="channel", bind="query-params")
    for finding in findings:
        if _channel(finding) == picked:
            show.finding(finding)


def _channel(finding: Finding) -> str:
    return dict(finding.values)["channel"].text if finding.platform else PLATFORMS["own"].label


def _facet(finding: Finding) -> str:
    return finding.id.split(".")[1]
