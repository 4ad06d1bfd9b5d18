"""What kinds of content work: worlds in which kinds differ, are alike, or cannot be compared."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from lib.findings.breaks import breaks_of
from lib.findings.changes.content import kinds_of_content
from lib.findings.changes.kinds import Kind, lead_of, same_months, tidy
from lib.model import Scope
from lib.stats import LEVEL
from tests.metrics.rows import hold, post

FIRST, LAST = date(2026, 3, 1), date(2026, 6, 28)
SCOPE = Scope("Wexmoor", FIRST, LAST)
COVERS = (FIRST, LAST + timedelta(days=30))
MARCH, MAY = date(2026, 3, 1), date(2026, 5, 1)
LEVELS = {"a": 1500, "b": 1200, "c": 1000}


def posts(kind, impressions, *, first=FIRST, rate=0.04, **cells):
    return [
        post(
            first + timedelta(days=at % 28),
            f"{kind}-{first}-{at}",
            post_type=kind,
            impressions=value,
            engagements=value * rate,
            **cells,
        )
        for at, value in enumerate(impressions)
    ]


def around(level, count):
    """Impressions that swing around a level: from half to one and a half of it."""
    return [round(level * (0.5 + at / (count - 1))) for at in range(count)]


def by_id(findings):
    return {finding.id.split(".")[1]: finding for finding in findings}


def test_one_kind_is_seen_twice_as_often(store):
    rows = posts("IG reel", around(2000, 41)) + posts("IG image", around(1000, 41))
    account = hold(store, "instagram", "post", rows, covers=COVERS)
    first, second = kinds_of_content(store, SCOPE)
    assert first.sentence == "Reels are typically seen 2.0 times as often as images on Instagram (41 and 41 posts)"
    assert (first.id, first.direction) == (f"changes.kinds_seen.instagram.{account}", "up")
    assert first.value == 2.0
    assert 1 < first.interval[0] < 2 < first.interval[1]
    assert [(row[0], row[1], row[4]) for row in first.chart.table.rows] == [
        ("Reels (41 posts)", 2000, 41),
        ("Images (41 posts)", 1000, 41),
    ]
    assert first.chart.highlight == ("Reels (41 posts)",)
    assert first.caveats == ("Kinds differ in topic too: try the same topic in both before you decide.",)
    assert second.sentence == (
        "No kind of post clearly draws more response per showing than another on Instagram "
        "(82 posts of images and reels)"
    )
    assert (second.direction, second.chart.highlight) == ("no_clear_change", ())


def test_one_kind_draws_more_response(store):
    rows = posts("Links", around(1000, 41), rate=0.02) + posts("Photo", around(1000, 41), rate=0.05)
    hold(store, "facebook", "post", rows, covers=COVERS)
    first, second = kinds_of_content(store, SCOPE)
    assert first.sentence == "Photos draw 2.5 times the response per showing of links on Facebook (41 and 41 posts)"
    assert [row[1] for row in first.chart.table.rows] == pytest.approx([0.05, 0.02])
    assert second.direction == "no_clear_change"


def test_kinds_differ_twofold_with_forty_heavy_tailed_posts_each(store):
    generator = np.random.default_rng(3)
    reels, images = (generator.lognormal(np.log(level), 0.7, 40).round() + 1 for level in (2000, 1000))
    rows = posts("IG reel", reels) + posts("IG image", images)
    hold(store, "instagram", "post", rows, covers=COVERS)
    finding = by_id(kinds_of_content(store, SCOPE))["kinds_seen"]
    assert finding.direction == "up"
    assert finding.value == pytest.approx(np.median(reels) / np.median(images))


@pytest.mark.parametrize("typical", [True, False], ids=["showings", "rates"])
def test_kinds_that_are_alike_are_called_different_at_most_once_in_ten_worlds(typical):
    """Three kinds of forty posts from the same heavy-tailed world: any claim is false."""
    generator = np.random.default_rng(11)
    false = 0
    for _ in range(200):
        kinds = []
        for name in "abc":
            shown = generator.lognormal(7, 1.2, 40)
            if typical:
                top, bottom = shown, np.ones(40)
            else:
                top, bottom = shown * generator.beta(2, 50, 40), shown
            kinds.append(Kind(name, tuple(top), tuple(bottom), (MARCH,) * 40, typical))
        lead = lead_of(kinds)
        false += lead is not None and lead.stands and lead.chance <= 1 - LEVEL
    assert false <= 20


@pytest.mark.parametrize(("typical", "found"), [(True, 70), (False, 70)], ids=["showings", "rates"])
def test_kinds_that_differ_twofold_are_mostly_found(typical, found):
    generator = np.random.default_rng(12)
    claims = 0
    for _ in range(100):
        kinds = []
        for name, level in (("a", 2.0), ("b", 1.0)):
            shown = generator.lognormal(7, 0.8, 40)
            if typical:
                top, bottom = level * shown, np.ones(40)
            else:
                top, bottom = level * shown * generator.beta(2, 100, 40), shown
            kinds.append(Kind(name, tuple(top), tuple(bottom), (MARCH,) * 40, typical))
        lead = lead_of(kinds)
        claims += lead is not None and lead.stands and lead.better.name == "a"
    assert claims >= found


def test_a_lead_that_is_only_of_the_months_is_not_claimed(store):
    """Reels were used in the busy month, images in the quiet one: within each month both are seen alike."""
    rows = posts("IG reel", around(4000, 36)) + posts("IG image", around(4000, 9))
    rows += posts("IG reel", around(1000, 9), first=MAY) + posts("IG image", around(1000, 36), first=MAY)
    hold(store, "instagram", "post", rows, covers=COVERS)
    finding = by_id(kinds_of_content(store, SCOPE))["kinds_seen"]
    assert finding.direction == "no_clear_change"
    assert finding.caveats[0] == "What looks like a lead of reels is one of the months in which they were used."


def test_kinds_of_different_months_say_so(store):
    rows = posts("IG reel", around(4000, 36)) + posts("IG image", around(1000, 36), first=MAY)
    hold(store, "instagram", "post", rows, covers=COVERS)
    finding = by_id(kinds_of_content(store, SCOPE))["kinds_seen"]
    assert finding.caveats[0] == "No month has both kinds: the difference may be that of the months."


def test_a_rate_that_is_one_posts_is_not_claimed():
    """All but one draw the same response; one post of many showings drew four times as much."""
    best = Kind("Reels", (40.0,) * 39 + (16_000.0,), (1000.0,) * 39 + (100_000.0,), (MARCH,) * 40, False)
    other = Kind("Images", (40.0, 41.0) * 20, (1000.0,) * 40, (MARCH,) * 40, False)
    lead = lead_of([best, other])
    assert lead is not None
    assert lead.ratio > 2.5
    assert not lead.stands
    assert lead.interval[0] < 1


def test_the_clearest_of_three_pairs_must_be_the_clearer():
    kinds = [Kind(name, tuple(around(level, 40)), (1.0,) * 40, (MARCH,) * 40, True) for name, level in LEVELS.items()]
    lead = lead_of(kinds)
    alone = lead_of([kind for kind in kinds if kind.name != "b"])
    assert lead is not None
    assert alone is not None
    assert (lead.better.name, lead.other.name) == (alone.better.name, alone.other.name) == ("a", "c")
    assert lead.chance == pytest.approx(3 * alone.chance)


def test_the_ratio_within_months_by_hand():
    one = Kind("a", (30.0, 10.0), (100.0, 50.0), (MARCH, MAY), False)
    two = Kind("b", (20.0, 10.0), (200.0, 50.0), (MARCH, MAY), False)
    assert same_months(one, two) == pytest.approx((30 * 200 / 300 + 10 * 50 / 100) / (20 * 100 / 300 + 10 * 50 / 100))
    middle = [Kind(kind.name, kind.top, (1.0, 1.0), kind.months, True) for kind in (one, two)]
    # In March 30 and 20 around 25, in May 10 and 10.
    assert same_months(*middle) == pytest.approx(((30 / 25 + 1) / 2) / ((20 / 25 + 1) / 2))
    assert same_months(one, Kind("c", (1.0,), (1.0,), (date(2026, 4, 1),), False)) is None


def test_a_kind_of_few_posts_is_shown_but_not_ranked(store):
    rows = posts("Photos", around(1000, 20)) + posts("Links", around(1000, 20)) + posts("Reels", [90_000] * 7, rate=0.5)
    hold(store, "facebook", "post", rows, covers=COVERS)
    found = by_id(kinds_of_content(store, SCOPE))
    seen = found["kinds_seen"].chart.table.rows
    assert seen[0] == ("Reels (7 posts: too few to say)", 90_000, None, None, 7)
    response = found["kinds_response"].chart.table.rows
    assert response[0][0] == "Reels (7 posts: too few to say)"
    assert response[0][1] < 0.5
    assert [finding.direction for finding in found.values()] == ["no_clear_change"] * 2
    assert "Reels" not in found["kinds_seen"].sentence


def test_nearly_all_posts_of_one_kind(store):
    rows = posts("Photos", around(1000, 20)) + posts("Text", [500])
    account = hold(store, "facebook", "post", rows, covers=COVERS)
    (finding,) = kinds_of_content(store, SCOPE)
    assert finding.sentence == "20 of 21 posts on Facebook are photos: what other kinds would bring can't be told yet"
    assert (finding.direction, finding.chart) == ("cannot_tell", None)
    assert finding.id == f"changes.kinds_seen.facebook.{account}"
    assert finding.what_would_change_it


def test_posts_without_a_kind_beside_those_with_one(store):
    rows = posts("Video", around(2000, 20)) + posts(None, around(1000, 20))
    hold(store, "linkedin", "post", rows, covers=COVERS)
    finding = by_id(kinds_of_content(store, SCOPE))["kinds_seen"]
    assert "Videos are typically seen 2.0 times as often as other posts on LinkedIn" in finding.sentence


def test_few_posts_of_the_only_kind_that_is_named(store):
    rows = posts("Video", [100] * 3) + posts(None, around(1000, 20))
    hold(store, "linkedin", "post", rows, covers=COVERS)
    (finding,) = kinds_of_content(store, SCOPE)
    assert finding.sentence == "Only 3 of 23 posts on LinkedIn are videos: too few to tell what they bring"


def test_exports_that_name_no_kind_say_nothing(store):
    hold(store, "linkedin", "post", posts(None, around(1000, 20)), covers=COVERS)
    hold(store, "x", "post", posts(None, around(1000, 20), title="Our own"), covers=COVERS)
    assert kinds_of_content(store, SCOPE) == []


def test_replies_on_x_are_a_kind(store):
    rows = posts(None, around(3000, 20), title="News")
    rows += [{**row, "post_id": f"r{row['post_id']}"} for row in posts(None, around(300, 20), title="[handle] thanks")]
    hold(store, "x", "post", rows, covers=COVERS)
    finding = by_id(kinds_of_content(store, SCOPE))["kinds_seen"]
    assert finding.sentence == (
        "Posts of our own are typically seen 10.0 times as often as replies on X (20 and 20 posts)"
    )


def test_paid_and_young_posts_are_left_out(store):
    rows = posts("Photos", around(1000, 20)) + posts("Links", around(1000, 20))
    rows += posts("Links", [90_000] * 9, first=MAY, funding="Boosted")
    rows += posts("Links", [90_000], first=LAST)
    hold(store, "facebook", "post", rows, covers=(FIRST, LAST))
    finding = by_id(kinds_of_content(store, SCOPE))["kinds_seen"]
    assert finding.n == 40
    assert finding.direction == "no_clear_change"
    assert finding.caveats[-1] == "Left out: 1 of the newest week, 9 that were paid for."


def test_kinds_are_not_compared_over_a_change_of_the_number(store):
    """Images were used before Impressions became Views, reels after."""
    (change,) = breaks_of("instagram", "post_impressions")
    scope = Scope("Wexmoor", change.day - timedelta(days=28), change.day + timedelta(days=60))
    rows = posts("IG image", around(1000, 28), first=scope.first_day) + posts(
        "IG reel", around(4000, 28), first=change.day
    )
    hold(store, "instagram", "post", rows, covers=(scope.first_day, scope.last_day))
    (finding,) = kinds_of_content(store, scope)
    assert finding.sentence.startswith("28 of 28 posts on Instagram are reels")
    assert finding.caveats[0].startswith("Only since 2 July 2024: ")


def test_many_channels_are_corrected_together(store):
    """A lead that is just clear by itself is not claimed beside nine channels without any."""
    generator = np.random.default_rng(5)

    def channel(name, level):
        rows = posts("IG reel", generator.lognormal(np.log(level), 0.6, 20).round() + 1)
        rows += posts("IG image", generator.lognormal(np.log(1000), 0.6, 20).round() + 1)
        return hold(store, "instagram", "post", rows, covers=COVERS, account=name)

    lonely = channel("lonely", 1500)
    alone = Scope("Wexmoor", FIRST, LAST, accounts=(lonely,))
    by_itself = by_id(kinds_of_content(store, alone))["kinds_seen"]
    assert by_itself.direction == "up"
    assert by_itself.chance > 0.011
    for at in range(9):
        channel(f"page {at}", 1000)
    together = {finding.account: finding for finding in kinds_of_content(store, SCOPE) if ".kinds_seen." in finding.id}
    assert len(together) == 10
    assert together["lonely"].direction == "no_clear_change"


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Photo", "Photos"),
        ("Photos", "Photos"),
        ("IG image", "Images"),
        ("IG reel", "Reels"),
        ("IG carousel", "Carousels"),
        ("shared_link", "Links"),
        ("Reply", "Replies"),
        ("foto's", "Foto's"),
    ],
)
def test_the_words_of_platforms_are_tidied(word, name):
    assert tidy(word) == name
