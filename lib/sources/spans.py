"""Days and spans of days as a file writes them, to SQL: months in words, weeks, months, quarters and years.

Lambdas over a list of one hold what is needed twice, since the text of a macro's argument is written out each time.
"""

from __future__ import annotations

from datetime import date

from lib.sources import moments
from lib.sources.declare import Column
from lib.sources.period import MONTHS

_WORDS = "".join(f" {name}={number:02} " for name, number in MONTHS.items())


def day_sql(raw: str, formats: tuple[str, ...]) -> str:
    """Return the SQL of a DATE by the formats, or with its month in words, which can be read one way only."""
    written = f"list_transform([{_month(raw)}], lambda month: written_day({raw}, month))[1]"
    return f"coalesce({moments.day_sql(raw, formats)}, {written})"


def end_sql(column: Column, raw: str, formats: tuple[str, ...], period: tuple[date, date] | None) -> str:
    """Return the SQL of the first or last day (the column's parse) of what a cell is about.

    What the cell says ("Week of May 13, 2024", "2024-05") counts before the column's unit. A week, month, quarter
    or year at either end of the file's period has numbers only of the days within it.
    """
    listed = ", ".join("'" + each.replace("'", "''") + "'" for each in formats)
    text = f"regexp_replace({raw}, week_words(), '')"
    start = (
        f"coalesce(span_start({raw}, said.unit, said.month), "
        f"CAST(try_strptime({text}, [{listed}]) AS DATE), written_day({text}, said.month))"
    )
    said = f"{{'unit': span_unit({raw}, '{column.unit}'), 'month': {_month(raw)}}}"
    started = f"list_transform([{said}], lambda said: {{'unit': said.unit, 'start': {start}}})"
    whole = (
        f"list_transform({started}, lambda span: {{'unit': span.unit, 'first_day': CASE WHEN span.unit IN "
        "('day', 'week') THEN span.start ELSE CAST(date_trunc(span.unit, span.start) AS DATE) END})"
    )
    both = (
        f"list_transform({whole}, lambda span: {{'first_day': span.first_day, "
        "'last_day': span_end(span.first_day, span.unit)})"
    )
    end = f"span.{column.parse}"
    if period:
        begins, ends = (f"DATE '{day}'" for day in period)
        within = f"greatest({end}, {begins})" if column.parse == "first_day" else f"least({end}, {ends})"
        end = f"CASE WHEN span.first_day <= {ends} AND span.last_day >= {begins} THEN {within} ELSE {end} END"
    return f"list_transform({both}, lambda span: {end})[1]"


def _month(raw: str) -> str:
    """Return the SQL of the number of the month that the text names, as two digits, none where it names none."""
    return f"month_named({raw}, '{_WORDS}')"
