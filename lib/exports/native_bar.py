"""Native bars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from lib.charts import beside, marks, words
from lib.charts.layout import Layout
from lib.exports import chart_xml, drawn_on_chart, native_ticks
from lib.exports import native_parts as parts
from lib.exports.chart_xml import PointLabel
from lib.model import Chart

_BAR_SHARE, _THICKEST_BAR = 0.62, 2.4  # of the row; in text sizes
_LARGEST_GAP = 500  # per cent of a bar, the most that the format allows


def bar(placeholder: Any, chart: Chart, plan: Layout) -> Any:
    """Return a horizontal bar chart; the axis is widened so that the values fit beside the bars."""
    rows = marks.rows(chart)
    data = CategoryChartData()
    data.categories = [" ".join(name) for name in plan.names]
    data.add_series(series_name(chart), [row.value for row in rows])
    ticked = native_ticks.add(data, chart, rows)
    frame = placeholder.insert_chart(XL_CHART_TYPE.BAR_CLUSTERED, data)
    native = frame.chart
    parts.prepare(native, plan)
    parts.hide(native.value_axis)
    per_point = (plan.high - plan.low) / plan.plot_width
    before, after = (room * per_point for room in plan.room)
    parts.scale(native.value_axis, plan.low - before, plan.high + after)
    native.category_axis.reverse_order = True
    parts.bare(native.category_axis, parts.GREY_EDGE)
    chart_xml.place_plot(native, plan, room=plan.room)
    _bars(native.plots[0], chart, rows, plan)
    # Name every bar, also where the program would leave out each second name.
    offset = native.category_axis._element.find(qn("c:lblOffset"))
    offset.addnext(parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>'))
    if ticked:
        native_ticks.strip(native.plots[0])
    above = [*drawn_on_chart.captions(plan, rows), *drawn_on_chart.key(plan)]
    drawn_on_chart.attach(native, [*above, *native_ticks.lines(rows, plan), *_missing(rows, plan)])
    return frame


def series_name(chart: Chart) -> str:
    """Return the heading of the value column in the embedded workbook."""
    return words.clean(chart.unit) or beside.twin(chart).columns[chart.table.columns.index(chart.y)]


def _bars(plot: Any, chart: Chart, rows: Sequence[marks.Row], plan: Layout) -> None:
    pitch = plan.plot_height / len(rows)
    thick = min(pitch * _BAR_SHARE, _THICKEST_BAR * plan.size)
    plot.gap_width = min(_LARGEST_GAP, round((pitch / thick - 1) * 100))
    series = plot.series[0]
    for at, row in enumerate(rows):
        parts.paint(series.points[at].format, lit=row.lit)
    labels = [
        PointLabel(
            at,
            "outEnd",
            chart_xml.number_format(row.value, chart.value_kind, chart.currency),
            bold=row.bold,
            colour=chart_xml.text_colour(lit=row.lit),
            across=_past_the_tick(row, plan.text_ends[at], plan),
        )
        for at, row in enumerate(rows)
        if row.value is not None
    ]
    chart_xml.set_labels(series, labels, plan.size)


def _past_the_tick(row: marks.Row, start: float, plan: Layout) -> float:
    """Return how far a value moves so as to start behind the row's tick, as a share of the chart's width."""
    if start == row.end:
        return 0.0
    points = (plan.share(start) - plan.share(row.end)) * plan.plot_width
    return (points + (-1 if row.backward else 1) * native_ticks.WIDTH) / plan.width


def _missing(rows: Sequence[marks.Row], plan: Layout) -> list[str]:
    return [
        drawn_on_chart.text(
            [row.text],
            plan.left + plan.share(start) * plan.plot_width + 0.4 * plan.size,
            middle,
            plan,
            colour=chart_xml.QUIET_TEXT,
        )
        for row, middle, start in zip(rows, plan.middles, plan.text_ends, strict=True)
        if row.value is None
    ]
