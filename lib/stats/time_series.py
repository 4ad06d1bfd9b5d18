"""Is a change in a weekly series real? Interrupted time series, bursts, trends; days far from their weekday.

y = b0 + b1 t + season + control + (b2 + b3 (t - middle)) after + e, on the logarithm of what cannot be negative, so
that the effect is relative. b2 is the change of the level over the weeks judged, b3 their own slope (Wagner et al.,
2002; Turner et al., 2021, doi 10.1186/s12874-021-01364-0). Errors hang together (`autoregression`). Seasons are only
told with two full cycles. The same model at dates where nothing is known to have happened (placebos) says how often
such a change comes by itself.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from lib.stats.autoregression import FAR, RHOS, Array, calmed, fitted
from lib.stats.estimate import LEVEL, Estimate

# Under these nothing is judged (12 before and 6 after: Turner et al.); a burst needs as many weeks beside it.
WEEKS_BEFORE, WEEKS_AFTER = 12, 6
WEEKS_OF_A_YEAR = 365.25 / 7
# Two full cycles.
WEEKS_FOR_SEASONS = 104
# Under a year a slope is as likely the season's as a trend.
WEEKS_FOR_A_TREND = 52
# Two periods are compared from so many weeks on each side.
FEWEST_WEEKS = 4
# Fewer placebo dates than this say nothing.
FEWEST_PLACEBOS = 10
# A burst stands beside the other great weeks: they are drawn in less than for a change that lasts.
_FAR_BURST = 6.0
# As many are tried at most, evenly spread.
_MOST_PLACEBOS = 40
# How far a season usually moves a number (logarithms), once, twice ... a year: with less than two years nobody can
# tell it from a change, so it stays open within these bounds.
_SEASON = (0.1, 0.05)
_FINER_SEASON = (0.1, 0.05, 0.04, 0.04, 0.04, 0.04)
# The same for how much steeper a series runs after an event than before, in a year.
_OWN_SLOPE = 0.5
_SEED, DRAWS = 20260101, 1000


@dataclass(frozen=True)
class Interruption:
    """What a series did from some week on, beside what was to be expected.

    `effect` is the change of its level (relative, or in units where the series can be negative), `extra` the sum
    above what was expected. `expected`, `low` and `high` belong to the weeks judged: where the series would have been.
    `placebo_share` is the share of the `placebos` at which the same model found as clear a change.
    """

    effect: Estimate
    extra: Estimate
    expected: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    placebos: int
    placebo_share: float
    weeks_before: int
    weeks_judged: int
    seasonal: bool
    brief: bool = False

    @property
    def clear(self) -> bool:
        """Whether the change is clear by itself, and rare at dates where nothing is known to have happened.

        Measured where nothing changed (`tests/stats/test_time_series.py`), about one in twenty is called clear: the
        interval is a little too wide for a change in a short series and a little too narrow for a burst and where the
        season is told, so those must be surer.
        """
        rare = self.placebos < FEWEST_PLACEBOS or self.placebo_share <= 1 - LEVEL
        return rare and self.effect.chance < (1 - LEVEL) / (2 if self.brief or self.seasonal else 1)


def interrupted(
    values: Sequence[float],
    at: int,
    *,
    weeks: int | None = None,
    control: Sequence[float] | None = None,
    left_out: Collection[int] = (),
    signed: bool = False,
) -> Interruption | None:
    """Return what changed in the weekly `values` from position `at` on; None where too few weeks are known.

    An unknown week is NaN; the weeks `left_out` (other events) are not used. `weeks` makes it a burst of so many weeks:
    judged by the weeks on both sides. Without it the change lasts, and all weeks after are judged by those before.
    `control` is a series of the same weeks that the event cannot have touched.
    """
    series = _Weeks.of(values, control, left_out, signed)
    judged = series.judged(at, weeks)
    before = int(series.known[:at].sum())
    beside = int(series.known.sum() - series.known[judged].sum())
    inside = int(series.known[judged].sum())
    if weeks is None and (before < WEEKS_BEFORE or inside < WEEKS_AFTER):
        return None
    if weeks is not None and (beside < WEEKS_BEFORE or inside < len(judged) or not inside):
        return None
    design = series.design(judged, own_slope=weeks is None)
    far = FAR if weeks is None else _FAR_BURST
    calm = calmed(series.logs[series.known], design[series.known], far)
    filled = series.logs.copy()
    filled[series.known] = calm
    fit = fitted(*series.whole(filled, design), series.sizes(design.shape[1], own_slope=weeks is None))
    if fit is None:
        return None
    column = design.shape[1] - 1
    middle, low, high = fit.ends(column, LEVEL)
    chance = fit.chance(column)
    effect = [each if signed else float(np.expm1(each)) for each in (middle, low, high)]
    without = design[judged].copy()
    without[:, column - (1 if weeks is None else 0) :] = 0.0
    extra_columns = fit.coefficients.shape[1] - design.shape[1]
    without = np.hstack([without, np.zeros((len(judged), extra_columns))])
    drawn = series.back(fit.paths(without, DRAWS, np.random.default_rng(_SEED)))
    seen = series.known[judged]
    excess = series.raw[judged][seen].sum() - drawn[:, seen].sum(axis=1)
    placebos, share = (0, 0.0)
    if chance < 1 - LEVEL:
        middles, errors = fit.at(column)
        best = int(fit.weights.argmax())
        clear = abs(middles[best] / errors[best])
        placebos, share = series.placebos(at, weeks, judged, RHOS[best : best + 1], float(clear))
    tails = [(1 - LEVEL) / 2, 0.5, (1 + LEVEL) / 2]
    lows, expected, highs = np.quantile(drawn, tails, axis=0)
    ends = np.quantile(excess, tails)
    return Interruption(
        Estimate(effect[0], effect[1], effect[2], inside, LEVEL, chance),
        Estimate(float(ends[1]), float(ends[0]), float(ends[2]), inside, LEVEL, chance),
        tuple(map(float, expected)),
        tuple(map(float, lows)),
        tuple(map(float, highs)),
        placebos,
        share,
        before,
        inside,
        series.seasonal,
        weeks is not None,
    )


def trend(values: Sequence[float], *, left_out: Collection[int] = (), signed: bool = False) -> Estimate | None:
    """Return the change over a year of the weekly `values`, relative unless `signed`; None under a year of weeks."""
    series = _Weeks.of(values, None, left_out, signed)
    held = np.flatnonzero(series.known)
    if len(held) < WEEKS_FOR_A_TREND / 2 or held[-1] - held[0] + 1 < WEEKS_FOR_A_TREND:
        return None
    design = series.design(np.array([], dtype=int), own_slope=False)[:, :-1]
    filled = series.logs.copy()
    filled[series.known] = calmed(series.logs[series.known], design[series.known])
    fit = fitted(*series.whole(filled, design), series.sizes(design.shape[1], own_slope=False))
    if fit is None:
        return None
    years = fit.ends(1, LEVEL)
    change = [each if signed else float(np.expm1(each)) for each in years]
    return Estimate(change[0], change[1], change[2], int(series.known.sum()), LEVEL, fit.chance(1))


def typical_change(now: Sequence[float], before: Sequence[float], *, paired: bool = False) -> Estimate | None:
    """Return by how much the typical week of one period differs from that of another, relative.

    Typical is the middle on a logarithm, with bursts drawn in: a few great weeks do not make it. The weeks `before`
    come right before those of `now`, or are the same weeks a year earlier (`paired`). Unknown weeks are NaN.
    None where a side has too few weeks or a number is below nought.
    """
    one, two = (np.asarray(side, dtype=float) for side in (now, before))
    values = np.concatenate([two, one])
    known = np.isfinite(values)
    if min(np.isfinite(one).sum(), np.isfinite(two).sum()) < FEWEST_WEEKS or values[known].min() < 0:
        return None
    logs = np.log(np.where(known, values, 1.0) + (0.5 if values[known].min() == 0 else 0.0))
    if paired:
        logs, known = logs[len(two) :] - logs[: len(two)], known[len(two) :] & known[: len(two)]
        design = np.ones((len(logs), 1))
    else:
        design = np.column_stack([np.ones(len(logs)), np.arange(len(logs)) >= len(two)]).astype(float)
    if known.sum() < FEWEST_WEEKS:
        return None
    alone = np.eye(len(logs))[:, ~known]
    logs[known] = calmed(logs[known], design[known])
    fit = fitted(logs, np.hstack([design, alone]), {})
    if fit is None:
        return None
    column = design.shape[1] - 1
    middle, low, high = (float(np.expm1(each)) for each in fit.ends(column, LEVEL))
    return Estimate(middle, low, high, int(known[-len(one) :].sum()), LEVEL, fit.chance(column))


@dataclass(frozen=True)
class _Weeks:
    """A weekly series, ready for the model: `known` weeks are used, `logs` are nought where they are not."""

    raw: Array
    logs: Array
    known: np.ndarray
    control: Array | None
    signed: bool
    offset: float

    @classmethod
    def of(
        cls, values: Sequence[float], control: Sequence[float] | None, left_out: Collection[int], signed: bool
    ) -> _Weeks:
        raw = np.asarray(values, dtype=float)
        known = np.isfinite(raw)
        known[[at for at in left_out if 0 <= at < len(raw)]] = False
        offset = 0.0 if signed or not known.any() or raw[known].min() > 0 else 0.5
        other = None
        if control is not None:
            other = np.asarray(control, dtype=float)
            known = known & np.isfinite(other)
            other = np.log(np.where(known, np.maximum(other, 0.0), 1.0) + 0.5)
            other = np.where(known, other - other[known].mean(), 0.0) if known.any() else other
        safe = np.where(known, raw, 1.0)
        return cls(raw, safe if signed else np.log(np.maximum(safe, 0.0) + offset), known, other, signed, offset)

    @property
    def seasonal(self) -> bool:
        return bool(self.known.sum() >= 0.8 * WEEKS_FOR_SEASONS and len(self.raw) >= WEEKS_FOR_SEASONS - 1)

    @property
    def season(self) -> tuple[float, ...]:
        """The usual sizes of the season's waves; with two full cycles finer ones can be told."""
        return _FINER_SEASON if self.seasonal else _SEASON

    def judged(self, at: int, weeks: int | None) -> np.ndarray:
        end = len(self.raw) if weeks is None else min(at + weeks, len(self.raw))
        return np.arange(at, end)

    def design(self, judged: np.ndarray, *, own_slope: bool) -> Array:
        """Return the columns of the model; the last one holds the weeks judged, before it their own slope."""
        time = np.arange(len(self.raw), dtype=float)
        columns = [np.ones_like(time), (time - time.mean()) / WEEKS_OF_A_YEAR]
        for turn in range(1, len(self.season) + 1):
            angle = 2 * np.pi * turn * time / WEEKS_OF_A_YEAR
            columns += [np.sin(angle), np.cos(angle)]
        if self.control is not None:
            columns.append(self.control)
        inside = np.zeros_like(time)
        inside[judged] = 1.0
        if own_slope:
            usable = judged[self.known[judged]]
            middle = time[usable].mean() if len(usable) else 0.0
            columns.append(inside * (time - middle) / WEEKS_OF_A_YEAR)
        return np.column_stack([*columns, inside])

    def sizes(self, columns: int, *, own_slope: bool) -> dict[int, float]:
        """Return the usual sizes of the season's columns and of the own slope."""
        scale = 1.0
        if self.signed and self.known.any():
            scale = max(float(np.std(self.raw[self.known])), 1e-9) / _SEASON[0]
        found = {2 + 2 * turn + side: size * scale for turn, size in enumerate(self.season) for side in (0, 1)}
        if own_slope:
            found[columns - 2] = _OWN_SLOPE * scale
        return found

    def whole(self, values: Array, design: Array) -> tuple[Array, Array]:
        """Return values and columns of all weeks: one that is not known gets a column of its own."""
        unknown = np.flatnonzero(~self.known)
        alone = np.zeros((len(values), len(unknown)))
        alone[unknown, np.arange(len(unknown))] = 1.0
        return values, np.hstack([design, alone])

    def back(self, logs: Array) -> Array:
        return logs if self.signed else np.exp(np.minimum(logs, 700.0)) - self.offset

    def placebos(self, at: int, weeks: int | None, judged: np.ndarray, rhos: Array, clear: float) -> tuple[int, float]:
        """Return at how many other dates the model can be tried, and the share of them with as clear a change."""
        kept = self.known.copy()
        kept[judged] = False
        if weeks is None:
            # What came after may be the change itself: only the time before is free of it.
            tried = _Weeks(self.raw[:at], self.logs[:at], self.known[:at], None, self.signed, self.offset)
            dates = range(WEEKS_BEFORE, at - WEEKS_AFTER + 1)
        else:
            control = self.control
            tried = _Weeks(self.raw, self.logs, kept, control, self.signed, self.offset)
            dates = range(len(self.raw) - len(judged) + 1)
        found = []
        for date in dates[:: -(-len(dates) // _MOST_PLACEBOS)]:
            placed = tried.judged(date, weeks)
            if weeks is not None and not kept[placed].all():
                continue
            design = tried.design(placed, own_slope=weeks is None)
            if tried.known.sum() <= design.shape[1] or not tried.known[placed].any():
                continue
            values = tried.logs.copy()
            far = FAR if weeks is None else _FAR_BURST
            values[tried.known] = calmed(values[tried.known], design[tried.known], far)
            sizes = tried.sizes(design.shape[1], own_slope=weeks is None)
            fit = fitted(*tried.whole(values, design), sizes, rhos)
            if fit is not None:
                middles, errors = fit.at(design.shape[1] - 1)
                found.append(abs(float(middles[0] / errors[0])))
        if not found:
            return 0, 0.0
        return len(found), sum(each >= clear for each in found) / len(found)
