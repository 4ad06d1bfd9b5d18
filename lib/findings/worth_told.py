"""The sentence, the chart and the caveats of a channel that pays its way or does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lib.findings.effort_months import SMALLEST_RATIO_THAT_MATTERS, Months, channel_label, summed
from lib.findings.series import source_line
from lib.findings.standing.facets import PAGE, WORTH
from lib.findings.words import interval_of
from lib.metrics import METRICS, Result, evidence
from lib.model import Chart, Finding, Reference, Scope, Table, Value
from lib.stats import Estimate, ratio_of_sums
from lib.store import Store

if TYPE_CHECKING:
    from lib.findings.worth import Tested

_MEASURES = {"hours": "clicks_per_hour", "cost": "cost_per_click"}
_COMPARED = {
    "hours": "{channel} brought {ours} clicks an hour against {theirs} for the team's other channels",
    "cost": "A click through {channel} cost {ours}, staff time included, against {theirs} through the other channels",
}
_BESIDE = {"cost": "; a click cost {our_cost} against {their_cost}"}
_ENDS = {
    "stop_or_reduce": ": stop or reduce, unless it does something that clicks do not show",
    "invest": ": invest",
    "keep": ": no clear difference, keep",
}
_MIXED = ": the measures differ, keep"
_UNSURE = "Can't tell whether {channel} pays its way: {needs}"
_NOT_ALL = (
    "Clicks are not all that a channel does: a body that has to warn and inform needs it in an emergency, and some "
    "people may be nowhere else. Ask that before it is stopped."
)
_NEXT_HOUR = "What one more hour would bring is less sure than what the average hour brought."
_BOUGHT = "Clicks that are paid for can be had when they are needed; those of the other channels cannot be ordered."
_LINKEDIN = (
    "LinkedIn counts every click on a post, not only those that lead to us: by itself that is no reason to invest."
)
_WOULD_TELL = (
    "An export with clicks on links, and the hours of the same months, would tell; so would links that the website's "
    "statistics count by campaign."
)
_BOOSTED = "What boosting posts cost stands in Meta Ads and is not in it."
_NOTES = (
    "Channels whose exports hold no clicks are not among the others. Hours are the team's own notes; all clicks are "
    "counted, several by one person too."
)


@dataclass(frozen=True)
class Told:
    """What is said of a channel. `needs` is what is missing where nothing can be told."""

    platform: str
    label: str
    outcome: str
    needs: str
    level: float
    boosted: bool


def finding(
    store: Store, result: Result, told: Told, tests: Sequence[Tested], scope: Scope, held: Sequence[str]
) -> Finding:
    """Return the finding on one channel; its `change` is the share by which it brings more than the others."""
    decides = tests[0] if tests else None
    metric = METRICS[_MEASURES[decides.per] if decides else "staff_hours"]
    used = {told.platform, *(platform for test in tests for platform in test.platforms)}
    at = result.table.columns.index("platform")
    rows = Table(result.table.columns, tuple(row for row in result.table.rows if row[at] in used))
    months = decides.months if decides else len(rows.where(platform=told.platform))
    proof = evidence(
        store, result, rows, metric, n=months, n_of="months", interval_method=_method(told.level) if tests else _COUNTED
    )
    currency = next((row["currency"] for row in rows.records() if row["currency"]), None)
    kind = metric.kind
    values = {"channel": Value(told.label, "text"), "needs": Value(told.needs, "text")}
    value = interval = chart = None
    ratio = decides.ratio if decides else None
    if decides is None:
        claim = _UNSURE
        value = float(sum(row["hours"] for row in rows.where(platform=told.platform).records()))
        currency = None
    else:
        money = currency if decides.per == "cost" else None
        value, theirs = _bring(decides.ours, decides.per), _bring(decides.others, decides.per)
        values |= {"ours": Value(value, kind, money), "theirs": Value(theirs, kind, money)}
        claim = _claim(told, tests)
        values |= {
            name: Value(_bring(side, "cost"), "money", currency)
            for test in tests
            if test.per == "cost"
            for name, side in (("our_cost", test.ours), ("their_cost", test.others))
        }
        currency = money
        interval = _interval(ratio, theirs, decides.per)
    sentence = claim.format(**{name: each.text for name, each in values.items()})
    if decides is not None:
        # The title of a slide has two lines: what to think of besides stands in the sentence.
        title = sentence.split(", unless ")[0]
        chart = _chart(title, told, decides, rows, scope, currency, held, source_line(proof.files))
    return Finding(
        id=f"{PAGE}.{WORTH.name}.{told.platform}",
        page=PAGE,
        question=WORTH.question,
        claim=claim,
        values=tuple(values.items()),
        metric=metric.id,
        value=value,
        unit=currency or metric.unit,
        interval=interval,
        level=told.level if interval else None,
        n=months,
        scope=scope,
        evidence=proof,
        chart=chart,
        verdict=told.outcome,
        caveats=_caveats(told, tests, held),
        what_would_change_it=_would_change(told, decides, currency),
        platform=told.platform,
        change=ratio.value - 1 if ratio else None,
        change_interval=(ratio.low - 1, ratio.high - 1) if ratio else None,
        value_kind=kind,
        currency=currency,
    )


_COUNTED = "Nothing was estimated: the hours are counted."


def _method(level: float) -> str:
    return (
        f"{interval_of('months')}, taken together for all channels; it is that of "
        f"the comparison with the other channels; {level:.0%} for each channel keeps the usual 90% for all together."
    )


def _bring(side: Months, per: str) -> float:
    """Return clicks an hour, or the cost of a click; infinite where no click came."""
    if per == "hours":
        return side.total("clicks") / side.total("hours")
    return side.total("cost") / side.total("clicks") if side.total("clicks") else float("inf")


def _claim(told: Told, tests: Sequence[Tested]) -> str:
    first = tests[0]
    start = _COMPARED[first.per]
    if told.outcome != "keep":
        return start + _ENDS[told.outcome]
    said = {test.says for test in tests}
    if len(tests) > 1 and said - {""} and len(said) > 1:
        return start + _BESIDE["cost"] + _MIXED
    if said - {""}:
        return start + ": keep"
    return start + _ENDS["keep"]


def _interval(ratio: Estimate | None, theirs: float, per: str) -> tuple[float, float] | None:
    """Return the interval of the channel's value beside the others', which stand still."""
    if ratio is None or (per == "cost" and ratio.low <= 0):
        return None
    if per == "cost":
        return theirs / ratio.high, theirs / ratio.low
    return ratio.low * theirs, ratio.high * theirs


def _chart(
    sentence: str,
    told: Told,
    test: Tested,
    rows: Table,
    scope: Scope,
    currency: str | None,
    held: Sequence[str],
    source: str,
) -> Chart:
    """Return each channel by the hour, or the cost of a click beside the others together: dear ones dwarf the rest."""
    metric = METRICS[_MEASURES[test.per]]
    theirs = _bring(test.others, test.per)
    drawn: list[tuple[str, float, float | None, float | None]] = []
    if test.per == "hours":
        for platform in (told.platform, *test.platforms):
            own = [row for row in rows.where(platform=platform).records() if row["clicks"] is not None]
            side = summed(own, sorted({row["month"] for row in own}))
            rate = ratio_of_sums(side.clicks, side.hours)
            if rate is not None:
                drawn.append((channel_label(platform, held), rate.value, rate.low, rate.high))
    else:
        for name, side in ((told.label, test.ours), ("The other channels", test.others)):
            rate = ratio_of_sums(side.cost, side.clicks)
            if rate is not None:
                drawn.append((name, rate.value, rate.low, rate.high))
    drawn.sort(key=lambda row: row[1], reverse=test.per == "hours")
    text = Value(theirs, metric.kind, currency).text
    return Chart(
        kind="interval",
        title=sentence,
        subtitle=f"{metric.label} by channel, {test.months} months to {Value(scope.last_day, 'day').text}",
        table=Table.of(("channel", "value", "low", "high"), drawn),
        x="channel",
        y="value",
        low="low",
        high="high",
        value_kind=metric.kind,
        currency=currency,
        unit=metric.unit,
        highlight=(told.label,),
        references=(Reference(theirs, f"The others together {text}"),) if test.per == "hours" else (),
        alt=f"Dots with intervals: {metric.label.lower()} by channel. {sentence}.",
        source=source,
    )


def _caveats(told: Told, tests: Sequence[Tested], held: Sequence[str]) -> tuple[str, ...]:
    if not tests:
        return (_BOOSTED, _NOTES) if told.boosted else (_NOTES,)
    names = [channel_label(platform, held) for platform in tests[0].platforms]
    found = [f"Set against {_listed(names)} together."]
    if told.outcome == "stop_or_reduce":
        found.append(_NOT_ALL)
    if told.outcome == "invest":
        found.append(_NEXT_HOUR)
    if tests[0].per == "cost":
        found.append(_BOUGHT)
    if told.platform == "linkedin":
        found.append(_LINKEDIN)
    if told.boosted:
        found.append(_BOOSTED)
    return (*found, _NOTES)


def _would_change(told: Told, test: Tested | None, currency: str | None) -> str:
    """Return what the channel has to bring for another outcome, or what would let us tell."""
    if test is None:
        return _WOULD_TELL
    if told.outcome == "keep":
        return ""
    theirs = _bring(test.others, test.per)
    reduce = told.outcome == "stop_or_reduce"
    factor = 1 / SMALLEST_RATIO_THAT_MATTERS if reduce else SMALLEST_RATIO_THAT_MATTERS
    if test.per == "hours":
        line = Value(theirs * factor, "decimal").text
        now = Value(test.ours.total("hours") / len(test.ours.hours), "decimal").text
        return (
            f"It would change if an hour brought {'more' if reduce else 'fewer'} than {line} clicks; "
            f"the team notes {now} hours a month."
        )
    line = Value(theirs / factor, "money", currency).text
    return f"It would change if a click cost {'less' if reduce else 'more'} than {line}."


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
