"""The audit: the sentence that matters most, who is strongest and weakest, and one channel looked at closely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from lib.findings import COST, FACETS, channels, facet_of
from lib.findings.weeks import Span
from lib.findings.words import against
from lib.metrics import METRICS
from lib.model import Finding, Scope, Value
from lib.ui import address, audit_rows, beside, session, show, worth
from lib.ui.audit_rows import channel_of
from lib.ui.drawer import how_do_we_know
from lib.ui.places import OPINIONS
from lib.ui.plain import plain

_HOW_TO_READ = (
    "Strongest first, cautiously: by the low end of the change in clicks or sessions; in engagement where there are "
    "none or they are paid for. The dot is that change, the line through it holds it with 90% confidence, the upright "
    "line is no change. Blue is what stays clear when all channels are looked at together. The small line is the last "
    "year."
)


def headline(findings: Sequence[Finding]) -> Finding | None:
    """Return the one that matters most: the clear change that brought or lost the most clicks or sessions."""
    weekly = {facet.name for facet in FACETS}
    told = [finding for finding in findings if facet_of(finding) in weekly]
    clear = [finding for finding in told if facet_of(finding) == "clicks" and finding.direction in ("up", "down")]
    counted = [finding for finding in told if facet_of(finding) == "clicks"]
    return max(clear, key=_gained, default=None) or max(counted or told, key=_size, default=None)


def _size(finding: Finding) -> float:
    return finding.value or 0.0


def _gained(finding: Finding) -> float:
    """Return the size of the change in clicks or sessions."""
    change = finding.change or 0.0
    return abs((finding.value or 0.0) * change / (1 + change)) if change > -1 else 0.0


def opening(most: Finding, findings: Sequence[Finding]) -> None:
    """Show the sentence that matters most, set large, then who is strongest and weakest and what pays its way."""
    st.header(f"{plain(most.sentence)}.")
    with st.container(horizontal=True, vertical_alignment="center"):
        lines = [*_what_it_took(most, findings), _strongest_and_weakest(findings), *worth.in_a_line(findings)]
        st.markdown("  \n".join(lines), width="stretch")
        how_do_we_know(most, key="know-most")


def _what_it_took(most: Finding, findings: Sequence[Finding]) -> list[str]:
    """Return what was published for the clicks that are set large: two link clicks of one post, or of fifty."""
    channel = channel_of(most)
    took = (
        finding
        for finding in audit_rows.by_channel(findings)[channel]
        if facet_of(most) == "clicks" and finding.metric in ("posts", "mailings")
    )
    return [
        f"{plain(channel)} published {dict(finding.values)['value'].text} {METRICS[finding.metric].unit} for them."
        for finding in took
    ]


def _strongest_and_weakest(findings: Sequence[Finding]) -> str:
    strongest, weakest = audit_rows.ends(findings)
    if strongest is None and weakest is None:
        return f"No channel has clearly risen or fallen on {against(findings[0].scope).text}."
    said = [
        f"**{word}:** {plain(channel_of(found))}, {_change(found)}." if found else nobody
        for word, found, nobody in (
            ("Strongest", strongest, "No channel has clearly risen."),
            ("Weakest", weakest, "No channel has clearly fallen."),
        )
    ]
    return " ".join(said)


def _change(finding: Finding) -> str:
    label = METRICS[finding.metric].label
    return f"{label[0].lower()}{label[1:]} {finding.direction} {Value(finding.change or 0.0, 'change').text}"


def rows(findings: Sequence[Finding]) -> None:
    """Show the audit's rows, how to read them, and what would fill the column of costs."""
    audit_rows.rows(findings)
    st.caption(_HOW_TO_READ)
    if not any(facet_of(finding) == COST.name and finding.metric != "spend" for finding in findings):
        st.page_link(
            OPINIONS.path,
            label="Note the hours of your team, and this page says what each channel costs and which pay their way",
            icon=OPINIONS.icon,
        )


def held_for_other_days(scope: Scope, findings: Sequence[Finding]) -> None:
    """Name the channels that have rows, but none in this period: nothing that is held goes missing in silence."""
    shown = set(audit_rows.by_channel(findings))
    others = [
        f"{plain(channel.label)} ({_days(channel.span)})"
        for channel in channels(session.store(), scope)
        if channel.label not in shown and (not scope.accounts or channel.account_id in scope.accounts)
    ]
    if others:
        st.write(
            f"Held for other days only: {'; '.join(others)}. Choose days that include them, or import newer exports."
        )


def _days(span: Span) -> str:
    return f"{Value(span.first_day, 'day').text} to {Value(span.last_day, 'day').text}"


def details(findings: Sequence[Finding], most: Finding, scope: Scope) -> None:
    """Show all findings of the channel that is picked, at the start that of `most`, and what stands beside them."""
    held = audit_rows.by_channel(findings)
    first = channel_of(most)
    address.offer("channel", list(held), first)
    picked = address.keep("channel", st.selectbox("Channel", list(held), key="channel", width=320), first)
    own = held[picked]
    sides = st.columns(2, gap="large")
    for at, finding in enumerate(own):
        with sides[at % 2]:
            show.finding(finding)
    st.markdown("#### Against others")
    worth.of_channel(findings, own[0].platform)
    beside.of_channel(own[0], replace(scope, accounts=()))
