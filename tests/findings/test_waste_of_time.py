"""The opinion in made-up worlds: the data disagrees, agrees, partly, cannot tell, or something is missing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lib.findings import judge, named
from lib.findings.effort_months import SMALLEST_RATIO_THAT_MATTERS
from lib.findings.opinions.deciding import level_of_each
from lib.model import Scope, Verdict
from tests.metrics.rows import advert, effort, hold, mailing, post

OPINION = named("waste_of_time")
SCOPE = Scope("Wexmoor", date(2026, 10, 1), date(2026, 12, 31))
YEAR = [date(2026, month, 1) for month in range(1, 13)]
# A little up and down, the same for all: what a month does to one channel it does to all.
SWING = (1, 1.2, 0.9, 1.1, 1, 0.8, 1, 1.1, 0.9, 1, 1.2, 0.8)


def world(
    store,
    facebook=None,
    newsletter=None,
    paid=None,
    months=YEAR,
    cost=30,
    apart=None,
    unseen=None,
    hours=True,
    currencies=("GBP", "GBP"),
):
    """Fill a store: (clicks, hours) a month of Facebook and the newsletter, (clicks, spend, hours) of Google Ads.

    `apart` are factors of Facebook's clicks by month, `unseen` the hours on Instagram, whose export has no clicks.
    """
    notes = []
    ours, theirs = currencies
    swings = [(month, SWING[number % 12]) for number, month in enumerate(months)]
    covers = months[0], (months[-1] + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    if facebook:
        factors = dict(zip(months, apart, strict=False)) if apart else dict(swings)
        clicks = [post(month, str(month), link_clicks=facebook[0] * factors[month]) for month in months]
        hold(store, "facebook", "post", clicks, covers=covers)
        notes += [effort(month, "facebook", facebook[1], cost, ours) for month in months]
    if newsletter:
        sent = [
            mailing(month, str(month), deliveries=9999, total_clicks=newsletter[0] * swing) for month, swing in swings
        ]
        hold(store, "mailchimp", "mailing", sent, covers=covers)
        notes += [effort(month, "newsletter", newsletter[1], cost, ours) for month in months]
    if paid:
        adverts = [
            advert(month, "a", clicks=paid[0] * swing, spend=paid[1] * swing, currency=theirs)
            for month, swing in swings
        ]
        hold(store, "google_ads", "campaign", adverts, covers=covers)
        notes += [effort(month, "google_ads", paid[2], cost, theirs) for month in months]
    if unseen:
        hold(store, "instagram", "post", [post(month, str(month), reactions=1) for month in months])
        notes += [effort(month, "instagram", unseen, cost, ours) for month in months]
    if hours:
        hold(store, "own", "effort", notes)


def verdicts(judgement):
    return judgement.verdict, *(test.verdict for test in judgement.tests)


def test_the_data_disagrees(store):
    world(store, facebook=(1000, 10), newsletter=(1000, 10), paid=(100, 90, 1))
    judgement = judge(store, OPINION, SCOPE)
    assert verdicts(judgement) == (Verdict.DISAGREES, Verdict.DISAGREES, Verdict.DISAGREES)
    assert judgement.words == "The data disagrees."
    assert judgement.reason.sentence == (
        "An hour on social media brought 100 clicks to our services, an hour on the newsletter 100"
    )
    assert judgement.reason.verdict == "disagrees"
    assert judgement.would_change == (
        "It would change if the same clicks took 12.5 hours a month; the team notes 10.0 now."
    )
    hourly, costly = (test.finding for test in judgement.tests)
    assert (hourly.value, hourly.unit, hourly.n, hourly.level) == (100, "clicks an hour", 12, level_of_each(2))
    assert costly.sentence == ("With staff time a click from social media cost £0.30, one from paid search £1.20")
    assert costly.what_would_change_it == "It would change if a click from social media cost £1.50."
    assert (costly.unit, costly.interval) == ("GBP", (pytest.approx(0.29, abs=0.02), pytest.approx(0.31, abs=0.02)))
    assert judgement.needs == ()


def test_the_data_agrees(store):
    """The newsletter brings four times as much for the hour, and a click from paid search costs a tenth."""
    world(store, facebook=(250, 10), newsletter=(1000, 10), paid=(1000, 90, 1))
    judgement = judge(store, OPINION, SCOPE)
    assert verdicts(judgement) == (Verdict.AGREES, Verdict.AGREES, Verdict.AGREES)
    assert judgement.words == "The data agrees."
    assert judgement.would_change.startswith("It would change if the same clicks took only 3.12 hours a month")
    assert not any("exception" in caveat for caveat in judgement.reason.caveats)


def test_partly_where_two_tests_differ(store):
    world(store, facebook=(250, 10), newsletter=(1000, 10), paid=(10, 90, 1))
    judgement = judge(store, OPINION, SCOPE)
    assert verdicts(judgement) == (Verdict.PARTLY, Verdict.AGREES, Verdict.DISAGREES)
    assert judgement.words == "Partly."
    assert judgement.reason.metric == "clicks_per_hour"


def test_the_reason_is_the_test_that_decides(store):
    """By the hour it swings too much to tell; a click from paid search costs ten times as much all the same."""
    wild = (3, 0.1, 2.5, 0.2, 1.5, 0.1, 2, 0.4, 1.1, 0.1, 0.9, 0.1)
    world(store, facebook=(800, 10), newsletter=(1000, 10), paid=(10, 90, 1), apart=wild)
    judgement = judge(store, OPINION, SCOPE)
    assert verdicts(judgement) == (Verdict.DISAGREES, Verdict.CANNOT_TELL, Verdict.DISAGREES)
    assert judgement.reason.metric == "cost_per_click"
    assert judgement.would_change == judgement.tests[1].finding.what_would_change_it


@pytest.mark.parametrize(("months", "verdict"), [(5, Verdict.CANNOT_TELL), (6, Verdict.DISAGREES)])
def test_few_months(store, months, verdict):
    world(store, facebook=(1000, 10), newsletter=(100, 10), months=YEAR[-months:])
    judgement = judge(store, OPINION, SCOPE)
    assert verdicts(judgement) == (verdict, verdict, Verdict.NEEDS_DATA)
    said = f"Only {months} whole months are held; 6 are needed."
    assert (said in judgement.reason.caveats) == (months < 6)


def test_too_wide_to_tell(store):
    wild = (3, 0.1, 2.5, 0.2, 1.5, 0.1, 2, 0.4, 1.1, 0.1, 0.9, 0.1)
    world(store, facebook=(800, 10), newsletter=(1000, 10), apart=wild)
    judgement = judge(store, OPINION, SCOPE)
    assert verdicts(judgement) == (Verdict.CANNOT_TELL, Verdict.CANNOT_TELL, Verdict.NEEDS_DATA)
    assert judgement.words == "Can't tell yet."


@pytest.mark.parametrize(
    ("filled", "needed"),
    [
        ({}, ["The hours", "An export with link clicks", "The newsletter"]),
        ({"facebook": (10, 1), "newsletter": (10, 1), "paid": (1, 1, 1), "hours": False}, ["The hours"]),
        ({"facebook": (10, 1)}, ["The newsletter", "A Google Ads report"]),
        ({"newsletter": (10, 1), "paid": (1, 1, 1)}, ["The hours"]),
        ({"unseen": 5, "newsletter": (10, 1), "paid": (1, 1, 1)}, ["An export with link clicks"]),
    ],
    ids=["nothing", "no hours", "no comparators", "no social media", "no clicks in the exports"],
)
def test_what_is_missing_is_named(store, filled, needed):
    world(store, **filled, **({} if filled else {"hours": False}))
    judgement = judge(store, OPINION, SCOPE)
    assert verdicts(judgement) == (Verdict.NEEDS_DATA,) * 3
    assert (judgement.reason, judgement.would_change) == (None, "")
    for start in needed:
        assert any(need.startswith(start) for need in judgement.needs), judgement.needs
    assert judgement.words == "Can't tell yet."


def test_hours_whose_clicks_no_export_shows_do_not_decide_against_social_media(store):
    world(store, facebook=(1000, 10), newsletter=(1000, 10), paid=(1000, 300, 1), unseen=40)
    judgement = judge(store, OPINION, SCOPE)
    assert verdicts(judgement) == (Verdict.CANNOT_TELL,) * 3
    assert judgement.reason.sentence.startswith("An hour on social media brought 20.0 clicks to our services")
    assert (
        "Exports of Instagram hold no link clicks: their hours are counted here, what they bring is not. "
        "Without those hours social media brought 100 clicks an hour."
    ) in judgement.reason.caveats


def test_measured_nought_is_nought(store):
    world(store, facebook=(0, 10), newsletter=(1000, 10), paid=(10, 90, 1))
    judgement = judge(store, OPINION, SCOPE)
    assert verdicts(judgement) == (Verdict.AGREES, Verdict.AGREES, Verdict.NEEDS_DATA)
    assert judgement.would_change == "It would change with clicks from social media: at present there are none."


def test_fewer_clicks_than_hours_are_not_rounded_away(store):
    world(store, facebook=(5, 10), newsletter=(14, 10))
    judgement = judge(store, OPINION, SCOPE)
    assert judgement.reason.sentence == (
        "An hour on social media brought 0.50 clicks to our services, an hour on the newsletter 1.40"
    )


FLIP = 1000 / (50 / SMALLEST_RATIO_THAT_MATTERS)


def test_the_flip_point_is_named(store):
    world(store, facebook=(1000, 10), newsletter=(500, 10))
    assert judge(store, OPINION, SCOPE).would_change == (
        f"It would change if the same clicks took {FLIP:.1f} hours a month; the team notes 10.0 now."
    )


@pytest.mark.parametrize(
    ("hours", "verdict"),
    [(FLIP * 0.99, Verdict.DISAGREES), (FLIP * 1.01, Verdict.AGREES), (FLIP, None)],
    ids=["just under", "just over", "exactly"],
)
def test_the_flip_point_puts_the_ratio_at_the_line(store, hours, verdict):
    """The months are alike on both sides, so that nothing but the hours decides."""
    world(store, facebook=(1000, hours), newsletter=(500, 10))
    judgement = judge(store, OPINION, SCOPE)
    ratio = judgement.reason.value / 50
    assert ratio * hours / FLIP == pytest.approx(1 / SMALLEST_RATIO_THAT_MATTERS)
    if verdict is not None:
        assert judgement.verdict is verdict


@pytest.mark.parametrize("currencies", [("GBP", "EUR"), ("EUR", "GBP")])
def test_costs_in_two_currencies_are_not_compared(store, currencies):
    world(store, facebook=(1000, 10), newsletter=(1000, 10), paid=(100, 90, 1), currencies=currencies)
    assert verdicts(judge(store, OPINION, SCOPE)) == (
        Verdict.DISAGREES,
        Verdict.DISAGREES,
        Verdict.NEEDS_DATA,
    )


def test_without_an_hourly_cost_there_is_no_test_of_costs(store):
    world(store, facebook=(1000, 10), newsletter=(1000, 10), paid=(100, 90, 1), cost=None)
    assert verdicts(judge(store, OPINION, SCOPE))[2] is Verdict.NEEDS_DATA


@pytest.mark.parametrize(
    ("last_day", "first", "last"),
    [
        (date(2026, 12, 31), date(2026, 1, 1), date(2026, 12, 31)),
        (date(2026, 12, 30), date(2025, 12, 1), date(2026, 11, 30)),
        (date(2026, 1, 15), date(2025, 1, 1), date(2025, 12, 31)),
        (date(2024, 2, 29), date(2023, 3, 1), date(2024, 2, 29)),
        (date(2024, 2, 28), date(2023, 2, 1), date(2024, 1, 31)),
    ],
)
def test_twelve_whole_months(store, last_day, first, last):
    months = [date(last_day.year - 2 + number // 12, number % 12 + 1, 1) for number in range(36)]
    world(store, facebook=(10, 1), newsletter=(10, 1), months=[month for month in months if month <= last_day])
    reason = judge(store, OPINION, Scope("Us", last_day - timedelta(days=6), last_day)).reason
    assert (reason.scope.first_day, reason.scope.last_day, reason.n) == (first, last, 12)


def test_an_opinion_that_does_not_exist():
    with pytest.raises(KeyError, match="No opinion 'nothing'; there are waste_of_time"):
        named("nothing")
