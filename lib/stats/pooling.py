"""Kinds of content side by side, partly pooled: a kind with three lucky posts is pulled to the whole.

An empirical Bayes estimate on the log scale (normal-normal): each kind's rate, its error from linearised residuals, and
the spread between kinds; a rate is pulled the more, the larger its error beside that spread. The spread is not taken
as known but averaged over, or few kinds would give intervals that are too short. Source: Gelman, Carlin, Stern, Dunson,
Vehtari and Rubin, Bayesian Data Analysis (2013), chapter 5.4; the prior of the spread after Gelman, Prior Distributions
for Variance Parameters in Hierarchical Models (2006).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy.special import stdtrit

from lib.stats.estimate import LEVEL, Array, Estimate, Numbers, array
from lib.stats.linearised import WITHOUT_END, Part, of_logarithms

# The error within a kind of few posts is itself unsteady: it counts beside that of all kinds, which weighs like this
# many posts.
POOLED_POSTS = 4.0
# Half-normal prior of the spread between kinds on the log scale: factors of 3 are usual, of 20 are not.
PRIOR_SPREAD = 1.0
_SPREADS = np.linspace(0.0, 3.0, 121)


@dataclass(frozen=True)
class _Kind:
    """One kind: the log of its rate, the variance of that per post of equal weight, how few such posts, the bend."""

    rate: float
    per_post: float
    weight: float
    bend: float
    freedom: float
    n: int


def pooled_rates(groups: Mapping[str, tuple[Numbers, Numbers]], *, level: float = LEVEL) -> dict[str, Estimate]:
    """Return the rate of each kind, partly pooled; `groups` holds (numerators, denominators) of each kind's items.

    Kinds without a denominator are left out. Nothing is returned where all numerators are nought, where any number is
    below nought, and where no kind has two items: then nothing tells how much items differ.
    """
    items = {name: (array(top), array(bottom)) for name, (top, bottom) in groups.items()}
    items = {name: (top, bottom) for name, (top, bottom) in items.items() if len(top) and bottom.sum() > 0}
    if not items or any((top < 0).any() or (bottom < 0).any() for top, bottom in items.values()):
        return {}
    tops, bottoms = (np.concatenate([each[side] for each in items.values()]) for side in (0, 1))
    if not np.isfinite(tops.sum()) or tops.sum() == 0 or max(len(top) for top, _ in items.values()) < 2:
        return {}
    average = (float(tops.mean()), float(bottoms.mean()))
    kinds = [_kind(top, bottom, average) for top, bottom in items.values()]
    rates, errors, missed, freedom = _errors(kinds)
    values, _ = _pulled(rates, errors)
    middles, variances = _pulled(rates + missed, errors)
    reaches = -stdtrit(freedom, (1 - level) / 2) * np.sqrt(variances)
    lows, highs = np.minimum(middles - reaches, values), np.maximum(middles + reaches, values)
    # Two items may leave everything open; an end that a number can still hold is as good as none.
    made = np.exp(np.clip([values, lows, highs], -WITHOUT_END, WITHOUT_END)).T.tolist()
    return {
        name: Estimate(value, low, high, kind.n, level, 0.0)
        for name, kind, (value, low, high) in zip(items, kinds, made, strict=True)
    }


def pooled_means(groups: Mapping[str, Numbers], *, level: float = LEVEL) -> dict[str, Estimate]:
    """Return the mean per item of each kind, partly pooled like `pooled_rates`."""
    return pooled_rates({name: (values, np.ones(len(values))) for name, values in groups.items()}, level=level)


def _kind(top: Array, bottom: Array, average: tuple[float, float]) -> _Kind:
    n = len(top)
    if top.sum() == 0:
        # A kind of which nothing is seen yet gets half an average item: the log of nought is without end.
        top, bottom = np.append(top, average[0] / 2), np.append(bottom, average[1] / 2)
    influence = of_logarithms([Part(top, 1), Part(bottom, -1, divides=True)])
    shares = bottom / bottom.sum()
    weight = float(shares @ shares)
    rate = float(np.log(top.sum() / bottom.sum()))
    freedom = influence.freedom if len(top) > 1 else 0.0
    return _Kind(rate, influence.variance / weight, weight, influence.bend / weight, freedom, n)


def _errors(kinds: list[_Kind]) -> tuple[Array, Array, Array, Array]:
    """Return the kinds' log rates, the variances of their errors, how much they are too low, degrees of freedom.

    The log of a rate of few posts is too low on average, by half of what the logarithm bends.
    """
    weights = np.array([kind.n - 1.0 for kind in kinds])
    per_post = np.array([kind.per_post for kind in kinds])
    pooled = float(weights @ per_post / weights.sum())
    bend = float(weights @ np.array([kind.bend for kind in kinds]) / weights.sum())
    own = weights / (weights + POOLED_POSTS)
    shares = np.array([kind.weight for kind in kinds])
    variances = (own * per_post + (1 - own) * pooled) * shares
    rates = np.array([kind.rate for kind in kinds])
    missed = np.clip(bend * shares / 2, -np.sqrt(variances) / 2, np.sqrt(variances) / 2)
    freedom = np.array([kind.freedom for kind in kinds]) + POOLED_POSTS
    return rates, np.maximum(variances, 1e-12), missed, freedom


def _pulled(rates: Array, errors: Array) -> tuple[Array, Array]:
    """Return mean and variance of each kind's log rate, averaged over the spreads between kinds that may be."""
    spreads = _SPREADS[:, None] ** 2
    precisions = 1 / (errors + spreads)
    whole_variance = 1 / precisions.sum(axis=1, keepdims=True)
    whole = (precisions * rates).sum(axis=1, keepdims=True) * whole_variance
    likelihood = (
        0.5 * np.log(whole_variance[:, 0])
        + 0.5 * np.log(precisions).sum(axis=1)
        - 0.5 * (precisions * (rates - whole) ** 2).sum(axis=1)
        - 0.5 * (_SPREADS / PRIOR_SPREAD) ** 2
    )
    chances = np.exp(likelihood - likelihood.max())
    chances = (chances / chances.sum())[:, None]
    pull = errors * precisions
    middle = (1 - pull) * rates + pull * whole
    variance = errors * (1 - pull) + pull**2 * whole_variance
    means = (chances * middle).sum(axis=0)
    return means, (chances * (variance + (middle - means) ** 2)).sum(axis=0)
