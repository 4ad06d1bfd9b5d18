"""Where an axis is marked: round values, and days that people name."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta

from lib.charts import words

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
_DAY_STEPS = (1, 2, 7, 14, 28, 56, 91)
_LONGEST_BY_DAYS = 182


@dataclass(frozen=True)
class Tick:
    """A place on an axis (a value, or a day's ordinal) and its text."""

    at: float
    text: str


@dataclass(frozen=True)
class DayAxis:
    """A time axis: its ends, its ticks, and the step in days or months that a native chart repeats."""

    first: date
    last: date
    ticks: tuple[Tick, ...]
    step: int
    months: bool


def value_step(low: float, high: float, *, kind: str, most: int = 5) -> float:
    """Return the round step that marks low..high with at most `most` gaps; whole numbers for counts."""
    rough = max(high - low, 1e-9) / most
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(each * size for each in _STEPS if each * size >= rough * 0.999)
    if kind == "count":
        step = max(1.0, step if step != 2.5 else 5.0)
    return step


def value_axis(low: float, high: float, *, kind: str, currency: str | None = None, most: int = 5) -> tuple[Tick, ...]:
    """Return the ticks of an axis that covers low..high; the outer two are the axis's ends."""
    if high <= low:
        room = abs(low) * 0.1 or 1.0
        low, high = (0.0, high + room) if high >= 0 and low <= room else (low - room, high + room)
    step = value_step(low, high, kind=kind, most=most)
    first, last = math.floor(low / step + 1e-6), math.ceil(high / step - 1e-6)
    values = [round(at * step, 10) for at in range(first, last + 1)]
    return tuple(Tick(value, words.tick_text(value, step, kind, currency)) for value in values)


def day_axis(first: date, last: date, *, most: int = 7) -> DayAxis:
    """Return a time axis with at most `most` ticks: counted days up to half a year, then starts of months."""
    if (last - first).days <= _LONGEST_BY_DAYS:
        return _by_days(first, last, most)
    start = first.replace(day=1)
    months = (last.year - start.year) * 12 + last.month - start.month
    step = next((each for each in _MONTH_STEPS if months // each < most), _MONTH_STEPS[-1])
    starts = [_month_after(start, ahead) for ahead in range(0, months + 1, step)]
    years = [None, *(day.year for day in starts)]
    ticks = tuple(
        Tick(day.toordinal(), f"{day:%b}" if day.year == before else f"{day:%b %Y}")
        for day, before in zip(starts, years, strict=False)
    )
    return DayAxis(start, last, ticks, step, months=True)


def _by_days(first: date, last: date, most: int) -> DayAxis:
    span = (last - first).days
    step = next((each for each in _DAY_STEPS if span // each < most), _DAY_STEPS[-1])
    starts = [first + timedelta(days=ahead) for ahead in range(0, span + 1, step)]
    ticks = tuple(Tick(day.toordinal(), f"{day.day} {day:%b}") for day in starts)
    return DayAxis(first, last, ticks, step, months=False)


def _month_after(start: date, months: int) -> date:
    ahead = start.year * 12 + start.month - 1 + months
    return date(ahead // 12, ahead % 12 + 1, 1)
