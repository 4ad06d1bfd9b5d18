"""Who clicks in our mailings: by a line, by a fair published figure, and by our own year before.

Opens decide nothing: since September 2021 programs open mails by themselves.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from lib.findings.benchmarks import added, best, is_old, refusals
from lib.findings.benchmarks.figures import about, rounding
from lib.findings.opinions.deciding import verdict_of
from lib.findings.opinions.measured import Answer, Measure, Measured, Missing, Side
from lib.findings.opinions.rows import Rows
from lib.findings.words import FEW_ITEMS, FEWEST_ITEMS, FEWEST_WEEKS
from lib.metrics import METRICS
from lib.model import PLATFORMS, THRESHOLD, Benchmark, PlannedTest, Scope, Table, Value, Verdict
from lib.reference.benchmarks import published
from lib.stats import Estimate
from lib.stats.dependence import change_in_time, rate_in_time

_QUERY, _METRIC = "response_by_item", "mail_click_rate"
_BENCHMARK, _BEFORE = "benchmark", "year_before"
_DAYS = 364
_MAIL = tuple(code for code, platform in PLATFORMS.items() if platform.channel == "e-mail")
_NAME = "the newsletter"
_FILES = (
    "the list of your mailings with e-mails delivered and people who clicked (Mailchimp: Campaigns > Export list; "
    "GovDelivery: Reports > Bulletin analytics; others: the report of all campaigns as CSV)"
)
_BEFORE_FILES = "the mailings of the year before too: {}"
_FIGURE = (
    "a published click rate of mailings that counts as you do, people who clicked by e-mails delivered: add one on the "
    "page “Benchmarks”"
)
_METHOD = (
    "Ratio of sums over the mailings, by week; interval by linearisation with Student's t, made wider for weeks that "
    "hang together"
)
_ROUNDED = "; the figure taken at every value that its last digit leaves open"
_NOT_READERS = "Who reads without a click is in no number here; opens are not used, programs open mails by themselves."
_FEW = "Fewer than {} mailings or {} weeks with one are held"
_INDICATIVE = "Indicative: few mailings."
Row = dict[str, Any]
Weeks = tuple[list[float], list[float]]


def newsletter_clicks(rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
    """Return people who clicked by e-mails delivered over the last fifty-two weeks, beside what the test names."""
    days = _DAYS * (2 if test.comparator == _BEFORE else 1)
    seen = replace(scope, first_day=scope.last_day - timedelta(days=days - 1))
    held = [
        row
        for row in rows.of(_QUERY, seen).records()
        if row["measure"] == _METRIC and row["platform"] in _MAIL and row["denominator"]
    ]
    begins = scope.last_day - timedelta(days=_DAYS - 1)
    now, before = [row for row in held if row["day"] >= begins], [row for row in held if row["day"] < begins]
    if not now:
        return Missing(f"{_FILES}.")
    if test.comparator == _BEFORE and not before:
        return Missing(f"{_BEFORE_FILES.format(_FILES)}.")
    figure = _figure(rows, scope, now) if test.comparator == _BENCHMARK else None
    if test.comparator == _BENCHMARK and figure is None:
        return Missing(f"{_FIGURE}.")
    sides = [now, before] if test.comparator == _BEFORE else [now]
    few = any(len(side) < FEWEST_ITEMS or len(_weeks(side, scope)[0]) < FEWEST_WEEKS for side in sides)
    ratio = None if few else _ratio(sides, scope, test, figure, level)
    return _measured(ratio, sides, held, seen, test, figure, few=few)


def _figure(rows: Rows, scope: Scope, now: list[Row]) -> Benchmark | None:
    """Return the published click rate that says most of bodies like us and is made as ours is."""
    platform, last_day = now[-1]["platform"], scope.last_day
    figures = [*added(rows.of("benchmarks", _ever(scope)).records()), *published()]
    return best(
        [
            each
            for each in figures
            if each.metric == _METRIC
            and about(each, platform)
            and not refusals(each, METRICS[_METRIC], platform, last_day)
        ]
    )


def _ever(scope: Scope) -> Scope:
    return replace(scope, first_day=date(1970, 1, 1), last_day=date(2999, 12, 31))


def _weeks(mailings: list[Row], scope: Scope) -> Weeks:
    """Return people who clicked and e-mails delivered of each week with a mailing, in order."""
    clicked: dict[int, float] = {}
    delivered: dict[int, float] = {}
    for row in mailings:
        week = -((scope.last_day - row["day"]).days // 7)
        clicked[week] = clicked.get(week, 0.0) + row["numerator"]
        delivered[week] = delivered.get(week, 0.0) + row["denominator"]
    ordered = sorted(delivered)
    return [clicked[week] for week in ordered], [delivered[week] for week in ordered]


def _ratio(
    sides: list[list[Row]], scope: Scope, test: PlannedTest, figure: Benchmark | None, level: float
) -> Estimate | None:
    if test.comparator == _BEFORE:
        return change_in_time(_weeks(sides[0], scope), _weeks(sides[1], scope), level=level)
    rate = rate_in_time(*_weeks(sides[0], scope), level=level)
    if rate is None:
        return None
    line = figure.value if figure else test.threshold or 1.0
    open_by = rounding(figure) if figure else 0.0
    lowest = max(line - open_by, line / 2)
    return Estimate(rate.value / line, rate.low / (line + open_by), rate.high / lowest, rate.n, rate.level)


def _measured(
    ratio: Estimate | None,
    sides: list[list[Row]],
    held: list[Row],
    scope: Scope,
    test: PlannedTest,
    figure: Benchmark | None,
    *,
    few: bool,
) -> Measured:
    now = sides[0]
    value = _rate(now)
    values = [("value", Value(value, "percent")), ("mailings", Value(len(now)))]
    claim = "{value} of e-mails delivered led somebody to click ({mailings} mailings)"
    comparator, caveats, method = Side("", test.threshold), [_NOT_READERS], _METHOD
    if figure is not None:
        values += [
            ("figure", Value(figure.value, "percent")),
            ("whose", Value(figure.population, "text")),
            ("year", Value(str(figure.year), "text")),
        ]
        claim = "{value} of e-mails delivered led somebody to click; {whose} had {figure} ({year})"
        comparator = Side(f"{figure.population[0].upper()}{figure.population[1:]}, {figure.year}", figure.value)
        method += _ROUNDED
        caveats += _of_figure(figure, scope)
    elif test.comparator == _BEFORE:
        theirs = _rate(sides[1])
        values += [("before", Value(theirs, "percent"))]
        claim = "{value} of e-mails delivered led somebody to click, {before} in the year before"
        comparator = Side("the year before", theirs)
    if FEWEST_ITEMS <= len(now) < FEW_ITEMS:
        caveats.append(_INDICATIVE)
    if len({row["account_id"] for row in now}) > 1:
        caveats.append("Mailings of several lists together.")
    columns = tuple(held[0])
    return Measured(
        # It varies by week, and what would settle it is said in mailings.
        ratio=replace(ratio, n=len(now)) if ratio else None,
        subject=Side("our newsletter", value),
        comparator=comparator,
        claim=claim,
        values=tuple(values),
        query=_QUERY,
        scope=scope,
        rows=Table.of(columns, ([row[name] for name in columns] for row in held)),
        n=len(now),
        n_of="mailings",
        interval_method=method,
        value_kind="percent",
        comparable=not few,
        too_few=_FEW.format(Value(FEWEST_ITEMS).text, Value(FEWEST_WEEKS).text) if few else "",
        caveats=tuple(caveats),
        would_change=_turns(ratio, test, comparator.value, value),
        chart_of="People who clicked by e-mails delivered",
        platform=now[-1]["platform"],
    )


def _turns(ratio: Estimate | None, test: PlannedTest, reference: float | None, value: float) -> str:
    """Return where the verdict turns; '' where the usual words, with how much more would settle it, say more."""
    if reference is None or verdict_of(test, ratio) is Verdict.CANNOT_TELL:
        return ""
    line, now = (Value(each, "percent").text for each in (reference * test.line, value))
    return f"The verdict turns at {line} of e-mails delivered; {now} lead somebody to click now."


def _of_figure(figure: Benchmark, scope: Scope) -> list[str]:
    age = f" {scope.last_day.year - figure.year} years old." if is_old(figure, scope.last_day) else ""
    return [f"Published by {figure.publisher}: {figure.population}, {figure.period}, {figure.sample}.{age}"]


def _rate(mailings: list[Row]) -> float:
    return float(sum(row["numerator"] for row in mailings) / sum(row["denominator"] for row in mailings))


MEASURES: tuple[Measure, ...] = (
    Measure(
        "newsletter_clicks",
        _METRIC,
        "people who click by e-mails delivered",
        (("newsletter", _NAME),),
        ((THRESHOLD, "a share"), (_BENCHMARK, "a published figure of bodies like us"), (_BEFORE, "the year before")),
        (f"{_FILES}.",),
        newsletter_clicks,
        threshold=0.01,
    ),
)
