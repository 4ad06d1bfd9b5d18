"""How often a platform shows us: now against the same weeks a year before, or against the weeks before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from lib.findings.breaks import unbroken
from lib.findings.opinions.measured import Answer, Measure, Measured, Missing, Side
from lib.findings.opinions.measures.effort_sides import says
from lib.findings.opinions.measures.effort_told import method
from lib.findings.opinions.rows import Rows
from lib.findings.weeks import Coverage, Span, weekly
from lib.findings.words import FEWEST_WEEKS, interval_of
from lib.model import PLATFORMS, PlannedTest, Scope, Table, Value, Verdict
from lib.stats import change_in_time, relative_in_time

YEAR_BEFORE, BEFORE = "year_before", "before"
YEAR = timedelta(days=364)
# A quarter: fewer weeks say more about what happened in them than about a platform.
FEWEST = 13
# Against the weeks before, half a year of either is enough.
MOST_BEFORE = 26
_VIEWS = ("youtube", "tiktok")
_FILES = {
    "x": "X Analytics: Account overview as a CSV, which has Impressions by day",
    "linkedin": "LinkedIn: Analytics > Content > Export, which has Impressions by day",
    "youtube": "YouTube Studio: Analytics in advanced mode, the table by date with Views",
    "tiktok": "TikTok: Analytics > Overview, Video views by day",
    "facebook": "Meta Business Suite: Insights > Content > Export for Facebook, as many months as it gives",
    "instagram": "Meta Business Suite: Insights > Content > Export for Instagram, as many months as it gives",
}
_SEASON = "Less than two years are held: the season is in the difference, and nobody can take it out."
_DAILY = "Showings are counted for organic and paid posts together, several to one person too."
_BY_POST = (
    "Its exports hold no showings by day: those of a post over its whole life are counted in the week of the post, "
    "without the newest posts and without those marked as paid."
)
_CAUSES = "Fewer showings can come from posting less, or from what the platform shows: this does not tell which."


@dataclass(frozen=True)
class Series:
    """Showings a week of a platform, by the week's first day, with the rows they were made of."""

    weeks: dict[date, float]
    table: Table
    query: str
    last_day: date
    broken: date | None

    def rows(self, starts: set[date]) -> Table:
        """Return the rows of some of the weeks."""
        at = self.table.columns.index("day")
        last = self.last_day + timedelta(days=1)
        kept = [row for row in self.table.rows if last - timedelta(days=7 * (-(-(last - row[at]).days // 7))) in starts]
        return Table(self.table.columns, tuple(kept))


def answer(rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
    """Return showings a day of the last weeks against those that they are compared with."""
    wide = replace(scope, first_day=scope.last_day - 2 * YEAR + timedelta(days=1), accounts=())
    series = _series(rows, wide, test.subject)
    if series is None:
        return Missing(f"{_FILES[test.subject]}.")
    now: tuple[date, ...] = ()
    before: tuple[date, ...] = ()
    if test.comparator == YEAR_BEFORE:
        now = tuple(start for start in series.weeks if start - YEAR in series.weeks)
        before = tuple(start - YEAR for start in now)
    yearly = len(now) >= FEWEST
    if not yearly:
        held = tuple(series.weeks)
        half = min(MOST_BEFORE, len(held) // 2)
        now, before = held[len(held) - half :], held[len(held) - 2 * half : len(held) - half]
    if len(now) < FEWEST_WEEKS:
        return Missing(f"{_FILES[test.subject]}; too few weeks of them are held.")
    return _measured(rows, wide, test, level, series, now, before, yearly=yearly)


def _measured(
    rows: Rows,
    scope: Scope,
    test: PlannedTest,
    level: float,
    series: Series,
    now: tuple[date, ...],
    before: tuple[date, ...],
    *,
    yearly: bool,
) -> Measured:
    n, label = len(now), PLATFORMS[test.subject].label
    sides = [([series.weeks[start] for start in side], [7.0] * n) for side in (now, before)]
    compare = relative_in_time if yearly else change_in_time
    ratio = compare(sides[0], sides[1], level=level)
    ours, theirs = (sum(tops) / sum(bottoms) for tops, bottoms in sides)
    against = "the same weeks a year before" if yearly else "as many weeks before"
    few = f"Only {n} weeks on either side are held; {FEWEST} are needed" if n < FEWEST else ""
    days = replace(scope, last_day=series.last_day)
    return Measured(
        ratio=ratio,
        subject=Side(label, ours),
        comparator=Side("A year before" if yearly else "The weeks before", theirs),
        claim=f"{{platform}} had {{now}} {_what(test.subject)} a day over {{weeks}} weeks, {{before}} in {against}",
        values=(
            ("platform", Value(label, "text")),
            ("now", Value(ours, "decimal")),
            ("weeks", Value(n)),
            ("before", Value(theirs, "decimal")),
        ),
        query=series.query,
        scope=days,
        rows=series.rows({*now, *before}),
        n=n,
        n_of="weeks",
        interval_method=method(level, "weeks") if yearly else _apart(level),
        others=(),
        too_few=few,
        comparable=not few,
        caveats=_caveats(rows, scope, test, series, now, before, yearly=yearly),
        would_change=_would_change(test, label, ours, theirs * test.line)
        if says(test, ratio, (), few) is not Verdict.CANNOT_TELL
        else "",
        chart_of=f"{_what(test.subject).capitalize()} of {label} a day",
        platform=test.subject,
    )


def _would_change(test: PlannedTest, label: str, now: float, line: float) -> str:
    """Return the showings a day at which the verdict turns, in words."""
    than, turn, held = "less" if now > line else "more", Value(line, "decimal").text, Value(now, "decimal").text
    return f"It would change if {label} had {than} than {turn} {_what(test.subject)} a day; it has {held} now."


def _apart(level: float) -> str:
    return (
        f"{interval_of('weeks')}, and from how much each takes from the one before; it is that of the comparison and "
        f"holds the truth in about {100 * level:.3g} of 100 such cases."
    )


def _what(platform: str) -> str:
    return "views" if platform in _VIEWS else "showings"


def _caveats(
    rows: Rows,
    scope: Scope,
    test: PlannedTest,
    series: Series,
    now: tuple[date, ...],
    before: tuple[date, ...],
    *,
    yearly: bool,
) -> tuple[str, ...]:
    found = [] if yearly else [_SEASON]
    if series.broken is not None:
        day = Value(series.broken, "day").text
        found.append(f"Only weeks since {day} are compared: what is counted changed on that day.")
    published = [_posts(rows, scope, test.subject, side) for side in (now, before)]
    if all(published):
        here, there = (Value(each).text for each in published)
        found.append(f"We published {here} posts in these weeks and {there} in those before: part of it may be that.")
    found.append(_BY_POST if series.query == "posts_detail" else _DAILY)
    if sum(series.weeks[start] for start in now) < sum(series.weeks[start] for start in before):
        found.append(_CAUSES)
    return tuple(found)


def _posts(rows: Rows, scope: Scope, platform: str, starts: tuple[date, ...]) -> int:
    table = rows.of("posts_detail", scope)
    at, day = table.columns.index("platform"), table.columns.index("day")
    first, last = starts[0], starts[-1] + timedelta(days=6)
    return sum(row[at] == platform and first <= row[day] <= last for row in table.rows)


def _series(rows: Rows, scope: Scope, platform: str) -> Series | None:
    """Return the weekly series of a platform: by day where its exports have that, else by post."""
    measure = "daily_video_views" if platform in _VIEWS else "daily_impressions"
    table = rows.of("attention_by_day", scope).where(platform=platform, measure=measure)
    if len(table):
        last_day = max(table.column("day"))
        return _made(table, "attention_by_day", platform, measure, scope, last_day, lambda row: row["value"], None)
    posts = rows.of("posts_detail", scope).where(platform=platform, grown=True, paid=False)
    counted = "video_views" if platform in _VIEWS else "impressions"
    at = posts.columns.index(counted)
    posts = Table(posts.columns, tuple(row for row in posts.rows if row[at] is not None))
    if not len(posts):
        return None
    accounts = set(posts.column("account_id"))
    spans = [
        row for row in rows.of("coverage", scope).records() if row["account_id"] in accounts and row["grain"] == "post"
    ]
    days = posts.column("day")
    covered = Coverage.of([Span(row["first_day"], row["last_day"]) for row in spans] or [Span(min(days), max(days))])
    # The newest posts have not grown: the week of the last that has is the last one that counts.
    last_day = min(scope.last_day, max(max(days), covered.spans[-1].last_day - timedelta(days=7)))
    metric = "post_views" if platform in _VIEWS else "post_impressions"
    return _made(posts, "posts_detail", platform, metric, scope, last_day, lambda row: row[counted], covered)


def _made(
    table: Table,
    query: str,
    platform: str,
    metric: str,
    scope: Scope,
    last_day: date,
    value: Callable[[dict[str, Any]], float],
    covered: Coverage | None,
) -> Series | None:
    """Return the weeks that are known for every account of the platform, since the number means what it means now."""
    first_day, _ = unbroken(platform, metric, last_day, scope.first_day, last_day)
    by_account: dict[int, list[tuple[date, float]]] = {}
    for row in table.records():
        if row["day"] >= first_day:
            by_account.setdefault(row["account_id"], []).append((row["day"], value(row)))
    span = covered or Coverage((Span(first_day, last_day),))
    per = "day" if covered is None else "item"
    known = [dict(weekly(each, first_day, last_day, span, per)) for each in by_account.values()]
    if not known:
        return None
    shared = sorted(set.intersection(*(set(each) for each in known)))
    weeks = {start: sum(each[start] for each in known) for start in shared}
    broken = first_day if first_day > scope.first_day else None
    return Series(weeks, table, query, last_day, broken) if any(weeks.values()) else None


def _each(rows: Rows, scope: Scope, test: PlannedTest) -> tuple[PlannedTest, ...]:
    """Return a test for each social platform whose showings are held."""
    wide = replace(scope, first_day=scope.last_day - 2 * YEAR + timedelta(days=1), accounts=())
    held = [code for code in _FILES if _series(rows, wide, code) is not None]
    return tuple(replace(test, subject=code) for code in held)


MEASURES: tuple[Measure, ...] = (
    Measure(
        "showings",
        "daily_impressions",
        "how often we are shown in a day",
        (*((code, PLATFORMS[code].label) for code in _FILES), ("each", "each social platform")),
        ((YEAR_BEFORE, "the same weeks a year before"), (BEFORE, "the weeks before")),
        ("A file of the platform with showings by day, or of its posts, over a year or two.",),
        answer,
        None,
        _each,
    ),
)
