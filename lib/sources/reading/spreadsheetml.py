"""Workbooks of 2003 as XML (SpreadsheetML), which some platforms call .xls: the cells as text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from lib.sources.errors import UnreadableFile
from lib.sources.reading.grid import Grid
from lib.sources.reading.limits import LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS

_NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet"
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# What XML 1.0 does not allow: captions bring it in, and no parser takes it.
_NOT_ALLOWED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")
_REFERENCES_NOT_ALLOWED = re.compile(r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcBC]|[eE]|1[0-9a-fA-F]));")
_MIDNIGHT = re.compile(r"^(\d{4}-\d\d-\d\d)T00:00:00(?:\.0+)?$")
_MOMENT = re.compile(r"^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?$")
_WHOLE = re.compile(r"^(-?\d+)\.0*$")


def is_spreadsheetml(text: str) -> bool:
    """Return whether a text that begins as XML is such a workbook."""
    head = text[:4000].lstrip("\ufeff \t\r\n")
    return head.startswith("<") and _NAMESPACE in head and re.search(r"<(\w+:)?Workbook\b", head) is not None


class _TooLargeError(Exception):
    """More cells than are kept in memory."""


@dataclass
class _Reader:
    """What the parser has met so far. `place` is the path of elements below the sheet that it is in."""

    grids: list[Grid] = field(default_factory=list)
    rows: list[tuple[int, list[str]]] = field(default_factory=list)
    name: str = ""
    place: list[str] = field(default_factory=list)
    row: int = 0
    span: int = 0
    cells: list[str] = field(default_factory=list)
    column: int = 0
    across: int = 0
    kind: str = ""
    text: list[str] = field(default_factory=list)
    count: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = _local(name)
        self.place.append(name)
        own = {_local(key): value for key, value in attributes.items()}
        if self.place[1:] == ["Worksheet"]:
            self.name, self.rows, self.row, self.span = own.get("Name", ""), [], 0, 0
        elif self.place[1:] == ["Worksheet", "Table", "Row"]:
            self.row = _index(own, "Index", self.row + self.span + 1, MOST_ROWS)
            self.span = _index(own, "Span", 0, MOST_ROWS)
            self.cells, self.column = [], 0
        elif self.place[1:] == ["Worksheet", "Table", "Row", "Cell"]:
            at = _index(own, "Index", self.column + 1, MOST_COLUMNS)
            self.cells += [""] * (at - 1 - len(self.cells))
            self.across = _index(own, "MergeAcross", 0, MOST_COLUMNS)
            self.column, self.kind, self.text = at, "", []
        elif self.place[1:] == ["Worksheet", "Table", "Row", "Cell", "Data"]:
            self.kind = own.get("Type", "String")

    def characters(self, text: str) -> None:
        # Rich text stands in elements of its own within the data; a comment has data too, but deeper.
        if self.place[4:6] == ["Cell", "Data"]:
            self.text.append(text)

    def end(self, name: str) -> None:
        place = self.place[1:]
        self.place.pop()
        if place == ["Worksheet", "Table", "Row", "Cell"]:
            text = _value("".join(self.text), self.kind)[:LONGEST_CELL]
            self.cells[self.column - 1 : self.column] = [text]
            self.column += self.across
            self.count += 1 + self.column - len(self.cells)
        elif place == ["Worksheet", "Table", "Row"]:
            self.rows.append((self.row, self.cells))
            self.count += len(self.cells)
            if self.count > MOST_CELLS:
                raise _TooLargeError
        elif place == ["Worksheet"] and any(cell for _, cells in self.rows for cell in cells):
            self.grids.append(Grid(self.name, self.rows))


def _local(name: str) -> str:
    """Return a name without its namespace; who writes such files does not always write the same prefix."""
    return name.rpartition(" ")[2].rpartition(":")[2]


def _index(attributes: dict[str, str], name: str, otherwise: int, most: int) -> int:
    text = attributes.get(name, "")
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else otherwise
    if number > most:
        raise _TooLargeError
    return number


def _value(text: str, kind: str) -> str:
    """Return a cell as the export's own text would be: whole numbers without .0, days as ISO."""
    if kind == "Number":
        found = _WHOLE.match(text.strip())
        return found.group(1) if found else text.strip()
    if kind == "DateTime":
        text = text.strip()
        return _MOMENT.sub(r"\1 \2", _MIDNIGHT.sub(r"\1", text))
    if kind == "Boolean":
        return {"1": "True", "0": "False"}.get(text.strip(), text)
    return text


def _refuse_types(*_: object) -> None:
    """Stop at a document type: no workbook has one, and with it come entities that fill the memory or read files."""
    raise _TooLargeError


def spreadsheetml_grids(text: str, file_name: str) -> list[Grid]:
    """Return one grid per sheet that has cells; raise UnreadableFile where the XML breaks off or is no workbook.

    Nothing outside the text is read: document types, and with them entities, are refused.
    """
    text = _REFERENCES_NOT_ALLOWED.sub("", _NOT_ALLOWED.sub("", _DECLARATION.sub("", text.lstrip("\ufeff"))))
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    reader = _Reader()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_types
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    try:
        parser.Parse(text.strip().encode("utf-8"), True)
    except expat.ExpatError as problem:
        raise UnreadableFile(
            f"{file_name}: expected a workbook, found one that breaks off or is damaged ({problem}). "
            "Download the export again."
        ) from problem
    except _TooLargeError as problem:
        raise UnreadableFile(
            f"{file_name}: expected a workbook, found one that claims more cells than a spreadsheet has, or XML that "
            "no spreadsheet writes. Download the export again."
        ) from problem
    if not reader.grids:
        raise UnreadableFile(f"{file_name}: the workbook has no rows. Download the export again.")
    return reader.grids
