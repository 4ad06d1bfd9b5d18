"""Our channels beside others: where each stands among its peers, and beside the published figure made as ours is."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lib.findings.benchmarks import benchmarks
from lib.findings.peers import peers
from lib.model import PLATFORMS, Finding, Scope
from lib.ui import session
from lib.ui.drawer import how_do_we_know
from lib.ui.places import BENCHMARKS, PEERS, Place
from lib.ui.plain import plain

_FAIREST = ("peer_engagements_per_1000_followers", "peer_engagements_per_post")


def overview(findings: Sequence[Finding], scope: Scope) -> None:
    """Show a sentence for each channel that has peers, or a published figure made in the same way."""
    accounts = {account: None for finding in findings for account in finding.scope.accounts}
    platforms = dict.fromkeys(finding.platform for finding in findings if finding.scope.accounts)
    left, right = st.columns(2, gap="large")
    among = [found for platform in platforms if (found := _among_peers(platform, scope))]
    with left:
        known = "Which bodies these are, and more" if among else _OTHER_NUMBERS
        _told("Against our peers", among, PEERS, known if session.made(peers, scope) else _NO_PEERS)
    published = [found for account in accounts for found in _published(account, scope)]
    with right:
        link = "All published figures, and why others are no comparison" if published else _NO_FIGURE
        _told("Against published figures", published, BENCHMARKS, link)


_OTHER_NUMBERS = "How our peers do, in other numbers than engagements"
_NO_PEERS = "No peers are held: bring LinkedIn's competitor export, or note theirs in a small table"
_NO_FIGURE = "No published figure is made as our numbers are: see why"


def _told(title: str, found: Sequence[Finding], place: Place, link: str) -> None:
    st.subheader(title)
    if found:
        st.markdown("\n".join(f"- {plain(finding.sentence)}." for finding in found))
    st.page_link(place.path, label=link, icon=place.icon)


def of_channel(finding: Finding, scope: Scope) -> None:
    """Show the same of one channel, with how each is known; `finding` is any of the channel's."""
    label = dict(finding.values)["channel"].text
    found = [each for each in (_among_peers(finding.platform, scope),) if each is not None]
    found += [each for account in finding.scope.accounts for each in _published(account, scope)]
    for each in found:
        said, known = st.columns([5, 1.2], vertical_alignment="center")
        said.markdown(f"{plain(each.sentence)}.")
        with known:
            how_do_we_know(each, key="know-beside")
    group = PLATFORMS[finding.platform].channel if finding.platform else ""
    if group == "social" and not any(each.page == "peers" for each in found):
        held = any(each.platform == finding.platform for each in session.made(peers, scope))
        other = f"How our peers do on {plain(label)}, in other numbers than engagements"
        none = f"No peers are held on {plain(label)}: see how to add them"
        st.page_link(PEERS.path, label=other if held else none, icon=PEERS.icon)
    if not any(each.page == "benchmarks" for each in found):
        said_why = f"No published figure is made as those of {plain(label)} are: see why"
        st.page_link(BENCHMARKS.path, label=said_why, icon=BENCHMARKS.icon)


def _among_peers(platform: str | None, scope: Scope) -> Finding | None:
    """Return where we stand in what people do with a post, by follower if that is held."""
    held = [finding for finding in session.made(peers, scope) if finding.platform == platform]
    ranked = (finding for name in _FAIREST for finding in held if finding.metric == name)
    return next(ranked, None)


def _published(account: int, scope: Scope) -> list[Finding]:
    return [finding for finding in session.made(benchmarks, scope) if finding.scope.accounts == (account,)]
