"""Shares of a whole over weeks, now and in the time compared with: clicks by channel, sessions by channel group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lib.findings.many import corrected
from lib.findings.series import source_line
from lib.findings.words import (
    CHANGE_CLAIMS,
    FEW_WEEKS,
    FEWEST_WEEKS,
    RATE_CLAIMS,
    against,
    direction,
    holds,
    interval_of,
)
from lib.metrics import METRICS, Result, evidence
from lib.model import Chart, Evidence, Finding, Scope, Table, Value
from lib.stats import LEVEL, Estimate, change_of_ratios, ratio_of_sums
from lib.store import Store

PAGE = "media_use"
METHOD = f"{interval_of('whole weeks')}, taken together for all parts; {holds()}"
Weeks = Mapping[date, float]


@dataclass(frozen=True)
class Part:
    """One part of the whole: its name, the code that its id ends with, its sums by week now and before."""

    key: str
    name: str
    now: Weeks
    before: Weeks
    platform: str | None = None
    account: str | None = None


@dataclass(frozen=True)
class Words:
    """How shares of one whole are told. `brought` has the holes name and value; `whole` follows "share of"."""

    kind: str
    question: str
    metric: str
    brought: str
    whole: str


@dataclass(frozen=True)
class Mix:
    """The parts that can be added up, on the weeks that all of them have; `left_out` names the others."""

    parts: tuple[Part, ...]
    left_out: tuple[str, ...]

    @property
    def now(self) -> list[date]:
        """Weeks now that every part has."""
        return _common([part.now for part in self.parts])

    @property
    def before(self) -> list[date]:
        """Weeks before that every part has."""
        return _common([part.before for part in self.parts])


def mix_of(parts: Sequence[Part], scope: Scope) -> Mix | None:
    """Return the parts that can be added up; None where fewer than two are held now.

    A part that lacks more than half of the weeks of the fullest one, now or before, is left out: with it little of
    the time could be compared. With last year, week is set against week.
    """
    held = [part for part in parts if part.now]
    full = max((len(part.now) for part in held), default=0)
    kept = [part for part in held if 2 * len(part.now) >= full]
    full_before = max((len(part.before) for part in kept), default=0)
    if full_before >= FEWEST_WEEKS:
        compared = [part for part in kept if 2 * len(part.before) >= full_before]
        kept = compared if len(compared) > 1 else kept
    if len(kept) < 2:
        return None
    names = {part.name for part in kept}
    mix = Mix(tuple(kept), tuple(part.name for part in parts if part.name not in names and (part.now or part.before)))
    if scope.comparison == "previous_year" and len(mix.before) >= FEWEST_WEEKS:
        shift = scope.first_day - scope.compared().first_day
        now = {week for week in mix.now if week - shift in set(mix.before)}
        if len(now) >= FEWEST_WEEKS:
            same = {week - shift for week in now}
            mix = replace(mix, parts=tuple(_only(part, now, same) for part in mix.parts))
    return mix


def _only(part: Part, now: set[date], before: set[date]) -> Part:
    return replace(
        part,
        now={week: value for week, value in part.now.items() if week in now},
        before={week: value for week, value in part.before.items() if week in before},
    )


def _common(series: Sequence[Weeks]) -> list[date]:
    return sorted(set.intersection(*(set(weeks) for weeks in series))) if series else []


def sums(part: Part, mix: Mix, *, before: bool = False) -> tuple[list[float], list[float]]:
    """Return the part's and the whole's sums of each common week."""
    weeks = mix.before if before else mix.now
    side = [each.before if before else each.now for each in mix.parts]
    own = part.before if before else part.now
    return [own[week] for week in weeks], [sum(each[week] for each in side) for week in weeks]


def share_findings(
    store: Store, result: Result, mix: Mix, words: Words, scope: Scope, caveats: tuple[str, ...]
) -> list[Finding]:
    """Return a finding for each part, the largest share first, corrected for being many; none where nothing is held."""
    comparable = min(len(mix.now), len(mix.before)) >= FEWEST_WEEKS
    measured: list[tuple[Part, Estimate, float | None, Estimate | None]] = []
    for part in mix.parts:
        now, then = sums(part, mix), sums(part, mix, before=True)
        estimate = ratio_of_sums(*now)
        if estimate is None:
            continue
        change = change_of_ratios(now, then) if comparable else None
        past = sum(then[0]) / sum(then[1]) if change is not None else None
        measured.append((part, estimate, past, change))
    measured.sort(key=lambda each: -each[1].value)
    drawn = Table.of(
        ("channel", "share", "low", "high", "share before"),
        [(part.name, each.value, each.low, each.high, past) for part, each, past, _ in measured],
    )
    held = evidence(
        store, result, result.table, METRICS[words.metric], n=len(mix.now), n_of="weeks", interval_method=METHOD
    )
    found = [
        _finding(held, part, estimate, past, change, mix, words, scope, drawn, caveats)
        for part, estimate, past, change in measured
    ]
    return corrected(found)


def _finding(
    held: Evidence,
    part: Part,
    estimate: Estimate,
    past: float | None,
    change: Estimate | None,
    mix: Mix,
    words: Words,
    scope: Scope,
    drawn: Table,
    caveats: tuple[str, ...],
) -> Finding:
    metric, weeks = METRICS[words.metric], len(mix.now)
    values = {
        "name": Value(part.name, "text"),
        "value": Value(estimate.value, metric.kind),
        "against": against(scope),
    }
    way, ends = direction(change), CHANGE_CLAIMS
    if change is not None and past is not None:
        values |= {"change": Value(change.value, "change"), "before": Value(past, metric.kind)}
        ends = CHANGE_CLAIMS if values["before"].text == values["value"].text else RATE_CLAIMS
    claim = f"{words.brought}, {ends[way]}"
    sentence = claim.format(**{name: each.text for name, each in values.items()})
    told = weeks >= FEWEST_WEEKS
    return Finding(
        id=f"{PAGE}.{words.kind}.{part.key}",
        page=PAGE,
        question=words.question,
        claim=claim,
        values=tuple(values.items()),
        metric=words.metric,
        value=estimate.value,
        unit=metric.unit,
        interval=(estimate.low, estimate.high) if told else None,
        level=LEVEL if told else None,
        n=weeks,
        scope=scope,
        evidence=held,
        chart=_chart(sentence, drawn, part.name, mix, words, scope, source_line(held.files)),
        direction=way,
        caveats=(*caveats, *_caveats(mix, scope)),
        what_would_change_it="" if change else "Files of the time compared with, for the same channels.",
        platform=part.platform,
        account=part.account,
        change=change.value if change else None,
        change_interval=(change.low, change.high) if change else None,
        chance=change.chance if change else None,
        value_kind=metric.kind,
    )


def _chart(title: str, drawn: Table, name: str, mix: Mix, words: Words, scope: Scope, source: str) -> Chart:
    first, last = mix.now[0], mix.now[-1] + timedelta(days=6)
    compared = any(cell is not None for cell in drawn.column("share before"))
    shares = ", ".join(f"{row['channel']} {Value(row['share'], 'percent').text}" for row in drawn.records())
    return Chart(
        kind="bar",
        title=title,
        subtitle=(
            f"Share of {words.whole}, {len(mix.now)} weeks within {Value(first, 'day').text} to "
            f"{Value(min(last, scope.last_day), 'day').text}"
        ),
        table=drawn,
        x="channel",
        y="share",
        low="low",
        high="high",
        tick="share before" if compared else None,
        tick_label=against(scope).text if compared else "",
        value_kind="percent",
        highlight=(name,),
        alt=f"Ordered bars: share of {words.whole}. {shares}.",
        source=source,
    )


def _caveats(mix: Mix, scope: Scope) -> tuple[str, ...]:
    found = []
    if mix.left_out:
        found.append(f"Left out, for their files cover too little of the time: {', '.join(mix.left_out)}.")
    weeks, whole = min(len(mix.now), len(mix.before)), scope.days // 7
    if not mix.before:
        found.append("Nothing is held for the time to compare with: import exports that cover it.")
    elif weeks < FEWEST_WEEKS:
        found.append(f"Only {weeks} whole weeks can be compared; at least {FEWEST_WEEKS} are needed.")
    elif weeks < FEW_WEEKS:
        found.append(f"Indicative: {weeks} weeks are compared.")
    elif weeks < whole:
        found.append(f"Compared are the {weeks} of {whole} weeks that all these channels have on both sides.")
    return tuple(found)


def points(finding: Finding) -> float:
    """Return by how much a share moved, in points of one; nought where nothing can be compared."""
    before = dict(finding.values).get("before")
    return 0.0 if before is None or finding.value is None else finding.value - float(str(before.amount))


def together(found: Sequence[Finding], words: Words, leads: str) -> Finding | None:
    """Return the one sentence over all shares: who brings most, who gained and who lost share; None without any.

    `leads` is the claim on the largest, with the holes name and value. Its numbers are those of the largest.
    """
    if not found:
        return None
    first = found[0]
    gained = max((each for each in found if each.direction == "up"), key=points, default=None)
    lost = min((each for each in found if each.direction == "down"), key=points, default=None)
    values = dict(first.values)
    said = {name: values[name] for name in ("name", "value", "against")}
    moved = []
    for verb, mover in (("gained", gained), ("lost", lost)):
        if mover is None:
            continue
        own = dict(mover.values)
        said |= {f"{verb}_name": own["name"], f"{verb}_from": own["before"], f"{verb}_to": own["value"]}
        moved.append(f"{{{verb}_name}} {verb} share, from {{{verb}_from}} to {{{verb}_to}}")
    if moved:
        claim = f"{leads}; compared with {{against}}, {', and '.join(moved)}"
    elif first.direction == "cannot_tell":
        claim = f"{leads}; whether that changed can't be told yet"
    else:
        claim = f"{leads}; no share clearly changed on {{against}}"
    whole = replace(first, id=f"{PAGE}.{words.kind}", claim=claim, values=tuple(said.items()), chance=None)
    lit = tuple(each.text for name, each in said.items() if name in ("gained_name", "lost_name")) or (
        said["name"].text,
    )
    return replace(
        whole,
        chart=replace(first.chart, title=whole.sentence, highlight=lit) if first.chart else None,
        platform=None,
        account=None,
    )
