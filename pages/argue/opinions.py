import streamlit as st

from lib.findings import argued_scope
from lib.ui import builder, empty, opinion_extras, outside, picking, session, verdict

st.title("Opinion or data?")
scope = argued_scope(session.store())
if scope is None:
    empty.nothing_held("Each opinion says which files it is tested with.")
    st.stop()
picked = picking.pick()
if picked.opinion is None:
    builder.show(scope, picked.typed)
else:
    judged = session.judgement(picked.opinion, scope)
    verdict.judgement(judged)
    outside.figures(picked.opinion, scope)
    opinion_extras.choices(judged)
    opinion_extras.forms(judged, scope)
opinion_extras.everything(scope)
