"""Our peers on the screen: where we stand, what they do that we don't, a card for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from lib.findings.peers import (
    FEWEST_PEERS,
    Card,
    Gathered,
    cards,
    findings_of,
    gathered,
    headline,
    names_held,
    scope_of_peers,
)
from lib.model import PLATFORMS, Finding, Scope, Value
from lib.ui import address, peers_typed, session, show
from lib.ui.drawer import how_do_we_know
from lib.ui.plain import plain

_HABITS, _CARDS = 4, 6
_FORMATS = "Formats: fill the column Videos of the table below, or bring a CrowdTangle file saved before August 2024."
_REPLIES = "Replies: fill the column Replies of the table below; no platform exports those of others."


def scope_held(scope: Scope | None) -> Scope | None:
    """Return the scope, or in a store that holds only others' numbers the year up to the newest; None without any."""
    return scope or scope_of_peers(session.store(), session.store().organisation()[1])


def chosen(scope: Scope) -> Gathered:
    """Show the choice of peers, and of what we are called where no table says it; return what is held of them."""
    scope = _who_we_are(scope)
    held = session.made(gathered, scope)
    names = held.bodies
    if len(names) < 2:
        return held
    address.offer_many("peers", list(names))
    picked = st.multiselect(
        "Peers", list(names), format_func=names.__getitem__, key="peers", placeholder="All peers", width=520
    )
    return held.of(address.keep_many("peers", picked))


def _who_we_are(scope: Scope) -> Scope:
    held = session.made(gathered, scope)
    if not held.circles or not held.without_us:
        return scope
    names = ["", *session.made(names_held, scope)]
    address.offer("us", names, "")
    picked = st.selectbox(
        "Which of these are we?", names, format_func=lambda name: name or "None of them", key="us", width=320
    )
    name = address.keep("us", str(picked or ""), "")
    return replace(scope, organisation=name) if name else scope


def standing(held: Gathered) -> None:
    """Show our place in the fairest unit, what they do that we don't, a card for each peer, and each comparison."""
    findings = findings_of(held)
    most = headline(held, findings)
    if not held.circles:
        _nobody(held)
        return
    if most is None:
        st.header("Too little is held to say where we stand")
        st.write("It takes two bodies with the same number: add a line for us, or for more peers, to the table below.")
        _who_is_compared(held)
        _cards(cards(held))
        return
    st.header(f"{plain(most.sentence)}.")
    _who_is_compared(held)
    left, right = st.columns([3, 2], gap="large")
    with left:
        if most.chart is not None:
            show.chart(most.chart, key="most")
        show.caveats(most)
        how_do_we_know(most, key="know-most")
        _other_networks(findings, most)
    with right:
        _habits(held, [finding for finding in findings if ".habit." in finding.id], most)
    _cards(cards(held))
    _closer([finding for finding in findings if ".rank." in finding.id], most)


def _who_is_compared(held: Gathered) -> None:
    names = list(held.bodies.values())
    if len(names) < FEWEST_PEERS:
        count = Value(len(names)).text
        st.warning(
            f"{count} peer{'' if len(names) == 1 else 's'} in your files: {', '.join(map(plain, names))}. A comparison "
            "needs three or more; add them in the table at the foot of this page."
        )
    if held.beside:
        others = "; ".join(f"{PLATFORMS[platform].label}: {label}" for platform, label in held.beside)
        st.caption(f"Held too, and not mixed in, since it counts otherwise: {plain(others)}.")


def _nobody(held: Gathered) -> None:
    st.header("No peer is held yet")
    for circle in held.alone:
        days = f"{Value(circle.first_day, 'day').text} to {Value(circle.last_day, 'day').text}"
        st.write(f"The table “{plain(circle.label)}” ({days}) holds nobody but us.")
        if circle.platform == "linkedin":
            st.write(
                "Add competitors on LinkedIn (your page, admin view > Analytics > Competitors > Edit competitors), and "
                "export the table again."
            )
    st.write(
        "Bring LinkedIn's competitor export or a CrowdTangle file, or count three peers by hand: their followers stand "
        "on every public page."
    )


def _other_networks(findings: Sequence[Finding], most: Finding) -> None:
    others = [finding for finding in findings if finding.metric == most.metric and finding.platform != most.platform]
    for finding in others:
        st.markdown(f"{plain(finding.sentence)}.")


def _habits(held: Gathered, found: Sequence[Finding], most: Finding) -> None:
    st.subheader("What they do that we don't")
    ordered = sorted(found, key=lambda finding: finding.platform != most.platform)
    for finding in ordered[:_HABITS]:
        _habit(finding)
    measures = {name for circle in (*held.circles, *held.posts) for side in circle.peers for name, _ in side.parts}
    if not ordered:
        st.write(_no_habit(held, measures))
    if ordered[_HABITS:]:
        with st.expander(f"{len(ordered) - _HABITS} more"):
            for finding in ordered[_HABITS:]:
                _habit(finding)
    missing = [
        said
        for said, start in ((_FORMATS, "peer_format_rate"), (_REPLIES, "peer_replies_per_post"))
        if not any(name.startswith(start) for name in measures)
    ]
    if missing:
        st.caption("Not held yet. " + " ".join(missing))


def _no_habit(held: Gathered, measures: set[str]) -> str:
    if not measures:
        return "Only followers are held of them: what they do is not."
    if held.without_us:
        return "Nothing can be said without our own line in the same table."
    return "In what is held no peer clearly differs from us."


def _habit(finding: Finding) -> None:
    with st.container(gap="xxsmall"):
        st.markdown(f"{plain(finding.sentence)}.")
        how_do_we_know(finding)


def _cards(made: Sequence[Card]) -> None:
    st.subheader("Each peer")
    columns = st.columns(3)
    for at, card in enumerate(made[:_CARDS]):
        with columns[at % 3].container(border=True, gap="small"):
            _card(card)
    if made[_CARDS:]:
        st.caption(f"{Value(len(made) - _CARDS).text} more peers are held: choose those to show at the top.")


def _card(card: Card) -> None:
    served = f"  \n:small[{plain(card.inhabitants)}]" if card.inhabitants else ""
    st.markdown(f"**{plain(card.name)}**{served}")
    if card.best:
        st.markdown(f":primary[**Does best**]  \n{plain(card.best)}")
    if card.ahead:
        st.markdown(f"**We are ahead**  \n{plain(card.ahead)}")
    if not card.best and not card.ahead:
        st.markdown("No clear difference from us.")
    for line in card.lines:
        followers = ", ".join(part for part in (line.followers, line.growth) if part) or "no followers counted"
        others = ", ".join(part for part in (line.posts, line.response) if part)
        small = f"  \n:small[{plain(others)}]" if others else ""
        st.markdown(f"**{line.platform}**: {plain(followers)}{small}")
    st.caption(plain(card.source))


def _closer(found: Sequence[Finding], most: Finding) -> None:
    st.subheader("Each comparison")
    networks = list(dict.fromkeys(str(finding.platform) for finding in found))
    first = str(most.platform)
    address.offer("network", networks, first)
    picked = address.keep(
        "network",
        st.selectbox("Network", networks, format_func=lambda code: PLATFORMS[code].label, key="network", width=320),
        first,
    )
    sides = st.columns(2, gap="large")
    shown = [finding for finding in found if finding.platform == picked and finding.id != most.id]
    for at, finding in enumerate(shown):
        with sides[at % 2]:
            show.finding(finding)


def count_by_hand(*, expanded: bool) -> None:
    """Offer the table that peers are typed or pasted into."""
    peers_typed.form(expanded=expanded)
