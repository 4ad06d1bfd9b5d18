"""How do our peers do, in what can be compared?"""

from __future__ import annotations

from lib.findings.peers.cards import Card, Line, cards
from lib.findings.peers.gathered import Gathered, gathered, names_held, scope_of_peers
from lib.findings.peers.growth import growth_finding
from lib.findings.peers.habits import habits
from lib.findings.peers.ranks import standing_in
from lib.findings.peers.sentences import FEWEST_PEERS, PAGE, finding_of
from lib.model import Finding, Scope
from lib.store import Store

__all__ = [
    "FEWEST_PEERS",
    "PAGE",
    "Card",
    "Gathered",
    "Line",
    "cards",
    "findings_of",
    "gathered",
    "headline",
    "names_held",
    "peers",
    "scope_of_peers",
]

# The fairest first: what a follower does with a post depends least on how large a body is.
_MEASURES = (
    "peer_engagements_per_1000_followers",
    "peer_followers_per_100000",
    "peer_engagements_per_post",
    "peer_followers",
    "peer_posts_per_week",
)


def peers(store: Store, scope: Scope) -> list[Finding]:
    """Return where we stand on each network in each measure, how followers grow, and what our peers do otherwise."""
    return findings_of(gathered(store, scope))


def findings_of(held: Gathered) -> list[Finding]:
    """Return the findings of what is gathered: the standings of each network, the fairest first, then habits."""
    found = []
    for circle in held.circles:
        for measure in _MEASURES:
            standing = standing_in(circle, measure)
            if standing is not None:
                found.append(finding_of(standing, held.scope))
        growth = standing_in(circle, "peer_follower_growth")
        if growth is not None:
            found.append(growth_finding(growth, held.scope))
    main = [habit for circle in held.circles for habit in habits(circle, held.scope)]
    known = {habit.id for habit in main}
    others = [circle for circle in held.posts if circle not in held.circles]
    more = [habit for circle in others for habit in habits(circle, held.scope) if habit.id not in known]
    return [*found, *main, *more]


def headline(held: Gathered, findings: list[Finding]) -> Finding | None:
    """Return the one that matters most: our place in the fairest measure, where it can be told, with most peers."""
    order = {circle.platform: at for at, circle in enumerate(held.circles)}
    ranked = [finding for finding in findings if finding.id.split(".")[1] == "rank"]

    def first(finding: Finding) -> tuple[bool, bool, int, int]:
        circle = held.circles[order[str(finding.platform)]]
        few = len(circle.peers) < FEWEST_PEERS
        told = finding.direction != "cannot_tell" and finding.value is not None
        return (not told, few, _MEASURES_AND_GROWTH.index(finding.metric), order[str(finding.platform)])

    return min(ranked, key=first, default=None)


_MEASURES_AND_GROWTH = (*_MEASURES[:3], "peer_follower_growth", *_MEASURES[3:])
