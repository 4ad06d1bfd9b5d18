"""Charts as small as a line of text, for the rows of a table: no words in them, so the caller gives the alt text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from lib.charts import theme, words
from lib.charts.screen_parts import LINE_MARKER, look, shape

_HEIGHT = 48
_DOT, _ARROW, _TICK = 11, 15, 30  # px
_PAST_THE_AXIS = 0.03  # of the axis's length, room for what stands at its ends


def sparkline(days: Sequence[date], values: Sequence[float | None]) -> dict[str, Any]:
    """Return a small line without axes, its last value dotted; days and values are of equal length."""
    points = [(day, words.number(value)) for day, value in zip(days, values, strict=True)]
    known = [point for point in points if point[1] is not None]
    colour = {"color": theme.HIGHLIGHT}
    curve = _over_days(points, line={**colour, "width": 1.5})
    dot = _over_days(known[-1:], marker={**colour, "size": 6})
    hidden = {"visible": False, "fixedrange": True}
    return {"data": [curve, {**dot, "mode": "markers"}], "layout": _small(xaxis=hidden, yaxis=hidden)}


def _over_days(points: Sequence[tuple[date, float | None]], **more: Any) -> dict[str, Any]:
    x, y = [day.isoformat() for day, _ in points], [value for _, value in points]
    return {"type": "scatter", "mode": "lines", "x": x, "y": y, "hoverinfo": "skip", **more}


def _small(**more: Any) -> dict[str, Any]:
    return {**look(), "height": _HEIGHT, "margin": {"l": 4, "r": 6, "t": 6, "b": 6}, **more}


def dot_strip(
    value: float | None,
    low: float | None,
    high: float | None,
    *,
    axis_low: float,
    axis_high: float,
    tick: float | None = None,
    zero: bool = True,
) -> dict[str, Any]:
    """Return a dot with its interval on an axis that all rows of a page share; all numbers are in one unit.

    `tick` is what the row is read against (its peers, a benchmark), an upright line; `zero` draws a thin line at 0
    where the axis holds it. What lies outside the axis stands at its end as an arrow: it is never left out in silence.
    Raise ValueError where the axis has no length.
    """
    if not axis_low < axis_high:
        raise ValueError(f"An axis needs a low end below its high end, found {axis_low} and {axis_high}")
    ends = axis_low, axis_high
    value, low, high, tick = (words.number(each) for each in (value, low, high, tick))
    room = (axis_high - axis_low) * _PAST_THE_AXIS
    lines = [shape(theme.GREY_EDGE, 1, **_upright(0))] if zero and axis_low <= 0 <= axis_high else []
    data = [*_whisker(low, high, *ends), *_tick(tick, *ends), *_dot(value, *ends)]
    across = {"range": [axis_low - room, axis_high + room], "visible": False, "fixedrange": True}
    beside = {"range": [-1, 1], "visible": False, "fixedrange": True}
    return {"data": data, "layout": _small(xaxis=across, yaxis=beside, shapes=lines)}


def _upright(at: float) -> dict[str, Any]:
    return {"xref": "x", "yref": "paper", "x0": at, "x1": at, "y0": 0, "y1": 1, "layer": "below"}


def _whisker(low: float | None, high: float | None, axis_low: float, axis_high: float) -> list[dict[str, Any]]:
    if low is None or high is None or max(low, high) < axis_low or min(low, high) > axis_high:
        return []
    ends = [min(max(each, axis_low), axis_high) for each in sorted((low, high))]
    return [{**_flat(ends), "mode": "lines", "line": {"color": theme.HIGHLIGHT, "width": 3}}]


def _dot(value: float | None, axis_low: float, axis_high: float) -> list[dict[str, Any]]:
    """Return the dot; without a value a trace without points, because a figure needs one to be shown."""
    at, symbol = _within(value, axis_low, axis_high, "circle")
    size = _DOT if symbol == "circle" else _ARROW
    look = {"color": theme.HIGHLIGHT, "size": size, "symbol": symbol, "line": {"color": theme.BACKGROUND, "width": 1}}
    return [{**_flat(at), "mode": "markers", "marker": look}]


def _tick(tick: float | None, axis_low: float, axis_high: float) -> list[dict[str, Any]]:
    at, symbol = _within(tick, axis_low, axis_high, "line-ns")
    if not at:
        return []
    if symbol != "line-ns":
        marker = {
            "color": theme.BACKGROUND,
            "size": _ARROW,
            "symbol": symbol,
            "line": {"color": theme.TEXT, "width": 2},
        }
        return [{**_flat(at), "mode": "markers", "marker": marker}]
    strokes = ((theme.BACKGROUND, 7), (theme.TEXT, 3))
    return [
        {
            **_flat(at),
            "mode": "markers",
            "marker": {
                "symbol": symbol,
                "size": _TICK / LINE_MARKER,
                "color": colour,
                "line": {"color": colour, "width": width},
            },
        }
        for colour, width in strokes
    ]


def _within(value: float | None, axis_low: float, axis_high: float, symbol: str) -> tuple[list[float], str]:
    if value is None:
        return [], symbol
    if value < axis_low:
        return [axis_low], "triangle-left"
    return ([axis_high], "triangle-right") if value > axis_high else ([value], symbol)


def _flat(at: Sequence[float]) -> dict[str, Any]:
    return {"type": "scatter", "x": list(at), "y": [0] * len(at), "hoverinfo": "skip", "cliponaxis": False}
