"""What a chart shows, as data: the screen, the slide and the page each draw it in their own way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lib.model.table import Table

KINDS = ("line", "slope", "bar", "interval", "calendar")
DAY_KINDS = ("event", "break", "today")


@dataclass(frozen=True)
class Reference:
    """A value that the marks are read against, with its label."""

    value: float
    label: str


@dataclass(frozen=True)
class DayMark:
    """Something that happened on a day, drawn on a time axis.

    kind: `event`, `break` (from here a definition is another one: lines are cut there), `today` (what follows is not
    measured but expected).
    """

    day: date
    label: str
    kind: str = "event"

    def __post_init__(self) -> None:
        if self.kind not in DAY_KINDS:
            raise ValueError(f"Unknown kind of day {self.kind!r}; expected one of {DAY_KINDS}")


@dataclass(frozen=True)
class Chart:
    """One chart.

    kind: `line` (x are days, one line per `series` value; `low` and `high` make a band around a line where a row has
    them), `slope` (x are two names, one line per `series` value between them), `bar` (horizontal, x are names, ordered
    as the rows are; negative values run left, as in a chart of distances from a target), `interval` (horizontal dots
    with `low`-`high` whiskers, x are names), `calendar` (a box for each x of each `series` value, filled by the share
    y; no box where y is missing; both in the order of the rows).
    `value_kind` is a `Value` kind and decides how numbers are written. `highlight` names the x (bar, interval) or
    series (line, slope, calendar) value that gets the one colour; the rest is grey. `currency` goes with money.
    `tick` names a column (bar, interval) with a value of each row that its mark is read against, such as its peers'
    or a benchmark, drawn as a short upright line; `tick_label` says what it is.
    """

    kind: str
    title: str
    table: Table
    x: str
    y: str
    alt: str
    subtitle: str = ""
    source: str = ""
    value_kind: str = "count"
    unit: str = ""
    currency: str | None = None
    series: str | None = None
    low: str | None = None
    high: str | None = None
    tick: str | None = None
    tick_label: str = ""
    highlight: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    days: tuple[DayMark, ...] = ()

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"Unknown chart kind {self.kind!r}; expected one of {KINDS}")
        for name in (self.x, self.y, self.series, self.low, self.high, self.tick):
            if name is not None:
                self.table.column(name)
        if self.tick is not None and not self.tick_label:
            raise ValueError("A chart with ticks needs a label that says what they are")
        if self.kind == "slope" and len(dict.fromkeys(self.table.column(self.x))) > 2:
            raise ValueError("A slope has two points; expected at most two different values of x")
        if not self.alt or not self.title:
            raise ValueError("A chart needs a title and an alternative text")
