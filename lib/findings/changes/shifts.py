"""Is the change of the period real, or made by a few weeks? Every line against what the scope compares with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import isfinite

from lib.findings.breaks import crossed, in_words
from lib.findings.changes.happenings import happenings
from lib.findings.changes.lines import Line, lines
from lib.findings.changes.told import chart, evidence_of, finding
from lib.findings.many import largest_chance
from lib.findings.words import FEW_WEEKS, FEWEST_WEEKS, against, signed
from lib.model import DayMark, Finding, Scope, Value
from lib.stats import LEVEL, Estimate, typical_change
from lib.store import Store

QUESTION = "Is the change of these weeks real?"
KIND = "shift"
# A change of the sum that is worth asking whether it is real.
_WORTH_ASKING = 0.1
_SMALLEST = 0.05
_METHOD = (
    "The typical week (the middle on a logarithm, with bursts drawn in) of both sides was compared; what each week "
    "takes over from the one before is allowed for. The interval holds the true value in about "
    f"{round(LEVEL * 100)} of 100 such cases."
)


@dataclass(frozen=True)
class _Shift:
    line: Line
    now: tuple[float, ...]
    before: tuple[float, ...]
    weeks: tuple[tuple[date, float], ...]
    whole: float | None
    typical: Estimate | None
    why_not: str = ""


def shifts(store: Store, scope: Scope) -> list[Finding]:
    """Return for each line whether its change against the compared weeks is one of the typical week too.

    The changes are corrected together for their number. Real changes come first, the largest first, then those that a
    few weeks made, then what cannot be told and what did not change.
    """
    found = [made for line in lines(store, scope) if (made := _shift(line, scope)) is not None]
    sure = largest_chance([each.typical.chance for each in found if each.typical is not None])
    marks = [DayMark(each.first_day, each.label) for each in happenings(store, scope)]
    told = [_finding(scope, each, sure, marks) for each in found]
    told.sort(key=_order)
    return told


def _order(told: Finding) -> tuple[int, float]:
    rank = 1 if made_by_few(told) else 0 if told.direction in ("up", "down") else 2
    low, high = told.change_interval or (0.0, 0.0)
    return rank, -max(low, -high, 0.0)


def _shift(line: Line, scope: Scope) -> _Shift | None:
    compared = scope.compared()
    starts, values = line.weeks(scope.last_day + timedelta(days=1))
    held = {start: value for start, value in zip(starts, values, strict=True) if isfinite(value)}
    weeks = range(scope.days // 7)
    days = [scope.last_day - timedelta(days=7 * back + 6) for back in reversed(weeks)]
    shift = scope.first_day - compared.first_day
    if shift.days % 7:
        return None
    nan = float("nan")
    now = tuple(held.get(day, nan) for day in days)
    before = tuple(held.get(day - shift, nan) for day in days)
    if not any(map(isfinite, now)) or line.signed:
        return None
    drawn = tuple((start, value) for start, value in zip(starts, values, strict=True) if start >= days[0] - shift)
    base = _Shift(line, now, before, drawn, None, None)
    broken = crossed(line.channel.platform, line.metric.id, compared.first_day, scope.last_day)
    if broken is not None:
        return replace(base, why_not=in_words(broken))
    paired = scope.comparison == "previous_year"
    both = [(a, b) for a, b in zip(now, before, strict=True) if isfinite(a) and isfinite(b)]
    sides = (
        tuple(zip(*both, strict=True))
        if paired and both
        else (tuple(filter(isfinite, now)), tuple(filter(isfinite, before)))
    )
    if min(map(len, sides)) < FEWEST_WEEKS:
        return replace(base, why_not=f"Fewer than {FEWEST_WEEKS} whole weeks can be compared.")
    one, two = (sum(side) / len(side) for side in sides)
    if two == 0 or sum(value == 0 for side in sides for value in side) > 0.1 * sum(map(len, sides)):
        return replace(base, why_not="Many weeks are empty, so no week is a typical one.")
    return replace(base, whole=one / two - 1, typical=typical_change(now, before, paired=paired))


def _finding(scope: Scope, each: _Shift, sure: float, marks: list[DayMark]) -> Finding:
    line, typical = each.line, each.typical
    values = {"line": Value(line.words, "text"), "against": against(scope)}
    direction, claim = "cannot_tell", "Can't tell yet whether {line} changed against {against}"
    if typical is not None and each.whole is not None:
        values |= {"change": Value(each.whole, "change"), "typical": Value(typical.value, "change")}
        clear = typical.chance <= sure and abs(typical.value) >= _SMALLEST
        alike = typical.value * each.whole > 0
        if clear and alike and abs(each.whole) >= _SMALLEST:
            direction = "up" if each.whole > 0 else "down"
            claim = "Against {against}, {line} {moved} {change}, and so did the typical week ({typical})"
            if abs(typical.value) < abs(each.whole) / 2:
                claim = (
                    "Against {against}, {line} {moved} {change} through a few weeks; the typical week {moved} {typical}"
                )
            values["moved"] = Value("rose" if each.whole > 0 else "fell", "text")
        elif clear and not alike:
            direction = "up" if typical.value > 0 else "down"
            claim = (
                "Against {against}, the typical week of {line} {moved} {typical}; a few great weeks hide it in the sum"
            )
            values["moved"] = Value("rose" if typical.value > 0 else "fell", "text")
        elif abs(each.whole) >= _WORTH_ASKING and (not alike or abs(typical.value) < abs(each.whole) / 2):
            direction = "no_clear_change"
            claim = (
                "Against {against}, {line} {moved} {change} through a few weeks; the typical week shows no clear change"
            )
            values["moved"] = Value("rose" if each.whole > 0 else "fell", "text")
        elif abs(each.whole) >= _WORTH_ASKING:
            direction = "no_clear_change"
            claim = (
                "Against {against}, {line} {moved} {change}, no clear change: its weeks swing that much by themselves"
            )
            values["moved"] = Value("rose" if each.whole > 0 else "fell", "text")
        else:
            direction, claim = "no_clear_change", "Against {against}, {line} showed no clear change"
    n = sum(map(isfinite, each.now))
    held = evidence_of(line, n, _METHOD)
    sentence = claim.format(**{name: value.text for name, value in values.items()})
    drawn = chart(sentence, line, each.weeks, (), marks, held)
    return finding(
        line,
        scope,
        kind=f"{KIND}.{line.key}.{scope.comparison}",
        question=QUESTION,
        claim=claim,
        values=values,
        held=held,
        drawn=drawn,
        direction=direction,
        caveats=_caveats(each, direction),
        change=(typical.value, typical.low, typical.high) if typical else None,
        chance=typical.chance if typical else None,
        value=sum(value for value in each.now if isfinite(value)) / n,
        would_change="More weeks on both sides, or the days on which something happened.",
    )


def _caveats(each: _Shift, direction: str) -> tuple[str, ...]:
    if each.typical is None:
        return (each.why_not or "Too few weeks are known.",)
    said = [f"The typical week changed between {signed(each.typical.low)} and {signed(each.typical.high)}."]
    if direction == "no_clear_change" and each.typical.low * each.typical.high > 0:
        said.append("By itself that would look clear; among so many compared at once it may be chance.")
    if each.typical.n < FEW_WEEKS:
        said.append(f"Indicative: {each.typical.n} weeks are compared.")
    if each.line.people:
        said.append("People, so days are averaged and never added up.")
    return tuple(said)


def whole_change(told: Finding) -> float:
    """Return the relative change of the sum that a finding of this question is about, nought where there is none."""
    change = dict(told.values).get("change")
    return float(change.amount) if change is not None else 0.0  # type: ignore[arg-type]


def made_by_few(told: Finding) -> bool:
    """Whether a few weeks made the change."""
    return "through a few weeks" in told.claim
