"""The first page: two ways in, or what is held already."""

from __future__ import annotations

import streamlit as st

from lib import demo
from lib.store import history
from lib.ui import session
from lib.ui.places import BUSINESS_CASE, IMPORTS, OPINIONS, STANDING

_NEXT = (
    (STANDING, "Where each channel stands against its own past."),
    (OPINIONS, "What the data says to “social media is a waste of time”."),
    (BUSINESS_CASE, "The case in a page and in slides, every number with its source."),
)


def ways_in() -> None:
    """Offer the demo body and the user's own files."""
    left, right = st.columns(2, gap="large")
    with left, st.container(border=True, height="stretch"):
        st.subheader("Try it with a demo body")
        st.write(
            f"{demo.NAME} is made up: two years of eight channels, with a flood, a consultation and a campaign in "
            "them, and one channel that does not work. It is kept apart from your own data."
        )
        if st.button("Open the demo", type="primary", icon=":material/play_arrow:"):
            bar = st.progress(0.0, "Making the demo body's files …")
            session.enter_demo(lambda share, name: bar.progress(share, f"Importing {name}"))
            st.switch_page(STANDING.path, query_params={"demo": "yes"})
    with right, st.container(border=True, height="stretch"):
        st.subheader("Bring your own files")
        st.write(
            "Drop in what Facebook, Instagram, X, LinkedIn, YouTube, TikTok, Google Analytics, Search Console, Google "
            "Ads and Mailchimp let you download. Nothing leaves this machine."
        )
        st.page_link(IMPORTS.path, label="Import your files", icon=IMPORTS.icon)


def held() -> None:
    """Say what is held and where to go next."""
    entries = history(session.store())
    rows = sum(entry.rows_loaded for entry in entries)
    st.write(f"{session.store().organisation()[1]}: {len(entries):,} imports with {rows:,} rows are held.")
    for place, what in _NEXT:
        with st.container(border=True):
            st.page_link(place.path, label=place.title, icon=place.icon)
            st.caption(what)
