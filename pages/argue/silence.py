import streamlit as st

from lib.findings import argued_scope
from lib.ui import empty, session, silence

st.title("The risk of silence")
scope = argued_scope(session.store())
if scope is None:
    empty.nothing_held("The messages that the public sends fill this page.")
    st.stop()
held = silence.measured(scope)
told = silence.answer(held)
silence.risks(told)
silence.where_we_do_not(held)
silence.where_we_do(held)
silence.expected(told)
silence.missing(held, told)
