"""The weekly line behind a finding, drawn over the period and what it is compared with."""

from __future__ import annotations

from datetime import date

from lib.model import Chart, DayMark, Scope, Table, Value

NOW, BEFORE, BETWEEN = "This period", "Compared with", "Between"


def weekly_chart(
    title: str,
    points: list[tuple[date, float]],
    scope: Scope,
    *,
    label: str,
    unit: str,
    value_kind: str,
    currency: str | None,
    events: tuple[DayMark, ...],
    source: str,
) -> Chart:
    """Return the line chart of weekly values; `points` are (week's first day, value) in order."""
    compared = scope.compared()
    rows = [(day, value, _part(day, scope, compared)) for day, value in points]
    days = tuple(event for event in events if points and points[0][0] <= event.day <= scope.last_day)
    kind = value_kind

    def average(part: str) -> str:
        values = [value for _, value, which in rows if which == part]
        return Value(sum(values) / len(values), kind, currency).text if values else "not held"

    alt = (
        f"Line chart of {label} by week: {average(NOW)} in an average week of this period, "
        f"{average(BEFORE)} in the weeks compared with."
    )
    return Chart(
        kind="line",
        title=title,
        subtitle=f"{label} by week, {_span(points)}",
        table=Table.of(("week", "value", "part"), rows),
        x="week",
        y="value",
        series="part",
        highlight=(NOW,),
        value_kind=kind,
        currency=currency,
        unit=unit,
        days=days,
        alt=alt,
        source=source,
    )


def _part(day: date, scope: Scope, compared: Scope) -> str:
    if day >= scope.first_day:
        return NOW
    return BEFORE if compared.first_day <= day <= compared.last_day else BETWEEN


def _span(points: list[tuple[date, float]]) -> str:
    if not points:
        return ""
    first, last = Value(points[0][0], "day").text, Value(points[-1][0], "day").text
    return f"weeks from {first} to {last}"


def source_line(names: list[str]) -> str:
    """Return the line under a chart: the files that its rows come from."""
    shown = ", ".join(dict.fromkeys(names[:3]))
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return f"Source: our own exports ({shown}{more})"
