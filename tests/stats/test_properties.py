"""What holds for all numbers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.stats import (
    Estimate,
    Moments,
    change_of_means,
    change_of_ratios,
    difference_of_means,
    mean,
    median,
    pooled_rates,
    rank_ranges,
    ratio_of_sums,
    top_share,
)

AMOUNTS = st.integers(min_value=0, max_value=1_000_000)
POSITIVE = st.integers(min_value=1, max_value=1_000_000)
ITEMS = st.lists(st.tuples(AMOUNTS, POSITIVE), min_size=1, max_size=40)
WEEKS = st.lists(POSITIVE, min_size=1, max_size=26)
FACTORS = st.sampled_from((0.001, 0.5, 3.0, 1000.0))
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
    assert min(ratios) - slack <= estimate.value <= max(ratios) + slack
    assert estimate.low <= estimate.value <= estimate.high
    # Of eight items all lie on one side of the whole in less than one of a hundred worlds; of fewer more often.
    room = 1 if len(items) >= 8 else max(ratios) / estimate.value if estimate.value else 1
    assert estimate.high <= max(ratios) * room + slack * room
    assert estimate.low >= (min(ratios) - slack if len(items) >= 8 else 0)
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
    assert change.low <= change.value <= change.high
    assert difference.low <= difference.value <= difference.high
    # One is made on the log scale, the other is not: they may differ in what is clear, never in the way.
    assert not (change.low > 0 and difference.high < 0)
    assert not (change.high < 0 and difference.low > 0)


@MANY
@given(ITEMS, ITEMS)
def test_a_change_and_its_chance_agree(now, before):
    sides = [tuple(zip(*side, strict=True)) for side in (now, before)]
    change = change_of_ratios(*sides)
    # At 1e-9 of what it was the ends have too few digits left to be turned around.
    if change is None or change.n < 2 or change.low < -1 + 1e-9:
        return
    clear = change.low > 0 or change.high < 0
    assert clear == (change.chance < 1 - change.level) or abs(change.chance - 0.1) < 1e-6
    back = change_of_ratios(*reversed(sides))
    assert (1 + change.low) * (1 + back.high) == pytest.approx(1, rel=1e-3)
    assert change.chance == pytest.approx(back.chance, abs=1e-9)


@MANY
@given(st.lists(AMOUNTS, min_size=1, max_size=60), FACTORS)
def test_the_median_lies_in_its_interval_and_scales(values, factor):
    plain, scaled = median(values), median([factor * each for each in values])
    assert min(values) <= plain.low <= plain.value <= plain.high <= max(values)
    for name in ("value", "low", "high"):
        assert getattr(scaled, name) == pytest.approx(factor * getattr(plain, name))


@MANY
@given(st.lists(AMOUNTS, min_size=1, max_size=60).filter(any), FACTORS, st.sampled_from((0.1, 0.2, 0.5)))
def test_the_share_of_the_top_is_a_share(values, factor, share):
    plain, scaled = top_share(values, share=share), top_share([factor * each for each in values], share=share)
    at_top = max(share, 1 / len(values))
    assert at_top - 1e-9 <= plain.value <= 1
    assert at_top - 1e-9 <= plain.low <= plain.value <= plain.high <= 1
    assert scaled.value == pytest.approx(plain.value)
    ordered = sorted(values, reverse=True)
    whole = max(1, int(share * len(values)))
    assert plain.value >= sum(ordered[:whole]) / sum(values) - 1e-9


@MANY
@given(ITEMS, ITEMS)
def test_moments_add_up(one, two):
    parts = [Moments.of(*zip(*side, strict=True)) for side in (one, two)]
    together = Moments.of(*zip(*one, *two, strict=True))
    for name in Moments.__dataclass_fields__:
        assert getattr(parts[0] + parts[1], name) == pytest.approx(getattr(together, name))


@MANY
@given(st.lists(ITEMS, min_size=1, max_size=5))
def test_a_pooled_rate_lies_between_its_own_and_those_of_the_others(kinds):
    groups = {str(at): tuple(zip(*items, strict=True)) for at, items in enumerate(kinds)}
    pooled = pooled_rates(groups)
    own = {name: sum(top) / sum(bottom) for name, (top, bottom) in groups.items()}
    if not pooled:
        assert all(rate == 0 for rate in own.values()) or max(map(len, kinds)) == 1
        return
    for name, estimate in pooled.items():
        assert 0 < estimate.low <= estimate.value <= estimate.high
        if all(own.values()):
            assert min(own.values()) * (1 - 1e-6) <= estimate.value <= max(own.values()) * (1 + 1e-6)
        assert estimate.n == len(groups[name][0])


@MANY
@given(st.lists(st.tuples(POSITIVE, st.floats(1, 5)), min_size=1, max_size=8))
def test_ranks_hold_the_order_of_the_values(rows):
    estimates = {str(at): Estimate(value, value / wide, value * wide, 30) for at, (value, wide) in enumerate(rows)}
    ranges = rank_ranges(estimates)
    for at, name in enumerate(sorted(estimates, key=lambda each: -estimates[each].value), start=1):
        best, worst = ranges[name]
        assert 1 <= best <= worst <= len(rows)
        ties = [each for each in estimates.values() if each.value == estimates[name].value]
        assert best <= at + len(ties)
        assert worst >= at - len(ties)


@MANY
@given(WEEKS)
def test_order_does_not_move_the_value(weeks):
    for estimate in (mean, median):
        assert estimate(weeks).value == pytest.approx(estimate(sorted(weeks)).value)
