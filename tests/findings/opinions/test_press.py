"""A press release against a post: bounds that only refute, visitors that confirm, readers that decide nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

import pytest

from lib.findings.opinions import judge, named
from lib.findings.opinions.measures.press import Release, readers_needed, readers_of
from lib.model import PlannedTest, Scope, Verdict
from lib.store import Store
from tests.findings.opinions.deciding_one import SCOPE, missing, one, sentence
from tests.metrics.rows import add, hold, post
from tests.truth.world import World

Row = dict[str, Any]
LAST = SCOPE.last_day
# From one to the next a few more or fewer, around a middle of one.
WAVE = (0.9, 1.1, 1.0, 0.95, 1.05)


def dated(number: int) -> date:
    """Return a day in one week after the other, the newest three weeks before the last day."""
    return LAST - timedelta(days=21 + 7 * number)


def posts(reach: float, many: int = 40, platform: str = "facebook", **cells: Any) -> list[Row]:
    return [
        {
            "counted_in": "posts",
            "platform": platform,
            "day": dated(at),
            "item": f"{platform} {at}",
            "outlet": "",
            "dated": True,
            "grown": True,
            "paid": False,
            "reach": reach * WAVE[at % 5],
            **cells,
        }
        for at in range(many)
    ]


def releases(views: float | None, many: int = 40, **cells: Any) -> list[Row]:
    shared = {"counted_in": "our list", "platform": "own", "dated": True, "grown": True, "paid": False, "outlet": ""}
    seen = [None if views is None else views * WAVE[at % 5] for at in range(many)]
    return [
        {**shared, "day": dated(at), "item": f"Release {at}", "page_views": each, **cells}
        for at, each in enumerate(seen)
    ]


def taken(readers: float | None, numbers: Iterable[int]) -> list[Row]:
    """Return the lines of an outlet that took up these releases a day later."""
    made = releases(None)
    return [
        {
            **made[at],
            "day": dated(at) + timedelta(days=1),
            "item": f"release {at} ",
            "outlet": "Herald",
            "readers": readers,
        }
        for at in numbers
    ]


def pages(views: float, visitors: float | None, many: int = 12, *, told: bool = False) -> list[Row]:
    return [
        {
            "counted_in": "pages",
            "platform": "ga4",
            "day": dated(at),
            "item": f"/news/{at}",
            "outlet": "",
            "dated": told,
            "grown": told,
            "paid": False,
            "page_views": views * WAVE[at % 5],
            "visitors": None if visitors is None else visitors * WAVE[at % 5],
        }
        for at in range(many)
    ]


def world(*rows: Sequence[Row]) -> World:
    return World({"press_items": [row for each in rows for row in each]})


def reached(subject: str = "press_release", comparator: str = "post", **more: Any) -> PlannedTest:
    return PlannedTest("people_reached", subject, comparator, **{"claims": "more", "matters": 1.25, **more})


IN_PRESS = reached("press_release_in_press")


class TestOnOurWebsite:
    def test_fewer_views_than_people_see_a_post(self) -> None:
        verdict, answer = one(reached(), world(releases(400), posts(2000)))
        assert verdict is Verdict.DISAGREES
        assert sentence(answer) == (
            "A typical press release is viewed 400 times on our website, a typical post is seen by 2,000 people"
        )
        assert answer.ratio is not None
        assert answer.ratio.value == pytest.approx(0.2)
        assert (answer.n, answer.n_of, answer.would_change) == (40, "releases", "")

    def test_more_views_are_no_more_people(self) -> None:
        verdict, answer = one(reached(), world(releases(9000), posts(2000)))
        assert verdict is Verdict.CANNOT_TELL
        assert answer.would_change.startswith("Page views reach 2,500, but a view is no person: the report of pages")
        assert "more releases like these do not settle it" in answer.too_few

    def test_with_visitors_held_they_can_be(self) -> None:
        verdict, answer = one(reached(), world(releases(9000), posts(2000), pages(100, 80)))
        assert verdict is Verdict.AGREES
        assert sentence(answer).startswith("A typical press release is read by 7,200 people on our website, a typical")
        assert any("80% as many visitors as views" in each or "80.0%" in each for each in answer.caveats)

    def test_visitors_turn_what_views_would_say(self) -> None:
        """Of 3,000 views by a third as many visitors nothing is left that a post does not have."""
        verdict, _ = one(reached(), world(releases(3000), posts(2000), pages(300, 100)))
        assert verdict is Verdict.DISAGREES

    def test_visitors_of_few_pages_tell_nothing(self) -> None:
        verdict, _ = one(reached(), world(releases(9000), posts(2000), pages(100, 80, many=7)))
        assert verdict is Verdict.CANNOT_TELL

    def test_near_the_line_nothing_is_told(self) -> None:
        verdict, _ = one(reached(), world(releases(2500), posts(2000)))
        assert verdict is Verdict.CANNOT_TELL

    def test_alike_is_no_difference_unless_the_opinion_says_otherwise(self) -> None:
        held = world(releases(2000), posts(2000))
        assert one(reached(), held)[0] is Verdict.NO_DIFFERENCE
        assert one(reached(alike=Verdict.DISAGREES), held)[0] is Verdict.DISAGREES

    def test_without_a_list_pages_that_say_their_month(self) -> None:
        verdict, answer = one(reached(), world(pages(400, None, told=True), posts(2000)))
        assert verdict is Verdict.DISAGREES
        assert answer.n == 12

    def test_the_most_viewed_pages_never_show_that_it_is_more(self) -> None:
        verdict, _ = one(reached(), world(pages(9000, 8000, told=True), posts(2000)))
        assert verdict is Verdict.CANNOT_TELL

    def test_pages_without_a_month_are_no_releases(self) -> None:
        assert "A list of your press releases" in missing(reached(), world(pages(400, None), posts(2000)))

    def test_boosted_posts_and_young_ones_are_left_out(self) -> None:
        other = [*posts(90_000, paid=True), *posts(90_000, grown=False)]
        _, answer = one(reached(), world(releases(400), posts(2000), other))
        assert answer.comparator.value == 2000
        assert len(answer.rows) == 80

    def test_a_post_on_one_network(self) -> None:
        held = world(releases(400), posts(2000), posts(300, platform="instagram"))
        _, answer = one(reached(comparator="instagram"), held)
        assert sentence(answer).endswith("a typical post on Instagram is seen by 300 people")
        _, answer = one(reached(), held)
        assert [(side.name, side.value) for side in answer.others] == [
            ("a post on Facebook", 2000.0),
            ("a post on Instagram", 300.0),
        ]

    def test_too_few(self) -> None:
        verdict, answer = one(reached(), world(releases(400, many=7), posts(2000)))
        assert (verdict, answer.too_few) == (
            Verdict.CANNOT_TELL,
            "Only 7 releases in two years; 8 make a comparison",
        )
        verdict, answer = one(reached(), world(releases(400, many=9), posts(2000)))
        assert verdict is Verdict.DISAGREES
        assert "Indicative: 9 of the side with the fewest." in answer.caveats


class TestInThePress:
    def test_readers_are_added_to_views_and_settle_nothing(self) -> None:
        verdict, answer = one(IN_PRESS, world(releases(400), taken(21_000, range(30)), posts(2000)))
        assert verdict is Verdict.CANNOT_TELL
        assert sentence(answer) == (
            "With every outlet's readers a typical press release reaches 21,380 people at most, a typical post 2,000"
        )
        assert answer.would_change == (
            "Nobody counts who saw the article. If at least one in nine of the outlets' readers did, the typical "
            "release reaches 2,500 people and the opinion holds."
        )
        assert answer.too_few == "Nobody counts who saw an article: more releases like these do not settle it"

    def test_a_release_in_no_paper_refutes_it(self) -> None:
        verdict, answer = one(IN_PRESS, world(releases(400), taken(21_000, range(5)), posts(2000)))
        assert verdict is Verdict.DISAGREES
        assert answer.would_change == (
            "Even with every reader of every outlet the typical release does not reach 2,500 people: 5 of 40 were "
            "taken up."
        )

    def test_it_holds_where_our_own_website_is_enough(self) -> None:
        verdict, _ = one(IN_PRESS, world(releases(9000), taken(21_000, range(30)), posts(2000), pages(100, 80)))
        assert verdict is Verdict.AGREES

    def test_readers_that_nobody_states_count_as_the_largest(self) -> None:
        rows = world(releases(400), taken(21_000, range(4)), taken(None, range(4, 30)), posts(2000))
        _, answer = one(IN_PRESS, rows)
        assert answer.subject.value == 21_380
        assert "26 reports without a number of readers count as much as the largest outlet." in answer.caveats

    def test_one_title_for_several_releases(self) -> None:
        """What the press makes of the second budget is not the first one's."""
        rows = releases(400, many=12, item="Budget")
        reports = [
            {**rows[at], "day": dated(at) + timedelta(days=2), "outlet": "Herald", "readers": 9.0, "page_views": None}
            for at in range(5)
        ]
        _, answer = one(IN_PRESS, world(rows, reports, posts(2000)))
        assert "5 of 12 releases were taken up" in answer.caveats[0]

    def test_reports_of_a_release_that_is_not_listed_are_no_release(self) -> None:
        rows = world(releases(400), [{**taken(9.0, [1])[0], "item": "Another"}], posts(2000))
        assert missing(IN_PRESS, rows).startswith("What the press made of your releases")


def test_what_is_missing_is_named() -> None:
    assert missing(reached(), world(posts(2000))).startswith("A list of your press releases, with the columns Day")
    for network, way in (("instagram", "Instagram: Meta Business Suite >"), ("youtube", "YouTube: YouTube Studio >")):
        said = missing(reached(comparator=network), world(releases(400)))
        assert said.startswith(f"Posts with the people who saw each on {way}")
    said = missing(reached(comparator="x"), world(releases(400), posts(2000)))
    assert said.startswith("Posts with the people who saw each on X: the report of a tool")
    everything = missing(IN_PRESS, World({}))
    assert [word in everything for word in ("A list of", "What the press", "Posts with")] == [True] * 3


def test_the_part_of_the_readers_that_is_needed() -> None:
    assert readers_needed([100.0] * 5, [9000.0, 9000.0, 9000.0, 0.0, 0.0], 1000) == 10
    assert readers_needed([100.0] * 5, [9000.0, 9000.0, 0.0, 0.0, 0.0], 1000) is None
    assert readers_needed([100.0] * 3, [900.0] * 3, 1000) == 1


def test_readers_of_each_release() -> None:
    day = date(2026, 1, 1)
    held = [Release(day, 5.0), Release(day, 5.0, (40.0, 2.0)), Release(day, 5.0, (None,))]
    assert readers_of(held) == [0.0, 42.0, 40.0]


def test_the_opinion_in_a_store(store: Store) -> None:
    """Nobody knows who saw the articles; with next to none of them the data disagrees."""
    opinion, scope = named("press_release"), Scope("Us", LAST - timedelta(days=90), LAST)
    seen = [post(dated(at), f"{at}", reach=2000 * WAVE[at % 5]) for at in range(20, 80)]
    hold(store, "facebook", "post", seen, covers=(LAST - timedelta(days=600), LAST))
    judged = judge(store, opinion, scope)
    assert judged.verdict is Verdict.NEEDS_DATA
    assert len(judged.needs) == 2
    views = [340 * WAVE[at % 5] for at in range(60)]
    listed = [{"day": dated(at), "release": f"R {at}", "outlet": "", "page_views": views[at]} for at in range(20, 60)]
    few = [{"day": dated(at), "release": f"R {at}", "outlet": "Herald", "readers": 9000} for at in range(20, 23)]
    own = hold(store, "own", "press", [*listed, *few], account="press")
    judged = judge(store, opinion, scope)
    assert judged.verdict is Verdict.DISAGREES
    assert judged.reason is not None
    assert judged.reason.sentence.startswith("A typical press release is viewed 340 times on our website")
    more = [{"day": dated(at), "release": f"R {at}", "outlet": "Herald", "readers": 9000} for at in range(23, 50)]
    add(store, own, "press", more, name="more.csv")
    judged = judge(store, opinion, scope)
    assert [test.verdict for test in judged.tests] == [Verdict.DISAGREES, Verdict.CANNOT_TELL]
    assert judged.verdict is Verdict.CANNOT_TELL
    assert "one in four of the outlets' readers" in judged.would_change
    assert judged.reason is not None
    assert {row["counted_in"] for row in judged.reason.evidence.rows.records()} == {"our list", "posts"}


def test_in_the_demo_body_only_the_website_is_told(demo_store: Store) -> None:
    judged = judge(demo_store, named("press_release"), Scope("Wexmoor County Council", dated(0), LAST))
    assert [test.verdict for test in judged.tests] == [Verdict.DISAGREES, Verdict.CANNOT_TELL]
    assert judged.verdict is Verdict.CANNOT_TELL
    assert "one in two of the outlets' readers" in judged.would_change
