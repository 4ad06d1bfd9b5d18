"""The typical item against others: by hand, and how often the interval holds where items are heavy-tailed."""

from __future__ import annotations

import numpy as np
import pytest

from lib.stats.typical import relative_typical


def test_without_strata_it_is_the_ratio_of_geometric_means():
    values, subject = [2, 8, 1, 1, 4], [True, True, False, False, False]
    found, usual = relative_typical(values, subject, ["a"] * 5, [0, 1, 2, 3, 4])
    assert found.value == pytest.approx(4 / 4 ** (1 / 3))
    assert usual == pytest.approx(4 ** (1 / 3))
    assert found.low < found.value < found.high
    assert found.n == 5


def test_levels_of_strata_do_not_matter():
    """The subject has three times as much in both strata, of which one is a hundred times the other."""
    values = [3, 1, 1, 300, 300, 100]
    subject = [True, False, False, True, True, False]
    found, _ = relative_typical(values, subject, ["a"] * 3 + ["b"] * 3, range(6))
    assert (found.value, found.low, found.high) == (pytest.approx(3),) * 3


@pytest.mark.parametrize(
    ("subject", "strata", "periods"),
    [
        ([True, True], ["a", "a"], [0, 1]),
        ([True, False], ["a", "b"], [0, 1]),
        ([True, False], ["a", "a"], [3, 3]),
        ([], [], []),
    ],
    ids=["one side", "no stratum has both", "one period", "nothing"],
)
def test_nothing_where_nothing_can_be_compared(subject, strata, periods):
    assert relative_typical([1.0] * len(subject), subject, strata, periods) is None


@pytest.mark.parametrize("items", [30, 200])
def test_the_interval_holds(items):
    """Weeks that hang together shift all their items; the true ratio is two."""
    held = 0
    for number in range(300):
        random = np.random.default_rng([number, items])
        weeks = np.sort(random.integers(0, items // 3, size=items))
        shocks = np.cumsum(random.normal(size=items // 3) * 0.2)
        subject = random.random(items) < 0.3
        if not 2 <= subject.sum() <= items - 2:
            continue
        values = np.exp(random.normal(size=items) * 1.2 + shocks[weeks] + subject * np.log(2))
        found, _ = relative_typical(values, subject, weeks // 13, weeks, level=0.95)
        held += found.low <= 2 <= found.high
    assert held / 300 >= 0.92
