"""The business case on the screen: the ask as typed, the story as told, the files to take along."""

from __future__ import annotations

from datetime import date

import streamlit as st

from lib.exports import FORMATS
from lib.model import Scope, Story
from lib.story import Ask, business_case
from lib.ui import session, show

_SECTIONS = {"ask": "The ask", "situation": "Where we stand", "evidence": "What the data says", "plan": "The plan"}


def ask_form() -> Ask:
    """Show the ask as it is kept, and keep what is changed."""
    held = session.store()
    kept = Ask.loaded(held.setting("ask"))
    with st.form("ask"):
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


@st.cache_data(show_spinner="Writing the file …", max_entries=16)
def _rendered(name: str, told: str, _story: Story) -> bytes:
    return next(form for form in FORMATS if form.name == name).render(_story)


def downloads(told: Story) -> None:
    """Offer the story in every format."""
    with st.container(horizontal=True):
        for form in FORMATS:
            st.download_button(
                f"Download: {form.label}",
                _rendered(form.name, repr(told), told),
                file_name=f"business-case{form.suffix}",
                mime=form.mime,
                key=f"download-{form.name}",
                on_click="ignore",
            )


def beats(told: Story) -> None:
    """Show the story in its order, section by section."""
    section = ""
    for at, beat in enumerate(told.beats):
        if beat.section != section:
            section = beat.section
            st.header(_SECTIONS.get(section, section.capitalize()))
        with st.container(border=True, key=f"beat-{at}"):
            st.subheader(beat.title)
            if beat.bullets:
                st.markdown("\n".join(f"- {bullet}" for bullet in beat.bullets))
            if beat.finding is not None:
                show.finding(beat.finding, heading=False)
