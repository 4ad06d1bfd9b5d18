"""A dropped file as the files that are imported one by one: those of an archive, where some belong together."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lib.sources import Grid, Member, SourceError, is_archive, members, read_grids, recognise

# A list of filters beside the tables of an export is shorter.
_FEW_ROWS = 30


@dataclass(frozen=True)
class Together:
    """Files of one archive that are one export: its tables, and the list of what they were filtered by."""

    members: tuple[Member, ...]


@dataclass(frozen=True)
class Dropped:
    """One file to import."""

    name: str
    data: bytes | Path | Together


def files_in(name: str, data: bytes | Path) -> list[Dropped]:
    """Return the files to import, in the order of the archive; a file that is no archive as it is.

    Raise SourceError where an archive cannot be unpacked.
    """
    if not is_archive(data):
        return [Dropped(name, data)]
    found = members(data, name)
    together = _together(found)
    rest = [Dropped(member.name, member.data) for member in found if member not in together]
    if not together:
        return rest
    whole = not rest and len(found) > 1
    return [Dropped(name if whole else f"{together[0].name.rpartition('/')[0]} (tables)", Together(together)), *rest]


def grids_of(together: Together) -> list[Grid]:
    """Return the tables of files that belong together, each under the name of its file."""
    return [
        Grid(member.name.rpartition("/")[2], grid.rows, grid.delimiter, grid.warnings)
        for member in together.members
        for grid in read_grids(member.data, member.name)
    ]


def _together(found: list[Member]) -> tuple[Member, ...]:
    """Return the members that are tables of one export and say only as a whole which days they cover."""
    of_export: dict[str, list[Member]] = {}
    small: list[Member] = []
    for member in found:
        try:
            grids = read_grids(member.data, member.name)
        except SourceError:
            continue
        try:
            export = recognise(grids, member.name).export
        except SourceError:
            small += [member] if all(len(grid.rows) <= _FEW_ROWS for grid in grids) else []
            continue
        if any(layout.covers_file for layout in export.layouts) and not export.refusal:
            of_export.setdefault(export.name, []).append(member)
        elif export.refusal and all(len(grid.rows) <= _FEW_ROWS for grid in grids):
            small.append(member)
    if len(of_export) != 1:
        return ()
    (tables,) = of_export.values()
    return tuple(member for member in found if member in tables or member in small) if len(tables) > 1 else ()
