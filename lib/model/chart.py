"""What a chart shows, as data: the screen, the slide and the page each draw it in their own way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lib.model.table import Table

KINDS = ("line", "bar", "interval", "calendar")


@dataclass(frozen=True)
class Reference:
    """A value that the marks are read against, with its label."""

    value: float
    label: str


@dataclass(frozen=True)
class DayMark:
    """Something that happened on a day, drawn on a time axis."""

    day: date
    label: str


@dataclass(frozen=True)
class Chart:
    """One chart.

    kind: `line` (x are days, one line per `series` value), `bar` (horizontal, x are names, ordered as the
    rows are), `interval` (horizontal dots with `low`-`high` whiskers, x are names), `calendar` (a box for each x of
    each `series` value, filled by the share y; no box where y is missing; both in the order of the rows).
    `value_kind` is a `Value` kind and decides how numbers are written. `highlight` names the x (bar,
    interval) or series (line, calendar) value that gets the one colour; the rest is grey. `currency` goes with money.
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
    highlight: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    days: tuple[DayMark, ...] = ()

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"Unknown chart kind {self.kind!r}; expected one of {KINDS}")
        for name in (self.x, self.y, self.series, self.low, self.high):
            if name is not None:
                self.table.column(name)
        if not self.alt or not self.title:
            raise ValueError("A chart needs a title and an alternative text")
