"""A large file to a SELECT that reads it in one go: with its types where it is plain, else as text.

What such a SELECT cannot read stops it with an error, and the next more careful way takes its turn.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lib.sources.block import Block
from lib.sources.compile import JOINED, compiled, first_of, value_of
from lib.sources.declare import Column
from lib.sources.rows import MELTED, Context, quoted

# What a cell may hold instead of a value, as the reader itself can tell.
_MISSING = (
    "",
    "-",
    "--",
    "---",
    "—",
    "NA",
    "N/A",
    "n/a",
    "NaN",
    "NAN",
    "nan",
    "null",
    "NULL",
    "undefined",
    "(not set)",
)
_TYPES = {"number": "DOUBLE", "milliseconds": "DOUBLE", "day": "DATE", "timestamp": "TIMESTAMP"}
_ACCOUNT = ("account_platform", "account_handle", "account_name")
_TEXTS = ("text", "masked", "person", "id", "boolean", "feeling", "platform", "x_id_time", "tiktok_link_time")


@dataclass(frozen=True)
class Flow:
    """`accounts` selects the accounts that the file names, `rows` the columns of the fact and the account's."""

    accounts: str
    rows: str


def plain_flow(block: Block, context: Context, path: Path, delimiter: str, skip: int) -> Flow | None:
    """Return the statements for a file in UTF-8 whose rows begin after `skip` lines, None where it needs more care.

    Whatever is not plain (a thousand with a comma, a date of another form) stops the reading with an error.
    """
    layout = block.layout
    types: dict[int, str] = {}
    values: dict[str, list[str]] = {}
    guards = _guards_of_rows(block)
    formats = {"DATE": _format(block, "day"), "TIMESTAMP": _format(block, "timestamp")}
    for column, cells in block.cells_of.items():
        kind = "VARCHAR" if column.extract or column.parse in _TEXTS else _TYPES.get(column.parse)
        if kind is None or (kind in formats and formats[kind] is None):
            return None
        if any(types.setdefault(cell, kind) != kind for cell in cells):
            return None
        each = [_value(column, f"c{cell}", block, context) for cell in cells]
        values.setdefault(column.to, []).extend(each)
        if not column.to.startswith("account_"):
            guards += _guards(column, each, cells)
    if not _flows(block) or any(len(values.get(name, ())) > 1 for name in (*JOINED, *block.layout.joined_names)):
        return None
    for column in block.cells_of:
        if column.must_be_filled and column.parse != "timestamp":
            guards.append(f"{first_of(values[column.to])} IS NULL")
    source = _source(block, types, formats, context, path, delimiter, skip)
    listed = ", ".join(f"{first_of(each)} AS {name}" for name, each in values.items())
    parsed = f"SELECT {_stopped(guards)} AS line, {listed}, NULL AS problem FROM {source}"
    said = {name: quoted(text) for name, text in layout.constants.items()} | {
        name: first_of(each) for name, each in values.items()
    }
    accounts = ", ".join(f"{said.get(name, 'NULL')} AS {name}" for name in _ACCOUNT)
    return _flow(block, context, f"SELECT {accounts} FROM {source}", parsed)


def careful_flow(block: Block, context: Context, path: Path, delimiter: str, skip: int) -> Flow | None:
    """Return the statements that read every cell as text, with the same care as a small file's.

    Only a row that cannot be used, or that may be one of totals, stops the reading.
    """
    if not _flows(block):
        return None
    source = _source(block, {}, {}, context, path, delimiter, skip)
    guards = _guards_of_rows(block)
    for column, cells in block.cells_of.items():
        if column.must_be_filled and column.parse in ("text", "id"):
            guards.append(f"NOT regexp_matches(c{cells[0]}, '\\d')")
    texts = f"(SELECT {_stopped(guards)} AS line, * FROM {source})"
    parsed = compiled(block, context).parsed.replace(" AS MATERIALIZED ", " AS NOT MATERIALIZED ")
    parsed = parsed.replace("FROM text_rows", f"FROM {texts}")
    stopped = (
        f"SELECT * REPLACE (CASE WHEN problem IS NOT NULL THEN error(problem) ELSE line END AS line) FROM ({parsed})"
    )
    columns = compiled(block, context).rows
    accounts = columns[columns.index("SELECT") + 6 : columns.index(", line")]
    return _flow(block, context, f"SELECT {accounts} FROM ({parsed})", stopped)


def _flows(block: Block) -> bool:
    """Return whether each line is one row that can be told from totals and notes by itself."""
    layout = block.layout
    odd = (layout.shape, layout.stacked, layout.titles, layout.joined, layout.years, layout.starts, layout.named_by)
    filled = sum(1 for column in block.cells_of if column.must_be_filled)
    split = any(column.bucket for column in block.cells_of)
    return layout.into not in MELTED and not any(odd) and not split and filled >= 2


def _flow(block: Block, context: Context, accounts: str, parsed: str) -> Flow | None:
    """Return the statements, None where rows have to be compared with each other to be read."""
    rows = compiled(block, context).rows
    if " OVER (" in rows or " OVER (" in parsed:
        return None
    return Flow(
        f"SELECT {', '.join(_ACCOUNT)} FROM ({accounts}) GROUP BY ALL ORDER BY count(*) DESC",
        rows.replace("FROM parsed WHERE problem IS NULL", f"FROM ({parsed})"),
    )


def _stopped(guards: list[str]) -> str:
    """Return the line, which is not counted (several parts of the file are read at once), unless a guard is true."""
    return f"CASE WHEN {' OR '.join(guards)} THEN error('not plain') ELSE 0 END" if guards else "0"


def _guards_of_rows(block: Block) -> list[str]:
    """Return what is true of a row that says again by day what another says for the whole life of an item."""
    by_day = [cells[0] for column, cells in block.cells_of.items() if block.layout.lifetime and column.to == "period"]
    return [f"regexp_matches(c{at}, '\\d')" for at in by_day]


def _value(column: Column, cell: str, block: Block, context: Context) -> str:
    """Return the SQL of a cell that the reader has given its type."""
    if column.extract or column.parse in ("boolean", "feeling", "platform", "x_id_time", "tiktok_link_time"):
        return value_of(column, cell, block, context)
    if column.parse == "masked":
        return f"CASE WHEN needs_mask({cell}) THEN masked({cell}) ELSE trimmed({cell}) END"
    if column.parse in ("text", "person"):
        return f"trimmed({cell})" if column.parse == "text" else f"person(trimmed({cell}))"
    if column.parse == "timestamp" and block.layout.zone != "UTC":
        return f"(({cell} AT TIME ZONE {quoted(block.layout.zone)}) AT TIME ZONE 'UTC')"
    return f"{cell} / 3600000" if column.parse == "milliseconds" else cell


def _guards(column: Column, values: list[str], cells: tuple[int, ...]) -> list[str]:
    """Return what is true of a cell which is no plain value of its kind."""
    found = []
    for value, at in zip(values, cells, strict=True):
        cell = f"c{at}"
        if column.parse == "id":
            # What a spreadsheet made of it, or spaces around it.
            found.append(
                f"(NOT regexp_full_match({cell}, '\\d+') AND regexp_matches({cell}, '[eE]\\+|\\.0$|^\\s|\\s$|^\\D+$'))"
            )
        elif column.parse in ("text", "masked", "person") and column.to != "period":
            found.append(f"(strlen({cell}) <= 20 AND is_placeholder({cell}))")
        elif column.parse in ("number", "milliseconds"):
            found.append(f"NOT isfinite({cell})")
        elif column.parse == "timestamp" and column.must_be_filled:
            found.append(f"{cell} IS NULL")
        if column.extract or column.parse in ("boolean", "feeling", "platform"):
            found.append(f"({value} IS NULL AND {cell} IS NOT NULL)")
        if column.must_be_filled and column.parse == "text":
            found.append(f"NOT regexp_matches({cell}, '\\d')")
    return found


def _source(
    block: Block,
    types: dict[int, str],
    formats: dict[str, str | None],
    context: Context,
    path: Path,
    delimiter: str,
    skip: int,
) -> str:
    """Return the reader with the types of the columns."""
    columns = ", ".join(f"'c{at}': '{types.get(at, 'VARCHAR')}'" for at in range(len(block.header)))
    options = {
        "delim": quoted(delimiter),
        "quote": "'\"'",
        "escape": "'\"'",
        "header": "false",
        "auto_detect": "false",
        "skip": str(skip),
        "nullstr": f"[{', '.join(quoted(each) for each in _MISSING)}]",
        "columns": f"{{{columns}}}",
    }
    if context.decimal_comma:
        options["decimal_separator"] = "','"
    for kind, name in (("DATE", "dateformat"), ("TIMESTAMP", "timestampformat")):
        if kind in types.values():
            options[name] = quoted(formats[kind] or "")
    return f"read_csv({quoted(str(path))}, {', '.join(f'{name}={value}' for name, value in options.items())})"


def _format(block: Block, parse: str) -> str | None:
    """Return the only declared format in which the first rows are written, None where there is none."""
    formats = block.layout.day_formats if parse == "day" else block.layout.time_formats
    texts = [
        cells[at].strip()
        for column, found in block.cells_of.items()
        if column.parse == parse
        for at in found
        for _, cells in block.rows
        if at < len(cells) and cells[at].strip() not in _MISSING
    ]
    fitting = [each for each in formats if texts and all(_reads(text, each) for text in texts)]
    return fitting[0] if len(fitting) == 1 else None


def _reads(text: str, written: str) -> bool:
    try:
        datetime.strptime(text, written)
    except (ValueError, re.error):
        # The database's formats may name a part twice.
        return False
    return True
