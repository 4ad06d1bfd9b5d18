"""The typical item of one kind against that of others, within what makes them differ anyway."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np

from lib.stats.dependence import in_common
from lib.stats.estimate import LEVEL, Estimate, Numbers, array
from lib.stats.linearised import Influence, on_plain_scale


def relative_typical(
    values: Numbers,
    subject: Sequence[bool],
    strata: Sequence[Hashable],
    periods: Sequence[int],
    *,
    level: float = LEVEL,
) -> tuple[Estimate, float] | None:
    """Return how many times the others' typical value (geometric mean) the subject's is, and the others' itself.

    Values are above nought. Each item's logarithm is compared within its stratum (least squares with a level for each
    stratum and one difference for all: Cameron and Miller, A Practitioner's Guide to Cluster-Robust Inference, 2015);
    items of one period vary together, and neighbouring periods by what they have in common. None where no stratum has
    both sides, or where a single period holds all.
    """
    logs, inside = np.log(array(values)), np.asarray(subject, dtype=float)
    _, stratum = np.unique([hash(each) for each in strata], return_inverse=True)
    sizes = np.bincount(stratum).astype(float)
    apart = inside - (np.bincount(stratum, inside) / sizes)[stratum]
    spread = float((apart**2).sum())
    when = np.asarray(periods) - min(periods, default=0)
    if not spread > 1e-12 or len(set(periods)) < 2:
        return None
    difference = float((apart * logs).sum()) / spread
    left = logs - difference * inside
    levels = np.bincount(stratum, left) / sizes
    added = np.bincount(when, apart * (left - levels[stratum]) / spread).astype(float)
    n, clusters = len(logs), len(set(periods))
    # Levels and difference took as many items' freedom as there are of them.
    raised = clusters / (clusters - 1) * (n - 1) / max(1, n - len(sizes) - 1)
    shared = in_common(added)
    raised *= (1 + shared) / (1 - shared)
    squares, usual = float((added**2).sum()), float(np.exp(np.average(levels, weights=sizes)))
    if not squares > 1e-24:
        ratio = float(np.exp(difference))
        return Estimate(ratio, ratio, ratio, n, level), usual
    carrying = squares**2 / float((added**4).sum())
    freedom = max(1.0, min(clusters - 1.0, carrying) * (1 - shared) / (1 + shared))
    influence = Influence(clusters, squares * raised, float((added**3).sum()) * raised, freedom)
    found = on_plain_scale(difference, [influence], clusters, level)
    value, low, high = (float(np.exp(np.clip(end, -50, 50))) for end in (found.value, found.low, found.high))
    return Estimate(value, low, high, n, level), usual
