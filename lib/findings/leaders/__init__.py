"""Are our leaders online, and are they heard? Leaders by office, beside those of other bodies."""

from __future__ import annotations

from lib.findings.leaders.activity import answers, posts
from lib.findings.leaders.counted import Counted, Leader, counted
from lib.findings.leaders.presence import found, missing
from lib.findings.leaders.resonance import heard
from lib.findings.leaders.told import FEWEST_BODIES, PAGE
from lib.model import Finding, Scope
from lib.store import Store

__all__ = ["FEWEST_BODIES", "PAGE", "Counted", "Leader", "counted", "leaders"]


def leaders(store: Store, scope: Scope) -> list[Finding]:
    """Return the findings of the page: who is found, who is not, who posts, answers and is heard."""
    held = counted(store, scope)
    if held is None:
        return []
    made = [missing(store, held), found(store, held), posts(store, held), answers(store, held), *heard(store, held)]
    return [finding for finding in made if finding is not None]
