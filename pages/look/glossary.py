import streamlit as st

from lib.ui import glossary

st.title("What the numbers mean")
st.header("Each number is defined once, and made in one way.")
glossary.listed(glossary.searched())
