"""Worlds of peers: counts by month, on one network or two, of bodies whose months hang together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from numpy.random import Generator

from lib.findings.opinions import named
from tests.truth.shapes import LAST_DAY, counts, heavy, season, swings
from tests.truth.world import Maker, World, ratio_of

Row = Mapping[str, Any]
NETWORKS = ("facebook", "instagram")
# The peers around the one in the middle, by how many times its response they get.
PEERS = {"Harrowmere": 0.6, "Eastvale": 1.0, "Northfell": 1.6}
# Engagements for a post and a thousand followers; posts a month.
RESPONSE, POSTS = 8.0, 45
MONTHS = 12


def peers_no_better(random: Generator, side: float, size: float) -> World:
    """Counts by month of three peers and of us on one network or two; the one in the middle is at `side` on each.

    Months have a season and hang together, for everybody and for each body alone; posts have heavy tails. A count is
    missing now and then.
    """
    (test,) = named("peers_no_better").tests
    months = max(2, round(MONTHS * size))
    return World(
        {
            "peers_counts": [
                row
                for network in NETWORKS[: int(random.integers(1, 3))]
                for row in _network(random, network, months, ratio_of(test, side))
            ]
        }
    )


def _network(random: Generator, network: str, months: int, ratio: float) -> list[Row]:
    shared = swings(random, months, spread=0.15)
    spans = _spans(months)
    bodies = {"Made-up": 1.0} | {name: ratio * factor for name, factor in PEERS.items()}
    rows: list[Row] = []
    for body, factor in bodies.items():
        followers = float(random.uniform(5_000, 50_000))
        alone = swings(random, months, spread=0.15)
        for at, (first, last) in enumerate(spans):
            if body != "Made-up" and random.random() < 0.03:
                continue
            followers *= 1 + float(random.normal(0.005, 0.002))
            posts = 1 + int(counts(random, POSTS * season(last, 0.1), bunched=1.5))
            mean = RESPONSE * factor * followers / 1000 * season(last) * shared[at] * alone[at]
            earned = float(counts(random, mean * heavy(random, posts)).sum())
            said = {"posts_published": float(posts), "engagements": earned, "followers": float(round(followers))}
            rows += [
                {
                    "account_id": 1,
                    "export": "own_peers",
                    "platform": network,
                    "body": body,
                    "page": body,
                    "pages": 1,
                    "our_page": "",
                    "first_day": last if metric == "followers" else first,
                    "last_day": last,
                    "metric": metric,
                    "value": value,
                }
                for metric, value in said.items()
            ]
    return rows


def _spans(months: int) -> list[tuple[date, date]]:
    """Return the first and last day of each month, in order."""
    found, last = [], LAST_DAY
    for _ in range(months):
        found.append((last.replace(day=1), last))
        last = last.replace(day=1) - timedelta(days=1)
    return found[::-1]


WORLDS: dict[str, Maker] = {"peers_no_better": peers_no_better}
