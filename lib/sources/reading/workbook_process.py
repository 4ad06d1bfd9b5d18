"""A workbook on stdin, its cells as text on stdout. It runs by itself: it imports nothing of ours.

A damaged workbook makes the library that reads it end the whole process, and one made for it fills the memory.
Here that ends this process only. Out come marshalled tuples: ("sheet", name), ("rows", [(line, cells), ...]),
and last ("end",), or ("problem", kind, text).
"""

from __future__ import annotations

import datetime
import io
import marshal
import sys
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

_ROWS_AT_ONCE = 5_000


def text_of(cell: object) -> str:
    """Return a cell as the export's own text would be: whole numbers without .0, days as ISO, durations as h:mm:ss."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime.datetime):
        # A workbook holds moments as fractions of a day: 10:00:00 may come as 09:59:59.999999.
        if cell.microsecond >= 500_000 and cell < datetime.datetime.max - datetime.timedelta(seconds=1):
            cell += datetime.timedelta(seconds=1)
        return cell.strftime(
            "%Y-%m-%d" if cell.time().replace(microsecond=0) == datetime.time() else "%Y-%m-%d %H:%M:%S"
        )
    if isinstance(cell, datetime.time):
        return cell.strftime("%H:%M:%S")
    if isinstance(cell, datetime.timedelta):
        seconds = round(cell.total_seconds())
        sign, seconds = ("-" if seconds < 0 else ""), abs(seconds)
        return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return str(cell)


def send(*message: Any) -> None:
    """Write one message."""
    marshal.dump(message, sys.stdout.buffer)


def limit_memory(size: int) -> None:
    """Let the system refuse this process more memory than that; Windows knows no such limit."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (size, size))
    except (ImportError, ValueError, OSError):
        return


def read(data: bytes, most_cells: int, longest_cell: int) -> None:
    """Send the sheets of a workbook; chart sheets and macros have no cells, and formulas come with their last value."""
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    for kind in workbook.sheets_metadata:
        if kind.typ in (SheetTypeEnum.ChartSheet, SheetTypeEnum.Vba):
            continue
        sheet = workbook.get_sheet_by_name(kind.name)
        if sheet.start is None:
            continue
        if sheet.total_height * sheet.total_width > most_cells:
            send("problem", "large", kind.name)
            return
        send("sheet", kind.name)
        before = [""] * sheet.start[1]
        waiting: list[tuple[int, list[str]]] = []
        last = 0
        for line, row in enumerate(sheet.iter_rows(), start=1):
            cells = [text_of(cell)[:longest_cell] for cell in row]
            waiting.append((line, before + cells))
            if any(cells):
                last = len(waiting)
            # Empty rows below the last that is filled are only formatted.
            if last >= _ROWS_AT_ONCE:
                send("rows", waiting[:last])
                waiting, last = waiting[last:], 0
        if last:
            send("rows", waiting[:last])
    send("end")


def main(memory: str, most_cells: str, longest_cell: str) -> None:
    """Read stdin to the end, then write."""
    limit_memory(int(memory))
    try:
        read(sys.stdin.buffer.read(), int(most_cells), int(longest_cell))
    except PasswordError:
        send("problem", "password", "")
    except (CalamineError, OSError, ValueError, OverflowError, MemoryError) as problem:
        send("problem", "damaged", str(problem)[:200])
    except BaseException as problem:  # what the library panics with is no Exception
        send("problem", "damaged", type(problem).__name__)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
