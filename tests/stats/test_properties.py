"""What holds for all numbers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.stats import change_of_means, change_of_ratios, difference_of_means, mean, median, ratio_of_sums

AMOUNTS = st.integers(min_value=0, max_value=1_000_000)
POSITIVE = st.integers(min_value=1, max_value=1_000_000)
ITEMS = st.lists(st.tuples(AMOUNTS, POSITIVE), min_size=1, max_size=40)
WEEKS = st.lists(POSITIVE, min_size=1, max_size=26)
FACTORS = st.sampled_from((0.001, 0.5, 3.0, 1000.0))
# 2,000 draws each: a hundred examples are enough and take a second.
MANY = settings(max_examples=60)


@MANY
@given(ITEMS, FACTORS, FACTORS)
def test_a_ratio_scales_with_its_units(items, up, down):
    tops, bottoms = zip(*items, strict=True)
    plain = ratio_of_sums(tops, bottoms)
    scaled = ratio_of_sums([up * each for each in tops], [down * each for each in bottoms])
    assert plain is not None
    assert scaled is not None
    for name in ("value", "low", "high"):
        assert getattr(scaled, name) == pytest.approx(getattr(plain, name) * up / down)


@MANY
@given(ITEMS)
def test_a_ratio_of_sums_lies_between_the_smallest_and_the_largest_ratio(items):
    tops, bottoms = zip(*items, strict=True)
    estimate = ratio_of_sums(tops, bottoms)
    assert estimate is not None
    ratios = [top / bottom for top, bottom in items]
    slack = 1e-9 * max(1.0, max(ratios))
    assert min(ratios) - slack <= estimate.low <= estimate.high <= max(ratios) + slack
    assert min(ratios) - slack <= estimate.value <= max(ratios) + slack
    assert estimate.value == pytest.approx(sum(tops) / sum(bottoms))


@MANY
@given(WEEKS)
def test_no_change_between_equal_weeks(weeks):
    paired, apart = change_of_means(weeks, weeks, paired=True), change_of_means(weeks, weeks)
    assert paired is not None
    assert apart is not None
    assert (paired.value, paired.low, paired.high) == (0, 0, 0)
    assert apart.value == 0
    assert apart.low <= 1e-9
    assert apart.high >= -1e-9


@MANY
@given(ITEMS)
def test_no_change_between_equal_ratios(items):
    tops, bottoms = zip(*items, strict=True)
    change = change_of_ratios((tops, bottoms), (tops, bottoms))
    if sum(tops) == 0:
        assert change is None
        return
    # With one or two items that count most draws have nothing in the denominator: then nothing is said.
    if change is not None:
        assert change.value == 0
        assert change.low <= 1e-9
        assert change.high >= -1e-9


@MANY
@given(WEEKS, WEEKS)
def test_change_and_difference_agree_on_the_way(now, before):
    change, difference = change_of_means(now, before), difference_of_means(now, before)
    assert change is not None
    assert difference is not None
    assert change.value * mean(before).value == pytest.approx(difference.value, abs=1e-6)
    assert (change.low > 0, change.high < 0) == (difference.low > 0, difference.high < 0)


@MANY
@given(WEEKS)
def test_order_does_not_move_the_value(weeks):
    for estimate in (mean, median):
        assert estimate(weeks).value == pytest.approx(estimate(sorted(weeks)).value)
