"""How communication changes, on literal rows: worlds where a share rose, did not, or cannot be told."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta

import pytest

from lib.charts.lint import problems
from lib.findings.chain import chain
from lib.findings.media_use import media_use
from lib.findings.media_use.followers import ages_of
from lib.findings.media_use.public import PLACES, likely_place, public_topics
from lib.metrics import QUERIES
from lib.model import Finding, Scope
from tests.metrics.rows import add, advert, daily, days, hold, mailing, post

FIRST, LAST = date(2026, 3, 30), date(2026, 6, 28)
SCOPE = Scope("Wexmoor", FIRST, LAST, comparison="previous_year")
BEFORE = SCOPE.compared()
TODAY = date(2026, 11, 22)


def numbers(metric: str, now: float, before: float | None, scope: Scope = SCOPE) -> list[dict]:
    """A number on each day: the same on all of a period's, with a little that swings by the week."""

    def swinging(first: date, level: float) -> list[dict]:
        return [daily(day, metric, level + (at // 7 % 2)) for at, day in enumerate(days(first, 91))]

    held = swinging(scope.first_day, now)
    return held + (swinging(scope.compared().first_day, before) if before is not None else [])


def channel(store, platform: str, now: float, before: float | None, metric: str = "clicks") -> int:
    return hold(store, platform, "daily", numbers(metric, now, before))


def found(store, scope: Scope = SCOPE) -> dict[str, Finding]:
    return {finding.id: finding for finding in media_use(store, scope)}


def said(store, kind: str, scope: Scope = SCOPE) -> str:
    return found(store, scope)[f"media_use.{kind}"].sentence


@pytest.mark.parametrize(
    ("now", "before", "sentence"),
    [
        (
            (700, 300),
            (900, 100),
            "Google Search brings 70.0% of the clicks to our services; compared with the same weeks last year, "
            "LinkedIn gained share, from 10.0% to 30.0%, and Google Search lost share, from 90.0% to 70.0%",
        ),
        (
            (700, 300),
            (350, 150),
            "Google Search brings 70.0% of the clicks to our services; no share clearly changed on the same weeks "
            "last year",
        ),
        (
            (700, 300),
            (None, None),
            "Google Search brings 70.0% of the clicks to our services; whether that changed can't be told yet",
        ),
    ],
)
def test_the_mix(store, now, before, sentence):
    channel(store, "search_console", now[0], before[0])
    channel(store, "linkedin", now[1], before[1])
    assert said(store, "clicks") == sentence


def test_a_share_is_a_ratio_of_sums_with_its_evidence(store):
    search = channel(store, "search_console", 700, 900)
    channel(store, "linkedin", 300, 100)
    finding = found(store)[f"media_use.clicks.search_console.{search}"]
    assert finding.sentence == "Google Search brought 70.0% of the clicks, down from 90.0% in the same weeks last year"
    whole = sum(700 + at // 7 % 2 + 300 + at // 7 % 2 for at in range(91))
    assert finding.value == pytest.approx(sum(700 + at // 7 % 2 for at in range(91)) / whole)
    assert (finding.metric, finding.direction, finding.n, finding.level) == ("share_of_clicks", "down", 13, 0.9)
    assert finding.interval[0] <= finding.value <= finding.interval[1]
    assert finding.evidence.sql == QUERIES["channel_mix"].sql
    assert len(finding.evidence.rows) == 4 * 91
    assert finding.chart.table.records()[0]["channel"] == "Google Search"
    assert finding.chart.tick_label == "the same weeks last year"
    assert "LinkedIn counts every click on a post, not only those that lead to us." in finding.caveats


def test_one_channel_with_clicks_is_no_mix(store):
    channel(store, "search_console", 700, 900)
    hold(store, "instagram", "post", [post(day, str(day), impressions=10, reactions=1) for day in days(FIRST, 91)])
    assert not any(".clicks" in each for each in found(store))


def test_a_channel_that_is_hardly_held_is_left_out_and_named(store):
    channel(store, "search_console", 700, 900)
    channel(store, "linkedin", 300, 100)
    short = [daily(day, "link_clicks", 50) for day in days(FIRST, 28)]
    hold(store, "facebook", "daily", short)
    held = found(store)
    assert not any("facebook" in each for each in held)
    assert "Left out, for their files cover too little of the time: Facebook." in held["media_use.clicks"].caveats
    assert held["media_use.clicks"].sentence.startswith("Google Search brings 70.0%")


def test_a_channel_of_a_few_weeks_does_not_shorten_the_others_without_a_past(store):
    channel(store, "search_console", 700, None)
    channel(store, "linkedin", 300, None)
    hold(store, "facebook", "daily", [daily(day, "link_clicks", 50) for day in days(FIRST, 28)])
    finding = found(store)["media_use.clicks"]
    assert (finding.n, finding.direction) == (13, "cannot_tell")
    assert "Nothing is held for the time to compare with: import exports that cover it." in finding.caveats


def test_a_week_that_one_channel_lacks_counts_for_none(store):
    """Else the share of the others would rise where only a file is missing."""
    channel(store, "search_console", 700, 900)
    half = [row for row in numbers("clicks", 300, 100) if not FIRST <= row["day"] < FIRST + timedelta(days=21)]
    hold(store, "linkedin", "daily", half)
    finding = found(store)["media_use.clicks"]
    assert finding.n == 10
    assert finding.value == pytest.approx(0.7, abs=0.001)
    assert "Compared are the 10 of 13 weeks that all these channels have on both sides." in finding.caveats


def test_clicks_of_four_kinds_over_two_years(store):
    two_years = days(LAST - timedelta(days=24 * 28 - 1), 24 * 28)
    hold(store, "search_console", "daily", [daily(day, "clicks", 60) for day in two_years])
    clicks = [daily(day, "link_clicks", 40 if day < date(2025, 6, 1) else 20) for day in two_years]
    hold(store, "facebook", "daily", clicks)
    finding = found(store)["media_use.clicks_over_time"]
    assert finding.sentence.startswith("Search brought between 60.0% and 75.0% of the clicks in every four weeks since")
    assert len(finding.chart.table) == 48
    assert finding.interval is None


def test_posts_where_nobody_clicks(store):
    posts = {"facebook": (1, 90), "x": (3, 1)}
    for platform, (a_day, clicks) in posts.items():
        rows = [
            post(day, f"{day} {at}", impressions=100, link_clicks=clicks / a_day)
            for day in days(FIRST, 91)
            for at in range(a_day)
        ]
        hold(store, platform, "post", rows)
    finding = found(store)["media_use.posts_and_clicks"]
    assert finding.sentence == "X takes 75.0% of our posts on social media and brings 1.1% of their clicks"
    assert finding.chart.table.rows == (("X", 0.75, pytest.approx(1 / 91)), ("Facebook", 0.25, pytest.approx(90 / 91)))


def test_few_posts_are_not_compared(store):
    for platform in ("facebook", "x"):
        rows = [post(day, str(day), impressions=100, link_clicks=5) for day in days(FIRST, 91)[::13]]
        hold(store, platform, "post", rows, covers=(FIRST, LAST))
    assert "media_use.posts_and_clicks" not in found(store)


def test_people_are_compared_by_channel_and_never_added_up(store):
    channel(store, "instagram", 40, 20, "followers_gained")
    channel(store, "ga4", 500, 500, "users")
    channel(store, "facebook", 10, 30, "followers_gained")
    channel(store, "search_console", 900, 700, "impressions")
    finding = found(store)["media_use.people"]
    assert finding.sentence == (
        "Instagram (+98%) drew clearly more people than in the same weeks last year, Facebook (−66%) fewer"
    )
    assert [row[0] for row in finding.chart.table.rows] == [
        "Instagram: new followers",
        "Website: users of a day",
        "Facebook: new followers",
    ]
    assert finding.value == 1
    assert {row["measure"] for row in finding.evidence.rows.records()} == {"followers_gained", "users"}


def test_who_loses_followers_is_said_without_a_percentage(store):
    lost = [daily(day, "followers_lost", 9 + day.toordinal() % 2) for day in days(FIRST, 91)]
    hold(store, "x", "daily", lost)
    finding = found(store)["media_use.people"]
    assert finding.sentence == (
        "Whether we reach more people than in the same weeks last year can't be told yet; X lost 865 followers net"
    )
    assert finding.chart is None


def test_no_change_is_said_plainly(store):
    channel(store, "ga4", 500, 500, "users")
    assert said(store, "people") == "No channel clearly drew more or fewer people than in the same weeks last year"


def test_followers_of_a_year_before(store):
    hold(store, "facebook", "daily", [daily(LAST, "followers", 900)])
    counts = [daily(LAST - timedelta(days=364), "followers", 400), daily(LAST, "followers", 500)]
    hold(store, "instagram", "daily", counts)
    finding = found(store)["media_use.followers"]
    assert finding.sentence == (
        "Most follow us on Facebook: 900 (28 June 2026); Instagram has 25% more than on 29 June 2025"
    )
    assert finding.chart.table.rows[1] == ("Instagram", 500.0, LAST, 400.0, LAST - timedelta(days=364))


def shares(*ages: tuple[str, float], dimension: str = "age and gender") -> list[dict]:
    return [
        {"day": LAST, "dimension": dimension, "bucket": bucket, "unit": "share", "value": value}
        for bucket, value in ages
    ]


def test_ages_of_the_followers(store):
    rows = shares(
        ("women 18-24", 0.1), ("men 18-24", 0.1), ("women 35-44", 0.3), ("men 65+", 0.25), ("women 65+", 0.05)
    )
    page = hold(store, "facebook", "audience", rows)
    add(store, page, "post", [post(FIRST, "1")])
    finding = found(store)[f"media_use.age.facebook.{page}"]
    assert finding.sentence == "75.0% of our Facebook followers are 35 or older, 37.5% are 65 or older"
    assert finding.chart.table.rows == (
        ("18 to 24", pytest.approx(0.25)),
        ("35 to 44", pytest.approx(0.375)),
        ("65 and over", pytest.approx(0.375)),
    )
    assert finding.chart.highlight == ("35 to 44", "65 and over")


def test_ages_in_the_words_of_each_platform():
    rows = [{"bucket": bucket, "value": 1} for bucket in ("AGE_25_34", "13–17", "women 18-24", "65+", "unknown")]
    assert list(ages_of(rows)) == [(13, "13 to 17"), (18, "18 to 24"), (25, "25 to 34"), (65, "65 and over")]


def test_without_ages_the_most_common_of_what_is_told(store):
    rows = [
        {"day": LAST, "dimension": "seniority", "bucket": bucket, "unit": "people", "value": value}
        for bucket, value in (("Entry", 30), ("Senior", 50), ("Owner", 2))
    ]
    page = hold(store, "linkedin", "audience", rows)
    add(store, page, "post", [post(FIRST, "1")])
    assert said(store, f"seniority.linkedin.{page}") == (
        "The most common seniority of our LinkedIn followers is Senior (50), then Entry (30)"
    )


def groups(first: date, count: int, **sessions: float) -> list[dict]:
    return [
        {
            "first_day": day,
            "last_day": day,
            "dimension": "channel_group",
            "item": group.replace("_", " "),
            "metric": "sessions",
            "part": "all",
            "value": value + at // 7 % 2,
        }
        for at, day in enumerate(days(first, count))
        for group, value in sessions.items()
    ]


def test_where_visits_come_from(store):
    rows = groups(FIRST, 91, Direct=300, Organic_Search=500, Email=200)
    rows += groups(BEFORE.first_day, 91, Direct=400, Organic_Search=500, Email=100)
    site = hold(store, "ga4", "breakdown", rows)
    add(store, site, "daily", [daily(FIRST, "sessions", 1)])
    held = found(store)
    assert held[f"media_use.visits.ga4.{site}"].sentence == (
        "Organic Search brings 50.0% of the visits to our website; compared with the same weeks last year, "
        "Email gained share, from 10.0% to 20.0%, and Direct lost share, from 40.0% to 30.0%"
    )
    assert held[f"media_use.visits.ga4.{site}.organic_search"].direction == "no_clear_change"


def test_a_table_over_the_whole_year_does_not_count_the_days_again(store):
    year = {"first_day": FIRST, "last_day": LAST, "dimension": "channel_group", "metric": "sessions", "part": "all"}
    rows = [*groups(FIRST, 91, Direct=300, Email=100), {**year, "item": "Email", "value": 90000.0}]
    site = hold(store, "ga4", "breakdown", rows)
    add(store, site, "daily", [daily(FIRST, "sessions", 1)])
    assert said(store, f"visits.ga4.{site}").startswith("Direct brings 74.9% of the visits to our website")


def test_mailings_count_on_the_weeks_that_their_file_covers(store):
    channel(store, "search_console", 700, 700)
    sent = [mailing(day, str(day), deliveries=1000, clicks=9, total_clicks=50) for day in days(FIRST, 91)[::14]]
    hold(store, "mailchimp", "mailing", sent, covers=(FIRST, LAST))
    finding = found(store)["media_use.clicks"]
    assert finding.n == 13
    assert finding.value == pytest.approx(1 - 350 / (350 + sum(700 + at // 7 % 2 for at in range(91))))


def test_nothing_held_says_nothing(store):
    assert media_use(store, SCOPE) == []


@pytest.mark.parametrize(
    ("currencies", "place"), [(["GBP"], "uk"), (["USD"], "us"), (["GBP", "EUR"], "world"), ([], "world")]
)
def test_the_place_to_begin_with(store, currencies, place):
    for currency in currencies:
        hold(store, "google_ads", "campaign", [advert(FIRST, "a", currency=currency, spend=1, clicks=1)])
    assert likely_place(store, SCOPE) == place


def test_every_public_figure_stands_in_one_place_with_its_source():
    topics = [topic for place in PLACES for topic in public_topics(place, [], TODAY)]
    assert len(topics) > 20
    for topic in topics:
        assert topic.source.startswith("Source: ")
        assert topic.note.endswith(".")
        assert topic.chart is None or len(topic.chart.table) > 1


def test_public_figures_are_marked_old_and_keep_their_surveys_apart():
    uk = {topic.topic: topic for topic in public_topics("uk", ["facebook"], TODAY)}
    profile = uk["Internet users with a social media profile, by age"]
    assert (profile.old, profile.sentence) == (
        "11 years old",
        "Internet users with a social media profile, by age: 49% aged 55 to 64, 28% aged 65 and over",
    )
    assert "Old: 2015 is 11 years ago." in profile.note
    online = uk["Online adults who use each platform"].chart
    assert [row[:2] for row in online.table.rows] == [
        ("YouTube", 0.94),
        ("Facebook and Messenger", 0.93),
        ("WhatsApp", 0.9),
    ]
    assert online.highlight == ("Facebook and Messenger",)
    assert "In colour: where we are." in online.subtitle
    assert uk["No internet at home"].chart is None
    us = {topic.topic: topic for topic in public_topics("us", [], TODAY)}
    adults = us["Adults who use each platform"].chart
    assert adults.tick_label == "2023"
    assert {row["name"]: (row["value"], row["before"]) for row in adults.table.records()}["TikTok (2025)"] == (
        0.37,
        0.33,
    )


def test_the_demo_says_what_is_hidden_in_it(demo_store, demo_scope):
    held = {re.sub(r"\.\d+$", "", each.id): each for each in media_use(demo_store, demo_scope)}
    assert held["media_use.clicks"].sentence.startswith("Google Search brings 8")
    assert held["media_use.visits.ga4"].sentence.startswith("Organic Search brings 47.")
    assert held["media_use.age.facebook"].sentence == (
        "79.3% of our Facebook followers are 35 or older, 16.2% are 65 or older"
    )
    assert held["media_use.age.instagram"].value == pytest.approx(0.527)
    assert dict(held["media_use.people"].values)["losing"].text == "X"
    assert dict(held["media_use.posts_and_clicks"].values)["name"].text == "X"


def test_the_rows_behind_each_finding_come_again_from_its_query(demo_store, demo_scope):
    every = [*media_use(demo_store, demo_scope), *chain(demo_store, demo_scope)]
    assert len(every) > 20
    assert len({finding.id for finding in every}) == len(every)
    for finding in every:
        given = dict(finding.evidence.parameters)
        days_of = {name: date.fromisoformat(given[name]) for name in ("first_day", "last_day")}
        rows = demo_store.query(finding.evidence.sql, days_of | {"accounts": json.loads(given["accounts"])})
        again = set(rows.without("import_ids").rows)
        assert set(finding.evidence.rows.rows) <= again, finding.id
        assert finding.evidence.files
        assert finding.chart is None or problems(finding.chart) == [], finding.id
