"""Tables of counts (typed in, LinkedIn's competitors, samples of others) as sides that can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from lib.findings.peers.bodies import OUR_POSTS, inhabitants_of, key_of, ours_among
from lib.findings.peers.circle import FEWEST_COUNTS, Circle, Parts, Side, window
from lib.metrics import METRICS, Result, evidence, run
from lib.model import Scope, Table
from lib.store import Store

Row = dict[str, Any]
Span = tuple[date, date]
_REACTIONS = ("reactions", "comments", "shares")
_OF_A_DAY = ("followers", "inhabitants")
# On a sampled day on which so large a part of so many bodies loses followers at once, the sample is wrong, not the
# public: a misdated one, say.
_FALLING, _BODIES, _LOSS = 0.8, 10, 0.005


def counted(store: Store, everything: Result, scope: Scope) -> list[Circle]:
    """Return a circle for each network and table of counts that has one body or more up to the scope's last day."""
    rows = everything.table.records()
    inhabitants = inhabitants_of(rows)
    found = []
    tables = dict.fromkeys((row["platform"], row["export"], row["account_id"]) for row in rows)
    for platform, export, account in tables:
        if export == OUR_POSTS:
            continue
        own = [
            row for row in rows if (row["platform"], row["export"], row["account_id"]) == (platform, export, account)
        ]
        circle = _circle(store, scope, platform, export, own, inhabitants)
        if circle is not None:
            found.append(circle)
    return found


def _circle(
    store: Store, scope: Scope, platform: str, export: str, rows: list[Row], inhabitants: dict[str, float]
) -> Circle | None:
    days = window(_spans(rows), scope.first_day, scope.last_day)
    if days is None:
        return None
    first, last, old, wider = days
    result = run(store, "peers_counts", Scope(scope.organisation, first, last))
    kept = [at for at, row in enumerate(result.table.records()) if _belongs(row, platform, export, rows, last)]
    table = Table(result.table.columns, tuple(result.table.rows[at] for at in kept))
    name = ours_among(table.where(export=export).column("body"), scope.organisation, rows[0]["our_page"], export)
    table = _without_overlaps(table if name is None else table.where(export=export))
    records = table.records()
    own = [row for row in records if row["export"] == export]
    dropped = misdated(own)
    records = [row for row in records if row["metric"] != "followers" or row["last_day"] not in dropped]
    bodies = dict.fromkeys((row["export"], row["body"]) for row in records)
    sides = tuple(
        _side(
            [row for row in records if (row["export"], row["body"]) == (table_name, body)],
            ours=table_name == OUR_POSTS or body == name,
            inhabitants=inhabitants,
        )
        for table_name, body in bodies
    )
    said = evidence(store, result, table, METRICS["peer_followers"], n=0, n_of="counts", interval_method="")
    label = next((file.label for file in said.files if file.export == export), export)
    # What was counted began with its first span, which may begin before the days that are asked for.
    first, last = min(row["first_day"] for row in own), max(row["last_day"] for row in own)
    return Circle(
        platform, export, label, sides, first, last, "counts", FEWEST_COUNTS, old, wider, tuple(sorted(dropped)), said
    )


def _without_overlaps(table: Table) -> Table:
    """Return the rows less those of spans that count a part of another span of the same body again."""
    records = table.records()
    flows = [row for row in records if row["metric"] not in _OF_A_DAY]
    kept = {
        (body, *span)
        for body in {row["body"] for row in flows}
        for span in apart((row["first_day"], row["last_day"]) for row in flows if row["body"] == body)
    }
    return Table(
        table.columns,
        tuple(
            cells
            for cells, row in zip(table.rows, records, strict=True)
            if row["metric"] in _OF_A_DAY or (row["body"], row["first_day"], row["last_day"]) in kept
        ),
    )


def _belongs(row: Row, platform: str, export: str, rows: list[Row], last: date) -> bool:
    """Whether a row is of the table; our own posts are, where they are counted over a span of its main body."""
    if row["platform"] != platform or row["last_day"] > last:
        return False
    if row["export"] == export:
        return bool(row["account_id"] == rows[0]["account_id"])
    return row["export"] == OUR_POSTS and (row["first_day"], row["last_day"]) in _spans(rows)


def _spans(rows: Sequence[Row]) -> list[Span]:
    """Return the spans over which the body with the most counts is counted."""
    flows = [row for row in rows if row["metric"] not in _OF_A_DAY] or [
        row for row in rows if row["metric"] == "followers"
    ]
    by_body: dict[str, set[Span]] = {}
    for row in flows:
        by_body.setdefault(row["body"], set()).add((row["first_day"], row["last_day"]))
    ranked = sorted((len(kept), kept) for kept in map(apart, by_body.values()))
    return ranked[-1][1] if ranked else []


def apart(spans: Iterable[Span]) -> list[Span]:
    """Return as many of the spans as fit without two that share a day: files of LinkedIn often overlap."""
    found: list[Span] = []
    for first, last in sorted(set(spans), key=lambda span: (span[1], -span[0].toordinal())):
        if not found or first > found[-1][1]:
            found.append((first, last))
    return found


def misdated(rows: Sequence[Row]) -> set[date]:
    """Return the days on which nearly all of many bodies lose followers at once."""
    by_body: dict[str, dict[date, float]] = {}
    for row in rows:
        if row["metric"] == "followers":
            by_body.setdefault(row["body"], {})[row["last_day"]] = row["value"]
    falls: dict[date, list[bool]] = {}
    for series in by_body.values():
        days = sorted(series)
        for before, day in pairwise(days):
            falls.setdefault(day, []).append(series[day] < series[before] * (1 - _LOSS))
    return {day for day, fell in falls.items() if len(fell) >= _BODIES and sum(fell) >= _FALLING * len(fell)}


def _side(rows: list[Row], *, ours: bool, inhabitants: dict[str, float]) -> Side:
    name = rows[-1]["body"]
    served = inhabitants.get(key_of(name))
    if ours:
        served = rows[-1]["our_inhabitants"] or served
    followers = tuple(sorted((row["last_day"], row["value"]) for row in rows if row["metric"] == "followers"))
    spans: dict[Span, dict[str, float]] = {}
    for row in rows:
        if row["metric"] not in _OF_A_DAY:
            spans.setdefault((row["first_day"], row["last_day"]), {})[row["metric"]] = row["value"]
    parts = _parts(spans, dict(followers))
    return Side(
        "us" if ours else key_of(name),
        name,
        ours,
        rows[-1]["pages"],
        served,
        followers,
        parts,
        max((len(tops) for _, (tops, _) in parts), default=0),
        from_own_posts=rows[-1]["export"] == OUR_POSTS,
    )


def _parts(spans: dict[Span, dict[str, float]], followers: dict[date, float]) -> tuple[tuple[str, Parts], ...]:
    """Return numerators and denominators of each measure, one for each span that has both."""
    found: dict[str, list[tuple[float, float]]] = {}
    for (first, last), numbers in sorted(spans.items()):
        posts = numbers.get("posts_published")
        if posts is None:
            continue
        engagements = numbers.get("engagements")
        if engagements is None and any(name in numbers for name in _REACTIONS):
            engagements = sum(numbers.get(name, 0.0) for name in _REACTIONS)
        pairs = {
            "peer_posts_per_week": (posts, ((last - first).days + 1) / 7),
            "peer_engagements_per_post": (engagements, posts),
            "peer_engagements_per_1000_followers": (engagements, posts * followers.get(last, 0.0) / 1000),
            "peer_replies_per_post": (numbers.get("replies"), posts),
            "peer_format_rate:videos": (numbers.get("videos_published"), posts),
        }
        for measure, (top, bottom) in pairs.items():
            if top is not None and bottom > 0:
                found.setdefault(measure, []).append((top, bottom))
    return tuple(
        (measure, (tuple(top for top, _ in each), tuple(bottom for _, bottom in each)))
        for measure, each in found.items()
    )
