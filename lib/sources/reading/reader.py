"""One file to its grids, by its first bytes and not by its name."""

from __future__ import annotations

import io
import zipfile

from lib.sources.errors import UnreadableFile
from lib.sources.reading.archive import BROKEN_ZIP, is_workbook
from lib.sources.reading.encoding import decoded
from lib.sources.reading.grid import Grid
from lib.sources.reading.html_table import holds_table, html_grids
from lib.sources.reading.kinds import (
    refuse,
    refuse_if_no_table,
    refuse_if_no_workbook,
    refuse_if_other_text,
    refuse_other_open_document,
    refuse_other_zip,
)
from lib.sources.reading.limits import LARGEST_FILE
from lib.sources.reading.spreadsheetml import is_spreadsheetml, spreadsheetml_grids
from lib.sources.reading.text import text_grid
from lib.sources.reading.workbook import workbook_grids

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0"


def too_large(file_name: str) -> UnreadableFile:
    """Return the refusal of a file that is larger than any should be."""
    return UnreadableFile(
        f"{file_name}: the file is larger than {LARGEST_FILE // 2**20:,} MB. Download the export for a shorter period."
    )


def read_grids(data: bytes, file_name: str) -> list[Grid]:
    """Return the sheets of a workbook, the tables of a web page, or the one grid of a text file.

    Raise UnreadableFile with the reason, what was found and what to do. Archives are unpacked before (`members`).
    """
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableFile(f"{file_name}: the file is empty. Download the export again.")
    if len(data) > LARGEST_FILE:
        raise too_large(file_name)
    refuse_if_no_table(data, file_name)
    if data.startswith(_OLE):
        refuse_if_no_workbook(data, file_name)
        return workbook_grids(data, file_name)
    if data.startswith((_ZIP, _EMPTY_ZIP)):
        _refuse_if_no_workbook(data, file_name)
        return workbook_grids(data, file_name)
    text, warnings = decoded(data, file_name)
    if is_spreadsheetml(text):
        return spreadsheetml_grids(text, file_name)
    if holds_table(text):
        grids = html_grids(text, file_name)
        if grids:
            return grids
    refuse_if_other_text(text, file_name)
    return [text_grid(text, file_name, warnings)]


def _refuse_if_no_workbook(data: bytes, file_name: str) -> None:
    """Raise UnreadableFile where a zip is a document or an archive of other files; a damaged one is let through."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = set(packed.namelist())
            kind = packed.read("mimetype")[:200] if "mimetype" in names else b""
    except BROKEN_ZIP:
        return
    refuse_other_open_document(kind, file_name)
    if not is_workbook(names):
        refuse_other_zip(names, file_name)
        found = f"an archive of {len(names)} file(s)"
        raise refuse(file_name, found, "Unpack it first, and bring the files that were in it.")
