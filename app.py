"""Data Party: `python app.py` starts it; Streamlit runs this file for every page."""

from streamlit import runtime

if runtime.exists():
    from lib.ui.frame import run

    run()
else:
    from lib.ui.start import start

    start()
