"""Peers that have a number beside ours: each with its own estimate and with its ratio to ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from lib.findings.opinions.peer_periods import POSTS, RESPONSE, Body, PeerTable
from lib.findings.words import FEWEST_IN_DENOMINATOR
from lib.stats import Estimate, rate_in_time, relative_in_time

FOLLOWERS, GROWTH = "peer_followers_per_100000", "peer_follower_growth"
OVER_TIME = (RESPONSE, POSTS)
# Growth over less than this is a few posts' worth.
_FEWEST_DAYS = timedelta(days=84)


@dataclass(frozen=True)
class Compared:
    """Our number and, for each peer, (body, its own estimate, its ratio to ours).

    `left_out` are peers without enough numbers; `since` the day from which growth is counted.
    """

    table: PeerTable
    ours: Estimate
    peers: tuple[tuple[Body, Estimate, Estimate], ...]
    left_out: tuple[str, ...]
    since: date | None = None

    @property
    def ratio(self) -> Estimate:
        """The middle one of the ratios; its interval holds if those of all peers do."""
        ratios = [ratio for _, _, ratio in self.peers]
        value, low, high = (median(getattr(ratio, end) for ratio in ratios) for end in ("value", "low", "high"))
        return Estimate(value, low, high, min(ratio.n for ratio in ratios), ratios[0].level)


def compare(table: PeerTable, measure: str, level: float) -> Compared | None:
    """Return the peers that can be set against us; None where there are none."""
    if measure not in OVER_TIME:
        return _exact(table, measure, level)
    peers = table.comparable(measure)
    ours = table.ours
    if ours is None or not peers:
        return None
    each_level = level_of_each(level, len(peers))
    found = []
    for peer in peers:
        theirs, own = zip(*table.shared(peer, measure), strict=True)
        ratio = relative_in_time(_sides(theirs), _sides(own), level=each_level)
        rate = rate_in_time(*_sides(theirs), level=level)
        if ratio is not None and rate is not None:
            found.append((peer, rate, Estimate(ratio.value, ratio.low, ratio.high, ratio.n, level)))
    spans = sorted(ours.parts[measure])
    own_rate = rate_in_time(*_sides([ours.parts[measure][span] for span in spans]), level=level)
    if not found or own_rate is None or own_rate.value <= 0:
        return None
    names = {body.key for body, _, _ in found}
    return Compared(table, own_rate, tuple(found), tuple(body.name for body in table.peers if body.key not in names))


def level_of_each(level: float, peers: int) -> float:
    """Return the level of each peer's interval, so that the middle of their ends holds the middle one at `level`.

    The middle of the lower ends is too high only if one of the peers up to the middle lies below its own lower end:
    of so many, any one may (Bonferroni). The same holds for the upper ends.
    """
    return 1 - (1 - level) / (peers // 2 + 1)


def _sides(pairs: Sequence[tuple[float, float]]) -> tuple[list[float], list[float]]:
    return [top for top, _ in pairs], [bottom for _, bottom in pairs]


def _exact(table: PeerTable, measure: str, level: float) -> Compared | None:
    """Return the bodies by what is counted in full on the days on which we are counted."""
    ours = table.ours
    if ours is None or not ours.followers:
        return None
    days = sorted(day for day in ours.followers if table.first_day <= day <= table.last_day)
    own = _number(ours, days, measure)
    if own is None:
        return None
    found = [(peer, value) for peer in table.peers if (value := _number(peer, days, measure)) is not None]
    if not found:
        return None

    def exact(value: float) -> Estimate:
        return Estimate(value, value, value, len(found), level)

    names = {body.key for body, _ in found}
    return Compared(
        table,
        exact(own),
        tuple((peer, exact(value), exact(value / own)) for peer, value in found),
        tuple(body.name for body in table.peers if body.key not in names),
        days[0] if measure == GROWTH else None,
    )


def _number(body: Body, days: Sequence[date], measure: str) -> float | None:
    if not days:
        return None
    now, before = body.followers_near(days[-1]), body.followers_near(days[0])
    if measure == FOLLOWERS:
        return now / body.inhabitants * 100_000 if now and body.inhabitants else None
    if not now or not before or before < FEWEST_IN_DENOMINATOR or days[-1] - days[0] < _FEWEST_DAYS:
        return None
    return now / before
