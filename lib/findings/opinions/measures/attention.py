"""How many of those reached do not follow: exactly where a platform says it, else the least that it can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from lib.findings.opinions.measured import Answer, Measure, Measured, Missing, Side
from lib.findings.opinions.rows import Rows
from lib.findings.words import FEW_WEEKS, FEWEST_WEEKS
from lib.model import PLATFORMS, THRESHOLD, PlannedTest, Scope, Table, Value
from lib.stats import Estimate
from lib.stats.dependence import rate_in_time

_QUERY = "beyond_followers"
_DAYS = 364
_VIEWS = "video_views"
_NETWORKS = ("facebook", "instagram", "youtube", "linkedin", "tiktok", "x")
_FILES = (
    "for Facebook and Instagram the reach by day (Meta Business Suite > Insights > Results > Export) and how many "
    "follow (Audience > Export); for YouTube the views by subscription, month by month (Studio > Analytics > Advanced "
    "mode > Subscription status > Export)"
)
_FOLLOWERS = "how many follow you on {}: the export of its followers, beside the reach by day that is held"
_LEAST = (
    "On most days fewer people were reached than follow, so the reach alone does not say how many of them follow; a "
    "split of the views by followers and others would"
)
_FEW_PERIODS = "A total says nothing of how it varies: it takes the views of at least {} months, exported one by one"
_NEVER = "On no day were more people reached on {network} than follow"
_ALL_BOUGHT = "The adverts that are held cover every day of the reach on {network}"
_NOTHING_UNBOUGHT = "Bought reach says nothing of whom posts reach: it takes at least {} weeks without adverts"
_FEW_WEEKS = "Fewer than {} weeks without adverts are held"
_BOUND_METHOD = (
    "The least that it can be, people reached above the most followers counted within a year, by week; lower end by "
    "linearisation with Student's t, made wider for weeks that hang together, upper end at all of them"
)
_VIEWS_METHOD = (
    "Ratio of sums over the exported periods; interval by linearisation with Student's t, made wider for periods that "
    "hang together"
)
_UNKNOWN_ADVERTS = "Where adverts ran that no file tells of, bought reach is in it."
_AT_LEAST = "At least: on a day when fewer were reached than follow, nobody is counted."
_NOT_PEOPLE = "Views, not people: who watches often counts often."
Row = dict[str, Any]


def _networks(rows: Rows, scope: Scope, test: PlannedTest) -> tuple[PlannedTest, ...]:
    held = {row["platform"] for row in _held(rows, scope)}
    return tuple(replace(test, subject=platform) for platform in _NETWORKS if platform in held)


def _held(rows: Rows, scope: Scope) -> list[Row]:
    return [row for row in rows.of(_QUERY, _year(scope)).records() if row["total"]]


def _year(scope: Scope) -> Scope:
    return replace(scope, first_day=scope.last_day - timedelta(days=_DAYS - 1))


def beyond_followers(rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
    """Return the share of those reached on a network who do not follow, or of its views where it says that."""
    own = [row for row in _held(rows, scope) if row["platform"] == test.subject]
    views = _apart([row for row in own if row["measure"] == _VIEWS])
    if views:
        return _of_views(views, scope, test, level)
    days = [row for row in own if row["measure"] != _VIEWS]
    if not days:
        return Missing(f"{_FILES}.")
    counted = [row for row in days if row["followers"]]
    label = PLATFORMS[test.subject].label
    if not counted:
        return Missing(f"{_FOLLOWERS.format(label)}.")
    return _of_days(_largest([row for row in counted if not row["bought"]]), counted, scope, test, level)


def _largest(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of the account that most follow: people of two accounts are never added up."""
    if not rows:
        return []
    account = max(rows, key=lambda row: (row["followers"] or 0.0, row["total"], -row["account_id"]))["account_id"]
    return [row for row in rows if row["account_id"] == account]


def _apart(rows: Sequence[Row]) -> list[Row]:
    """Return the periods of one account that hold no other period: a year and its months are the same views twice."""
    if not rows:
        return []
    sums: dict[int, float] = {}
    for row in rows:
        sums[row["account_id"]] = sums.get(row["account_id"], 0.0) + row["total"]
    own = [row for row in rows if row["account_id"] == max(sums, key=lambda each: (sums[each], -each))]

    def holds(outer: Row, inner: Row) -> bool:
        same = (outer["first_day"], outer["last_day"]) == (inner["first_day"], inner["last_day"])
        return not same and outer["first_day"] <= inner["first_day"] and inner["last_day"] <= outer["last_day"]

    kept = [row for row in own if not any(holds(row, other) for other in own)]
    return sorted(kept, key=lambda row: row["first_day"])


def _of_views(periods: Sequence[Row], scope: Scope, test: PlannedTest, level: float) -> Answer:
    enough = len(periods) >= FEWEST_WEEKS
    beyond, total = [row["beyond"] for row in periods], [row["total"] for row in periods]
    estimate = rate_in_time(beyond, total, level=level) if enough else None
    return _measured(
        estimate,
        sum(beyond) / sum(total),
        periods,
        scope,
        test,
        claim="{value} of the views on {network} were by people who have not subscribed",
        n=len(periods),
        n_of="periods",
        interval_method=_VIEWS_METHOD,
        too_few="" if enough else _FEW_PERIODS.format(Value(FEWEST_WEEKS).text),
        caveats=(_NOT_PEOPLE,),
    )


def _of_days(days: Sequence[Row], counted: Sequence[Row], scope: Scope, test: PlannedTest, level: float) -> Answer:
    weeks: dict[int, tuple[float, float]] = {}
    for row in days:
        week = (scope.last_day - row["first_day"]).days // 7
        beyond, total = weeks.get(week, (0.0, 0.0))
        weeks[week] = (beyond + row["beyond"], total + row["total"])
    ordered = [weeks[week] for week in sorted(weeks, reverse=True)]
    beyond, total = sum(each[0] for each in ordered), sum(each[1] for each in ordered)
    few = len(ordered) < FEWEST_WEEKS
    estimate = None
    if not few:
        estimate = rate_in_time([each[0] for each in ordered], [each[1] for each in ordered], level=level)
    # The least that it can be: all of those reached may be others, so that only what lies above a line can be told.
    if estimate is not None:
        estimate = replace(estimate, high=1.0)
    told = estimate is not None and estimate.low > (test.threshold or 1.0) * test.line
    caveats = [_AT_LEAST, _UNKNOWN_ADVERTS] if days else []
    if FEWEST_WEEKS <= len(ordered) < FEW_WEEKS:
        caveats.append("Indicative: few weeks.")
    too_few = "" if told else _LEAST
    if few:
        too_few = (_FEW_WEEKS if days else _NOTHING_UNBOUGHT).format(Value(FEWEST_WEEKS).text)
    return _measured(
        estimate,
        beyond / total if total else None,
        days or counted,
        scope,
        test,
        claim=_claim(days, beyond),
        n=len(ordered),
        n_of="weeks",
        interval_method=_BOUND_METHOD,
        too_few=too_few,
        caveats=tuple(caveats),
    )


def _claim(days: Sequence[Row], beyond: float) -> str:
    if not days:
        return _ALL_BOUGHT
    return "At least {value} of those reached on {network} do not follow" if beyond else _NEVER


def _measured(
    estimate: Estimate | None,
    value: float | None,
    used: Sequence[Row],
    scope: Scope,
    test: PlannedTest,
    *,
    claim: str,
    n: int,
    n_of: str,
    interval_method: str,
    too_few: str,
    caveats: tuple[str, ...],
) -> Measured:
    line, label = test.threshold or 1.0, PLATFORMS[test.subject].label
    ratio = None
    if estimate is not None:
        ratio = Estimate(estimate.value / line, estimate.low / line, estimate.high / line, estimate.n, estimate.level)
    turns = Value(line * test.line, "percent").text
    now = Value(value or 0.0, "percent").text
    return Measured(
        ratio=ratio,
        subject=Side(f"{label}: beyond our followers", value),
        comparator=Side("", line),
        claim=claim,
        values=(("value", Value(value or 0.0, "percent")), ("network", Value(label, "text"))),
        query=_QUERY,
        scope=_year(scope),
        rows=_table(used),
        n=n,
        n_of=n_of,
        interval_method=interval_method,
        value_kind="percent",
        too_few=too_few,
        caveats=caveats,
        would_change=f"{too_few}." if too_few else f"The verdict turns at {turns} of those reached; it is {now} now.",
        chart_of="Share of those reached who do not follow",
        platform=test.subject,
    )


def _table(records: Sequence[Row]) -> Table:
    columns = tuple(records[0])
    return Table.of(columns, ([record[name] for name in columns] for record in records))


MEASURES: tuple[Measure, ...] = (
    Measure(
        "beyond_followers",
        "share_beyond_followers",
        "share of those reached who do not follow",
        (("each", "each network"), *((network, PLATFORMS[network].label) for network in _NETWORKS)),
        ((THRESHOLD, "a share"),),
        (f"{_FILES}.",),
        beyond_followers,
        threshold=0.25,
        each=_networks,
    ),
)
