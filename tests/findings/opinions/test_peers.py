"""The typical peer against us: one table, period by period, at least three peers; in worlds and on real exports."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from statistics import median
from typing import Any

import pytest

from lib.findings.opinions import decided, judge, named
from lib.findings.opinions.measures.peers_compared import level_of_each
from lib.findings.opinions.rows import StoreRows
from lib.model import Opinion, PlannedTest, Scope, Verdict
from lib.store import Store, import_file
from tests.conftest import REAL_EXPORTS
from tests.findings.opinions.deciding_one import SCOPE, missing, one, sentence
from tests.metrics.rows import hold
from tests.truth.world import World

Row = dict[str, Any]
LAST = SCOPE.last_day
# What lifts everybody in a month, and what each body has alone.
SHARED = (1.0, 1.6, 0.8, 1.1, 0.7, 1.2)
ALONE = (1.0, 1.08, 0.94, 1.04, 0.96)


def ends(many: int) -> list[date]:
    """Return the last days of so many months, in order."""
    found = [LAST]
    while len(found) < many:
        found.append(found[-1].replace(day=1) - timedelta(days=1))
    return found[::-1]


def counted(
    body: str, response: float, months: int = 12, *, platform: str = "facebook", late: int = 0, **cells: Any
) -> list[Row]:
    """Return months of twenty posts each by a page with ten thousand followers; `late` days are counted too late."""
    said: dict[str, Any] = {"export": "own_peers", "account_id": 1, "pages": 1, "our_page": "", "followers": 10_000.0}
    said |= cells
    followers = said.pop("followers")
    inhabitants = said.pop("inhabitants", None)
    rows = []
    for at, month_end in enumerate(ends(months)):
        first, last = month_end.replace(day=1) + timedelta(days=late), min(month_end + timedelta(days=late), LAST)
        earned = response * 20 * 10 * SHARED[at % 6] * ALONE[(at + len(body)) % 5]
        numbers = {"posts_published": 20.0, "engagements": earned, "followers": followers, "inhabitants": inhabitants}
        for metric, value in numbers.items():
            if value is not None:
                stock = metric in ("followers", "inhabitants")
                shared = {"platform": platform, "body": body, "page": body, "last_day": last, **said}
                rows.append({**shared, "first_day": last if stock else first, "metric": metric, "value": value})
    return rows


def three(response: float, **more: Any) -> list[Row]:
    """Return three peers of which the one in the middle gets this response."""
    names = (("Harrowmere", 3.0), ("Eastvale", 1.0), ("Northfell", 0.4))
    return [row for name, factor in names for row in counted(name, response * factor, **more)]


def world(*rows: Sequence[Row]) -> World:
    return World({"peers_counts": [row for each in rows for row in each]})


def better(subject: str = "facebook", measure: str = "response_by_followers", **more: Any) -> PlannedTest:
    return PlannedTest(measure, subject, "ours", **{"claims": "no_more", "matters": 1.25, **more})


@pytest.mark.parametrize(
    ("response", "verdict"),
    [(4.0, Verdict.AGREES), (10.0, Verdict.AGREES), (12.5, Verdict.CANNOT_TELL), (20.0, Verdict.DISAGREES)],
    ids=["less", "alike", "on the line", "more"],
)
def test_the_one_in_the_middle_decides(response: float, verdict: Verdict) -> None:
    made, answer = one(better(), world(three(response), counted("Us", 10.0)))
    assert made is verdict
    assert answer.ratio is not None
    assert answer.ratio.value == pytest.approx(response / 10, rel=0.02)
    assert (answer.n, answer.n_of, answer.platform) == (12, "counts", "facebook")


def test_what_is_said_and_drawn() -> None:
    _, answer = one(better(), world(three(4.0), counted("Us", 10.0)))
    theirs, ours = answer.subject, answer.comparator
    assert (theirs.name, ours.name) == ("the typical peer", "us")
    assert sentence(answer) == (
        f"Facebook: the typical one of 3 peers has {theirs.value:.2f} engagements per post and 1,000 followers, we "
        f"have {ours.value:.1f}"
    )
    assert [side.name for side in answer.others] == ["Harrowmere", "Eastvale", "Northfell"]
    assert "Harrowmere has clearly more, 1.21 times ours." in answer.caveats
    assert "The typical peer has 10,000 followers, we have 10,000: size alone may explain a part." in answer.caveats


def test_months_are_set_beside_the_same_months() -> None:
    """What lifts everybody is no uncertainty: the interval is far shorter than that of a body alone."""
    _, answer = one(better(), world(three(10.0), counted("Us", 10.0)))
    assert answer.ratio is not None
    assert answer.comparator.low is not None
    assert answer.comparator.value is not None
    alone = answer.comparator.value / answer.comparator.low
    assert answer.ratio.value / answer.ratio.low < alone**0.5


def test_days_that_are_counted_by_hand_need_not_be_the_same() -> None:
    _, answer = one(better(), world(three(4.0, late=5), counted("Us", 10.0)))
    assert answer.n == 12


def test_two_peers_are_too_few() -> None:
    rows = [*counted("Harrowmere", 30.0), *counted("Eastvale", 30.0)]
    verdict, answer = one(better(), world(rows, counted("Us", 10.0)))
    assert (verdict, answer.too_few) == (
        Verdict.CANNOT_TELL,
        "Only 2 of our peers have this number beside ours with 4 counts or more; 3 make a comparison",
    )


def test_a_peer_with_few_counts_is_left_out_and_named() -> None:
    short = counted("Westling", 900.0, months=3)
    _, answer = one(better(), world(three(4.0), short, counted("Us", 10.0)))
    assert "Left out for want of numbers: Westling." in answer.caveats
    assert answer.values[1][1].text == "3"


def test_few_counts_are_indicative() -> None:
    _, answer = one(better(), world(three(4.0, months=5), counted("Us", 10.0, months=5)))
    assert "Indicative: 5 counts of the body with the fewest." in answer.caveats


def test_more_than_two_years_ago_does_not_count() -> None:
    _, answer = one(better(), world(three(4.0, months=40), counted("Us", 10.0, months=40)))
    assert answer.n == 24


def test_what_was_counted_before_the_year_is_old() -> None:
    later = Scope("Us", date(2027, 12, 1), date(2027, 12, 31))
    rows = world(three(4.0), counted("Us", 10.0))
    assert missing(better(), rows, later).startswith("A table of at least 3 peers and of us on Facebook")


def test_without_us_in_the_table_nothing_is_compared() -> None:
    needs = missing(better(), world(three(4.0)))
    assert needs.endswith(
        "type it in under “Our peers”. Peers are held, but no such numbers of ours in the same table."
    )
    assert missing(better("linkedin"), World({})).endswith("once for each of four periods.")


def test_too_few_counts_for_anything() -> None:
    needs = missing(better(), world(three(4.0, months=3), counted("Us", 10.0, months=3)))
    assert needs.endswith("Of the peers held none has 4 counts beside ours yet.")


def test_each_network_on_which_both_are_held() -> None:
    held = world(
        three(4.0), counted("Us", 10.0), three(30.0, platform="instagram"), counted("Us", 10.0, platform="instagram"),
        three(4.0, platform="x"),
    )  # fmt: skip
    (test,) = named("peers_no_better").tests
    made = decided(Opinion("one", "One.", (test,)), held, SCOPE)
    assert [(each.planned.subject, each.verdict) for each in made] == [
        ("facebook", Verdict.AGREES),
        ("instagram", Verdict.DISAGREES),
    ]
    assert missing(test, world(three(4.0, platform="x"))).startswith("A table of at least 3 peers and of us (Peer,")


def test_two_tables_are_never_mixed() -> None:
    """LinkedIn counts clicks: what people counted by hand stands in another table."""
    theirs = three(4.0, platform="linkedin", export="linkedin_competitors", account_id=2)
    by_hand = [*three(30.0, platform="linkedin"), *counted("Us", 10.0, platform="linkedin")]
    verdict, answer = one(better("linkedin"), world(theirs, by_hand))
    assert verdict is Verdict.DISAGREES
    assert {row["export"] for row in answer.rows.records()} == {"own_peers"}


def test_the_level_of_each_peer() -> None:
    assert level_of_each(0.95, 3) == pytest.approx(0.975)
    assert level_of_each(0.95, 1) == pytest.approx(0.95)
    assert level_of_each(0.95, 4) == pytest.approx(1 - 0.05 / 3)


def published(
    body: str, response: float, many: int = 60, export: str = "crowdtangle_facebook", **cells: Any
) -> list[Row]:
    """Return posts of pages with ten thousand followers, one every other day."""
    return [
        {
            "account_id": 3,
            "export": export,
            "platform": "facebook",
            "body": body,
            "item": f"{body} {at}",
            "day": LAST - timedelta(days=2 * at),
            "followers": 10_000.0,
            "engagements": response * 10 * ALONE[at % 5] * SHARED[(2 * at) // 7 % 6],
            "grown": at > 3,
            **cells,
        }
        for at in range(many)
    ]


class TestPosts:
    def test_posts_of_others_week_by_week(self) -> None:
        rows = [row for name, factor in (("A", 0.3), ("B", 0.5), ("C", 2.0)) for row in published(name, 10 * factor)]
        verdict, answer = one(better(), World({"peers_posts": [*rows, *published("Us", 10.0)]}))
        assert verdict is Verdict.AGREES
        assert answer.ratio is not None
        assert answer.ratio.value == pytest.approx(0.5, rel=0.02)
        assert (answer.query, answer.n_of) == ("peers_posts", "weeks")

    def test_our_own_posts_lack_followers(self) -> None:
        rows = [row for name in "ABC" for row in published(name, 10.0)]
        ours = published("Us", 10.0, export="our posts", followers=None)
        assert "on Facebook" in missing(better(), World({"peers_posts": [*rows, *ours]}))
        verdict, answer = one(better(measure="posts_a_week"), World({"peers_posts": [*rows, *ours]}))
        assert verdict is Verdict.AGREES
        assert sentence(answer) == "Facebook: the typical one of 3 peers has 3.53 posts a week, we have 3.53"

    def test_fewer_than_eight_posts_are_no_peer(self) -> None:
        rows = [row for name in "ABC" for row in published(name, 10.0)]
        few = published("D", 900.0, many=9)
        _, answer = one(better(), World({"peers_posts": [*rows, *few, *published("Us", 10.0)]}))
        assert "Left out for want of numbers: D." in answer.caveats


class TestCountedInFull:
    def test_followers_by_inhabitants(self) -> None:
        rows = [
            row
            for name, followers in (("A", 10_000.0), ("B", 20_000.0), ("C", 40_000.0))
            for row in counted(name, 4.0, followers=followers, inhabitants=100_000.0)
        ]
        ours = counted("Us", 10.0, our_inhabitants=200_000.0, followers=25_000.0)
        verdict, answer = one(better(measure="followers_by_inhabitants"), world(rows, ours))
        assert verdict is Verdict.DISAGREES
        assert sentence(answer) == (
            "Facebook: the typical one of 3 peers has 20,000 followers per 100,000 inhabitants, we have 12,500"
        )
        assert (answer.n, answer.n_of) == (3, "peers")
        assert missing(better(measure="followers_by_inhabitants"), world(three(4.0), counted("Us", 10.0)))

    def test_growth(self) -> None:
        def growing(body: str, factor: float) -> list[Row]:
            rows = counted(body, 4.0)
            followers = [row for row in rows if row["metric"] == "followers"]
            for at, row in enumerate(followers):
                row["value"] = 10_000 * (1 + (factor - 1) * at / (len(followers) - 1))
            return rows

        rows = [row for name, factor in (("A", 1.1), ("B", 1.3), ("C", 1.2)) for row in growing(name, factor)]
        test = better(measure="audience_growth", matters=1.05)
        verdict, answer = one(test, world(rows, growing("Us", 1.1)))
        assert verdict is Verdict.DISAGREES
        assert sentence(answer) == (
            "Facebook: the typical one of 3 peers has 120.0% of the followers on 30 November 2025, we have 110.0%"
        )


def test_the_opinion_in_a_store(store: Store) -> None:
    store.name_organisation("Us")
    rows = [
        {"peer": row["body"], **{name: row[name] for name in ("platform", "first_day", "last_day", "metric", "value")}}
        for row in [*three(30.0), *counted("Us", 10.0)]
    ]
    hold(store, "peers", "peer_count", rows)
    with store.transaction() as cursor:
        cursor.execute("UPDATE import SET export = 'own_peers'")
    judged = judge(store, named("peers_no_better"), SCOPE)
    assert judged.verdict is Verdict.DISAGREES
    assert judged.reason is not None
    assert "has 32.0 engagements per post and 1,000 followers, we have 10.7" in judged.reason.sentence
    assert judged.would_change == "The typical peer: 32.0 now. It would change below 13.4."
    assert judge(Store(":memory:"), named("peers_no_better"), SCOPE).verdict is Verdict.NEEDS_DATA


@pytest.mark.skipif(not REAL_EXPORTS.is_dir(), reason=f"the real exports are not at {REAL_EXPORTS}")
class TestRealExports:
    def test_followers_of_agencies(self) -> None:
        """The growth of the agency in the middle, with the csv module alone; what they published nobody counted."""
        (path,) = REAL_EXPORTS.glob("peers__*NYC_Social_Media_Usage.csv")
        held = Store(":memory:")
        import_file(held, "NYC_Social_Media_Usage.csv", path.read_bytes())
        scope = Scope("DOT", date(2012, 11, 9), date(2012, 11, 9))
        rows = StoreRows(held)
        (made,) = decided(Opinion("one", "One.", (better(measure="audience_growth"),)), rows, scope)
        pages: dict[tuple[str, str], dict[date, int]] = {}
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                if row["Platform"].casefold() == "facebook" and row["Likes/Followers/Visits/Downloads"]:
                    day = datetime.strptime(row["Date Sampled"].split()[0], "%m/%d/%Y").date()
                    agency = pages.setdefault((row["Agency"].strip(), row["Url"]), {})
                    agency[day] = int(float(row["Likes/Followers/Visits/Downloads"]))
        main: dict[str, dict[date, int]] = {}
        for (agency, _), series in sorted(pages.items()):
            if agency not in main or median(series.values()) > median(main[agency].values()):
                main[agency] = series
        first, last = date(2011, 8, 8), date(2012, 11, 9)
        grown = {
            agency: series[last] / series[first]
            for agency, series in main.items()
            if series.get(first, 0) >= 100 and last in series
        }
        ours = grown.pop("DOT")
        assert made.answer.comparator.value == pytest.approx(ours)
        assert made.answer.subject.value == pytest.approx(median(grown.values()), rel=0.02)
        (made,) = decided(Opinion("one", "One.", (better(),)), rows, scope)
        assert made.verdict is Verdict.NEEDS_DATA

    def test_a_table_of_competitors_that_holds_only_us(self) -> None:
        (path,) = REAL_EXPORTS.glob("linkedin__*competitor_analytics_*.xlsx")
        held = Store(":memory:")
        import_file(held, path.name.split("__", 2)[2], path.read_bytes())
        scope = Scope("", date(2025, 12, 1), date(2025, 12, 31))
        judged = judge(held, named("peers_no_better"), scope)
        assert judged.verdict is Verdict.NEEDS_DATA
        assert "LinkedIn > Analytics > Competitors" in judged.needs[0]


def test_in_the_demo_body_the_typical_peer_does_no_better(demo_store: Store) -> None:
    judged = judge(demo_store, named("peers_no_better"), Scope("Wexmoor County Council", LAST, LAST))
    assert [test.verdict for test in judged.tests] == [Verdict.AGREES] * 3
    assert judged.reason is not None
    assert "Harrowmere County Council has clearly more, 1.63 times ours." in judged.reason.caveats
