"""The band of a native line: an area between two ends that stands on a bare area, behind the lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from lib.charts.line_marks import Line

_SHAPES = ("c:marker", "c:smooth", "c:spPr", "c:dLbls")


def add(data: CategoryChartData, name: str, line: Line, days: Sequence[date]) -> None:
    """Add the two series of a band: its low end, and how far its high end is above that.

    An area has no gaps: where the band has no row, it stands on the line (or on the middle of its nearest end) with
    no height, so that it opens like a fan.
    """
    ends = {day: (low, high) for day, low, high in line.bands[0]}
    known = dict(line.known)
    first, last = (ends[pick(ends)] for pick in (min, max))
    feet, heights = [], []
    for day in days:
        nearest = first if day < min(ends) else last
        middle = known.get(day, sum(nearest) / 2)
        low, high = ends.get(day, (middle, middle))
        feet.append(low)
        heights.append(high - low)
    data.add_series(f"{name}: low end", feet)
    data.add_series(f"{name}: low to high end", heights)


def set_apart(native: Any, *, lit: bool) -> None:
    """Turn the last two series of a line chart into areas behind its lines."""
    lines = native._chartSpace.find(f".//{qn('c:lineChart')}")
    foot, band = lines.findall(qn("c:ser"))[-2:]
    fill = '<a:schemeClr val="accent1"><a:alpha val="20000"/></a:schemeClr>' if lit else '<a:schemeClr val="accent4"/>'
    ids = "".join(f'<c:axId val="{each.get("val")}"/>' for each in lines.findall(qn("c:axId")))
    areas = parse_xml(
        f'<c:areaChart {nsdecls("c")}><c:grouping val="stacked"/><c:varyColors val="0"/>{ids}</c:areaChart>'
    )
    where = areas.find(qn("c:varyColors"))
    for series, look in ((foot, "<a:noFill/>"), (band, f"<a:solidFill>{fill}</a:solidFill>")):
        lines.remove(series)
        for old in [child for tag in _SHAPES for child in series.findall(qn(tag))]:
            series.remove(old)
        style = f"<c:spPr {nsdecls('c', 'a')}>{look}<a:ln><a:noFill/></a:ln></c:spPr>"
        series.find(qn("c:tx")).addnext(parse_xml(style))
        where.addnext(series)
        where = series
    lines.addprevious(areas)
