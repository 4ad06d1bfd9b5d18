"""Who follows beside who lives here, and who is reached beyond those who follow, on literal rows."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lib.metrics import run
from lib.model import Scope
from tests.metrics.rows import EVER, add, advert, daily, hold

DAY = date(2026, 10, 31)
Row = dict[str, Any]


def split(bucket: str, value: float, dimension: str = "age and gender", day: date = DAY, unit: str = "share") -> Row:
    return {"day": day, "dimension": dimension, "bucket": bucket, "unit": unit, "value": value}


def inhabitants(age_group: str, people: float, year: int = 2025) -> Row:
    return {"year": year, "age_group": age_group, "people": people, "source": "An office"}


def cells(store, query: str, *names: str, scope: Scope = EVER) -> list[tuple[Any, ...]]:
    table = run(store, query, scope).table
    return list(zip(*(table.column(name) for name in names), strict=True))


@pytest.mark.parametrize(
    ("bucket", "first", "last"),
    [
        ("women 25-34", 25, 34),
        ("13–17 years", 13, 17),
        ("18 a 24 anos", 18, 24),
        ("men 65+", 65, None),
        ("65 anos ou mais", 65, None),
        ("AGE_65_", 65, None),
        ("55 and over", 55, None),
        ("unknown", None, None),
    ],
)
def test_ages_of_followers_are_read_from_the_names_of_the_groups(store, bucket, first, last):
    hold(store, "facebook", "audience", [split(bucket, 0.5)])
    assert cells(store, "followers_and_inhabitants", "bucket", "first_age", "last_age") == [(bucket, first, last)]


@pytest.mark.parametrize(
    ("group", "first", "last"),
    [
        ("0-17", 0, 17),
        ("10 to 14", 10, 14),
        ("Under 18", 0, 17),
        ("34", 34, 34),
        ("85 years and over", 85, None),
        ("75+", 75, None),
        ("80 ou plus", 80, None),
        ("Oct-14", None, None),
        ("2026-10-14", None, None),
        ("Total", None, None),
    ],
)
def test_ages_of_inhabitants(store, group, first, last):
    hold(store, "own", "population_age", [inhabitants(group, 10.0)])
    found = cells(store, "followers_and_inhabitants", "whose", "year", "first_age", "last_age", "value", "source")
    assert found == [("inhabitants", 2025, first, last, 10.0, "An office")]


def test_only_the_newest_split_and_the_newest_year(store):
    old = [split("men 65+", 0.9, day=date(2026, 1, 1)), split("Tollenford", 0.3, "city", date(2026, 1, 1))]
    hold(store, "facebook", "audience", [*old, split("men 65+", 0.1)])
    hold(store, "own", "population_age", [inhabitants("0-17", 5, 2021), inhabitants("0-17", 6, 2025)])
    found = cells(store, "followers_and_inhabitants", "bucket", "value")
    assert sorted(found) == [("0-17", 6.0), ("Tollenford", 0.3), ("men 65+", 0.1)]


def test_followers_are_those_counted_nearest_to_the_split(store):
    page = hold(store, "facebook", "audience", [split("men 65+", 0.1)])
    counts = [daily(date(2026, 9, 1), "followers", 100), daily(date(2026, 11, 2), "followers", 120)]
    add(store, page, "daily", [*counts, daily(date(2027, 2, 1), "followers", 900)])
    assert cells(store, "followers_and_inhabitants", "counted", "import_ids") == [(120.0, [1, 2])]


def test_followers_counted_months_away_are_none(store):
    page = hold(store, "facebook", "audience", [split("men 65+", 0.1)])
    add(store, page, "daily", [daily(date(2026, 6, 1), "followers", 100)])
    assert cells(store, "followers_and_inhabitants", "counted", "import_ids") == [(None, [1])]


def test_of_those_reached_the_least_that_do_not_follow(store):
    page = hold(store, "facebook", "daily", [daily(DAY, "followers", 100), daily(date(2026, 3, 1), "followers", 130)])
    add(store, page, "daily", [daily(DAY, "reach", 150), daily(date(2026, 10, 30), "reach", 90)])
    found = cells(store, "beyond_followers", "first_day", "measure", "total", "beyond", "followers", "bought")
    assert found == [
        (date(2026, 10, 30), "daily_reach", 90.0, 0.0, 130.0, False),
        (DAY, "daily_reach", 150.0, 20.0, 130.0, False),
    ]


def test_days_with_adverts_of_the_same_house_are_marked(store):
    for platform in ("facebook", "linkedin"):
        hold(store, platform, "daily", [daily(DAY, "reach", 150), daily(DAY, "followers", 100)])
    organic = [daily(DAY, "reach", 70, "organic"), daily(DAY, "reach", 150), daily(DAY, "followers", 100)]
    hold(store, "instagram", "daily", organic)
    hold(store, "meta_ads", "campaign", [advert(DAY, "a", spend=5)])
    found = cells(store, "beyond_followers", "platform", "total", "bought")
    # What is counted without adverts needs no such mark.
    assert found == [("facebook", 150.0, True), ("linkedin", 150.0, False), ("instagram", 70.0, False)]


def test_without_a_count_of_followers_nothing_is_beyond(store):
    hold(store, "facebook", "daily", [daily(DAY, "reach", 150)])
    assert cells(store, "beyond_followers", "beyond", "followers") == [(None, None)]


@pytest.mark.parametrize(
    "word", ["Not subscribed", "Nicht abonniert", "No suscritos", "Non abonnés", "Niet geabonneerd"]
)
def test_youtube_says_itself_who_has_not_subscribed(store, word):
    days = {"first_day": date(2026, 10, 1), "last_day": DAY, "dimension": "subscription_status", "part": "all"}
    rows = [
        {**days, "metric": "video_views", "item": item, "value": value} for item, value in ((word, 80), ("Sub", 20))
    ]
    hold(store, "youtube", "breakdown", [*rows, {**days, "metric": "watch_hours", "item": word, "value": 7}])
    found = cells(store, "beyond_followers", "first_day", "last_day", "measure", "total", "beyond")
    assert found == [(date(2026, 10, 1), DAY, "video_views", 100.0, 80.0)]
