"""The finding behind one test of what social media brings: its chart, its caveats, what would turn it."""

from __future__ import annotations

from datetime import date

from lib.findings.effort_months import FEWEST_MONTHS, Months, summed
from lib.findings.series import source_line
from lib.findings.words import interval_of
from lib.metrics import METRICS, Result, evidence
from lib.model import PLATFORMS, Chart, Finding, Opinion, Reference, Scope, Table, Value, Verdict
from lib.stats import LEVEL, Estimate
from lib.store import Store

# Social media that brings four fifths or more of what the comparator brings is no waste beside it.
SMALLEST_RATIO_THAT_MATTERS = 1.25
TOGETHER = "Social media together"
# Two tests share the error that one may have (Bonferroni).
TEST_LEVEL = 1 - (1 - LEVEL) / 2


def would_change_hours(ours: Months, theirs: Months, weakest: Estimate | None) -> str:
    """Return the flip point in words: the hours for the same clicks at which the ratio is that of the opinion.

    Where social media stands above the line, also the hours from which it could no longer be told: those that
    bring the `weakest` ratio that must hold down to it.
    """
    rate = theirs.total("clicks") / theirs.total("hours")
    if ours.total("clicks") == 0:
        return "It would change with clicks from social media: at present there are none."
    flip = ours.total("clicks") / (rate / SMALLEST_RATIO_THAT_MATTERS) / len(ours.hours)
    present = ours.total("hours") / len(ours.hours)
    hours = Value(flip, "decimal").text
    would = f"the same clicks took {hours} hours a month" if flip > present else f"they took only {hours} hours a month"
    unsure = ""
    if weakest is not None and weakest.low * SMALLEST_RATIO_THAT_MATTERS > 1:
        edge = Value(present * weakest.low * SMALLEST_RATIO_THAT_MATTERS, "decimal").text
        unsure = f" From {edge} on it could no longer be told." if edge != hours else ""
    return f"It would change if {would}; the team notes {Value(present, 'decimal').text} now.{unsure}"


def would_change_cost(theirs: Months, currency: str) -> str:
    """Return the flip point in words: the cost of a click at which the ratio is that of the opinion."""
    flip = theirs.total("cost") / theirs.total("clicks") * SMALLEST_RATIO_THAT_MATTERS
    return f"It would change if a click from social media cost {Value(flip, 'money', currency).text}."


def caveats_of_hours(
    rows: Table,
    rates: list[tuple[str, str, Estimate]],
    theirs: Months,
    months: list[date],
) -> tuple[str, ...]:
    """Return which channels fall short by themselves, what LinkedIn does to the result, what is not counted."""
    line = theirs.total("clicks") / theirs.total("hours") / SMALLEST_RATIO_THAT_MATTERS
    seen = {row["platform"] for row in rows.records() if row["clicks"] is not None}
    social = [rate for rate in rates if PLATFORMS[rate[0]].channel == "social"]
    failing = [label for platform, label, estimate in social if platform in seen and estimate.high < line]
    unseen = [label for platform, label, _ in rates if platform not in seen]
    found = []
    if failing:
        verb = "brings" if len(failing) == 1 else "bring"
        found.append(f"The exception: {_listed(failing)} by itself {verb} clearly less by the hour.")
    if unseen:
        found.append(
            f"Exports of {_listed(unseen)} hold no link clicks: their hours are counted here, what they bring is not. "
            f"Without those hours social media brought {_per_hour(rows, months, seen)} clicks an hour."
        )
    others = {platform for platform, *_ in social} - {"linkedin"}
    if "linkedin" in seen and others:
        rate = _per_hour(rows, months, others)
        found.append(f"LinkedIn counts every click on a post; without it social media brought {rate} clicks an hour.")
    found.append("Hours are the team's own notes; all clicks are counted, several by one person too.")
    return tuple(found)


def _per_hour(rows: Table, months: list[date], platforms: set[str]) -> str:
    """Return the clicks per hour of some social channels together, in words."""
    social = (row for row in rows.records() if PLATFORMS[row["platform"]].channel == "social")
    side = summed((row for row in social if row["platform"] in platforms), months)
    return Value(side.total("clicks") / side.total("hours"), "decimal").text


def _interval(estimate: Estimate | None, reference: float, currency: str | None) -> tuple[float, float] | None:
    """Return the interval of the subject's value beside the comparator's, which stands still."""
    if estimate is None or (currency and estimate.low <= 0):
        return None
    if currency:
        return reference / estimate.high, reference / estimate.low
    return estimate.low * reference, estimate.high * reference


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
    and currency of the values. `estimate` is the ratio of what subject and comparator bring for an hour or for money.
    """
    label, rates, reference, reference_label, kind, currency = chart
    sentence = claim.format(**{name: each.text for name, each in values.items()})
    few = () if months >= FEWEST_MONTHS else (f"Only {months} whole months are held; {FEWEST_MONTHS} are needed.",)
    held = evidence(
        store,
        result,
        rows,
        METRICS[metric],
        n=months,
        n_of="months",
        interval_method=(
            f"{interval_of('months')}, taken together for all channels; it is that of the comparison with the other "
            "channel; "
            f"{round(TEST_LEVEL * 100)}% for each of two tests keeps {round(LEVEL * 100)}% for both."
        ),
    )
    interval = _interval(estimate, reference, currency)
    # A channel whose export holds no clicks brings an unknown number of them, not none.
    unseen = {row["platform"] for row in rows.records() if row["clicks"] is None}
    drawn = [
        (name, None, None, None) if platform in unseen else (name, each.value, each.low, each.high)
        for platform, name, each in rates
    ]
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
        interval=interval,
        level=TEST_LEVEL if interval else None,
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
