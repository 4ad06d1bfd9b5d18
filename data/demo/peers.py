"""LinkedIn's competitor analytics: our page beside three invented councils, one workbook per half-year."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

import body
import chance
import files
import linkedin

HEADER = ["Page", "Total Followers", "New Followers", "Total post engagements", "Total posts"]
ENGAGEMENT_COLUMNS = ("Clicks", "Likes", "Comments", "Reposts")
# followers now, gain of the first half-year, its yearly growth, engagements a post, posts a half-year
PEERS = {
    "Harrowmere County Council": (38_900, 2_950, 0.20, 470, 118),
    "Eastvale County Council": (20_400, 1_240, 0.10, 260, 66),
    "Northfell County Council": (12_700, 520, 0.02, 150, 31),
}


def write(out: Path) -> None:
    """Write four half-yearly workbooks to `out`/peers."""
    for first, last in body.periods(6):
        day_after = datetime.combine(last + timedelta(days=1), time(9, 3, 44))
        exported = files.epoch_milliseconds(day_after)
        span = [linkedin.day_text(first), linkedin.day_text(last)]
        rows = [span, HEADER, own_row(first, last), *peer_rows(first, last)]
        name = f"{body.SLUG}_competitor_analytics_{exported}.xlsx"
        files.save_workbook(out / "peers" / name, [("COMPETITORS", rows)])


def own_row(first: date, last: date) -> list:
    """Return our own page, counted from the same posts and followers as the other LinkedIn files."""
    gained = linkedin.new_followers()
    new = sum(number for day, number in gained.items() if first <= day <= last)
    later = sum(number for day, number in gained.items() if day > last)
    places = [linkedin.POST_HEADER.index(name) for name in ENGAGEMENT_COLUMNS]
    rows = [row for day, row in linkedin.posts() if first <= day <= last]
    engagements = sum(row[place] for row in rows for place in places)
    return [body.NAME, linkedin.FOLLOWERS_NOW - later, new, engagements, len(rows)]


def peer_rows(first: date, last: date) -> list[list]:
    """Return the three peers, whose total is today's followers less what they gained later."""
    random = chance.stream(f"peers {first}")
    rows = []
    for name, (now, gain, yearly, engagements, posts) in PEERS.items():
        gains = {start: round(gain * body.trend(start, yearly)) for start, _ in body.periods(6)}
        later = sum(number for start, number in gains.items() if start > last)
        published = chance.count(random, posts * 1.02)
        earned = round(published * engagements * body.trend(first, yearly) * chance.noise(random, 0.08))
        rows.append([name, now - later, gains[first], earned, published])
    return rows
