"""Made-up worlds of unequal posts and weeks whose true values are known, to count how often an interval holds them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.special import ndtri

Random = np.random.Generator


@dataclass(frozen=True)
class World:
    """`draw` returns what the function under test is given; `truth` is what its interval should hold."""

    name: str
    draw: Callable[[Random, int], tuple[Any, ...]]
    truth: float


RATE = 0.03


def _lognormal(random: Random, n: int, sigma: float) -> np.ndarray:
    """Return lognormal factors of mean one."""
    return random.lognormal(-(sigma**2) / 2, sigma, n)


def posts(sigma: float, rates: Callable[[Random, int], np.ndarray], *, rate: float = RATE, size: float = 1000.0):
    """Return a drawer of (engagements, impressions): impressions lognormal, counts around each post's own rate."""

    def draw(random: Random, n: int) -> tuple[np.ndarray, np.ndarray]:
        impressions = np.maximum(1, np.rint(size * random.lognormal(0, sigma, n)))
        return random.poisson(impressions * rate * rates(random, n)).astype(float), impressions

    return draw


def pareto_posts(alpha: float, sigma: float):
    """Return a drawer of (engagements, impressions) whose impressions have a Pareto tail."""

    def draw(random: Random, n: int) -> tuple[np.ndarray, np.ndarray]:
        impressions = np.rint(500 * (1 + random.pareto(alpha, n)))
        return random.poisson(impressions * RATE * _lognormal(random, n, sigma)).astype(float), impressions

    return draw


def related_posts(sigma: float, with_reach: float, apart: float):
    """Return a drawer of posts whose rate rises or falls with their impressions, to the power with_reach / sigma."""

    def draw(random: Random, n: int) -> tuple[np.ndarray, np.ndarray]:
        reach = random.standard_normal(n)
        rates = RATE * np.exp(with_reach * reach - with_reach**2 / 2) * _lognormal(random, n, apart)
        impressions = 1000 * np.exp(sigma * reach)
        return random.poisson(impressions * rates).astype(float), impressions

    return draw


def per_post(values: Callable[[Random, int], np.ndarray]):
    """Return a drawer of (numbers, ones): a mean as a ratio."""
    return lambda random, n: (values(random, n), np.ones(n))


def lognormal_rates(sigma: float):
    """Return a drawer of rates' factors that are lognormal with mean one."""
    return lambda random, n: _lognormal(random, n, sigma)


def gamma_rates(shape: float):
    """Return a drawer of rates' factors that are gamma with mean one: counts become negative binomial."""
    return lambda random, n: random.gamma(shape, 1 / shape, n)


RATIOS = [
    World("impressions lognormal 1.2, rates lognormal 0.6", posts(1.2, lognormal_rates(0.6)), RATE),
    World("impressions lognormal 1.5, rates lognormal 0.6", posts(1.5, lognormal_rates(0.6)), RATE),
    World("impressions lognormal 1.2, rates lognormal 1.0", posts(1.2, lognormal_rates(1.0)), RATE),
    World("impressions lognormal 1.5, rates gamma 2", posts(1.5, gamma_rates(2)), RATE),
    World("impressions Pareto 2.5, rates lognormal 0.8", pareto_posts(2.5, 0.8), RATE),
    World("impressions Pareto 3, rates lognormal 0.6", pareto_posts(3.0, 0.6), RATE),
    World("rates fall with impressions", related_posts(1.2, -0.3, 0.5), RATE * float(np.exp(-0.3 * 1.2))),
    World("rates rise a little with impressions", related_posts(1.2, 0.1, 0.5), RATE * float(np.exp(0.1 * 1.2))),
    World("few clicks: three in four posts have none", posts(1.2, gamma_rates(0.5), rate=0.002, size=150), 0.002),
]
MEANS = [
    World("number per post lognormal 1.2", per_post(lognormal_rates(1.2)), 1.0),
    World("number per post Pareto 3", per_post(lambda random, n: 1 + random.pareto(3, n)), 1.5),
    World(
        "number per post negative binomial",
        per_post(lambda random, n: random.poisson(20 * random.gamma(0.5, 2, n)).astype(float)),
        20.0,
    ),
]
# What is too wild for any interval made of thirty posts: stated, so that nobody takes the 90% for granted.
TOO_WILD = [
    World("rates rise with impressions (posts go viral)", related_posts(1.2, 0.3, 0.5), RATE * float(np.exp(0.36))),
    World("number per post lognormal 1.5", per_post(lognormal_rates(1.5)), 1.0),
]
MEDIANS = [
    World("lognormal 1.2", lambda random, n: (random.lognormal(3, 1.2, n),), float(np.exp(3))),
    World("lognormal 1.5", lambda random, n: (random.lognormal(3, 1.5, n),), float(np.exp(3))),
    World("Pareto 2.5", lambda random, n: (1 + random.pareto(2.5, n),), 2 ** (1 / 2.5)),
    World("counts around 148", lambda random, n: (np.rint(random.lognormal(5, 1.2, n)),), 148.0),
    World(
        "three in ten are nought",
        lambda random, n: (random.lognormal(3, 1.2, n) * (random.random(n) > 0.3),),
        float(np.exp(3 + 1.2 * ndtri(0.2 / 0.7))),
    ),
]


def weeks(sigma: float, related: float = 0.0):
    """Return a drawer of weeks around one; `related` is how much of its deviation a week takes from the one before."""

    def draw(random: Random, n: int) -> np.ndarray:
        noise = random.standard_normal(n)
        for at in range(1, n):
            noise[at] = related * noise[at - 1] + np.sqrt(1 - related**2) * noise[at]
        return np.exp(sigma * noise)

    return draw


def season(n: int) -> np.ndarray:
    """Return what the time of the year does to n weeks."""
    return 1 + 0.3 * np.sin(np.arange(n))
