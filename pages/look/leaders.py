import streamlit as st

from lib.ui import controls, empty, leaders, session
from lib.ui.places import LEADERS

st.title(LEADERS.title)
scope = controls.period()
if scope is None:
    empty.nothing_held(
        "A small table of your leaders' offices fills this page: where they are found, what they post and answer."
    )
    st.stop()
held = leaders.held(scope)
if held is None:
    st.header("Nobody has looked for our leaders yet")
    leaders.type_in(scope, held)
    leaders.accounts()
    st.stop()
findings = leaders.findings(scope)
leaders.headline(findings)
leaders.presence(held, findings)
leaders.activity(findings)
if not session.in_demo():
    leaders.type_in(scope, held)
    leaders.accounts()
