import streamlit as st

from lib.ui import controls, empty, media_use

st.title("How is communication changing?")
scope = controls.period_and_comparison()
if scope is None:
    empty.nothing_held(
        "Files that say how many people follow, visit or subscribe fill this page; "
        "beside them stands what public statistics say."
    )
    st.stop()
found = media_use.findings(scope)
most = media_use.headline(found)
media_use.most(most)
media_use.people(found, most)
media_use.mix(found, most)
media_use.followers(found)
media_use.public(scope)
