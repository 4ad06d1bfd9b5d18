"""The risk of silence on the screen: the large question and its answer, what it is made of, what is measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pandas as pd
import streamlit as st

from lib.findings.media_use.public import PLACES, PublicTopic, public_topics
from lib.findings.silence import ANSWERS, ASKED, RULE, SETTING, Answer, Situation, Wait, situation
from lib.findings.silence import answer as answer_of
from lib.model import Finding, Scope
from lib.reference.risks import Register
from lib.ui import risks_typed, session, show
from lib.ui.drawer import how_do_we_know
from lib.ui.plain import plain

_WITHOUT = ("unanswered", "waits_long", "goes_on", "turns_negative", "silent_after_event", "false_unanswered")
_WITH = ("weekend_waits", "goes_on_after_reply", "negative_messages", "negative_after_reply")


@dataclass(frozen=True)
class Told:
    """The answer with its finding, and the register that it is made of."""

    answer: Answer
    finding: Finding
    register: Register


def measured(scope: Scope) -> Situation:
    """Return what is measured of both sides, made once for each state of the data."""
    return session.made(situation, scope)


def answer(held: Situation) -> Told:
    """Show the question, large, its answer beside it, the chart of both sides and what would change it."""
    store = session.store()
    told = Told(*answer_of(store, held, store.setting(SETTING)))
    asked, said = st.columns([3, 2], vertical_alignment="bottom", gap="large")
    asked.header(ASKED)
    said.header(f":primary[{ANSWERS[told.answer.verdict]}]")
    st.subheader(f"{plain(told.finding.sentence)}.")
    if told.finding.chart is not None:
        show.chart(told.finding.chart, key=told.finding.id)
    change, sure, made = st.columns(3, gap="large")
    with change:
        st.subheader("What would change this")
        st.markdown(plain(told.finding.what_would_change_it))
    with sure:
        st.subheader("How sure are we")
        st.markdown("\n".join(f"- {plain(each)}" for each in told.finding.caveats))
        how_do_we_know(told.finding)
    with made:
        st.subheader("How the answer is made")
        st.markdown(plain(RULE))
    return told


def risks(told: Told) -> None:
    """Show every risk of both sides on one scale, and the form in which the user judges them."""
    st.subheader("The risks of both sides, on one scale")
    risks_typed.table(told.answer, told.register)
    risks_typed.form(told.answer, told.register)
    risks_typed.scales(told.register)


def where_we_do_not(held: Situation) -> None:
    """Show what is measured of silence."""
    st.subheader("What happens where we do not engage")
    named = _named(held, _WITHOUT)
    voices = [each for each in held.findings if ".voice." in each.id]
    _side_by_side([*(each for each in named if each.chart is not None), *voices[:1]])
    for finding in (*(each for each in named if each.chart is None), *voices[1:]):
        _sentence(finding)
    if held.waits:
        _events(held.waits)


def _events(waits: Sequence[Wait]) -> None:
    """List each noted event with the days until our first post on each channel."""
    days: dict[tuple[date, str], dict[str, int]] = {}
    for wait in waits:
        days.setdefault((wait.day, wait.event), {})[wait.channel] = wait.days
    rows = [{"Day": day, "What happened": event, **by_channel} for (day, event), by_channel in sorted(days.items())]
    with st.expander("Each noted event, and the days until our first post on each channel"):
        st.dataframe(
            pd.DataFrame(rows),
            hide_index=True,
            column_config={"Day": st.column_config.DateColumn(format="D MMM YYYY")},
            alt="Each noted event with the days until our first post on each channel",
        )


def where_we_do(held: Situation) -> None:
    """Show what is measured of stepping out, as plainly."""
    found = _named(held, _WITH)
    if not found:
        return
    st.subheader("What happens where we step out")
    for finding in found:
        _sentence(finding)


def _named(held: Situation, names: Sequence[str]) -> list[Finding]:
    return [finding for name in names if (finding := held.finding(name)) is not None]


def _side_by_side(shown: Sequence[Finding]) -> None:
    for at in range(0, len(shown), 2):
        sides = st.columns(2, gap="large")
        for side, finding in zip(sides, shown[at : at + 2], strict=False):
            with side:
                show.finding(finding)
                _would_change(finding)


def _sentence(finding: Finding) -> None:
    said, known = st.columns([5, 1.2], vertical_alignment="center")
    with said:
        st.markdown(f"{plain(finding.sentence)}.")
        show.caveats(finding)
        _would_change(finding)
    with known:
        how_do_we_know(finding)


def _would_change(finding: Finding) -> None:
    if finding.what_would_change_it:
        st.caption(f"What would change this: {plain(finding.what_would_change_it)}")


def expected(told: Told) -> None:
    """Show what the public expects in an emergency: figures of others, with their age."""
    wanted = {topic for each in told.register.risks for topic in each.outside}
    today = datetime.now(UTC).date()
    found = [topic for place in PLACES for topic in public_topics(place, (), today) if topic.topic in wanted]
    if not found:
        return
    st.subheader("What the public expects in an emergency")
    st.caption("Figures of others, of other people than ours: they stand beside our numbers and decide nothing here.")
    for at in range(0, len(found), 2):
        sides = st.columns(2, gap="large")
        for side, topic in zip(sides, found[at : at + 2], strict=False):
            with side:
                _topic(topic)


def _topic(topic: PublicTopic) -> None:
    old = f" :gray-badge[{topic.old}]" if topic.old else ""
    st.markdown(f"#### {plain(topic.sentence)}{old}")
    st.caption(plain(topic.note))
    st.caption(plain(topic.source))


def missing(held: Situation, told: Told) -> None:
    """Say what no file tells yet, and which would."""
    open_rates = {rate.name: rate for rate in held.rates if rate.share is None}
    by_need: dict[str, list[str]] = {}
    for risk in told.register.risks:
        rate = open_rates.get(risk.measure)
        if rate is not None:
            by_need.setdefault(rate.needs, []).append(f"{risk.what} ({rate.missing.rstrip('.').lower()})")
    if not by_need:
        return
    st.subheader("Bring this and I can tell you more")
    for need, risks_of_it in by_need.items():
        st.markdown(f"**{plain(need)}**")
        st.markdown("\n".join(f"- {plain(each)}" for each in risks_of_it))
