"""Every query and every metric, the moment it exists."""

from __future__ import annotations

import re
from datetime import date

import pytest

from lib.findings.measures import CAVEATS, CLAIMS
from lib.metrics import METRICS, QUERIES, run
from lib.metrics.queries import _read
from lib.model import Metric, Scope
from lib.schema import FACTS
from lib.store import Store
from tests.metrics.rows import advert, daily, effort, hold, mailing, post

DAY = date(2026, 3, 10)
SCOPE = Scope("Us", date(2026, 3, 1), date(2026, 3, 31))


@pytest.fixture
def filled(store: Store) -> Store:
    """One row or more for every part of every query."""
    figures = {"impressions": 100, "engagements": 4, "link_clicks": 3}
    hold(store, "facebook", "post", [post(date(2026, 3, 2), "1", **figures), post(DAY, "2", **figures)])
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
    hold(store, "own", "event", [{"day": DAY, "label": "Flood"}], account="events")
    return store


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


def test_a_query_that_does_not_exist_names_those_that_do(store):
    with pytest.raises(KeyError, match="No query 'nothing'; there are audience_by_day, channels"):
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


def test_every_claim_is_of_a_metric_and_every_metric_has_one():
    assert set(CAVEATS) <= set(CLAIMS) <= set(METRICS)
    assert set(METRICS) - set(CLAIMS) == {"clicks_per_hour", "cost_per_click", "days_missing"}


@pytest.mark.parametrize("metric", METRICS.values(), ids=list(METRICS))
def test_a_metric_is_whole(metric: Metric):
    assert METRICS[metric.id] is metric
    assert metric.label
    assert metric.unit
    assert metric.definition.endswith(".")
    assert metric.kind in ("count", "percent", "decimal", "money")
    rate = metric.id.endswith("_rate") or "_per_" in metric.id
    assert metric.is_rate == rate
    assert bool(metric.denominator) == rate
    assert not (metric.people and rate)


def test_people_are_marked():
    """Unique people are never added up; followers gained are events of people, one each."""
    marked = {metric.id for metric in METRICS.values() if metric.people}
    assert marked == {"followers_gained", "followers_net", "users", "recipients"}


def test_no_advertising_value_equivalents():
    said = " ".join(f"{metric.label} {metric.definition}" for metric in METRICS.values()).casefold()
    assert "equivalent" not in said
    assert "ave" not in said.split()


def test_every_fact_table_can_be_filled_by_the_helpers(filled):
    held = {name for name in FACTS if filled.query(f"SELECT 1 FROM {name} LIMIT 1").rows}
    assert held == {"post", "daily", "campaign", "mailing", "effort", "event"}
