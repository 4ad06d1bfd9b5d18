"""Worlds of posts: what they say, what they are made of, how many there are in a week, and what they bring."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
from numpy.random import Generator

from lib.reference.opinions import shipped_opinions
from tests.truth.shapes import LAST_DAY, by_week, counts, days_of, heavy, present, season, swings
from tests.truth.world import Maker, World, ratio_of
from tests.truth.worlds.messages import answered_rows

_TESTS = {opinion.id: opinion.tests for opinion in shipped_opinions()}
# What an account's post is shown, how many of these respond and click, and its posts in a week.
_ACCOUNTS = {
    1: ("facebook", 9000.0, 0.02, 0.01, 6.0),
    2: ("instagram", 4000.0, 0.03, 0.0, 4.0),
    3: ("linkedin", 2500.0, 0.04, 0.02, 3.0),
    4: ("x", 3000.0, 0.015, 0.008, 7.0),
}
_TEXTS = {
    "serving": "Apply by Friday: the deadline is close.",
    "promoting": "We are proud of our award.",
    "correcting": "That rumour is false.",
    "both": "We are proud: book your place now.",
    "unlisted": "Blue sky over the river this morning.",
}


@dataclass(frozen=True)
class Times:
    """How many times the others' showings, responses by showing and clicks a post of one kind has."""

    showings: float = 1.0
    response: float = 1.0
    clicks: float = 1.0


Kind = tuple[str, str | None, Times]


def posts(
    random: Generator,
    size: float,
    kind_of: Callable[[Generator, str, int], Kind],
    accounts: tuple[int, ...] = (1, 2, 3, 4),
) -> list[dict[str, Any]]:
    """Return rows of posts_with_words; `kind_of` (random, platform, quarter) gives the text, the kind and its times."""
    days = days_of(size)
    shared = by_week(days, swings(random, len(days) // 7, spread=0.15))
    rows: list[dict[str, Any]] = []
    for account in accounts:
        platform, level, rate, clicking, a_week = _ACCOUNTS[account]
        own = by_week(days, swings(random, len(days) // 7, spread=0.2))
        responding = by_week(days, swings(random, len(days) // 7, spread=0.15))
        held = present(random, days)
        grows = float(random.normal(0, 0.4)) / len(days)
        for number, day in enumerate(days):
            quarter = (LAST_DAY - day).days // 91
            if day not in held:
                continue
            for _ in range(int(random.poisson(a_week / 7))):
                text, kind, times = kind_of(random, platform, quarter)
                usual = level * season(day) * shared[day] * own[day] * np.exp(grows * number)
                shown = usual * float(heavy(random, 1)[0])
                each = rate * responding[day] * float(heavy(random, 1, sigma=0.5)[0]) * times.response
                clicked = shown * clicking * float(heavy(random, 1, sigma=0.6)[0]) * times.clicks
                impressions = max(1.0, round(shown * times.showings))
                clicks = float(counts(random, clicked)) if clicking else None
                rows.append(
                    {
                        "account_id": account,
                        "platform": platform,
                        "day": day,
                        "item": f"{account}-{len(rows)}",
                        "text": text,
                        "kind": kind,
                        "reply": False,
                        "paid": bool(random.random() < 0.02),
                        "grown": day <= LAST_DAY - timedelta(days=7),
                        "link_clicks": None if platform == "linkedin" else clicks,
                        "clicks": clicks if platform == "linkedin" else None,
                        "engagements": float(counts(random, impressions * each)),
                        "impressions": impressions,
                    }
                )
    return rows


def correcting_posts(random: Generator, ratio: float, size: float) -> list[dict[str, Any]]:
    """Return rows of posts_with_words of which one in eight corrects something; it is shown `ratio` times as often."""

    def kind_of(random: Generator, platform: str, quarter: int) -> Kind:
        if random.random() < 1 / 8:
            return _TEXTS["correcting"], None, Times(showings=ratio)
        return _TEXTS["serving" if random.random() < 0.6 else "unlisted"], None, Times()

    return posts(random, size, kind_of)


def video_works(random: Generator, side: float, size: float) -> World:
    """Videos are used more in some quarters than in others."""
    response, showings, clicks = (ratio_of(test, side) for test in _TESTS["video_works"])
    share = random.uniform(0.1, 0.4, size=8)
    video = Times(showings, response, clicks)

    def kind_of(random: Generator, platform: str, quarter: int) -> Kind:
        if platform == "x":
            return _TEXTS["unlisted"], None, Times()
        if random.random() < share[quarter % len(share)]:
            return _TEXTS["unlisted"], {"instagram": "IG reel", "facebook": "Reels"}.get(platform, "Video"), video
        return _TEXTS["unlisted"], {"instagram": "IG image", "facebook": "Photos"}.get(platform), Times()

    return World({"posts_with_words": posts(random, size, kind_of)})


def only_propaganda(random: Generator, side: float, size: float) -> World:
    """A fifth of all posts hold no listed word, some words of both kinds; what promotes draws another response."""
    share_test, _, response_test = _TESTS["only_propaganda"]
    share = min(0.97, (share_test.threshold or 0.5) * ratio_of(share_test, side))
    serving = Times(response=ratio_of(response_test, side))

    def kind_of(random: Generator, platform: str, quarter: int) -> Kind:
        serves, sign = random.random() < share, random.random()
        text = "unlisted" if sign < 0.2 else "both" if sign < 0.24 else "serving" if serves else "promoting"
        return _TEXTS[text], None, serving if serves else Times()

    return World({"posts_with_words": posts(random, size, kind_of), "messages": answered_rows(random, side, size)})


def posting_more(random: Generator, side: float, size: float) -> World:
    """Half of the weeks have ten posts, the others six or seven: so many times as many as lie between both lines."""
    in_all, for_each = (ratio_of(test, side) for test in _TESTS["posting_more"])
    more = in_all / for_each
    days = days_of(size)
    weeks = len(days) // 7
    rows: list[dict[str, Any]] = []
    coverage: list[dict[str, Any]] = []
    shared = swings(random, weeks, spread=0.15)
    noted = random.choice(weeks, size=max(1, weeks // 12), replace=False)
    for account in (1, 2, 3):
        platform, level, rate, _, _ = _ACCOUNTS[account]
        own = swings(random, weeks, spread=0.2)
        busy = np.argsort(swings(random, weeks) + 10 * (np.arange(weeks)[::-1] // 13)).argsort() % 13 % 2 == 0
        gone = int(random.integers(0, weeks)) if weeks > 20 else None
        spans = [(0, weeks)] if gone is None else [(0, gone), (gone + 1, weeks)]
        for first, last in spans:
            if last > first:
                ends = {"first_day": days[7 * first], "last_day": days[7 * last - 1]}
                coverage.append({"account_id": account, "grain": "post", **ends})
        for week in range(weeks):
            if week == gone:
                continue
            n = 10 if busy[week] else 6 + int(random.random() < 10 / more - 6)
            usual = level * rate * season(days[7 * week]) * shared[week] * own[week]
            usual *= (for_each if busy[week] else 1.0) * (2 if week in noted else 1)
            drawn = counts(random, usual * heavy(random, n))
            for number, each in enumerate(drawn):
                day = days[7 * week + int(random.integers(0, 7))]
                rows.append(_detail(account, platform, day, f"{account}-{week}-{number}", float(each)))
    events = [{"day": days[7 * int(week) + 2], "label": "Flood"} for week in noted]
    return World({"posts_detail": rows, "coverage": coverage, "events": events})


def _detail(account: int, platform: str, day: date, item: str, engagements: float) -> dict[str, Any]:
    grown = day <= LAST_DAY - timedelta(days=7)
    return {
        "account_id": account,
        "platform": platform,
        "day": day,
        "item": item,
        "n_of": "posts",
        "paid": False,
        "grown": grown,
        "engagements": engagements,
    }


WORLDS: dict[str, Maker] = {
    "only_propaganda": only_propaganda,
    "video_works": video_works,
    "posting_more": posting_more,
}
