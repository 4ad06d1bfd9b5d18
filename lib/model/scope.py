"""Whose data, which days, against what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

COMPARISONS = ("previous_period", "previous_year")
DAYS_OF_A_YEAR_IN_WHOLE_WEEKS = 364


@dataclass(frozen=True)
class Scope:
    """One question's frame. `accounts` holds account ids; empty means all of the organisation's."""

    organisation: str
    first_day: date
    last_day: date
    accounts: tuple[int, ...] = ()
    comparison: str = "previous_period"

    def __post_init__(self) -> None:
        if self.last_day < self.first_day:
            raise ValueError(f"The period ends ({self.last_day}) before it starts ({self.first_day})")
        if self.comparison not in COMPARISONS:
            raise ValueError(f"Unknown comparison {self.comparison!r}; expected one of {COMPARISONS}")

    @property
    def days(self) -> int:
        """Number of days in the period, both ends included."""
        return (self.last_day - self.first_day).days + 1

    def shifted(self, days: int) -> Scope:
        """Return the same scope moved by `days` (negative is earlier)."""
        step = timedelta(days=days)
        return replace(self, first_day=self.first_day + step, last_day=self.last_day + step)

    def compared(self) -> Scope:
        """Return the period to compare with.

        The same period last year starts 364 days earlier, so that both have the same weekdays
        (for a period longer than that, as many whole years of 364 days as needed not to overlap).
        """
        if self.comparison == "previous_period":
            return self.shifted(-self.days)
        years = -(-self.days // DAYS_OF_A_YEAR_IN_WHOLE_WEEKS)
        return self.shifted(-DAYS_OF_A_YEAR_IN_WHOLE_WEEKS * years)

    def against(self, comparison: str) -> Scope:
        """Return the same period with another comparison."""
        return replace(self, comparison=comparison)
