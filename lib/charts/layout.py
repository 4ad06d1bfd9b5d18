"""Where everything in a chart stands, so that texts never meet: one layout for every renderer.

All lengths are in the unit of the given width and text size (px on the screen, points elsewhere).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lib.charts import calendar_marks, marks, words
from lib.charts.labels import LINE_HEIGHT, Caption, EndLabel, captions, captions_height, spread
from lib.charts.text_width import clipped, widest, with_value, wrapped
from lib.charts.ticks import DayAxis, Tick, day_axis, value_axis
from lib.model import Chart

_NAMES_SHARE, _CALENDAR_NAMES_SHARE = 0.38, 0.44
_ENDS_SHARE = 0.32


@dataclass(frozen=True)
class Layout:
    """A chart's measures: margins around the plot, the value axis, and the places of the labels.

    `room` is the part of the left and right margin that the texts at the ends of bars need.
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


def layout(chart: Chart, *, width: float, size: float, height: float | None = None) -> Layout:
    """Return a chart's layout, as high as its rows need unless `height` says; the chart must have a value."""
    if chart.kind == "line":
        return _lines_layout(chart, width, size, height)
    if chart.kind == "calendar":
        return _calendar_layout(chart, width, size, height)
    return _rows_layout(chart, width, size, height)


def _rows_layout(chart: Chart, width: float, size: float, height: float | None) -> Layout:
    rows = marks.rows(chart)
    low, high = marks.extent(chart)
    ticks: tuple[Tick, ...] = ()
    if chart.kind == "interval" or high <= low:
        ends = [words.value_text(each, chart.value_kind, chart.currency) for each in (low, high)]
        most = _ticks_that_fit(width * (1 - _NAMES_SHARE), widest(ends, size) + 1.2 * size, 5)
        all_ticks = value_axis(low, high, kind=chart.value_kind, currency=chart.currency, most=most)
        low, high = all_ticks[0].at, all_ticks[-1].at
        ticks = all_ticks if chart.kind == "interval" else ()
    names = [wrapped(row.name, size, width * _NAMES_SHARE) for row in rows]
    room = _room(chart, rows, size)
    left = widest([line for name in names for line in name], size) + 0.7 * size + room[0]
    plot_width = width - left - room[1]
    shares = [((each.value - low) / (high - low), words.reference_text(chart, each)) for each in chart.references]
    above = captions(shares, plot_width, plot_width + room[1], size, strong=True)
    top = captions_height(above, size) + 0.4 * size
    bottom = 1.9 * size if ticks else 0.3 * size
    tallest = 3 if height is None else _lines_that_fit((height - top - bottom) / len(rows), size)
    kept = tuple(clipped(name, tallest) for name in names)
    pitch = max(2.2 * size, (max(map(len, kept)) * LINE_HEIGHT + 0.8) * size)
    return Layout(
        width, height or top + bottom + pitch * len(rows), size, left, room[1], top, bottom,
        ticks, low, high, above, kept, room,
    )  # fmt: skip


def _calendar_layout(chart: Chart, width: float, size: float, height: float | None) -> Layout:
    columns = [clipped(calendar_marks.head(name, size), 2) for name in calendar_marks.columns(chart)]
    rows = calendar_marks.rows(chart)
    head = widest([line for name in columns for line in name], size)
    top, bottom = 0.4 * size, (0.7 + max(map(len, columns)) * LINE_HEIGHT) * size
    tallest = 2 if height is None else _lines_that_fit((height - top - bottom) / len(rows), size)
    names = tuple(calendar_marks.name_lines(name, size, width * _CALENDAR_NAMES_SHARE, tallest) for name in rows)
    left = widest([line for name in names for line in name], size) + 0.7 * size
    right = head / 2
    most = _ticks_that_fit(width - left - right, head + 0.8 * size, len(columns))
    marked = calendar_marks.marked(len(columns), most)
    ticks = tuple(Tick(at, "\n".join(columns[at])) for at in marked)
    pitch = (max(map(len, names)) * LINE_HEIGHT + 0.5) * size
    return Layout(
        width, height or top + bottom + pitch * len(names), size, left, right, top, bottom,
        ticks, -0.5, len(columns) - 0.5, names=names,
    )  # fmt: skip


def _ticks_that_fit(room: float, each: float, most: int) -> int:
    return max(2, min(most, int(room / each)))


def _lines_that_fit(pitch: float, size: float) -> int:
    return max(1, int(pitch / (LINE_HEIGHT * size)))


def _room(chart: Chart, rows: Sequence[marks.Row], size: float) -> tuple[float, float]:
    """Return the room that value texts need left of the lowest and right of the highest end."""
    gap = 0.6 * size
    negative = [row.text for row in rows if row.backward]
    positive = [row.text for row in rows if not row.backward]
    before = widest(negative, size, bold=True) + gap if negative else 0.0
    ticks_room = 1.5 * size if chart.kind == "interval" else 0.0
    return before, max(widest(positive, size, bold=True) + gap if positive else gap, ticks_room)


def _lines_layout(chart: Chart, width: float, size: float, height: float | None) -> Layout:
    ticks = value_axis(*marks.extent(chart), kind=chart.value_kind, currency=chart.currency)
    low, high = ticks[0].at, ticks[-1].at
    labels = _end_texts(chart, width * _ENDS_SHARE, size)
    left = max(widest([tick.text for tick in ticks], size) + 0.6 * size, 2.2 * size)
    right = widest([line for text, *_ in labels for line in text], size, bold=True) + 0.8 * size
    right = max(right, 2.2 * size)
    axis = day_axis(*marks.days(chart), most=_ticks_that_fit(width - left - right, 5.5 * size, 7))
    span = (axis.last - axis.first).days
    shares = [((each.day - axis.first).days / span, (words.clean(each.label), "")) for each in chart.days]
    inside = [each for each in shares if 0 <= each[0] <= 1]
    above = captions(inside, width - left - right, width - left, size, strong=False)
    top = captions_height(above, size) + 0.7 * size
    bottom = 1.9 * size
    needed = sum(len(text) * LINE_HEIGHT * size for text, *_ in labels)
    height = height or top + bottom + max(15 * size, needed)
    ends = spread(labels, low, high, height - top - bottom, size)
    return Layout(
        width, height, size, left, right, top, bottom, ticks, low, high, above, days=axis, ends=ends
    )  # fmt: skip


def _end_texts(chart: Chart, width: float, size: float) -> list[tuple[tuple[str, ...], float, bool]]:
    ends = [((line.name, line.last), line.known[-1][1], line.lit) for line in marks.lines(chart)]
    ends += [(words.reference_text(chart, each), each.value, False) for each in chart.references]
    return [(with_value(*text, size, width, bold=True), value, lit) for text, value, lit in ends]
