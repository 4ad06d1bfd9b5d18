from datetime import date

import streamlit as st

from lib.ui import benchmarks, own_figure

st.title("Benchmarks")
today = date.today()
found = benchmarks.pairs()
benchmarks.headline(found)
if found is not None:
    benchmarks.beside(found)
    benchmarks.refused(found)
benchmarks.everything(today)
own_figure.form(today)
