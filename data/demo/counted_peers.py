"""What the team counts by hand of its neighbours and itself, month by month: one small table."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import body
import chance
import files
import meta_audience
import meta_daily
import meta_posts
import public_messages
from publishing import plan

HEADER = ("Peer", "Platform", "Day", "Followers", "Posts", "Engagements", "Videos", "Replies", "Inhabitants")
INHABITANTS = {
    body.NAME: 412_000,
    "Harrowmere County Council": 655_000,
    "Eastvale County Council": 348_000,
    "Northfell County Council": 187_000,
}


@dataclass(frozen=True)
class Page:
    """A page: its followers now and their yearly growth, posts a month, and what a post brings."""

    followers: int
    yearly: float
    posts: float
    engagements: float
    videos: float
    replies: float


PAGES = {
    ("Harrowmere County Council", "Facebook"): Page(74_400, 0.09, 47, 1_050, 0.46, 4.1),
    ("Eastvale County Council", "Facebook"): Page(26_100, 0.01, 19, 196, 0.16, 0.9),
    ("Northfell County Council", "Facebook"): Page(15_700, -0.02, 11, 104, 0.08, 0.3),
    ("Harrowmere County Council", "Instagram"): Page(31_200, 0.14, 26, 262, 0.41, 1.4),
    ("Eastvale County Council", "Instagram"): Page(9_850, 0.05, 10, 61, 0.24, 0.4),
    ("Northfell County Council", "Instagram"): Page(6_150, 0.38, 15, 139, 0.68, 1.7),
}
# the part of new followers that stays, our part of the answers in the inbox
OURS = {"Facebook": (0.6, 0.55), "Instagram": (0.75, 0.2)}


def write(out: Path) -> None:
    """Write peers-counted.csv to `out`/peers: four bodies, two networks, every month."""
    rows = [row for first, last in body.periods(1) for row in month_rows(first, last)]
    files.save(out / "peers" / "peers-counted.csv", files.csv_text([HEADER, *rows]))


def month_rows(first: date, last: date) -> Iterator[tuple]:
    """Yield one row for each body and network, ours first."""
    for platform in OURS:
        yield body.NAME, platform, last, *our_month(platform, first, last), INHABITANTS[body.NAME]
    random = chance.stream(f"counted peers {first}")
    for (name, platform), page in PAGES.items():
        yield name, platform, last, *their_month(page, last, random), INHABITANTS[name]


def their_month(page: Page, last: date, random) -> tuple[int, int, int, int, int]:
    """Return followers, posts, engagements, videos and replies of a peer's month."""
    published = max(1, chance.count(random, page.posts))
    followers = page.followers * body.trend(last, page.yearly) / body.trend(body.LAST_DAY, page.yearly)
    interest = body.time_of_year(last.replace(day=15))
    earned = published * page.engagements * interest * chance.noise(random, 0.13)
    return (
        round(followers * chance.noise(random, 0.002)),
        published,
        round(earned),
        sum(random.random() < page.videos for _ in range(published)),
        chance.count(random, published * page.replies),
    )


def our_month(platform: str, first: date, last: date) -> tuple[int, int, int, int, int]:
    """Return our own month, counted from the same posts, followers and answers as our other files."""
    rows = [figures for day, figures in our_posts(platform) if first <= day <= last]
    stay, part = OURS[platform]
    later = sum(number for day, number in new_followers(platform).items() if day > last)
    answered = answers()[f"{first:%Y-%m}"]
    return (
        round(meta_audience.FOLLOWERS[platform] - stay * later),
        len(rows),
        sum(engagements for engagements, _ in rows),
        sum(filmed for _, filmed in rows),
        round(answered * part),
    )


@cache
def our_posts(platform: str) -> list[tuple[date, tuple[int, bool]]]:
    """Return (day, (engagements, whether it is a video)) of every post; on Instagram likes and comments."""
    if platform == "Facebook":
        random = chance.stream("facebook posts")
        rows = [(post.day, meta_posts.facebook_row(post, random)) for post in plan(random, a_month=24, a_flood_day=1)]
        header, counted = meta_posts.FACEBOOK_HEADER, ("Reactions", "Comments", "Shares")
    else:
        random = chance.stream("instagram posts")
        rows = [(post.day, meta_posts.instagram_row(post, random)) for post in plan(random, a_month=18)]
        header, counted = meta_posts.INSTAGRAM_HEADER, ("Likes", "Comments")
    places = [header.index(name) for name in counted]
    kind = header.index("Post type")
    return [
        (day, (sum(row[place] for place in places), row[kind] in ("Reels", "Videos", "IG reel"))) for day, row in rows
    ]


@cache
def new_followers(platform: str) -> dict[date, int]:
    """Return the followers gained each day, as the daily file has them."""
    block = meta_daily.RESULTS["Follows.csv"][list(OURS).index(platform)]
    random = chance.stream(block.title)
    return {
        day: chance.count(random, meta_daily.expected(block, day) * chance.noise(random, block.scatter))
        for day in body.all_days()
    }


@cache
def answers() -> Counter:
    """Return how many answers the inbox holds, by month."""
    random = chance.stream("messages")
    by_month: Counter = Counter()
    for day in body.all_days():
        for _ in range(public_messages.how_many(day, random)):
            for entry in public_messages.thread(day, random):
                if not entry.inbound and entry.created < public_messages.EXPORTED_AT:
                    by_month[f"{entry.created:%Y-%m}"] += 1
    return by_month
