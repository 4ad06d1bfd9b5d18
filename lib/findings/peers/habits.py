"""What they do that we don't: how often they publish, in which formats, whether they answer, how long they pause."""

from __future__ import annotations

from dataclasses import replace

from lib.findings.peers.circle import Circle, Side
from lib.findings.peers.ranks import US, Standing, standing_in
from lib.findings.peers.sentences import framed
from lib.metrics import METRICS
from lib.model import PLATFORMS, Finding, Scope, Value

QUESTION = "What do they do that we don't?"
RESPONSE = "peer_engagements_per_1000_followers"
# A format that hardly anybody uses tells nothing.
_SMALLEST_SHARE = 0.05

CADENCE = "{channel}: {peer} publishes {theirs} posts a week, we publish {value}"
CADENCE_OF_THE_FIRST = (
    "{channel}: {peer}, which gets more response from each follower than we do, publishes {theirs} posts a week, we "
    "publish {value}"
)
FORMAT = "{channel}: {theirs} of the posts of {peer} are {format}, of ours {value}"
REPLIES = "{channel}: {peer} answers {theirs} times for each post, we answer {value} times"
PAUSE = "{channel}: {peer} was never silent for more than {theirs} days, our longest pause had {value}"


def habits(circle: Circle, scope: Scope) -> list[Finding]:
    """Return the habits in which a peer clearly differs from us, one of each kind at most.

    Of several peers the one counts that gets clearly more response from each follower than we do, else the one that
    differs most.
    """
    if circle.ours is None:
        return []
    found = (_cadence(circle, scope), _format(circle, scope), _replies(circle, scope), _pause(circle, scope))
    return [each for each in found if each is not None]


def ahead_of_us(circle: Circle) -> list[Side]:
    """Return the peers that get clearly more response from each follower than we do, the first first."""
    standing = standing_in(circle, RESPONSE)
    if standing is None:
        return []
    return [side for side, _ in standing.estimates if not side.ours and standing.clearly(side.key, above=True)]


def _habit(standing: Standing, scope: Scope, claim: str, peer: Side, **more: Value) -> Finding:
    kind = METRICS[standing.measure.partition(":")[0]].kind
    ours, theirs = standing.estimate(US), standing.estimate(peer.key)
    assert ours is not None
    assert theirs is not None
    filled = {
        "channel": Value(PLATFORMS[standing.circle.platform].label, "text"),
        "peer": Value(peer.name, "text"),
        "theirs": Value(theirs.value, kind),
        "value": Value(ours.value, kind),
        **more,
    }
    return framed(standing, scope, claim, filled, ours, kind="habit", question=QUESTION)


def _furthest(standing: Standing, first: list[Side], *, above_only: bool = False) -> Side | None:
    """Return the peer to speak of: of those ahead of us, else of all, the one that clearly differs most."""
    ours = standing.estimate(US)
    if ours is None:
        return None
    clear = [
        side
        for side, _ in standing.estimates
        if not side.ours
        and (standing.clearly(side.key, above=True) or (not above_only and standing.clearly(side.key, above=False)))
    ]
    keys = {side.key for side in first}
    preferred = [side for side in clear if side.key in keys] or [
        side for side in clear if standing.clearly(side.key, above=True)
    ]

    def distance(side: Side) -> float:
        theirs = standing.estimate(side.key)
        return abs(theirs.value - ours.value) if theirs is not None else 0.0

    return max(preferred, key=distance, default=None)


def _cadence(circle: Circle, scope: Scope) -> Finding | None:
    standing = standing_in(circle, "peer_posts_per_week")
    if standing is None:
        return None
    first = ahead_of_us(circle)
    peer = _furthest(standing, first)
    if peer is None:
        return None
    return _habit(standing, scope, CADENCE_OF_THE_FIRST if peer in first else CADENCE, peer)


def _format(circle: Circle, scope: Scope) -> Finding | None:
    words = dict.fromkeys(
        name for side in circle.sides for name, _ in side.parts if name.startswith("peer_format_rate:")
    )
    found = []
    for measure in words:
        standing = standing_in(_without_gaps(circle, measure), measure)
        peer = _furthest(standing, ahead_of_us(circle), above_only=True) if standing else None
        if standing is None or peer is None:
            continue
        theirs, ours = standing.estimate(peer.key), standing.estimate(US)
        if theirs is not None and ours is not None and theirs.value >= _SMALLEST_SHARE:
            found.append((theirs.value - ours.value, measure, standing, peer))
    if not found:
        return None
    _, measure, standing, peer = max(found, key=lambda each: (each[0], each[1]))
    return _habit(standing, scope, FORMAT, peer, format=Value(measure.partition(":")[2], "text"))


def _without_gaps(circle: Circle, measure: str) -> Circle:
    """Return the circle with noughts for a body none of whose posts is of a format that others use."""
    if circle.n_of != "posts":
        return circle
    sides = []
    for side in circle.sides:
        parts = dict(side.parts)
        if measure not in parts and any(name.startswith("peer_format_rate:") for name in parts):
            nothing = (0.0,) * side.units, (1.0,) * side.units
            side = replace(side, parts=(*side.parts, (measure, nothing)))
        sides.append(side)
    return replace(circle, sides=tuple(sides))


def _replies(circle: Circle, scope: Scope) -> Finding | None:
    standing = standing_in(circle, "peer_replies_per_post")
    peer = _furthest(standing, ahead_of_us(circle), above_only=True) if standing else None
    return _habit(standing, scope, REPLIES, peer) if standing and peer else None


def _pause(circle: Circle, scope: Scope) -> Finding | None:
    standing = standing_in(circle, "peer_longest_pause")
    ours = standing.estimate(US) if standing else None
    if standing is None or ours is None:
        return None
    peer, best = min(
        ((side, each) for side, each in standing.estimates if not side.ours), key=lambda pair: pair[1].value
    )
    return _habit(standing, scope, PAUSE, peer) if best.value < ours.value else None
