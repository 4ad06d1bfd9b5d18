"""Standing on literal rows: whole sentences, words that follow the size of the evidence, nothing made up."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lib.findings import FACETS, channels, ranked_by, shared_scope, standing
from lib.model import Scope
from tests.metrics.rows import add, advert, daily, days, hold, mailing, post

FIRST, LAST = date(2026, 3, 30), date(2026, 6, 28)
SCOPE = Scope("Wexmoor", FIRST, LAST, comparison="previous_year")
BEFORE = SCOPE.compared()
RECENT = SCOPE.against("previous_period")


def by_metric(findings):
    return {finding.metric: finding for finding in findings}


def per_day(metric, now, before, period=SCOPE):
    """A number on each day: the same on all of a period's, with a little that swings by the week."""

    def swinging(first, level):
        return [daily(day, metric, level + (number // 7 % 2)) for number, day in enumerate(days(first, 91))]

    return swinging(period.first_day, now) + swinging(period.compared().first_day, before)


@pytest.mark.parametrize(
    ("now", "before", "direction", "sentence"),
    [
        (120, 100, "up", "Website had 10,962 sessions, up 20% on the same weeks last year"),
        (80, 100, "down", "Website had 7,322 sessions, down 20% on the same weeks last year"),
        (100, 100, "no_clear_change", "Website had 9,142 sessions, no clear change on the same weeks last year"),
    ],
)
def test_words_for_the_way(store, now, before, direction, sentence):
    site = hold(store, "ga4", "daily", per_day("sessions", now, before))
    (finding,) = standing(store, SCOPE)
    assert (finding.sentence, finding.direction, finding.n) == (sentence, direction, 13)
    assert finding.change == pytest.approx((13 * now + 6) / (13 * before + 6) - 1)
    assert (finding.id, finding.page) == (f"standing.clicks.ga4.{site}.previous_year", "standing")
    assert (finding.question, finding.platform, finding.account) == ("Do people come to us?", "ga4", "Wexmoor")
    assert (finding.metric, finding.unit, finding.scope.accounts) == ("sessions", "sessions", (site,))
    assert finding.caveats == ()
    assert [file.import_id for file in finding.evidence.files] == [1]
    assert len(finding.evidence.rows) == 182


def test_cannot_tell_without_a_past(store):
    hold(store, "ga4", "daily", [daily(day, "sessions", 100) for day in days(FIRST, 91)])
    (finding,) = standing(store, SCOPE)
    assert finding.sentence == "Website had 9,100 sessions, can't tell yet against the same weeks last year"
    assert (finding.direction, finding.change, finding.change_interval) == ("cannot_tell", None, None)
    assert finding.caveats == ("Nothing is held for the weeks to compare with: import an export that covers them.",)


def test_the_weeks_before_are_named(store):
    hold(store, "ga4", "daily", per_day("sessions", 150, 100, RECENT))
    (finding,) = standing(store, RECENT)
    assert finding.sentence == "Website had 13,692 sessions, up 50% on the 13 weeks before"


@pytest.mark.parametrize(
    ("length", "words"),
    [(28, "the 4 weeks before"), (7, "the week before"), (3, "the 3 days before"), (1, "the day before")],
)
def test_what_a_short_period_is_compared_with(store, length, words):
    scope = Scope("Wexmoor", LAST - timedelta(days=length - 1), LAST)
    hold(store, "ga4", "daily", [daily(day, "sessions", 10) for day in days(LAST - timedelta(days=60), 61)])
    (finding,) = standing(store, scope)
    ending = f"no clear change on {words}" if length == 28 else f"can't tell yet against {words}"
    assert finding.sentence == f"Website had {10 * length} sessions, {ending}"


def test_no_rows_in_the_period_no_finding(store):
    assert standing(store, SCOPE) == []
    hold(store, "ga4", "daily", [daily(day, "sessions", 100) for day in days(BEFORE.first_day, 91)])
    assert standing(store, SCOPE) == []


def test_only_the_same_weeks_are_compared(store):
    """Last year's file begins with the last five weeks, which were busy both years: no rise is made of the season."""
    now = [daily(day, "sessions", 10 if number < 56 else 100) for number, day in enumerate(days(FIRST, 91))]
    before = [daily(day, "sessions", 100) for day in days(BEFORE.first_day + timedelta(days=56), 35)]
    hold(store, "ga4", "daily", now + before)
    (finding,) = standing(store, SCOPE)
    assert (finding.direction, finding.change) == ("no_clear_change", 0.0)
    assert finding.caveats == (
        "Indicative: 5 weeks are compared.",
        "Compared are the 5 of 13 weeks that files cover on both sides.",
    )


def test_a_channel_whose_file_ends_early_says_so(store):
    rows = [daily(day, "sessions", 10) for day in days(FIRST, 63)]
    rows += [daily(day, "sessions", 10) for day in days(BEFORE.first_day, 91)]
    hold(store, "ga4", "daily", rows)
    (finding,) = standing(store, SCOPE)
    assert (finding.n, finding.direction) == (9, "no_clear_change")
    assert finding.caveats == ("Compared are the 9 of 13 weeks that files cover on both sides.",)


def posts(count, engagements, scope=SCOPE, **cells):
    """Posts on as many days from the first; every second one does twice as well as the others."""
    return [
        post(
            day,
            f"{scope.first_day} {number}",
            impressions=1000,
            engagements=engagements * (2 if number % 2 else 1),
            **cells,
        )
        for number, day in enumerate(days(scope.first_day, count))
    ]


@pytest.mark.parametrize(
    ("now", "before", "sentence", "caveat"),
    [
        (40, 40, "Facebook: engagement rate of 6.0%, up from 3.0% in the same weeks last year", None),
        (
            40,
            20,
            "Facebook: engagement rate of 6.0%, up from 3.0% in the same weeks last year",
            "Indicative: 20 posts on the smaller side.",
        ),
        (
            40,
            7,
            "Facebook: engagement rate of 6.0%, can't tell yet against the same weeks last year",
            "Only 7 posts on one side; at least 8 are needed to compare.",
        ),
        (
            40,
            0,
            "Facebook: engagement rate of 6.0%, can't tell yet against the same weeks last year",
            "Nothing is held for the time to compare with: import an export that covers it.",
        ),
    ],
)
def test_how_many_posts_a_comparison_needs(store, now, before, sentence, caveat):
    rows = posts(now, 40) + posts(before, 20, BEFORE)
    hold(store, "facebook", "post", rows, covers=(BEFORE.first_day, LAST))
    finding = by_metric(standing(store, SCOPE))["engagement_rate"]
    assert (finding.sentence, finding.n) == (sentence, now)
    assert finding.caveats[1:] == ((caveat,) if caveat else ())
    assert finding.value == pytest.approx(0.06)


def test_seven_posts_have_no_interval(store):
    hold(store, "facebook", "post", posts(7, 40), covers=(FIRST, LAST))
    finding = by_metric(standing(store, SCOPE))["engagement_rate"]
    assert (finding.n, finding.interval, finding.level) == (7, None, None)


def test_a_rate_of_few_showings_is_not_compared(store):
    rows = [dict(row, impressions=9) for row in posts(11, 1) + posts(11, 1, BEFORE)]
    hold(store, "facebook", "post", rows, covers=(BEFORE.first_day, LAST))
    finding = by_metric(standing(store, SCOPE))["engagement_rate"]
    assert (finding.direction, finding.change) == ("cannot_tell", None)


def test_rates_of_days_resample_weeks(store):
    """Days inside a week hang together: 91 days are 13 weeks."""
    rows = per_day("clicks", 60, 50) + [daily(day, "impressions", 1000) for day in days(FIRST, 91)]
    rows += [daily(day, "impressions", 1000) for day in days(BEFORE.first_day, 91)]
    hold(store, "search_console", "daily", rows)
    finding = by_metric(standing(store, SCOPE))["search_click_rate"]
    assert finding.sentence == (
        "Google Search: 6.0% of showings led to a click, up from 5.0% in the same weeks last year"
    )
    assert (finding.n, finding.evidence.n_of) == (13, "weeks")
    assert finding.caveats == ()


def test_followers_that_leave(store):
    lost = per_day("followers_lost", 9, 2)
    hold(store, "x", "daily", lost + per_day("followers_gained", 4, 4))
    (finding,) = standing(store, SCOPE)
    assert finding.sentence == "X lost 455 followers net, worse than in the same weeks last year"
    assert (finding.value, finding.change) == (-455, -49)


def test_spend_in_two_currencies_is_no_finding(store):
    ads = [advert(day, "a", currency=code, spend=10, clicks=2) for day in days(FIRST, 91) for code in ("GBP", "EUR")]
    hold(store, "google_ads", "campaign", ads)
    assert sorted(by_metric(standing(store, SCOPE))) == ["ad_clicks"]


def test_spend_says_its_currency(store):
    hold(store, "google_ads", "campaign", [advert(day, "a", currency="SEK", spend=10) for day in days(FIRST, 91)])
    (finding,) = standing(store, SCOPE)
    assert finding.sentence == "Google Ads cost SEK 910, can't tell yet against the same weeks last year"
    assert (finding.unit, finding.currency) == ("SEK", "SEK")


def test_one_post_one_clicker_in_every_facet(store):
    """The smallest store: every facet that has a row has its finding, and none says more than that."""
    hold(store, "facebook", "post", [post(FIRST, "1", impressions=10, engagements=1, link_clicks=1)])
    hold(store, "mailchimp", "mailing", [mailing(LAST, "m", deliveries=10, clicks=1)])
    found = standing(store, SCOPE)
    assert sorted(finding.metric for finding in found) == [
        "link_clicks",
        "mail_click_rate",
        "mail_clicks",
        "mailings",
        "posts",
        "recipients",
    ]
    assert {finding.direction for finding in found} == {"cannot_tell"}
    assert {finding.interval for finding in found} == {None}


def test_the_best_channel_comes_first_and_two_of_a_kind_have_their_names(store):
    slow = hold(store, "ga4", "daily", per_day("sessions", 105, 100), account="Libraries")
    fast = hold(store, "ga4", "daily", per_day("sessions", 200, 100), account="Council")
    blank = hold(store, "youtube", "post", [post(FIRST, "v")])
    assert [finding.scope.accounts[0] for finding in standing(store, SCOPE)] == [fast, slow, blank]
    assert [channel.label for channel in channels(store, SCOPE)] == [
        "Website (Libraries)",
        "Website (Council)",
        "YouTube",
    ]
    assert [facet.name for facet in FACETS] == ["clicks", "engagement", "audience", "output"]


def test_the_shared_scope(store):
    """A quarter where two are held, else a month; against last year where that is held, else the time before."""
    assert shared_scope(store) is None
    site = hold(store, "ga4", "daily", [daily(day, "sessions", 1) for day in days(LAST - timedelta(days=27), 28)])
    month = Scope("Our organisation", LAST - timedelta(days=27), LAST)
    assert shared_scope(store) == month
    add(store, site, "daily", per_day("users", 1, 1))
    assert shared_scope(store) == Scope("Our organisation", FIRST, LAST, (), "previous_year")
    assert shared_scope(store, comparison="previous_period").comparison == "previous_period"
    assert shared_scope(store, first_day=month.first_day).days == 28
    with pytest.raises(ValueError, match="ends"):
        shared_scope(store, first_day=LAST, last_day=FIRST)


def test_a_channel_is_ranked_by_clicks_but_a_paid_one_by_its_rate(store):
    """Twice the money brings twice the clicks: that makes no channel the strongest."""
    hold(store, "ga4", "daily", per_day("sessions", 120, 100))
    rows = [
        advert(day, "a", clicks=clicks + number // 7 % 2, impressions=shown, spend=clicks)
        for first, clicks, shown in ((FIRST, 20, 4000), (BEFORE.first_day, 10, 1000))
        for number, day in enumerate(days(first, 91))
    ]
    hold(store, "google_ads", "campaign", rows)
    found = standing(store, SCOPE)
    assert by_metric(found)["ad_clicks"].direction == "up"
    assert list(dict.fromkeys(finding.platform for finding in found)) == ["ga4", "google_ads"]
    ranked = [ranked_by([each for each in found if each.platform == platform]) for platform in ("ga4", "google_ads")]
    assert [(each.metric, each.direction) for each in ranked if each] == [("sessions", "up"), ("ad_click_rate", "down")]
    assert ranked_by([]) is None


def test_what_was_paid_in_total_belongs_to_no_week(store):
    total = [dict(advert(FIRST, item, currency="UAH", spend=50.5), last_day=LAST) for item in "ab"]
    ads = hold(store, "meta_ads", "campaign", [*total, dict(advert(FIRST, "c"), last_day=LAST)])
    (finding,) = standing(store, SCOPE)
    assert finding.sentence == (
        "Meta Ads cost UAH 101 from 30 March 2026 to 28 June 2026; its report does not say on which days"
    )
    assert (finding.id, finding.n) == (f"standing.cost.meta_ads.{ads}.previous_year", 2)
    assert standing(store, Scope("Wexmoor", LAST + timedelta(days=1), LAST + timedelta(days=9))) == []
    add(store, ads, "campaign", [advert(LAST, "d", spend=3, currency="UAH")])
    assert [finding.metric for finding in standing(store, SCOPE)] == ["spend"]
    assert standing(store, SCOPE)[0].value == 3
