"""Bars, dots with whiskers, and lines, drawn on a sheet."""

from __future__ import annotations

import math

from lib.charts import marks, theme
from lib.charts.calendar_marks import THICK, cells
from lib.charts.layout import Layout
from lib.charts.sheet import Sheet
from lib.model import Chart

_BAR_SHARE = 0.62
_THICKEST_BAR = 2.2  # in text sizes


def _x(plan: Layout, value: float) -> float:
    return plan.left + plan.share(value) * plan.plot_width


def _y(plan: Layout, value: float) -> float:
    return plan.top + (1 - plan.share(value)) * plan.plot_height


def _names(sheet: Sheet, plan: Layout) -> None:
    right = plan.left - plan.room[0] - 0.5 * plan.size
    for lines, middle in zip(plan.names, plan.middles, strict=True):
        sheet.text(lines, right, middle, align="right")


def _bars(sheet: Sheet, chart: Chart, plan: Layout) -> None:
    thick = min(plan.plot_height / len(plan.names) * _BAR_SHARE, _THICKEST_BAR * plan.size)
    _names(sheet, plan)
    for row, middle in zip(marks.rows(chart), plan.middles, strict=True):
        if row.value is not None:
            left, right = sorted((_x(plan, 0), _x(plan, row.value)))
            fill, edge = (theme.HIGHLIGHT,) * 2 if row.lit else (theme.GREY, theme.GREY_EDGE)
            sheet.box(left, middle - thick / 2, right - left, thick, fill=fill, edge=edge)
    _upright(sheet, plan, 0, colour=theme.GREY_EDGE)


def _bar_values(sheet: Sheet, chart: Chart, plan: Layout) -> None:
    gap = 0.4 * plan.size
    for row, middle in zip(marks.rows(chart), plan.middles, strict=True):
        end = _x(plan, row.end)
        if row.backward:
            _row_text(sheet, row, end - gap, middle, align="right")
        else:
            _row_text(sheet, row, end + gap, middle)


def _row_text(sheet: Sheet, row: marks.Row, x: float, middle: float, *, align: str = "left") -> None:
    sheet.text([row.text], x, middle, align=align, bold=row.bold, colour=row.text_colour, on_white=True)


def _upright(sheet: Sheet, plan: Layout, value: float, *, colour: str) -> None:
    x = _x(plan, value)
    sheet.line([x, x], [plan.top, plan.top + plan.plot_height], colour=colour, width=0.75)


def _intervals(sheet: Sheet, chart: Chart, plan: Layout) -> None:
    for tick in plan.ticks:
        _upright(sheet, plan, tick.at, colour=theme.GREY_EDGE if tick.at == 0 else theme.GRID)
        foot = plan.top + plan.plot_height + 1.0 * plan.size
        sheet.text([tick.text], _x(plan, tick.at), foot, align="center", colour=theme.QUIET_TEXT)
    _names(sheet, plan)
    for row, middle in zip(marks.rows(chart), plan.middles, strict=True):
        if row.value is not None:
            colour = theme.HIGHLIGHT if row.lit else theme.GREY_EDGE
            ends = [_x(plan, min(row.ends)), _x(plan, row.end)]
            sheet.line(ends, [middle, middle], colour=colour, width=2.25)
            sheet.dot(_x(plan, row.value), middle, radius=0.4 * plan.size, colour=colour)


def _interval_values(sheet: Sheet, chart: Chart, plan: Layout) -> None:
    dot, gap = 0.4 * plan.size, 0.4 * plan.size
    for row, middle in zip(marks.rows(chart), plan.middles, strict=True):
        if row.value is None:
            _row_text(sheet, row, plan.left + gap, middle)
        else:
            _row_text(sheet, row, max(_x(plan, row.end), _x(plan, row.value) + dot) + gap, middle)


def _lines(sheet: Sheet, chart: Chart, plan: Layout) -> None:
    _axes(sheet, plan)
    right = plan.width - plan.right
    for reference in chart.references:
        level = _y(plan, reference.value)
        sheet.line([plan.left, right], [level, level], colour=theme.TEXT, width=1.0, dash="dash")
    for line in sorted(marks.lines(chart), key=lambda each: each.lit):
        _draw_line(sheet, plan, line)


def _line_ends(sheet: Sheet, chart: Chart, plan: Layout) -> None:
    for label in plan.ends:
        middle = plan.top + (1 - label.shown) * plan.plot_height
        colour = theme.HIGHLIGHT if label.lit else theme.TEXT
        x = plan.width - plan.right + 0.5 * plan.size
        sheet.text(label.lines, x, middle, colour=colour, bold=label.lit)


def _axes(sheet: Sheet, plan: Layout) -> None:
    if plan.days is None:
        raise ValueError("A line chart needs a time axis")
    right, foot = plan.width - plan.right, plan.top + plan.plot_height
    for tick in plan.ticks:
        level = _y(plan, tick.at)
        sheet.line([plan.left, right], [level, level], colour=theme.GRID, width=0.75)
        sheet.text([tick.text], plan.left - 0.5 * plan.size, level, align="right", colour=theme.QUIET_TEXT)
    base = _y(plan, 0) if plan.from_zero else foot
    sheet.line([plan.left, right], [base, base], colour=theme.GREY_EDGE, width=0.75)
    for tick in plan.days.ticks:
        at = (tick.at - plan.days.first.toordinal()) / (plan.days.last - plan.days.first).days
        x = plan.left + at * plan.plot_width
        sheet.line([x, x], [foot, foot + 0.3 * plan.size], colour=theme.GREY_EDGE, width=0.75)
        sheet.text([tick.text], x, foot + 1.1 * plan.size, align="center", colour=theme.QUIET_TEXT)


def _draw_line(sheet: Sheet, plan: Layout, line: marks.Line) -> None:
    colour = theme.HIGHLIGHT if line.lit else theme.GREY_EDGE
    xs = [plan.left + plan.day_share(day) * plan.plot_width for day, _ in line.points]
    ys = [math.nan if value is None else _y(plan, value) for _, value in line.points]
    sheet.line(xs, ys, colour=colour, width=2.25 if line.lit else 1.25, dash=line.dash)
    for x, y in zip(xs, ys, strict=True):
        if line.dotted and not math.isnan(y):
            sheet.dot(x, y, radius=2.6, colour=colour)


def _boxes(sheet: Sheet, chart: Chart, plan: Layout) -> None:
    pitch = plan.plot_height / len(plan.names)
    wide, high = _x(plan, THICK) - _x(plan, 0), pitch * THICK
    for cell in cells(chart):
        left, foot = _x(plan, cell.column) - wide / 2, plan.middles[cell.row] + high / 2
        fill, edge = (theme.HIGHLIGHT,) * 2 if cell.lit else (theme.GREY, theme.GREY_EDGE)
        sheet.box(left, foot - high, wide, high, fill=theme.BACKGROUND, edge=theme.GREY_EDGE)
        if cell.share:
            sheet.box(left, foot - high * cell.share, wide, high * cell.share, fill=fill, edge=edge)


def _box_names(sheet: Sheet, chart: Chart, plan: Layout) -> None:
    _names(sheet, plan)
    foot = plan.top + plan.plot_height + 0.4 * plan.size
    for tick in plan.ticks:
        lines = tick.text.split("\n")
        middle = foot + len(lines) * 0.6 * plan.size
        sheet.text(lines, _x(plan, tick.at), middle, align="center", colour=theme.QUIET_TEXT)


# kind: what draws the marks, and what writes the values over everything else
DRAWERS = {
    "line": (_lines, _line_ends),
    "bar": (_bars, _bar_values),
    "interval": (_intervals, _interval_values),
    "calendar": (_boxes, _box_names),
}
