"""A chart as a picture: SVG for a page, PNG for a document. No window, no browser, safe in threads."""

from __future__ import annotations

import html
import io
import re

from lib.charts import marks, theme, words
from lib.charts.layout import Layout, layout
from lib.charts.picture_marks import DRAWERS
from lib.charts.sheet import POINTS_PER_INCH, Sheet
from lib.model import Chart

_EMPTY_HEIGHT = 48.0


def svg(chart: Chart, width_inches: float = 8.0, height_inches: float | None = None) -> str:
    """Return an `<svg>` element for a page, its texts kept as text; the same chart gives the same string.

    Without a height it is as high as its rows need.
    """
    sheet = _drawn(chart, width_inches, height_inches)
    written = io.StringIO()
    sheet.figure.savefig(written, format="svg", metadata=dict.fromkeys(("Creator", "Date", "Format", "Type")))
    return _element(written.getvalue(), chart)


def png(
    chart: Chart, width_inches: float = 8.0, height_inches: float | None = None, *, dots_per_inch: int = 200
) -> bytes:
    """Return a PNG image. Its alternative text is `chart.alt`, for the document to carry."""
    sheet = _drawn(chart, width_inches, height_inches)
    written = io.BytesIO()
    sheet.figure.savefig(written, format="png", dpi=dots_per_inch, metadata={"Software": None})
    return written.getvalue()


def _drawn(chart: Chart, width_inches: float, height_inches: float | None) -> Sheet:
    width = width_inches * POINTS_PER_INCH
    height = None if height_inches is None else height_inches * POINTS_PER_INCH
    if marks.is_empty(chart):
        return _empty(width, height or _EMPTY_HEIGHT)
    plan = layout(chart, width=width, size=theme.PICTURE_TEXT, height=height)
    sheet = Sheet(plan.width, plan.height, plan.size)
    draw_marks, write_values = DRAWERS[chart.kind]
    draw_marks(sheet, chart, plan)
    _caption_lines(sheet, plan)
    write_values(sheet, chart, plan)
    _caption_texts(sheet, plan)
    return sheet


def _empty(width: float, height: float) -> Sheet:
    sheet = Sheet(width, height, theme.PICTURE_TEXT)
    sheet.text([words.NO_DATA], 0, height / 2)
    return sheet


def _caption_lines(sheet: Sheet, plan: Layout) -> None:
    for each in plan.captions:
        x = plan.left + each.at * plan.plot_width
        colour, width, dash = theme.PLACES[each.kind]
        ends = [plan.top + plan.plot_height, plan.top - each.lift]
        sheet.line([x, x], ends, colour=colour, width=0.75 * width, dash=dash)


def _caption_texts(sheet: Sheet, plan: Layout) -> None:
    for each in plan.captions:
        middle = plan.top - each.lift - len(each.lines) * 0.6 * plan.size
        align = "left" if each.side == "start" else "right"
        gap = 0.25 * plan.size
        x = plan.left + each.at * plan.plot_width + (gap if each.side == "start" else -gap)
        sheet.text(each.lines, x, middle, align=align, colour=theme.TEXT, on_white=True)


def _element(written: str, chart: Chart) -> str:
    """Return the root element alone, named by the alternative text, without ids that a second has too."""
    drawing = written[written.index("<svg") :]
    box = re.search(r'viewBox="([^"]+)"', drawing)
    inside = drawing[drawing.index(">") + 1 : drawing.rindex("</svg>")]
    inside = re.sub(r"<metadata>.*?</metadata>|<defs>.*?</defs>|<!--.*?-->", "", inside, flags=re.DOTALL)
    inside = re.sub(r' (?:id|clip-path)="[^"]*"| transform="rotate\(-0 [^"]*"', "", inside)
    inside = re.sub(r"font-family: [^;\"]*;? ?", "", inside)
    inside = re.sub(r"\s*\n\s*", "\n", inside)
    alt = html.escape(words.clean(chart.alt))
    size = box.group(1) if box else "0 0 0 0"
    root = f'xmlns="http://www.w3.org/2000/svg" viewBox="{size}" role="img" aria-label="{alt}"'
    root += f' style="font-family: {theme.FAMILY}"'
    return f"<svg {root}>{inside}</svg>"
