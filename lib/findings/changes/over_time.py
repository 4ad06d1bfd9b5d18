"""Everything that is said of the days held, whatever the period: events, trends, unusual days, each line's picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lib.findings.changes.after_events import Effect, effects
from lib.findings.changes.event_findings import after_events
from lib.findings.changes.happenings import Happening, happenings
from lib.findings.changes.lines import Line, lines
from lib.findings.changes.told import METHOD, chart, evidence_of, extra
from lib.findings.changes.trends import trends
from lib.findings.changes.unusual import Run, runs_of, unusual_days
from lib.metrics import held_days
from lib.model import Chart, DayMark, Finding, Scope
from lib.store import Store


@dataclass(frozen=True)
class History:
    """One line over all days held, drawn with what happened; `label` names it in a list, `key` in the address."""

    key: str
    label: str
    channel: str
    chart: Chart


@dataclass(frozen=True)
class OverTime:
    """The findings on events (with the effects behind them), trends and unusual days, and each line's picture."""

    effects: tuple[tuple[Effect, Finding], ...]
    trends: tuple[Finding, ...]
    runs: tuple[tuple[Run, Finding], ...]
    histories: tuple[History, ...]

    @property
    def findings(self) -> list[Finding]:
        """All findings, those on events first."""
        return [*(each for _, each in self.effects), *self.trends, *(each for _, each in self.runs)]

    @property
    def by_event(self) -> list[tuple[Happening, list[Finding]]]:
        """What clearly changed, by event, the event with the strongest change first.

        Within one: what people did (clicks, sessions) before who saw us, the most first.
        """
        found: dict[Happening, list[tuple[Effect, Finding]]] = {}
        for effect, told in self.clear:
            found.setdefault(effect.happening, []).append((effect, told))
        return [
            (
                event,
                [told for _, told in sorted(own, key=lambda each: (each[0].line.asked != "clicks", -extra(each[1])))],
            )
            for event, own in found.items()
        ]

    @property
    def clear(self) -> list[tuple[Effect, Finding]]:
        """What clearly changed with an event, the strongest first."""
        return [each for each in self.effects if each[1].direction in ("up", "down")]


def whole(store: Store, scope: Scope) -> Scope:
    """Return the scope over all days held: what is said of them does not depend on the period that is looked at."""
    held = held_days(store) or (scope.first_day, scope.last_day)
    return replace(scope, first_day=held[0], last_day=held[1], comparison="previous_period")


def over_time(store: Store, scope: Scope) -> OverTime:
    """Return what is said of all days held, of the scope's accounts; give the scope of `whole` to have it cached."""
    scope = whole(store, scope)
    held, happened = lines(store, scope), happenings(store, scope)
    told = after_events(scope, happened, effects(held, happened))
    runs = runs_of(store, scope, held)
    return OverTime(
        tuple(told),
        tuple(trends(scope, happened, held)),
        tuple(zip(runs, unusual_days(scope, runs), strict=True)),
        tuple(_history(line, happened, [each for each in told if each[0].line is line]) for line in held),
    )


def _history(line: Line, happened: Sequence[Happening], told: Sequence[tuple[Effect, Finding]]) -> History:
    """Return the picture of a line: its weeks, the events, and what was expected where one clearly changed it."""
    starts, values = line.weeks(line.last_day + timedelta(days=1))
    weeks = list(zip(starts, values, strict=True)) or list(line.days)
    clear = [each for each in told if each[1].direction in ("up", "down")]
    expected: list[tuple[date, float | None, float | None, float | None]] = []
    for effect, _ in clear:
        if effect.found is not None:
            judged = effect.starts[effect.at : effect.at + len(effect.found.expected)]
            expected += zip(judged, effect.found.expected, effect.found.low, effect.found.high, strict=True)
            # What was expected of one event does not run on to the next.
            expected.append((judged[-1] + timedelta(days=7), None, None, None))
    marks = [DayMark(each.first_day, each.label) for each in happened]
    words = line.words[0].upper() + line.words[1:]
    title = max(clear, key=lambda each: each[0].happening.first_day)[1].sentence if clear else f"{words}, week by week"
    held = evidence_of(line, len(weeks), METHOD)
    drawn = chart(
        title,
        line,
        weeks,
        sorted(expected, key=lambda each: each[0]),
        marks,
        held,
        expected_name="Expected without the event",
    )
    return History(line.key, f"{line.channel.label}: {line.number}", line.channel.label, drawn)
