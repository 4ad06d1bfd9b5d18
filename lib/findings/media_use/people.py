"""Whom we reach: which channels draw more people than before, and how many follow where that is counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from lib.findings import flows
from lib.findings.many import corrected
from lib.findings.media_use.shares import PAGE
from lib.findings.series import source_line
from lib.findings.standing import Channel
from lib.findings.weeks import Coverage
from lib.findings.words import against, holds, interval_of, signed
from lib.metrics import METRICS, Result, evidence, run
from lib.model import Chart, Finding, Reference, Scope, Table, Value
from lib.store import Store

_EVER = (date(1970, 1, 1), date(2999, 12, 31))
_PEOPLE = ("followers_gained", "followers_net", "users", "recipients")
_WHAT = {
    "followers_gained": "new followers",
    "users": "users of a day",
    "recipients": "recipients of a mailing",
}
_METHOD = (
    f"{interval_of('the whole weeks of a channel')}, and the changes of all channels are corrected together; {holds()}"
)
# A change of which not even the size can be told is not drawn: up to ten times as many.
_WIDEST = 9.0
_MOST_NAMED = 3
# An earlier count stands for a year ago when it is about that old.
_YEAR, _SLACK = timedelta(days=365), timedelta(days=92)


def people_findings(store: Store, scope: Scope, channels: Sequence[Channel]) -> list[Finding]:
    """Return which channels draw more or fewer people than before, and how many follow."""
    found = [_drawn(store, scope, channels), _held(store, scope, channels)]
    return [each for each in found if each is not None]


def _drawn(store: Store, scope: Scope, channels: Sequence[Channel]) -> Finding | None:
    wide = replace(scope, first_day=min(scope.first_day, scope.compared().first_day))
    result = run(store, "audience_by_day", wide)
    columns = result.table.columns
    measure, account = columns.index("measure"), columns.index("account_id")
    people = Table(columns, tuple(row for row in result.table.rows if row[measure] in _PEOPLE))
    result = replace(result, table=people)
    asked = []
    for channel in channels:
        rows = Table(columns, tuple(row for row in people.rows if row[account] == channel.account_id))
        made = flows.finding(
            store, Result(result.query, result.parameters, rows), channel.label, scope, Coverage(()), ()
        )
        if made is not None:
            asked.append(made)
    asked = corrected(asked)
    compared = [each for each in asked if each.change is not None]
    if not asked:
        return None
    return _together(store, result, scope, asked, compared)


def _together(
    store: Store, result: Result, scope: Scope, asked: Sequence[Finding], compared: Sequence[Finding]
) -> Finding:
    more = sorted((each for each in compared if each.direction == "up"), key=lambda each: -_size(each))
    fewer = sorted((each for each in compared if each.direction == "down"), key=_size)
    values = {"against": against(scope)}
    if more:
        values["more"] = Value(_listed(more), "text")
    if fewer:
        values["fewer"] = Value(_listed(fewer), "text")
    if more and fewer:
        claim = "{more} drew clearly more people than in {against}, {fewer} fewer"
    elif more:
        claim = "{more} drew clearly more people than in {against}"
    elif fewer:
        claim = "{fewer} drew clearly fewer people than in {against}"
    elif compared:
        claim = "No channel clearly drew more or fewer people than in {against}"
    else:
        claim = "Whether we reach more people than in {against} can't be told yet"
    losing = [each for each in asked if each.metric == "followers_net" and each.interval and each.interval[1] < 0]
    if losing:
        values["losing"] = dict(losing[0].values)["channel"]
        values["lost"] = Value(-(losing[0].value or 0.0))
        claim += "; {losing} lost {lost} followers net"
    values["value"] = Value(len(more))
    metric = METRICS["channels_gaining"]
    sentence = claim.format(**{name: each.text for name, each in values.items()})
    held = evidence(store, result, result.table, metric, n=len(asked), n_of="channels", interval_method=_METHOD)
    return Finding(
        id=f"{PAGE}.people",
        page=PAGE,
        question="Whom do we reach?",
        claim=claim,
        values=tuple(values.items()),
        metric=metric.id,
        value=float(len(more)),
        unit=metric.unit,
        interval=None,
        level=None,
        n=len(asked),
        scope=scope,
        evidence=held,
        chart=_chart(sentence, scope, compared, source_line(held.files)),
        direction=None if compared else "cannot_tell",
        caveats=_caveats(asked),
        what_would_change_it="" if compared else "Files that cover the time compared with.",
        value_kind=metric.kind,
    )


def _chart(title: str, scope: Scope, compared: Sequence[Finding], source: str) -> Chart | None:
    """Return the changes with their intervals, largest first; net followers can be negative and have no per cent."""
    shown = sorted((each for each in compared if each.metric in _WHAT and _tells(each)), key=lambda each: -_size(each))
    if not shown:
        return None
    rows = [
        (_row_name(each), each.change, *(each.change_interval or (None, None)), each.value, _WHAT[each.metric])
        for each in shown
    ]
    told = "; ".join(f"{row[0]} {signed(row[1] or 0.0)}" for row in rows)
    return Chart(
        kind="interval",
        title=title,
        subtitle=(
            f"Change on {against(scope).text}, with its interval, {Value(scope.first_day, 'day').text} to "
            f"{Value(scope.last_day, 'day').text}"
        ),
        table=Table.of(("channel", "change", "low", "high", "this period", "of"), rows),
        x="channel",
        y="change",
        low="low",
        high="high",
        value_kind="change",
        highlight=tuple(_row_name(each) for each in shown if each.direction in ("up", "down")),
        references=(Reference(0.0, "no change"),),
        alt=f"Dots with intervals: how many people each channel draws, against {against(scope).text}. {told}.",
        source=source,
    )


def _tells(finding: Finding) -> bool:
    """Whether the interval of a change is narrow enough to be drawn; a handful of people makes one without end."""
    return finding.change_interval is not None and finding.change_interval[1] < _WIDEST


def _row_name(finding: Finding) -> str:
    return f"{dict(finding.values)['channel'].text}: {_WHAT[finding.metric]}"


def _caveats(asked: Sequence[Finding]) -> tuple[str, ...]:
    found = ["New followers, users of a day and recipients are different things: each is compared with its own past."]
    found += [f"{each.sentence}." for each in asked if each.metric == "followers_net"]
    for each in asked:
        name = dict(each.values)["channel"].text
        found += [f"{name}: {caveat}" for caveat in each.caveats if caveat.startswith(("Indicative", "By itself"))]
        if each.metric in _WHAT and each.change is not None and not _tells(each):
            found.append(f"{name}: too few people to compare.")
    unknown = [dict(each.values)["channel"].text for each in asked if each.change is None]
    if unknown:
        found.append(f"Nothing to compare with is held for {', '.join(unknown)}.")
    return tuple(found)


def _size(finding: Finding) -> float:
    return finding.change if finding.change is not None and finding.metric in _WHAT else float("-inf")


def _listed(found: Sequence[Finding]) -> str:
    """Return the channels with their changes: "Instagram (+34%), LinkedIn (+25%) and X"; of many the first two."""
    names = []
    for each in found:
        name = dict(each.values)["channel"].text
        names.append(f"{name} ({signed(each.change)})" if each.change is not None and each.metric in _WHAT else name)
    if len(names) > _MOST_NAMED:
        names = [*names[: _MOST_NAMED - 1], f"{Value(len(names) - _MOST_NAMED + 1).text} more channels"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _held(store: Store, scope: Scope, channels: Sequence[Channel]) -> Finding | None:
    """Return how many follow on each channel that says so, and where a count of a year before is held, that."""
    wide = replace(scope, first_day=_EVER[0], last_day=_EVER[1])
    result = run(store, "audience_held", wide)
    rows: list[tuple[Any, ...]] = []
    for channel in channels:
        counts = [
            (row["day"], row["value"]) for row in result.table.records() if row["account_id"] == channel.account_id
        ]
        if not counts:
            continue
        day, value = counts[-1]
        past = [each for each in counts if abs(day - each[0] - _YEAR) <= _SLACK]
        year_ago = min(past, key=lambda each: abs(day - each[0] - _YEAR), default=(None, None))
        rows.append((channel.label, value, day, year_ago[1], year_ago[0]))
    if not rows:
        return None
    rows.sort(key=lambda row: -row[1])
    name, value, day, before, before_day = rows[0]
    values = {"name": Value(name, "text"), "value": Value(value), "day": Value(day, "day")}
    claim = "{name} has {value} followers ({day})" if len(rows) == 1 else "Most follow us on {name}: {value} ({day})"
    grown = [row for row in rows if row[3]]
    if before and before_day:
        values |= {"change": Value(value / before - 1, "change"), "before_day": Value(before_day, "day")}
        claim += ", {change} " + ("more" if value >= before else "fewer") + " than on {before_day}"
    elif grown:
        other, now, _, then, then_day = grown[0]
        values |= {"other": Value(other, "text"), "change": Value(now / then - 1, "change")}
        values["before_day"] = Value(then_day, "day")
        claim += "; {other} has {change} " + ("more" if now >= then else "fewer") + " than on {before_day}"
    metric = METRICS["followers_held"]
    sentence = claim.format(**{hole: each.text for hole, each in values.items()})
    held = evidence(
        store,
        result,
        result.table,
        metric,
        n=len(rows),
        n_of="channels",
        interval_method="Nothing was estimated: the platforms count their followers.",
    )
    counted = ", ".join(f"{row[0]} {Value(row[1]).text}" for row in rows)
    return Finding(
        id=f"{PAGE}.followers",
        page=PAGE,
        question="How many follow us?",
        claim=claim,
        values=tuple(values.items()),
        metric=metric.id,
        value=value,
        unit=metric.unit,
        interval=None,
        level=None,
        n=len(rows),
        scope=scope,
        evidence=held,
        chart=Chart(
            kind="bar",
            title=sentence,
            subtitle=f"Followers on the newest day held, {Value(len(rows)).text} channels, never added up",
            table=Table.of(("channel", "followers", "day", "a year before", "day of that"), rows),
            x="channel",
            y="followers",
            tick="a year before" if grown else None,
            tick_label="about a year before" if grown else "",
            highlight=(name,),
            alt=f"Ordered bars: followers by channel. {counted}.",
            source=source_line(held.files),
        ),
        what_would_change_it="A newer export of the followers.",
        value_kind=metric.kind,
    )
