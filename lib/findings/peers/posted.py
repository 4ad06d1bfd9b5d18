"""Posts of other bodies (CrowdTangle), and ours of the same days beside them, as sides that can be compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from lib.findings.peers.bodies import OUR_POSTS, inhabitants_of, key_of, ours_among
from lib.findings.peers.circle import Circle, Parts, Side, window
from lib.findings.words import FEWEST_ITEMS
from lib.metrics import METRICS, Result, evidence, run
from lib.model import Scope, Table
from lib.store import Store

Row = dict[str, Any]
_WORDS = (
    ("videos", ("video", "reel", "youtube", "vine")),
    ("links", ("link",)),
    ("albums", ("album", "carousel")),
    ("photos", ("photo", "image", "picture")),
    ("text posts", ("status", "text")),
)


def format_of(post_type: str | None) -> str:
    """Return a platform's word for a kind of post in plain words: "Native Video", "IG reel" and "Reels" are videos."""
    said = (post_type or "").casefold()
    return next((word for word, signs in _WORDS if any(sign in said for sign in signs)), "other posts")


def posted(store: Store, everything: Result, scope: Scope, inhabitants_in: Sequence[Row]) -> list[Circle]:
    """Return a circle for each network and collection of other bodies' posts."""
    inhabitants = inhabitants_of(inhabitants_in)
    rows = [row for row in everything.table.records() if row["export"] != OUR_POSTS]
    found = []
    for platform, export in dict.fromkeys((row["platform"], row["export"]) for row in rows):
        own = [row for row in rows if (row["platform"], row["export"]) == (platform, export)]
        days = window(((row["day"], row["day"]) for row in own), scope.first_day, scope.last_day)
        if days is not None:
            found.append(_circle(store, scope, platform, export, days, inhabitants))
    return found


def _circle(
    store: Store,
    scope: Scope,
    platform: str,
    export: str,
    days: tuple[date, date, bool, bool],
    inhabitants: dict[str, float],
) -> Circle:
    first, last, old, wider = days
    whole = run(store, "peers_posts", Scope(scope.organisation, first, last))
    theirs = [row["day"] for row in whole.table.where(platform=platform, export=export).records()]
    # Ours of the same days: what was published when nothing of theirs is held says nothing.
    first, last = min(theirs), max(theirs)
    result = run(store, "peers_posts", Scope(scope.organisation, first, last))
    own = result.table.where(platform=platform, export=export)
    name = ours_among(own.column("body"), scope.organisation, "", export)
    beside = result.table.where(platform=platform, export=OUR_POSTS) if name is None else Table(own.columns, ())
    table = Table(own.columns, (*own.rows, *beside.rows))
    sides = tuple(
        _side(side.records(), body == name or export_of == OUR_POSTS, first, last, inhabitants)
        for export_of, body in dict.fromkeys(zip(table.column("export"), table.column("body"), strict=True))
        if (side := table.where(export=export_of, body=body))
    )
    said = evidence(store, result, table, METRICS["peer_followers"], n=0, n_of="posts", interval_method="")
    label = next((file.label for file in said.files if file.export == export), export)
    return Circle(platform, export, label, sides, first, last, "posts", FEWEST_ITEMS, old, wider, (), said)


def _side(rows: list[Row], ours: bool, first: date, last: date, inhabitants: dict[str, float]) -> Side:
    name = rows[-1]["body"]
    grown = [row for row in rows if row["grown"]]
    known = [row for row in grown if row["followers"]]
    formats = Counter(format_of(row["post_type"]) for row in rows)
    parts: dict[str, Parts] = {"peer_posts_per_week": _weekly([row["day"] for row in rows], first, last)}
    parts["peer_engagements_per_post"] = tuple(row["engagements"] for row in grown), (1.0,) * len(grown)
    parts["peer_engagements_per_1000_followers"] = (
        tuple(row["engagements"] for row in known),
        tuple(row["followers"] / 1000 for row in known),
    )
    for word in formats if len(formats) > 1 or "other posts" not in formats else ():
        of_it = tuple(float(format_of(row["post_type"]) == word) for row in rows)
        parts[f"peer_format_rate:{word}"] = of_it, (1.0,) * len(rows)
    return Side(
        "us" if ours else key_of(name),
        name,
        ours,
        1,
        (rows[-1]["our_inhabitants"] if ours else None) or inhabitants.get(key_of(name)),
        tuple(sorted({row["day"]: row["followers"] for row in rows if row["followers"]}.items())),
        tuple(parts.items()),
        len(rows),
        from_own_posts=rows[-1]["export"] == OUR_POSTS,
        pause=_pause([row["day"] for row in rows], last),
    )


def _weekly(days: list[date], first: date, last: date) -> Parts:
    """Return the posts of each whole week, counted back from the last day."""
    weeks = ((last - first).days + 1) // 7
    posts = Counter((last - day) // timedelta(days=7) for day in days)
    return tuple(float(posts[week]) for week in range(weeks)), (1.0,) * weeks


def _pause(days: list[date], last: date) -> int:
    """Return the longest time from a post to the next, in days; the last runs to the last day held."""
    return max((after - before).days for before, after in pairwise([*sorted(days), max(last, max(days))]))
