"""clicks_by_day: every way that people come to us, each counted once."""

from __future__ import annotations

from datetime import date, timedelta

from lib.model import Scope
from tests.metrics.rows import add, advert, daily, hold, mailing, post, rows_of

DAY = date(2026, 3, 10)
NEXT = DAY + timedelta(days=1)


def test_link_clicks_of_posts_by_the_day_of_the_post(store):
    page = hold(
        store,
        "facebook",
        "post",
        [post(DAY, "1", link_clicks=5), post(DAY, "2", link_clicks=7), post(NEXT, "3", link_clicks=0)],
    )
    add(store, page, "post", [post(NEXT, "4", clicks=99), post(DAY, "5", link_clicks=1)])
    assert rows_of(store, "clicks_by_day") == [
        (page, "facebook", DAY, "link_clicks", "item", 13.0, [1, 2]),
        (page, "facebook", NEXT, "link_clicks", "item", 0.0, [1]),
    ]


def test_link_clicks_by_day_win_over_those_of_the_posts(store):
    """They are the same clicks: by the day of the click and by the day of the post."""
    page = hold(store, "facebook", "post", [post(DAY, "1", link_clicks=500)])
    other = hold(store, "x", "post", [post(DAY, "1", link_clicks=4)])
    add(store, page, "daily", [daily(DAY, "link_clicks", 30), daily(NEXT, "link_clicks", 20)])
    assert rows_of(store, "clicks_by_day") == [
        (page, "facebook", DAY, "link_clicks", "day", 30.0, [3]),
        (page, "facebook", NEXT, "link_clicks", "day", 20.0, [3]),
        (other, "x", DAY, "link_clicks", "item", 4.0, [2]),
    ]


def test_linkedin_counts_all_and_not_its_parts_again(store):
    page = hold(
        store,
        "linkedin",
        "daily",
        [daily(DAY, "clicks", 9, "all"), daily(DAY, "clicks", 6, "organic"), daily(DAY, "clicks", 3, "paid")],
    )
    assert rows_of(store, "clicks_by_day") == [(page, "linkedin", DAY, "post_clicks", "day", 9.0, [1])]


def test_levels_of_an_advert_report_are_not_counted_twice(store):
    """The account's line counts where there is one, else the campaigns, else the ads; by day and account."""
    ads = hold(
        store,
        "google_ads",
        "campaign",
        [
            advert(DAY, "account", "account", clicks=10),
            advert(DAY, "a", "campaign", clicks=6),
            advert(DAY, "b", "campaign", clicks=4),
            advert(DAY, "a1", "ad", clicks=6),
            advert(NEXT, "a", "campaign", clicks=7),
            advert(NEXT, "b", "campaign", clicks=5),
            advert(NEXT, "a1", "ad", clicks=12),
        ],
    )
    other = hold(store, "meta_ads", "campaign", [advert(DAY, "x1", "ad", clicks=2), advert(DAY, "x2", "ad", clicks=1)])
    assert rows_of(store, "clicks_by_day") == [
        (ads, "google_ads", DAY, "ad_clicks", "day", 10.0, [1]),
        (ads, "google_ads", NEXT, "ad_clicks", "day", 12.0, [1]),
        (other, "meta_ads", DAY, "ad_clicks", "day", 3.0, [2]),
    ]


def test_a_report_over_a_month_has_no_day(store):
    month = advert(DAY, "a", clicks=500) | {"last_day": date(2026, 4, 9)}
    hold(store, "google_ads", "campaign", [month])
    assert rows_of(store, "clicks_by_day") == []


def test_mailings_without_tests_and_without_parts(store):
    news = hold(
        store,
        "mailchimp",
        "mailing",
        [
            mailing(DAY, "whole", deliveries=1000, clicks=30, total_clicks=44),
            mailing(DAY, "part of an A/B test", deliveries=500, clicks=15, total_clicks=20, is_part=True),
            mailing(DAY, "test to colleagues", sends=3, deliveries=3, clicks=3, total_clicks=3),
            mailing(NEXT, "people only", deliveries=10, clicks=2),
            mailing(NEXT, "no clicks in the file", deliveries=900),
        ],
    )
    assert rows_of(store, "clicks_by_day") == [
        (news, "mailchimp", DAY, "mail_clicks", "item", 44.0, [1]),
        (news, "mailchimp", NEXT, "mail_clicks", "item", 2.0, [1]),
    ]


def test_search_and_sessions(store):
    search = hold(store, "search_console", "daily", [daily(DAY, "clicks", 40), daily(DAY, "impressions", 900)])
    site = hold(
        store, "ga4", "daily", [daily(DAY, "sessions", 70), daily(DAY, "sessions", 9, "paid"), daily(DAY, "clicks", 5)]
    )
    assert rows_of(store, "clicks_by_day") == [
        (search, "search_console", DAY, "search_clicks", "day", 40.0, [1]),
        (site, "ga4", DAY, "sessions", "day", 70.0, [2]),
    ]


def test_days_and_accounts_of_the_scope(store):
    one = hold(store, "x", "post", [post(day, str(day), link_clicks=1) for day in (DAY, NEXT)])
    two = hold(store, "x", "post", [post(DAY, "2", link_clicks=2)], account="Another")
    assert rows_of(store, "clicks_by_day", Scope("Us", DAY, DAY)) == [
        (one, "x", DAY, "link_clicks", "item", 1.0, [1]),
        (two, "x", DAY, "link_clicks", "item", 2.0, [2]),
    ]
    assert rows_of(store, "clicks_by_day", Scope("Us", DAY, NEXT, (two,))) == [
        (two, "x", DAY, "link_clicks", "item", 2.0, [2])
    ]
