"""Who writes to us: whether always the same people, and how much of it comes from a few."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from math import ceil

from lib.findings.opinions.deciding import verdict_of
from lib.findings.opinions.inbox import (
    NEEDS_MESSAGES,
    QUERY,
    WEEKS_OF_A_YEAR,
    Messages,
    held,
    newest_day,
    scaled,
    window,
    within,
)
from lib.findings.opinions.measured import Answer, Measure, Measured, Missing, Side
from lib.findings.opinions.rows import Rows
from lib.findings.words import FEW_ITEMS, FEWEST_ITEMS
from lib.model import THRESHOLD, PlannedTest, Scope, Value, Verdict
from lib.stats import Estimate, ended_within, top_share

# The newest half year against at least about as long before it, else the newest quarter.
_WINDOWS = ((26, 24), (13, 12))
_WEEKS_HELD = 0.75
# Whoever was silent for a year counts as new again.
_LONG_AGO = 7 * WEEKS_OF_A_YEAR
# A group that is shown holds ten people or more, also the tenth who write most.
_FEWEST_SHOWN, _TOP = 10, 0.1
_NEEDS_AUTHORS = f"{NEEDS_MESSAGES}, with its authors: they are stored as keyed hashes, never in clear"
_DECIDED = (Verdict.AGREES, Verdict.DISAGREES, Verdict.NO_DIFFERENCE)
_PEOPLE = "the public that writes to us"
_FORGOTTEN = (
    "Who wrote before these files begin looks new. How many that may be is estimated from how many come back after "
    "long silences, and the verdict must hold without them."
)
_NOT_ALL_PUBLIC = (
    "Some of these comments stand in an export that does not say which are our own answers: we may be among those who "
    "write."
)


def first_time(rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
    """Return the share of the writers of the newest half year who had not written in the year before it."""
    everything = held(rows, scope)
    last = newest_day(everything)
    if last is None:
        return Missing(_NEEDS_AUTHORS)
    asked = window(scope, last, _WINDOWS[0][0] + WEEKS_OF_A_YEAR)
    days: list[date] = within(everything, asked, "writer").table.column("day")
    if not days:
        return Missing(_NEEDS_AUTHORS)
    for weeks, history in _WINDOWS:
        start = last - timedelta(weeks=weeks) + timedelta(days=1)
        if min(days) <= start - timedelta(weeks=history):
            break
    else:
        return Missing(f"{_NEEDS_AUTHORS}, over at least {Value(sum(_WINDOWS[-1])).text} weeks without a gap")
    first = max(min(days), start - timedelta(weeks=WEEKS_OF_A_YEAR))
    before = {(start - day).days // 7 for day in days if first <= day < start}
    if len(before) < _WEEKS_HELD * ((start - first).days // 7):
        return Missing(f"{_NEEDS_AUTHORS}, for the weeks before {Value(start, 'day').text} that are missing")
    messages = within(everything, replace(scope, first_day=first, last_day=last), "writer")
    return _first_time(messages, test, level, start, weeks, replace(scope, first_day=first, last_day=last))


def _first_time(messages: Messages, test: PlannedTest, level: float, start: date, weeks: int, days: Scope) -> Measured:
    assert test.threshold is not None
    newest_before: dict[int, date] = {}
    first: dict[int, date] = {}
    for writer, day in zip(messages.table.column("writer"), messages.table.column("day"), strict=True):
        if day < start:
            newest_before[writer] = max(day, newest_before.get(writer, day))
        else:
            first[writer] = min(day, first.get(writer, day))
    gaps = [(start - newest_before[writer]).days for writer in first if writer in newest_before]
    new = [writer not in newest_before for writer in first]
    week = [(day - start).days // 7 for day in first.values()]
    n, before = len(first), (start - days.first_day).days
    # A share of people who came in weeks is one of waits of which none is open.
    estimate = ended_within([float(not each) for each in new], new, week, 0.5, level=level)
    share = sum(new) / max(n, 1)
    whole = before >= _LONG_AGO
    without = estimate if whole else _without_forgotten(estimate, gaps, n, before)
    return Measured(
        ratio=scaled(estimate, 1 / test.threshold),
        subject=Side("people who had not written before", share),
        comparator=Side("", test.threshold),
        claim="{share} of the {n} people who wrote to us in {weeks} weeks had not written in the {before} weeks before",
        values=(
            ("share", Value(share, "percent")),
            ("n", Value(n)),
            ("weeks", Value(weeks)),
            ("before", Value(before // 7)),
        ),
        query=QUERY,
        scope=days,
        rows=messages.table,
        n=n,
        n_of="people",
        interval_method=(
            "The interval comes from how much the weeks differ in which each first wrote (linearised, Student's t); it "
            "is never shorter than that of as many people on their own"
        ),
        value_kind="percent",
        too_few=_too_few(n),
        caveats=_caveats(messages, n, *(() if whole else (_FORGOTTEN,))),
        only_if=tuple((verdict, scaled(without, 1 / test.threshold)) for verdict in _DECIDED),
        would_change=_would_change(
            test, scaled(estimate, 1 / test.threshold), "the people who write had not written before", share
        ),
        chart_of="Share of the people who wrote to us",
    )


def _without_forgotten(estimate: Estimate | None, gaps: list[int], n: int, before: int) -> Estimate | None:
    """Return the share of the new without those who may have written in that part of the year before that is not held.

    Of those who came back, `far` had been silent for the earlier half of the time held and `near` for its later half.
    Each further half of a time brings far / near times as many as the one after it, and never more: the longer ago,
    the fewer come back. One standard error is added to the few that this is made of.
    """
    near = sum(gap <= before / 2 for gap in gaps)
    far = len(gaps) - near + (len(gaps) - near) ** 0.5 + 1
    fewer = min(1.0, far / near) if near else 1.0
    forgotten = sum(far * fewer ** (number + 1) for number in range(ceil((_LONG_AGO - before) / (before / 2))))
    if estimate is None or estimate.value <= forgotten / n:
        return None
    value, low, high = (max(0.0, each - forgotten / n) for each in (estimate.value, estimate.low, estimate.high))
    return replace(estimate, value=value, low=low, high=high)


def top(rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
    """Return the share of the newest year's messages that the tenth of the people wrote who write most."""
    assert test.threshold is not None
    everything = held(rows, scope)
    last = newest_day(everything)
    if last is None:
        return Missing(_NEEDS_AUTHORS)
    days = window(scope, last, WEEKS_OF_A_YEAR)
    messages = within(everything, days, "writer")
    counts = list(Counter(messages.table.column("writer")).values())
    if not counts:
        return Missing(_NEEDS_AUTHORS)
    if len(counts) < _FEWEST_SHOWN / _TOP:
        asked, there = Value(_FEWEST_SHOWN / _TOP).text, Value(len(counts)).text
        return Missing(
            f"messages of at least {asked} people (there are {there}): a tenth of fewer would show single persons"
        )
    estimate = top_share(counts, share=_TOP, level=level)
    assert estimate is not None
    known = [
        writer
        for writer, sure in zip(messages.table.column("writer"), messages.table.column("answers_known"), strict=True)
        if sure
    ]
    sure = list(Counter(known).values())
    guard: tuple[tuple[Verdict, Estimate | None], ...] = ()
    if 0 < len(known) < len(messages):
        without = top_share(sure, share=_TOP, level=level)
        guard = tuple((verdict, scaled(without, 1 / test.threshold)) for verdict in _DECIDED)
    return Measured(
        ratio=scaled(estimate, 1 / test.threshold),
        subject=Side("the tenth who write most", estimate.value),
        comparator=Side("", test.threshold),
        claim="The tenth of the people who write to us most wrote {share} of {messages} messages",
        values=(("share", Value(estimate.value, "percent")), ("messages", Value(len(messages)))),
        query=QUERY,
        scope=days,
        rows=messages.table,
        n=len(counts),
        n_of="people",
        interval_method="The interval comes from how unequally people write (linearised, Student's t)",
        value_kind="percent",
        only_if=guard,
        caveats=_caveats(messages, len(counts)),
        would_change=_would_change(
            test,
            scaled(estimate, 1 / test.threshold),
            "the messages came from the tenth who write most",
            estimate.value,
        ),
        chart_of="Share of the messages to us",
    )


def _would_change(test: PlannedTest, ratio: Estimate | None, of: str, now: float) -> str:
    """Return the share at which a verdict turns; '' where the usual words will do."""
    verdict = verdict_of(test, ratio)
    if verdict is Verdict.CANNOT_TELL or test.threshold is None:
        return ""
    more = test.right_below == (verdict is Verdict.AGREES)
    line, is_now = (Value(number, "percent").text for number in (test.line * test.threshold, now))
    return f"It would change if {'more' if more else 'less'} than {line} of {of}; it is {is_now} now."


def _too_few(n: int) -> str:
    return f"Only {Value(n).text} people wrote to us" if n < FEWEST_ITEMS else ""


def _caveats(messages: Messages, n: int, *more: str) -> tuple[str, ...]:
    said = list(more)
    if not all(messages.table.column("answers_known")):
        said.append(_NOT_ALL_PUBLIC)
    if n < FEW_ITEMS:
        said.append(f"Indicative: only {Value(n).text} people.")
    return tuple(said)


MEASURES: tuple[Measure, ...] = (
    Measure(
        "first_time_writers",
        "first_time_writers",
        "share who had not written to us before",
        (("social", _PEOPLE),),
        ((THRESHOLD, "a line that you set"),),
        (_NEEDS_AUTHORS,),
        first_time,
        threshold=0.5,
    ),
    Measure(
        "top_writers",
        "top_writers",
        "share of the messages that the tenth who write most wrote",
        (("social", _PEOPLE),),
        ((THRESHOLD, "a line that you set"),),
        (_NEEDS_AUTHORS,),
        top,
        threshold=0.5,
    ),
)
