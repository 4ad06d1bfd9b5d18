"""rates_by_item and benchmarks on literal rows; the file of published figures, right and wrong."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from lib.metrics import METRICS
from lib.model import PLATFORMS
from lib.reference import benchmarks, reading
from lib.reference.benchmarks import COLUMNS, published
from tests.metrics.rows import add, advert, daily, hold, mailing, post, rows_of

DAY = date(2026, 3, 10)
OLD = date(2026, 3, 1)
MARCH = (date(2026, 3, 1), date(2026, 3, 31))


def rates(store, measure: str) -> list[tuple]:
    """Return (day, item, n_of, numerator, denominator, currency, imports) of one measure."""
    return [row[2:4] + row[5:] for row in rows_of(store, "rates_by_item") if row[4] == measure]


class TestFollowers:
    def hold(self, store, *posts):
        page = hold(store, "facebook", "post", posts, covers=MARCH)
        add(store, page, "daily", [daily(OLD, "followers", 2000), daily(OLD + timedelta(days=9), "followers", 4000)])
        return page

    def test_a_post_is_divided_by_the_followers_of_its_day(self, store):
        self.hold(
            store,
            post(OLD + timedelta(days=8), "before", engagements=10),
            post(OLD + timedelta(days=9), "on the day", engagements=10),
        )
        assert rates(store, "engagement_rate_followers") == [
            (date(2026, 3, 9), "before", "posts", 10, 2000, None, [1, 2]),
            (date(2026, 3, 10), "on the day", "posts", 10, 4000, None, [1, 2]),
        ]
        assert [row[4] for row in rates(store, "engagement_per_thousand_followers")] == [2, 4]

    def test_parts_are_added_where_there_is_no_total(self, store):
        self.hold(store, post(DAY, "1", reactions=4, comments=2, shares=1, saves=3), post(DAY, "2"))
        assert [row[3] for row in rates(store, "engagement_rate_followers")] == [10]

    @pytest.mark.parametrize("funding", ["Boosted", "Sponsored", "paid", "Promoted post"])
    def test_posts_known_to_be_paid_are_left_out(self, store, funding):
        paid = post(DAY, "paid", engagements=9, funding=funding)
        self.hold(store, paid, post(DAY, "organic", engagements=1, funding="Organic"))
        assert [row[1] for row in rates(store, "engagement_rate_followers")] == ["organic"]

    def test_young_posts_and_posts_without_followers_are_left_out(self, store):
        self.hold(
            store,
            post(date(2026, 2, 28), "before the first count", engagements=1),
            post(date(2026, 3, 24), "a week old", engagements=1),
            post(date(2026, 3, 25), "six days old", engagements=1),
        )
        assert [row[1] for row in rates(store, "engagement_rate_followers")] == ["a week old"]

    def test_a_count_of_followers_is_good_for_a_month(self, store):
        page = hold(store, "facebook", "post", [post(DAY, "31 days", engagements=1)], covers=MARCH)
        add(store, page, "daily", [daily(DAY - timedelta(days=31), "followers", 50)])
        assert len(rates(store, "engagement_rate_followers")) == 1
        other = hold(store, "x", "post", [post(DAY, "32 days", engagements=1)], covers=MARCH)
        add(store, other, "daily", [daily(DAY - timedelta(days=32), "followers", 50)])
        assert [row[1] for row in rates(store, "engagement_rate_followers")] == ["31 days"]


def test_a_covered_day_without_a_post_counts_and_one_that_no_file_covers_does_not(store):
    days = [post(DAY, "1"), post(DAY, "2"), post(DAY + timedelta(days=2), "3")]
    page = hold(store, "facebook", "post", days, covers=(DAY, DAY + timedelta(days=3)))
    add(store, page, "post", [post(DAY + timedelta(days=1), "4")], covers=(DAY + timedelta(days=1),) * 2)
    week = pytest.approx(1 / 7)
    assert rates(store, "posts_per_week") == [
        (DAY, "2026-03-10", "days", 2, week, None, [1]),
        (DAY + timedelta(days=1), "2026-03-11", "days", 1, week, None, [1, 2]),
        (DAY + timedelta(days=2), "2026-03-12", "days", 1, week, None, [1]),
        (DAY + timedelta(days=3), "2026-03-13", "days", 0, week, None, [1]),
    ]


def test_mailings(store):
    cells = {"sends": 102, "deliveries": 100, "opens": 40, "unsubscribes": 2, "bounces": 2, "clicks": 5}
    tests = mailing(DAY, "to colleagues", **{**cells, "sends": 9, "deliveries": 9})
    hold(store, "mailchimp", "mailing", [mailing(DAY, "m", **cells), tests, mailing(DAY, "n", sends=50, deliveries=50)])
    assert rates(store, "open_rate") == [(DAY, "m", "mailings", 40, 100, None, [1])]
    assert rates(store, "unsubscribe_rate") == [(DAY, "m", "mailings", 2, 100, None, [1])]
    assert rates(store, "mail_bounce_rate") == [(DAY, "m", "mailings", 2, 102, None, [1])]


def test_the_website(store):
    numbers = [("sessions", 90), ("engaged_sessions", 60), ("conversions", 3)]
    hold(store, "ga4", "daily", [*(daily(DAY, *each) for each in numbers), daily(OLD, "sessions", 40)])
    assert rates(store, "bounce_rate") == [(DAY, "2026-03-10", "days", 30, 90, None, [1])]
    assert rates(store, "session_conversion_rate") == [(DAY, "2026-03-10", "days", 3, 90, None, [1])]


def test_adverts_by_currency(store):
    pounds = {"spend": 9.5, "clicks": 5, "impressions": 2000, "conversions": 2}
    hold(
        store,
        "google_ads",
        "campaign",
        [
            advert(DAY, "a", **pounds),
            advert(DAY, "b", spend=0.5, clicks=0, impressions=0, conversions=0),
            advert(DAY, "c", currency="EUR", spend=4, clicks=2, impressions=1000),
        ],
    )
    assert rates(store, "ad_cost_per_click") == [
        (DAY, "2026-03-10", "days", 4, 2, "EUR", [1]),
        (DAY, "2026-03-10", "days", 10, 5, "GBP", [1]),
    ]
    assert rates(store, "ad_cost_per_thousand") == [
        (DAY, "2026-03-10", "days", 4, 1, "EUR", [1]),
        (DAY, "2026-03-10", "days", 10, 2, "GBP", [1]),
    ]
    assert rates(store, "ad_cost_per_conversion") == [(DAY, "2026-03-10", "days", 10, 2, "GBP", [1])]
    assert rates(store, "ad_conversion_rate") == [(DAY, "2026-03-10", "days", 2, 5, None, [1])]


def test_answers_within_seven_days(store):
    def message(name: str, day: date, **cells):
        return {"message_id": name, "inbound": True, "created_at": datetime(day.year, day.month, day.day, 9), **cells}

    def reply(to: str, day: date):
        return {**message(f"re {to}", day), "inbound": False, "reply_to": to}

    hold(
        store,
        "inbox",
        "message",
        [
            message("answered", DAY),
            reply("answered", DAY + timedelta(days=7)),
            message("late", DAY),
            reply("late", DAY + timedelta(days=8)),
            message("never", DAY),
            message("by the hours of the file", OLD, reply_hours=168.0),
            message("too late by them", OLD, reply_hours=168.1),
            message("young", date(2026, 3, 25)),
        ],
        covers=MARCH,
    )
    assert rates(store, "response_rate") == [
        (OLD, "2026-03-01", "days", 1, 2, None, [1]),
        (DAY, "2026-03-10", "days", 1, 3, None, [1]),
    ]


def test_figures_that_the_team_added(store):
    noted = {
        "label": "Click rate",
        "metric": "mail_click_rate",
        "platform": "any",
        "value": 0.05,
        "unit": "share",
        "numerator": "people who clicked",
        "denominator": "e-mails delivered",
        "statistic": "ratio of sums",
        "population": "councils",
        "period": "2025",
        "year": 2025,
        "source": "A club",
        "checked_on": DAY,
    }
    hold(store, "own", "benchmark", [noted], account="figures")
    cells = {**noted, "sample": None, "country": None, "import_ids": [1]}
    order = (
        *("label", "metric", "platform", "value", "unit", "numerator", "denominator", "statistic", "population"),
        *("sample", "period", "year", "country", "source", "checked_on", "import_ids"),
    )
    assert rows_of(store, "benchmarks") == [tuple(cells[name] for name in order)]


def test_published_figures_are_of_metrics_and_places_that_exist():
    figures = published()
    assert len(figures) == 100
    assert {figure.metric for figure in figures} <= {*METRICS, ""}
    channels = {platform.channel for platform in PLATFORMS.values()}
    assert {figure.platform for figure in figures} <= {*PLATFORMS, *channels, ""}
    # Read until November 2026; nothing of our own time can have been measured later.
    assert all(figure.year <= figure.checked_on.year for figure in figures)
    assert not any("/" in figure.source and "shared" in figure.source for figure in figures)


def test_a_few_published_figures_as_they_were_read():
    figures = {figure.id: figure for figure in published()}
    click = figures["campaign_monitor_government_click_2019"]
    assert (click.value, click.numerator, click.denominator, click.year) == (
        0.041,
        "people who clicked",
        "e-mails delivered",
        2019,
    )
    assert figures["wordstream_cost_per_click_2026"].currency == "USD"
    assert figures["wordstream_cost_per_click_2026"].value == 5.42
    assert figures["rivaliq_x_2022"].value == 0.00035
    assert figures["hootsuite_government_facebook_posts_2024"].value == pytest.approx(0.63 * 7)
    assert figures["sprout_government_response_time_2013"].value == 14.5


WRONG = {
    "source": ("", r"line 2: source is empty"),
    "population": ("", r"line 2: population is empty; write 'not stated'"),
    "platform": ("fax", r"line 2: platform is 'fax'; expected one of .*brevo"),
    "kind": ("count", r"line 2: kind is 'count'; expected one of change, decimal, money, percent"),
    "statistic": ("guess", r"line 2: statistic is 'guess'; expected one of average"),
    "across": ("sum", r"line 2: across is 'sum'"),
    "currency": ("GBP", r"line 2: money needs a currency \(GBP\), and nothing else has one"),
    "value": ("4.1", r"line 2: value is 4.1; a share is written as a fraction of one"),
    "year": ("late", r"line 2: value, year and checked_on are a number, a year and a day"),
    "checked_on": ("22.11.2026", r"line 2: value, year and checked_on"),
}


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of reference files in place of ours."""
    monkeypatch.setattr(reading, "FOLDER", tmp_path)
    published.cache_clear()
    yield tmp_path / benchmarks.NAME
    published.cache_clear()


RIGHT = {
    **dict.fromkeys(COLUMNS, "x"),
    **{"platform": "", "kind": "percent", "currency": "", "statistic": "not stated", "across": "mean"},
    **{"value": "0.041", "year": "2019", "checked_on": "2026-11-22"},
}


def written(file: Path, *rows: dict[str, str]) -> None:
    lines = [",".join(COLUMNS), *(",".join(row[name] for name in COLUMNS) for row in rows)]
    file.write_text("\n".join(lines), encoding="utf-8")


def test_a_right_row_is_read(file):
    written(file, RIGHT)
    assert [(each.id, each.value, each.currency, each.own) for each in published()] == [("x", 0.041, None, False)]


@pytest.mark.parametrize("column", WRONG)
def test_a_wrong_row_is_named_by_its_line(file, column):
    cell, message = WRONG[column]
    written(file, {**RIGHT, column: cell})
    with pytest.raises(reading.ReferenceFileError, match=message):
        published()


def test_an_id_stands_once(file):
    written(file, RIGHT, RIGHT)
    with pytest.raises(reading.ReferenceFileError, match="line 3: the id 'x' stands in an earlier line too"):
        published()
