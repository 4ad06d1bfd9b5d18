"""What is kept of many items so that their ratio and its interval need no second pass over them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lib.stats.estimate import LEVEL, Estimate, Numbers, array
from lib.stats.linearised import Influence, on_log_scale, on_plain_scale


@dataclass(frozen=True)
class Moments:
    """The count of some items, the sums of what stands above and below the line, of their squares and their product.

    Two are added up as if their items had been one list; nothing else of the items is needed.
    """

    n: int
    sum_top: float
    sum_bottom: float
    sum_top_squared: float
    sum_bottom_squared: float
    sum_product: float

    @classmethod
    def of(cls, top: Numbers, bottom: Numbers) -> Moments:
        """Return the moments of items that have `top` above and `bottom` below the line."""
        above, below = array(top), array(bottom)
        return cls(
            len(above),
            float(above.sum()),
            float(below.sum()),
            float(above @ above),
            float(below @ below),
            float(above @ below),
        )

    def __add__(self, other: Moments) -> Moments:
        return Moments(
            self.n + other.n,
            self.sum_top + other.sum_top,
            self.sum_bottom + other.sum_bottom,
            self.sum_top_squared + other.sum_top_squared,
            self.sum_bottom_squared + other.sum_bottom_squared,
            self.sum_product + other.sum_product,
        )


def ratio_from_moments(moments: Moments, *, level: float = LEVEL, signed: bool = False) -> Estimate | None:
    """Return sum_top / sum_bottom with its interval in closed form; None without a denominator.

    The delta method on the linearised residual top - ratio * bottom, on the log scale unless numerators can be below
    nought (`signed`). Source: Cochran, Sampling Techniques (1977), chapter 6. Moments know nothing of tails: for some
    thousand items and more.
    """
    n, bottom = moments.n, moments.sum_bottom
    if n == 0 or bottom == 0 or not np.isfinite([moments.sum_top, bottom]).all():
        return None
    ratio = moments.sum_top / bottom
    residual = moments.sum_top_squared - 2 * ratio * moments.sum_product + ratio**2 * moments.sum_bottom_squared
    variance = max(residual, 0.0) * n / max(n - 1, 1) / bottom**2
    freedom = float(max(n - 1, 1))
    # What is left when equal sums are taken from each other is rounding.
    if residual <= 1e-12 * moments.sum_top_squared:
        variance = 0.0
    if signed or ratio <= 0:
        return on_plain_scale(ratio, [Influence(n, variance, 0.0, freedom)], n, level)
    return on_log_scale(ratio, [Influence(n, variance / ratio**2, 0.0, freedom)], n, level)
