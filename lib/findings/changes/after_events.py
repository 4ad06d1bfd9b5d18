"""Did anything change when something happened? Each noted event beside each line of each channel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import isfinite, nan

from lib.findings.changes.controls import Control, control_of
from lib.findings.changes.happenings import Happening
from lib.findings.changes.lines import Line
from lib.stats import WEEKS_AFTER, WEEKS_BEFORE, Interruption, interrupted

# A change is judged by the half year after it at most, and by the two years before.
_AFTER, _BEFORE = 26, 104
# Under so many a week single people make the weeks.
_FEWEST_A_WEEK = 5.0
# Where more weeks than this are nought there is no usual week.
_MOST_EMPTY = 0.1
# A change that is too small to matter is not told as one, however sure it is.
SMALLEST = 0.05


@dataclass(frozen=True)
class Effect:
    """What one line did when something happened.

    `why_not` says why nothing can be told; then there is no `found`. `starts` and `values` are the weeks used,
    `at` the first one judged and `weeks` how many are, None for all after. `level` is (before, during) in an average
    week.
    """

    line: Line
    happening: Happening
    starts: tuple[date, ...]
    values: tuple[float, ...]
    at: int
    weeks: int | None
    found: Interruption | None = None
    control: Control | None = None
    why_not: str = ""
    level: tuple[float, float] | None = None
    tried: int = 1

    @property
    def chance(self) -> float:
        """The probability of such an effect where there is none; that of the best of several tries is corrected."""
        return min(1.0, self.tried * self.found.effect.chance) if self.found else 1.0

    @property
    def brief(self) -> bool:
        """Whether it is a burst: judged over its own weeks only."""
        return self.weeks is not None


def effects(lines: Sequence[Line], happenings: Sequence[Happening]) -> list[Effect]:
    """Return what each line did at each happening that its days reach."""
    return [
        effect
        for happening in happenings
        for line in lines
        if (effect := _effect(line, happening, happenings, lines)) is not None
    ]


def _effect(line: Line, happening: Happening, happenings: Sequence[Happening], lines: Sequence[Line]) -> Effect | None:
    starts, values = line.weeks(happening.first_day)
    if not line.first_day <= happening.first_day <= line.last_day:
        return None
    at = starts.index(happening.first_day) if happening.first_day in starts else len(starts)
    control = control_of(line, happening, lines)
    if happening.weeks is not None:
        return _tried(line, happening, happenings, starts, values, at, happening.weeks, control)
    burst = _tried(line, happening, happenings, starts, values, at, 1, control)
    lasting = _tried(line, happening, happenings, starts, values, at, None, control)
    best = min((burst, lasting), key=lambda each: each.chance)
    told = lasting if best.found is None else best
    tried = sum(each.found is not None for each in (burst, lasting))
    return Effect(**{**told.__dict__, "tried": max(1, tried)})


def _tried(
    line: Line,
    happening: Happening,
    happenings: Sequence[Happening],
    starts: list[date],
    values: list[float],
    at: int,
    weeks: int | None,
    control: Control | None,
) -> Effect:
    first = max(0, at - _BEFORE) if weeks is None else 0
    end = min(len(starts), at + _AFTER) if weeks is None else len(starts)
    starts, values, at = starts[first:end], values[first:end], at - first
    inside = range(at, len(starts) if weeks is None else min(at + weeks, len(starts)))
    others = [
        each for each in happenings if each != happening and each.last_day is not None and each.judged_to is not None
    ]
    taken = {
        week
        for week, start in enumerate(starts)
        for other in others
        if other.touches(start, start + timedelta(days=6)) or other.first_day <= start <= (other.judged_to or start)
    }
    base = Effect(line, happening, tuple(starts), tuple(values), at, weeks, control=control)
    why = _why_not(happening, line, values, at, weeks, inside, taken, others, starts)
    level = _level(values, at, inside, taken)
    if why:
        return Effect(**{**base.__dict__, "why_not": why, "level": level})
    beside = None
    if control is not None:
        held = dict(zip(*control.line.weeks(happening.first_day), strict=True))
        beside = [held.get(start, nan) for start in starts]
    found = interrupted(
        values, at, weeks=weeks, control=beside, left_out=taken - set(inside) if weeks else taken, signed=line.signed
    )
    if found is None:
        why = "Describe only: too few weeks are known around it."
        return Effect(**{**base.__dict__, "why_not": why, "level": level})
    return Effect(**{**base.__dict__, "found": found, "level": level})


def _why_not(
    happening: Happening,
    line: Line,
    values: Sequence[float],
    at: int,
    weeks: int | None,
    inside: range,
    taken: set[int],
    others: Sequence[Happening],
    starts: Sequence[date],
) -> str:
    """Return why nothing is told of the weeks, '' where something can be."""
    known = [week for week, value in enumerate(values) if isfinite(value)]
    before = sum(week < at and week not in taken for week in known)
    after = sum(week in inside and week not in taken for week in known)
    beside = sum(week not in inside and week not in taken for week in known)
    if not inside:
        return "Describe only: no whole week is held after it yet."
    if weeks is not None and (len(inside) < weeks or any(week not in known for week in inside)):
        return "Describe only: not all of its weeks are held."
    if weeks is not None and taken & set(inside):
        last = starts[inside[-1]] + timedelta(days=6)
        other = next(each for each in others if each.touches(starts[inside[0]], last))
        return f"Describe only: it fell together with “{other.label}”, and nobody can tell the two apart."
    held = before if weeks is None else beside
    if held < WEEKS_BEFORE:
        return f"Describe only: {held} usable weeks are held to compare with; at least {WEEKS_BEFORE} are needed."
    if weeks is None and after < WEEKS_AFTER:
        return f"Describe only: {after} usable weeks are held after it; at least {WEEKS_AFTER} are needed."
    if not line.signed and sum(values[week] == 0 for week in known) > _MOST_EMPTY * len(known):
        return "Describe only: many weeks are empty, so no week is a usual one."
    ordered = sorted(abs(values[week]) for week in known)
    if not line.signed and ordered[len(ordered) // 2] < _FEWEST_A_WEEK:
        return "Describe only: so few a week that single people make the difference."
    return ""


def _level(values: Sequence[float], at: int, inside: range, taken: set[int]) -> tuple[float, float] | None:
    """Return the average week of the twelve before, and of those judged."""
    before = [value for week, value in enumerate(values[:at]) if isfinite(value) and week not in taken][-WEEKS_BEFORE:]
    during = [values[week] for week in inside if isfinite(values[week])][:_AFTER]
    if not before or not during:
        return None
    return sum(before) / len(before), sum(during) / len(during)
