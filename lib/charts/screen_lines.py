"""Lines over days, and between the two points of a slope, for the screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from lib.charts import line_marks, theme, words
from lib.charts.layout import Layout
from lib.charts.screen_parts import captions, end_labels, escaped, shape, upright_lines
from lib.charts.ticks import day_axis
from lib.model import Chart

_DAY_TICKS = 4  # fit a column of half a window


def line(chart: Chart, plan: Layout) -> dict[str, Any]:
    """Return one line per series with the bands behind them, its name and last value at its end."""
    lines = sorted(line_marks.lines(chart), key=lambda each: each.lit)
    look = {
        "xaxis": _day_axis(plan),
        "yaxis": _value_axis(plan),
        "shapes": [*references(chart), *upright_lines(plan)],
        "annotations": [*captions(plan), *end_labels(plan)],
    }
    bands = [trace for each in lines for run in each.bands for trace in _band(chart, each, run)]
    drawn = [_trace(chart, each, piece) for each in lines for piece in each.pieces]
    return {"data": [*bands, *drawn], "layout": look}


def _trace(chart: Chart, line: line_marks.Line, piece: line_marks.Piece) -> dict[str, Any]:
    colour = theme.HIGHLIGHT if line.lit else theme.GREY_EDGE
    name = f"{escaped([line.name])}: " if line.name else ""
    expected = ", expected" if piece.expected else ""
    said = [
        f"{words.day_text(day)}<br>{name}{words.value_text(value, chart.value_kind, chart.currency)}{expected}"
        for day, value in piece.points
    ]
    return {
        "type": "scatter",
        "mode": "lines+markers" if line.dotted else "lines",
        "name": escaped([line.name]),
        "x": [day.isoformat() for day, _ in piece.points],
        "y": [value for _, value in piece.points],
        "connectgaps": False,
        "line": {
            "color": colour,
            "width": 3 if line.lit else 1.75,
            "dash": line.dash_of(piece),
            "shape": "linear",
        },
        "marker": {"color": colour, "size": 7},
        "cliponaxis": False,
        "hovertext": said,
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _band(chart: Chart, line: line_marks.Line, run: Sequence[tuple[date, float, float]]) -> list[dict[str, Any]]:
    """Return the low and the high end as thin lines with the area between them; their hover text says the range."""
    fill, edge = line_marks.band_colours(line)
    name = f"{escaped([line.name])}: " if line.name else ""
    days = [day.isoformat() for day, *_ in run]
    said = [f"{words.day_text(day)}<br>{name}{words.range_text(chart, low, high)}" for day, low, high in run]
    # One point has no area: its range is an upright line.
    ends = [[low for _, low, _ in run], [high for *_, high in run]]
    if len(run) == 1:
        days, ends, said = days * 2, [[low, high] for _, low, high in run], said * 2
    shared = {
        "type": "scatter",
        "mode": "lines",
        "line": {"color": edge, "width": 1 if len(run) > 1 else 3},
        "hovertext": said,
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    traces = [{**shared, "x": list(days), "y": end} for end in ends]
    if len(run) > 1:
        traces[1] |= {"fill": "tonexty", "fillcolor": fill}
    return traces


def _day_axis(plan: Layout) -> dict[str, Any]:
    if plan.days is None:
        raise ValueError("A line chart needs a time axis")
    axis = day_axis(plan.days.first, plan.days.last, most=_DAY_TICKS)
    return {
        "type": "date",
        "range": [plan.days.first.isoformat(), plan.days.last.isoformat()],
        "fixedrange": True,
        "showgrid": False,
        "showline": True,
        "linecolor": theme.GREY_EDGE,
        "ticks": "outside",
        "tickcolor": theme.GREY_EDGE,
        "tickvals": [date.fromordinal(int(tick.at)).isoformat() for tick in axis.ticks],
        # A month stands over its year: side by side they would meet on a telephone.
        "ticktext": [tick.text.replace(" ", "<br>") if axis.months else tick.text for tick in axis.ticks],
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


def references(chart: Chart) -> list[dict[str, Any]]:
    """Return the level lines that the values are read against."""
    return [
        shape(*theme.PLACES["reference"], xref="paper", yref="y", x0=0, x1=1, y0=each.value, y1=each.value)
        for each in chart.references
    ]


def slope(chart: Chart, plan: Layout) -> dict[str, Any]:
    """Return one straight line per series between two uprights, its name and value at both ends."""
    slants = sorted(line_marks.slants(chart), key=lambda each: each.lit)
    hidden = {"fixedrange": True, "showgrid": False, "zeroline": False}
    look = {
        "xaxis": {
            **hidden,
            "range": [0, 1],
            "tickvals": list(range(len(plan.heads))),
            "ticktext": [escaped(name) for name in plan.heads],
            "tickangle": 0,
            "tickfont": {"color": theme.QUIET_TEXT},
        },
        "yaxis": {**hidden, "range": [plan.low, plan.high], "showticklabels": False},
        "shapes": [
            *references(chart),
            *(
                shape(theme.GREY_EDGE, 1, xref="x", yref="paper", x0=at, x1=at, y0=0, y1=1, layer="below")
                for at in range(len(plan.heads))
            ),
        ],
        "annotations": end_labels(plan),
    }
    return {"data": [_slant(each, plan) for each in slants], "layout": look}


def _slant(slant: line_marks.Slant, plan: Layout) -> dict[str, Any]:
    colour = theme.HIGHLIGHT if slant.lit else theme.GREY_EDGE
    name = f"{escaped([slant.name])}: " if slant.name else ""
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": escaped([slant.name]),
        "x": [at for at, _ in slant.points],
        "y": [value for _, value in slant.points],
        "line": {"color": colour, "width": 3 if slant.lit else 1.75},
        "marker": {"color": colour, "size": 9},
        "cliponaxis": False,
        "hovertext": [f"{escaped(plan.heads[at])}<br>{name}{slant.texts[at]}" for at, _ in slant.points],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
