"""Published figures beside our numbers: worlds in which we are above, below, alike and too few; and refusals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lib.findings.benchmarks import benchmarks, compared, definition, fair, is_old, written
from lib.findings.benchmarks.fairness import best, refusals
from lib.findings.benchmarks.figures import own, rounding
from lib.findings.benchmarks.told import finding
from lib.findings.measures import CLAIMS
from lib.metrics import METRICS
from lib.model import Benchmark, Scope
from lib.ui.own_figure import COMPARABLE
from tests.metrics.rows import add, advert, daily, days, hold, mailing, post

LAST = date(2026, 3, 29)
SCOPE = Scope("Us", LAST - timedelta(days=90), LAST)
CLICK = METRICS["mail_click_rate"]


def figure(**cells) -> Benchmark:
    """A figure that is made as our click rate is."""
    same = {
        "id": "f",
        "label": "Click rate",
        "metric": "mail_click_rate",
        "platform": "e-mail",
        "value": 0.04,
        "kind": "percent",
        "numerator": CLICK.numerator,
        "denominator": CLICK.denominator,
        "statistic": "ratio of sums",
        "across": "median",
        "population": "councils",
        "sample": "40",
        "period": "2025",
        "year": 2025,
        "country": "Ireland",
        "publisher": "A club",
        "source": "A club, 2026",
        "checked_on": date(2026, 1, 2),
    }
    return Benchmark(**{**same, **cells})


def refused(**cells) -> tuple[str, ...]:
    return refusals(figure(**cells), CLICK, "mailchimp", LAST)


class TestRefusals:
    def test_the_same_definition_is_fair(self):
        assert refused() == ()
        assert refused(numerator="People  who CLICKED") == ()

    def test_another_numerator(self):
        assert refused(numerator="clicks") == ("theirs counts clicks, ours people who clicked",)
        assert refused(numerator="not stated") == ("the source does not say what is counted",)

    def test_another_denominator(self):
        assert refused(denominator="e-mails sent") == ("theirs is divided by e-mails sent, ours by e-mails delivered",)
        assert refused(denominator="not stated") == ("the source does not say what it is divided by",)

    def test_another_statistic(self):
        assert refused(statistic="mean of items") == (
            "one body's number is made differently: theirs is the average of the posts' rates, "
            "ours both added up first",
        )
        assert refused(statistic="not stated") == ("the source does not say how one body's number is made",)

    def test_nothing_stated(self):
        nothing = dict.fromkeys(("numerator", "denominator", "statistic"), "not stated")
        assert refused(**nothing) == ("the source does not say how theirs is made",)

    def test_another_currency(self):
        cost = METRICS["ad_cost_per_click"]
        same = {"metric": cost.id, "numerator": cost.numerator, "denominator": cost.denominator, "kind": "money"}
        dollars = figure(**same, currency="USD")
        assert refusals(dollars, cost, "google_ads", LAST, ("USD",)) == ()
        mixed = ("ours is in GBP, theirs in USD, and currencies are never mixed",)
        assert refusals(dollars, cost, "google_ads", LAST, ("GBP",)) == mixed
        assert refusals(dollars, cost, "google_ads", LAST, ("GBP", "USD")) == (mixed[0].replace("GBP", "GBP and USD"),)

    def test_a_definition_that_changed_in_between(self):
        opens = METRICS["open_rate"]
        same = {"metric": "open_rate", "numerator": opens.numerator, "denominator": opens.denominator}
        for year, day, crossed in ((2019, LAST, True), (2022, LAST, False), (2019, date(2021, 9, 1), False)):
            found = refusals(figure(**same, year=year), opens, "mailchimp", day)
            assert [each.startswith("between their year and ours") for each in found] == [True] * crossed


class TestOneFigure:
    def test_it_is_rounded_as_its_source_rounds(self):
        assert [written(figure(value=value)) for value in (0.001, 0.041, 0.0304, 0.3)] == [
            "0.1%",
            "4.1%",
            "3.04%",
            "30%",
        ]
        assert rounding(figure(value=0.001)) == pytest.approx(0.0005)
        assert rounding(figure(value=0.3)) == pytest.approx(0.005)
        assert rounding(figure(value=4.69, kind="decimal")) == pytest.approx(0.005)
        assert written(figure(value=5.42, kind="money", currency="USD")) == "$5.42"

    def test_its_age(self):
        assert [is_old(figure(year=year), LAST) for year in (2020, 2021)] == [True, False]

    def test_its_definition(self):
        assert definition(figure()) == "people who clicked ÷ e-mails delivered; both added up first"
        assert definition(CLICK) == definition(figure())

    def test_the_best_is_of_bodies_like_us_then_the_newest(self):
        shops, councils = figure(population="shops", year=2026), figure(year=2019)
        newer = figure(population="US government", year=2020)
        assert best([shops, councils, newer]) is newer
        assert best([shops]) is shops
        assert best([newer, replace(newer, own=True)]).own
        assert best([]) is None


def mailings(store, rate: float, count: int = 30, **cells):
    """Mailings to a thousand people each, whose rate goes up and down a little."""
    sent = [
        mailing(
            LAST - timedelta(days=3 * at), f"m{at}", deliveries=1000, clicks=1000 * rate + 4 * (at % 3 - 1), **cells
        )
        for at in range(count)
    ]
    return hold(store, "mailchimp", "mailing", sent)


def said(store) -> dict[str, tuple[str, str]]:
    """Return direction and sentence by figure."""
    return {
        each.benchmark.id: (each.finding.direction, each.finding.sentence)
        for each in compared(store, SCOPE)
        if each.finding is not None
    }


GOVERNMENT, ALL = "campaign_monitor_government_click_2019", "campaign_monitor_all_click_2019"


class TestCompared:
    def test_below(self, store):
        mailings(store, 0.02)
        assert said(store)[GOVERNMENT] == (
            "down",
            "E-mail newsletter: 2.0% of recipients clicked, below the 4.1% of government senders in 2019",
        )

    def test_above(self, store):
        mailings(store, 0.06)
        assert said(store)[ALL] == (
            "up",
            "E-mail newsletter: 6.0% of recipients clicked, above the 2.6% of senders of all industries in 2019",
        )

    def test_alike(self, store):
        mailings(store, 0.041)
        way, sentence = said(store)[GOVERNMENT]
        assert way == "no_clear_change"
        assert "clicked, no clear difference from the 4.1% of" in sentence

    def test_what_the_last_digit_leaves_open_is_no_difference(self, store):
        """4.13% may be the 4.1% of the source, however exactly ours is known."""
        mailings(store, 0.0413, count=30)
        wide = next(each for each in compared(store, SCOPE) if each.benchmark.id == GOVERNMENT)
        exact = replace(wide.ours, numerators=(413.0,) * 30, denominators=(10000.0,) * 30)
        assert exact.beside(wide.benchmark).low <= 0 <= exact.beside(wide.benchmark).high
        assert exact.chance_beside(wide.benchmark) == 1
        outside = replace(wide.ours, numerators=(416.0,) * 30, denominators=(10000.0,) * 30)
        assert replace(outside, estimate=replace(wide.ours.estimate, value=0.0416)).beside(wide.benchmark).low > 0

    def test_too_few(self, store):
        mailings(store, 0.02, count=7)
        way, sentence = said(store)[GOVERNMENT]
        assert way == "cannot_tell"
        assert sentence.endswith("too little to set beside the 4.1% of government senders in 2019")
        found = next(each.finding for each in compared(store, SCOPE) if each.benchmark.id == GOVERNMENT)
        assert (found.interval, found.chance) == (None, None)
        assert "Only 7 mailings are held." in found.caveats

    def test_few(self, store):
        mailings(store, 0.02, count=8)
        found = next(each.finding for each in compared(store, SCOPE) if each.benchmark.id == GOVERNMENT)
        assert found.direction == "down"
        assert found.caveats[:2] == (
            "Old: measured in 2019, and how people use media has changed since.",
            "Indicative: 8 mailings.",
        )

    def test_the_finding_holds_everything(self, store):
        account = mailings(store, 0.02)
        found = benchmarks(store, SCOPE)
        assert [each.id for each in found] == [f"benchmarks.mail_click_rate.mailchimp.{account}.{GOVERNMENT}"]
        (only,) = found
        assert only.value == pytest.approx(0.02)
        assert only.interval[0] < only.value < only.interval[1] < 0.041
        assert [(row[0], row[1]) for row in only.chart.table.rows] == [
            ("E-mail newsletter", pytest.approx(0.02)),
            ("Government senders, 2019", 0.041),
            ("Government senders, 2018", 0.0304),
            ("Senders of all industries, 2019", 0.026),
        ]
        assert len(only.evidence.outside) == 3
        assert only.evidence.rows.column("measure") == ["mail_click_rate"] * 30
        assert only.scope.accounts == (account,)

    def test_open_rates_are_refused(self, store):
        mailings(store, 0.02, opens=400)
        found = [each for each in compared(store, SCOPE) if each.ours.metric.id == "open_rate"]
        assert len(found) == 13
        assert [each for each in found if each.finding or not each.reasons] == []
        assert {each.reasons[0] for each in found} == {
            "between their year and ours the number got another meaning: Apple Mail opens mails itself"
        }

    def test_engagement_by_showings_is_refused_beside_that_by_followers(self, store):
        posts = [post(LAST - timedelta(days=10 + at), f"p{at}", impressions=1000, engagements=30) for at in range(40)]
        hold(store, "facebook", "post", posts, covers=(SCOPE.first_day, LAST))
        found = {each.benchmark.id: each for each in compared(store, SCOPE)}
        rival = found["rivaliq_facebook_2023"]
        assert (rival.ours.metric.id, rival.finding) == ("engagement_rate", None)
        assert rival.reasons[0] == "theirs is divided by followers, ours by showings"
        assert found["hootsuite_government_facebook_posts_2024"].finding.value == pytest.approx(40 / 13)
        # Figures on other platforms are not meant for this one.
        assert not any("instagram" in name or name.endswith("_x_2022") for name in found)

    def test_engagement_by_followers_is_refused_for_its_statistic(self, store):
        posts = [post(LAST - timedelta(days=10 + at), f"p{at}", impressions=1000, engagements=30) for at in range(40)]
        page = hold(store, "facebook", "post", posts, covers=(SCOPE.first_day, LAST))
        add(store, page, "daily", [daily(day, "followers", 10_000) for day in days(SCOPE.first_day, 91)])
        rival = next(each for each in compared(store, SCOPE) if each.benchmark.id == "rivaliq_facebook_2023")
        assert rival.ours.metric.id == "engagement_rate_followers"
        assert rival.ours.estimate.value == pytest.approx(0.003)
        assert "one body's number is made differently" in rival.reasons[-1]

    def test_weeks_of_the_website(self, store):
        cells = [
            cell
            for day in days(SCOPE.first_day, 91)
            for cell in (daily(day, "sessions", 1000), daily(day, "engaged_sessions", 350 + day.day))
        ]
        hold(store, "ga4", "daily", cells)
        (found,) = benchmarks(store, SCOPE)
        assert (found.direction, found.n, found.evidence.n_of) == ("up", 13, "weeks")
        assert found.sentence.startswith("Website: 63.4% of sessions were not engaged, above the 45.9% of websites")

    def test_money_in_several_currencies_is_no_number(self, store):
        cells = {"clicks": 10, "spend": 5.0, "impressions": 100}
        paid = [advert(day, "a", **cells) for day in days(SCOPE.first_day, 60)]
        hold(store, "google_ads", "campaign", [*paid, advert(LAST, "b", currency="EUR", **cells)])
        assert {each.ours.metric.id for each in compared(store, SCOPE)} == {"ad_click_rate"}

    def test_two_accounts_of_a_platform_have_their_names(self, store):
        mailings(store, 0.02)
        more = [mailing(LAST, f"n{at}", deliveries=1000, clicks=10) for at in range(9)]
        hold(store, "mailchimp", "mailing", more, account="Staff")
        accounts = [each.account for each in compared(store, SCOPE) if each.benchmark.id == GOVERNMENT]
        assert sorted(accounts) == ["E-mail newsletter (Staff)", "E-mail newsletter (Wexmoor)"]

    def test_many_at_once_are_corrected(self, store):
        """A difference that is hardly clear by itself is not called so among eight others that are none."""
        mailings(store, 0.038)
        pair = next(each for each in compared(store, SCOPE) if each.benchmark.id == GOVERNMENT)
        made = finding(store, pair.ours, pair.benchmark, [pair.benchmark], allowed=0.0, at_once=9)
        assert made.direction == "no_clear_change"
        assert any("among 9 looked at at once it may be chance" in caveat for caveat in made.caveats)
        assert finding(store, pair.ours, pair.benchmark, [pair.benchmark], allowed=1.0, at_once=9).direction == "down"

    def test_nothing_held_compares_nothing(self, store):
        assert compared(store, SCOPE) == []


def note(store, **cells):
    row = {
        "label": "Click rate of councils",
        "metric": "mail_click_rate",
        "platform": "any",
        "value": 0.05,
        "unit": "share",
        "numerator": "people who clicked",
        "denominator": "e-mails delivered",
        "statistic": "ratio of sums",
        "population": "county councils",
        "period": "2025",
        "year": 2025,
        "source": "A club",
        "checked_on": LAST,
    }
    hold(store, "own", "benchmark", [{**row, **cells}], account="figures")


class TestOwnFigures:
    def test_one_that_is_made_alike_comes_first(self, store):
        mailings(store, 0.02)
        note(store)
        (found,) = benchmarks(store, SCOPE)
        assert found.sentence.endswith("below the 5% of county councils in 2025")
        assert fair(store, "mailchimp", "mail_click_rate").label == "Click rate of councils"

    def test_units(self, store):
        for unit, kind, currency in (("share", "percent", None), ("number", "decimal", None), ("EUR", "money", "EUR")):
            note(store, unit=unit, label=unit)
            found = next(each for each in own(store) if each.label == unit)
            assert (found.kind, found.currency, found.own, found.platform) == (kind, currency, True, "")

    def test_a_metric_that_we_do_not_have_is_listed_and_not_compared(self, store):
        mailings(store, 0.02)
        note(store, metric="advertising_value")
        assert "own_1" not in {each.benchmark.id for each in compared(store, SCOPE)}
        assert [each.metric for each in own(store)] == ["advertising_value"]


class TestFair:
    def test_which_figures_may_be_a_tick(self, store):
        mailings(store, 0.02)
        found = {
            (platform, metric): figure and figure.id
            for platform, metric in (
                ("mailchimp", "mail_click_rate"),
                ("govdelivery", "mail_click_rate"),
                ("mailchimp", "open_rate"),
                ("facebook", "engagement_rate"),
                ("facebook", "posts_per_week"),
                ("linkedin", "posts_per_week"),
                ("google_ads", "ad_click_rate"),
                ("ga4", "bounce_rate"),
                ("ga4", "no_such_metric"),
            )
            for figure in [fair(store, platform, metric)]
        }
        assert found == {
            ("mailchimp", "mail_click_rate"): GOVERNMENT,
            ("govdelivery", "mail_click_rate"): GOVERNMENT,
            ("mailchimp", "open_rate"): None,
            ("facebook", "engagement_rate"): None,
            ("facebook", "posts_per_week"): "hootsuite_government_facebook_posts_2024",
            ("linkedin", "posts_per_week"): None,
            ("google_ads", "ad_click_rate"): None,
            ("ga4", "bounce_rate"): "smartmetrics_bounce_2024",
            ("ga4", "no_such_metric"): None,
        }

    def test_money_only_in_its_currency(self, store):
        cost = METRICS["ad_cost_per_click"]
        note(
            store,
            metric=cost.id,
            value=0.6,
            unit="GBP",
            numerator=cost.numerator,
            denominator=cost.denominator,
            label="cost",
        )
        assert fair(store, "google_ads", cost.id) is None
        hold(store, "google_ads", "campaign", [advert(LAST, "a", spend=1.0, clicks=2)])
        assert fair(store, "google_ads", cost.id).label == "cost"

    def test_an_empty_store_has_none(self, store):
        assert fair(store, "mailchimp", "mail_click_rate") is None


def test_whatever_can_be_typed_in_can_be_said():
    assert set(COMPARABLE) <= set(CLAIMS) & set(METRICS)
    assert all(METRICS[name].numerator and METRICS[name].denominator for name in COMPARABLE)
