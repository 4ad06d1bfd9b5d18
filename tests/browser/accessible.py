"""What axe-core finds on a page. Nothing of Streamlit's own had to be excepted."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# The impacts that keep somebody from using a page; the others are to read, not to fail on.
SERIOUS = ("serious", "critical")


def violations(page: Page) -> list[str]:
    """Return a line for each element that breaks a rule, with the impact first."""
    return [
        f"{violation['impact']} {violation['id']}: {node['html'][:200]}"
        for violation in Axe().run(page).response["violations"]
        for node in violation["nodes"]
    ]
