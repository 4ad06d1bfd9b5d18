"""How a file writes its decimals: 1,234.5 or 1.234,5."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lib.sources.block import Block

# One or two decimals, two groups of thousands, four decimals or more, four digits or a nought before them; before and
# behind it may stand a currency, and spaces or apostrophes between the thousands.
_AFTER = r"(\s?(%|[A-Z]{3}|[^\d\s.,]{1,2}\.?))?$"
_POINT = re.compile(
    r"^\D{0,4}(\d{1,3}([,\s'’]\d{3})*\.\d{1,2}|\d+\.\d{1,2}|\d{1,3}(,\d{3}){2,}|\d+\.\d{4,}|\d{4,}\.\d{3}|0\.\d+)"
    + _AFTER
)
_COMMA = re.compile(
    r"^\D{0,4}(\d{1,3}([.\s'’]\d{3})*,\d{1,2}|\d+,\d{1,2}|\d{1,3}(\.\d{3}){2,}|\d+,\d{4,}|\d{4,},\d{3}|0,\d+)" + _AFTER
)
# What may have a fraction. Of anything else there are whole numbers only: 1,204 people came, never 1.204 of them.
_FRACTIONS = frozenset(
    ("watch_hours", "value", "conversions", "position_average", "session_seconds_average", "reply_hours", "hours")
)
_GROUP = re.compile(r"^[+-]?[1-9]\d{0,2}([.,])\d{3}$")


def decimal_comma(blocks: Sequence[Block], delimiter: str | None) -> bool:
    """Return whether numbers are written 1.234,5, by those that can only be read one way.

    Where none decides, the thousands of what is counted in whole numbers do; where there are none, the semicolon
    between the cells: only a comma country's spreadsheet writes it.
    """
    points = commas = 0
    groups: Counter[str] = Counter()
    for block in blocks:
        whole = {
            at
            for column, cells in block.cells_of.items()
            if column.parse == "number" and (block.metric or column.to) not in _FRACTIONS
            for at in cells
        }
        numeric = [
            at
            for column, cells in block.cells_of.items()
            if column.parse in ("number", "money", "percent", "duration_hours")
            for at in cells
        ]
        for _, cells in block.rows[:2000]:
            for at in numeric:
                text = cells[at].strip() if at < len(cells) else ""
                points += bool(_POINT.match(text))
                commas += bool(_COMMA.match(text))
                grouped = _GROUP.match(text) if at in whole else None
                groups[grouped.group(1) if grouped else ""] += 1
    if points or commas:
        return commas > points
    if groups["."] != groups[","]:
        return groups["."] > groups[","]
    return delimiter == ";"
