"""One network and one table of it: the bodies that are counted there in the same way, ours among them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from lib.findings.words import FEWEST_IN_DENOMINATOR
from lib.model import Evidence
from lib.stats import Estimate, rate_of_totals, ratio_of_sums

Parts = tuple[tuple[float, ...], tuple[float, ...]]
Counted = tuple[tuple[date, float], ...]
# Under so many counts (months, files) of a body nothing is said about chance.
FEWEST_COUNTS, FEW_COUNTS = 4, 8
# Counts on days as near as this are counts of the same day: people count by hand.
DAYS_APART = timedelta(days=7)
_STEPS = (364, 728)


@dataclass(frozen=True)
class Side:
    """One body in one table.

    `parts` holds for each measure its numerators and denominators, one for each of the `units` (counts or posts).
    `followers` are (day, number) in order. `pages` is how many pages it has on the network. `from_own_posts` marks
    numbers of ours that come from our own export, since the table lacks us.
    """

    key: str
    name: str
    ours: bool
    pages: int
    inhabitants: float | None
    followers: Counted
    parts: tuple[tuple[str, Parts], ...]
    units: int
    from_own_posts: bool = False
    pause: int | None = None

    def followers_near(self, day: date) -> float | None:
        """Return the followers on a day, or on the nearest within a week."""
        near = [(abs(each - day), value) for each, value in self.followers if abs(each - day) <= DAYS_APART]
        return min(near)[1] if near else None


@dataclass(frozen=True)
class Circle:
    """The bodies of one table on one network over some days.

    `old` says that its newest count lies before the period asked for, `wider` that it was looked at over more days
    than that, since the period holds too few counts. `dropped` are days whose counts cannot be right.
    """

    platform: str
    export: str
    label: str
    sides: tuple[Side, ...]
    first_day: date
    last_day: date
    n_of: str
    fewest: int
    old: bool
    wider: bool
    dropped: tuple[date, ...]
    evidence: Evidence

    @property
    def ours(self) -> Side | None:
        """Our own side, None where the table lacks us."""
        return next((side for side in self.sides if side.ours), None)

    @property
    def peers(self) -> tuple[Side, ...]:
        """The other bodies."""
        return tuple(side for side in self.sides if not side.ours)

    def estimates(self, measure: str) -> dict[str, Estimate]:
        """Return the estimate of each body that has the measure, by its key.

        Where the measure counts everything, or a body has too few counts, low and high are the value itself: nothing
        is chance there, or nothing is known of it (see `told`).
        """
        if measure in EXACT:
            return {side.key: _exact(value) for side in self.sides if (value := self.exact(side, measure)) is not None}
        made = {}
        for side in self.sides:
            estimate = self._estimated(dict(side.parts).get(measure))
            if estimate is not None:
                made[side.key] = estimate
        return made

    def _estimated(self, parts: Parts | None) -> Estimate | None:
        if parts is None or not parts[0] or sum(parts[1]) <= 0:
            return None
        if len(parts[0]) < self.fewest:
            return _exact(sum(parts[0]) / sum(parts[1]), len(parts[0]))
        return rate_of_totals(*parts) if self.n_of == "counts" else ratio_of_sums(*parts)

    def told(self, measure: str, estimate: Estimate) -> bool:
        """Whether an estimate can be set against others: counted in full, or with an interval."""
        return measure in EXACT or measure in COUNTED or estimate.n >= self.fewest

    def exact(self, side: Side, measure: str) -> float | None:
        """Return a number that is counted in full: followers, by inhabitants, or their growth."""
        if measure == "peer_longest_pause":
            return float(side.pause) if side.pause is not None else None
        if measure == "peer_follower_growth":
            return _growth(side, self.common_days())
        days = self.common_days()
        now = side.followers_near(days[-1]) if days else None
        if measure == "peer_followers" or now is None:
            return now
        return now / side.inhabitants * 100_000 if side.inhabitants else None

    def common_days(self) -> tuple[date, ...]:
        """Return the days on which bodies are counted, those of ours where it has any, in order.

        A day counts on which at least half of the bodies with followers have a number.
        """
        return self._days

    @cached_property
    def _days(self) -> tuple[date, ...]:
        with_followers = [side for side in self.sides if side.followers]
        ours = self.ours
        asked = (
            ours.followers if ours and ours.followers else [each for side in with_followers for each in side.followers]
        )
        days = sorted({day for day, _ in asked})
        half = len(with_followers) / 2
        return tuple(
            day for day in days if sum(side.followers_near(day) is not None for side in with_followers) >= half
        )


EXACT = ("peer_followers", "peer_followers_per_100000", "peer_follower_growth", "peer_longest_pause")
# What a body does, of which every piece is counted: without an interval it is still what happened.
COUNTED = ("peer_posts_per_week",)


def _exact(value: float, n: int = 0) -> Estimate:
    return Estimate(value, value, value, n)


def _growth(side: Side, days: Sequence[date]) -> float | None:
    if len(days) < 2:
        return None
    first, last = side.followers_near(days[0]), side.followers_near(days[-1])
    # A page that few follow yet doubles by a few more.
    return last / first - 1 if first and first >= FEWEST_IN_DENOMINATOR and last is not None else None


def window(spans: Iterable[tuple[date, date]], first_day: date, last_day: date) -> tuple[date, date, bool, bool] | None:
    """Return (first day, last day, old, wider): the days to look at, given the spans that a table counts.

    The period asked for; where it holds fewer counts than an interval needs, one or two years up to its last day;
    where all counts are older, the year up to the newest. None where all lie after it.
    """
    held = sorted({span for span in spans if span[0] <= last_day})
    if not held:
        return None
    newest = max(last for _, last in held)
    if newest < first_day:
        return newest - timedelta(days=_STEPS[0] - 1), newest, True, False
    tried = [first_day, *(last_day - timedelta(days=days - 1) for days in _STEPS)]
    starts = [start for start in tried if start <= first_day]

    def counts(start: date) -> int:
        return sum(last >= start for _, last in held)

    enough = [start for start in starts if counts(start) >= FEWEST_COUNTS]
    start = enough[0] if enough else max(starts, key=lambda each: (counts(each), each))
    return start, last_day, False, start < first_day
