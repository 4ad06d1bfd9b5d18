"""Posts, mailings and campaigns one by one: literal rows in, whole rows out."""

from __future__ import annotations

from datetime import date, timedelta

from lib.model import Scope
from tests.metrics.rows import add, advert, hold, mailing, post, rows_of

DAY = date(2026, 3, 10)
WEEK_LATER = DAY + timedelta(days=7)
COVERS = {"covers": (DAY, WEEK_LATER)}


def test_a_post_with_all_that_is_held(store):
    words = "A  title\nover two lines " + "x" * 100
    row = post(
        DAY,
        "1",
        title=words,
        post_type="Photos",
        funding="Boosted",
        link_clicks=3,
        clicks=5,
        engagements=7,
        reactions=2,
        impressions=90,
        video_views=4,
    )
    account = hold(store, "facebook", "post", [row], **COVERS)
    title = ("A title over two lines " + "x" * 100)[:100]
    assert rows_of(store, "posts_detail") == [
        (account, "facebook", DAY, "1", "posts", title, "Photos", True, True, 3.0, 5.0, 7.0, 90.0, 4.0, [1])
    ]


def test_engagements_are_the_parts_where_there_is_no_total_and_showings_of_nought_are_not_held(store):
    rows = [
        post(DAY, "1", reactions=2, saves=1, impressions=0),
        post(DAY, "2"),
        post(DAY, "3", engagements=0, reactions=4),
    ]
    hold(store, "instagram", "post", rows, **COVERS)
    assert [row[11:13] for row in rows_of(store, "posts_detail")] == [(3.0, None), (None, None), (0.0, None)]


def test_organic_is_not_paid_in_any_language_and_nothing_said_is_not_paid(store):
    said = [None, "Organic", "Organique", "organisch", "Orgánico", "Sponsored", "Boosted"]
    hold(store, "linkedin", "post", [post(DAY, str(at), funding=word) for at, word in enumerate(said)], **COVERS)
    assert [row[7] for row in rows_of(store, "posts_detail")] == [False] * 5 + [True] * 2


def test_a_post_is_grown_a_week_before_the_last_day_of_its_file(store):
    rows = [post(DAY, "old"), post(DAY + timedelta(days=1), "young")]
    hold(store, "facebook", "post", rows, **COVERS)
    assert [(row[3], row[8]) for row in rows_of(store, "posts_detail")] == [("old", True), ("young", False)]


def test_replies_on_x_are_told_by_their_beginning_and_only_there(store):
    titles = ["[handle] thank you", "@somebody thank you", "Thank you, [handle]", None]
    hold(store, "x", "post", [post(DAY, str(at), title=title) for at, title in enumerate(titles)], **COVERS)
    hold(store, "linkedin", "post", [post(DAY, "9", title="[handle] thank you")], **COVERS)
    hold(store, "tiktok", "post", [post(DAY, "10", video_views=3)], **COVERS)
    kinds = [(row[1], row[4], row[6]) for row in rows_of(store, "posts_detail")]
    assert kinds == [
        ("x", "posts", "Reply"),
        ("x", "posts", "Reply"),
        ("x", "posts", "Post of our own"),
        ("x", "posts", "Post of our own"),
        ("linkedin", "posts", None),
        ("tiktok", "videos", None),
    ]


def test_mailings_have_their_clicks_and_tests_are_left_out(store):
    rows = [
        mailing(DAY, "1", subject="News", title="campaign 7", sends=100, deliveries=98, clicks=4, total_clicks=6),
        mailing(DAY, "2", title="No subject", sends=100, clicks=3),
        mailing(DAY, "3", subject="Test", sends=3, clicks=3),
        mailing(DAY, "4", subject="Half", sends=100, clicks=3, is_part=True),
    ]
    account = hold(store, "mailchimp", "mailing", rows)
    assert rows_of(store, "posts_detail") == [
        (account, "mailchimp", DAY, "1", "mailings", "News", None, False, True, None, 6.0, None, None, None, [1]),
        (account, "mailchimp", DAY, "2", "mailings", "No subject", None, False, True, None, 3.0, None, None, None, [1]),
    ]


def test_a_campaign_with_all_that_is_held(store):
    row = advert(DAY, "Libraries", spend=9.5, impressions=1000, clicks=20, conversions=2)
    account = hold(store, "google_ads", "campaign", [row])
    assert rows_of(store, "campaigns_detail") == [
        (account, "google_ads", "campaign", "Libraries", DAY, DAY, "GBP", 9.5, 1000.0, 20.0, 2.0, [1])
    ]


def test_reports_of_several_levels_count_once_campaigns_first(store):
    account = hold(store, "google_ads", "campaign", [advert(DAY, "all", "account", spend=9, clicks=20)])
    add(store, account, "campaign", [advert(DAY, "ad", "ad", spend=9, clicks=20)])
    add(store, account, "campaign", [advert(DAY, "Libraries", spend=9, clicks=20)])
    assert [row[2:4] for row in rows_of(store, "campaigns_detail")] == [("campaign", "Libraries")]


def test_a_level_that_says_clicks_too_counts_before_a_coarser_one(store):
    account = hold(store, "meta_ads", "campaign", [advert(DAY, "Libraries", spend=9)])
    add(store, account, "campaign", [advert(DAY, "ad", "ad", spend=9, clicks=20)])
    assert [row[2:4] for row in rows_of(store, "campaigns_detail")] == [("ad", "ad")]


def test_totals_count_where_their_days_touch_the_period_beside_those_by_day(store):
    total = {**advert(DAY, "ad", "ad", spend=9), "last_day": DAY + timedelta(days=30)}
    account = hold(store, "meta_ads", "campaign", [total])
    add(store, account, "campaign", [advert(DAY, "Libraries", spend=9, clicks=2)])
    last = Scope("Us", DAY + timedelta(days=30), DAY + timedelta(days=60))
    after = Scope("Us", DAY + timedelta(days=31), DAY + timedelta(days=60))
    assert [row[3] for row in rows_of(store, "campaigns_detail")] == ["Libraries", "ad"]
    assert [row[3] for row in rows_of(store, "campaigns_detail", last)] == ["ad"]
    assert rows_of(store, "campaigns_detail", after) == []
