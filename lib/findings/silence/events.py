"""How long we stay silent after something happened: the days until our first post on each channel."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from lib.findings.changes.happenings import Happening, happenings
from lib.findings.silence.rates import Rate, table_of
from lib.findings.standing import channels
from lib.findings.words import FEWEST_ITEMS
from lib.metrics import Result, run
from lib.model import Scope, Table, Value
from lib.stats import LEVEL
from lib.stats.shares import share_in_periods, share_of_counts
from lib.store import Store

# Events are few: two years of them.
DAYS = 728
# A post by the end of the next day: what came later left a whole day to others.
PROMPT = 1
FEWEST_EVENTS = 4
NEEDS_EVENTS = (
    "What happened, with its day: a small table of events (day, what it was), and the posts of the channels over "
    "these days."
)


@dataclass(frozen=True)
class Wait:
    """How many days after an event a channel had its first post; `usual` is the median wait from any of its days."""

    event: str
    day: date
    channel: str
    days: int
    usual: float

    @property
    def counted(self) -> bool:
        """Whether a post by the next day is usual on the channel, so that its silence says something."""
        return self.usual <= PROMPT

    @property
    def late(self) -> bool:
        """Whether we were silent on the day and on the next."""
        return self.days > PROMPT


@dataclass(frozen=True)
class Waits:
    """Every wait of two years, with the posts that it is read from."""

    scope: Scope
    result: Result
    posts: Table
    waits: tuple[Wait, ...]

    def rate(self, *, level: float = LEVEL) -> Rate:
        """Return how often we were silent for more than a day, on channels where that is not usual."""
        counted = [wait for wait in self.waits if wait.counted]
        base = Rate(
            "silent_after_event", "posts_detail", self.scope, self.posts, "events on a channel", needs=NEEDS_EVENTS
        )
        by_event: dict[tuple[date, str], list[Wait]] = {}
        for wait in counted:
            by_event.setdefault((wait.day, wait.event), []).append(wait)
        if len(by_event) < FEWEST_EVENTS:
            held = Value(len(by_event)).text
            return replace(base, missing=f"{held} noted events can be followed; it takes {FEWEST_EVENTS}.")
        tops = [sum(wait.late for wait in event) for event in by_event.values()]
        share = share_in_periods(tops, [len(event) for event in by_event.values()], level=level)
        if not sum(tops):
            # Nothing tells then how much the channels of one event hang together: each event counts once.
            share = share_of_counts(0, len(by_event), level=level)
        return replace(base, hits=sum(tops), n=len(counted), share=share)


def waits_after_events(store: Store, scope: Scope) -> Waits:
    """Return the wait for our first post after each noted event, by channel, over two years up to the last day.

    What has a beginning and an end counts once, from its beginning. A channel is looked at that has enough posts, one
    of them in the weeks before the event and one after: silence where no file is held is none.
    """
    first = scope.last_day - timedelta(days=DAYS - 1)
    scope = Scope(scope.organisation, first, scope.last_day)
    result = run(store, "posts_detail", scope)
    labels = {channel.account_id: channel.label for channel in channels(store, scope)}
    rows = [row for row in result.table.records() if row["n_of"] != "mailings" and row["account_id"] in labels]
    noted = [each for each in happenings(store, scope) if scope.first_day <= each.first_day <= scope.last_day]
    found: list[Wait] = []
    for account, label in labels.items():
        days = sorted({row["day"] for row in rows if row["account_id"] == account})
        if len(days) >= FEWEST_ITEMS:
            found += _waits(label, days, noted)
    return Waits(scope, result, table_of(result.table, rows), tuple(found))


def _waits(label: str, days: list[date], noted: list[Happening]) -> list[Wait]:
    every = [wait for before, after in pairwise(days) for wait in range((after - before).days)]
    usual = median(every)
    found = []
    for event in noted:
        at = bisect_left(days, event.first_day)
        if 0 < at < len(days):
            found.append(Wait(event.label, event.first_day, label, (days[at] - event.first_day).days, usual))
    return found
