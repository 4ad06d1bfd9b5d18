import streamlit as st

from lib.ui import audit, controls, empty, session

st.title("Where do we stand?")
scope = controls.period_and_comparison()
if scope is None:
    empty.nothing_held("Any export with a day or a date fills this page: posts, daily results, sessions, mailings.")
    st.stop()
findings = session.standing_findings(scope)
most = audit.headline(findings)
if most is None:
    st.info("No channel has rows in this period. Choose another period, or import an export that covers it.")
    st.stop()
st.header(f"{most.sentence}.")
st.caption(
    "Best first, cautiously: by the low end of the change in clicks or sessions, in engagement where there are none. "
    "The brackets hold the change with 90% confidence; the small line is the weeks up to now."
)
audit.rows(findings)
st.header("Look closer at one channel")
audit.details(findings)
