"""YouTube Studio: the table of videos with its total on top, and the daily totals of the same views."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

import body
import chance
import files
import texts

HEADER = files.columns(
    "Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Impressions,"
    "Impressions click-through rate (%)"
)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
TITLES = (
    "How your council tax is spent", "A day with the gritting crew", "What happens to your recycling",
    "How to apply for a school place", "Fostering: two stories from {place}", "How we mend a pothole",
    "Your library card does more than you think", "Getting ready for winter in {place}",
    "Meet the team: social work in {place}", "How to sort your bins", "County council meeting in two minutes",
    "Walks around {place}", "Starting a care job", "Flood: how to prepare your home",
    "Learning English in {place}",
)  # fmt: skip
PLACES = tuple(texts.read("posts.toml")["words"]["place"])
OLDER = tuple(month.replace(year=month.year - 2, day=day) for month in body.months() for day in (6, 20))


@dataclass(frozen=True)
class Video:
    """One video: when it came out and how strong it is against the usual."""

    published: date
    title: str
    seconds: int
    strength: float


def write(out: Path) -> None:
    """Write Table data.csv and Totals.csv to `out`/youtube; their views have the same sum."""
    random = chance.stream("youtube")
    daily = dict.fromkeys(body.all_days(), 0)
    rows = [video_row(video, watch(video, daily, random), random) for video in videos(random)]
    rows.sort(key=lambda row: -row[4])
    table = [HEADER, total_row(rows), *rows]
    files.save(out / "youtube" / "Table data.csv", files.csv_text(table))
    totals = [("Date", "Views"), *daily.items()]
    files.save(out / "youtube" / "Totals.csv", files.csv_text(totals))


def videos(random: Random) -> list[Video]:
    """Return two videos a month, of these two years and of the two before."""
    spans = ((3, 15), (16, 28))
    new = [month.replace(day=random.randrange(*span)) for month in body.months() for span in spans]
    published = [*OLDER, *new]
    strengths = chance.heavy_tails(random, len(published))
    titles = [random.choice(TITLES).format(place=random.choice(PLACES)) for _ in published]
    return [
        Video(day, f"{title} ({day:%B %Y})", random.randrange(45, 420), strength)
        for day, title, strength in zip(published, titles, strengths, strict=True)
    ]


def watch(video: Video, daily: dict[date, int], random: Random) -> int:
    """Add the video's views to each day from its publishing on, and return their sum."""
    total = 0
    for day in body.days_between(max(video.published, body.FIRST_DAY), body.LAST_DAY):
        age = (day - video.published).days
        mean = 185 * video.strength / (age + 3) ** 0.9 * body.season(day) * body.Lift(flood=2.0).on(day)
        views = chance.count(random, mean)
        daily[day] += views
        total += views
    return total


def video_row(video: Video, views: int, random: Random) -> list:
    """Return one video as the cells of the table; a video without impressions has blank cells there."""
    content = "".join(random.choice(LETTERS) for _ in range(11))
    published = f"{video.published:%b} {video.published.day}, {video.published.year}"
    hours = round(views * video.seconds * random.uniform(0.3, 0.5) / 3600, 4)
    gained = chance.count(random, views * 0.0035) - chance.count(random, views * 0.0008)
    shown = round(views * random.uniform(5, 12)) if views > 40 else ""
    rate = round(random.uniform(2.2, 6.8), 2) if shown else ""
    return [content, video.title, published, video.seconds, views, hours, gained, shown, rate]


def total_row(rows: list[list]) -> list:
    """Return the first row of the table: sums, and the click-through rate of all impressions."""
    sums = {place: sum(row[place] or 0 for row in rows) for place in (4, 5, 6, 7)}
    clicked = sum(row[7] * row[8] for row in rows if row[7])
    return ["Total", "", "", "", sums[4], round(sums[5], 4), sums[6], sums[7], round(clicked / sums[7], 2)]
