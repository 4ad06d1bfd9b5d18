"""What a page says when there is nothing to show: which file would fill it."""

from __future__ import annotations

import streamlit as st

from lib.ui.places import IMPORTS, WELCOME


def nothing_held(what_would_fill_it: str) -> None:
    """Say that nothing is imported yet, what would fill the page, and where to go."""
    st.subheader("Nothing to show yet")
    st.write(what_would_fill_it)
    with st.container(horizontal=True):
        st.page_link(IMPORTS.path, label="Import your files", icon=IMPORTS.icon)
        st.page_link(WELCOME.path, label="Try it with a demo body", icon=WELCOME.icon)
