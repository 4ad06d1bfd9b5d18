"""The samples that are workbooks: rows in, bytes out. LinkedIn writes its days as text."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import xlsxwriter

from tests.sources import workbooks_linkedin, workbooks_meta, workbooks_web, workbooks_youtube

Rows = Sequence[Sequence[object]]

_METRICS = ("Impressions", "Clicks", "Reactions", "Comments", "Reposts")
_PARTS = ("organic", "sponsored", "total")
_DEVICES = ("desktop", "mobile", "total")


def workbook(sheets: Mapping[str, Rows]) -> bytes:
    """Return a workbook of named sheets; text stays text and numbers stay numbers."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_urls": False}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return made.getvalue()


def linkedin_content() -> bytes:
    """Two sheets, each with a sentence above its header: days in triplets, and posts."""
    days: list[list[object]] = [
        ["The following metrics are aggregated by day. All dates are in UTC."],
        ["Date", "Unique impressions (organic)", *(f"{name} ({part})" for name in _METRICS for part in _PARTS)],
        ["03/08/2026", 210, 300, 50, 350, 12, 3, 15, 9, 0, 9, 1, 0, 1, 2, 0, 2],
        ["03/09/2026", 99, 120, 0, 120, 4, 0, 4, 3, 0, 3, 0, 0, 0, 0, 0, 0],
        ["03/10/2026", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ]
    link = "https://www.linkedin.com/feed/update/urn:li:activity:7300000000000000"
    posts: list[list[object]] = [
        ["Metrics of all posts in the chosen period."],
        [
            *("Post title", "Post link", "Post type", "Campaign name", "Posted by", "Created date"),
            *("Audience", "Impressions", "Views", "Offsite Views", "Clicks", "Click through rate (CTR)"),
            *("Likes", "Comments", "Reposts", "Follows", "Engagement rate", "Content Type"),
        ],
        [
            *("We hire social workers.\nAsk jobs@wexmoor.example", f"{link}601", "Organic", "", "A. Person"),
            *("03/08/2026", "All followers", 350, "", "", 15, 0.04285714, 9, 1, 2, 1, 0.07714286, ""),
        ],
        [
            *("Behind the budget", f"{link}602", "Organic", "", "A. Person", "03/09/2026"),
            *("All followers", 120, 33, 1, 4, 0.0333, 3, 0, 0, 0, 0.0583, "Video"),
        ],
        [
            *("A post whose link was lost", "", "Organic", "", "A. Person", "03/10/2026"),
            *("All followers", 5, "", "", 0, 0, 0, 0, 0, 0, 0, ""),
        ],
    ]
    return workbook({"Metrics": days, "All posts": posts})


def linkedin_followers() -> bytes:
    """Followers gained by day, and the present followers split five ways; the header is the first row."""
    gained: list[list[object]] = [
        ["Date", "Sponsored followers", "Organic followers", "Auto-invited followers", "Total followers"],
        ["03/22/2026", 1, 4, 0, 5],
        ["03/23/2026", 0, 2, 1, 3],
        ["03/24/2026", 0, 0, 0, 0],
    ]
    splits = {
        "Location": (("Wexmoor Area, United Kingdom", 900), ("London Area, United Kingdom", 45)),
        "Job function": (("Community and Social Services", 410), ("Education", 230)),
        "Seniority": (("Senior", 300), ("Entry", 288)),
        "Industry": (("Government Administration", 505),),
        "Company size": (("1001-5000", 640), ("10001+", 12)),
    }
    return workbook(
        {"New followers": gained} | {name: [[name, "Total followers"], *rows] for name, rows in splits.items()}
    )


def linkedin_visitors() -> bytes:
    """Page views and unique visitors by day, section and device; and the views split five ways."""
    sections = ("Overview", "Life", "Jobs", "Total")
    kinds = [f"{what} ({device})" for what in ("page views", "unique visitors") for device in _DEVICES]
    counted: list[list[object]] = [
        ["Date", *(f"{section} {kind}" for section in sections for kind in kinds)],
        ["03/22/2026", 5, 4, 9, 3, 2, 5, 0, 0, 0, 0, 0, 0, 2, 1, 3, 1, 1, 2, 7, 5, 12, 3, 3, 6],
        ["03/23/2026", 2, 0, 2, 1, 0, 1, 0, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 2, 1, 3, 1, 1, 2],
        ["03/24/2026", *[0] * 24],
    ]
    splits = {
        "Location": (("Wexmoor Area, United Kingdom", 11),),
        "Job function": (("Community and Social Services", 8), ("Education", 3)),
        "Seniority": (("Senior", 6),),
        "Industry": (("Government Administration", 9),),
        "Company size": (("1001-5000", 7), ("10001+", 2)),
    }
    return workbook(
        {"Visitor metrics": counted} | {name: [[name, "Total views"], *rows] for name, rows in splits.items()}
    )


def linkedin_competitors() -> bytes:
    """The range of days in the first row, the header in the second; ourselves are one of the pages."""
    return workbook(
        {
            "COMPETITORS": [
                ["02/22/2026", "03/23/2026"],
                ["Page", "Total Followers", "New Followers", "Total post engagements", "Total posts"],
                ["Wexmoor County Council", 945, 8, 61, 12],
                ["Eastmere Borough Council", 12400, 130, 980, 31],
            ]
        }
    )


def meta_ads() -> bytes:
    """Ads over the whole period; the first line below the header is a grand total without a name."""
    return workbook(
        {
            "Worksheet": [
                [
                    *("Reporting starts", "Reporting ends", "Ad name", "Ad delivery", "Ad Set Name", "Results"),
                    *("Result indicator", "Reach", "Impressions", "Amount spent (UAH)", "Ends"),
                ],
                ["2026-01-01", "2026-01-31", "", "", "", "", "", 700, 1600, 100.5, ""],
                [
                    *("2026-01-01", "2026-01-31", "Post: Ice on the A39", "not_delivering", "Post: Ice on the A39"),
                    *(12, "actions:post_engagement", 500, 900, 60.25, "2026-01-20"),
                ],
                [
                    *("2026-01-01", "2026-01-31", "Post: Ice on the A39", "not_delivering", "Post: Ice on the A39"),
                    *(3, "actions:link_click", 450, 700, 40.25, "2026-01-31"),
                ],
            ]
        }
    )


def _of_web(name: str) -> bytes:
    return workbook(workbooks_web.SHEETS[name]())


def _of_youtube(name: str) -> bytes:
    return workbook(workbooks_youtube.SHEETS[name]())


WORKBOOKS: Mapping[str, Callable[[], bytes]] = {
    "linkedin_content": linkedin_content,
    "linkedin_followers": linkedin_followers,
    "linkedin_visitors": linkedin_visitors,
    "linkedin_competitors": linkedin_competitors,
    "meta_ads.sheet": meta_ads,
    **{name: partial(workbook, sheets) for name, sheets in workbooks_linkedin.SHEETS.items()},
    **{name: partial(workbook, sheets) for name, sheets in workbooks_meta.SHEETS.items()},
    **{name: partial(_of_web, name) for name in workbooks_web.SHEETS},
    **{name: partial(_of_youtube, name) for name in workbooks_youtube.SHEETS},
}
