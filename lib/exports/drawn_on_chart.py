"""Lines and texts drawn inside a native chart: they move and scale with it, and stay editable."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from lib.charts import theme
from lib.charts.labels import LINE_HEIGHT, Caption
from lib.charts.layout import Layout
from lib.charts.marks import Row
from lib.charts.plan import KEY_INDENT
from lib.charts.text_width import widest, width_of

_EMU_PER_POINT = 12700
_NAMES = {theme.TEXT: "tx1", theme.GREY_EDGE: "accent3", theme.BACKGROUND: "bg1"}  # of colours in the deck's theme
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"
_NAMESPACES = f'{nsdecls("c", "a")} xmlns:cdr="{_DRAWING}"'


def captions(plan: Layout, rows: Sequence[Row] = ()) -> list[str]:
    """Return the lines and labels of references and days above a plot; lines stop where a row's value is written."""
    lines = [line for each in plan.captions for line in _caption_lines(each, plan, rows)]
    return lines + [_caption_text(each, plan) for each in plan.captions]


def text(lines: Sequence[str], x: float, middle: float, plan: Layout, *, align: str = "l", colour: str = "tx1") -> str:
    """Return a text that starts (or with `align` r ends) at x, around a vertical middle, in the layout's points."""
    width, height = widest(lines, plan.size) + 2, len(lines) * LINE_HEIGHT * plan.size
    left = x if align == "l" else x - width
    paragraphs = "".join(_paragraph(line, plan.size, align, colour) for line in lines)
    shape = (
        '<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="{id}" name="Label {id}"/><cdr:cNvSpPr txBox="1"/>'
        '</cdr:nvSpPr><cdr:spPr>{box}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill></cdr:spPr>'
        '<cdr:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/>'
        f"{paragraphs}</cdr:txBody></cdr:sp>"
    )
    return _anchored(shape, left, middle - height / 2, left + width, middle + height / 2, plan)


def _paragraph(line: str, size: float, align: str, colour: str) -> str:
    look = f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:latin typeface="{theme.SLIDE_FAMILY}"/>'
    run = f'<a:r><a:rPr lang="en-GB" sz="{round(size * 100)}">{look}</a:rPr><a:t>{_literal(line)}</a:t></a:r>'
    return f'<a:p><a:pPr algn="{align}"/>{run}</a:p>'


def _literal(line: str) -> str:
    """Escape a text, and the braces in which the shapes' numbers are filled later."""
    return escape(line).replace("{", "&#123;")


def attach(chart: Any, shapes: Sequence[str]) -> None:
    """Add drawn shapes to a chart; without any the chart stays as it is."""
    if not shapes:
        return
    numbered = "".join(shape.replace("{id}", str(at)) for at, shape in enumerate(shapes, start=2))
    drawing = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:userShapes {_NAMESPACES}>{numbered}</c:userShapes>'
    )
    package = chart.part.package
    name = PackURI(str(chart.part.partname).replace("/charts/chart", "/drawings/drawing"))
    part = Part(name, CONTENT_TYPE.DML_CHARTSHAPES, package, drawing.encode("utf-8"))
    link = chart.part.relate_to(part, RELATIONSHIP_TYPE.CHART_USER_SHAPES)
    chart._chartSpace.append(parse_xml(f'<c:userShapes {nsdecls("c", "r")} r:id="{link}"/>'))


def key(plan: Layout) -> list[str]:
    """Return the words that say what the ticks of the rows are, behind one of them."""
    if not plan.key:
        return []
    x, high = plan.left - plan.room[0], len(plan.key) * LINE_HEIGHT * plan.size
    foot = plan.top - plan.key_lift
    return [
        upright(x + 0.25 * plan.size, foot - high, foot, plan, theme.TEXT, 2.25),
        text(plan.key, x + KEY_INDENT * plan.size, foot - high / 2, plan),
    ]


def upright(x: float, top: float, foot: float, plan: Layout, colour: str, width: float) -> str:
    """Return an upright line in the layout's points; the colour is one of the theme's."""
    return _anchored(_line(colour, width, "solid"), x, top, x, foot, plan)


def _line(colour: str, width: float, dash: str) -> str:
    return (
        '<cdr:cxnSp macro=""><cdr:nvCxnSpPr><cdr:cNvPr id="{id}" name="Line {id}"/><cdr:cNvCxnSpPr/></cdr:nvCxnSpPr>'
        '<cdr:spPr>{box}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f'<a:ln w="{round(width * _EMU_PER_POINT)}"><a:solidFill><a:schemeClr val="{_NAMES[colour]}"/></a:solidFill>'
        f'<a:prstDash val="{dash}"/></a:ln></cdr:spPr></cdr:cxnSp>'
    )


def _caption_lines(each: Caption, plan: Layout, rows: Sequence[Row]) -> list[str]:
    x = plan.left + each.at * plan.plot_width
    shape = _line(*theme.PLACES[each.kind])
    stops = [plan.top - each.lift]
    for row, middle, start in zip(rows, plan.middles if rows else (), plan.text_ends, strict=True):
        if _crosses(x, row, start, plan):
            stops += [middle - 0.6 * plan.size, middle + 0.6 * plan.size]
    stops.append(plan.top + plan.plot_height)
    return [_anchored(shape, x, start, x, end, plan) for start, end in zip(stops[::2], stops[1::2], strict=True)]


def _crosses(x: float, row: Row, start: float, plan: Layout) -> bool:
    """Whether an upright line at x would run through the row's value, which begins at the value `start`."""
    wide = width_of(row.text, plan.size, bold=True) + 0.8 * plan.size
    end = plan.left + plan.share(start) * plan.plot_width
    return end - wide < x < end if row.backward else end < x < end + wide


def _caption_text(each: Caption, plan: Layout) -> str:
    gap = 0.25 * plan.size
    x = plan.left + each.at * plan.plot_width
    middle = plan.top - each.lift - len(each.lines) * LINE_HEIGHT * plan.size / 2
    if each.side == "start":
        return text(each.lines, x + gap, middle, plan)
    return text(each.lines, x - gap, middle, plan, align="r")


def _anchored(shape: str, left: float, top: float, right: float, bottom: float, plan: Layout) -> str:
    def corner(name: str, x: float, y: float) -> str:
        return f"<cdr:{name}><cdr:x>{x / plan.width:.5f}</cdr:x><cdr:y>{y / plan.height:.5f}</cdr:y></cdr:{name}>"

    x, y, wide, tall = (round(each * _EMU_PER_POINT) for each in (left, top, right - left, bottom - top))
    box = f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{tall}"/></a:xfrm>'
    ends = corner("from", left, top) + corner("to", right, bottom)
    return f"<cdr:relSizeAnchor>{ends}{shape.replace('{box}', box)}</cdr:relSizeAnchor>"
