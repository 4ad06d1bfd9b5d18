"""Unusual days of the period, those that follow each other together, each with what explains it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lib.findings.breaks import unbroken
from lib.findings.changes.explained import UNEXPLAINED, Known
from lib.findings.changes.happenings import days_in_words
from lib.findings.changes.lines import Line
from lib.findings.changes.told import evidence_of, finding
from lib.findings.series import source_line
from lib.model import Chart, DayMark, Finding, Scope, Table, Value
from lib.stats import OddDay, odd_days
from lib.store import Store

QUESTION = "Which days were unusual, and why?"
KIND = "day"
_METHOD = (
    "Each day is read against the median of the same weekday in the five weeks before and after it. How far is far is "
    "taken from how much the series swings; the bound is widened for the number of days, so that about one series in "
    "ten shows a day by chance."
)
_AROUND = timedelta(days=14)


@dataclass(frozen=True)
class Run:
    """Unusual days in a row of one line, and the other lines that were unusual then."""

    line: Line
    days: tuple[OddDay, ...]
    others: tuple[str, ...]
    why: str

    @property
    def first_day(self) -> date:
        """Its first day."""
        return self.days[0].day

    @property
    def last_day(self) -> date:
        """Its last day."""
        return self.days[-1].day

    @property
    def peak(self) -> OddDay:
        """The day that is furthest from what was expected."""
        return max(self.days, key=lambda each: abs(each.times - 1) if each.times > 1 else 1 / max(each.times, 0.01))


def unusual_days(scope: Scope, runs: Sequence[Run]) -> list[Finding]:
    """Return a finding on each run of unusual days."""
    return [_finding(scope, run) for run in runs]


def runs_of(store: Store, scope: Scope, lines: Sequence[Line]) -> list[Run]:
    """Return the unusual days of the scope that follow each other, over all lines, the newest first.

    A run is told of the line that was furthest from the expected; the channels of the others are named.
    """
    found: list[tuple[Line, OddDay]] = []
    for line in lines:
        if line.per == "item" or line.signed or line.metric.id == "recipients":
            continue
        first, last = unbroken(line.channel.platform, line.metric.id, scope.last_day, line.first_day, line.last_day)
        held = [(day, value) for day, value in line.days if first <= day <= last]
        if held:
            found += [(line, each) for each in odd_days(*zip(*held, strict=True))]
    known = Known.of(store, scope) if found else None
    inside = sorted(
        (each for each in found if scope.first_day <= each[1].day <= scope.last_day), key=lambda each: each[1].day
    )
    groups: list[list[tuple[Line, OddDay]]] = []
    for each in inside:
        same = groups and each[1].day - groups[-1][-1][1].day <= timedelta(days=1)
        if same and (each[1].times > 1) == (groups[-1][0][1].times > 1):
            groups[-1].append(each)
        else:
            groups.append([each])
    return [_run(group, known) for group in reversed(groups) if known is not None]


def _run(group: list[tuple[Line, OddDay]], known: Known) -> Run:
    furthest, _ = max(group, key=lambda each: max(each[1].times, 1 / max(each[1].times, 0.01)))
    days = tuple(each for line, each in group if line is furthest)
    others = tuple(dict.fromkeys(line.channel.label for line, _ in group if line.channel != furthest.channel))
    first, last = group[0][1].day, group[-1][1].day
    why = known.explain(furthest, first, last, days[0].times > 1)
    return Run(furthest, days, others, why or UNEXPLAINED)


def _finding(scope: Scope, run: Run) -> Finding:
    peak, line = run.peak, run.line
    kind = line.metric.kind
    values = {
        "days": Value(days_in_words(run.first_day, run.last_day), "text"),
        "line": Value(line.words, "text"),
        "times": Value(peak.times, "times"),
        "value": Value(peak.value, kind),
        "usual": Value(peak.expected, kind),
        "peak": Value(days_in_words(peak.day, peak.day), "text"),
    }
    if peak.times < 1:
        values["times"] = Value(1 - peak.times, "change")
        size = "{times} below what was expected"
    else:
        size = "{times} what was expected"
    if len(run.days) == 1:
        claim = "On {days} {line} were " + size + ": {value}, not {usual}"
    else:
        claim = "From {days} {line} were unusual, at most " + size + " ({value} on {peak}, not {usual})"
    if run.others:
        values["others"] = Value(_listed(run.others), "text")
        claim += "; {others} too"
    sentence = claim.format(**{name: value.text for name, value in values.items()})
    near = [(day, value) for day, value in line.days if run.first_day - _AROUND <= day <= run.last_day + _AROUND]
    held = evidence_of(line, len(line.days), _METHOD)
    held = replace(held, n_of="days")
    mark = DayMark(run.first_day, run.why if len(run.why) < 40 else "Unusual")
    drawn = Chart(
        kind="line",
        # A title of a slide has two lines: the rest of a long sentence can be read off the chart.
        title=sentence.split(" (")[0] if len(run.days) > 1 else sentence.split("; ")[0],
        subtitle=f"{line.metric.label} by day, {days_in_words(near[0][0], near[-1][0])}",
        table=Table.of(("day", "value"), near),
        x="day",
        y="value",
        value_kind=kind,
        unit=line.metric.unit,
        days=(mark,),
        alt=f"Line chart of {line.words} by day: {sentence}.",
        source=source_line(held.files),
    )
    return finding(
        line,
        scope,
        kind=f"{KIND}.{line.key}.{run.first_day:%Y%m%d}",
        question=QUESTION,
        claim=claim,
        values=values,
        held=held,
        drawn=drawn,
        direction="up" if peak.times > 1 else "down",
        caveats=(f"{run.why}.", "What goes with a day need not be its cause."),
        change=None,
        value=peak.value,
        would_change="A note of what happened that day.",
    )


def _listed(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
