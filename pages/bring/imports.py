import streamlit as st

from lib.ui import mapping, past_imports, session, uploads

st.title("Import files")
st.header("Bring what your platforms let you download.")
st.write(
    "Each file is recognised by its content. You see what it is before anything is kept; nothing leaves this machine."
)
if session.in_demo():
    st.info("These are the files of the made-up council. Leave the demo to import your own.")
else:
    uploads.name_of_organisation()
    uploads.drop_and_import()
past_imports.table()
if not session.in_demo():
    past_imports.undo_one()
    mapping.own_mappings()
with st.expander("What can be read, and how to get it"):
    uploads.what_can_be_read()
