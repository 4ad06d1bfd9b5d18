"""Worlds of who follows and who clicks in mailings: splits by age and place, reach and followers, mailings."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import numpy as np
from numpy.random import Generator

from lib.model import PlannedTest
from lib.reference.opinions import shipped_opinions
from tests.truth.shapes import LAST_DAY, counts, days_of, heavy, present, season, swings
from tests.truth.world import Maker, World, ratio_of
from tests.truth.worlds.messages import writers_rows

Row = dict[str, Any]
# No share of ours comes nearer to all.
_MOST = 0.97
_AGES = ((13, 17), (18, 24), (25, 34), (35, 44), (45, 54), (55, 64), (65, None))
_INHABITANTS = ((0, 17), (18, 24), (25, 34), (35, 44), (45, 54), (55, 64), (65, 74), (75, None))
_FIVE_YEARS = (*((low, low + 4) for low in range(0, 85, 5)), (85, None))


def _tests(opinion_id: str) -> dict[str, PlannedTest]:
    opinion = next(each for each in shipped_opinions() if each.id == opinion_id)
    return {test.measure: test for test in reversed(opinion.tests)}


def _true(test: PlannedTest, side: float, reference: float | None = None) -> float:
    """Return the true value of the subject of a test, within what a share can be."""
    return min(_MOST, ratio_of(test, side) * (reference or test.threshold or 1.0))


def _followers_of(random: Generator, size: float) -> int:
    return max(300, round(20_000 * size * float(random.lognormal(0, 0.6))))


def _follower(account_id: int, platform: str, dimension: str, bucket: str, value: float, **more: Any) -> Row:
    row = {"account_id": account_id, "platform": platform, "whose": "followers", "day": LAST_DAY, "year": 2026}
    return {**row, "dimension": dimension, "bucket": bucket, "unit": "share", "value": value, **more}


def _inhabitants(random: Generator) -> tuple[list[Row], float]:
    """Return the inhabitants by age, and the share of those of 65 and over among the adults."""
    groups = _FIVE_YEARS if random.random() < 0.4 else _INHABITANTS
    people = {}
    for low, high in groups:
        years = (high or 94) - low + 1
        thinner = np.exp(-max(0, low - 60) / 25)
        people[low, high] = round(years * thinner * 5_000 * float(random.uniform(0.8, 1.2)))
    adults = sum(value for (low, _), value in people.items() if low >= 18)
    if groups is _FIVE_YEARS:
        adults += people[15, 19] * 2 / 5
    older = sum(value for (low, _), value in people.items() if low >= 65)
    start = {
        "account_id": 9,
        "platform": "own",
        "whose": "inhabitants",
        "year": 2025,
        "dimension": "age",
        "unit": "people",
    }
    rows = [
        {**start, "bucket": f"{low}", "first_age": low, "last_age": high, "value": float(value)}
        for (low, high), value in people.items()
    ]
    return rows, older / adults


def only_young(random: Generator, side: float, size: float) -> World:
    """Ages of the followers of two networks, with and without minors, and those of the inhabitants."""
    tests = _tests("only_young")
    rows, share = _inhabitants(random)
    for account_id, platform in enumerate(("facebook", "instagram"), start=1):
        minors = 0.03 if random.random() < 0.5 else 0.0
        older = _true(tests["older_share"], side, share) * (1 - minors)
        young = min(_true(tests["young_share"], side), _MOST - older)
        middle = random.dirichlet((3.0, 3.0, 3.0)) * (1 - young - older)
        parts = [minors, *(random.dirichlet((3.0, 5.0)) * (young - minors)), *middle, older]
        n = _followers_of(random, size)
        drawn = random.multinomial(n, np.repeat(np.asarray(parts) / 2, 2) / sum(parts)) / n
        counted = float(n) if random.random() < 0.9 else None
        for at, (low, high) in enumerate(_AGES):
            for gender in (0, 1):
                rows.append(
                    _follower(
                        account_id,
                        platform,
                        "age and gender",
                        f"{'women' if gender else 'men'} {low}",
                        round(float(drawn[2 * at + gender]), 3),
                        first_age=low,
                        last_age=high,
                        counted=counted,
                    )
                )
    return World({"followers_and_inhabitants": rows})


def nobody_reads_newsletter(random: Generator, side: float, size: float) -> World:
    """Mailings of one list, with a season, weeks that hang together and mailings that draw many."""
    test = _tests("nobody_reads_newsletter")["newsletter_clicks"]
    days = days_of(size)
    held = present(random, days)
    every = int(random.choice((4, 7, 10)))
    sent = [day for day in days[::every] if day in held]
    spread = float(random.uniform(0.3, 0.9))
    by_week = swings(random, len(days) // 7 + 1)
    factors = heavy(random, len(sent), sigma=spread) * [by_week[(day - days[0]).days // 7] for day in sent]
    seasons = np.asarray([season(day, 0.15) for day in sent])
    rate = _true(test, side)
    delivered = np.round(random.lognormal(10, 0.05, size=len(sent)))
    clicked = np.minimum(delivered, counts(random, delivered * rate * factors * seasons / seasons.mean()))
    mailing = {"account_id": 1, "platform": "mailchimp", "measure": "mail_click_rate", "n_of": "mailings"}
    rows = [
        {**mailing, "day": day, "item": f"{at}", "numerator": float(top), "denominator": float(bottom)}
        for at, (day, top, bottom) in enumerate(zip(sent, clicked, delivered, strict=True))
    ]
    return World({"response_by_item": rows, "benchmarks": [_FIGURE]})


# One newsletter lies on both lines at once: the published figure is made for it.
_FIGURE = {
    "label": "Click rate of mailings",
    "metric": "mail_click_rate",
    "platform": "e-mail",
    "value": 0.0125,
    "unit": "share",
    "numerator": "people who clicked",
    "denominator": "e-mails delivered",
    "statistic": "ratio of sums",
    "population": "made-up councils",
    "period": "2026",
    "year": 2026,
    "source": "A made-up club",
    "checked_on": LAST_DAY,
}


def _views(random: Generator, side: float, size: float) -> list[Row]:
    """Return views by subscription of each month: what a platform says itself of those who do not follow."""
    share = _true(_tests("echo_chambers")["beyond_followers"], side)
    months = max(2, round(12 * size))
    total = counts(random, 20_000 * swings(random, months) * heavy(random, months, sigma=0.5))
    beyond = np.minimum(_MOST, share * swings(random, months, spread=0.2)) * total
    rows = []
    for at in range(months):
        last = LAST_DAY - timedelta(days=30 * (months - 1 - at))
        row = {"account_id": 3, "platform": "youtube", "measure": "video_views", "bought": False}
        days = {"first_day": last - timedelta(days=29), "last_day": last}
        rows.append({**row, **days, "total": float(total[at]), "beyond": float(beyond[at])})
    return rows


def _reach(random: Generator, side: float, size: float) -> list[Row]:
    """Return reach by day and followers: of those reached a part follows, which no file says."""
    share = _true(_tests("echo_chambers")["beyond_followers"], side)
    days = days_of(size)
    following = float(_followers_of(random, 1.0))
    by_week = swings(random, len(days) // 7)
    rows = []
    held = present(random, days)
    bursts = heavy(random, len(days), sigma=0.8)
    for at, day in enumerate(days):
        if day not in held:
            continue
        theirs = following * min(1.0, 0.4 * by_week[at // 7] * season(day) * bursts[at])
        others = theirs * share / (1 - share)
        row = {"account_id": 1, "platform": "facebook", "measure": "daily_reach", "first_day": day, "last_day": day}
        total = round(theirs + others)
        rows.append(
            {
                **row,
                "total": float(total),
                "beyond": max(0.0, total - following),
                "followers": following,
                "bought": False,
            }
        )
    return rows


def _places(random: Generator, side: float, size: float) -> list[Row]:
    """Return followers by place, the most common first."""
    outside = _true(_tests("echo_chambers")["spread_of_places"], side)
    n = _followers_of(random, size)
    drawn = random.multinomial(n, [1 - outside, *random.dirichlet([1.0] * 12) * outside]) / n
    return [
        _follower(1, "facebook", "city", f"Town {at}", round(float(share), 3), counted=float(n))
        for at, share in enumerate(drawn)
    ]


def echo_chambers(random: Generator, side: float, size: float) -> World:
    """Reach beyond followers, followers by place, and those who write."""
    beyond = [*_views(random, side, size), *_reach(random, side, size)]
    messages = writers_rows(random, side, size)
    places = _places(random, side, size)
    return World({"beyond_followers": beyond, "followers_and_inhabitants": places, "messages": messages})


WORLDS: dict[str, Maker] = {
    "only_young": only_young,
    "nobody_reads_newsletter": nobody_reads_newsletter,
    "echo_chambers": echo_chambers,
}
