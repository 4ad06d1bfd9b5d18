"""A small table that no platform has: published figures that we found ourselves, each with its definition."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_DAYS = ("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%d.%m.%Y", "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%d/%m/%Y", "%m/%d/%Y")


def _said(to: str, *names: str) -> Column:
    return Column(to, names, parse="text", required=True, never_empty=True)


BENCHMARKS = Export(
    name="own_benchmarks",
    label="Published figures, noted by us",
    platform="own",
    basis="own",
    how_to_get=(
        "The form on the page “Benchmarks”, or a CSV or workbook with the columns Figure, Metric (its id in "
        "docs/metrics.md), Platform (or any), Value (a rate as a fraction: 0.041), Unit (share, hours, number or a "
        "currency), Numerator, Denominator, Statistic, Population, Sample, Measured, Year, Country, Source and "
        "Checked on (2026-11-22)."
    ),
    layouts=(
        Layout(
            into="benchmark",
            day_formats=_DAYS,
            columns=(
                _said("label", "Figure", "Benchmark"),
                _said("metric", "Metric", "Measure"),
                _said("platform", "Platform", "Network"),
                Column("value", ("Value",), required=True, never_empty=True),
                _said("unit", "Unit"),
                _said("numerator", "Numerator"),
                _said("denominator", "Denominator"),
                _said("statistic", "Statistic"),
                _said("population", "Population"),
                Column("sample", ("Sample", "Sample size"), parse="text"),
                _said("period", "Measured", "When it was measured"),
                Column("year", ("Year",), required=True, never_empty=True),
                Column("country", ("Country", "Place"), parse="text"),
                _said("source", "Source"),
                Column("checked_on", ("Checked on",), parse="day", required=True),
            ),
        ),
    ),
)

EXPORTS = (BENCHMARKS,)
