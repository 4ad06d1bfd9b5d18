"""clicks_and_hours_by_month: what each channel brought and took, month by month."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lib.model import Scope
from tests.metrics.rows import add, advert, daily, effort, hold, mailing, post, rows_of

MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 1)
SPRING = Scope("Us", MARCH, date(2026, 4, 30))
PARTS = ("all", "organic")
BOTH = {"covers": (MARCH, date(2026, 4, 30))}
QUERY = "clicks_and_hours_by_month"


def hours(store, *rows):
    return hold(store, "own", "effort", rows, account="hours")


def test_clicks_hours_and_cost(store):
    hold(store, "facebook", "post", [post(date(2026, 3, day), str(day), link_clicks=10) for day in (1, 15, 31)])
    hold(
        store,
        "mailchimp",
        "mailing",
        [mailing(date(2026, 4, 9), "m", deliveries=500, clicks=8, total_clicks=12)],
        **BOTH,
    )
    ads = [advert(date(2026, 3, day), "a", clicks=4, spend=2.5) for day in (2, 3)]
    hold(store, "google_ads", "campaign", ads, **BOTH)
    hours(
        store,
        effort(MARCH, "facebook", 20, 30),
        effort(APRIL, "newsletter", 6),
        effort(APRIL, "e-mail", 4),
        effort(MARCH, "google_ads", 2, 30),
    )
    assert rows_of(store, QUERY, SPRING) == [
        ("facebook", MARCH, 30.0, 0.0, 20.0, 600.0, 0.0, "GBP", [1, 4]),
        ("google_ads", MARCH, 8.0, 0.0, 2.0, 60.0, 5.0, "GBP", [3, 4]),
        ("mailchimp", APRIL, 12.0, 0.0, 10.0, None, 0.0, "GBP", [2, 4]),
    ]


def test_two_pages_of_a_platform_are_one_channel(store):
    hold(store, "facebook", "post", [post(MARCH, "1", link_clicks=10)], **BOTH)
    hold(store, "facebook", "post", [post(MARCH, "2", link_clicks=5)], account="Libraries", **BOTH)
    hours(store, effort(MARCH, "facebook", 20))
    assert rows_of(store, QUERY, SPRING) == [("facebook", MARCH, 15.0, 0.0, 20.0, None, 0.0, "GBP", [1, 2, 3])]


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (MARCH, date(2026, 4, 30), [MARCH, APRIL]),
        (date(2026, 3, 2), date(2026, 4, 30), [APRIL]),
        (MARCH, date(2026, 4, 29), [MARCH]),
        (date(2026, 3, 2), date(2026, 4, 29), []),
    ],
)
def test_only_whole_months(store, first, last, months):
    posts = [post(date(2026, 3, 9), "1", link_clicks=1), post(date(2026, 4, 9), "2", link_clicks=1)]
    hold(store, "x", "post", posts, **BOTH)
    hours(store, effort(MARCH, "x", 1), effort(APRIL, "twitter", 1))
    assert [row[1] for row in rows_of(store, QUERY, Scope("Us", first, last))] == months


def test_a_channel_whose_export_has_no_clicks(store):
    """Its hours were spent and what they brought is unknown: that is not nought."""
    hold(store, "instagram", "post", [post(MARCH, "1", reactions=9)])
    hold(store, "x", "post", [post(MARCH, "1", link_clicks=0)], **BOTH)
    hours(store, effort(MARCH, "instagram", 22), effort(MARCH, "x", 5))
    assert rows_of(store, QUERY, SPRING) == [
        ("instagram", MARCH, None, None, 22.0, None, 0.0, "GBP", [1, 3]),
        ("x", MARCH, 0.0, 0.0, 5.0, None, 0.0, "GBP", [2, 3]),
    ]


def test_hours_without_rows_and_rows_without_hours(store):
    hold(store, "facebook", "post", [post(MARCH, "1", link_clicks=10)])
    hold(store, "linkedin", "daily", [daily(MARCH, "clicks", 9)])
    hours(store, effort(MARCH, "tiktok", 22), effort(MARCH, "web", 60), effort(MARCH, "linkedin", 0))
    assert rows_of(store, QUERY, SPRING) == []


@pytest.mark.parametrize(
    ("spends", "noted", "held"),
    [
        (["GBP"], "GBP", 1),
        (["EUR"], "GBP", 0),
        (["GBP", "EUR"], "GBP", 0),
        (["GBP", "EUR"], None, 0),
        (["EUR"], None, 1),
    ],
)
def test_currencies_are_never_mixed(store, spends, noted, held):
    ads = [advert(MARCH, code, currency=code, clicks=1, spend=5) for code in spends]
    hold(store, "google_ads", "campaign", ads, **BOTH)
    hours(store, effort(MARCH, "google_ads", 2, 30, noted))
    found = rows_of(store, QUERY, SPRING)
    assert len(found) == held
    if held:
        assert found[0] == ("google_ads", MARCH, 1.0, 0.0, 2.0, 60.0 if noted else None, 5.0, spends[0], [1, 2])


@pytest.mark.parametrize(
    ("notes", "cost", "currency"),
    [
        ([(6, 30, "GBP"), (4, 40, "GBP")], 340.0, "GBP"),
        ([(6, 30, "GBP"), (4, None, "GBP")], None, "GBP"),
        ([(6, 30, "GBP"), (4, 40, "EUR")], None, None),
        ([(6, 30, "GBP"), (4, 40, None)], None, "GBP"),
    ],
)
def test_a_cost_of_some_hours_is_not_the_cost_of_all(store, notes, cost, currency):
    """The newsletter's hours, noted under two of its names."""
    hold(store, "mailchimp", "mailing", [mailing(MARCH, "m", deliveries=100, clicks=5)], **BOTH)
    names = ("newsletter", "e-mail")
    hours(store, *(effort(MARCH, name, *note) for name, note in zip(names, notes, strict=True)))
    assert rows_of(store, QUERY, SPRING) == [("mailchimp", MARCH, 5.0, 0.0, 10.0, cost, 0.0, currency, [1, 2])]


def test_spend_without_clicks_names_its_file(store):
    page = hold(store, "google_ads", "campaign", [advert(MARCH, "a", clicks=4, spend=1)], **BOTH)
    add(store, page, "campaign", [advert(date(2026, 3, 2), "b", spend=2)])
    hours(store, effort(MARCH, "google_ads", 2))
    assert rows_of(store, QUERY, SPRING) == [("google_ads", MARCH, 4.0, 0.0, 2.0, None, 3.0, "GBP", [1, 2, 3])]


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2026, 3, 8), date(2026, 4, 30), [MARCH, APRIL]),
        (date(2026, 3, 9), date(2026, 4, 30), [APRIL]),
        (date(2026, 3, 9), date(2026, 4, 22), []),
        (date(2026, 3, 1), date(2026, 4, 23), [MARCH, APRIL]),
    ],
)
def test_a_month_that_the_file_half_covers_has_no_full_hours(store, first, last, months):
    """A week may be missing: an export rarely ends on a day with a post."""
    posts = [post(date(2026, 3, 9), "1", link_clicks=1), post(date(2026, 4, 9), "2", link_clicks=1)]
    hold(store, "x", "post", posts, covers=(first, last))
    hours(store, effort(MARCH, "x", 1), effort(APRIL, "x", 1))
    assert [row[1] for row in rows_of(store, QUERY, SPRING)] == months


@pytest.mark.parametrize("last", [date(2026, 3, 23), date(2026, 3, 24)])
def test_one_half_covered_page_of_two_takes_the_month_along(store, last):
    """The platform's hours are those of both pages: one page's clicks alone would be too few."""
    hold(store, "x", "post", [post(MARCH, "1", link_clicks=2)], account="Libraries", covers=(MARCH, date(2026, 3, 31)))
    hold(store, "x", "post", [post(MARCH, "2", link_clicks=1)], covers=(MARCH, last))
    hours(store, effort(MARCH, "x", 1))
    held = last == date(2026, 3, 24)
    assert rows_of(store, QUERY, SPRING) == ([("x", MARCH, 3.0, 0.0, 1.0, None, 0.0, "GBP", [1, 2, 3])] if held else [])


def test_days_of_daily_clicks_are_counted_by_their_rows(store):
    """LinkedIn's file says a number for each day: nine days are no month, and a post's file does not make them one."""
    nine = [daily(date(2026, 3, day), "clicks", 1) for day in range(1, 10)]
    month = [daily(date(2026, 4, day), "clicks", 1) for day in range(1, 31)]
    page = hold(store, "linkedin", "daily", nine + month, **BOTH)
    add(store, page, "post", [post(MARCH, "1"), post(APRIL, "2")], **BOTH)
    hours(store, effort(MARCH, "linkedin", 5), effort(APRIL, "linkedin", 5))
    assert rows_of(store, QUERY, SPRING) == [("linkedin", APRIL, 30.0, 0.0, 5.0, None, 0.0, "GBP", [1, 3])]


def test_clicks_on_boosted_posts_are_told_apart(store):
    boosted = [post(MARCH, "1", link_clicks=40, funding="Boosted"), post(MARCH, "2", link_clicks=8, funding="Organic")]
    hold(store, "facebook", "post", [*boosted, post(APRIL, "3", link_clicks=5)], **BOTH)
    by_day = [daily(MARCH + timedelta(days=each), "clicks", 3, part) for each in range(31) for part in PARTS]
    hold(store, "linkedin", "daily", [*by_day, daily(MARCH, "clicks", 2, "paid")], **BOTH)
    hours(store, effort(MARCH, "facebook", 20), effort(APRIL, "facebook", 20), effort(MARCH, "linkedin", 5))
    assert [row[:4] for row in rows_of(store, QUERY, SPRING)] == [
        ("facebook", MARCH, 48.0, 40.0),
        ("facebook", APRIL, 5.0, 0.0),
        ("linkedin", MARCH, 93.0, 2.0),
    ]


def test_a_covered_month_without_a_post_has_no_clicks_but_its_hours(store):
    hold(store, "x", "post", [post(MARCH, "1", link_clicks=4)], **BOTH)
    hours(store, effort(MARCH, "x", 1), effort(APRIL, "x", 2))
    assert [(*row[1:3], row[4]) for row in rows_of(store, QUERY, SPRING)] == [(MARCH, 4.0, 1.0), (APRIL, 0.0, 2.0)]


def test_a_newsletter_that_moved_to_another_provider_is_one(store):
    march, april = (MARCH, date(2026, 3, 25)), (date(2026, 4, 8), date(2026, 4, 30))
    hold(store, "mailchimp", "mailing", [mailing(MARCH, "m", deliveries=100, total_clicks=5)], covers=march)
    hold(store, "brevo", "mailing", [mailing(april[0], "b", deliveries=100, total_clicks=7)], covers=april)
    hours(store, effort(MARCH, "newsletter", 4), effort(APRIL, "Mailchimp", 3), effort(APRIL, "brevo", 2))
    assert [(*row[:3], row[4]) for row in rows_of(store, QUERY, SPRING)] == [
        ("brevo", MARCH, 5.0, 4.0),
        ("brevo", APRIL, 7.0, 5.0),
    ]


def test_hours_by_month(store):
    hold(store, "ga4", "daily", [daily(MARCH, "sessions", 9)])
    notes = effort(MARCH, "web", 6, 30), effort(MARCH, "Website", 4, 30), effort(MARCH, "fax", 1), effort(APRIL, "x", 2)
    hours(store, *notes)
    assert rows_of(store, "hours_by_month", Scope("Us", MARCH, date(2026, 4, 29))) == [
        ("fax", MARCH, 1.0, None, "GBP", [2]),
        ("ga4", MARCH, 10.0, 300.0, "GBP", [2]),
    ]
