"""How often 90% intervals hold the true value: the simulation behind docs/intervals.md.

    python -m tests.stats.coverage [WORLDS]

writes the table of that page from WORLDS made-up worlds each (some minutes). The suite runs the same cases on fewer
worlds: `WORLDS=2000 pytest tests/stats/test_coverage.py` runs them on more.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from lib import stats
from lib.stats import Estimate
from tests.conftest import ROOT
from tests.stats import percentile
from tests.stats.worlds import MEANS, MEDIANS, RATIOS, TOO_WILD, Random, World, lognormal_rates, posts, season, weeks

PAGE = ROOT / "docs" / "intervals.md"
START, END = "<!-- measured: start -->", "<!-- measured: end -->"
SEED = 20261122
# What the page is written from.
LONG = 2000
# What a nominal 90% interval must keep to from thirty posts on.
HELD = (0.86, 0.94)
SIZES = (30, 100, 1000)
SMALL = (4, 8)
Estimated = Callable[..., Estimate | None]


@dataclass(frozen=True)
class Case:
    """One function on one kind of world, `n` units of it, and the bounds that its coverage must keep to."""

    table: str
    name: str
    n: int
    estimated: Callable[[Random], Estimate | None]
    truth: float
    bounds: tuple[float, float] = HELD

    @property
    def key(self) -> str:
        """A name for tests and for the seed."""
        return f"{self.table}: {self.name}, {self.n}"


def coverage(case: Case, worlds: int) -> float:
    """Return the share of worlds whose interval holds the truth, of those in which there is an interval at all."""
    random = np.random.default_rng([SEED, zlib.crc32(case.key.encode())])
    made = [estimate for _ in range(worlds) if (estimate := case.estimated(random)) is not None]
    return sum(each.low <= case.truth <= each.high for each in made) / len(made)


def _of_world(table: str, world: World, n: int, function: Estimated, bounds: tuple[float, float] = HELD) -> Case:
    return Case(table, world.name, n, lambda random: function(*world.draw(random, n)), world.truth, bounds)


def _two(function: Estimated, one: Callable[[Random], Any], two: Callable[[Random], Any]):
    return lambda random: function(one(random), two(random))


def _weeks_apart(function: Estimated, sigma: float, n: int, *, paired: bool, related: float = 0.0):
    drawn = weeks(sigma, related)

    # Taken apart, the season of both sides counts as noise: then there is none here.
    around = season(n) if paired else 1.0

    def estimated(random: Random) -> Estimate | None:
        return function(around * drawn(random, n), around * drawn(random, n), paired=paired)

    return estimated


def _difference(sigma: float, n: int):
    drawn = weeks(sigma)

    def estimated(random: Random) -> Estimate | None:
        sides = [drawn(random, n) - drawn(random, n) for _ in range(2)]
        return stats.difference_of_means(*sides, paired=True)

    return estimated


def _months(sigma: float, n: int):
    """Twelve months in which what one channel gains by the season the other gains too."""

    def estimated(random: Random) -> Estimate | None:
        strong, around = weeks(0.3)(random, n), weeks(sigma)
        hours = weeks(0.1)
        subject = (1000 * strong * around(random, n), 10 * hours(random, n))
        comparator = (500 * strong * around(random, n), 5 * hours(random, n))
        return stats.relative_productivity(subject, comparator)

    return estimated


def _top(n: int, draw: Callable[[Random, int], np.ndarray]):
    return lambda random: stats.top_share(draw(random, n))


def _pooled(sizes: tuple[int, ...], spread: float):
    """One kind of several, another each time, so that the coverage is the average over kinds."""
    draw = posts(1.2, lognormal_rates(0.6))

    def estimated(random: Random) -> Estimate | None:
        kinds = {}
        factors = np.exp(spread * random.standard_normal(len(sizes)))
        for at, (size, factor) in enumerate(zip(sizes, factors, strict=True)):
            top, bottom = draw(random, size)
            kinds[str(at)] = (top * factor, bottom)
        at = int(random.integers(len(sizes)))
        made = stats.pooled_rates(kinds).get(str(at))
        if made is None:
            return None
        return Estimate(made.value / factors[at], made.low / factors[at], made.high / factors[at], made.n)

    return estimated


def _cases() -> list[Case]:
    found = []
    for world in RATIOS:
        found += [_of_world("Ratio of sums", world, n, stats.ratio_of_sums) for n in SIZES]
        found += [_of_world("Ratio of sums", world, n, stats.ratio_of_sums, (0.55, 0.97)) for n in SMALL]
    for world in MEANS:
        found += [_of_world("Mean per post", world, n, stats.ratio_of_sums) for n in SIZES]
        found += [_of_world("Mean per post", world, n, stats.ratio_of_sums, (0.70, 0.94)) for n in SMALL]
    for world in TOO_WILD:
        found += [_of_world("Too wild", world, n, stats.ratio_of_sums, (0.78, 0.94)) for n in SIZES]
        found += [_of_world("Too wild", world, n, stats.ratio_of_sums, (0.62, 0.94)) for n in SMALL]
    for world in MEDIANS:
        found += [_of_world("Median", world, n, stats.median) for n in (8, *SIZES)]
        found += [_of_world("Median", world, 4, stats.median, (0.84, 0.91))]
    return found + _changes() + _in_time() + _others()


def _in_time() -> list[Case]:
    """Return the cases of weeks that hang together, by how much each takes from the one before."""
    found = []
    for sigma, related in ((0.3, 0.0), (0.3, 0.4), (0.3, 0.6), (0.8, 0.4)):
        for n in (13, 52):
            named = f"weeks lognormal {sigma} that take {related} from the one before"
            bounds = (0.84, 0.96)
            drawn, mean = weeks(sigma, related), float(np.exp(sigma**2 / 2))
            whole = lambda random, drawn=drawn, n=n: stats.rate_in_time(drawn(random, n), np.ones(n))  # noqa: E731
            beside = lambda random, drawn=drawn, n=n: stats.relative_in_time(  # noqa: E731
                (drawn(random, n), np.ones(n)), (drawn(random, n), np.ones(n))
            )
            apart = lambda random, drawn=drawn, n=n: stats.change_in_time(  # noqa: E731
                (drawn(random, n), np.ones(n)), (drawn(random, 2 * n), np.ones(2 * n))
            )
            for name, estimated, truth in (
                ("rate_in_time", whole, mean),
                ("relative_in_time", beside, 1.0),
                ("change_in_time", apart, 1.0),
            ):
                found.append(Case("Weeks that hang together", f"{name}: {named}", n, estimated, truth, bounds))
    return found


def _changes() -> list[Case]:
    found = []
    for world in (RATIOS[0], RATIOS[3], RATIOS[4]):
        for n in (8, 30, 100):
            draw = world.draw
            one = lambda random, draw=draw, n=n: draw(random, n)  # noqa: E731
            name = f"change_of_ratios: {world.name}"
            found.append(Case("Changes", name, n, _two(stats.change_of_ratios, one, one), 0.0, (0.86, 0.955)))
    for sigma in (0.3, 0.8):
        for n in (4, 13, 30):
            for paired in (True, False):
                made = _weeks_apart(stats.change_of_means, sigma, n, paired=paired)
                name = f"change_of_means{', paired' if paired else ''}: weeks lognormal {sigma}"
                found.append(Case("Changes", name, n, made, 0.0, (0.84, 0.955)))
            name = f"difference_of_means, paired: weeks lognormal {sigma}"
            found.append(Case("Changes", name, n, _difference(sigma, n), 0.0, (0.86, 0.955)))
    for n in (13, 30):
        made = _weeks_apart(stats.change_of_means, 0.3, n, paired=True, related=0.3)
        name = "change_of_means, paired: weeks that hang together (0.3)"
        found.append(Case("Changes", name, n, made, 0.0, (0.74, 0.94)))
    for sigma in (0.2, 0.6):
        found += [
            Case("Changes", f"relative_productivity: months lognormal {sigma}", n, _months(sigma, n), 1.0)
            for n in (6, 12)
        ]
    for world in (MEDIANS[0], MEDIANS[3]):
        for n in (8, 30, 100):
            one = lambda random, draw=world.draw, n=n: draw(random, n)[0]  # noqa: E731
            name = f"change_of_medians: {world.name}"
            found.append(Case("Changes", name, n, _two(stats.change_of_medians, one, one), 0.0, (0.86, 0.965)))
    return found


def _others() -> list[Case]:
    found = []
    # The top tenth of a lognormal holds 1 - Φ(Φ⁻¹(0.9) - σ), of a Pareto 0.1^(1 - 1/α).
    for name, draw, truth in (
        ("lognormal 0.8", lambda random, n: random.lognormal(0, 0.8, n), 0.3151),
        ("lognormal 1.2", lambda random, n: random.lognormal(0, 1.2, n), 0.4675),
        ("Pareto 2.5", lambda random, n: 1 + random.pareto(2.5, n), 0.1 ** (1 - 1 / 2.5)),
    ):
        for n, bounds in ((30, (0.68, 0.95)), (100, (0.82, 0.94)), (1000, HELD)):
            found.append(Case("Other", f"top_share: {name}", n, _top(n, draw), truth, bounds))
    for name, sizes in (("kinds of 3, 5, 8, 15, 40 and 80 posts", (3, 5, 8, 15, 40, 80)), ("ten of 20", (20,) * 10)):
        for spread, bounds in ((0.0, (0.86, 0.985)), (0.3, HELD), (0.7, HELD)):
            found.append(
                Case(
                    "Other", f"pooled_rates: {name}, spread {spread}", sum(sizes), _pooled(sizes, spread), 0.03, bounds
                )
            )
    return found


CASES = _cases()


def _percent(share: float) -> str:
    return f"{100 * share:.0f}"


def table(worlds: int) -> str:
    """Return the measured part of the page."""
    measured = {case.key: coverage(case, worlds) for case in CASES}
    error = 100 * float(np.sqrt(0.9 * 0.1 / worlds))
    lines = [
        START,
        "",
        f"Of each kind {worlds:,} worlds, seed {SEED}; Monte Carlo error {error:.1f} points (one standard error).",
        "Shares in percent of the worlds whose 90% interval holds the true value.",
        "",
    ]
    for name in dict.fromkeys(case.table for case in CASES):
        cases = [case for case in CASES if case.table == name]
        sizes = sorted({case.n for case in cases})
        if name == "Other":
            lines += [f"**{name}**", "", "| what | posts | holds |", "| --- | --- | --- |"]
            lines += [f"| {case.name} | {case.n:,} | {_percent(measured[case.key])} |" for case in cases]
        else:
            lines += [f"**{name}**", "", f"| world | {' | '.join(f'n = {n:,}' for n in sizes)} |"]
            lines += ["| --- " * (len(sizes) + 1) + "|"]
            for world in dict.fromkeys(case.name for case in cases):
                cells = [
                    next((_percent(measured[case.key]) for case in cases if (case.name, case.n) == (world, n)), "")
                    for n in sizes
                ]
                lines.append(f"| {world} | {' | '.join(cells)} |")
        lines.append("")
    lines += _against_percentiles(max(worlds // 4, 1))
    return "\n".join([*lines, END])


def _against_percentiles(worlds: int) -> list[str]:
    """Return a table of what the percentile bootstrap would hold of the ratios, from fewer worlds: it is slow."""
    sizes = (8, 30, 100)
    lines = [
        f"**The percentile bootstrap instead, ratio of sums** ({worlds:,} worlds)",
        "",
        f"| world | {' | '.join(f'n = {n:,}' for n in sizes)} |",
        "| --- " * (len(sizes) + 1) + "|",
    ]
    for world in [*RATIOS, *TOO_WILD]:
        cells = [
            _percent(coverage(_of_world("Percentiles", world, n, percentile.ratio_of_sums), worlds)) for n in sizes
        ]
        lines.append(f"| {world.name} | {' | '.join(cells)} |")
    return [*lines, ""]


def write(worlds: int) -> None:
    """Write the measured part of docs/intervals.md anew."""
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(START)
    after = rest.partition(END)[2]
    PAGE.write_text(before + table(worlds) + after, encoding="utf-8")


if __name__ == "__main__":
    write(int(sys.argv[1]) if len(sys.argv) > 1 else LONG)
