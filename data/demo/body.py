"""The truth about the made-up council: its days, its seasons, its events and its slow trends."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

NAME = "Wexmoor County Council"
HANDLE = "WexmoorCouncil"
SLUG = "wexmoor-county-council"
SITE = "wexmoor.example"
FIRST_DAY = date(2024, 11, 1)
LAST_DAY = date(2026, 10, 31)
EXPORT_DAY = date(2026, 11, 1)

FLOOD_BY_DAY = {
    date(2026, 1, 14): 0.7,
    date(2026, 1, 15): 1.0,
    date(2026, 1, 16): 0.9,
    date(2026, 1, 17): 0.65,
    date(2026, 1, 18): 0.45,
    date(2026, 1, 19): 0.15,
    date(2026, 1, 20): 0.05,
}
FLOOD = (date(2026, 1, 14), date(2026, 1, 18))
CONSULTATION = (date(2026, 3, 2), date(2026, 4, 12))
RECYCLING = (date(2026, 9, 7), date(2026, 10, 4))

ENGLISH_BANK_HOLIDAYS = """
    2024-12-25 2024-12-26 2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25
    2025-12-25 2025-12-26 2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31
"""
BANK_HOLIDAYS = frozenset(map(date.fromisoformat, ENGLISH_BANK_HOLIDAYS.split()))
CHRISTMAS = frozenset([(12, day) for day in range(24, 32)] + [(1, 1)])

INTEREST_BY_MONTH = (1.17, 1.05, 1.12, 1.03, 0.97, 0.96, 0.94, 0.82, 1.08, 1.03, 1.00, 0.84)
SOCIAL_WEEK = (1.04, 1.08, 1.08, 1.05, 0.98, 0.87, 0.90)
SERVICE_WEEK = (1.30, 1.20, 1.14, 1.10, 1.00, 0.62, 0.64)


@dataclass(frozen=True)
class Lift:
    """How many times its usual size something is at the height of each event."""

    flood: float = 1.0
    consultation: float = 1.0
    recycling: float = 1.0

    def on(self, day: date) -> float:
        """Return the factor of all the events of that day; 1.0 on a usual day."""
        return (
            (1 + (self.flood - 1) * FLOOD_BY_DAY.get(day, 0.0))
            * (1 + (self.consultation - 1) * consultation_interest(day))
            * (1 + (self.recycling - 1) * within(day, RECYCLING))
        )


def all_days() -> list[date]:
    """Return every day of the two years, in order."""
    return days_between(FIRST_DAY, LAST_DAY)


def days_between(first: date, last: date) -> list[date]:
    """Return every day from first to last, both included."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def months() -> list[date]:
    """Return the first day of each of the 24 months."""
    return [day for day in all_days() if day.day == 1]


def periods(length: int) -> list[tuple[date, date]]:
    """Return (first day, last day) of each period of `length` months."""
    starts = [*months()[::length], EXPORT_DAY]
    return [(start, after - timedelta(days=1)) for start, after in pairwise(starts)]


def within(day: date, period: tuple[date, date]) -> bool:
    """Return whether the day is inside the period, both ends included."""
    return period[0] <= day <= period[1]


def consultation_interest(day: date) -> float:
    """Return 0 outside the consultation, else 0.5 to 1: highest in its first and its last week."""
    if not within(day, CONSULTATION):
        return 0.0
    from_an_end = min((day - CONSULTATION[0]).days, (CONSULTATION[1] - day).days)
    return 1.0 if from_an_end < 7 else 0.5


def trend(day: date, yearly: float) -> float:
    """Return the growth since the first day; yearly 0.06 means 6 % a year."""
    return (1 + yearly) ** ((day - FIRST_DAY).days / 365.25)


def season(day: date, week: tuple[float, ...] = SOCIAL_WEEK) -> float:
    """Return the usual interest of a day around 1.0: time of year times day of the week."""
    weekday = 6 if day in BANK_HOLIDAYS else day.weekday()
    return time_of_year(day) * week[weekday]


def time_of_year(day: date) -> float:
    """Return the month's interest, sliding from the middle of one month to the next."""
    between_middles = (day.day - 15.5) / 30
    month = INTEREST_BY_MONTH[day.month - 1]
    neighbour = INTEREST_BY_MONTH[(day.month - (2 if between_middles < 0 else 0)) % 12]
    christmas = 0.6 if (day.month, day.day) in CHRISTMAS else 1.0
    return christmas * (month + (neighbour - month) * abs(between_middles))
