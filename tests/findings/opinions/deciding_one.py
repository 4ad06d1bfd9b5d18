"""One test of an opinion, decided on the rows of a made-up world."""

from __future__ import annotations

from datetime import date

from lib.findings.opinions import decided
from lib.findings.opinions.measured import Measured, Missing
from lib.model import Opinion, PlannedTest, Scope, Verdict
from tests.truth.world import World

SCOPE = Scope("Us", date(2026, 10, 1), date(2026, 10, 31))


def one(test: PlannedTest, world: World, scope: Scope = SCOPE) -> tuple[Verdict, Measured]:
    """Return the verdict on one test with what was measured."""
    (made,) = decided(Opinion("one", "One.", (test,)), world, scope)
    assert isinstance(made.answer, Measured), made.answer
    return made.verdict, made.answer


def missing(test: PlannedTest, world: World, scope: Scope = SCOPE) -> str:
    """Return what one test says to be missing."""
    (made,) = decided(Opinion("one", "One.", (test,)), world, scope)
    assert isinstance(made.answer, Missing), made.answer
    assert made.verdict is Verdict.NEEDS_DATA
    return made.answer.needs


def sentence(answer: Measured) -> str:
    """Return the claim with its values."""
    return answer.claim.format(**{name: value.text for name, value in answer.values})
