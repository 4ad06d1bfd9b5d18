"""Opinions on who follows and who clicks, on real exports; the numbers are worked out from the files by other means."""

from __future__ import annotations

import csv
from datetime import datetime, timedelta

import pytest

from lib.findings import shared_scope
from lib.findings.opinions import judge, named
from lib.model import Judgement, OpinionTest, Verdict
from lib.store import Answers, Store, import_file
from tests.conftest import REAL_EXPORTS
from tests.findings.test_real_media_use import ages, load

pytestmark = pytest.mark.skipif(not REAL_EXPORTS.is_dir(), reason=f"the real exports are not at {REAL_EXPORTS}")


def judged(store: Store, opinion: str) -> Judgement:
    scope = shared_scope(store)
    assert scope is not None
    return judge(store, named(opinion), scope)


def of_subject(found: Judgement, subject: str) -> OpinionTest:
    return next(test for test in found.tests if subject in test.subject)


def test_mental_health_is_for_the_young_on_one_network_only() -> None:
    found = judged(load("Bubniak_Thesis", Answers(period="2024-03-06")), "only_young")
    assert found.verdict is Verdict.PARTLY
    for platform, verdict in (("Facebook", Verdict.DISAGREES), ("Instagram", Verdict.AGREES)):
        by_age = ages("Bubniak_Thesis", f"{platform} followers by gender and age")
        young = sum(value for age, value in by_age.items() if age < "35") / 100
        test = of_subject(found, f"{platform} followers under")
        assert test.finding is not None
        assert (test.verdict, test.finding.value) == (verdict, pytest.approx(young, abs=1e-4))
    assert any("inhabitants" in need for need in found.needs)


def test_of_fact_checkers_the_sceptic_is_right() -> None:
    """62.4% are under 35, and no file counts them: taken as if they were a hundred, it is still more than half."""
    store = load("Oigetit-Social-Media-Reports", Answers(period="2025-04-15", platform="facebook"))
    found = judged(store, "only_young")
    assert found.verdict is Verdict.AGREES
    assert found.reason is not None
    assert found.reason.sentence == "62.4% of our Facebook followers are under 35"
    assert found.reason.evidence.n_of == "assumed followers"


def test_where_adverts_cover_every_day_reach_says_nothing_of_chambers() -> None:
    found = judged(load("Bubniak_Thesis", Answers(period="2024-03-06")), "echo_chambers")
    assert found.verdict is Verdict.CANNOT_TELL
    assert {test.verdict for test in found.tests} == {Verdict.CANNOT_TELL, Verdict.NEEDS_DATA}


def test_a_newsletter_of_a_news_company_is_read() -> None:
    (path,) = REAL_EXPORTS.glob("mailchimp__EDA_APP_DeepNews__*")
    store = Store(":memory:")
    import_file(store, path.name.split("__", 2)[2], path.read_bytes())
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if int(row["Successful Deliveries"] or 0) >= 10]
    # The parts of an A/B test stand beside the whole that they make.
    rows = [row for row in rows if not row["Title"].rpartition(" | ")[2].startswith(("Combo ", "Winner"))]
    days = {id(row): datetime.strptime(row["Send Date"], "%b %d, %Y %I:%M %p").date() for row in rows}
    scope = shared_scope(store)
    assert scope is not None
    seen = [row for row in rows if scope.last_day - timedelta(days=364) < days[id(row)] <= scope.last_day]
    clicked, delivered = (sum(int(row[name]) for row in seen) for name in ("Unique Clicks", "Successful Deliveries"))
    found = judged(store, "nobody_reads_newsletter")
    line = found.tests[0]
    assert line.finding is not None
    assert (line.n, line.finding.value) == (len(seen), pytest.approx(clicked / delivered))
    assert (found.verdict, line.verdict) == (Verdict.DISAGREES, Verdict.DISAGREES)
