"""Bytes to cells: nothing here knows a platform."""

from lib.sources.reading.grid import Grid
from lib.sources.reading.reader import read_grids

__all__ = ["Grid", "read_grids"]
