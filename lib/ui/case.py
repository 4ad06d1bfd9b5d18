"""The business case on the screen: the ask as typed, the story as told, the files to take along."""

from __future__ import annotations

from datetime import date
from functools import partial
from itertools import groupby

import streamlit as st

from lib.exports import FORMATS
from lib.model import Beat, Scope, Story
from lib.story import Ask, business_case
from lib.ui import session, show
from lib.ui.drawer import how_do_we_know
from lib.ui.plain import plain

_SECTIONS = {"situation": "Where we stand", "evidence": "What the data says", "plan": "The plan"}


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
    """Show what the case comes to, large: the ask with what it takes, or the title while nothing is asked yet."""
    asked = next((beat for beat in told.beats if beat.section == "ask"), None)
    st.header(plain(asked.title if asked else told.title))
    if asked and asked.bullets:
        st.markdown("\n".join(f"- {plain(bullet)}" for bullet in asked.bullets))
    st.caption(f"{plain(told.organisation)}, {told.period}")


def downloads(told: Story) -> None:
    """Offer the story in every format; a file is only written when it is asked for."""
    # python-pptx is heavy: it is loaded with this page only.
    from lib.exports.deck import titles_that_do_not_fit

    for title in titles_that_do_not_fit(told):
        st.warning(f"Too long for the title of a slide; say it in fewer words: “{plain(title)}”")
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
    """Show what follows the ask, section by section: charts in pairs, text over the whole width."""
    for section, group in groupby(
        (beat for beat in told.beats if beat.section != "ask"), key=lambda beat: beat.section
    ):
        st.subheader(_SECTIONS.get(section, section.capitalize()))
        held = list(group)
        while held:
            drawn = [beat.finding is not None and beat.finding.chart is not None for beat in held[:2]]
            beside = 2 if drawn == [True, True] else 1
            for column, beat in zip(st.columns(beside), held[:beside], strict=True):
                with column, st.container(border=True, height="stretch"):
                    _beat(beat)
            held = held[beside:]


def _beat(beat: Beat) -> None:
    st.markdown(f"#### {plain(beat.title)}")
    if beat.finding is not None and beat.finding.sentence != beat.title:
        st.markdown(f"{plain(beat.finding.sentence)}.")
    if beat.bullets:
        st.markdown("\n".join(f"- {plain(bullet)}" for bullet in beat.bullets))
    if beat.finding is None:
        return
    if beat.finding.chart is not None:
        show.chart(beat.finding.chart, key=beat.finding.id)
    show.caveats(beat.finding)
    how_do_we_know(beat.finding)
