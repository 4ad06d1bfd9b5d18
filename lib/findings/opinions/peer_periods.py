"""Tables of our peers as periods that can be set side by side: theirs and ours, counted alike over the same days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from lib.findings.opinions.rows import Rows
from lib.findings.peers.bodies import OUR_POSTS, inhabitants_of, key_of, ours_among
from lib.findings.peers.circle import DAYS_APART, FEWEST_COUNTS
from lib.findings.peers.counted import apart, misdated
from lib.findings.words import FEWEST_ITEMS, FEWEST_WEEKS
from lib.model import Scope, Table

Row = dict[str, Any]
Span = tuple[date, date]
# Numerator and denominator of one period.
Pair = tuple[float, float]
RESPONSE, POSTS = "peer_engagements_per_1000_followers", "peer_posts_per_week"
_REACTIONS = ("reactions", "comments", "shares")
_OF_A_DAY = ("followers", "inhabitants")
_YEAR, _TWO_YEARS = timedelta(days=363), timedelta(days=727)
_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Body:
    """One body: its numbers by measure and period, its followers by day; `items` are the posts that were looked at."""

    key: str
    name: str
    ours: bool
    pages: int
    inhabitants: float | None
    followers: dict[date, float]
    parts: dict[str, dict[Span, Pair]]
    items: int | None = None

    def followers_near(self, day: date) -> float | None:
        """Return the followers on a day, or on the nearest within a week: people count by hand."""
        near = [(abs(each - day), value) for each, value in self.followers.items() if abs(each - day) <= DAYS_APART]
        return min(near)[1] if near else None

    def near(self, measure: str, span: Span) -> Pair | None:
        """Return the numbers of a period that begins and ends within a week of the given one."""
        parts = self.parts.get(measure, {})
        if span in parts:
            return parts[span]
        close = [each for each in parts if all(abs(a - b) <= DAYS_APART for a, b in zip(each, span, strict=True))]
        return parts[min(close, key=lambda each: abs(each[1] - span[1]))] if close else None


@dataclass(frozen=True)
class PeerTable:
    """Bodies of one table on one network: `rows` of `query` over `scope`, those before `first_day` left out.

    `n_of` is what one period is: a count (a month, the days of a file) or a week of posts. `first_day` and `last_day`
    are the first and the last that are counted.
    """

    platform: str
    export: str
    query: str
    scope: Scope
    rows: Table
    bodies: tuple[Body, ...]
    n_of: str
    first_day: date
    last_day: date

    @property
    def ours(self) -> Body | None:
        """Our own body, None where the table lacks us."""
        return next((body for body in self.bodies if body.ours), None)

    @property
    def peers(self) -> tuple[Body, ...]:
        """The other bodies."""
        return tuple(body for body in self.bodies if not body.ours)

    @property
    def fewest(self) -> int:
        """How many periods an interval needs."""
        return FEWEST_COUNTS if self.n_of == "counts" else FEWEST_WEEKS

    def shared(self, peer: Body, measure: str) -> list[tuple[Pair, Pair]]:
        """Return (theirs, ours) of each period that both have, in order."""
        ours = self.ours
        spans = sorted(ours.parts.get(measure, {}), key=lambda span: span[1]) if ours else []
        found = [(peer.near(measure, span), ours.near(measure, span)) for span in spans] if ours else []
        return [(theirs, own) for theirs, own in found if theirs is not None and own is not None]

    def comparable(self, measure: str) -> list[Body]:
        """Return the peers with as many periods (and posts) beside ours as an interval needs."""
        enough = [body for body in self.bodies if body.items is None or body.items >= FEWEST_ITEMS]
        if self.ours not in enough:
            return []
        return [peer for peer in enough if not peer.ours and len(self.shared(peer, measure)) >= self.fewest]


def peer_tables(rows: Rows, scope: Scope, network: str = "") -> list[PeerTable]:
    """Return the tables (of one network) over the two years to the scope's last day; not those that end a year ago."""
    days = replace(scope, first_day=scope.last_day - _TWO_YEARS, accounts=())
    counts, posts = rows.of("peers_counts", days), rows.of("peers_posts", days)
    return [*_of_counts(counts, days, network), *_of_posts(posts, days, network)]


def _of_counts(table: Table, scope: Scope, network: str) -> Iterable[PeerTable]:
    records = [row for row in table.records() if row["last_day"] <= scope.last_day]
    inhabitants = inhabitants_of(records)
    records = [row for row in records if network in ("", row["platform"])]
    for platform, export, account in dict.fromkeys(
        (row["platform"], row["export"], row["account_id"]) for row in records if row["export"] != OUR_POSTS
    ):
        own = [
            row for row in records if (row["platform"], row["export"], row["account_id"]) == (platform, export, account)
        ]
        if max(row["last_day"] for row in own) < scope.last_day - _YEAR:
            continue
        dropped = misdated(own)
        own = [row for row in own if row["metric"] != "followers" or row["last_day"] not in dropped]
        name = ours_among([row["body"] for row in own], scope.organisation, own[0]["our_page"], export)
        beside = [row for row in records if row["export"] == OUR_POSTS and row["platform"] == platform]
        spans = set(_spans(own))
        beside = [row for row in beside if name is None and (row["first_day"], row["last_day"]) in spans]
        kept = [*own, *beside]
        bodies = [
            _counted([row for row in kept if (row["export"], row["body"]) == key], key == (export, name), inhabitants)
            for key in dict.fromkeys((row["export"], row["body"]) for row in kept)
        ]
        yield PeerTable(
            *(platform, export, "peers_counts", scope, _table(table, kept), tuple(bodies), "counts"),
            first_day=min(row["first_day"] for row in own),
            last_day=max(row["last_day"] for row in own),
        )


def _spans(rows: Sequence[Row]) -> list[Span]:
    """Return the spans over which the body with the most counts is counted."""
    flows = [row for row in rows if row["metric"] not in _OF_A_DAY] or rows
    by_body: dict[str, set[Span]] = {}
    for row in flows:
        by_body.setdefault(row["body"], set()).add((row["first_day"], row["last_day"]))
    return max(map(apart, by_body.values()), key=len, default=[])


def _counted(rows: Sequence[Row], ours: bool, inhabitants: dict[str, float]) -> Body:
    first = rows[0]
    own_posts = first["export"] == OUR_POSTS
    followers = {row["last_day"]: row["value"] for row in rows if row["metric"] == "followers"}
    numbers: dict[Span, dict[str, float]] = {}
    for row in rows:
        if row["metric"] not in _OF_A_DAY:
            numbers.setdefault((row["first_day"], row["last_day"]), {})[row["metric"]] = row["value"]
    parts: dict[str, dict[Span, Pair]] = {RESPONSE: {}, POSTS: {}}
    for span in apart(span for span, said in numbers.items() if said.get("posts_published") is not None):
        said, posts = numbers[span], numbers[span]["posts_published"]
        engagements = said.get("engagements")
        if engagements is None and any(name in said for name in _REACTIONS):
            engagements = sum(said.get(name, 0.0) for name in _REACTIONS)
        parts[POSTS][span] = posts, ((span[1] - span[0]).days + 1) / 7
        weight = posts * followers.get(span[1], 0.0) / 1000
        if engagements is not None and weight > 0:
            parts[RESPONSE][span] = engagements, weight
    served = inhabitants.get(key_of(first["body"]))
    ours = ours or own_posts
    return Body(
        "us" if ours else key_of(first["body"]),
        first["body"],
        ours,
        first["pages"],
        (first["our_inhabitants"] or served) if ours else served,
        followers,
        parts,
    )


def _of_posts(table: Table, scope: Scope, network: str) -> Iterable[PeerTable]:
    records = [row for row in table.records() if network in ("", row["platform"])]
    for platform, export in dict.fromkeys(
        (row["platform"], row["export"]) for row in records if row["export"] != OUR_POSTS
    ):
        theirs = [row for row in records if (row["platform"], row["export"]) == (platform, export)]
        if max(row["day"] for row in theirs) < scope.last_day - _YEAR:
            continue
        # Ours of the same days: what was published when nothing of theirs is held says nothing.
        first, last = min(row["day"] for row in theirs), max(row["day"] for row in theirs)
        name = ours_among([row["body"] for row in theirs], scope.organisation, "", export)
        beside = [
            row
            for row in records
            if name is None
            and row["export"] == OUR_POSTS
            and row["platform"] == platform
            and first <= row["day"] <= last
        ]
        kept = [*theirs, *beside]
        bodies = [
            _posted([row for row in kept if (row["export"], row["body"]) == key], key == (export, name), first, last)
            for key in dict.fromkeys((row["export"], row["body"]) for row in kept)
        ]
        yield PeerTable(
            *(platform, export, "peers_posts", scope, _table(table, kept), tuple(bodies), "weeks"), first, last
        )


def _posted(rows: Sequence[Row], ours: bool, first: date, last: date) -> Body:
    weeks = ((last - first).days + 1) // 7
    spans = [(last - _WEEK * (at + 1) + timedelta(days=1), last - _WEEK * at) for at in reversed(range(weeks))]
    posts: dict[Span, Pair] = dict.fromkeys(spans, (0.0, 1.0))
    response: dict[Span, Pair] = dict.fromkeys(spans, (0.0, 0.0))
    used = 0
    for row in rows:
        at = (last - row["day"]).days // 7
        if at >= weeks:
            continue
        span = spans[weeks - 1 - at]
        posts[span] = posts[span][0] + 1, 1.0
        if row["grown"] and row["followers"]:
            used += 1
            response[span] = response[span][0] + row["engagements"], response[span][1] + row["followers"] / 1000
    ours = ours or rows[0]["export"] == OUR_POSTS
    followers = {row["day"]: row["followers"] for row in rows if row["followers"]}
    return Body(
        "us" if ours else key_of(rows[0]["body"]),
        rows[0]["body"],
        ours,
        1,
        rows[0]["our_inhabitants"] if ours else None,
        followers,
        {POSTS: posts, RESPONSE: response if used else {}},
        items=used or len(rows),
    )


def _table(table: Table, rows: Sequence[Row]) -> Table:
    return Table.of(table.columns, [tuple(row[name] for name in table.columns) for row in rows])
