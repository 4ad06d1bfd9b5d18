"""Who follows us now: ages where a platform tells them, else the most common place or seniority."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from lib.findings.media_use.shares import PAGE
from lib.findings.series import source_line
from lib.findings.standing import Channel
from lib.metrics import METRICS, Result, evidence, run
from lib.model import Chart, Evidence, Finding, Scope, Table, Value
from lib.store import Store

_EVER = (date(1970, 1, 1), date(2999, 12, 31))
_AGES = ("age and gender", "age", "followers by age", "viewers by age")
_AGE = re.compile(r"(\d\d?)(?:\s*[-–_]\s*(\d\d?)|\s*\+|\s*(?:and|or) over)?")
_COUNTED = "Nothing was estimated by us: the platform estimates the ages of those who follow."
# Where a platform tells no ages: what says most of whom it reaches, first.
_OTHERS = ("seniority", "location", "job function", "industry")
_OLDER, _OLDEST = 35, 65
_MOST = 6


def follower_findings(store: Store, scope: Scope, channels: Sequence[Channel]) -> list[Finding]:
    """Return one finding for each channel that tells who follows: by age, else by what it tells."""
    result = run(store, "audience_split", replace(scope, first_day=_EVER[0], last_day=_EVER[1]))
    found = []
    for channel in channels:
        table = result.table.where(account_id=channel.account_id)
        result_of = replace(result, table=table)
        own = table.records()
        made = _by_age(store, result_of, scope, channel, own) or _by_other(store, result_of, scope, channel, own)
        if made is not None:
            found.append(made)
    return found


def ages_of(rows: Sequence[dict[str, Any]]) -> dict[tuple[int, str], float]:
    """Return (lowest age, name) -> sum over the genders, youngest first; {} where no bucket is an age."""
    found: dict[tuple[int, str], float] = {}
    for row in rows:
        age = _AGE.search(row["bucket"])
        if age is None:
            continue
        low, high = int(age.group(1)), age.group(2)
        key = (low, f"{low} to {high}" if high else f"{low} and over")
        found[key] = found.get(key, 0.0) + row["value"]
    return dict(sorted(found.items()))


def _by_age(
    store: Store, result: Result, scope: Scope, channel: Channel, rows: Sequence[dict[str, Any]]
) -> Finding | None:
    dimension = next((name for name in _AGES if any(row["dimension"] == name for row in rows)), None)
    own = [row for row in rows if row["dimension"] == dimension]
    ages = ages_of(own)
    total = sum(ages.values())
    if len(ages) < 2 or not total or not any(low >= _OLDEST for low, _ in ages):
        return None
    shares = {key: value / total for key, value in ages.items()}
    older, oldest = (sum(share for (low, _), share in shares.items() if low >= age) for age in (_OLDER, _OLDEST))
    who = "viewers" if dimension == "viewers by age" else "followers"
    values = {
        "name": Value(channel.label, "text"),
        "who": Value(who, "text"),
        "value": Value(older, "percent"),
        "older": Value(_OLDER),
        "oldest_share": Value(oldest, "percent"),
        "oldest": Value(_OLDEST),
    }
    claim = "{value} of our {name} {who} are {older} or older, {oldest_share} are {oldest} or older"
    sentence = claim.format(**{name: each.text for name, each in values.items()})
    held = _evidence(store, result)
    told = ", ".join(f"{name} {Value(share, 'percent').text}" for (_, name), share in shares.items())
    return Finding(
        id=f"{PAGE}.age.{channel.platform}.{channel.account_id}",
        page=PAGE,
        question="Who follows us now?",
        claim=claim,
        values=tuple(values.items()),
        metric="share_of_followers",
        value=older,
        unit=METRICS["share_of_followers"].unit,
        interval=None,
        level=None,
        n=held.n,
        scope=replace(scope, accounts=(channel.account_id,)),
        evidence=held,
        chart=Chart(
            kind="bar",
            title=sentence,
            subtitle=f"Share of the {who} whose age is known, {Value(own[0]['day'], 'day').text}",
            table=Table.of(("age", "share"), [(name, share) for (_, name), share in shares.items()]),
            x="age",
            y="share",
            value_kind="percent",
            highlight=tuple(name for low, name in shares if low >= _OLDER),
            alt=f"Bars, youngest first: {who} on {channel.label} by age. {told}.",
            source=source_line(held.files),
        ),
        caveats=("The platform estimates ages; those whose age it does not know are left out.",),
        platform=channel.platform,
        account=channel.name,
        value_kind="percent",
    )


def _by_other(
    store: Store, result: Result, scope: Scope, channel: Channel, rows: Sequence[dict[str, Any]]
) -> Finding | None:
    """Return the most common of what the platform tells; its lists are cut, so nothing is a share of all."""
    dimension = next((name for name in _OTHERS if any(row["dimension"] == name for row in rows)), None)
    own = [row for row in rows if row["dimension"] == dimension and row["unit"] == "people"]
    if dimension is None or len(own) < 2:
        return None
    own.sort(key=lambda row: (-row["value"], row["bucket"]))
    first, second = own[0], own[1]
    values = {
        "name": Value(channel.label, "text"),
        "first": Value(first["bucket"], "text"),
        "value": Value(first["value"]),
        "second": Value(second["bucket"], "text"),
        "second_value": Value(second["value"]),
        "dimension": Value(dimension, "text"),
    }
    claim = "The most common {dimension} of our {name} followers is {first} ({value}), then {second} ({second_value})"
    sentence = claim.format(**{name: each.text for name, each in values.items()})
    held = _evidence(store, result)
    told = ", ".join(f"{row['bucket']} {Value(row['value']).text}" for row in own[:_MOST])
    return Finding(
        id=f"{PAGE}.{dimension.replace(' ', '_')}.{channel.platform}.{channel.account_id}",
        page=PAGE,
        question="Who follows us now?",
        claim=claim,
        values=tuple(values.items()),
        metric="followers_held",
        value=first["value"],
        unit=METRICS["followers_held"].unit,
        interval=None,
        level=None,
        n=held.n,
        scope=replace(scope, accounts=(channel.account_id,)),
        evidence=held,
        chart=Chart(
            kind="bar",
            title=sentence,
            subtitle=f"Followers by {dimension}, the most common, {Value(first['day'], 'day').text}",
            table=Table.of((dimension, "followers"), [(row["bucket"], row["value"]) for row in own[:_MOST]]),
            x=dimension,
            y="followers",
            highlight=(first["bucket"],),
            alt=f"Ordered bars: followers on {channel.label} by {dimension}. {told}.",
            source=source_line(held.files),
        ),
        caveats=("The platform lists only the most common and those who say it: this is no share of all followers.",),
        platform=channel.platform,
        account=channel.name,
    )


def _evidence(store: Store, result: Result) -> Evidence:
    return evidence(
        store,
        result,
        result.table,
        METRICS["share_of_followers"],
        n=len(result.table),
        n_of="lines of the platforms' splits",
        interval_method=_COUNTED,
    )
