"""What a test asks and says, in words: lines that cannot be passed, differences that are claimed not to be there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from lib.findings.opinions.measured import Measure, Measured, Missing, Side
from lib.findings.opinions.rows import StoreRows
from lib.findings.opinions.told import Decided, question, told
from lib.model import THRESHOLD, Opinion, OpinionTest, PlannedTest, Scope, Verdict
from lib.stats import Estimate
from lib.store import Store
from tests.metrics.rows import hold, post

YEAR = Scope("Wexmoor", date(2026, 1, 1), date(2026, 12, 31))
SHARE = Measure(
    "answered",
    "answered_in_a_week",
    "share answered",
    (("us", "our inbox"),),
    ((THRESHOLD, "a line"), ("before", "the year before")),
    (),
    lambda *_: Missing("-"),
    threshold=0.5,
)


def asked(claims: str, matters: float, threshold: float | None = 0.5) -> PlannedTest:
    return PlannedTest(
        "answered", "us", "before" if threshold is None else THRESHOLD, claims, matters, threshold=threshold
    )


@pytest.mark.parametrize(
    ("test", "said"),
    [
        (asked("less", 1), "Share answered: is it below 50.0% for our inbox?"),
        (asked("more", 1.25), "Share answered: is it above 50.0% by 25% or more for our inbox?"),
        # 46% is not below a half by a tenth or more, and is below it: above a half is not what is asked.
        (asked("no_less", 1 / 0.9), "Share answered: is it not below 50.0% by 10% or more for our inbox?"),
        (asked("no_more", 1.1), "Share answered: is it not above 50.0% by 10% or more for our inbox?"),
        (
            asked("no_less", 1.25, None),
            "Share answered: is it no less for our inbox than for the year before, by 20% or more?",
        ),
        (asked("more", 1, None), "Share answered: is it more for our inbox than for the year before?"),
    ],
)
def test_the_question_asks_what_is_tested(test: PlannedTest, said: str) -> None:
    assert question(test, SHARE) == said


def said_of(store: Store, test: PlannedTest, verdict: Verdict, **more: Any) -> OpinionTest:
    """Return what is told of 78% against a line."""
    hold(store, "facebook", "post", [post(date(2026, 3, 2), "a", link_clicks=5)])
    rows = StoreRows(store)
    reference = test.threshold or 0.5
    answer = Measured(
        ratio=Estimate(0.78 / reference, 0.7 / reference, 0.84 / reference, 52, 0.95),
        subject=Side("our inbox", 0.78),
        comparator=Side("", reference),
        claim="We answered",
        values=(),
        query="clicks_by_day",
        scope=YEAR,
        rows=rows.of("clicks_by_day", YEAR),
        n=52,
        n_of="messages",
        interval_method="By hand.",
        value_kind="percent",
        would_change="It would change if we answered more than the line; it is as it is now.",
    )
    measure = replace(SHARE, metric="clicks_per_hour")
    return told(rows, Opinion("o", "We answer.", (test,)), Decided(test, measure, replace(answer, **more), verdict))


@pytest.mark.parametrize(
    ("test", "verdict", "line"),
    [
        (asked("more", 2), Verdict.NO_DIFFERENCE, "100.0%"),
        (asked("no_more", 1.25, 0.9), Verdict.AGREES, "112.5%"),
        (asked("no_more", 2), Verdict.AGREES, "100.0%"),
    ],
)
def test_a_share_does_not_pass_a_whole(store: Store, test: PlannedTest, verdict: Verdict, line: str) -> None:
    finding = said_of(store, test, verdict).finding
    assert finding is not None
    assert finding.what_would_change_it == (
        f"Our inbox: 78.0% now. The line lies at {line}, which no share can pass: set a smaller difference."
    )


@pytest.mark.parametrize(
    ("test", "verdict", "more"),
    [
        (asked("more", 1.1, 0.9), Verdict.DISAGREES, {}),
        (asked("more", 2), Verdict.NO_DIFFERENCE, {"value_kind": "decimal"}),
        (asked("less", 2), Verdict.NO_DIFFERENCE, {}),
    ],
)
def test_what_can_turn_says_where(store: Store, test: PlannedTest, verdict: Verdict, more: dict[str, Any]) -> None:
    finding = said_of(store, test, verdict, **more).finding
    assert finding is not None
    assert finding.what_would_change_it.startswith("It would change if we answered")


@pytest.mark.parametrize("high", [1.56, 2.5])
def test_of_too_few_nothing_is_drawn_and_no_interval_is_told(store: Store, high: float) -> None:
    ratio = Estimate(1.56, 1.56, high, 3, 0.95)
    few: dict[str, Any] = {"would_change": "", "ratio": ratio, "too_few": "Only 3 weeks are held", "comparable": False}
    found = said_of(store, asked("more", 1), Verdict.CANNOT_TELL, **few)
    assert (found.estimate, found.interval, found.level) == (1.56, None, None)
    assert found.too_few == "Only 3 weeks are held."
    assert found.finding is not None
    assert (found.finding.interval, found.finding.level, found.finding.chart) == (None, None, None)
    assert found.finding.what_would_change_it == "Only 3 weeks are held."


def test_of_all_units_nothing_is_left_to_chance(store: Store) -> None:
    whole = {"ratio": Estimate(1.56, 1.56, 1.56, 90, 0.95)}
    assert said_of(store, asked("more", 1), Verdict.AGREES, **whole).interval == (1.56, 1.56)
