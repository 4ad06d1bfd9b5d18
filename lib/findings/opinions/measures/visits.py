"""What visits to our website do, by the way they came: how many are engaged, how many key events they hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Any

from lib.findings.opinions.measured import Answer, Measure, Measured, Missing, Side
from lib.findings.opinions.measures.effort_sides import says
from lib.findings.opinions.measures.effort_told import method
from lib.findings.opinions.measures.visit_ways import NETWORKS, OTHERS, WAYS, YEAR_BEFORE, belongs, words_of
from lib.findings.opinions.rows import Rows
from lib.findings.visit_origins import PAID, PAID_SEARCH, origin_of
from lib.findings.visits import Unit, units
from lib.findings.words import FEW_WEEKS, FEWEST_WEEKS
from lib.model import PLATFORMS, THRESHOLD, PlannedTest, Scope, Table, Value, Verdict
from lib.stats import Estimate, rate_in_time, relative_in_time

QUERY = "chain_sessions"
YEAR, WEEK = timedelta(days=364), timedelta(days=7)
ENGAGED, KEY_EVENTS = "engaged_sessions", "key_events"
Records = list[dict[str, Any]]
_FILES = {
    ENGAGED: "Google Analytics: Reports > Acquisition > Traffic acquisition, or an exploration with Date and Session "
    "default channel group, with Sessions and Engaged sessions",
    KEY_EVENTS: "Google Analytics: an exploration with Date and Session default channel group, with Sessions and Key "
    "events",
}
_CLAIMS = {
    ENGAGED: "{ours} of {subject} were engaged",
    KEY_EVENTS: "A thousand {subject} held {ours} key events",
}
_AGAINST = {ENGAGED: ", {theirs} of {other}", KEY_EVENTS: ", a thousand {other} {theirs}"}
_UNTAGGED = "Visits without a known way in are called direct: some of them came from apps and e-mails."
_PAID_UNTAGGED = "Adverts whose links carry no campaign tag are counted as visits from social media."
_WANTED = "Who clicks on an advert in search was looking for it: such visits are unlike those from a feed."
_EVENTS = "One visit may hold several key events; what counts as one is set up by us."
_ENGAGED_MEANS = "Engaged is Google's word: longer than ten seconds, a second page, or a key event."


@dataclass(frozen=True)
class Weeks:
    """The weeks of one website by the way its visits came."""

    units: list[Unit]
    measure: str
    dimension: str

    def side(self, belongs: Callable[[str], bool]) -> tuple[list[float], list[float]]:
        """Return (what is measured, sessions) by week of the items that belong."""
        mine = {item for item in {item for unit in self.units for item in unit.items} if belongs(item)}
        items = [mine & unit.items.keys() for unit in self.units]
        return (
            [unit.total(self.measure, chosen) for unit, chosen in zip(self.units, items, strict=True)],
            [unit.total("sessions", chosen) for unit, chosen in zip(self.units, items, strict=True)],
        )


def answer(rows: Rows, scope: Scope, test: PlannedTest, level: float, *, measure: str) -> Answer:
    """Return the rate of both sides over the 52 weeks to the last day, week by week."""
    if test.subject == test.comparator:
        return Missing("Two different ways to the website: both sides of this test are the same one.")
    years = 2 if test.comparator == YEAR_BEFORE else 1
    wide = replace(scope, first_day=scope.last_day - years * YEAR + timedelta(days=1), accounts=())
    table = rows.of(QUERY, wide)
    network = test.subject in NETWORKS or test.comparator in NETWORKS
    chosen = _website(table.records(), measure, network)
    if chosen is None:
        by = ", by Session source" if network else ""
        return Missing(f"{_FILES[measure]}{by}. By day it is worth the most.")
    account, dimension, mine = chosen
    last_day = max(row["last_day"] for row in mine)
    held = units(mine, dimension, wide.first_day, last_day)
    now = [unit for unit in held if unit.span.first_day > last_day - YEAR]
    before: list[Unit] = []
    if test.comparator == YEAR_BEFORE:
        earlier = {unit.span.first_day: unit for unit in held}
        paired = [(unit, earlier.get(unit.span.first_day - YEAR)) for unit in now]
        now, before = [a for a, b in paired if b is not None], [b for _, b in paired if b is not None]
    weeks = Weeks(now, measure, dimension)
    ours = weeks.side(belongs(test.subject, dimension, test.comparator))
    if not sum(ours[1]):
        what = words_of(test.subject, test.comparator)[1]
        return Missing(
            f"A table of where visits come from in which {what} stand apart: links with campaign tags bring it "
            "(utm_source and utm_medium)."
        )
    theirs = _theirs(test, weeks, Weeks(before, measure, dimension))
    if theirs is not None and not sum(theirs[1]):
        return Missing(
            f"A table of where visits come from that holds {words_of(test.comparator, test.subject)[1]} too."
        )
    kept = _rows(table, account, dimension, (*now, *before))
    return _measured(test, level, weeks, ours, theirs, replace(wide, last_day=scope.last_day), kept)


def _website(
    records: list[dict[str, Any]], measure: str, network: bool
) -> tuple[int, str, list[dict[str, Any]]] | None:
    """Return (account, dimension, rows) of the website with the most visits whose tables say what is measured."""
    wanted = ("source_medium", "source") if network else ("channel_group", "source_medium", "source")
    found: dict[tuple[int, str], Records] = {}
    for row in records:
        if row["dimension"] in wanted:
            found.setdefault((row["account_id"], row["dimension"]), []).append(row)
    told = {key: own for key, own in found.items() if any(row[measure] is not None for row in own)}
    if not told:
        return None
    key = min(told, key=lambda each: (wanted.index(each[1]), -sum(row["sessions"] or 0.0 for row in told[each])))
    return (*key, told[key])


def _theirs(test: PlannedTest, weeks: Weeks, before: Weeks) -> tuple[list[float], list[float]] | None:
    mine = belongs(test.subject, weeks.dimension, test.comparator)
    if test.comparator == THRESHOLD:
        return None
    if test.comparator == YEAR_BEFORE:
        return before.side(mine)
    if test.comparator == OTHERS:
        return weeks.side(lambda item: not mine(item))
    other = belongs(test.comparator, weeks.dimension, test.subject)
    return weeks.side(lambda item: other(item) and not mine(item))


def _rows(table: Table, account: int, dimension: str, used: Sequence[Unit]) -> Table:
    """Return the rows of the units that a test used."""
    days = {
        unit.span.first_day + timedelta(days=number)
        for unit in used
        for number in range((unit.span.last_day - unit.span.first_day).days + 1)
    }
    names = ("account_id", "dimension", "first_day", "last_day")
    ours, by, first, last = (table.columns.index(name) for name in names)
    kept = [
        row
        for row in table.rows
        if row[ours] == account and row[by] == dimension and row[first] in days and row[last] in days
    ]
    return Table(table.columns, tuple(kept))


def _measured(
    test: PlannedTest,
    level: float,
    weeks: Weeks,
    ours: tuple[list[float], list[float]],
    theirs: tuple[list[float], list[float]] | None,
    scope: Scope,
    kept: Table,
) -> Measured:
    n = len(weeks.units)
    weekly = all(unit.span.last_day - unit.span.first_day < WEEK for unit in weeks.units)
    value = sum(ours[0]) / sum(ours[1])
    if theirs is None:
        line = test.threshold or 1.0
        found = rate_in_time(*ours, level=level)
        ratio = Estimate(found.value / line, found.low / line, found.high / line, n, level) if found else None
    else:
        line = sum(theirs[0]) / sum(theirs[1])
        ratio = relative_in_time(ours, theirs, level=level)
    name, phrase = words_of(test.subject, test.comparator)
    other, others = ("", "") if theirs is None else words_of(test.comparator, test.subject)
    held = f"{n} weeks are" if weekly else "one span of days is" if n == 1 else f"{n} spans of days are"
    few = f"Only {held} held; {FEWEST_WEEKS} weeks are needed" if n < FEWEST_WEEKS else ""
    ends = "; the line is at {theirs}" if theirs is None else _AGAINST[weeks.measure]
    values = {"subject": phrase, "other": others}
    return Measured(
        ratio=ratio,
        subject=Side(name, value),
        comparator=Side(other, line),
        claim=f"{_CLAIMS[weeks.measure]}{ends}",
        values=(
            *((key, Value(text, "text")) for key, text in values.items() if text),
            ("ours", _written(value, weeks.measure)),
            ("theirs", _written(line, weeks.measure)),
        ),
        query=QUERY,
        scope=scope,
        rows=kept,
        n=n,
        n_of="weeks" if weekly else "spans of days",
        most=52 if weekly else None,
        interval_method=method(level, "weeks"),
        value_kind="percent",
        others=_beside(test, weeks, level) if test.comparator == OTHERS else (),
        too_few=few,
        comparable=not few,
        caveats=_caveats(test, weeks, n),
        would_change=_would_change(test, weeks.measure, phrase, value, line * test.line)
        if says(test, ratio, (), few) is not Verdict.CANNOT_TELL
        else "",
        chart_of="Engaged visits by the way they came" if weeks.measure == ENGAGED else "Key events by visit",
    )


def _written(rate: float, measure: str) -> Value:
    return Value(rate, "percent") if measure == ENGAGED else Value(1000 * rate, "decimal")


def _would_change(test: PlannedTest, measure: str, phrase: str, value: float, line: float) -> str:
    """Return the rate at which the verdict turns, in words."""
    turn, now = _written(line, measure).text, _written(value, measure).text
    than = "fewer" if value > line else "more"
    if measure == ENGAGED:
        return f"It would change if {than} than {turn} of {phrase} were engaged; {now} are now."
    return f"It would change if a thousand {phrase} held {than} than {turn} key events; they hold {now} now."


def _beside(test: PlannedTest, weeks: Weeks, level: float) -> tuple[Side, ...]:
    """Return every other way that visits came by, each with its own interval."""
    found = []
    for code in ("search", "direct", "e-mail", "referral", "social", "paid"):
        if code == test.subject or not WAYS[code][2].isdisjoint(WAYS.get(test.subject, ("", "", frozenset()))[2]):
            continue
        rate = rate_in_time(*weeks.side(belongs(code, weeks.dimension)), level=level)
        if rate is not None:
            found.append(Side(WAYS[code][0], rate.value, rate.low, rate.high))
    return tuple(found)


def _caveats(test: PlannedTest, weeks: Weeks, n: int) -> tuple[str, ...]:
    found = [f"Indicative: {n} weeks."] if FEWEST_WEEKS <= n < FEW_WEEKS else []
    found.append(_ENGAGED_MEANS if weeks.measure == ENGAGED else _EVENTS)
    sides = {test.subject, test.comparator}
    ways = {origin_of(item, weeks.dimension) for item in {item for unit in weeks.units for item in unit.items}}
    if "paid" in sides and ways & PAID == {PAID_SEARCH}:
        found.append(_WANTED)
    if sides & {"paid", "paid_social"} and "social" in sides:
        found.append(_PAID_UNTAGGED)
    found.append(_UNTAGGED)
    return tuple(found)


def _measure(identity: str, metric: str, label: str, measure: str, threshold: float) -> Measure:
    known: Sequence[tuple[str, str]] = (
        *((code, words.removeprefix("visits from ")) for code, (_, words, _) in WAYS.items()),
        *((code, PLATFORMS[code].label) for code in NETWORKS),
    )
    return Measure(
        identity,
        metric,
        label,
        (*known,),
        (
            (OTHERS, "all other ways to us"),
            *known,
            (YEAR_BEFORE, "the same weeks a year before"),
            (THRESHOLD, "a line that you set"),
        ),
        (f"{_FILES[measure]}.",),
        partial(answer, measure=measure),
        threshold,
    )


MEASURES: tuple[Measure, ...] = (
    _measure("engaged_visits", "engaged_session_rate", "visits to our website that are engaged", ENGAGED, 0.5),
    _measure("key_event_visits", "session_conversion_rate", "key events by visit to our website", KEY_EVENTS, 0.05),
)
