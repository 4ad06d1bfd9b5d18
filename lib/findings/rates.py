"""A rate as a ratio of sums over posts, mailings or weeks, against the past."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from lib.findings.breaks import breaks_of, crossed, in_words
from lib.findings.measures import CAVEATS, CLAIMS
from lib.findings.series import weekly_chart
from lib.findings.weeks import Coverage, week_starts
from lib.findings.words import (
    CHANGE_CLAIMS,
    FEW_ITEMS,
    FEW_WEEKS,
    FEWEST_IN_DENOMINATOR,
    FEWEST_ITEMS,
    FEWEST_WEEKS,
    RATE_CLAIMS,
    against,
    direction,
    holds,
    interval_of,
)
from lib.metrics import METRICS, Result, evidence
from lib.model import DayMark, Finding, Scope, Table, Value
from lib.stats import LEVEL, change_of_ratios, ratio_of_sums
from lib.store import Store

Parts = tuple[list[float], list[float]]


def finding(
    store: Store, result: Result, channel: str, scope: Scope, covered: Coverage, events: tuple[DayMark, ...]
) -> Finding | None:
    """Return the finding on one account's items; None where the period has none with a denominator."""
    rows = result.table.records()
    now = _within(rows, scope)
    if not now or sum(row["denominator"] for row in now) == 0:
        return None
    compared = scope.compared()
    before = _within(rows, compared)
    measure, n_of = now[0]["measure"], now[0]["n_of"]
    metric = METRICS[measure]
    by_day = n_of == "days"
    n_of = "weeks" if by_day else n_of
    fewest, few = (FEWEST_WEEKS, FEW_WEEKS) if by_day else (FEWEST_ITEMS, FEW_ITEMS)
    parts = _by_week(now, scope.last_day) if by_day else _parts(now)
    parts_before = _by_week(before, compared.last_day) if by_day else _parts(before)
    n, n_before = len(parts[0]), len(parts_before[0])
    estimate = ratio_of_sums(*parts)
    if estimate is None:
        return None
    enough = min(n, n_before) >= fewest and min(sum(parts[1]), sum(parts_before[1])) >= FEWEST_IN_DENOMINATOR
    platform = now[0]["platform"]
    broken = crossed(platform, measure, min(compared.first_day, scope.first_day), scope.last_day)
    change = change_of_ratios(parts, parts_before) if enough and broken is None else None
    way = direction(change)
    held = evidence(
        store,
        result,
        result.table,
        metric,
        n=n,
        n_of=n_of,
        interval_method=f"{interval_of(f'single {n_of}')}; {holds()}",
    )
    filled = {
        "channel": Value(channel, "text"),
        "value": Value(estimate.value, metric.kind),
        "against": against(scope),
    }
    claims = CHANGE_CLAIMS
    if change is not None:
        filled["change"] = Value(change.value, "change")
        filled["before"] = Value(sum(parts_before[0]) / sum(parts_before[1]), metric.kind)
        claims = CHANGE_CLAIMS if filled["before"].text == filled["value"].text else RATE_CLAIMS
    claim = f"{CLAIMS[measure]}, {claims[way]}"
    sentence = claim.format(**{name: each.text for name, each in filled.items()})
    return Finding(
        id="",
        page="",
        question="",
        claim=claim,
        values=tuple(filled.items()),
        metric=measure,
        value=estimate.value,
        unit=metric.unit,
        interval=(estimate.low, estimate.high) if n >= fewest else None,
        level=LEVEL if n >= fewest else None,
        n=n,
        scope=scope,
        evidence=held,
        chart=weekly_chart(
            sentence,
            _weekly_ratios(now, scope.first_day, scope.last_day),
            _weekly_ratios(before, compared.first_day, compared.last_day),
            scope,
            metric,
            against=filled["against"].text,
            currency=None,
            events=events,
            files=held.files,
            breaks=breaks_of(platform, measure),
        ),
        direction=way,
        caveats=(
            *((in_words(broken),) if broken else ()),
            *_caveats(measure, n_of, min(n, n_before), fewest, few),
        ),
        change=change.value if change else None,
        change_interval=(change.low, change.high) if change else None,
        chance=change.chance if change else None,
        value_kind=metric.kind,
        history=Table.of(
            ("week", "value"), _weekly_ratios(rows, min(compared.first_day, scope.first_day), scope.last_day)
        ),
    )


def _within(rows: list[dict[str, Any]], scope: Scope) -> list[dict[str, Any]]:
    return [row for row in rows if scope.first_day <= row["day"] <= scope.last_day]


def _parts(rows: list[dict[str, Any]]) -> Parts:
    return [row["numerator"] for row in rows], [row["denominator"] for row in rows]


def _by_week(rows: list[dict[str, Any]], last_day: date) -> Parts:
    """Return the sums of each week, counted back from the last day: days inside a week hang together."""
    weeks: dict[int, list[float]] = {}
    for row in rows:
        week = weeks.setdefault((last_day - row["day"]).days // 7, [0.0, 0.0])
        week[0] += row["numerator"]
        week[1] += row["denominator"]
    return [top for top, _ in weeks.values()], [bottom for _, bottom in weeks.values()]


def _weekly_ratios(rows: list[dict[str, Any]], first_day: date, last_day: date) -> list[tuple[date, float]]:
    """Return (week's first day, ratio of sums) of the weeks that have a denominator."""
    found = []
    for start in week_starts(first_day, last_day):
        week = [row for row in rows if start <= row["day"] <= start + timedelta(days=6)]
        bottom = sum(row["denominator"] for row in week)
        if bottom:
            found.append((start, sum(row["numerator"] for row in week) / bottom))
    return found


def _caveats(measure: str, n_of: str, smaller: int, fewest: int, few: int) -> tuple[str, ...]:
    """Return what to know; `smaller` counts the units of the smaller side."""
    found = [CAVEATS[measure]] if measure in CAVEATS else []
    if smaller == 0:
        found.append("Nothing is held for the time to compare with: import an export that covers it.")
    elif smaller < fewest:
        found.append(f"Only {smaller} {n_of} on one side; at least {fewest} are needed to compare.")
    elif smaller < few:
        found.append(f"Indicative: {smaller} {n_of} on the smaller side.")
    return tuple(found)
