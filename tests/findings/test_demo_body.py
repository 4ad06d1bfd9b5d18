"""What is hidden in the demo body's files (data/demo/README.md) is found, and nothing is said that is not in them."""

from __future__ import annotations

import shutil
from datetime import date

import pytest

from lib.findings import judge, named, standing
from lib.model import Scope, Verdict
from lib.store import Store


@pytest.fixture(scope="session")
def found(demo_findings):
    return {
        (finding.platform, finding.metric): finding
        for finding in demo_findings
        if finding.page == "standing" and finding.scope.comparison == "previous_year"
    }


@pytest.mark.parametrize(
    ("platform", "metric", "direction"),
    [
        ("x", "link_clicks", "down"),
        ("google_ads", "ad_clicks", "up"),
        ("google_ads", "spend", "up"),
        ("ga4", "sessions", "up"),
        ("instagram", "followers_gained", "up"),
        ("linkedin", "followers_gained", "up"),
        ("mailchimp", "recipients", "up"),
        ("mailchimp", "mail_click_rate", "no_clear_change"),
        ("facebook", "link_clicks", "no_clear_change"),
        ("facebook", "posts", "no_clear_change"),
        ("youtube", "minutes_per_view", "cannot_tell"),
    ],
)
def test_hidden_facts(found, platform, metric, direction):
    assert found[platform, metric].direction == direction


def test_x_loses_followers(found):
    assert found["x", "followers_net"].value < -100
    assert found["x", "followers_net"].sentence.startswith("X lost ")


def test_the_trends_have_the_size_that_the_script_gave_them(found):
    for platform, metric, truth in (
        ("x", "link_clicks", -0.45),
        ("mailchimp", "recipients", 0.12),
        ("linkedin", "followers_gained", 0.25),
        ("instagram", "followers_gained", 0.35),
    ):
        low, high = found[platform, metric].change_interval
        assert low <= truth <= high, (platform, metric)


def test_the_recycling_campaign(demo_store, demo_scope):
    """7 September to 4 October 2026 against the four weeks before: spend doubles."""
    weeks = Scope(demo_scope.organisation, date(2026, 9, 7), date(2026, 10, 4))
    found = {(each.platform, each.metric): each for each in standing(demo_store, weeks)}
    assert found["google_ads", "spend"].direction == "up"
    assert found["google_ads", "spend"].change > 0.6
    assert found["google_ads", "spend"].sentence.endswith(" on the 4 weeks before")
    assert [mark.label for mark in found["google_ads", "spend"].chart.days] == [
        "Recycling campaign starts",
        "Recycling campaign ends",
    ]


def test_the_flood_lifts_facebook_in_january(demo_store, demo_scope):
    january = Scope(demo_scope.organisation, date(2026, 1, 5), date(2026, 2, 1), comparison="previous_year")
    found = {(each.platform, each.metric): each for each in standing(demo_store, january)}
    assert found["ga4", "sessions"].change > 0.1
    assert found["facebook", "posts"].change > 0.1


def test_the_verdict(demo_judgement):
    assert demo_judgement.verdict is Verdict.DISAGREES
    assert [test.verdict for test in demo_judgement.tests] == [Verdict.DISAGREES] * 2
    assert demo_judgement.reason.n == 12
    assert demo_judgement.reason.caveats[0] == "The exception: X by itself brings clearly less by the hour."
    assert "Instagram and YouTube hold no link clicks" in demo_judgement.reason.caveats[1]
    assert demo_judgement.needs == ()
    assert all(test.finding.what_would_change_it for test in demo_judgement.tests)


def test_the_verdict_is_not_always_for_social_media(demo_store, demo_scope, tmp_path):
    """X alone: with the hours of the other social channels taken out, the same rows agree with the opinion."""
    demo_store.query("CHECKPOINT")
    shutil.copy(demo_store.path, tmp_path / "x.duckdb")
    store = Store(tmp_path / "x.duckdb")
    with store.transaction() as cursor:
        cursor.execute("DELETE FROM effort WHERE channel IN ('facebook', 'linkedin', 'instagram', 'youtube')")
    judgement = judge(store, named("waste_of_time"), demo_scope)
    assert judgement.words == "The data agrees."
    assert judgement.reason.sentence.startswith("An hour on social media brought 0.54 clicks to our services")
    store.close()


def test_the_sceptic_of_x_is_right(demo_store, demo_scope):
    """X takes 34 hours a month for fewer than 30 clicks, and its showings fall 45 % a year."""
    made = judge(demo_store, named("leave_x"), demo_scope)
    assert made.verdict is Verdict.AGREES
    hourly, shown = made.tests
    assert hourly.estimate < 0.01
    low, high = shown.interval
    assert low < 0.55 < high < 0.8
    assert hourly.finding.sentence == (
        "An hour on X brought 0.54 clicks to our services, an hour on the other social media 260"
    )


def test_paid_is_dearer_and_its_visits_are_better(demo_store, demo_scope):
    made = judge(demo_store, named("paid_beats_organic"), demo_scope)
    costly, engaged, rated = made.tests
    assert (costly.verdict, engaged.verdict) == (Verdict.DISAGREES, Verdict.AGREES)
    assert made.verdict is Verdict.PARTLY
    # Adverts in search are not set beside posts in a feed.
    assert rated.verdict is Verdict.NEEDS_DATA


def test_visits_from_social_media_are_brief_but_not_by_half(demo_store, demo_scope):
    made = {test.metric: test for test in judge(demo_store, named("fake_news"), demo_scope).tests}
    assert made["engaged_session_rate"].verdict is Verdict.DISAGREES
    assert made["engaged_session_rate"].estimate == pytest.approx(0.69, abs=0.02)
