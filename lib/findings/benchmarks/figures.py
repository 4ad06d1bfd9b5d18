"""Published figures, those of the project and those that the team added, and how they are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from lib.metrics import run
from lib.model import PLATFORMS, Benchmark, Metric, Scope, Value
from lib.model.metric import STATISTICS
from lib.reference.benchmarks import NOT_STATED, published
from lib.store import Store

# Older than this, in years, a figure is marked: how people use media has changed since.
OLD_AFTER = 5
ANY = "any"
_EVER = Scope("", date(1970, 1, 1), date(2999, 12, 31))
_KINDS = {"share": "percent", "hours": "decimal", "number": "decimal"}
# The units that numbers in a source are rounded to are those of the last digit that is written.
_WRITTEN_AS = {"percent": 100, "change": 100}


def every_figure(store: Store) -> list[Benchmark]:
    """Return all published figures, those of the team first."""
    return [*own(store), *published()]


def own(store: Store) -> list[Benchmark]:
    """Return the figures that the team added."""
    return added(run(store, "benchmarks", _EVER).table.records())


def added(rows: Sequence[Mapping[str, Any]]) -> list[Benchmark]:
    """Return the figures of the rows of the query `benchmarks`."""
    return [
        Benchmark(
            id=f"own_{at}",
            label=row["label"],
            metric=row["metric"],
            platform="" if row["platform"].casefold() == ANY else row["platform"],
            value=row["value"],
            kind=_KINDS.get(row["unit"], "money"),
            currency=None if row["unit"] in _KINDS else row["unit"],
            numerator=row["numerator"],
            denominator=row["denominator"],
            statistic=row["statistic"] if row["statistic"] in STATISTICS else NOT_STATED,
            across=NOT_STATED,
            population=row["population"],
            sample=row["sample"] or NOT_STATED,
            period=row["period"],
            year=row["year"],
            country=row["country"] or NOT_STATED,
            publisher=row["source"],
            source=row["source"],
            checked_on=row["checked_on"],
            own=True,
        )
        for at, row in enumerate(rows, start=1)
    ]


def value_of(benchmark: Benchmark) -> Value:
    """Return the figure as it is written in a sentence."""
    return Value(benchmark.value, benchmark.kind, benchmark.currency)


def written(benchmark: Benchmark) -> str:
    """Return the figure with as many digits as its source has: 0.1% stays 0.1%."""
    scaled = _scaled(benchmark)
    if benchmark.kind in _WRITTEN_AS:
        return f"{scaled}%"
    return value_of(benchmark).text if benchmark.kind == "money" else f"{scaled}"


def rounding(benchmark: Benchmark) -> float:
    """Return half of the last digit that the source has: 0.1% may be anything from 0.05% to 0.15%."""
    exponent = _scaled(benchmark).as_tuple().exponent
    assert isinstance(exponent, int)
    return 0.5 * 10.0**exponent / _WRITTEN_AS.get(benchmark.kind, 1)


def _scaled(benchmark: Benchmark) -> Decimal:
    text = f"{benchmark.value * _WRITTEN_AS.get(benchmark.kind, 1):.6f}".rstrip("0").rstrip(".")
    return Decimal(text)


def is_old(benchmark: Benchmark, today: date) -> bool:
    """Return whether a figure is so old that it says how things were."""
    return today.year - benchmark.year > OLD_AFTER


def about(benchmark: Benchmark, platform: str) -> bool:
    """Return whether a figure is about a platform, its channel, or any."""
    return benchmark.platform in ("", platform, PLATFORMS[platform].channel)


def definition(made_of: Benchmark | Metric) -> str:
    """Return in words how a number is made: what is counted, by what it is divided, and how one body's is made."""
    top, bottom = made_of.numerator or NOT_STATED, made_of.denominator or NOT_STATED
    if {top, bottom, made_of.statistic} == {NOT_STATED}:
        return "not stated by the source"
    if top == bottom == NOT_STATED:
        return f"what is divided by what is not stated; {statistic_in_words(made_of.statistic)}"
    return f"{top} ÷ {bottom}; {statistic_in_words(made_of.statistic)}"


_STATISTICS = {
    "sum": "added up",
    "average": "averaged",
    "ratio of sums": "both added up first",
    "median of items": "the post in the middle",
    "mean of items": "the average of the posts' rates",
    NOT_STATED: "put together in a way that is not stated",
}


def statistic_in_words(statistic: str) -> str:
    """Return in words how one body's number is made."""
    return _STATISTICS[statistic]
