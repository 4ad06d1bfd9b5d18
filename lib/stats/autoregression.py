"""Linear regression whose errors hang together in time: each one takes over a part of the one before.

The part (rho) is not known, and taking one value for it makes intervals too narrow: the likelihood of every value on
a grid weighs its estimate. For a given rho the series is made free of it (Prais and Winsten, 1954); the weights are
the restricted likelihood, which Turner et al. (2021, doi 10.1186/s12874-021-01364-0) recommend for interrupted time
series of more than a dozen points.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtr, stdtrit

Array = NDArray[np.float64]
# Weekly counts do not swing from week to week by themselves: no part below nought.
RHOS = np.linspace(0.0, 0.9, 10)
_HUBER, _ROUNDS = 1.5, 8
# Further out than this many robust standard deviations a week is an accident of its own.
FAR = 3.0
# The median of the absolute values of a normal distribution, by its standard deviation.
MAD_OF_NORMAL = 0.6745


@dataclass(frozen=True)
class Fit:
    """The estimates for each rho: `weights` add up to one; `roots` hold a square root of each unit covariance."""

    weights: Array
    coefficients: Array
    deviations: Array
    roots: Array
    freedom: int

    def at(self, column: int) -> tuple[Array, Array]:
        """Return the estimate of one coefficient and its standard error for each rho."""
        errors = self.deviations * np.sqrt((self.roots[:, column, :] ** 2).sum(axis=1))
        return self.coefficients[:, column], errors

    def chance(self, column: int) -> float:
        """Return the two-sided probability of such a coefficient where it is truly nought."""
        below = self._below(0.0, *self.at(column))
        return float(min(1.0, 2 * min(below, 1 - below)))

    def ends(self, column: int, level: float) -> tuple[float, float, float]:
        """Return the estimate of one coefficient and the ends of its interval."""
        middles, errors = self.at(column)
        reach = float(-stdtrit(self.freedom, (1 - level) / 2)) * float(errors.max()) + float(np.ptp(middles))
        centre = float((self.weights * middles).sum())
        ends = [self._quantile(share, middles, errors, centre, reach) for share in ((1 - level) / 2, (1 + level) / 2)]
        return centre, ends[0], ends[1]

    def _below(self, value: float, middles: Array, errors: Array) -> float:
        return float((self.weights * stdtr(self.freedom, (value - middles) / errors)).sum())

    def _quantile(self, share: float, middles: Array, errors: Array, centre: float, reach: float) -> float:
        low, high = centre - 2 * reach, centre + 2 * reach
        for _ in range(60):
            middle = (low + high) / 2
            if self._below(middle, middles, errors) < share:
                low = middle
            else:
                high = middle
        return (low + high) / 2

    def paths(self, design: Array, draws: int, generator: np.random.Generator) -> Array:
        """Return draws x rows of what such a series may bring: the unknown coefficients and the noise together."""
        found = np.empty((draws, len(design)))
        chosen = generator.choice(len(RHOS), size=draws, p=self.weights)
        for at in np.unique(chosen):
            picked = np.flatnonzero(chosen == at)
            size, rho = len(picked), RHOS[at]
            scale = self.deviations[at] * np.sqrt(self.freedom / generator.chisquare(self.freedom, size))
            drawn = generator.standard_normal((size, self.roots.shape[2])) @ self.roots[at].T
            noise = generator.standard_normal((size, len(design)))
            noise[:, 0] /= np.sqrt(1 - rho**2)
            for week in range(1, len(design)):
                noise[:, week] += rho * noise[:, week - 1]
            found[picked] = (self.coefficients[at] + drawn * scale[:, None]) @ design.T + noise * scale[:, None]
        return found


def fitted(values: Array, design: Array, sizes: dict[int, float], rhos: Array = RHOS) -> Fit | None:
    """Return the fit of `values` on the columns of `design`, rows in order of time; None where it is not determined.

    `sizes` says of some columns how large their coefficients usually are (a standard deviation around nought): what
    the data cannot tell of them stays uncertain in everything else, instead of being taken for nought.
    """
    rows, columns = design.shape
    freedom = rows - columns + len(sizes)
    own = np.zeros((len(sizes), columns))
    for row, (column, size) in enumerate(sizes.items()):
        own[row, column] = 1 / size
    if freedom < 1 or np.linalg.matrix_rank(np.vstack([design, own])) < columns:
        return None
    weights, coefficients, deviations, roots = [], [], [], []
    for rho in rhos:
        top, bottom = _freed(values, rho), _freed(design, rho)
        if sizes:
            near, *_ = np.linalg.lstsq(bottom, top, rcond=None)
            left = rows - min(columns, rows - 1)
            noise = np.sqrt(max(float(((top - bottom @ near) ** 2).sum()) / left, 1e-18))
            top, bottom = np.concatenate([top, np.zeros(len(sizes))]), np.vstack([bottom, own * noise])
        orthogonal, triangle = np.linalg.qr(bottom)
        solved = np.linalg.solve(triangle, orthogonal.T @ top)
        squares = float(((top - bottom @ solved) ** 2).sum())
        if squares <= 1e-18 * max(1.0, float((values**2).sum())):
            squares = 1e-18
        spread = 2 * np.log(np.abs(np.diag(triangle))).sum()
        weights.append(-0.5 * (freedom * np.log(squares) + spread - np.log(1 - rho**2)))
        coefficients.append(solved)
        deviations.append(np.sqrt(squares / freedom))
        roots.append(np.linalg.inv(triangle))
    likelihood = np.exp(np.array(weights) - max(weights))
    return Fit(likelihood / likelihood.sum(), np.array(coefficients), np.array(deviations), np.array(roots), freedom)


def _freed(values: Array, rho: float) -> Array:
    """Return a series, or each column of a table, free of what it takes over from the row before."""
    found = values - rho * np.concatenate([np.zeros_like(values[:1]), values[:-1]])
    found[0] = values[0] * np.sqrt(1 - rho**2)
    return found


def calmed(values: Array, design: Array, far: float = FAR) -> Array:
    """Return the values with those drawn in that lie far from a robust fit (Huber, 1964): one burst bends no line."""
    weights = np.ones(len(values))
    residuals = values
    # Keeps columns that say the same apart without moving anything.
    nothing = 1e-9 * np.eye(design.shape[1])
    for _ in range(_ROUNDS):
        weighted = design * weights[:, None]
        solved = np.linalg.solve(design.T @ weighted + nothing, weighted.T @ values)
        residuals = values - design @ solved
        # What a column of its own takes out says nothing of the spread of the others.
        others = np.abs(residuals)[np.abs(residuals) > 1e-9]
        if len(others) < 3:
            return values
        scale = float(np.median(others)) / MAD_OF_NORMAL
        weights = np.minimum(1.0, _HUBER * scale / np.maximum(np.abs(residuals), 1e-12))
    return values - residuals + np.clip(residuals, -far * scale, far * scale)
