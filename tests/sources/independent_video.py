"""What the real tables of YouTube Studio and TikTok that are not days or posts hold, computed without lib.sources."""

from __future__ import annotations

from datetime import date, timedelta

from tests.sources.independent import Expected, cells, number, rows_of, sums


def youtube_countries(data: bytes, first: date, last: date) -> list[Expected]:
    """The first row is the sum of the others and of the views whose country is not known."""
    header, total, *body = rows_of(data)
    assert total[0] == "Total"
    totals = sums(body, header, {"video_views": "Views", "watch_hours": "Watch time (hours)"})
    for metric, name in {"video_views": "Views", "watch_hours": "Watch time (hours)"}.items():
        assert 0.9 < totals[metric] / (number(cells(total, header, name)) or 0) <= 1
    return [Expected("youtube", len(body), len(body), [first, last], totals)]


def tiktok_viewers(data: bytes, first: date) -> list[Expected]:
    """People of the day in all; before the account had any, the file says that it is undefined."""
    header, *body = rows_of(data)
    days = [first + timedelta(days=at) for at in range(len(body))]
    assert [f"{day:%B} {day.day}" for day in days] == [row[0] for row in body]
    known = [day for day, row in zip(days, body, strict=True) if row[1] != "undefined"]
    return [Expected("tiktok", len(body), len(body), known, sums(body, header, {"reach": "Total Viewers"}))]


def tiktok_shares(data: bytes, last: date) -> list[Expected]:
    """Shares of all followers, which are nobody's sum."""
    _, *body = rows_of(data)
    assert 0.9 < sum(float(row[1]) for row in body) < 1.01
    return [Expected("tiktok", len(body), len(body), [last], {})]
