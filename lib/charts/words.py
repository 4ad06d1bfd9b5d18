"""How the numbers, days and names of a chart are written, the same in every renderer."""

from __future__ import annotations

import math
import re
from datetime import date, datetime

from lib.model import Chart, DayMark, Reference, Value

NO_DATA = "No data to show"
NO_VALUE = "no data"
NEW_DEFINITION = "New definition"
# Characters that XML cannot carry; a slide or page holding one would not open.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def clean(text: object) -> str:
    """Return the text without characters that no document can hold."""
    return _UNWRITABLE.sub(" ", str(text))


def number(amount: object) -> float | None:
    """Return a cell as a number; None where it is missing or not finite."""
    if amount is None or isinstance(amount, (str, date)):
        return None
    value = float(amount)  # type: ignore[arg-type]
    return value if math.isfinite(value) else None


def day(cell: object) -> date:
    """Return a cell of a time axis as a date; raise ValueError naming what was found."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, str):
        return date.fromisoformat(cell[:10])
    raise ValueError(f"A time axis needs days, found {cell!r}")


def value_text(amount: float | None, kind: str, currency: str | None = None) -> str:
    """Write a value as its sentence does; a change carries its sign, because no word here says up or down."""
    if amount is None:
        return NO_VALUE
    text = Value(amount, kind, currency).text
    if kind != "change" or amount == 0:
        return text
    return f"{'+' if amount > 0 else '-'}{text}"


def tick_text(amount: float, step: float, kind: str, currency: str | None = None) -> str:
    """Write a value on an axis with no more decimals than its `step` needs."""
    share = kind in ("percent", "change")
    shown = amount * 100 if share else amount
    text = f"{abs(shown):,.{_decimals(step * 100 if share else step)}f}"
    if kind == "money":
        text = Value(0.0, "money", currency).text.replace("0.00", text)
    elif share:
        text += "%"
    if shown < 0:
        return f"-{text}"
    return f"+{text}" if kind == "change" and shown > 0 else text


def _decimals(step: float) -> int:
    return next((places for places in range(4) if abs(round(step, places) - step) < step / 1000), 4)


def day_text(when: date) -> str:
    """Write a day in full but short: 3 Mar 2026."""
    return f"{when.day} {when:%b %Y}"


def reference_text(chart: Chart, reference: Reference) -> tuple[str, str]:
    """Return a reference's label and its value; the value is empty where the label already says it.

    In charts of rows 0 needs no number: bars run from it, and the axis of dots says it.
    """
    text = value_text(reference.value, chart.value_kind, chart.currency)
    label = clean(reference.label)
    said = text in label or (chart.kind in ("bar", "interval") and reference.value == 0)
    return (label, "") if said else (f"{label}:", text)


def range_text(chart: Chart, low: float, high: float) -> str:
    """Write the two ends of a range."""
    return " to ".join(value_text(each, chart.value_kind, chart.currency) for each in (low, high))


def tick_label(chart: Chart) -> str:
    """Return what the ticks of a chart are."""
    return clean(chart.tick_label).strip()


def day_label(mark: DayMark) -> str:
    """Return what stands at a day; a break begins with what it is."""
    label = clean(mark.label).strip()
    if mark.kind != "break" or label.casefold().startswith(NEW_DEFINITION.casefold()):
        return label
    return f"{NEW_DEFINITION}: {label}" if label else NEW_DEFINITION
