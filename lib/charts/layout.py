"""Where everything in a chart stands, so that texts never meet: one layout for every renderer.

All lengths are in the unit of the given width and text size (px on the screen, points elsewhere).
"""

from __future__ import annotations

from lib.charts.line_layout import line_layout, slope_layout
from lib.charts.plan import Layout
from lib.charts.row_layout import calendar_layout, row_layout
from lib.model import Chart

__all__ = ["Layout", "layout"]

_LAYOUTS = {
    "line": line_layout,
    "slope": slope_layout,
    "bar": row_layout,
    "interval": row_layout,
    "calendar": calendar_layout,
}


def layout(chart: Chart, *, width: float, size: float, height: float | None = None) -> Layout:
    """Return a chart's layout, as high as its rows need unless `height` says; the chart must have a value."""
    return _LAYOUTS[chart.kind](chart, width, size, height)
