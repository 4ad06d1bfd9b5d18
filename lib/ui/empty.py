"""What a page says when there is nothing to show: which file would fill it."""

from __future__ import annotations

import streamlit as st

from lib.ui.places import IMPORTS, WELCOME


def nothing_held(what_would_fill_it: str) -> None:
    """Say that nothing is imported yet, what would fill the page, and where to go."""
    st.header("Nothing to show yet")
    st.write(what_would_fill_it)
    with st.container(horizontal=True):
        if st.button("Import your files", type="primary", icon=IMPORTS.icon):
            st.switch_page(IMPORTS.path)
        if st.button("Try it with a made-up council", icon=WELCOME.icon):
            st.switch_page(WELCOME.path)
