"""Days and times as a file writes them, to SQL: formats, a zone beside the time, day and month in either order."""

from __future__ import annotations


def day_sql(raw: str, formats: tuple[str, ...]) -> str:
    """Return the SQL of a DATE from text, NULL where the text has none of the formats."""
    return f"CAST({_read(raw, formats)} AS DATE)"


def moment_sql(raw: str, formats: tuple[str, ...], zone: str) -> str:
    """Return the SQL of a TIMESTAMP in UTC from text that is written in the time zone."""
    moment = _read(raw, formats)
    return moment if zone == "UTC" else f"(({moment} AT TIME ZONE '{zone}') AT TIME ZONE 'UTC')"


def zoned_sql(raw: str, formats: tuple[str, ...], zone: str) -> str:
    """Return the SQL of a TIMESTAMP in UTC from text that may carry its own zone: "09:48:29 EDT", "10:15 +0100".

    The formats are those of the text without its zone; without one the time zone counts. NULL where an
    abbreviation has several meanings (IST).
    """
    bare = f"unzoned({raw})"
    stated = f"({_read(bare, formats)} - to_minutes(zone_minutes({raw})))"
    return f"CASE WHEN states_zone({raw}) THEN {stated} ELSE {moment_sql(bare, formats, zone)} END"


def expected(parse: str, formats: tuple[str, ...]) -> str:
    """Return what a cell should hold, in words."""
    if _swapped(formats):
        return "a date in which day and month can be told apart, such as 2026-01-14"
    return "a date" if parse == "day" else "a date and time"


def _read(text: str, formats: tuple[str, ...]) -> str:
    """Return the SQL of a TIMESTAMP by the formats.

    Where both orders of day and month are declared, the cells that can be read one way only decide for the whole
    table; where none can, or they contradict each other, there is no telling.
    """
    swapped = _swapped(formats)
    if not swapped:
        return _parsed(text, formats)
    day_first = tuple(each for each in swapped if each.index("%d") < each.index("%m"))
    month_first = tuple(_swap(each) for each in day_first)
    day, month = _parsed(text, day_first), _parsed(text, month_first)
    is_day = f"coalesce(bool_or({day} IS NOT NULL AND {month} IS NULL) OVER (), false)"
    is_month = f"coalesce(bool_or({month} IS NOT NULL AND {day} IS NULL) OVER (), false)"
    told = f"CASE WHEN {day} = {month} THEN {day} WHEN {is_day} AND NOT {is_month} THEN {day} "
    told += f"WHEN {is_month} AND NOT {is_day} THEN {month} END"
    certain = tuple(each for each in formats if each not in swapped)
    return f"coalesce({_parsed(text, certain)}, {told})" if certain else told


def _swap(written: str) -> str:
    """Return the format with day and month in the other order."""
    return written.replace("%d", "%\0").replace("%m", "%d").replace("%\0", "%m")


def _swapped(formats: tuple[str, ...]) -> tuple[str, ...]:
    """Return the formats that are declared in both orders of day and month."""
    return tuple(each for each in formats if _swap(each) != each and _swap(each) in formats)


def _parsed(text: str, formats: tuple[str, ...]) -> str:
    """Return the SQL of a TIMESTAMP by the first format that fits.

    DuckDB reads 26 as the year 26 where four digits are meant, so years of two digits go first, and none is that old.
    """
    listed = ", ".join(
        "'" + each.replace("'", "''") + "'" for each in sorted(formats, key=lambda each: "%y" not in each)
    )
    return f"of_our_time(try_strptime({text}, [{listed}]))"
