"""A white sheet measured in points from its top left corner, drawn on by matplotlib.

Importing this module imports matplotlib (0.3 s): import it where a picture is made, not at the start.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any

import matplotlib
from matplotlib import font_manager
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Polygon, Rectangle

from lib.charts import theme
from lib.charts.labels import LINE_HEIGHT
from lib.charts.text_width import widest

POINTS_PER_INCH = 72
_CAP_HEIGHT = 0.72
_DASHES = {"solid": "-", "dash": (0, (5, 3)), "dot": (0, (1.5, 2)), "dashdot": (0, (6, 2, 1.5, 2))}

# Read when a figure is written, in any thread: set once, never changed. A "$" in a name is not mathematics.
matplotlib.rcParams.update(
    {"svg.fonttype": "none", "svg.hashsalt": "data-party", "text.parse_math": False, "path.simplify": False}
)
warnings.filterwarnings("ignore", message="Glyph .* missing from font")

_INSTALLED = set(font_manager.get_font_names())
_FAMILY = next((name for name in theme.FAMILIES if name in _INSTALLED), "DejaVu Sans")


class Sheet:
    """Straight lines, boxes, dots and texts in points; y grows downwards."""

    def __init__(self, width: float, height: float, size: float) -> None:
        self.size = size
        self.figure = Figure(figsize=(width / POINTS_PER_INCH, height / POINTS_PER_INCH))
        self.figure.set_facecolor(theme.BACKGROUND)
        self._axes = self.figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(height, 0)
        self._layer = 0

    def _over(self) -> int:
        self._layer += 1
        return self._layer

    def line(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        *,
        colour: str,
        width: float,
        dash: str = "solid",
        butt: bool = False,
    ) -> None:
        """Draw a line through the points; NaN breaks it, `butt` ends it at its last point."""
        style: dict[str, Any] = {
            "color": colour,
            "linewidth": width,
            "linestyle": _DASHES[dash],
            "zorder": self._over(),
        }
        caps: dict[str, Any] = {
            "solid_capstyle": "butt" if butt else "round",
            "solid_joinstyle": "round",
            "dash_capstyle": "butt",
        }
        self._axes.add_artist(Line2D(xs, ys, clip_on=False, **style, **caps))

    def box(self, left: float, top: float, width: float, height: float, *, fill: str, edge: str = "none") -> None:
        """Draw a filled rectangle."""
        look: dict[str, Any] = {"facecolor": fill, "edgecolor": edge, "linewidth": 0.75, "zorder": self._over()}
        self._axes.add_artist(Rectangle((left, top), width, height, clip_on=False, **look))

    def area(self, points: Sequence[tuple[float, float]], *, fill: str) -> None:
        """Fill the area that the points go around."""
        look: dict[str, Any] = {"facecolor": fill, "edgecolor": "none", "zorder": self._over()}
        self._axes.add_artist(Polygon(points, closed=True, clip_on=False, **look))

    def dot(self, x: float, y: float, *, radius: float, colour: str) -> None:
        """Draw a filled circle."""
        look: dict[str, Any] = {"facecolor": colour, "edgecolor": "none", "zorder": self._over()}
        self._axes.add_artist(Circle((x, y), radius, clip_on=False, **look))

    def text(
        self,
        lines: Sequence[str],
        x: float,
        middle: float,
        *,
        align: str = "left",
        colour: str = theme.TEXT,
        bold: bool = False,
        on_white: bool = False,
    ) -> None:
        """Write lines around a vertical middle; `on_white` clears the ground under them."""
        pitch = LINE_HEIGHT * self.size
        top = middle - pitch * len(lines) / 2
        if on_white:
            wide = widest(lines, self.size, bold=bold)
            left = {"left": x, "center": x - wide / 2, "right": x - wide}[align]
            self.box(left, top, wide, pitch * len(lines), fill=theme.BACKGROUND)
        look: dict[str, Any] = {
            "color": colour,
            "fontsize": self.size,
            "fontfamily": _FAMILY,
            "ha": align,
            "va": "baseline",
        }
        look["fontweight"] = "bold" if bold else "normal"
        for at, line in enumerate(lines):
            baseline = top + pitch * (at + 0.5) + _CAP_HEIGHT * self.size / 2
            self._axes.text(x, baseline, line, clip_on=False, zorder=self._over(), **look)
