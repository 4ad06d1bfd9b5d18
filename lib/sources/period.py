"""The days that a file says it covers, in its preamble or its name; and the years of dates without one."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from lib.sources.declare import Export
from lib.sources.errors import NeedsInput
from lib.sources.months import MONTHS, month_and_day

_ISO = re.compile(r"\b(\d{4})[-./](\d{1,2})[-./](\d{1,2})\b")
_COMPACT = re.compile(r"(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)")
_SLASHES = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_DOTS = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)")
_SIGNS = re.compile(r"(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
# A day, and the last moment in seconds since 1970: whatever the time zone, its day is no earlier than this.
_SECONDS = re.compile(r"\d{4}-\d\d-\d\d[_ ](1[4-9]\d{8})(?!\d)")
_ZONES = 14 * 3600
_FOLDER = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d_(?:\d{4}-\d\d-\d\d|1[4-9]\d{8})(?!\d)")
_MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,12})\.?[ -](\d{1,2}),?[ -](\d{4})\b")
_DAY_FIRST = re.compile(r"\b(\d{1,2})\.?[ -](?:de |of )?([^\W\d_]{3,12})\.?(?: de)?,?[ -](\d{4})\b")


def _day(year: str, month: int | str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def days_in(text: str, *, month_first: bool | None = None) -> list[date]:
    """Return every day written in the text, earliest first.

    Days such as 3/4/2026 are read only where the export says which comes first, or one of them can be read one
    way only.
    """
    found = [_day(*groups) for groups in (*_ISO.findall(text), *_COMPACT.findall(text))]
    found += [_day(y, MONTHS.get(m.casefold(), 0), d) for m, d, y in _MONTH_FIRST.findall(text)]
    found += [_day(y, MONTHS.get(m.casefold(), 0), d) for d, m, y in _DAY_FIRST.findall(text)]
    found += [_day(*groups) for groups in _SIGNS.findall(text)]
    found += [_day(year, month, day) for day, month, year in _DOTS.findall(text)]
    found += [datetime.fromtimestamp(int(each) + _ZONES, UTC).date() for each in _SECONDS.findall(text)]
    slashed = _SLASHES.findall(text)
    if month_first is None:
        starts, middles = (any(int(each[at]) > 12 for each in slashed) for at in (0, 1))
        month_first = middles if starts != middles else None
    if month_first is not None:
        for first, second, year in slashed:
            found.append(_day(year, first, second) if month_first else _day(year, second, first))
    return sorted(day for day in found if day is not None)


def period_in(preamble: list[str], file_name: str, *, month_first: bool | None = None) -> tuple[date, date] | None:
    """Return the first and last day that the lines above the header say, else those in the file name."""
    for text in ("\n".join(preamble), file_name.replace("_", " ")):
        days = days_in(text, month_first=month_first)
        if len(days) >= 2:
            return days[0], days[-1]
    return None


def period_stated(
    export: Export, preamble: list[str], file_name: str, *, month_first: bool | None
) -> tuple[date, date] | None:
    """Return the first and last day that the file says where its export says them, else those found anywhere.

    In the group `period` of the export's patterns one day is a period of its own. Where a report is compared with
    an earlier time, the later of both counts.
    """
    if not export.period_in_preamble and not export.period_in_file_name:
        return period_in(preamble, file_name, month_first=month_first)
    for pattern, texts in ((export.period_in_preamble, preamble), (export.period_in_file_name, [file_name])):
        matches = [found for text in texts if pattern and (found := re.search(pattern, text, re.IGNORECASE))]
        written = [days_in(each.group("period").replace("_", " "), month_first=month_first) for each in matches]
        days = max(written, key=len, default=[])
        if len(days) == 1:
            # The first and the last day may stand on lines of their own.
            days = sorted({day for each in written for day in each})
        if days:
            return (days[-2] if len(days) >= 2 else days[0]), days[-1]
    return period_in([], file_name)


def period_of_folder(path: str) -> tuple[date, date] | None:
    """Return the days that the platform named the zip or folder of a file after: 2024-01-01_2024-12-31."""
    for folder in reversed(re.split(r"[/\\]", path)[:-1]):
        found = _FOLDER.search(folder)
        days = days_in(found.group().replace("_", " ")) if found else []
        if len(days) == 2:
            return days[0], days[1]
    return None


def period_from(answer: str) -> tuple[date, date]:
    """Return the period that the user typed: two days, a month (2026-03) or a year (2026).

    Raise NeedsInput with the accepted forms where it cannot be read.
    """
    text = answer.strip()
    if re.fullmatch(r"(19|20)\d{2}", text):
        return date(int(text), 1, 1), date(int(text), 12, 31)
    month = re.fullmatch(r"((?:19|20)\d{2})-(\d{1,2})", text)
    if month and 1 <= int(month.group(2)) <= 12:
        first = date(int(month.group(1)), int(month.group(2)), 1)
        return first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    days = days_in(text)
    if not days:
        raise NeedsInput(
            "period", f"Cannot read the period {answer!r}; expected 2025-03-01..2026-02-28, 2026-03 or 2026."
        )
    return days[0], days[-1]


def days_named(file_name: str, today: date) -> str | None:
    """Return the days that a name such as "top-pages-7-days.csv" means if it is of today: a proposal, not a fact."""
    named = re.search(r"(?:^|[^0-9])(\d{1,3})[-_ ]days?\b", file_name, re.IGNORECASE)
    if not named or not 1 <= int(named.group(1)) <= 400:
        return None
    return f"{today - timedelta(days=int(named.group(1)))}..{today - timedelta(days=1)}"


def _newest_first(dated: list[tuple[int, int]]) -> bool:
    """Return whether most steps from (month, day) to the next go back, 31 December to 1 January being forward."""
    at = [month * 31 + day for month, day in dated]
    back = sum((after - before) % 372 > 186 for before, after in pairwise(at))
    return back > (len(at) - 1) / 2


def with_years(texts: list[str], last_day: date) -> list[str]:
    """Return dates such as "February 28" or "8 de marzo" as ISO days, the latest not after `last_day`.

    The rows of such an export follow each other day by day, so years are counted back from its end. Texts
    that are no such date come back as they are.
    """
    parts = [month_and_day(text) for text in texts]
    dated = [part for part in parts if part]
    if not dated:
        return list(texts)
    order = range(len(parts)) if _newest_first(dated) else range(len(parts) - 1, -1, -1)
    result = list(texts)
    ceiling = last_day
    for at in order:
        part = parts[at]
        if part is None:
            continue
        month, number = part
        year = ceiling.year
        day = _day(str(year), month, str(number))
        while day is None or day > ceiling:
            year -= 1
            if year < ceiling.year - 8:
                break
            day = _day(str(year), month, str(number))
        if day is not None and day <= ceiling:
            result[at] = day.isoformat()
            ceiling = day
    return result


def by_week(texts: list[str]) -> bool:
    """Return whether days written 2026-06-28 are never closer than six days: lines by week or month, not by day."""
    days = sorted({day for text in texts if (day := _iso(text))})
    return len(days) > 1 and all((after - before).days >= 6 for before, after in pairwise(days))


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
