"""A count over time (clicks, posts, followers gained) or a daily number of people, against the past."""

from __future__ import annotations

from datetime import timedelta

from lib.findings.breaks import breaks_of, crossed, in_words
from lib.findings.measures import CAVEATS, CLAIMS, LOSS_CLAIM
from lib.findings.series import Points, weekly_chart
from lib.findings.weeks import Coverage, weekly
from lib.findings.words import (
    CHANGE_CLAIMS,
    FEW_WEEKS,
    FEWEST_WEEKS,
    NET_CLAIMS,
    against,
    direction,
    holds,
    interval_of,
)
from lib.metrics import METRICS, Result, evidence
from lib.model import DayMark, Finding, Scope, Table, Value
from lib.stats import LEVEL, Estimate, change_of_means, difference_of_means, mean
from lib.store import Store

# Numbers that can be below nought have a difference, not a percentage.
_SIGNED = ("followers_net",)


def finding(
    store: Store, result: Result, channel: str, scope: Scope, covered: Coverage, events: tuple[DayMark, ...]
) -> Finding | None:
    """Return the finding on one account's rows; None where the period has none.

    The value is the sum over the period, or for people (users, recipients) the average of days or mailings.
    """
    rows = result.table
    measure = _measure(rows)
    if measure is None:
        return None
    rows = Table(rows.columns, tuple(row for row in rows.rows if row[rows.columns.index("measure")] == measure))
    values = [
        (row["day"], row["value"], row["per"])
        for row in rows.records()
        if scope.first_day <= row["day"] <= scope.last_day
    ]
    if not values:
        return None
    per = values[0][2]
    series = [(row["day"], row["value"]) for row in rows.records()]
    compared = scope.compared()
    now = weekly(series, scope.first_day, scope.last_day, covered, per)
    before = weekly(series, compared.first_day, compared.last_day, covered, per)
    same_weeks = scope.comparison == "previous_year" and per != "average"
    sides = _pairs(now, before, scope.first_day - compared.first_day) if same_weeks else (now, before)
    platform = rows.column("platform")[0]
    broken = crossed(platform, measure, min(compared.first_day, scope.first_day), scope.last_day)
    change = None if broken else _change(measure, *sides, paired=same_weeks)
    total = [value for _, value, _ in values]
    value = sum(total) / len(total) if per == "average" else sum(total)
    interval = _interval([amount for _, amount in now], value)
    metric = METRICS[measure]
    currencies = {row.get("currency") for row in rows.records()} - {None}
    if len(currencies) > 1:
        return None
    currency = currencies.pop() if currencies else None
    way = direction(change)
    claims = NET_CLAIMS if measure in _SIGNED else CHANGE_CLAIMS
    held = evidence(
        store,
        result,
        rows,
        metric,
        n=len(now),
        n_of="weeks",
        interval_method=f"{interval_of('whole weeks')}; {holds()}",
    )
    filled = {
        "channel": Value(channel, "text"),
        "value": Value(value, metric.kind, currency),
        "against": against(scope),
    }
    if change is not None:
        filled["change"] = Value(change.value, "change")
    sentence_start = CLAIMS[measure]
    if measure in _SIGNED and value < 0:
        sentence_start = LOSS_CLAIM
        filled["value"] = Value(-value, metric.kind)
    claim = f"{sentence_start}, {claims[way]}"
    sentence = claim.format(**{name: each.text for name, each in filled.items()})
    points = weekly(series, min(compared.first_day, scope.first_day), scope.last_day, covered, per)
    return Finding(
        id="",
        page="",
        question="",
        claim=claim,
        values=tuple(filled.items()),
        metric=measure,
        value=value,
        unit=currency or metric.unit,
        interval=interval,
        level=LEVEL if interval else None,
        n=len(now),
        scope=scope,
        evidence=held,
        chart=weekly_chart(
            sentence,
            now,
            before,
            scope,
            metric,
            against=filled["against"].text,
            currency=currency,
            events=events,
            files=held.files,
            breaks=breaks_of(platform, measure),
        ),
        direction=way,
        caveats=(
            *((in_words(broken),) if broken else ()),
            *_caveats(measure, *sides, whole=scope.days // 7),
        ),
        change=change.value if change else None,
        change_interval=(change.low, change.high) if change else None,
        chance=change.chance if change else None,
        value_kind=metric.kind,
        currency=currency,
        history=Table.of(("week", "value"), points),
    )


def _measure(rows: Table) -> str | None:
    """Return the account's measure; net followers where some days have losses and others only gains."""
    measures = list(dict.fromkeys(rows.column("measure")))
    if "followers_net" in measures:
        return "followers_net"
    return measures[0] if measures else None


def _pairs(now: Points, before: Points, shift: timedelta) -> tuple[Points, Points]:
    """Return the weeks of both sides that stand at the same place of their period: like is compared with like."""
    held, held_before = {day - shift for day, _ in now}, {day for day, _ in before}
    return [each for each in now if each[0] - shift in held_before], [each for each in before if each[0] in held]


def _change(measure: str, now: Points, before: Points, *, paired: bool) -> Estimate | None:
    if min(len(now), len(before)) < FEWEST_WEEKS:
        return None
    sides = [value for _, value in now], [value for _, value in before]
    if measure in _SIGNED:
        return difference_of_means(*sides, paired=paired)
    return change_of_means(*sides, paired=paired)


def _interval(weeks: list[float], value: float) -> tuple[float, float] | None:
    """Return the interval of the value: what a period of such weeks brings."""
    if len(weeks) < FEWEST_WEEKS:
        return None
    average = mean(weeks)
    if average is None or average.value == 0:
        return None
    scale = value / average.value
    low, high = sorted((average.low * scale, average.high * scale))
    return low, high


def _caveats(measure: str, now: Points, before: Points, *, whole: int) -> tuple[str, ...]:
    found = [CAVEATS[measure]] if measure in CAVEATS else []
    weeks = min(len(now), len(before))
    if not before:
        found.append("Nothing is held for the weeks to compare with: import an export that covers them.")
    elif weeks < FEWEST_WEEKS:
        found.append(f"Only {weeks} whole weeks can be compared; at least {FEWEST_WEEKS} are needed.")
    elif weeks < FEW_WEEKS:
        found.append(f"Indicative: {weeks} weeks are compared.")
    # A mailing is not sent every week.
    if FEWEST_WEEKS <= weeks < whole and measure != "recipients":
        found.append(f"Compared are the {weeks} of {whole} weeks that files cover on both sides.")
    return tuple(found)
