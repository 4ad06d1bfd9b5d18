"""audience_by_day, output_by_day, channels, coverage, events."""

from __future__ import annotations

from datetime import date, timedelta

from lib.metrics import held_days
from lib.model import Scope
from tests.metrics.rows import add, advert, daily, effort, hold, mailing, post, rows_of

DAY = date(2026, 3, 10)
NEXT = DAY + timedelta(days=1)


def test_followers_net_where_the_export_says_who_left(store):
    x = hold(
        store,
        "x",
        "daily",
        [daily(DAY, "followers_gained", 4), daily(DAY, "followers_lost", 9), daily(NEXT, "followers_lost", 2)],
    )
    page = hold(
        store,
        "linkedin",
        "daily",
        [daily(DAY, "followers_gained", 6), daily(DAY, "followers_gained", 5, "organic")],
    )
    assert rows_of(store, "audience_by_day") == [
        (x, "x", DAY, "followers_net", "day", -5.0, [1]),
        (x, "x", NEXT, "followers_net", "day", -2.0, [1]),
        (page, "linkedin", DAY, "followers_gained", "day", 6.0, [2]),
    ]


def test_mailings_to_a_segment_are_no_measure_of_the_list(store):
    news = hold(
        store,
        "mailchimp",
        "mailing",
        [
            mailing(DAY, "whole list", sends=1050, deliveries=1000),
            mailing(DAY, "segment", deliveries=499),
            mailing(NEXT, "half", deliveries=500),
            mailing(NEXT, "not said how many arrived", sends=900),
            mailing(NEXT, "test", sends=3, deliveries=3),
        ],
    )
    assert rows_of(store, "audience_by_day") == [
        (news, "mailchimp", DAY, "recipients", "average", 1000.0, [1]),
        (news, "mailchimp", NEXT, "recipients", "average", 500.0, [1]),
        (news, "mailchimp", NEXT, "recipients", "average", 900.0, [1]),
    ]


def test_users_of_the_website_total_before_active(store):
    both = hold(store, "ga4", "daily", [daily(DAY, "users", 80), daily(DAY, "active_users", 75)])
    active = hold(store, "ga4", "daily", [daily(DAY, "active_users", 30)], account="Another site")
    assert rows_of(store, "audience_by_day") == [
        (both, "ga4", DAY, "users", "average", 80.0, [1]),
        (active, "ga4", DAY, "users", "average", 30.0, [2]),
    ]


def test_showings_in_search_and_of_adverts(store):
    search = hold(store, "search_console", "daily", [daily(DAY, "impressions", 900)])
    ads = hold(store, "google_ads", "campaign", [advert(DAY, "a", impressions=40), advert(DAY, "b", impressions=2)])
    hold(store, "facebook", "daily", [daily(DAY, "impressions", 77), daily(DAY, "reach", 70)])
    assert rows_of(store, "audience_by_day") == [
        (search, "search_console", DAY, "search_impressions", "day", 900.0, [1]),
        (ads, "google_ads", DAY, "ad_impressions", "day", 42.0, [2]),
    ]


def test_output_posts_mailings_and_spend(store):
    page = hold(store, "facebook", "post", [post(DAY, "1"), post(DAY, "2"), post(NEXT, "3")])
    add(store, page, "daily", [daily(DAY, "posts_published", 9)])
    x = hold(store, "x", "daily", [daily(DAY, "posts_published", 3)])
    news = hold(
        store,
        "mailchimp",
        "mailing",
        [mailing(DAY, "1", deliveries=100), mailing(DAY, "2", deliveries=2), mailing(DAY, "3", sends=80, is_part=True)],
    )
    ads = hold(
        store,
        "google_ads",
        "campaign",
        [
            advert(DAY, "a", spend=2.5),
            advert(DAY, "b", spend=1.25),
            advert(DAY, "c", currency="EUR", spend=3),
            advert(NEXT, "d", clicks=1),
        ],
    )
    assert rows_of(store, "output_by_day") == [
        (page, "facebook", DAY, "posts", "item", 2.0, None, [1]),
        (page, "facebook", NEXT, "posts", "item", 1.0, None, [1]),
        (x, "x", DAY, "posts", "day", 3.0, None, [3]),
        (news, "mailchimp", DAY, "mailings", "item", 1.0, None, [4]),
        (ads, "google_ads", DAY, "spend", "day", 3.0, "EUR", [5]),
        (ads, "google_ads", DAY, "spend", "day", 3.75, "GBP", [5]),
    ]


def test_channels_and_the_days_held(store):
    assert held_days(store) is None
    page = hold(store, "facebook", "post", [post(DAY, "1"), post(NEXT, "2")])
    add(store, page, "daily", [daily(date(2026, 1, 5), "reach", 1)])
    month = advert(date(2026, 2, 1), "a") | {"last_day": date(2026, 2, 28)}
    ads = hold(store, "google_ads", "campaign", [month], account="Ads")
    hold(store, "own", "effort", [effort(date(2020, 1, 1), "facebook", 5)])
    hold(store, "own", "event", [{"day": date(2027, 1, 1), "label": "Later"}], account="events")
    assert rows_of(store, "channels") == [
        (page, "facebook", "Wexmoor", date(2026, 1, 5), NEXT, [1, 2]),
        (ads, "google_ads", "Ads", date(2026, 2, 1), date(2026, 2, 28), [3]),
    ]
    assert held_days(store) == (date(2026, 1, 5), NEXT)


def test_coverage_without_undone_imports(store):
    covers = (date(2026, 3, 1), date(2026, 3, 31))
    page = hold(store, "facebook", "post", [post(DAY, "1")], covers=covers)
    add(store, page, "daily", [daily(DAY, "reach", 1)])
    add(store, page, "daily", [daily(NEXT, "reach", 1)])
    with store.transaction() as cursor:
        cursor.execute("UPDATE import SET undone_at = now()::TIMESTAMP WHERE import_id = 3")
    assert rows_of(store, "coverage") == [(page, "daily", DAY, DAY, [2]), (page, "post", *covers, [1])]
    april = Scope("Us", date(2026, 4, 1), date(2026, 4, 30))
    assert rows_of(store, "coverage", april) == []


def test_events_in_order(store):
    rows = [{"day": NEXT, "label": "Council tax"}, {"day": DAY, "label": "Storm"}, {"day": DAY, "label": "Flood"}]
    hold(store, "own", "event", rows)
    assert rows_of(store, "events") == [(DAY, "Flood", [1]), (DAY, "Storm", [1]), (NEXT, "Council tax", [1])]
    assert rows_of(store, "events", Scope("Us", NEXT, NEXT)) == [(NEXT, "Council tax", [1])]
