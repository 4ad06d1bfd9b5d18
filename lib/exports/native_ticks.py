"""Ticks on native bars: what each row is read against.

No program draws an upright marker on bars, and other kinds of charts laid over bars fall apart outside PowerPoint.
So the values stand in the embedded workbook as a bare series, and the lines are drawn on the chart, whose scale is
fixed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.chart.data import CategoryChartData

from lib.charts import marks, theme, words
from lib.charts.layout import Layout
from lib.exports import drawn_on_chart
from lib.model import Chart

WIDTH = 2.5  # points


def add(data: CategoryChartData, chart: Chart, rows: Sequence[marks.Row]) -> bool:
    """Add the values of the ticks as a series; return whether there are any."""
    if all(row.tick is None for row in rows):
        return False
    data.add_series(words.tick_label(chart), [row.tick for row in rows])
    return True


def strip(plot: Any) -> None:
    """Take the bars of the last series away, and the room that they take beside those of the first."""
    plot.overlap = 100
    look = plot.series[-1].format
    look.fill.background()
    look.line.fill.background()


def lines(rows: Sequence[marks.Row], plan: Layout) -> list[str]:
    """Return the ticks: dark over a wider white, so that they stand out from any bar."""
    half = plan.tick_length / 2
    return [
        drawn_on_chart.upright(
            plan.left + plan.share(row.tick) * plan.plot_width, middle - half, middle + half, plan, colour, width
        )
        for row, middle in zip(rows, plan.middles, strict=True)
        if row.tick is not None
        for colour, width in ((theme.BACKGROUND, WIDTH + 3), (theme.TEXT, WIDTH))
    ]
