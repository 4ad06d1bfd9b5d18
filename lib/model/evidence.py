"""How a finding is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from lib.model.table import Table


@dataclass(frozen=True)
class SourceFile:
    """A file behind the rows. `export` names its format, `label` says it in words."""

    import_id: int
    name: str
    export: str
    label: str
    imported_at: datetime
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True)
class OutsideSource:
    """A figure that is not ours: where it stands and what it means."""

    title: str
    publisher: str
    year: int
    definition: str


@dataclass(frozen=True)
class Evidence:
    """The query, its rows and their files.

    `sql` is the metric's whole query and `parameters` what filled its `$names`; `rows` is its result.
    `interval_method` says in words how the interval was made; `n` counts `n_of` (posts, weeks, mailings).
    """

    metric: str
    definition: str
    sql: str
    parameters: tuple[tuple[str, str], ...]
    rows: Table
    n: int
    n_of: str
    interval_method: str
    files: tuple[SourceFile, ...]
    outside: tuple[OutsideSource, ...] = ()

    @property
    def imports(self) -> tuple[int, ...]:
        """Ids of the imports behind the rows."""
        return tuple(file.import_id for file in self.files)
