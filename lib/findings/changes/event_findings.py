"""The findings on events: what changed with each, strongest first, what did not, and where nobody can tell."""

from __future__ import annotations

from collections.abc import Sequence

from lib.findings.changes.after_events import SMALLEST, Effect
from lib.findings.changes.happenings import Happening, days_in_words
from lib.findings.changes.told import METHOD, chart, evidence_of, finding, rounded
from lib.findings.many import largest_chance
from lib.findings.words import signed
from lib.model import DayMark, Finding, Scope, Value

QUESTION = "What changed with what happened?"
KIND = "event"
_BEFORE, _AFTER = 26, 8
_TWICE = 1.0


def after_events(scope: Scope, happened: Sequence[Happening], tried: Sequence[Effect]) -> list[tuple[Effect, Finding]]:
    """Return what each channel did at each noted event, with the finding on it.

    Clear changes come first, the strongest first (by the end of their interval that is nearer to nought), then those
    that cannot be told, then those that are none. All are corrected together for their number.
    """
    sure = largest_chance([effect.chance for effect in tried if effect.found is not None])
    marks = [DayMark(each.first_day, each.label) for each in happened]
    told = [(effect, _finding(scope, effect, happened, sure, marks)) for effect in tried]
    order = ("up", "down", "cannot_tell", "no_clear_change")
    told.sort(key=lambda each: (max(0, order.index(each[1].direction or "") - 1), -_strength(each[0])))
    return told


def _strength(effect: Effect) -> float:
    """Return the size of a change cautiously: by the nearer end of its interval, in usual weeks where it is signed."""
    if effect.found is None:
        return 0.0
    low, high = effect.found.effect.low, effect.found.effect.high
    if effect.line.signed:
        usual = max(1.0, sum(abs(value) for value in effect.found.expected) / len(effect.found.expected))
        low, high = low / usual, high / usual
    return max(0.0, low, -high / (1 + max(high, -0.99)) if high < 0 else 0.0)


def _direction(effect: Effect, sure: float) -> str:
    if effect.found is None:
        return "cannot_tell"
    value = effect.found.effect.value
    small = not effect.line.signed and abs(value) < SMALLEST
    if small or effect.chance > sure or not effect.found.clear:
        return "no_clear_change"
    return "up" if value > 0 else "down"


def _finding(
    scope: Scope,
    effect: Effect,
    happened: Sequence[Happening],
    sure: float,
    marks: Sequence[DayMark],
) -> Finding:
    line, happening, found = effect.line, effect.happening, effect.found
    way = _direction(effect, sure)
    values = {
        "line": Value(line.words, "text"),
        "event": Value(happening.label, "text"),
        "span": Value(happening.span, "text"),
    }
    claim = _claim(effect, way, values)
    known = sum(value == value for value in effect.values)
    held = evidence_of(line, known, METHOD)
    drawn = None
    if effect.starts:
        end = effect.at + (len(found.expected) if found and effect.brief else _AFTER)
        part = slice(max(0, effect.at - _BEFORE), end + (_AFTER if effect.brief else 18))
        expected = []
        if found is not None:
            judged = effect.starts[effect.at : effect.at + len(found.expected)]
            expected = list(zip(judged, found.expected, found.low, found.high, strict=True))
        weeks = list(zip(effect.starts, effect.values, strict=True))[part]
        # The days stand on the axis; without them the title fits a slide.
        title = claim.replace(" ({span})", "").format(**{name: each.text for name, each in values.items()})
        drawn = chart(title, line, weeks, expected, marks, held, expected_name="Expected without it")
    change = (found.effect.value, found.effect.low, found.effect.high) if found and not line.signed else None
    number = [each.label for each in happened].index(happening.label)
    return finding(
        line,
        scope,
        kind=f"{KIND}.{line.key}.{happening.first_day:%Y%m%d}-{number}",
        question=QUESTION,
        claim=claim,
        values=values,
        held=held,
        drawn=drawn,
        direction=way,
        caveats=_caveats(effect, way),
        change=change,
        chance=effect.chance if found else None,
        value=effect.level[1] if effect.level else None,
        would_change=_would_change(effect, way),
    )


def _claim(effect: Effect, way: str, values: dict[str, Value]) -> str:
    """Return the sentence and put its numbers into `values`."""
    when = "During “{event}” ({span})" if effect.happening.last_day else "In the week from “{event}” ({span})"
    if not effect.brief:
        when = "In the weeks after “{event}” ({span})"
    found, kind = effect.found, effect.line.metric.kind
    if found is None:
        if effect.level is None:
            return "Can't tell yet whether {line} changed with “{event}” ({span})"
        values |= {"before": Value(effect.level[0], kind), "then": Value(effect.level[1], kind)}
        return (
            "Can't tell yet whether {line} changed with “{event}” ({span}): {then} in an average week, {before} before"
        )
    if way == "no_clear_change":
        return f"{when} {{line}} showed no clear change"
    weeks = found.weeks_judged
    side = "above" if way == "up" else "below"
    values["extra"] = Value(rounded(abs(found.extra.value) / (1 if effect.brief else weeks)), kind)
    if effect.line.signed:
        values["extra"] = Value(rounded(abs(found.effect.value)), kind)
        return f"{when} {{line}} were {{extra}} a week {side} what was expected"
    if found.effect.value >= _TWICE:
        values["change"] = Value(1 + found.effect.value, "times")
        said = f"{when} {{line}} were {{change}} what was expected"
    else:
        values["change"] = Value(found.effect.value, "change")
        said = f"{when} {{line}} were {{change}} {side} what was expected"
    if effect.line.people:
        return said
    more = "more" if way == "up" else "fewer"
    return f"{said}: about {{extra}} {more}{'' if effect.brief else ' a week'}"


def _caveats(effect: Effect, way: str) -> tuple[str, ...]:
    found = effect.found
    if found is None:
        return (effect.why_not,)
    said = []
    happening = effect.happening
    if (
        happening.last_day
        and happening.judged_to
        and happening.judged_to != happening.last_day
        and way in ("up", "down")
    ):
        said.append(f"Counted over whole weeks: {days_in_words(happening.first_day, happening.judged_to)}.")
    if not effect.line.signed:
        low, high = signed(found.effect.low), signed(found.effect.high)
        said.append(f"The change lies between {low} and {high}.")
    if way in ("up", "down"):
        if effect.control is not None:
            said.append(effect.control.in_words)
        else:
            said.append(
                "No channel is known that it did not touch: this is what came with it, not proof that it was the cause."
            )
    elif effect.chance < 0.1:
        said.append(
            "By itself this would look clear; among so many compared at once, or beside other weeks, it may be chance."
        )
    if found.placebos:
        dates, share = Value(found.placebos).text, Value(found.placebo_share, "percent").text
        said.append(f"At {dates} other dates the same test found as clear a change in {share}.")
    if not found.seasonal:
        said.append("Less than two years can be used: part of it may be the time of year.")
    return tuple(said)


def _would_change(effect: Effect, way: str) -> str:
    if effect.found is None:
        return "More weeks before or after it, from an older or a newer export."
    if way == "no_clear_change":
        return "A stronger effect, or calmer weeks around it: what is smaller than the interval cannot be seen."
    return "Something else that happened in the same days and is not noted here."
