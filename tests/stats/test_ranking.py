"""Ranks only where the data can rank."""

from __future__ import annotations

import numpy as np

from lib.stats import Estimate, mean, rank_ranges


def around(value: float, reach: float, n: int = 30) -> Estimate:
    return Estimate(value, value / reach, value * reach, n)


def test_far_apart_are_ranked():
    assert rank_ranges({"b": around(2, 1.1), "a": around(4, 1.1), "c": around(1, 1.1)}) == {
        "b": (2, 2),
        "a": (1, 1),
        "c": (3, 3),
    }


def test_close_together_are_not():
    assert rank_ranges({"a": around(4, 1.5), "b": around(3.9, 1.5), "c": around(3.7, 1.5)}) == dict.fromkeys(
        "abc", (1, 3)
    )


def test_a_leader_and_two_that_cannot_be_told_apart():
    assert rank_ranges({"a": around(9, 1.2), "b": around(2.1, 1.3), "c": around(2, 1.3)}) == {
        "a": (1, 1),
        "b": (2, 3),
        "c": (2, 3),
    }


def test_many_comparisons_ask_for_more():
    """The same two are told apart by themselves; among eight, where the others are all alike, they are not."""
    two = {"a": around(1.35, 1.2), "b": around(1, 1.2)}
    assert rank_ranges(two) == {"a": (1, 1), "b": (2, 2)}
    among = {**two, **{str(at): around(1.15, 1.2) for at in range(6)}}
    assert rank_ranges(among)["a"][1] > rank_ranges(among)["b"][0]


def test_holm_step_by_step():
    """Of three pairs one is judged by a tenth of a third, the next by a tenth of a half, the last by a tenth."""
    # On the log scale: distances in units of the joint reach; √2 reaches are told at 10%.
    estimates = {
        "a": around(np.exp(3.0), np.exp(1.0)),
        "b": around(np.exp(1.4), np.exp(1.0)),
        "c": around(1.0, np.exp(1.0)),
    }
    # a to c 3.0 / 1.41: chance 0.0005; a to b 1.6 / 1.41: 0.063 of 0.05; b to c 1.4 / 1.41: 0.10 of 0.10, not reached.
    assert rank_ranges(estimates) == {"a": (1, 2), "b": (1, 3), "c": (2, 3)}


def test_numbers_below_nought_are_compared_by_their_difference():
    estimates = {"a": Estimate(5, 3, 7, 20), "b": Estimate(-5, -7, -3, 20), "c": Estimate(4.5, 2.5, 6.5, 20)}
    assert rank_ranges(estimates) == {"a": (1, 2), "b": (3, 3), "c": (1, 2)}


def test_equal_one_alone_and_of_one_unit():
    assert rank_ranges({}) == {}
    assert rank_ranges({"a": around(3, 1.1)}) == {"a": (1, 1)}
    assert rank_ranges({"a": around(3, 1.0), "b": around(3, 1.0)}) == {"a": (1, 2), "b": (1, 2)}
    assert rank_ranges({"a": Estimate(9, 9, 9, 1), "b": around(3, 1.1)}) == {"a": (1, 2), "b": (1, 2)}


def test_all_true_ranks_lie_in_their_ranges_at_once():
    """Six peers with 30 posts each, some truly alike: in nine of ten worlds no range misses (200 worlds: ± 2)."""
    random = np.random.default_rng(9)
    truth = {"a": 1.0, "b": 1.0, "c": 1.0, "d": 1.3, "e": 2.0, "f": 2.0}
    ordered = sorted(truth.values(), reverse=True)
    held, ranked = 0, 0
    for _ in range(200):
        ranges = rank_ranges({name: mean(level * random.lognormal(-0.32, 0.8, 30)) for name, level in truth.items()})
        # Of equals any order is true: a range holds if it meets the ranks that they share.
        held += all(
            best <= len(ordered) - ordered[::-1].index(truth[name]) and worst >= 1 + ordered.index(truth[name])
            for name, (best, worst) in ranges.items()
        )
        ranked += ranges["e"][1] < 6
    assert held >= 0.88 * 200
    assert ranked > 100
