"""Workbooks (.xlsx, .xls): the cells as text. Formulas and macros are never run; their last values are read."""

from __future__ import annotations

import datetime
import io

from python_calamine import CalamineError, CalamineWorkbook

from lib.sources.errors import UnreadableFile
from lib.sources.reading.grid import Grid


def _text(cell: object) -> str:
    """Return a cell as the export's own text would be: whole numbers without .0, days as ISO."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime.datetime):
        return cell.strftime("%Y-%m-%d" if cell.time() == datetime.time() else "%Y-%m-%d %H:%M:%S")
    return str(cell)


def workbook_grids(data: bytes, file_name: str) -> list[Grid]:
    """Return one grid per sheet that has cells; raise UnreadableFile where it is no workbook."""
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        grids = []
        for name in workbook.sheet_names:
            cells = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
            rows = [(line, [_text(cell) for cell in row]) for line, row in enumerate(cells, start=1)]
            if rows:
                grids.append(Grid(name, rows))
    except (CalamineError, OSError, ValueError) as problem:
        raise UnreadableFile(
            f"{file_name}: expected a workbook, found something that cannot be opened ({problem}). "
            "Download the export again, or save it as CSV."
        ) from problem
    if not grids:
        raise UnreadableFile(f"{file_name}: the workbook has no rows. Download the export again.")
    return grids
