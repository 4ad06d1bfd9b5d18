"""What a spreadsheet or an interrupted download did to a text file, taken back where that is certain."""

from __future__ import annotations

import csv
import io
import re

from lib.sources.reading.delimiter import DELIMITERS, delimiter_of, first_rows, fit

# What UTF-8 looks like when it was read as an encoding of one byte per character, and saved so.
_MOJIBAKE = re.compile("[ÃÂÐÑÅÄØÙ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|ðŸ|√[©°®≠§±•∂º°]|‚Ä")
_BEYOND = re.compile(r"[^\x00-\x7f]{2,}")
_JUDGED = 200_000
# Five bytes mean nothing in Windows-1252: programs leave them as they are.
_GAPS = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
_WINDOWS = {ord(bytes([code]).decode("cp1252")): code for code in range(0x80, 0xA0) if code not in _GAPS}
_WHOLE_LINE = re.compile(r'^"(?:[^"\n\r]|"")*"[;,\t|]*\r?$', re.MULTILINE)


def without_mojibake(text: str) -> tuple[str, bool]:
    """Return the text with accents as they were, and whether they had been garbled.

    Only where all of it can be turned back: chance does not make thousands of characters into valid UTF-8.
    """
    if not _MOJIBAKE.search(text[:_JUDGED]):
        return text, False
    for codec in ("windows", "mac_roman"):
        try:
            raw = text.translate(_WINDOWS).encode("latin-1") if codec == "windows" else text.encode(codec)
            repaired = raw.decode("utf-8-sig")
        except UnicodeError:
            continue
        return repaired, True
    return text, False


def garbled(text: str) -> bool:
    """Return whether a text holds letters that only make sense when they are turned back."""
    if not _MOJIBAKE.search(text):
        return "\ufffd" in text
    for run in _BEYOND.findall(text):
        try:
            run.translate(_WINDOWS).encode("latin-1").decode("utf-8")
            return True
        except UnicodeError:
            continue
    return False


def without_quoted_lines(text: str) -> tuple[str, str | None]:
    """Return the text with each line as it was before a spreadsheet took it for one cell, and its delimiter.

    A spreadsheet whose own delimiter is another puts whole lines into its first column, splits them where its
    delimiter stands in a caption, and quotes what it saves. The delimiter is None where nothing of that happened.
    """
    # A line that says the delimiter is for spreadsheets: they obey it, and "1,2%" in such a file is one cell.
    if text[:4].lower() == "sep=" or not _WHOLE_LINE.search(text[:_JUDGED]):
        return text, None
    now = max(fit(text, each, filled=True) for each in DELIMITERS)
    for outer in sorted(DELIMITERS, key=lambda each: each == ","):
        inner_text = _joined(first_rows(text, outer), outer)
        inner = delimiter_of(inner_text)
        if fit(inner_text, inner, filled=True) > 1.5 * now:
            reader = csv.reader(io.StringIO(text, newline=""), delimiter=outer)
            return _joined(list(reader), outer), inner
    return text, None


def _joined(rows: list[list[str]], outer: str) -> str:
    """Return the lines that the rows were, without the empty cells that a spreadsheet put behind them."""
    lines = []
    for cells in rows:
        filled = len(cells)
        while filled > 1 and not cells[filled - 1]:
            filled -= 1
        lines.append(outer.join(cells[:filled]))
    return "\n".join(lines)


def cut_off(last: str, delimiter: str) -> bool:
    """Return whether the text of a record ends within a quoted cell."""
    try:
        list(csv.reader(io.StringIO(last, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as problem:
        return "unexpected end of data" in str(problem)
    return False
