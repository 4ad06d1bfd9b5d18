"""Which character stands between the cells of a text file."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter

DELIMITERS = (",", ";", "\t", "|")
_LINES_TO_JUDGE = 60
_CHARACTERS_TO_JUDGE = 200_000
# A spreadsheet may have quoted the line, put delimiters behind it, or kept of it nothing but the word.
_SEPARATOR_LINE = re.compile(r'^\ufeff?[ "]*sep=(\\t|.)?["\s,;|]*?(?:\r\n|\n|\r|$)', re.IGNORECASE)
# What the file says of itself counts unless another delimiter fits much better: a spreadsheet that saves the
# file anew with its own delimiter leaves the line as it was.
_SAID = 1.5
# Where nearly each line has another delimiter, the comma between two digits or before a space is one of the cell:
# "Bath, Somerset;70,2%".
_NEARLY_EACH = 0.6
_COMMA_OF_CELL = re.compile(r"(?<=\d),(?=\d)|,(?=[ \u00a0])")


def separator_line(text: str) -> tuple[str | None, int]:
    """Return (delimiter, length) of a first line `sep=,`; the delimiter is None where it was lost, the length 0 where
    there is no such line.
    """
    found = _SEPARATOR_LINE.match(text)
    if not found:
        return None, 0
    said = (found.group(1) or "").replace("\\t", "\t")
    return (said if said in DELIMITERS and said else None), found.end()


def delimiter_of(text: str, said: str | None = None) -> str:
    """Return the delimiter under which most of the first lines have the same number of cells, and many."""
    text = text[:_CHARACTERS_TO_JUDGE]
    lines = [line for line in text.splitlines()[:_LINES_TO_JUDGE] if line.strip()]
    commas = text
    if any(sum(other in line for line in lines) > _NEARLY_EACH * len(lines) for other in (";", "\t")):
        commas = _COMMA_OF_CELL.sub("", text)
    scores = {each: fit(commas if each == "," else text, each) * (_SAID if each == said else 1) for each in DELIMITERS}
    best = max(scores, key=lambda each: scores[each])
    return best if scores[best] > 0 else (said or ",")


def fit(text: str, delimiter: str, *, filled: bool = False) -> float:
    """Return how well a delimiter fits the first lines, 0 where it stands in none of them.

    With `filled` the empty cells at the end of a line do not count.
    """
    rows = first_rows(text, delimiter)
    widths = Counter(max((at for at, cell in enumerate(row, 1) if cell or not filled), default=0) for row in rows)
    # Preamble and totals are narrower than the table: what counts is how much of the file is as wide as it.
    return max((float(count * min(width, 12)) for width, count in widths.items() if width > 1), default=0.0)


def first_rows(text: str, delimiter: str) -> list[list[str]]:
    """Return the rows of the beginning of a text."""
    lines = io.StringIO(text[:_CHARACTERS_TO_JUDGE], newline="")
    rows: list[list[str]] = []
    try:
        for row in csv.reader(lines, delimiter=delimiter):
            rows.append(row)
            if len(rows) == _LINES_TO_JUDGE:
                break
    except csv.Error:
        pass
    return rows


def usual_width(text: str, delimiter: str) -> int:
    """Return the number of cells that most of the first lines have; the wider of two that are as frequent."""
    widths = Counter(len(row) for row in first_rows(text, delimiter) if row)
    return max(widths, key=lambda width: (widths[width], width), default=0)
