"""Can people find our leaders? If nobody finds them, that is a finding too."""

from __future__ import annotations

from lib.findings.leaders.counted import Counted, Leader
from lib.findings.leaders.told import a_leader, finding
from lib.model import Finding, Value
from lib.store import Store

_QUESTION = "Can people find them?"
_LOOKED = "Found means that somebody who looks for the office on that network finds it; nobody looked elsewhere."


def missing(store: Store, held: Counted) -> Finding | None:
    """Return the finding on our leaders whom nobody finds; None where all are found or none of ours is listed."""
    lost = [leader for leader in held.ours if not leader.found_on]
    if not lost:
        return None
    peers = [leader for leader in held.others if leader.office.casefold() in {each.office.casefold() for each in lost}]
    visible = [leader for leader in peers if leader.found_on]
    claim = "{who} cannot be found on any network that was looked at"
    values = {"who": Value(_whose(lost), "text")}
    if peers:
        claim += "; {visible} of {peers} in the same office at other bodies can"
        values |= {"peers": Value(len(peers)), "visible": Value(len(visible))}
    listed = [*lost, *peers]
    return finding(
        store,
        held,
        "missing",
        _QUESTION,
        claim,
        values,
        "leader_networks",
        0.0,
        len(listed),
        [(leader.name, float(len(leader.found_on))) for leader in listed],
        caveats=(_LOOKED,),
        what_would_change_it="An account under the name of the office, found by searching for the office.",
    )


def found(store: Store, held: Counted) -> Finding | None:
    """Return how many of our leaders are found anywhere, beside other bodies; None where none of ours is listed."""
    if not held.ours:
        return None
    ours = [leader for leader in held.ours if leader.found_on]
    if len(held.ours) > 1:
        claim = "{ours} of our {offices} leaders can be found on social media"
        values = {"ours": Value(len(ours)), "offices": Value(len(held.ours))}
    else:
        claim = "Our {office} {can} be found on social media"
        values = {
            "office": Value(held.ours[0].office, "text"),
            "can": Value("can" if ours else "cannot", "text"),
        }
    if held.others:
        claim += ", against {theirs} of {others} at {bodies} other {noun}"
        values |= {
            "theirs": Value(sum(bool(leader.found_on) for leader in held.others)),
            "others": Value(len(held.others)),
            "bodies": Value(len(held.bodies)),
            "noun": Value("body" if len(held.bodies) == 1 else "bodies", "text"),
        }
    bodies = list(dict.fromkeys(leader.body for leader in held.leaders))
    shares = [(body, _share([leader for leader in held.leaders if leader.body == body])) for body in bodies]
    return finding(
        store,
        held,
        "found",
        _QUESTION,
        claim,
        values,
        "leaders_found",
        _share(held.ours),
        len(held.leaders),
        shares,
        caveats=(_LOOKED,),
    )


def _share(leaders: tuple[Leader, ...] | list[Leader]) -> float:
    return sum(bool(leader.found_on) for leader in leaders) / len(leaders)


def _whose(lost: list[Leader]) -> str:
    named = a_leader(lost)
    return f"Our {named}"
