"""Whom we reach beyond those who follow: what YouTube says itself, and the least that reach by day leaves possible."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lib.findings.opinions import decided, judge, named
from lib.model import THRESHOLD, Opinion, PlannedTest, Scope, Verdict
from tests.findings.opinions.deciding_one import SCOPE, missing, one, sentence
from tests.metrics.rows import daily, hold
from tests.truth.world import World

LAST = SCOPE.last_day
REACH = PlannedTest("beyond_followers", "facebook", THRESHOLD, "less", 1, Verdict.DISAGREES, 0.25)
VIEWS = PlannedTest("beyond_followers", "youtube", THRESHOLD, "less", 1, Verdict.DISAGREES, 0.25)


def reach(*values, followers=1_000.0, bought=False, account=1, weeks=20):
    """Return a row a day for so many weeks; the reach of the days are the `values` in turn."""
    row = {"account_id": account, "platform": "facebook", "measure": "daily_reach", "bought": bought}
    found = []
    for back in range(7 * weeks):
        day, total = LAST - timedelta(days=back), float(values[back % len(values)])
        beyond = None if followers is None else max(0.0, total - followers)
        found.append(
            {**row, "first_day": day, "last_day": day, "total": total, "beyond": beyond, "followers": followers}
        )
    return found


def views(*shares, total=1_000.0):
    """Return the views of consecutive months, the newest first, with the shares of those who have not subscribed."""
    row = {"account_id": 3, "platform": "youtube", "measure": "video_views", "bought": False, "total": total}
    ends = [LAST - timedelta(days=30 * at) for at in range(len(shares))]
    return [
        {**row, "first_day": end - timedelta(days=29), "last_day": end, "beyond": total * share}
        for end, share in zip(ends, shares, strict=True)
    ]


def world(*parts):
    return World({"beyond_followers": [row for part in parts for row in part]})


@pytest.mark.parametrize(
    ("shares", "verdict"),
    [
        ((0.10, 0.12, 0.11, 0.09, 0.10), Verdict.AGREES),
        ((0.60, 0.62, 0.55, 0.70, 0.65), Verdict.DISAGREES),
        ((0.10, 0.40, 0.22, 0.35, 0.15), Verdict.CANNOT_TELL),
    ],
    ids=["true", "false", "undecidable"],
)
def test_youtube_says_it_itself(shares, verdict):
    made, answer = one(VIEWS, world(views(*shares)))
    assert made is verdict
    assert answer.subject.value == pytest.approx(sum(shares) / len(shares))
    assert sentence(answer).endswith("of the views on YouTube were by people who have not subscribed")


def test_one_total_says_nothing_of_how_it_varies():
    made, answer = one(VIEWS, world(views(0.8)))
    assert made is Verdict.CANNOT_TELL
    assert answer.too_few.endswith("at least 4 months, exported one by one")


def test_a_year_beside_its_months_is_not_counted_twice():
    months = views(0.6, 0.6, 0.6, 0.6)
    year = {**months[0], "first_day": LAST - timedelta(days=364), "total": 9_000.0, "beyond": 0.0}
    _, answer = one(VIEWS, world(months, [year]))
    assert (answer.n, answer.subject.value) == (4, pytest.approx(0.6))


def test_more_people_than_follow_cannot_all_be_followers():
    """Of 3,000 reached at least 2,000 do not follow: two thirds."""
    made, answer = one(REACH, world(reach(3_000, 2_900, 3_100)))
    assert made is Verdict.DISAGREES
    assert answer.ratio.value == pytest.approx(2 / 3 / 0.25, rel=0.01)
    assert sentence(answer) == "At least 66.7% of those reached on Facebook do not follow"
    assert answer.n_of == "weeks"


def test_fewer_people_than_follow_prove_nothing():
    """They may all follow, or none of them: the interval reaches from the least to all."""
    made, answer = one(REACH, world(reach(500, 1_050)))
    assert made is Verdict.CANNOT_TELL
    assert answer.ratio.low < 0.25
    assert answer.ratio.high == pytest.approx(4.0)
    assert "does not say how many of them follow" in answer.too_few


@pytest.mark.parametrize("claims", ["more", "no_less", "less", "no_more"])
def test_the_least_never_speaks_for_less(claims):
    made, answer = one(
        PlannedTest("beyond_followers", "facebook", THRESHOLD, claims, 1, threshold=0.25), world(reach(500))
    )
    assert made is Verdict.CANNOT_TELL
    assert sentence(answer) == "On no day were more people reached on Facebook than follow"


def test_bought_reach_is_left_out():
    _, answer = one(REACH, world(reach(500, weeks=10), reach(9_000, bought=True, weeks=20)[70:]))
    assert answer.subject.value == 0
    made, answer = one(REACH, world(reach(9_000, bought=True)))
    assert made is Verdict.CANNOT_TELL
    assert sentence(answer) == "The adverts that are held cover every day of the reach on Facebook"
    assert answer.too_few.startswith("Bought reach says nothing of whom posts reach")


def test_people_of_two_pages_are_not_added_up():
    _, answer = one(REACH, world(reach(3_000), reach(100, followers=50.0, account=2)))
    assert answer.subject.value == pytest.approx(2 / 3)


def test_under_four_weeks_decide_nothing():
    made, answer = one(REACH, world(reach(3_000, weeks=3)))
    assert (made, answer.ratio) == (Verdict.CANNOT_TELL, None)
    assert answer.too_few == "Fewer than 4 weeks without adverts are held"


def test_what_is_missing_is_named():
    assert missing(REACH, world()).startswith("for Facebook and Instagram the reach by day")
    assert missing(REACH, world(reach(3_000, followers=None))).startswith("how many follow you on Facebook")


def test_each_network_with_reach_is_a_test():
    opinion = Opinion("one", "One.", (PlannedTest("beyond_followers", "each", THRESHOLD, "less", 1, threshold=0.25),))
    made = decided(opinion, world(reach(10), views(0.5)), SCOPE)
    assert [each.planned.subject for each in made] == ["facebook", "youtube"]


def test_through_a_store(store):
    days = [LAST - timedelta(days=back) for back in range(140)]
    rows = [daily(day, "reach", 900 + 10 * (day.day % 7)) for day in days]
    hold(store, "facebook", "daily", [*rows, daily(LAST, "followers", 300)])
    judged = judge(store, named("echo_chambers"), Scope("Us", LAST - timedelta(days=90), LAST))
    assert judged.reason is not None
    assert judged.verdict is Verdict.DISAGREES
    assert judged.reason.sentence == "At least 67.7% of those reached on Facebook do not follow"
    assert len(judged.reason.evidence.rows) == 140
