"""Lines over days, for the screen."""

from __future__ import annotations

from datetime import date
from typing import Any

from lib.charts import marks, theme, words
from lib.charts.layout import Layout
from lib.charts.screen_parts import captions, escaped, reach, shape
from lib.charts.ticks import day_axis
from lib.model import Chart

_DAY_TICKS = 4  # fit a column of half a window


def line(chart: Chart, plan: Layout) -> dict[str, Any]:
    """Return one line per series, its name and last value at its end."""
    lines = sorted(marks.lines(chart), key=lambda each: each.lit)
    look = {
        "xaxis": _day_axis(plan),
        "yaxis": _value_axis(plan),
        "shapes": [*_references(chart), *_day_marks(plan)],
        "annotations": [*captions(plan), *_end_labels(plan)],
    }
    return {"data": [_trace(chart, each) for each in lines], "layout": look}


def _trace(chart: Chart, line: marks.Line) -> dict[str, Any]:
    colour = theme.HIGHLIGHT if line.lit else theme.GREY_EDGE
    name = f"{escaped([line.name])}: " if line.name else ""
    said = [
        f"{words.day_text(day)}<br>{name}{words.value_text(value, chart.value_kind, chart.currency)}"
        for day, value in line.points
    ]
    return {
        "type": "scatter",
        "mode": "lines+markers" if line.dotted else "lines",
        "name": escaped([line.name]),
        "x": [day.isoformat() for day, _ in line.points],
        "y": [value for _, value in line.points],
        "connectgaps": False,
        "line": {"color": colour, "width": 3 if line.lit else 1.75, "dash": line.dash, "shape": "linear"},
        "marker": {"color": colour, "size": 7},
        "cliponaxis": False,
        "hovertext": said,
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _day_axis(plan: Layout) -> dict[str, Any]:
    if plan.days is None:
        raise ValueError("A line chart needs a time axis")
    ticks = day_axis(plan.days.first, plan.days.last, most=_DAY_TICKS).ticks
    return {
        "type": "date",
        "range": [plan.days.first.isoformat(), plan.days.last.isoformat()],
        "fixedrange": True,
        "showgrid": False,
        "showline": True,
        "linecolor": theme.GREY_EDGE,
        "ticks": "outside",
        "tickcolor": theme.GREY_EDGE,
        "tickvals": [date.fromordinal(int(tick.at)).isoformat() for tick in ticks],
        "ticktext": [tick.text for tick in ticks],
        "tickangle": 0,
        "tickfont": {"color": theme.QUIET_TEXT},
    }


def _value_axis(plan: Layout) -> dict[str, Any]:
    return {
        "range": [plan.low, plan.high],
        "fixedrange": True,
        "zeroline": plan.low < 0 < plan.high,
        "zerolinecolor": theme.GREY_EDGE,
        "gridcolor": theme.GRID,
        "tickvals": [tick.at for tick in plan.ticks],
        "ticktext": [tick.text for tick in plan.ticks],
        "tickfont": {"color": theme.QUIET_TEXT},
        "ticklabelstandoff": round(0.3 * plan.size),
    }


def _references(chart: Chart) -> list[dict[str, Any]]:
    return [
        shape(theme.TEXT, 1.5, "dash", xref="paper", yref="y", x0=0, x1=1, y0=each.value, y1=each.value)
        for each in chart.references
    ]


def _day_marks(plan: Layout) -> list[dict[str, Any]]:
    ends: dict[str, Any] = {"xref": "paper", "yref": "paper", "y0": 0, "layer": "below"}
    return [
        shape(theme.GREY_EDGE, 1, **ends, x0=each.at, x1=each.at, y1=reach(each.lift, plan)) for each in plan.captions
    ]


def _end_labels(plan: Layout) -> list[dict[str, Any]]:
    return [
        {
            "text": f"<b>{escaped(each.lines)}</b>" if each.lit else escaped(each.lines),
            "xref": "paper",
            "yref": "paper",
            "x": 1,
            "y": each.shown,
            "xshift": round(0.5 * plan.size),
            "xanchor": "left",
            "yanchor": "middle",
            "align": "left",
            "showarrow": False,
            "font": {"color": theme.HIGHLIGHT if each.lit else theme.TEXT},
        }
        for each in plan.ends
    ]
