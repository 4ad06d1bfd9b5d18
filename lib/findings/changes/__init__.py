"""What changed, and is it real?"""

from __future__ import annotations

from lib.findings.changes.campaigns import campaigns
from lib.findings.changes.content import kinds_of_content
from lib.findings.changes.most import most
from lib.findings.changes.over_time import History, OverTime, over_time, whole
from lib.findings.changes.posts import inequality, made_the_difference
from lib.findings.changes.shifts import shifts
from lib.findings.changes.told import PAGE
from lib.model import Finding, Scope
from lib.store import Store

__all__ = ["PAGE", "History", "OverTime", "changes", "most", "over_time", "shifts", "whole"]


def changes(store: Store, scope: Scope) -> list[Finding]:
    """Return the findings of the page: the changes of the period, then events, trends and unusual days, then posts."""
    return [
        *shifts(store, scope),
        *over_time(store, scope).findings,
        *made_the_difference(store, scope),
        *kinds_of_content(store, scope),
        *inequality(store, scope),
        *campaigns(store, scope),
    ]
