"""The days on which a platform changed what it counts: `data/reference/definition_breaks.csv`, checked line by line."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from functools import cache

from lib.model import PLATFORMS, Break
from lib.reference.reading import FOLDER, ReferenceFileError, rows

_FILE = "definition_breaks.csv"
_COLUMNS = tuple(field.name for field in fields(Break))
_CHANNELS = {platform.channel for platform in PLATFORMS.values()}


@cache
def breaks() -> tuple[Break, ...]:
    """Return the breaks in the order of their days.

    Raise ReferenceFileError naming the line and what it lacks where one cannot be used.
    """
    found: dict[str, Break] = {}
    for line, row in rows(_FILE, _COLUMNS):
        for name in _COLUMNS:
            if not row[name]:
                raise _problem(line, f"{name} is empty; every break says it")
        if row["platform"] not in PLATFORMS and row["platform"] not in _CHANNELS:
            raise _problem(line, f"platform is {row['platform']!r}; expected a platform code or a channel")
        if row["id"] in found:
            raise _problem(line, f"the id {row['id']!r} stands twice; give each row one of its own")
        days = {name: _day(line, row, name) for name in ("day", "checked_on")}
        found[row["id"]] = Break(
            row["id"], row["platform"], tuple(row["metrics"].split()), days["day"], row["label"],
            row["what_changed"], row["source"], days["checked_on"],
        )  # fmt: skip
    return tuple(sorted(found.values(), key=lambda each: each.day))


def _day(line: int, row: dict[str, str], name: str) -> date:
    try:
        return date.fromisoformat(row[name])
    except ValueError as problem:
        raise _problem(line, f"{name} is {row[name]!r}; expected a day such as 2026-11-22") from problem


def _problem(line: int, what: str) -> ReferenceFileError:
    return ReferenceFileError(f"{FOLDER / _FILE}, line {line}: {what}.")
