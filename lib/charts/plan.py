"""The measures of a chart: where its plot, its axes and its texts stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lib.charts.labels import Caption, EndLabel
from lib.charts.ticks import DayAxis, Tick

KEY_INDENT = 0.75  # in text sizes: the tick before the words that say what ticks are


@dataclass(frozen=True)
class Layout:
    """A chart's measures: margins around the plot, the value axis, and the places of the labels.

    `room` is the part of the left and right margin that the texts at the ends of bars need, `text_ends` the values
    at which those texts begin, `tick_length` how tall the tick of a row is. `key` says what the ticks of the rows are;
    its foot stands `key_lift` above the plot. A slope has labels at its `starts` too, and the `heads` of its two
    points. `crowded` labels were cut to fit.
    """

    width: float
    height: float
    size: float
    left: float
    right: float
    top: float
    bottom: float
    ticks: tuple[Tick, ...]
    low: float
    high: float
    captions: tuple[Caption, ...] = ()
    names: tuple[tuple[str, ...], ...] = ()
    room: tuple[float, float] = (0.0, 0.0)
    days: DayAxis | None = None
    ends: tuple[EndLabel, ...] = ()
    starts: tuple[EndLabel, ...] = ()
    heads: tuple[tuple[str, ...], ...] = ()
    key: tuple[str, ...] = ()
    key_lift: float = 0.0
    text_ends: tuple[float, ...] = ()
    tick_length: float = 0.0
    crowded: bool = False

    @property
    def plot_width(self) -> float:
        """Width between the margins."""
        return self.width - self.left - self.right

    @property
    def plot_height(self) -> float:
        """Height between the margins."""
        return self.height - self.top - self.bottom

    @property
    def middles(self) -> tuple[float, ...]:
        """Vertical middles of the rows, from the top of the chart."""
        pitch = self.plot_height / max(1, len(self.names))
        return tuple(self.top + pitch * (at + 0.5) for at in range(len(self.names)))

    @property
    def from_zero(self) -> bool:
        """Whether the value axis holds 0."""
        return self.low <= 0 <= self.high

    def share(self, value: float) -> float:
        """Return where a value stands on the axis: 0 at its low end, 1 at its high end."""
        return (value - self.low) / (self.high - self.low)

    def day_share(self, day: date) -> float:
        """Return where a day stands on the time axis; raise ValueError on a chart without one."""
        if self.days is None:
            raise ValueError("This chart has no time axis")
        return (day - self.days.first).days / (self.days.last - self.days.first).days


def ticks_that_fit(room: float, each: float, most: int) -> int:
    """Return how many labels of an axis stand in its room, at least two."""
    return max(2, min(most, int(room / each)))
