"""How is communication changing, with us and around us?"""

from __future__ import annotations

from lib.findings.media_use.clicks import click_findings
from lib.findings.media_use.followers import follower_findings
from lib.findings.media_use.people import people_findings
from lib.findings.media_use.shares import PAGE
from lib.findings.media_use.visits import visit_findings
from lib.findings.standing import channels
from lib.model import Finding, Scope
from lib.store import Store

__all__ = ["PAGE", "media_use"]


def media_use(store: Store, scope: Scope) -> list[Finding]:
    """Return the findings of the page, the one that matters most first: clicks, visits, people, who they are."""
    held = channels(store, scope)
    return [
        *click_findings(store, scope, held),
        *visit_findings(store, scope, held),
        *people_findings(store, scope, held),
        *follower_findings(store, scope, held),
    ]
