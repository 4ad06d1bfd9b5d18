"""Busy weeks against quiet ones: literal rows in, whole results out."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lib.findings.opinions import decided, judge_rows, named
from lib.findings.opinions.measures import MEASURES
from lib.model import Opinion, PlannedTest, Verdict
from tests.findings.opinions.deciding_one import SCOPE, missing, one, sentence
from tests.truth.world import World

LAST = SCOPE.last_day


def account(
    number=1, platform="facebook", weeks=52, busy=10, quiet=5, each=(20.0, 20.0), level=lambda week: 1.0, **more
):
    """Return an account's posts: every second week is busy; `each` is what a post draws in busy and quiet weeks."""
    rows = []
    for week in range(1, weeks):
        many = week % 2 == 0
        swing = 1 + 0.02 * ((week * 7) % 5 - 2)
        for at in range(busy if many else quiet):
            day = LAST - timedelta(days=7 * week + at % 7)
            cells = {"platform": platform, "account_id": number, "day": day, "item": f"{number}-{week}-{at}"}
            drawn = {"engagements": each[0 if many else 1] * swing * level(week), "paid": False, "grown": True}
            rows.append({**cells, **drawn, **more})
    return rows


def world(*accounts, covered=None, events=()):
    rows = [row for rows in accounts for row in rows]
    first, last = covered or (LAST - timedelta(days=900), LAST)
    numbers = sorted({row["account_id"] for row in rows})
    coverage = [{"account_id": number, "grain": "post", "first_day": first, "last_day": last} for number in numbers]
    noted = [{"day": day, "label": "Flood"} for day in events]
    return World({"posts_detail": rows, "coverage": coverage, "events": noted})


def in_all(subject="busy_weeks", **more):
    return PlannedTest("response_of_weeks", subject, "quiet_weeks", **{"claims": "more", "matters": 1.25, **more})


def for_each(subject="busy_weeks"):
    return PlannedTest("response_per_post_of_weeks", subject, "quiet_weeks", "no_less", 1.25)


@pytest.mark.parametrize(
    ("each", "verdicts", "together"),
    [
        ((20.0, 20.0), (Verdict.AGREES, Verdict.AGREES), Verdict.AGREES),
        ((14.0, 20.0), (Verdict.AGREES, Verdict.DISAGREES), Verdict.PARTLY),
        ((10.0, 20.0), (Verdict.DISAGREES, Verdict.DISAGREES), Verdict.DISAGREES),
        ((4.0, 20.0), (Verdict.DISAGREES, Verdict.DISAGREES), Verdict.DISAGREES),
    ],
    ids=["as much for each", "more in all, less for each", "the same in all", "less in all"],
)
def test_posting_more(each, verdicts, together):
    held = world(account(each=each), account(2, "instagram", each=each))
    opinion = named("posting_more")
    assert tuple(made.verdict for made in decided(opinion, held, SCOPE)) == verdicts
    assert judge_rows(opinion, held, SCOPE) is together


def test_what_it_says():
    verdict, answer = one(in_all(), world(account()))
    assert verdict is Verdict.AGREES
    assert sentence(answer) == (
        "Busy weeks (10.0 posts) drew 1.34 times an average week's response, quiet ones (5.00) 0.67 times"
    )
    assert (answer.n, answer.n_of, answer.platform) == (51, "weeks", "facebook")
    assert len(answer.rows) == len(account())
    assert answer.caveats[0].startswith("Busy weeks may be busy because something happened")
    _, answer = one(for_each(), world(account()))
    assert answer.ratio.value == pytest.approx(1, rel=0.05)


def test_a_growing_audience_does_not_decide():
    """In the first half of the year there are few posts to few people, in the second many to ten times as many."""
    early = account(weeks=52, busy=4, quiet=2, each=(10.0, 20.0))
    late = account(weeks=52, busy=20, quiet=10, each=(100.0, 200.0))
    split = LAST - timedelta(days=7 * 26)
    rows = [row for row in early if row["day"] <= split] + [row for row in late if row["day"] > split]
    _, answer = one(in_all(), world(rows))
    assert answer.ratio.value == pytest.approx(1, rel=0.05)


def test_no_channel_outweighs_the_others():
    """One draws a hundred times as much, and nothing from more posts; on the other it is twice as much."""
    large = account(each=(1000.0, 2000.0))
    small = account(2, "x", each=(20.0, 20.0))
    _, answer = one(in_all(), world(large, small))
    assert answer.ratio.value == pytest.approx(1.5, rel=0.1)
    assert "By channel: Facebook 1.0 times, X 2.0 times." in answer.caveats
    assert one(in_all("busy_weeks_x"), world(large, small))[1].ratio.value == pytest.approx(2, rel=0.05)


def test_each_channel_on_its_own():
    held = world(account(), account(2, "x"))
    test = in_all("each")
    (facebook, x) = decided(Opinion("one", "One.", (test,)), held, SCOPE)
    assert [made.planned.subject for made in (facebook, x)] == ["busy_weeks_facebook", "busy_weeks_x"]
    assert facebook.answer.subject.name == "Busy weeks on Facebook"
    assert set(dict(MEASURES["response_of_weeks"].subjects)) >= {"each", facebook.planned.subject, x.planned.subject}


def test_weeks_of_events_are_left_out_unless_they_are_most():
    rows = account(level=lambda week: 100.0 if week in (4, 8) else 1.0)
    days = [LAST - timedelta(days=7 * week + 3) for week in (4, 8)]
    _, answer = one(in_all(), world(rows, events=days))
    assert (answer.n, answer.ratio.value) == (49, pytest.approx(2, rel=0.05))
    assert "Left out: 2 weeks in which you noted an event." in answer.caveats
    every = [LAST - timedelta(days=7 * week) for week in range(40)]
    assert one(in_all(), world(account(), events=every))[1].n == 51


def test_weeks_that_no_file_covers_whole_are_left_out():
    first = LAST - timedelta(days=7 * 30 + 3)
    _, answer = one(in_all(), world(account(), covered=(first, LAST)))
    assert answer.n == 29


def test_weeks_of_growing_and_paid_posts():
    rows = account()
    rows[0] = {**rows[0], "grown": False}
    extra = [{**row, "paid": True, "item": f"p{row['item']}", "engagements": 1e6} for row in rows if row["day"].day < 9]
    _, answer = one(in_all(), world(rows + extra))
    assert (answer.n, answer.ratio.value) == (50, pytest.approx(2, rel=0.05))


@pytest.mark.parametrize(
    ("held", "needs"),
    [
        (World(), "The posts of a social channel with their reactions"),
        (world(account(engagements=None)), "The posts of a social channel with their reactions"),
        (world(account(busy=5, quiet=5)), "Weeks with more and weeks with fewer posts"),
    ],
    ids=["nothing", "no reactions", "as many every week"],
)
def test_what_is_missing_is_named(held, needs):
    assert missing(in_all(), held).startswith(needs)


def test_clicks_need_an_export_with_clicks():
    test = PlannedTest("clicks_of_weeks", "busy_weeks", "quiet_weeks", "more", 1.25)
    assert missing(test, world(account())).startswith("An export of posts with link clicks")
    assert one(test, world(account(link_clicks=5.0)))[0] is Verdict.AGREES


def test_too_few_weeks():
    verdict, answer = one(in_all(), world(account(weeks=7)))
    assert verdict is Verdict.CANNOT_TELL
    assert answer.too_few == "Busy weeks: 3 can be compared, at least 4 are needed"
