"""Data Party: the frame around every page."""

from lib.ui.frame import run

run()
