"""What every function of this folder returns, and the few constants that all intervals share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

LEVEL = 0.9

Array = NDArray[np.float64]
Numbers = Sequence[float] | Array


@dataclass(frozen=True)
class Estimate:
    """A value with its interval at `level`; `n` counts the units (posts, weeks) of the smaller sample.

    `chance` is the two-sided probability of a value this far from nought where there is truly none: how sure a
    change is, for the correction of many comparisons.
    """

    value: float
    low: float
    high: float
    n: int
    level: float = LEVEL
    chance: float = field(default=1.0, compare=False)


def array(numbers: Numbers) -> Array:
    """Return the numbers as an array of floats."""
    return np.asarray(numbers, dtype=float)
