"""How often we are shown: the same weeks a year before, the weeks before where less is held, by post where need be."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lib.findings.opinions.measures import MEASURES
from lib.model import PlannedTest, Scope, Verdict
from tests.findings.opinions.deciding_one import SCOPE, missing, one, sentence
from tests.truth.shapes import season
from tests.truth.world import World

LAST = SCOPE.last_day
YEAR = timedelta(days=364)


def by_day(value, weeks=104, platform="x", measure="daily_impressions", account=3, last=LAST):
    """Return a row a day; `value` is a number, or a function of how many days back."""
    of = value if callable(value) else lambda back: value
    return [
        {
            "account_id": account,
            "platform": platform,
            "day": last - timedelta(days=back),
            "measure": measure,
            "per": "day",
            "value": float(of(back)),
        }
        for back in range(7 * weeks)
    ]


def world(*series, **queries):
    return World({"attention_by_day": [row for rows in series for row in rows], **queries})


def shown(subject="x", comparator="year_before", **more):
    return PlannedTest("showings", subject, comparator, **{"claims": "less", "matters": 1.25, **more})


@pytest.mark.parametrize(
    ("now", "verdict"),
    [(60, Verdict.AGREES), (95, Verdict.NO_DIFFERENCE), (200, Verdict.DISAGREES)],
    ids=["less", "alike", "more"],
)
def test_against_the_same_weeks_a_year_before(now, verdict):
    """The season is the same in both years and is no noise."""

    def of(back):
        return (now if back < 364 else 100) * season(LAST - timedelta(days=back % 364), 0.8)

    made, answer = one(shown(), world(by_day(of)))
    assert (made, answer.n, answer.n_of) == (verdict, 52, "weeks")
    assert answer.ratio.value == pytest.approx(now / 100)
    assert answer.ratio.high / answer.ratio.low < 1.01
    assert sentence(answer).startswith("X had ")
    assert sentence(answer).endswith("in the same weeks a year before")
    assert len(answer.rows) == 728


def test_what_is_said():
    _, answer = one(shown(), world(by_day(lambda back: 60 if back < 364 else 100)))
    assert sentence(answer) == "X had 60.0 showings a day over 52 weeks, 100 in the same weeks a year before"
    assert answer.would_change == "It would change if X had more than 80.0 showings a day; it has 60.0 now."


def test_less_than_two_years_are_set_against_the_weeks_before():
    made, answer = one(shown(), world(by_day(lambda back: 60 if back < 70 else 100, weeks=60)))
    assert (made, answer.n) == (Verdict.CANNOT_TELL, 26)
    assert "season" in answer.caveats[0]
    assert sentence(answer).endswith("in as many weeks before")
    # A quarter of the year before is enough to be set beside its own.
    _, answer = one(shown(), world(by_day(100, weeks=65)))
    assert (answer.n, answer.comparator.name) == (13, "A year before")
    _, answer = one(shown(comparator="before"), world(by_day(100)))
    assert (answer.n, answer.comparator.name) == (26, "The weeks before")


def test_few_weeks_decide_nothing():
    made, answer = one(shown(), world(by_day(lambda back: 10 if back < 70 else 100, weeks=20)))
    assert (made, answer.too_few) == (
        Verdict.CANNOT_TELL,
        "Only 10 weeks on either side are held; 13 are needed",
    )
    assert missing(shown(), world(by_day(100, weeks=6))).endswith("too few weeks of them are held.")
    assert missing(shown(), world()) == "X Analytics: Account overview as a CSV, which has Impressions by day."


def test_weeks_that_are_not_held_are_left_out_on_both_sides():
    gap = [row for row in by_day(100) if not 70 <= (LAST - row["day"]).days < 84]
    _, answer = one(shown(), world(gap))
    assert (answer.n, len(answer.rows)) == (50, 700)


def test_nothing_is_compared_across_a_change_of_definition():
    """Facebook's showings became views in November 2024: of the year before only the weeks since are compared."""
    last = date(2025, 10, 31)
    held = world(by_day(100, platform="facebook", last=last))
    _, answer = one(shown("facebook"), held, Scope("Us", last - timedelta(days=6), last))
    assert answer.comparator.name == "The weeks before"
    assert any(caveat.startswith("Only weeks since 14 November 2024") for caveat in answer.caveats)
    assert min(answer.rows.column("day")) >= date(2024, 11, 14)


def test_two_pages_of_a_platform_count_in_the_weeks_that_both_have():
    _, answer = one(shown(), world(by_day(100), by_day(50, weeks=80, account=5)))
    assert answer.n == 28
    assert answer.subject.value == pytest.approx(150)


def test_posts_tell_it_where_no_days_do():
    posts = [
        {
            "account_id": 1,
            "platform": "instagram",
            "day": LAST - timedelta(days=back),
            "item": str(back),
            "grown": back >= 7,
            "paid": back % 50 == 0,
            "impressions": 999.0 if back < 7 else 9e9 if back % 50 == 0 else 70.0 if back < 371 else 210.0,
        }
        for back in range(0, 728, 3)
    ]
    covered = [{"account_id": 1, "grain": "post", "first_day": LAST - 2 * YEAR, "last_day": LAST}]
    made, answer = one(shown("instagram"), world(posts_detail=posts, coverage=covered))
    assert made is Verdict.AGREES
    assert answer.ratio.value == pytest.approx(1 / 3, rel=0.05)
    assert (answer.query, answer.n) == ("posts_detail", 51)
    assert any("over its whole life" in caveat for caveat in answer.caveats)


def test_views_of_a_platform_that_counts_views():
    _, answer = one(shown("youtube"), world(by_day(20, platform="youtube", measure="daily_video_views")))
    assert sentence(answer).startswith("YouTube had 20.0 views a day")


def test_each_platform_that_is_held():
    each = MEASURES["showings"].each
    assert each is not None
    held = world(by_day(100), by_day(100, platform="linkedin", account=4))
    assert [test.subject for test in each(held, SCOPE, shown("each"))] == ["x", "linkedin"]
