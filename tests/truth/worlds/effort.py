"""Worlds of hours, clicks and money: what social media, adverts and X bring beside the others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from numpy.random import Generator

from lib.findings.opinions import named
from tests.truth.shapes import LAST_DAY, Array, by_week, counts, days_of, heavy, present, season, swings
from tests.truth.world import Maker, Row, World, ratio_of

# What months have in common falls on all channels alike, what a channel has of its own does not.
_SHARED, _OWN, _POSTS_A_MONTH = 0.25, 0.15, 25
_COST = 30.0


def months_of(size: float) -> list[date]:
    """Return the first days of the whole months up to LAST_DAY, twelve for a size of one."""
    last = LAST_DAY.year * 12 + LAST_DAY.month - 1
    return [date(at // 12, at % 12 + 1, 1) for at in range(last - max(3, round(12 * size)) + 1, last + 1)]


def clicks(random: Generator, months: Sequence[date], rate: float, hours: Array, shared: Array) -> Array:
    """Return the clicks of each month of a channel that brings `rate` for an hour: few posts bring most of them."""
    own = swings(random, len(months), spread=_OWN)
    posts = [float(heavy(random, _POSTS_A_MONTH, sigma=0.9).mean()) for _ in months]
    seasons = [season(month) for month in months]
    return counts(random, rate * hours * own * shared * posts * seasons)


def channel(
    random: Generator,
    platform: str,
    months: Sequence[date],
    rate: float,
    hours: float,
    shared: Array,
    spend: float = 0.0,
) -> list[Row]:
    """Return the rows of a channel with about so many hours a month; `spend` is paid for a click."""
    noted = hours * swings(random, len(months), spread=0.15)
    found = clicks(random, months, rate, noted, shared)
    paid = spend * rate * noted * swings(random, len(months), spread=0.1)
    return [
        {
            "platform": platform,
            "month": month,
            "clicks": float(brought),
            "boosted_clicks": 0.0,
            "hours": float(taken),
            "staff_cost": float(taken) * _COST,
            "spend": float(money),
            "currency": "GBP",
        }
        for month, brought, taken, money in zip(months, found, noted, paid, strict=True)
    ]


def counted_unlike(random: Generator, months: Sequence[date], rate: float, shared: Array) -> list[Row]:
    """Return channels that bring `rate` for an hour, where one file says twice as much and the other says nothing."""
    rows: list[Row] = []
    if random.random() < 0.3:
        every = channel(random, "linkedin", months, rate, 15.0, shared)
        rows += [{**row, "clicks": 2 * row["clicks"]} for row in every]
    if random.random() < 0.3:
        rows += [{**row, "clicks": None} for row in channel(random, "instagram", months, rate, 15.0, shared)]
    return rows


def waste_of_time(random: Generator, side: float, size: float) -> World:
    """Return social media, the newsletter and adverts in search, as far from both lines as `side` says."""
    by_hour, by_cost = named("waste_of_time").tests
    months = months_of(size)
    shared = swings(random, len(months), spread=_SHARED)
    newsletter = float(random.uniform(40, 200))
    social = newsletter * ratio_of(by_hour, side)
    dear = _COST / social / ratio_of(by_cost, side)
    # Half of what a click from search costs is hours.
    search = _COST / (dear / 2)
    rows = [
        *channel(random, "facebook", months, social * 1.4, 40.0, shared),
        *channel(random, "x", months, social * 0.6, 40.0, shared),
        *counted_unlike(random, months, social, shared),
        *channel(random, "mailchimp", months, newsletter, 25.0, shared),
        *channel(random, "google_ads", months, search, 8.0, shared, spend=dear / 2),
    ]
    return World({"clicks_and_hours_by_month": rows})


def paid_beats_organic(random: Generator, side: float, size: float) -> World:
    """Return adverts in feeds beside posts: what a click costs, what visits do, what a thousand showings bring."""
    by_cost, by_visit, by_showing = named("paid_beats_organic").tests
    months = months_of(size)
    shared = swings(random, len(months), spread=_SHARED)
    organic = float(random.uniform(60, 200))
    cheap = _COST / organic * ratio_of(by_cost, side)
    rows = [
        *channel(random, "facebook", months, organic * 1.2, 40.0, shared),
        *channel(random, "x", months, organic * 0.8, 40.0, shared),
        *channel(random, "meta_ads", months, _COST / (cheap / 2), 8.0, shared, spend=cheap / 2),
    ]
    posts = 0.012
    return World(
        {
            "clicks_and_hours_by_month": rows,
            "chain_sessions": visits(random, size, 0.35, 0.35 * ratio_of(by_visit, side)),
            "chain_steps": [
                *organic_posts(random, size, posts),
                *adverts(random, size, posts * ratio_of(by_showing, side)),
            ],
            # The platform's own file marks what was boosted.
            "posts_detail": [{"platform": "facebook", "day": LAST_DAY, "paid": True, "item": "b", "account_id": 1}],
            "campaigns_detail": [{"platform": "meta_ads", "first_day": LAST_DAY, "last_day": LAST_DAY, "item": "a"}],
        }
    )


def visits(random: Generator, size: float, social: float, paid: float) -> list[Row]:
    """Return sessions by day of two ways, with the share of each that is engaged."""
    days = days_of(size)
    shared = by_week(days, swings(random, len(days) // 7, spread=_SHARED))
    held = present(random, days)
    rows: list[Row] = []
    for item, share, a_day in (("Organic Social", social, 300.0), ("Paid Social", paid, 120.0), ("Direct", 0.5, 900.0)):
        own = by_week(days, swings(random, len(days) // 7, spread=0.3))
        engaging = by_week(days, swings(random, len(days) // 7, spread=0.08))
        for day in days:
            if day not in held:
                continue
            sessions = float(counts(random, a_day * shared[day] * own[day] * season(day)))
            engaged = min(sessions, float(counts(random, sessions * share * engaging[day], bunched=1.5)))
            rows.append(
                {
                    "account_id": 9,
                    "platform": "ga4",
                    "dimension": "channel_group",
                    "first_day": day,
                    "last_day": day,
                    "item": item,
                    "sessions": sessions,
                    "engaged_sessions": engaged,
                }
            )
    return rows


def organic_posts(random: Generator, size: float, rate: float) -> list[Row]:
    """Return posts with showings and clicks that hang together by week; what draws many is clicked on unequally."""
    days = days_of(size)
    shared = by_week(days, swings(random, len(days) // 7, spread=_SHARED))
    chosen = [day for day in days for _ in range(int(random.poisson(0.8)))]
    shown = heavy(random, len(chosen))
    tempting = heavy(random, len(chosen), sigma=0.8)
    rows: list[Row] = []
    for number, day in enumerate(chosen):
        showings = 1 + float(counts(random, 4000 * shown[number] * shared[day] * season(day)))
        found = float(counts(random, showings * rate * tempting[number] * shared[day]))
        rows.append(
            {
                "account_id": 1,
                "platform": "facebook",
                "day": day,
                "last_day": day,
                "item": str(number),
                "n_of": "posts",
                "showings": showings,
                "clicks": min(showings, found),
            }
        )
    return rows


def adverts(random: Generator, size: float, rate: float) -> list[Row]:
    """Return the days of an advertising account."""
    days = days_of(size)
    bought = by_week(days, swings(random, len(days) // 7, spread=0.5))
    tempting = by_week(days, swings(random, len(days) // 7, spread=0.2))
    rows: list[Row] = []
    for day in days:
        showings = 1 + float(counts(random, 3000 * bought[day]))
        found = float(counts(random, showings * rate * tempting[day], bunched=2.0))
        rows.append(
            {
                "account_id": 2,
                "platform": "meta_ads",
                "day": day,
                "last_day": day,
                "item": str(day),
                "n_of": "days",
                "showings": showings,
                "clicks": min(showings, found),
            }
        )
    return rows


def leave_x(random: Generator, side: float, size: float) -> World:
    """Return X beside the other social media, and its showings by day over twice the time: now and a year before."""
    by_hour, by_year = named("leave_x").tests
    months = months_of(size)
    shared = swings(random, len(months), spread=_SHARED)
    others = float(random.uniform(40, 200))
    rows = [
        *channel(random, "facebook", months, others, 40.0, shared),
        *counted_unlike(random, months, others, shared),
        *channel(random, "x", months, others * ratio_of(by_hour, side), 30.0, shared),
    ]
    held = [
        {"account_id": 3, "platform": "x", "day": day, "measure": "daily_impressions", "per": "day", "value": value}
        for day, value in showings(random, size, ratio_of(by_year, side))
    ]
    return World({"clicks_and_hours_by_month": rows, "attention_by_day": held})


def showings(random: Generator, size: float, ratio: float) -> list[tuple[date, float]]:
    """Return (day, showings) of a year and as much of the year before as `size` says, at `ratio` to one another."""
    weeks = 52 + max(13, round(52 * min(size, 1.0)))
    days = [LAST_DAY - timedelta(days=7 * weeks - 1 - number) for number in range(7 * weeks)]
    swing = by_week(days, swings(random, weeks, spread=0.3))
    held = present(random, days)
    year = LAST_DAY - timedelta(days=364)
    found = []
    for day in days:
        level = (
            1500.0 * (ratio if day > year else 1.0) * swing[day] * season(day) * float(heavy(random, 1, sigma=0.7)[0])
        )
        if day in held:
            found.append((day, float(counts(random, level, bunched=20.0))))
    return found


WORLDS: dict[str, Maker] = {
    "waste_of_time": waste_of_time,
    "paid_beats_organic": paid_beats_organic,
    "leave_x": leave_x,
}
