import streamlit as st

from lib.ui import case, controls, empty

st.title("Business case")
scope = controls.period_and_comparison()
if scope is None:
    empty.nothing_held("The case is put together from what the data says; it needs at least one imported file.")
    st.stop()
ask = case.ask_form()
told = case.story(scope, ask)
case.opening(told)
case.downloads(told)
case.beats(told)
