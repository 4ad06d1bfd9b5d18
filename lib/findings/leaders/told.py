"""What all findings on leaders share: their place, their caveats and their chart of offices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lib.findings.leaders.counted import Counted, Leader
from lib.findings.series import source_line
from lib.metrics import METRICS, evidence
from lib.model import Chart, Finding, Metric, SourceFile, Table, Value
from lib.store import Store

PAGE = "leaders"
# Three peers are looked at, so that one odd one does not decide.
FEWEST_BODIES = 3
COUNTED = (
    "Counted in full for the offices, networks and days of the table: nothing is inferred, so there is no interval. "
    "These are the offices that the table names, not a sample of all leaders: it says what they do, not why."
)


def finding(
    store: Store,
    held: Counted,
    kind: str,
    question: str,
    claim: str,
    values: dict[str, Value],
    metric: str,
    value: float,
    n: int,
    rows: Iterable[tuple[str, float | None]],
    *,
    interval_method: str = COUNTED,
    caveats: Sequence[str] = (),
    n_of: str = "offices",
    platform: str | None = None,
    what_would_change_it: str = "",
) -> Finding:
    """Return a finding on leaders with its chart of (name, value), the largest first; ours are highlighted."""
    described = METRICS[metric]
    known = evidence(store, held.result, held.result.table, described, n=n, n_of=n_of, interval_method=interval_method)
    sentence = claim.format(**{name: each.text for name, each in values.items()})
    return Finding(
        id=f"{PAGE}.{kind}",
        page=PAGE,
        question=question,
        claim=claim,
        values=tuple(values.items()),
        metric=metric,
        value=value,
        unit=described.unit,
        interval=None,
        level=None,
        n=n,
        scope=held.scope,
        evidence=known,
        chart=chart(sentence, held, described, rows, known.files),
        caveats=(*_few_bodies(held), *caveats),
        what_would_change_it=what_would_change_it,
        platform=platform,
        value_kind=described.kind,
    )


def chart(
    title: str,
    held: Counted,
    metric: Metric,
    rows: Iterable[tuple[str, float | None]],
    files: tuple[SourceFile, ...],
) -> Chart | None:
    """Return the ordered bars of (name, value); None where there is nothing to draw."""
    ordered = sorted(rows, key=lambda row: (row[1] is None, -(row[1] or 0.0), row[0]))
    if not any(value is not None for _, value in ordered):
        return None
    first, last = Value(held.scope.first_day, "day").text, Value(held.scope.last_day, "day").text
    return Chart(
        kind="bar",
        title=title,
        subtitle=f"{metric.label}, counted between {first} and {last}, n = {len(ordered)}",
        table=Table.of(("who", "value"), ordered),
        x="who",
        y="value",
        value_kind=metric.kind,
        unit=metric.unit,
        highlight=tuple(name for name, _ in ordered if is_ours(name, held)),
        alt=f"Ordered bars of {metric.label.lower()}: {title}.",
        source=source_line(files),
    )


def is_ours(name: str, held: Counted) -> bool:
    """Return whether a row of a chart is one of ours: our body, or an office of it."""
    ours = {leader.name for leader in held.ours} | {leader.body for leader in held.ours}
    return name in ours


def a_leader(leaders: Sequence[Leader]) -> str:
    """Return offices as a list in words: the Leader of the council and the Chief executive."""
    names = [leader.office for leader in leaders]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _few_bodies(held: Counted) -> tuple[str, ...]:
    if len(held.bodies) >= FEWEST_BODIES:
        return ()
    wanted = {0: "No other body", 1: "One other body", 2: "Two other bodies"}[len(held.bodies)]
    return (f"{wanted} in the table: add the leaders of at least three, so that one odd one does not decide.",)
