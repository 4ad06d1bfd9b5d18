"""What a gap keeps from being said, read off the findings themselves: the weeks that they lack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lib.findings.gaps import Gap, period
from lib.findings.holdings import EVER, overlap
from lib.findings.standing import FACETS
from lib.findings.weeks import Span, week_starts
from lib.findings.words import FEWEST_ITEMS, FEWEST_WEEKS, against
from lib.metrics import run
from lib.model import Finding, Scope, Value
from lib.store import Store

NOTHING, NO_COMPARISON, FEWER_WEEKS = "nothing", "no_comparison", "fewer_weeks"
# What weighs most comes first.
ORDER = (NOTHING, NO_COMPARISON, FEWER_WEEKS)


@dataclass(frozen=True)
class Silence:
    """What cannot be said of one facet of an account while the days of a gap are missing.

    kind: `nothing` can be said of the period, `no_comparison` can be made, or one over `fewer_weeks`: `lost` of the
    `weeks` on both sides. `with_what` is the period, or what it is compared with, in words.
    """

    kind: str
    facet: str
    with_what: str
    lost: int = 0
    weeks: int = 0


def silences(store: Store, scope: Scope, findings: Sequence[Finding], gaps: Sequence[Gap]) -> list[tuple[Silence, ...]]:
    """Return what each gap silences among the findings of the scope and of those it is compared with.

    A finding lacks a week when its weekly line has no value there; the gap is the reason when it lies in that week
    and the finding stands on the files of the rows that are missing.
    """
    behind = _imports_behind(store, scope)
    return [tuple(_silenced(scope, findings, gap, behind)) for gap in gaps]


def _silenced(
    scope: Scope, findings: Sequence[Finding], gap: Gap, behind: dict[tuple[int, str], set[int]]
) -> Iterator[Silence]:
    imports = {each for holding in gap.holdings for each in holding.imports}
    own = [
        finding
        for finding in findings
        if finding.scope.accounts == (gap.account_id,) and _facet(finding) in {facet.name for facet in FACETS}
    ]
    for finding in own:
        if imports & set(finding.evidence.imports) and (silence := _lost(finding, gap)):
            yield silence
    period_asked = Span(scope.first_day, scope.last_day)
    if not _overlaps(gap, period_asked):
        return
    said = {_facet(finding) for finding in own}
    for facet in FACETS:
        if facet.name not in said and imports & behind.get((gap.account_id, facet.name), set()):
            yield Silence(NOTHING, facet.label, period(period_asked))


def _imports_behind(store: Store, scope: Scope) -> dict[tuple[int, str], set[int]]:
    """Return the imports that tell of each account and facet on any day."""
    ever = replace(scope, accounts=(), first_day=EVER[0], last_day=EVER[1])
    found: dict[tuple[int, str], set[int]] = {}
    for facet in FACETS:
        rows = run(store, facet.query, ever).table
        for account_id, ids in zip(rows.column("account_id"), rows.column("import_ids"), strict=True):
            found.setdefault((account_id, facet.name), set()).update(ids)
    return found


def _overlaps(gap: Gap, span: Span) -> bool:
    return any(overlap(each, span) for each in gap.spans)


def _facet(finding: Finding) -> str:
    return finding.id.split(".")[1]


def _lost(finding: Finding, gap: Gap) -> Silence | None:
    """Return what the finding loses by the gap, None where it lacks no week of it or would not be told without it."""
    known = set(finding.history.column("week")) if finding.history else set()
    compared = finding.scope.compared()
    sides = [_Side.of(finding, scope, known, gap) for scope in (finding.scope, compared)]
    lost = sum(side.lost for side in sides)
    if not lost:
        return None
    kind = FEWER_WEEKS
    if finding.direction == "cannot_tell":
        fewest = FEWEST_WEEKS if finding.evidence.n_of == "weeks" else FEWEST_ITEMS
        if not all(side.could_have(fewest) for side in sides):
            return None
        kind = NO_COMPARISON
    label = next(facet.label for facet in FACETS if facet.name == _facet(finding))
    return Silence(kind, label, against(finding.scope).text, lost, sum(side.weeks for side in sides))


@dataclass(frozen=True)
class _Side:
    """One side of a comparison: its whole weeks, those lost to the gap, and what is counted in the others."""

    weeks: int
    lost: int
    units: int

    @classmethod
    def of(cls, finding: Finding, scope: Scope, known: set[date], gap: Gap) -> _Side:
        starts = week_starts(scope.first_day, scope.last_day)
        lost = sum(start not in known and _overlaps(gap, _week(start)) for start in starts)
        if finding.evidence.n_of == "weeks":
            return cls(len(starts), lost, sum(start in known for start in starts))
        days = finding.evidence.rows.column("day")
        return cls(len(starts), lost, sum(scope.first_day <= day <= scope.last_day for day in days))

    def could_have(self, fewest: int) -> bool:
        """Whether the side has enough units, or would with the lost weeks as full as the others."""
        if self.lost == self.weeks:
            return True
        return self.units / (self.weeks - self.lost) * self.weeks >= fewest


def _week(start: date) -> Span:
    return Span(start, start + timedelta(days=6))


def in_words(found: Iterable[Silence]) -> list[str]:
    """Return a sentence for each loss, those of several facets or comparisons as one."""
    facets: dict[tuple[str, str, int, int], list[str]] = {}
    for each in found:
        counted = (each.lost, each.weeks) if each.kind == FEWER_WEEKS else (0, 0)
        facets.setdefault((each.kind, each.with_what, *counted), []).append(each.facet.lower())
    comparisons: dict[tuple[str, int, int, str], list[str]] = {}
    for (kind, with_what, lost, weeks), names in facets.items():
        comparisons.setdefault((kind, lost, weeks, ", ".join(names)), []).append(with_what)
    ordered = sorted(comparisons.items(), key=lambda each: (ORDER.index(each[0][0]), -each[0][1]))
    return [_sentence(*key, " or ".join(with_whats)) for key, with_whats in ordered]


def _sentence(kind: str, lost: int, weeks: int, facets: str, with_what: str) -> str:
    if kind == NOTHING:
        return f"Without these days nothing can be said for {with_what}: {facets}."
    if kind == NO_COMPARISON:
        return f"Without these days there is no comparison with {with_what}: {facets}."
    left_out = f"{Value(lost).text} of the {Value(weeks).text} weeks on both sides"
    return f"Without these days the comparison with {with_what} leaves out {left_out}: {facets}."
