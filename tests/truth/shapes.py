"""What made-up worlds are made of: seasons, weeks that hang together, heavy tails, missing days."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from scipy.signal import lfilter

Array = NDArray[np.float64]

LAST_DAY = date(2026, 10, 31)
AUTOCORRELATION = 0.4
# The logarithm of a post's numbers spreads by so much: the top tenth of posts has about half of the clicks.
SIGMA = 1.2


def days_of(size: float) -> list[date]:
    """Return consecutive days up to LAST_DAY: 364 of them for a size of one."""
    n = max(14, round(364 * size / 7) * 7)
    return [LAST_DAY - timedelta(days=n - 1 - number) for number in range(n)]


def season(day: date, depth: float = 0.25) -> float:
    """Return the factor of the time of year: around one, highest in January."""
    return float(np.exp(depth * np.cos(2 * np.pi * (day.timetuple().tm_yday - 15) / 365.25)))


def swings(random: Generator, n: int, *, spread: float = 0.25, hold: float = AUTOCORRELATION) -> Array:
    """Return `n` factors of consecutive periods around one, each of which takes `hold` from the one before."""
    noise = random.normal(size=n) * spread
    noise[1:] *= np.sqrt(1 - hold**2)
    level = lfilter([1.0], [1.0, -hold], noise)
    return np.exp(level - spread**2 / 2)


def heavy(random: Generator, n: int, *, sigma: float = SIGMA) -> Array:
    """Return `n` factors with a heavy upper tail and a mean of one (lognormal)."""
    return np.asarray(random.lognormal(-(sigma**2) / 2, sigma, size=n))


def counts(random: Generator, expected: Array | float, *, bunched: float = 3.0) -> Array:
    """Return whole numbers around what is expected, `bunched` times as uneven as single events would be."""
    mean = np.maximum(np.asarray(expected, dtype=float), 1e-9)
    if bunched <= 1:
        return np.asarray(random.poisson(mean), dtype=float)
    return np.asarray(random.negative_binomial(mean / (bunched - 1), 1 / bunched), dtype=float)


def present(random: Generator, days: list[date], *, share: float = 0.03, gap: int = 10) -> set[date]:
    """Return the days that are held: a few are missing by chance, and one stretch of `gap` days."""
    first = int(random.integers(0, max(1, len(days) - gap)))
    lost = set(days[first : first + gap]) if len(days) > 4 * gap else set()
    return {
        day for day, gone in zip(days, random.random(len(days)) < share, strict=True) if not gone and day not in lost
    }


def by_week(days: list[date], factors: Array) -> dict[date, float]:
    """Return the factor of each day: that of its week, counted from the first day; one factor for each week."""
    return {day: float(factors[number // 7]) for number, day in enumerate(days)}
