"""Seeded chance. Every writer has its own stream, so a change in one file moves no other file."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from math import exp
from random import Random
from statistics import NormalDist

import body

SEED = "Wexmoor 412000"
MANY = 30
# The strongest slice ends here: about eleven times the usual, not a story of the whole country.
STRONGEST = 0.998


def stream(name: str) -> Random:
    """Return the random numbers of one writer."""
    return Random(f"{SEED} / {name}")


def noise(random: Random, sigma: float) -> float:
    """Return a lognormal factor with mean 1."""
    return exp(random.gauss(0, sigma) - sigma * sigma / 2)


def heavy_tails(random: Random, how_many: int, sigma: float = 1.0) -> list[float]:
    """Return lognormal factors whose mean is about 1, one from each equal slice of the distribution.

    Slices and a steadied mean keep the few very large values but calm the sums, so slow trends stay visible.
    """
    slices = [(number + random.random()) / how_many for number in range(how_many)]
    random.shuffle(slices)
    normal = NormalDist(0, sigma)
    factors = [exp(normal.inv_cdf(min(max(part, 1 - STRONGEST), STRONGEST))) for part in slices]
    steady = noise(random, 0.03) * how_many / sum(factors)
    return [factor * steady for factor in factors]


def count(random: Random, mean: float) -> int:
    """Return a whole number that scatters around the mean as counted things do (Poisson)."""
    if mean <= 0:
        return 0
    if mean > MANY:
        return max(0, round(random.gauss(mean, mean**0.5)))
    limit, product, number = exp(-mean), random.random(), 0
    while product > limit:
        product *= random.random()
        number += 1
    return number


def digits(random: Random, length: int) -> str:
    """Return a number of that many digits as text; the first is not 0."""
    return str(random.randrange(10 ** (length - 1), 10**length))


def snowflake(milliseconds: int, since: int, shift: int, random: Random) -> int:
    """Return an id that holds its own time, as X, LinkedIn and Instagram number their posts."""
    return (milliseconds - since << shift) + random.randrange(1 << shift)


def spread(amounts: Iterable[tuple[date, float]], shares: Sequence[float]) -> dict[date, float]:
    """Return the daily sums of amounts that arrive over the days after they began, by share of the total."""
    daily: dict[date, float] = defaultdict(float)
    for first, amount in amounts:
        for age, share in enumerate(shares):
            day = first + timedelta(days=age)
            if day <= body.LAST_DAY:
                daily[day] += amount * share
    return daily
