"""A file that no export declares, known again by its header: that of a mapping, no column more and none fewer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lib.sources.cell_kinds import DAY_FIRST, MONTH_FIRST, day_of, order_of
from lib.sources.declare import Export
from lib.sources.errors import UnknownExport
from lib.sources.headers import Header, Names, match
from lib.sources.mapping import Mapping, as_export, headers_of
from lib.sources.reading.grid import Grid

LINES_ABOVE_HEADER = 30
# Rows of days that are never closer than this hold a week or a month each.
_A_WEEK = 6
_IN_WORDS = {DAY_FIRST: "the day first", MONTH_FIRST: "the month first"}
_DATED = ("day", "first_day", "last_day", "zoned")


def known_again(
    mappings: Sequence[Mapping], grids: Sequence[Grid], file_name: str
) -> tuple[Export, list[tuple[Grid, list[Header]]]] | None:
    """Return the export of the mapping whose header the file has, with the headers of its tables; None where none is.

    Raise UnknownExport where the header is that of a mapping, and the dates say that the table is not.
    """
    by_headers = {mapping.headers: mapping for mapping in reversed(mappings)}
    for grid in grids:
        for _, cells in grid.rows[:LINES_ABOVE_HEADER]:
            mapping = by_headers.get(headers_of(cells))
            if mapping:
                return _placed(mapping, grids, file_name)
    return None


def _placed(mapping: Mapping, grids: Sequence[Grid], file_name: str) -> tuple[Export, list[tuple[Grid, list[Header]]]]:
    export = as_export(mapping)
    placed = []
    for grid in grids:
        rows = (
            row for row, (_, cells) in enumerate(grid.rows[:LINES_ABOVE_HEADER]) if headers_of(cells) == mapping.headers
        )
        row = next(rows, None)
        header = match(export.layouts[0], Names(grid.rows[row][1]), row) if row is not None else None
        if header is not None:
            _check_days(mapping, grid, header, file_name)
            placed.append((grid, [header]))
    return export, placed


def _check_days(mapping: Mapping, grid: Grid, header: Header, file_name: str) -> None:
    """Raise UnknownExport where the dates are not written as the mapping says, or the days are weeks."""
    for column, cells in header.cells_of.items():
        if column.parse not in _DATED:
            continue
        texts = [
            row[cells[0]] for _, row in grid.rows[header.row + 1 :] if cells[0] < len(row) and row[cells[0]].strip()
        ]
        order = order_of(texts)
        if order in _IN_WORDS and mapping.order in _IN_WORDS and order != mapping.order:
            raise UnknownExport(
                f"{file_name}: the header is that of “{mapping.label}”, but its dates have {_IN_WORDS[order]}, and "
                f"those of “{mapping.label}” {_IN_WORDS[mapping.order]}. Nothing was kept. Download it as before, or "
                "forget the mapping and explain the columns again."
            )
        if mapping.into == "daily" and column.to == "day" and weeks_apart(texts, mapping.order):
            raise UnknownExport(
                f"{file_name}: its lines are a week or more apart, so each holds several days. Download it day by day."
            )


def weeks_apart(texts: Sequence[str], order: str) -> bool:
    """Return whether the days of a column are never closer than a week."""
    days = sorted({day for text in texts if (day := day_of(text, order))})
    return len(days) > 1 and all((after - before).days >= _A_WEEK for before, after in pairwise(days))
