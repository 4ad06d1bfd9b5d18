"""Are our leaders heard? Engagements by post, on one network at a time."""

from __future__ import annotations

from lib.findings.leaders.counted import Counted, Leader
from lib.findings.leaders.told import finding
from lib.findings.words import FEWEST_ITEMS
from lib.model import PLATFORMS, Finding, Value
from lib.store import Store

_NO_RANK = (
    "Only totals were counted: how much single posts differ is not known, so small differences between leaders mean "
    "nothing, and followers gained by the office before count too."
)


def heard(store: Store, held: Counted) -> list[Finding]:
    """Return a finding for each network on which one of ours published enough to be judged."""
    platforms = dict.fromkeys(count.platform for leader in held.ours for count in leader.published)
    made = (_on(store, held, platform) for platform in platforms)
    return [finding for finding in made if finding is not None]


def _on(store: Store, held: Counted, platform: str) -> Finding | None:
    ours = [leader for leader in held.ours if _enough(leader, platform)]
    theirs = [leader for leader in held.others if _enough(leader, platform)]
    if not ours:
        return None
    network = PLATFORMS[platform].label
    mine = _per_post(ours, platform)
    claim = "On {network} a post of our {leaders} brought {ours} engagements"
    values = {
        "network": Value(network, "text"),
        "leaders": Value("leader" if len(ours) == 1 else "leaders", "text"),
        "ours": Value(mine, "decimal"),
    }
    if theirs:
        claim += ", one of other bodies' leaders {theirs}"
        values["theirs"] = Value(_per_post(theirs, platform), "decimal")
    both = [*ours, *theirs]
    return finding(
        store,
        held,
        f"heard.{platform}",
        "Are they heard?",
        claim,
        values,
        "leader_engagements_per_post",
        mine,
        len(both),
        [(leader.name, _per_post([leader], platform)) for leader in both],
        caveats=(_NO_RANK,),
        platform=platform,
    )


def _enough(leader: Leader, platform: str) -> bool:
    return sum(leader.heard_on(platform)[1]) >= FEWEST_ITEMS


def _per_post(leaders: list[Leader], platform: str) -> float:
    """Return engagements by posts, both summed over the leaders."""
    sides = [leader.heard_on(platform) for leader in leaders]
    return sum(sum(engagements) for engagements, _ in sides) / sum(sum(posts) for _, posts in sides)
