import streamlit as st

from lib.ui import controls, empty, peers

st.title("Our peers")
scope = peers.scope_held(controls.period())
if scope is None:
    empty.nothing_held("LinkedIn's competitor export, CrowdTangle files or a small table of your own fill this page.")
    peers.count_by_hand(expanded=False)
    st.stop()
held = peers.chosen(scope)
peers.standing(held)
peers.count_by_hand(expanded=not held.circles)
