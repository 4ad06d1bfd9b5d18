"""Text files: which delimiter, which cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from lib.sources.errors import UnreadableFile
from lib.sources.reading.delimiter import delimiter_of, separator_line, usual_width
from lib.sources.reading.grid import Grid
from lib.sources.reading.limits import LONGEST_CELL
from lib.sources.reading.repair import cut_off, without_quoted_lines

Rows = list[tuple[int, list[str]]]
csv.field_size_limit(2**31 - 1)
_FEW_LINES = 5


class _Lines:
    """The lines of a text for the reader of cells, and how many characters it has taken."""

    def __init__(self, text: str, start: int) -> None:
        self._lines = io.StringIO(text, newline="")
        self._lines.seek(start)
        self.taken = start

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.taken += len(line)
        return line


def text_grid(text: str, file_name: str, warnings: list[str]) -> Grid:
    """Return the cells of a text with what was repaired; raise UnreadableFile where there are none."""
    warnings = list(warnings)
    unquoted, inner = without_quoted_lines(text)
    if inner:
        text = unquoted
        warnings.append(
            "A spreadsheet had saved each line as one cell; the lines were taken apart again. "
            "Download the export anew to be sure, and do not open it in a spreadsheet before"
        )
    said, start = separator_line(text)
    delimiter = delimiter_of(text[start:], inner or said)
    rows, last, taken = _rows(text, start, delimiter, file_name)
    if cut_off(text[last:], delimiter):
        rows = _without_the_end(rows, text, last, delimiter, warnings, file_name)
    elif not text.endswith(("\n", "\r")) and _breaks_off(rows):
        warnings.append(f"The file breaks off in line {rows[-1][0]}, which was left out: download the export again")
        rows = rows[:-1]
    if not any(any(cell.strip() for cell in cells) for _, cells in rows):
        raise UnreadableFile(f"{file_name}: the file is empty. Download the export again.")
    warnings += _cut_to_length(rows) if taken > LONGEST_CELL else []
    return Grid(file_name, rows, delimiter, tuple(warnings))


def _rows(text: str, start: int, delimiter: str, file_name: str, line: int | None = None) -> tuple[Rows, int, int]:
    """Return the rows from a place on, where the last of them begins, and the number of characters."""
    lines = _Lines(text, start)
    reader = csv.reader(lines, delimiter=delimiter)
    before = line if line is not None else (1 if start else 0)
    rows: Rows = []
    started, last = before + 1, start
    try:
        while True:
            begun = lines.taken
            cells = next(reader, None)
            if cells is None:
                return rows, last, lines.taken - start
            rows.append((started, cells))
            last = begun
            started = before + reader.line_num + 1
    except csv.Error as problem:
        raise UnreadableFile(
            f"{file_name}: expected a table, line {started} cannot be read ({problem}). Download the export again."
        ) from problem


def _without_the_end(rows: Rows, text: str, last: int, delimiter: str, warnings: list[str], file_name: str) -> Rows:
    """Return the rows without one whose quotation mark is never closed.

    Either the download stopped there, or a mark too many makes one cell of all lines that follow: these are
    read again where they are as wide as the others.
    """
    line = rows[-1][0]
    width = usual_width(text, delimiter)
    end = text.find("\n", last) + 1
    if end:
        after, _, _ = _rows(text, end, delimiter, file_name, line)
        alike = [cells for _, cells in after if len(cells) == width]
        if width > 1 and len(alike) * 2 > len(after):
            first = next(csv.reader([text[last:end]], delimiter=delimiter, quoting=csv.QUOTE_NONE))
            warnings.append(f"A quotation mark in line {line} is never closed; it was read as part of the text")
            return [*rows[:-1], (line, first), *after]
    warnings.append(f"The file breaks off within a quoted cell in line {line}, which was left out: download it again")
    return rows[:-1]


def _breaks_off(rows: Rows) -> bool:
    """Return whether the last line is shorter than all before it, as where a download stopped."""
    if len(rows) <= _FEW_LINES:
        return False
    width = len(rows[-1][1])
    return width > 1 and all(len(cells) > width and len(cells) == len(rows[-2][1]) for _, cells in rows[-_FEW_LINES:-1])


def _cut_to_length(rows: Rows) -> list[str]:
    """Cut cells longer than any post to a length that can be worked with, and say so."""
    cut = 0
    for at, (line, cells) in enumerate(rows):
        if any(len(cell) > LONGEST_CELL for cell in cells):
            rows[at] = (line, [cell[:LONGEST_CELL] for cell in cells])
            cut += 1
    return [f"{cut} line(s) held a cell of more than {LONGEST_CELL:,} characters, which was cut"] if cut else []
