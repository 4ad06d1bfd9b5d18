"""One store: a DuckDB file (or memory), opened once per process and used through a cursor per query."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from lib import schema
from lib.model import Table
from lib.store import upgrade

_MEMORY = ":memory:"


class StoreError(Exception):
    """The store cannot be used; the message says why and what to do."""


class Store:
    """A store at `path`, made with its tables if it is new; `:memory:` for one that is not kept.

    Sessions run in threads, and DuckDB refuses a connection that is busy: every query takes its own cursor,
    and writers wait for each other.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = str(path)
        try:
            if self.path != _MEMORY:
                Path(self.path).parent.mkdir(parents=True, exist_ok=True)
            self._connection = duckdb.connect(self.path, config=upgrade.CONFIG)
        except (duckdb.Error, OSError) as problem:
            raise StoreError(_cannot_open(self.path, str(problem))) from problem
        self._writing = threading.RLock()
        self.version_of_data = 0
        try:
            self._prepare()
        except BaseException as problem:
            self._connection.close()
            if isinstance(problem, (duckdb.Error, OSError)):
                raise StoreError(_cannot_open(self.path, str(problem))) from problem
            raise

    def _prepare(self) -> None:
        """Create the tables, or bring an older store up to them."""
        version = self._version()
        if version is None:
            with self.transaction() as cursor:
                cursor.execute(schema.statements())
                cursor.execute(
                    "INSERT INTO setting VALUES ('schema_version', ?), ('person_key', ?)",
                    [str(schema.version()), secrets.token_hex(32)],
                )
                cursor.execute("INSERT INTO organisation (name, kind) VALUES ('Our organisation', 'own')")
        elif version > schema.version():
            raise StoreError(
                f"{self.path} was made by a newer Data Party (tables {version}, known here: {schema.version()}). "
                "Update Data Party to open it."
            )
        elif version < schema.version():
            self._connection.close()
            upgrade.bring_up(self.path, version)
            self._connection = duckdb.connect(self.path, config=upgrade.CONFIG)
        with self.transaction() as cursor:
            cursor.execute(schema.views())

    def _version(self) -> int | None:
        """Return the version of the tables, None in a new store."""
        tables = self.query("SELECT count(*) FROM information_schema.tables WHERE table_name = 'setting'")
        return int(self.setting("schema_version") or 1) if tables.rows != ((0,),) else None

    @staticmethod
    def _setting(cursor: duckdb.DuckDBPyConnection, name: str) -> str | None:
        row = cursor.execute("SELECT value FROM setting WHERE name = ?", [name]).fetchone()
        return row[0] if row else None

    def setting(self, name: str) -> str | None:
        """Return a setting of the store, None where it was never set."""
        with self._connection.cursor() as cursor:
            return self._setting(cursor, name)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting in the store."""
        with self.transaction() as cursor:
            cursor.execute("DELETE FROM setting WHERE name = ?", [name])
            cursor.execute("INSERT INTO setting VALUES (?, ?)", [name, value])

    def query(self, sql: str, parameters: Mapping[str, Any] | None = None) -> Table:
        """Return the rows of a SELECT; `parameters` fills its `$names`."""
        with self._connection.cursor() as cursor:
            result = cursor.execute(sql, dict(parameters) if parameters else None)
            names = [column[0] for column in result.description]
            return Table.of(names, result.fetchall())

    @contextmanager
    def transaction(self, *, keep: bool = True) -> Iterator[duckdb.DuckDBPyConnection]:
        """Give a cursor inside a transaction: all of it is kept, or with an error or `keep=False` nothing."""
        with self._writing, self._connection.cursor() as cursor:
            cursor.execute("BEGIN TRANSACTION")
            try:
                yield cursor
            except BaseException:
                cursor.execute("ROLLBACK")
                raise
            cursor.execute("COMMIT" if keep else "ROLLBACK")
            if keep:
                self.version_of_data += 1

    def organisation(self) -> tuple[int, str]:
        """Return (id, name) of our own organisation, which every store has from the start."""
        rows = self.query("SELECT organisation_id, name FROM organisation WHERE kind = 'own' ORDER BY 1").rows
        if rows:
            return rows[0][0], rows[0][1]
        return self.name_organisation("Our organisation")

    def name_organisation(self, name: str) -> tuple[int, str]:
        """Give our own organisation its name, and return (id, name)."""
        with self.transaction() as cursor:
            row = cursor.execute("SELECT organisation_id FROM organisation WHERE kind = 'own'").fetchone()
            if row:
                cursor.execute("UPDATE organisation SET name = ? WHERE organisation_id = ?", [name, row[0]])
            else:
                row = cursor.execute(
                    "INSERT INTO organisation (name, kind) VALUES (?, 'own') RETURNING organisation_id",
                    [name],
                ).fetchone()
        assert row is not None
        return row[0], name

    def population(self) -> int | None:
        """Return how many inhabitants our own organisation serves, None where nobody has said."""
        rows = self.query("SELECT population_served FROM organisation WHERE kind = 'own' ORDER BY organisation_id").rows
        return rows[0][0] if rows else None

    def set_population(self, inhabitants: int | None) -> None:
        """Keep how many inhabitants our own organisation serves; None forgets it. Raise ValueError below one."""
        if inhabitants is not None and inhabitants < 1:
            raise ValueError(f"An organisation serves one inhabitant or more, found {inhabitants}")
        own, _ = self.organisation()
        with self.transaction() as cursor:
            cursor.execute(
                "UPDATE organisation SET population_served = ? WHERE organisation_id = ?", [inhabitants, own]
            )

    def is_empty(self) -> bool:
        """Whether nothing is imported at present."""
        return self.query("SELECT count(*) FROM import WHERE undone_at IS NULL").rows == ((0,),)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def _cannot_open(path: str, problem: str) -> str:
    if any(words in problem.lower() for words in ("set lock on file", "already open", "used by another process")):
        return (
            f"{path} is open in another program, most likely Data Party in the browser. "
            "Stop that one first (Ctrl+C in its window), or name another store with --store."
        )
    return f"{path} cannot be opened as a Data Party store: {problem}"
