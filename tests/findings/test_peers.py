"""Our peers: worlds in which our place can be told, is open or unknown; and what is hidden in the demo body."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

import pytest

from lib.findings.peers import cards, findings_of, gathered, headline, peers, scope_of_peers
from lib.findings.peers.bodies import ours_among
from lib.findings.peers.circle import window
from lib.findings.peers.counted import apart, misdated
from lib.findings.peers.posted import format_of
from lib.findings.peers.ranks import ordinal
from lib.model import Finding, Scope
from lib.store import Store
from tests.metrics.rows import hold, post

Row = dict[str, Any]
SCOPE = Scope("Wexmoor", date(2026, 8, 2), date(2026, 10, 31))
ENDS = [date(2025 + (at + 10) // 12, (at + 10) % 12 + 1, 1) - timedelta(days=1) for at in range(1, 13)]
PER_1000 = "peer_engagements_per_1000_followers"
WAVE = (0.9, 1.1, 1.0)


def month(peer: str, day: date, platform: str = "facebook", **numbers: float) -> list[Row]:
    """Return the rows of one line of a typed table."""
    shared = {"peer": peer, "platform": platform, "first_day": day, "last_day": day}
    return [{**shared, "metric": metric, "value": value} for metric, value in numbers.items()]


def year(
    peer: str, per_post: float, followers: float = 10_000, wave: Sequence[float] = WAVE, **more: float
) -> list[Row]:
    """Return twelve months of ten posts each, whose engagements swing around `per_post`."""
    rows = []
    for at, day in enumerate(ENDS):
        engagements = 10 * per_post * wave[at % len(wave)]
        rows += month(peer, day, followers=followers, posts_published=10, engagements=engagements, **more)
    return rows


def world(*tables: Iterable[Row], export: str = "own_peers", platform: str = "peers") -> Store:
    store = Store(":memory:")
    store.name_organisation("Wexmoor")
    hold(store, platform, "peer_count", [row for rows in tables for row in rows])
    with store.transaction() as cursor:
        cursor.execute("UPDATE import SET export = ?", [export])
    return store


def found(store: Store, scope: Scope = SCOPE) -> dict[str, Finding]:
    return {finding.id.removeprefix("peers."): finding for finding in peers(store, scope)}


def test_the_months_of_these_worlds():
    assert (ENDS[0], ENDS[-1]) == (date(2025, 11, 30), date(2026, 10, 31))


class TestWhereWeStand:
    def test_a_place_that_can_be_told(self):
        store = world(year("Harrowmere", 150), year("Wexmoor", 100), year("Eastvale", 60), year("Northfell", 30))
        finding = found(store)[f"rank.facebook.{PER_1000}"]
        assert finding.sentence == (
            "Facebook: we rank 2nd of 4 with 10.0 engagements per post and 1,000 followers; Harrowmere leads with 15.0"
        )
        assert finding.value == pytest.approx(10)
        assert finding.direction is None
        assert finding.n == 12
        low, high = finding.interval
        assert 9 < low < 10 < high < 11
        chart = finding.chart
        assert chart.kind == "interval"
        assert chart.table.column("body") == ["Harrowmere", "Wexmoor (us)", "Eastvale", "Northfell"]
        assert chart.table.column("value") == pytest.approx([15, 10, 6, 3])
        assert chart.highlight == ("Wexmoor (us)",)
        assert "1 November 2025 to 31 October 2026" in chart.subtitle

    def test_we_lead(self):
        store = world(year("Wexmoor", 100), year("Harrowmere", 50), year("Eastvale", 60), year("Northfell", 30))
        assert found(store)[f"rank.facebook.{PER_1000}"].sentence == (
            "Facebook: we lead 4 bodies with 10.0 engagements per post and 1,000 followers; Eastvale follows with 6.00"
        )

    def test_a_place_between_two(self):
        store = world(year("Wexmoor", 100), year("Harrowmere", 101), year("Eastvale", 30), year("Northfell", 20))
        assert "we rank 1st to 2nd of 4 with 10.0" in found(store)[f"rank.facebook.{PER_1000}"].sentence

    def test_no_place_at_all(self):
        wild = (0.1, 3.5, 0.2, 0.2)
        store = world(*(year(name, 100, wave=wild) for name in ("Wexmoor", "Harrowmere", "Eastvale", "Northfell")))
        finding = found(store)[f"rank.facebook.{PER_1000}"]
        assert finding.sentence == (
            "Facebook: 4 bodies cannot be ranked in engagements per post and 1,000 followers, their intervals overlap; "
            "ours is 10.0"
        )
        assert finding.direction == "cannot_tell"
        assert finding.what_would_change_it

    def test_one_count_says_nothing_of_chance(self):
        rows = [
            month(name, ENDS[-1], followers=10_000, posts_published=10, engagements=amount)
            for name, amount in (("Wexmoor", 900), ("Harrowmere", 1500), ("Eastvale", 300), ("Northfell", 200))
        ]
        finding = found(world(*rows))[f"rank.facebook.{PER_1000}"]
        assert finding.sentence == (
            "Facebook: too few counts to rank 4 bodies in engagements per post and 1,000 followers; ours is 9.00, the "
            "highest 15.0"
        )
        assert (finding.direction, finding.interval) == ("cannot_tell", None)
        assert "Of one body there are 1 counts; an interval needs 4." in finding.caveats

    def test_our_own_line_is_missing(self):
        store = world(year("Harrowmere", 150), year("Eastvale", 60), year("Northfell", 30))
        finding = found(store)[f"rank.facebook.{PER_1000}"]
        assert finding.sentence == (
            "Facebook: Harrowmere leads 3 bodies with 15.0 engagements per post and 1,000 followers; our own number is "
            "missing"
        )
        assert finding.direction == "cannot_tell"
        assert not [each for each in peers(store, SCOPE) if ".habit." in each.id]

    def test_two_peers_are_few(self):
        store = world(year("Wexmoor", 100), year("Harrowmere", 150), year("Eastvale", 60))
        caveats = found(store)[f"rank.facebook.{PER_1000}"].caveats
        assert caveats[0] == "Only 2 of our peers have this number; 3 make a comparison."

    def test_size_is_taken_out(self):
        """The larger body gets more from a post, the smaller more from each follower."""
        store = world(
            year("Wexmoor", 100, 5_000), year("Big", 400, 80_000), year("Tiny", 20, 4_000), year("Far", 1, 9_000)
        )
        made = found(store)
        assert "we lead 4 bodies" in made[f"rank.facebook.{PER_1000}"].sentence
        assert "we rank 2nd of 4 with 100 engagements a post; Big leads with 400" in (
            made["rank.facebook.peer_engagements_per_post"].sentence
        )

    def test_inhabitants_count_where_they_are_known(self):
        rows = (
            year("Wexmoor", 100, 8_000),
            year("Harrowmere", 150, 30_000, inhabitants=600_000),
            year("Eastvale", 60, 9_000, inhabitants=100_000),
            year("Northfell", 60, 9_000),
        )
        store = world(*rows)
        measure = "rank.facebook.peer_followers_per_100000"
        assert "our own number is missing" in found(store)[measure].sentence
        store.set_population(100_000)
        finding = found(store)[measure]
        assert finding.sentence == (
            "Facebook: we rank 2nd of 3 with 8,000 followers per 100,000 inhabitants; Eastvale leads with 9,000"
        )
        assert finding.chart.kind == "bar"
        assert finding.chart.table.column("value") == [9000, 8000, 5000]
        assert "Without this number: Northfell." in finding.caveats
        assert measure not in found(world(year("Wexmoor", 1), year("A", 1), year("B", 1)))

    def test_the_headline_is_the_fairest_that_can_be_told(self):
        wild = (0.1, 3.5, 0.2, 0.2)
        names = ("Wexmoor", "Harrowmere", "Eastvale", "Northfell")
        served = (100_000, 100_000, 200_000, 300_000)
        store = world(*(year(name, 100, wave=wild, inhabitants=each) for name, each in zip(names, served, strict=True)))
        held = gathered(store, SCOPE)
        assert headline(held, findings_of(held)).metric == "peer_followers_per_100000"
        calm = world(*(year(name, each) for name, each in zip(names, (100, 200, 40, 20), strict=True)))
        held = gathered(calm, SCOPE)
        assert headline(held, findings_of(held)).metric == PER_1000

    def test_only_the_peers_that_are_chosen(self):
        store = world(year("Wexmoor", 100), year("Harrowmere", 150), year("Eastvale", 60), year("Northfell", 30))
        held = gathered(store, SCOPE).of(["eastvale", "northfell"])
        assert list(held.bodies.values()) == ["Eastvale", "Northfell"]
        assert "we lead 3 bodies" in findings_of(held)[0].sentence
        assert gathered(store, SCOPE).of(["nobody"]).circles == ()

    def test_a_chart_of_many_bodies_shows_the_first_and_those_around_us(self):
        others = [f"Body {at:02d}" for at in range(40)]
        rows = [month(name, ENDS[-1], followers=1000 + 10 * at) for at, name in enumerate(others)]
        store = world(*rows, month("Wexmoor", ENDS[-1], followers=1105))
        chart = found(store)["rank.facebook.peer_followers"].chart
        assert chart.table.column("body") == [
            *("Body 39", "Body 38", "Body 37", "Body 36", "Body 35"),
            *("Body 13", "Body 12", "Body 11", "Wexmoor (us)", "Body 10", "Body 09", "Body 08"),
        ]
        assert "12 of 41 bodies" in chart.subtitle


class TestWhoIsWho:
    @pytest.mark.parametrize(
        ("names", "organisation", "page", "export", "ours"),
        [
            (["A", "wexmoor county  Council"], "Wexmoor County Council", "", "own_peers", "wexmoor county  Council"),
            (["A", "Us"], "Wexmoor", "", "own_peers", "Us"),
            (["A", "Our organisation"], "Wexmoor", "", "own_peers", "Our organisation"),
            (["A", "B"], "Wexmoor", "", "own_peers", None),
            (["Us", "Wexmoor"], "Wexmoor", "", "own_peers", "Wexmoor"),
            (
                ["A", "Wexmoor County Council"],
                "X",
                "wexmoor-county-council",
                "linkedin_competitors",
                "Wexmoor County Council",
            ),
            (["دورلي - doorly"], "Acme", "acme", "linkedin_competitors", "دورلي - doorly"),
            (["دورلي - doorly", "Other"], "X", "doorly", "linkedin_competitors", "دورلي - doorly"),
            (["doorly one", "doorly two"], "X", "doorly", "linkedin_competitors", None),
            (["Only one"], "Wexmoor", "", "own_peers", None),
        ],
    )
    def test_ours_among(self, names, organisation, page, export, ours):
        assert ours_among(names, organisation, page, export) == ours

    def test_two_pages_of_one_agency_are_one_peer(self):
        rows = [month(f"DOT / {page}", ENDS[-1], followers=count) for page, count in (("a", 900), ("b", 400))]
        store = world(*rows, month("FDNY / x", ENDS[-1], followers=700), month("Wexmoor", ENDS[-1], followers=600))
        finding = found(store)["rank.facebook.peer_followers"]
        assert finding.sentence == "Facebook: we rank 3rd of 3 with 600 followers; DOT leads with 900"
        assert (
            "Several pages: DOT. The one with the most followers counts; two pages share followers." in finding.caveats
        )

    def test_a_table_with_nobody_but_us_has_no_finding(self):
        rows = month("دورلي - doorly", ENDS[-1], "linkedin", followers=153, posts_published=0)
        held = gathered(world(rows, export="linkedin_competitors", platform="linkedin"), SCOPE)
        assert held.circles == ()
        assert [circle.platform for circle in held.alone] == ["linkedin"]
        assert findings_of(held) == []

    def test_two_tables_of_one_network_are_not_mixed(self):
        store = world(year("Wexmoor", 100), year("Harrowmere", 150), year("Eastvale", 60), year("Northfell", 30))
        others = [row for name in ("Wexmoor", "Zeta") for row in year(name, 900, 90_000)]
        hold(store, "x", "peer_count", others, name="other.csv")
        held = gathered(store, SCOPE)
        (circle,) = held.circles
        assert {side.name for side in circle.sides} == {"Wexmoor", "Harrowmere", "Eastvale", "Northfell"}
        assert [platform for platform, _ in held.beside] == ["facebook"]

    def test_a_table_without_us_is_set_beside_our_own_posts(self):
        store = world(year("Harrowmere", 150), year("Eastvale", 60), year("Northfell", 30))
        published = [
            post(
                ENDS[at] - timedelta(days=number),
                f"{at}-{number}",
                reactions=60 + 10 * (at % 3),
                comments=20,
                shares=10,
            )
            for at in range(12)
            for number in range(5)
        ]
        hold(store, "facebook", "post", published, covers=(date(2025, 10, 1), date(2026, 11, 1)))
        made = found(store)
        finding = made["rank.facebook.peer_engagements_per_post"]
        assert finding.sentence == "Facebook: we rank 2nd of 4 with 100 engagements a post; Harrowmere leads with 150"
        assert any(caveat.startswith("The table lacks us") for caveat in finding.caveats)
        assert "our own number is missing" in made[f"rank.facebook.{PER_1000}"].sentence
        assert "we publish 1.15 posts a week" in made["rank.facebook.peer_posts_per_week"].sentence


class TestDays:
    def test_a_period_with_counts_enough(self):
        spans = [(day.replace(day=1), day) for day in ENDS]
        assert window(spans, date(2026, 5, 1), date(2026, 10, 31)) == (
            date(2026, 5, 1),
            date(2026, 10, 31),
            False,
            False,
        )

    def test_a_period_with_too_few_is_widened(self):
        spans = [(day.replace(day=1), day) for day in ENDS]
        assert window(spans, date(2026, 8, 2), date(2026, 10, 31)) == (
            date(2025, 11, 2),
            date(2026, 10, 31),
            False,
            True,
        )
        halves = [(date(2024 + at // 2, 5 + 6 * (at % 2), 1), date(2024 + at // 2, 10, 30)) for at in (0, 2, 4)]
        assert window(halves, date(2026, 8, 2), date(2026, 10, 31))[0] == date(2024, 11, 3)

    def test_older_counts_are_said_to_be_old(self):
        store = world(*(year(name, each) for name, each in (("Wexmoor", 100), ("A", 150), ("B", 60), ("C", 30))))
        later = Scope("Wexmoor", date(2027, 8, 1), date(2027, 10, 30))
        finding = found(store, later)[f"rank.facebook.{PER_1000}"]
        assert "Last counted on 31 October 2026, before the period that is asked for." in finding.caveats
        assert found(store, Scope("Wexmoor", date(2024, 1, 1), date(2024, 3, 31))) == {}

    def test_files_that_overlap_count_once(self):
        half = (date(2026, 1, 1), date(2026, 6, 30))
        months = [(date(2026, 1, 1), date(2026, 1, 31)), (date(2026, 2, 1), date(2026, 2, 28))]
        assert apart([half, *months]) == months
        assert apart([half]) == [half]
        rows = year("Wexmoor", 100) + year("A", 150) + year("B", 60) + year("C", 30)
        rows += [
            {**row, "first_day": date(2026, 8, 1)}
            for row in month("A", ENDS[-1], posts_published=900, engagements=1)
            if row["metric"] != "followers"
        ]
        finding = found(world(rows))["rank.facebook.peer_engagements_per_post"]
        assert "A leads with 150" in finding.sentence

    def test_a_sample_on_which_nearly_all_fall_is_left_out(self):
        days = [date(2026, 8, 31), date(2026, 9, 30), date(2026, 10, 31)]
        names = ["Wexmoor", *(f"Body {at}" for at in range(11))]
        values = (1000, 1400, 1100)
        rows = [month(name, day, followers=value) for name in names for day, value in zip(days, values, strict=True)]
        finding = found(world(*rows))["rank.facebook.peer_follower_growth"]
        assert finding.value == pytest.approx(0.4)
        assert any(caveat.startswith("Left out: 31 October 2026") for caveat in finding.caveats)

    def test_a_fall_of_few_bodies_is_one(self):
        rows = [
            row
            for at in range(9)
            for day, n in ((ENDS[0], 9), (ENDS[1], 5))
            for row in month(f"{at}", day, followers=n)
        ]
        assert misdated([{**row, "body": row["peer"]} for row in rows]) == set()

    def test_a_store_with_nothing_but_peers_has_a_scope(self):
        store = world(month("A", ENDS[-1], followers=5))
        assert scope_of_peers(store, "Us") == Scope("Us", date(2025, 11, 2), date(2026, 10, 31))
        assert scope_of_peers(Store(":memory:"), "Us") is None


class TestGrowth:
    def grown(self, name: str, first: float, last: float, moved: int = 0) -> list[Row]:
        days = (ENDS[0], ENDS[-1] - timedelta(days=moved))
        return [
            row for day, value in zip(days, (first, last), strict=True) for row in month(name, day, followers=value)
        ]

    def test_from_the_first_to_the_last_day(self):
        store = world(
            self.grown("Wexmoor", 1000, 1200),
            self.grown("A", 1000, 1500, moved=3),
            self.grown("B", 4000, 3600),
            self.grown("Tiny", 50, 500),
        )
        finding = found(store)["rank.facebook.peer_follower_growth"]
        assert finding.sentence == (
            "Facebook: we rank 2nd of 3 with 20.0% growth of followers since 30 November 2025; A leads with 50.0%"
        )
        assert finding.chart.kind == "slope"
        assert finding.chart.table.rows == (
            ("30 November 2025", "A", 1000),
            ("31 October 2026", "A", 1500),
            ("30 November 2025", "Wexmoor (us)", 1000),
            ("31 October 2026", "Wexmoor (us)", 1200),
            ("30 November 2025", "B", 4000),
            ("31 October 2026", "B", 3600),
        )
        assert "Without this number: Tiny." in finding.caveats

    def test_days_more_than_a_week_apart_are_other_days(self):
        store = world(self.grown("Wexmoor", 1000, 1200), self.grown("A", 1000, 1500, moved=8))
        assert "rank.facebook.peer_follower_growth" not in found(store)


class TestHabits:
    def test_what_the_body_ahead_of_us_does(self):
        store = world(
            year("Wexmoor", 100, videos_published=1, replies=10),
            year("Harrowmere", 300, videos_published=6, replies=40),
            year("Eastvale", 60, videos_published=9, replies=90),
        )
        made = found(store)
        assert made["habit.facebook.peer_format_rate.videos"].sentence == (
            "Facebook: 60.0% of the posts of Harrowmere are videos, of ours 10.0%"
        )
        assert made["habit.facebook.peer_replies_per_post"].sentence == (
            "Facebook: Harrowmere answers 4.00 times for each post, we answer 1.00 times"
        )
        assert "habit.facebook.peer_posts_per_week" not in made

    def test_cadence_of_the_body_ahead_of_us(self):
        rows = year("Wexmoor", 100) + [
            row
            for at, day in enumerate(ENDS)
            for row in month("A", day, followers=10_000, posts_published=20 + at % 2, engagements=9_000)
        ]
        sentence = found(world(rows))["habit.facebook.peer_posts_per_week"].sentence
        assert sentence == (
            "Facebook: A, which gets more response from each follower than we do, publishes 4.72 posts a week, we "
            "publish 2.30"
        )

    def test_no_habit_where_the_difference_may_be_chance(self):
        wild = (1, 1, 40)
        rows = year("Wexmoor", 100) + year("A", 100)
        for name, times in (("Wexmoor", 1.0), ("A", 1.5)):
            rows += [row for at, day in enumerate(ENDS) for row in month(name, day, replies=times * wild[at % 3])]
        made = found(world(rows))
        assert [name for name in made if name.startswith("habit")] == []

    def test_no_habit_where_we_do_more(self):
        store = world(
            year("Wexmoor", 100, videos_published=9, replies=90), year("A", 100, videos_published=1, replies=10)
        )
        assert [name for name in found(store) if name.startswith("habit")] == []


class TestPosts:
    @pytest.fixture
    def store(self) -> Store:
        """Ten weeks: theirs a post each second day, half of them videos; ours one a week, all photos."""
        store = Store(":memory:")
        store.name_organisation("Wexmoor")
        first = date(2026, 8, 3)
        theirs = [
            {
                "peer": "Harrowmere",
                "platform": "facebook",
                "post_id": f"t{at}",
                "published_day": first + timedelta(days=2 * at),
                "post_type": ("Native Video", "Photo")[at % 2],
                "followers": 20_000 + at,
                "engagements": 300 + 20 * (at % 5),
            }
            for at in range(35)
        ]
        hold(store, "peers", "peer_post", theirs, covers=(first, first + timedelta(days=68)))
        ours = [
            post(
                first + timedelta(days=7 * at), f"o{at}", post_type="Photos", reactions=70 + at, comments=20, shares=10
            )
            for at in range(10)
        ]
        long_before = post(date(2026, 1, 5), "old", post_type="Photos", reactions=9999)
        hold(store, "facebook", "post", [*ours, long_before], covers=(date(2026, 1, 1), date(2026, 10, 31)))
        with store.transaction() as cursor:
            cursor.execute("UPDATE import SET exported_at = TIMESTAMP '2026-11-01'")
        return store

    def test_theirs_beside_ours_of_the_same_days(self, store):
        made = found(store)
        finding = made["rank.facebook.peer_engagements_per_post"]
        # Of 35 posts the last 4 are younger than a week on the last day; of ours none is.
        theirs = [300 + 20 * (at % 5) for at in range(31)]
        ours = [100 + at for at in range(10)]
        assert finding.value == pytest.approx(sum(ours) / 10)
        assert finding.n == 10
        assert finding.sentence == (
            f"Facebook: we rank 2nd of 2 with {sum(ours) / 10:.0f} engagements a post; Harrowmere leads with "
            f"{sum(theirs) / 31:.0f}"
        )
        assert "Indicative: 10 posts of the body with the fewest." in finding.caveats

    def test_cadence_formats_and_pauses(self, store):
        made = found(store)
        assert made["habit.facebook.peer_posts_per_week"].sentence == (
            "Facebook: Harrowmere publishes 3.56 posts a week, we publish 1.00"
        )
        assert made["habit.facebook.peer_format_rate.videos"].sentence == (
            "Facebook: 51.4% of the posts of Harrowmere are videos, of ours 0.00%"
        )
        assert made["habit.facebook.peer_longest_pause"].sentence == (
            "Facebook: Harrowmere was never silent for more than 2 days, our longest pause had 7"
        )

    @pytest.mark.parametrize(
        ("said", "word"),
        [
            ("Native Video", "videos"),
            ("Reels", "videos"),
            ("IG reel", "videos"),
            ("Photos", "photos"),
            ("IG image", "photos"),
            ("Album", "albums"),
            ("IG carousel", "albums"),
            ("Link", "links"),
            ("Status", "text posts"),
            (None, "other posts"),
        ],
    )
    def test_formats_in_plain_words(self, said, word):
        assert format_of(said) == word


def test_cards():
    store = world(
        year("Wexmoor", 100, inhabitants=400_000),
        year("Harrowmere", 300, 30_000, inhabitants=100_000),
        year("Eastvale", 60),
    )
    first, second = cards(gathered(store, SCOPE))
    assert (first.name, first.inhabitants) == ("Harrowmere", "100,000 inhabitants")
    (line,) = first.lines
    assert (line.platform, line.followers, line.growth) == ("Facebook", "30,000 followers", "up 0.0%")
    assert (line.posts, line.response) == ("2.30 posts a week", "10.0 engagements per 1,000 followers")
    assert first.best == "Facebook: 30,000 followers per 100,000 inhabitants, ours 2,500"
    assert first.ahead == ""
    assert first.source == "Facebook: export.csv, 1 November 2025 to 31 October 2026"
    assert (second.best, second.ahead) == ("", "Facebook: 10.0 engagements per post and 1,000 followers, theirs 6.00")


def test_ordinals():
    assert [ordinal(each) for each in (1, 2, 3, 4, 11, 12, 13, 21, 112)] == [
        *("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th")
    ]


def plain_ratio(rows: list[Row], ours: bool, measure: str) -> float:
    """Return a ratio of sums over the rows of the evidence, without our code."""
    mine = [row for row in rows if (row["body"] == "Wexmoor County Council") == ours]
    if not ours:
        mine = [row for row in mine if row["body"] == "Harrowmere County Council"]
    said = {(row["last_day"], row["metric"]): row for row in mine}
    days = sorted({day for day, metric in said if metric == "posts_published"})
    top = bottom = 0.0
    for day in days:
        posts = said[day, "posts_published"]
        weeks = ((posts["last_day"] - posts["first_day"]).days + 1) / 7
        engagements = said[day, "engagements"]["value"]
        if measure == "peer_posts_per_week":
            top, bottom = top + posts["value"], bottom + weeks
        elif measure == "peer_engagements_per_post":
            top, bottom = top + engagements, bottom + posts["value"]
        else:
            top, bottom = top + 1000 * engagements, bottom + posts["value"] * said[day, "followers"]["value"]
    return top / bottom


class TestTheDemo:
    @pytest.fixture(scope="class")
    def made(self, demo_store, demo_scope) -> dict[str, Finding]:
        return found(demo_store, demo_scope)

    def test_what_is_hidden_is_found(self, made):
        sentences = {name: finding.sentence for name, finding in made.items()}
        start = sentences[f"rank.facebook.{PER_1000}"]
        assert start.startswith("Facebook: we rank 2nd of 4 with ")
        assert "Harrowmere County Council leads with " in start
        assert "Northfell County Council leads with" in sentences[f"rank.instagram.{PER_1000}"]
        assert sentences[f"rank.linkedin.{PER_1000}"].startswith("LinkedIn: we lead 4 bodies with ")
        assert (
            "of the posts of Harrowmere County Council are videos"
            in sentences["habit.facebook.peer_format_rate.videos"]
        )
        assert "Harrowmere County Council answers 4." in sentences["habit.facebook.peer_replies_per_post"]
        assert "publishes 11.1 posts a week" in sentences["habit.facebook.peer_posts_per_week"]

    def test_the_numbers_are_those_of_the_rows(self, made):
        checked = 0
        for platform in ("facebook", "instagram", "linkedin"):
            for measure in (PER_1000, "peer_engagements_per_post", "peer_posts_per_week"):
                finding = made[f"rank.{platform}.{measure}"]
                rows = finding.evidence.rows.records()
                assert {row["platform"] for row in rows} == {platform}
                assert finding.value == pytest.approx(plain_ratio(rows, True, measure))
                drawn = {row["body"]: row["value"] for row in finding.chart.table.records()}
                assert drawn["Harrowmere County Council"] == pytest.approx(plain_ratio(rows, False, measure))
                assert finding.interval[0] < finding.value < finding.interval[1]
                checked += 1
        assert checked == 9

    def test_the_rows_are_those_of_the_query(self, made, demo_store):
        for finding in made.values():
            said = dict(finding.evidence.parameters)
            parameters = {name: date.fromisoformat(said[name]) for name in ("first_day", "last_day")}
            again = demo_store.query(finding.evidence.sql, {**parameters, "accounts": json.loads(said["accounts"])})
            rows = again.without("import_ids").records()
            kept = finding.evidence.rows.records()
            assert kept
            assert [row for row in rows if row in kept] == kept
            assert finding.evidence.n == finding.n
            assert finding.evidence.files

    def test_the_typed_table_is_that_of_our_own_files(self, demo_store):
        """What the council counts of itself by hand is what its exports hold, but for posts around midnight."""
        ours = demo_store.query(
            "SELECT sum(value) FROM peer_count WHERE platform = 'facebook' AND metric = 'engagements' "
            "AND peer = 'Wexmoor County Council'"
        ).rows[0][0]
        held = demo_store.query(
            "SELECT sum(reactions + comments + shares) FROM post JOIN account USING (account_id) "
            "WHERE platform = 'facebook'"
        ).rows[0][0]
        assert ours == pytest.approx(held, rel=0.001)

    def test_numbers_do_not_move(self, demo_store, demo_scope):
        assert peers(demo_store, demo_scope) == peers(demo_store, demo_scope)
