"""holdings, holdings_files: spans of days by account and kind of rows, from literal rows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lib.findings.holdings import KINDS
from lib.schema import FACTS
from lib.store import undo
from tests.metrics.rows import account, add, advert, daily, days, effort, hold, mailing, post, rows_of

DAY = date(2026, 3, 1)
LATER = date(2026, 3, 31)


def after(count: int) -> date:
    return DAY + timedelta(days=count)


def test_posts_are_held_on_the_days_that_their_file_covers(store):
    page = hold(store, "facebook", "post", [post(after(3), "1")], covers=(DAY, LATER))
    add(store, page, "post", [post(after(40), "2"), post(after(44), "3")])
    assert rows_of(store, "holdings") == [
        (page, "facebook", "Wexmoor", "post", "", DAY, LATER, [1]),
        (page, "facebook", "Wexmoor", "post", "", after(40), after(44), [2]),
    ]


def test_daily_numbers_are_held_on_the_days_with_a_row_each_number_by_itself(store):
    rows = [daily(day, "sessions", 5) for day in (*days(DAY, 3), *days(after(5), 2))]
    site = hold(store, "ga4", "daily", [*rows, daily(DAY, "users", 4), daily(DAY, "users", 2, "organic")])
    add(store, site, "daily", [daily(after(3), "sessions", 0)])
    assert rows_of(store, "holdings") == [
        (site, "ga4", "Wexmoor", "daily", "sessions", DAY, after(3), [1, 2]),
        (site, "ga4", "Wexmoor", "daily", "sessions", after(5), after(6), [1]),
        (site, "ga4", "Wexmoor", "daily", "users", DAY, DAY, [1]),
    ]


def test_the_other_kinds_of_rows(store):
    ads = hold(store, "google_ads", "campaign", [advert(DAY, "a")], covers=(DAY, LATER))
    news = hold(store, "mailchimp", "mailing", [mailing(DAY, "m"), mailing(after(20), "n")])
    team = hold(store, "own", "effort", [effort(date(2026, 2, 1), "x", 9), effort(DAY, "x", 8)], account="hours")
    table = {"first_day": DAY, "last_day": LATER, "dimension": "query", "metric": "clicks", "part": "all", "value": 3}
    search = hold(store, "search_console", "breakdown", [{**table, "item": name} for name in ("bins", "tax")])
    count = {"dimension": "country", "bucket": "UK", "unit": "people", "value": 9}
    fans = hold(store, "tiktok", "audience", [{**count, "day": DAY}, {**count, "day": LATER}])
    hold(store, "own", "event", [{"day": DAY, "label": "Flood"}], account="events")
    assert rows_of(store, "holdings") == [
        (ads, "google_ads", "Wexmoor", "campaign", "", DAY, LATER, [1]),
        (news, "mailchimp", "Wexmoor", "mailing", "", DAY, after(20), [2]),
        (team, "own", "hours", "effort", "", date(2026, 2, 1), date(2026, 2, 28), [3]),
        (team, "own", "hours", "effort", "", DAY, LATER, [3]),
        (search, "search_console", "Wexmoor", "breakdown", "query", DAY, LATER, [4]),
        (fans, "tiktok", "Wexmoor", "audience", "", DAY, DAY, [5]),
        (fans, "tiktok", "Wexmoor", "audience", "", LATER, LATER, [5]),
    ]


def test_what_was_undone_is_not_held(store):
    page = hold(store, "facebook", "post", [post(DAY, "1")], covers=(DAY, LATER))
    add(store, page, "post", [post(after(40), "2")])
    undo(store, 1)
    assert [row[5] for row in rows_of(store, "holdings")] == [after(40)]
    assert [row[2] for row in rows_of(store, "holdings_files")] == ["export.csv"]


def test_files_with_why_a_table_is_not_whole(store):
    search = account(store, "search_console")
    add(store, search, "daily", [daily(DAY, "clicks", 5)], covers=(DAY, LATER), name="Chart.csv")
    with store.transaction() as cursor:
        cursor.execute("UPDATE import_part SET partial = 'rare searches are left out'")
    assert rows_of(store, "holdings_files") == [
        (search, "daily", "Chart.csv", "literal", "rare searches are left out", DAY, LATER, [1])
    ]


def test_every_kind_of_rows_has_words():
    """But for those that no file covers days of: what happened, was looked for, counted in a year, or read."""
    without = {"event", "leader", "benchmark", "population_age", "message_check", "press"}
    assert {fact.grain for fact in FACTS.values()} - without == set(KINDS)


@pytest.mark.parametrize("grain", ["post", "mailing", "message", "campaign", "peer_post"])
def test_what_is_published_now_and_then_is_held_by_file(store, grain):
    page = account(store, "facebook")
    with store.transaction() as cursor:
        cursor.execute(
            "INSERT INTO import BY NAME SELECT 1 AS import_id, 1 AS organisation_id, 'f' AS file_name, 's' AS sha256, "
            "1 AS bytes, 'literal' AS export, now()::TIMESTAMP AS exported_at, now()::TIMESTAMP AS imported_at, "
            "CAST([] AS VARCHAR[]) AS warnings"
        )
        cursor.execute(
            "INSERT INTO import_part BY NAME SELECT 1 AS import_id, ? AS account_id, [?, 'daily'] AS grains, "
            "1 AS rows_read, 1 AS rows_loaded, 0 AS rows_rejected, ? AS covers_from, ? AS covers_to",
            [page, grain, DAY, LATER],
        )
    assert rows_of(store, "holdings") == [(page, "facebook", "Wexmoor", grain, "", DAY, LATER, [1])]
