"""Every query and every metric, the moment it exists."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest

from lib.findings import FACETS
from lib.findings.measures import CAVEATS, CLAIMS
from lib.glossary import codes_of
from lib.metrics import METRICS, QUERIES, run
from lib.metrics.numbers import NUMBERS
from lib.metrics.queries import _read
from lib.model import Metric, Scope
from lib.schema import FACTS
from lib.sources.measured import filled as filled_numbers
from lib.store import Store
from tests.metrics.rows import add, advert, daily, effort, hold, mailing, post

DAY = date(2026, 3, 10)
SCOPE = Scope("Us", date(2026, 3, 1), date(2026, 3, 31))


@pytest.fixture
def filled(store: Store) -> Store:
    """One row or more for every part of every query."""
    figures = {"impressions": 100, "engagements": 4, "link_clicks": 3}
    month = (SCOPE.first_day, SCOPE.last_day)
    hold(store, "facebook", "post", [post(date(2026, 3, 2), "1", **figures), post(DAY, "2", **figures)], covers=month)
    hold(store, "instagram", "post", [post(date(2026, 3, 1), "3", impressions=50, reactions=2), post(DAY, "4")])
    hold(store, "youtube", "post", [post(DAY, "5", video_views=9, watch_hours=1.5)])
    hold(store, "linkedin", "daily", [daily(DAY, "clicks", 7), daily(DAY, "followers_gained", 2)])
    hold(store, "x", "daily", [daily(DAY, "followers_lost", 2), daily(DAY, "posts_published", 2)])
    hold(store, "tiktok", "daily", [daily(DAY, "video_views", 50), daily(DAY, "reactions", 2)])
    sessions = [daily(DAY, "sessions", 90), daily(DAY, "engaged_sessions", 60), daily(DAY, "users", 70)]
    hold(store, "ga4", "daily", sessions)
    hold(store, "search_console", "daily", [daily(DAY, "clicks", 5), daily(DAY, "impressions", 80)])
    hold(store, "google_ads", "campaign", [advert(DAY, "a", spend=9.5, clicks=3, impressions=40)])
    hold(store, "mailchimp", "mailing", [mailing(DAY, "m", sends=100, deliveries=98, clicks=4, total_clicks=6)])
    hold(store, "own", "effort", [effort(date(2026, 3, 1), "facebook", 10, 30)], account="hours")
    visits = {"first_day": DAY, "last_day": DAY, "dimension": "channel_group", "item": "Direct", "part": "all"}
    hold(store, "ga4", "breakdown", [{**visits, "metric": "sessions", "value": 40}], account="Another site")
    shares = {"day": DAY, "dimension": "age", "bucket": "18-24", "unit": "share", "value": 0.2}
    hold(store, "facebook", "audience", [shares], account="Another page")
    hold(store, "instagram", "daily", [daily(DAY, "followers", 700)], account="Another account")
    hold(store, "own", "event", [{"day": DAY, "label": "Flood"}], account="events")
    other = {"peer": "Netherby", "platform": "facebook"}
    counted = {**other, "first_day": DAY, "last_day": DAY, "metric": "followers", "value": 9}
    hold(store, "peers", "peer_count", [counted])
    theirs = {**other, "post_id": "t", "published_day": DAY, "engagements": 3}
    hold(store, "peers", "peer_post", [theirs], account="posts of others")
    days = {"first_day": month[0], "last_day": month[1]}
    leader = {**days, "body": "Us", "office": "Mayor", "platform": "x", "found": True}
    hold(store, "own", "leader", [leader], account="leaders")
    fill_rates(store, month)
    return store


def fill_rates(store: Store, month: tuple[date, date]) -> None:
    """Hold what the other rates and the figures of the team are made of."""
    page = hold(store, "facebook", "post", [post(DAY, "6", engagements=4)], covers=month, account="Followed")
    add(store, page, "daily", [daily(DAY, "followers", 900)])
    numbers = [daily(DAY, name, 9) for name in ("sessions", "engaged_sessions", "conversions")]
    hold(store, "ga4", "daily", numbers, account="A third site")
    paid = advert(DAY, "b", spend=9.5, clicks=3, impressions=40, conversions=1)
    hold(store, "microsoft_ads", "campaign", [paid])
    people = {"sends": 100, "deliveries": 98, "opens": 40, "unsubscribes": 1, "bounces": 2}
    hold(store, "govdelivery", "mailing", [mailing(DAY, "o", **people)])
    asked = {"message_id": "1", "inbound": True, "created_at": datetime(2026, 3, 10, 9), "reply_hours": 2.0}
    hold(store, "inbox", "message", [asked], covers=month)
    figure = dict.fromkeys(("label", "platform", "numerator", "denominator", "statistic", "population"), "x")
    figure |= {"metric": "mail_click_rate", "value": 0.04, "unit": "share", "period": "2025", "year": 2025}
    hold(store, "own", "benchmark", [{**figure, "source": "x", "checked_on": DAY}], account="figures")
    hold(store, "tiktok", "daily", [daily(DAY, "reach", 70)], account="Reached")
    hold(store, "own", "press", [{"day": DAY, "release": "Flood", "outlet": "", "page_views": 40}], account="press")
    hold(store, "instagram", "post", [post(DAY, "7", reach=80)], covers=month, account="Seen")


@pytest.mark.parametrize("name", QUERIES)
def test_the_header_says_what_the_query_returns(name, store, filled):
    query = QUERIES[name]
    assert all((query.title, query.unit, query.grain, query.definition))
    assert query.columns[-1] == ("import_ids", "INTEGER[]")
    parameters = {"accounts": [], "first_day": SCOPE.first_day, "last_day": SCOPE.last_day}
    for held in (Store(":memory:"), filled):
        with held.transaction(keep=False) as cursor:
            relation = cursor.sql(query.sql, params=parameters)
            assert tuple(zip(relation.columns, map(str, relation.types), strict=True)) == query.columns
    assert len(run(Store(":memory:"), name, SCOPE).table) == 0
    assert len(run(filled, name, SCOPE).table) > 0


@pytest.mark.parametrize("name", QUERIES)
def test_every_row_names_the_imports_that_it_comes_from(name, filled):
    known = set(filled.query("SELECT import_id FROM import").column("import_id"))
    for ids in run(filled, name, SCOPE).table.column("import_ids"):
        assert ids == sorted(set(ids))
        assert ids
        assert set(ids) <= known


@pytest.mark.parametrize("name", QUERIES)
def test_days_outside_the_period_bring_nothing(name, filled):
    assert run(filled, name, Scope("Us", date(2020, 1, 1), date(2020, 12, 31))).table.rows == ()


@pytest.mark.parametrize("name", [name for name in QUERIES if "account_id" in dict(QUERIES[name].columns)])
def test_only_the_accounts_of_the_scope(name, filled):
    everything = run(filled, name, SCOPE).table
    first = everything.column("account_id")[0]
    one = run(filled, name, Scope("Us", SCOPE.first_day, SCOPE.last_day, (first,))).table
    assert one.rows == everything.where(account_id=first).rows


@pytest.mark.parametrize("name", sorted(set(QUERIES) - {"leaders_online", "events", "benchmarks", "hours_by_month"}))
def test_accounts_of_leaders_are_not_the_organisations(name, filled):
    """Given to offices, the accounts bring nothing; one that is left brings what it did."""
    before = run(filled, name, SCOPE).table
    with filled.transaction() as cursor:
        cursor.execute("UPDATE account SET office = 'Mayor'")
    assert run(filled, name, SCOPE).table.rows == ()
    assert len(run(filled, name, SCOPE, leaders_too=True).table) or name == "clicks_and_hours_by_month"
    if "account_id" in before.columns:
        kept = before.column("account_id")[0]
        with filled.transaction() as cursor:
            cursor.execute("UPDATE account SET office = NULL WHERE account_id = ?", [kept])
        assert run(filled, name, SCOPE).table.rows == before.where(account_id=kept).rows


def test_a_query_that_does_not_exist_names_those_that_do(store):
    with pytest.raises(KeyError, match=r"No query 'nothing'; there are .*audience_by_day, "):
        run(store, "nothing", SCOPE)


def test_a_header_that_lacks_a_field_is_refused(tmp_path):
    path = tmp_path / "half.sql"
    path.write_text("-- title: Half\n-- unit: posts\nSELECT 1", encoding="utf-8")
    with pytest.raises(ValueError, match=r"half.sql: the header lacks grain, columns, definition"):
        _read(path)


def measures_of(sql: str) -> set[str]:
    """Return the names that a query writes into its column `measure`."""
    named = re.findall(r"'(\w+)' AS measure|(?:day|day::VARCHAR|post_id|mailing_id), '(\w+)', '\w+'", sql)
    return {name for pair in named for name in pair if name}


def test_every_measure_of_a_query_is_a_metric(filled):
    produced = {
        measure
        for name, query in QUERIES.items()
        if "measure" in dict(query.columns)
        for measure in run(filled, name, SCOPE).table.column("measure")
    }
    written = {measure for query in QUERIES.values() for measure in measures_of(query.sql)}
    assert produced - {"followers_net"} >= written - {"followers_gained", "followers_net"}
    assert produced <= set(METRICS)


def test_every_claim_is_of_a_metric_and_what_stands_in_the_audit_has_one(filled):
    assert set(CAVEATS) <= set(CLAIMS) <= set(METRICS)
    in_audit = {
        measure
        for name in (
            "rates_by_item",
            *(facet.query for facet in FACETS if "measure" in dict(QUERIES[facet.query].columns)),
        )
        for measure in run(filled, name, SCOPE).table.column("measure")
    }
    assert in_audit <= set(CLAIMS)


EVERY_NUMBER = {**METRICS, **NUMBERS}


@pytest.mark.parametrize("metric", EVERY_NUMBER.values(), ids=list(EVERY_NUMBER))
def test_a_metric_is_whole(metric: Metric):
    assert EVERY_NUMBER[metric.id] is metric
    assert all((metric.label, metric.unit, metric.formula, metric.source, metric.needs))
    assert metric.definition.endswith(".")
    assert metric.trap.endswith(".") or not metric.trap
    assert metric.kind in ("count", "percent", "decimal", "money")
    assert bool(metric.denominator) == metric.is_rate
    assert metric.is_rate or not (metric.id.endswith("_rate") or "_per_" in metric.id)
    assert metric.is_rate or metric.statistic != "ratio of sums"
    assert metric.statistic != "sum" or not metric.is_rate
    assert not (metric.people and metric.is_rate)


@pytest.mark.parametrize("metric", EVERY_NUMBER.values(), ids=list(EVERY_NUMBER))
def test_what_a_metric_needs_is_in_an_export(metric: Metric):
    assert codes_of(metric)


def test_no_number_is_defined_twice():
    assert not METRICS.keys() & NUMBERS.keys()
    labels = [metric.label for metric in EVERY_NUMBER.values()]
    assert sorted({label for label in labels if labels.count(label) > 1}) == []
    formulas = [(metric.needs, metric.formula) for metric in EVERY_NUMBER.values()]
    alone = {metric.id for metric in EVERY_NUMBER.values() if formulas.count((metric.needs, metric.formula)) == 1}
    assert set(EVERY_NUMBER) - alone == {"engaged_session_rate", "bounce_rate"} - alone


# Words of rows, not numbers: names, days, texts, what a number is of.
NO_NUMBERS = {
    "account_handle",
    "account_name",
    "account_platform",
    "day",
    "first_day",
    "last_day",
    "published_at",
    "published_day",
    "sent_at",
    "created_at",
    "period",
    "title",
    "permalink",
    "post_type",
    "funding",
    "campaign",
    "ad_group",
    "ad_name",
    "ad_status",
    "level",
    "currency",
    "list",
    "subject",
    "value",
    "item",
    "dimension",
}


def test_every_stored_number_that_a_user_can_meet_is_in_the_glossary():
    named = {
        one.partition("@")[0] for metric in EVERY_NUMBER.values() for need in metric.needs for one in need.split(" or ")
    }
    stored = {name for name in filled_numbers() if name.split(".")[0] in ("post", "daily", "campaign", "mailing")}
    assert sorted(name for name in stored - named if name.split(".")[1] not in NO_NUMBERS) == []


def test_people_are_never_added_up():
    """Followers gained or lost and people who leave a list are events, one each."""
    added = {metric.id for metric in EVERY_NUMBER.values() if metric.people and metric.statistic == "sum"}
    events = {"followers_gained", "followers_net", "followers_lost", "post_followers_gained", "mail_unsubscribes"}
    assert added <= events


def test_no_advertising_value_equivalents():
    said = " ".join(f"{metric.label} {metric.definition}" for metric in METRICS.values()).casefold()
    assert "equivalent" not in said
    assert "ave" not in said.split()


def test_every_fact_table_can_be_filled_by_the_helpers(filled):
    held = {name for name in FACTS if filled.query(f"SELECT 1 FROM {name} LIMIT 1").rows}
    assert held >= {"post", "daily", "campaign", "mailing", "effort", "event", "breakdown", "audience"}
