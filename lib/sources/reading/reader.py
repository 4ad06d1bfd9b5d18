"""One file to its grids, by its first bytes and not by its name."""

from __future__ import annotations

from lib.sources.errors import UnreadableFile
from lib.sources.reading.grid import Grid
from lib.sources.reading.text import text_grid
from lib.sources.reading.workbook import workbook_grids

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"


def read_grids(data: bytes, file_name: str) -> list[Grid]:
    """Return the sheets of a workbook, or the one grid of a text file; raise UnreadableFile with the reason."""
    if not data:
        raise UnreadableFile(f"{file_name}: the file is empty. Download the export again.")
    if data.startswith((_ZIP, _OLE)):
        return workbook_grids(data, file_name)
    if data.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")):
        raise UnreadableFile(
            f"{file_name}: expected a CSV file or workbook, found a picture or PDF. "
            "Screenshots hold no data: use the platform's Export or Download button."
        )
    return [text_grid(data, file_name)]
