"""Leaders by office, as they were counted: rows to one record for each office of each body."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from lib.metrics import Result, run
from lib.model import PLATFORMS, Scope
from lib.store import Store

QUERY = "leaders_online"
# What leaders do is counted now and then: where the period holds no count, that of the last year is taken.
_A_YEAR = timedelta(days=371)
_WEEK = 7


@dataclass(frozen=True)
class Count:
    """What was counted of one leader on one network over one period; None where nobody counted it."""

    platform: str
    days: int
    found: bool
    followers: float | None
    posts: float | None
    replies: float | None
    engagements: float | None


@dataclass(frozen=True)
class Leader:
    """An office of a body with its counts. `ours` says whether it is one of our own."""

    body: str
    office: str
    ours: bool
    counts: tuple[Count, ...]

    @property
    def name(self) -> str:
        """What a chart calls the leader."""
        return f"{self.office}, {'us' if self.ours else self.body}"

    @property
    def found_on(self) -> tuple[str, ...]:
        """The labels of the networks on which the leader is found."""
        return tuple(dict.fromkeys(PLATFORMS[count.platform].label for count in self.counts if count.found))

    @property
    def published(self) -> tuple[Count, ...]:
        """The counts of networks on which the leader is found and the posts were counted."""
        return tuple(count for count in self.counts if count.found and count.posts is not None)

    @property
    def posts(self) -> float:
        """Posts on all networks."""
        return sum(count.posts or 0.0 for count in self.published)

    @property
    def posts_a_week(self) -> float | None:
        """Posts on all networks by the weeks of the longest count; None where nobody counted posts."""
        by_platform: dict[str, list[Count]] = {}
        for count in self.published:
            by_platform.setdefault(count.platform, []).append(count)
        if not by_platform:
            return None
        return sum(
            sum(count.posts or 0.0 for count in counts) / (sum(count.days for count in counts) / _WEEK)
            for counts in by_platform.values()
        )

    @property
    def answered(self) -> tuple[float, float] | None:
        """Replies and the posts of the same counts; None where nobody counted replies."""
        both = [count for count in self.published if count.replies is not None]
        if not both:
            return None
        return sum(count.replies or 0.0 for count in both), sum(count.posts or 0.0 for count in both)

    def heard_on(self, platform: str) -> tuple[list[float], list[float]]:
        """Return engagements and posts on a network, one of each for every period."""
        both = [count for count in self.published if count.platform == platform and count.engagements is not None]
        return [count.engagements or 0.0 for count in both], [count.posts or 0.0 for count in both]


@dataclass(frozen=True)
class Counted:
    """All leaders, ours first, with the query that they come from and the days that it was asked about."""

    leaders: tuple[Leader, ...]
    result: Result
    scope: Scope

    @property
    def ours(self) -> tuple[Leader, ...]:
        """Our own leaders."""
        return tuple(leader for leader in self.leaders if leader.ours)

    @property
    def others(self) -> tuple[Leader, ...]:
        """The leaders of other bodies."""
        return tuple(leader for leader in self.leaders if not leader.ours)

    @property
    def bodies(self) -> tuple[str, ...]:
        """The other bodies by name."""
        return tuple(dict.fromkeys(leader.body for leader in self.others))


def counted(store: Store, scope: Scope) -> Counted | None:
    """Return the leaders counted in the period, else in the year before its last day; None where nobody was."""
    wide = replace(scope, first_day=min(scope.first_day, scope.last_day - _A_YEAR))
    for asked in (scope, wide):
        result = run(store, QUERY, replace(asked, accounts=()))
        if len(result.table):
            return Counted(tuple(_leaders(result.table.records())), result, asked)
    return None


def _leaders(rows: Iterable[dict[str, Any]]) -> list[Leader]:
    """Return one record for each office of each body, in the order of the rows; offices are told apart by words."""
    grouped: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in rows:
        grouped.setdefault((row["body"].casefold(), row["office"].casefold()), []).append(row)
    return [
        Leader(group[0]["body"], group[0]["office"], group[0]["ours"], tuple(_count(row) for row in group))
        for group in grouped.values()
    ]


def _count(row: dict[str, Any]) -> Count:
    days = (row["last_day"] - row["first_day"]).days + 1
    numbers = (row[name] for name in ("followers", "posts", "replies", "engagements"))
    return Count(row["platform"], days, row["found"], *numbers)
