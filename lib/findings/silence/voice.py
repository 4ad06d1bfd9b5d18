"""Whose posts people respond to in our circle: the share of others in what was done with all posts of the peer set."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from lib.findings.peers.circle import Circle
from lib.findings.peers.gathered import gathered
from lib.findings.words import FEWEST_WEEKS
from lib.metrics import METRICS
from lib.model import PLATFORMS, Chart, Finding, Scope, Table, Value
from lib.stats import LEVEL, Estimate
from lib.stats.dependence import rate_in_time
from lib.store import Store

METRIC = "others_share_of_voice"
US = "Us"
_REACTIONS = ("reactions", "comments", "shares")
_FEWEST_PEERS = 3


@dataclass(frozen=True)
class Voices:
    """Engagements of each body over the spans (months, files) that all of them are counted in; `US` is ours."""

    circle: Circle
    bodies: tuple[tuple[str, float], ...]
    share: Estimate
    spans: int


def voice_findings(store: Store, scope: Scope, page: str) -> list[Finding]:
    """Return the share of others on each network of which a table holds us and at least one peer."""
    found = []
    for circle in gathered(store, scope).circles:
        voices = voices_of(circle)
        if voices is not None:
            found.append(_finding(voices, scope, page))
    return found


def voices_of(circle: Circle) -> Voices | None:
    """Return how engagements are shared in a circle; None where ours or everybody else's are missing."""
    spans = _spans(circle)
    if not spans or circle.ours is None:
        return None
    often = {body for body in {name for span in spans.values() for name in span} if _in_most(body, spans)}
    whole = {key: span for key, span in sorted(spans.items()) if often <= span.keys()}
    if US not in often or len(often) < 2 or not whole:
        return None
    bodies = {body: sum(span[body] for span in whole.values()) for body in often}
    total = sum(bodies.values())
    if total <= 0:
        return None
    tops = [sum(amount for body, amount in span.items() if body in often - {US}) for span in whole.values()]
    bottoms = [sum(amount for body, amount in span.items() if body in often) for span in whole.values()]
    others = 1 - bodies[US] / total
    share = rate_in_time(tops, bottoms) if len(whole) >= FEWEST_WEEKS else None
    share = share or Estimate(others, others, others, len(whole))
    ordered = tuple(sorted(bodies.items(), key=lambda pair: -pair[1]))
    return Voices(circle, ordered, replace(share, high=min(1.0, share.high)), len(whole))


def _in_most(body: str, spans: dict[date, dict[str, float]]) -> bool:
    return body == US or 2 * sum(body in span for span in spans.values()) >= len(spans)


def _spans(circle: Circle) -> dict[date, dict[str, float]]:
    """Return the engagements of each body by span: the counts of a table by their last day, posts by their month."""
    peers = {side.name for side in circle.peers}
    found: dict[date, dict[str, float]] = {}
    parts: dict[tuple[date, str], dict[str, float]] = {}
    for row in circle.evidence.rows.records():
        body = row["body"] if row["body"] in peers else US
        if circle.n_of == "posts":
            if row["grown"]:
                span = found.setdefault(row["day"].replace(day=1), {})
                span[body] = span.get(body, 0.0) + row["engagements"]
        else:
            parts.setdefault((row["last_day"], body), {})[row["metric"]] = row["value"]
    for (day, body), numbers in parts.items():
        held = [numbers[name] for name in _REACTIONS if name in numbers]
        amount = numbers.get("engagements", sum(held) if held else None)
        if amount is not None:
            found.setdefault(day, {})[body] = amount
    return found


def _finding(voices: Voices, scope: Scope, page: str) -> Finding:
    circle, metric = voices.circle, METRICS[METRIC]
    claim = "{channel}: of what people did with the posts of {count} bodies {share} went to others, {ours} to us"
    values = {
        "channel": Value(PLATFORMS[circle.platform].label, "text"),
        "share": Value(voices.share.value, "percent"),
        "count": Value(len(voices.bodies)),
        "ours": Value(1 - voices.share.value, "percent"),
    }
    sentence = claim.format(**{name: value.text for name, value in values.items()})
    total = sum(amount for _, amount in voices.bodies)
    names = {US: f"{scope.organisation or US} (us)"}
    rows = [(names.get(body, body), amount / total) for body, amount in voices.bodies]
    known = voices.share.low < voices.share.high
    when = f"{Value(circle.first_day, 'day').text} to {Value(circle.last_day, 'day').text}"
    return Finding(
        id=f"{page}.voice.{circle.platform}",
        page=page,
        question="Who is heard where we are not?",
        claim=claim,
        values=tuple(values.items()),
        metric=metric.id,
        value=voices.share.value,
        unit=metric.unit,
        interval=(voices.share.low, voices.share.high) if known else None,
        level=LEVEL if known else None,
        n=voices.spans,
        scope=scope,
        evidence=replace(
            circle.evidence,
            definition=metric.definition,
            n=voices.spans,
            n_of="counts that hold all of them",
            interval_method="The interval comes from how much the counts differ, which hang together in time.",
        ),
        chart=Chart(
            kind="bar",
            title=sentence,
            subtitle=f"Share of the engagements with the posts of the peer set, {when}",
            table=Table.of(("body", "share"), rows),
            x="body",
            y="share",
            value_kind="percent",
            unit=metric.unit,
            highlight=(names[US],),
            alt=f"Bars, the largest first: share of the engagements by body. {sentence}.",
            source=f"Source: {circle.label}",
        ),
        caveats=_caveats(voices, known),
        platform=circle.platform,
        value_kind="percent",
    )


def _caveats(voices: Voices, known: bool) -> tuple[str, ...]:
    found = [
        "Of this peer set, and of all posts: no file tells which posts of others are on our topics. Larger bodies are "
        "heard more."
    ]
    if len(voices.bodies) - 1 < _FEWEST_PEERS:
        found.append(f"Only {len(voices.bodies) - 1} of our peers are counted; {_FEWEST_PEERS} make a comparison.")
    if not known:
        found.append(f"{voices.spans} counts hold all of them; an interval needs {FEWEST_WEEKS}.")
    return tuple(found)
