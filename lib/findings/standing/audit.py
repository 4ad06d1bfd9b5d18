"""The findings of every channel, the best first, and which of them pay their way."""

from __future__ import annotations

from dataclasses import replace

from lib.findings import flows, rates
from lib.findings.many import corrected
from lib.findings.standing.cost import costs
from lib.findings.standing.facets import FACETS, PAGE, Facet, ranked_by
from lib.findings.standing.listed import EVER, Channel, channels
from lib.findings.standing.spent import spent
from lib.findings.weeks import Coverage, Span
from lib.findings.worth import worth
from lib.metrics import run
from lib.model import PLATFORMS, DayMark, Finding, Scope
from lib.store import Store


def standing(store: Store, scope: Scope) -> list[Finding]:
    """Return the findings of every channel and facet for one comparison, the best channel first, then their worth.

    Best is judged cautiously: by the low end of the interval of the change in clicks or sessions, where a channel has
    none or pays for them in engagement. The changes of all channels in one facet are corrected
    together (see `many`). A facet without rows has no finding.
    """
    wide = replace(scope, first_day=min(scope.first_day, scope.compared().first_day))
    events = tuple(DayMark(row["day"], row["label"]) for row in run(store, "events", wide).table.records())
    covered = _coverage(store, scope)
    listed = channels(store, scope)
    found: list[tuple[Channel, list[Finding]]] = []
    for channel in listed:
        own = replace(wide, accounts=(channel.account_id,))
        findings = [
            finding
            for facet in FACETS
            if (finding := _finding(store, channel, facet, scope, own, covered, events)) is not None
        ]
        found.append((channel, findings))
    calm: dict[str, Finding] = {}
    for facet in FACETS:
        asked = [each for _, findings in found for each in findings if each.question == facet.question]
        # What we put out is our own doing and counted in full: nothing is inferred there.
        calm |= {finding.id: finding for finding in (asked if facet.name == "output" else corrected(asked))}
    found = [(channel, [calm[finding.id] for finding in findings]) for channel, findings in found]
    found.sort(key=lambda pair: _cautious_change(pair[1]), reverse=True)
    dear = {each.scope.accounts[0]: each for each in (*costs(store, scope, listed), *spent(store, scope, listed))}
    told = [finding for channel, findings in found for finding in (*findings, *_cost_of(channel, findings, dear))]
    return [*told, *worth(store, scope)]


def _cost_of(channel: Channel, findings: list[Finding], dear: dict[int, Finding]) -> list[Finding]:
    """Return what the channel cost: its hours only beside what they were for, what was paid in any case."""
    cost = dear.get(channel.account_id)
    return [cost] if cost is not None and (findings or cost.metric == "spend") else []


def _coverage(store: Store, scope: Scope) -> dict[tuple[int, str], Coverage]:
    """Return the days that files cover by account and kind of rows."""
    whole = replace(scope, first_day=EVER[0], last_day=EVER[1])
    spans: dict[tuple[int, str], list[Span]] = {}
    for row in run(store, "coverage", whole).table.records():
        spans.setdefault((row["account_id"], row["grain"]), []).append(Span(row["first_day"], row["last_day"]))
    return {key: Coverage.of(found) for key, found in spans.items()}


def _finding(
    store: Store,
    channel: Channel,
    facet: Facet,
    scope: Scope,
    wide: Scope,
    covered: dict[tuple[int, str], Coverage],
    events: tuple[DayMark, ...],
) -> Finding | None:
    result = run(store, facet.query, wide)
    published = "mailing" if PLATFORMS[channel.platform].channel == "e-mail" else "post"
    items = covered.get((channel.account_id, published), Coverage(()))
    make = rates.finding if facet.kind == "rate" else flows.finding
    made = make(store, result, channel.label, scope, items, events)
    if made is None:
        return None
    return replace(
        made,
        id=f"{PAGE}.{facet.name}.{channel.platform}.{channel.account_id}.{scope.comparison}",
        page=PAGE,
        question=facet.question,
        platform=channel.platform,
        account=channel.name,
        scope=replace(scope, accounts=(channel.account_id,)),
    )


def _cautious_change(findings: list[Finding]) -> float:
    """Return the low end of the change that the channel is ordered by, the lowest where there is none."""
    ranked = ranked_by(findings)
    return ranked.change_interval[0] if ranked is not None and ranked.change_interval else float("-inf")
