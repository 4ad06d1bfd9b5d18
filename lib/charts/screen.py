"""A chart for the screen: a Plotly figure as a plain dict.

A dict costs a tenth of a figure object. Show it with `theme=None` and `CONFIG`; never change it in place,
because a cached figure is shared by all sessions.
"""

from __future__ import annotations

from typing import Any

from lib.charts import marks, theme, words
from lib.charts.labels import LINE_HEIGHT
from lib.charts.layout import Layout, layout
from lib.charts.screen_calendar import calendar
from lib.charts.screen_lines import line, slope
from lib.charts.screen_parts import escaped, look
from lib.charts.screen_rows import bar, interval
from lib.charts.small import dot_strip, sparkline
from lib.model import Chart

__all__ = ["CONFIG", "dot_strip", "figure", "sparkline"]

CONFIG: dict[str, Any] = {"displayModeBar": False, "scrollZoom": False}

_NARROW = 380  # px: what fits in a column this wide fits in any wider one
_DRAWERS = {"line": line, "slope": slope, "bar": bar, "interval": interval, "calendar": calendar}
_EMPTY_HEIGHT = 120


def figure(chart: Chart, *, titled: bool = False) -> dict[str, Any]:
    """Return a Plotly figure (`data`, `layout`); `titled` draws the title too, for use without a heading."""
    if marks.is_empty(chart):
        return {"data": [], "layout": _empty_layout(chart)}
    plan = layout(chart, width=_NARROW, size=theme.SCREEN_TEXT)
    drawn = _DRAWERS[chart.kind](chart, plan)
    drawn["layout"] = {**_base_layout(chart, plan), **drawn["layout"]}
    if chart.kind == "line" and any("<br>" in text for text in drawn["layout"]["xaxis"]["ticktext"]):
        _add_room_below(drawn["layout"], plan)
    if titled:
        _add_title(drawn["layout"], chart, plan)
    return drawn


def _base_layout(chart: Chart, plan: Layout) -> dict[str, Any]:
    margin = {"l": plan.left, "r": plan.right, "t": plan.top, "b": plan.bottom, "pad": 0}
    margin = {side: round(width) for side, width in margin.items()}
    return {**look(), "height": round(plan.height), "margin": margin, "meta": {"alt": words.clean(chart.alt)}}


def _add_room_below(settings: dict[str, Any], plan: Layout) -> None:
    room = round(LINE_HEIGHT * plan.size)
    settings["height"] += room
    settings["margin"] = {**settings["margin"], "b": settings["margin"]["b"] + room}


def _empty_layout(chart: Chart) -> dict[str, Any]:
    hidden = {"visible": False, "fixedrange": True}
    note = {
        "text": words.NO_DATA,
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 0.5,
        "xanchor": "left",
        "showarrow": False,
    }
    meta = {"alt": words.clean(chart.alt)}
    return {
        **look(),
        "height": _EMPTY_HEIGHT,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "xaxis": hidden,
        "yaxis": hidden,
        "annotations": [note],
        "meta": meta,
    }


def _add_title(settings: dict[str, Any], chart: Chart, plan: Layout) -> None:
    room = round(2.2 * plan.size)
    text = f"<b>{escaped([words.clean(chart.title)])}</b>"
    settings["title"] = {
        "text": text,
        "x": 0,
        "xanchor": "left",
        "y": 1,
        "yanchor": "top",
        "yref": "container",
    }
    settings["height"] += room
    settings["margin"] = {**settings["margin"], "t": settings["margin"]["t"] + room}
