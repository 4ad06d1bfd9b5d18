"""Days of LinkedIn's reports: which order a file writes them in, and how many days a line of an ads report is about."""

from __future__ import annotations

from datetime import date

import pytest

from lib.store import Answers, PartResult, Store, import_file
from tests.sources.workbooks import workbook

_PREAMBLE = (
    "Campaign Performance Report (in UTC)\n"
    "Report Start: {first}, 12:00 AM\nReport End: {last}, 11:59 PM\nDate Generated: October 20, 2026, 9:00 AM\n\n"
)
_HEADER = "Start Date (in UTC)\tCampaign Name\tCurrency\tTotal Spent\tImpressions\n"


def ads(store: Store, preamble: str, starts: list[str], answers: Answers | None = None) -> PartResult:
    """Import a report with one campaign that starts on these days."""
    text = preamble + _HEADER + "".join(f"{start}\tBins\tGBP\t10.50\t100\n" for start in starts)
    (result,) = import_file(store, "account_1_report.csv", text.encode("utf-16"), answers)
    return result


@pytest.mark.parametrize(
    ("first", "last", "starts", "days"),
    [
        # Not split by time: each line is about the whole period.
        ("September 5, 2026", "October 4, 2026", ["9/5/2026"], [("2026-09-05", "2026-10-04")]),
        # By day, of which one had an ad.
        ("September 5, 2026", "October 4, 2026", ["9/7/2026"], [("2026-09-07", "2026-09-07")]),
        (
            "September 5, 2026",
            "September 6, 2026",
            ["9/5/2026", "9/6/2026"],
            [("2026-09-05", "2026-09-05"), ("2026-09-06", "2026-09-06")],
        ),
        # By month, cut off at both ends.
        (
            "September 5, 2026",
            "October 4, 2026",
            ["9/5/2026", "10/1/2026"],
            [("2026-09-05", "2026-09-30"), ("2026-10-01", "2026-10-04")],
        ),
        ("September 5, 2026", "October 4, 2026", ["05/09/2026"], [("2026-09-05", "2026-10-04")]),
    ],
)
def test_a_line_of_an_ads_report_is_about_a_day_a_month_or_the_whole_period(
    first: str, last: str, starts: list[str], days: list[tuple[str, str]], store: Store
) -> None:
    result = ads(store, _PREAMBLE.format(first=first, last=last), starts)
    assert result.status == "imported", result.message
    held = store.query("SELECT first_day, last_day FROM campaign ORDER BY first_day")
    assert [(str(begun), str(ended)) for begun, ended in held.rows] == days
    assert result.totals["spend"] == 10.5 * len(starts)


def test_an_ads_report_without_its_first_lines_asks_for_its_days(store: Store) -> None:
    assert ads(store, "", ["2026-09-05"]).asks == "period"
    result = ads(store, "", ["2026-09-05"], Answers(period="2026-09-05..2026-09-30"))
    assert (result.first_day, result.last_day) == (date(2026, 9, 5), date(2026, 9, 30))


def profile(store: Store, days: list[str], posts: list[str]) -> PartResult:
    """Import a profile with a number on each of the days, and posts published on others."""
    sheets = {
        "ENGAGEMENT": [["Date", "Impressions", "Engagements"], *([day, "10", "1"] for day in days)],
        "TOP POSTS": [
            ["Post URL", "Post publish date", "Engagements"],
            *([f"https://www.linkedin.com/posts/x-73100000000000000{at}", day, "3"] for at, day in enumerate(posts)),
        ],
    }
    (result,) = import_file(store, "export.xlsx", workbook(sheets), Answers(account="Mayor"))
    return result


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        (["3/1/2026", "3/2/2026", "3/3/2026"], date(2026, 3, 1), date(2026, 3, 3)),
        (["01/03/2026", "02/03/2026", "03/03/2026"], date(2026, 3, 1), date(2026, 3, 3)),
        (["30/11/2026", "1/12/2026"], date(2026, 11, 30), date(2026, 12, 1)),
    ],
)
def test_the_days_of_a_profile_tell_in_which_order_they_are_written(
    days: list[str], first: date, last: date, store: Store
) -> None:
    result = profile(store, days, [])
    assert result.status == "imported", result.message
    assert (result.first_day, result.last_day, result.rows_rejected) == (first, last, 0)


def test_posts_follow_the_order_of_the_days_of_their_file(store: Store) -> None:
    profile(store, ["01/03/2026", "02/03/2026"], ["04/02/2026"])
    assert store.query("SELECT published_day FROM post").column("published_day") == [date(2026, 2, 4)]


def test_days_that_cannot_be_told_apart_are_refused(store: Store) -> None:
    result = profile(store, ["1/2/2026", "5/6/2026"], [])
    assert result.status == "rejected"
    assert "expected a date" in result.message


def test_whose_profile_it_is_is_always_asked(store: Store) -> None:
    sheets = {"ENGAGEMENT": [["Date", "Impressions", "Engagements"], ["2026-03-01", "10", "1"]]}
    (result,) = import_file(store, "AggregateAnalytics_A Person.xlsx", workbook(sheets))
    assert (result.asks, result.proposal) == ("account", "Personal profile")
    assert store.is_empty()
