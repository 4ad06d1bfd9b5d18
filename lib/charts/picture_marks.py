"""Bars, dots with whiskers, and boxes, drawn on a sheet."""

from __future__ import annotations

from lib.charts import marks, theme
from lib.charts.calendar_marks import THICK, cells
from lib.charts.labels import LINE_HEIGHT
from lib.charts.layout import Layout
from lib.charts.picture_lines import line_ends, lines, slope, slope_ends
from lib.charts.plan import KEY_INDENT
from lib.charts.sheet import Sheet
from lib.model import Chart

_BAR_SHARE = 0.62
_THICKEST_BAR = 2.2  # in text sizes
_TICK = 2.25


def _x(plan: Layout, value: float) -> float:
    return plan.left + plan.share(value) * plan.plot_width


def _names(sheet: Sheet, plan: Layout) -> None:
    right = plan.left - plan.room[0] - 0.5 * plan.size
    for name, middle in zip(plan.names, plan.middles, strict=True):
        sheet.text(name, right, middle, align="right")


def _bars(sheet: Sheet, chart: Chart, plan: Layout) -> None:
    thick = min(plan.plot_height / len(plan.names) * _BAR_SHARE, _THICKEST_BAR * plan.size)
    _names(sheet, plan)
    for row, middle in zip(marks.rows(chart), plan.middles, strict=True):
        if row.value is not None:
            left, right = sorted((_x(plan, 0), _x(plan, row.value)))
            fill, edge = (theme.HIGHLIGHT,) * 2 if row.lit else (theme.GREY, theme.GREY_EDGE)
            sheet.box(left, middle - thick / 2, right - left, thick, fill=fill, edge=edge)
    _upright(sheet, plan, 0, colour=theme.GREY_EDGE)
    _ticks(sheet, chart, plan)


def _ticks(sheet: Sheet, chart: Chart, plan: Layout) -> None:
    """Draw what each row is read against: dark over a wider white, so that it stands out from any bar."""
    half = plan.tick_length / 2
    for row, middle in zip(marks.rows(chart), plan.middles, strict=True):
        if row.tick is not None:
            for colour, width in ((theme.BACKGROUND, _TICK + 3), (theme.TEXT, _TICK)):
                ends = [middle - half, middle + half]
                sheet.line([_x(plan, row.tick)] * 2, ends, colour=colour, width=width, butt=True)


def _key(sheet: Sheet, plan: Layout) -> None:
    """Say what the ticks are, behind one of them."""
    if not plan.key:
        return
    x, high = plan.left - plan.room[0], len(plan.key) * LINE_HEIGHT * plan.size
    foot = plan.top - plan.key_lift
    sheet.line([x + 0.25 * plan.size] * 2, [foot - high, foot], colour=theme.TEXT, width=_TICK, butt=True)
    sheet.text(plan.key, x + KEY_INDENT * plan.size, foot - high / 2)


def _bar_values(sheet: Sheet, chart: Chart, plan: Layout) -> None:
    gap = 0.4 * plan.size
    _key(sheet, plan)
    for row, middle, at in zip(marks.rows(chart), plan.middles, plan.text_ends, strict=True):
        end = _x(plan, at)
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
    _ticks(sheet, chart, plan)
    for row, middle in zip(marks.rows(chart), plan.middles, strict=True):
        if row.value is not None:
            colour = theme.HIGHLIGHT if row.lit else theme.GREY_EDGE
            ends = [_x(plan, min(row.ends)), _x(plan, row.end)]
            sheet.line(ends, [middle, middle], colour=colour, width=2.25)
            sheet.dot(_x(plan, row.value), middle, radius=0.4 * plan.size, colour=colour)


def _interval_values(sheet: Sheet, chart: Chart, plan: Layout) -> None:
    dot, gap = 0.4 * plan.size, 0.4 * plan.size
    _key(sheet, plan)
    for row, middle, at in zip(marks.rows(chart), plan.middles, plan.text_ends, strict=True):
        past_the_dot = _x(plan, plan.low if row.value is None else row.value) + dot
        _row_text(sheet, row, max(_x(plan, at), past_the_dot) + gap, middle)


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
        head = tick.text.split("\n")
        middle = foot + len(head) * 0.6 * plan.size
        sheet.text(head, _x(plan, tick.at), middle, align="center", colour=theme.QUIET_TEXT)


# kind: what draws the marks, and what writes the values over everything else
DRAWERS = {
    "line": (lines, line_ends),
    "slope": (slope, slope_ends),
    "bar": (_bars, _bar_values),
    "interval": (_intervals, _interval_values),
    "calendar": (_boxes, _box_names),
}
