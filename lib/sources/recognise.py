"""Which export a file is: the one whose declaration fits most of its columns. Better unknown than wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from lib.sources.declare import Column, Export, Layout
from lib.sources.errors import UnknownExport
from lib.sources.period import period_in
from lib.sources.reading import Grid
from lib.sources.reading.grid import normalised
from lib.sources.registry import EXPORTS

# No export seen has more lines than this above its header.
_LINES_ABOVE_HEADER = 30
_TOTAL = re.compile(r"^(total|totals|gesamt|insgesamt|totaal|totale|totales|итого)(:.*)?$")


@dataclass(frozen=True)
class Block:
    """One table of the file. `cells_of` maps each declared column that was found to its cell positions."""

    layout: Layout
    sheet: str
    header: list[str]
    cells_of: dict[Column, tuple[int, ...]]
    rows: list[tuple[int, list[str]]]
    title: str = ""
    platform: str = ""
    metric: str = ""


@dataclass(frozen=True)
class Recognised:
    """A file whose export is known. `period` is what the file says about its days, if it does."""

    export: Export
    blocks: tuple[Block, ...]
    handle: str | None
    period: tuple[date, date] | None
    exported_at: datetime | None
    decimal_comma: bool
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class _Header:
    layout: Layout
    row: int
    cells_of: dict[Column, tuple[int, ...]]

    @property
    def score(self) -> int:
        return len({cell for cells in self.cells_of.values() for cell in cells})


def _match(layout: Layout, cells: list[str], row: int) -> _Header | None:
    """Return the header if this row names every required column and nothing forbidden."""
    names = [normalised(cell) for cell in cells]
    if any(normalised(name) in names for name in layout.forbidden):
        return None
    found: dict[Column, tuple[int, ...]] = {}
    for column in layout.columns:
        positions = tuple(at for wanted in column.names for at in _positions(names, normalised(wanted)))
        if positions:
            found[column] = positions
        elif column.required:
            return None
    optional = sum(1 for column in found if not column.required)
    return _Header(layout, row, found) if optional >= layout.at_least else None


def _positions(names: list[str], wanted: str) -> list[int]:
    """Return where a header stands; of several currencies, written "(*)", the first, for they are not to be mixed."""
    if wanted.endswith("(*)"):
        return [at for at, name in enumerate(names) if name.startswith(wanted[:-2]) and name.endswith(")")][:1]
    return [at for at, name in enumerate(names) if name == wanted]


def _headers(layout: Layout, grid: Grid, file_name: str) -> list[_Header]:
    """Return the headers of this layout in the grid, from the top."""
    if layout.file_name and not re.search(layout.file_name, _bare(file_name), re.IGNORECASE):
        return []
    last = len(grid.rows) if layout.stacked else min(len(grid.rows), _LINES_ABOVE_HEADER)
    found = (_match(layout, grid.rows[row][1], row) for row in range(last))
    headers = [header for header in found if header is not None]
    if layout.titles:
        return [header for header in headers if _title(grid, header.row) in layout.titles]
    return headers if layout.stacked else headers[:1]


def _bare(file_name: str) -> str:
    """Return the file name without folder and without what a folder of exports may have put before it."""
    return re.split(r"[/\\]|__", file_name)[-1]


def _title(grid: Grid, header_row: int) -> str:
    """Return the normalised single cell above a header, '' where there is none."""
    if header_row == 0:
        return ""
    cells = [cell for cell in grid.rows[header_row - 1][1] if cell.strip()]
    return normalised(cells[0]) if len(cells) == 1 else ""


def _block(grid: Grid, header: _Header, until: int) -> tuple[Block, list[str]]:
    """Return the block and what was left out of it on purpose, in words."""
    layout = header.layout
    names = grid.rows[header.row][1]
    kept: list[tuple[int, list[str]]] = []
    totals = notes = other = 0
    keep_column = None
    if layout.keep:
        keep_column = next(
            (at for at, name in enumerate(names) if normalised(name) == normalised(layout.keep[0])), None
        ) or next((cells[0] for column, cells in header.cells_of.items() if column.to == "period"), None)
    for line, cells in grid.rows[header.row + 1 : until]:
        filled = [cell for cell in cells if cell.strip()]
        if not filled:
            if layout.stacked:
                break
            continue
        if _TOTAL.match(normalised(filled[0])) and not _identified(cells, header):
            totals += 1
        elif len(filled) == 1 and header.score > 2:
            notes += 1
        elif _nameless(cells, header):
            totals += 1
        elif keep_column is not None and layout.keep and not _kept(cells, keep_column, layout.keep[1]):
            other += 1
        else:
            kept.append((line, cells))
    warnings = [
        f"{grid.name}: {count} {what}"
        for count, what in (
            (totals, "row(s) of totals left out, so that nothing is counted twice"),
            (notes, "line(s) of notes left out"),
            (other, "row(s) by day left out: the row for the whole life of each post is what counts"),
        )
        if count
    ]
    title = _title(grid, header.row)
    platform, metric = layout.titles.get(title, ("", ""))
    return Block(layout, grid.name, names, header.cells_of, kept, title, platform, metric), warnings


def _nameless(cells: list[str], header: _Header) -> bool:
    """Return whether a row names nothing of what its layout says a row is about."""
    named = [at for column, found in header.cells_of.items() if column.to in header.layout.named_by for at in found]
    return bool(named) and not any(at < len(cells) and cells[at].strip() for at in named)


def _identified(cells: list[str], header: _Header) -> bool:
    """Return whether a row has the ids and times that a row of totals has not: a mailing may be titled "Total"."""
    positions = [found[0] for column, found in header.cells_of.items() if column.must_be_filled]
    texts = [cells[at].strip() if at < len(cells) else "" for at in positions]
    return any(texts) and all(text.strip("-") and not _TOTAL.match(normalised(text)) for text in texts)


def _kept(cells: list[str], column: int, values: tuple[str, ...]) -> bool:
    return column >= len(cells) or normalised(cells[column]) in values


def _month_first(export: Export) -> bool | None:
    """Return whether the export writes 3/14/2026, None where it writes no such days."""
    formats = {each for layout in export.layouts for each in (*layout.day_formats, *layout.time_formats)}
    return True if any("%m/%d/%Y" in each for each in formats) else None


def _handle(export: Export, grids: list[Grid], file_name: str) -> str | None:
    """Return the account that the file name or the lines above the header say, if they do."""
    if export.account_in_file_name:
        found = re.search(export.account_in_file_name, _bare(file_name))
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
    moment = datetime.fromtimestamp(int(found.group("milliseconds")) / 1000, tz=UTC)
    return moment.replace(tzinfo=None)


# One or two decimals, two groups of thousands, four decimals or more, or a nought before the decimals.
_POINT = re.compile(r"^\D{0,4}(\d{1,3}(,\d{3})*\.\d{1,2}%?|\d{1,3}(,\d{3}){2,}|\d+\.\d{4,}%?|0\.\d+%?)$")
_COMMA = re.compile(r"^\D{0,4}(\d{1,3}(\.\d{3})*,\d{1,2}%?|\d{1,3}(\.\d{3}){2,}|\d+,\d{4,}%?|0,\d+%?)$")


def _decimal_comma(blocks: list[Block], delimiter: str | None) -> bool:
    """Return whether numbers are written 1.234,5, by those that can only be read one way.

    Where none decides, the semicolon between the cells does: only a comma country's spreadsheet writes it.
    """
    points = commas = 0
    for block in blocks:
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
    if points or commas:
        return commas > points
    return delimiter == ";"


def recognise(grids: list[Grid], file_name: str) -> Recognised:
    """Return the file's export with its blocks; raise UnknownExport naming what was found."""
    best: tuple[int, Export, list[tuple[Grid, list[_Header]]]] | None = None
    for export in EXPORTS:
        placed: list[tuple[Grid, list[_Header]]] = []
        for grid in grids:
            options = [_headers(layout, grid, file_name) for layout in export.layouts]
            headers = max(options, key=lambda found: max((each.score for each in found), default=0))
            if headers:
                placed.append((grid, headers))
        score = sum(header.score for _, headers in placed for header in headers)
        if placed and (best is None or score > best[0]):
            best = (score, export, placed)
    if best is None:
        raise UnknownExport(_unknown(grids, file_name))
    _, export, placed = best
    blocks: list[Block] = []
    warnings: list[str] = []
    for grid, headers in placed:
        for position, header in enumerate(headers):
            until = headers[position + 1].row if position + 1 < len(headers) else len(grid.rows)
            block, left_out = _block(grid, header, until)
            blocks.append(block)
            warnings += left_out
    unused = [grid.name for grid in grids if grid.name not in {used.name for used, _ in placed}]
    if unused and len(grids) > 1:
        warnings.append(f"Sheets that hold nothing known were left out: {', '.join(unused)}")
    preamble = [",".join(cells) for grid, headers in placed for _, cells in grid.rows[: headers[0].row]]
    return Recognised(
        export,
        tuple(blocks),
        _handle(export, grids, file_name),
        period_in(preamble, _bare(file_name), month_first=_month_first(export)),
        _exported_at(export, file_name),
        _decimal_comma(blocks, grids[0].delimiter),
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
        "in a spreadsheet; the README lists each export and how to get it."
    )
