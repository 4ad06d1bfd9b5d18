"""The parts of a native chart that python-pptx has no words for, as XML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from lib.charts.layout import Layout
from lib.model.value import CURRENCY_SIGNS

HIGHLIGHT, GREY, GREY_EDGE, TEXT, QUIET_TEXT = "accent1", "accent2", "accent3", "tx1", "tx2"

# A label that was moved is near enough to its point; some programs would draw a line to it.
_NO_LEADER_LINES = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" '
    'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">'
    '<c15:showLeaderLines val="0"/></c:ext></c:extLst>'
)


@dataclass(frozen=True)
class PointLabel:
    """The label of one point. With `lines` it is that text; else the value, and the series name if `named`.

    `shift` moves it upwards, as a share of the chart's height, `across` to the right, as a share of its width.
    """

    at: int
    side: str
    number_format: str = "General"
    lines: tuple[str, ...] = ()
    named: bool = False
    bold: bool = False
    colour: str = TEXT
    shift: float = 0.0
    across: float = 0.0


def text_colour(*, lit: bool) -> str:
    """Return the theme colour of a mark's text."""
    return HIGHLIGHT if lit else TEXT


def number_format(amount: float, kind: str, currency: str | None) -> str:
    """Return the spreadsheet format that writes this amount as its `Value` does."""
    size = abs(amount) * 100
    if kind == "percent":
        return "#,##0.00%" if size < 1 else "#,##0.0%"
    if kind == "change":
        digits = "#,##0%" if size >= 10 else "#,##0.0%"
        return f"+{digits};-{digits};{digits}"
    if kind == "decimal":
        return "#,##0" if size >= 10_000 else "#,##0.0" if size >= 1_000 else "#,##0.00"
    if kind == "times":
        return '#,##0.0" times"'
    if kind == "money":
        return _money_format(currency, decimals=0 if size >= 10_000 else 2)
    return "#,##0"


def axis_format(step: float, kind: str, currency: str | None) -> str:
    """Return the spreadsheet format of an axis whose ticks are `step` apart."""
    share = kind in ("percent", "change")
    shown = step * 100 if share else step
    decimals = next((places for places in range(4) if abs(round(shown, places) - shown) < shown / 1000), 4)
    if kind == "money":
        return _money_format(currency, decimals)
    digits = "#,##0" + ("." + "0" * decimals if decimals else "") + ("%" if share else "")
    return f"+{digits};-{digits};{digits}" if kind == "change" else digits


def _money_format(currency: str | None, decimals: int) -> str:
    sign = CURRENCY_SIGNS.get(currency or "") or f"{currency} ".replace('"', "")
    return f'"{sign}"#,##0' + ("." + "0" * decimals if decimals else "")


def place_plot(chart: Any, plan: Layout, *, room: tuple[float, float] = (0.0, 0.0)) -> None:
    """Fix the plot's inner box to the layout's margins, widened to both sides by `room`."""
    area = chart._chartSpace.find(f".//{qn('c:plotArea')}")
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    box = {
        "x": (plan.left - room[0]) / plan.width,
        "y": plan.top / plan.height,
        "w": (plan.plot_width + sum(room)) / plan.width,
        "h": plan.plot_height / plan.height,
    }
    sides = "".join(f'<c:{name} val="{share:.5f}"/>' for name, share in box.items())
    area.insert(
        0,
        parse_xml(
            f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/>'
            f'<c:xMode val="edge"/><c:yMode val="edge"/>{sides}</c:manualLayout></c:layout>'
        ),
    )


def set_labels(series: Any, labels: Sequence[PointLabel], size: float) -> None:
    """Label the given points of a series and no others."""
    holder = series._element.get_or_add_dLbls()
    for child in list(holder):
        holder.remove(child)
    inside = "".join(_label(label, size) for label in labels)
    for child in parse_xml(f"<c:dLbls {nsdecls('c', 'a')}>{inside}{_shown()}{_NO_LEADER_LINES}</c:dLbls>"):
        holder.append(child)


def _label(label: PointLabel, size: float) -> str:
    look = f"""<a:defRPr sz="{round(size * 100)}" b="{int(label.bold)}">{_fill(label.colour)}</a:defRPr>"""
    body = f'<a:bodyPr wrap="none" anchor="ctr"/><a:lstStyle/><a:p><a:pPr>{look}</a:pPr>'
    text = f'<c:txPr>{body}<a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
    if label.lines:
        run = look.replace("a:defRPr", "a:rPr").replace("<a:rPr ", '<a:rPr lang="en-GB" ', 1)
        runs = "<a:br/>".join(f"<a:r>{run}<a:t>{escape(line)}</a:t></a:r>" for line in label.lines)
        text = f"<c:tx><c:rich>{body}{runs}</a:p></c:rich></c:tx>"
    moved = (
        f'<c:layout><c:manualLayout><c:x val="{label.across:.5f}"/><c:y val="{-label.shift:.5f}"/>'
        "</c:manualLayout></c:layout>"
        if label.shift or label.across
        else ""
    )
    style = f'<c:numFmt formatCode="{_attribute(label.number_format)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>'
    parts = f"{style}{text}" if not label.lines else f"{text}{style}"
    shown = _shown(value=True, named=label.named)
    return f'<c:dLbl><c:idx val="{label.at}"/>{moved}{parts}<c:dLblPos val="{label.side}"/>{shown}</c:dLbl>'


def _shown(*, value: bool = False, named: bool = False) -> str:
    flags = {
        "showLegendKey": False,
        "showVal": value,
        "showCatName": False,
        "showSerName": named,
        "showPercent": False,
        "showBubbleSize": False,
    }
    shown = "".join(f'<c:{name} val="{int(on)}"/>' for name, on in flags.items())
    return shown + ("<c:separator> </c:separator>" if named else "")


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def _attribute(text: str) -> str:
    return escape(text, {'"': "&quot;"})
