"""Calendars of what is held: all accounts by week, month or year, and one by day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from lib.findings.gaps import period
from lib.findings.holdings import DAY, Holding, length, overlap, whole
from lib.findings.weeks import Span, week_starts
from lib.model import Chart, Table, Value

WEEKS, MONTHS, YEARS = "weeks", "months", "years"
_NAMES = {WEEKS: "week", MONTHS: "month", YEARS: "year"}
_WEEKS_SHOWN, _MONTHS_SHOWN, _MOST_MONTHS = 26, 24, 60
_ROWS_NAMED = 4
_DAYS_OF_THE_LONGEST_MONTH = 31


def windows(held: Sequence[Holding], newest: date) -> dict[str, tuple[Span, str]]:
    """Return (days, unit of a column) by the name of each view; all days only where that shows more.

    Every window ends with `newest`, the newest day held.
    """
    kinds = whole(held)
    oldest = min(holding.first_day for holding in kinds)
    by_month = Span(_months_back(newest, _MONTHS_SHOWN - 1), newest)
    found = {
        MONTHS: (by_month, MONTHS),
        WEEKS: (Span(newest - timedelta(days=7 * _WEEKS_SHOWN - 1), newest), WEEKS),
    }
    if oldest < by_month.first_day:
        months = (newest.year - oldest.year) * 12 + newest.month - oldest.month + 1
        found["all"] = (Span(oldest, newest), MONTHS if months <= _MOST_MONTHS else YEARS)
    return found


def _months_back(day: date, months: int) -> date:
    ahead = day.year * 12 + day.month - 1 - months
    return date(ahead // 12, ahead % 12 + 1, 1)


def row_name(holding: Holding, held: Sequence[Holding]) -> str:
    """Return what a row is called: the account, and what it is of where the account has several kinds of rows."""
    alone = sum(other.account_id == holding.account_id for other in whole(held)) == 1
    name = holding.channel if alone and not holding.item else f"{holding.channel}: {holding.kind}"
    return f"{name} (partial)" if holding.partial else name


def overview(held: Sequence[Holding], window: Span, unit: str, title: str) -> Chart:
    """Return the calendar of all accounts: the share of the days of each column that is held.

    A row has no boxes before its first day held.
    """
    rows = [
        (row_name(holding, held), name, _share(holding, column))
        for holding in whole(held)
        for name, column in _columns(window, unit)
    ]
    return Chart(
        kind="calendar",
        title=title,
        subtitle=(
            f"A box is a {_NAMES[unit]}, filled by the share of its days that is held; an empty box is missing. "
            "A row starts with its first day held; blue rows miss days after it."
        ),
        table=Table.of(("account", _NAMES[unit], "share of days held"), rows),
        x=_NAMES[unit],
        y="share of days held",
        series="account",
        value_kind="percent",
        highlight=tuple(name for name, *_ in _lacking(held, window)),
        alt=_alt(held, window, unit),
        source=_source(whole(held)),
    )


def _source(held: Sequence[Holding]) -> str:
    files = len({file.import_id for holding in held for file in holding.files})
    return f"Source: our own exports ({Value(files).text} {'file' if files == 1 else 'files'})"


def _columns(window: Span, unit: str) -> Iterator[tuple[str, Span]]:
    """Yield the name and the days of each column; the days of the first and last end with the window."""
    if unit == WEEKS:
        for start in week_starts(window.first_day, window.last_day):
            yield f"{start.day} {start:%b}", Span(start, start + timedelta(days=6))
        return
    start = window.first_day.replace(day=1) if unit == MONTHS else date(window.first_day.year, 1, 1)
    while start <= window.last_day:
        after = _months_back(start, -1 if unit == MONTHS else -12)
        yield f"{start:%b %Y}" if unit == MONTHS else f"{start:%Y}", Span(start, min(after - DAY, window.last_day))
        start = after


def _share(holding: Holding, column: Span) -> float | None:
    """Return the share of the days that is held, None before the first day held."""
    if column.last_day < holding.first_day:
        return None
    return holding.days_held(column) / length(column)


def _alt(held: Sequence[Holding], window: Span, unit: str) -> str:
    """Return what the calendar shows: which rows are not whole from their first day on."""
    told = f"Calendar of the days held by {_NAMES[unit]}, {period(window)}."
    lacking = [
        f"{name} ({Value(days).text} of {Value(all_days).text} days)" for name, days, all_days in _lacking(held, window)
    ]
    if not lacking:
        return f"{told} Every row is whole from its first day on."
    more = len(lacking) - _ROWS_NAMED
    rest = f" and {Value(more).text} more" if more > 0 else ""
    return f"{told} Not whole: {', '.join(lacking[:_ROWS_NAMED])}{rest}."


def _lacking(held: Sequence[Holding], window: Span) -> list[tuple[str, int, int]]:
    """Return (name, days held, all days) of the rows that miss days after their first one."""
    found = []
    for holding in whole(held):
        own = overlap(Span(holding.first_day, window.last_day), window)
        if own and holding.days_held(own) < length(own):
            found.append((row_name(holding, held), holding.days_held(own), length(own)))
    return found


def by_day(holding: Holding) -> Chart:
    """Return the calendar of one holding: a row for each of its last two years' months, a box for each day."""
    first = max(holding.first_day, _months_back(holding.last_day, _MONTHS_SHOWN - 1))
    own = Span(first, holding.last_day)
    held = Value(holding.days_held(own)).text
    rows = []
    month = own.first_day.replace(day=1)
    while month <= own.last_day:
        for number in range(1, _DAYS_OF_THE_LONGEST_MONTH + 1):
            exists = number <= monthrange(month.year, month.month)[1]
            day = month.replace(day=number) if exists else date.min
            share = float(holding.days_held(Span(day, day))) if own.holds(day, day) else None
            rows.append((f"{month:%b %Y}", str(number), share))
        month = _months_back(month, -1)
    title = f"{holding.channel}: {holding.kind}, {held} of {Value(length(own)).text} days held"
    return Chart(
        kind="calendar",
        title=title,
        subtitle="A box is a day; an empty box is a day that is missing.",
        table=Table.of(("month", "day of the month", "held"), rows),
        x="day of the month",
        y="held",
        series="month",
        value_kind="percent",
        alt=f"Calendar by day of {holding.channel}: {holding.kind}: {held} of {Value(length(own)).text} days, "
        f"{period(own)}, are held.",
        source=_source([holding]),
    )
