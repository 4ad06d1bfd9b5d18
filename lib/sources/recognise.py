"""Which export a file is: the one whose declaration fits most of its columns. Better unknown than wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from lib.sources.block import Block, Recognised
from lib.sources.decimals import decimal_comma
from lib.sources.declare import Export, Layout
from lib.sources.errors import NoExportFitsError
from lib.sources.headers import Header, Names, match
from lib.sources.mapped import known_again
from lib.sources.mapping import Mapping
from lib.sources.pasted import refuse_if_days_are_mixed, without_second_header
from lib.sources.period import period_of_folder, period_stated
from lib.sources.reading import Grid
from lib.sources.reading.beside import apart
from lib.sources.reading.grid import normalised
from lib.sources.registry import EXPORTS
from lib.sources.shapes import ACROSS, holds_numbers, reshaped, stands_across, unread
from lib.sources.stacks import best_headers, is_comment, lists_filters, period_above, settled, table_starts, unclaimed
from lib.sources.stated import with_stated
from lib.sources.totals import begins_as_total, ends_in_its_sum, is_called_total, without_row_numbers

# No export seen has more lines than this above its header.
_LINES_ABOVE_HEADER = 30


def _names(grid: Grid, starts: list[int]) -> dict[int, Names]:
    """Return the texts of the rows that may be headers."""
    rows = {*starts, *range(min(len(grid.rows), _LINES_ABOVE_HEADER))}
    return {row: Names(grid.rows[row][1]) for row in rows}


def _headers(
    layout: Layout, grid: Grid, names: dict[int, Names], starts: list[int], file_name: str, *, alone: bool
) -> list[Header]:
    """Return the headers of this layout in the grid, from the top; `starts` are the rows where a table may begin.

    The only sheet of a workbook (`alone`) may be called Sheet1: the name of the file is as good as its own.
    """
    # In an archive that is read as one file, a grid has the name of its member.
    if layout.file_name and not any(
        re.search(layout.file_name, _bare(name), re.IGNORECASE) for name in (file_name, grid.name)
    ):
        return []
    sheets = (grid.name, re.sub(r"\.\w+$", "", _bare(file_name))) if alone else (grid.name,)
    if layout.sheet and not any(re.search(layout.sheet, name, re.IGNORECASE) for name in sheets):
        return []
    rows = starts if layout.stacked else list(range(min(len(grid.rows), _LINES_ABOVE_HEADER)))
    if layout.topmost:
        filled = {row: sum(1 for cell in grid.rows[row][1] if cell.strip()) for row in rows}
        rows = [row for row in rows if filled[row] > 1 or max(filled.values()) == 1][:1]
    found = (match(layout, names[row], row) for row in rows)
    headers = [header for header in found if header is not None and _said_above(layout, grid, header.row)]
    if layout.shape == ACROSS:
        headers = [header for header in headers if stands_across(grid, header.row)]
    if layout.titles:
        headers = [header for header in headers if _title(grid, header.row) in layout.titles]
    return headers if layout.stacked else headers[:1]


def _said_above(layout: Layout, grid: Grid, header_row: int) -> bool:
    """Return whether a line above the header holds what the layout wants to read there."""
    lines = (",".join(cells).strip(",") for _, cells in grid.rows[:header_row])
    return not layout.preamble or any(re.search(layout.preamble, line, re.IGNORECASE) for line in lines)


def _bare(file_name: str) -> str:
    """Return the file name without folder and without what a folder of exports may have put before it."""
    return re.split(r"[/\\]|__", file_name)[-1]


def _title(grid: Grid, header_row: int) -> str:
    """Return the normalised single cell above a header, '' where there is none."""
    if header_row == 0:
        return ""
    cells = [cell for cell in grid.rows[header_row - 1][1] if cell.strip()]
    return normalised(cells[0]) if len(cells) == 1 else ""


def _block(grid: Grid, header: Header, until: int) -> tuple[Block, list[str]]:
    """Return the block and what was left out of it on purpose, in words."""
    layout = header.layout
    names = grid.rows[header.row][1]
    kept: list[tuple[int, list[str]]] = []
    totals = notes = other = 0
    by_day = [cells[0] for column, cells in header.cells_of.items() if layout.lifetime and column.to == "period"]
    rows, second, repeated = grid.rows[header.row + 1 : until], None, 0
    if not layout.stacked:
        rows, second, repeated = without_second_header(rows, names)
    for line, cells in rows:
        filled = [cell for cell in cells if cell.strip()]
        if not filled or (layout.stacked and is_comment(cells)):
            if layout.stacked:
                break
            continue
        total = begins_as_total(filled) or begins_as_total(without_row_numbers(cells, names))
        # Google's explorations write "Grand total" behind the numbers.
        behind = layout.stacked and is_called_total(filled[-1])
        if ((layout.totals and total) or behind) and not _identified(cells, header):
            totals += 1
        elif len(filled) == 1 and header.score > 2:
            notes += 1
        elif _nameless(cells, header):
            counted = holds_numbers(cells, header)
            totals, notes = totals + counted, notes + (not counted)
        elif any(at < len(cells) and re.search(r"\d", cells[at]) for at in by_day):
            other += 1
        else:
            kept.append((line, cells))
    added = [found[0] for each, found in header.cells_of.items() if each.parse == "number" and "average" not in each.to]
    if not layout.totals and ends_in_its_sum(kept, added):
        kept.pop()
        totals += 1
    refuse_if_days_are_mixed(header, kept, second, grid.name)
    warnings = [
        f"{grid.name}: {count} {what}"
        for count, what in (
            (repeated, "row(s) left out that stand again, the same, below a second header"),
            (totals, "row(s) of totals left out, so that nothing is counted twice"),
            (notes, "line(s) of notes left out"),
            (other, "row(s) by day left out: the row for the whole life of each post is what counts"),
        )
        if count
    ]
    title = _title(grid, header.row)
    platform, metric = layout.titles.get(title, ("", ""))
    period = period_above(grid, header.row) if layout.stacked else None
    block = Block(layout, grid.name, names, header.cells_of, kept, title, platform, metric, period)
    return reshaped(block), warnings


def further(block: Block, rows: list[tuple[int, list[str]]]) -> tuple[Block, list[str]]:
    """Return more rows of the same table as a block of their own, and what was left out of them, in words."""
    grid = Grid(block.sheet, [(0, block.header), *rows])
    return _block(grid, Header(block.layout, 0, block.cells_of), len(grid.rows))


def _nameless(cells: list[str], header: Header) -> bool:
    """Return whether a row names nothing of what its layout says a row is about."""
    named = [at for column, found in header.cells_of.items() if column.to in header.layout.named_by for at in found]
    return bool(named) and not any(at < len(cells) and cells[at].strip() for at in named)


def _identified(cells: list[str], header: Header) -> bool:
    """Return whether a row has the ids and times that a row of totals has not: a mailing may be titled "Total"."""
    positions = [found[0] for column, found in header.cells_of.items() if column.must_be_filled]
    texts = [cells[at].strip() if at < len(cells) else "" for at in positions]
    return any(texts) and all(text.strip("-") and not is_called_total(text) for text in texts)


def _month_first(export: Export) -> bool | None:
    """Return whether the export writes 3/14/2026, None where it writes no such days or both ways."""
    formats = {each for layout in export.layouts for each in (*layout.day_formats, *layout.time_formats)}
    month_first, day_first = (any(order in each for each in formats) for order in ("%m/%d/%Y", "%d/%m/%Y"))
    return True if month_first and not day_first else None


def _handle(export: Export, grids: list[Grid], file_name: str) -> str | None:
    """Return the account that the file name or the lines above the header say, if they do."""
    if export.account_in_file_name:
        # A pattern with a slash is about the zip or folder that the file came in.
        name = file_name if r"[/\\]" in export.account_in_file_name else _bare(file_name)
        found = re.search(export.account_in_file_name, name)
        if found:
            return found.group("handle")
    if export.account_in_preamble:
        for _, cells in grids[0].rows[:_LINES_ABOVE_HEADER]:
            found = re.search(export.account_in_preamble, ",".join(cells).strip(","))
            if found:
                return found.group("handle")
    return None


def _exported_at(export: Export, file_name: str) -> datetime | None:
    """Return the moment of export (UTC) where the file name says it."""
    found = export.exported_in_file_name and re.search(export.exported_in_file_name, file_name)
    if not found:
        return None
    if "day" in found.groupdict():
        return datetime.fromisoformat(found.group("day"))
    moment = datetime.fromtimestamp(int(found.group("milliseconds")) / 1000, tz=UTC)
    return moment.replace(tzinfo=None)


def recognise(grids: list[Grid], file_name: str, mappings: Sequence[Mapping] = ()) -> Recognised:
    """Return the file's export with its blocks; raise UnknownExport naming what was found.

    Mappings are what users said of files that no export declares: they are tried where none fits.
    """
    grids = apart(grids)
    best: tuple[int, Export, list[tuple[Grid, list[Header]]]] | None = None
    starts = [table_starts(grid) for grid in grids]
    names = [_names(grid, rows) for grid, rows in zip(grids, starts, strict=True)]
    for export in EXPORTS:
        placed: list[tuple[Grid, list[Header]]] = []
        for grid, texts, rows in zip(grids, names, starts, strict=True):
            options = [
                _headers(layout, grid, texts, rows, file_name, alone=len(grids) == 1) for layout in export.layouts
            ]
            headers = best_headers(options)
            if headers:
                placed.append((grid, headers))
        score = sum(header.score for _, headers in placed for header in headers)
        if placed and (best is None or score > best[0]):
            best = (score, export, placed)
    known = best[1:] if best else known_again(mappings, grids, file_name)
    if known is None:
        raise NoExportFitsError(_unknown(grids, file_name))
    export, placed = known
    blocks: list[Block] = []
    warnings = list(dict.fromkeys(each for grid in grids for each in grid.warnings))
    for grid, headers in placed:
        for position, header in enumerate(headers):
            until = headers[position + 1].row if position + 1 < len(headers) else len(grid.rows)
            block, left_out = _block(grid, header, until)
            block = with_stated(block, grid.rows[: header.row])
            blocks.append(block)
            warnings += left_out
        warnings += unread(grid, headers)
        unknown = unclaimed(grid, headers)
        if unknown:
            listed = "; ".join(unknown)
            warnings.append(f"{grid.name}: {len(unknown)} table(s) left out that hold nothing usable: {listed}")
    preamble = [",".join(cells) for grid, headers in placed for _, cells in grid.rows[: headers[0].row]]
    stated = period_stated(export, preamble, _bare(file_name), month_first=_month_first(export))
    stated = stated or period_of_folder(file_name)
    blocks, left_out, period = settled(export, blocks, stated, grids, file_name)
    warnings += left_out
    unused = [
        grid.name for grid in grids if grid.name not in {used.name for used, _ in placed} and not lists_filters(grid)
    ]
    if unused and len(grids) > 1:
        warnings.append(f"Sheets that hold nothing known were left out: {', '.join(unused)}")
    return Recognised(
        export,
        tuple(blocks),
        _handle(export, grids, file_name),
        period,
        _exported_at(export, file_name),
        decimal_comma(blocks, grids[0].delimiter),
        tuple(warnings),
    )


def _unknown(grids: list[Grid], file_name: str) -> str:
    """Return the refusal: what was found, what is known, what to do."""
    widest = max(
        (cells for grid in grids for _, cells in grid.rows[:_LINES_ABOVE_HEADER]),
        key=lambda cells: sum(1 for cell in cells if cell.strip()),
        default=[],
    )
    found = ", ".join(cell.strip()[:40] for cell in widest if cell.strip())[:300]
    known = ", ".join(sorted({export.label.split(":")[0] for export in EXPORTS}))
    return (
        f"{file_name}: this is none of the exports that are known. Found the columns: {found or 'none'}. "
        f"Known are exports of {known}. Download the file again from the platform and do not change it "
        "in a spreadsheet; docs/exports.md lists each export and how to get it."
    )
