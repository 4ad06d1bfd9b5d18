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
    Case("meta_daily_results.pt", "Alcance.csv", "utf-16"),
    Case("meta_posts_facebook.sv", "okt-27-2025_nov-30-2025_1006.csv", "utf-8-sig"),
    Case("meta_posts_instagram.it", "feb-01-2026_feb-28-2026_1007.csv", "utf-8-sig"),
    Case("meta_audience", "Audience.csv", "utf-16", Answers(platform="facebook", period="2025-12-03")),
    Case("meta_audience.old", "Audience.csv", "utf-16", Answers(period="2024-03-12")),
    Case("meta_audience.pt", "Público.csv", "utf-16", Answers(period="2024-09-14")),
    Case("meta_content_formats", "Top content formats.csv", answers=Answers(platform="facebook", period="2026-01")),
    Case("facebook_insights_posts", "Facebook Insights Data Export (Post Level) - Wexmoor 2015-03-31.csv", "utf-8-sig"),
    Case("facebook_insights_posts.sheet", "Facebook Insights Data Export (Post Level) - Wexmoor - 2017-07-27.xlsx"),
    Case("facebook_insights_page", "Facebook Insights Data Export - Wexmoor - 2014-02-02.csv", "utf-8-sig"),
    Case("facebook_insights_page.sheet", "Facebook Insights Data Export - Wexmoor - 2017-06-11.xlsx"),
    Case("x_tweets", "tweet_activity_metrics_WexmoorCC_20240101_20240201_en.csv"),
    Case("x_tweets.pt", "tweet_activity_metrics_WexmoorCC_20220301_20220401_pt.csv"),
    Case("x_overview", "account_overview_analytics.csv"),
    Case("x_overview.es", "account_overview_analytics (1).csv"),
    Case("x_content", "account_analytics_content_2025-03-01_2025-03-22.csv", line_end="\r\n"),
    Case("x_content.quoted", "account_analytics_content_2026-07-01_2026-07-31.csv"),
    Case("x_daily", "daily_tweet_activity_metrics_WexmoorCC_20240101_20240201_en.csv"),
    Case("x_video", "video_overview_analytics.csv"),
    Case("linkedin_content", "wexmoor-council_content_1774355108388.xlsx"),
    Case("linkedin_content.es", "wexmoor-council_content_1774355108389.xlsx"),
    Case("linkedin_content.updates", "wexmoor-council_updates_1607355108388 - All updates.csv"),
    Case("linkedin_followers", "wexmoor-council_followers_1774355119598.xlsx"),
    Case("linkedin_visitors", "wexmoor-council_visitors_1774355114381.xlsx"),
    Case("linkedin_competitors", "Wexmoor Council_competitor_analytics_1774355167105.xlsx"),
    Case("linkedin_competitors.reactions", "Wexmoor Council_competitor_analytics_1784355167105.xlsx"),
    Case(
        "linkedin_profile",
        "AggregateAnalytics_A Person_2026-03-02_2026-03-15.xlsx",
        answers=Answers(account="Office of the mayor"),
    ),
    Case("linkedin_profile.pt", "AggregateAnalytics.xlsx", answers=Answers(account="Office of the mayor")),
    Case("linkedin_ads", "account_501_campaign_performance_report.csv", "utf-16"),
    Case("linkedin_ads.nl", "campaign_70_ad_performance_report.csv", "utf-16"),
    Case("linkedin_ads.sets", "account_501_ad_set_performance_report.csv", "utf-16"),
    Case("linkedin_ads.creatives", "account_501_creative_performance_report.csv", "utf-16"),
    Case("youtube_table", "Table data.csv"),
    Case("youtube_table.de", "Tabellendaten.csv"),
    Case("youtube_table.pt", "Dados da tabela.csv"),
    Case("youtube_table.sheets", "Content 2026-02-01_2026-02-03 Wexmoor County Council.xlsx"),
    Case("youtube_totals", "Totals.csv"),
    Case("youtube_totals.table", "Table data.csv"),
    Case("youtube_breakdown", "Table data.csv", answers=Answers(period="2026-02")),
    Case("youtube_breakdown.sv", "Städer 2026-02-01_2026-02-28 Wexmoor County Council.zip/Tabelldata.csv"),
    Case("youtube_breakdown.countries", "Table data.csv", answers=Answers(period="2026-02")),
    Case("youtube_breakdown.sources", "Table data.csv", answers=Answers(period="2026-02")),
    Case("youtube_breakdown.towns", "Table data.csv", answers=Answers(period="2026-02")),
    Case("youtube_breakdown.terms", "Table data.csv", answers=Answers(period="2026-02")),
    Case("youtube_breakdown.sheets", "Channel 2026-02-01_2026-02-28 Wexmoor County Council.xlsx"),
    Case("youtube_audience", "Dados da tabela.csv", answers=Answers(period="2026-01-01..2026-02-28")),
    Case("youtube_audience.gender", "Viewer gender 2026-02-01_2026-02-28 Wexmoor County Council/Table data.csv"),
    Case("tiktok_overview", "Overview.csv", "utf-8-sig", Answers(period="2025-12-28..2026-01-03")),
    Case("tiktok_overview.es", "Overview.csv", "utf-8-sig", Answers(period="2024")),
    Case("tiktok_overview.vi", "Overview_2025-12-30_1767283200_wexmoor.cc.zip/Overview.csv", "utf-8-sig"),
    Case("tiktok_content", "Content.csv", "utf-8-sig"),
    Case("tiktok_followers", "FollowerHistory.csv", "utf-8-sig", Answers(period="2026-01-01")),
    Case("tiktok_followers.ja", "Followers_wexmoor.cc.zip/FollowerHistory.csv", "utf-8-sig", Answers(period="2026")),
    Case("tiktok_viewers", "Viewers_wexmoor.cc/Viewers.csv", "utf-8-sig", Answers(period="2026")),
    Case("tiktok_audience", "FollowerGender.csv", "utf-8-sig", Answers(period="2026-02-27")),
    Case("tiktok_audience.countries", "FollowerTopTerritories.csv", "utf-8-sig", Answers(period="2026-02-27")),
    Case("tiktok_audience.age", "FollowerAge.csv", "utf-8-sig", Answers(period="2026-02-27")),
    Case("tiktok_business", "Overview.csv"),
    Case("tiktok_business.sv", "Översikt.csv"),
    Case("tiktok_business.followers", "Followers.csv"),
    Case("tiktok_business_videos", "Videos.csv"),
    Case("tiktok_ads", "Campaign Report.csv"),
    Case("tiktok_ads.ads", "Ad Report-2026-02-01 to 2026-02-28.csv"),
    Case("ga4_report", "data-export.csv", line_end="\r\n"),
    Case("ga4_report.cards", "Reports_snapshot.csv"),
    Case("ga4_report.tables", "Overview_of_everything.csv"),
    Case("ga4_report.pages", "data-export_2026-02-01.csv", line_end="\r\n"),
    Case("ga4_report.channels", "data-export (1).csv"),
    Case("ga4_report.hours", "data-export (2).csv"),
    Case("ga4_report.es", "data-export (3).csv"),
    Case("ga4_report.de", "Neu_generierter_Traffic.csv", "utf-8-sig"),
    Case("ga4_report.sheet", "data-export.xlsx"),
    Case("universal_analytics_report", "Analytics All Web Site Data Pages 20190110-20190112.csv"),
    Case("universal_analytics_report.channels", "Analytics All Web Site Data Channels 20190110-20190112.csv"),
    Case("universal_analytics_report.tables", "Analytics All Web Site Data 20190101-20190131.csv"),
    Case("universal_analytics_report.es", "Analytics Visión general 20190201-20190203.csv"),
    Case("universal_analytics_report.sheet", "Analytics All Web Site Data Pages 20190401-20190403.xlsx"),
    Case("search_console_performance", "https___www.wexmoor.example_-Performance-on-Search-2026-02-05.xlsx"),
    Case("search_console_performance.chart", "Chart.csv"),
    Case("search_console_performance.queries", "Queries.csv", answers=Answers(period="2026-02")),
    Case("search_console_performance.fr", "Requêtes.csv", answers=Answers(period="2026-02")),
    Case("public_web_statistics", "statistics.xlsx", answers=Answers(period="2026-02-22..2026-02-28")),
    Case("public_web_statistics.users", "users.csv"),
    Case("public_web_statistics.pageviews", "pageviews.csv"),
    Case("public_web_statistics.countries", "top-countries-30-days.csv", answers=Answers(period="2026-02")),
    Case("public_web_statistics.cities", "top-cities-30-days.csv", answers=Answers(period="2026-02")),
    Case("public_web_statistics.channels", "top-session-channel-group-30-days.csv", answers=Answers(period="2026-02")),
    Case("public_web_statistics.sources", "top-session-source-medium-30-days.csv", answers=Answers(period="2026-02")),
    Case("plausible_dashboard", "visitors.csv"),
    Case("plausible_dashboard.pages", "pages.csv", answers=Answers(period="2026-03-01..2026-03-02")),
    Case("plausible_dashboard.sources", "sources.csv", answers=Answers(period="2026-03-01..2026-03-02")),
    Case("plausible_everything", "imported_20260301_20260302.xlsx"),
    Case("matomo_visits", "Export _ Visits Summary _ March 1, 2026 – March 2, 2026.csv", "utf-16"),
    Case("matomo_reports", "Export _ Page URLs _ March 1, 2026 – March 31, 2026.csv", "utf-16"),
    Case("matomo_reports.channels", "Export _ Channel Types _ March 1, 2026 – March 31, 2026.csv", "utf-16"),
    Case("google_ads_report", "Campaign report.csv", "utf-16"),
    Case("google_ads_report.ads", "Ad report.csv"),
    Case("google_ads_time_series", "Time_series(2026.02.05-2026.02.09).csv"),
    Case("google_ads_report.ad_groups", "Ad group report.csv"),
    Case("google_ads_report.fr", "Rapport sur les campagnes.csv"),
    Case("google_ads_report.de", "Kampagnenbericht.csv", "utf-16"),
    Case("google_ads_report.pt", "Relatório de campanha.csv"),
    Case("google_ads_report.adwords", "Campaign performance report.csv", answers=Answers(currency="GBP")),
    Case("google_ads_account", "Account report.csv"),
    Case("google_ads_keywords", "Search keyword report.csv"),
    Case("google_ads_search_terms", "Search terms report.csv"),
    Case("google_ads_splits", "Location report.csv"),
    Case("google_ads_splits.age", "Age report.csv"),
    Case("google_ads_splits.gender", "Gender report.csv"),
    Case("google_ads_splits.pages", "Landing page report.csv"),
    Case("google_ads_splits.devices", "Device report.csv"),
    Case("google_ads_time_series.weeks", "Time_series(2024.05.13-2024.06.01).csv"),
    Case("google_ads_time_series.chosen", "Time_series(2026.02.05-2026.02.07_2025.02.05-2025.02.07).csv"),
    Case("google_ads_time_series.de", "Zeitreihe(01.02.2026-28.02.2026).csv"),
    Case("google_ads_campaigns", "Campaigns(2026.02.05-2026.02.10).csv"),
    Case("google_ads_devices", "Devices(2026.02.05-2026.02.10).csv"),
    Case("google_ads_networks", "Networks(2026.02.05-2026.02.10).csv"),
    Case("google_ads_search_keywords", "Search_keywords(2026.02.05-2026.02.10).csv"),
    Case("google_ads_searches", "Searches(Search_2026.02.05-2026.02.10).csv"),
    Case("google_ads_demographics", "Demographics(Gender_Age_2026.02.05-2026.02.10).csv"),
    Case("google_ads_demographics.gender", "Demographics(Gender_2026.02.05-2026.02.10).csv"),
    Case("google_ads_demographics.age", "Demographics(Age_2026.02.05-2026.02.10).csv"),
    Case("google_ads_hours", "Day_&_hour(Day_Hour_2026.02.05-2026.02.10).csv"),
    Case("google_ads_hours.hours", "Time_series(2026.02.05).csv"),
    Case("google_ads_hours.days", "Day_&_hour(Day_2026.02.05-2026.02.10).csv"),
    Case("google_ads_locations", "Locations(Geographic_Report_2026.02.05-2026.02.10).csv"),
    Case("google_ads_locations.targets", "Locations(Targeting_2026.02.05-2026.02.10).csv"),
    Case("microsoft_ads_performance", "Campaign performance.csv", "utf-8-sig", line_end="\r\n"),
    Case("microsoft_ads_performance.weeks", "Ad group performance.csv", "utf-8-sig", line_end="\r\n"),
    Case("microsoft_ads_performance.api", "AdPerformanceReport.csv", "utf-8-sig", line_end="\r\n"),
    Case(
        "microsoft_ads_performance.accounts",
        "Account performance.csv",
        "utf-8-sig",
        answers=Answers(currency="GBP"),
        line_end="\r\n",
    ),
    Case("microsoft_ads_splits", "Keyword performance.csv", "utf-8-sig", line_end="\r\n"),
    Case("microsoft_ads_splits.terms", "Search term.csv", "utf-8-sig", line_end="\r\n"),
    Case("microsoft_ads_splits.places", "User location.csv", "utf-8-sig", line_end="\r\n"),
    Case("microsoft_ads_splits.people", "Age gender.csv", "utf-8-sig", line_end="\r\n"),
    Case("meta_ads", "Wexmoor-Ads-Feb-1-2026-Feb-28-2026.csv", "utf-8-sig"),
    Case("meta_ads.de", "Wexmoor-Kampagnen-1.-Jan.-2026-31.-Jan.-2026.csv", "utf-8-sig"),
    Case("meta_ads.sheet", "Wexmoor-Ads-Jan-1-2026-Jan-31-2026.xlsx"),
    Case("meta_ads.it", "Wexmoor-Campagne-1-gen-2026-11-mar-2026.csv", "utf-8-sig"),
    Case("meta_ads.sets", "Wexmoor-Zestawy-reklam.csv", "utf-8-sig"),
    Case("meta_ads_breakdown", "Wexmoor-Campaigns-Jan-1-2026-Jan-31-2026.csv", "utf-8-sig"),
    Case("meta_ads_breakdown.places", "Wexmoor-Ads-Jan-1-2026-Jan-2-2026.csv", "utf-8-sig"),
    *(
        Case(f"meta_ads_breakdown.{by}", "Wexmoor-Campaigns-Jan-1-2026-Jan-1-2026.csv", "utf-8-sig")
        for by in ("age", "gender", "country", "region", "device", "hours")
    ),
    Case("mailchimp_campaigns", "campaigns.csv"),
    Case("inbox_messages", "messages.csv"),
    Case("own_events", "events.csv"),
    Case("own_benchmarks", "benchmarks.csv"),
    Case("own_leaders", "leaders.csv"),
    Case("own_population", "inhabitants.csv"),
    Case("own_press", "press.csv"),
    Case("own_press.nl", "persberichten.csv", "cp1252"),
    Case("own_checks", "Messages read.csv"),
    Case("own_checks.nl", "gelezen.csv", "cp1252"),
    Case("own_hours", "hours.csv", answers=None),
    Case("mailchimp_campaigns.archive", "campaigns.csv"),
    Case("mailchimp_campaigns.analytics", "campaigns.csv"),
    Case("govdelivery_bulletins", "bulletin_details.csv"),
    Case("govdelivery_bulletins.report", "Bulletin Analytics.csv"),
    Case("campaign_monitor_campaigns", "campaigns.csv", "utf-8-sig"),
    Case("brevo_campaigns", "campaigns.csv"),
    Case("brevo_campaigns.fr", "campagnes.csv", "utf-8-sig"),
    Case("constant_contact_campaigns", "email_reporting.csv"),
    Case("constant_contact_campaigns.id", "campaigns.csv"),
    Case("sprout_profiles", "Profile Performance (Wexmoor) March 1, 2026 - March 2, 2026.csv"),
    Case("sprout_posts", "Post Performance (Wexmoor) March 15, 2026 - March 17, 2026.csv", "utf-8-sig"),
    Case("sprout_x", "Twitter Profiles-01-01-2020-01-02-2020.csv"),
    Case("sprout_facebook", "Facebook Pages-01-01-2020-01-02-2020.csv"),
    Case("sprout_instagram", "Instagram Business Profiles-01-01-2020-01-02-2020.csv"),
    Case("hootsuite_x_posts", "x_posts.csv"),
    Case("hootsuite_instagram_posts", "instagram_posts.csv"),
    Case("hootsuite_facebook_posts", "facebook_posts.csv"),
    Case("hootsuite_posts", "post_performance.csv"),
    Case("hootsuite_messages", "messages.csv"),
    Case("hootsuite_conversations", "resolved_conversations.csv"),
    Case("agorapulse_posts", "content.csv"),
    Case("crowdtangle_facebook", "2024-04-14-09-15-26-BST-search-csv-export.csv"),
    Case("crowdtangle_facebook.old", "2020-05-01-09-15-26-EDT-search-csv-export.csv"),
    Case("crowdtangle_instagram", "2023-07-01-09-15-26-CEST-search-csv-export.csv"),
    Case("inbox_comments", "comments.csv", "utf-8-sig"),
    Case("inbox_log", "questions.csv"),
    Case("peer_samples", "NYC_Social_Media_Usage.csv"),
    Case("own_peers", "peers.csv"),
    Case("own_peers.whole", "peers.csv"),
    Case("own_peers.nl", "gemeenten.csv", "cp1252"),
    Case("own_events.numbers", "events.csv"),
    Case("own_events.de", "ereignisse.csv", "cp1252"),
    Case("own_hours.de", "stunden.csv", "cp1252"),
)
