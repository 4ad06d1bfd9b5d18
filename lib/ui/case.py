"""The business case on the screen: the ask as typed, the story as told, the files to take along."""

from __future__ import annotations

from datetime import date
from functools import partial

import streamlit as st

from lib.exports import FORMATS
from lib.model import Beat, Scope, Story
from lib.story import Ask, business_case
from lib.ui import session, show
from lib.ui.drawer import how_do_we_know

_SECTIONS = {"ask": "The ask", "situation": "Where we stand", "evidence": "What the data says", "plan": "The plan"}


def ask_form() -> Ask:
    """Show the ask as it is kept, and keep what is changed."""
    held = session.store()
    kept = Ask.loaded(held.setting("ask"))
    with st.expander("The ask", expanded=not kept.decision.strip()), st.form("ask", border=False):
        decision = st.text_input(
            "What do you ask the leaders to decide?",
            kept.decision,
            placeholder="Move one day a week from X to Instagram and LinkedIn",
        )
        left, middle, right = st.columns(3)
        given = Ask(
            decision,
            left.text_input("What it takes", kept.amount, placeholder="No new money; eight hours a week"),
            middle.text_input("Who is responsible", kept.owner, placeholder="Head of communications"),
            right.text_input("Decide by", kept.decide_by, placeholder="1 December"),
            st.text_area("The plan, one step per line", kept.steps, height=120),
        )
        if st.form_submit_button("Keep", type="primary"):
            held.set_setting("ask", given.dumped())
            st.rerun()
    return kept


def story(scope: Scope, ask: Ask) -> Story:
    """Return the business case of the scope."""
    return business_case(
        scope.organisation,
        scope,
        session.standing_findings(scope),
        session.judgements(scope),
        ask,
        made_on=date.today(),
        mark=session.mark(),
    )


def opening(told: Story) -> None:
    """Show what the case comes to, large: the ask, or the title while nothing is asked yet."""
    st.header(next((beat.title for beat in told.beats if beat.section == "ask"), told.title))
    st.caption(f"{told.organisation}, {told.period}")


def downloads(told: Story) -> None:
    """Offer the story in every format; a file is only written when it is asked for."""
    with st.container(horizontal=True):
        for form in FORMATS:
            st.download_button(
                form.label,
                partial(form.render, told),
                file_name=f"business-case{form.suffix}",
                mime=form.mime,
                key=f"download-{form.name}",
                on_click="ignore",
                icon=":material/download:",
            )


def beats(told: Story) -> None:
    """Show the story in its order, section by section."""
    section = ""
    for at, beat in enumerate(told.beats):
        if beat.section != section:
            section = beat.section
            st.subheader(_SECTIONS.get(section, section.capitalize()))
        with st.container(border=True, key=f"beat-{at}"):
            if beat.finding is None or beat.finding.chart is None:
                _words(beat)
                continue
            words, chart = st.columns([2, 3], gap="large")
            with words:
                _words(beat)
            with chart:
                show.chart(beat.finding.chart, key=beat.finding.id)


def _words(beat: Beat) -> None:
    """Show what a beat says, and for a finding what to keep in mind and how it is known."""
    st.markdown(f"#### {beat.title}")
    if beat.finding is not None and beat.finding.sentence != beat.title:
        st.markdown(f"{beat.finding.sentence}.")
    if beat.bullets:
        st.markdown("\n".join(f"- {bullet}" for bullet in beat.bullets))
    if beat.finding is not None:
        show.caveats(beat.finding)
        how_do_we_know(beat.finding)
