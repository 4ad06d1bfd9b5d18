"""Shares of what was drawn at random of a finite whole, and how often their intervals hold."""

from __future__ import annotations

from math import inf

import numpy as np
import pytest

from lib.stats import change_of_shares, odds_of_sample, share_of_sample, widest_reach


def test_of_an_endless_whole_it_is_wilsons_interval():
    # Newcombe, Two-sided confidence intervals for the single proportion (1998), table I: 81 of 263 at 95%.
    share = share_of_sample(81, 263, 10**9, level=0.95)
    assert (share.low, share.high) == (pytest.approx(0.2553, abs=5e-5), pytest.approx(0.3662, abs=5e-5))
    assert (share.value, share.n, share.level) == (81 / 263, 263, 0.95)


def test_nothing_is_left_to_chance_where_all_were_read():
    share = share_of_sample(30, 100, 100)
    assert (share.low, share.value, share.high) == (0.3, 0.3, 0.3)
    odds = odds_of_sample(30, 10, 100, 100)
    assert (odds.low, odds.high) == (pytest.approx(3), pytest.approx(3))
    assert widest_reach(100, 100) == 0


def test_more_read_or_fewer_held_narrow_it():
    reach = [widest_reach(*each, level=0.95) for each in ((100, 10**6), (100, 300), (200, 300))]
    assert reach == sorted(reach, reverse=True)
    assert reach[0] == pytest.approx(0.096, abs=0.001)


def test_none_and_all():
    nobody, everybody = share_of_sample(0, 100, 1000), share_of_sample(100, 100, 1000)
    assert (nobody.low, everybody.high) == (0.0, 1.0)
    assert 0 < nobody.high < 0.03
    assert odds_of_sample(0, 10, 100, 1000).low == 0
    assert odds_of_sample(10, 0, 100, 1000) is None
    assert share_of_sample(0, 0, 10) is None
    assert change_of_shares((0, 100, 900), (5, 100, 900)) is None
    assert odds_of_sample(99, 1, 100, 10**6).high < inf


@pytest.mark.parametrize(("found", "read", "held"), [(3, 2, 10), (1, 11, 10), (-1, 5, 10)])
def test_what_cannot_be(found, read, held):
    with pytest.raises(ValueError, match="Of those held some are read"):
        share_of_sample(found, read, held)


@pytest.mark.parametrize(("held", "read"), [(120, 100), (400, 100), (1500, 150), (20000, 400)])
@pytest.mark.parametrize("true", [0.1, 0.3, 0.5])
def test_the_intervals_hold_as_often_as_they_say(held, read, true):
    random = np.random.default_rng([held, read, round(100 * true)])
    against, praise = round(true * held), round(0.2 * held)
    kinds = random.multivariate_hypergeometric([against, praise, held - against - praise], read, size=1500)
    shares = [share_of_sample(int(one), read, held, level=0.95) for one, *_ in kinds]
    assert np.mean([each.low <= against / held <= each.high for each in shares]) > 0.93
    odds = [odds_of_sample(int(one), int(two), read, held, level=0.95) for one, two, _ in kinds]
    assert np.mean([each is None or each.low <= against / praise <= each.high for each in odds]) > 0.93
    pairs = [
        change_of_shares((int(one), read, held), (int(two), read, held), level=0.95)
        for (one, *_), (two, *_) in zip(kinds[::2], kinds[1::2], strict=True)
    ]
    assert np.mean([each is None or each.low <= 1 <= each.high for each in pairs]) > 0.925
