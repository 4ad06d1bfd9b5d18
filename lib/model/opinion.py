"""An opinion, the tests that it is put to, and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lib.model.finding import Finding


class Verdict(StrEnum):
    """What the data says to an opinion."""

    DISAGREES = "disagrees"
    AGREES = "agrees"
    PARTLY = "partly"
    NO_DIFFERENCE = "no_difference"
    CANNOT_TELL = "cannot_tell"
    NEEDS_DATA = "needs_data"


VERDICT_WORDS = {
    Verdict.DISAGREES: "The data disagrees.",
    Verdict.AGREES: "The data agrees.",
    Verdict.PARTLY: "Partly.",
    Verdict.NO_DIFFERENCE: "No difference that matters.",
    Verdict.CANNOT_TELL: "Can't tell yet.",
    Verdict.NEEDS_DATA: "Can't tell yet.",
}


@dataclass(frozen=True)
class Opinion:
    """A sentence that somebody says aloud."""

    id: str
    statement: str


@dataclass(frozen=True)
class OpinionTest:
    """One comparison that the opinion is put to.

    `estimate` is the ratio subject / comparator. The opinion claims that it lies below
    `1 / smallest_ratio_that_matters`.
    """

    question: str
    metric: str
    subject: str
    comparator: str
    smallest_ratio_that_matters: float
    verdict: Verdict
    finding: Finding | None = None
    needs: str = ""


@dataclass(frozen=True)
class Judgement:
    """What the tests say together, and by which written rule."""

    opinion: Opinion
    verdict: Verdict
    reason: Finding | None
    tests: tuple[OpinionTest, ...]
    rule: str
    would_change: str
    other_explanations: tuple[str, ...]
    needs: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The verdict as the room reads it."""
        return VERDICT_WORDS[self.verdict]
