"""What can be done with an opinion beside reading its verdict: into the case, out of the list, data typed in."""

from __future__ import annotations

import streamlit as st

from lib.findings.opinions.own import CASE_SETTING, OWN_SETTING, in_the_case, with_choice, without
from lib.model import Judgement, Scope, Verdict
from lib.ui import hours, inhabitants, picking, press_typed, reading, session, verdict
from lib.ui.plain import plain

_NEED_HOURS = ("clicks_per_hour", "cost_per_click")


def choices(shown: Judgement) -> None:
    """Offer to put a verdict into the business case, and to forget an opinion of the user's own."""
    opinion = shown.opinion
    with st.container(horizontal=True, vertical_alignment="center"):
        text = session.setting(CASE_SETTING)
        held = opinion.id in in_the_case(text)
        key = f"case-{opinion.id}"
        if held or shown.reason is not None:
            st.session_state[key] = held
            st.toggle("Put this into the business case", key=key, on_change=_choose, args=(opinion.id, key))
        if opinion.own:
            with st.popover("Forget this opinion", icon=":material/delete:"):
                st.markdown(f"“{plain(opinion.statement)}” and its tests are taken out of the list for good.")
                st.button("Forget it", type="primary", key="forget", on_click=_forget, args=(opinion.id,))


def _choose(opinion_id: str, key: str) -> None:
    chosen = bool(st.session_state[key])
    session.set_setting(CASE_SETTING, with_choice(session.setting(CASE_SETTING), opinion_id, chosen=chosen))


def _forget(opinion_id: str) -> None:
    session.set_setting(OWN_SETTING, without(session.setting(OWN_SETTING), opinion_id))
    picking.forget()


def forms(shown: Judgement, scope: Scope) -> None:
    """Show the forms for data that people type in, where this opinion is tested by such; never in the demo."""
    if session.in_demo():
        return
    measured = {test.measure for test in shown.opinion.tests}
    if measured & set(_NEED_HOURS):
        hours.form(scope, missing=shown.verdict is Verdict.NEEDS_DATA)
    if measured & inhabitants.MEASURES:
        inhabitants.form(scope.last_day, missing=any("inhabitants" in need for need in shown.needs))
    if measured & press_typed.MEASURES:
        press_typed.form(missing=shown.verdict is Verdict.NEEDS_DATA)
    if measured & reading.MEASURES:
        reading.form(scope)


def everything(scope: Scope) -> None:
    """Offer what the data says to all opinions, worked out only when it is asked for."""
    box = st.expander("What the data says to all opinions", key="all-opinions", on_change="rerun")
    if not box.open:
        return
    with box:
        for opinion in picking.known():
            shown = session.judgement(opinion, scope)
            said, what = st.columns([3, 2], vertical_alignment="center")
            said.button(
                f"“{plain(opinion.statement)}”",
                type="tertiary",
                key=f"go-{opinion.id}",
                on_click=picking.go_to,
                args=(opinion.id,),
            )
            words = "Data is missing." if shown.verdict is Verdict.NEEDS_DATA else shown.words
            what.markdown(f"{verdict.SIGNS[shown.verdict]} {words}")
