"""The samples, one or more for each export: the name that the platform gives the file, and how it writes it.

Text samples lie in `samples/` as UTF-8 so that a reviewer can read the diff; they are put into the platform's
own encoding here. Workbooks are made by `workbooks.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lib.store import Answers
from tests.sources import workbooks

SAMPLES = Path(__file__).parent / "samples"


@dataclass(frozen=True)
class Case:
    """One sample: `name` is the export's, with a variant after a dot where there are several."""

    name: str
    file_name: str
    encoding: str = "utf-8"
    answers: Answers | None = None
    line_end: str = "\n"

    @property
    def export(self) -> str:
        return self.name.split(".")[0]

    @property
    def golden(self) -> Path:
        return SAMPLES / f"{self.name}.json"

    def data(self) -> bytes:
        """Return the bytes as the platform would have them downloaded."""
        if self.file_name.endswith(".xlsx"):
            return workbooks.WORKBOOKS[self.name]()
        text = (SAMPLES / f"{self.name}.csv").read_text(encoding="utf-8")
        text = text.replace("\n", self.line_end)
        # Python's utf-16 writes the byte order of the machine; the platforms write little endian.
        return b"\xff\xfe" + text.encode("utf-16-le") if self.encoding == "utf-16" else text.encode(self.encoding)


CASES = (
    Case("meta_posts_facebook", "Mar-01-2025_Apr-30-2025_1001.csv", "utf-8-sig"),
    Case("meta_posts_facebook.nl", "jan-01-2025_feb-28-2025_1002.csv", "utf-8-sig"),
    Case("meta_posts_facebook.es", "ene-01-2026_feb-28-2026_1003.csv", "utf-8-sig"),
    Case("meta_posts_instagram", "Oct-01-2025_Nov-30-2025_1004.csv", "utf-8-sig"),
    Case("meta_posts_instagram.es", "ene-01-2026_feb-28-2026_1005.csv", "utf-8-sig"),
    Case("meta_daily_results", "Follows.csv", "utf-16"),
    Case("meta_daily_results.asked", "Content interactions.csv", "utf-16", Answers(platform="instagram")),
    Case("x_tweets", "tweet_activity_metrics_WexmoorCC_20240101_20240201_en.csv"),
    Case("x_overview", "account_overview_analytics.csv"),
    Case("x_content", "account_analytics_content_2025-03-01_2025-03-22.csv", line_end="\r\n"),
    Case("x_content.quoted", "account_analytics_content_2026-07-01_2026-07-31.csv"),
    Case("x_daily", "daily_tweet_activity_metrics_WexmoorCC_20240101_20240201_en.csv"),
    Case("linkedin_content", "wexmoor-council_content_1774355108388.xlsx"),
    Case("linkedin_followers", "wexmoor-council_followers_1774355119598.xlsx"),
    Case("linkedin_visitors", "wexmoor-council_visitors_1774355114381.xlsx"),
    Case("linkedin_competitors", "wexmoor-council_competitor_analytics_1774355167105.xlsx"),
    Case("youtube_table", "Table data.csv"),
    Case("youtube_table.de", "Tabellendaten.csv"),
    Case("youtube_totals", "Totals.csv"),
    Case("tiktok_overview", "Overview.csv", "utf-8-sig", Answers(period="2025-12-28..2026-01-03")),
    Case("tiktok_overview.es", "Overview.csv", "utf-8-sig", Answers(period="2024")),
    Case("tiktok_content", "Content.csv", "utf-8-sig"),
    Case("tiktok_followers", "FollowerHistory.csv", "utf-8-sig", Answers(period="2026-01-01")),
    Case("ga4_daily", "data-export.csv", line_end="\r\n"),
    Case("ga4_daily.cards", "Reports_snapshot.csv"),
    Case("search_console_chart", "Chart.csv"),
    Case("google_ads_report", "Campaign report.csv", "utf-16"),
    Case("google_ads_report.ads", "Ad report.csv"),
    Case("google_ads_time_series", "Time_series(2026.02.05-2026.02.09).csv"),
    Case("meta_ads", "Wexmoor-Ads-Feb-1-2026-Feb-28-2026.csv", "utf-8-sig"),
    Case("meta_ads.de", "Wexmoor-Kampagnen-1.-Jan.-2026-31.-Jan.-2026.csv", "utf-8-sig"),
    Case("meta_ads.sheet", "Wexmoor-Ads-Jan-1-2026-Jan-31-2026.xlsx"),
    Case("mailchimp_campaigns", "campaigns.csv"),
    Case("inbox_messages", "messages.csv"),
    Case("own_events", "events.csv"),
    Case("own_hours", "hours.csv", answers=None),
)
