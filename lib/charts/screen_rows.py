"""Bars, and dots with whiskers, for the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lib.charts import marks, theme
from lib.charts.layout import Layout
from lib.charts.screen_parts import captions, escaped, reach, shape
from lib.model import Chart

_DOT = 12  # px
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
    shapes = [shape(theme.GREY_EDGE, 1, **_WHOLE_HEIGHT), *_references(plan)]
    texts = [_value_text(at, row, chart) for at, row in enumerate(rows)]
    look = {**row_axes(plan), "shapes": shapes, "annotations": [*captions(plan), *texts]}
    return {"data": [trace], "layout": look}


def _hover(rows: Sequence[marks.Row]) -> dict[str, Any]:
    said = [f"{escaped([row.name])}: {row.text}" for row in rows]
    return {"hovertext": said, "hovertemplate": "%{hovertext}<extra></extra>"}


def _value_text(at: int, row: marks.Row, chart: Chart) -> dict[str, Any]:
    """Write a value at the far end of its mark, on white so that no reference runs through it."""
    gap = _DOT if chart.kind == "interval" else _DOT / 2
    where = {"x": row.end, "xshift": -gap, "xanchor": "right"} if row.backward else {"x": row.end, "xshift": gap}
    if row.value is None:
        where = {"x": 0, "xref": "paper", "xshift": gap}
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
    texts = [_value_text(at, row, chart) for at, row in enumerate(rows)]
    look = {
        **row_axes(plan),
        "shapes": [*_zero_line(plan), *_references(plan)],
        "annotations": [*captions(plan), *texts],
    }
    return {"data": [trace for trace in (quiet, lit) if trace["x"]], "layout": look}


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


def _references(plan: Layout) -> list[dict[str, Any]]:
    ends: dict[str, Any] = {"xref": "paper", "yref": "paper", "y0": 0}
    return [
        shape(theme.TEXT, 1.5, "dash", **ends, x0=each.at, x1=each.at, y1=reach(each.lift, plan))
        for each in plan.captions
    ]
