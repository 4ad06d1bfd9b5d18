"""Days written 3/14/26 or 14/3/26, where only the days of the file itself tell which it is."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lib.sources.block import Block
    from lib.sources.reading import Grid

# A spreadsheet may have put midnight behind the day.
_PARTS = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})(?: 0?0:00(?::00)?)?$")
# In these columns the rows are the days of the report, one after the other; a post may be older than the report.
_REPORTED = ("day", "first_day")


def with_iso_days(blocks: list[Block], period: tuple[date, date] | None) -> list[Block]:
    """Return the blocks with their days as ISO days where one order fits them better than the other.

    An order fits when each text is a day by it, within the stated period, and the days follow each other. A table
    that does not tell follows those of the file that do. Where none tells, the texts stay as they are and are
    refused as unreadable.
    """
    told = {at: _month_first(block, block.period or period) for at, block in enumerate(blocks) if _days_at(block)}
    said = {order for order in told.values() if order is not None}
    common = said.pop() if len(said) == 1 else None
    orders = {at: common if order is None else order for at, order in told.items()}
    return [_rewritten(block, orders.get(at)) for at, block in enumerate(blocks)]


def written_either_way(grid: Grid) -> bool:
    """Return whether a cell holds a day such as 3/14/26, whose order only the days of the whole file tell."""
    return any(_PARTS.match(cell.strip()) for _, cells in grid.rows for cell in cells)


def _days_at(block: Block) -> list[tuple[str, int]]:
    """Return the fact columns and the cells in which a block of either order has its days."""
    if not block.layout.either_order:
        return []
    return [(column.to, cells[0]) for column, cells in block.cells_of.items() if column.parse == "day"]


def _written(block: Block, at: int) -> list[str]:
    """Return the texts of a column that depend on the order."""
    texts = (cells[at].strip() if at < len(cells) else "" for _, cells in block.rows)
    return [text for text in texts if _PARTS.match(text)]


def _month_first(block: Block, period: tuple[date, date] | None) -> bool | None:
    """Return whether the month comes first in a block's days, None where they do not tell."""
    found = _days_at(block)
    reported = found[0][0] in _REPORTED
    written = _written(block, found[0][1])
    beside = {text for _, at in found[1:] for text in _written(block, at)}
    fits = [
        _fit(
            [_day(text, month_first=month_first) for text in written],
            [_day(text, month_first=month_first) for text in beside],
            period if reported else None,
        )
        for month_first in (True, False)
    ]
    by_month, by_day = fits if reported else [(whole, 0) for whole, _ in fits]
    return None if by_month == by_day else by_month > by_day


def _rewritten(block: Block, month_first: bool | None) -> Block:
    rows = block.rows
    for _, at in _days_at(block):
        if month_first is None:
            written = _written(block, at)
            if any(_day(text, month_first=True) != _day(text, month_first=False) for text in written):
                continue
        rows = [(line, _with_iso_day(cells, at, month_first=month_first is not False)) for line, cells in rows]
    return replace(block, rows=rows) if rows is not block.rows else block


def _with_iso_day(cells: list[str], at: int, *, month_first: bool) -> list[str]:
    """Return the cells with the day in ISO; what is no day stays as it is."""
    text = cells[at].strip() if at < len(cells) else ""
    day = _day(text, month_first=month_first) if _PARTS.match(text) else None
    return [*cells[:at], day.isoformat(), *cells[at + 1 :]] if day else cells


def _day(text: str, *, month_first: bool) -> date | None:
    found = _PARTS.match(text)
    assert found is not None
    first, second, year = (int(part) for part in found.groups())
    month, day = (first, second) if month_first else (second, first)
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def _fit(days: list[date | None], beside: list[date | None], period: tuple[date, date] | None) -> tuple[bool, int]:
    """Return whether all are days, the first ones within the period, and how many follow the one before by a day."""
    known = [day for day in days if day is not None]
    whole = len(known) == len(days) and None not in beside
    whole = whole and (period is None or all(period[0] <= day <= period[1] for day in known))
    return whole, sum(abs(after - before) == timedelta(days=1) for before, after in pairwise(known))
