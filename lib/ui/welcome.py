"""The first page: two ways in, or what is held already."""

from __future__ import annotations

import streamlit as st

from lib import demo
from lib.store import history
from lib.ui import session
from lib.ui.places import BUSINESS_CASE, IMPORTS, OPINIONS, STANDING
from lib.ui.plain import counted, plain

_NEXT = (
    (STANDING, "Each channel against its own past, best first."),
    (OPINIONS, "What the data says to “Social media is a waste of time”."),
    (BUSINESS_CASE, "What you ask for and why, as a page and as slides, every number with its source."),
)


def ways_in() -> None:
    """Offer the demo body and the user's own files."""
    left, right = st.columns(2)
    with left, st.container(border=True, height="stretch"):
        st.subheader("Try it with a made-up council")
        st.write(
            f"{demo.NAME} does not exist: two years of its channels, with a flood, a consultation and a campaign in "
            "them, and one channel that does not work. It is kept apart from your own data."
        )
        first_time = session.store().is_empty()
        if st.button("Open the demo", type="primary" if first_time else "secondary", icon=":material/play_arrow:"):
            _enter_demo()
    with right, st.container(border=True, height="stretch"):
        st.subheader("Bring your own files")
        st.write(
            "Drop in what Facebook, Instagram, X, LinkedIn, YouTube, TikTok, Google Analytics, Search Console, Google "
            "Ads and Mailchimp let you download. Nothing leaves this machine."
        )
        if st.button("Import your files", icon=IMPORTS.icon):
            st.switch_page(IMPORTS.path)


def _enter_demo() -> None:
    bar = st.progress(0.0, "Making the files of the made-up council …")
    try:
        session.enter_demo(lambda share, name: bar.progress(share, f"Importing {name}"))
    except demo.DemoError as problem:
        bar.empty()
        st.error(str(problem))
        return
    st.switch_page(STANDING.path, query_params={"demo": "yes"})


def held() -> None:
    """Say what is held and where to go next."""
    entries = history(session.store())
    rows = sum(entry.rows_loaded for entry in entries)
    st.write(
        f"{plain(session.store().organisation()[1])}: {counted(len(entries), 'file')} with {counted(rows, 'row')}."
    )
    for column, (place, what) in zip(st.columns(len(_NEXT)), _NEXT, strict=True):
        with column, st.container(border=True, height="stretch"):
            st.write(what)
            st.space("stretch")
            if st.button(place.title, key=f"open-{place.address}", icon=place.icon):
                st.switch_page(place.path)
