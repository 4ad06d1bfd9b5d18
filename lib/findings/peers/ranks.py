"""Where we stand among bodies that are counted in the same way: a rank, the ranks that chance leaves open, or none."""

from __future__ import annotations

from dataclasses import dataclass

from lib.findings.peers.circle import Circle, Side
from lib.stats import Estimate, rank_ranges

US = "us"


@dataclass(frozen=True)
class Standing:
    """The bodies by one measure, highest first.

    `estimates` holds (body, estimate) of all that have it, `ranges` the ranks that the data leaves open of those that
    can be set against others. `ours` is our range, None where we have none.
    """

    circle: Circle
    measure: str
    estimates: tuple[tuple[Side, Estimate], ...]
    ranges: tuple[tuple[str, tuple[int, int]], ...]

    @property
    def ours(self) -> tuple[int, int] | None:
        """Return the first and the last rank that we may have."""
        return dict(self.ranges).get(US)

    @property
    def decided(self) -> bool:
        """Whether our place can be told at all: some rank is ruled out."""
        return self.ours is not None and self.ours != (1, len(self.ranges))

    def estimate(self, key: str) -> Estimate | None:
        """Return the estimate of a body, None where it has none."""
        return next((estimate for side, estimate in self.estimates if side.key == key), None)

    def clearly(self, key: str, *, above: bool) -> bool:
        """Whether a body is clearly above (or below) us: the intervals lie apart."""
        theirs, ours = self.estimate(key), self.estimate(US)
        told = dict(self.ranges)
        if theirs is None or ours is None or key not in told or US not in told:
            return False
        return theirs.low > ours.high if above else theirs.high < ours.low


def standing_in(circle: Circle, measure: str) -> Standing | None:
    """Return where the bodies of a circle stand in a measure; None where fewer than two have it."""
    estimates = circle.estimates(measure)
    if len(estimates) < 2:
        return None
    told = {key: estimate for key, estimate in estimates.items() if circle.told(measure, estimate)}
    ordered = sorted(
        ((side, estimates[side.key]) for side in circle.sides if side.key in estimates),
        key=lambda pair: (-pair[1].value, pair[0].name),
    )
    ranges = rank_ranges(told) if len(told) > 1 else {}
    return Standing(circle, measure, tuple(ordered), tuple(ranges.items()))


def ordinal(rank: int) -> str:
    """Return a rank as it is said: 1st, 2nd, 11th."""
    ending = "th" if rank % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{rank:,}{ending}"


def said(ranks: tuple[int, int]) -> str:
    """Return a range of ranks in words."""
    low, high = ranks
    return ordinal(low) if low == high else f"{ordinal(low)} to {ordinal(high)}"
