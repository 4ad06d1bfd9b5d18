"""Where real bodies stand, with numbers worked out from their files by other means: csv rows and plain sums."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from python_calamine import CalamineWorkbook

from lib.findings import facet_of, ranked_by, shared_scope, standing
from lib.model import Scope
from tests.conftest import REAL_EXPORTS
from tests.findings.test_real_sets import load, number, rows_of, utc_day

pytestmark = pytest.mark.skipif(not REAL_EXPORTS.is_dir(), reason=f"the real exports are not at {REAL_EXPORTS}")


@pytest.fixture(scope="module")
def mental_health():
    store = load("Bubniak_Thesis", {"Audience.csv", "MH4U-Ads-Feb-11-2021-Mar-11-2024.xlsx"})
    scope = shared_scope(store)
    assert scope is not None
    return scope, standing(store, scope)


def test_mental_health_paid_for_adverts_in_total(mental_health):
    """The report has a line per advert over eleven months: what was paid belongs to no week, and is said as a total."""
    (path,) = REAL_EXPORTS.glob("*__Bubniak_Thesis__MH4U-Ads*.xlsx")
    sheets = CalamineWorkbook.from_path(str(path))
    header, total, *rows = sheets.get_sheet_by_name("Worksheet").to_python()
    name, at = header.index("Ad name"), header.index("Amount spent (UAH)")
    paid = [row[at] for row in rows if row[at] != ""]
    assert (total[name], total[at]) == ("", pytest.approx(sum(paid)))
    (finding,) = [finding for finding in mental_health[1] if finding.platform == "meta_ads"]
    assert finding.value == pytest.approx(sum(paid))
    assert finding.sentence == (
        f"Meta Ads cost UAH {sum(paid):,.0f} from 14 April 2023 to 11 March 2024; its report does not say on which days"
    )
    assert (finding.n, finding.metric, finding.direction) == (len(paid), "spend", "cannot_tell")


def test_mental_health_facebook_clicks_are_those_of_one_post(mental_health):
    """Ordered by followers, since its posts reach back one period only; nine in ten clicks came from one post."""
    scope, findings = mental_health
    rows = {row["Post ID"]: row for row in rows_of("meta-suite-posts__Bubniak_Thesis__*.csv") if row["Impressions"]}
    by_post = [number(row["Link Clicks"]) for row in rows.values() if scope.first_day <= utc_day(row) <= scope.last_day]
    facebook = [finding for finding in findings if finding.platform == "facebook"]
    clicks = next(finding for finding in facebook if finding.metric == "link_clicks")
    assert (clicks.value, clicks.direction) == (sum(by_post), "cannot_tell")
    assert max(by_post) / sum(by_post) > 0.85
    ranked = ranked_by(facebook)
    assert ranked is not None
    assert ranked.metric == "followers_gained"


@pytest.mark.parametrize(
    ("words", "refused"),
    [("Bubniak_Thesis", {"Audience.csv", "MH4U-Ads-Feb-11-2021-Mar-11-2024.xlsx"}), ("ropensci-tweets", set())],
)
def test_without_hours_nothing_is_said_of_what_pays_its_way(words, refused):
    store = load(words, refused)
    scope = shared_scope(store)
    assert scope is not None
    assert [finding for finding in standing(store, scope) if facet_of(finding) == "worth"] == []
    assert {finding.metric for finding in standing(store, scope) if facet_of(finding) == "cost"} <= {"spend"}


def test_fact_checkers_posts_that_lead_nowhere():
    """Forty-seven Facebook posts in four weeks, two clicks."""
    store = load("Oigetit-Social-Media-Reports", {"Audience.csv", "Interactions_(1).csv"})
    scope = shared_scope(store)
    assert scope is not None
    rows = {
        row["Post ID"]: row
        for name in ("Jan-14-2025_Apr-14-2025_1396269028466733", "Mar-18-2025_Apr-14-2025_553302954456165")
        for row in rows_of(f"meta-suite-posts__Oigetit*__{name}.csv")
        if scope.first_day <= utc_day(row) <= scope.last_day
    }
    found = {finding.metric: finding for finding in standing(store, scope) if finding.platform == "facebook"}
    assert scope == Scope(scope.organisation, scope.last_day - timedelta(days=27), date(2025, 4, 15))
    clicks = sum(number(row["Link Clicks"]) for row in rows.values())
    assert (found["posts"].value, found["link_clicks"].value) == (len(rows), clicks) == (47, 2)
