"""Published figures that our numbers may be read against: `data/reference/benchmarks.csv`."""

from __future__ import annotations

from datetime import date
from functools import cache

from lib.model import PLATFORMS, Benchmark
from lib.model.metric import STATISTICS
from lib.reference.reading import FOLDER, ReferenceFileError, rows

NAME = "benchmarks.csv"
NOT_STATED = "not stated"
ACROSS = ("median", "mean", "pooled", NOT_STATED)
KINDS = ("percent", "change", "decimal", "money")
COLUMNS = (
    *("id", "label", "metric", "platform", "value", "kind", "currency", "numerator", "denominator", "statistic"),
    *("across", "population", "sample", "period", "year", "country", "publisher", "source", "checked_on", "note"),
)
_MAY_BE_EMPTY = ("metric", "platform", "currency", "note")
_PLACES = {"", *PLATFORMS, *(platform.channel for platform in PLATFORMS.values())}


@cache
def published() -> tuple[Benchmark, ...]:
    """Return every published figure, in the order of the file.

    Raise ReferenceFileError, naming the line, where a row says what a benchmark cannot be.
    """
    found: dict[str, Benchmark] = {}
    for line, row in rows(NAME, COLUMNS):
        benchmark = _benchmark(line, row)
        if benchmark.id in found:
            raise _wrong(line, f"the id {benchmark.id!r} stands in an earlier line too; give it another")
        found[benchmark.id] = benchmark
    return tuple(found.values())


def _benchmark(line: int, row: dict[str, str]) -> Benchmark:
    for column in COLUMNS:
        if not row[column] and column not in _MAY_BE_EMPTY:
            raise _wrong(line, f"{column} is empty; write {NOT_STATED!r} where the source does not say it")
    for column, allowed in (
        ("platform", _PLACES),
        ("kind", KINDS),
        ("statistic", {*STATISTICS, NOT_STATED}),
        ("across", ACROSS),
    ):
        if row[column] not in allowed:
            raise _wrong(
                line, f"{column} is {row[column]!r}; expected one of {', '.join(sorted(filter(None, allowed)))}"
            )
    if (row["kind"] == "money") != bool(row["currency"]):
        raise _wrong(line, "money needs a currency (GBP), and nothing else has one")
    try:
        value, year, checked_on = float(row["value"]), int(row["year"]), date.fromisoformat(row["checked_on"])
    except ValueError as problem:
        raise _wrong(
            line, f"value, year and checked_on are a number, a year and a day (2026-11-22): {problem}"
        ) from None
    if value < 0 or (row["kind"] == "percent" and value > 1):
        raise _wrong(
            line, f"value is {row['value']}; a share is written as a fraction of one, and nothing is below nought"
        )
    return Benchmark(
        id=row["id"],
        label=row["label"],
        metric=row["metric"],
        platform=row["platform"],
        value=value,
        kind=row["kind"],
        numerator=row["numerator"],
        denominator=row["denominator"],
        statistic=row["statistic"],
        across=row["across"],
        population=row["population"],
        sample=row["sample"],
        period=row["period"],
        year=year,
        country=row["country"],
        publisher=row["publisher"],
        source=row["source"],
        checked_on=checked_on,
        note=row["note"],
        currency=row["currency"] or None,
    )


def _wrong(line: int, problem: str) -> ReferenceFileError:
    return ReferenceFileError(f"{FOLDER / NAME}, line {line}: {problem}.")
