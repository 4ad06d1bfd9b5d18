"""What every page stands in: page settings, the menu, the mark of the demo."""

from __future__ import annotations

import gc
from functools import cache
from typing import Any

import streamlit as st

from lib import demo
from lib.reference.reading import ReferenceFileError
from lib.store import StoreError
from lib.ui import session
from lib.ui.places import PLACES, WELCOME
from lib.ui.plain import plain

_WIDTH = 1200  # px: four columns of numbers side by side, and lines that can still be read


@cache
def _freeze_once() -> None:
    """Keep what is loaded out of the garbage collection that Streamlit does after every run."""
    gc.freeze()


def run() -> None:
    """Set up the frame and run the page that the address names."""
    _freeze_once()
    # A page's icon by its name would be fetched from the internet for the tab; an emoji is drawn here.
    menu: dict[str, list[Any]] = {}
    for place in PLACES:
        page = st.Page(place.path, title=place.title, url_path=place.address or None, default=place is WELCOME)
        menu.setdefault(place.group, []).append(page)
    page = st.navigation(menu, position="top")
    st.set_page_config(page_title=f"{page.title} – Data Party", page_icon="🎉", layout="wide")
    with st.container(horizontal_alignment="center"), st.container(width=_WIDTH):
        try:
            session.keep_demo_in_address()
            _demo_mark()
            page.run()
        except StoreError as problem:
            st.error(str(problem), icon=":material/lock:")
        except ReferenceFileError as problem:
            st.error(plain(str(problem)), icon=":material/description:")


def _demo_mark() -> None:
    """Say on every page that the data is made up, and offer the way out."""
    mark = session.mark()
    if not mark:
        return
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="demo-mark"):
        st.markdown(f":primary-badge[{mark}] {demo.NAME} does not exist; your own data is kept apart.")
        if st.button("Leave the demo", key="leave-demo", icon=":material/logout:"):
            session.leave_demo()
            st.switch_page(WELCOME.path)
