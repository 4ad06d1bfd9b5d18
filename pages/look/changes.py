import streamlit as st

from lib.ui import changes, changes_posts, controls, empty

st.title("What changed?")
scope = controls.period_comparison_and_channels()
if scope is None:
    empty.nothing_held(
        "Any export with a day or a date fills this page: it shows what changed, and whether the change is real."
    )
    st.stop()
most = changes.headline(scope)
changes.one_number(scope, most)
events, days = st.columns([3, 2], gap="large")
with events:
    changes.with_events(scope)
with days:
    changes.unusual(scope)
real, trends = st.columns([3, 2], gap="large")
with real:
    changes.of_the_period(scope)
with trends:
    changes.directions(scope)
changes_posts.made_the_difference(scope)
changes_posts.kinds(scope)
changes_posts.inequality(scope)
changes_posts.campaigns(scope)
