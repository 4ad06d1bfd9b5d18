"""Whose followers grow: two days, a line for each body."""

from __future__ import annotations

from dataclasses import replace

from lib.findings.peers.ranks import US, Standing
from lib.findings.peers.sentences import finding_of, label
from lib.metrics import METRICS
from lib.model import PLATFORMS, Chart, Finding, Scope, Table, Value

_LINES = 8


def growth_finding(standing: Standing, scope: Scope) -> Finding:
    """Return how our followers grew beside those of our peers, drawn by inhabitants where all are known."""
    found = finding_of(standing, scope)
    chart = _slope(standing, found.sentence)
    return replace(found, chart=chart) if chart is not None else found


def _slope(standing: Standing, sentence: str) -> Chart | None:
    """Return the slopes of the bodies; None of so many that lines could not be told apart: then bars stay."""
    circle = standing.circle
    sides = [side for side, _ in standing.estimates]
    days = circle.common_days()
    if len(sides) > _LINES or standing.estimate(US) is None:
        return None
    by_inhabitants = all(side.inhabitants for side in sides)
    metric = METRICS["peer_followers_per_100000" if by_inhabitants else "peer_followers"]
    ends = [days[0], days[-1]]
    rows = []
    for side in sides:
        for day in ends:
            followers = side.followers_near(day)
            assert followers is not None
            value = followers / side.inhabitants * 100_000 if by_inhabitants and side.inhabitants else followers
            rows.append((Value(day, "day").text, label(side), value))
    return Chart(
        kind="slope",
        title=sentence,
        subtitle=f"{PLATFORMS[circle.platform].label}: {metric.unit}, on two days",
        table=Table.of(("day", "body", "value"), rows),
        x="day",
        y="value",
        series="body",
        value_kind=metric.kind,
        unit=metric.unit,
        highlight=tuple(label(side) for side in sides if side.ours),
        alt=f"Two days, a line for each body: {metric.unit}. {sentence}.",
        source=f"Source: {circle.label}",
    )
