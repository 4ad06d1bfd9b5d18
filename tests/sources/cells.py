"""One cell through the macros of parsing.sql, as the compiled SELECT calls them."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import duckdb

import lib.sources

_MACROS = (Path(lib.sources.__file__).parent / "parsing.sql").read_text(encoding="utf-8")
_CONNECTION = duckdb.connect(config={"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"})
_CONNECTION.execute(_MACROS)


@functools.cache
def _prepared(expression: str) -> str:
    """Prepare the query once, since reading the macros takes ten times as long as the answer; return its name."""
    name = f"cell_{_prepared.cache_info().currsize}"
    _CONNECTION.execute(f"PREPARE {name} AS SELECT {expression} FROM (SELECT filled($1) AS raw)")
    return name


def cell(expression: str, text: str | None) -> Any:
    """Return what an expression over `raw` (the cell after `filled`) makes of the text."""
    given = "NULL" if text is None else "'" + text.replace("'", "''").replace("\0", "' || chr(0) || '") + "'"
    row = _CONNECTION.execute(f"EXECUTE {_prepared(expression)}({given})").fetchone()
    assert row is not None
    return row[0]


def day(text: str, *formats: str) -> Any:
    listed = ", ".join(f"'{each}'" for each in formats)
    return cell(f"CAST(try_strptime(raw, [{listed}]) AS DATE)", text)
