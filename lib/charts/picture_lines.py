"""Lines over days, and between the two points of a slope, drawn on a sheet."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from lib.charts import line_marks, theme
from lib.charts.labels import LINE_HEIGHT
from lib.charts.layout import Layout
from lib.charts.sheet import Sheet
from lib.model import Chart


def _day_x(plan: Layout, day: date) -> float:
    return plan.left + plan.day_share(day) * plan.plot_width


def _y(plan: Layout, value: float) -> float:
    return plan.top + (1 - plan.share(value)) * plan.plot_height


def lines(sheet: Sheet, chart: Chart, plan: Layout) -> None:
    """Draw the axes, the bands, what the values are read against, and the lines; those in colour last."""
    _axes(sheet, plan)
    drawn = sorted(line_marks.lines(chart), key=lambda each: each.lit)
    for line in drawn:
        for run in line.bands:
            _band(sheet, plan, line, run)
    _references(sheet, chart, plan)
    for line in drawn:
        for piece in line.pieces:
            _draw_piece(sheet, plan, line, piece)


def _references(sheet: Sheet, chart: Chart, plan: Layout) -> None:
    for reference in chart.references:
        level = _y(plan, reference.value)
        ends = [plan.left, plan.width - plan.right]
        sheet.line(ends, [level, level], colour=theme.TEXT, width=1.0, dash="dash")


def _band(sheet: Sheet, plan: Layout, line: line_marks.Line, run: Sequence[tuple[date, float, float]]) -> None:
    """Fill what lies between the ends, and draw these; a single point has no area, only a range."""
    fill, edge = line_marks.band_colours(line)
    lower = [(_day_x(plan, day), _y(plan, low)) for day, low, _ in run]
    upper = [(_day_x(plan, day), _y(plan, high)) for day, _, high in run]
    if len(run) == 1:
        (x, foot), (_, head) = lower[0], upper[0]
        sheet.line([x, x], [foot, head], colour=edge, width=2.25)
        return
    sheet.area([*lower, *reversed(upper)], fill=fill)
    for ends in (lower, upper):
        sheet.line([x for x, _ in ends], [y for _, y in ends], colour=edge, width=0.75)


def line_ends(sheet: Sheet, chart: Chart, plan: Layout) -> None:
    """Write the names and last values of the lines at their ends."""
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


def _draw_piece(sheet: Sheet, plan: Layout, line: line_marks.Line, piece: line_marks.Piece) -> None:
    colour = theme.HIGHLIGHT if line.lit else theme.GREY_EDGE
    xs = [_day_x(plan, day) for day, _ in piece.points]
    ys = [math.nan if value is None else _y(plan, value) for _, value in piece.points]
    sheet.line(xs, ys, colour=colour, width=2.25 if line.lit else 1.25, dash=line.dash_of(piece))
    for x, y in zip(xs, ys, strict=True):
        if line.dotted and not math.isnan(y):
            sheet.dot(x, y, radius=2.6, colour=colour)


def slope(sheet: Sheet, chart: Chart, plan: Layout) -> None:
    """Draw two uprights with the lines between them; those in colour last."""
    foot = plan.top + plan.plot_height
    for at, name in enumerate(plan.heads):
        x = plan.left + at * plan.plot_width
        sheet.line([x, x], [plan.top, foot], colour=theme.GREY_EDGE, width=0.75)
        middle = foot + (0.5 + len(name) * LINE_HEIGHT / 2) * plan.size
        sheet.text(name, x, middle, align="center", colour=theme.QUIET_TEXT)
    _references(sheet, chart, plan)
    for slant in sorted(line_marks.slants(chart), key=lambda each: each.lit):
        colour = theme.HIGHLIGHT if slant.lit else theme.GREY_EDGE
        xs = [plan.left + at * plan.plot_width for at, _ in slant.points]
        ys = [_y(plan, value) for _, value in slant.points]
        sheet.line(xs, ys, colour=colour, width=2.25 if slant.lit else 1.25)
        for x, y in zip(xs, ys, strict=True):
            sheet.dot(x, y, radius=3.4, colour=colour)


def slope_ends(sheet: Sheet, chart: Chart, plan: Layout) -> None:
    """Write the names and values at both ends of the lines."""
    for label in plan.starts:
        middle = plan.top + (1 - label.shown) * plan.plot_height
        colour = theme.HIGHLIGHT if label.lit else theme.TEXT
        sheet.text(label.lines, plan.left - 0.6 * plan.size, middle, align="right", colour=colour, bold=label.lit)
    line_ends(sheet, chart, plan)
