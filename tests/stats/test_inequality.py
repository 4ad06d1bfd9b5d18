"""How much of the sum the top tenth brings."""

from __future__ import annotations

import pytest

from lib.stats import top_share


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [
        ([1] * 10, 0.1, 0.1),
        ([91] + [1] * 9, 0.1, 0.91),
        (range(1, 21), 0.1, 39 / 210),
        # Two and a half of 25: the largest two and half of the third.
        ([10, 20, 30] + [1] * 22, 0.1, (30 + 20 + 5) / 82),
        ([5, 1, 1, 1], 0.1, 5 / 8),
        ([7], 0.1, 1.0),
        ([3, 1], 0.5, 0.75),
        ([0, 0, 0, 8], 0.1, 1.0),
    ],
    ids=[
        "all alike",
        "one has nearly all",
        "one to twenty",
        "two and a half",
        "at least one",
        "one",
        "half",
        "all in one",
    ],
)
def test_the_share(values, share, expected):
    estimate = top_share(list(values), share=share)
    assert estimate.value == pytest.approx(expected)
    assert estimate.n == len(list(values))
    assert estimate.low <= estimate.value <= estimate.high <= 1


def test_order_does_not_matter():
    assert top_share([1, 5, 2, 9, 4] * 6) == top_share([9, 5, 4, 2, 1] * 6)


def test_all_alike_has_no_width():
    estimate = top_share([4] * 30)
    assert (estimate.low, estimate.high) == (pytest.approx(0.1), pytest.approx(0.1))


def test_few_items_say_little_of_the_inequality_behind_them():
    few, many = top_share([30, 9, 5, 4, 3, 2, 2, 1, 1, 1]), top_share([30, 9, 5, 4, 3, 2, 2, 1, 1, 1] * 40)
    assert few.value == pytest.approx(many.value)
    assert few.high - few.low > 4 * (many.high - many.low)


@pytest.mark.parametrize("values", [[], [0, 0], [-1, 3], [1, float("nan")]])
def test_no_share(values):
    assert top_share(values) is None
