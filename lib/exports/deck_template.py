"""An empty 16:9 presentation with four layouts of real placeholders, from python-pptx's own template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches

from lib.charts import theme

WIDTH, HEIGHT = 13.333, 7.5  # inches
LEFT, WIDE = 0.6, 12.13
TITLE, BODY, FOOTER, NUMBER, MEASURE, CHART, SOURCE = 0, 1, 11, 12, 13, 14, 15
TITLE_SLIDE, CLAIM_AND_CHART, CLAIM_AND_TEXT = "Title", "Claim and chart", "Claim and text"
EVIDENCE_NOTES = "Evidence notes"

NUMBER_FIELD = (
    '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>'
)
_COLOURS = {
    "dk1": theme.TEXT,
    "lt1": theme.BACKGROUND,
    "dk2": theme.QUIET_TEXT,
    "lt2": theme.WASH,
    "accent1": theme.HIGHLIGHT,
    "accent2": theme.GREY,
    "accent3": theme.GREY_EDGE,
    "accent4": theme.GRID,
    "hlink": theme.HIGHLIGHT,
}


@dataclass(frozen=True)
class Place:
    """A placeholder: its box in inches (left, top, width, height) and its text."""

    name: str
    kind: str
    index: int
    box: tuple[float, float, float, float]
    size: int
    colour: str = "tx1"
    bold: bool = False
    bullets: bool = False
    anchor: str = "t"
    align: str = "l"


_FOOT = (
    Place("Footer", "ftr", FOOTER, (LEFT, 6.98, 10.6, 0.3), 12, "tx2", anchor="ctr"),
    Place("Slide number", "sldNum", NUMBER, (11.73, 6.98, 1.0, 0.3), 12, "tx2", anchor="ctr", align="r"),
)
_CLAIM = Place("Claim", "title", TITLE, (LEFT, 0.45, WIDE, 1.05), 30, bold=True)
_SOURCE = Place("Source", "body", SOURCE, (LEFT, 6.42, WIDE, 0.5), 12, "tx2", anchor="b")
LAYOUTS = {
    TITLE_SLIDE: (
        Place("Title", "ctrTitle", TITLE, (LEFT, 1.6, 11.0, 2.3), 40, "accent1", bold=True, anchor="b"),
        Place("Subtitle", "subTitle", BODY, (LEFT, 4.15, 11.0, 1.2), 20),
        *_FOOT,
    ),
    CLAIM_AND_CHART: (
        _CLAIM,
        Place("Measure", "body", MEASURE, (LEFT, 1.55, WIDE, 0.35), 16, "tx2"),
        Place("Chart", "chart", CHART, (LEFT, 2.05, WIDE, 4.3), 16),
        _SOURCE,
        *_FOOT,
    ),
    CLAIM_AND_TEXT: (
        _CLAIM,
        Place("Text", "body", BODY, (LEFT, 1.75, WIDE, 4.55), 20, bullets=True),
        _SOURCE,
        *_FOOT,
    ),
    EVIDENCE_NOTES: (
        _CLAIM,
        Place("Notes", "body", BODY, (LEFT, 1.3, WIDE, 5.5), 14),
        *_FOOT,
    ),
}
_KEPT = {
    "Section Header": EVIDENCE_NOTES,
    "Title Slide": TITLE_SLIDE,
    "Title Only": CLAIM_AND_CHART,
    "Title and Content": CLAIM_AND_TEXT,
}


def box_of(layout: str, index: int) -> tuple[float, float, float, float]:
    """Return a placeholder's box in inches."""
    return next(place.box for place in LAYOUTS[layout] if place.index == index)


def presentation() -> Any:
    """Return an empty presentation; its layouts are found by `layout`."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)
    for layout in list(deck.slide_layouts):
        if layout.name not in _KEPT:
            deck.slide_layouts.remove(layout)
        else:
            layout.name = _KEPT[layout.name]
            _place(layout, LAYOUTS[layout.name])
    _place(deck.slide_master, (_CLAIM, LAYOUTS[CLAIM_AND_TEXT][1], *_FOOT))
    _theme(deck.slide_master.part)
    return deck


def layout(deck: Any, name: str) -> Any:
    """Return a layout by name."""
    return next(each for each in deck.slide_layouts if each.name == name)


def _place(holder: Any, places: tuple[Place, ...]) -> None:
    tree = holder.shapes._spTree
    for shape in list(tree.iter(qn("p:sp"))):
        shape.getparent().remove(shape)
    for number, place in enumerate(places, start=2):
        tree.append(parse_xml(_shape(place, number)))


def _shape(place: Place, number: int) -> str:
    left, top, width, height = (int(Inches(each)) for each in place.box)
    index = f' idx="{place.index}"' if place.index else ""
    text = NUMBER_FIELD if place.kind == "sldNum" else f'<a:r><a:rPr lang="en-GB"/><a:t>{place.name}</a:t></a:r>'
    return f"""
<p:sp {nsdecls("p", "a")}>
  <p:nvSpPr>
    <p:cNvPr id="{number}" name="{place.name}"/>
    <p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
    <p:nvPr><p:ph type="{place.kind}"{index}/></p:nvPr>
  </p:nvSpPr>
  <p:spPr>
    <a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>
    <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
  </p:spPr>
  <p:txBody>
    <a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{place.anchor}">
      <a:noAutofit/>
    </a:bodyPr>
    <a:lstStyle>{_paragraph(place)}<a:defRPr sz="{place.size * 100}" b="{int(place.bold)}">
      <a:solidFill><a:schemeClr val="{place.colour}"/></a:solidFill>
    </a:defRPr></a:lvl1pPr></a:lstStyle>
    <a:p>{text}</a:p>
  </p:txBody>
</p:sp>"""


def _paragraph(place: Place) -> str:
    before = '<a:spcBef><a:spcPts val="0"/></a:spcBef>'
    if not place.bullets:
        none = '<a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/>'
        return f'<a:lvl1pPr marL="0" indent="0" algn="{place.align}">{before}{none}'
    after = '<a:spcAft><a:spcPts val="1200"/></a:spcAft>'
    sign = '<a:buFont typeface="Arial"/><a:buChar char="&#8226;"/>'
    return f'<a:lvl1pPr marL="285750" indent="-285750" algn="l">{before}{after}{sign}'


def _theme(master: Any) -> None:
    part = master.part_related_by(RT.THEME)
    root = etree.fromstring(part.blob)
    scheme = root.find(f".//{qn('a:clrScheme')}")
    for name, colour in _COLOURS.items():
        slot = scheme.find(qn(f"a:{name}"))
        slot.clear()
        etree.SubElement(slot, qn("a:srgbClr"), val=colour.removeprefix("#"))
    for font in root.iter(qn("a:majorFont"), qn("a:minorFont")):
        font.find(qn("a:latin")).set("typeface", theme.SLIDE_FAMILY)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
