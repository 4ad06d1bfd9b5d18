"""Every finding of the demo body, computed again from its own evidence."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date, timedelta

import pytest

from lib.findings import FACETS, every, facet_of, judge, named, standing
from lib.findings.pages import PAGES
from lib.metrics import METRICS, NOT_SHOWN, QUERIES
from lib.model import Finding
from lib.stats import LEVEL
from tests.findings import recompute

EVER = (date(2000, 1, 1), date(2100, 1, 1))


def again(store, finding: Finding) -> list[dict]:
    """Return what the evidence's own SQL gives with the evidence's own parameters."""
    said = dict(finding.evidence.parameters)
    parameters = {name: date.fromisoformat(said[name]) for name in ("first_day", "last_day")}
    parameters["accounts"] = json.loads(said["accounts"])
    return store.query(finding.evidence.sql, parameters).without(*NOT_SHOWN).records()


@pytest.fixture(scope="session")
def on_channels(demo_findings) -> list[Finding]:
    weekly = {facet.name for facet in FACETS}
    return [finding for finding in demo_findings if finding.page == "standing" and facet_of(finding) in weekly]


@pytest.fixture(scope="session")
def covered(demo_store):
    """Return a function that says whether the files of an account cover a week of items without a gap."""
    rows = demo_store.query(
        "SELECT account_id, unnest(grains) AS grain, covers_from, covers_to FROM import_part "
        "WHERE covers_from IS NOT NULL"
    ).records()

    def by_account(account_id: int, grain: str):
        days: set[date] = set()
        spans = sorted(
            (row["covers_from"], row["covers_to"])
            for row in rows
            if (row["account_id"], row["grain"]) == (account_id, grain)
        )
        for first, last in spans:
            # A gap of up to a week without a post is no gap.
            if days and first <= max(days) + timedelta(days=7):
                first = min(first, max(days))
            days |= {first + timedelta(days=number) for number in range((last - first).days + 1)}
        return lambda first, last: all(first + timedelta(days=n) in days for n in range((last - first).days + 1))

    return by_account


def test_there_is_something_to_check(demo_findings):
    assert len(demo_findings) > 50
    assert len({finding.id for finding in demo_findings}) == len(demo_findings)
    assert {finding.page for finding in demo_findings} == {*PAGES, "opinions"}
    assert all(finding.id.split(".")[0] == finding.page for finding in demo_findings if finding.page in PAGES)


def test_the_rows_are_those_of_the_query(demo_store, demo_findings):
    """Run again with its parameters the query gives every row of the evidence, each as often as it stands there."""
    for finding in demo_findings:
        evidence = finding.evidence
        assert evidence.sql == QUERIES[evidence.metric].sql
        given = Counter(map(repr, again(demo_store, finding)))
        used = Counter(map(repr, evidence.rows.records()))
        assert used, finding.id
        assert used <= given, finding.id
        assert evidence.files, finding.id
        assert evidence.n == finding.n, finding.id


def test_the_months_behind_a_verdict_are_whole(demo_store, demo_findings):
    """Of each channel and month that counts, the evidence has every row that the query gives."""
    checked = 0
    for finding in demo_findings:
        if "month" not in dict(QUERIES[finding.evidence.metric].columns):
            continue
        used = {(row["platform"], row["month"]) for row in finding.evidence.rows.records()}
        rows = [row for row in again(demo_store, finding) if (row["platform"], row["month"]) in used]
        assert finding.evidence.rows.records() == rows, finding.id
        checked += finding.page == "opinions"
    assert checked


def test_the_rows_of_a_channel_are_all_that_the_query_has_of_its_measure(demo_store, on_channels):
    for finding in on_channels:
        rows = [row for row in again(demo_store, finding) if row["measure"] == finding.metric]
        assert finding.evidence.rows.records() == rows, finding.id


def test_the_value_and_the_number_in_the_sentence(on_channels):
    for finding in on_channels:
        rows = finding.evidence.rows.records()
        found = recompute.value(rows, finding.scope.first_day, finding.scope.last_day)
        assert finding.value == pytest.approx(found), finding.id
        assert recompute.written(found, METRICS[finding.metric].kind) in finding.sentence, finding.id
        assert (finding.interval is None) == (finding.level is None)
        if finding.interval:
            assert finding.interval[0] <= found <= finding.interval[1], finding.id
            assert finding.level == LEVEL


def test_the_change_and_the_weeks_drawn(on_channels, covered):
    checked = 0
    for finding in on_channels:
        scope, before = finding.scope, finding.scope.compared()
        rows = finding.evidence.rows.records()
        shift = scope.first_day - before.first_day
        if "numerator" in rows[0]:
            sides = [recompute.weekly_rates(rows, each.first_day, each.last_day) for each in (scope, before)]
            change = finding.value and (
                finding.value / recompute.value(rows, before.first_day, before.last_day) - 1
                if recompute.between(rows, before.first_day, before.last_day)
                else None
            )
        else:
            kind = "mailing" if finding.platform == "mailchimp" else "post"
            known = covered(scope.accounts[0], kind)
            sides = [recompute.weeks(rows, each.first_day, each.last_day, known) for each in (scope, before)]
            now, then = ({**side} for side in sides)
            if scope.comparison == "previous_year" and rows[0]["per"] != "average":
                now = {day: amount for day, amount in sides[0].items() if day - shift in sides[1]}
                then = {day: amount for day, amount in sides[1].items() if day + shift in sides[0]}
            change = None
            if min(len(now), len(then)) >= 4:
                means = [recompute.average(list(side.values())) for side in (now, then)]
                change = means[0] - means[1] if finding.metric == "followers_net" else means[0] / means[1] - 1
        drawn = sorted((day, weeks) for day, _, weeks in finding.chart.table.rows)
        ours, theirs = finding.chart.table.where(weeks="This period"), finding.chart.table
        assert dict(zip(ours.column("week"), ours.column("value"), strict=True)) == pytest.approx(sides[0]), finding.id
        assert len(drawn) == len(sides[0]) + len(sides[1])
        beside = {day - shift: amount for day, amount, weeks in theirs.rows if weeks != "This period"}
        assert beside == pytest.approx(sides[1]), finding.id
        if finding.change is None:
            assert finding.direction == "cannot_tell"
            continue
        checked += 1
        assert finding.change == pytest.approx(change), finding.id
        low, high = finding.change_interval
        assert low <= change <= high
        by_itself = "up" if low > 0 else "down" if high < 0 else "no_clear_change"
        softened = any("compared at once" in caveat for caveat in finding.caveats)
        assert finding.direction == ("no_clear_change" if softened else by_itself)
        assert not softened or by_itself != "no_clear_change"
        if finding.direction in ("up", "down") and finding.metric != "followers_net":
            if "from" in finding.claim:
                old = recompute.value(rows, before.first_day, before.last_day)
                assert f"from {recompute.written(old, METRICS[finding.metric].kind)} in" in finding.sentence
            else:
                assert f"{finding.direction} {recompute.written(change, 'change')} on" in finding.sentence, finding.id
    assert checked > 40


def test_the_verdict_from_its_rows(demo_judgement):
    hourly, costly = (test.finding for test in demo_judgement.tests)
    social = ("facebook", "instagram", "linkedin", "x", "youtube")

    def total(finding, names, *columns):
        rows = [row for row in finding.evidence.rows.records() if row["platform"] in names]
        return sum((row[column] or 0) for row in rows for column in columns)

    ours = total(hourly, social, "clicks") / total(hourly, social, "hours")
    theirs = total(hourly, ["mailchimp"], "clicks") / total(hourly, ["mailchimp"], "hours")
    assert hourly.value == pytest.approx(ours)
    assert hourly.sentence == (
        f"An hour on social media brought {ours:.0f} clicks to our services, an hour on the newsletter {theirs:.0f}"
    )
    cost = total(costly, social, "staff_cost", "spend") / total(costly, social, "clicks")
    paid = total(costly, ["google_ads"], "staff_cost", "spend") / total(costly, ["google_ads"], "clicks")
    assert costly.value == pytest.approx(cost)
    assert (
        costly.sentence
        == f"With staff time a click from social media cost £{cost:.2f}, one from paid search £{paid:.2f}"
    )
    for finding, value in ((hourly, ours), (costly, cost)):
        drawn = dict(zip(finding.chart.table.column("name"), finding.chart.table.column("value"), strict=True))
        assert drawn["Social media together"] == pytest.approx(value)
        assert finding.interval[0] < value < finding.interval[1]


def test_numbers_do_not_move(demo_store, demo_scope, demo_findings, demo_judgement):
    assert every(demo_store, demo_scope) == demo_findings
    assert judge(demo_store, named("waste_of_time"), demo_scope) == demo_judgement
    again = {finding.id: finding for finding in standing(demo_store, demo_scope)}
    assert again == {
        finding.id: finding
        for finding in demo_findings
        if finding.page == "standing"
        and (finding.scope.comparison == demo_scope.comparison or facet_of(finding) == "worth")
    }
