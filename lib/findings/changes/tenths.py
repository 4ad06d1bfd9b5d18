"""How unequal are the posts, and which number stands for the typical one?"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from lib.findings.changes.items import (
    Items,
    Measure,
    accounts,
    amount,
    left_out,
    of_one_meaning,
    organic,
    shown,
    span,
    used,
)
from lib.findings.series import source_line
from lib.findings.words import FEW_ITEMS
from lib.metrics import METRICS, evidence
from lib.model import Chart, Finding, Reference, Scope, Table, Value
from lib.stats import LEVEL, top_share
from lib.store import Store

PAGE = "changes"
_QUESTION = "How unequal are the posts?"
# Under this many there is no tenth.
_FEWEST = 10
# A share of the top tenth that lies surely under this is that of posts much alike.
_ALIKE = 0.2
_TENTHS = ("Top tenth", *(f"{at}{'nd' if at == 2 else 'rd' if at == 3 else 'th'} tenth" for at in range(2, 11)))
_CLAIM = (
    "{channel}'s typical {item} is {verb} {typical} times, the average one {average}: "
    "the top tenth of {items} took {share} of all {measure}"
)
_ALIKE_CLAIM = (
    "{channel}'s {items} are much alike: the top tenth took {share} of the {measure}, "
    "the typical {item} is {verb} {typical} times"
)


def inequality(store: Store, scope: Scope) -> list[Finding]:
    """Return for each social account what its top tenth of posts took of all showings, the most unequal first.

    Posts younger than a week and those known to be paid are left out.
    """
    found = [made for items in accounts(store, scope, ("social",)) if (made := _inequality(store, items)) is not None]
    return sorted(found, key=lambda finding: -(finding.value or 0.0))


def _inequality(store: Store, items: Items) -> Finding | None:
    measure = shown(items)
    items = of_one_meaning(items, measure)
    counted = [row for row in organic(items.now) if row["grown"] and row[measure.column] is not None]
    amounts = sorted((amount(row, measure) for row in counted), reverse=True)
    estimate = top_share(amounts, share=0.1) if len(amounts) >= _FEWEST and sum(amounts) > 0 else None
    if estimate is None:
        return None
    typical, average = median(amounts), sum(amounts) / len(amounts)
    filled = {
        "channel": Value(items.channel.label, "text"),
        "item": Value(items.n_of.removesuffix("s"), "text"),
        "items": Value(items.n_of, "text"),
        "verb": Value("watched" if measure.column == "video_views" else "shown", "text"),
        "typical": Value(typical),
        "average": Value(average),
        "share": Value(estimate.value, "percent"),
        "measure": Value(measure.words, "text"),
    }
    claim = _ALIKE_CLAIM if estimate.high < _ALIKE else _CLAIM
    values = used(claim, filled)
    sentence = claim.format(**{name: value.text for name, value in values})
    metric = METRICS["top_tenth_share"]
    held = evidence(
        store,
        items.result,
        items.result.table,
        metric,
        n=len(amounts),
        n_of=items.n_of,
        interval_method=(
            f"The {items.n_of} vary as wholes, and few of them carry much: the interval allows for both and holds the "
            f"true share in about {round(LEVEL * 100)} of 100 such cases."
        ),
    )
    rows = list(zip(_TENTHS, _tenths(amounts), strict=True))
    return Finding(
        id=f"{PAGE}.inequality.{items.channel.platform}.{items.channel.account_id}",
        page=PAGE,
        question=_QUESTION,
        claim=claim,
        values=values,
        metric=metric.id,
        value=estimate.value,
        unit=metric.unit,
        interval=(estimate.low, estimate.high),
        level=LEVEL,
        n=len(amounts),
        scope=items.scope,
        evidence=held,
        chart=Chart(
            kind="bar",
            title=sentence,
            subtitle=f"Share of all {measure.words} by tenth of {len(amounts)} {items.n_of}, {span(items.scope)}",
            table=Table.of((items.n_of, f"share of {measure.words}"), rows),
            x=items.n_of,
            y=f"share of {measure.words}",
            value_kind="percent",
            unit="share of all",
            highlight=(_TENTHS[0],),
            references=(Reference(0.1, "all alike"),),
            alt=f"Ten bars, from the strongest tenth of {items.n_of} to the weakest: {sentence}.",
            source=source_line(held.files),
        ),
        caveats=_caveats(items, measure, len(amounts)),
        platform=items.channel.platform,
        account=items.channel.name,
        value_kind="percent",
    )


def _tenths(values: Sequence[float]) -> list[float]:
    """Return the share of each tenth of the values, which are ordered from the largest; an item may lie in two."""
    size, total = len(values) / 10, sum(values)
    found = []
    for tenth in range(10):
        start, end = tenth * size, (tenth + 1) * size
        inside = (value * max(0.0, min(at + 1, end) - max(at, start)) for at, value in enumerate(values))
        found.append(sum(inside) / total)
    return found


def _caveats(items: Items, measure: Measure, n: int) -> tuple[str, ...]:
    """Return which posts are not counted here, and how sure few are."""
    few = (f"Indicative: {n} {items.n_of}.",) if n < FEW_ITEMS else ()
    return (*left_out(items, measure), *few)
