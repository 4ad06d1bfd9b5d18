"""What an hour of the team brings, and what a click costs with that hour: clicks to our services, channel by channel.

A verdict must hold without what is counted unlike the rest: LinkedIn, which counts every click on a post, posts that
were boosted, and the hours on channels whose exports hold no clicks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from lib.findings.effort_months import FEWEST_MONTHS, twelve_months
from lib.findings.opinions.measured import Answer, Measure, Measured, Missing, Side
from lib.findings.opinions.measures import effort_told as words
from lib.findings.opinions.measures.effort_sides import COST, HOURS, Both, guards, rate, ratio_of, says, seen
from lib.findings.opinions.measures.parties import (
    PAID,
    SOCIAL,
    WITH_CLICKS,
    Party,
    Records,
    bought_unmarked,
    codes,
    parties,
    party,
)
from lib.findings.opinions.rows import Rows
from lib.model import PLATFORMS, THRESHOLD, PlannedTest, Scope, Table, Value, Verdict
from lib.stats import rate_in_time

QUERY = "clicks_and_hours_by_month"
YEAR_BEFORE = "year_before"


def answer(rows: Rows, scope: Scope, test: PlannedTest, level: float, *, per: str) -> Answer:
    """Return clicks per hour, or the full cost of a click, over the twelve whole months to the last day."""
    first_day, last_day = twelve_months(scope.last_day)
    if test.comparator == YEAR_BEFORE:
        first_day = first_day.replace(year=first_day.year - 1)
    year = replace(scope, first_day=first_day, last_day=last_day, accounts=())
    if test.subject == "each":
        # It stands for no channel: say what the social ones lack.
        social, lined = party("social"), replace(test, comparator=THRESHOLD, threshold=1.0)
        return Missing(_needs(rows, year, _both([], lined, social, None, per, first_day), social, None, per))
    table = rows.of(QUERY, year)
    ours, theirs = _parties(test, per)
    if theirs is not None and not (ours.platforms and theirs.platforms):
        return Missing("Two different channels: both sides of this test are the same one.")
    both = _both(table.records(), test, ours, theirs, per, twelve_months(scope.last_day)[0])
    needs = _needs(rows, year, both, ours, theirs, per)
    if needs:
        return Missing(needs)
    if any(side is not None and side.unpaid for side in (ours, theirs)):
        both = replace(both, unmarked=bought_unmarked(rows, year))
    return _measured(table, year, test, level, per, ours, theirs, both)


def _parties(test: PlannedTest, per: str) -> tuple[Party, Party | None]:
    if test.comparator in (THRESHOLD, YEAR_BEFORE):
        return party(test.subject), None
    ours, theirs = parties(test.subject, test.comparator)
    # Money buys clicks without hours.
    return ours, replace(theirs, platforms=theirs.platforms - PAID) if per == HOURS else theirs


def _both(records: Records, test: PlannedTest, ours: Party, theirs: Party | None, per: str, first_month: date) -> Both:
    usable = [row for row in records if per == HOURS or row["staff_cost"] is not None]
    mine = [row for row in ours.of(usable) if row["month"] >= first_month]
    other: Records | None = theirs.of(usable) if theirs is not None else None
    if test.comparator == YEAR_BEFORE:
        older = [row for row in ours.of(usable) if row["month"] < first_month]
        other = [row | {"month": row["month"].replace(year=row["month"].year + 1)} for row in older]
    months = {row["month"] for row in seen(mine)}
    if other is not None:
        months &= {row["month"] for row in seen(other)}
    return Both(mine, other, sorted(months))


def _needs(rows: Rows, scope: Scope, both: Both, ours: Party, theirs: Party | None, per: str) -> str:
    """Return what is missing for the comparison, every piece of it; '' where nothing is."""
    found = []
    sides = [(ours, both.ours), *([(theirs, both.theirs or [])] if theirs is not None else [])]
    if any(not records for _, records in sides):
        noted = set(rows.of("hours_by_month", scope).column("platform"))
        clicked = set(rows.of("clicks_by_day", scope).column("platform"))
        if any(not records and not noted & side.platforms for side, records in sides):
            found.append(words.NEEDS_HOURS)
        found += [side.needs for side, records in sides if not records and not clicked & side.platforms]
        if not found:
            found.append(words.NEEDS_COST if per == COST else words.NEEDS_MONTHS)
    elif any(not seen(records) for _, records in sides):
        found += [side.needs for side, records in sides if not seen(records)]
    elif not both.months:
        found.append(words.NEEDS_YEAR if both.theirs is not None and theirs is None else words.NEEDS_MONTHS)
    if found:
        return "\n".join(dict.fromkeys(found))
    currencies = {row["currency"] for _, records in sides for row in records} - {None}
    if per == COST and len(currencies) != 1:
        return words.NEEDS_CURRENCY
    silent = both.theirs is not None and both.side(both.theirs).total("clicks") == 0
    if silent or (per == COST and both.side(both.ours).total("clicks") == 0):
        return words.NEEDS_ANY_CLICK
    return ""


def _measured(
    table: Table,
    scope: Scope,
    test: PlannedTest,
    level: float,
    per: str,
    ours: Party,
    theirs: Party | None,
    both: Both,
) -> Measured:
    estimate = ratio_of(both, both.ours, both.theirs, test.threshold, per, level)
    only_if = guards(both, test, theirs, per, level)
    mine = both.side(both.ours)
    currency = next((row["currency"] for row in both.ours if row["currency"]), None) if per == COST else None
    value = rate(mine, per)
    beside = test.threshold if both.theirs is None else rate(both.side(both.theirs), per)
    assert beside is not None
    few = "" if len(both.months) >= FEWEST_MONTHS else words.too_few(len(both.months))
    kind = "money" if per == COST else "decimal"
    said = says(test, estimate, only_if, few)
    used = {row["platform"] for row in (*both.ours, *(both.theirs or []))}
    kept = _evidence_rows(table, used, both.months, test.comparator == YEAR_BEFORE)
    other = _name(test, theirs, both)
    values = {
        "subject": Value(ours.phrase, "text"),
        "ours": Value(value, kind, currency),
        "other": Value(theirs.phrase if theirs else "", "text"),
        "theirs": Value(beside, kind, currency),
    }
    drawn = _channels(both, ours, theirs, level) if per == HOURS else ()
    weakest = min(
        (each for each in (estimate, *(guard for _, guard in only_if)) if each), key=lambda each: each.low, default=None
    )
    change = ""
    if said is not Verdict.CANNOT_TELL:
        if per == HOURS:
            change = words.would_change_hours(mine, beside * test.line, ours, value / beside / test.line, weakest, test)
        else:
            change = words.would_change_cost(beside * test.line, ours, currency)
    return Measured(
        ratio=estimate,
        subject=Side(ours.name, value),
        comparator=Side(other, beside),
        claim=words.claim(per, test.comparator),
        values=tuple((name, each) for name, each in values.items() if each.text),
        query=QUERY,
        scope=scope,
        rows=kept,
        n=len(both.months),
        n_of="months",
        most=12,
        interval_method=words.method(level),
        value_kind=kind,
        currency=currency,
        others=drawn,
        too_few=few,
        caveats=words.caveats(per, test, ours, theirs, both, drawn, beside * test.line, estimate),
        would_change=change,
        only_if=only_if,
        chart_of="Clicks per staff hour by channel" if per == HOURS else "Full cost per click",
        platform=ours.code if ours.alone else None,
    )


def _name(test: PlannedTest, theirs: Party | None, both: Both) -> str:
    """Return the comparator's name: its platform where a group has only one."""
    if theirs is None:
        return "" if test.comparator == THRESHOLD else "The year before"
    held = {row["platform"] for row in both.theirs or []}
    if len(held) == 1 and theirs.code in ("paid", "paid_search", "paid_social"):
        return PLATFORMS[held.pop()].label
    return theirs.name


def _evidence_rows(table: Table, platforms: set[str], months: Sequence[date], before: bool) -> Table:
    """Return the query's rows that a test used."""
    used = {*months, *(month.replace(year=month.year - 1) for month in months if before)}
    at, month = table.columns.index("platform"), table.columns.index("month")
    return Table(table.columns, tuple(row for row in table.rows if row[at] in platforms and row[month] in used))


def _channels(both: Both, ours: Party, theirs: Party | None, level: float) -> tuple[Side, ...]:
    """Return each channel of the sides that hold several; one whose export holds no clicks has no mark."""
    found = []
    for side, records in ((ours, both.ours), (theirs, both.theirs)):
        held = sorted({row["platform"] for row in records or []})
        if side is None or side.alone or (len(held) < 2 and side is theirs):
            continue
        for platform in held:
            own = [row for row in records or [] if row["platform"] == platform]
            months = both.side(own)
            each = rate_in_time(months.clicks, months.hours, level=level) if seen(own) else None
            label = PLATFORMS[platform].label
            found.append(Side(label, each.value, each.low, each.high) if each else Side(label, None))
    return tuple(found)


def _each(rows: Rows, scope: Scope, test: PlannedTest) -> tuple[PlannedTest, ...]:
    """Return a test for each social channel whose hours are noted and whose exports hold clicks."""
    first_day, last_day = twelve_months(scope.last_day)
    held = rows.of(QUERY, replace(scope, first_day=first_day, last_day=last_day, accounts=())).records()
    platforms = {row["platform"] for row in held if row["clicks"] is not None} & SOCIAL
    return tuple(replace(test, subject=code) for code in PLATFORMS if code in platforms)


def _measure(identity: str, label: str, needs: tuple[str, ...], threshold: float, per: str, *groups: str) -> Measure:
    single: set[str] = set(WITH_CLICKS) if per == HOURS else {*WITH_CLICKS, *PAID}
    known: tuple[tuple[str, str], ...] = (
        *codes(single, *groups),
        *((code, PLATFORMS[code].label) for code in sorted(SOCIAL - single)),
    )
    return Measure(
        identity,
        identity,
        label,
        (*known, ("each", "each social channel")),
        (
            ("other_channels", "all the other channels"),
            *known,
            ("other_social", "the other social media"),
            (YEAR_BEFORE, "the same months a year before"),
            (THRESHOLD, "a line that you set"),
        ),
        needs,
        partial(answer, per=per),
        threshold,
        _each,
    )


MEASURES: tuple[Measure, ...] = (
    _measure(
        "clicks_per_hour",
        "clicks to our services per staff hour",
        ("Exports with link clicks of the channels.", words.NEEDS_HOURS),
        20.0,
        HOURS,
        "social",
        "organic_social",
        "newsletter",
    ),
    _measure(
        "cost_per_click",
        "the full cost of a click, staff time included",
        ("Exports with link clicks of the channels, and reports of the adverts by day.", words.NEEDS_COST),
        1.0,
        COST,
        "social",
        "organic_social",
        "newsletter",
        "paid_search",
        "paid_social",
        "paid",
    ),
)
