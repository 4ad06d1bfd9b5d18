"""The audit as rows: a line per channel, best first, the same thing in the same column."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from lib.charts.screen import CONFIG, sparkline
from lib.findings import FACETS, channels
from lib.findings.weeks import Span
from lib.findings.words import signed
from lib.metrics import METRICS
from lib.model import PLATFORMS, Finding, Scope, Value
from lib.ui import address, session, show
from lib.ui.drawer import how_do_we_know
from lib.ui.plain import plain

_WIDTHS = [1.3, *[1.75] * len(FACETS)]
_FEWEST_POINTS = 8
_HOW_TO_READ = (
    "Best first, cautiously: by the low end of the change in clicks or sessions, in engagement where there are none. "
    "The brackets hold each change by itself with 90% confidence; blue is what stays clear when all channels are "
    "looked at together. The small line is the first number of the row, week by week."
)
_WORDS = {"up": "up", "down": "down", "no_clear_change": "no clear change", "cannot_tell": "can't tell yet"}


def rows(findings: Sequence[Finding]) -> None:
    """Show a line for each channel with its four facets."""
    with st.container(gap="xxsmall"):
        with st.container(border=True):
            heading = st.columns(_WIDTHS)
            for column, facet in zip(heading[1:], FACETS, strict=True):
                column.markdown(f"**{facet.label}**  \n{facet.question}")
        for channel, group in groupby(findings, key=_channel):
            with st.container(border=True):
                _row(channel, {_facet(finding): finding for finding in group})


def held_for_other_days(scope: Scope, findings: Sequence[Finding]) -> None:
    """Name the channels that have rows, but none in this period: nothing that is held goes missing in silence."""
    shown = {_channel(finding) for finding in findings}
    others = [
        f"{plain(channel.label)} ({_days(channel.span)})"
        for channel in channels(session.store(), scope)
        if channel.label not in shown
    ]
    if others:
        st.write(
            f"Held for other days only: {'; '.join(others)}. Choose days that include them, or import newer exports."
        )


def _days(span: Span) -> str:
    return f"{Value(span.first_day, 'day').text} to {Value(span.last_day, 'day').text}"


def _row(channel: str, own: dict[str, Finding]) -> None:
    cells = st.columns(_WIDTHS, vertical_alignment="center")
    with cells[0].container(gap="xxsmall"):
        st.markdown(f"**{plain(channel)}**")
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
    number = f"−{amount}" if finding.value < 0 else amount
    label = f"{metric.label[0].lower()}{metric.label[1:]}"
    st.markdown(f"**{plain(number)}** :small[{label}]  \n{_change_words(finding)}")


def _small_line(own: dict[str, Finding]) -> None:
    """Draw the weeks of the first facet that the channel has, without axes."""
    finding = next((own[facet.name] for facet in FACETS if facet.name in own), None)
    if finding is None or finding.history is None or len(finding.history) < _FEWEST_POINTS:
        return
    small = sparkline(finding.history.column("week"), finding.history.column("value"))
    label = METRICS[finding.metric].label
    st.plotly_chart(
        small, theme=None, config=CONFIG, alt=finding.chart.alt if finding.chart else label, key=f"small-{finding.id}"
    )


def _change_words(finding: Finding) -> str:
    """Return the change in words with its interval: what the eye reads down the column."""
    word = _WORDS[finding.direction or "cannot_tell"]
    if finding.change is None or finding.change_interval is None:
        return word
    low, high = finding.change_interval
    if finding.metric == "followers_net":
        ends = " to ".join(f"{end:+,.0f}".replace("-", "−") for end in (low, high))
        start = {"up": ":primary[**better**]", "down": ":primary[**worse**]"}.get(word, word)
        return f"{start} :small[({ends} a week)]"
    if word == _WORDS["no_clear_change"] and (low > 0 or high < 0):
        return f"{word} :small[(may be chance)]"
    size = f" {Value(finding.change, 'change').text}" if word in ("up", "down") else ""
    start = f":primary[**{word}{size}**]" if word in ("up", "down") else word
    return f"{start} :small[({signed(low)} to {signed(high)})]"


def headline(findings: Sequence[Finding]) -> Finding | None:
    """Return the one that matters most: the clear change that brought or lost the most clicks or sessions."""
    clear = [finding for finding in findings if _facet(finding) == "clicks" and finding.direction in ("up", "down")]
    return max(clear, key=_gained, default=None) or next(iter(findings), None)


def biggest_change(finding: Finding) -> None:
    """Show the sentence that matters most, set large, and how to read the rows under it."""
    st.header(f"{plain(finding.sentence)}.")
    how_do_we_know(finding, key="know-most")
    st.caption(_HOW_TO_READ)


def _gained(finding: Finding) -> float:
    """Return the size of the change in clicks or sessions."""
    change = finding.change or 0.0
    return abs((finding.value or 0.0) * change / (1 + change)) if change > -1 else 0.0


def details(findings: Sequence[Finding], first: Finding) -> None:
    """Show all findings of the channel that is picked, at the start that of `first`."""
    names = list(dict.fromkeys(_channel(finding) for finding in findings))
    address.offer("channel", names, _channel(first))
    picked = address.keep("channel", st.selectbox("Channel", names, key="channel", width=320), _channel(first))
    sides = st.columns(2, gap="large")
    for at, finding in enumerate(finding for finding in findings if _channel(finding) == picked):
        with sides[at % 2]:
            show.finding(finding)


def _channel(finding: Finding) -> str:
    return dict(finding.values)["channel"].text if finding.platform else PLATFORMS["own"].label


def _facet(finding: Finding) -> str:
    return finding.id.split(".")[1]
