"""The days that a file says it covers, in its preamble or its name; and the years of dates without one."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

from lib.sources.errors import NeedsInput

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero janeiro gennaio januari",
            "february feb februar février fevrier febrero fevereiro febbraio februari",
            "march mar märz maerz mars marzo março marco maart mrt",
            "april apr avril abril aprile",
            "may mai mayo maio maggio mei",
            "june jun juni juin junio junho giugno",
            "july jul juli juillet julio julho luglio",
            "august aug août aout agosto augustus",
            "september sep sept septembre septiembre setembro settembre",
            "october oct okt oktober octobre octubre outubro ottobre",
            "november nov novembre noviembre novembro",
            "december dec dez dezember décembre decembre diciembre dezembro dicembre",
        ),
        start=1,
    )
    for name in names.split()
}
_ISO = re.compile(r"\b(\d{4})[-./](\d{1,2})[-./](\d{1,2})\b")
_COMPACT = re.compile(r"(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)")
_SLASHES = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_MONTH_FIRST = re.compile(r"\b([A-Za-zÀ-ÿ]{3,10})\.?[ -](\d{1,2}),?[ -](\d{4})\b")
_DAY_FIRST = re.compile(r"\b(\d{1,2})\.?[ -](?:de |of )?([A-Za-zÀ-ÿ]{3,10})\.?(?: de)?,?[ -](\d{4})\b")
_WITHOUT_YEAR = (
    re.compile(r"^(?P<month>[A-Za-zÀ-ÿ]{3,10})\.?\s+(?P<day>\d{1,2})$"),
    re.compile(r"^(?P<day>\d{1,2})\.?\s+(?:de\s+)?(?P<month>[A-Za-zÀ-ÿ]{3,10})\.?$"),
)


def _day(year: str, month: int | str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def days_in(text: str, *, month_first: bool | None = None) -> list[date]:
    """Return every day written in the text, earliest first.

    Days such as 3/4/2026 are read only where the export says which comes first.
    """
    found = [_day(*groups) for groups in (*_ISO.findall(text), *_COMPACT.findall(text))]
    found += [_day(y, _MONTHS.get(m.casefold(), 0), d) for m, d, y in _MONTH_FIRST.findall(text)]
    found += [_day(y, _MONTHS.get(m.casefold(), 0), d) for d, m, y in _DAY_FIRST.findall(text)]
    if month_first is not None:
        for first, second, year in _SLASHES.findall(text):
            found.append(_day(year, first, second) if month_first else _day(year, second, first))
    return sorted(day for day in found if day is not None)


def period_in(preamble: list[str], file_name: str, *, month_first: bool | None = None) -> tuple[date, date] | None:
    """Return the first and last day that the lines above the header say, else those in the file name."""
    for text in ("\n".join(preamble), file_name.replace("_", " ")):
        days = days_in(text, month_first=month_first)
        if len(days) >= 2:
            return days[0], days[-1]
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
    parts: list[tuple[int, int] | None] = []
    for text in texts:
        found = next((match for pattern in _WITHOUT_YEAR if (match := pattern.match(text.strip()))), None)
        month = _MONTHS.get(found.group("month").casefold()) if found else None
        parts.append((month, int(found.group("day"))) if found and month else None)
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
