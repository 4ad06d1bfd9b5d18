"""What a real file of TikTok holds, computed without lib.sources; see `independent.py`."""

from __future__ import annotations

from datetime import date, timedelta

from tests.sources.independent import Expected, rows_of, sums


def tiktok_overview(data: bytes, first: date) -> list[Expected]:
    """The rows follow each other day by day from the first."""
    header, *body = rows_of(data)
    days = [first + timedelta(days=at) for at in range(len(body))]
    assert [f"{day:%B} {day.day}" for day in days] == [row[0] for row in body]
    names = {"video_views": "Video Views", "profile_visits": "Profile Views", "reactions": "Likes"}
    totals = sums(body, header, names | {"comments": "Comments", "shares": "Shares"})
    return [Expected("tiktok", len(body), len(body), days, totals)]
