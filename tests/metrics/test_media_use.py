"""channel_mix, audience_held, audience_split, chain_sessions, chain_steps: literal rows in, the whole result out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from lib.model import Scope
from tests.metrics.rows import add, advert, daily, hold, mailing, post, rows_of

DAY = date(2026, 3, 10)
NEXT = DAY + timedelta(days=1)
# The file covers these days: posts of the last seven are still growing.
COVERS = (date(2026, 3, 1), date(2026, 3, 31))


def visits(item: str, metric: str, value: float, first: date = DAY, last: date | None = None, **cells: Any) -> dict:
    row = {"first_day": first, "last_day": last or first, "item": item, "metric": metric, "value": value}
    return {"dimension": "channel_group", "part": "all"} | row | cells


def test_clicks_and_posts_by_channel(store):
    page = hold(store, "facebook", "post", [post(DAY, "1", link_clicks=3), post(DAY, "2", link_clicks=4)])
    linkedin = hold(store, "linkedin", "daily", [daily(DAY, "clicks", 7), daily(DAY, "clicks", 6, "organic")])
    search = hold(store, "search_console", "daily", [daily(DAY, "clicks", 50), daily(DAY, "impressions", 900)])
    news = hold(store, "mailchimp", "mailing", [mailing(DAY, "1", deliveries=90, clicks=5, total_clicks=8)])
    x = hold(store, "x", "daily", [daily(NEXT, "posts_published", 3)])
    hold(store, "ga4", "daily", [daily(DAY, "sessions", 500)])
    assert rows_of(store, "channel_mix") == [
        (page, "facebook", DAY, "link_clicks", "item", 7.0, [1]),
        (page, "facebook", DAY, "posts", "item", 2.0, [1]),
        (linkedin, "linkedin", DAY, "post_clicks", "day", 7.0, [2]),
        (search, "search_console", DAY, "search_clicks", "day", 50.0, [3]),
        (news, "mailchimp", DAY, "mail_clicks", "item", 8.0, [4]),
        (x, "x", NEXT, "posts", "day", 3.0, [5]),
    ]


def test_followers_of_our_own_page_and_not_of_peers(store):
    page = hold(store, "facebook", "daily", [daily(DAY, "followers", 900), daily(DAY, "followers_gained", 4)])
    counts = [
        {"peer": peer, "platform": platform, "first_day": DAY, "last_day": NEXT, "metric": metric, "value": value}
        for peer, platform, metric, value in (
            ("Wex Moor Council", "linkedin", "followers", 500.0),
            ("Wex Moor Council", "linkedin", "posts_published", 9.0),
            ("Eastvale Council", "linkedin", "followers", 800.0),
            ("Wex Moor Council", "facebook", "followers", 7.0),
        )
    ]
    company = hold(store, "linkedin", "peer_count", counts, account="wex-moor-council")
    assert rows_of(store, "audience_held") == [
        (page, "facebook", DAY, 900.0, [1]),
        (company, "linkedin", NEXT, 500.0, [2]),
    ]


def test_the_newest_split_of_each_kind(store):
    def share(day: date, bucket: str, value: float, dimension: str = "age and gender") -> dict:
        return {"day": day, "dimension": dimension, "bucket": bucket, "unit": "share", "value": value}

    rows = [share(DAY, "women 18-24", 0.2), share(NEXT, "women 18-24", 0.3), share(NEXT, "men 18-24", 0.1)]
    page = hold(store, "facebook", "audience", [*rows, share(DAY, "Leeds", 0.4, "city")])
    assert rows_of(store, "audience_split") == [
        (page, "facebook", NEXT, "age and gender", "women 18-24", "share", 0.3, [1]),
        (page, "facebook", NEXT, "age and gender", "men 18-24", "share", 0.1, [1]),
        (page, "facebook", DAY, "city", "Leeds", "share", 0.4, [1]),
    ]
    before = Scope("Us", DAY, DAY)
    assert rows_of(store, "audience_split", before)[0][2:7] == (DAY, "age and gender", "women 18-24", "share", 0.2)


def test_where_visits_come_from_inside_the_period_only(store):
    month = (date(2026, 3, 1), date(2026, 3, 31))
    rows = [
        visits("Direct", "sessions", 40),
        visits("Direct", "conversions", 3),
        visits("Email", "sessions", 9, *month),
        visits("Email", "pageviews", 90, *month),
        visits("News", "conversions", 5),
        visits("Germany", "sessions", 8, dimension="country"),
        visits("Organic Social", "sessions", 7, part="paid"),
    ]
    site = hold(store, "ga4", "breakdown", rows)
    whole = [
        (site, "ga4", "channel_group", *month, "Email", 9.0, None, None, [1]),
        (site, "ga4", "channel_group", DAY, DAY, "Direct", 40.0, None, 3.0, [1]),
    ]
    assert rows_of(store, "chain_sessions") == whole
    assert rows_of(store, "chain_sessions", Scope("Us", DAY, month[1])) == whole[1:]


def test_steps_of_posts_without_paid_and_growing_ones(store):
    rows = [
        post(DAY, "grown", impressions=100, engagements=5, link_clicks=2),
        post(DAY, "video", impressions=80, engagements=4),
        post(DAY, "boosted", impressions=900, engagements=9, link_clicks=9, funding="Boosted"),
        post(date(2026, 3, 25), "growing", impressions=10, engagements=1, link_clicks=1),
        post(DAY, "not shown", impressions=0, engagements=1),
        post(DAY, "nothing known", impressions=70),
    ]
    page = hold(store, "facebook", "post", rows, covers=COVERS)
    picture = post(DAY, "picture", impressions=50, reactions=3, comments=1, saves=2)
    gram = hold(store, "instagram", "post", [picture], covers=COVERS)
    words = post(DAY, "words", impressions=60, clicks=6, reactions=2, funding="Organic")
    company = hold(store, "linkedin", "post", [words], covers=COVERS)
    nothing = (None, None, None)
    assert rows_of(store, "chain_steps") == [
        (page, "facebook", DAY, DAY, "grown", "posts", 100.0, 5.0, 2.0, *nothing, [1]),
        (page, "facebook", DAY, DAY, "video", "posts", 80.0, 4.0, None, *nothing, [1]),
        (gram, "instagram", DAY, DAY, "picture", "posts", 50.0, 6.0, None, *nothing, [2]),
        (company, "linkedin", DAY, DAY, "words", "posts", 60.0, 2.0, 6.0, *nothing, [3]),
    ]


def test_an_empty_cell_among_facebooks_link_clicks_is_nought_where_the_file_has_them(store):
    """Meta writes no noughts there: all clicks are then those on the picture and others."""
    shown = {"impressions": 100, "reactions": 1}
    rows = [
        post(DAY, "clicked", clicks=9, link_clicks=4, funding="Organisch", **shown),
        post(DAY, "not clicked", clicks=9, **shown),
        post(DAY, "not told", **shown),
        post(DAY, "reel", clicks=9, post_type="Reels", **shown),
    ]
    page = hold(store, "facebook", "post", rows, covers=COVERS)
    add(store, page, "post", [post(DAY, "no such column", clicks=9, **shown)], covers=COVERS)
    assert {row[4]: row[8] for row in rows_of(store, "chain_steps")} == {
        "clicked": 4.0,
        "not clicked": 0.0,
        "not told": None,
        # A reel cannot hold a link.
        "reel": None,
        "no such column": None,
    }
    for query in ("posts_with_words", "posts_detail"):
        assert {row[3]: row[9] for row in rows_of(store, query)} == {
            "clicked": 4.0,
            "not clicked": 0.0,
            "not told": None,
            "reel": None,
            "no such column": None,
        }


def test_steps_of_mailings_search_adverts_and_the_website(store):
    news = hold(store, "mailchimp", "mailing", [mailing(DAY, "m", deliveries=90, clicks=5, total_clicks=8)])
    search = hold(store, "search_console", "daily", [daily(DAY, "clicks", 5), daily(DAY, "impressions", 80)])
    ads = hold(store, "google_ads", "campaign", [advert(DAY, "a", impressions=40, clicks=3, conversions=0.5, spend=2)])
    numbers = [daily(DAY, "sessions", 50), daily(DAY, "engaged_sessions", 30), daily(DAY, "conversions", 4)]
    site = hold(store, "ga4", "daily", numbers)
    add(store, site, "breakdown", [visits("Email", "sessions", 6), visits("Email", "engaged_sessions", 5)])
    day = str(DAY)
    assert rows_of(store, "chain_steps") == [
        (news, "mailchimp", DAY, DAY, "m", "mailings", 90.0, None, 5.0, None, None, None, [1]),
        (search, "search_console", DAY, DAY, day, "days", 80.0, None, 5.0, None, None, None, [2]),
        (ads, "google_ads", DAY, DAY, day, "days", 40.0, None, 3.0, None, None, 0.5, [3]),
        (site, "ga4", DAY, DAY, "Email", "channel_group", None, None, None, 6.0, 5.0, None, [5]),
        (site, "ga4", DAY, DAY, day, "days", None, None, None, 50.0, 30.0, 4.0, [4]),
    ]
