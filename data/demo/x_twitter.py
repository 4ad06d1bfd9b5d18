"""X / Twitter, the channel that does not work: half-yearly tweet activity files and a daily overview."""

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import body
import chance
import files
from publishing import Post, plan

ORGANIC = files.columns(
    "impressions,engagements,engagement rate,retweets,replies,likes,user profile clicks,url clicks,"
    "hashtag clicks,detail expands,permalink clicks,app opens,app installs,follows,email tweet,dial phone,"
    "media views,media engagements"
)
TWEET_HEADER = ["Tweet id", "Tweet permalink", "Tweet text", "time", *ORGANIC]
TWEET_HEADER += [f"promoted {name}" for name in ORGANIC]
OVERVIEW_HEADER = files.columns(
    "Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,"
    "Profile visits,Create Post,Video views,Media views"
)
TWITTER_BEGAN = 1288834974657
UTC = ZoneInfo("UTC")

IMPRESSIONS = 1_450
YEARLY = -0.45
LIFT = body.Lift(flood=2.2)
LINK_CLICK_RATE = 0.00115
# retweets, replies, likes and profile clicks of one impression
TWEET_RATES = (0.0016, 0.0009, 0.004, 0.0011)
ARRIVAL = (0.72, 0.19, 0.06, 0.03)


def write(out: Path) -> None:
    """Write four half-yearly tweet files and one daily overview to `out`/x."""
    for first, last in body.periods(6):
        name = f"tweet_activity_metrics_{body.HANDLE}_{first:%Y%m%d}_{last + timedelta(days=1):%Y%m%d}_en.csv"
        rows = [row for day, row in reversed(tweets()) if first <= day <= last]
        files.save(out / "x" / name, files.csv_text([TWEET_HEADER, *rows], quote_all=True))
    rows = [OVERVIEW_HEADER, *reversed(overview_rows())]
    files.save(out / "x" / "account_overview_analytics.csv", files.csv_text(rows).removesuffix("\n"))


@cache
def tweets() -> list[tuple[date, list[str]]]:
    """Return (UTC day, cells) of every tweet in order of time."""
    random = chance.stream("tweets")
    posts = plan(random, a_month=30, a_flood_day=1)
    return [(post.moment.astimezone(UTC).date(), tweet_row(post, random)) for post in posts]


def tweet_row(post: Post, random: Random) -> list[str]:
    """Return one tweet as text cells: whole numbers as "123.0", "-" where nothing was promoted."""
    tweet_id = str(chance.snowflake(post.milliseconds, TWITTER_BEGAN, 22, random))
    linked = random.random() < 0.9
    text = f"{post.words.short} {post.words.url}" if linked else post.words.short
    figures = tweet_figures(post, random, linked=linked)
    return [
        tweet_id,
        f"https://twitter.com/{body.HANDLE}/status/{tweet_id}",
        text,
        post.in_zone(UTC, "%Y-%m-%d %H:%M +0000"),
        *figures,
        *["-"] * len(ORGANIC),
    ]


def tweet_figures(post: Post, random: Random, *, linked: bool) -> list[str]:
    """Return the organic figures in the order of ORGANIC."""
    usual = IMPRESSIONS * body.trend(post.day, YEARLY) * body.season(post.day)
    impressions = chance.count(random, usual * LIFT.on(post.day) * post.strength * post.grown)
    retweets, replies, likes, profile = (
        chance.count(random, impressions * rate * chance.noise(random, 0.5)) for rate in TWEET_RATES
    )
    url_clicks = chance.count(random, impressions * LINK_CLICK_RATE) if linked else 0
    expands = chance.count(random, impressions * 0.009 * chance.noise(random, 0.4))
    media_views = chance.count(random, impressions * 0.05) if random.random() < 0.3 else 0
    media_engagements = chance.count(random, media_views * 0.04)
    engagements = retweets + replies + likes + profile + url_clicks + expands + media_engagements
    rate = engagements / impressions if impressions else 0.0
    counted = [retweets, replies, likes, profile, url_clicks, 0, expands, 0]
    rest = [0, 0, 0, 0, 0, media_views, media_engagements]
    return [
        *(f"{number}.0" for number in (impressions, engagements)),
        repr(rate),
        *(f"{number}.0" for number in counted),
        *(str(number) for number in rest),
    ]


def overview_rows() -> list[list]:
    """Return one row per day, oldest first: what happened that day on all tweets, old and new."""
    random = chance.stream("x overview")
    columns = {name: TWEET_HEADER.index(name) for name in ("impressions", "likes", "replies", "retweets")}
    arriving = {
        name: chance.spread(((day, float(row[place])) for day, row in tweets()), ARRIVAL)
        for name, place in columns.items()
    }
    published: dict[date, int] = {}
    for day, _ in tweets():
        published[day] = published.get(day, 0) + 1
    rows = []
    for day in body.all_days():
        arrived = {name: daily.get(day, 0.0) for name, daily in arriving.items()}
        rows.append(overview_row(day, arrived, published.get(day, 0), random))
    return rows


def overview_row(day: date, arrived: dict[str, float], published: int, random: Random) -> list:
    """Return one day as the cells of the overview."""
    impressions, likes, replies, reposts = (
        round(arrived[name]) for name in ("impressions", "likes", "replies", "retweets")
    )
    impressions += chance.count(random, 180 * body.trend(day, YEARLY))
    profile_visits = chance.count(random, 14 * body.trend(day, YEARLY) * LIFT.on(day))
    expands = chance.count(random, impressions * 0.011)
    return [
        f"{day:%a, %b} {day.day}, {day.year}",
        impressions,
        likes,
        likes + replies + reposts + expands,
        chance.count(random, impressions * 0.0002),
        chance.count(random, impressions * 0.0003),
        chance.count(random, 1.4 * body.trend(day, -0.35) * body.Lift(flood=7.0).on(day)),
        chance.count(random, 4.6 * body.season(day)),
        replies,
        reposts,
        profile_visits,
        published,
        0,
        chance.count(random, impressions * 0.03),
    ]
