"""Kinds of content: few lucky posts are pulled to the whole."""

from __future__ import annotations

import numpy as np
import pytest

from lib.stats import pooled_means, pooled_rates, ratio_of_sums

RANDOM = np.random.default_rng(8)


def kind(n: int, rate: float, spread: float = 0.4):
    impressions = RANDOM.lognormal(7, 0.8, n)
    return impressions * rate * RANDOM.lognormal(-(spread**2) / 2, spread, n), impressions


KINDS = {"photo": kind(80, 0.03), "video": kind(60, 0.03), "link": kind(70, 0.03)}
LUCKY = {**KINDS, "poll": ([90.0, 20.0, 75.0], [1000.0, 900.0, 1100.0])}


def test_three_lucky_posts_are_pulled_to_the_whole():
    own = 185 / 3000
    pooled = pooled_rates(LUCKY)
    assert 0.03 < pooled["poll"].value < 0.8 * own
    assert pooled["poll"].n == 3
    for name in KINDS:
        alone = ratio_of_sums(*LUCKY[name])
        assert pooled[name].value == pytest.approx(alone.value, rel=0.05)


def test_many_posts_are_hardly_pulled():
    """The same rate with a hundred times as many posts stays where it is."""
    many = {**KINDS, "poll": ([90.0, 20.0, 75.0] * 100, [1000.0, 900.0, 1100.0] * 100)}
    assert pooled_rates(many)["poll"].value == pytest.approx(185 / 3000, rel=0.02)


def test_the_weight_of_a_kind_grows_with_its_posts():
    pulled = []
    for times in (1, 3, 10, 30):
        groups = {**KINDS, "poll": ([90.0, 20.0, 75.0] * times, [1000.0, 900.0, 1100.0] * times)}
        pulled.append(pooled_rates(groups)["poll"].value)
    assert pulled == sorted(pulled)


def test_kinds_that_are_alike_become_nearly_one():
    values = {name: estimate.value for name, estimate in pooled_rates(KINDS).items()}
    own = {name: top.sum() / bottom.sum() for name, (top, bottom) in KINDS.items()}
    assert max(values.values()) - min(values.values()) < 0.7 * (max(own.values()) - min(own.values()))


def test_one_kind_alone_is_itself():
    pooled = pooled_rates({"photo": KINDS["photo"]})["photo"]
    alone = ratio_of_sums(*KINDS["photo"])
    assert pooled.value == pytest.approx(alone.value)
    assert (pooled.low, pooled.high) == (pytest.approx(alone.low, rel=0.05), pytest.approx(alone.high, rel=0.05))


def test_a_kind_without_a_click_is_not_nought_for_ever():
    pooled = pooled_rates({**KINDS, "poll": ([0, 0, 0], [1000, 900, 1100])})
    assert 0 < pooled["poll"].low < pooled["poll"].value < 0.03
    assert pooled["poll"].high > pooled["poll"].value


def test_means_are_rates_of_one():
    groups = {"photo": [3.0, 9, 4, 7], "video": [20.0, 25, 31, 18, 22]}
    assert pooled_means(groups) == pooled_rates({name: (each, [1] * len(each)) for name, each in groups.items()})
    assert 23.2 * 0.8 < pooled_means(groups)["video"].value < 23.2


@pytest.mark.parametrize(
    "groups",
    [{}, {"a": ([], [])}, {"a": ([0, 0], [5, 5])}, {"a": ([1], [2]), "b": ([2], [3])}, {"a": ([-1, 2], [1, 1])}],
    ids=["nothing", "no items", "all nought", "one item each", "below nought"],
)
def test_nothing_to_pool(groups):
    assert pooled_rates(groups) == {}


def test_a_kind_without_a_denominator_is_left_out():
    assert set(pooled_rates({**KINDS, "poll": ([1, 2], [0, 0])})) == set(KINDS)
