"""The short form of docs/truth.md: the verdict on every opinion, in worlds where it is true, false and on the line.

The worlds are the same each time. Of a thousand each fewer than one in a hundred verdicts is wrong, and on the line
about one in twenty decides at the most: more than so many of forty say that a measure has become too sure of itself.
"""

from __future__ import annotations

import pytest

from lib.findings.opinions import opinions
from lib.model import Verdict
from tests.truth.counting import FALSE, TRUE, TRUTHS, UNDECIDABLE, Asked, counted
from tests.truth.worlds import WORLDS

WORLDS_EACH, WRONG, ON_THE_LINE = 40, 3, 5
IDS = [opinion.id for opinion in opinions()]


def test_every_opinion_has_its_worlds() -> None:
    assert sorted(WORLDS) == sorted(IDS)


@pytest.mark.parametrize("truth", TRUTHS)
@pytest.mark.parametrize("opinion", IDS)
def test_a_verdict_is_seldom_wrong(opinion: str, truth: str) -> None:
    made = counted(Asked(opinion, truth, WORLDS_EACH))
    assert made.wrong * WORLDS_EACH <= (ON_THE_LINE if truth == UNDECIDABLE else WRONG), made.verdicts
    assert made.share(Verdict.NEEDS_DATA) == 0


@pytest.mark.parametrize("truth", [TRUE, FALSE])
@pytest.mark.parametrize("opinion", IDS)
def test_with_much_data_far_from_the_line_it_is_decided(opinion: str, truth: str) -> None:
    made = counted(Asked(opinion, truth, 12, size=2.0, at=0.65))
    assert made.right >= 0.5, made.verdicts
