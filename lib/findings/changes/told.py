"""What all findings on changes over time share: the words of a line, its chart, its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from math import isfinite

from lib.findings.breaks import marks
from lib.findings.changes.lines import Line
from lib.findings.series import source_line
from lib.model import Chart, DayMark, Evidence, Finding, Scope, Table, Value
from lib.stats import LEVEL

PAGE = "changes"
MEASURED, EXPECTED = "Measured", "Expected"
METHOD = (
    "A straight line, the time of year and what each week takes over from the one before were fitted to the weeks "
    f"outside; the interval holds the true value in about {round(LEVEL * 100)} of 100 such cases."
)


def rounded(amount: float) -> float:
    """Return an estimate with three digits: more would look exact."""
    return float(f"{amount:.3g}")


def extra(told: Finding) -> float:
    """Return how many more or fewer than expected a finding tells of, nought where it tells no number."""
    found = dict(told.values).get("extra")
    return float(found.amount) if found is not None else 0.0  # type: ignore[arg-type]


def evidence_of(line: Line, n: int, method: str) -> Evidence:
    """Return the evidence of a finding on `n` weeks of a line."""
    return replace(line.held, n=n, interval_method=method)


def chart(
    title: str,
    line: Line,
    weeks: Sequence[tuple[date, float]],
    expected: Sequence[tuple[date, float | None, float | None, float | None]],
    events: Sequence[DayMark],
    held: Evidence,
    *,
    expected_name: str = EXPECTED,
) -> Chart:
    """Return the weekly line with what was expected of it as a band; `expected` are (week, value, low, high).

    What means something else since a break is not drawn as one line with what came before.
    """
    rows: list[tuple[object, ...]] = [
        (start, value if isfinite(value) else None, None, None, MEASURED) for start, value in weeks
    ]
    rows += [(start, value, low, high, expected_name) for start, value, low, high in expected]
    days = [start for start, _ in weeks]
    shown = [
        mark for mark in (*events, *marks(line.channel.platform, line.metric.id)) if days[0] <= mark.day <= days[-1]
    ]
    span = f"{Value(days[0], 'day').text} to {Value(days[-1], 'day').text}"
    beside = f", with what was expected ({round(LEVEL * 100)}% interval)" if expected else ""
    return Chart(
        kind="line",
        title=title,
        subtitle=f"{line.metric.label} by week, {span}{beside}",
        table=Table.of(("week", "value", "low", "high", "line"), rows),
        x="week",
        y="value",
        low="low",
        high="high",
        series="line",
        highlight=(MEASURED,),
        value_kind=line.metric.kind,
        unit=line.metric.unit,
        days=tuple(shown),
        alt=f"Line chart of {line.words} by week: {title}.",
        source=source_line(held.files),
    )


def finding(
    line: Line,
    scope: Scope,
    *,
    kind: str,
    question: str,
    claim: str,
    values: dict[str, Value],
    held: Evidence,
    drawn: Chart | None,
    direction: str,
    caveats: tuple[str, ...] = (),
    change: tuple[float, float, float] | None = None,
    chance: float | None = None,
    value: float | None = None,
    would_change: str = "",
) -> Finding:
    """Return a finding on one line; `change` is the relative change with the ends of its interval."""
    metric = line.metric
    return Finding(
        id=f"{PAGE}.{kind}",
        page=PAGE,
        question=question,
        claim=claim,
        values=tuple({"channel": Value(line.channel.label, "text"), **values}.items()),
        metric=metric.id,
        value=value,
        unit=metric.unit,
        interval=None,
        level=LEVEL if change else None,
        n=held.n,
        scope=replace(scope, accounts=(line.channel.account_id,)),
        evidence=held,
        chart=drawn,
        direction=direction,
        caveats=caveats,
        what_would_change_it=would_change,
        platform=line.channel.platform,
        account=line.channel.name,
        change=change[0] if change else None,
        change_interval=(change[1], change[2]) if change else None,
        value_kind=metric.kind,
        chance=chance,
    )
