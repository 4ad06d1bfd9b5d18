"""The page on how communication changes: our own mix and audience, and beside it what public statistics say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import streamlit as st

from lib.findings import channels
from lib.findings.media_use import media_use
from lib.findings.media_use.public import PLACES, PublicTopic, likely_place, public_topics
from lib.model import Finding, Scope
from lib.ui import address, session, show
from lib.ui.drawer import how_do_we_know
from lib.ui.plain import plain

_TOPICS_SHOWN = 4
_NEEDS_AGES = (
    "No file tells how old our followers are. Meta Business Suite > Insights > Audience > Demographics > Export > CSV, "
    "or YouTube Studio > Analytics > Audience, would say it."
)
_NEEDS_VISITS = (
    "No file tells where the visits of the website come from. Google Analytics: Reports > Acquisition > Traffic "
    "acquisition > Share this report > Download file."
)
_NEEDS_PEOPLE = (
    "No file of these days tells how many people follow, visit or subscribe: daily results of the networks, users by "
    "day of the website, or the list of mailings would."
)
_NEEDS_CLICKS = (
    "To say which channel brings the clicks, at least two must count them: posts with link clicks, Google Search "
    "Console's chart, mailings, or adverts by day."
)


def findings(scope: Scope) -> list[Finding]:
    """Return the findings of the page, made once for each state of the data."""
    return session.made(media_use, scope)


def headline(found: Sequence[Finding]) -> Finding | None:
    """Return the sentence that matters most: the first of clicks, visits and people that says what clearly changed."""
    whole = [each for each in found if _kind(each) in ("clicks", "visits", "people")]
    wholes = [each for each in whole if _is_whole(each)]
    moved = [each for each in wholes if {name for name, _ in each.values} & _MOVED]
    return next(iter([*moved, *wholes, *found]), None)


_MOVED = {"gained_to", "lost_to", "more", "fewer"}


def _kind(finding: Finding) -> str:
    return finding.id.split(".")[1]


def _is_whole(finding: Finding) -> bool:
    return finding.platform is None


def most(finding: Finding | None) -> None:
    """Show the sentence that matters most, set large; nothing where nothing is held."""
    if finding is None:
        return
    st.header(f"{plain(finding.sentence)}.")
    how_do_we_know(finding, key="know-most")


def people(found: Sequence[Finding], said: Finding | None) -> None:
    """Show which channels draw more people, and how many follow; `said` stands above already."""
    st.subheader("Whom we reach")
    shown = [each for each in found if _kind(each) in ("people", "followers")]
    _side_by_side(shown, said)
    if not shown:
        st.markdown(_NEEDS_PEOPLE)


def mix(found: Sequence[Finding], said: Finding | None) -> None:
    """Show who brings the clicks and the visits, and how that moved; `said` stands above already."""
    st.subheader("What brings people to us")
    clicks = [each for each in found if each.id in ("media_use.clicks", "media_use.clicks_over_time")]
    if not clicks:
        st.markdown(_NEEDS_CLICKS)
    visits = [each for each in found if _kind(each) == "visits" and _is_whole(each)]
    _side_by_side([*clicks, *visits, *(each for each in found if _kind(each) == "posts_and_clicks")], said)
    if not visits:
        st.markdown(_NEEDS_VISITS)


def followers(found: Sequence[Finding]) -> None:
    """Show who follows us now."""
    st.subheader("Who follows us now")
    kinds = ("people", "followers", "clicks", "clicks_over_time", "posts_and_clicks", "visits")
    shown = [each for each in found if _kind(each) not in kinds]
    _side_by_side(shown, None)
    if not any(_kind(each) == "age" for each in shown):
        st.markdown(_NEEDS_AGES)


def _side_by_side(shown: Sequence[Finding], said: Finding | None) -> None:
    for at in range(0, len(shown), 2):
        sides = st.columns(2, gap="large")
        for side, finding in zip(sides, shown[at : at + 2], strict=False):
            with side:
                _finding(finding, said=finding is said)


def _finding(finding: Finding, *, said: bool) -> None:
    """Show a finding; what the large sentence says already is not said again over its chart."""
    if not said or finding.chart is None:
        show.finding(finding)
        return
    show.chart(finding.chart, key=finding.id)
    show.caveats(finding)


def public(scope: Scope) -> None:
    """Show what public statistics say of the place that is picked."""
    st.subheader("What public statistics say")
    default = session.made(likely_place, scope)
    address.offer("public", list(PLACES), default)
    picked = st.segmented_control(
        "Place", list(PLACES), format_func=PLACES.__getitem__, required=True, key="public", wrap=True
    )
    place = address.keep("public", str(picked or default), default)
    st.caption(
        "Figures of others, of other people than our followers: they stand beside our numbers and are never compared "
        "with them by difference."
    )
    topics = public_topics(
        place, [channel.platform for channel in channels(session.store(), scope)], datetime.now(UTC).date()
    )
    _topics(topics[:_TOPICS_SHOWN])
    if len(topics) > _TOPICS_SHOWN:
        with st.expander(f"More public statistics: {PLACES[place]}"):
            _topics(topics[_TOPICS_SHOWN:])


def _topics(topics: Sequence[PublicTopic]) -> None:
    for at in range(0, len(topics), 2):
        sides = st.columns(2, gap="large")
        for side, topic in zip(sides, topics[at : at + 2], strict=False):
            with side:
                _topic(topic)


def _topic(topic: PublicTopic) -> None:
    old = f" :gray-badge[{topic.old}]" if topic.old else ""
    st.markdown(f"#### {plain(topic.sentence)}{old}")
    if topic.chart is None:
        st.caption(plain(topic.note))
        st.caption(plain(topic.source))
        return
    show.chart(topic.chart, key=f"public-{topic.topic}")
