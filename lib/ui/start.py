"""Start the server."""

from __future__ import annotations

import sys
from pathlib import Path

from streamlit.runtime.pages_manager import PagesManager
from streamlit.web import cli

_APP = Path(__file__).parent.parent.parent / "app.py"


def start() -> None:
    """Run the app until it is stopped; what stands behind `python app.py` goes to Streamlit.

    A folder called `pages` wakes Streamlit's old router until its first visitor has seen `app.py`: a link to a page
    would greet that visitor with "Page not found". Saying beforehand that there is no such folder prevents it.
    """
    PagesManager.uses_pages_directory = False
    sys.argv = ["streamlit", "run", str(_APP), *sys.argv[1:]]
    cli.main()
