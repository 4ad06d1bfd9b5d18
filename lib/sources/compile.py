"""A recognised block to the SELECT that turns its text cells into rows of a fact table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from lib.sources.declare import Column
from lib.sources.recognise import Block

_EXPECTED = {
    "number": "a number",
    "percent": "a percentage",
    "money": "an amount of money",
    "day": "a date",
    "nth_day": "the number of a day",
    "timestamp": "a date and time",
    "duration_hours": "a duration",
    "boolean": "True or False",
    "id": "an id",
}
# Facts whose declared measures become one row each.
MELTED = ("daily", "peer_count")


@dataclass(frozen=True)
class Context:
    """What the file itself does not say in its rows. `currency` and `period` come from the file or the user."""

    period: tuple[date, date] | None
    currency: str | None
    decimal_comma: bool
    exported_on: date


@dataclass(frozen=True)
class Statement:
    """`parsed` selects typed columns, `line` and `problem` from `text_rows(line, c0, c1, ...)`.

    `rows` selects the fact's own columns from the temporary table `parsed`, and `account_handle` and
    `account_name` beside them (NULL where the rows do not say).
    """

    into: str
    parsed: str
    rows: str


def quoted(text: str) -> str:
    """Return an SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


def compiled(block: Block, context: Context) -> Statement:
    """Return the statements for one block."""
    raws: list[str] = []
    typed: dict[str, list[str]] = {}
    problems: list[str] = []
    measures: list[tuple[str, str, str]] = []
    for at, (column, cells) in enumerate(block.cells_of.items()):
        raw = f"raw{at}"
        # A header that stands twice, or a caption that stands in one of two columns: the first that is filled.
        filled = "filled_text" if column.parse in ("text", "masked", "person") else "filled"
        raws.append(f"coalesce({', '.join(f'{filled}(c{cell})' for cell in cells)}, NULL) AS {raw}")
        melted = block.layout.into in MELTED and column.parse in ("number", "money", "duration_hours")
        name = f"v{at}" if melted else column.to
        if melted:
            measures.append((name, block.metric or column.to, column.part))
        value = _value(column, raw, block, context)
        typed.setdefault(name, []).append(value)
        if column.to == "spend":
            stated = re.search(r"\(([A-Z]{3})\)\s*$", block.header[cells[0]])
            typed.setdefault("currency", []).append(f"currency_of({raw})")
            typed["currency"] += [quoted(stated.group(1))] if stated else []
        problems += _problems(column, raw, value, block.header[cells[0]], names_people=block.layout.into == "message")
    columns = ",\n    ".join(f"{_first(values)} AS {name}" for name, values in typed.items())
    problem = f"nullif(concat_ws('; ', {', '.join(problems)}), '')" if problems else "NULL"
    return Statement(
        block.layout.into,
        f"WITH cells AS MATERIALIZED (SELECT line, {', '.join(raws)} FROM text_rows)\n"
        f"SELECT line,\n    {columns},\n    {problem} AS problem\nFROM cells",
        _rows(block, context, set(typed), measures),
    )


def _first(values: list[str]) -> str:
    return values[0] if len(values) == 1 else f"coalesce({', '.join(values)})"


def _value(column: Column, raw: str, block: Block, context: Context) -> str:
    """Return the SQL expression of one column's value."""
    number = "number_comma" if context.decimal_comma else "number_point"
    if column.extract:
        return f"nullif(regexp_extract({raw}, {quoted(column.extract)}, 1), '')"
    if column.parse == "day":
        return f"CAST(try_strptime({raw}, {_formats(block.layout.day_formats)}) AS DATE)"
    if column.parse == "nth_day":
        first = context.period[0] if context.period else date.min
        return f"CAST(DATE '{first}' + TRY_CAST({raw} AS INTEGER) AS DATE)"
    if column.parse == "timestamp":
        moment = f"try_strptime({raw}, {_formats(block.layout.time_formats)})"
        zone = block.layout.zone
        return moment if zone == "UTC" else f"(({moment} AT TIME ZONE {quoted(zone)}) AT TIME ZONE 'UTC')"
    return {
        "text": raw,
        "id": f"CASE WHEN {raw} NOT SIMILAR TO '\\d([.,]\\d+)?[eE]\\+\\d+' THEN regexp_replace({raw}, '\\.0$', '') END",
        "masked": f"masked({raw})",
        "person": f"person({raw})",
        "x_id_time": f"x_id_time({raw})",
        "tiktok_link_time": f"tiktok_link_time({raw})",
        "number": f"{number}({raw})",
        "percent": f"{number}({raw}) / 100",
        "money": f"{number}(amount_text({raw}))",
        "duration_hours": f"hours({number}({raw}), {raw})",
        "boolean": f"yes_or_no({raw})",
    }[column.parse]


def _formats(formats: tuple[str, ...]) -> str:
    return f"[{', '.join(quoted(each) for each in formats)}]"


def _problems(column: Column, raw: str, value: str, header: str, *, names_people: bool) -> list[str]:
    """Return the expressions that say what is wrong with a cell, NULL where nothing is.

    What was found is shown masked, and not at all where a slipped cell may hold a person's words.
    """
    name = header.strip().replace("\u00ad", "")
    found: list[str] = []
    expected = _EXPECTED.get(column.parse)
    if expected or column.extract:
        wanted = quoted(f"column “{name}”: expected {expected or column.parse}")
        shown = "" if names_people else f", ', found “', left(masked({raw}), 60), '”'"
        found.append(f"CASE WHEN {raw} IS NOT NULL AND {value} IS NULL THEN concat({wanted}{shown}) END")
    if column.must_be_filled:
        found.append(f"CASE WHEN {raw} IS NULL THEN {quoted(f'column “{name}” is empty')} END")
    return found


def _rows(block: Block, context: Context, typed: set[str], measures: list[tuple[str, str, str]]) -> str:
    """Return the SELECT of the fact's columns from `parsed`."""
    account = ", ".join(
        f"{name} AS {name}" if name in typed else f"CAST(NULL AS VARCHAR) AS {name}"
        for name in ("account_handle", "account_name")
    )
    if block.layout.into == "daily":
        return _union(measures, f"{account}, line, day", "'{metric}' AS metric, '{part}' AS part")
    if block.layout.into == "peer_count":
        first, last = context.period or (context.exported_on, context.exported_on)
        return _union(
            measures,
            f"{account}, line, peer, DATE '{first}' AS first_day, DATE '{last}' AS last_day",
            "'{metric}' AS metric",
        )
    columns = _columns(block, context, typed)
    listed = ", ".join(f"{expression} AS {name}" for name, expression in columns.items())
    return f"SELECT {account}, line, {listed} FROM parsed WHERE problem IS NULL"


def _union(measures: list[tuple[str, str, str]], shared: str, labels: str) -> str:
    """Return one SELECT per measure, missing values left out."""
    return "\nUNION ALL\n".join(
        f"SELECT {shared}, {labels.format(metric=metric, part=part)}, {name} AS value "
        f"FROM parsed WHERE problem IS NULL AND {name} IS NOT NULL"
        for name, metric, part in measures
    )


def _columns(block: Block, context: Context, typed: set[str]) -> dict[str, str]:
    """Return fact column -> expression for facts with one row per line."""
    into = block.layout.into
    columns = {name: name for name in typed if not name.startswith("account_")}
    columns.pop("period", None)
    for name, text in block.layout.constants.items():
        columns[name] = f"DATE '{context.exported_on}'" if text == "exported_on" else quoted(text)
    if into == "post":
        columns |= _published(typed)
    if into == "mailing":
        columns["sent_day"] = "CAST(sent_at AS DATE)"
        # An A/B test is listed as a whole and again by its parts.
        columns["is_part"] = r"coalesce(regexp_matches(title, '\| (Combo \d+|Winner)\s*$'), false)"
    if into == "effort":
        columns["month"] = "CAST(date_trunc('month', month) AS DATE)"
        columns["channel"] = "replace(lower(trim(channel)), ' ', '_')"
    if into == "message":
        columns["author"] = "CASE WHEN inbound THEN author END"
    if into == "campaign":
        columns |= _campaign(columns, context)
    return columns


def _published(typed: set[str]) -> dict[str, str]:
    """Return the moment and the day of a post, both UTC.

    A time that an id holds counts where the day in the file is the same, give or take the time zone.
    """
    if "published_at" not in typed:
        # People choose their columns, and may leave out the one with the day.
        return {"published_day": "published_day" if "published_day" in typed else "CAST(NULL AS DATE)"}
    if "published_day" not in typed:
        return {"published_day": "CAST(published_at AS DATE)"}
    agreed = "CASE WHEN abs(CAST(published_at AS DATE) - published_day) <= 1 THEN published_at END"
    return {"published_at": agreed, "published_day": f"coalesce(CAST({agreed} AS DATE), published_day)"}


def _campaign(columns: dict[str, str], context: Context) -> dict[str, str]:
    """Return the days, the currency and the name that tells lines of a paid report apart."""
    said = [columns.pop(name) for name in ("campaign", "ad_group", "ad_name") if name in columns]
    columns.pop("ad_status", None)
    name = f"concat_ws(' / ', {', '.join(said)})" if said else "'all'"
    first, last = context.period or (None, None)
    day = columns.pop("day", None)
    first_day = _day_said(day, columns.pop("first_day", None), first)
    last_day = _day_said(day, columns.pop("last_day", None), last)
    ordinal = f"row_number() OVER (PARTITION BY {name}, {first_day} ORDER BY line)"
    currency = quoted(context.currency) if context.currency else "NULL"
    return {
        "item": f"{name} || CASE WHEN {ordinal} > 1 THEN ' #' || {ordinal} ELSE '' END",
        "first_day": first_day,
        "last_day": last_day,
        "currency": f"coalesce({columns.get('currency', 'NULL')}, {currency})",
    }


def _day_said(day: str | None, bound: str | None, of_period: date | None) -> str:
    """Return a row's own day, else the first or last day that the row says, else that of the file."""
    said = [each for each in (day, bound, f"DATE '{of_period}'" if of_period else None) if each]
    return f"coalesce({', '.join(said)}, NULL)"
