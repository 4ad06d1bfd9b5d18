"""A chart as a native, editable chart of a slide: its numbers stand in an embedded workbook."""

from __future__ import annotations

from typing import Any

from lib.charts import theme, words
from lib.charts.labels import LINE_HEIGHT
from lib.charts.layout import Layout, layout
from lib.exports.native_bar import bar
from lib.exports.native_interval import interval
from lib.exports.native_line import bands_left_out, line
from lib.exports.native_slope import slope
from lib.model import Chart


class NotOnASlideError(Exception):
    """The chart has no native counterpart; it is for the screen and the page."""


def refuse(placeholder: Any, chart: Chart, plan: Layout) -> Any:
    """Raise NotOnASlideError: slides have no chart of boxes, and hundreds of drawn ones could not be edited."""
    raise NotOnASlideError(f"A {chart.kind} stands on the screen and the page, not on a slide: {chart.title!r}")


_EMU_PER_POINT = 12700
_TALLEST_ROW = 4.4  # in text sizes: two bars do not fill a slide
_DRAWERS = {"line": line, "slope": slope, "bar": bar, "interval": interval, "calendar": refuse}


def add_chart(placeholder: Any, chart: Chart) -> Any:
    """Put the chart into a chart placeholder; return its graphic frame, with the alternative text.

    The chart must have a value. Few rows take less than the placeholder's height.
    """
    width, height = (length / _EMU_PER_POINT for length in (placeholder.width, placeholder.height))
    plan = _plan(chart, width, height)
    left, top = placeholder.left, placeholder.top
    frame = _DRAWERS[chart.kind](placeholder, chart, plan)
    frame.left, frame.top = left, top
    frame.width, frame.height = round(width * _EMU_PER_POINT), round(plan.height * _EMU_PER_POINT)
    named = frame._element.nvGraphicFramePr.cNvPr
    named.set("descr", words.clean(chart.alt))
    named.set("name", f"Chart: {words.clean(chart.title)}")
    return frame


def left_out(chart: Chart) -> tuple[str, ...]:
    """Return, in words, what of a chart its slide does not show."""
    names = bands_left_out(chart) if chart.kind == "line" else ()
    return tuple(f"Not on the slide: the range around {words.clean(name)}, which the page shows." for name in names)


def _plan(chart: Chart, width: float, height: float) -> Layout:
    """Return the layout at the largest text size at which the rows have room."""
    plans = [layout(chart, width=width, size=size, height=height) for size in theme.SLIDE_TEXT]
    plan = next((each for each in plans if _has_room(each)), plans[-1])
    if not plan.names:
        return plan
    spare = plan.plot_height - len(plan.names) * _TALLEST_ROW * plan.size
    return layout(chart, width=width, size=plan.size, height=height - spare) if spare > 0 else plan


def _has_room(plan: Layout) -> bool:
    if not plan.names:
        return not plan.crowded
    return plan.plot_height / len(plan.names) >= max(map(len, plan.names)) * LINE_HEIGHT * plan.size
