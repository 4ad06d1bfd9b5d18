"""Two downloads that somebody pasted one below the other into one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lib.sources.errors import UnknownExport

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lib.sources.headers import Header

Rows = list[tuple[int, list[str]]]
# Facts whose rows are of the file's days where they have none of their own.
_OF_THE_FILE = ("daily", "breakdown", "campaign", "audience", "peer_count")
_DAYS = ("day", "first_day", "last_day")


def without_second_header(rows: Rows, names: Sequence[str]) -> tuple[Rows, int | None, int]:
    """Return the rows without the lines that repeat the header, the first of them, and how many rows went with them.

    Below such a line, a row that is the same as one before, cell by cell, is the same row pasted again.
    """
    wanted = _trimmed(names)
    again = [at for at, (_, cells) in enumerate(rows) if _may_be(cells, wanted) and _trimmed(cells) == wanted]
    if not again:
        return rows, None, 0
    kept = rows[: again[0]]
    seen = {tuple(_trimmed(cells)) for _, cells in kept}
    headers = set(again)
    left_out = 0
    for at in range(again[0], len(rows)):
        line, cells = rows[at]
        said = tuple(_trimmed(cells))
        if at in headers:
            continue
        if said and said in seen:
            left_out += 1
        else:
            kept.append((line, cells))
            seen.add(said)
    return kept, rows[again[0]][0], left_out


def refuse_if_days_are_mixed(header: Header, rows: Rows, second: int | None, name: str) -> None:
    """Raise UnknownExport where rows stand below a second header, and nothing says which days they are of."""
    if second is None or not any(line > second for line, _ in rows):
        return
    layout = header.layout
    undated = layout.into in _OF_THE_FILE and not any(column.to in _DAYS for column in header.cells_of)
    if undated or layout.years:
        raise UnknownExport(
            f"{name}: its header stands again in line {second}, so two downloads stand one below the other, and it "
            "cannot be told which days each of them is of. Bring them as two files, as they were downloaded."
        )


def _may_be(cells: Sequence[str], wanted: Sequence[str]) -> bool:
    return len(cells) >= len(wanted) > 1 and cells[len(wanted) - 1].strip() == wanted[-1]


def _trimmed(cells: Sequence[str]) -> list[str]:
    """Return the cells without spaces around them and without the empty ones at the end."""
    trimmed = [cell.strip() for cell in cells]
    while trimmed and not trimmed[-1]:
        trimmed.pop()
    return trimmed
