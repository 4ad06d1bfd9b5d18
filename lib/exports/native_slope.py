"""A native slope: a line chart with two categories, names and values at both ends."""

from __future__ import annotations

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from lib.charts import line_marks, words
from lib.charts.labels import EndLabel
from lib.charts.layout import Layout
from lib.charts.text_width import clipped, wrapped
from lib.exports import chart_xml
from lib.exports import native_parts as parts
from lib.exports.chart_xml import PointLabel
from lib.exports.native_bar import series_name
from lib.model import Chart

_LONGEST_NAME = 0.25  # of the chart's width: what the margins hold beside a value


def slope(placeholder: Any, chart: Chart, plan: Layout) -> Any:
    """Return a line chart whose categories are the two points; references are dashed series of their own."""
    slants = line_marks.slants(chart)
    heads = line_marks.heads(chart)
    data = CategoryChartData()
    data.categories = heads
    for each in slants:
        data.add_series(_short(each.name, plan) or series_name(chart), each.values[: len(heads)])
    for reference in chart.references:
        name = _short(words.reference_text(chart, reference)[0], plan)
        data.add_series(name, [reference.value] * len(heads))
    frame = placeholder.insert_chart(XL_CHART_TYPE.LINE_MARKERS, data)
    native = frame.chart
    parts.prepare(native, plan)
    _axes(native, plan)
    chart_xml.place_plot(native, plan)
    drawn = list(native.plots[0].series)
    starts, ends = iter(plan.starts), iter(plan.ends)
    for series, each in zip(drawn, slants, strict=False):
        _style(series, parts.HIGHLIGHT if each.lit else parts.GREY_EDGE, 3 if each.lit else 1.75)
        sides = [(at, value, next((starts, ends)[at])) for at, value in each.points]
        labels = [_label(*side, chart, plan, named=bool(each.name)) for side in sides]
        chart_xml.set_labels(series, labels, plan.size)
    for series, reference, label in zip(drawn[len(slants) :], chart.references, ends, strict=True):
        _style(series, parts.TEXT, 1.75)
        series.marker.style = XL_MARKER_STYLE.NONE
        series.format.line.dash_style = MSO_LINE_DASH_STYLE.DASH
        chart_xml.set_labels(
            series, [_label(len(heads) - 1, reference.value, label, chart, plan, named=True)], plan.size
        )
    return frame


def _short(name: str, plan: Layout) -> str:
    return " ".join(clipped(wrapped(name, plan.size, plan.width * _LONGEST_NAME), 1))


def _axes(native: Any, plan: Layout) -> None:
    parts.hide(native.value_axis)
    parts.scale(native.value_axis, plan.low, plan.high)
    names = native.category_axis
    parts.bare(names, None)
    names.has_major_gridlines = True
    names.major_gridlines.format.line.color.theme_color = parts.GREY_EDGE
    names.major_gridlines.format.line.width = Pt(1)
    names.tick_labels.font.size = Pt(plan.size)
    names.tick_labels.font.color.theme_color = parts.QUIET_TEXT
    # The two points stand at the edges of the plot, where the labels beside it belong to them.
    crosses = native.value_axis._element.find(qn("c:crosses"))
    crosses.addnext(parse_xml(f'<c:crossBetween {nsdecls("c")} val="midCat"/>'))


def _style(series: Any, colour: Any, width: float) -> None:
    series.smooth = False
    series.format.line.color.theme_color = colour
    series.format.line.width = Pt(width)
    series.marker.style, series.marker.size = XL_MARKER_STYLE.CIRCLE, 8
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.theme_color = colour
    series.marker.format.line.color.theme_color = colour


def _label(at: int, value: float, label: EndLabel, chart: Chart, plan: Layout, *, named: bool) -> PointLabel:
    return PointLabel(
        at,
        "r" if at else "l",
        chart_xml.number_format(value, chart.value_kind, chart.currency),
        named=named,
        bold=label.lit,
        colour=chart_xml.text_colour(lit=label.lit),
        shift=(label.shown - label.at) * plan.plot_height / plan.height,
    )
