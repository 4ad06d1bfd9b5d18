"""Files that somebody put together or wrote anew: two downloads in one, rows with numbers, the only sheet of a book."""

from __future__ import annotations

from datetime import date

import pytest

from lib.store import Answers, PartResult, Store, import_file
from tests.sources.workbooks import workbook

SOURCES = (
    "Traffic source,Views,Watch time (hours)\nTotal,1003,42.5\nYouTube search,622,30.0\nExternal,231,10.4\n"
    "Hashtag pages,150,2.1\n"
)
DAYS = '"Date","Video Views","Profile Views","Likes"\n"March 1","10","2","3"\n"March 2","20","1","4"\n'
ADS = (
    "Campaign name,By Day,Cost,Impressions,Clicks (destination),Currency\nBins,2026-02-02,12.50,1000,40,GBP\n"
    "Snow,2026-02-02,2.50,300,4,GBP\n"
)
VIDEOS = 'Content,Video title,Video publish time,Views\nTotal,,,10\nabcdefghijk,Snow,"Jan 9, 2026",7\n'


def brought(store: Store, name: str, text: str, period: str | None = "2026-03-01..2026-03-02") -> PartResult:
    (result,) = import_file(store, name, text.encode(), Answers(period=period))
    return result


@pytest.mark.parametrize("between", ["", "\n", ",,\n"])
@pytest.mark.parametrize(
    ("name", "text", "rows"), [("Table data.csv", SOURCES, 3), ("Overview.csv", DAYS, 2), ("report.csv", ADS, 2)]
)
def test_the_same_download_pasted_twice_counts_once(
    name: str, text: str, rows: int, between: str, store: Store
) -> None:
    once = import_file(store, name, text.encode(), Answers(period="2026-03-01..2026-03-02"), keep=False)[0]
    twice = brought(store, name, text + between + text)
    assert (twice.status, twice.rows_loaded, twice.rows_rejected) == ("imported", rows, 0), twice.message
    assert (twice.totals, twice.first_day, twice.last_day) == (once.totals, once.first_day, once.last_day)
    said = "row(s) left out that stand again, the same, below a second header"
    assert any(said in warning for warning in twice.warnings), twice.warnings


@pytest.mark.parametrize(
    ("name", "text", "more"),
    [
        ("Table data.csv", SOURCES, "YouTube search,700,33.0\n"),
        # Without years, the days below would be taken for those of the year before.
        ("Overview.csv", DAYS, '"February 1","30","2","3"\n'),
    ],
)
def test_two_downloads_of_other_days_in_one_file_are_refused(name: str, text: str, more: str, store: Store) -> None:
    header = text.partition("\n")[0]
    result = brought(store, name, f"{text}{header}\n{more}")
    assert result.status == "rejected", result.totals
    assert "Bring them as two files" in result.message
    assert store.is_empty()


def test_days_and_posts_of_two_downloads_in_one_file_are_all_taken(store: Store) -> None:
    more = 'Content,Video title,Video publish time,Views\nlmnopqrstuv,Floods,"Feb 9, 2026",3\n'
    result = brought(store, "Table data.csv", VIDEOS + more)
    assert (result.status, result.rows_loaded, result.totals["video_views"]) == ("imported", 2, 10), result.message
    result = brought(store, "Totals.csv", "Date,Views\n2026-02-01,1\n2026-02-02,2\nDate,Views\n2026-02-03,4\n")
    assert (result.status, result.rows_loaded, result.totals) == ("imported", 3, {"video_views": 7}), result.message


@pytest.mark.parametrize("unnamed", ["", "Unnamed: 0", "index"])
def test_the_row_of_totals_is_known_behind_the_number_of_its_row(unnamed: str, store: Store) -> None:
    lines = SOURCES.splitlines()
    numbered = [f"{unnamed},{lines[0]}", *(f"{at},{line}" for at, line in enumerate(lines[1:]))]
    result = brought(store, "Table data.csv", "\n".join(numbered) + "\n")
    assert (result.status, result.rows_loaded, result.totals["video_views"]) == ("imported", 3, 1003), result.message
    assert any("row(s) of totals left out" in warning for warning in result.warnings)


def test_a_line_without_its_day_is_refused_and_the_others_count(store: Store) -> None:
    result = brought(store, "report.csv", ADS + "Parks,,1.00,100,1,GBP\n", None)
    assert (result.status, result.rows_loaded, result.rows_rejected) == ("imported", 2, 1), result.message
    assert (result.first_day, result.totals["spend"]) == (date(2026, 2, 2), 15.0)
    (reason,) = store.query("SELECT reason FROM import_reject").column("reason")
    assert reason == "column “By Day” is empty"


def test_the_only_sheet_of_a_workbook_may_have_any_name(store: Store) -> None:
    book = workbook({"Sheet1": [("Date", "Views"), ("2026-02-01", 19), ("2026-02-02", 20)]})
    (result,) = import_file(store, "Totals.xlsx", book)
    assert (result.export, result.status, result.totals) == ("youtube_totals", "imported", {"video_views": 39})
    other_book = workbook({"Sheet1": [("Date", "Views"), ("2026-02-01", 3)]})
    (other,) = import_file(store, "Sales.xlsx", other_book)
    assert other.export is None


def test_the_word_email_as_a_value_makes_no_list_of_people(store: Store) -> None:
    text = "Team,Channel_Used,Duration,Score\nBins,Email,30 days,6\nSnow,Email,30 days,5\n"
    assert brought(store, "campaigns.csv", text).export is None
    result = brought(store, "people.csv", "Name,Email,Opens\nA,a@wexmoor.example,3\n")
    assert (result.export, result.status) == ("people_addresses", "rejected")
