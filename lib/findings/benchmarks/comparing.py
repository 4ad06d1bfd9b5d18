"""Each published figure beside each of our accounts that it could be meant for: a finding, or why there is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lib.findings.benchmarks.fairness import best, refusals
from lib.findings.benchmarks.figures import about, every_figure
from lib.findings.benchmarks.ours import Ours, numbers
from lib.findings.benchmarks.told import finding
from lib.findings.many import largest_chance
from lib.metrics import METRICS, Result, run
from lib.model import PLATFORMS, Benchmark, Finding, Scope
from lib.store import Store

# What people take for one another: a figure on one is shown beside the other, to say why they differ.
_ALIKE = (
    ("engagement_rate", "engagement_rate_followers"),
    ("engagement_per_view", "engagement_rate_followers"),
)
_QUERIES = ("response_by_item", "rates_by_item")


@dataclass(frozen=True)
class Compared:
    """One published figure and one number of ours: either a `finding`, or the `reasons` why there is none.

    `account` is our account in words, `ours` its number. `first` marks the figure that says most of bodies like us
    among those that may stand beside the same number.
    """

    benchmark: Benchmark
    account: str
    ours: Ours
    reasons: tuple[str, ...] = ()
    finding: Finding | None = None
    first: bool = False


def compared(store: Store, scope: Scope) -> list[Compared]:
    """Return every pair of a published figure and a number of ours that could be meant, the fair ones first."""
    found: list[Compared] = []
    figures = every_figure(store)
    for held, figure in _pairs(_ours(store, scope), figures):
        reasons = refusals(figure, held.metric, held.platform, scope.last_day, held.currencies)
        found.append(Compared(figure, held.account, held, reasons))
    told = _told(store, [each for each in found if not each.reasons])
    refused = [each for each in found if each.reasons]
    refused.sort(key=lambda each: (each.account, each.ours.metric.id))
    return [*told, *refused]


def benchmarks(store: Store, scope: Scope) -> list[Finding]:
    """Return the findings: each number of ours beside the figure that says most of bodies like us."""
    return [each.finding for each in compared(store, scope) if each.first and each.finding is not None]


def _pairs(ours: Sequence[Ours], figures: Sequence[Benchmark]) -> Iterator[tuple[Ours, Benchmark]]:
    held = {(each.account_id, each.metric.id): each for each in ours}
    for figure in figures:
        if figure.metric not in METRICS:
            continue
        for account_id in dict.fromkeys(each.account_id for each in ours):
            meant = next(
                (held[account_id, name] for name in _meant(figure.metric) if (account_id, name) in held),
                None,
            )
            if meant is not None and about(figure, meant.platform):
                yield meant, figure


def _meant(metric: str) -> list[str]:
    """Return the metric of a figure, then those that people take for it."""
    others = [name for pair in _ALIKE if metric in pair for name in pair if name != metric]
    return [metric, *others]


def _told(store: Store, fair: Sequence[Compared]) -> list[Compared]:
    """Return the fair pairs with their findings; what may be chance among so many is called no clear difference."""
    chances = [chance for each in fair if (chance := each.ours.chance_beside(each.benchmark)) is not None]
    allowed = largest_chance(chances)
    beside: dict[tuple[int, str], list[Benchmark]] = {}
    for each in fair:
        beside.setdefault((each.ours.account_id, each.ours.metric.id), []).append(each.benchmark)
    found = []
    for each in fair:
        others = beside[each.ours.account_id, each.ours.metric.id]
        made = finding(store, each.ours, each.benchmark, others, allowed=allowed, at_once=len(chances))
        found.append(replace(each, finding=made, first=each.benchmark is best(others)))
    return sorted(found, key=lambda each: (not each.first, each.ours.metric.stage != "outcome", each.account))


def _ours(store: Store, scope: Scope) -> list[Ours]:
    """Return our numbers of the period, one per account and metric."""
    ever = replace(scope, first_day=date(1970, 1, 1), last_day=date(2999, 12, 31))
    names = {row["account_id"]: row for row in run(store, "channels", ever).table.records()}
    several = [row["platform"] for row in names.values()]
    found = []
    for query in _QUERIES:
        result = run(store, query, scope)
        rows = result.table.records()
        for account_id, platform, measure in dict.fromkeys(
            (row["account_id"], row["platform"], row["measure"]) for row in rows
        ):
            name = PLATFORMS[platform].label
            if several.count(platform) > 1 and account_id in names:
                name = f"{name} ({names[account_id]['name']})"
            own = _only(result, account_id)
            found += numbers(own, own.table.where(measure=measure), METRICS[measure], name, account_id, platform, scope)
    return found


def _only(result: Result, account_id: int) -> Result:
    """Return the rows of one account as the query would give them for that account alone."""
    parameters: tuple[tuple[str, Any], ...] = tuple(
        (name, [account_id] if name == "accounts" else value) for name, value in result.parameters
    )
    return Result(result.query, parameters, result.table.where(account_id=account_id))
