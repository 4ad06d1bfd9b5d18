"""Two tables side by side in one sheet, each as a grid of its own."""

from __future__ import annotations

from dataclasses import replace

from lib.sources.reading.grid import Grid, normalised

_FIRST_ROWS = 30


def apart(grids: list[Grid]) -> list[Grid]:
    """Return the grids, cut where a header begins again after an empty column: Post, Day, Views, "", Post, Day, Clicks.

    The second of two tables is named after its sheet and its number.
    """
    found: list[Grid] = []
    for grid in grids:
        cuts = _cuts(grid)
        ends = [*cuts[1:], None]
        for number, (begin, end) in enumerate(zip(cuts, ends, strict=True), start=1):
            name = grid.name if number == 1 else f"{grid.name} ({number})"
            rows = grid.rows if len(cuts) == 1 else [(line, cells[begin:end]) for line, cells in grid.rows]
            found.append(replace(grid, name=name, rows=rows))
    return found


def _cuts(grid: Grid) -> list[int]:
    """Return the columns at which tables begin, 0 alone where there is one."""
    for _, cells in grid.rows[:_FIRST_ROWS]:
        names = [normalised(cell) for cell in cells]
        first = names[:2]
        # A row of numbers may well begin again by chance: 0, 0, 5, "", 0, 0.
        if len(set(first)) < 2 or not all(any(letter.isalpha() for letter in name) for name in first):
            continue
        again = [at for at in range(3, len(names)) if names[at : at + 2] == first and not names[at - 1]]
        if again:
            return [0, *again]
    return [0]
