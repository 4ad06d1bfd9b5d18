"""What is counted of other bodies, and their posts, on literal rows."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from lib.metrics import run
from lib.model import Scope
from lib.store import Store, import_file
from tests.metrics.rows import EVER, add, hold, post, rows_of

Row = dict[str, Any]
JANUARY, FEBRUARY, MARCH = date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)
COLUMNS = ("export", "body", "pages", "first_day", "last_day", "metric", "value")


def count(peer: str, day: date, metric: str, value: float, first: date | None = None, platform: str = "x") -> Row:
    return {
        "peer": peer,
        "platform": platform,
        "first_day": first or day,
        "last_day": day,
        "metric": metric,
        "value": value,
    }


def exported_as(store: Store, export: str) -> None:
    with store.transaction() as cursor:
        cursor.execute("UPDATE import SET export = ?", [export])


def counts(store: Store, scope: Scope = EVER) -> list[tuple[Any, ...]]:
    table = run(store, "peers_counts", scope).table
    return list(zip(*(table.column(name) for name in COLUMNS), strict=True))


def test_a_number_of_a_day_was_counted_over_its_month(store):
    hold(store, "peers", "peer_count", [count("Netherby", FEBRUARY, "posts_published", 19)])
    assert counts(store) == [("literal", "Netherby", 1, date(2026, 2, 1), FEBRUARY, "posts_published", 19.0)]


def test_or_since_the_line_before_where_that_is_nearer(store):
    days = [date(2026, 2, 7), date(2026, 2, 14), date(2026, 4, 14)]
    hold(store, "peers", "peer_count", [count("Netherby", day, "engagements", 5) for day in days])
    spans = [(first, last) for _, _, _, first, last, *_ in counts(store)]
    assert spans == [(date(2026, 1, 8), days[0]), (date(2026, 2, 8), days[1]), (date(2026, 3, 15), days[2])]


def test_or_over_the_span_that_the_line_says(store):
    rows = [count("Netherby", MARCH, "posts_published", 60, date(2026, 1, 1)), count("Netherby", MARCH, "followers", 9)]
    hold(store, "peers", "peer_count", rows)
    assert [row[3:] for row in counts(store)] == [
        (date(2026, 1, 1), MARCH, "posts_published", 60.0),
        (MARCH, MARCH, "followers", 9.0),
    ]


def test_linkedin_says_its_own_days_even_where_it_is_one(store):
    hold(store, "linkedin", "peer_count", [count("Netherby", MARCH, "posts_published", 2, platform="linkedin")])
    exported_as(store, "linkedin_competitors")
    assert counts(store) == [("linkedin_competitors", "Netherby", 1, MARCH, MARCH, "posts_published", 2.0)]


def test_a_body_with_two_pages_is_one_body_with_the_larger_page(store):
    rows = [
        count("DOT / main", JANUARY, "followers", 9000),
        count("DOT / main", FEBRUARY, "followers", 9100),
        count("DOT / main", MARCH, "followers", 9200),
        # One wrong sample does not make the small page the large one.
        count("DOT / campaign", JANUARY, "followers", 440),
        count("DOT / campaign", FEBRUARY, "followers", 23969),
        count("DOT / campaign", MARCH, "followers", 445),
    ]
    hold(store, "peers", "peer_count", rows)
    assert [row[1:3] + row[-1:] for row in counts(store)] == [
        ("DOT", 2, 9000.0),
        ("DOT", 2, 9100.0),
        ("DOT", 2, 9200.0),
    ]


def test_the_newer_of_two_counts_of_one_day(store):
    account = hold(store, "peers", "peer_count", [count("Netherby", MARCH, "followers", 9)])
    add(store, account, "peer_count", [count("Netherby", MARCH, "followers", 10, date(2026, 1, 1))])
    assert [row[-1] for row in counts(store)] == [10.0]


def test_our_own_posts_over_the_same_spans(store):
    """Reactions, comments and shares, as anybody can count them; on Instagram likes and comments."""
    figures = {"reactions": 5, "comments": 2, "shares": 1, "saves": 9, "engagements": 99}
    published = [post(date(2026, 1, 1), "0"), post(date(2026, 2, 3), "1", **figures), post(FEBRUARY, "2", **figures)]
    covers = (date(2026, 1, 1), MARCH)
    hold(store, "facebook", "post", published, covers=covers)
    hold(store, "instagram", "post", [post(date(2026, 2, 3), "3", **figures)], covers=covers)
    hold(
        store,
        "peers",
        "peer_count",
        [count("Netherby", FEBRUARY, "posts_published", 19, platform=each) for each in ("facebook", "instagram")],
    )
    ours = [row for row in counts(store) if row[0] == "our posts"]
    first = date(2026, 2, 1)
    assert ours == [
        ("our posts", "Our organisation", 1, first, FEBRUARY, "engagements", 16.0),
        ("our posts", "Our organisation", 1, first, FEBRUARY, "posts_published", 2.0),
        ("our posts", "Our organisation", 1, first, FEBRUARY, "engagements", 7.0),
        ("our posts", "Our organisation", 1, first, FEBRUARY, "posts_published", 1.0),
    ]


@pytest.mark.parametrize("office", [None, "Chief executive"])
def test_our_posts_only_where_our_files_cover_the_span_and_never_a_leaders(store, office):
    covered = (date(2026, 2, 1), MARCH) if office else (date(2026, 2, 2), MARCH)
    hold(store, "facebook", "post", [post(date(2026, 2, 3), "1", reactions=5)], covers=covered)
    if office:
        with store.transaction() as cursor:
            cursor.execute("UPDATE account SET office = ?", [office])
    hold(store, "peers", "peer_count", [count("Netherby", FEBRUARY, "posts_published", 19, platform="facebook")])
    assert [row[0] for row in counts(store)] == ["literal"]


def test_our_inhabitants_stand_beside_every_row(store):
    hold(store, "peers", "peer_count", [count("Netherby", FEBRUARY, "followers", 19)])
    assert store.population() is None
    store.set_population(412_000)
    assert store.population() == 412_000
    assert run(store, "peers_counts", EVER).table.column("our_inhabitants") == [412_000.0]
    store.set_population(None)
    assert store.population() is None
    with pytest.raises(ValueError, match="one inhabitant or more, found 0"):
        store.set_population(0)


def test_the_days_of_a_scope_take_what_overlaps_them(store):
    hold(store, "peers", "peer_count", [count("N", day, "posts_published", 1) for day in (JANUARY, FEBRUARY, MARCH)])
    scope = Scope("Us", date(2026, 2, 10), date(2026, 3, 1))
    assert [row[4] for row in counts(store, scope)] == [FEBRUARY, MARCH]


def test_posts_of_others_and_ours(store):
    made = datetime(2026, 6, 30)
    theirs = {"peer": "Netherby", "platform": "instagram", "followers": 5000, "post_type": "Photo"}
    rows = [
        {**theirs, "post_id": "a", "published_day": date(2026, 3, 1), "published_at": made, "engagements": 40},
        {**theirs, "post_id": "b", "published_day": date(2026, 3, 20), "reactions": 7, "comments": 2},
        {**theirs, "post_id": "c", "published_day": date(2026, 3, 25)},
    ]
    hold(store, "peers", "peer_post", rows, covers=(date(2026, 3, 1), date(2026, 3, 26)))
    ours = post(date(2026, 3, 5), "1", post_type="IG image", reactions=3, comments=1, shares=8)
    hold(store, "instagram", "post", [ours], covers=(date(2026, 3, 1), date(2026, 3, 31)))
    assert [row[1:10] for row in rows_of(store, "peers_posts")] == [
        ("literal", "instagram", "Netherby", "a", date(2026, 3, 1), "Photo", 5000.0, 40.0, True),
        ("literal", "instagram", "Netherby", "b", date(2026, 3, 20), "Photo", 5000.0, 9.0, False),
        ("our posts", "instagram", "Our organisation", "1", date(2026, 3, 5), "IG image", None, 4.0, True),
    ]


def test_a_typed_table_through_the_importer(store):
    text = "Peer,Platform,From,Day,Followers,Posts,Inhabitants\nNetherby,Facebook,2026-01-01,2026-03-31,100,12,96500\n"
    assert import_file(store, "peers.csv", text.encode())[0].good
    assert [row[3:] for row in counts(store)] == [
        (date(2026, 1, 1), MARCH, "posts_published", 12.0),
        (MARCH, MARCH, "followers", 100.0),
        (MARCH, MARCH, "inhabitants", 96500.0),
    ]
