"""Clicks for an hour and the cost of a click: which sides, which guards, what is left out, what is missing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lib.findings.opinions.measures import MEASURES
from lib.model import PlannedTest, Value, Verdict
from tests.findings.opinions.deciding_one import SCOPE, missing, one, sentence
from tests.truth.world import World

QUERY = "clicks_and_hours_by_month"
MONTHS = [date(2025, 11, 1), date(2025, 12, 1), *(date(2026, month, 1) for month in range(1, 11))]
# What a month does to one channel it does to all.
SWING = (1, 1.2, 0.9, 1.1, 1, 0.8, 1, 1.1, 0.9, 1, 1.2, 0.8)


def channel(platform: str, clicks: float | None, hours: float, months=MONTHS, **cells: Any) -> list[dict[str, Any]]:
    """Return a channel's months; clicks, boosted clicks and spend swing, hours do not."""
    rows = []
    for number, month in enumerate(months):
        swing = SWING[number % 12]
        moving = {name: cells[name] * swing for name in ("boosted_clicks", "spend") if name in cells}
        rows.append(
            {
                "platform": platform,
                "month": month,
                "clicks": None if clicks is None else clicks * swing,
                "hours": hours,
                "staff_cost": hours * 30,
                "currency": "GBP",
                "boosted_clicks": 0.0,
                "spend": 0.0,
                **cells,
                **moving,
            }
        )
    return rows


def world(*channels: list[dict[str, Any]], **queries: Any) -> World:
    return World({QUERY: [row for rows in channels for row in rows], **queries})


def hourly(subject: str, comparator: str, **more: Any) -> PlannedTest:
    return PlannedTest("clicks_per_hour", subject, comparator, **{"claims": "less", "matters": 1.25, **more})


def costly(subject: str, comparator: str, **more: Any) -> PlannedTest:
    return PlannedTest("cost_per_click", subject, comparator, **{"claims": "less", "matters": 1.25, **more})


@pytest.mark.parametrize(
    ("clicks", "verdict"),
    [(400, Verdict.AGREES), (1000, Verdict.NO_DIFFERENCE), (3000, Verdict.DISAGREES)],
    ids=["less", "alike", "more"],
)
def test_an_hour_on_one_channel_beside_all_the_others(clicks, verdict):
    made, answer = one(
        hourly("x", "other_social"),
        world(channel("x", clicks, 10), channel("facebook", 1500, 15), channel("linkedin", 500, 5)),
    )
    assert made is verdict
    assert answer.subject.name == "X"
    assert answer.ratio.value == pytest.approx(clicks / 1000)
    assert (answer.n, answer.n_of, answer.platform) == (12, "months", "x")
    assert [(side.name, round(side.value)) for side in answer.others] == [("Facebook", 100), ("LinkedIn", 100)]
    ours = Value(clicks / 10, "decimal").text
    assert sentence(answer) == (
        f"An hour on X brought {ours} clicks to our services, an hour on the other social media 100"
    )


def test_every_click_on_a_post_does_not_decide_for_a_side():
    """Without LinkedIn social media brings less than the newsletter; alone LinkedIn is what it is."""
    channels = [channel("facebook", 500, 10), channel("linkedin", 4000, 10), channel("mailchimp", 1000, 10)]
    made, answer = one(hourly("social", "newsletter", alike=Verdict.DISAGREES), world(*channels))
    assert (made, round(answer.ratio.value, 2)) == (Verdict.CANNOT_TELL, 2.25)
    assert (
        "LinkedIn counts every click on a post; without it social media brought 50.0 clicks an hour." in answer.caveats
    )
    assert answer.would_change == ""
    assert one(hourly("social", "newsletter"), world(*channels[1:]))[0] is Verdict.DISAGREES
    # On the other side it speaks against the subject.
    assert one(hourly("newsletter", "social"), world(*channels))[0] is Verdict.CANNOT_TELL
    assert one(hourly("newsletter", "social"), world(channel("facebook", 4000, 10), *channels[1:]))[0] is Verdict.AGREES


def test_boosted_posts_do_not_decide_for_social_media():
    channels = [channel("facebook", 1000, 10, boosted_clicks=700), channel("mailchimp", 1000, 10)]
    made, answer = one(hourly("social", "newsletter", alike=Verdict.DISAGREES), world(*channels))
    assert made is Verdict.CANNOT_TELL
    assert any(
        caveat.endswith("without them social media brought 30.0 clicks an hour.") and "boosted" in caveat
        for caveat in answer.caveats
    )


def test_hours_whose_clicks_no_file_shows_do_not_decide_for_the_other_side():
    channels = [channel("x", 1000, 10), channel("facebook", 1000, 10), channel("instagram", None, 90)]
    made, answer = one(hourly("x", "other_social", claims="more"), world(*channels))
    assert (made, answer.ratio.value) == (Verdict.CANNOT_TELL, pytest.approx(10))
    assert ("Instagram", None) in [(side.name, side.value) for side in answer.others]
    assert one(hourly("x", "other_social", claims="more"), world(*channels[:2]))[0] is Verdict.NO_DIFFERENCE


def test_adverts_beside_posts_that_nobody_paid_for():
    """A click from adverts costs £0.30 + £0.10; one from Facebook £0.30, once boosted posts are taken out."""
    facebook, ads = channel("facebook", 1400, 10, boosted_clicks=400), channel("meta_ads", 1000, 10, spend=100)
    marked = {"platform": "facebook", "paid": True, "day": MONTHS[-1]}
    bought = {"platform": "meta_ads", "first_day": MONTHS[-1], "last_day": MONTHS[-1]}
    held = world(facebook, ads, posts_detail=[marked], campaigns_detail=[bought])
    made, answer = one(costly("paid", "organic_social"), held)
    assert made is Verdict.DISAGREES
    assert (
        sentence(answer)
        == "With staff time a click from adverts cost £0.40, one from social media without adverts £0.30"
    )
    assert answer.would_change == "It would change if a click from adverts cost £0.24."
    assert "Clicks on posts that are marked as boosted are left out; the hours for them are not." in answer.caveats
    assert (answer.currency, answer.value_kind, answer.subject.name) == ("GBP", "money", "Adverts together")
    assert answer.rows.column("boosted_clicks")[0] == 400


@pytest.mark.parametrize(
    ("test", "said"),
    [
        (
            costly("organic_social", "facebook"),
            "With staff time a click from the other social media without adverts cost £0.60, one from Facebook £0.30",
        ),
        (
            costly("facebook", "organic_social"),
            "With staff time a click from Facebook cost £0.30, one from the other social media without adverts £0.60",
        ),
        (
            costly("google_ads", "paid"),
            "With staff time a click from Google Ads cost £0.40, one from the other adverts £0.80",
        ),
        (
            costly("paid", "newsletter"),
            "With staff time a click from adverts cost £0.53, one from the newsletter £0.10",
        ),
    ],
)
def test_a_group_beside_one_of_its_channels_is_the_rest_and_is_called_so(test, said):
    held = world(
        channel("facebook", 1000, 10),
        channel("x", 500, 10),
        channel("google_ads", 1000, 10, spend=100),
        channel("meta_ads", 500, 10, spend=100),
        channel("mailchimp", 3000, 10),
        posts_detail=[],
        campaigns_detail=[],
    )
    assert sentence(one(test, held)[1]) == said


def test_clicks_that_were_bought_and_are_not_marked_do_not_decide_for_posts():
    """Meta Ads is held and Facebook's file marks nothing: its clicks hold those of the adverts."""
    bought = {"platform": "meta_ads", "first_day": MONTHS[-1], "last_day": MONTHS[-1]}
    channels = [channel("facebook", 3000, 10), channel("meta_ads", 1000, 10, spend=100)]
    made, answer = one(costly("paid", "organic_social"), world(*channels, campaigns_detail=[bought]))
    assert made is Verdict.CANNOT_TELL
    assert any("nobody can tell which" in caveat for caveat in answer.caveats)
    made, _ = one(costly("paid", "organic_social"), world(*channels, channel("x", 3000, 10), campaigns_detail=[bought]))
    assert made is Verdict.DISAGREES
    # For the adverts it is decided: without what was bought, posts bring less still.
    cheap = [channel("facebook", 300, 10), channel("meta_ads", 1000, 10)]
    assert one(costly("paid", "organic_social"), world(*cheap, campaigns_detail=[bought]))[0] is Verdict.AGREES


def test_money_buys_clicks_without_hours():
    held = world(channel("facebook", 1000, 10), channel("mailchimp", 1000, 10), channel("google_ads", 9000, 1))
    made, answer = one(hourly("facebook", "other_channels"), held)
    assert (made, answer.ratio.value) == (Verdict.NO_DIFFERENCE, pytest.approx(1))
    assert set(answer.rows.column("platform")) == {"facebook", "mailchimp"}
    assert one(costly("facebook", "other_channels"), held)[1].ratio.value > 1


def test_against_a_line():
    made, answer = one(hourly("social", "threshold", threshold=50, matters=1), world(channel("facebook", 1000, 10)))
    assert made is Verdict.DISAGREES
    assert sentence(answer) == "An hour on social media brought 100 clicks to our services; the line is at 50.0"
    assert (answer.comparator.name, answer.comparator.value) == ("", 50)
    made, _ = one(costly("social", "threshold", threshold=0.2, matters=1), world(channel("facebook", 1000, 10)))
    assert made is Verdict.DISAGREES


def test_against_the_same_months_a_year_before():
    before = [month.replace(year=month.year - 1) for month in MONTHS]
    held = world(channel("x", 200, 10), channel("x", 1000, 10, before)[3:])
    made, answer = one(hourly("x", "year_before"), held)
    assert (made, answer.n, answer.ratio.value) == (Verdict.AGREES, 9, pytest.approx(0.2))
    assert sentence(answer) == (
        "An hour on X brought 19.8 clicks to our services, in the same months a year before 98.9"
    )
    assert len(answer.rows) == 18
    assert "a year before" in missing(hourly("x", "year_before"), world(channel("x", 200, 10)))


@pytest.mark.parametrize("planned", [hourly("each", "newsletter"), costly("each", "newsletter")])
def test_each_channel_where_none_can_be_tested_names_the_files(planned):
    assert "hours" in missing(planned, world())


@pytest.mark.parametrize("identity", ["clicks_per_hour", "cost_per_click"])
def test_the_first_choices_can_be_tested(identity):
    """A builder opens with them."""
    measure = MEASURES[identity]
    planned = PlannedTest(identity, measure.subjects[0][0], measure.comparators[0][0], "less", 1.25)
    held = world(channel("facebook", 1000, 10), channel("mailchimp", 1000, 10))
    made, answer = one(planned, held)
    assert made is Verdict.NO_DIFFERENCE
    assert (answer.subject.name, answer.comparator.name) == ("Social media together", "The other channels together")


def test_what_stands_for_each():
    held = world(channel("facebook", 9, 1), channel("instagram", None, 1), channel("mailchimp", 9, 1))
    each = MEASURES["clicks_per_hour"].each
    assert each is not None
    tests = each(held, SCOPE, hourly("each", "newsletter"))
    assert [test.subject for test in tests] == ["facebook"]


@pytest.mark.parametrize(
    ("test", "channels", "said"),
    [
        (hourly("social", "social"), [channel("facebook", 9, 1)], "Two different channels"),
        (
            hourly("instagram", "newsletter"),
            [channel("instagram", None, 1), channel("brevo", 9, 1)],
            "it holds no clicks on links",
        ),
        (hourly("facebook", "newsletter"), [channel("facebook", 9, 1), channel("brevo", 0, 1)], "At least one click"),
        (
            costly("facebook", "paid"),
            [channel("facebook", 9, 1, staff_cost=None), channel("meta_ads", 9, 1)],
            "an hour costs",
        ),
        (
            costly("facebook", "paid"),
            [channel("facebook", 9, 1), channel("meta_ads", 9, 1, currency="EUR")],
            "Costs in one currency",
        ),
        (
            hourly("facebook", "newsletter"),
            [channel("facebook", 9, 1, MONTHS[:3]), channel("brevo", 9, 1, MONTHS[3:])],
            "Whole months",
        ),
    ],
    ids=["one side", "no clicks in its exports", "none at all", "no cost", "currencies", "other months"],
)
def test_what_is_missing_is_said(test, channels, said):
    noted = [{"platform": row["platform"], "month": row["month"]} for rows in channels for row in rows]
    held = world(
        *channels,
        hours_by_month=noted,
        clicks_by_day=[{"platform": each["platform"], "day": MONTHS[0]} for each in noted],
    )
    assert said in missing(test, held)


def test_few_months_decide_nothing():
    channels = [channel("facebook", 100, 10, MONTHS[-5:]), channel("mailchimp", 1000, 10, MONTHS[-5:])]
    made, answer = one(hourly("social", "newsletter"), world(*channels))
    assert (made, answer.too_few) == (Verdict.CANNOT_TELL, "Only 5 whole months are held; 6 are needed")
