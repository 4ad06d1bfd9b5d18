"""A finding's numbers once more, from the rows of its evidence and nothing else: plain sums, no code of ours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

Row = dict[str, Any]
WEEK = timedelta(days=7)


def between(rows: list[Row], first: date, last: date) -> list[Row]:
    return [row for row in rows if first <= row["day"] <= last]


def value(rows: list[Row], first: date, last: date) -> float:
    """Return the number of a period: a ratio of sums, an average of days, or a sum."""
    rows = between(rows, first, last)
    if "numerator" in rows[0]:
        return sum(row["numerator"] for row in rows) / sum(row["denominator"] for row in rows)
    amounts = [row["value"] for row in rows]
    return sum(amounts) / len(amounts) if rows[0]["per"] == "average" else sum(amounts)


def weeks(rows: list[Row], first: date, last: date, covered: Callable[[date, date], bool]) -> dict[date, float]:
    """Return the number of each whole week that ends with `last`, by the week's first day."""
    found = {}
    start = last + timedelta(days=1) - WEEK
    while start >= first:
        inside = between(rows, start, start + WEEK - timedelta(days=1))
        amounts = [row["value"] for row in inside]
        per = rows[0]["per"]
        if per == "item" and covered(start, start + WEEK - timedelta(days=1)):
            found[start] = sum(amounts)
        elif per == "day" and len(amounts) >= 4:
            found[start] = sum(amounts) / len(amounts) * 7
        elif per == "average" and amounts:
            found[start] = sum(amounts) / len(amounts)
        start -= WEEK
    return found


def weekly_rates(rows: list[Row], first: date, last: date) -> dict[date, float]:
    found = {}
    start = last + timedelta(days=1) - WEEK
    while start >= first:
        inside = between(rows, start, start + WEEK - timedelta(days=1))
        if sum(row["denominator"] for row in inside):
            found[start] = value(inside, start, start + WEEK)
        start -= WEEK
    return found


def average(numbers: list[float]) -> float:
    return sum(numbers) / len(numbers)


def written(number: float, kind: str) -> str:
    """Return a number as a sentence has it."""
    if kind == "percent":
        return f"{number * 100:.1f}%" if number >= 0.01 else f"{number * 100:.2f}%"
    if kind == "change":
        return f"{abs(number) * 100:.0f}%" if abs(number) >= 0.1 else f"{abs(number) * 100:.1f}%"
    if kind == "decimal":
        return f"{number:,.0f}" if number >= 100 else f"{number:.1f}" if number >= 10 else f"{number:.2f}"
    if kind == "money":
        return f"£{number:,.0f}" if number >= 100 else f"£{number:.2f}"
    return f"{round(abs(number)):,}"
