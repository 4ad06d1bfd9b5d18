"""A recognised block to the SELECT that turns its text cells into rows of a fact table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from lib.sources import moments, spans
from lib.sources.block import Block
from lib.sources.declare import Column, Layout
from lib.sources.rows import MELTED, Context, quoted, rows_of

_EXPECTED = {
    "number": "a number",
    "percent": "a percentage",
    "money": "an amount of money",
    "first_day": "a day, week, month, quarter or year",
    "nth_day": "the number of a day",
    "duration_hours": "a duration",
    "milliseconds": "a number of milliseconds",
    "boolean": "True or False",
    "feeling": "negative, neutral or positive",
    "id": "an id",
    "platform": "the name of a network that is known",
}
# Names that several columns give together.
JOINED = ("item", "peer", "mailing_id", "message_id")


@dataclass(frozen=True)
class Statement:
    """`parsed` selects typed columns, `line` and `problem` from `text_rows(line, c0, c1, ...)`.

    `rows` selects the fact's own columns from the temporary table `parsed`, and `account_handle` and
    `account_name` beside them (NULL where the rows do not say).
    """

    into: str
    parsed: str
    rows: str


def compiled(block: Block, context: Context) -> Statement:
    """Return the statements for one block."""
    raws: list[str] = []
    values: list[str] = []
    typed: dict[str, list[str]] = {}
    problems: list[str] = []
    checks: list[tuple[Column, str, str, str, str]] = []
    measures: list[tuple[str, str, str]] = []
    for at, (column, cells) in enumerate(block.cells_of.items()):
        raw = f"raw{at}"
        # A header that stands twice, or a caption that stands in one of two columns: the first that is filled.
        filled = "filled_text" if column.parse in ("text", "masked", "person") else "filled"
        if column.to == "item":
            # A page, a query or a channel may well be called "(not set)" or "none".
            filled = "tidy"
        raws.append(f"coalesce({', '.join(f'{filled}(c{cell})' for cell in cells)}, NULL) AS {raw}")
        melted = block.layout.into in MELTED and column.parse in ("number", "money", "duration_hours", "milliseconds")
        name = f"v{at}" if melted or column.bucket else column.to
        if melted or column.bucket:
            measures.append((name, column.bucket or block.metric or column.to, column.part))
        value = f"value{at}"
        values.append(f"{value_of(column, raw, block, context)} AS {value}")
        typed.setdefault(name, []).append(value)
        if column.to == "spend":
            stated = re.search(r"\(([A-Z]{3})\)\s*$", block.header[cells[0]])
            typed.setdefault("currency", []).append(f"currency_of({raw})")
            typed["currency"] += [quoted(stated.group(1))] if stated else []
        checks.append((column, raw, name, value, block.header[cells[0]]))
    for column, raw, name, value, header in checks:
        # An id that a spreadsheet damaged may stand whole in the link.
        known = first_of(typed[name]) if column.parse == "id" or column.extract else value
        problems += _problems(column, raw, known, header, block.layout)
        if column in _only_days(block, context) and not column.must_be_filled:
            problems.append(f"CASE WHEN {raw} IS NULL THEN {quoted(f'column “{header.strip()}” is empty')} END")
    joined = (*JOINED, *block.layout.joined_names)
    columns = ",\n    ".join(
        f"{_joined(each) if name in joined else first_of(each)} AS {name}" for name, each in typed.items()
    )
    problem = f"nullif(concat_ws('; ', {', '.join(problems)}), '')" if problems else "NULL"
    return Statement(
        block.layout.into,
        f"WITH cells AS MATERIALIZED (SELECT line, {', '.join(raws)} FROM text_rows),\n"
        f"valued AS MATERIALIZED (SELECT *, {', '.join(values)} FROM cells)\n"
        f"SELECT line,\n    {columns},\n    {problem} AS problem\nFROM valued",
        rows_of(block, context, set(typed), measures),
    )


def _only_days(block: Block, context: Context) -> list[Column]:
    """Return the columns that alone say the days of a row, where the file as a whole does not."""
    days = [column for column in block.cells_of if column.to in ("day", "first_day", "last_day")]
    of_file = block.layout.into not in ("breakdown", "campaign") or context.period is not None
    return [] if of_file or len({column.to == "day" for column in days}) > 1 else days


def first_of(values: list[str]) -> str:
    """Return the first of several columns' values that is there."""
    return values[0] if len(values) == 1 else f"coalesce({', '.join(values)})"


def _joined(values: list[str]) -> str:
    """Return what several columns name together: source and medium, an agency and its page."""
    return values[0] if len(values) == 1 else f"nullif(concat_ws(' / ', {', '.join(values)}), '')"


def value_of(column: Column, raw: str, block: Block, context: Context) -> str:
    """Return the SQL expression of one column's value."""
    number = "number_comma" if context.decimal_comma else "number_point"
    if column.extract:
        return f"nullif(regexp_extract({raw}, {quoted(column.extract)}, 1), '')"
    if column.parse == "day":
        return spans.day_sql(raw, block.layout.day_formats)
    if column.parse in ("first_day", "last_day"):
        return spans.end_sql(column, raw, block.layout.day_formats, context.period)
    if column.parse == "nth_day":
        first = context.period[0] if context.period else date.min
        return f"CAST(DATE '{first}' + TRY_CAST({raw} AS INTEGER) AS DATE)"
    if column.parse == "timestamp":
        return moments.moment_sql(raw, block.layout.time_formats, block.layout.zone)
    if column.parse == "zoned":
        return moments.zoned_sql(raw, block.layout.time_formats, block.layout.zone)
    return {
        "text": raw,
        "id": f"id_of({raw})",
        "masked": f"masked({raw})",
        "person": f"person({raw})",
        "x_id_time": f"x_id_time({raw})",
        "tiktok_link_time": f"tiktok_link_time({raw})",
        "number": f"{number}({raw})",
        "percent": f"{number}({raw}) / 100",
        "money": f"{number}(amount_text({raw}))",
        "duration_hours": f"hours({number}({raw}), {raw})",
        "milliseconds": f"{number}({raw}) / 3600000",
        "boolean": f"yes_or_no({raw})",
        "feeling": f"feeling_of({raw})",
        "platform": f"platform_of({raw})",
    }[column.parse]


def _problems(column: Column, raw: str, value: str, header: str, layout: Layout) -> list[str]:
    """Return the expressions that say what is wrong with a cell, NULL where nothing is.

    What was found is shown masked, and not at all where a slipped cell may hold a person's words.
    """
    name = header.strip().replace("\u00ad", "")
    found: list[str] = []
    expected = _EXPECTED.get(column.parse)
    if column.parse in ("day", "timestamp", "zoned"):
        expected = moments.expected(column.parse, layout.day_formats if column.parse == "day" else layout.time_formats)
    # A link or an id that says no account leaves it to the rest of the file, or to the user.
    if expected or (column.extract and (column.required or column.to != "account_handle")):
        wanted = quoted(f"column “{name}”: expected {expected or column.parse}")
        shown = "" if layout.into in ("message", "message_check") else f", ', found “', left(masked({raw}), 60), '”'"
        found.append(f"CASE WHEN {raw} IS NOT NULL AND {value} IS NULL THEN concat({wanted}{shown}) END")
    if column.must_be_filled:
        missing = f"{raw} IS NULL AND {value} IS NULL"
        found.append(f"CASE WHEN {missing} THEN {quoted(f'column “{name}” is empty')} END")
    return found
