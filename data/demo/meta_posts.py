"""Meta Business Suite's content exports: one row per Facebook or Instagram post, figures of its lifetime."""

from datetime import date
from pathlib import Path
from random import Random

import body
import chance
import files
from publishing import PACIFIC, Post, plan

FACEBOOK_HEADER = files.columns(
    "Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Caption type,Permalink,"
    "Is crosspost,Is share,Post type,Languages,Custom labels,Funded content status,Data comment,Date,"
    "Views,Reach"
)
# The one name with commas in it, so it cannot be part of the line.
FACEBOOK_HEADER += ["Reactions, comments and shares"]
FACEBOOK_HEADER += files.columns("Reactions,Comments,Shares,Total clicks,Link clicks,Other clicks,3-second video views")
INSTAGRAM_HEADER = files.columns(
    "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,"
    "Post type,Data comment,Date,Views,Reach,Likes,Shares,Comments,Saves,Follows"
)
PAGE_ID = "100091000412000"
ACCOUNT_ID = "17841400000412000"
INSTAGRAM_BEGAN = 1314220021721
BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
PUBLISH_TIME = "%m/%d/%Y %H:%M"

FACEBOOK_VIEWS = 32_500
FACEBOOK_LIFT = body.Lift(flood=2.8)
COMMENTS_LIFT = body.Lift(flood=1.6, consultation=3.5)
LINK_CLICK_RATE = 0.0250
INSTAGRAM_VIEWS = 5_600
INSTAGRAM_LIFT = body.Lift(flood=3.0, consultation=1.2, recycling=1.2)


def write_facebook(out: Path) -> None:
    """Write the page's eight quarterly files to `out`/facebook."""
    random = chance.stream("facebook posts")
    rows = facebook_posts(random)
    write_periods(out / "facebook", FACEBOOK_HEADER, rows, months=3, random=random)


def facebook_posts(random: Random) -> list[tuple[date, list]]:
    """Return (UK day, cells) of every Facebook post in order of time."""
    return [(post.day, facebook_row(post, random)) for post in plan(random, a_month=24, a_flood_day=1)]


def write_instagram(out: Path) -> None:
    """Write the account's four half-yearly files to `out`/instagram."""
    random = chance.stream("instagram posts")
    rows = instagram_posts(random)
    write_periods(out / "instagram", INSTAGRAM_HEADER, rows, months=6, random=random)


def instagram_posts(random: Random) -> list[tuple[date, list]]:
    """Return (UK day, cells) of every Instagram post in order of time."""
    return [(post.day, instagram_row(post, random)) for post in plan(random, a_month=18)]


def write_periods(
    folder: Path, header: list[str], rows: list[tuple[date, list]], *, months: int, random: Random
) -> None:
    """Write one file per period, named as Meta names its downloads, newest post first."""
    for first, last in body.periods(months):
        name = f"{first:%b-%d-%Y}_{last:%b-%d-%Y}_{chance.digits(random, random.choice((15, 16)))}.csv"
        chosen = [row for day, row in reversed(rows) if first <= day <= last]
        files.save(folder / name, files.php_csv_text([header, *chosen]), "utf-8-sig")


def facebook_row(post: Post, random: Random) -> list:
    """Return one post as the cells of the Facebook export."""
    kind = random.choices(("Photos", "Reels", "Links", "Videos"), (66, 12, 16, 6))[0]
    filmed = kind in ("Reels", "Videos")
    boosted = random.random() < 0.035 and body.FLOOD_BY_DAY.get(post.day) is None
    post_id = f"{(post.milliseconds - 1_600_000_000_000) // 100_000}{chance.digits(random, 8)}"
    words = post.words
    caption = f"{words.head}\n\n{words.text}" + ("" if filmed else f"\n\n{words.url}")
    path = "reel" if kind == "Reels" else f"{body.HANDLE}/posts"
    return [
        post_id,
        PAGE_ID,
        body.NAME,
        "" if kind == "Reels" else caption,
        caption if kind == "Reels" else "",
        random.randrange(18, 95) if filmed else 0,
        post.in_zone(PACIFIC, PUBLISH_TIME),
        random.choice(("uploaded", "mixed")) if filmed else "N/A",
        f"https://www.facebook.com/{path}/{post_id}",
        0,
        int(random.random() < 0.02),
        kind,
        "",
        "",
        "Boosted" if boosted else "",
        "",
        "Lifetime",
        *facebook_figures(post, random, filmed=filmed, boosted=boosted),
    ]


def facebook_figures(post: Post, random: Random, *, filmed: bool, boosted: bool) -> list:
    """Return views, reach, R+C+S, its three parts, total, link and other clicks, and 3-second views."""
    usual = FACEBOOK_VIEWS * body.trend(post.day, -0.05) * body.season(post.day) * (1.7 if boosted else 1)
    views = chance.count(random, usual * FACEBOOK_LIFT.on(post.day) * post.strength * post.grown)
    reach = round(views / random.uniform(1.25, 1.75))
    reactions = chance.count(random, reach * 0.0125 * chance.noise(random, 0.4))
    comments = chance.count(random, reach * 0.0030 * chance.noise(random, 0.6) * COMMENTS_LIFT.on(post.day))
    shares = chance.count(random, reach * 0.0035 * chance.noise(random, 0.6) * body.Lift(flood=2.5).on(post.day))
    # Flood posts answer the question in the post itself: fewer of their readers need the link.
    link_rate = LINK_CLICK_RATE * chance.noise(random, 0.3) * body.Lift(flood=0.5).on(post.day)
    link_clicks = 0 if filmed else chance.count(random, views * link_rate)
    other_clicks = chance.count(random, views * 0.022 * chance.noise(random, 0.4))
    return [
        views,
        reach,
        reactions + comments + shares,
        reactions,
        comments,
        shares,
        link_clicks + other_clicks,
        "" if filmed else link_clicks,
        other_clicks,
        round(views * random.uniform(0.25, 0.5)) if filmed else 0,
    ]


def instagram_row(post: Post, random: Random) -> list:
    """Return one post as the cells of the Instagram export."""
    kind = random.choices(("IG image", "IG carousel", "IG reel"), (38, 24, 38))[0]
    media_id = chance.snowflake(post.milliseconds, INSTAGRAM_BEGAN, 23, random)
    words = post.words
    usual = INSTAGRAM_VIEWS * body.trend(post.day, 0.35) * body.season(post.day) * INSTAGRAM_LIFT.on(post.day)
    of_its_kind = 1.3 if kind == "IG reel" else 0.85
    views = chance.count(random, usual * of_its_kind * post.strength * post.grown)
    reach = round(views / random.uniform(1.3, 1.7))
    return [
        "1" + chance.digits(random, 16),
        ACCOUNT_ID,
        body.HANDLE.lower(),
        body.NAME,
        f"{words.head}\n\n{words.text}\n\nLink in bio.\n\n{words.tags}",
        random.randrange(12, 75) if kind == "IG reel" else 0,
        post.in_zone(PACIFIC, PUBLISH_TIME),
        f"https://www.instagram.com/{'reel' if kind == 'IG reel' else 'p'}/{short_code(media_id)}/",
        kind,
        "",
        "Lifetime",
        views,
        reach,
        chance.count(random, reach * 0.026 * chance.noise(random, 0.4)),
        chance.count(random, reach * 0.0032 * chance.noise(random, 0.6)),
        chance.count(random, reach * 0.0016 * chance.noise(random, 0.6) * COMMENTS_LIFT.on(post.day)),
        chance.count(random, reach * 0.0028 * chance.noise(random, 0.6)),
        chance.count(random, reach * 0.0009),
    ]


def short_code(media_id: int) -> str:
    """Return the code in an Instagram address: the id in base 64, so it holds the time of the post."""
    code = ""
    while media_id:
        media_id, digit = divmod(media_id, 64)
        code = BASE64[digit] + code
    return code
