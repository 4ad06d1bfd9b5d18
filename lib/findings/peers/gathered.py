"""Everything that is held of our peers, one circle for each network: like is only set beside like."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lib.findings.peers.bodies import key_of
from lib.findings.peers.circle import Circle, Side
from lib.findings.peers.counted import counted
from lib.findings.peers.posted import posted
from lib.metrics import run
from lib.model import PLATFORMS, Scope
from lib.store import Store

_EVER = date(1970, 1, 1), date(2999, 12, 31)
_YEAR = timedelta(days=363)


@dataclass(frozen=True)
class Gathered:
    """What is held of peers up to a scope's last day.

    `circles` holds the one table for each network that findings speak of, best held first; `posts` every collection of
    posts; `beside` names the tables of the same networks that are not mixed in. `alone` are networks whose table holds
    nobody but us. `bodies` are all that stand in any table: (key, name), ours not among them.
    """

    scope: Scope
    circles: tuple[Circle, ...]
    posts: tuple[Circle, ...]
    beside: tuple[tuple[str, str], ...]
    alone: tuple[Circle, ...]

    @property
    def bodies(self) -> dict[str, str]:
        """Return the name of each peer by its key: those on most networks first, then the largest."""
        sides = [side for circle in (*self.circles, *self.posts) for side in circle.peers]
        keys = [side.key for side in sides]
        names = {side.key: side.name for side in reversed(sides)}
        size: dict[str, float] = {}
        for side in sides:
            size[side.key] = max([size.get(side.key, 0.0), *(value for _, value in side.followers[-1:])])
        return {key: names[key] for key in sorted(names, key=lambda key: (-keys.count(key), -size[key], names[key]))}

    @property
    def without_us(self) -> bool:
        """Whether no table holds us."""
        return not any(circle.ours for circle in self.circles)

    def of(self, keys: Collection[str]) -> Gathered:
        """Return only the peers with these keys, and us; all of them where no key is given."""
        if not keys:
            return self
        return replace(self, circles=_only(self.circles, keys), posts=_only(self.posts, keys))


def _only(circles: tuple[Circle, ...], keys: Collection[str]) -> tuple[Circle, ...]:
    made = (replace(each, sides=tuple(s for s in each.sides if s.ours or s.key in keys)) for each in circles)
    return tuple(circle for circle in made if circle.peers)


def gathered(store: Store, scope: Scope) -> Gathered:
    """Return the circles of a scope. Of several tables of one network the best held one counts."""
    ever = Scope(scope.organisation, _EVER[0], scope.last_day)
    counts, posts = run(store, "peers_counts", ever), run(store, "peers_posts", ever)
    of_posts = posted(store, posts, scope, counts.table.records())
    every = [*counted(store, counts, scope), *of_posts]
    circles, beside, alone = [], [], []
    for platform in [each for each in PLATFORMS if any(circle.platform == each for circle in every)]:
        held = sorted((each for each in every if each.platform == platform), key=_how_well, reverse=True)
        best = next((each for each in held if each.peers), None)
        if best is None:
            alone.append(held[0])
            continue
        circles.append(_with_our_name(best, scope))
        beside += [(platform, each.label) for each in held if each is not best and each.peers]
    circles.sort(key=_how_well, reverse=True)
    return Gathered(
        scope,
        tuple(circles),
        tuple(_with_our_name(each, scope) for each in of_posts if each.peers),
        tuple(beside),
        tuple(alone),
    )


def _how_well(circle: Circle) -> tuple[object, ...]:
    """Return what puts one table before another: it is new, holds peers and us, and says what people did."""
    ours = circle.ours
    measures = {name for side in circle.sides for name, _ in side.parts}
    return (
        not circle.old,
        min(len(circle.peers), 3),
        ours is not None and not ours.from_own_posts,
        ours is not None,
        "peer_engagements_per_1000_followers" in measures,
        circle.last_day,
        max((value for _, value in ours.followers), default=0.0) if ours else 0.0,
    )


def _with_our_name(circle: Circle, scope: Scope) -> Circle:
    """Return the circle with our side under our organisation's name, whatever the table calls it."""

    def named(side: Side) -> Side:
        return replace(side, name=scope.organisation) if side.ours and scope.organisation else side

    return replace(circle, sides=tuple(named(side) for side in circle.sides))


def scope_of_peers(store: Store, organisation: str) -> Scope | None:
    """Return the year up to the newest row of a peer, for a store that holds nothing else; None without one."""
    ever = Scope(organisation, *_EVER)
    last_days = [row["last_day"] for row in run(store, "peers_counts", ever).table.records()]
    last_days += [row["day"] for row in run(store, "peers_posts", ever).table.records()]
    if not last_days:
        return None
    return Scope(organisation, max(last_days) - _YEAR, max(last_days))


def names_held(store: Store, scope: Scope) -> list[str]:
    """Return the names of all bodies in tables of counts and posts, for whoever has to say which is ours."""
    ever = Scope(scope.organisation, *_EVER)
    rows = [*run(store, "peers_counts", ever).table.records(), *run(store, "peers_posts", ever).table.records()]
    names = {key_of(row["body"]): row["body"] for row in rows if row["export"] != "our posts"}
    return sorted(names.values(), key=str.casefold)
