"""The finding of one fair comparison: our number with its interval, and the published ones beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lib.findings.benchmarks.figures import definition, is_old, written
from lib.findings.benchmarks.ours import Ours
from lib.findings.measures import CLAIMS
from lib.findings.series import source_line
from lib.findings.words import holds, interval_of
from lib.metrics import evidence
from lib.model import Benchmark, Chart, Finding, OutsideSource, Table, Value
from lib.reference.benchmarks import NOT_STATED
from lib.stats import LEVEL, Estimate
from lib.store import Store

PAGE = "benchmarks"
_ENDS = {
    "up": "above the {theirs} of {population} in {year}",
    "down": "below the {theirs} of {population} in {year}",
    "no_clear_change": "no clear difference from the {theirs} of {population} in {year}",
    "cannot_tell": "too little to set beside the {theirs} of {population} in {year}",
}


def finding(
    store: Store, ours: Ours, benchmark: Benchmark, beside: Sequence[Benchmark], *, allowed: float, at_once: int
) -> Finding:
    """Return the finding on one number and one figure; `beside` are all figures that may stand beside that number.

    A difference whose chance is larger than `allowed` may be chance among the comparisons made `at_once`.
    """
    metric, estimate = ours.metric, ours.estimate
    apart = ours.beside(benchmark)
    way = _way(apart)
    softened = apart is not None and way in ("up", "down") and apart.chance > allowed
    way = "no_clear_change" if softened else way
    currency = ours.currencies[0] if ours.currencies else None
    filled = {
        "channel": Value(ours.account, "text"),
        "value": ours.value,
        "theirs": Value(written(benchmark), "text"),
        "population": Value(benchmark.population, "text"),
        "year": Value(str(benchmark.year), "text"),
    }
    claim = f"{CLAIMS[metric.id]}, {_ENDS[way]}"
    sentence = claim.format(**{name: each.text for name, each in filled.items()})
    held = evidence(
        store,
        ours.result,
        ours.rows,
        metric,
        n=estimate.n,
        n_of=ours.n_of,
        interval_method=(
            f"{interval_of(f'single {ours.n_of}')}; {holds()} The published figure has no interval; "
            "what its last digit leaves open is not called a difference."
        ),
    )
    interval = (estimate.low, estimate.high) if ours.enough else None
    return Finding(
        id=f"{PAGE}.{metric.id}.{ours.platform}.{ours.account_id}.{benchmark.id}",
        page=PAGE,
        question="How do we compare with what is published?",
        claim=claim,
        values=tuple(filled.items()),
        metric=metric.id,
        value=estimate.value,
        unit=metric.unit,
        interval=interval,
        level=LEVEL if interval else None,
        n=estimate.n,
        scope=ours.scope,
        evidence=replace(held, outside=tuple(_source(each) for each in beside)),
        chart=_chart(sentence, ours, benchmark, beside, currency, source_line(held.files)),
        direction=way,
        caveats=_caveats(ours, benchmark, at_once if softened else 0),
        what_would_change_it="A newer figure of bodies like us, made in the same way: add it below where you know one.",
        platform=ours.platform,
        account=ours.account,
        value_kind=metric.kind,
        currency=currency,
        chance=None if apart is None else apart.chance,
    )


def _way(apart: Estimate | None) -> str:
    if apart is None:
        return "cannot_tell"
    if apart.low > 0:
        return "up"
    return "down" if apart.high < 0 else "no_clear_change"


def _source(benchmark: Benchmark) -> OutsideSource:
    said = f"{written(benchmark)}: {definition(benchmark)}. {benchmark.population}, {benchmark.period}."
    return OutsideSource(benchmark.source, benchmark.publisher, benchmark.year, said)


def _chart(
    sentence: str,
    ours: Ours,
    benchmark: Benchmark,
    beside: Sequence[Benchmark],
    currency: str | None,
    files: str,
) -> Chart:
    """Return our number with its interval above the published figures, which are dots without one."""
    estimate, metric = ours.estimate, ours.metric
    low, high = (estimate.low, estimate.high) if ours.enough else (None, None)
    others = sorted(beside, key=lambda each: each is not benchmark)
    rows = [(ours.account, estimate.value, low, high)]
    rows += [(f"{_short(each)}, {each.year}", each.value, None, None) for each in others]
    first, last = Value(ours.scope.first_day, "day").text, Value(ours.scope.last_day, "day").text
    published = "; ".join(dict.fromkeys(each.publisher for each in others))
    return Chart(
        kind="interval",
        title=sentence,
        subtitle=f"{metric.label}; ours {first} to {last}, {estimate.n} {ours.n_of}, with its interval",
        table=Table.of(("whose", "value", "low", "high"), rows),
        x="whose",
        y="value",
        low="low",
        high="high",
        value_kind=metric.kind,
        currency=currency,
        unit=metric.unit,
        highlight=(ours.account,),
        alt=f"Dots: {metric.label.lower()}, ours with its interval and {len(others)} published. {sentence}.",
        source=f"{files}; published by {published}",
    )


def _short(benchmark: Benchmark) -> str:
    """Return the population in so few words that they fit beside a dot."""
    words = benchmark.population
    return words[0].upper() + (words[1:] if len(words) <= 40 else f"{words[1:39].rsplit(' ', 1)[0]} …")


def _caveats(ours: Ours, benchmark: Benchmark, at_once: int) -> tuple[str, ...]:
    found = []
    if is_old(benchmark, ours.scope.last_day):
        found.append(f"Old: measured in {benchmark.year}, and how people use media has changed since.")
    if ours.enough and ours.indicative:
        found.append(f"Indicative: {ours.estimate.n} {ours.n_of}.")
    if not ours.enough:
        found.append(f"Only {ours.estimate.n} {ours.n_of} are held.")
    if at_once:
        found.append(f"By itself this difference would look clear; among {at_once} looked at at once it may be chance.")
    if benchmark.across == NOT_STATED:
        found.append("The publisher does not say how the numbers of the bodies were put together.")
    if benchmark.note:
        found.append(benchmark.note)
    where = "" if benchmark.country in (NOT_STATED, "several") else f" Country: {benchmark.country}."
    found.append(f"Read in: {benchmark.source}.{where}")
    return tuple(found)
