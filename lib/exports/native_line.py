"""Native lines over days."""

from __future__ import annotations

from datetime import date
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from lib.charts import marks, words
from lib.charts.labels import EndLabel
from lib.charts.layout import Layout
from lib.charts.text_width import clipped, wrapped
from lib.exports import chart_xml, drawn_on_chart
from lib.exports import native_parts as parts
from lib.exports.chart_xml import PointLabel
from lib.exports.native_bar import series_name
from lib.model import Chart

_DASHES = {
    "solid": MSO_LINE_DASH_STYLE.SOLID,
    "dash": MSO_LINE_DASH_STYLE.DASH,
    "dot": MSO_LINE_DASH_STYLE.ROUND_DOT,
    "dashdot": MSO_LINE_DASH_STYLE.DASH_DOT,
}
_LONGEST_NAME = 0.24  # of the chart's width: what the margin right of the plot holds beside a value
_FIRST_SERIAL = date(1899, 12, 30).toordinal()


def line(placeholder: Any, chart: Chart, plan: Layout) -> Any:
    """Return a line chart on a true time axis; references are dashed series of their own."""
    lines = marks.lines(chart)
    days = sorted({day for each in lines for day, _ in each.points})
    data = CategoryChartData()
    data.categories = days
    for each in lines:
        values = dict(each.points)
        data.add_series(_short(each.name, plan) or series_name(chart), [values.get(day) for day in days])
    for reference in chart.references:
        data.add_series(_short(words.reference_text(chart, reference)[0], plan), [reference.value] * len(days))
    frame = placeholder.insert_chart(XL_CHART_TYPE.LINE, data)
    native = frame.chart
    parts.prepare(native, plan)
    parts.tick(native.value_axis, chart, plan)
    parts.bare(native.value_axis, None)
    _time_axis(native, plan)
    chart_xml.place_plot(native, plan)
    _draw(native, chart, lines, days, plan)
    drawn_on_chart.attach(native, drawn_on_chart.captions(plan))
    return frame


def _short(name: str, plan: Layout) -> str:
    return " ".join(clipped(wrapped(name, plan.size, plan.width * _LONGEST_NAME), 1))


def _time_axis(native: Any, plan: Layout) -> None:
    if plan.days is None:
        raise ValueError("A line chart needs a time axis")
    axis = native.category_axis
    parts.bare(axis, parts.GREY_EDGE)
    parts.scale(axis, *(day.toordinal() - _FIRST_SERIAL for day in (plan.days.first, plan.days.last)))
    axis.has_major_gridlines = False
    axis.tick_labels.number_format = "mmm yyyy" if plan.days.months else "d mmm"
    axis.tick_labels.number_format_is_linked = False
    axis.tick_labels.font.size = Pt(plan.size)
    axis.tick_labels.font.color.theme_color = parts.QUIET_TEXT
    unit = "months" if plan.days.months else "days"
    base = axis._element.find(qn("c:baseTimeUnit"))
    for tag, value in (("majorTimeUnit", unit), ("majorUnit", plan.days.step)):
        base.addnext(parse_xml(f'<c:{tag} {nsdecls("c")} val="{value}"/>'))
    # Points stand on their days, not in the middle of a column: day marks meet them.
    crosses = native.value_axis._element.find(qn("c:crosses"))
    crosses.addnext(parse_xml(f'<c:crossBetween {nsdecls("c")} val="midCat"/>'))


def _draw(native: Any, chart: Chart, lines: tuple[marks.Line, ...], days: list[date], plan: Layout) -> None:
    drawn = list(native.plots[0].series)
    tall = plan.plot_height / plan.height
    for series, each, label in zip(drawn, lines, plan.ends, strict=False):
        _style(series, lit=each.lit, dash=each.dash, dotted=each.dotted)
        last, value = each.known[-1]
        _end(series, days.index(last), value, chart, label, tall, plan.size, named=bool(each.name))
    references = zip(drawn[len(lines) :], chart.references, plan.ends[len(lines) :], strict=True)
    for series, reference, label in references:
        _style(series, lit=False, dash="dash", dotted=False)
        series.format.line.color.theme_color = parts.TEXT
        _end(series, len(days) - 1, reference.value, chart, label, tall, plan.size, named=True)


def _style(series: Any, *, lit: bool, dash: str, dotted: bool) -> None:
    colour = parts.HIGHLIGHT if lit else parts.GREY_EDGE
    series.smooth = False
    series.format.line.color.theme_color = colour
    series.format.line.width = Pt(3 if lit else 1.75)
    series.format.line.dash_style = _DASHES[dash]
    series.marker.style = XL_MARKER_STYLE.CIRCLE if dotted else XL_MARKER_STYLE.NONE
    if dotted:
        series.marker.size = 6
        series.marker.format.fill.solid()
        series.marker.format.fill.fore_color.theme_color = colour
        series.marker.format.line.color.theme_color = colour


def _end(
    series: Any, at: int, value: float, chart: Chart, label: EndLabel, tall: float, size: float, *, named: bool
) -> None:
    number_format = chart_xml.number_format(value, chart.value_kind, chart.currency)
    colour = chart_xml.text_colour(lit=label.lit)
    shift = (label.shown - label.at) * tall
    end = PointLabel(at, "r", number_format, named=named, bold=label.lit, colour=colour, shift=shift)
    chart_xml.set_labels(series, [end], size)
