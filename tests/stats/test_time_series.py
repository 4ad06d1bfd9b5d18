"""Changes in series: measured on simulated worlds in which the truth is known."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from lib.stats import LEVEL, interrupted, odd_days, trend, typical_change
from lib.stats.autoregression import fitted
from lib.stats.time_series import FEWEST_PLACEBOS, WEEKS_AFTER, WEEKS_BEFORE

WORLDS = 60
NAN = float("nan")


def world(generator, weeks, *, rho=0.3, season=0.0, noise=0.1, tails=None, growth=0.1, at=None, step=0.0, long=None):
    """Return weekly counts: a trend, a season of any phase, noise that hangs together, and a change at a week."""
    drawn = generator.standard_normal(weeks) if tails is None else generator.standard_t(tails, weeks)
    drawn = drawn if tails is None else drawn / np.sqrt(tails / (tails - 2))
    errors = np.zeros(weeks)
    for week in range(weeks):
        before = errors[week - 1] if week else 0.0
        errors[week] = rho * before + drawn[week] * (np.sqrt(1 - rho**2) if week else 1)
    time = np.arange(weeks)
    phase = generator.uniform(0, 52)
    logs = np.log(1000) + growth * time / 52 + season * np.sin(2 * np.pi * (time + phase) / 52.18) + noise * errors
    if at is not None:
        logs[at : at + long if long else weeks] += np.log1p(step)
    return np.exp(logs)


def calm(weeks, level=1000.0):
    """A series that hardly moves: every second week is one per cent higher."""
    return [level * (1 + 0.01 * (week % 2)) for week in range(weeks)]


def found_in(kind, step, seed=1, *, long=None):
    generator = np.random.default_rng(seed)
    weeks, at = kind.pop("weeks"), kind.pop("at")
    found, held = 0, 0
    for _ in range(WORLDS):
        series = world(generator, weeks, at=at, step=step, long=long, **kind)
        result = interrupted(series, at, weeks=long)
        found += result.clear
        held += result.effect.low <= step <= result.effect.high
    return found / WORLDS, held / WORLDS


KINDS = {
    "a season and what hangs together": {"weeks": 40, "at": 20, "rho": 0.3, "season": 0.15},
    "much that hangs together": {"weeks": 52, "at": 40, "rho": 0.6, "season": 0.1},
    "two years": {"weeks": 104, "at": 70, "rho": 0.5, "season": 0.15},
    "heavy tails": {"weeks": 52, "at": 40, "rho": 0.3, "season": 0.1, "tails": 3},
}


@pytest.mark.parametrize("kind", KINDS, ids=list(KINDS))
def test_where_nothing_changed_little_is_called_a_change(kind):
    """Nominal is one in ten; over sixty worlds 0.15 is what chance allows above that."""
    called, held = found_in(dict(KINDS[kind]), 0.0)
    assert called <= 0.15
    assert held >= 0.8


@pytest.mark.parametrize(("kind", "least"), zip(KINDS, (0.5, 0.5, 0.9, 0.5), strict=True), ids=list(KINDS))
def test_a_step_of_thirty_per_cent_is_mostly_found(kind, least):
    called, held = found_in(dict(KINDS[kind]), 0.3)
    assert called >= least
    assert held >= 0.8


def test_a_burst_is_told_from_heavy_tails():
    called, _ = found_in({"weeks": 80, "at": 50, "rho": 0.3, "tails": 3}, 0.0, long=1)
    assert called <= 0.15
    called, held = found_in({"weeks": 80, "at": 50, "rho": 0.3, "tails": 3}, 1.0, long=1)
    assert called >= 0.9
    assert held >= 0.8


def test_a_plain_step_its_size_and_what_was_expected():
    values = [*calm(30), *[each * 1.5 for each in calm(20)]]
    result = interrupted(values, 30)
    assert result.effect.value == pytest.approx(0.5, abs=0.05)
    assert result.effect.low < 0.5 < result.effect.high
    assert (len(result.expected), result.weeks_before, result.weeks_judged) == (20, 30, 20)
    assert result.expected[0] == pytest.approx(1000, rel=0.05)
    assert all(low < middle < high for low, middle, high in zip(result.low, result.expected, result.high, strict=True))
    assert result.extra.value == pytest.approx(20 * 500, rel=0.15)
    assert (result.placebos >= FEWEST_PLACEBOS, result.placebo_share, result.clear) == (True, 0.0, True)


def test_a_burst_is_judged_by_both_sides_and_ends():
    values = calm(60)
    values[40:43] = [3000.0, 3000.0, 3000.0]
    result = interrupted(values, 40, weeks=3)
    assert result.effect.value == pytest.approx(2.0, abs=0.1)
    assert result.extra.value == pytest.approx(6000, rel=0.05)
    assert len(result.expected) == 3


def test_too_few_weeks_are_not_judged():
    assert interrupted(calm(WEEKS_BEFORE + WEEKS_AFTER), WEEKS_BEFORE) is not None
    assert interrupted(calm(WEEKS_BEFORE + WEEKS_AFTER - 1), WEEKS_BEFORE) is None
    assert interrupted(calm(WEEKS_BEFORE + WEEKS_AFTER), WEEKS_BEFORE - 1) is None
    unknown = calm(WEEKS_BEFORE + WEEKS_AFTER)
    unknown[3] = NAN
    assert interrupted(unknown, WEEKS_BEFORE) is None
    assert interrupted(calm(30), 20, weeks=2, left_out=range(20)) is None
    assert interrupted([*calm(20), NAN, *calm(20)], 20, weeks=1) is None


def test_weeks_left_out_do_not_bend_the_line():
    values = world(np.random.default_rng(3), 60, noise=0.03)
    values[20:26] *= 8
    bent, free = interrupted(values, 40), interrupted(values, 40, left_out=range(20, 26))
    assert abs(free.effect.value) < 0.1
    assert free.effect.high - free.effect.low <= bent.effect.high - bent.effect.low


def test_a_control_takes_out_what_happened_to_all():
    """Both channels fall by a third in the same week: with the one that cannot have been touched there is no effect."""
    generator = np.random.default_rng(5)
    shared = world(generator, 60, rho=0.5, noise=0.2, at=40, step=-0.33)
    ours = shared * np.exp(0.02 * generator.standard_normal(60))
    other = shared * 0.2 * np.exp(0.02 * generator.standard_normal(60))
    with_control = interrupted(ours, 40, control=other)
    assert abs(with_control.effect.value) < 0.1
    assert with_control.effect.chance > 0.1
    touched = ours.copy()
    touched[40:] *= 1.4
    assert interrupted(touched, 40, control=other).effect.value == pytest.approx(0.4, abs=0.12)


def test_numbers_below_nought_change_in_units():
    values = [*[(-1.0) ** week for week in range(30)], *[20 + (-1.0) ** week for week in range(20)]]
    result = interrupted(values, 30, signed=True)
    assert result.effect.value == pytest.approx(20, abs=2)


def test_the_same_numbers_give_the_same_answer():
    values = world(np.random.default_rng(2), 60, at=40, step=0.2)
    assert interrupted(values, 40) == interrupted(values, 40)


def test_a_trend_by_year_without_the_season():
    generator = np.random.default_rng(4)
    found = [trend(world(generator, 104, season=0.2, growth=np.log(0.55))) for _ in range(20)]
    assert np.mean([each.value for each in found]) == pytest.approx(-0.45, abs=0.03)
    assert np.mean([each.low <= -0.45 <= each.high for each in found]) >= 0.75
    assert trend(calm(51)) is None


def test_where_there_is_no_trend_little_is_called_one():
    generator = np.random.default_rng(6)
    chances = [trend(world(generator, 104, rho=0.5, season=0.1, growth=0.0)).chance for _ in range(WORLDS)]
    assert np.mean([chance < 1 - LEVEL for chance in chances]) <= 0.2


def test_a_few_great_weeks_are_not_the_typical_week():
    before = calm(13)
    bursts = [*calm(11), 9000.0, 9000.0]
    burst = typical_change(bursts, before)
    assert burst.low < 0 < burst.high or abs(burst.value) < 0.05
    rise = typical_change([each * 1.4 for each in calm(13)], before)
    assert rise.value == pytest.approx(0.4, abs=0.02)
    assert rise.chance < 0.01
    assert typical_change(calm(3), before) is None
    paired = typical_change([each * 1.2 for each in before], before, paired=True)
    assert paired.value == pytest.approx(0.2, abs=0.01)


def test_unlike_regression_without_memory_the_interval_knows_what_hangs_together():
    """Of a mean of weeks that hang together (0.6), an interval that takes them for free weeks is far too narrow."""
    generator = np.random.default_rng(7)
    free, knowing = 0, 0
    for _ in range(WORLDS):
        logs = np.log(world(generator, 40, rho=0.6, growth=0.0))
        fit = fitted(logs, np.ones((40, 1)), {})
        _, low, high = fit.ends(0, LEVEL)
        knowing += low <= np.log(1000) <= high
        middle, error = logs.mean(), logs.std(ddof=1) / np.sqrt(40)
        free += abs(middle - np.log(1000)) <= 1.685 * error
    assert free / WORLDS < 0.75
    assert knowing / WORLDS > 0.8


DAYS = [date(2026, 1, 1) + timedelta(days=at) for at in range(200)]


def weekday_counts(generator, scale=0.1):
    week = [1.3, 1.2, 1.1, 1.0, 1.0, 0.5, 0.5]
    return [300 * week[day.weekday()] * np.exp(scale * generator.standard_normal()) for day in DAYS]


def test_a_day_far_from_its_weekday_is_found_and_a_quiet_sunday_is_not():
    values = weekday_counts(np.random.default_rng(1))
    values[100] = 4 * values[93]
    values[140] = values[133] / 4
    found = odd_days(DAYS, values)
    assert [each.day for each in found] == [DAYS[100], DAYS[140]]
    assert found[0].value == values[100]
    assert found[0].times == pytest.approx(4, rel=0.3)
    assert found[0].expected == pytest.approx(values[100] / found[0].times)
    assert found[1].times == pytest.approx(0.25, rel=0.3)


def test_a_flood_of_five_days_does_not_hide_itself():
    values = weekday_counts(np.random.default_rng(2))
    for at in range(100, 105):
        values[at] *= 5
    assert [each.day for each in odd_days(DAYS, values)] == DAYS[100:105]


def test_of_usual_days_few_are_called_unusual():
    generator = np.random.default_rng(3)
    worlds = [len(odd_days(DAYS, weekday_counts(generator, 0.3))) for _ in range(WORLDS)]
    assert np.mean([count > 0 for count in worlds]) <= 0.2


def test_short_and_small_series_have_no_unusual_days():
    values = weekday_counts(np.random.default_rng(4))
    values[30] *= 20
    assert odd_days(DAYS[:55], values[:55]) == []
    small = [1.0] * 200
    small[100] = 60.0
    assert odd_days(DAYS, small) == []
    assert odd_days([], []) == []
