"""Does a change stand without the best post of each period?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from lib.findings.changes.items import Items, Measure, Row, amount, span, used
from lib.findings.series import source_line
from lib.findings.weeks import weekly
from lib.findings.words import FEW_ITEMS, FEWEST_ITEMS, FEWEST_WEEKS, against, signed
from lib.metrics import METRICS, evidence
from lib.model import Chart, Finding, Scope, Table, Value
from lib.stats import LEVEL, Estimate, change_of_means
from lib.store import Store

PAGE = "changes"
_QUESTION = "Does the change stand without the best post?"
_ALL, _REST = "All", "Without the best of each"
# A change that keeps this part of its size does not hang on one post.
_HALF = 0.5
STANDS, NOTHING_CHANGED = "stands", "nothing changed"
_START = "{channel}'s {measure} are {way} {change} on {against}"
_WITHOUT = "without the best {item} of each period"
_UNCLEAR = "{channel}'s {measure} show no clear change on {against}"
_CLAIMS = {
    STANDS: f"{_START}, and {{rest_way}} {{rest}} {_WITHOUT}",
    "hangs": f"{_START}, but not clearly so {_WITHOUT}",
    "turns": f"{_START}, but {{rest_way}} {{rest}} {_WITHOUT}",
    "hidden": f"{_UNCLEAR}, but are {{rest_way}} {{rest}} {_WITHOUT}",
}


@dataclass(frozen=True)
class Stands:
    """The change of all (`whole`) and of all but the best of each period (`rest`), over weeks that both sides have.

    Totals are (before, now); `n` counts the items of the smaller side.
    """

    whole: Estimate
    rest: Estimate
    totals: tuple[float, float]
    rest_totals: tuple[float, float]
    weeks: int
    n: int


def stands_without(items: Items, measure: Measure) -> Stands | None:
    """Return both changes; None where too few weeks or items of one side are held."""
    scope, compared = items.scope, items.scope.compared()
    starts = _weeks(items, measure, items.now, scope)
    starts_before = _weeks(items, measure, items.before, compared)
    paired = scope.comparison == "previous_year"
    if paired:
        shift = scope.first_day - compared.first_day
        both = {start - shift for start in starts} & set(starts_before)
        starts, starts_before = [start for start in starts if start - shift in both], sorted(both)
    now, before = _inside(items.now, starts), _inside(items.before, starts_before)
    if min(len(starts), len(starts_before)) < FEWEST_WEEKS or min(len(now), len(before)) < FEWEST_ITEMS:
        return None
    sides = _sums(now, starts, measure), _sums(before, starts_before, measure)
    less = (
        _sums(_without_best(now, measure), starts, measure),
        _sums(_without_best(before, measure), starts_before, measure),
    )
    whole, rest = change_of_means(*sides, paired=paired), change_of_means(*less, paired=paired)
    if whole is None or rest is None:
        return None
    return Stands(
        whole,
        rest,
        (sum(sides[1]), sum(sides[0])),
        (sum(less[1]), sum(less[0])),
        min(len(starts), len(starts_before)),
        min(len(now), len(before)),
    )


def _weeks(items: Items, measure: Measure, rows: list[Row], scope: Scope) -> list[date]:
    """Return the first days of the weeks that files cover."""
    values = [(row["day"], amount(row, measure)) for row in rows]
    return [start for start, _ in weekly(values, scope.first_day, scope.last_day, items.covered, "item")]


def _inside(rows: list[Row], starts: list[date]) -> list[Row]:
    return [row for row in rows if any(start <= row["day"] < start + timedelta(days=7) for start in starts)]


def _without_best(rows: list[Row], measure: Measure) -> list[Row]:
    best = max(rows, key=lambda row: amount(row, measure))
    return [row for row in rows if row is not best]


def _sums(rows: list[Row], starts: list[date], measure: Measure) -> list[float]:
    return [sum(amount(row, measure) for row in _inside(rows, [start])) for start in starts]


def _way(change: Estimate, sure: float) -> str:
    """Return up or down where the change is clear, '' where it is not."""
    return "" if change.chance > sure or change.low <= 0 <= change.high else _sign(change)


def _sign(change: Estimate) -> str:
    return "up" if change.value > 0 else "down"


def case_of(stands: Stands, sure: float) -> str:
    """Return which of the claims is true; `sure` is the chance up to which a change counts as clear.

    Where one of both changes is clear and the other, not much smaller, just fails to be, no post made the difference.
    """
    whole, rest = stands.whole, stands.rest
    way, rest_way = _way(whole, sure), _way(rest, sure)
    if way and rest_way:
        return STANDS if way == rest_way else "turns"
    if way:
        return STANDS if _mostly(rest.value, whole.value) else "hangs"
    return "hidden" if rest_way and not _mostly(whole.value, rest.value) else NOTHING_CHANGED


def _mostly(part: float, whole: float) -> bool:
    """Whether a change is at least half of another, the same way."""
    return part * whole > 0 and abs(part) >= _HALF * abs(whole)


def without_finding(store: Store, items: Items, measure: Measure, stands: Stands, sure: float) -> Finding:
    """Return whether the change stands, in words; there must be one, with or without the best."""
    case = case_of(stands, sure)
    way, rest_way = (_sign(each) for each in (stands.whole, stands.rest))
    scope = items.scope
    filled = {
        "channel": Value(items.channel.label, "text"),
        "measure": Value(measure.words, "text"),
        "item": Value(items.n_of.removesuffix("s"), "text"),
        "against": against(scope),
        "way": Value(way, "text"),
        "change": Value(stands.whole.value, "change"),
        "rest_way": Value(rest_way, "text"),
        "rest": Value(stands.rest.value, "change"),
    }
    claim = _CLAIMS[case]
    values = used(claim, filled)
    sentence = claim.format(**{name: value.text for name, value in values})
    metric = METRICS[measure.metric]
    held = evidence(
        store,
        items.result,
        items.result.table,
        metric,
        n=stands.weeks,
        n_of="weeks",
        interval_method=(
            f"Whole weeks vary, at {round(LEVEL * 100)}% confidence, once with all {items.n_of} and once without the "
            "best of each period; the changes of all channels are corrected together."
        ),
    )
    before = f"{filled['against'].text[0].upper()}{filled['against'].text[1:]}"
    rows = [
        (when, series, totals[at])
        for series, totals in ((_ALL, stands.totals), (_REST, stands.rest_totals))
        for at, when in enumerate((before, "This period"))
    ]
    caveats = []
    if stands.n < FEW_ITEMS:
        caveats.append(f"Indicative: {stands.n} {items.n_of} on the smaller side.")
    if case == STANDS and not _way(stands.rest, sure):
        caveats.append("Without the best the change is about as large, but by itself not clear.")
    elif case == "hangs":
        caveats.append(
            f"Without the best the totals differ by {signed(stands.rest.value)}; weeks differ as much by chance."
        )
    elif case == "hidden":
        caveats.append(f"In all the totals differ by {signed(stands.whole.value)}; weeks differ as much by chance.")
    return Finding(
        id=f"{PAGE}.without_best.{items.channel.platform}.{items.channel.account_id}",
        page=PAGE,
        question=_QUESTION,
        claim=claim,
        values=values,
        metric=metric.id,
        value=stands.rest_totals[1],
        unit=metric.unit,
        interval=None,
        level=None,
        n=stands.weeks,
        scope=scope,
        evidence=held,
        chart=Chart(
            kind="slope",
            title=sentence,
            subtitle=f"{metric.label} of {stands.weeks} weeks on both sides, this period {span(scope)}",
            table=Table.of(("period", items.n_of, measure.words), rows),
            x="period",
            y=measure.words,
            series=items.n_of,
            unit=metric.unit,
            highlight=(_REST,),
            alt=f"Two lines from the one period to the other: {sentence}.",
            source=source_line(held.files),
        ),
        direction=_way(stands.rest, sure) or "no_clear_change",
        caveats=tuple(caveats),
        platform=items.channel.platform,
        account=items.channel.name,
        change=stands.rest.value,
        change_interval=(stands.rest.low, stands.rest.high),
        chance=stands.rest.chance,
        value_kind="count",
    )
