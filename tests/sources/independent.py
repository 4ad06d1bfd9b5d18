"""What a real file holds, computed without lib.sources: Python's csv, a workbook reader, plain arithmetic.

Each function takes the bytes and returns one `Expected` for each account that the file feeds, in its order.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from python_calamine import CalamineWorkbook

MISSING = {"", "-", "--", "undefined"}


@dataclass(frozen=True)
class Expected:
    """Sums and days of one account; `totals` are all of them and no others."""

    platform: str
    rows_read: int
    rows_loaded: int
    days: list[date]
    totals: dict[str, float]
    currency: str | None = None


def rows_of(data: bytes, encoding: str = "utf-8-sig", delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(encoding), newline=""), delimiter=delimiter))


def sheets_of(data: bytes) -> dict[str, list[list[str]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {
        name: [[str(cell) for cell in row] for row in book.get_sheet_by_name(name).to_python()]
        for name in book.sheet_names
    }


def number(text: str) -> float | None:
    text = text.strip().rstrip("%").replace(",", "")
    return None if text in MISSING else float(re.sub(r"^[A-Z]*\$", "", text))


def cells(row: list[str], header: list[str], name: str) -> str:
    """Return the first filled cell under any column of that name, whatever its case."""
    found = (row[at] for at, each in enumerate(header) if each.strip().casefold() == name.casefold() and at < len(row))
    return next((cell.strip() for cell in found if cell.strip() not in MISSING), "")


def sums(rows: list[list[str]], header: list[str], names: Mapping[str, str]) -> dict[str, float]:
    """Return metric -> sum over its column, for the columns that hold at least one number."""
    found = {}
    for metric, name in names.items():
        numbers = [value for row in rows if (value := number(cells(row, header, name))) is not None]
        if numbers:
            found[metric] = sum(numbers)
    return found


def pacific(text: str) -> date:
    moment = datetime.strptime(text, "%m/%d/%Y %H:%M").replace(tzinfo=ZoneInfo("America/Los_Angeles"))
    return moment.astimezone(UTC).date()


def _posts(data: bytes, platform: str, account: str, names: Mapping[str, str]) -> list[Expected]:
    header, *rows = rows_of(data)
    must = ("Post ID", account, "Publish time")
    whole = [row for row in rows if len(row) <= len(header) and all(cells(row, header, name) for name in must)]
    last = {(cells(row, header, account), cells(row, header, "Post ID")): row for row in whole}
    owners = list(dict.fromkeys(owner for owner, _ in last))
    result = []
    for owner in owners:
        kept = [row for (each, _), row in last.items() if each == owner]
        # Lines that name nobody are counted with the first account.
        counted = {owner, ""} if owner == owners[0] else {owner}
        read = sum(1 for row in rows if any(row) and cells(row, header, account) in counted)
        totals = sums(kept, header, names) | {"posts": len(kept)}
        days = [pacific(cells(row, header, "Publish time")) for row in kept]
        result.append(Expected(platform, read, len(kept), days, totals))
    return result


def facebook_posts(data: bytes) -> list[Expected]:
    text = data.decode("utf-8-sig").split("\n", 1)[0]
    shown = "Views" if "Views" in text else "Impressions"
    names = {"impressions": shown, "reach": "Reach", "engagements": "Reactions, comments and shares"}
    names |= {"reactions": "Reactions", "comments": "Comments", "shares": "Shares", "clicks": "Total clicks"}
    names |= {"link_clicks": "Link clicks", "video_views": "3-second video views", "watch_hours": "Seconds viewed"}
    found = _posts(data, "facebook", "Page ID", names)
    for each in found:
        if "watch_hours" in each.totals:
            each.totals["watch_hours"] /= 3600
    return found


def instagram_posts(data: bytes) -> list[Expected]:
    shown = "Views" if b"Views" in data[:400] else "Impressions"
    names = {"impressions": shown, "reach": "Reach", "reactions": "Likes", "comments": "Comments", "saves": "Saves"}
    names |= {"shares": "Shares", "followers_gained": "Follows", "video_views": "Plays"}
    return _posts(data, "instagram", "Account ID", names)


def _daily_blocks(rows: list[list[str]], platform: str, metric: str) -> list[Expected]:
    """One block a title; the first without a platform's name is the given one, the second Instagram's."""
    blocks: list[list[tuple[date, float]]] = []
    for row in rows:
        if row and row[0] == "Date":
            blocks.append([])
        elif row and re.match(r"\d{4}-", row[0]) and blocks:
            blocks[-1].append((date.fromisoformat(row[0][:10]), float(row[1])))
    return [
        Expected(
            platform if at == 0 else "instagram",
            len(block),
            len(block),
            [day for day, _ in block],
            {metric: sum(value for _, value in block)},
        )
        for at, block in enumerate(blocks)
    ]


def meta_daily(data: bytes, platform: str, metric: str) -> list[Expected]:
    if data[:2] == b"PK":
        return _daily_blocks(next(iter(sheets_of(data).values())), platform, metric)
    text = data.decode("utf-16")
    return _daily_blocks(list(csv.reader(text.splitlines(), delimiter="\t" if "\t" in text else ",")), platform, metric)


def x_tweets(data: bytes) -> list[Expected]:
    header, *rows = rows_of(data)
    names = {"impressions": "impressions", "engagements": "engagements", "shares": "retweets", "comments": "replies"}
    names |= {"reactions": "likes", "clicks": "url clicks", "link_clicks": "url clicks", "video_views": "media views"}
    totals = sums(rows, header, names | {"followers_gained": "follows"}) | {"posts": len(rows)}
    days = [date.fromisoformat(cells(row, header, "time")[:10]) for row in rows]
    return [Expected("x", len(rows), len(rows), days, totals)]


def plain_daily(
    platform: str, rows: list[list[str]], names: Mapping[str, str], pattern: str, day: str = "Date"
) -> list[Expected]:
    header, *body = rows
    days = [datetime.strptime(cells(row, header, day), pattern).date() for row in body]
    return [Expected(platform, len(body), len(body), days, sums(body, header, names))]


def x_overview(data: bytes) -> list[Expected]:
    names = {"impressions": "Impressions", "engagements": "Engagements", "followers_gained": "New follows"}
    names |= {"followers_lost": "Unfollows", "reactions": "Likes", "comments": "Replies", "shares": "Reposts"}
    names |= {"share_button_uses": "Shares", "saves": "Bookmarks", "profile_visits": "Profile visits"}
    names |= {"posts_published": "Create Post", "video_views": "Video views", "media_views": "Media views"}
    return plain_daily("x", rows_of(data), names, "%a, %b %d, %Y")


def x_content(data: bytes) -> list[Expected]:
    """Days from the file, which the ids have checked: none of its posts was sent near midnight."""
    names = {"impressions": "Impressions", "reactions": "Likes", "engagements": "Engagements", "saves": "Bookmarks"}
    names |= {"followers_gained": "New follows", "comments": "Replies", "shares": "Reposts"}
    header, *body = rows_of(data)
    totals = sums(body, header, names | {"clicks": "Url clicks", "link_clicks": "Url clicks"}) | {"posts": len(body)}
    days = [datetime.strptime(cells(row, header, "Date"), "%a %b %d %Y").date() for row in body]
    sent = [datetime.fromtimestamp((int(row[0]) // 2**22 + 1288834974657) / 1000, UTC).date() for row in body]
    assert sent == days
    return [Expected("x", len(body), len(body), days, totals)]


def x_daily(data: bytes) -> list[Expected]:
    names = {"posts_published": "Tweets published", "impressions": "impressions", "engagements": "engagements"}
    names |= {"shares": "retweets", "comments": "replies", "reactions": "likes", "clicks": "url clicks"}
    names |= {"link_clicks": "url clicks", "followers_gained": "follows", "media_views": "media views"}
    return plain_daily("x", rows_of(data), names, "%Y-%m-%d")


def _us_day(text: str) -> date:
    return datetime.strptime(text, "%m/%d/%Y").date()


def linkedin_content(data: bytes) -> list[Expected]:
    sheets = sheets_of(data)
    start = next(at for at, row in enumerate(sheets["Metrics"]) if "Date" in row)
    header, body = sheets["Metrics"][start], [row for row in sheets["Metrics"][start + 1 :] if any(row)]
    words = {"impressions": "Impressions", "clicks": "Clicks", "reactions": "Reactions", "comments": "Comments"}
    words["shares"] = "Reposts"
    totals = sums(body, header, {metric: f"{word} (total)" for metric, word in words.items()})
    totals |= sums(body, header, {f"{metric}_paid": f"{word} (sponsored)" for metric, word in words.items()})
    totals |= sums(body, header, {"reach": "Unique impressions (organic)"})
    start = next(at for at, row in enumerate(sheets["All posts"]) if "Created date" in row)
    post_header, posts = sheets["All posts"][start], [row for row in sheets["All posts"][start + 1 :] if any(row)]
    names = {"impressions": "Impressions", "clicks": "Clicks", "reactions": "Likes", "comments": "Comments"}
    of_posts = sums(posts, post_header, names | {"shares": "Reposts"})
    totals |= {f"post.{metric}": total for metric, total in of_posts.items()}
    totals |= sums(posts, post_header, {"video_views": "Views", "followers_gained": "Follows"}) | {"posts": len(posts)}
    days = [_us_day(cells(row, header, "Date")) for row in body]
    days += [_us_day(cells(row, post_header, "Created date")) for row in posts]
    return [Expected("linkedin", len(body) + len(posts), len(body) + len(posts), days, totals)]


def linkedin_followers(data: bytes, exported: date) -> list[Expected]:
    sheets = sheets_of(data)
    header, *body = sheets.pop("New followers")
    totals = sums(body, header, {"followers_gained": "Total followers", "followers_gained_paid": "Sponsored followers"})
    days = [_us_day(cells(row, header, "Date")) for row in body] + [exported]
    read = len(body)
    for rows in sheets.values():
        totals[f"followers by {rows[0][0].lower()}"] = sum(float(row[1]) for row in rows[1:])
        read += len(rows) - 1
    return [Expected("linkedin", read, read, days, totals)]


def linkedin_visitors(data: bytes, exported: date) -> list[Expected]:
    sheets = sheets_of(data)
    header, *body = sheets.pop("Visitor metrics")
    totals = sums(body, header, {"pageviews": "Total page views (total)", "users": "Total unique visitors (total)"})
    days = [_us_day(cells(row, header, "Date")) for row in body] + [exported]
    read = len(body)
    for rows in sheets.values():
        totals[f"visitors by {rows[0][0].lower()} (page views)"] = sum(float(row[1]) for row in rows[1:])
        read += len(rows) - 1
    return [Expected("linkedin", read, read, days, totals)]


def linkedin_competitors(data: bytes) -> list[Expected]:
    ((span, header, *body),) = sheets_of(data).values()
    names = {"followers": "Total Followers", "followers_gained": "New Followers"}
    names |= {"engagements": "Total post engagements", "posts_published": "Total posts"}
    days = [_us_day(text) for text in re.findall(r"\d\d/\d\d/\d{4}", " ".join(span))]
    return [Expected("linkedin", len(body), len(body), days, sums(body, header, names))]


def youtube_totals(data: bytes) -> list[Expected]:
    header, *body = rows_of(data)
    rows = [["Date", "Views"], *([row[0], row[1]] for row in body)]
    assert len(header) == 2
    return plain_daily("youtube", rows, {"video_views": "Views"}, "%Y-%m-%d")


def youtube_table(data: bytes) -> list[Expected]:
    header, total, *body = [row for row in rows_of(data) if len(row) > 1]
    assert total[0].replace("\u00ad", "") == "Gesamt"
    names = dict(zip(("video_views", "watch_hours", "followers_gained", "impressions"), header[3:7], strict=True))
    days = [datetime.strptime(row[2], "%b %d, %Y").date() for row in body if row[2]]
    return [Expected("youtube", len(body), len(body), days, sums(body, header, names) | {"posts": len(body)})]


def ga4_daily(data: bytes) -> list[Expected]:
    rows = [row for row in rows_of(data) if row and not row[0].startswith("#")]
    names = {"events": "Event count", "users": "Total users", "new_users": "New users"}
    return plain_daily("ga4", rows, names | {"returning_users": "Returning users"}, "%Y%m%d")


def search_console(data: bytes) -> list[Expected]:
    return plain_daily("search_console", rows_of(data), {"clicks": "Clicks", "impressions": "Impressions"}, "%Y-%m-%d")


def mailchimp(data: bytes) -> list[Expected]:
    header, *body = rows_of(data)
    names = {"sends": "Total Recipients", "deliveries": "Successful Deliveries", "opens": "Unique Opens"}
    names |= {"total_opens": "Total Opens", "clicks": "Unique Clicks", "total_clicks": "Total Clicks"}
    totals = sums(body, header, names | {"bounces": "Total Bounces", "unsubscribes": "Unsubscribes"})
    days = [datetime.strptime(cells(row, header, "Send Date"), "%b %d, %Y %I:%M %p").date() for row in body]
    return [Expected("mailchimp", len(body), len(body), days, totals | {"mailings": len(body)})]


def inbox(data: bytes) -> list[Expected]:
    header, *body = rows_of(data)
    body = [row for row in body if any(row)]
    whole = [row for row in body if cells(row, header, "inbound") and cells(row, header, "created_at")]
    days = [datetime.strptime(cells(row, header, "created_at"), "%a %b %d %H:%M:%S %z %Y").date() for row in whole]
    return [Expected("inbox", len(body), len(whole), days, {"messages": len(whole)})]
