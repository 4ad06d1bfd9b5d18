"""Who follows: the young, the old beside the inhabitants, places and trades."""

from __future__ import annotations

from datetime import date

import pytest

from lib.findings.opinions import decided, judge, named
from lib.findings.opinions.measures import MEASURES
from lib.model import THRESHOLD, Opinion, PlannedTest, Scope, Verdict
from lib.stats.published_shares import published_share
from tests.findings.opinions.deciding_one import SCOPE, missing, one, sentence
from tests.metrics.rows import add, daily, hold
from tests.truth.world import World

DAY = date(2026, 11, 1)
AGES = ((13, 17), (18, 24), (25, 34), (35, 44), (45, 54), (55, 64), (65, None))
YOUNG = PlannedTest("young_share", "facebook", THRESHOLD, "more", 1, Verdict.DISAGREES, 0.5)
OLD = PlannedTest("older_share", "facebook", "population", "less", 2, Verdict.DISAGREES)


def followers(*shares, counted=10_000.0, platform="facebook", account=1, dimension="age and gender", ages=AGES):
    """Return a split by age; the shares are those of AGES, the youngest first."""
    start = {"account_id": account, "platform": platform, "whose": "followers", "day": DAY, "year": 2026}
    return [
        {
            **start,
            "dimension": dimension,
            "bucket": f"{low}",
            "first_age": low,
            "last_age": high,
            "unit": "share",
            "value": share,
            "counted": counted,
        }
        for share, (low, high) in zip(shares, ages, strict=True)
    ]


def inhabitants(*groups):
    """Return inhabitants from (first age, last age, people)."""
    start = {"account_id": 9, "platform": "own", "whose": "inhabitants", "year": 2025, "dimension": "age"}
    return [
        {**start, "bucket": f"{low}", "first_age": low, "last_age": high, "unit": "people", "value": people}
        for low, high, people in groups
    ]


def groups(*values, dimension="city", platform="facebook", unit="share", counted=10_000.0):
    start = {"account_id": 1, "platform": platform, "whose": "followers", "day": DAY, "year": 2026}
    start |= {"dimension": dimension, "unit": unit, "counted": counted}
    return [{**start, "bucket": f"Town {at}", "value": value} for at, value in enumerate(values)]


def world(*parts):
    return World({"followers_and_inhabitants": [row for part in parts for row in part]})


PEOPLE = inhabitants((0, 17, 200.0), (18, 64, 500.0), (65, None, 300.0))
HALF = (0.0, 0.2, 0.3, 0.2, 0.1, 0.1, 0.1)


@pytest.mark.parametrize(
    ("young", "verdict"),
    [(0.58, Verdict.AGREES), (0.42, Verdict.DISAGREES), (0.505, Verdict.CANNOT_TELL)],
    ids=["true", "false", "undecidable"],
)
def test_only_young_people(young, verdict):
    made, answer = one(YOUNG, world(followers(0.0, young / 2, young / 2, 1 - young, 0, 0, 0)))
    assert made is verdict
    assert answer.ratio.value == pytest.approx(young / 0.5)
    assert (answer.n, answer.n_of, answer.scope.last_day) == (10_000, "followers", DAY)
    assert sentence(answer) == f"{young:.1%} of our Facebook followers are under 35"
    assert answer.would_change == f"The verdict turns at 50.0% of our Facebook followers; {young:.1%} are under 35 now."


def test_minors_are_young_but_not_among_the_adults_that_are_compared():
    shares = (0.2, 0.1, 0.1, 0.2, 0.2, 0.1, 0.1)
    _, young = one(YOUNG, world(followers(*shares)))
    assert young.subject.value == pytest.approx(0.4)
    _, old = one(OLD, world(followers(*shares), PEOPLE))
    assert old.subject.value == pytest.approx(0.1 / 0.8)
    assert old.n == 8_000


@pytest.mark.parametrize(
    ("older", "verdict"),
    [(0.10, Verdict.AGREES), (0.30, Verdict.DISAGREES), (0.9, Verdict.DISAGREES), (0.19, Verdict.CANNOT_TELL)],
    ids=["few", "fewer, but more than half as many", "more", "undecidable"],
)
def test_older_people_beside_the_adults_who_live_here(older, verdict):
    split = followers(0.0, 0.05, 0.05, 0, 0, 0.9 - older, older, counted=2_000.0)
    made, answer = one(OLD, world(split, PEOPLE))
    assert made is verdict
    # 300 of 800 adults: 37.5%.
    assert answer.ratio.value == pytest.approx(older / 0.375)
    assert sentence(answer) == (
        f"{older:.1%} of our adult Facebook followers are 65 or older; of the adults who live here 37.5% are (2025)"
    )
    assert {row["whose"] for row in answer.rows.records()} == {"followers", "inhabitants"}


def test_a_group_across_the_age_of_majority_is_taken_by_its_years():
    people = inhabitants((0, 14, 100.0), (15, 19, 50.0), (20, 64, 300.0), (65, None, 80.0))
    _, answer = one(OLD, world(followers(*HALF), people))
    assert answer.comparator.value == pytest.approx(80 / (20 + 300 + 80))


def test_sums_among_the_age_groups_are_left_out():
    people = [*PEOPLE, *inhabitants((18, None, 800.0), (0, None, 1000.0))]
    assert one(OLD, world(followers(*HALF), people))[1].comparator.value == pytest.approx(0.375)


def test_age_groups_without_the_edge_are_said():
    people = inhabitants((0, 17, 200.0), (18, 59, 500.0), (60, None, 300.0))
    assert "no edge at 65" in missing(OLD, world(followers(*HALF), people))


def test_networks_whose_last_group_begins_earlier_are_compared_from_there():
    split = followers(
        0.3, 0.4, 0.2, 0.1, platform="tiktok", dimension="age", ages=((18, 24), (25, 34), (35, 54), (55, None))
    )
    people = inhabitants((0, 17, 200.0), (18, 54, 400.0), (55, 64, 100.0), (65, None, 300.0))
    test = PlannedTest("older_share", "tiktok", "population", "less", 2)
    _, answer = one(test, world(split, people))
    assert answer.comparator.value == pytest.approx(0.5)
    assert sentence(answer).startswith("10.0% of our adult TikTok followers are 55 or older")


def test_without_a_count_shares_are_taken_as_of_a_hundred_people():
    split = followers(*HALF[:-1], 0.1, counted=None)
    made, answer = one(YOUNG, world(split))
    assert (made, answer.n, answer.n_of) == (Verdict.CANNOT_TELL, 100, "assumed followers")
    assert answer.caveats[-1].endswith("they are taken as if they were only 100.")


def test_what_is_missing_is_named():
    assert missing(YOUNG, world()).startswith("who follows you by age. Facebook and Instagram: Meta Business Suite >")
    assert missing(OLD, world(followers(*HALF))).startswith("the inhabitants of your area by age")
    assert "Followers > Export" in missing(
        PlannedTest("largest_trade", "linkedin", THRESHOLD, "more", 1, threshold=0.5), world()
    )


def test_each_network_with_ages_is_a_test_and_all_levels_are_shared():
    opinion = Opinion("one", "One.", (PlannedTest("young_share", "each", THRESHOLD, "more", 1, threshold=0.5),))
    split = [*followers(*HALF), *followers(*HALF, platform="instagram", account=2)]
    made = decided(opinion, world(split), SCOPE)
    assert [each.planned.subject for each in made] == ["facebook", "instagram"]
    assert {each.answer.ratio.level for each in made} == {0.975}


def test_of_two_pages_the_larger_is_taken():
    split = [*followers(*HALF, counted=50.0), *followers(0, 0.8, 0.1, 0.1, 0, 0, 0, account=2)]
    assert one(YOUNG, world(split))[1].subject.value == pytest.approx(0.9)


def test_rounded_shares_leave_it_open_by_their_last_digit():
    coarse = one(YOUNG, world(followers(0, 0.2, 0.3, 0.1, 0.1, 0.1, 0.2, counted=1e9)))[1]
    assert (coarse.ratio.low, coarse.ratio.high) == pytest.approx((0.97, 1.03), abs=1e-3)
    fine = one(YOUNG, world(followers(0, 0.201, 0.303, 0.096, 0.1, 0.1, 0.2, counted=1e9)))[1]
    assert fine.ratio.high / fine.ratio.low == pytest.approx(1.006, abs=1e-3)


def test_a_published_share_has_the_exact_interval():
    estimate = published_share(0.2, 50, level=0.95)
    assert estimate is not None
    # Clopper and Pearson for 10 of 50.
    assert (estimate.low, estimate.high) == pytest.approx((0.1003, 0.3372), abs=1e-4)
    assert published_share(0.2, 0) is None
    nobody, everybody = published_share(0.0, 50), published_share(1.0, 50)
    assert nobody is not None
    assert everybody is not None
    assert (nobody.low, everybody.high) == (0.0, 1.0)


@pytest.mark.parametrize(("largest", "verdict"), [(0.6, Verdict.AGREES), (0.3, Verdict.DISAGREES)])
def test_the_most_common_place(largest, verdict):
    test = PlannedTest("largest_place", "facebook", THRESHOLD, "more", 1, threshold=0.5)
    made, answer = one(test, world(groups(largest, 0.1, 0.05)))
    assert made is verdict
    assert sentence(answer) == f"{largest:.1%} of our Facebook followers are in Town 0, the most common place"


def test_spread_of_places_is_shown_and_decides_nothing():
    test = PlannedTest("spread_of_places", "facebook", THRESHOLD, "less", 1, threshold=0.5)
    made, answer = one(test, world(groups(0.1, 0.05)))
    assert made is Verdict.CANNOT_TELL
    assert sentence(answer) == "90.0% of our Facebook followers are not in Town 0, the most common place"
    assert answer.too_few.endswith("this is shown and decides nothing")


def test_of_a_cut_list_both_ends_are_reckoned_with():
    """300 of 1,000 who follow, 300 of 400 who are listed: between 30% and 75% are in it."""
    test = PlannedTest("largest_trade", "linkedin", THRESHOLD, "more", 1, threshold=0.5)
    listed = groups(300.0, 100.0, dimension="industry", platform="linkedin", unit="people", counted=1_000.0)
    made, answer = one(test, world(listed))
    assert made is Verdict.CANNOT_TELL
    assert answer.ratio.value == pytest.approx(0.6)
    assert answer.ratio.low < 0.6 < 1.5 < answer.ratio.high


def test_through_a_store(store):
    split = [("women 18-24", 0.1), ("men 25-34", 0.1), ("women 35-64", 0.5), ("men 65+", 0.3)]
    rows = [{"day": DAY, "dimension": "age and gender", "bucket": b, "unit": "share", "value": v} for b, v in split]
    page = hold(store, "facebook", "audience", rows)
    add(store, page, "daily", [daily(DAY, "followers", 4_000)])
    people = [("0-17", 200), ("18-64", 500), ("65+", 300)]
    hold(
        store,
        "own",
        "population_age",
        [{"year": 2025, "age_group": g, "people": n, "source": "Office"} for g, n in people],
    )
    judged = judge(store, named("only_young"), Scope("Us", date(2026, 8, 1), date(2026, 10, 31)))
    assert judged.verdict is Verdict.DISAGREES
    young, old = judged.tests
    assert young.finding is not None
    assert old.finding is not None
    assert young.finding.sentence == "20.0% of our Facebook followers are under 35"
    assert old.finding.sentence == (
        "30.0% of our adult Facebook followers are 65 or older; of the adults who live here 37.5% are (2025)"
    )
    assert len(old.finding.evidence.rows) == 7
    assert len(old.finding.evidence.files) == 3
    assert old.finding.caveats[-1] == "Inhabitants are those of 2025. Source: Office."


def test_every_network_of_a_measure_has_a_name():
    for name in (
        "young_share",
        "older_share",
        "largest_place",
        "largest_trade",
        "spread_of_places",
        "beyond_followers",
    ):
        assert all(label for _, label in MEASURES[name].subjects)
