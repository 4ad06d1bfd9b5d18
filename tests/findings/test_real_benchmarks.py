"""Published figures beside real exports, our side counted again from the files with the csv module and plain sums."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lib.findings import shared_scope
from lib.findings.benchmarks import compared
from tests.conftest import REAL_EXPORTS
from tests.findings.test_real_sets import load, rows_of, utc_day

pytestmark = pytest.mark.skipif(not REAL_EXPORTS.is_dir(), reason=f"the real exports are not at {REAL_EXPORTS}")


def found(store):
    scope = shared_scope(store)
    return scope, compared(store, scope)


@pytest.fixture(scope="module")
def oigetit():
    store = load("Oigetit-Social-Media-Reports", {"Audience.csv", "Interactions_(1).csv"})
    yield found(store)
    store.close()


def test_posts_a_week_of_oigetit(oigetit):
    scope, pairs = oigetit
    rows = rows_of("meta-suite-posts__Oigetit-*__Jan-14-2025_Apr-14-2025_1396269028466733.csv")
    posts = [row for row in rows if scope.first_day <= utc_day(row) <= scope.last_day]
    weeks = (scope.last_day - scope.first_day + timedelta(days=1)).days / 7
    (fair,) = [each for each in pairs if each.benchmark.id == "hootsuite_government_facebook_posts_2024"]
    assert fair.finding.value == pytest.approx(len(posts) / weeks)
    assert (fair.finding.direction, fair.benchmark.value) == ("up", 4.41)
    assert f"{len(posts) / weeks:.1f} posts a week, above the 4.41" in fair.finding.sentence


def test_engagement_rates_of_oigetit_are_refused(oigetit):
    """Facebook's file has showings and no followers: not one published rate is made of these."""
    _, pairs = oigetit
    rates = [each for each in pairs if each.ours.metric.id == "engagement_rate"]
    assert rates
    assert not [each for each in rates if each.finding]
    assert all(each.reasons for each in rates)
