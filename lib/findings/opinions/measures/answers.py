"""Whether the public gets an answer from us, and how soon. Who waits still counts: nothing that is open is dropped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from lib.findings.opinions.deciding import verdict_of
from lib.findings.opinions.inbox import (
    NEEDS_MESSAGES,
    NEEDS_READING,
    QUERY,
    WEEKS_OF_A_YEAR,
    above,
    below,
    held,
    newest_day,
    scaled,
    window,
)
from lib.findings.opinions.measured import Answer, Measure, Measured, Missing, Side
from lib.findings.opinions.rows import Rows
from lib.findings.opinions.waits import Waiting, waiting
from lib.findings.words import FEW_ITEMS, FEWEST_ITEMS, FEWEST_WEEKS
from lib.model import THRESHOLD, PlannedTest, Scope, Table, Value, Verdict
from lib.stats import Estimate, ended_within, median_wait, quotient

DAY, WEEK = 24.0, 168.0
# Longer than a month nobody waits for an answer on social media.
LONGEST = 720.0
INBOX, NEEDING, YEAR_BEFORE = "messages", "needing", "year_before"
_NAMES = {INBOX: "our inbox", NEEDING: "our inbox, where an answer was needed"}
# That many conversations with nobody left out are rather a file without the unanswered ones than a feat.
_ALL_ANSWERED = 20
_METHOD = (
    "Kaplan-Meier: who still waits counts as long as the files see it; the interval comes from how much whole weeks "
    "differ (jackknife), and widens where neighbouring weeks are alike"
)


Statistic = Callable[[Waiting, float], Estimate | None]


def _share(at: float, found: Waiting, level: float) -> Estimate | None:
    return ended_within(found.hours, found.ended, found.messages.week, at, level=level)


def _median(found: Waiting, level: float) -> Estimate | None:
    return median_wait(found.hours, found.ended, found.messages.week, most=LONGEST, level=level)


@dataclass(frozen=True)
class _Kind:
    """One number that is made of conversations, and how it is said; `more_is_good` for shares, not for hours."""

    metric: str
    label: str
    statistic: Statistic
    claim: str
    value_kind: str = "percent"
    more_is_good: bool = True


_IN_A_WEEK = _Kind(
    "answered_in_a_week",
    "share answered within a week",
    partial(_share, WEEK),
    "Within a week we answered {value} of {n} conversations{needing}",
)
_IN_A_DAY = _Kind(
    "answered_in_a_day",
    "share answered within a day",
    partial(_share, DAY),
    "Within a day we answered {value} of {n} conversations{needing}",
)
_HOURS = _Kind(
    "answer_hours",
    "hours until half had an answer",
    _median,
    "Within {value} hours we had answered half of {n} conversations{needing}",
    "decimal",
    more_is_good=False,
)
_NOT_HALF = "Within {value} hours we had answered fewer than half of {n} conversations{needing}"

_READ_THEM = (
    "It depends on how many of the unanswered messages needed an answer, and nobody has read them: read about a "
    "hundred messages, drawn at random, and it can be told."
)
_UNREAD = (
    "Thanks and remarks to somebody else count as unanswered here: how many of these messages needed an answer is not "
    "known"
)


def _of(kind: _Kind, rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
    messages = held(rows, scope)
    last = newest_day(messages)
    if last is None:
        return Missing(NEEDS_MESSAGES)
    days = window(scope, last, WEEKS_OF_A_YEAR)
    found, untold = waiting(messages, days)
    if not len(found):
        return Missing(f"{NEEDS_MESSAGES}; the messages that are held do not say which of them we answered")
    if test.subject == NEEDING and len(found.needing) < FEWEST_ITEMS:
        return Missing(NEEDS_READING)
    if test.comparator == YEAR_BEFORE:
        return _against_the_year_before(kind, messages, test, level, days, found)
    assert test.threshold is not None
    sure, read = found, found.needing
    with_read = test.subject == NEEDING or len(read) >= FEW_ITEMS
    if test.subject == INBOX and with_read:
        # What all wrote and what was read of it are two looks at one question: each takes half of the error.
        level = 1 - (1 - level) / 2
    estimate = kind.statistic(found, level)
    others: tuple[Side, ...] = ()
    if with_read and (test.subject == NEEDING or not _surely_good(kind, estimate, test.threshold)):
        if estimate is not None:
            others = (Side("every conversation", estimate.value, estimate.low, estimate.high),)
        sure, estimate = read, kind.statistic(read, level)
    measured = _measured(kind, test, days, sure, estimate, Side("", test.threshold), needing=sure is read)
    ratio = scaled(estimate, 1 / test.threshold)
    if not with_read:
        guard = _kindest(kind, test, found, level)
        held_back = any(verdict_of(test, ratio) is not verdict_of(test, kindest) for _, kindest in guard)
        against = verdict_of(test, ratio) in [verdict for verdict, _ in guard]
        measured = replace(measured, only_if=guard, would_change=_READ_THEM if held_back and against else "")
    if not measured.would_change:
        measured = replace(measured, would_change=_would_change(kind, test, ratio, measured.subject.value or 0.0))
    return replace(
        measured,
        ratio=ratio,
        others=others,
        too_few=measured.too_few or ("" if verdict_of(test, ratio) in _against_us(kind, test) else _too_good(found)),
        caveats=_caveats(sure, untold, unread=not with_read),
    )


def _would_change(kind: _Kind, test: PlannedTest, ratio: Estimate | None, now: float) -> str:
    """Return the share or the hours at which a verdict turns; '' where the usual words will do."""
    verdict = verdict_of(test, ratio)
    if verdict is Verdict.CANNOT_TELL or test.threshold is None:
        return ""
    line, is_now = (Value(number, kind.value_kind).text for number in (test.line * test.threshold, now))
    more = test.right_below == (verdict is Verdict.AGREES)
    if kind.more_is_good:
        return f"It would change if we answered {'more' if more else 'fewer'} than {line}; it is {is_now} now."
    return (
        f"It would change if half had an answer {'later' if more else 'sooner'} than {line} hours; it is {is_now} now."
    )


def _surely_good(kind: _Kind, estimate: Estimate | None, line: float) -> bool:
    """Return whether we do better than the line, even if everything unanswered needed an answer."""
    if estimate is None:
        return False
    return estimate.low > line if kind.more_is_good else estimate.high < line


def _kindest(
    kind: _Kind, test: PlannedTest, found: Waiting, level: float
) -> tuple[tuple[Verdict, Estimate | None], ...]:
    """Return the guard of every verdict against us: it must hold as well if nothing unanswered needed an answer."""
    assert test.threshold is not None
    answered = kind.statistic(found.among(found.ended), level)
    return tuple((verdict, scaled(answered, 1 / test.threshold)) for verdict in _against_us(kind, test))


def _against_us(kind: _Kind, test: PlannedTest) -> tuple[Verdict, ...]:
    return below(test) if kind.more_is_good else above(test)


def _too_good(found: Waiting) -> str:
    if len(found) < _ALL_ANSWERED or not all(found.ended):
        return ""
    return (
        f"All {Value(len(found)).text} conversations that are held were answered, and a file that leaves out what "
        "nobody answered looks the same: export every message, also those without a reply"
    )


def _caveats(found: Waiting, untold: int, *, unread: bool) -> tuple[str, ...]:
    said = [f"{_UNREAD}."] if unread else []
    if not unread and not found.drawn:
        said.append("Not all that were read are those that the page deals: it holds only if they were drawn at random.")
    if untold:
        said.append(
            f"{Value(untold).text} more conversations stand in files that do not say whether we answered: left out, "
            "not taken as unanswered."
        )
    if len(found) < FEW_ITEMS:
        said.append(f"Indicative: only {Value(len(found)).text} conversations.")
    return tuple(said)


def _measured(
    kind: _Kind,
    test: PlannedTest,
    days: Scope,
    found: Waiting,
    estimate: Estimate | None,
    comparator: Side,
    *,
    needing: bool,
) -> Measured:
    """Return the number of these conversations; the ratio and the caveats are the caller's."""
    weeks = len(set(found.messages.week))
    enough = len(found) >= FEWEST_ITEMS and weeks >= FEWEST_WEEKS
    value = estimate.value if estimate else 0.0
    claim = _NOT_HALF if not kind.more_is_good and value >= LONGEST else kind.claim
    return Measured(
        ratio=None,
        subject=Side(_NAMES[NEEDING if needing else INBOX], value),
        comparator=comparator,
        claim=claim,
        values=(
            ("value", Value(value, kind.value_kind)),
            ("n", Value(len(found))),
            ("needing", Value(" that needed an answer" if needing else "", "text")),
        ),
        query=QUERY,
        scope=days,
        rows=found.messages.table,
        n=len(found),
        n_of="conversations read" if needing else "conversations",
        interval_method=_METHOD,
        value_kind=kind.value_kind,
        too_few="" if enough else f"Only {Value(len(found)).text} conversations in {Value(weeks).text} weeks are held",
        chart_of=f"{kind.label[0].upper()}{kind.label[1:]}",
    )


def _against_the_year_before(
    kind: _Kind, messages: Table, test: PlannedTest, level: float, days: Scope, found: Waiting
) -> Answer:
    earlier = days.shifted(-7 * WEEKS_OF_A_YEAR)
    before, untold = waiting(messages, earlier)
    needing = test.subject == NEEDING
    if needing:
        found, before = found.needing, before.needing
    if len(before) < FEWEST_ITEMS or min(before.messages.week) > FEWEST_WEEKS:
        missing = NEEDS_READING if needing else NEEDS_MESSAGES
        return Missing(
            f"{missing}, for {Value(earlier.first_day, 'day').text} to {Value(earlier.last_day, 'day').text}"
        )
    one, two = kind.statistic(found, level), kind.statistic(before, level)
    if one is None or two is None:
        return Missing(NEEDS_MESSAGES)
    comparator = Side("the year before", two.value, two.low, two.high)
    measured = _measured(
        kind, test, replace(days, first_day=earlier.first_day), found, one, comparator, needing=needing
    )
    both = Table(before.messages.table.columns, (*before.messages.table.rows, *found.messages.table.rows))
    before_text = Value(two.value, kind.value_kind)
    return replace(
        measured,
        ratio=quotient(one, two),
        claim=f"{measured.claim}, {{before}} the year before",
        values=(*measured.values, ("before", before_text)),
        rows=both,
        n=len(both),
        too_few=measured.too_few or _too_good(found) or _too_good(before),
        caveats=_caveats(found if len(found) < len(before) else before, untold, unread=not needing),
    )


def _measure(measure_id: str, kind: _Kind, threshold: float) -> Measure:
    return Measure(
        measure_id,
        kind.metric,
        kind.label,
        tuple(_NAMES.items()),
        ((THRESHOLD, "a line that you set"), (YEAR_BEFORE, "the year before")),
        (NEEDS_MESSAGES,),
        partial(_of, kind),
        threshold=threshold,
    )


MEASURES: tuple[Measure, ...] = (
    _measure("answered", _IN_A_WEEK, 0.5),
    _measure("answered_in_a_day", _IN_A_DAY, 0.8),
    _measure("answer_hours", _HOURS, DAY),
)
