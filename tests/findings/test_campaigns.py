"""Which campaigns pay: reports by day and of totals, in one currency each, nothing counted twice."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from lib.findings.changes.campaigns import campaigns
from lib.model import Scope
from tests.metrics.rows import add, advert, days, hold

FIRST, LAST = date(2026, 3, 30), date(2026, 6, 28)
SCOPE = Scope("Wexmoor", FIRST, LAST)


def by_day(item, spend, clicks, conversions=None, swing=0.0, count=91, **cells):
    """A campaign of one line a day; clicks swing by the week."""
    return [
        advert(
            day,
            item,
            spend=spend,
            impressions=1000,
            clicks=clicks * (1 + swing * (1 if at // 7 % 2 else -1)),
            conversions=conversions,
            **cells,
        )
        for at, day in enumerate(days(FIRST, count))
    ]


def total(item, spend, first=FIRST, last=LAST, **cells):
    return {**advert(first, item, cells.pop("level", "ad"), spend=spend, **cells), "last_day": last}


def test_a_campaign_that_is_clearly_cheaper(store):
    rows = by_day("Bins / Ad", 10, 20, swing=0.2) + by_day("Fostering / Ad", 30, 20, swing=0.2)
    account = hold(store, "google_ads", "campaign", rows)
    (finding,) = campaigns(store, SCOPE)
    assert finding.sentence == (
        "Google Ads: a click cost £0.51 with Bins and £1.52 with Fostering; 75.0% of the spend went to campaigns "
        "dearer than average"
    )
    assert finding.id == f"changes.campaigns.google_ads.{account}.clicks.GBP"
    # Seven weeks have a fifth fewer clicks, six a fifth more.
    clicks = 7 * 20 * (7 * 0.8 + 6 * 1.2)
    assert (finding.value, finding.n, finding.currency) == (pytest.approx(91 * 40 / (2 * clicks)), 13, "GBP")
    assert finding.interval[0] < finding.value < finding.interval[1]
    rows = finding.chart.table.rows
    assert [(row[0], *map(pytest.approx, (row[1], *row[4:]))) for row in rows] == [
        ("Bins", 910 / clicks, 910, clicks),
        ("Fostering", 2730 / clicks, 2730, clicks),
    ]
    assert all(row[2] < row[1] < row[3] for row in rows)
    assert finding.chart.highlight == ("Bins",)
    assert finding.scope.accounts == (account,)


def test_campaigns_alike_are_not_ranked(store):
    generator = np.random.default_rng(2)
    rows = []
    for item in ("Bins", "Fostering", "Libraries"):
        rows += [
            {**row, "clicks": float(generator.poisson(15) * (1 + at // 7 % 3))}
            for at, row in enumerate(by_day(item, 10, 20))
        ]
    hold(store, "google_ads", "campaign", rows)
    (finding,) = campaigns(store, SCOPE)
    assert finding.sentence.startswith(
        "Google Ads: no campaign's click is clearly cheaper than another's; the average is £"
    )
    assert finding.chart.highlight == ()


def test_campaigns_alike_are_called_different_at_most_once_in_ten_worlds(store):
    generator = np.random.default_rng(4)
    for world in range(40):
        rows = []
        for item in ("Bins", "Fostering", "Libraries"):
            clicks = np.repeat(generator.lognormal(3, 0.4, 13), 7)
            rows += [{**row, "clicks": float(n)} for row, n in zip(by_day(item, 10, 20), clicks, strict=True)]
        hold(store, "google_ads", "campaign", rows, account=f"account {world}")
    found = campaigns(store, SCOPE)
    assert len(found) == 40
    assert sum("no campaign's" not in finding.sentence for finding in found) <= 4


def test_conversions_come_first_where_enough_are_held(store):
    hold(store, "google_ads", "campaign", by_day("Bins", 10, 20, 2) + by_day("Fostering", 30, 20, 0.2))
    first, second = campaigns(store, SCOPE)
    assert (first.metric, second.metric) == ("ad_cost_per_conversion", "ad_cost_per_click")
    # Fostering has 18 conversions: they count in the average, but nothing is compared.
    assert first.sentence == "Google Ads: a conversion cost £18.18 (£3,640 spent)"
    assert first.value == pytest.approx(91 * 40 / (91 * 2.2))
    assert first.caveats[0] == "1 with fewer than 30 conversions is not compared."
    assert [row[0] for row in first.chart.table.rows] == ["Bins"]


def test_currencies_are_kept_apart_and_money_of_none_is_left_out(store):
    rows = by_day("Bins", 10, 20) + by_day("Bins", 50, 20, currency="EUR") + by_day("Bins", 70, 20, currency=None)
    hold(store, "google_ads", "campaign", rows)
    found = campaigns(store, SCOPE)
    assert [finding.sentence for finding in found] == [
        "Google Ads: a click cost €2.50 (€4,550 spent)",
        "Google Ads: a click cost £0.50 (£910 spent)",
    ]
    assert [finding.id.split(".")[-1] for finding in found] == ["EUR", "GBP"]


def test_reports_of_several_levels_count_once(store):
    account = hold(store, "google_ads", "campaign", by_day("Bins", 10, 20))
    add(store, account, "campaign", by_day("everything", 10, 20, level="account"))
    add(store, account, "campaign", by_day("Bins ad", 10, 20, level="ad"))
    (finding,) = campaigns(store, SCOPE)
    assert finding.sentence == "Google Ads: a click cost £0.50 (£910 spent)"


def test_totals_are_described_without_an_interval(store):
    rows = [total(f"Set {at} / Advert", 100.0 * at, impressions=50_000, clicks=None) for at in range(1, 5)]
    hold(store, "meta_ads", "campaign", rows)
    (finding,) = campaigns(store, SCOPE)
    assert finding.sentence == (
        "Meta Ads: 70.0% of £1,000 went to adverts whose thousand showings cost more than the average of £5.00; "
        "the 4 largest range from £2.00 to £8.00"
    )
    assert (finding.interval, finding.level, finding.n) == (None, None, 4)
    assert (finding.chart.kind, finding.chart.low) == ("bar", None)
    assert finding.chart.highlight == ("Set 3", "Set 4")
    assert finding.caveats[1] == "The report holds totals only, and none can be cut to the days chosen above."
    assert "link clicks" in finding.what_would_change_it


def test_totals_over_overlapping_days_count_once(store):
    month = (date(2026, 4, 1), date(2026, 4, 30))
    account = hold(store, "meta_ads", "campaign", [total("A", 100, *month, impressions=10_000)])
    add(store, account, "campaign", [total("A", 300, date(2026, 4, 1), date(2026, 6, 1), impressions=30_000)])
    add(store, account, "campaign", [total("A", 50, date(2026, 6, 2), date(2026, 6, 20), impressions=10_000)])
    add(store, account, "campaign", [total("A", 9000, date(2025, 1, 1), date(2026, 12, 31), impressions=30_000)])
    (finding,) = campaigns(store, SCOPE)
    assert finding.sentence == "Meta Ads: a thousand showings cost £8.75 (£350 spent)"


def test_a_total_that_reaches_beyond_the_period_counts_where_there_is_no_other(store):
    hold(store, "meta_ads", "campaign", [total("A", 9000, date(2025, 1, 1), date(2026, 12, 31), impressions=30_000)])
    (finding,) = campaigns(store, SCOPE)
    assert finding.sentence == "Meta Ads: a thousand showings cost £300 (£9,000 spent)"
    assert finding.chart.subtitle.endswith("1 January 2025 to 31 December 2026")


def test_lines_by_day_count_before_totals(store):
    account = hold(store, "meta_ads", "campaign", by_day("A", 10, 20))
    add(store, account, "campaign", [total("A", 5000, clicks=20)])
    (finding,) = campaigns(store, SCOPE)
    assert finding.sentence == "Meta Ads: a click cost £0.50 (£910 spent)"


def test_too_few_clicks_are_not_told(store):
    hold(store, "google_ads", "campaign", [advert(FIRST + timedelta(days=7), "A", spend=50, impressions=90, clicks=9)])
    assert campaigns(store, SCOPE) == []


def test_few_weeks_are_not_compared(store):
    hold(store, "google_ads", "campaign", by_day("Bins", 10, 20, count=21) + by_day("Fostering", 30, 20, count=21))
    (finding,) = campaigns(store, SCOPE)
    assert finding.sentence == "Google Ads: no campaign's click is clearly cheaper than another's; the average is £1.00"
    assert finding.interval is None
    assert "Indicative: 3 weeks." in finding.caveats
