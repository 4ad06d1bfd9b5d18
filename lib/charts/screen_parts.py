"""What every Plotly figure of ours shares."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Any

from lib.charts import theme
from lib.charts.layout import Layout

LINE_MARKER = 1.4  # how much longer Plotly draws the marker "line-ns" than its size says
_WHOLE_PLOT: dict[str, Any] = {"xref": "paper", "yref": "paper", "y0": 0}


def escaped(lines: Sequence[str]) -> str:
    """Return lines as Plotly reads them, with nothing left that it would take for a tag."""
    return "<br>".join(html.escape(line, quote=False) for line in lines)


def look() -> dict[str, Any]:
    """Return the layout settings of every figure."""
    return {
        "font": {"family": theme.FAMILY, "size": theme.SCREEN_TEXT, "color": theme.TEXT},
        "paper_bgcolor": theme.BACKGROUND,
        "plot_bgcolor": theme.BACKGROUND,
        "showlegend": False,
        "dragmode": False,
        "hoverlabel": {"bgcolor": theme.BACKGROUND, "font": {"color": theme.TEXT}, "align": "left"},
    }


def reach(lift: float, plan: Layout) -> float:
    """Return the share of the plot's height that a line up to a caption has."""
    return 1 + lift / plan.plot_height


def captions(plan: Layout) -> list[dict[str, Any]]:
    """Return the labels above the plot, on white so that no line runs through them."""
    return [
        {
            "text": escaped(each.lines),
            "xref": "paper",
            "yref": "paper",
            "x": each.at,
            "y": 1,
            "yshift": round(each.lift),
            "xshift": 4 if each.side == "start" else -4,
            "xanchor": "left" if each.side == "start" else "right",
            "yanchor": "bottom",
            "align": "left" if each.side == "start" else "right",
            "showarrow": False,
            "bgcolor": theme.BACKGROUND,
            "borderpad": 0,
            "font": {"color": theme.TEXT if each.strong else theme.QUIET_TEXT},
        }
        for each in plan.captions
    ]


def upright_lines(plan: Layout) -> list[dict[str, Any]]:
    """Return the lines from the foot of the plot up to each caption."""
    return [
        shape(
            *theme.PLACES[each.kind],
            **_WHOLE_PLOT,
            layer="above" if each.strong else "below",
            x0=each.at,
            x1=each.at,
            y1=reach(each.lift, plan),
        )
        for each in plan.captions
    ]


def end_labels(plan: Layout) -> list[dict[str, Any]]:
    """Return the labels right of the plot, and those left of it, where there are any."""
    gap = round(0.5 * plan.size)
    right = {"x": 1, "xshift": gap, "xanchor": "left", "align": "left"}
    left = {"x": 0, "xshift": -gap, "xanchor": "right", "align": "right"}
    sides = [(each, right) for each in plan.ends] + [(each, left) for each in plan.starts]
    return [
        {
            "text": f"<b>{escaped(each.lines)}</b>" if each.lit else escaped(each.lines),
            "xref": "paper",
            "yref": "paper",
            "y": each.shown,
            "yanchor": "middle",
            "showarrow": False,
            "font": {"color": theme.HIGHLIGHT if each.lit else theme.TEXT},
            **side,
        }
        for each, side in sides
    ]


def shape(colour: str, width: float, dash: str = "solid", **where: Any) -> dict[str, Any]:
    """Return a straight line; `where` places it."""
    return {"type": "line", "line": {"color": colour, "width": width, "dash": dash}, **where}
