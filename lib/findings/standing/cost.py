"""What a channel costs: its full cost per click where clicks and hourly cost are held, else the staff's hours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from lib.findings.effort_months import FEWEST_MONTHS, months_before, summed
from lib.findings.many import corrected
from lib.findings.series import source_line
from lib.findings.standing.cost_told import caveats, chart, named
from lib.findings.standing.facets import COST, PAGE
from lib.findings.standing.listed import Channel
from lib.findings.words import CHANGE_CLAIMS, direction, holds, interval_of
from lib.metrics import METRICS, Result, evidence, run
from lib.model import PLATFORMS, Finding, Scope, Table, Value
from lib.stats import LEVEL, Estimate, change_of_means, change_of_ratios, mean, ratio_of_sums
from lib.store import Store

_CLAIMS = {
    "cost_per_click": "{channel}: a click cost {value}, staff time included",
    "staff_hours": "{channel} took {value} hours of staff time",
}
_BOOSTED = "What boosting posts cost stands in Meta Ads, not here."
_METHOD = f"{interval_of('whole months')}; {holds()}"
Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class _Sides:
    """The rows of one channel in the months of the period and in those they are compared with."""

    now: Rows
    before: Rows
    against: str


def costs(store: Store, scope: Scope, listed: Sequence[Channel]) -> list[Finding]:
    """Return a finding for each channel that hours are noted for in the months that end in the period.

    Months are compared with as many before them, or with the same ones of last year.
    """
    months = _months_that_end_in(scope)
    if not months:
        return []
    compared = months_before(months, scope.comparison)
    last = (months[-1] + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    wide = replace(scope, accounts=(), first_day=min(compared[0], months[0]), last_day=last)
    clicked, worked = (run(store, name, wide) for name in (COST.query, "hours_by_month"))
    against = _against(scope, len(months))
    found = []
    for channel in listed:
        if scope.accounts and channel.account_id not in scope.accounts:
            continue
        made = _cost_per_click(store, clicked, channel, months, compared, against, scope) or _hours(
            store, worked, channel, months, compared, against, scope
        )
        if made is not None:
            found.append(_of_channel(made, channel, scope, listed))
    # Hours are our own doing and counted in full: nothing is inferred there.
    calm = {each.id: each for each in corrected([each for each in found if each.metric == "cost_per_click"])}
    return [calm.get(each.id, each) for each in found]


def _months_that_end_in(scope: Scope) -> list[date]:
    """Return the first days of the months whose last day lies in the period."""
    found, month = [], scope.first_day.replace(day=1)
    while month <= scope.last_day:
        following = (month + timedelta(days=31)).replace(day=1)
        if scope.first_day <= following - timedelta(days=1) <= scope.last_day:
            found.append(month)
        month = following
    return found


def _against(scope: Scope, months: int) -> str:
    if scope.comparison == "previous_year":
        return "the same months last year"
    return f"the {months} months before" if months > 1 else "the month before"


def _rows(result: Result, channel: Channel, months: Sequence[date]) -> Rows:
    """Return a channel's rows; all e-mail providers, and all web statistics, have theirs together."""
    group = PLATFORMS[channel.platform].channel
    return [
        row
        for row in result.table.records()
        if row["month"] in months
        and (
            row["platform"] == channel.platform
            or (group in ("e-mail", "web") and PLATFORMS[row["platform"]].channel == group)
        )
    ]


def _cost_per_click(
    store: Store,
    result: Result,
    channel: Channel,
    months: Sequence[date],
    compared: Sequence[date],
    against: str,
    scope: Scope,
) -> Finding | None:
    """Return the finding on the full cost of a click; None where clicks or hourly cost are not held."""
    sides = [
        [row for row in _rows(result, channel, each) if row["clicks"] is not None and row["staff_cost"] is not None]
        for each in (months, compared)
    ]
    currencies = {row["currency"] for side in sides for row in side}
    held = [sorted({row["month"] for row in side}) for side in sides]
    now, before = (summed(side, its) for side, its in zip(sides, held, strict=True))
    estimate = ratio_of_sums(now.cost, now.clicks)
    if estimate is None or len(currencies) != 1:
        return None
    enough = min(map(len, held)) >= FEWEST_MONTHS and before.total("clicks") > 0
    change = change_of_ratios((now.cost, now.clicks), (before.cost, before.clicks)) if enough else None
    (currency,) = currencies
    spend = sum(row["spend"] for row in sides[0])
    took = f"{Value(now.total('hours'), 'decimal').text} hours"
    points = [
        [(month, cost / clicks) for month, cost, clicks in zip(its, side.cost, side.clicks, strict=True) if clicks]
        for its, side in zip(held, (now, before), strict=True)
    ]
    return _finding(
        store,
        result,
        [*sides[0], *sides[1]],
        "cost_per_click",
        channel.label,
        estimate,
        change,
        points,
        against,
        scope,
        len(now.hours),
        currency,
        took=f"{took} and {Value(spend, 'money', currency).text}" if spend else took,
        months=months,
    )


def _hours(
    store: Store,
    result: Result,
    channel: Channel,
    months: Sequence[date],
    compared: Sequence[date],
    against: str,
    scope: Scope,
) -> Finding | None:
    """Return the finding on the hours; None where none are noted."""
    sides = [
        sorted((row["month"], row["hours"]) for row in _rows(result, channel, each)) for each in (months, compared)
    ]
    now, before = ([hours for _, hours in side] for side in sides)
    average = mean(now)
    if average is None:
        return None
    scaled = Estimate(sum(now), average.low * len(now), average.high * len(now), len(now))
    enough = min(len(now), len(before)) >= FEWEST_MONTHS
    change = change_of_means(now, before, paired=len(now) == len(before)) if enough else None
    used = [*_rows(result, channel, months), *_rows(result, channel, compared)]
    costed = [row for row in _rows(result, channel, months) if row["staff_cost"] is not None]
    currencies = {row["currency"] for row in costed}
    took = ""
    if len(costed) == len(now) and len(currencies) == 1:
        took = Value(sum(row["staff_cost"] for row in costed), "money", currencies.pop()).text
    return _finding(
        store,
        result,
        used,
        "staff_hours",
        channel.label,
        scaled,
        change,
        sides,
        against,
        scope,
        len(now),
        None,
        took=took,
        months=months,
    )


def _finding(
    store: Store,
    result: Result,
    used: Rows,
    measure: str,
    channel: str,
    estimate: Estimate,
    change: Estimate | None,
    points: list[list[tuple[date, float]]],
    against: str,
    scope: Scope,
    n: int,
    currency: str | None,
    *,
    took: str,
    months: Sequence[date],
) -> Finding:
    metric, way = METRICS[measure], direction(change)
    keys = {(row["platform"], row["month"]) for row in used}
    at, month = (result.table.columns.index(name) for name in ("platform", "month"))
    rows = Table(result.table.columns, tuple(row for row in result.table.rows if (row[at], row[month]) in keys))
    held = evidence(store, result, rows, metric, n=n, n_of="months", interval_method=_METHOD)
    filled = {
        "channel": Value(channel, "text"),
        "value": Value(estimate.value, metric.kind, currency),
        "against": Value(against, "text"),
        "took": Value(took, "text"),
        "months": Value(named(months), "text"),
    }
    if change is not None:
        filled["change"] = Value(change.value, "change")
    claim = f"{_CLAIMS[measure]}, {CHANGE_CLAIMS[way]}"
    sentence = claim.format(**{name: each.text for name, each in filled.items()})
    enough = n >= FEWEST_MONTHS
    return Finding(
        id="",
        page=PAGE,
        question=COST.question,
        claim=claim,
        values=tuple(filled.items()),
        metric=measure,
        value=estimate.value,
        unit=currency or metric.unit,
        interval=(estimate.low, estimate.high) if enough else None,
        level=LEVEL if enough else None,
        n=n,
        scope=scope,
        evidence=held,
        chart=chart(sentence, points, metric, currency, against, source_line(held.files)),
        direction=way,
        caveats=caveats(points, n, months, took),
        change=change.value if change else None,
        change_interval=(change.low, change.high) if change else None,
        chance=change.chance if change else None,
        value_kind=metric.kind,
        currency=currency,
    )


def _of_channel(made: Finding, channel: Channel, scope: Scope, listed: Sequence[Channel]) -> Finding:
    known = list(made.caveats)
    alike = [each for each in listed if each.platform == channel.platform]
    if len(alike) > 1:
        known.append(f"Hours are noted by channel: all {len(alike)} accounts on {PLATFORMS[channel.platform].label}.")
    if channel.platform in ("facebook", "instagram") and any(each.platform == "meta_ads" for each in listed):
        known.append(_BOOSTED)
    return replace(
        made,
        id=f"{PAGE}.{COST.name}.{channel.platform}.{channel.account_id}.{scope.comparison}",
        platform=channel.platform,
        account=channel.name,
        scope=replace(scope, accounts=(channel.account_id,)),
        caveats=tuple(known),
    )
