"""What people who read messages found to be untrue in them: little of it, much of it, too few read, not noted."""

from __future__ import annotations

import pytest

from lib.findings.opinions.measured import Measured, Missing
from lib.findings.opinions.measures.untrue import MEASURES
from lib.model import PlannedTest, Verdict
from tests.findings.opinions.test_feeling import SCOPE, messages, read
from tests.truth.world import World

(UNTRUE,) = MEASURES
HALF = PlannedTest("untrue_messages", "messages", "threshold", "more", 1, Verdict.DISAGREES, 0.5)


def noted(rows: list[dict[str, object]], untrue: int) -> list[dict[str, object]]:
    """The messages that were read, every so many of them with something untrue in it."""
    for number, row in enumerate(row for row in rows if row.get("feeling")):
        row["false_claim"] = number < untrue
    return rows


def answer(rows: list[dict[str, object]]):
    return UNTRUE.of(World({"messages": rows}), SCOPE, HALF, 0.95)


def test_little_of_it():
    found = answer(noted(read(messages(400), 30, 30, 60), 12))
    assert isinstance(found, Measured)
    assert found.claim.format(**{name: value.text for name, value in found.values}) == (
        "10.0% of the messages to us say or ask something untrue: 12 of 120 read, drawn at random from 400"
    )
    assert (found.subject.value, found.n, found.too_few) == (0.1, 120, "")
    assert found.ratio.value == pytest.approx(0.2)
    assert found.ratio.high < 1
    assert found.would_change == "It would change if more than 50.0% of the messages did; 10.0% do now."
    assert len(found.rows) == 120


def test_much_of_it_and_half_of_it():
    much, half = (answer(noted(read(messages(400), 30, 30, 60), untrue)) for untrue in (90, 60))
    assert much.ratio.low > 1
    assert much.would_change == "It would change if fewer than 50.0% of the messages did; 75.0% do now."
    assert half.ratio.low < 1 < half.ratio.high
    assert half.would_change == ""


def test_too_few_are_read():
    assert answer(noted(read(messages(400), 20, 20, 20), 3)).too_few.startswith("60 messages are read: indicative only")
    assert isinstance(answer(messages(400)), Missing)
    assert answer(messages(400)).needs.startswith("Read 100 of the 400 messages held")
    assert answer([]).needs.startswith("The messages of the public")


def test_what_nobody_noted_is_asked_for():
    assert answer(read(messages(400), 30, 30, 60)).needs.startswith(
        "Of 120 messages read 0 say whether they hold something untrue: note it of each"
    )
