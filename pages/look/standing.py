import streamlit as st

from lib.ui import audit, beside, chain, controls, empty, session, worth

st.title("Where do we stand?")
scope = controls.period_comparison_and_channels()
if scope is None:
    empty.nothing_held("Any export with a day or a date fills this page: posts, daily results, sessions, mailings.")
    st.stop()
findings = session.standing_findings(scope)
most = audit.headline(findings)
if most is None:
    st.info("No channel has rows in this period. Choose another period, or import an export that covers it.")
    audit.held_for_other_days(scope, findings)
    st.stop()
audit.opening(most, findings)
audit.rows(findings)
audit.held_for_other_days(scope, findings)
worth.section(findings)
beside.overview(findings, scope)
st.subheader("From output to outcome")
chain.chain(scope)
st.subheader("Look closer at one channel")
audit.details(findings, most, scope)
