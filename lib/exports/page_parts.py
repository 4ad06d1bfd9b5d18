"""The pieces of the page that carry data: a chart with its table and source, and an evidence note."""

from __future__ import annotations

import html

from lib.charts import beside, marks, picture, words
from lib.exports.notes import Note
from lib.model import Chart, Finding

_WIDE_INCHES = 8.0
_NARROW_INCHES = 3.6


def escaped(text: object) -> str:
    """Return any text as it may stand in a page, in attributes too."""
    return html.escape(words.clean(text))


def figure(chart: Chart) -> str:
    """Return a chart: what is measured, the picture in two widths, the table behind it."""
    measure = escaped(beside.measure_line(chart))
    caption = f'<p class="measure">{measure}</p>' if measure else ""
    return f"<figure>{caption}{_pictures(chart)}{_table(chart)}</figure>"


def _pictures(chart: Chart) -> str:
    if marks.is_empty(chart):
        return f"<p>{words.NO_DATA}</p>"
    wide, narrow = (picture.svg(chart, inches) for inches in (_WIDE_INCHES, _NARROW_INCHES))
    return f'<div class="wide">{wide}</div><div class="narrow">{narrow}</div>'


def _table(chart: Chart) -> str:
    twin = beside.twin(chart)
    numeric = [_is_numeric(chart.table.column(name)) for name in chart.table.columns]
    head = "".join(_cell("th", text, right, ' scope="col"') for text, right in zip(twin.columns, numeric, strict=True))
    body = "".join(
        "<tr>" + "".join(_cell("td", text, right) for text, right in zip(row, numeric, strict=True)) + "</tr>"
        for row in twin.rows
    )
    name = escaped(chart.title)
    return (
        "<details><summary>The numbers behind this chart</summary>"
        f'<div class="scroll" tabindex="0" role="region" aria-label="Table: {name}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div></details>"
    )


def _is_numeric(cells: list[object]) -> bool:
    known = [cell for cell in cells if cell is not None]
    return bool(known) and all(words.number(cell) is not None for cell in known)


def _cell(tag: str, text: str, right: bool, more: str = "") -> str:
    kind = ' class="number"' if right else ""
    return f"<{tag}{more}{kind}>{escaped(text)}</{tag}>"


def source(finding: Finding, number: int, beat: int, mark: str) -> str:
    """Return the line under a chart: mark, source and the way to the evidence note."""
    said = [mark, beside.source_line(finding.chart) if finding.chart else ""]
    texts = [escaped(text).rstrip(".") + "." for text in said if text.strip()]
    link = f'<a id="ref-{beat}" href="#note-{number}">How we know: note {number}</a>'
    return f'<p class="source">{" ".join([*texts, link])}</p>'


def note(each: Note, beats: list[int]) -> str:
    """Return an evidence note, linked back to the claims that stand on it."""
    facts = "".join(f"<dt>{escaped(label)}</dt><dd>{escaped(text)}</dd>" for label, text in each.facts)
    if each.files:
        facts += f"<dt>Files</dt><dd>{'<br>'.join(escaped(name) for name in each.files)}</dd>"
    back = " · ".join(f'<a href="#ref-{beat}">Back to claim {beat}</a>' for beat in beats)
    return (
        f'<li id="note-{each.number}"><p class="claim">{escaped(each.claim)}</p><dl>{facts}</dl>'
        f"{_query(each)}<p>{back}</p></li>"
    )


def _query(each: Note) -> str:
    filled = "".join(f"<dt>{escaped(name)}</dt><dd>{escaped(value)}</dd>" for name, value in each.parameters)
    parameters = f"<dl>{filled}</dl>" if filled else ""
    return (
        "<details><summary>The query and its parameters</summary>"
        f"<pre><code>{escaped(each.query)}</code></pre>{parameters}</details>"
    )
