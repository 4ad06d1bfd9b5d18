"""Where a verdict turns, in the words of a measure."""

from __future__ import annotations

from collections.abc import Iterable

from lib.findings.opinions.deciding import verdict_of
from lib.model import PlannedTest, Value, Verdict
from lib.stats import Estimate


def turning(
    test: PlannedTest,
    ratio: Estimate | None,
    guards: Iterable[tuple[Verdict, Estimate | None]],
    sides: tuple[float, float],
    said: str,
    kind: str,
) -> str:
    """Return where a decided verdict turns; '' where it is open, by its interval or by what guards it.

    `sides` are the values of the subject and the comparator; `said` has holes for `side`, `line` and `now`.
    """
    verdict = verdict_of(test, ratio)
    if verdict is Verdict.CANNOT_TELL:
        return ""
    if any(guarded is verdict and verdict_of(test, guard) is not verdict for guarded, guard in guards):
        return ""
    side = "less" if test.right_below != (verdict is Verdict.AGREES) else "more"
    subject, comparator = sides
    return said.format(side=side, line=Value(comparator * test.line, kind).text, now=Value(subject, kind).text)
