"""Which posts made the difference, and how unequal they are: literal posts in, whole sentences out."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from lib.findings.breaks import breaks_of
from lib.findings.changes.posts import inequality, made_the_difference
from lib.findings.changes.without import Stands, case_of
from lib.model import Scope, Value
from lib.stats import Estimate
from tests.metrics.rows import add, hold, mailing, post

FIRST, LAST = date(2026, 3, 30), date(2026, 6, 28)
SCOPE = Scope("Wexmoor", FIRST, LAST)
BEFORE = SCOPE.compared()
# A file made later: all posts are a week old.
COVERS = (BEFORE.first_day, LAST + timedelta(days=30))


def posts(values, first=FIRST, column="link_clicks", step=2, **cells):
    return [
        post(first + timedelta(days=step * at), f"{first}-{at}", **{column: value}, title=f"Title {at}", **cells)
        for at, value in enumerate(values)
    ]


def facebook(store, values, before=(), **cells):
    return hold(
        store, "facebook", "post", posts(values, **cells) + posts(before, BEFORE.first_day, **cells), covers=COVERS
    )


def test_one_post_brings_all(store):
    account = facebook(store, [5, 900, 5, 5, 5, 5, 5, 5, 5, 60])
    (finding,) = made_the_difference(store, SCOPE)
    assert finding.sentence == "One of 10 posts brought 90.0% of Facebook's link clicks"
    assert (finding.value, finding.n, finding.metric) == (0.9, 10, "link_clicks")
    assert finding.id == f"changes.difference.facebook.{account}"
    assert finding.caveats == ("Any average of these posts is mostly this one post.",)
    assert finding.scope.accounts == (account,)
    assert finding.chart.table.rows[:2] == (
        ("1 Apr: Title 1", 900.0, 0.9, date(2026, 4, 1)),
        ("17 Apr: Title 9", 60.0, 0.06, date(2026, 4, 17)),
    )
    assert finding.chart.highlight == ("1 Apr: Title 1",)
    assert len(finding.chart.table) == 8


def test_few_posts_bring_half(store):
    facebook(store, [100, 10, 300, 20, 10, 10, 250, 150, 50, 100, 10, 10])
    (finding,) = made_the_difference(store, SCOPE)
    assert finding.sentence == "2 of 12 posts brought 53.9% of Facebook's link clicks"
    assert finding.chart.highlight == ("3 Apr: Title 2", "11 Apr: Title 6")
    assert finding.caveats == ()


def test_exactly_half_is_half(store):
    facebook(store, [60, 40, 20, *[16] * 5])
    (finding,) = made_the_difference(store, SCOPE)
    assert finding.sentence == "2 of 8 posts brought 50.0% of Facebook's link clicks"


def test_all_posts_alike(store):
    facebook(store, [50] * 20)
    (finding,) = made_the_difference(store, SCOPE)
    assert finding.sentence == "Facebook's link clicks do not hang on a few posts: the best of 20 brought 5.0%"
    assert finding.value == 0.05
    assert len(finding.chart.highlight) == 1


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"link_clicks": 99, "engagements": 100, "impressions": 500}, "engagements"),
        ({"link_clicks": 101, "engagements": 100, "impressions": 500}, "link clicks"),
        ({"link_clicks": None, "engagements": 20, "impressions": 500}, "showings"),
        ({"link_clicks": None, "engagements": 40, "impressions": 50}, "engagements"),
    ],
)
def test_clicks_count_where_enough_are_held_else_engagements_else_showings(store, cells, sentence):
    hold(store, "facebook", "post", [post(FIRST, "1", **cells), *posts([0] * 9)], covers=COVERS)
    (finding,) = made_the_difference(store, SCOPE)
    assert finding.sentence == f"One of 10 posts brought 100.0% of Facebook's {sentence}"


def test_too_little_of_anything_says_nothing(store):
    facebook(store, [2, 1, 1, 3, 0, 0, 0, 0, 0, 0])
    assert made_the_difference(store, SCOPE) == []


def test_under_eight_posts_are_only_described(store):
    facebook(store, [100, 20, 30])
    (finding,) = made_the_difference(store, SCOPE)
    assert finding.caveats[-1] == "Only 3 posts: this describes them and says nothing of the next ones."
    assert inequality(store, SCOPE) == []


def test_mailings_count_by_their_clicks(store):
    rows = [
        mailing(
            FIRST + timedelta(days=7 * at), str(at), subject=f"News {at}", sends=500, deliveries=500, total_clicks=n
        )
        for at, n in enumerate([40, 50, 60, 500, 40, 50, 60, 40, 50])
    ]
    hold(store, "mailchimp", "mailing", rows)
    (finding,) = made_the_difference(store, SCOPE)
    assert finding.sentence == "One of 9 mailings brought 56.2% of E-mail newsletter's clicks"
    assert (finding.metric, finding.chart.table.rows[0][0]) == ("mail_clicks", "20 Apr: News 3")


def test_paid_posts_are_marked(store):
    rows = [*posts([10] * 10), post(LAST, "ad", link_clicks=900, funding="Boosted", title="Fostering")]
    hold(store, "facebook", "post", rows, covers=COVERS)
    (finding,) = made_the_difference(store, SCOPE)
    assert finding.caveats[0] == "It was paid for."
    assert finding.chart.highlight == ("28 Jun: Fostering (paid)",)


def test_a_post_with_the_numbers_of_an_advert_is_told(store):
    rows = posts([10] * 10, impressions=1000, engagements=40)
    ad = post(LAST, "ad", link_clicks=900, impressions=100_000, engagements=50)
    hold(store, "facebook", "post", [*rows, ad], covers=COVERS)
    (finding,) = made_the_difference(store, SCOPE)
    assert finding.caveats[0] == (
        "The best one was shown 100 times as often as the typical one, and 0.05% of its showings drew a response "
        "instead of 4.0%: it may have been promoted, which the export does not say."
    )


def test_a_post_that_is_widely_shared_is_no_advert(store):
    rows = posts([10] * 10, impressions=1000, engagements=40)
    viral = post(LAST, "viral", link_clicks=900, impressions=100_000, engagements=3000)
    hold(store, "facebook", "post", [*rows, viral], covers=COVERS)
    (finding,) = made_the_difference(store, SCOPE)
    assert not any("promoted" in caveat for caveat in finding.caveats)


def test_posts_of_the_same_title_and_day_are_told_apart(store):
    rows = [post(FIRST, str(at), title="Same", link_clicks=100) for at in range(8)]
    hold(store, "facebook", "post", rows, covers=COVERS)
    (finding,) = made_the_difference(store, SCOPE)
    assert finding.chart.table.column("posts") == [f"30 Mar: Same ({at})" for at in range(1, 9)]


STEADY = [40, 60, 50, 45, 55, 50, 60, 40, 50, 52, 48, 50, 50] * 3


def test_a_change_that_stands_without_the_best_post(store):
    account = facebook(store, [2 * value for value in STEADY], STEADY)
    first, second = made_the_difference(store, SCOPE)
    assert first.id == f"changes.difference.facebook.{account}"
    assert second.id == f"changes.without_best.facebook.{account}"
    assert second.sentence == (
        "Facebook's link clicks are up 100% on the 13 weeks before, and up 100% without the best post of each period"
    )
    assert second.direction == "up"
    total, best = sum(STEADY), max(STEADY)
    assert [row[2] for row in second.chart.table.rows] == [total, 2 * total, total - best, 2 * (total - best)]
    assert second.value == 2 * (total - best)
    assert second.change == pytest.approx(1.0)
    assert second.caveats == ()


def test_a_fall_that_was_hidden_by_one_post(store):
    now = [value // 2 for value in STEADY]
    now[11] = 1200
    facebook(store, now, STEADY)
    _, second = made_the_difference(store, SCOPE)
    assert second.sentence == (
        "Facebook's link clicks show no clear change on the 13 weeks before, but are down 50% without the best post of "
        "each period"
    )
    assert second.direction == "down"
    assert second.caveats[0].startswith("In all the totals differ by +")


def test_no_change_needs_no_second_sentence(store):
    facebook(store, STEADY, STEADY[::-1])
    assert [finding.id.split(".")[1] for finding in made_the_difference(store, SCOPE)] == ["difference"]


def test_days_that_no_file_covers_are_not_compared(store):
    account = hold(store, "facebook", "post", posts([2 * v for v in STEADY]), covers=(FIRST, COVERS[1]))
    middle = BEFORE.first_day + timedelta(days=60)
    add(store, account, "post", posts(STEADY[:10], middle), covers=(middle, middle + timedelta(days=20)))
    assert [finding.id.split(".")[1] for finding in made_the_difference(store, SCOPE)] == ["difference"]


@pytest.mark.parametrize(
    ("whole", "rest", "case"),
    [
        ((0.16, 0.09), (0.15, 0.11), "stands"),
        ((0.16, 0.09), (0.15, 0.02), "stands"),
        ((0.16, 0.09), (0.07, 0.3), "hangs"),
        ((0.16, 0.09), (-0.15, 0.3), "hangs"),
        ((0.16, 0.01), (-0.15, 0.02), "turns"),
        ((0.15, 0.11), (0.16, 0.09), "nothing changed"),
        ((0.05, 0.5), (0.16, 0.01), "hidden"),
        ((-0.3, 0.2), (0.16, 0.01), "hidden"),
        ((0.3, 0.2), (0.1, 0.6), "nothing changed"),
    ],
)
def test_a_change_hangs_on_one_post_only_where_it_is_much_smaller_without(whole, rest, case):
    """Each change is (value, chance); clear is a chance of up to 0.1."""
    sides = [
        Estimate(value, value - 0.01 if chance <= 0.1 else -1, value + 0.01 if chance <= 0.1 else 1, 9, chance=chance)
        for value, chance in (whole, rest)
    ]
    assert case_of(Stands(*sides, (1, 1), (1, 1), 13, 40), 0.1) == case


def test_only_the_same_weeks_of_both_years_are_compared(store):
    """Last year's first weeks are not held: this year's, which brought much more, do not count either."""
    last_year = SCOPE.against("previous_year")
    start = last_year.compared().first_day
    now = [500] * 14 + [2 * value for value in STEADY[:24]]
    account = hold(store, "facebook", "post", posts(now), covers=COVERS)
    held = [row for row in posts(STEADY[:38], start) if row["published_day"] >= start + timedelta(days=28)]
    add(store, account, "post", held, covers=(start + timedelta(days=28), start + timedelta(days=90)))
    _, second = made_the_difference(store, last_year)
    then = sum(STEADY[14:38])
    assert second.n == 9
    assert [row[2] for row in second.chart.table.rows][:2] == [then, 2 * sum(STEADY[:24])]
    assert second.sentence.startswith("Facebook's link clicks are up 9")


def test_a_change_that_hangs_on_one_post_comes_first(store):
    now = [value // 2 for value in STEADY]
    now[11] = 1200
    facebook(store, now, STEADY)
    hold(store, "x", "post", posts([1000, *[1] * 80], step=1), covers=COVERS)
    found = made_the_difference(store, SCOPE)
    assert [(finding.platform, finding.id.split(".")[1]) for finding in found] == [
        ("facebook", "difference"),
        ("facebook", "without_best"),
        ("x", "difference"),
    ]


def test_the_top_tenth(store):
    account = facebook(store, [1000, 800, *[100] * 18], column="impressions")
    (finding,) = inequality(store, SCOPE)
    assert finding.sentence == (
        "Facebook's typical post is shown 100 times, the average one 180: the top tenth of posts took 50.0% of all "
        "showings"
    )
    assert finding.id == f"changes.inequality.facebook.{account}"
    assert finding.value == 0.5
    assert finding.interval[0] < 0.5 < finding.interval[1] <= 1
    shares = finding.chart.table.column("share of showings")
    assert shares == pytest.approx([0.5, *[2 * 100 / 3600] * 9])
    assert finding.chart.table.column("posts")[:4] == ["Top tenth", "2nd tenth", "3rd tenth", "4th tenth"]
    assert finding.caveats == ("Indicative: 20 posts.",)


def test_a_post_may_lie_in_two_tenths(store):
    facebook(store, range(150, 0, -10), column="impressions")
    (finding,) = inequality(store, SCOPE)
    shares = finding.chart.table.column("share of showings")
    assert shares[:2] == pytest.approx([(150 + 140 / 2) / 1200, (140 / 2 + 130) / 1200])
    assert sum(shares) == pytest.approx(1)
    assert finding.value == pytest.approx(shares[0])


def test_posts_all_alike(store):
    facebook(store, [100] * 40, column="impressions")
    (finding,) = inequality(store, SCOPE)
    assert finding.sentence == (
        "Facebook's posts are much alike: the top tenth took 10.0% of the showings, the typical post is shown 100 times"
    )


def test_young_paid_and_unseen_posts_are_left_out(store):
    rows = posts([100] * 12, column="impressions")
    rows += [post(FIRST, "ad", impressions=9000, funding="Boosted"), post(FIRST, "0", impressions=0)]
    rows += [post(LAST, "young", impressions=5000)]
    hold(store, "facebook", "post", rows, covers=(FIRST, LAST))
    (finding,) = inequality(store, SCOPE)
    assert finding.n == 12
    assert finding.caveats[0] == (
        "Left out: 1 of the newest week, 1 that were paid for, 1 whose showings the export leaves blank or gives as "
        "nought."
    )


def test_posts_from_before_a_change_of_the_number_are_not_mixed_in(store):
    """On 14 November 2024 Facebook began to show Views instead of Impressions."""
    (change,) = breaks_of("facebook", "post_impressions")
    first = change.day - timedelta(days=24)
    scope = Scope("Wexmoor", first, change.day + timedelta(days=40))
    rows = posts([9000] * 12, first, "impressions") + posts([100] * 15, change.day, "impressions")
    hold(store, "facebook", "post", rows, covers=(scope.compared().first_day, scope.last_day + timedelta(days=30)))
    (unequal,) = inequality(store, scope)
    assert (unequal.n, unequal.value) == (15, pytest.approx(0.1))
    said = f"Only since {Value(change.day, 'day').text}: {change.label}."
    assert unequal.caveats[0] == said
    (share,) = made_the_difference(store, scope)
    assert (share.n, share.metric) == (15, "post_impressions")
    assert share.caveats[0] == said


def test_no_change_is_told_over_a_change_of_the_number(store):
    (change,) = breaks_of("facebook", "post_impressions")
    scope = Scope("Wexmoor", change.day, change.day + timedelta(days=90))
    before = scope.compared()
    rows = posts([2 * value for value in STEADY], change.day, "impressions")
    rows += posts(STEADY, before.first_day, "impressions")
    hold(store, "facebook", "post", rows, covers=(before.first_day, scope.last_day + timedelta(days=30)))
    assert [finding.id.split(".")[1] for finding in made_the_difference(store, scope)] == ["difference"]


def test_videos_are_watched(store):
    hold(store, "youtube", "post", posts([10] * 9 + [910], column="video_views"), covers=COVERS)
    (finding,) = inequality(store, SCOPE)
    assert finding.sentence == (
        "YouTube's typical video is watched 10 times, the average one 100: the top tenth of videos took 91.0% of all "
        "views"
    )


def test_the_interval_of_the_share_holds_the_truth_of_heavy_tails(store):
    """Posts as unequal as real ones: the share of the top tenth of endless posts of this kind is 0.39."""
    generator = np.random.default_rng(7)
    truth = np.sort(generator.lognormal(0, 1, 1_000_000))[-100_000:].sum() / (1_000_000 * np.exp(0.5))
    for world in range(20):
        values = generator.lognormal(6, 1, 100)
        rows = [
            post(FIRST + timedelta(days=at % 60), f"{world}-{at}", impressions=round(v)) for at, v in enumerate(values)
        ]
        hold(store, "facebook", "post", rows, covers=COVERS, account=f"page {world}")
    found = inequality(store, SCOPE)
    assert len(found) == 20
    assert sum(finding.interval[0] <= truth <= finding.interval[1] for finding in found) >= 15
