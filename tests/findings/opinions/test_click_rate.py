"""Clicks by showings: adverts beside posts, without what both files count, over the weeks that both have."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lib.model import PlannedTest, Value, Verdict
from tests.findings.opinions.deciding_one import SCOPE, missing, one, sentence
from tests.truth.world import World

LAST = SCOPE.last_day
LONG_AGO = LAST - timedelta(days=300)
SWING = (1.0, 1.2, 0.9, 1.1, 0.8)
MARKED = [{"platform": "facebook", "paid": True, "day": LAST}]
BOUGHT = [{"platform": "meta_ads", "first_day": LAST, "last_day": LAST}]


def rated(platform, clicks, *, kind="posts", weeks=20, account=1, last=LAST):
    """Return an item every second day, with a thousand showings and so many clicks, more or fewer by week."""
    return [
        {
            "account_id": account,
            "platform": platform,
            "day": last - timedelta(days=back),
            "last_day": last - timedelta(days=back),
            "item": f"{platform}{back}",
            "n_of": kind,
            "showings": 1000.0,
            "clicks": clicks * SWING[back // 7 % len(SWING)],
        }
        for back in range(0, 7 * weeks, 2)
    ]


def world(*items, posts=MARKED, bought=BOUGHT):
    held = {"chain_steps": [row for rows in items for row in rows]}
    return World({**held, "posts_detail": posts, "campaigns_detail": bought})


def planned(subject="paid_social", comparator="organic_social", **more):
    return PlannedTest("click_rate", subject, comparator, **{"claims": "more", "matters": 1.25, **more})


@pytest.mark.parametrize(
    ("clicks", "verdict"),
    [(20, Verdict.AGREES), (10, Verdict.NO_DIFFERENCE), (5, Verdict.DISAGREES)],
    ids=["more", "as many", "fewer"],
)
def test_adverts_in_feeds_beside_posts(clicks, verdict):
    made, answer = one(
        planned(),
        world(
            rated("meta_ads", clicks, kind="days", account=2),
            rated("google_ads", 99, kind="days", account=3),
            rated("facebook", 10),
        ),
    )
    assert (made, answer.n, answer.n_of) == (verdict, 19, "weeks")
    assert answer.ratio.value == pytest.approx(clicks / 10)
    ours, theirs = (Value(1000 * side.value, "decimal").text for side in (answer.subject, answer.comparator))
    assert sentence(answer) == (
        f"A thousand showings of adverts on social media brought {ours} clicks, of posts that nobody paid for {theirs}"
    )
    assert set(answer.rows.column("platform")) == {"meta_ads", "facebook"}
    assert "Videos, for which Facebook counts no clicks on links, are left out." in answer.caveats


def test_a_network_beside_posts_that_nobody_paid_for_is_compared_with_the_others():
    _, answer = one(planned("facebook", "organic_social"), world(rated("facebook", 10), rated("x", 5, account=2)))
    assert [side.name for side in (answer.subject, answer.comparator)] == [
        "Posts on Facebook",
        "Other posts that nobody paid for",
    ]
    assert sentence(answer).endswith(", of other posts that nobody paid for 5.04")


def test_what_stands_in_both_files_decides_nothing():
    """Facebook's file marks no post as boosted: its showings hold those of the adverts."""
    items = [rated("meta_ads", 20, kind="days", account=2), rated("facebook", 10)]
    made, answer = one(planned(), world(*items, posts=[]))
    assert made is Verdict.CANNOT_TELL
    assert "stand in both files" in answer.caveats[0]
    assert one(planned(), world(*items, rated("x", 10, account=4), posts=[]))[0] is Verdict.AGREES
    assert one(planned(), world(*items))[0] is Verdict.AGREES


def test_every_click_on_a_post_decides_nothing():
    items = [rated("meta_ads", 10, kind="days", account=2), rated("linkedin", 90, account=5), rated("facebook", 7)]
    made, answer = one(planned(), world(*items))
    assert made is Verdict.CANNOT_TELL
    assert any(caveat.startswith("LinkedIn counts every click on a post; without it") for caveat in answer.caveats)
    assert [side.name for side in answer.others] == ["Facebook", "LinkedIn"]


def test_linkedin_by_itself_is_what_it_counts():
    made, answer = one(planned(), world(rated("meta_ads", 99, kind="days", account=2), rated("linkedin", 9, account=5)))
    assert made is Verdict.AGREES
    assert "LinkedIn counts every click on a post." in answer.caveats


def test_only_the_weeks_that_both_have():
    early = LAST - timedelta(days=70)
    _, answer = one(
        planned(), world(rated("meta_ads", 20, kind="days", account=2, last=early), rated("facebook", 10, weeks=15))
    )
    assert answer.n == 5
    assert max(answer.rows.column("day")) <= early


def test_against_a_line():
    test = planned("organic_social", "threshold", threshold=0.02, claims="less", matters=1)
    made, answer = one(test, world(rated("facebook", 10)))
    assert made is Verdict.AGREES
    assert sentence(answer).endswith("clicks; the line is at 20.0")


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ((), "An export of posts"),
        ((rated("facebook", 9),), "A report of the adverts by day"),
        (
            (rated("meta_ads", 9, kind="days"), rated("facebook", 9, last=LAST - timedelta(days=300))),
            "in the same weeks",
        ),
    ],
    ids=["nothing", "no adverts", "other weeks"],
)
def test_what_is_missing_is_said(items, said):
    assert said in missing(planned(), world(*items))


def test_few_posts_decide_nothing():
    made, answer = one(planned(), world(rated("meta_ads", 20, kind="days", account=2, weeks=2), rated("facebook", 10)))
    assert made is Verdict.CANNOT_TELL
    assert "are needed" in answer.too_few
