"""What every page stands in: page settings, the menu, the mark of the demo."""

from __future__ import annotations

import gc
from functools import cache

import streamlit as st

from lib.ui import session
from lib.ui.places import PLACES, WELCOME


@cache
def _freeze_once() -> None:
    """Keep what is loaded out of the garbage collection that Streamlit does after every run."""
    gc.freeze()


def run() -> None:
    """Set up the frame and run the page that the address names."""
    st.set_page_config(page_title="Data Party", page_icon=":material/celebration:", layout="wide")
    _freeze_once()
    session.keep_demo_in_address()
    menu: dict[str, list[st.Page]] = {}
    for place in PLACES:
        page = st.Page(
            place.path,
            title=place.title,
            icon=place.icon,
            url_path=place.address or None,
            default=place is WELCOME,
        )
        menu.setdefault(place.group, []).append(page)
    page = st.navigation(menu, position="top")
    _demo_mark()
    page.run()


def _demo_mark() -> None:
    """Say on every page that the data is made up, and offer the way out."""
    mark = session.mark()
    if not mark:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="demo-mark"):
        st.markdown(f"**{mark}.** {session.store().organisation()[1]} does not exist; your own data is kept apart.")
        if st.button("Leave the demo", key="leave-demo"):
            session.leave_demo()
            st.switch_page(WELCOME.path)
