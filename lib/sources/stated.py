"""A number of one day that stands in a line above a table: "Total followers on 3/15/2026, 2571"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lib.sources.declare import Column

if TYPE_CHECKING:
    from lib.sources.block import Block


def with_stated(block: Block, above: list[tuple[int, list[str]]]) -> Block:
    """Return the block of days with one more row for each number that the lines above it state of a day."""
    days = next((cells[0] for column, cells in block.cells_of.items() if column.to == "day"), None)
    if days is None:
        return block
    for metric, pattern in block.layout.stated:
        for line, cells in above:
            found = re.search(pattern, ",".join(cells), re.IGNORECASE)
            if found:
                row = [""] * len(block.header)
                row[days] = found.group("day")
                block = replace(
                    block,
                    header=[*block.header, metric],
                    cells_of={**block.cells_of, Column(metric, (metric,)): (len(block.header),)},
                    rows=[(line, [*row, found.group("value").strip()]), *block.rows],
                )
    return block
