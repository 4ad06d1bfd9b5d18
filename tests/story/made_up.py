"""Findings and judgements written out by hand, as small as the story needs them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from lib.model import Evidence, Finding, Judgement, Opinion, OpinionTest, Scope, SourceFile, Table, Value, Verdict

SCOPE = Scope("Wexmoor", date(2026, 8, 2), date(2026, 10, 31), comparison="previous_year")
FILE = SourceFile(1, "posts.csv", "x", "X posts", datetime(2026, 11, 1), SCOPE.first_day, SCOPE.last_day)
EVIDENCE = Evidence(
    "clicks_by_day", "Clicks.", "SELECT 1", (), Table(("n",), ((1,),)), 13, "weeks", "By hand.", (FILE,)
)
WORDS = {"up": "up {change}", "down": "down {change}", "no_clear_change": "no clear change", "cannot_tell": "who knows"}


def finding(name: str, metric: str, value: float, direction: str, change: float | None = None, **more) -> Finding:
    """A finding on one channel, "name brought value, up 12%"."""
    values = [("name", Value(name, "text")), ("value", Value(value))]
    values += [("change", Value(change, "change"))] if change is not None else []
    return Finding(
        id=f"standing.{name}.{metric}",
        page="standing",
        question="Do people come to us?",
        claim="{name} brought {value}, " + WORDS[direction],
        values=tuple(values),
        metric=metric,
        value=value,
        unit="clicks",
        interval=None,
        level=None,
        n=13,
        scope=SCOPE,
        evidence=EVIDENCE,
        direction=direction,
        change=change,
        change_interval=None if change is None else (change - 0.1, change + 0.1),
        **more,
    )


def judgement(*verdicts: Verdict, reason: int | None = 0, together: Verdict = Verdict.DISAGREES) -> Judgement:
    """A judgement with one test for each verdict; those that need data have no finding."""
    tests = []
    for number, verdict in enumerate(verdicts):
        found = replace(
            finding(f"Test {'ABC'[number]}", "clicks_per_hour", number + 1, "up", 0.5),
            id=f"opinion.{number}",
            page="opinions",
            verdict=str(verdict),
            direction=None,
            change=None,
            change_interval=None,
            what_would_change_it="More hours.",
        )
        tests.append(
            OpinionTest("Less?", "m", "us", "them", 1.25, verdict, found if verdict != Verdict.NEEDS_DATA else None)
        )
    chosen = tests[reason].finding if reason is not None else None
    return Judgement(Opinion("waste", "A waste."), together, chosen, tuple(tests), "Rule.", "More hours.", ())
