"""The only part of lib that knows Streamlit."""
