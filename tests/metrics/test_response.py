"""response_by_item: numerators and denominators, one row per post, mailing or day."""

from __future__ import annotations

from datetime import date, timedelta

from tests.metrics.rows import add, advert, daily, hold, mailing, post, rows_of

NEWEST = date(2026, 3, 31)
WEEK_AGO = NEWEST - timedelta(days=7)
OLD = date(2026, 3, 1)


def test_posts_young_at_their_export_are_left_out(store):
    """A post of the last seven days is still growing; seven days old is old enough."""
    page = hold(
        store,
        "facebook",
        "post",
        [
            post(OLD, "old", impressions=1000, engagements=30),
            post(WEEK_AGO, "a week", impressions=500, engagements=10),
            post(WEEK_AGO + timedelta(days=1), "six days", impressions=400, engagements=9),
            post(NEWEST, "today", impressions=10, engagements=1),
        ],
    )
    assert rows_of(store, "response_by_item") == [
        (page, "facebook", OLD, "old", "engagement_rate", "posts", 30.0, 1000.0, [1]),
        (page, "facebook", WEEK_AGO, "a week", "engagement_rate", "posts", 10.0, 500.0, [1]),
    ]


def test_a_post_stays_young_when_a_later_export_leaves_it_out(store):
    """Exported on the day it was published, never again: its numbers are those of a day, whatever came later."""
    april = (date(2026, 4, 1), date(2026, 4, 30))
    page = hold(store, "facebook", "post", [post(NEWEST, "a day old", impressions=10, engagements=5)])
    add(store, page, "post", [post(april[0], "grown", impressions=1000, engagements=20)], covers=april)
    assert rows_of(store, "response_by_item") == [
        (page, "facebook", april[0], "grown", "engagement_rate", "posts", 20.0, 1000.0, [2])
    ]


def test_posts_that_cannot_have_a_rate_are_left_out(store):
    hold(
        store,
        "facebook",
        "post",
        [
            post(OLD, "no showings", impressions=0, engagements=3),
            post(OLD, "showings not counted", engagements=3),
            post(OLD, "nothing counted", impressions=70),
            post(NEWEST, "newest", impressions=10, engagements=1),
        ],
    )
    assert rows_of(store, "response_by_item") == []


def test_instagram_is_the_sum_of_its_parts(store):
    """The export has no total; a missing part is nought, and the platform's own total wins where there is one."""
    account = hold(
        store,
        "instagram",
        "post",
        [
            post(OLD, "1", impressions=100, reactions=5, comments=2, shares=1, saves=4),
            post(OLD, "2", impressions=100, reactions=5),
            post(OLD, "3", impressions=100, engagements=40, reactions=5),
            post(NEWEST, "newest", impressions=10, reactions=1),
        ],
    )
    assert rows_of(store, "response_by_item") == [
        (account, "instagram", OLD, "1", "engagement_rate", "posts", 12.0, 100.0, [1]),
        (account, "instagram", OLD, "2", "engagement_rate", "posts", 5.0, 100.0, [1]),
        (account, "instagram", OLD, "3", "engagement_rate", "posts", 40.0, 100.0, [1]),
    ]


def test_youtube_minutes_and_no_engagement(store):
    channel = hold(
        store,
        "youtube",
        "post",
        [
            post(OLD, "1", video_views=300, watch_hours=10, impressions=900, engagements=5),
            post(OLD, "2", video_views=0, watch_hours=0),
            post(OLD, "3", video_views=5),
        ],
    )
    assert rows_of(store, "response_by_item") == [
        (channel, "youtube", OLD, "1", "minutes_per_view", "videos", 600.0, 300.0, [1])
    ]


def test_tiktok_by_day(store):
    cells = [("video_views", 200), ("reactions", 7), ("comments", 2), ("shares", 1), ("profile_visits", 9)]
    account = hold(
        store,
        "tiktok",
        "daily",
        [daily(OLD, metric, value) for metric, value in cells]
        + [daily(NEWEST, "video_views", 0), daily(NEWEST, "reactions", 1)],
    )
    assert rows_of(store, "response_by_item") == [
        (account, "tiktok", OLD, "2026-03-01", "engagement_per_view", "days", 10.0, 200.0, [1])
    ]


def test_mailings_people_by_deliveries(store):
    news = hold(
        store,
        "mailchimp",
        "mailing",
        [
            mailing(OLD, "1", sends=1020, deliveries=1000, clicks=30, total_clicks=50),
            mailing(OLD, "2", sends=500, deliveries=500, clicks=9, is_part=True),
            mailing(OLD, "3", sends=9, deliveries=9, clicks=9),
            mailing(OLD, "4", sends=100, deliveries=0, clicks=0),
            mailing(OLD, "5", sends=100, deliveries=100),
        ],
    )
    assert rows_of(store, "response_by_item") == [
        (news, "mailchimp", OLD, "1", "mail_click_rate", "mailings", 30.0, 1000.0, [1])
    ]


def test_website_search_and_adverts_by_day(store):
    site = hold(
        store,
        "ga4",
        "daily",
        [
            daily(OLD, "sessions", 90),
            daily(OLD, "engaged_sessions", 60),
            daily(WEEK_AGO, "sessions", 80),
            daily(NEWEST, "sessions", 0),
            daily(NEWEST, "engaged_sessions", 0),
        ],
    )
    search = hold(
        store,
        "search_console",
        "daily",
        [daily(OLD, "clicks", 5), daily(OLD, "impressions", 80), daily(NEWEST, "impressions", 0)],
    )
    ads = hold(
        store,
        "google_ads",
        "campaign",
        [
            advert(OLD, "a", clicks=3, impressions=40),
            advert(OLD, "b", clicks=1, impressions=60),
            advert(OLD, "all", "account", clicks=4, impressions=100),
            advert(NEWEST, "a", clicks=0, impressions=0),
        ],
    )
    assert rows_of(store, "response_by_item") == [
        (site, "ga4", OLD, "2026-03-01", "engaged_session_rate", "days", 60.0, 90.0, [1]),
        (search, "search_console", OLD, "2026-03-01", "search_click_rate", "days", 5.0, 80.0, [2]),
        (ads, "google_ads", OLD, "2026-03-01", "ad_click_rate", "days", 4.0, 100.0, [3]),
    ]


def test_rows_of_two_files_name_both(store):
    """Two campaigns of one day from two reports: both files stand behind the number."""
    ads = hold(store, "google_ads", "campaign", [advert(OLD, "a", clicks=3, impressions=40)])
    add(store, ads, "campaign", [advert(OLD, "b", clicks=1, impressions=60)])
    assert rows_of(store, "response_by_item") == [
        (ads, "google_ads", OLD, "2026-03-01", "ad_click_rate", "days", 4.0, 100.0, [1, 2])
    ]
