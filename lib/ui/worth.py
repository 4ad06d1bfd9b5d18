"""What pays its way: the channels to stop or reduce and to invest in, said plainly."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lib.findings import WORTH, facet_of
from lib.findings.worth import CANNOT_TELL, INVEST, KEEP, REDUCE, RULE
from lib.model import Finding, Value
from lib.ui import show
from lib.ui.audit_rows import channel_of
from lib.ui.drawer import how_do_we_know
from lib.ui.plain import plain

_WORDS = {REDUCE: "Stop or reduce", INVEST: "Invest", KEEP: "Keep", CANNOT_TELL: "Can't tell yet"}


def _told(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if facet_of(finding) == WORTH.name]


def in_a_line(findings: Sequence[Finding]) -> list[str]:
    """Return what to stop or reduce and what to invest in, as one line of names; nothing where neither is told."""
    told = _told(findings)
    said = [
        f"**{_WORDS[outcome]}:** {', '.join(names)}."
        for outcome in (REDUCE, INVEST)
        if (names := [plain(channel_of(finding)) for finding in told if finding.verdict == outcome])
    ]
    return [f"By clicks for hours and money: {' '.join(said)}"] if said else []


def section(findings: Sequence[Finding]) -> None:
    """Show each channel's outcome, those to act on first, and one chart of the first."""
    told = _told(findings)
    if not told:
        return
    scope = told[0].scope
    st.subheader(WORTH.heading)
    st.caption(f"{Value(scope.first_day, 'day').text} to {Value(scope.last_day, 'day').text}. {RULE}")
    clear = [finding for finding in told if finding.verdict in (REDUCE, INVEST)]
    for finding in clear:
        _outcome(finding)
    kept = list(dict.fromkeys(caveat for finding in clear for caveat in finding.caveats[1:]))
    st.caption("  \n".join(plain(caveat) for caveat in kept))
    drawn = next((finding for finding in told if finding.metric == "clicks_per_hour"), told[0])
    if drawn.chart is not None:
        show.chart(drawn.chart, key=drawn.id)
    others = [finding for finding in told if finding not in clear]
    if others:
        with st.expander(f"The other channels ({len(others)})", expanded=not clear):
            for finding in others:
                _outcome(finding)


def of_channel(findings: Sequence[Finding], platform: str | None) -> None:
    """Show whether the channels of one platform pay their way."""
    for finding in _told(findings):
        if finding.platform == platform:
            _outcome(finding, key="know-channel")


def _outcome(finding: Finding, *, key: str = "know-worth") -> None:
    """Show one channel: the outcome, the sentence, what would change it."""
    word, said, known = st.columns([1, 5, 1.2], vertical_alignment="center")
    word.markdown(f":primary[**{_WORDS[finding.verdict or CANNOT_TELL]}**]")
    with said.container(gap=None):
        st.markdown(f"**{plain(finding.sentence)}.**")
        notes = (*(finding.caveats[:1] if finding.chart else ()), finding.what_would_change_it)
        st.caption(" ".join(plain(each) for each in notes if each))
    with known:
        how_do_we_know(finding, key=key)
