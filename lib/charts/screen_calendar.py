"""A calendar of boxes, for the screen."""

from __future__ import annotations

from typing import Any

from lib.charts import theme
from lib.charts.calendar_marks import THICK, Cell, cells
from lib.charts.layout import Layout
from lib.charts.screen_parts import escaped
from lib.charts.screen_rows import row_axes
from lib.model import Chart


def calendar(chart: Chart, plan: Layout) -> dict[str, Any]:
    """Return outlined boxes, and over them what is filled of each."""
    boxes = cells(chart)
    look = row_axes(plan)
    heads = [escaped(tick.text.split("\n")) for tick in plan.ticks]
    look["xaxis"] |= {"showgrid": False, "tickangle": 0, "ticktext": heads}
    look["barmode"] = "overlay"
    empty = _bars(boxes, [1.0] * len(boxes), [theme.BACKGROUND] * len(boxes), [theme.GREY_EDGE] * len(boxes))
    said = {"hovertext": [escaped([box.said]) for box in boxes], "hovertemplate": "%{hovertext}<extra></extra>"}
    filled = [box for box in boxes if box.share]
    fill = [theme.HIGHLIGHT if box.lit else theme.GREY for box in filled]
    edge = [theme.HIGHLIGHT if box.lit else theme.GREY_EDGE for box in filled]
    full = _bars(filled, [box.share for box in filled], fill, edge)
    return {"data": [{**empty, **said}, {**full, "hoverinfo": "skip"}], "layout": look}


def _bars(
    boxes: list[Cell] | tuple[Cell, ...], shares: list[float], fill: list[str], edge: list[str]
) -> dict[str, Any]:
    """Return bars that stand on the foot of their boxes; the rows are counted downwards."""
    return {
        "type": "bar",
        "x": [box.column for box in boxes],
        "y": [-THICK * share for share in shares],
        "base": [box.row + THICK / 2 for box in boxes],
        "width": THICK,
        "marker": {"color": fill, "line": {"color": edge, "width": 1}},
    }
