"""When the team posts on a channel, and how strong each post turns out to be."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from math import exp
from random import Random
from zoneinfo import ZoneInfo

import body
import chance
import texts

LONDON = ZoneInfo("Europe/London")
PACIFIC = ZoneInfo("America/Los_Angeles")
POSTING_WEEK = (1.1, 1.15, 1.15, 1.1, 1.0, 0.35, 0.3)
POSTING_HOURS = (8, 9, 10, 11, 12, 12, 13, 14, 15, 16, 17, 17, 18, 19)
EXPORTED_AT = datetime(2026, 11, 1, 8, 30, tzinfo=UTC)
HOURS_TO_GROW = 30


@dataclass(frozen=True)
class Post:
    """One published item: its UK moment, its words and how far above or below the usual it went."""

    moment: datetime
    words: texts.PostText
    strength: float

    @property
    def day(self) -> date:
        """Return the UK day of publishing."""
        return self.moment.date()

    @property
    def milliseconds(self) -> int:
        """Return the Unix time of publishing in milliseconds."""
        return int(self.moment.timestamp() * 1000)

    @property
    def grown(self) -> float:
        """Return the part of its lifetime figures that the post had reached when the files were exported."""
        return 1 - exp(-(EXPORTED_AT - self.moment).total_seconds() / 3600 / HOURS_TO_GROW)

    def in_zone(self, zone: ZoneInfo, pattern: str) -> str:
        """Return the moment of publishing as text in another time zone."""
        return self.moment.astimezone(zone).strftime(pattern)


def plan(
    random: Random, *, a_month: float, a_flood_day: int = 0, sigma: float = 1.0, at_work: bool = False
) -> list[Post]:
    """Return a channel's posts in order of time, with heavy tails within each month."""
    posts = []
    for month in body.months():
        moments = sorted(posting_moments(month, random, a_month) + flood_moments(month, random, a_flood_day))
        for moment, strength in zip(moments, chance.heavy_tails(random, len(moments), sigma), strict=True):
            words = texts.post_text(moment.date(), random, at_work=at_work)
            # In a flood everybody reads everything, so the posts of those days differ less.
            flooded = body.within(moment.date(), body.FLOOD)
            posts.append(Post(moment, words, strength**0.4 if flooded else strength))
    return posts


def posting_moments(month: date, random: Random, a_month: float) -> list[datetime]:
    """Return the usual posting moments of a month; fewer at weekends and at Christmas."""
    days = body.days_between(month, month.replace(day=monthrange(month.year, month.month)[1]))
    weights = [POSTING_WEEK[day.weekday()] * (0.4 if body.time_of_year(day) < 0.7 else 1) for day in days]
    this_month = a_month * random.uniform(0.95, 1.05)
    moments = []
    owed = random.random()
    for day, weight in zip(days, weights, strict=True):
        owed += this_month * weight / sum(weights)
        moments += [moment_on(day, random, POSTING_HOURS) for _ in range(int(owed))]
        owed %= 1
    return moments


def flood_moments(month: date, random: Random, a_day: int) -> list[datetime]:
    """Return the additional posts of the flood days, from very early until late."""
    days = [day for day in body.days_between(*body.FLOOD) if day.replace(day=1) == month]
    return [moment_on(day, random, range(6, 22)) for day in days for _ in range(a_day)]


def moment_on(day: date, random: Random, hours: Sequence[int]) -> datetime:
    """Return a UK moment of that day with odd seconds."""
    start = datetime(day.year, day.month, day.day, random.choice(hours), tzinfo=LONDON)
    return start + timedelta(minutes=random.randrange(60), seconds=random.randrange(60))
