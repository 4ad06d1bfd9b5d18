"""Where everything stands in a chart of rows: bars, dots with whiskers, calendars."""

from __future__ import annotations

from collections.abc import Sequence

from lib.charts import calendar_marks, marks, words
from lib.charts.labels import LINE_HEIGHT, captions, captions_height
from lib.charts.plan import KEY_INDENT, Layout, ticks_that_fit
from lib.charts.text_width import clipped, widest, width_of, wrapped
from lib.charts.ticks import Tick, value_axis
from lib.model import Chart, Reference

# How tall a tick is, of its row and in text sizes: it is seen beyond its bar or dot, and does not meet the next.
_TICK = {"bar": (0.82, 2.9), "interval": (0.6, 1.7)}
_NAMES_SHARE, _CALENDAR_NAMES_SHARE = 0.38, 0.44


def row_layout(chart: Chart, width: float, size: float, height: float | None) -> Layout:
    """Return the layout of bars or dots: names left, values at the ends, references and the key of ticks above."""
    rows = marks.rows(chart)
    low, high = marks.extent(chart)
    names = [wrapped(row.name, size, width * _NAMES_SHARE) for row in rows]
    room = _room(chart, rows, size)
    left = widest([line for name in names for line in name], size) + 0.7 * size + room[0]
    ends = [words.value_text(each, chart.value_kind, chart.currency) for each in (low, high)]
    if chart.kind == "interval":
        left = max(left, 0.6 * widest(ends, size))
    plot_width = width - left - room[1]
    ticks: tuple[Tick, ...] = ()
    if chart.kind == "interval" or high <= low:
        most = ticks_that_fit(plot_width, widest(ends, size) + 1.2 * size, 5)
        all_ticks = value_axis(low, high, kind=chart.value_kind, currency=chart.currency, most=most)
        low, high, all_ticks = _without_an_empty_end(high, all_ticks)
        ticks = all_ticks if chart.kind == "interval" else ()
    places = [
        ((each.value - low) / (high - low), words.reference_text(chart, each), _kind(chart, each))
        for each in chart.references
    ]
    above = captions(places, plot_width, plot_width + room[1], size)
    key = _key(chart, width - left + room[0], size)
    key_lift = captions_height(above, size) + 0.2 * size
    top = captions_height(above, size) + len(key) * LINE_HEIGHT * size + (0.6 if key else 0.4) * size
    bottom = 1.9 * size if ticks else 0.3 * size
    tallest = 3 if height is None else _lines_that_fit((height - top - bottom) / len(rows), size)
    kept = tuple(clipped(name, tallest) for name in names)
    pitch = max(2.2 * size, (max(map(len, kept)) * LINE_HEIGHT + 0.8) * size)
    height = height or top + bottom + pitch * len(rows)
    share, tallest_tick = _TICK[chart.kind]
    return Layout(
        width, height, size, left, room[1], top, bottom,
        ticks, low, high, above, kept, room, key=key, key_lift=key_lift,
        tick_length=min(share * (height - top - bottom) / len(rows), tallest_tick * size),
        text_ends=tuple(_text_end(chart, row, low, (high - low) / plot_width, size) for row in rows),
    )  # fmt: skip


def _without_an_empty_end(high: float, ticks: tuple[Tick, ...]) -> tuple[float, float, tuple[Tick, ...]]:
    """Return both ends of the axis and its ticks; a last step that is mostly empty is left out.

    The low end stays at its tick: a native chart counts its steps from there. Nothing stands quite at the high end:
    some programs leave out the label of what does.
    """
    low, end = ticks[0].at, ticks[-1].at
    if len(ticks) > 2 and low < high < (ticks[-2].at + end) / 2:
        return low, max(high + 0.02 * (high - low), ticks[-2].at), ticks[:-1]
    return low, end, ticks


def _kind(chart: Chart, reference: Reference) -> str:
    """Bars run both ways from a target at 0: it is their axis, not a line among others."""
    return "target" if chart.kind == "bar" and reference.value == 0 else "reference"


def _key(chart: Chart, width: float, size: float) -> tuple[str, ...]:
    if not marks.has_ticks(chart):
        return ()
    label = words.tick_label(chart)
    return clipped(wrapped(f"{label[:1].upper()}{label[1:]}", size, width - KEY_INDENT * size), 2)


def _text_end(chart: Chart, row: marks.Row, low: float, unit: float, size: float) -> float:
    """Return the value at which a row's text begins: its mark's end, or its tick where that would cross the text.

    `unit` is the value that one step of the layout's lengths is worth.
    """
    end = low if row.value is None and chart.kind == "interval" else row.end
    wide = (width_of(row.text, size, bold=row.bold) + 1.2 * size) * unit
    if row.tick is None:
        return end
    if row.backward:
        return row.tick if end - wide < row.tick < end else end
    return row.tick if end < row.tick < end + wide else end


def calendar_layout(chart: Chart, width: float, size: float, height: float | None) -> Layout:
    """Return the layout of a calendar: names left, its columns named below."""
    columns = [clipped(calendar_marks.head(name, size), 2) for name in calendar_marks.columns(chart)]
    rows = calendar_marks.rows(chart)
    head = widest([line for name in columns for line in name], size)
    top, bottom = 0.4 * size, (0.7 + max(map(len, columns)) * LINE_HEIGHT) * size
    tallest = 2 if height is None else _lines_that_fit((height - top - bottom) / len(rows), size)
    names = tuple(calendar_marks.name_lines(name, size, width * _CALENDAR_NAMES_SHARE, tallest) for name in rows)
    left = widest([line for name in names for line in name], size) + 0.7 * size
    right = head / 2
    most = ticks_that_fit(width - left - right, head + 0.8 * size, len(columns))
    marked = calendar_marks.marked(len(columns), most)
    ticks = tuple(Tick(at, "\n".join(columns[at])) for at in marked)
    pitch = (max(map(len, names)) * LINE_HEIGHT + 0.5) * size
    return Layout(
        width, height or top + bottom + pitch * len(names), size, left, right, top, bottom,
        ticks, -0.5, len(columns) - 0.5, names=names,
    )  # fmt: skip


def _lines_that_fit(pitch: float, size: float) -> int:
    return max(1, int(pitch / (LINE_HEIGHT * size)))


def _room(chart: Chart, rows: Sequence[marks.Row], size: float) -> tuple[float, float]:
    """Return the room that value texts, and dots at the ends of the axis, need left and right of the plot."""
    dotted = chart.kind == "interval"
    gap = (1.2 if dotted else 0.6) * size
    negative = [row.text for row in rows if row.backward]
    positive = [row.text for row in rows if not row.backward]
    before = widest(negative, size, bold=True) + gap if negative else 0.5 * size if dotted else 0.0
    ticks_room = 2.2 * size if dotted else 0.0
    return before, max(widest(positive, size, bold=True) + gap if positive else gap, ticks_room)
