"""How native charts look, whatever their kind."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from lib.charts.layout import Layout
from lib.exports.chart_xml import axis_format
from lib.model import Chart

HIGHLIGHT, GREY = MSO_THEME_COLOR.ACCENT_1, MSO_THEME_COLOR.ACCENT_2
GREY_EDGE, GRID = MSO_THEME_COLOR.ACCENT_3, MSO_THEME_COLOR.ACCENT_4
TEXT, QUIET_TEXT = MSO_THEME_COLOR.TEXT_1, MSO_THEME_COLOR.TEXT_2


def prepare(chart: Any, plan: Layout) -> None:
    """Take away title, legend and the rounded frame that some programs draw, and set the text size."""
    space = chart._chartSpace
    for old in space.findall(qn("c:roundedCorners")):
        space.remove(old)
    space.find(qn("c:chart")).addprevious(parse_xml(f'<c:roundedCorners {nsdecls("c")} val="0"/>'))
    chart.has_title = False
    chart.has_legend = False
    chart.font.size = Pt(plan.size)
    chart.font.color.theme_color = TEXT


def hide(axis: Any) -> None:
    """Hide an axis; its scale stays."""
    axis.has_major_gridlines = False
    axis.visible = False


def bare(axis: Any, colour: MSO_THEME_COLOR | None) -> None:
    """Show an axis without ticks; `colour` None leaves out its line."""
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    if colour is None:
        axis.format.line.fill.background()
    else:
        axis.format.line.color.theme_color = colour
        axis.format.line.width = Pt(1)


def scale(axis: Any, low: float, high: float) -> None:
    """Fix the ends of an axis."""
    axis.minimum_scale, axis.maximum_scale = low, high


def tick(axis: Any, chart: Chart, plan: Layout) -> None:
    """Mark a value axis at the layout's ticks, with light gridlines."""
    step = plan.ticks[1].at - plan.ticks[0].at
    scale(axis, plan.low, plan.high)
    axis.major_unit = step
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.color.theme_color = GRID
    axis.major_gridlines.format.line.width = Pt(0.75)
    axis.tick_labels.number_format = axis_format(step, chart.value_kind, chart.currency)
    axis.tick_labels.number_format_is_linked = False
    axis.tick_labels.font.size = Pt(plan.size)
    axis.tick_labels.font.color.theme_color = QUIET_TEXT


def paint(shape_format: Any, *, lit: bool) -> None:
    """Fill a bar or marker: the highlight, or grey with an edge that stands out from white."""
    shape_format.fill.solid()
    shape_format.fill.fore_color.theme_color = HIGHLIGHT if lit else GREY
    shape_format.line.color.theme_color = HIGHLIGHT if lit else GREY_EDGE
    shape_format.line.width = Pt(0.75)
