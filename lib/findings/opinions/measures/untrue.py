"""How much of what the public writes takes for true what is not, as people found who read some of it."""

from __future__ import annotations

from dataclasses import replace

from lib.findings.opinions.deciding import verdict_of
from lib.findings.opinions.measured import Answer, Measure, Measured, Missing, Side
from lib.findings.opinions.measures.feeling import (
    CHANCE,
    NEEDS,
    missing_of,
    read_in_words,
    scaled,
    too_few_of,
    year_of,
)
from lib.findings.opinions.rows import Rows
from lib.findings.opinions.sampled import ALL, FEWEST_READ, sample_of
from lib.model import THRESHOLD, PlannedTest, Scope, Value, Verdict
from lib.stats import share_of_sample

_CAVEATS = (
    "Whether something is true is what one person found who read the messages.",
    "They are messages to us: what people write to each other is in no export.",
)


def _untrue(rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
    """Return the share of the messages read that say, or ask about, something that is not true."""
    year = year_of(scope)
    table = rows.of("messages", year)
    sample = sample_of(table)
    missing = missing_of(sample)
    if missing:
        return Missing(missing)
    at = table.columns.index("false_claim")
    noted = tuple(row for row in sample.rows if row[at] is not None)
    if len(noted) < min(FEWEST_READ, sample.read):
        return Missing(
            f"Of {sample.read} messages read {len(noted)} say whether they hold something untrue: note it of each "
            "(the page asks for it; in a table the column Says something untrue)."
        )
    found = sum(row[at] for row in noted)
    share = share_of_sample(found, len(noted), sample.held, level=level)
    assert share is not None
    assert test.threshold is not None
    measured = Measured(
        ratio=scaled(share, 1 / test.threshold),
        subject=Side("Messages that hold something untrue", share.value),
        comparator=Side("", test.threshold),
        claim=(
            "{share} of the messages to us say or ask something untrue: {found} of {read} "
            f"{read_in_words(sample)} {{held}}"
        ),
        values=(
            ("share", Value(share.value, "percent")),
            ("found", Value(found)),
            ("read", Value(len(noted))),
            ("held", Value(sample.held)),
        ),
        query="messages",
        scope=year,
        rows=replace(table, rows=noted),
        n=len(noted),
        n_of="messages read",
        interval_method=CHANCE,
        value_kind="percent",
        too_few=too_few_of(sample),
        caveats=_CAVEATS,
        chart_of="Share of the messages read",
    )
    verdict = verdict_of(test, measured.ratio)
    if verdict is Verdict.CANNOT_TELL or measured.too_few:
        return measured
    side = "fewer" if test.right_below != (verdict is Verdict.AGREES) else "more"
    line, now = (Value(each, "percent").text for each in (test.line * test.threshold, share.value))
    return replace(measured, would_change=f"It would change if {side} than {line} of the messages did; {now} do now.")


MEASURES: tuple[Measure, ...] = (
    Measure(
        "untrue_messages",
        "untrue_messages",
        "share of messages that say or ask something untrue",
        ((ALL, "what the public writes to us"),),
        ((THRESHOLD, "a share"),),
        NEEDS,
        _untrue,
        threshold=0.5,
    ),
)
