"""Matched by month: literal cases in, both shares and their difference out."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from lib.findings.silence.compared import compared


def cases(*months: tuple[int, int]) -> list[tuple[date, bool]]:
    """Hits and cases of consecutive months."""
    return [
        (date(2026, month, 1 + at % 28), at < hits)
        for month, (hits, n) in enumerate(months, start=1)
        for at in range(n)
    ]


def test_a_month_with_hardly_any_of_one_kind_counts_little():
    """Weights n0 n1 / (n0 + n1): three months of 5, and one of 100 × 2 / 102."""
    found = compared(cases((5, 10), (6, 10), (4, 10), (100, 100)), cases((5, 10), (4, 10), (6, 10), (0, 2)))
    assert found is not None
    weight = 200 / 102
    assert found.months == 4
    assert found.without.value == pytest.approx((2.5 + 3 + 2 + weight) / (15 + weight))
    assert found.with_reply.value == pytest.approx((2.5 + 2 + 3) / (15 + weight))
    assert found.difference.value == pytest.approx((0 + 1 - 1 + weight) / (15 + weight))
    assert found.direction == "no_clear_change"


def test_months_with_one_kind_only_are_left_out():
    held = compared(cases(*[(3, 10)] * 5), cases(*[(3, 10)] * 4))
    assert held is not None
    assert held.months == 4
    assert compared(cases(*[(3, 10)] * 5), cases(*[(3, 10)] * 3)) is None


@pytest.mark.parametrize(
    ("without", "reply", "direction"), [(7, 2, "up"), (2, 7, "down"), (0, 5, "down"), (5, 0, "up")]
)
def test_a_clear_difference(without, reply, direction):
    turns = [0, 1, -1, 0, 1, 0, 0, 1]
    one = cases(*((max(0, without + each) if without else 0, 10) for each in turns))
    two = cases(*((max(0, reply - each) if reply else 0, 10) for each in turns))
    found = compared(one, two)
    assert found is not None
    assert found.direction == direction


def test_no_difference_is_seldom_called_one():
    random = np.random.default_rng(3)
    called = 0
    for _ in range(200):
        shares = random.beta(3, 5, size=12)
        sides = [cases(*((int(random.binomial(15, share)), 15) for share in shares)) for _ in range(2)]
        found = compared(*sides)
        assert found is not None
        called += found.direction != "no_clear_change"
    assert called / 200 < 0.15
