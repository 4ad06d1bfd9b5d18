"""What stands beside a chart in every export: the line under its title, its source, its table."""

from __future__ import annotations

from datetime import date
from typing import Any

from lib.charts import marks, words
from lib.model import Chart, Table

NOT_FROM_ZERO = "The axis does not start at zero."


def measure_line(chart: Chart) -> str:
    """Return what is measured, in one line under the title: subtitle, unit, and a cut axis."""
    subtitle, unit = words.clean(chart.subtitle).strip(), words.clean(chart.unit).strip()
    told = not unit or unit.casefold() in subtitle.casefold() or chart.value_kind in ("percent", "money")
    line = subtitle if told else f"{subtitle} ({unit})" if subtitle else unit[:1].upper() + unit[1:]
    if marks.is_empty(chart) or marks.holds_zero(chart):
        return line
    return f"{line.rstrip('.')}. {NOT_FROM_ZERO}" if line else NOT_FROM_ZERO


def source_line(chart: Chart) -> str:
    """Return where the numbers come from, beginning with the word; empty without a source."""
    source = words.clean(chart.source).strip()
    return source if not source or source.casefold().startswith("source") else f"Source: {source}"


def twin(chart: Chart) -> Table:
    """Return the chart's table as text, every row and column, to stand behind the picture."""
    measured = {chart.y, chart.low, chart.high, chart.tick}
    headings = [heading(name) for name in chart.table.columns]
    rows = [
        [_cell(cell, chart, measured=name in measured) for name, cell in record.items()]
        for record in chart.table.records()
    ]
    return Table.of(headings, rows)


def heading(name: str) -> str:
    """Return a column's name as it stands over the column."""
    told = words.clean(name).replace("_", " ").strip()
    return told[:1].upper() + told[1:]


def _cell(cell: Any, chart: Chart, *, measured: bool) -> str:
    if measured and not isinstance(cell, str):
        return words.value_text(words.number(cell), chart.value_kind, chart.currency)
    if isinstance(cell, date):
        return words.day_text(words.day(cell))
    if cell is None or isinstance(cell, (str, bool)):
        return words.NO_VALUE if cell is None else words.clean(cell)
    amount = words.number(cell)
    if amount is None:
        return words.NO_VALUE
    return f"{amount:,.0f}" if amount == int(amount) else f"{amount:,.4g}"
