"""Which row of a table names the columns of a layout."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from lib.sources.declare import Column, Layout
from lib.sources.reading.grid import normalised

_OPEN = "(*)"


@dataclass(frozen=True)
class Header:
    """A row that names the columns of a layout."""

    layout: Layout
    row: int
    cells_of: dict[Column, tuple[int, ...]]

    @property
    def score(self) -> int:
        """How many columns it explains."""
        return len({cell for cells in self.cells_of.values() for cell in cells}) or 2


class Names:
    """The normalised texts of a row, found by text."""

    def __init__(self, cells: list[str]) -> None:
        self.texts = [normalised(cell) for cell in cells]
        self._at: dict[str, list[int]] = {}
        for at, text in enumerate(self.texts):
            self._at.setdefault(text, []).append(at)

    def __contains__(self, text: str) -> bool:
        return text in self._at

    def positions(self, wanted: str) -> list[int]:
        """Return where a header stands; of several currencies, written "(*)", the first: they are not to be mixed."""
        if wanted.endswith(_OPEN):
            beginning = wanted.removesuffix(_OPEN)
            return [at for at, text in enumerate(self.texts) if text.startswith(beginning) and text.endswith(")")][:1]
        return self._at.get(wanted, [])


# Every layout is compared with the first rows of every file.
@cache
def _wanted(column: Column) -> tuple[str, ...]:
    return tuple(dict.fromkeys(normalised(name) for name in column.names))


def match(layout: Layout, names: Names, row: int) -> Header | None:
    """Return the header if this row names every required column and nothing forbidden."""
    found: dict[Column, tuple[int, ...]] = {}
    for column in layout.required:
        if not any(names.positions(wanted) for wanted in _wanted(column)):
            return None
    if any(normalised(name) in names for name in layout.forbidden):
        return None
    if any(normalised(name) not in names for name in layout.beside):
        return None
    if layout.telling and not any(normalised(name) in names for name in layout.telling):
        return None
    for column in layout.columns:
        positions = tuple(at for wanted in _wanted(column) for at in names.positions(wanted))
        if positions:
            # Google names a number again for each segment and each device that it puts side by side.
            if layout.stacked and not layout.titles and len({names.texts[at] for at in positions}) < len(positions):
                return None
            found[column] = positions
    if layout.alone and sum(1 for name in names.texts if name) > len({at for cells in found.values() for at in cells}):
        return None
    optional = sum(1 for column in found if not column.required)
    return Header(layout, row, found) if optional >= layout.at_least else None
