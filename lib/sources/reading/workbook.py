"""Workbooks (.xlsx, .xlsb, .xls, .ods): the cells as text, read by a process of its own."""

from __future__ import annotations

import io
import marshal
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lib.sources.errors import UnreadableFile
from lib.sources.reading import limits
from lib.sources.reading.archive import BROKEN_ZIP
from lib.sources.reading.grid import Grid

_PROCESS = Path(__file__).with_name("workbook_process.py")
# A small workbook that takes more is damaged or a trap, and is found out sooner.
_MEMORY_AT_MOST = 4 * 2**30
_MEMORY_AT_LEAST = 2**30
_MEMORY_PER_BYTE = 300
_CELL = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
# Larger sheets hold so many cells that far corners add little to them.
_SHEET_TO_MEASURE = 16 * 2**20


def workbook_grids(data: bytes, file_name: str) -> list[Grid]:
    """Return one grid per sheet that has cells; raise UnreadableFile where it is no workbook."""
    if data.startswith(b"PK"):
        _check_size(data, file_name)
    grids: list[Grid] = []
    ended = False
    for message in _messages(data, file_name):
        kind, *rest = message
        if kind == "sheet":
            grids.append(Grid(rest[0], []))
        elif kind == "rows":
            grids[-1].rows.extend(rest[0])
        elif kind == "problem":
            raise _unreadable(file_name, *rest)
        ended = kind == "end"
    if not ended:
        raise _unreadable(file_name, "damaged", "it is damaged, or claims to be larger than any spreadsheet")
    grids = [grid for grid in grids if grid.rows]
    if not grids:
        raise UnreadableFile(f"{file_name}: the workbook has no rows. Download the export again.")
    return grids


def _messages(data: bytes, file_name: str) -> Iterator[tuple[Any, ...]]:
    """Yield what the process says, until it ends or dies; raise UnreadableFile where it takes too long."""
    memory = min(_MEMORY_AT_MOST, _MEMORY_AT_LEAST + _MEMORY_PER_BYTE * len(data))
    try:
        said = subprocess.run(
            # -P: a module of ours beside it must not be taken for one of the standard library.
            [sys.executable, "-P", str(_PROCESS), str(memory), str(limits.MOST_CELLS), str(limits.LONGEST_CELL)],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.LONGEST_READING,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        ).stdout
    except subprocess.TimeoutExpired as problem:
        what = f"after {limits.LONGEST_READING} seconds it is still not read"
        raise _unreadable(file_name, "damaged", what) from problem
    stream = io.BytesIO(said)
    while stream.tell() < len(said):
        try:
            yield marshal.load(stream)
        except (EOFError, ValueError, TypeError):
            return


def _unreadable(file_name: str, kind: str, what: str) -> UnreadableFile:
    if kind == "password":
        return UnreadableFile(
            f"{file_name}: expected a workbook, found one that is protected by a password. "
            "Save it without the password, or download the export again."
        )
    if kind == "large":
        return UnreadableFile(
            f"{file_name}: the sheet “{what}” has more cells than can be read at once ({limits.MOST_CELLS:,}). "
            "Download the export as CSV, or for a shorter period."
        )
    # So the library says of anything that it cannot read to the end.
    what = what.replace("Cannot detect file format", "it is damaged")
    return UnreadableFile(
        f"{file_name}: expected a workbook, found something that cannot be opened ({what}). "
        "Download the export again, or save it as CSV."
    )


def _check_size(data: bytes, file_name: str) -> None:
    """Raise UnreadableFile where a workbook says that it fills the memory once unpacked, or has a cell so far away."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            size = sum(each.file_size for each in packed.infolist())
            if size > limits.LARGEST_UNPACKED or (
                size > limits.RATIO_MATTERS_FROM and size > limits.LARGEST_RATIO * len(data)
            ):
                raise UnreadableFile(
                    f"{file_name}: the workbook unpacks to {size / 2**20:,.0f} MB, which no export does. "
                    "Download the export as CSV."
                )
            for each in packed.infolist():
                if re.match(r"xl/worksheets/[^/]+\.xml$", each.filename) and each.file_size < _SHEET_TO_MEASURE:
                    with packed.open(each) as sheet:
                        _check_corner(sheet.read(_SHEET_TO_MEASURE), file_name)
    except BROKEN_ZIP:
        # The process that reads it finds out what is wrong, and says so.
        return


def _check_corner(sheet: bytes, file_name: str) -> None:
    """Raise UnreadableFile where the last column and row span more cells than can be read at once."""
    columns = dict.fromkeys(re.findall(rb'\br="([A-Z]{1,3})\d', sheet), 0)
    for name in columns:
        for letter in name:
            columns[name] = columns[name] * 26 + letter - 64
    last = max((int(row) for _, row in _CELL.findall(sheet)), default=0)
    if last * max(columns.values(), default=0) > limits.MOST_CELLS:
        raise UnreadableFile(
            f"{file_name}: a sheet has cells in {max(columns.values()):,} columns and {last:,} rows, more than can be "
            "read at once. Something stands far away from the table: download the export again, or save it as CSV."
        )
