"""Native lines over days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
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
from lib.exports import chart_xml, drawn_on_chart, native_band
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


@dataclass(frozen=True)
class _Column:
    """A series: a value for each day, how it is drawn, and its label, where it carries one."""

    name: str
    values: list[float | None]
    dash: str
    colour: Any
    width: float
    dotted: bool = False
    label: EndLabel | None = None
    named: bool = True


def line(placeholder: Any, chart: Chart, plan: Layout) -> Any:
    """Return a line chart on a true time axis; references are dashed series of their own.

    Where a line is cut or dashed in part, each piece is a series. One whole band is drawn; see `bands_left_out`.
    """
    lines = line_marks.lines(chart)
    days = sorted({day for each in lines for day, _ in each.points})
    columns = [*_pieces(chart, lines, days, plan), *_references(chart, days, plan)]
    banded = _bands_that_fit(lines)
    data = CategoryChartData()
    data.categories = days
    for column in columns:
        data.add_series(column.name, column.values)
    for each in banded:
        native_band.add(data, _short(each.name, plan) or series_name(chart), each, days)
    frame = placeholder.insert_chart(XL_CHART_TYPE.LINE, data)
    native = frame.chart
    parts.prepare(native, plan)
    parts.tick(native.value_axis, chart, plan)
    parts.bare(native.value_axis, None)
    _time_axis(native, plan)
    chart_xml.place_plot(native, plan)
    for series, column in zip(native.plots[0].series, columns, strict=False):
        _style(series, column)
        _label(series, column, chart, plan)
    for each in banded:
        native_band.set_apart(native, lit=each.lit)
    drawn_on_chart.attach(native, [*drawn_on_chart.captions(plan), *_labels_of_bands(lines, plan)])
    return frame


def bands_left_out(chart: Chart) -> tuple[str, ...]:
    """Return the lines whose bands are not on the slide.

    Areas stand on each other there and have no gaps: there is one, and only if it is whole.
    """
    lines = line_marks.lines(chart)
    drawn = _bands_that_fit(lines)
    return tuple(each.name for each in lines if each.bands and each not in drawn)


def _bands_that_fit(lines: Sequence[line_marks.Line]) -> list[line_marks.Line]:
    whole = [each for each in lines if len(each.bands) == 1 and len(each.bands[0]) > 1]
    return sorted(whole, key=lambda each: not each.lit)[:1]


def _pieces(chart: Chart, lines: Sequence[line_marks.Line], days: Sequence[date], plan: Layout) -> Iterator[_Column]:
    for each, label in zip(lines, plan.ends, strict=False):
        held = [piece for piece in each.pieces if piece.known]
        name = _short(each.name, plan) or series_name(chart)
        for piece in held:
            values = dict(piece.points)
            last = piece is held[-1]
            yield _Column(
                name if last else f"{name}, until {words.day_text(piece.known[-1][0])}",
                [values.get(day) for day in days],
                each.dash_of(piece),
                parts.HIGHLIGHT if each.lit else parts.GREY_EDGE,
                3 if each.lit else 1.75,
                each.dotted,
                label if last else None,
                bool(each.name),
            )


def _references(chart: Chart, days: Sequence[date], plan: Layout) -> Iterator[_Column]:
    labels = plan.ends[len(plan.ends) - len(chart.references) :]
    for reference, label in zip(chart.references, labels, strict=True):
        name = _short(words.reference_text(chart, reference)[0], plan)
        yield _Column(name, [reference.value] * len(days), "dash", parts.TEXT, 1.75, label=label)


def _labels_of_bands(lines: Sequence[line_marks.Line], plan: Layout) -> list[str]:
    """Return the labels of bands without a line: there is no point to hang them on."""
    return [
        drawn_on_chart.text(
            label.lines,
            plan.width - plan.right + 0.5 * plan.size,
            plan.top + (1 - label.shown) * plan.plot_height,
            plan,
            colour=chart_xml.text_colour(lit=label.lit),
        )
        for each, label in zip(lines, plan.ends, strict=False)
        if not each.known
    ]


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


def _style(series: Any, column: _Column) -> None:
    series.smooth = False
    series.format.line.color.theme_color = column.colour
    series.format.line.width = Pt(column.width)
    series.format.line.dash_style = _DASHES[column.dash]
    series.marker.style = XL_MARKER_STYLE.CIRCLE if column.dotted else XL_MARKER_STYLE.NONE
    if column.dotted:
        series.marker.size = 6
        series.marker.format.fill.solid()
        series.marker.format.fill.fore_color.theme_color = column.colour
        series.marker.format.line.color.theme_color = column.colour


def _label(series: Any, column: _Column, chart: Chart, plan: Layout) -> None:
    known = [(at, value) for at, value in enumerate(column.values) if value is not None]
    if column.label is None or not known:
        return
    at, value = known[-1]
    end = PointLabel(
        at,
        "r",
        chart_xml.number_format(value, chart.value_kind, chart.currency),
        named=column.named,
        bold=column.label.lit,
        colour=chart_xml.text_colour(lit=column.label.lit),
        shift=(column.label.shown - column.label.at) * plan.plot_height / plan.height,
    )
    chart_xml.set_labels(series, [end], plan.size)
