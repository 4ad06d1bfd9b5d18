"""Native dots with whiskers: a scatter chart, because that lies on its side everywhere.

Error bars with ends of their own are not drawn by LibreOffice, and it drops series that are shorter than the
others. So each whisker is a series of its own, a line from the low to the high end, filled up to equal length.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.util import Pt

from lib.charts import marks, words
from lib.charts.layout import Layout
from lib.exports import chart_xml, drawn_on_chart
from lib.exports import native_parts as parts
from lib.exports.chart_xml import PointLabel
from lib.exports.native_bar import series_name
from lib.model import Chart

_DOT, _WHISKER, _TICK = 11, 3, 2.5  # points
NAMES, VALUES = "Names", "Labels"  # series without marks that carry the texts

_Point = tuple[float, float]


def interval(placeholder: Any, chart: Chart, plan: Layout) -> Any:
    """Return a scatter chart with whiskers, dots, and the names and values as labels of unmarked points."""
    rows = marks.rows(chart)
    held = [at for at, row in enumerate(rows) if row.value is not None]
    ranged = [at for at in held if len(rows[at].ends) > 1]
    data = XyChartData()
    length = max(2, len(held))
    ticked = [at for at, row in enumerate(rows) if row.tick is not None]
    for at in ticked:
        _add(data, f"{' '.join(plan.names[at])}: {words.tick_label(chart)}", _tick(at, rows, plan), length)
    for at in ranged:
        ends = [(min(rows[at].ends), _level(at, rows)), (rows[at].end, _level(at, rows))]
        _add(data, f"{' '.join(plan.names[at])}: interval", ends, length)
    _add(data, series_name(chart), [(rows[at].value or 0.0, _level(at, rows)) for at in held], length)
    _add(data, NAMES, [(plan.low, _level(at, rows)) for at in held], length)
    _add(data, VALUES, [(_past_the_dot(rows[at], plan.text_ends[at], plan), _level(at, rows)) for at in held], length)
    frame = placeholder.insert_chart(XL_CHART_TYPE.XY_SCATTER, data)
    native = frame.chart
    _axes(native, chart, rows, plan)
    *upright, dots, names, values = native.plots[0].series
    ticks, whiskers = upright[: len(ticked)], upright[len(ticked) :]
    for series in ticks:
        _stroke(series, parts.TEXT, _TICK)
    for series, at in zip(whiskers, ranged, strict=True):
        _stroke(series, parts.HIGHLIGHT if rows[at].lit else parts.GREY_EDGE, _WHISKER)
    _dots(dots, [rows[at] for at in held])
    _label(
        names, [PointLabel(here, "l", lines=_clear_of_the_dot(plan.names[at])) for here, at in enumerate(held)], plan
    )
    _label(values, [_value(here, rows[at], plan) for here, at in enumerate(held)], plan)
    drawn = [*drawn_on_chart.captions(plan, rows), *drawn_on_chart.key(plan), *_missing(rows, plan)]
    drawn_on_chart.attach(native, drawn)
    return frame


def _add(data: XyChartData, name: str, points: Sequence[_Point], length: int) -> None:
    series = data.add_series(name)
    for x, y in (*points, *[points[-1]] * (length - len(points))):
        series.add_data_point(x, y)


def _level(at: int, rows: Sequence[marks.Row]) -> int:
    return len(rows) - at


def _past_the_dot(row: marks.Row, start: float, plan: Layout) -> float:
    """Return where a value's text starts: at `start`, or past the dot where that reaches further."""
    dot = _DOT / 2 / plan.plot_width * (plan.high - plan.low)
    # A point beyond the axis is not drawn, and its label with it.
    return min(max(start, (row.value or 0.0) + dot), plan.high)


def _clear_of_the_dot(name: Sequence[str]) -> tuple[str, ...]:
    """Return a row's name with room behind it: a dot at the low end of the axis reaches past it."""
    return tuple(f"{line}\u00a0\u00a0\u00a0" for line in name)


def _value(here: int, row: marks.Row, plan: Layout) -> PointLabel:
    # At the end of the axis the text starts in the middle of the dot: spaces lead it out.
    at_the_end = plan.share(row.end) > 1 - _DOT / 2 / plan.plot_width
    text = f"\u00a0\u00a0{row.text}" if at_the_end else row.text
    return PointLabel(here, "r", lines=(text,), bold=row.bold, colour=chart_xml.text_colour(lit=row.lit))


def _axes(native: Any, chart: Chart, rows: Sequence[marks.Row], plan: Layout) -> None:
    parts.prepare(native, plan)
    parts.hide(native.value_axis)
    parts.scale(native.value_axis, 0.5, len(rows) + 0.5)
    parts.tick(native.category_axis, chart, plan)
    parts.bare(native.category_axis, None)
    chart_xml.place_plot(native, plan)


def _stroke(series: Any, colour: Any, width: float) -> None:
    series.marker.style = XL_MARKER_STYLE.NONE
    series.format.line.color.theme_color = colour
    series.format.line.width = Pt(width)
    series.smooth = False


def _tick(at: int, rows: Sequence[marks.Row], plan: Layout) -> list[tuple[float, float]]:
    """Return the ends of a row's tick."""
    half = plan.tick_length / 2 / plan.plot_height * len(rows)
    value, level = rows[at].tick or 0.0, _level(at, rows)
    return [(value, level - half), (value, level + half)]


def _dots(series: Any, rows: Sequence[marks.Row]) -> None:
    series.format.line.fill.background()
    for at, row in enumerate(rows):
        marker = series.points[at].marker
        marker.style, marker.size = XL_MARKER_STYLE.CIRCLE, _DOT
        colour = parts.HIGHLIGHT if row.lit else parts.GREY_EDGE
        marker.format.fill.solid()
        marker.format.fill.fore_color.theme_color = colour
        marker.format.line.color.theme_color = colour


def _label(series: Any, labels: Sequence[PointLabel], plan: Layout) -> None:
    series.format.line.fill.background()
    series.marker.style = XL_MARKER_STYLE.NONE
    chart_xml.set_labels(series, labels, plan.size)


def _missing(rows: Sequence[marks.Row], plan: Layout) -> list[str]:
    """Return name and text of the rows without a value: a scatter has no point to hang them on."""
    gap = 0.5 * plan.size
    empty = [at for at, row in enumerate(rows) if row.value is None]
    names = [drawn_on_chart.text(plan.names[at], plan.left - gap, plan.middles[at], plan, align="r") for at in empty]
    return names + [
        drawn_on_chart.text(
            [rows[at].text],
            plan.left + plan.share(plan.text_ends[at]) * plan.plot_width + gap,
            plan.middles[at],
            plan,
            colour=chart_xml.QUIET_TEXT,
        )
        for at in empty
    ]
