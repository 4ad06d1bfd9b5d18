"""A card for each peer: what is held of it, what it does best, where we are ahead of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lib.findings.peers.circle import Circle, Side
from lib.findings.peers.gathered import Gathered
from lib.findings.peers.ranks import US, standing_in
from lib.findings.peers.sentences import listed
from lib.metrics import METRICS
from lib.model import PLATFORMS, Value

_COMPARED = (
    "peer_engagements_per_1000_followers",
    "peer_replies_per_post",
    "peer_followers_per_100000",
    "peer_follower_growth",
)
# A smaller difference is none that anybody would act on.
_MATTERS = 1.1


@dataclass(frozen=True)
class Line:
    """What is held of a peer on one network; '' where a number is not held."""

    platform: str
    followers: str
    growth: str
    posts: str
    response: str


@dataclass(frozen=True)
class Card:
    """One peer. `best` and `ahead` are what it does better than we do, and we than it, '' where nothing is clear."""

    key: str
    name: str
    inhabitants: str
    lines: tuple[Line, ...]
    best: str
    ahead: str
    source: str


def cards(held: Gathered) -> list[Card]:
    """Return a card for each peer, those on most networks first."""
    return [_card(key, name, held) for key, name in held.bodies.items()]


def _card(key: str, name: str, held: Gathered) -> Card:
    circles = [circle for circle in held.circles if any(side.key == key for side in circle.sides)]
    lines, better, worse = [], [], []
    for circle in circles:
        side = next(side for side in circle.sides if side.key == key)
        lines.append(_line(circle, side))
        for measure in _COMPARED:
            standing = standing_in(circle, measure)
            theirs, ours = (standing.estimate(key), standing.estimate(US)) if standing else (None, None)
            if standing is None or theirs is None or ours is None:
                continue
            if max(_times(theirs.value, ours.value), _times(ours.value, theirs.value)) < _MATTERS:
                continue
            words = f"{PLATFORMS[circle.platform].label}: {_said(measure, theirs.value, ours.value)}"
            reversed_words = (
                f"{PLATFORMS[circle.platform].label}: {_said(measure, ours.value, theirs.value, of_us=True)}"
            )
            if standing.clearly(key, above=True):
                better.append((-_COMPARED.index(measure), _times(theirs.value, ours.value), words))
            elif standing.clearly(key, above=False):
                worse.append((-_COMPARED.index(measure), _times(ours.value, theirs.value), reversed_words))
    served = next((s.inhabitants for circle in circles for s in circle.sides if s.key == key and s.inhabitants), None)
    return Card(
        key,
        name,
        f"{Value(served).text} inhabitants" if served else "",
        tuple(lines),
        max(better, default=(0, 0.0, ""))[2],
        max(worse, default=(0, 0.0, ""))[2],
        _source(circles),
    )


def _said(measure: str, first: float, second: float, *, of_us: bool = False) -> str:
    """Return two numbers in words, the greater first: theirs, or ours where it is `of_us`."""
    other = "theirs" if of_us else "ours"
    if measure == "peer_follower_growth":
        return f"followers {_moved(first)}, {other} {_moved(second)}"
    metric = METRICS[measure]
    return f"{Value(first, metric.kind).text} {metric.unit}, {other} {Value(second, metric.kind).text}"


def _day(day: date) -> str:
    return Value(day, "day").text


def _moved(growth: float) -> str:
    return f"{'up' if growth >= 0 else 'down'} {Value(growth, 'change').text}"


def _times(one: float, other: float) -> float:
    return one / other if other > 0 else float("inf")


def _line(circle: Circle, side: Side) -> Line:
    def text(measure: str, words: str) -> str:
        estimate = circle.estimates(measure).get(side.key)
        return words.format(Value(estimate.value, METRICS[measure].kind).text) if estimate is not None else ""

    grown = circle.exact(side, "peer_follower_growth")
    response = "peer_engagements_per_1000_followers"
    return Line(
        PLATFORMS[circle.platform].label,
        text("peer_followers", "{} followers"),
        _moved(grown) if grown is not None else "",
        text("peer_posts_per_week", "{} posts a week"),
        text(response, "{} engagements per 1,000 followers"),
    )


def _source(circles: list[Circle]) -> str:
    """Return the files and days behind a card, said once for the networks that share them."""
    networks: dict[str, list[str]] = {}
    for circle in circles:
        names = [file.name for file in circle.evidence.files if file.export == circle.export]
        files = names[0] if len(names) == 1 else f"{len(names)} files"
        days = circle.common_days()
        first = min([circle.first_day, *days[:1]])
        said = f"{files}, {_day(first)} to {_day(circle.last_day)}"
        networks.setdefault(said, []).append(PLATFORMS[circle.platform].label)
    return "; ".join(f"{listed(labels)}: {said}" for said, labels in networks.items())
