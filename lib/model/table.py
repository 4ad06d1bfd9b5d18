"""Rows with named columns, without a dependency and safe to share between sessions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Table:
    """Immutable rows: `columns` names each cell of every tuple in `rows`."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"A row has {len(row)} cells, expected {len(self.columns)}: {self.columns}")

    def __len__(self) -> int:
        return len(self.rows)

    def column(self, name: str) -> list[Any]:
        """Return one column as a list; raise KeyError naming the columns that exist."""
        if name not in self.columns:
            raise KeyError(f"No column {name!r}; the columns are {', '.join(self.columns)}")
        position = self.columns.index(name)
        return [row[position] for row in self.rows]

    def records(self) -> list[dict[str, Any]]:
        """Return the rows as dictionaries, in order."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def where(self, **equals: Any) -> Table:
        """Return the rows in which every named column equals the given value."""
        positions = {self.columns.index(name): value for name, value in equals.items()}
        kept = tuple(row for row in self.rows if all(row[at] == value for at, value in positions.items()))
        return Table(self.columns, kept)

    def without(self, *names: str) -> Table:
        """Return the table without the named columns."""
        kept = [at for at, name in enumerate(self.columns) if name not in names]
        return Table(
            tuple(self.columns[at] for at in kept),
            tuple(tuple(row[at] for at in kept) for row in self.rows),
        )

    @classmethod
    def of(cls, columns: Iterable[str], rows: Iterable[Iterable[Any]]) -> Table:
        """Build a table from any iterables."""
        return cls(tuple(columns), tuple(tuple(row) for row in rows))
