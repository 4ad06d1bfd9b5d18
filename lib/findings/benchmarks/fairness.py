"""When may our number stand beside a published one? Only where both are made in the same way."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from lib.findings.benchmarks.figures import about, every_figure, statistic_in_words
from lib.metrics import METRICS, held_days, run
from lib.model import PLATFORMS, Benchmark, Break, Metric, Scope
from lib.reference.benchmarks import NOT_STATED
from lib.reference.breaks import breaks
from lib.store import Store

_EVER = (date(1970, 1, 1), date(2999, 12, 31))
# Whoever publishes such figures of bodies like us; the others are companies.
_LIKE_US = ("government", "council", "public sector", "municipal", "authorit")


def refusals(
    benchmark: Benchmark, metric: Metric, platform: str, last_day: date, currencies: Collection[str] = ()
) -> tuple[str, ...]:
    """Return why our number, up to `last_day`, may not stand beside a figure, in words; nothing where it may.

    The reason that weighs most comes first. `currencies` are those of our money; none where it is not about money.
    """
    found = []
    crossed = broken(benchmark, metric, platform, last_day)
    if crossed is not None:
        found.append(f"between their year and ours the number got another meaning: {crossed.label}")
    if benchmark.currency and set(currencies) != {benchmark.currency}:
        ours = " and ".join(sorted(currencies)) or "no currency"
        found.append(f"ours is in {ours}, theirs in {benchmark.currency}, and currencies are never mixed")
    if {benchmark.numerator, benchmark.denominator, benchmark.statistic} == {NOT_STATED}:
        return (*found, "the source does not say how theirs is made")
    return (*found, *_divided(benchmark, metric), *_counted(benchmark, metric), *_put_together(benchmark, metric))


def broken(benchmark: Benchmark, metric: Metric, platform: str, last_day: date) -> Break | None:
    """Return the change of definition that lies between a figure and our number, None where there is none."""
    return next(
        (
            each
            for each in breaks()
            if benchmark.metric == metric.id
            and metric.id in each.metrics
            and each.platform in (platform, PLATFORMS[platform].channel)
            and benchmark.year <= each.day.year
            and each.day <= last_day
        ),
        None,
    )


def fair(store: Store, platform: str, metric: str) -> Benchmark | None:
    """Return the figure that a metric of a platform may best be read against; None where no figure is fair.

    Best is one of bodies like us, then the newest, then one that the team added.
    """
    held = held_days(store)
    if held is None or metric not in METRICS:
        return None
    currencies = _currencies(store, platform) if METRICS[metric].kind == "money" else ()
    found = [
        benchmark
        for benchmark in every_figure(store)
        if benchmark.metric == metric
        and about(benchmark, platform)
        and not refusals(benchmark, METRICS[metric], platform, held[1], currencies)
    ]
    return best(found)


def best(benchmarks: Collection[Benchmark]) -> Benchmark | None:
    """Return the figure that says most of bodies like us: theirs first, then the newest."""
    return max(benchmarks, key=lambda each: (is_like_us(each), each.year, each.own), default=None)


def is_like_us(benchmark: Benchmark) -> bool:
    """Return whether a figure is about public bodies."""
    return any(word in benchmark.population.casefold() for word in _LIKE_US)


def _currencies(store: Store, platform: str) -> set[str]:
    rows = run(store, "output_by_day", Scope("", *_EVER)).table.records()
    return {row["currency"] for row in rows if row["platform"] == platform and row["currency"]}


def _counted(benchmark: Benchmark, metric: Metric) -> list[str]:
    if benchmark.numerator == NOT_STATED:
        return ["the source does not say what is counted"]
    if _same(benchmark.numerator, metric.numerator):
        return []
    return [f"theirs counts {benchmark.numerator}, ours {metric.numerator}"]


def _divided(benchmark: Benchmark, metric: Metric) -> list[str]:
    if benchmark.denominator == NOT_STATED:
        return ["the source does not say what it is divided by"]
    if _same(benchmark.denominator, metric.denominator):
        return []
    return [f"theirs is divided by {benchmark.denominator}, ours by {metric.denominator}"]


def _put_together(benchmark: Benchmark, metric: Metric) -> list[str]:
    if benchmark.statistic == NOT_STATED:
        return ["the source does not say how one body's number is made"]
    if benchmark.statistic == metric.statistic:
        return []
    theirs, ours = (statistic_in_words(each.statistic) for each in (benchmark, metric))
    return [f"one body's number is made differently: theirs is {theirs}, ours {ours}"]


def _same(theirs: str, ours: str | None) -> bool:
    return " ".join(theirs.casefold().split()) == " ".join((ours or "").casefold().split())
