"""What axe-core finds on a page, less what is Streamlit's own and cannot be changed from here."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe

# Rule, and what has to stand in the markup of the element for the exception to hold.
STREAMLITS_OWN: dict[str, tuple[str, ...]] = {}


def serious(page: Any) -> list[str]:
    """Return the serious and critical violations, one line for each element."""
    return [line for impact, line in _violations(page) if impact in ("serious", "critical")]


def lesser(page: Any) -> list[str]:
    """Return the others: to read, not to fail on."""
    return [line for impact, line in _violations(page) if impact not in ("serious", "critical")]


def _violations(page: Any) -> list[tuple[str, str]]:
    return [
        (violation["impact"], f"{violation['id']}: {node['html'][:200]}")
        for violation in Axe().run(page).response["violations"]
        for node in violation["nodes"]
        if not any(part in node["html"] for part in STREAMLITS_OWN.get(violation["id"], ()))
    ]
