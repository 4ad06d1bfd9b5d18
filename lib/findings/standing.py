"""Where do we stand? Audience, output, engagement, clicks or sessions of each channel against its own past."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from lib.findings import flows, rates
from lib.findings.many import corrected
from lib.findings.weeks import Coverage, Span
from lib.metrics import run
from lib.model import PLATFORMS, DayMark, Finding, Scope
from lib.store import Store

PAGE = "standing"
_EVER = (date(1970, 1, 1), date(2999, 12, 31))


@dataclass(frozen=True)
class Facet:
    """One of the four things asked of each channel."""

    name: str
    label: str
    question: str
    query: str
    kind: str


FACETS = (
    Facet("clicks", "Clicks or sessions", "Do people come to us?", "clicks_by_day", "flow"),
    Facet("engagement", "Engagement", "Do they respond?", "response_by_item", "rate"),
    Facet("audience", "Audience", "Whom do we reach?", "audience_by_day", "flow"),
    Facet("output", "Output", "What do we put out?", "output_by_day", "flow"),
)


@dataclass(frozen=True)
class Channel:
    """An account as the audit lists it."""

    account_id: int
    platform: str
    name: str
    label: str
    span: Span


def channels(store: Store, scope: Scope) -> list[Channel]:
    """Return the accounts that have rows, whatever their days."""
    whole = replace(scope, first_day=_EVER[0], last_day=_EVER[1])
    rows = run(store, "channels", whole).table.records()
    alone = [row["platform"] for row in rows]
    return [
        Channel(
            row["account_id"],
            row["platform"],
            row["name"],
            PLATFORMS[row["platform"]].label
            if alone.count(row["platform"]) == 1
            else f"{PLATFORMS[row['platform']].label} ({row['name']})",
            Span(row["first_day"], row["last_day"]),
        )
        for row in rows
        if PLATFORMS[row["platform"]].channel not in ("own", "messages", "peers", "tool")
    ]


def standing(store: Store, scope: Scope) -> list[Finding]:
    """Return the findings of every channel and facet for one comparison, the best channel first.

    Best is judged cautiously: by the low end of the interval of the change in clicks or sessions, and where a
    channel has none, in engagement. The changes of all channels in one facet are corrected
    together (see `many`). A facet without rows has no finding.
    """
    wide = replace(scope, first_day=min(scope.first_day, scope.compared().first_day))
    events = tuple(DayMark(row["day"], row["label"]) for row in run(store, "events", wide).table.records())
    covered = _coverage(store, scope)
    found: list[tuple[Channel, list[Finding]]] = []
    for channel in channels(store, scope):
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
    return [finding for _, findings in found for finding in findings]


def _coverage(store: Store, scope: Scope) -> dict[tuple[int, str], Coverage]:
    """Return the days that files cover by account and kind of rows."""
    whole = replace(scope, first_day=_EVER[0], last_day=_EVER[1])
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
    for facet in ("clicks", "engagement", "audience"):
        for finding in findings:
            if finding.id.split(".")[1] == facet and finding.change_interval and finding.metric != "followers_net":
                return finding.change_interval[0]
    return float("-inf")
