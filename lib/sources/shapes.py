"""Tables that are not lists with a header: items that stand side by side, and values that slipped to the right."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lib.sources.reading import Grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lib.sources.block import Block
    from lib.sources.headers import Header

ACROSS = "across"
LAST = "last"
SHAPES = ("", ACROSS, LAST)
_COUNTS = ("number", "money", "percent", "duration_hours", "milliseconds")
_NUMBER = re.compile(r"[-+]?\d[\d.,\s]*%?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def stands_across(grid: Grid, row: int) -> bool:
    """Return whether a row names items whose numbers stand in the row below, one under each."""
    if row + 1 >= len(grid.rows):
        return False
    names = [at for at, cell in enumerate(grid.rows[row][1]) if cell.strip()]
    below = grid.rows[row + 1][1]
    numbers = [at for at, cell in enumerate(below) if cell.strip()]
    if not names or any(_NUMBER.fullmatch(grid.rows[row][1][at].strip()) for at in names):
        return False
    if names != numbers or any(_DAY.match(below[at].strip()) for at in numbers):
        return False
    # A spreadsheet may have turned some of the numbers into dates: those that are left tell the shape.
    return any(_NUMBER.fullmatch(below[at].strip()) for at in numbers)


def unread(grid: Grid, headers: Sequence[Header]) -> list[str]:
    """Return a warning that names the tables whose title, or whose columns under it, nobody knows."""
    if not headers or not headers[0].layout.titles:
        return []
    known = {header.row for header in headers}
    left: list[str] = []
    table: list[int] = []
    for row, (_, cells) in enumerate([*grid.rows, (0, [])]):
        if any(cell.strip() for cell in cells):
            table.append(row)
            continue
        if len(table) > 1 and known.isdisjoint(table):
            left.append(" | ".join(cell.strip() for cell in grid.rows[table[0]][1] if cell.strip())[:80])
        table = []
    if not left:
        return []
    named = "; ".join(f"“{title}”" for title in left)
    return [f"{grid.name}: {len(left)} table(s) left out, for it is not known what they count: {named}"]


def holds_numbers(cells: list[str], header: Header) -> bool:
    """Return whether a row has a number under a column of numbers: else it only explains the columns."""
    measures = [at for column, found in header.cells_of.items() if column.parse in _COUNTS for at in found]
    return any(at < len(cells) and _NUMBER.fullmatch(cells[at].strip()) for at in measures)


def reshaped(block: Block) -> Block:
    """Return the block as a list of two columns, what and how much; blocks that are lists come back as they are.

    `across`: the header's cells are the items, and each row below gives one number to each of them. `last`: a comma
    within a name has cut it into several cells, and the last filled cell is the number.
    """
    shape = block.layout.shape
    if not shape:
        return block
    if shape == ACROSS:
        rows = [
            (line, [name.strip(), cells[at].strip()])
            for line, cells in block.rows
            for at, name in enumerate(block.header)
            if name.strip() and at < len(cells)
        ]
    else:
        rows = [(line, _name_and_number(cells)) for line, cells in block.rows]
    named = [column for column in block.layout.columns if column.parse in ("text", "masked")]
    counted = [column for column in block.layout.columns if column not in named]
    return replace(block, header=["what", "how much"], cells_of={named[0]: (0,), counted[0]: (1,)}, rows=rows)


def _name_and_number(cells: list[str]) -> list[str]:
    filled = [cell.strip() for cell in cells if cell.strip()]
    return [", ".join(filled[:-1]), filled[-1]] if len(filled) > 1 else [*filled, ""]
