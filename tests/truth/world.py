"""A made-up world: the rows that queries would return, without a store."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from math import exp
from operator import itemgetter
from typing import Any

from numpy.random import Generator

from lib.metrics import QUERIES
from lib.model import PlannedTest, Scope, Table

Row = Mapping[str, Any]
# (random, side, size) -> World. The true ratio of each test of the opinion is `ratio_of(test, side)`; a size of one is
# a year of a body like the demo.
Maker = Callable[[Generator, float, float], "World"]


@dataclass
class World:
    """Rows by the name of a query; a column that a row lacks is None, but for its import."""

    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    _made: dict[tuple[str, date, date], Table] = field(default_factory=dict, repr=False)

    def of(self, query: str, scope: Scope) -> Table:
        """Return the rows of a query whose days touch the scope, as a store would."""
        key = (query, scope.first_day, scope.last_day)
        if key not in self._made:
            self._made[key] = self._table(query, scope)
        return self._made[key]

    def _table(self, query: str, scope: Scope) -> Table:
        columns = tuple(name for name, _ in QUERIES[query].columns)
        empty = {name: [1] if name == "import_ids" else None for name in columns}
        inside = [row for row in self.rows.get(query, ()) if _inside(row, scope)]
        unknown = {name for row in inside[:1] for name in row} - set(columns)
        if unknown:
            raise KeyError(f"{query} has no columns {sorted(unknown)}; there are {', '.join(columns)}")
        cells = itemgetter(*columns)
        return Table(columns, tuple(cells({**empty, **row}) for row in inside))


def _inside(row: Row, scope: Scope) -> bool:
    first = row.get("day") or row.get("month") or row.get("first_day") or row.get("created_at")
    last = row.get("last_day") or first
    if first is None:
        return True
    return _day(last) >= scope.first_day and _day(first) <= scope.last_day


def _day(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def ratio_of(test: PlannedTest, side: float) -> float:
    """Return the true ratio subject / comparator: on the line for a side of 0, above 0 where the opinion is right."""
    return test.line * exp(-side if test.right_below else side)
