"""How often the verdict is right, open or wrong, over many worlds."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from lib.findings.opinions import judge_rows, named
from lib.model import Scope, Verdict
from tests.truth.shapes import LAST_DAY
from tests.truth.worlds import WORLDS

TRUE, FALSE, UNDECIDABLE = "true", "false", "undecidable"
TRUTHS = (TRUE, FALSE, UNDECIDABLE)
# How far from the line the truth lies, as the logarithm of a ratio: from a fiftieth to twice as much.
NEAREST, FURTHEST = 0.02, 0.7
SCOPE = Scope("Made-up", LAST_DAY, LAST_DAY)
_RIGHT = {TRUE: {Verdict.AGREES}, FALSE: {Verdict.DISAGREES, Verdict.NO_DIFFERENCE}}
_OPEN = {Verdict.PARTLY, Verdict.CANNOT_TELL, Verdict.NEEDS_DATA}


@dataclass(frozen=True)
class Asked:
    """`worlds` worlds of `size` years in which an opinion is `truth`; `at` fixes how far from the line it lies."""

    opinion: str
    truth: str
    worlds: int
    size: float = 1.0
    at: float | None = None


@dataclass(frozen=True)
class Counted:
    """The verdicts in the worlds that were asked for."""

    asked: Asked
    verdicts: Counter[Verdict]

    def share(self, *verdicts: Verdict) -> float:
        """Return the share of the worlds with one of these verdicts."""
        return sum(self.verdicts[verdict] for verdict in verdicts) / self.asked.worlds

    @property
    def open(self) -> float:
        """The share of the worlds in which nothing is decided, or not all of it."""
        return self.share(*_OPEN)

    @property
    def right(self) -> float:
        """The share of right verdicts; on the line none is."""
        return self.share(*_RIGHT.get(self.asked.truth, ()))

    @property
    def wrong(self) -> float:
        """The share of verdicts against the truth; on the line that of all that decide."""
        return self.share(*(set(Verdict) - _OPEN - _RIGHT.get(self.asked.truth, set())))


def counted(asked: Asked) -> Counted:
    """Return the verdicts in the worlds asked for; the same ones each time."""
    opinion, make = named(asked.opinion), WORLDS[asked.opinion]
    verdicts: Counter[Verdict] = Counter()
    for number in range(asked.worlds):
        random = np.random.default_rng([number, *asked.truth.encode(), *asked.opinion.encode()])
        distance = float(random.uniform(NEAREST, FURTHEST)) if asked.at is None else asked.at
        side = {TRUE: distance, FALSE: -distance, UNDECIDABLE: 0.0}[asked.truth]
        verdicts[judge_rows(opinion, make(random, side, asked.size), SCOPE)] += 1
    return Counted(asked, verdicts)
