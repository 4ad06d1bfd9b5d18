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
    audit.held_for_other_days(scope, findings)
    st.stop()
audit.biggest_change(most)
audit.rows(findings)
audit.held_for_other_days(scope, findings)
st.subheader("Look closer at one channel")
audit.details(findings, most)
