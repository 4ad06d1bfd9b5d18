"""An opinion, the tests that it is put to, and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lib.model.finding import Finding


class Verdict(StrEnum):
    """What the data says to an opinion, or to one test of it."""

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

CLAIMS = ("less", "more", "no_less", "no_more")
THRESHOLD = "threshold"


@dataclass(frozen=True)
class PlannedTest:
    """One comparison that an opinion is put to, before anything is measured.

    `measure` names what is measured, of `subject`, against `comparator` (both are codes that the measure knows; for
    THRESHOLD the line is `threshold`, in the measure's own unit, a share as a fraction of one). The opinion claims
    that the subject has less or more by at least the ratio `matters` (1.25 is a fifth less, or a quarter more; 1 is any
    difference), or no_less or no_more by as much. `alike` is what it says to the opinion where the two differ by less
    than that: nothing that matters (no_difference), or that the opinion is wrong (disagrees), where it claims that one
    of them falls short.
    """

    measure: str
    subject: str
    comparator: str
    claims: str
    matters: float
    alike: Verdict = Verdict.NO_DIFFERENCE
    threshold: float | None = None

    def __post_init__(self) -> None:
        if self.claims not in CLAIMS:
            raise ValueError(f"Unknown claim {self.claims!r}; expected one of {', '.join(CLAIMS)}")
        if not self.matters >= 1:
            raise ValueError(f"The smallest difference that matters is {self.matters}; expected a ratio of 1 or more")
        if self.alike not in (Verdict.NO_DIFFERENCE, Verdict.DISAGREES):
            raise ValueError(f"alike is {self.alike!r}; expected no_difference or disagrees")
        if (self.threshold is not None) != (self.comparator == THRESHOLD):
            raise ValueError(f"A test against a {THRESHOLD} has one, and no other test has: {self.measure}")
        if self.threshold is not None and not self.threshold > 0:
            raise ValueError(f"The threshold is {self.threshold}; expected more than nought")

    @property
    def line(self) -> float:
        """The ratio subject / comparator on one side of which the opinion is right."""
        return 1 / self.matters if self.claims in ("less", "no_less") else self.matters

    @property
    def right_below(self) -> bool:
        """Whether the opinion is right below the line, else above it."""
        return self.claims in ("less", "no_more")


@dataclass(frozen=True)
class Opinion:
    """A sentence that somebody says aloud, and how it is tested.

    `rule` names how the tests are taken together. `words` are those by which a typed sentence finds it. `outside`
    names topics of public statistics that stand beside the verdict and never decide it. `own` marks an opinion that
    the user put together.
    """

    id: str
    statement: str
    tests: tuple[PlannedTest, ...] = ()
    rule: str = "those_decided"
    words: tuple[str, ...] = ()
    other_explanations: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    own: bool = False


@dataclass(frozen=True)
class OpinionTest:
    """What one test says.

    `estimate` is the ratio subject / comparator with its `interval` at `level`; None where data is missing. `n` counts
    `n_of` (posts, weeks, months). `subject` and `comparator` are names. `settled_by` says how much more data would
    decide what can't be told yet, `too_few` that they are too few for an interval and a chart, `needs` which data
    is missing, each on a line of its own.
    """

    question: str
    metric: str
    subject: str
    comparator: str
    smallest_difference_that_matters: float
    verdict: Verdict
    finding: Finding | None = None
    needs: str = ""
    estimate: float | None = None
    interval: tuple[float, float] | None = None
    level: float | None = None
    n: int = 0
    n_of: str = ""
    settled_by: str = ""
    too_few: str = ""


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
