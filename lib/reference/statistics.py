"""Public statistics on people and media: `data/reference/public_statistics.csv`, checked line by line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any

from lib.model import PLATFORMS, PublicStatistic
from lib.reference import reading

_FILE = "public_statistics.csv"
_COLUMNS = tuple(field.name for field in fields(PublicStatistic))
# A figure without these is no evidence.
_NEEDED = ("id", "topic", "label", "group", "period", "place", "population", "definition", "publisher", "source")
_KINDS = ("percent", "decimal", "count")
# Older than this, in years, a figure on media use is marked: it says how things were.
_OLD_AFTER = 3


@cache
def public_statistics() -> tuple[PublicStatistic, ...]:
    """Return the figures in the order of the file.

    Raise ReferenceFileError (lib.reference.reading) naming the line and what it lacks where one cannot be used.
    """
    found: dict[str, PublicStatistic] = {}
    questions: set[tuple[str, str, str, str, int]] = set()
    for line, row in reading.rows(_FILE, _COLUMNS):
        statistic = _statistic(line, row)
        if statistic.id in found:
            raise _problem(line, f"the id {statistic.id!r} stands twice; give each row one of its own")
        asked = (statistic.topic, statistic.place, statistic.label, statistic.group, statistic.year)
        if asked in questions:
            raise _problem(line, f"{statistic.label!r} of {statistic.year} stands twice in {statistic.topic!r}")
        found[statistic.id] = statistic
        questions.add(asked)
    return tuple(found.values())


def age_in_words(statistic: PublicStatistic, today: date) -> str:
    """Return how old a figure is, in words, where it is old: "11 years old"; '' where it is not."""
    years = today.year - statistic.year
    return f"{years} years old" if years > _OLD_AFTER else ""


def _statistic(line: int, row: dict[str, str]) -> PublicStatistic:
    for name in _NEEDED:
        if not row[name]:
            raise _problem(line, f"{name} is empty; every figure says it")
    if row["platform"] and row["platform"] not in PLATFORMS:
        raise _problem(line, f"platform is {row['platform']!r}; expected a platform code or nothing")
    if row["kind"] not in _KINDS:
        raise _problem(line, f"kind is {row['kind']!r}; expected one of {', '.join(_KINDS)}")
    value = _read(line, row, "value", float, "a number such as 0.84")
    if row["kind"] == "percent" and not 0 <= value <= 1:
        raise _problem(line, f"value is {row['value']!r}; a percentage is a share of one: 84% is 0.84")
    year = _read(line, row, "year", int, "a year such as 2025")
    checked_on = _read(line, row, "checked_on", date.fromisoformat, "a day such as 2026-11-22")
    if not 1990 <= year <= checked_on.year:
        raise _problem(line, f"year is {year}; expected one up to {checked_on.year}, when it was checked")
    return PublicStatistic(**{**row, "value": value, "year": year, "checked_on": checked_on})


def _read(line: int, row: dict[str, str], name: str, read: Callable[[str], Any], expected: str) -> Any:
    try:
        return read(row[name])
    except ValueError as problem:
        raise _problem(line, f"{name} is {row[name]!r}; expected {expected}") from problem


def _problem(line: int, what: str) -> reading.ReferenceFileError:
    return reading.ReferenceFileError(f"{reading.FOLDER / _FILE}, line {line}: {what}.")
