"""Real exports against totals computed by other means, and every other real file refused by name.

The files are not ours to copy: they are read where they lie, and without them these tests are skipped.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from lib.sources import EXPORTS
from lib.store import Answers, PartResult, Store, import_file
from tests.conftest import REAL_EXPORTS
from tests.sources import (
    independent,
    independent_mail,
    independent_meta,
    independent_paid,
    independent_tiktok,
    independent_video,
    independent_web,
    outcomes,
)
from tests.sources.independent import Expected

pytestmark = pytest.mark.skipif(
    not REAL_EXPORTS.is_dir(), reason=f"The real exports are not at {REAL_EXPORTS}; nothing to reconcile with."
)
_DAILY = "meta-suite-daily__"
_FOLLOWERS = partial(independent.meta_daily, platform="facebook", metric="followers_gained")
_REACH = partial(independent.meta_daily, platform="facebook", metric="reach")
_VISITS = partial(independent.meta_daily, platform="facebook", metric="profile_visits")

# File -> what it is, how to compute it, and what the user would answer.
DECLARED: dict[str, tuple[str, Callable[[bytes], list[Expected]], Answers | None]] = {
    "dap-analytics__analytics__devices.csv": ("public_web_statistics", independent_web.public_days, None),
    "dap-analytics__analytics__pageviews.csv": ("public_web_statistics", independent_web.public_days, None),
    "dap-analytics__analytics__top-pages-7-days.csv": (
        "public_web_statistics",
        partial(independent_web.public_table, first=date(2016, 10, 24), last=date(2016, 10, 30)),
        Answers(period="2016-10-24..2016-10-30"),
    ),
    "dap-analytics__analytics__top-traffic-sources-30-days.csv": (
        "public_web_statistics",
        partial(independent_web.public_table, first=date(2016, 10, 1), last=date(2016, 10, 30)),
        Answers(period="2016-10-01..2016-10-30"),
    ),
    "dap-analytics__analytics__users.csv": ("public_web_statistics", independent_web.public_days, None),
    "ga4__Bubniak_Thesis__data-export.csv": ("ga4_report", independent.ga4_daily, None),
    "ga4__analytics__data-export_2021-08-22.csv": (
        "ga4_report",
        partial(independent_web.ga4_pages, first=date(2021, 8, 22), last=date(2021, 8, 28)),
        None,
    ),
    "google-ads__cp-mktg-google-ads-i__Ad_report-_22nd_Jan.csv": (
        "google_ads_report",
        independent_paid.google_ads_report,
        None,
    ),
    **{
        f"google-ads__site__{card}(2026.02.05-2026.02.10).csv": (
            f"google_ads_{card.casefold()}",
            partial(independent_paid.google_ads_card, first=date(2026, 2, 5), last=date(2026, 2, 10)),
            None,
        )
        for card in ("Devices", "Search_keywords")
    },
    "google-ads__site__Time_series(2026.02.05-2026.02.10).csv": (
        "google_ads_time_series",
        independent_paid.google_ads_days,
        None,
    ),
    "gsc__stupski-control-report__Chart.csv": ("search_console_performance", independent.search_console, None),
    **{
        f"gsc__stupski-control-report__{table}.csv": (
            "search_console_performance",
            partial(independent_web.search_table, first=date(2026, 3, 1), last=date(2026, 3, 31)),
            Answers(period="2026-03"),
        )
        for table in ("Countries", "Devices", "Pages", "Queries", "Search_appearance")
    },
    "inbox__data_visualization__twcs.csv": ("inbox_messages", independent.inbox, None),
    "linkedin__Digital-Marketing__pro-efficient-data-entry_content_1742193384396.xls": (
        "linkedin_content",
        independent.linkedin_content,
        None,
    ),
    "linkedin__Doorly_Dashboard__doorly_content_1774355108388.xls": (
        "linkedin_content",
        independent.linkedin_content,
        None,
    ),
    "linkedin__Doorly_Dashboard__doorly_followers_1774355119598.xls": (
        "linkedin_followers",
        partial(independent.linkedin_followers, exported=date(2026, 3, 24)),
        None,
    ),
    "linkedin__Doorly_Dashboard__doorly_visitors_1774355114381.xls": (
        "linkedin_visitors",
        partial(independent.linkedin_visitors, exported=date(2026, 3, 24)),
        None,
    ),
    "linkedin__Doorly_Dashboard__doorly_competitor_analytics_1767085167105.xlsx": (
        "linkedin_competitors",
        independent.linkedin_competitors,
        None,
    ),
    "mailchimp__EDA_APP_DeepNews__campaigns.csv": ("mailchimp_campaigns", independent.mailchimp, None),
    "mailchimp__newsletter-archive__campaigns.csv": ("mailchimp_campaigns", independent.mailchimp, None),
    "meta-ads__Bubniak_Thesis__MH4U-Ads-Feb-11-2021-Mar-11-2024.xlsx": ("meta_ads", independent_paid.meta_ads, None),
    **{
        f"facebook-insights__LACDA__Facebook_Insights_Data_Export_(Post_Level)_-_LOK_-_{each}": (
            "facebook_insights_posts",
            independent_meta.insights_posts,
            None,
        )
        for each in ("2017-07-27.xlsx", "2017-10-22.xls")
    },
    "facebook-insights__LACDA__Facebook_Insights_Data_Export_-_LOK_-_2017-07-05.xls": (
        "facebook_insights_page",
        independent_meta.insights_page,
        None,
    ),
    f"{_DAILY}Bubniak_Thesis__Audience.csv": (
        "meta_audience",
        partial(independent_meta.audience, day=date(2024, 3, 12), asked=""),
        Answers(period="2024-03-12"),
    ),
    f"{_DAILY}Oigetit-Social-Media-Reports__Audience.csv": (
        "meta_audience",
        partial(independent_meta.audience, day=date(2025, 4, 14), asked="facebook"),
        Answers(platform="facebook", period="2025-04-14"),
    ),
    f"{_DAILY}Bubniak_Thesis__Follows.csv": ("meta_daily_results", _FOLLOWERS, None),
    f"{_DAILY}Bubniak_Thesis__Reach.csv": ("meta_daily_results", _REACH, None),
    f"{_DAILY}Bubniak_Thesis__Visits.csv": ("meta_daily_results", _VISITS, None),
    f"{_DAILY}Bubniak_Thesis__Visits.xlsx": ("meta_daily_results", _VISITS, None),
    f"{_DAILY}Oigetit-Social-Media-Reports__Follows.csv": ("meta_daily_results", _FOLLOWERS, None),
    f"{_DAILY}Oigetit-Social-Media-Reports__Interactions_(1).csv": (
        "meta_daily_results",
        partial(independent.meta_daily, platform="instagram", metric="engagements"),
        Answers(platform="instagram"),
    ),
    f"{_DAILY}Oigetit-Social-Media-Reports__Reach.csv": ("meta_daily_results", _REACH, None),
    f"{_DAILY}Oigetit-Social-Media-Reports__Visits.csv": ("meta_daily_results", _VISITS, None),
    f"{_DAILY}Oigetit-Social-Media-Reports__Visits_(1).csv": (
        "meta_daily_results",
        partial(independent.meta_daily, platform="instagram", metric="profile_visits"),
        None,
    ),
    "meta-suite-posts__Bubniak_Thesis__Dec-12-2023_Mar-06-2024_1032418178499222.csv": (
        "meta_posts_facebook",
        independent.facebook_posts,
        None,
    ),
    "meta-suite-posts__Datasets__veg3_ig.csv": ("meta_posts_instagram", independent.instagram_posts, None),
    "meta-suite-posts__Oigetit-Social-Media-Reports__Jan-14-2025_Apr-14-2025_1396269028466733.csv": (
        "meta_posts_facebook",
        independent.facebook_posts,
        None,
    ),
    "meta-suite-posts__Oigetit-Social-Media-Reports__Mar-18-2025_Apr-14-2025_1019826952924933.csv": (
        "meta_posts_instagram",
        independent.instagram_posts,
        None,
    ),
    "meta-suite-posts__Oigetit-Social-Media-Reports__Mar-18-2025_Apr-14-2025_553302954456165.csv": (
        "meta_posts_facebook",
        independent.facebook_posts,
        None,
    ),
    "peers__Datasets__NYC_Social_Media_Usage.csv": ("peer_samples", independent_mail.peer_samples, None),
    "tiktok__Analytics__Overview.csv": (
        "tiktok_overview",
        partial(independent_tiktok.tiktok_overview, first=date(2025, 2, 28)),
        Answers(period="2026-02-27"),
    ),
    "tiktok__Analytics__Content.csv": ("tiktok_content", independent_tiktok.tiktok_content, None),
    "tiktok__Analytics__FollowerHistory.csv": (
        "tiktok_followers",
        partial(independent_tiktok.tiktok_followers, first=date(2025, 2, 28)),
        Answers(period="2026-02-27"),
    ),
    **{
        f"tiktok__Analytics__{table}.csv": (
            "tiktok_audience",
            partial(independent_video.tiktok_shares, last=date(2026, 2, 27)),
            Answers(period="2026-02-27"),
        )
        for table in ("FollowerGender", "FollowerTopTerritories")
    },
    "tiktok__Analytics__Viewers.csv": (
        "tiktok_viewers",
        partial(independent_video.tiktok_viewers, first=date(2025, 2, 28)),
        Answers(period="2026-02-27"),
    ),
    "tiktok__tiktok-analytics__Overview.csv": (
        "tiktok_overview",
        partial(independent_tiktok.tiktok_overview, first=date(2026, 4, 12)),
        Answers(period="2026"),
    ),
    "x-analytics-new__kaia-devdash__kaiadevintern_account_analytics_content_2024-12-22_2025-03-22.csv": (
        "x_content",
        independent.x_content,
        None,
    ),
    "x-twitter__30DCC-2022__daily_tweet_activity_metrics_LisaDeBruine_20210801_20210901_en.csv": (
        "x_daily",
        independent.x_daily,
        None,
    ),
    "x-analytics-new__kaia-devdash__kaiadevintern_account_overview_analytics.csv": (
        "x_overview",
        independent.x_overview,
        None,
    ),
    "x-twitter__ropensci-tweets__tweet_activity_metrics_rOpenSci_20190101_20190201_en.csv": (
        "x_tweets",
        independent.x_tweets,
        None,
    ),
    "youtube__Happy-New-Year-2022__Table_data.csv": (
        "youtube_breakdown",
        partial(independent_video.youtube_countries, first=date(2020, 12, 31), last=date(2021, 12, 30)),
        Answers(period="2020-12-31..2021-12-30"),
    ),
    "youtube__Happy-New-Year-2022__Totals.csv": ("youtube_totals", independent.youtube_totals, None),
    "youtube__Youtube__Gesamtwerte.csv": ("youtube_totals", independent.youtube_totals, None),
    "youtube__Youtube__Tabellendaten.csv": ("youtube_table", independent.youtube_table, None),
}
REAL = (
    sorted(path.name for path in REAL_EXPORTS.iterdir() if path.name != "MANIFEST.md") if REAL_EXPORTS.is_dir() else []
)
LONGEST = 30  # seconds


def timed(store: Store, path: Path, answers: Answers | None) -> list[PartResult]:
    begun = time.monotonic()
    results = import_file(store, path.name, path.read_bytes(), answers)
    assert time.monotonic() - begun < LONGEST
    return results


@pytest.mark.parametrize("name", DECLARED)
def test_totals_reconcile(name: str, store: Store) -> None:
    export, expectation, answers = DECLARED[name]
    expected = expectation((REAL_EXPORTS / name).read_bytes())
    results = timed(store, REAL_EXPORTS / name, answers)
    assert [each.export for each in results] == [export] * len(expected), results[0].message
    for found, wanted in zip(results, expected, strict=True):
        assert (found.status, found.platform, found.currency) == ("imported", wanted.platform, wanted.currency)
        assert (found.rows_read, found.rows_loaded) == (wanted.rows_read, wanted.rows_loaded)
        assert found.rows_rejected == wanted.rows_read - wanted.rows_loaded
        assert (found.first_day, found.last_day) == (min(wanted.days), max(wanted.days))
        assert found.totals == pytest.approx(wanted.totals, rel=1e-9)
    outcomes.hold(name, results, answers)


@pytest.mark.parametrize("name", [name for name in REAL if name not in DECLARED])
def test_what_is_not_declared_is_refused_by_name(name: str, store: Store) -> None:
    (result,) = timed(store, REAL_EXPORTS / name, None)
    assert (result.status, result.rows_loaded) == ("rejected", 0)
    assert name in result.message
    assert store.is_empty()
    outcomes.hold(name, [result])


def test_the_page_of_outcomes_lists_the_files_that_there_are() -> None:
    lines = outcomes.listed()
    assert list(lines) == REAL
    assert outcomes.PAGE.read_text(encoding="utf-8") == outcomes.page_of(lines)


@pytest.mark.parametrize("name", {export: name for name, (export, _, _) in DECLARED.items()}.values())
def test_half_a_download_never_breaks_the_import(name: str, store: Store) -> None:
    """A download that stopped half-way is imported as far as it goes, asked about or refused, and says so."""
    data = (REAL_EXPORTS / name).read_bytes()
    for result in import_file(store, name, data[: len(data) // 2], DECLARED[name][2]):
        assert result.status in ("imported", "needs_input", "rejected"), result.message
        assert result.message


def test_every_export_that_claims_real_files_has_one_here() -> None:
    claimed = {export.name for export in EXPORTS if export.basis == "file" and not export.refusal}
    assert claimed == {export for export, _, _ in DECLARED.values()}


def test_files_of_several_owners_in_one_store_keep_apart(store: Store) -> None:
    """Different owners' files side by side: nothing of one replaces or joins what another brought."""
    brought = 0
    for at, (name, (_, _, answers)) in enumerate(DECLARED.items()):
        if not name.startswith("meta-suite"):
            continue
        given = answers or Answers()
        owner = Answers(f"owner {at}", given.platform, given.period, given.currency)
        brought += sum(each.rows_loaded for each in timed(store, REAL_EXPORTS / name, owner) if each.good)
    held = store.query("SELECT sum(rows_loaded)::BIGINT AS loaded FROM import_part").column("loaded")[0]
    assert held == brought > 2000
