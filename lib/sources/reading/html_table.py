"""Tables of a web page, which many tools write and call .xls: the cells as text."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from lib.sources.reading.grid import Grid
from lib.sources.reading.limits import LONGEST_CELL, MOST_CELLS

# No "<" within a tag: so the search goes through the text once, whatever it holds.
_TAG = re.compile(r"<(?:(!--)|(?:(/?)([a-zA-Z][\w:.-]*)|[!?])([^<>]*)>?)")
_SPAN = re.compile(r"""\b(col|row)span\s{0,9}=\s{0,9}["']?\s{0,9}(\d{1,6})""", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_BREAKS = frozenset(("br", "p", "div", "li"))
# As many columns as the sheets of old have: headers span a few, and only a trap spans more.
_WIDEST = 256
_SKIPPED = frozenset(("script", "style", "head", "title", "noscript"))


def holds_table(text: str) -> bool:
    """Return whether a text is a web page, or a part of one, that has a table."""
    head = text[:2000].lstrip("\ufeff \t\r\n").lower()
    return head.startswith("<") and re.search(r"<table[\s>]", text, re.IGNORECASE) is not None


@dataclass
class _Table:
    """A table that is being read. `below` counts for columns the rows that a cell reaches down."""

    rows: list[list[str]] = field(default_factory=list)
    below: dict[int, int] = field(default_factory=dict)
    row: list[str] | None = None
    cell: list[str] | None = None
    across: int = 1
    down: int = 0

    def end_cell(self) -> None:
        if self.cell is None:
            return
        row = self.row if self.row is not None else []
        self.row = row
        self._reached(row)
        text = "\n".join(_SPACES.sub(" ", line).strip() for line in "".join(self.cell).split("\0"))
        at = len(row)
        row += [text.strip("\n")[:LONGEST_CELL], *[""] * (self.across - 1)]
        if self.down:
            self.below |= dict.fromkeys(range(at, len(row)), self.down)
        self.cell = None

    def end_row(self) -> int:
        """End the row, and return how many cells it has."""
        self.end_cell()
        row, self.row = self.row, None
        if row is None:
            return 0
        self._reached(row)
        self.rows.append(row)
        return len(row)

    def _reached(self, row: list[str]) -> None:
        """Leave empty what cells of rows above reach down to."""
        while self.below.get(len(row), 0) > 0:
            self.below[len(row)] -= 1
            row.append("")


def html_grids(text: str, file_name: str) -> list[Grid]:
    """Return one grid per table that has cells, in the order in which they end; a table within another is its own."""
    found: list[_Table] = []
    open_tables: list[_Table] = []
    at = count = 0
    while at < len(text):
        start = text.find("<", at)
        start = len(text) if start < 0 else start
        if open_tables and open_tables[-1].cell is not None and start > at:
            open_tables[-1].cell.append(html.unescape(text[at:start]))
        tag = _TAG.match(text, start)
        if tag is None:
            # A sign for "less than" that nobody escaped.
            at = start + 1
            if open_tables and open_tables[-1].cell is not None and start < len(text):
                open_tables[-1].cell.append("<")
            continue
        at = tag.end()
        closing, name, rest = tag.group(2) == "/", (tag.group(3) or "").lower(), tag.group(4) or ""
        if tag.group(1):
            at = _after(text, "-->", start)
        elif name in _SKIPPED and not closing and not rest.endswith("/"):
            at = _after(text, f"</{name}", start)
        elif name == "table" and not closing:
            open_tables.append(_Table())
        elif open_tables:
            table = open_tables[-1]
            if name == "table":
                table.end_row()
                found.append(open_tables.pop())
            else:
                count += _met(table, name, rest, closing=closing)
        if count > MOST_CELLS:
            break
    for table in reversed(open_tables):
        table.end_row()
        found.append(table)
    filled = [table for table in found if any(cell for row in table.rows for cell in row)]
    return [
        Grid(f"table {number}" if len(filled) > 1 else file_name, list(enumerate(table.rows, start=1)))
        for number, table in enumerate(filled, start=1)
    ]


def _after(text: str, end: str, start: int) -> int:
    """Return where the text goes on after what is not shown; at the end of a file that was cut off."""
    found = re.compile(re.escape(end), re.IGNORECASE).search(text, start)
    return found.end() if found else len(text)


def _met(table: _Table, name: str, rest: str, *, closing: bool) -> int:
    """Take a tag within a table; return the number of cells of a row that it ends."""
    count = 0
    if name == "tr":
        count = table.end_row()
        if not closing:
            table.row = []
    elif name in ("td", "th"):
        table.end_cell()
        if not closing:
            spans = {kind.lower(): int(number) for kind, number in _SPAN.findall(rest)}
            table.across = min(max(spans.get("col", 1), 1), _WIDEST)
            table.down = max(spans.get("row", 1), 1) - 1
            table.cell = []
    elif name in _BREAKS and table.cell is not None:
        table.cell.append("\0")
    return count
