"""Measures that say what a test wants them to say, over the rows of any store: one subject for each answer."""

from __future__ import annotations

from lib.findings.opinions.measured import Answer, Measure, Measured, Missing, Side
from lib.findings.opinions.rows import Rows
from lib.model import THRESHOLD, Opinion, PlannedTest, Scope, Value
from lib.stats import Estimate

QUERY = "output_by_day"
NEEDS = "The file of the missing. Menu > Export > CSV."
# Subject: its ratio to the comparator with its interval.
RATIOS = {
    "low": (0.5, 0.45, 0.55),
    "high": (2.0, 1.8, 2.2),
    "same": (1.0, 0.97, 1.03),
    "wide": (1.1, 0.7, 1.9),
}
NAMES = {"low": "the low channel", "high": "the high channel", "same": "the like channel", "wide": "the unsure channel"}


def _of(rows: Rows, scope: Scope, test: PlannedTest, level: float) -> Answer:
    if test.subject == "missing":
        return Missing(NEEDS)
    value, low, high = RATIOS[test.subject]
    reference = test.threshold if test.threshold is not None else 10.0
    held = rows.of(QUERY, scope)
    return Measured(
        ratio=Estimate(value, low, high, 40, level),
        subject=Side(NAMES[test.subject], value * reference, low * reference, high * reference),
        comparator=Side("" if test.threshold is not None else "the usual", reference),
        claim="{who} brought {value} for each, the usual {reference}",
        values=(
            ("who", Value(NAMES[test.subject], "text")),
            ("value", Value(value * reference, "decimal")),
            ("reference", Value(reference, "decimal")),
        ),
        query=QUERY,
        scope=scope,
        rows=held,
        n=40,
        n_of="weeks",
        interval_method="Made up for a test.",
        caveats=("Nothing of this is real.",),
    )


MADE = Measure(
    "made",
    "clicks_per_hour",
    "clicks that were made up",
    (*NAMES.items(), ("missing", "the missing channel")),
    (("usual", "the usual"), (THRESHOLD, "a line")),
    (NEEDS,),
    _of,
    threshold=10.0,
)


def asked(subject: str, claims: str = "more", **more: object) -> PlannedTest:
    """A test by the made-up measure: more than the usual, by a quarter."""
    return PlannedTest("made", subject, str(more.pop("comparator", "usual")), claims, 1.25, **more)  # type: ignore[arg-type]


# One opinion for each verdict.
BY_VERDICT = {
    "agrees": Opinion("own_1", "The high one brings more.", (asked("high"),), own=True),
    "disagrees": Opinion("own_2", "The low one brings more.", (asked("low"),), own=True),
    "no_difference": Opinion("own_3", "The like one brings more.", (asked("same"),), own=True),
    "cannot_tell": Opinion("own_4", "The unsure one brings more.", (asked("wide"),), own=True),
    "needs_data": Opinion("own_5", "The missing one brings more.", (asked("missing"),), own=True),
    "partly": Opinion("own_6", "Both bring more.", (asked("high"), asked("low"), asked("missing")), own=True),
}
