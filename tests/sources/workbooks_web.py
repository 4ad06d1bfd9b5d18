"""The samples about websites and search that are workbooks: the exports that come as one, and tables put into one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

Rows = Sequence[Sequence[object]]

_COUNTS = ("Clicks", "Impressions", "CTR", "Position")


def search_console() -> Mapping[str, Rows]:
    """The Performance report as a workbook; the period stands in the chart alone."""
    return {
        "Chart": [
            ("Date", *_COUNTS),
            ("2026-02-01", 40, 16000, 0.0025, 34.2),
            ("2026-02-02", 51, 17500, 0.0029, 33.07),
            ("2026-02-03", 0, 12, 0, 71),
        ],
        "Queries": [
            ("Top queries", *_COUNTS),
            ("wexmoor bins", 30, 300, 0.1, 1.2),
            ("total", 2, 90, 0.022, 8.1),
            ("none", 1, 20, 0.05, 3),
            ("call 01632 960 123 wexmoor", 1, 2, 0.5, 1),
        ],
        "Pages": [
            ("Top pages", *_COUNTS),
            ("https://www.wexmoor.example/bins", 44, 9000, 0.0048, 7.4),
            ("https://www.wexmoor.example/", 47, 24600, 0.0019, 40),
        ],
        "Countries": [("Country", *_COUNTS), ("United Kingdom", 90, 33000, 0.0027, 33), ("Ireland", 1, 512, 0.002, 40)],
        "Devices": [("Device", *_COUNTS), ("Mobile", 61, 20000, 0.003, 30), ("Desktop", 30, 13512, 0.0022, 38)],
        "Search appearance": [("Search Appearance", *_COUNTS), ("Videos", 0, 1, 0, 5)],
        "Filters": [("Filter", "Value"), ("Search type", "Web"), ("Date", "Last 3 months")],
    }


def google_analytics() -> Mapping[str, Rows]:
    """A report by day saved again as a workbook: the days have become numbers."""
    return {
        "data-export": [
            ("# ----------------------------------------",),
            ("# Report CSV Export",),
            ("# Account: Wexmoor",),
            ("# Property: www.wexmoor.example - GA4",),
            ("# ----------------------------------------",),
            ("# Start date: 20260309",),
            ("# End date: 20260310",),
            ("Date", "Sessions", "Active users", "Average session duration"),
            (20260309, 2050, 1964, 66.77598291073082),
            (20260310, 3100, 2831, 61.45831645967741),
        ]
    }


def universal_analytics() -> Mapping[str, Rows]:
    """The old workbook: what it is about stands in a sheet of its own, the numbers in two others."""
    return {
        "Summary": [("All Web Site Data",), ("Pages",), ("20190401-20190403",)],
        "Dataset1": [
            ("Page", "Pageviews", "Unique Pageviews", "Avg. Time on Page", "Bounce Rate"),
            ("/", 1234, 1001, 62.5, 0.45),
            ("/bins", 210, 180, 130, 0.5),
            ("", 1444, 1181, 71, 0.4545),
        ],
        "Dataset2": [("Day Index", "Pageviews"), ("4/1/19", 700), ("4/2/19", 500), ("4/3/19", 244), ("", 1444)],
    }


def public_web() -> Mapping[str, Rows]:
    """The small files of public statistics, put into one workbook."""
    totals = ("visits", "pageviews", "users", "pageviews_per_session", "avg_session_duration", "exits")
    return {
        "devices": [("date", "device", "visits"), ("2026-03-01", "desktop", 110), ("2026-03-01", "mobile", 74)],
        "os": [("date", "os", "visits"), ("2026-03-01", "Android", 60), ("2026-03-01", "iOS", 14)],
        "browsers": [("date", "browser", "visits"), ("2026-03-01", "Chrome", 90)],
        "language": [("date", "language", "visits"), ("2026-03-01", "en-gb", 180)],
        "last-48-hours": [("date", "hour", "visits"), ("2026-03-01", "00", 7), ("2026-03-01", "01", 3)],
        "top-pages-7-days": [
            ("domain", "page", "page_title", "pageviews"),
            ("wexmoor.example", "wexmoor.example/", "Wexmoor County Council", 6076),
            ("bins.wexmoor.example", "bins.wexmoor.example/–-rounds", "Rounds", 351),
        ],
        "top-landing-pages": [("landing_page", *totals), ("(not set)", 13, 0, 7, 0, 67.5, 0)],
        "top-domains": [("domain", *totals), ("wexmoor.example", 538, 923, 360, 1.72, 124.1, 528)],
        "top-traffic-sources": [
            ("source", "has_social_referral", *totals),
            ("google", "No", 678, 1351, 508, 1.99, 123, 675),
            ("(direct)", "No", 320, 693, 213, 2.16, 190.4, 316),
        ],
        "top-downloads": [
            ("page_title", "event_label", "page", "total_events"),
            ("Council tax", "/files/bands-2026.pdf", "wexmoor.example/council-tax", 505),
        ],
    }


def plausible() -> Mapping[str, Rows]:
    """The tables of an export of everything, put into one workbook."""
    day = "2026-03-01"
    end = ("visitors", "visits", "visit_duration", "bounces")
    return {
        "visitors": [
            ("date", "visitors", "pageviews", "bounces", "visits", "visit_duration"),
            (day, 90, 240, 30, 110, 5400),
            ("2026-03-02", 101, 260, 41, 120, 5200),
        ],
        "sources": [
            ("date", "source", "utm_medium", "utm_campaign", "utm_content", "utm_term", *end),
            (day, "Google", "", "", "", "", 60, 70, 3000, 20),
            (day, "Google", "e-mail", "bins", "", "", 4, 4, 90, 1),
            (day, "Direct / None", "", "", "", "", 20, 25, 900, 9),
        ],
        "pages": [
            ("date", "hostname", "page", "visitors", "pageviews", "exits"),
            (day, "wexmoor.example", "/", 50, 90, 30),
        ],
        "entry_pages": [
            ("date", "entry_page", "visitors", "entrances", "visit_duration", "bounces"),
            (day, "/bins", 40, 44, 800, 12),
        ],
        "devices": [("date", "device", *end), (day, "Mobile", 60, 66, 2000, 21)],
        "browsers": [("date", "browser", *end), (day, "Firefox", 9, 10, 300, 3)],
        "operating_systems": [("date", "operating_system", *end), (day, "Android", 44, 50, 1500, 15)],
        "locations": [("date", "country", "region", "city", *end), (day, "GB", "GB-ENG", "2643743", 80, 95, 3600, 30)],
    }


SHEETS: Mapping[str, Callable[[], Mapping[str, Rows]]] = {
    "search_console_performance": search_console,
    "ga4_report.sheet": google_analytics,
    "universal_analytics_report.sheet": universal_analytics,
    "public_web_statistics": public_web,
    "plausible_everything": plausible,
}
