"""The finding behind one test of what social media brings: its chart, its caveats, what would turn it."""

from __future__ import annotations

from datetime import date

from lib.findings.effort_months import Months, summed
from lib.findings.series import source_line
from lib.metrics import METRICS, Result, evidence
from lib.model import PLATFORMS, Chart, Finding, Opinion, Reference, Scope, Table, Value, Verdict
from lib.stats import LEVEL, Estimate
from lib.store import Store

# Social media that brings four fifths or more of what the comparator brings is no waste beside it.
SMALLEST_RATIO_THAT_MATTERS = 1.25
# Fewer months than this carry no interval worth the name.
FEWEST_MONTHS = 6
TOGETHER = "Social media together"
# Two tests share the error that one may have (Bonferroni).
TEST_LEVEL = 1 - (1 - LEVEL) / 2


def would_change(ours: Months, theirs: Months) -> str:
    """Return the flip point in words: how many hours for the same clicks would turn the test."""
    rate = theirs.total("clicks") / theirs.total("hours")
    if ours.total("clicks") == 0:
        return "It would change with clicks from social media: at present there are none."
    flip = ours.total("clicks") / (rate / SMALLEST_RATIO_THAT_MATTERS) / len(ours.hours)
    present = ours.total("hours") / len(ours.hours)
    hours = Value(flip, "count").text
    would = f"the same clicks took {hours} hours a month" if flip > present else f"they took only {hours} hours a month"
    return f"It would change if {would}; the team notes {Value(present, 'count').text} now."


def caveats_of_hours(
    rows: Table,
    rates: list[tuple[str, str, Estimate]],
    theirs: Months,
    months: list[date],
) -> tuple[str, ...]:
    """Return which channels fall short by themselves, what LinkedIn does to the result, what is not counted."""
    line = theirs.total("clicks") / theirs.total("hours") / SMALLEST_RATIO_THAT_MATTERS
    social = [(label, estimate) for platform, label, estimate in rates if PLATFORMS[platform].channel == "social"]
    failing = [label for label, estimate in social if estimate.value > 0 and estimate.high < line]
    unseen = [label for label, estimate in social if estimate.value == 0]
    found = []
    if failing:
        verb = "brings" if len(failing) == 1 else "bring"
        found.append(f"The exception: {_listed(failing)} by itself {verb} clearly less by the hour.")
    if unseen:
        found.append(
            f"Exports of {_listed(unseen)} hold no link clicks: their hours are counted here, what they bring is not."
        )
    without = [
        row
        for row in rows.records()
        if PLATFORMS[row["platform"]].channel == "social" and row["platform"] != "linkedin"
    ]
    side = summed(without, months)
    if side.total("hours") and any(row["platform"] == "linkedin" for row in rows.records()):
        rate = Value(side.total("clicks") / side.total("hours"), "count").text
        found.append(f"LinkedIn counts every click on a post; without it social media brought {rate} clicks an hour.")
    found.append("Hours are the team's own notes; all clicks are counted, several by one person too.")
    return tuple(found)


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def productivity_finding(
    opinion: Opinion,
    store: Store,
    result: Result,
    rows: Table,
    scope: Scope,
    *,
    metric: str,
    estimate: Estimate | None,
    verdict: Verdict,
    months: int,
    claim: str,
    values: dict[str, Value],
    value: float,
    chart: tuple[str, list[tuple[str, str, Estimate]], float, str, str, str | None],
    would_change: str,
    caveats: tuple[str, ...],
) -> Finding:
    """Return the finding of one test.

    `chart` holds its label, the (key, name, estimate) of each row, the comparator's value and name, and the kind
    and currency of the values. `estimate` is the ratio of subject to comparator.
    """
    label, rates, reference, reference_label, kind, currency = chart
    sentence = claim.format(**{name: each.text for name, each in values.items()})
    few = () if months >= FEWEST_MONTHS else (f"Only {months} whole months are held; {FEWEST_MONTHS} are needed.",)
    held = evidence(
        store,
        result,
        rows,
        n=months,
        n_of="months",
        interval_method=(
            f"Months were resampled, the same for all channels (percentile bootstrap, fixed seed); "
            f"{round(TEST_LEVEL * 100)}% for each of two tests keeps {round(LEVEL * 100)}% for both."
        ),
    )
    drawn = [(name, each.value, each.low, each.high) for _, name, each in rates]
    text = Value(reference, kind, currency).text
    return Finding(
        id=f"opinion.{opinion.id}.{metric}",
        page="opinions",
        question=opinion.statement,
        claim=claim,
        values=tuple(values.items()),
        metric=metric,
        value=value,
        unit=currency or METRICS[metric].unit,
        interval=(estimate.low * reference, estimate.high * reference) if estimate and kind == "count" else None,
        level=TEST_LEVEL if estimate and kind == "count" else None,
        n=months,
        scope=scope,
        evidence=held,
        chart=Chart(
            kind="interval",
            title=sentence,
            subtitle=f"{label} by channel, {months} months to {Value(scope.last_day, 'day').text}",
            table=Table.of(("channel", "value", "low", "high"), drawn),
            x="channel",
            y="value",
            low="low",
            high="high",
            value_kind=kind,
            currency=currency,
            unit=METRICS[metric].unit,
            highlight=(TOGETHER,),
            references=(Reference(reference, f"{reference_label} {text}"),),
            alt=f"Dots with intervals: {label.lower()} by channel. {sentence}.",
            source=source_line(held.files),
        ),
        verdict=str(verdict),
        value_kind=kind,
        currency=currency,
        caveats=(*few, *caveats),
        what_would_change_it=would_change,
    )
