"""What a channel costs, told: its months, its chart, what to know."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lib.findings.effort_months import FEWEST_MONTHS
from lib.model import Chart, Metric, Table


def caveats(points: list[list[tuple[date, float]]], n: int, months: Sequence[date], took: str) -> tuple[str, ...]:
    """Return what to know of the costs of `n` of the months asked for; `points` are those of both sides."""
    found = [f"In whole months, because hours are noted so: {named(months)}" + (f", {took}." if took else ".")]
    if n < len(months):
        found.append(f"Counted are the {n} of {len(months)} months that both hours and files cover.")
    fewer = min(len(side) for side in points)
    if not points[1]:
        found.append("Nothing is held for the months to compare with.")
    elif fewer < FEWEST_MONTHS:
        whole = f"{fewer} whole month{'' if fewer == 1 else 's'}"
        found.append(f"Only {whole} can be compared; at least {FEWEST_MONTHS} are needed: choose a longer period.")
    return tuple(found)


def named(months: Sequence[date]) -> str:
    """Return August to October 2026, or December 2025 to February 2026."""
    first, last = months[0], months[-1]
    if first == last:
        return f"{last:%B %Y}"
    return f"{first:%B} to {last:%B %Y}" if first.year == last.year else f"{first:%B %Y} to {last:%B %Y}"


def chart(
    sentence: str,
    points: list[list[tuple[date, float]]],
    metric: Metric,
    currency: str | None,
    against: str,
    source: str,
) -> Chart:
    """Return the months of the period beside those they are compared with, in the same places of the axis."""
    then = f"{against[0].upper()}{against[1:]}"
    places = [day for day, _ in points[0]]
    behind = points[1][-len(places) :]
    rows = [(day, value, "This period") for day, value in points[0]]
    rows += [(places[len(places) - len(behind) + at], value, then) for at, (_, value) in enumerate(behind)]
    return Chart(
        kind="line",
        title=sentence,
        subtitle=f"{metric.label} by month, {places[0]:%B %Y} to {places[-1]:%B %Y}",
        table=Table.of(("month", "value", "months"), rows),
        x="month",
        y="value",
        series="months",
        highlight=("This period",),
        value_kind=metric.kind,
        currency=currency,
        unit=metric.unit,
        alt=f"Line chart of {metric.label.lower()} by month. {sentence}.",
        source=source,
    )
