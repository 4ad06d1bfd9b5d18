"""A table of a file whose export is known, and the file with all of its tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from lib.sources.declare import Column, Export, Layout


@dataclass(frozen=True)
class Block:
    """One table of the file. `cells_of` maps each declared column that was found to its cell positions.

    `period` is what the lines right above the table say about its days, where several stand in one file.
    """

    layout: Layout
    sheet: str
    header: list[str]
    cells_of: dict[Column, tuple[int, ...]]
    rows: list[tuple[int, list[str]]]
    title: str = ""
    platform: str = ""
    metric: str = ""
    period: tuple[date, date] | None = None


@dataclass(frozen=True)
class Recognised:
    """A file whose export is known. `period` is what the file says about its days, if it does."""

    export: Export
    blocks: tuple[Block, ...]
    handle: str | None
    period: tuple[date, date] | None
    exported_at: datetime | None
    decimal_comma: bool
    warnings: tuple[str, ...]
