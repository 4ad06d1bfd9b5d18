"""The weekly lines behind a finding: this period, and over it what it is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from lib.model import Break, Chart, DayMark, Metric, Scope, SourceFile, Table, Value

NOW = "This period"
Points = list[tuple[date, float]]


def weekly_chart(
    title: str,
    now: Points,
    before: Points,
    scope: Scope,
    metric: Metric,
    *,
    against: str,
    currency: str | None,
    events: tuple[DayMark, ...],
    files: tuple[SourceFile, ...],
    breaks: Sequence[Break] = (),
) -> Chart:
    """Return the line chart of weekly values; the points are (week's first day, value) in order.

    The weeks compared with are drawn over those of this period: week by week, the same place on the axis. A break
    in the period is marked; the week in which a definition changed belongs to neither side and is left open.
    """
    shift = scope.first_day - scope.compared().first_day
    compared_with = f"{against[0].upper()}{against[1:]}"
    rows = [(day, value, NOW) for day, value in cut(now, breaks)]
    rows += [(day + shift, value, compared_with) for day, value in cut(before, breaks)]
    marked = (*events, *(DayMark(each.day, each.label, "break") for each in breaks))
    days = tuple(mark for mark in marked if scope.first_day <= mark.day <= scope.last_day)
    averages = ", ".join(
        f"{_average(points, metric.kind, currency)} in an average week of {name}"
        for name, points in (("this period", now), (against, before))
        if points
    )
    return Chart(
        kind="line",
        title=title,
        subtitle=f"{metric.label} by week, {_span(scope)}",
        table=Table.of(("week", "value", "weeks"), rows),
        x="week",
        y="value",
        series="weeks",
        highlight=(NOW,),
        value_kind=metric.kind,
        currency=currency,
        unit=metric.unit,
        days=days,
        alt=f"Line chart of {metric.label.lower()} by week: {averages or 'no whole week is held'}.",
        source=source_line(files),
    )


def cut(weeks: Points, breaks: Sequence[Break]) -> list[tuple[date, float | None]]:
    """Return the weeks, without a value where a definition changed inside: a line is not drawn through it."""
    return [
        (start, None if any(start <= each.day <= start + timedelta(days=6) for each in breaks) else value)
        for start, value in weeks
    ]


def _average(points: Points, kind: str, currency: str | None) -> str:
    return Value(sum(value for _, value in points) / len(points), kind, currency).text


def _span(scope: Scope) -> str:
    return f"{Value(scope.first_day, 'day').text} to {Value(scope.last_day, 'day').text}"


def source_line(files: tuple[SourceFile, ...]) -> str:
    """Return the line under a chart: the kinds of files that its rows come from."""
    return f"Source: our own exports ({'; '.join(dict.fromkeys(file.label for file in files))})"
