"""What is measured of silence and of speaking, in words: each rate with its chart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from lib.findings.series import source_line
from lib.findings.silence.events import Waits
from lib.findings.silence.measures import MEASURES
from lib.findings.silence.messages import A_DAY, A_WEEK, EXPECTED, Messages, is_negative, slower_than
from lib.findings.silence.rates import Rate, Row, enough, in_weeks
from lib.findings.words import FEW_ITEMS, FEW_WEEKS, FEWEST_WEEKS
from lib.metrics import METRICS, Result, evidence
from lib.model import Chart, Finding, Table, Value
from lib.store import Store

PAGE = "silence"
QUESTION = "What happens where we do not engage?"
_WEEKS = "The interval comes from how much weeks differ, which hang together, and is never shorter than that of counts."
_EVENTS = (
    "The interval comes from how much events differ, each over all channels, and is never shorter than that of counts."
)


def of_rate(store: Store, rate: Rate, result: Result, caveats: Sequence[str] = ()) -> Finding:
    """Return the finding on one rate that is measured, in its usual sentence."""
    metric_id, claim = MEASURES[rate.name]
    metric, share = METRICS[metric_id], rate.share
    assert share is not None
    values = {"hits": Value(rate.hits), "n": Value(rate.n), "share": Value(share.value, "percent")}
    few = (f"Indicative: {Value(rate.n).text} {rate.n_of}.",) if rate.n < FEW_ITEMS else _few_weeks(rate)
    return Finding(
        id=f"{PAGE}.{rate.name}",
        page=PAGE,
        question=QUESTION,
        claim=claim,
        values=tuple((name, value) for name, value in values.items() if "{" + name + "}" in claim),
        metric=metric.id,
        value=share.value,
        unit=metric.unit,
        interval=(share.low, share.high),
        level=share.level,
        n=rate.n,
        scope=rate.scope,
        evidence=evidence(
            store,
            result,
            rate.rows,
            metric,
            n=rate.n,
            n_of=rate.n_of,
            interval_method=_WEEKS if rate.query == "messages" else _EVENTS,
        ),
        caveats=(*few, *caveats),
        value_kind="percent",
    )


def _few_weeks(rate: Rate) -> tuple[str, ...]:
    """Say where few weeks carry a rate, or hardly more than some days, which tell little of other days."""
    weeks = Counter((rate.scope.last_day - day).days // 7 for day in rate.rows.column("day"))
    even = sum(weeks.values()) ** 2 / sum(cases**2 for cases in weeks.values())
    if even < FEWEST_WEEKS:
        return ("Nearly all of them lie within a few days: how it is on other days they hardly tell.",)
    return (f"Indicative: they come from {len(weeks)} weeks.",) if len(weeks) < FEW_WEEKS else ()


def unanswered(store: Store, held: Messages, rate: Rate) -> Finding:
    """Return how many conversations nobody answered, by month."""
    asked = held.seen_for(A_WEEK)
    slow = slower_than(A_WEEK)
    months: dict[date, list[Row]] = {}
    for row in asked:
        months.setdefault(row["day"].replace(day=1), []).append(row)
    points = [
        (month, sum(map(slow, rows)) / len(rows) if enough(rows) else None, "Without an answer")
        for month, rows in sorted(months.items())
    ]
    finding = of_rate(store, rate, held.result, _of_need(asked))
    chart = Chart(
        kind="line",
        title=finding.sentence,
        subtitle=f"Share of conversations without an answer within a week, by month, {_n(rate)}",
        table=Table.of(("month", "share", "kind"), points),
        x="month",
        y="share",
        series="kind",
        highlight=("Without an answer",),
        value_kind="percent",
        unit=finding.unit,
        alt=f"Line by month: share of the conversations that got no answer within a week. {finding.sentence}.",
        source=source_line(finding.evidence.files),
    )
    return replace(finding, chart=chart)


def _of_need(asked: Sequence[Row]) -> tuple[str, ...]:
    """Say how it is among those that a person found to need an answer, or to complain; else that nobody has looked."""
    found = []
    for rows, what in (
        ([row for row in asked if row["needs_answer"]], "that need an answer"),
        ([row for row in asked if is_negative(row)], "that are negative"),
    ):
        if enough(rows):
            missed = Value(sum(map(slower_than(A_WEEK), rows))).text
            found.append(f"Of {Value(len(rows)).text} {what}, as read by a person, {missed} got none.")
    return tuple(found) or ("Those that need no answer count too: a person has to read which ones do.",)


def _n(rate: Rate) -> str:
    first, last = (Value(day, "day").text for day in (rate.scope.first_day, rate.scope.last_day))
    return f"{Value(rate.n).text} {rate.n_of}, {first} to {last}"


def waits(store: Store, held: Messages, rate: Rate) -> Finding:
    """Return how long people wait: three hours, as is expected in an emergency, a day, a week."""
    rows = []
    for name, hours in (("Three hours", EXPECTED), ("A day", A_DAY), ("A week", A_WEEK)):
        seen = held.seen_for(hours)
        share = in_weeks(seen, slower_than(hours), held.scope) if enough(seen) else None
        rows.append((name, *((share.value, share.low, share.high) if share else (None, None, None))))
    finding = of_rate(store, rate, held.result, ("On all days: no file says which message is an emergency.",))
    chart = Chart(
        kind="interval",
        title=finding.sentence,
        subtitle=f"Share of conversations without an answer after ..., {_n(rate)}",
        table=Table.of(("after", "share", "low", "high"), rows),
        x="after",
        y="share",
        low="low",
        high="high",
        highlight=("Three hours",),
        value_kind="percent",
        unit=finding.unit,
        alt=f"Dots with intervals: share without an answer after three hours, a day, a week. {finding.sentence}.",
        source=source_line(finding.evidence.files),
    )
    return replace(finding, chart=chart)


def after_events(store: Store, held: Waits, rate: Rate) -> Finding:
    """Return how often we were silent for more than a day after an event, and how long at the longest."""
    longest = max((wait for wait in held.waits if wait.counted), key=lambda wait: wait.days)
    finding = of_rate(store, rate, held.result, _of_events(held))
    channels = {wait.channel: wait.usual for wait in held.waits}
    counted = {wait.channel for wait in held.waits if wait.counted}
    rows = [
        (
            channel if channel in counted else f"{channel} (not counted)",
            max(wait.days for wait in held.waits if wait.channel == channel),
            usual,
        )
        for channel, usual in channels.items()
    ]
    rows.sort(key=lambda row: (-row[1], row[0]))
    told = f"The longest of them was {longest.days} days, on {longest.channel} after “{longest.event}”."
    chart = Chart(
        kind="bar",
        title=finding.sentence,
        subtitle=f"Days until our first post after {len({wait.day for wait in held.waits})} noted events, the longest",
        table=Table.of(("channel", "days", "usual"), rows),
        x="channel",
        y="days",
        tick="usual",
        tick_label="the usual wait from any day",
        value_kind="count",
        unit="days",
        highlight=tuple(sorted(counted)),
        alt=f"Bars of the longest wait for our first post after an event, by channel. {finding.sentence}.",
        source=source_line(finding.evidence.files),
    )
    return replace(finding, chart=chart, caveats=(*((told,) if rate.hits else ()), *finding.caveats))


def _of_events(held: Waits) -> tuple[str, ...]:
    rare = sorted({wait.channel for wait in held.waits if not wait.counted})
    left_out = (f"Not counted, since a day without a post is usual there: {', '.join(rare)}.",) if rare else ()
    return (
        "A noted event need not be a crisis, and a post on its day may be about something else.",
        *left_out,
    )
