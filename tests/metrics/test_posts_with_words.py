"""Our posts in their words: literal rows in, whole rows out."""

from __future__ import annotations

from datetime import date, timedelta

from tests.metrics.rows import hold, post, rows_of

DAY = date(2026, 3, 10)
COVERS = {"covers": (DAY, DAY + timedelta(days=7))}


def test_a_post_with_all_that_is_held(store):
    words = "A  title\nover two lines " + "x" * 6000
    cells = {"link_clicks": 3, "clicks": 5, "engagements": 7, "reactions": 2, "impressions": 90}
    row = post(DAY, "1", title=words, post_type="Photos", funding="Boosted", **cells)
    account = hold(store, "facebook", "post", [row], **COVERS)
    text = ("A title over two lines " + "x" * 6000)[:5000]
    assert rows_of(store, "posts_with_words") == [
        (account, "facebook", DAY, "1", text, "Photos", False, True, True, 3.0, 5.0, 7.0, 90.0, [1])
    ]


def test_what_a_long_post_asks_for_in_its_last_line_is_held(store):
    """The longest posts of LinkedIn and Instagram have 3,000 and 2,200 letters, and say at the end how to apply."""
    said = "We tell a long story. " * 135 + "Register by Friday."
    hold(store, "linkedin", "post", [post(DAY, "1", title=said)], **COVERS)
    assert [row[4] for row in rows_of(store, "posts_with_words")] == [said]


def test_what_begins_with_a_name_is_a_reply_on_x_alone(store):
    said = ["[handle] thank you", "@somebody thank you", "Thank you, [handle]", None]
    for platform in ("x", "facebook"):
        hold(store, platform, "post", [post(DAY, str(at), title=each) for at, each in enumerate(said)], **COVERS)
    assert [row[6] for row in rows_of(store, "posts_with_words")] == [True, True, False, False, *[False] * 4]


def test_parts_of_engagements_young_posts_and_showings_of_nought(store):
    rows = [
        post(DAY, "1", reactions=2, saves=1, impressions=0),
        post(DAY + timedelta(days=1), "2", funding="Organisch"),
    ]
    hold(store, "instagram", "post", rows, **COVERS)
    assert [(row[7], row[8], *row[11:13]) for row in rows_of(store, "posts_with_words")] == [
        (False, True, 3.0, None),
        (False, False, None, None),
    ]
