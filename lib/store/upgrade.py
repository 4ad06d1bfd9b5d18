"""A store that an earlier version made, brought up to the tables of this one.

The work is done on a copy that takes the store's place at the end: a process that is killed on the way leaves the
store as it was. (DuckDB cannot replay every change of a table from the log that a killed process leaves.)
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import duckdb

from lib import schema

# Without these DuckDB looks for extensions on the internet by itself.
CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}


def bring_up(path: str, version: int) -> None:
    """Bring the closed store at `path` from `version` up to the newest tables.

    Raise duckdb.Error or OSError where it cannot be done; the store is then as it was.
    """
    copy = Path(f"{path}.upgrading")
    _remove(copy)
    try:
        shutil.copy2(path, copy)
        connection = duckdb.connect(str(copy), config=CONFIG)
        try:
            connection.execute("BEGIN TRANSACTION")
            for number, statements in schema.migrations():
                if number > version:
                    connection.execute(statements)
            connection.execute("UPDATE setting SET value = ? WHERE name = 'schema_version'", [str(schema.version())])
            connection.execute("COMMIT")
            connection.execute("CHECKPOINT")
        finally:
            connection.close()
        os.replace(copy, path)
    finally:
        _remove(copy)


def _remove(copy: Path) -> None:
    for path in (copy, copy.with_name(f"{copy.name}.wal")):
        path.unlink(missing_ok=True)
