"""From estimates to a verdict: one test by its interval, several by a written rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil, log

from lib.model import PlannedTest, Verdict
from lib.stats import Estimate

# A verdict on an opinion may be wrong in one of twenty cases at the most, on either side together: stricter than the
# usual interval, because it is said aloud. docs/truth.md says how often it is.
VERDICT_LEVEL = 0.95

Rule = tuple[str, Callable[[Sequence[Verdict]], Verdict]]


def level_of_each(tests: int) -> float:
    """Return the level of each of several tests, so that all hold together (Bonferroni, Dunn 1961)."""
    return 1 - (1 - VERDICT_LEVEL) / max(1, tests)


def verdict_of(planned: PlannedTest, ratio: Estimate | None) -> Verdict:
    """Return what one test says by the interval of the ratio subject / comparator.

    It agrees with the whole interval on the side of the line where the opinion is right, and does not with the whole on
    the other side: there an opinion that claims a difference meets two alike between the line and its mirror image,
    and disagrees beyond. With the line inside nothing can be told.
    """
    if ratio is None:
        return Verdict.CANNOT_TELL
    line = planned.line
    below, above = ratio.high < line, ratio.low > line
    if not (below or above):
        return Verdict.CANNOT_TELL
    if below == planned.right_below:
        return Verdict.AGREES
    alike = ratio.low > 1 / line if below else ratio.high < 1 / line
    return planned.alike if alike and planned.claims in ("less", "more") else Verdict.DISAGREES


def units_to_settle(planned: PlannedTest, ratio: Estimate | None) -> int | None:
    """Return about how many units (posts, weeks) like those held would decide a test; None where nobody can say.

    An interval narrows with the root of the number of its units: as many times more as its reach towards the line is
    longer than the distance to it, squared.
    """
    if ratio is None or min(ratio.value, ratio.low) <= 0 or ratio.n == 0:
        return None
    distance = abs(log(ratio.value / planned.line))
    reach = log(ratio.value / ratio.low) if ratio.value > planned.line else log(ratio.high / ratio.value)
    if distance == 0 or reach <= distance:
        return None
    return ceil(ratio.n * (reach / distance) ** 2)


def _those_decided(verdicts: Sequence[Verdict]) -> Verdict:
    """Those that can be told decide together."""
    made = [verdict for verdict in verdicts if verdict is not Verdict.NEEDS_DATA]
    if not made:
        return Verdict.NEEDS_DATA
    decided = set(made) - {Verdict.CANNOT_TELL}
    if not decided:
        return Verdict.CANNOT_TELL
    if len(decided) == 1:
        return decided.pop()
    # What is not better does not become better by being no worse.
    return Verdict.DISAGREES if decided == {Verdict.DISAGREES, Verdict.NO_DIFFERENCE} else Verdict.PARTLY


def _every_one(verdicts: Sequence[Verdict]) -> Verdict:
    """Nothing is said while one of them is open."""
    if Verdict.NEEDS_DATA in verdicts:
        return Verdict.NEEDS_DATA
    if Verdict.CANNOT_TELL in verdicts:
        return Verdict.CANNOT_TELL
    return _those_decided(verdicts)


def _any_refutes(verdicts: Sequence[Verdict]) -> Verdict:
    """One that disagrees is enough against the opinion; for it all must agree."""
    if Verdict.DISAGREES in verdicts:
        return Verdict.DISAGREES
    return _every_one(verdicts)


RULES: dict[str, Rule] = {
    "those_decided": (
        "The data disagrees when every test that can be decided says so, agrees when every one does, and says partly "
        "when they differ; with none decided it can't be told yet.",
        _those_decided,
    ),
    "every_one": (
        "Every test must be decided: the data disagrees when all of them say so, agrees when all do, and says partly "
        "when they differ; while one is open it can't be told yet.",
        _every_one,
    ),
    "any_refutes": (
        "The data disagrees when one test does; it agrees only when all of them do, and can't tell while one is open.",
        _any_refutes,
    ),
}


def together(rule: str, verdicts: Sequence[Verdict]) -> Verdict:
    """Return what the tests say together; raise KeyError naming the rules that exist."""
    if rule not in RULES:
        raise KeyError(f"No rule {rule!r}; there are {', '.join(RULES)}")
    return RULES[rule][1](verdicts)
