import streamlit as st

from lib.findings import shared_scope
from lib.ui import empty, hours, session, verdict

st.title("Opinion or data?")
scope = shared_scope(session.store())
if scope is None:
    empty.nothing_held(
        "An opinion is tested with posts, mailings or adverts and the hours that the team spends on them."
    )
    st.stop()
judged = session.judgement(verdict.pick(), scope)
verdict.judgement(judged)
if not session.in_demo():
    hours.form(scope, missing=judged.reason is None)
