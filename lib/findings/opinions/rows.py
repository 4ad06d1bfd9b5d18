"""Where the tests of opinions take their rows from: a store, or a world that a test made up."""

from __future__ import annotations

from typing import Protocol

from lib.metrics import Result, run
from lib.model import Scope, Table
from lib.store import Store


class Rows(Protocol):
    """Rows by the name of a query (lib/metrics/queries), as that query returns them."""

    def of(self, query: str, scope: Scope) -> Table:
        """Return the rows of the query over the scope."""
        ...


class StoreRows:
    """The rows of a store; each query is run once for a scope."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._results: dict[tuple[str, Scope], Result] = {}

    def of(self, query: str, scope: Scope) -> Table:
        """Return the rows of the query over the scope."""
        return self.result(query, scope).table

    def result(self, query: str, scope: Scope) -> Result:
        """Return the rows with what was asked, to make evidence of them."""
        key = (query, scope)
        if key not in self._results:
            self._results[key] = run(self.store, query, scope)
        return self._results[key]
