"""What every Plotly figure of ours shares."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Any

from lib.charts import theme
from lib.charts.layout import Layout


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


def shape(colour: str, width: float, dash: str = "solid", **where: Any) -> dict[str, Any]:
    """Return a straight line; `where` places it."""
    return {"type": "line", "line": {"color": colour, "width": width, "dash": dash}, **where}
