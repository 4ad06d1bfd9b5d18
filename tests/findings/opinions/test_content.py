"""What posts are about and what they draw: literal rows in, whole results out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lib.findings import judge
from lib.findings.opinions import named
from lib.findings.opinions.formats import format_of
from lib.model import THRESHOLD, PlannedTest, Scope, Verdict
from tests.findings.opinions.deciding_one import SCOPE, missing, one, sentence
from tests.metrics.rows import hold, post
from tests.truth.world import World

LAST = SCOPE.last_day
SERVES, PROMOTES, BOTH, SILENT = "Apply by Friday.", "We are proud.", "Proud: apply now.", "Blue sky."


def row(at, text=SILENT, **cells):
    """One post, the newest twelve days old, three in a week."""
    day = LAST - timedelta(days=12 + 7 * at // 3)
    usual = {"platform": "facebook", "account_id": 1, "engagements": 20.0, "impressions": 1000.0, "link_clicks": 10.0}
    given = {"day": day, "item": str(at), "text": text, "reply": False, "paid": False, "grown": True}
    return {**usual, **given, **cells}


def posts(*kinds, **cells):
    """A post of each kind in turn, in pairs of (text, cells), for forty weeks; a little more and less in each."""
    found = []
    for at in range(120):
        text, own = kinds[at % len(kinds)]
        swing = 1 + 0.1 * ((at * 7) % 5 - 2)
        numbers = {"engagements": 20.0 * swing, "impressions": 1000.0 * swing, "link_clicks": 10.0 * swing}
        factors = {key: numbers[key] * factor for key, factor in own.items() if key in numbers}
        rest = {key: value for key, value in own.items() if key not in numbers}
        found.append(row(at, text, **{**numbers, **factors, **rest, **cells}))
    return found


def world(rows):
    return World({"posts_with_words": rows})


def share(subject="serving", threshold=0.5, **more):
    return PlannedTest(
        "share_of_posts", subject, THRESHOLD, **{"claims": "less", "matters": 1, "threshold": threshold, **more}
    )


def against(measure, subject="video", comparator="other_posts", **more):
    return PlannedTest(measure, subject, comparator, **{"claims": "more", "matters": 1.25, **more})


@pytest.mark.parametrize(
    ("texts", "verdict", "low", "high"),
    [
        ([SERVES, SERVES, SERVES, PROMOTES], Verdict.DISAGREES, "75.0%", "75.0%"),
        ([SERVES, PROMOTES, PROMOTES, PROMOTES], Verdict.AGREES, "25.0%", "25.0%"),
        ([SERVES, SILENT, SILENT, SILENT], Verdict.CANNOT_TELL, "25.0%", "100.0%"),
        ([SERVES, SERVES, SERVES, SILENT], Verdict.DISAGREES, "75.0%", "100.0%"),
        ([SERVES, BOTH, BOTH, PROMOTES], Verdict.CANNOT_TELL, "75.0%", "75.0%"),
        ([PROMOTES], Verdict.AGREES, "0.00%", "0.00%"),
    ],
    ids=["serve", "promote", "no listed word", "silent posts can't turn it", "words of both", "none serves"],
)
def test_the_share_must_hold_whatever_the_silent_posts_are(texts, verdict, low, high):
    made, answer = one(share(), world(posts(*((text, {}) for text in texts))))
    assert made is verdict
    assert sentence(answer) == f"By their words {low} of our posts serve, and at most {high} do (120 posts)"
    assert (answer.n, answer.n_of, len(answer.rows)) == (120, "posts", 120)
    assert answer.ratio.value == pytest.approx(float(low[:-1]) / 50)


def test_what_decides_is_said():
    _, answer = one(share(), world(posts((SERVES, {}), (SILENT, {}), (SILENT, {}), (PROMOTES, {}))))
    assert answer.would_change.startswith("The line lies at 50.0%; between 25.0% and 75.0% of the posts serve, ")
    _, answer = one(share(), world(posts((SERVES, {}), (SERVES, {}), (SERVES, {}), (PROMOTES, {}))))
    assert answer.would_change.startswith("It would change if fewer than 50.0% of our posts could be said to serve")
    assert [(side.name, round(side.value, 2)) for side in answer.others] == [
        ("Without a listed word", 0),
        ("Only words of promotion", 0.25),
    ]


def test_replies_and_other_channels_are_no_posts_of_ours():
    rows = posts((SERVES, {}))
    rows += [row(200 + at, PROMOTES, reply=True, platform="x", account_id=2) for at in range(99)]
    rows += [row(300 + at, PROMOTES, platform="tool", account_id=3) for at in range(9)]
    made, answer = one(share(), world(rows))
    assert (made, answer.n) == (Verdict.DISAGREES, 120)


def test_against_the_year_before():
    before = [
        {**each, "day": each["day"] - timedelta(days=364), "text": SERVES if at % 2 else PROMOTES}
        for at, each in enumerate(posts((SERVES, {})))
    ]
    now = posts((SERVES, {}), (SERVES, {}), (SERVES, {}), (PROMOTES, {}))
    test = PlannedTest("share_of_posts", "serving", "year_before", "more", 1.25)
    made, answer = one(test, world(now + before))
    assert (made, answer.ratio.value) == (Verdict.AGREES, pytest.approx(1.5))
    assert sentence(answer).endswith("; 50.0% in the year before")
    assert (len(answer.rows), answer.n) == (len(now + before), len(now))
    assert (answer.scope.last_day - answer.scope.first_day).days == 2 * 364 - 1
    assert missing(test, world(now)).startswith("Posts of the year before: 0 are held")


@pytest.mark.parametrize(
    ("measure", "counted", "said"),
    [
        ("response_of_posts", "engagements", "Videos drew a response to 4.0% of showings, other posts to 2.0%"),
        ("showings_of_posts", "impressions", "Videos were typically shown 1,980 times, other posts 990 times"),
        (
            "clicks_of_posts",
            "link_clicks",
            "Videos brought 1.33 times the average post's clicks, other posts 0.67 times",
        ),
    ],
)
def test_videos_against_other_posts(measure, counted, said):
    def made(factor):
        return one(
            against(measure), world(posts((SILENT, {"kind": "Reels", counted: factor}), (SILENT, {"kind": "Photos"})))
        )

    verdict, answer = made(2)
    assert verdict is Verdict.AGREES
    assert answer.ratio.value == pytest.approx(2, rel=0.05)
    assert sentence(answer) == f"{said} (60 and 60 posts)"
    assert (answer.n, answer.n_of, len(answer.rows)) == (120, "posts", 120)
    assert made(1)[0] is Verdict.NO_DIFFERENCE
    assert made(0.5)[0] is Verdict.DISAGREES


def test_only_within_an_account_and_a_quarter():
    """Videos are all on the account that is shown a tenth as often, or all in the weak quarter: nothing is compared."""
    far = [row(at, kind="Photos", account_id=1, impressions=10000.0) for at in range(60)]
    near = [row(at, kind="Video", account_id=2) for at in range(60)]
    assert "of one account in the same quarter" in missing(against("showings_of_posts"), world(far + near))
    early = [row(at, kind="Video") for at in range(20)]
    late = [row(at, kind="Photos", impressions=9000.0) for at in range(60, 90)]
    assert "of one account in the same quarter" in missing(against("showings_of_posts"), world(early + late))


def test_levels_of_accounts_do_not_decide():
    """On both accounts videos draw as much as the others; the one with most videos is shown ten times as often."""
    large = posts(
        *[(SILENT, {"kind": "Video", "impressions": 10.0})] * 3, (SILENT, {"kind": "Photo", "impressions": 10.0})
    )
    small = posts((SILENT, {"kind": "Video"}), *[(SILENT, {"kind": "Photo"})] * 3, account_id=2, platform="instagram")
    verdict, answer = one(against("showings_of_posts"), world(large + small))
    assert verdict is Verdict.NO_DIFFERENCE
    assert answer.ratio.value == pytest.approx(1, abs=0.1)
    assert answer.caveats[0].startswith("By platform: Facebook ")


def test_what_is_left_out():
    rows = posts((SILENT, {"kind": "Video", "impressions": 2.0}), (SILENT, {"kind": "Photo"}))
    more = {"kind": "Video", "impressions": 1e6}
    rows += [row(at, **more, paid=True) for at in range(9)] + [row(at, **more, grown=False) for at in range(9)]
    rows += [row(at, **more, reply=True) for at in range(9)] + [
        row(at, **{**more, "impressions": None}) for at in range(9)
    ]
    _, answer = one(against("showings_of_posts"), world(rows))
    assert answer.n == 120


def test_linkedin_counts_every_click():
    """It says nothing of formats; of what posts say it does not decide alone."""
    own = {"platform": "linkedin", "account_id": 2, "link_clicks": None, "clicks": 50.0}
    rows = posts((SILENT, {"kind": "Video"}), (SILENT, {"kind": None}))
    linkedin = [{**each, **own} for each in rows]
    assert missing(against("clicks_of_posts"), world(linkedin)).startswith("An export of posts with link clicks")
    said = [(SERVES, {}), (PROMOTES, {})]
    facebook = posts(*said)
    linkedin = [{**each, **own, "clicks": 90.0 if at % 2 == 0 else 10.0} for at, each in enumerate(posts(*said))]
    test = against("clicks_of_posts", "serving", "promoting")
    assert one(test, world(facebook))[0] is Verdict.NO_DIFFERENCE
    verdict, answer = one(test, world(facebook + linkedin))
    assert answer.ratio.low > 1.25
    assert verdict is Verdict.CANNOT_TELL
    assert "LinkedIn counts every click on a post, not those on its link alone." in answer.caveats


def test_posts_that_serve_against_others_must_hold_without_those_that_say_nothing():
    """Against the silent ones they draw half; against those that promote they draw twice."""
    kinds = [(SERVES, {"engagements": 0.5}), *[(SILENT, {})] * 3, (PROMOTES, {"engagements": 0.25})]
    test = against("response_of_posts", "serving", claims="less")
    verdict, answer = one(test, world(posts(*kinds)))
    assert answer.ratio.high < 0.8
    assert verdict is Verdict.CANNOT_TELL
    verdict, answer = one(against("response_of_posts", "serving", "promoting", claims="less"), world(posts(*kinds)))
    assert (verdict, answer.ratio.value) == (Verdict.DISAGREES, pytest.approx(2))


@pytest.mark.parametrize(
    ("test", "rows", "needs"),
    [
        (share(), [], "The posts of a social channel"),
        (against("response_of_posts"), [], "The posts of a social channel"),
        (against("clicks_of_posts"), [], "An export of posts with link clicks"),
        (against("response_of_posts"), posts((SILENT, {"kind": "Photo"})), "Videos with their showings and reactions:"),
        (against("response_of_posts"), posts((SILENT, {})), "Videos with their showings and reactions, from an export"),
        (against("response_of_posts"), posts((SILENT, {"kind": "Video"})), "Other posts: all that are held are videos"),
        (against("showings_of_posts", "correcting"), posts((SERVES, {})), "Posts that correct something false: none"),
        (against("response_of_posts", "serving", "promoting"), posts((SERVES, {})), "Posts that promote us: none"),
        (against("response_of_posts", "video", "other_posts_x"), posts((SILENT, {"kind": "Video"})), "The posts of a"),
    ],
)  # fmt: skip
def test_what_is_missing_is_named(test, rows, needs):
    assert missing(test, world(rows)).startswith(needs)


def test_too_few():
    few = posts((SILENT, {"kind": "Photo"})) + [row(at, kind="Video", impressions=9e5) for at in range(7)]
    verdict, answer = one(against("showings_of_posts"), world(few))
    assert (verdict, answer.too_few) == (Verdict.CANNOT_TELL, "Videos: 7 can be compared, at least 8 are needed")
    week = posts((SILENT, {"kind": "Photo"})) + [row(0, kind="Video", impressions=9e5) for _ in range(30)]
    verdict, answer = one(against("showings_of_posts"), world(week))
    assert (verdict, answer.too_few) == (Verdict.CANNOT_TELL, "Videos lie in 1 of the weeks, at least 4 are needed")
    verdict, answer = one(share(), world([row(at, SERVES) for at in range(7)]))
    assert (verdict, answer.too_few) == (Verdict.CANNOT_TELL, "7 posts are held, at least 8 are needed")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("Videos", "IG reel", "Vidéo", "Відео", "Native Video", "Reels"), "video"),
        (("Photos", "Foto's", "IG image", "Bild", "IG carousel", "Album", "Фото"), "images"),
        (("Links", "Shared link", "Lien"), "links"),
        (("Text", "Status", "Tekst"), "text"),
        ((None, "", "Article", "Poll"), ""),
    ],
)
def test_formats_by_the_words_of_platforms(words, found):
    assert [format_of(word) for word in words] == [found] * len(words)


def test_through_a_store(store):
    """Reels are shown three times as often, and draw a third of the response by showing: partly."""
    first = date(2025, 10, 1)
    made = []
    for at in range(120):
        reel, swing = at % 2, 1 + 0.1 * (at * 7 % 5)
        shown = 1000 * swing * (3 if reel else 1)
        cells = {"impressions": round(shown), "reactions": round(shown * (0.01 if reel else 0.03))}
        day = first + timedelta(days=2 * at)
        made.append(post(day, str(at), post_type="IG reel" if reel else "IG image", title="A walk", **cells))
    last = made[-1]["published_day"] + timedelta(days=10)
    hold(store, "instagram", "post", made, covers=(first, last))
    judgement = judge(store, named("video_works"), Scope("Wexmoor", last, last))
    assert judgement.verdict is Verdict.PARTLY
    assert [test.verdict for test in judgement.tests] == [
        Verdict.DISAGREES,
        Verdict.AGREES,
        Verdict.NEEDS_DATA,
    ]
    seen = judgement.tests[1].finding
    assert seen.sentence == "Videos were typically shown 3,575 times, other posts 1,192 times (60 and 60 posts)"
    assert (seen.platform, seen.n, seen.evidence.n) == ("instagram", 120, 120)
    assert len(seen.evidence.rows) == 120
