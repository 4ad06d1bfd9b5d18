"""Days to whole weeks, counted back from the end of a period."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

# A week of a daily file counts when most of its days are there; it is then scaled to seven.
_DAYS_NEEDED = 4


@dataclass(frozen=True)
class Span:
    """The days, both included, that an account has rows for."""

    first_day: date
    last_day: date

    def holds(self, first_day: date, last_day: date) -> bool:
        """Whether both days lie inside."""
        return self.first_day <= first_day and last_day <= self.last_day


@dataclass(frozen=True)
class Coverage:
    """The days that an account's files cover, as spans that do not touch."""

    spans: tuple[Span, ...]

    def holds(self, first_day: date, last_day: date) -> bool:
        """Whether one span holds both days."""
        return any(span.holds(first_day, last_day) for span in self.spans)

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Coverage:
        """Merge spans that overlap or follow each other within a week: an export rarely ends on a day with a post."""
        merged: list[Span] = []
        for span in sorted(spans, key=lambda each: each.first_day):
            if merged and span.first_day <= merged[-1].last_day + timedelta(days=7):
                merged[-1] = Span(merged[-1].first_day, max(merged[-1].last_day, span.last_day))
            else:
                merged.append(span)
        return cls(tuple(merged))


def week_starts(first_day: date, last_day: date) -> list[date]:
    """Return the first days of the whole weeks that end with `last_day`, earliest first."""
    count = ((last_day - first_day).days + 1) // 7
    return [last_day - timedelta(days=7 * back + 6) for back in reversed(range(count))]


def weekly(
    values: Iterable[tuple[date, float]], first_day: date, last_day: date, covered: Span | Coverage, per: str
) -> list[tuple[date, float]]:
    """Return (week's first day, value) for each whole week that is known.

    per: `item` sums what was published (a covered week without any is nought); `day` sums daily counts, a missing
    day is taken to be like the others of its week; `average` is the mean of the values, weeks without any left out.
    """
    by_week: dict[date, list[float]] = {start: [] for start in week_starts(first_day, last_day)}
    offset = last_day + timedelta(days=1)
    for day, value in values:
        start = offset - timedelta(days=7 * (-(-(offset - day).days // 7)))
        if start in by_week:
            by_week[start].append(value)
    found: list[tuple[date, float]] = []
    for start, amounts in by_week.items():
        if per == "item" and covered.holds(start, start + timedelta(days=6)):
            found.append((start, sum(amounts)))
        elif per == "average" and amounts:
            found.append((start, sum(amounts) / len(amounts)))
        elif per == "day" and len(amounts) >= _DAYS_NEEDED:
            found.append((start, sum(amounts) / len(amounts) * 7))
    return found
