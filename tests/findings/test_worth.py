"""What pays its way, in made-up worlds: invest, stop or reduce, keep, can't tell; and what a channel costs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lib.findings import facet_of, standing
from lib.findings.worth import worth
from lib.model import Scope
from tests.metrics.rows import advert, effort, hold, mailing, post

YEAR = [date(2026, month, 1) for month in range(1, 13)]
SCOPE = Scope("Wexmoor", date(2026, 10, 1), date(2026, 12, 31))
# A little up and down, the same for all: what a month does to one channel it does to all.
SWING = (1, 1.2, 0.9, 1.1, 1, 0.8, 1, 1.1, 0.9, 1, 1.2, 0.8)
WILD = (3, 0.1, 2.5, 0.2, 1.5, 0.1, 2, 0.4, 1.1, 0.1, 0.9, 0.1)
BUT = ": stop or reduce, unless it does something that clicks do not show"


def world(store, months=YEAR, cost=None, swings=None, accounts=(), **channels):
    """Fill a store: clicks, hours, for adverts spend of each channel a month; None for clicks that nobody counts."""
    covers = months[0], (months[-1] + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    notes = []
    for platform, (clicks, hours, *spend) in channels.items():
        factors = (swings or {}).get(platform, SWING)
        brought = [(month, None if clicks is None else clicks * factors[month.month - 1]) for month in months]
        if platform == "mailchimp":
            rows = [mailing(month, str(month), deliveries=9999, total_clicks=each) for month, each in brought]
            hold(store, platform, "mailing", rows, covers=covers)
        elif spend:
            rows = [advert(month, "a", clicks=each, spend=spend[0]) for month, each in brought]
            hold(store, platform, "campaign", rows, covers=covers)
        elif platform == "linkedin":
            rows = [
                {"day": month + timedelta(days=day), "metric": "clicks", "part": "all", "value": each / 28}
                for month, each in brought
                for day in range(28)
            ]
            hold(store, platform, "daily", rows, covers=covers)
        else:
            rows = [post(month, str(month), link_clicks=each, reactions=1) for month, each in brought]
            hold(store, platform, "post", rows, covers=covers)
        notes += [effort(month, platform, hours, cost) for month in months]
    for platform in accounts:
        hold(store, platform, "campaign", [advert(months[0], "b", spend=1)])
    hold(store, "own", "effort", notes)


def told(store, scope=SCOPE):
    return {finding.platform: (finding.verdict, finding.sentence) for finding in worth(store, scope)}


def test_clearly_worse_and_clearly_better(store):
    world(store, facebook=(1000, 10), mailchimp=(900, 10), x=(5, 10))
    assert told(store) == {
        "x": ("stop_or_reduce", f"X brought 0.50 clicks an hour against 95.0 for the team's other channels{BUT}"),
        "facebook": (
            "invest",
            "Facebook brought 100 clicks an hour against 45.2 for the team's other channels: invest",
        ),
        "mailchimp": (
            "invest",
            "E-mail newsletter brought 90.0 clicks an hour against 50.2 for the team's other channels: invest",
        ),
    }
    worst = worth(store, SCOPE)[0]
    assert (worst.id, worst.page, worst.metric, worst.n) == ("standing.worth.x", "standing", "clicks_per_hour", 12)
    assert (worst.value, worst.unit, worst.direction) == (0.5, "clicks an hour", None)
    assert worst.change == pytest.approx(0.5 / 95 - 1)
    assert worst.caveats[0] == "Set against Facebook and E-mail newsletter together."
    assert "a body that has to warn and inform needs it in an emergency" in worst.caveats[1]
    assert worst.what_would_change_it == (
        "It would change if an hour brought more than 76.0 clicks; the team notes 10.0 hours a month."
    )
    assert worst.scope == replace(SCOPE, first_day=YEAR[0], last_day=date(2026, 12, 31))
    assert worst.chart.table.column("channel") == ["Facebook", "E-mail newsletter", "X"]


@pytest.mark.parametrize(
    ("clicks", "verdict"),
    [(100, "keep"), (79, "stop_or_reduce"), (81, "keep"), (124, "keep"), (126, "invest")],
)
def test_the_difference_has_to_matter(store, clicks, verdict):
    """All swing alike, so that nothing but the size decides."""
    world(store, facebook=(100, 10), x=(clicks, 10))
    assert told(store)["x"][0] == verdict


def test_no_clear_difference_is_kept(store):
    world(store, swings={"x": WILD}, facebook=(100, 10), x=(60, 10))
    assert told(store)["x"] == (
        "keep",
        "X brought 6.00 clicks an hour against 10.0 for the team's other channels: no clear difference, keep",
    )
    assert worth(store, SCOPE)[0].what_would_change_it == ""


def test_many_channels_are_looked_at_more_strictly(store):
    """What is clear of one channel by itself may be chance among many."""
    world(store, facebook=(100, 10), x=(100, 10))
    assert {finding.level for finding in worth(store, SCOPE)} == {0.95}
    for platform in ("mailchimp", "tiktok"):
        world(store, **{platform: (100, 10)})
    assert {finding.level for finding in worth(store, SCOPE)} == {0.975}


def test_clicks_that_no_export_holds_are_never_nought(store):
    world(store, facebook=(100, 10), x=(1, 10), instagram=(None, 200))
    found = told(store)
    assert found["instagram"] == (
        "cannot_tell",
        "Can't tell whether Instagram pays its way: its exports hold no clicks on links",
    )
    assert "against 10.0 for" in found["x"][1]
    instagram = worth(store, SCOPE)[-1]
    assert (instagram.metric, instagram.value, instagram.chart) == ("staff_hours", 2400, None)
    assert "links that the website's statistics count by campaign" in instagram.what_would_change_it


def test_nought_clicks_that_are_counted_are_nought(store):
    world(store, facebook=(100, 10), x=(0, 10), cost=30)
    assert told(store)["x"] == (
        "stop_or_reduce",
        f"X brought 0.00 clicks an hour against 10.0 for the team's other channels{BUT}",
    )


@pytest.mark.parametrize("months", [5, 6])
def test_few_months(store, months):
    world(store, months=YEAR[-months:], facebook=(100, 10), x=(1, 10))
    expected = "cannot_tell" if months < 6 else "stop_or_reduce"
    assert told(store)["x"][0] == expected
    if months < 6:
        assert told(store)["x"][1].endswith("too few whole months have both its hours and its clicks")


def test_a_channel_alone_has_nothing_to_be_set_against(store):
    world(store, facebook=(100, 10))
    assert told(store)["facebook"][1].endswith("no other channel has hours and clicks in the same months")


def test_without_hours_nothing_is_said(store):
    hold(store, "facebook", "post", [post(month, str(month), link_clicks=9) for month in YEAR])
    assert worth(store, SCOPE) == []


def test_hours_without_any_export(store):
    world(store, facebook=(100, 10), x=(100, 10))
    hold(store, "own", "effort", [effort(month, "tiktok", 3) for month in YEAR])
    assert told(store)["tiktok"][1].endswith("only its hours are held, none of its exports")


def test_adverts_are_weighed_by_money_alone(store):
    """By the hour they bring a hundred times as much; a click costs ten times as much."""
    world(store, cost=30, facebook=(300, 10), x=(310, 10), google_ads=(1000, 0.1, 10000))
    found = told(store)
    assert found["google_ads"] == (
        "stop_or_reduce",
        f"A click through Google Ads cost £10.00, staff time included, against £0.98 through the other channels{BUT}",
    )
    assert found["facebook"][0] == "keep"
    ads = worth(store, SCOPE)[0]
    assert (ads.metric, ads.unit, ads.currency) == ("cost_per_click", "GBP", "GBP")
    assert ads.chart.table.column("channel") == ["The other channels", "Google Ads"]
    assert ads.what_would_change_it == "It would change if a click cost less than £1.23."
    assert any(caveat.startswith("Clicks that are paid for can be had") for caveat in ads.caveats)


def test_adverts_without_the_cost_of_an_hour(store):
    world(store, facebook=(300, 10), x=(310, 10), google_ads=(1000, 0.1, 10000))
    assert told(store)["google_ads"][1].endswith("without the cost of an hour its hours and its spend do not add up")


def test_where_the_measures_differ_a_channel_is_kept(store):
    """Worse by the hour than Facebook, but cheap beside the adverts."""
    world(store, cost=30, facebook=(1000, 10), x=(300, 10), google_ads=(1000, 1, 3000))
    assert told(store)["x"] == (
        "keep",
        "X brought 30.0 clicks an hour against 100 for the team's other channels; a click cost £1.00 against £1.67: "
        "the measures differ, keep",
    )


def test_linkedin_counts_every_click(store):
    """By itself that is no reason to invest in it, nor to call another channel worse than the rest."""
    world(store, linkedin=(1000, 10), facebook=(100, 10), x=(100, 10))
    found = told(store)
    assert found["linkedin"][0] == "keep"
    assert found["x"][0] == "keep"
    world(store, tiktok=(1000, 10))
    assert told(store)["x"][0] == "stop_or_reduce"


def test_only_the_channels_asked_for_but_set_against_all(store):
    world(store, facebook=(1000, 10), mailchimp=(900, 10), x=(5, 10))
    (asked,) = worth(store, replace(SCOPE, accounts=(3,)))
    assert asked == worth(store, SCOPE)[0]


def test_boosted_posts(store):
    world(store, facebook=(100, 10), x=(100, 10), accounts=("meta_ads",))
    kept = {finding.platform: finding.caveats for finding in worth(store, SCOPE)}
    boosted = "What boosting posts cost stands in Meta Ads and is not in it."
    assert (boosted in kept["facebook"], boosted in kept["x"]) == (True, False)


def costs(store, scope):
    return {finding.platform: finding for finding in standing(store, scope) if facet_of(finding) == "cost"}


def test_what_a_click_costs_in_the_months_that_end_in_the_period(store):
    world(store, cost=30, swings={"facebook": (1,) * 12}, facebook=(100, 10), instagram=(None, 4))
    scope = Scope("Wexmoor", date(2026, 10, 4), date(2026, 12, 30))
    found = costs(store, scope)
    assert found["facebook"].sentence == (
        "Facebook: a click cost £3.00, staff time included, can't tell yet against the 2 months before"
    )
    assert found["instagram"].sentence == (
        "Instagram took 8.00 hours of staff time, can't tell yet against the 2 months before"
    )
    assert dict(found["facebook"].values)["months"].text == "October to November 2026"
    assert found["facebook"].caveats == (
        "In whole months, because hours are noted so: October to November 2026, 20.0 hours.",
        "Only 2 whole months can be compared; at least 6 are needed: choose a longer period.",
    )
    assert dict(found["instagram"].values)["took"].text == "£240"
    assert (found["facebook"].n, found["facebook"].interval) == (2, None)


@pytest.mark.parametrize(("factor", "direction"), [(0.5, "up"), (1, "no_clear_change"), (2, "down")])
def test_six_months_are_compared(store, factor, direction):
    world(store, cost=30, swings={"facebook": (1, 1.1) * 3 + (factor, factor * 1.1) * 3}, facebook=(100, 10))
    finding = costs(store, Scope("Wexmoor", date(2026, 7, 1), date(2026, 12, 31)))["facebook"]
    assert (finding.direction, finding.n) == (direction, 6)
    assert finding.change == pytest.approx(1 / factor - 1)
    assert finding.interval is not None


def test_the_same_months_of_last_year(store):
    """Half the hours a year ago, for the same clicks."""
    last_year = [month.replace(year=2025) for month in YEAR]
    world(store, months=[*last_year, *YEAR], cost=30, swings={"facebook": (1, 1.1) * 6}, facebook=(100, 10))
    with store.transaction() as cursor:
        cursor.execute("UPDATE effort SET hours = 5 WHERE year(month) = 2025 AND month(month) > 6")
    half = Scope("Wexmoor", date(2026, 7, 1), date(2026, 12, 31), comparison="previous_year")
    finding = costs(store, half)["facebook"]
    assert finding.sentence == (
        "Facebook: a click cost £2.86, staff time included, up 100% on the same months last year"
    )


def test_a_period_without_the_end_of_a_month_has_no_cost(store):
    world(store, cost=30, facebook=(100, 10))
    assert costs(store, Scope("Wexmoor", date(2026, 12, 1), date(2026, 12, 30))) == {}


def test_two_pages_share_their_hours(store):
    world(store, facebook=(100, 10))
    hold(store, "facebook", "post", [post(date(2026, 12, 1), "other", link_clicks=1)], account="Libraries")
    found = [each for each in standing(store, SCOPE) if facet_of(each) == "cost"]
    assert len(found) == 2
    assert all("Hours are noted by channel: all 2 accounts on Facebook." in each.caveats for each in found)
