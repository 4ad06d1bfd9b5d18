"""An import is all of a file or nothing of it, and the same file never counts twice."""

from __future__ import annotations

import duckdb
import pytest

from lib.store import Answers, Store, history, import_file, rejects, undo, versions
from tests.dump import content, facts
from tests.store.files import csv_bytes, facebook_posts, linkedin_days, search_days

MARCH = search_days([("2026-03-01", 10, 100), ("2026-03-02", 20, 200), ("2026-03-03", 30, 300)])
LATER = search_days([("2026-03-03", 33, 330), ("2026-03-04", 40, 400)])


def clicks(store: Store) -> dict[str, float]:
    rows = store.query("SELECT day, value FROM daily WHERE metric = 'clicks' ORDER BY day").rows
    return {str(day): value for day, value in rows}


def test_the_same_bytes_change_nothing(store: Store) -> None:
    first = import_file(store, "Chart.csv", MARCH)
    before = content(store)
    again = import_file(store, "Chart (1).csv", MARCH)
    assert [each.status for each in first + again] == ["imported", "unchanged"]
    assert content(store) == before
    assert (again[0].rows_loaded, again[0].totals, again[0].import_id) == (3, first[0].totals, first[0].import_id)


def test_the_newest_export_wins_for_each_day(store: Store) -> None:
    import_file(store, "Chart.csv", MARCH)
    later = import_file(store, "Chart.csv", LATER)[0]
    assert clicks(store) == {"2026-03-01": 10, "2026-03-02": 20, "2026-03-03": 33, "2026-03-04": 40}
    assert later.replaces == 1, "the line of 3 March, with its clicks, impressions and position"
    assert store.query("SELECT count(*) FROM daily").rows == ((12,),)
    assert store.query("SELECT count(*) FROM daily_replaced").rows == ((3,),)
    assert later.totals == {"clicks": 73, "impressions": 730}


def test_the_day_of_export_beats_the_order_of_import(store: Store) -> None:
    """Both names end in milliseconds since 1970: the second file was exported a day before the first."""
    newer = linkedin_days([("03/01/2026", 5), ("03/02/2026", 6)])
    older = linkedin_days([("03/01/2026", 4), ("02/28/2026", 1)])
    import_file(store, "wexmoor_followers_1774355119598.csv", newer)
    second = import_file(store, "wexmoor_followers_1774268719598.csv", older)[0]
    gained = "SELECT day::VARCHAR, value FROM daily WHERE part = 'all' ORDER BY day"
    assert store.query(gained).rows == (("2026-02-28", 1.0), ("2026-03-01", 5.0), ("2026-03-02", 6.0))
    assert second.replaces == 0
    undo(store, history(store)[-1].import_id)
    assert store.query(gained).rows == (("2026-02-28", 1.0), ("2026-03-01", 4.0))


def test_a_preview_changes_nothing_and_says_what_an_import_would(store: Store) -> None:
    untouched = content(store)
    preview = import_file(store, "Chart.csv", MARCH, keep=False)[0]
    assert content(store) == untouched
    assert store.is_empty()
    import_file(store, "Chart.csv", MARCH)
    held = content(store)
    second = import_file(store, "Chart.csv", LATER, keep=False)[0]
    assert content(store) == held
    assert (preview.rows_loaded, preview.totals) == (3, {"clicks": 60, "impressions": 600})
    assert (second.rows_loaded, second.replaces) == (2, 1)


def test_a_line_that_cannot_be_used_is_kept_with_its_reason(store: Store) -> None:
    data = csv_bytes(
        "Date,Clicks,Impressions,CTR,Position",
        ["2026-03-01,10,100,1%,5", "2026-02-30,1,1,1%,5", "2026-03-02,1 0,5,1%,5", "2026-03-03,5,50,1%,5,extra"],
    )
    result = import_file(store, "Chart.csv", data)[0]
    assert (result.rows_read, result.rows_loaded, result.rows_rejected) == (4, 1, 3)
    kept = [(each.line, each.reason, each.raw) for each in rejects(store, result.import_id or 0)]
    assert kept == [
        (3, "column “Date”: expected a date, found “2026-02-30”", "2026-02-30 | 1 | 1 | 1% | 5"),
        (4, "column “Clicks”: expected a number, found “1 0”", "2026-03-02 | 1 0 | 5 | 1% | 5"),
        (5, "the line has more cells than the 5 of its header", "2026-03-03 | 5 | 50 | 1% | 5 | extra"),
    ]
    assert result.rejected_lines == tuple(("Chart.csv", line, reason) for line, reason, _ in kept)


def test_a_line_with_two_faults_is_listed_once(store: Store) -> None:
    data = csv_bytes("Date,Clicks,Impressions,CTR,Position", ["2026-03-01,1,2,1%,5", "2026-03-32,1,1,1%,5,more"])
    result = import_file(store, "Chart.csv", data)[0]
    assert [each.line for each in rejects(store, result.import_id or 0)] == [3]
    assert result.rows_rejected == 1


def test_a_line_that_stands_twice_counts_once(store: Store) -> None:
    result = import_file(store, "posts.csv", facebook_posts([(1, 10), (2, 20), (1, 15)]))[0]
    assert (result.rows_read, result.rows_loaded, result.rows_rejected) == (3, 2, 1)
    assert result.totals["impressions"] == 35
    assert [(each.line, each.reason) for each in rejects(store, result.import_id or 0)] == [
        (2, "stands again in line 4 of the same file; that line was kept")
    ]


def test_a_line_whose_numbers_stand_again_in_two_others_is_listed_once(store: Store) -> None:
    rows = ["03/01/2026,1,2", "03/01/2026,5,", "03/01/2026,,7"]
    result = import_file(store, "followers.csv", csv_bytes("Date,Organic followers,Total followers", rows))[0]
    assert (result.rows_read, result.rows_loaded, result.rows_rejected) == (3, 2, 1)
    assert [each.line for each in rejects(store, result.import_id or 0)] == [2]
    assert store.query("SELECT part, value FROM daily ORDER BY part").rows == (("all", 7), ("organic", 5))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("Chart.csv", csv_bytes("Date,Clicks,Impressions,CTR,Position", ["yesterday,1,2,3,4", "today,1,2,3,4"])),
        ("Chart.csv", csv_bytes("Date,Clicks,Impressions,CTR,Position", [])),
        ("events.csv", csv_bytes("Day,Event", ["2026-01-01,", ",Storm"])),
        ("hours.csv", csv_bytes("Month,Channel,Hours", ["2026-01,,5", "2026-01,X,", ",X,5"])),
        ("posts.csv", b"Post ID,Page ID,Page name,Publish time,Date\n5.7E+17,1,W,03/01/2026 10:00,Lifetime\n"),
    ],
    ids=["days", "no rows", "events", "hours", "damaged ids"],
)
def test_a_file_without_a_usable_line_is_refused_and_leaves_nothing(name: str, data: bytes, store: Store) -> None:
    before = content(store)
    result = import_file(store, name, data)[0]
    assert (result.status, result.rows_loaded) == ("rejected", 0)
    assert name in result.message
    assert "Download the export again" in result.message
    assert content(store) == before


@pytest.mark.parametrize(
    ("name", "data", "kept", "reason"),
    [
        ("events.csv", csv_bytes("Day,Event", ["2026-01-01,Storm", "2026-01-02,"]), 1, "column “Event” is empty"),
        (
            "hours.csv",
            csv_bytes("Month,Channel,Hours", ["2026-01,X,5", "2026-02,X,"]),
            1,
            "column “Hours” is empty",
        ),
        (
            "report.csv",
            csv_bytes("Campaign,Day,Cost,Currency code", ["A,2026-01-01,1.00,GBP", "B,,2.00,GBP"]),
            1,
            "column “Day” is empty",
        ),
    ],
    ids=["event", "hours", "campaign"],
)
def test_one_empty_cell_costs_one_line(name: str, data: bytes, kept: int, reason: str, store: Store) -> None:
    result = import_file(store, name, data)[0]
    assert (result.status, result.rows_loaded) == ("imported", kept)
    assert [each.reason for each in rejects(store, result.import_id or 0)] == [reason]


def test_an_error_inside_the_transaction_leaves_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    import_file(store, "Chart.csv", MARCH)
    before = content(store)

    def broken(*_: object) -> int:
        raise RuntimeError("the plug was pulled")

    monkeypatch.setattr(versions, "merge", broken)
    result = import_file(store, "Chart.csv", LATER)[0]
    assert result.status == "failed"
    assert "Chart.csv" in result.message
    assert "the plug was pulled" in result.message
    assert content(store) == before
    monkeypatch.undo()
    assert import_file(store, "Chart.csv", LATER)[0].status == "imported"


def test_a_failing_database_is_said_and_leaves_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = content(store)

    def full(*_: object) -> int:
        raise duckdb.OutOfMemoryException("disk full")

    monkeypatch.setattr(versions, "merge", full)
    result = import_file(store, "Chart.csv", MARCH)[0]
    assert (result.status, result.good, result.import_id) == ("failed", False, None)
    assert "nothing of it was kept (disk full)" in result.message
    assert content(store) == before


_VIDEOS = b"Content,Video title,Views\nTotal,,30\nAbcdefghi_1,One,10\nAbcdefghi-2,Two,20\n"


def test_posts_whose_day_was_not_exported_are_posts_without_a_day(store: Store) -> None:
    result = import_file(store, "Table data.csv", _VIDEOS)[0]
    assert (result.status, result.rows_loaded, result.first_day) == ("imported", 2, None)
    assert store.query("SELECT post_id, published_day, video_views FROM post ORDER BY video_views").rows == (
        ("Abcdefghi_1", None, 10.0),
        ("Abcdefghi-2", None, 20.0),
    )


def test_a_mailing_titled_total_is_no_row_of_totals(store: Store) -> None:
    rows = [
        f'{title},"Mar 06, 2026 12:05 am",100,{number}' for number, title in enumerate(("Total: our year", "Weekly"))
    ]
    result = import_file(store, "campaigns.csv", csv_bytes("Title,Send Date,Total Recipients,Unique Id", rows))[0]
    assert (result.rows_loaded, result.warnings) == (2, ())


def test_an_empty_second_table_makes_no_account(store: Store) -> None:
    data = 'sep=,\n"Follows"\n"Date","Primary"\n"2026-03-01T00:00:00","4"\n\n"Instagram follows"\n"Date","Primary"\n'
    results = import_file(store, "Follows.csv", data.encode("utf-16"))
    assert [(each.platform, each.rows_loaded) for each in results] == [("facebook", 1)]
    assert store.query("SELECT platform FROM account").rows == (("facebook",),)


def test_lines_of_the_right_sheet_are_refused(store: Store) -> None:
    """Two sheets have a line 4; only the one of the first is a repetition."""
    from tests.sources.workbooks import workbook

    days = [["Date", "Impressions (total)"], ["03/01/2026", 1], ["03/02/2026", 2], ["03/02/2026", 3]]
    link = "https://www.linkedin.com/feed/update/urn:li:activity:73000000000000006"
    posts = [["Post link", "Created date", "Impressions"], *([f"{link}{n}", "03/01/2026", n] for n in range(10, 15))]
    result = import_file(store, "w_content_1774355119598.xlsx", workbook({"Metrics": days, "All posts": posts}))[0]
    assert (result.rows_read, result.rows_loaded, result.rows_rejected) == (8, 7, 1)
    assert [(each.sheet, each.line) for each in rejects(store, result.import_id or 0)] == [("Metrics", 3)]
    assert result.totals["impressions"] == 4


def test_golden_facts_do_not_depend_on_what_was_imported_before(store: Store) -> None:
    import_file(store, "posts.csv", facebook_posts([(1, 10)]), Answers())
    alone = facts(store)["post"]
    import_file(store, "Chart.csv", MARCH)
    assert facts(store)["post"] == alone
