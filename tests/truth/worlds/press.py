"""Worlds of press releases beside posts: what people view, what outlets state, and how many truly saw it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import numpy as np
from numpy.random import Generator

from lib.findings.opinions import named
from tests.truth.shapes import LAST_DAY, SIGMA, by_week, days_of, present, swings
from tests.truth.world import Maker, World, ratio_of

Row = Mapping[str, Any]
# People who see the post in the middle; releases and posts in a year.
REACH, RELEASES, POSTS = 2_000.0, 150, 300
# One who opens the page views it so many times; of those who come to the website so many views are a visitor's.
VIEWS_PER_PERSON = 1.25
# Most releases are in no paper: at most this part of them is, in most worlds far less.
MOST_TAKEN = 0.6
# The part of a paper's readers who see an article in it.
SEEN = (0.02, 0.3)


def press_release(random: Generator, side: float, size: float) -> World:
    """A year of releases and posts; people who read the typical release are at `side`, with the press and without.

    Where the opinion is right, the website alone brings as many people as that; where it is wrong, the website and the
    press together bring so few. On the line they do together. In some worlds the visitors of the pages are held.
    """
    (test, _) = named("press_release").tests
    days = days_of(size)
    held = sorted(present(random, days))
    weeks = by_week(days, swings(random, len(days) // 7 + 1))
    factor = np.array([weeks[day] for day in held])

    def drawn(many: int) -> tuple[list[int], np.ndarray]:
        at = np.sort(random.integers(0, len(held), max(2, round(many * size))))
        return list(at), np.exp(random.normal(size=len(at)) * SIGMA) * factor[at]

    at_posts, reach = drawn(POSTS)
    at_releases, own = drawn(RELEASES)
    share_taken = MOST_TAKEN * float(random.random()) ** 3
    taken = random.random(len(own)) < share_taken
    taken[len(taken) * 3 // 4] = True
    readers = random.choice([4_000, 12_000, 21_000, 60_000], size=len(own)).astype(float)
    # The truth of the middle: many drawn from the same law, since the median of a mixture has no formula.
    crowd = np.exp(random.normal(size=20_000) * SIGMA) * random.choice(factor, 20_000)
    press = np.where(
        random.random(20_000) < share_taken, random.choice(readers, 20_000) * random.uniform(*SEEN, 20_000), 0
    )
    typical_post = REACH * float(np.median(np.exp(random.normal(size=20_000) * SIGMA) * random.choice(factor, 20_000)))
    wanted = typical_post * ratio_of(test, side)
    scale = wanted / float(np.median(crowd))
    if side <= 0:
        low, high = 0.0, scale
        for _ in range(40):
            middle = (low + high) / 2
            low, high = (middle, high) if np.median(crowd * middle + press) < wanted else (low, middle)
        scale = high
    people = own * scale
    views = np.round(people * random.uniform(1.0, 2 * VIEWS_PER_PERSON - 1, size=len(own)))
    rows: list[Row] = [
        {
            "counted_in": "posts",
            "platform": "facebook",
            "day": held[at],
            "item": f"post {number}",
            "outlet": "",
            "dated": True,
            "grown": held[at] <= LAST_DAY - timedelta(days=7),
            "paid": False,
            "reach": max(1.0, float(round(REACH * seen))),
        }
        for number, (at, seen) in enumerate(zip(at_posts, reach, strict=True))
    ]
    visitors_held = random.random() < 0.8
    for number, at in enumerate(at_releases):
        shared = {"day": held[at], "dated": True, "grown": held[at] <= LAST_DAY - timedelta(days=7), "paid": False}
        own_row = {**shared, "counted_in": "our list", "platform": "own", "item": f"release {number}", "outlet": ""}
        rows.append({**own_row, "page_views": float(views[number])})
        if taken[number]:
            rows.append({**own_row, "outlet": "The Herald", "readers": float(readers[number])})
        if visitors_held:
            page = {**shared, "counted_in": "pages", "platform": "ga4", "item": f"/news/{number}", "outlet": ""}
            rows.append(
                {
                    **page,
                    "dated": False,
                    "grown": False,
                    "page_views": float(views[number]),
                    "visitors": float(round(people[number])),
                }
            )
    return World({"press_items": rows})


WORLDS: dict[str, Maker] = {"press_release": press_release}
