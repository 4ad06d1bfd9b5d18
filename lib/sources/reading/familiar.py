"""How many of a text's cells are headers of declared exports: the best sign that its bytes were read rightly."""

from __future__ import annotations

import re
from functools import cache

from lib.sources.reading.grid import normalised
from lib.sources.registry import EXPORTS

_CELLS = re.compile(r'[\n\r,;\t|"]+')


@cache
def _accented_headers() -> frozenset[str]:
    """Return the normalised header texts that are not plain ASCII: only they tell one encoding from another."""
    names = (
        normalised(name)
        for export in EXPORTS
        for layout in export.layouts
        for column in layout.columns
        for name in column.names
    )
    return frozenset(name for name in names if not name.isascii())


def familiar_headers(text: str) -> int:
    """Return how many different cells of the text are such headers."""
    return len({normalised(cell) for cell in _CELLS.split(text)} & _accented_headers())
