"""LinkedIn's page exports: content (daily and by post) and followers, as workbooks with dates as text."""

from datetime import date, datetime
from functools import cache
from pathlib import Path
from random import Random

import body
import chance
import files
from publishing import Post, plan

TRIPLETS = ("Impressions", "Clicks", "Reactions", "Comments", "Reposts", "Engagement rate")
POST_HEADER = files.columns(
    "Post title,Post link,Post type,Campaign name,Posted by,Created date,Campaign start date,"
    "Campaign end date,Audience,Impressions,Views,Offsite Views,Clicks,"
    "Click through rate (CTR),Likes,Comments,Reposts,Follows,"
    "Engagement rate,Content Type"
)
FOLLOWER_HEADER = files.columns("Date,Sponsored followers,Organic followers,Auto-invited followers,Total followers")
METRICS_NOTE = "Engagement of your organic and sponsored posts by the day they were seen. All days are in UTC."
POSTS_NOTE = "Engagement of each post. Created date is the day it was created. All days are in UTC."
EXPORTED = files.epoch_milliseconds(datetime(2026, 11, 1, 8, 41, 17))

IMPRESSIONS = 6_950
YEARLY = 0.25
LIFT = body.Lift(flood=1.6, consultation=1.2)
ARRIVAL = (0.46, 0.24, 0.12, 0.07, 0.05, 0.03, 0.02, 0.01)
# clicks, likes, comments and reposts of one impression
POST_RATES = (0.0395, 0.016, 0.0011, 0.0014)
FOLLOWERS_NOW = 21_840
# per cent of the followers
FOLLOWERS_BY = {
    "Location": {"Tollenford": 31, "Saltmerrow": 17, "Greater Wexmoor": 14, "Harrowmere": 9, "London": 6},
    "Job function": {
        "Community and Social Services": 16,
        "Operations": 13,
        "Education": 12,
        "Administrative": 10,
    }
    | {"Healthcare Services": 9, "Business Development": 7, "Engineering": 5, "Human Resources": 5},
    "Seniority": {"Senior": 31, "Entry": 30, "Manager": 14, "Director": 9, "Owner": 4, "CXO": 3},
    "Industry": {"Government Administration": 27, "Hospitals and Health Care": 10, "Higher Education": 8}
    | {"Non-profit Organizations": 7, "Construction": 5, "IT Services and IT Consulting": 4},
    "Company size": {"10001+": 12, "5001-10000": 22, "1001-5000": 15, "501-1000": 7}
    | {"201-500": 9, "51-200": 10, "11-50": 10, "2-10": 8},
}


def write(out: Path) -> None:
    """Write the content and the followers workbook to `out`/linkedin."""
    name = f"{body.SLUG}_content_{EXPORTED}.xlsx"
    sheets = [("Metrics", [[METRICS_NOTE], metrics_header(), *metrics_rows()])]
    sheets.append(("All posts", [[POSTS_NOTE], POST_HEADER, *(row for _, row in reversed(posts()))]))
    files.save_workbook(out / "linkedin" / name, sheets)
    gained = [[day_text(day), 0, number, 0, number] for day, number in new_followers().items()]
    name = f"{body.SLUG}_followers_{EXPORTED + 9_400}.xlsx"
    sheets = [("New followers", [FOLLOWER_HEADER, *gained]), *demographic_sheets()]
    files.save_workbook(out / "linkedin" / name, sheets)


def day_text(day: date) -> str:
    """Return the day as LinkedIn writes it, which is text and not a date."""
    return f"{day:%m/%d/%Y}"


@cache
def posts() -> list[tuple[date, list]]:
    """Return (day, cells of All posts) of every post in order of time."""
    random = chance.stream("linkedin posts")
    return [(post.day, post_row(post, random)) for post in plan(random, a_month=12, sigma=0.7, at_work=True)]


def post_row(post: Post, random: Random) -> list:
    """Return one post as the cells of the sheet All posts."""
    usual = IMPRESSIONS * body.trend(post.day, YEARLY) * body.season(post.day)
    impressions = max(1, chance.count(random, usual * LIFT.on(post.day) * post.strength * post.grown))
    clicks, likes, comments, reposts = (
        chance.count(random, impressions * rate * chance.noise(random, 0.3)) for rate in POST_RATES
    )
    filmed = random.random() < 0.1
    activity = chance.snowflake(post.milliseconds, 0, 22, random)
    words = post.words
    return [
        f"{words.head}\n\n{words.text}\n\n{words.url} {words.tags}",
        f"https://www.linkedin.com/feed/update/urn:li:activity:{activity}",
        "Organic",
        "",
        "Communications team",
        day_text(post.day),
        "",
        "",
        "All followers",
        impressions,
        round(impressions * 0.42) if filmed else "",
        "",
        clicks,
        clicks / impressions,
        likes,
        comments,
        reposts,
        "",
        (clicks + likes + comments + reposts) / impressions,
        "Video" if filmed else "",
    ]


def metrics_header() -> list[str]:
    """Return the 20 column names of the sheet Metrics."""
    header = ["Date"]
    for name in TRIPLETS:
        header += [f"{name} ({part})" for part in ("organic", "sponsored", "total")]
        header += ["Unique impressions (organic)"] if name == "Impressions" else []
    return header


def metrics_rows() -> list[list]:
    """Return one row per day: the posts' figures on the days on which they arrived."""
    daily = {
        name: chance.spread(((day, row[POST_HEADER.index(name)]) for day, row in posts()), ARRIVAL)
        for name in ("Impressions", "Clicks", "Likes", "Comments", "Reposts")
    }
    return [metrics_row(day, [round(series.get(day, 0.0)) for series in daily.values()]) for day in body.all_days()]


def metrics_row(day: date, figures: list[int]) -> list:
    """Return one day; figures are impressions, clicks, reactions, comments and reposts."""
    impressions = figures[0]
    row: list = [day_text(day), impressions, 0, impressions, round(impressions * 0.58)]
    for number in figures[1:]:
        row += [number, 0, number]
    rate = sum(figures[1:]) / impressions if impressions else 0
    return [*row, rate, 0, rate]


@cache
def new_followers() -> dict[date, int]:
    """Return the followers gained each day."""
    random = chance.stream("linkedin followers")
    gained = {}
    for day in body.all_days():
        usual = 9.4 * body.trend(day, YEARLY) * body.season(day, body.SERVICE_WEEK)
        gained[day] = chance.count(random, usual * chance.noise(random, 0.25))
    return gained


def demographic_sheets() -> list[files.Sheet]:
    """Return the five sheets that split today's followers."""
    sheets = []
    for name, parts in FOLLOWERS_BY.items():
        rows = [[label, round(FOLLOWERS_NOW * percent / 100)] for label, percent in parts.items()]
        sheets.append((name, [[name, "Total followers"], *rows]))
    return sheets
