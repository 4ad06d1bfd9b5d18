"""Claims made together: how sure each must be, so that few of them are chance."""

from __future__ import annotations

from collections.abc import Sequence

from lib.stats import LEVEL


def allowed(chances: Sequence[float]) -> float:
    """Return the chance up to which a difference counts as clear, so that of those called so one in ten is chance.

    Source: Benjamini and Hochberg, Controlling the False Discovery Rate (1995), as `many` has it for changes.
    """
    ordered = sorted(chances)
    return max(
        (chance for rank, chance in enumerate(ordered, start=1) if chance <= rank / len(ordered) * (1 - LEVEL)),
        default=0.0,
    )
