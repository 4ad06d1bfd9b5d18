"""Text files: which encoding, which delimiter, which cells."""

from __future__ import annotations

import csv
import io
import re

from charset_normalizer import from_bytes

from lib.sources.errors import UnreadableFile
from lib.sources.reading.grid import Grid

_DELIMITERS = (",", ";", "\t", "|")
_LINES_TO_JUDGE = 60
_SEPARATOR_LINE = re.compile(r'^"?sep=(.?)"?[,;\t|]*\r?\n', re.IGNORECASE)
csv.field_size_limit(2**31 - 1)


def decoded(data: bytes, file_name: str) -> str:
    """Return the text of a file.

    Order: byte order mark, UTF-16 by its zero bytes, strict UTF-8, strict Windows-1252 when it reads as
    words, else the best guess. Raise UnreadableFile where the bytes are no text.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    head = data[:4000]
    if head and head[1::2].count(0) > len(head) * 0.3:
        return data.decode("utf-16-le", errors="replace")
    if head and head[0::2].count(0) > len(head) * 0.3:
        return data.decode("utf-16-be", errors="replace")
    if b"\x00" in head:
        raise UnreadableFile(
            f"{file_name}: expected a table (CSV or workbook), found binary data. Download the export again."
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        guess = from_bytes(data, cp_isolation=["cp1252", "cp1250", "cp1251", "mac_roman", "latin_1"]).best()
        return str(guess) if guess is not None else data.decode("latin-1")


def _delimiter(text: str) -> str:
    """Return the delimiter under which most of the first lines have the same number of cells, and many."""
    lines = text.splitlines()[:_LINES_TO_JUDGE]
    sample = "\n".join(lines)
    best, best_score = ",", 0.0
    for delimiter in _DELIMITERS:
        widths = [len(row) for row in csv.reader(io.StringIO(sample), delimiter=delimiter) if row]
        widest = max(widths, default=1)
        if widest < 2:
            continue
        # Preamble and totals are narrower than the table: what counts is how much of the file is as wide as it.
        score = sum(1 for width in widths if width == widest) * min(widest, 12)
        if score > best_score:
            best, best_score = delimiter, float(score)
    return best


def text_grid(data: bytes, file_name: str) -> Grid:
    """Return the cells of a text file; raise UnreadableFile where there are none."""
    text = decoded(data, file_name)
    skipped = 0
    delimiter = None
    separator = _SEPARATOR_LINE.match(text)
    if separator:
        text = text[separator.end() :]
        skipped = 1
        delimiter = separator.group(1) or None
    if delimiter is None or delimiter not in _DELIMITERS:
        delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[tuple[int, list[str]]] = []
    started = skipped + 1
    try:
        for cells in reader:
            rows.append((started, cells))
            started = skipped + reader.line_num + 1
    except csv.Error as problem:
        raise UnreadableFile(
            f"{file_name}: expected a table, line {started} cannot be read ({problem}). Download the export again."
        ) from problem
    if not any(any(cell.strip() for cell in cells) for _, cells in rows):
        raise UnreadableFile(f"{file_name}: the file is empty. Download the export again.")
    return Grid(file_name, rows, delimiter)
