"""Shares of a whole that was not counted but sampled at random: what a person found in the messages that were read.

The only chance is that of the draw: which of the messages held were read. So it does not matter here whether messages
hang together in time, and nothing is left to chance where all of them were read. Source: Cochran, Sampling Techniques
(1977), 2.6 (finite population correction).
"""

from __future__ import annotations

from math import exp, inf, log, sqrt
from statistics import NormalDist

from lib.stats.estimate import LEVEL, Estimate

# (how many of it, how many were read, how many are held)
Sample = tuple[int, int, int]


def share_of_sample(found: int, read: int, held: int, *, level: float = LEVEL) -> Estimate | None:
    """Return the share of `found` among `read` that were drawn at random of `held`; None of nothing.

    The interval is Wilson's (1927) for as large a sample of an endless whole as tells as much: an effective sample
    size, as in Franco, Little, Louis and Slud, Comparative Study of Confidence Intervals for Proportions in Complex
    Sample Surveys (2019). Raise ValueError where more are found than read, or read than held.
    """
    if not 0 <= found <= read <= held:
        raise ValueError(f"Of those held some are read, of these some found: {held}, {read}, {found}")
    if read == 0:
        return None
    low, high = _wilson(found / read, _effective(read, read / held, held), level)
    return Estimate(found / read, low, high, read, level)


def odds_of_sample(one: int, other: int, read: int, held: int, *, level: float = LEVEL) -> Estimate | None:
    """Return `one` / `other`, two kinds of the `read` that were drawn at random of `held`; None where no other is read.

    Of those that are of either kind, the share of the first has the interval of `share_of_sample`; one / other is that
    share by what is left of it.
    """
    either = one + other
    if other == 0 or read == 0:
        return None
    low, high = _wilson(one / either, _effective(either, read / held, held * either / read), level)
    return Estimate(one / other, low / (1 - low), high / (1 - high) if high < 1 else inf, read, level)


def change_of_shares(now: Sample, before: Sample, *, level: float = LEVEL) -> Estimate | None:
    """Return share(now) / share(before) of two independent samples; None where one of them found nothing.

    The interval combines theirs on the scale of logarithms (Zou and Donner, Construction of Confidence Limits about
    Effect Measures, 2008).
    """
    one, two = share_of_sample(*now, level=level), share_of_sample(*before, level=level)
    if one is None or two is None or min(one.value, two.value) == 0:
        return None
    down = sqrt(log(one.value / one.low) ** 2 + log(two.high / two.value) ** 2)
    up = sqrt(log(one.high / one.value) ** 2 + log(two.value / two.low) ** 2)
    ratio = one.value / two.value
    return Estimate(ratio, ratio * exp(-down), ratio * exp(up), min(one.n, two.n), level)


def widest_reach(read: int, held: int, *, level: float = LEVEL) -> float:
    """Return how far the interval of any share reaches to either side at the most, where `read` of `held` are read."""
    low, high = _wilson(0.5, _effective(read, read / held, held), level)
    return (high - low) / 2


def _effective(n: float, fraction: float, whole: float) -> float:
    """Return how large a sample without a finite whole tells as much as `n`, a fraction of a whole."""
    return inf if fraction >= 1 else n * (1 - 1 / whole) / (1 - fraction)


def _wilson(share: float, n: float, level: float) -> tuple[float, float]:
    if n == inf:
        return share, share
    z = NormalDist().inv_cdf((1 + level) / 2)
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    reach = z / (1 + z * z / n) * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    # Where nothing is found the lower end is nought but for rounding.
    return max(0.0, middle - reach) if share > 0 else 0.0, min(1.0, middle + reach) if share < 1 else 1.0
