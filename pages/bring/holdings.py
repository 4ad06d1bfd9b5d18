from datetime import date

import streamlit as st

from lib.ui import empty, holdings, missing

st.title("What we hold")
held = holdings.held()
if held is None:
    empty.nothing_held("Each file that you import fills days of a calendar here: what is held, and what is missing.")
    missing.first_file(date.today())
    st.stop()
holdings.calendar(held)
missing.gaps(held)
missing.newer_files(held)
missing.to_imports()
holdings.table(held)
holdings.closer(held)
