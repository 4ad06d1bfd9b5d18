"""Which posts made the difference, and whether a change stands without them."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from lib.findings.changes.items import (
    Items,
    Measure,
    Row,
    accounts,
    amount,
    brought,
    names,
    of_one_meaning,
    span,
    used,
)
from lib.findings.changes.tenths import inequality
from lib.findings.changes.without import NOTHING_CHANGED, STANDS, case_of, stands_without, without_finding
from lib.findings.many import largest_chance
from lib.findings.series import source_line
from lib.findings.words import FEWEST_ITEMS
from lib.metrics import METRICS, evidence
from lib.model import Chart, Finding, Scope, Table, Value
from lib.store import Store

__all__ = ["inequality", "made_the_difference"]

PAGE = "changes"
_DIFFERENCE = "Which posts made the difference?"
_COUNTED = "Nothing was estimated: what each brought is counted."
# One or two items are their own list.
_FEWEST_FOR_A_SHARE = 3
_HALF, _DRAWN = 0.5, 8
# The top items are named as such while they are at most this part of all.
_A_FEW = 0.25
_FEW = "{few} of {n} {items} brought {share} of {channel}'s {measure}"
_ONE = "One of {n} {items} brought {share} of {channel}'s {measure}"
_SPREAD = "{channel}'s {measure} do not hang on a few {items}: the best of {n} brought {share}"
# Showings far above, and response per showing far below the typical post's, are those of adverts.
_FAR = 5


def made_the_difference(store: Store, scope: Scope) -> list[Finding]:
    """Return for each social account and list of mailings which few brought most.

    Where a change is clear with or without the best item of each period, a second finding of the account says whether
    it stands without. These changes are corrected together for their number. Accounts whose change hangs on one item
    come first, then the most concentrated; those of fewer than eight items last.
    """
    held = [
        (of_one_meaning(items, measure), measure)
        for items in accounts(store, scope)
        if (measure := brought(items)) is not None
    ]
    compared = [stands_without(items, measure) for items, measure in held]
    sure = largest_chance(
        [chance for each in compared if each is not None for chance in (each.whole.chance, each.rest.chance)]
    )
    found: list[tuple[tuple[bool, bool, float], list[Finding]]] = []
    for (items, measure), stands in zip(held, compared, strict=True):
        ordered, few = _fewest_for_half(items, measure)
        if len(ordered) < _FEWEST_FOR_A_SHARE or few == 0:
            continue
        case = case_of(stands, sure) if stands is not None else NOTHING_CHANGED
        findings = [_share(store, items, measure, ordered, few)]
        if stands is not None and case != NOTHING_CHANGED:
            findings.append(without_finding(store, items, measure, stands, sure))
        telling = case not in (NOTHING_CHANGED, STANDS)
        found.append(((len(ordered) < FEWEST_ITEMS, not telling, few / len(ordered)), findings))
    found.sort(key=lambda each: each[0])
    return [finding for _, findings in found for finding in findings]


def _fewest_for_half(items: Items, measure: Measure) -> tuple[list[Row], int]:
    """Return the items, the best first, and how many of them it takes for half of all."""
    ordered = sorted(items.now, key=lambda row: amount(row, measure), reverse=True)
    half = _HALF * sum(amount(row, measure) for row in ordered)
    few, so_far = 0, 0.0
    while so_far < half:
        so_far += amount(ordered[few], measure)
        few += 1
    return ordered, few


def _share(store: Store, items: Items, measure: Measure, ordered: Sequence[Row], few: int) -> Finding:
    """Return how much the fewest items that bring half have brought; the value is the share of the best one."""
    total = sum(amount(row, measure) for row in ordered)
    best = amount(ordered[0], measure) / total
    spread = few > _A_FEW * len(ordered)
    share = best if spread else sum(amount(row, measure) for row in ordered[:few]) / total
    filled = {
        "few": Value(few),
        "n": Value(len(ordered)),
        "items": Value(items.n_of, "text"),
        "share": Value(share, "percent"),
        "channel": Value(items.channel.label, "text"),
        "measure": Value(measure.words, "text"),
    }
    claim = _SPREAD if spread else _ONE if few == 1 else _FEW
    values = used(claim, filled)
    sentence = claim.format(**{name: value.text for name, value in values})
    metric = METRICS[measure.metric]
    held = evidence(
        store, items.result, items.result.table, metric, n=len(ordered), n_of=items.n_of, interval_method=_COUNTED
    )
    drawn = ordered[:_DRAWN]
    labels = names(drawn)
    rows = [
        (label, amount(row, measure), amount(row, measure) / total, row["day"])
        for label, row in zip(labels, drawn, strict=True)
    ]
    return Finding(
        id=f"{PAGE}.difference.{items.channel.platform}.{items.channel.account_id}",
        page=PAGE,
        question=_DIFFERENCE,
        claim=claim,
        values=values,
        metric=metric.id,
        value=best,
        unit="share of all",
        interval=None,
        level=None,
        n=len(ordered),
        scope=items.scope,
        evidence=held,
        chart=Chart(
            kind="bar",
            title=sentence,
            subtitle=f"{metric.label} of the best {len(drawn)} of {len(ordered)} {items.n_of}, {span(items.scope)}",
            table=Table.of((items.n_of, measure.words, "share of all", "day"), rows),
            x=items.n_of,
            y=measure.words,
            unit=metric.unit,
            # Where all that is drawn made the half, nothing stands out.
            highlight=tuple(labels[: 1 if spread else few]) if spread or few < len(labels) else (),
            alt=f"Bars of the best {items.n_of} in order: {sentence}.",
            source=source_line(held.files),
        ),
        caveats=_caveats(items, ordered, few, measure, best),
        platform=items.channel.platform,
        account=items.channel.name,
        value_kind="percent",
    )


def _caveats(items: Items, ordered: Sequence[Row], few: int, measure: Measure, best: float) -> tuple[str, ...]:
    found = [items.cut] if items.cut else []
    paid = sum(row["paid"] for row in ordered[:few])
    one = items.n_of.removesuffix("s")
    if paid:
        found.append(
            f"Of {few} {items.n_of} that brought half, {paid} had paid showings." if few > 1 else "It was paid for."
        )
    elif promoted := _promoted(ordered):
        found.append(promoted)
    if best >= _HALF:
        found.append(f"Any average of these {items.n_of} is mostly this one {one}.")
    none = sum(amount(row, measure) == 0 for row in ordered)
    if none > len(ordered) / 2:
        found.append(f"{Value(none).text} of {Value(len(ordered)).text} {items.n_of} brought none.")
    young = sum(not row["grown"] for row in ordered)
    if young:
        grow = f"{items.n_of} of the newest week are" if young > 1 else f"{one} of the newest week is"
        found.append(f"{young} {grow} still growing.")
    if len(ordered) < FEWEST_ITEMS:
        found.append(f"Only {len(ordered)} {items.n_of}: this describes them and says nothing of the next ones.")
    return tuple(found)


def _promoted(ordered: Sequence[Row]) -> str:
    """Return what the best post's numbers look like where they are those of an advert, '' otherwise."""
    measured = [row for row in ordered[1:] if row["impressions"] and row["engagements"] is not None]
    best = ordered[0]
    if len(measured) < FEWEST_ITEMS or not best["impressions"] or best["engagements"] is None:
        return ""
    showings = best["impressions"] / median(row["impressions"] for row in measured)
    typical = median(row["engagements"] / row["impressions"] for row in measured)
    response = best["engagements"] / best["impressions"]
    if showings < _FAR or response * _FAR > typical:
        return ""
    times, share, usual = Value(showings).text, Value(response, "percent").text, Value(typical, "percent").text
    return (
        f"The best one was shown {times} times as often as the typical one, and {share} of its showings drew a "
        f"response instead of {usual}: it may have been promoted, which the export does not say."
    )
