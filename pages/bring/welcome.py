import streamlit as st

from lib.ui import session, welcome

st.title("Data Party")
st.header("Don't bring an opinion to a data party.")
st.write("Data Party turns the files that your platforms let you download into evidence and a business case.")
if session.in_demo() or not session.store().is_empty():
    welcome.held()
if not session.in_demo():
    welcome.ways_in()
