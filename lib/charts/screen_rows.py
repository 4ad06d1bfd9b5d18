"""Bars, and dots with whiskers, for the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lib.charts import marks, theme
from lib.charts.labels import LINE_HEIGHT
from lib.charts.layout import Layout
from lib.charts.plan import KEY_INDENT
from lib.charts.screen_parts import LINE_MARKER, captions, escaped, shape, upright_lines
from lib.model import Chart

_DOT, _TICK = 12, 3  # px
_WHOLE_HEIGHT: dict[str, Any] = {"xref": "x", "yref": "paper", "x0": 0, "x1": 0, "y0": 0, "y1": 1}


def bar(chart: Chart, plan: Layout) -> dict[str, Any]:
    """Return horizontal bars from 0, the value at each end."""
    rows = marks.rows(chart)
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": [row.value for row in rows],
        "y": list(range(len(rows))),
        "width": 0.62,
        "marker": {
            "color": [theme.HIGHLIGHT if row.lit else theme.GREY for row in rows],
            "line": {"color": [theme.HIGHLIGHT if row.lit else theme.GREY_EDGE for row in rows], "width": 1},
        },
        **_hover(rows),
    }
    shapes = [shape(theme.GREY_EDGE, 1, **_WHOLE_HEIGHT), *upright_lines(plan), *_key_tick(plan)]
    look = {**row_axes(plan), "shapes": shapes, "annotations": _texts(chart, rows, plan)}
    return {"data": [trace, *_ticks(rows, plan)], "layout": look}


def _texts(chart: Chart, rows: Sequence[marks.Row], plan: Layout) -> list[dict[str, Any]]:
    values = [_value_text(at, row, plan.text_ends[at], chart) for at, row in enumerate(rows)]
    return [*captions(plan), *_key(plan), *values]


def _hover(rows: Sequence[marks.Row]) -> dict[str, Any]:
    said = [escaped([row.said]) for row in rows]
    return {"hovertext": said, "hovertemplate": "%{hovertext}<extra></extra>"}


def _value_text(at: int, row: marks.Row, end: float, chart: Chart) -> dict[str, Any]:
    """Write a value at the far end of its mark, on white so that no reference runs through it."""
    gap = _DOT if chart.kind == "interval" and row.value is not None else _DOT / 2
    where = {"x": end, "xshift": -gap, "xanchor": "right"} if row.backward else {"x": end, "xshift": gap}
    return {
        "text": f"<b>{row.text}</b>" if row.bold else row.text,
        "y": at,
        "xanchor": "left",
        "yanchor": "middle",
        "showarrow": False,
        "bgcolor": theme.BACKGROUND,
        "borderpad": 0,
        "font": {"color": row.text_colour},
        **where,
    }


def row_axes(plan: Layout) -> dict[str, Any]:
    """Return the value axis at the foot and the names of the rows at the left, the first on top."""
    return {
        "xaxis": {
            "range": [plan.low, plan.high],
            "fixedrange": True,
            "zeroline": False,
            "showgrid": bool(plan.ticks),
            "gridcolor": theme.GRID,
            "showticklabels": bool(plan.ticks),
            "tickvals": [tick.at for tick in plan.ticks],
            "ticktext": [tick.text for tick in plan.ticks],
            "tickangle": 0,
            "tickfont": {"color": theme.QUIET_TEXT},
        },
        "yaxis": {
            "range": [len(plan.names) - 0.5, -0.5],
            "fixedrange": True,
            "zeroline": False,
            "showgrid": False,
            "tickvals": list(range(len(plan.names))),
            "ticktext": [escaped(name) for name in plan.names],
            "ticklabelstandoff": round(0.5 * plan.size + plan.room[0]),
        },
    }


def interval(chart: Chart, plan: Layout) -> dict[str, Any]:
    """Return a dot with a whisker per row, the value right of it."""
    rows = marks.rows(chart)
    quiet = _dots(rows, lit=False, colour=theme.GREY_EDGE)
    lit = _dots(rows, lit=True, colour=theme.HIGHLIGHT)
    look = {
        **row_axes(plan),
        "shapes": [*_zero_line(plan), *upright_lines(plan), *_key_tick(plan)],
        "annotations": _texts(chart, rows, plan),
    }
    return {"data": [trace for trace in (*_ticks(rows, plan), quiet, lit) if trace["x"]], "layout": look}


def _dots(rows: Sequence[marks.Row], *, lit: bool, colour: str) -> dict[str, Any]:
    held = [(at, row) for at, row in enumerate(rows) if row.value is not None and row.lit == lit]
    ends = [(row.value or 0.0, row.low, row.high) for _, row in held]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [value for value, *_ in ends],
        "y": [at for at, _ in held],
        "marker": {"color": colour, "size": _DOT},
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": [high - value if high is not None else 0 for value, _, high in ends],
            "arrayminus": [value - low if low is not None else 0 for value, low, _ in ends],
            "color": colour,
            "thickness": 3,
            "width": 0,
        },
        "cliponaxis": False,
        **_hover([row for _, row in held]),
    }


def _zero_line(plan: Layout) -> list[dict[str, Any]]:
    if not plan.low < 0 < plan.high:
        return []
    return [shape(theme.GREY_EDGE, 1, layer="below", **_WHOLE_HEIGHT)]


def _ticks(rows: Sequence[marks.Row], plan: Layout) -> list[dict[str, Any]]:
    """Return the ticks as upright markers: dark over a wider white, so that they stand out from any bar."""
    held = [(at, row) for at, row in enumerate(rows) if row.tick is not None]
    if not held:
        return []
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [row.tick for _, row in held],
            "y": [at for at, _ in held],
            "marker": {
                "symbol": "line-ns",
                "size": round(plan.tick_length / LINE_MARKER),
                "color": colour,
                "line": {"color": colour, "width": width},
            },
            "cliponaxis": False,
            **_hover([row for _, row in held]),
        }
        for colour, width in ((theme.BACKGROUND, _TICK + 4), (theme.TEXT, _TICK))
    ]


def _key(plan: Layout) -> list[dict[str, Any]]:
    if not plan.key:
        return []
    return [
        {
            "text": escaped(plan.key),
            "xref": "paper",
            "yref": "paper",
            "x": 0,
            "y": 1,
            "xshift": round(KEY_INDENT * plan.size - plan.room[0]),
            "yshift": round(plan.key_lift),
            "xanchor": "left",
            "yanchor": "bottom",
            "align": "left",
            "showarrow": False,
            "borderpad": 0,
            "font": {"color": theme.TEXT},
        }
    ]


def _key_tick(plan: Layout) -> list[dict[str, Any]]:
    """Return the tick before the words that say what ticks are."""
    if not plan.key:
        return []
    at, foot = round(0.25 * plan.size - plan.room[0]), round(plan.key_lift)
    where: dict[str, Any] = {
        "xref": "paper",
        "xsizemode": "pixel",
        "xanchor": 0,
        "yref": "paper",
        "ysizemode": "pixel",
        "yanchor": 1,
    }
    high = foot + round(len(plan.key) * LINE_HEIGHT * plan.size)
    return [shape(theme.TEXT, _TICK, **where, x0=at, x1=at, y0=foot, y1=high)]
