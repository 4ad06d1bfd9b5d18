"""attention_by_day: what a platform counts of the attention of a day, whole numbers only, people never added up."""

from __future__ import annotations

from datetime import date

from tests.metrics.rows import add, daily, hold, rows_of

DAY = date(2026, 3, 10)


def test_each_number_by_day_and_only_the_whole(store):
    page = hold(
        store,
        "facebook",
        "daily",
        [
            daily(DAY, "reach", 500),
            daily(DAY, "reach", 400, "organic"),
            daily(DAY, "profile_visits", 30),
            daily(DAY, "followers_gained", 4),
        ],
    )
    add(store, page, "daily", [daily(date(2026, 3, 11), "impressions", 900)])
    parts = [daily(DAY, "reach", 50, "organic"), daily(DAY, "video_views", 8)]
    other = hold(store, "linkedin", "daily", parts)
    hold(store, "search_console", "daily", [daily(DAY, "impressions", 80)])
    assert rows_of(store, "attention_by_day") == [
        (page, "facebook", date(2026, 3, 11), "daily_impressions", "day", 900.0, [2]),
        (page, "facebook", DAY, "daily_profile_visits", "day", 30.0, [1]),
        (page, "facebook", DAY, "daily_reach", "average", 500.0, [1]),
        (other, "linkedin", DAY, "daily_video_views", "day", 8.0, [3]),
    ]
