"""The audit as rows: a line per channel, strongest first, the same question in the same column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import streamlit as st

from lib.charts.screen import CONFIG, dot_strip, sparkline
from lib.findings import COST, QUESTIONS, facet_of, ranked_by
from lib.findings.words import against, signed
from lib.metrics import METRICS
from lib.model import PLATFORMS, Finding, Value
from lib.ui.plain import plain

_WIDTHS = [1.2, 1.25, 1.5, 1.5, 1.3, 1.5, 1.3]
# Short enough for a column whose heading says what it is about.
_SHORT = {
    "ad_click_rate": "click-through",
    "search_click_rate": "click-through",
    "mail_click_rate": "clicked",
    "engaged_session_rate": "of sessions engaged",
    "engagement_rate": "engagement rate",
    "engagement_per_view": "engagement by views",
    "minutes_per_view": "minutes a view",
    "users": "users a day",
    "recipients": "recipients",
    "search_impressions": "showings",
    "ad_impressions": "showings",
    "followers_net": "followers, net",
    "spend": "spent",
    "cost_per_click": "a click, all in",
    "staff_hours": "staff hours",
    "search_clicks": "clicks",
    "ad_clicks": "clicks",
    "mail_clicks": "clicks",
}
_MISSING = {
    "output": "No posts or mailings.",
    "audience": "No audience in its exports.",
    "engagement": "No engagement in its exports.",
    "cost": "No hours noted.",
    "clicks": "No clicks in its exports.",
}
_FEWEST_POINTS, _MOST_POINTS = 8, 52
# Changes beyond these ends stand at the end of the axis as an arrow.
_AXIS_ENDS = (-1.0, 1.0)
_SHORTEST_AXIS = 0.1
_WORDS = {"up": "up", "down": "down", "no_clear_change": "no clear change", "cannot_tell": "can't tell yet"}


@dataclass(frozen=True)
class _Axis:
    """The changes that the dots of all rows are drawn on."""

    low: float
    high: float

    @property
    def in_words(self) -> str:
        """Both ends, as the heading says them."""
        return f"{signed(self.low)} to {signed(self.high)}"


def _months(findings: Sequence[Finding]) -> str:
    """Return the months that the costs are of: hours are noted by month."""
    named = (dict(finding.values).get("months") for finding in findings if facet_of(finding) == COST.name)
    return next((months.text for months in named if months is not None), "")


def channel_of(finding: Finding) -> str:
    """Return the name of the channel that a finding is about."""
    return dict(finding.values)["channel"].text if finding.platform else PLATFORMS["own"].label


def by_channel(findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    """Return the findings of each channel that are told in its row, strongest channel first."""
    asked = {facet.name for facet in QUESTIONS}
    told = [finding for finding in findings if facet_of(finding) in asked]
    return {channel: list(group) for channel, group in groupby(told, key=channel_of)}


def ends(findings: Sequence[Finding]) -> tuple[Finding | None, Finding | None]:
    """Return what makes the strongest and the weakest channel; None where no change is clear."""
    ranked = [found for group in by_channel(findings).values() if (found := ranked_by(group)) is not None]
    strongest = next((found for found in ranked if found.direction == "up"), None)
    return strongest, next((found for found in reversed(ranked) if found.direction == "down"), None)


def rows(findings: Sequence[Finding]) -> None:
    """Show a line for each channel: the questions of an audit, and its change on an axis that all rows share."""
    held = by_channel(findings)
    axis = _axis([found for group in held.values() if (found := ranked_by(group))])
    marks = {
        channel_of(found): word for found, word in zip(ends(findings), ("strongest", "weakest"), strict=True) if found
    }
    with st.container(gap="xsmall"):
        heading = st.columns(_WIDTHS, vertical_alignment="bottom")
        for column, facet in zip(heading[1:], QUESTIONS, strict=False):
            months = _months(findings) if facet is COST else ""
            under = f"  \n:small[{months}]" if months else ""
            column.markdown(f"**{facet.heading}**{under}")
        if axis:
            heading[-1].markdown(f"**Change**  \n:small[{axis.in_words}]")
        for channel, group in held.items():
            _row(channel, marks.get(channel, ""), group, axis)


def _past(findings: Sequence[Finding]) -> str:
    return against(findings[0].scope).text


def _axis(ranked: Sequence[Finding]) -> _Axis | None:
    """Return an axis that holds every interval of the rows and no change at all; None where nothing is compared."""
    intervals = [found.change_interval for found in ranked if found.change_interval]
    if not intervals:
        return None
    low, high = min(low for low, _ in intervals), max(high for _, high in intervals)
    least, most = _AXIS_ENDS
    return _Axis(max(least, min(low, -_SHORTEST_AXIS)), min(most, max(high, _SHORTEST_AXIS)))


def _row(channel: str, mark: str, group: Sequence[Finding], axis: _Axis | None) -> None:
    own = {facet_of(finding): finding for finding in group}
    cells = st.columns(_WIDTHS, vertical_alignment="center")
    with cells[0].container(gap=None):
        st.markdown(f"**{plain(channel)}**" + (f" :small[{mark}]" if mark else ""))
        _small_line(own)
    only_totals = list(own) == [COST.name]
    for cell, facet in zip(cells[1:], QUESTIONS, strict=False):
        with cell:
            _cell(own.get(facet.name), "Only in total." if only_totals else _MISSING[facet.name])
    with cells[-1]:
        _strip(ranked_by(group), axis)


def _cell(finding: Finding | None, missing: str) -> None:
    if finding is None or finding.value is None:
        st.caption(missing)
        return
    metric = METRICS[finding.metric]
    value = dict(finding.values)["value"]
    amount = Value(abs(finding.value), value.kind, value.currency).text
    number = f"−{amount}" if finding.value < 0 else amount
    label = _SHORT.get(finding.metric, f"{metric.label[0].lower()}{metric.label[1:]}")
    st.markdown(f"**{plain(number)}** :small[{label}]  \n:small[{_change_words(finding)}]")


def _small_line(own: dict[str, Finding]) -> None:
    """Draw the last weeks of what the channel is ranked by, without axes."""
    names = ("clicks", "engagement", "audience", "output")
    finding = next((own[name] for name in names if name in own), None)
    if finding is None or finding.history is None or len(finding.history) < _FEWEST_POINTS:
        return
    weeks, values = (finding.history.column(name)[-_MOST_POINTS:] for name in ("week", "value"))
    label = METRICS[finding.metric].label
    first, last = (Value(values[at], finding.value_kind, finding.currency).text for at in (0, -1))
    said = f"Small line: {label.lower()} of {channel_of(finding)} by week, {len(weeks)} weeks, from {first} to {last}."
    st.plotly_chart(sparkline(weeks, values), theme=None, config=CONFIG, alt=said, key=f"small-{finding.id}")


def _strip(finding: Finding | None, axis: _Axis | None) -> None:
    """Draw the change that the channel is ranked by, with its interval."""
    if finding is None or finding.change is None or finding.change_interval is None or axis is None:
        st.caption("No comparison yet.")
        return
    low, high = finding.change_interval
    drawn = dot_strip(finding.change, low, high, axis_low=axis.low, axis_high=axis.high)
    label = METRICS[finding.metric].label.lower()
    said = (
        f"{channel_of(finding)}, {label}: change of {signed(finding.change)} on {_past([finding])}, "
        f"between {signed(low)} and {signed(high)}; {_WORDS[finding.direction or 'cannot_tell']}."
    )
    st.plotly_chart(drawn, theme=None, config=CONFIG, alt=said, key=f"strip-{finding.id}")


def _change_words(finding: Finding) -> str:
    """Return the change in words with its interval: what the eye reads down the column."""
    word = _WORDS[finding.direction or "cannot_tell"]
    if finding.change is None or finding.change_interval is None:
        took = dict(finding.values).get("took")
        return plain(took.text) if took and took.text else word
    low, high = finding.change_interval
    if finding.metric == "followers_net":
        ends_of_it = " to ".join(f"{end:+,.0f}".replace("-", "−") for end in (low, high))
        start = {"up": ":primary[**better**]", "down": ":primary[**worse**]"}.get(word, word)
        return f"{start} ({ends_of_it} a week)"
    # What we put out is counted in full: there is nothing to be unsure of.
    between = "" if facet_of(finding) == "output" else f" ({signed(low)} to {signed(high)})"
    if word == _WORDS["no_clear_change"] and (low > 0 or high < 0):
        return f"{word} (may be chance)"
    size = f" {Value(finding.change, 'change').text}" if word in ("up", "down") else ""
    start = f":primary[**{word}{size}**]" if word in ("up", "down") else word
    return f"{start}{between}"
