"""Where the table of an unknown file stands: its sheet, the row that names its columns, the rows below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lib.sources.grains import GRAINS
from lib.sources.header_words import meanings
from lib.sources.mapped import LINES_ABOVE_HEADER
from lib.sources.reading import Grid
from lib.sources.reading.beside import apart
from lib.sources.totals import begins_as_total

_NAMES_LOOKED_UP = 40


def main_table(grids: Sequence[Grid]) -> tuple[Grid, int, list[list[str]]] | None:
    """Return the table with most filled rows: its grid, the row of its header, and the rows below."""
    best: tuple[int, Grid, int, list[list[str]]] | None = None
    for grid in apart(list(grids)):
        at = _header_row(grid)
        if at is None:
            continue
        rows = [cells for _, cells in grid.rows[at + 1 :] if sum(1 for cell in cells if cell.strip()) > 1]
        rows = [cells for cells in rows if not begins_as_total([cell for cell in cells if cell.strip()])]
        filled = sum(1 for cell in grid.rows[at][1] if cell.strip())
        if rows and (best is None or len(rows) * filled > best[0]):
            best = (len(rows) * filled, grid, at, rows)
    return best[1:] if best else None


def _header_row(grid: Grid) -> int | None:
    """Return the row that names columns: words in most cells, and under them rows as wide; None where none does."""
    best: tuple[float, int] | None = None
    for at, (_, cells) in enumerate(grid.rows[:LINES_ABOVE_HEADER]):
        names = [cell.strip() for cell in cells if cell.strip()]
        if len(names) < 2 or at + 1 >= len(grid.rows):
            continue
        words = sum(1 for name in names if not re.fullmatch(r"[\d.,:/ %€$£+-]+", name) and len(name) <= 120)
        below = [sum(1 for cell in row if cell.strip()) for _, row in grid.rows[at + 1 : at + 6]]
        if words < len(names) * 0.8 or max(below) < 2:
            continue
        known = sum(1 for name in names[:_NAMES_LOOKED_UP] if any(meanings(name, grain) for grain in GRAINS.values()))
        score = len(names) + known - at * 0.01
        if best is None or score > best[0]:
            best = (score, at)
    return best[1] if best else None
