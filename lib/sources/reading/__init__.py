"""Bytes to cells: nothing here knows a platform, but for their headers, which tell one encoding from another."""

from lib.sources.reading.archive import Member, is_archive, members
from lib.sources.reading.big import BIG_FROM, BigText, big_text
from lib.sources.reading.grid import Grid
from lib.sources.reading.limits import LARGEST_FILE
from lib.sources.reading.reader import read_grids, too_large

__all__ = [
    "BIG_FROM",
    "LARGEST_FILE",
    "BigText",
    "Grid",
    "Member",
    "big_text",
    "is_archive",
    "members",
    "read_grids",
    "too_large",
]
