"""Where is each channel going? The slope of everything held, free of events, season and what weeks take over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from lib.findings.breaks import breaks_of
from lib.findings.changes.happenings import Happening
from lib.findings.changes.lines import Line
from lib.findings.changes.told import METHOD, chart, evidence_of, finding
from lib.findings.many import largest_chance
from lib.findings.words import signed
from lib.model import DayMark, Finding, Scope, Value
from lib.stats import Estimate, trend
from lib.stats.time_series import WEEKS_FOR_A_TREND, WEEKS_FOR_SEASONS

QUESTION = "Where is each channel going?"
KIND = "trend"
_SMALLEST = 0.02


def trends(scope: Scope, happened: Sequence[Happening], lines: Sequence[Line]) -> list[Finding]:
    """Return the trend of each line over all that is held, the steepest first; none of a line under a year.

    Weeks of noted events that have an end are left out. The trends are corrected together for their number.
    """
    found = []
    for line in lines:
        weeks, slope = _slope(line, happened)
        if slope is not None:
            found.append((line, weeks, slope))
    sure = largest_chance([slope.chance for *_, slope in found])
    marks = [DayMark(each.first_day, each.label) for each in happened]
    told = [_finding(scope, *each, sure, marks) for each in found]
    return sorted(told, key=lambda each: (each.direction == "no_clear_change", -_steepness(each)))


def _steepness(told: Finding) -> float:
    low, high = told.change_interval or (0.0, 0.0)
    return max(low, -high, 0.0)


def _slope(line: Line, happened: Sequence[Happening]) -> tuple[list[tuple], Estimate | None]:
    starts, values = line.weeks(line.last_day + timedelta(days=1))
    taken = {
        at
        for at, start in enumerate(starts)
        for each in happened
        if each.last_day is not None and each.touches(start, start + timedelta(days=6))
    }
    empty = sum(value == 0 for value in values)
    usual = sorted(value for value in values if value == value)
    if line.signed or len(values) < WEEKS_FOR_A_TREND or empty > 0.1 * len(values) or usual[len(usual) // 2] < 5:
        return [], None
    return list(zip(starts, values, strict=True)), trend(values, left_out=taken)


def _finding(
    scope: Scope, line: Line, weeks: list[tuple], slope: Estimate, sure: float, marks: list[DayMark]
) -> Finding:
    words = line.words[0].upper() + line.words[1:]
    values = {"line": Value(words, "text"), "change": Value(slope.value, "change")}
    way = "no_clear_change"
    if slope.chance <= sure and abs(slope.value) >= _SMALLEST:
        way = "up" if slope.value > 0 else "down"
    claim = {
        "up": "{line} grow by {change} a year",
        "down": "{line} fall by {change} a year",
        "no_clear_change": "{line} show no clear trend",
    }[way]
    said = [f"Between {signed(slope.low)} and {signed(slope.high)} a year."]
    if len(weeks) < WEEKS_FOR_SEASONS - 1:
        said.append("Less than two years are held: part of it may be the time of year.")
    broken = breaks_of(line.channel.platform, line.metric.id)
    if broken and broken[-1].day > line.first_day:
        said.append(f"Weeks before {Value(broken[-1].day, 'day').text} are left out: {broken[-1].what_changed}.")
    held = evidence_of(line, slope.n, METHOD)
    sentence = claim.format(**{name: value.text for name, value in values.items()})
    made = finding(
        line,
        scope,
        kind=f"{KIND}.{line.key}",
        question=QUESTION,
        claim=claim,
        values=values,
        held=held,
        drawn=chart(sentence, line, weeks, (), marks, held),
        direction=way,
        caveats=tuple(said),
        change=(slope.value, slope.low, slope.high),
        chance=slope.chance,
        would_change="More years: one unusual year bends a line through two.",
    )
    return replace(made, value=slope.value, value_kind="change", unit="a year")
