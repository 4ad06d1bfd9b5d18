"""Press releases and the people who saw a post, on literal rows."""

from __future__ import annotations

from datetime import date
from typing import Any

from lib.metrics import run
from tests.metrics.rows import EVER, add, hold, post

Row = dict[str, Any]
JANUARY = (date(2026, 1, 1), date(2026, 1, 31))
FEBRUARY = (date(2026, 2, 1), date(2026, 2, 28))
COLUMNS = ("counted_in", "day", "dated", "grown", "item", "outlet", "readers", "page_views", "visitors")


def viewed(item: str, views: float, days: tuple[date, date] = JANUARY, metric: str = "pageviews") -> Row:
    shared = {"first_day": days[0], "last_day": days[1], "dimension": "page", "part": "all"}
    return {**shared, "item": item, "metric": metric, "value": views}


def items(store) -> list[tuple[Any, ...]]:
    table = run(store, "press_items", EVER).table
    return list(zip(*(table.column(name) for name in COLUMNS), strict=True))


def pages(store) -> list[tuple[Any, ...]]:
    """Return (day, dated, address, views, visitors) of the pages."""
    return [(row[1], row[2], row[4], row[7], row[8]) for row in items(store)]


def test_releases_and_who_took_them_up(store):
    rows = [
        {"day": date(2026, 6, 20), "release": "Flood", "outlet": "", "page_views": 90},
        {"day": date(2026, 6, 21), "release": "Flood", "outlet": "The Herald", "readers": 21_000},
        {"day": date(2026, 6, 29), "release": "Library", "outlet": "", "page_views": 4},
    ]
    hold(store, "own", "press", rows)
    assert items(store) == [
        ("our list", date(2026, 6, 20), True, True, "Flood", "", None, 90.0, None),
        ("our list", date(2026, 6, 21), True, True, "Flood", "The Herald", 21_000.0, None, None),
        ("our list", date(2026, 6, 29), True, False, "Library", "", None, 4.0, None),
    ]


def test_pages_whose_address_names_the_press_and_goes_on(store):
    seen = ["/news/flood", "/en/press-releases/2026/01/flood", "/presse/", "/news", "/express/news-of-old", "/bins/x"]
    hold(store, "ga4", "breakdown", [viewed(item, 10 + at) for at, item in enumerate(seen)])
    assert pages(store) == [
        (date(2026, 1, 1), True, "/en/press-releases/2026/01/flood", 11.0, None),
        (date(2026, 1, 31), False, "/news/flood", 10.0, None),
    ]


def test_an_address_with_a_month_before_the_files_says_no_day(store):
    """Of a release of last year the files hold only what is still read of it."""
    rows = [viewed("/news/2025-11-03-bins", 7), viewed("https://we.example/news/2026/1/30/x", 8)]
    hold(store, "ga4", "breakdown", rows)
    assert pages(store) == [
        (date(2026, 1, 1), True, "https://we.example/news/2026/1/30/x", 8.0, None),
        (date(2026, 1, 31), False, "/news/2025-11-03-bins", 7.0, None),
    ]


def test_months_are_added_up_and_overlaps_are_not(store):
    site = hold(store, "ga4", "breakdown", [viewed("/news/a", 10), viewed("/news/b", 30)])
    add(store, site, "breakdown", [viewed("/news/a", 5, FEBRUARY)], name="february.csv")
    add(store, site, "breakdown", [viewed("/news/b", 20, (JANUARY[0], date(2026, 1, 20)))], name="again.csv")
    assert pages(store) == [
        (date(2026, 1, 31), False, "/news/b", 30.0, None),
        (date(2026, 2, 28), False, "/news/a", 15.0, None),
    ]


def test_visitors_of_a_page_and_its_host(store):
    rows = [viewed("/news/a / we.example", 12), viewed("/news/a / we.example", 9, metric="users")]
    hold(store, "ga4", "breakdown", rows)
    assert pages(store) == [(date(2026, 1, 31), False, "/news/a", 12.0, 9.0)]


def test_clicks_in_a_search_are_no_views(store):
    hold(store, "search_console", "breakdown", [viewed("https://we.example/news/a", 12, metric="clicks")])
    assert items(store) == []


def test_people_who_saw_a_post(store):
    rows = [
        post(date(2026, 3, 1), "1", reach=120, funding="Boosted"),
        post(date(2026, 3, 2), "2", reach=0),
        post(date(2026, 3, 3), "3", impressions=9),
        post(date(2026, 3, 28), "4", reach=80),
    ]
    hold(store, "facebook", "post", rows, covers=(date(2026, 3, 1), date(2026, 3, 31)))
    table = run(store, "press_items", EVER).table
    told = [table.column(name) for name in ("counted_in", "day", "item", "paid", "grown", "reach")]
    assert list(zip(*told, strict=True)) == [
        ("posts", date(2026, 3, 1), "1", True, True, 120.0),
        ("posts", date(2026, 3, 28), "4", False, False, 80.0),
    ]
