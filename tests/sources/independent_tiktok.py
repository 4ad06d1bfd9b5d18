"""What a real file of TikTok holds, computed without lib.sources; see `independent.py`."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from tests.sources.independent import Expected, cells, rows_of, sums


def _by_day(data: bytes, first: date, names: dict[str, str]) -> list[Expected]:
    """The rows follow each other day by day from the first; what counts are the days with a number."""
    header, *body = rows_of(data)
    days = [first + timedelta(days=at) for at in range(len(body))]
    assert [f"{day:%B} {day.day}" for day in days] == [row[0] for row in body]
    known = [
        day for day, row in zip(days, body, strict=True) if any(cells(row, header, name) for name in names.values())
    ]
    return [Expected("tiktok", len(body), len(body), known, sums(body, header, names))]


def tiktok_overview(data: bytes, first: date) -> list[Expected]:
    names = {"video_views": "Video Views", "profile_visits": "Profile Views", "reactions": "Likes"}
    return _by_day(data, first, names | {"comments": "Comments", "shares": "Shares"})


def tiktok_followers(data: bytes, first: date) -> list[Expected]:
    """The differences are those between the numbers of followers, from the first that is there."""
    net = "Difference in followers from previous day"
    _, *body = rows_of(data)
    known = [int(row[1]) for row in body if row[1] != "undefined"]
    assert sum(int(row[2]) for row in body) == known[-1] - known[0]
    return _by_day(data, first, {"followers": "Followers", "followers_net": net})


def tiktok_content(data: bytes) -> list[Expected]:
    """The day that the file names, in the time zone of the account, is that of the link or the one before."""
    header, *body = rows_of(data)
    days = []
    for row in body:
        number = int(cells(row, header, "Video link").rsplit("/", 1)[1])
        day = datetime.fromtimestamp(number // 2**32, UTC).date()
        assert cells(row, header, "Post time") in {f"{each:%B} {each.day}" for each in (day, day - timedelta(days=1))}
        days.append(day)
    names = {"video_views": "Total views", "reactions": "Total likes", "comments": "Total comments"}
    totals = sums(body, header, names | {"shares": "Total shares"}) | {"posts": len(body)}
    return [Expected("tiktok", len(body), len(body), days, totals)]
