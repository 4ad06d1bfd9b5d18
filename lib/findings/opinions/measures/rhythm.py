"""Weeks with many posts against weeks with few: what they draw in all, and for each post.

An account's week is busy with more posts than the middle week of its quarter, quiet with fewer. Both are compared
within the account and the quarter, so that neither the season nor a growing audience decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from statistics import median
from typing import Any

from lib.findings.changes.items import used
from lib.findings.opinions.measured import Answer, Measure, Measured, Missing, Side
from lib.findings.opinions.rows import Rows
from lib.findings.opinions.strata import Compared, Unit, compared, quarter_of, year_of
from lib.findings.opinions.turning import turning
from lib.findings.weeks import Coverage, Span
from lib.findings.words import FEW_WEEKS, FEWEST_WEEKS
from lib.model import PLATFORMS, PlannedTest, Scope, Table, Value

Row = dict[str, Any]
_QUERY = "posts_detail"
_SOCIAL = {code: platform.label for code, platform in PLATFORMS.items() if platform.channel == "social"}
_BUSY, _EACH = "busy_weeks", "each"
_SUBJECTS = (
    (_BUSY, "busy weeks"),
    (_EACH, "busy weeks of each channel"),
    *((f"{_BUSY}_{code}", f"busy weeks on {label}") for code, label in _SOCIAL.items()),
)
_COMPARATORS = (("quiet_weeks", "quiet weeks"),)
_POSTS_FILE = (
    "The posts of a social channel with their reactions over a quarter or more: Meta Business Suite (Content, Export), "
    "X (Analytics, Export) or LinkedIn (Analytics, Content, Export)."
)
_CLICKS_FILE = (
    "An export of posts with link clicks over a quarter or more: Facebook (Meta Business Suite: Content, Export) or X."
)
_NO_TWO = (
    "Weeks with more and weeks with fewer posts on one channel in the same quarter: no quarter of the year has both."
)
_METHOD = (
    "Each account's weeks are compared within a quarter: those with more posts than its middle week against those with "
    "fewer, then taken together (Mantel and Haenszel). Weeks vary, with what neighbouring weeks have in common "
    "(linearised, Student's t)."
)
_NOT_CAUSED = (
    "Busy weeks may be busy because something happened: this says what came in them, not what more posts would bring."
)


@dataclass(frozen=True)
class _Counted:
    """What is counted of a post, over weeks or over posts, the sentence that says it, and where its verdict turns."""

    column: str
    each_post: bool
    claim: str
    turns: str
    needs: str


@dataclass(frozen=True)
class _Week:
    """One week of an account: how many posts it has, what they drew, and their places in the table of the query."""

    account: int
    platform: str
    number: int
    posts: int
    drawn: float
    places: tuple[int, ...]


def _weeks(table: Table, coverage: Iterable[Row], year: Scope, platform: str, column: str) -> list[_Week]:
    """Return the whole weeks with posts that files cover, of accounts whose posts hold what is counted.

    Weeks with a post that is still growing, or that lacks the number, are left out: their sum is not known.
    """
    held: dict[tuple[int, int], list[tuple[int, Row]]] = {}
    platforms: dict[int, str] = {}
    for at, row in enumerate(table.records()):
        if row["platform"] in _SOCIAL and platform in ("", row["platform"]) and not row["paid"]:
            platforms[row["account_id"]] = row["platform"]
            held.setdefault((row["account_id"], (year.last_day - row["day"]).days // 7), []).append((at, row))
    spans: dict[int, list[Span]] = {}
    for row in coverage:
        if row["grain"] == "post" and row["account_id"] in platforms:
            spans.setdefault(row["account_id"], []).append(Span(row["first_day"], row["last_day"]))
    found = []
    for account, own in spans.items():
        covered = Coverage.of(own)
        for number in sorted(each for of, each in held if of == account):
            last = year.last_day - timedelta(weeks=number)
            posts = held[account, number]
            whole = all(row["grown"] and row[column] is not None for _, row in posts)
            if whole and covered.holds(last - timedelta(days=6), last):
                drawn = sum(float(row[column]) for _, row in posts)
                places = tuple(at for at, _ in posts)
                found.append(_Week(account, platforms[account], number, len(posts), drawn, places))
    return found


def _by_average(weeks: Sequence[_Week], *, each_post: bool) -> list[_Week]:
    """Return the weeks with what they drew as so many times that of their account's average week, or post.

    Platforms count a response each in a way of its own, so that these are never added up. An account that drew nothing
    drops out.
    """
    drawn: dict[int, float] = {}
    size: dict[int, int] = {}
    for week in weeks:
        drawn[week.account] = drawn.get(week.account, 0.0) + week.drawn
        size[week.account] = size.get(week.account, 0) + (week.posts if each_post else 1)
    return [
        replace(week, drawn=week.drawn / drawn[week.account] * size[week.account])
        for week in weeks
        if drawn[week.account]
    ]


def _units(weeks: Sequence[_Week], *, each_post: bool) -> list[tuple[_Week, Unit]]:
    """Return the busy and the quiet weeks; weeks like the middle one are neither, unless one side had none."""
    quarters: dict[tuple[int, int], list[_Week]] = {}
    for week in weeks:
        quarters.setdefault((week.account, quarter_of(week.number)), []).append(week)
    found = []
    for stratum, own in quarters.items():
        middle = median(week.posts for week in own)
        above = any(week.posts > middle for week in own)
        below = any(week.posts < middle for week in own)
        if not (above or below):
            continue
        for week in own:
            if week.posts != middle or not (above and below):
                busy = week.posts > middle or (week.posts == middle and not above)
                unit = Unit(busy, stratum, 7 * week.number, week.drawn, float(week.posts if each_post else 1))
                found.append((week, unit))
    return found


def _without_events(weeks: Sequence[_Week], events: Table, year: Scope) -> tuple[list[_Week], int]:
    """Return the weeks in which nothing was noted, and how many were left out; all where few would be left."""
    noted = {(year.last_day - day).days // 7 for day in events.column("day")}
    kept = [week for week in weeks if week.number not in noted]
    left_out = len({week.number for week in weeks} & noted)
    if 2 * len(kept) < len(weeks):
        return list(weeks), 0
    return kept, left_out


def _of_weeks(counted: _Counted) -> Callable[[Rows, Scope, PlannedTest, float], Answer]:
    """Return the measure of a test: busy weeks against quiet ones over a year."""

    def of(rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
        year = year_of(scope)
        platform = test.subject.removeprefix(_BUSY).removeprefix("_")
        table = rows.of(_QUERY, year)
        weeks = _weeks(table, rows.of("coverage", year).records(), year, platform, counted.column)
        if not weeks:
            return Missing(counted.needs)
        calm, left_out = _without_events(weeks, rows.of("events", year), year)
        calm = _by_average(calm, each_post=counted.each_post)
        units = _units(calm, each_post=counted.each_post)
        found = compared((unit for _, unit in units), whole_weeks=True)
        if found is None:
            return Missing(_NO_TWO)
        kept = {unit.stratum for unit in found.units}
        units = [(week, unit) for week, unit in units if unit.stratum in kept]
        return _told(table, year, test, counted, units, found, level, left_out)

    return of


def _told(
    table: Table,
    year: Scope,
    test: PlannedTest,
    counted: _Counted,
    units: Sequence[tuple[_Week, Unit]],
    found: Compared,
    level: float,
    left_out: int,
) -> Measured:
    busy, quiet = found.weeks(subject=True), found.weeks(subject=False)
    n = len({unit.week for unit in found.units})
    subject, comparator = found.rate(subject=True), found.rate(subject=False)
    where = f" on {_SOCIAL[test.subject.removeprefix(f'{_BUSY}_')]}" if test.subject != _BUSY else ""
    names, inside = (f"Busy weeks{where}", f"Quiet weeks{where}"), f"busy weeks{where}"
    places = sorted({at for week, _ in units for at in week.places})
    platforms, too_few = {week.platform for week, _ in units}, _too_few(busy, quiet)
    ratio, turns = found.ratio(level, n), counted.turns.replace("{name}", inside)
    return Measured(
        ratio=ratio,
        subject=Side(names[0], subject),
        comparator=Side(names[1], comparator),
        claim=counted.claim,
        values=used(
            counted.claim,
            {
                "name": Value(names[0] if not counted.each_post else inside, "text"),
                "subject": Value(subject, "decimal"),
                "posts": Value(_posts_a_week(units, busy=True), "decimal"),
                "comparator": Value(comparator, "decimal"),
                "fewer": Value(_posts_a_week(units, busy=False), "decimal"),
            },
        ),
        query=_QUERY,
        scope=year,
        rows=Table(table.columns, tuple(table.rows[at] for at in places)),
        n=n,
        n_of="weeks",
        interval_method=_METHOD,
        value_kind="decimal",
        too_few=too_few,
        comparable=not too_few,
        would_change="" if too_few else turning(test, ratio, (), (subject, comparator), turns, "decimal"),
        caveats=_caveats(units, busy, quiet, left_out),
        platform=platforms.pop() if len(platforms) == 1 else None,
    )


def _posts_a_week(units: Sequence[tuple[_Week, Unit]], *, busy: bool) -> float:
    """Return the posts of a week of one side, over the accounts' weeks."""
    posts = [week.posts for week, unit in units if unit.subject == busy]
    return sum(posts) / len(posts)


def _too_few(busy: int, quiet: int) -> str:
    fewest = min(busy, quiet)
    if fewest >= FEWEST_WEEKS:
        return ""
    side = "Busy" if busy <= quiet else "Quiet"
    return f"{side} weeks: {fewest} can be compared, at least {FEWEST_WEEKS} are needed"


def _caveats(units: Sequence[tuple[_Week, Unit]], busy: int, quiet: int, left_out: int) -> tuple[str, ...]:
    told = []
    if FEWEST_WEEKS <= min(busy, quiet) < FEW_WEEKS:
        told.append(f"Indicative: {min(busy, quiet)} weeks on the smaller side.")
    told.append(_NOT_CAUSED)
    told += _by_platform(units)
    if left_out:
        told.append(f"Left out: {left_out} weeks in which you noted an event.")
    return (*told, "Posts known to be paid are left out; a week counts when its posts are at least a week old.")


def _by_platform(units: Sequence[tuple[_Week, Unit]]) -> list[str]:
    """Return the ratio on each platform where several are taken together: one may hide the other."""
    told = []
    for platform in sorted({week.platform for week, _ in units}):
        one = compared((unit for week, unit in units if week.platform == platform), whole_weeks=True)
        if one is not None and one.rate(subject=False) > 0:
            times = Value(one.rate(subject=True) / one.rate(subject=False), "times").text
            told.append(f"{_SOCIAL[platform]} {times}")
    return [f"By channel: {', '.join(told)}."] if len(told) > 1 else []


def _each(rows: Rows, scope: Scope, test: PlannedTest) -> tuple[PlannedTest, ...]:
    """Return the test for each platform with posts, in the order of their names."""
    held = set(rows.of(_QUERY, year_of(scope)).column("platform"))
    return tuple(replace(test, subject=f"{_BUSY}_{code}") for code in _SOCIAL if code in held)


_IN_A_WEEK = _Counted(
    "engagements",
    False,
    "{name} ({posts} posts) drew {subject} times an average week's response, quiet ones ({fewer}) {comparator} times",
    "It would change if {name} drew {side} than {line} times an average week's response; {now} times now.",
    _POSTS_FILE,
)
_FOR_A_POST = _Counted(
    "engagements",
    True,
    "A post of {name} drew {subject} times the response of an average post, one of quiet weeks {comparator} times",
    "It would change if a post of {name} drew {side} than {line} times an average post's response; {now} times now.",
    _POSTS_FILE,
)
_CLICKS_IN_A_WEEK = _Counted(
    "link_clicks",
    False,
    "{name} ({posts} posts) brought {subject} times an average week's clicks, quiet ones ({fewer}) {comparator} times",
    "It would change if {name} brought {side} than {line} times an average week's clicks; {now} times now.",
    _CLICKS_FILE,
)

MEASURES: tuple[Measure, ...] = tuple(
    Measure(name, metric, label, _SUBJECTS, _COMPARATORS, (counted.needs,), _of_weeks(counted), each=_each)
    for name, metric, label, counted in (
        ("response_of_weeks", "engagements_of_a_week", "response in a week", _IN_A_WEEK),
        ("response_per_post_of_weeks", "engagements_per_post", "response for each post", _FOR_A_POST),
        ("clicks_of_weeks", "link_clicks_of_a_week", "link clicks in a week", _CLICKS_IN_A_WEEK),
    )
)
