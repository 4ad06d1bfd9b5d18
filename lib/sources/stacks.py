"""Several tables in one file: which rows are their headers, which days each covers, and which only repeat another."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from lib.sources.day_order import with_iso_days
from lib.sources.errors import UnknownExport
from lib.sources.period import by_week, days_in
from lib.sources.reading import Grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lib.sources.block import Block
    from lib.sources.declare import Export
    from lib.sources.headers import Header

_MEASURES = ("number", "money", "duration_hours")
_FIRST_ROWS = 30
_FILTER = re.compile(r"^\W*(filt|фильтр|фільтр|필터|フィルタ|筛选|篩選)", re.IGNORECASE)
# No file seen has more than forty tables; in a text that is no table every line may look like the start of one.
_MOST_STARTS = 500
# "# Start date: 20260201", "# 20260201-20260228": a property may have a day in its name.
_SAYS_DAYS = re.compile(r"(^#?\s*|[:\uff1a]\s*)\d{8}(\s*-\s*\d{8})?[,;\s]*$")


def best_headers(options: Sequence[list[Header]]) -> list[Header]:
    """Return the headers of the layout that explains most; of tables one below the other, the best of each row."""
    best = max(options, key=lambda found: max((each.score for each in found), default=0))
    if not best or not best[0].layout.stacked:
        return best
    of_row: dict[int, Header] = {}
    for header in (each for found in options for each in found if each.layout.stacked):
        if header.row not in of_row or header.score > of_row[header.row].score:
            of_row[header.row] = header
    return [of_row[row] for row in sorted(of_row)]


def table_starts(grid: Grid) -> list[int]:
    """Return the rows where a table may begin: the first ones, and those after an empty line, a title or a # line."""
    starts: list[int] = []
    before = 0
    for row, (_, cells) in enumerate(grid.rows):
        filled = sum(1 for cell in cells if cell.strip())
        if filled and (row < _FIRST_ROWS or before < 2) and len(starts) < _MOST_STARTS:
            starts.append(row)
        before = 0 if is_comment(cells) else filled
    return starts


def is_comment(cells: list[str]) -> bool:
    """Return whether a row is one of the lines that begin with # above a table."""
    return bool(cells) and cells[0].lstrip().startswith("#")


def period_above(grid: Grid, header_row: int) -> tuple[date, date] | None:
    """Return the first and last day that the # lines right above a header say, None where they say none."""
    lines: list[str] = []
    for _, cells in reversed(grid.rows[:header_row]):
        if any(cell.strip() for cell in cells) and not is_comment(cells):
            break
        line = ",".join(cells)
        lines += [line] if _SAYS_DAYS.search(line) else []
    days = days_in("\n".join(lines))
    return (days[0], days[-1]) if len(days) >= 2 else None


def unclaimed(grid: Grid, headers: Sequence[Header]) -> list[str]:
    """Return the headers of the tables below others that no layout knows, those without rows left out."""
    if not headers or not headers[0].layout.stacked or headers[0].layout.titles:
        return []
    known = {header.row for header in headers}
    found: list[str] = []
    table: list[int] = []
    for row, (_, cells) in enumerate([*grid.rows, (0, [])]):
        if any(cell.strip() for cell in cells) and not is_comment(cells):
            table.append(row)
            continue
        if len(table) > 1 and known.isdisjoint(table):
            found.append(" | ".join(cell.strip()[:40] for cell in grid.rows[table[0]][1] if cell.strip())[:120])
        table = []
    return found


def settled(
    export: Export, blocks: list[Block], period: tuple[date, date] | None, grids: Sequence[Grid], file_name: str
) -> tuple[list[Block], list[str], tuple[date, date] | None]:
    """Return the blocks as they count, what was left out in words, and the period of the file.

    Where the file does not say its period, a small sheet beside the tables may ("Summary", "Filters"), else the days
    of a table that covers the whole file do. Raise UnknownExport where no table is left.
    """
    if export.refusal:
        return blocks, [], period
    names = {block.sheet for block in blocks}
    aside = [
        ",".join(cells).strip(",") for grid in grids if grid.name not in names for _, cells in grid.rows[:_FIRST_ROWS]
    ]
    for line in aside:
        if export.part_only and re.search(export.part_only, line, re.IGNORECASE):
            raise UnknownExport(
                f"{file_name}: recognised as {export.label}, but it was narrowed down before the download (“{line}”), "
                "so it holds only a part of the numbers. Take the filter away and download it again."
            )
    small = {grid.name for grid in grids if len(grid.rows) <= _FIRST_ROWS} - names
    said = [",".join(cells) for grid in grids if grid.name in small for _, cells in grid.rows]
    days = days_in("\n".join(said)) if period is None else []
    if len(days) >= 2:
        period = days[0], days[-1]
    blocks, repeated = without_repeats(blocks)
    blocks, split = without_second_dimension(blocks)
    if not blocks:
        raise UnknownExport(f"{file_name}: {'; '.join(split)}.")
    blocks = with_iso_days(blocks, period)
    if any(block.layout.every_day and by_week(_day_texts(block)) for block in blocks):
        raise UnknownExport(
            f"{file_name}: its lines are a week or more apart, so each holds several days. Set the chart to Daily "
            "and download the file again."
        )
    if period is None:
        covered = [cell for block in blocks if block.layout.covers_file for cell in _day_texts(block)]
        days = days_in("\n".join(covered))
        period = (days[0], days[-1]) if days else None
    return blocks, repeated + split, period


def _day_texts(block: Block) -> list[str]:
    at = next((cells[0] for column, cells in block.cells_of.items() if column.to == "day"), None)
    return [cells[at].strip() for _, cells in block.rows if at is not None and at < len(cells)]


def lists_filters(grid: Grid) -> bool:
    """Return whether a small sheet beside the tables only says which filters and days they have."""
    first = next((cells[0] for _, cells in grid.rows if cells and cells[0].strip()), "")
    return len(grid.rows) <= _FIRST_ROWS and bool(_FILTER.match(first))


def without_repeats(blocks: list[Block]) -> tuple[list[Block], list[str]]:
    """Return the blocks with each number once, and what was left out in words.

    A report lists the same pages for its chart and for its table. The table that says most supplies a number;
    the same number of the same kind of item over the same days is not taken from another.
    """
    said: set[tuple[object, ...]] = set()
    kept: dict[int, Block] = {}
    warnings: list[str] = []
    fullest = sorted(range(len(blocks)), key=lambda at: (-_count(blocks[at]), -len(blocks[at].rows), at))
    for at in fullest:
        block = blocks[at]
        layout = block.layout
        if not layout.stacked or layout.titles or layout.into not in ("daily", "breakdown"):
            kept[at] = block
            continue
        about = (block.sheet, layout.into, layout.constants.get("dimension"), block.period)
        fresh = {
            column: cells
            for column, cells in block.cells_of.items()
            if column.parse not in _MEASURES or (*about, column.to, column.part) not in said
        }
        said |= {(*about, column.to, column.part) for column in fresh if column.parse in _MEASURES}
        if any(column.parse in _MEASURES for column in fresh):
            kept[at] = replace(block, cells_of=fresh)
        elif block.rows:
            names = " | ".join(name.strip() for name in block.header if name.strip())[:120]
            warnings.append(
                f"{block.sheet}: the table “{names}” was left out: another counts the same over the same days"
            )
    return [kept[at] for at in sorted(kept)], warnings


def without_second_dimension(blocks: list[Block]) -> tuple[list[Block], list[str]]:
    """Return the blocks whose days stand once, and what was left out: a day that stands twice is split by something."""
    kept: list[Block] = []
    warnings: list[str] = []
    for block in blocks:
        days = _day_texts(block)
        if block.layout.days_once and len(set(days)) < len(days):
            names = " | ".join(name.strip() for name in block.header if name.strip())[:120]
            warnings.append(
                f"{block.sheet}: the table “{names}” was left out: its days stand several times, so each is split by "
                "something that is not known here. Download the report again with the date as its only dimension"
            )
        else:
            kept.append(block)
    return kept, warnings


def _count(block: Block) -> int:
    return sum(1 for column in block.cells_of if column.parse in _MEASURES)
