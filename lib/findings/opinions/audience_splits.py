"""How followers and inhabitants split by age, place and trade, and the share of any span of ages in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lib.findings.opinions.rows import Rows
from lib.model import PLATFORMS, Scope, Value

QUERY = "followers_and_inhabitants"
# What the platforms call their splits, the one that says most first.
AGES = ("age and gender", "age", "followers by age", "viewers by age")
PLACES = ("city", "location")
TRADES = ("industry",)
_VIEWERS = "viewers by age"
_FIRST, _LAST = date(1970, 1, 1), date(2999, 12, 31)
# How many people are taken to be behind shares where no file says it: few, so that no interval is too short.
_IF_UNKNOWN = 100
_AS_IF = "How many people are behind these shares is in no file: they are taken as if they were only {}."
_OLDEST = 150
# A share written as 12.3% may be anything from 12.25% to 12.35%; no platform writes more digits than this.
_MOST_DIGITS = 3

Age = tuple[int, int | None, float]
Row = dict[str, Any]


@dataclass(frozen=True)
class Part:
    """The share of a span of ages; `rounding` is how far the shares that it is made of leave it open.

    `of_all` is the share of all ages that those have by which it was divided.
    """

    share: float
    rounding: float
    of_all: float


@dataclass(frozen=True)
class Split:
    """The newest split of one account. `rows` are those of the query, the largest first; `unit` is people or share.

    `ages` are (first age, last age or None where it is open, value). `counted` says whether a file counts who follows;
    else `n` is a small number on the safe side.
    """

    platform: str
    who: str
    unit: str
    ages: tuple[Age, ...]
    n: float
    counted: bool
    rounding: float
    rows: tuple[Row, ...]
    scope: Scope

    @property
    def label(self) -> str:
        """The name of the platform."""
        return PLATFORMS[self.platform].label

    @property
    def n_of(self) -> str:
        """What `n` counts."""
        return self.who if self.counted else f"assumed {self.who}"

    @property
    def caveats(self) -> tuple[str, ...]:
        """What was assumed, where no file says how many follow."""
        return () if self.counted else (_AS_IF.format(Value(self.n).text),)

    def part(self, first: int, last: int | None, *, from_age: int) -> Part | None:
        """Return the share of a span among those of at least `from_age`; None where a group lies across an edge."""
        return _part(self.ages, first, last, from_age=from_age, rounding=self.rounding)


@dataclass(frozen=True)
class Inhabitants:
    """The inhabitants of one year by age, without gaps and without groups that hold others."""

    year: int
    source: str
    ages: tuple[Age, ...]
    rows: tuple[Row, ...]

    def part(self, first: int, last: int | None, *, from_age: int) -> Part | None:
        """Return the share of a span among those of at least `from_age`; None where a group lies across an edge.

        Of a group across `from_age` itself as much is taken as of its years lie above it.
        """
        return _part(_from(self.ages, from_age), first, last, from_age=from_age, rounding=0.0)

    @property
    def caveats(self) -> tuple[str, ...]:
        """Where the numbers come from, and what was assumed to make them comparable."""
        source = f" Source: {self.source}." if self.source else ""
        return (f"Inhabitants are those of {self.year}.{source}",)


def platforms_with(rows: Rows, scope: Scope, kinds: Sequence[str], among: Sequence[str]) -> tuple[str, ...]:
    """Return those of the platforms `among` that have a split of one of the kinds."""
    held = {row["platform"] for row in _followers(rows, scope) if row["dimension"] in kinds}
    return tuple(platform for platform in among if platform in held)


def ages_of_followers(rows: Rows, scope: Scope, platform: str) -> Split | None:
    """Return the newest split by age of the largest account of a platform; None where there is none."""
    return _split(rows, scope, platform, AGES)


def kinds_of_group(rows: Rows, scope: Scope, platform: str, kinds: Sequence[str]) -> Split | None:
    """Return the newest split by one of the kinds of the largest account of a platform; None where there is none."""
    return _split(rows, scope, platform, kinds)


def ages_of_inhabitants(rows: Rows, scope: Scope) -> Inhabitants | None:
    """Return the inhabitants of the newest year held; None where no age can be read."""
    held = [row for row in rows.of(QUERY, scope).records() if row["whose"] == "inhabitants"]
    readable = [row for row in held if row["first_age"] is not None and row["value"] is not None]
    if not readable:
        return None
    year = max(row["year"] for row in readable)
    own = [row for row in readable if row["year"] == year]
    ages = [(row["first_age"], row["last_age"], row["value"]) for row in own]
    source = next((row["source"] for row in own if row["source"]), "")
    return Inhabitants(year, source, tuple(_without_sums(ages)), tuple(own))


def _followers(rows: Rows, scope: Scope) -> list[Row]:
    ever = replace(scope, first_day=_FIRST, last_day=_LAST)
    return [row for row in rows.of(QUERY, ever).records() if row["whose"] == "followers" and row["value"] is not None]


def _split(rows: Rows, scope: Scope, platform: str, kinds: Sequence[str]) -> Split | None:
    held = [row for row in _followers(rows, scope) if row["platform"] == platform and row["dimension"] in kinds]
    if kinds is AGES:
        held = [row for row in held if row["first_age"] is not None]
    if not held:
        return None
    largest = max(held, key=lambda row: (row["counted"] or 0.0, -row["account_id"]))["account_id"]
    kind = next(
        kind for kind in kinds if any(row["account_id"] == largest and row["dimension"] == kind for row in held)
    )
    own = [row for row in held if row["account_id"] == largest and row["dimension"] == kind]
    # One unit only: people and shares of the same split are the same people twice.
    unit = "people" if any(row["unit"] == "people" for row in own) else "share"
    own = sorted((row for row in own if row["unit"] == unit), key=lambda row: (-row["value"], row["bucket"]))
    if not sum(row["value"] for row in own) > 0:
        return None
    listed = max(_listed(_followers(rows, scope), largest).values(), default=0.0) if unit == "people" else 0.0
    counted = next((row["counted"] for row in own if row["counted"]), None)
    known = counted if counted and kind != _VIEWERS else None
    # On the one hand a count, on the other a list: the larger is nearer to all who follow.
    n = max(known or 0.0, listed) or float(_IF_UNKNOWN)
    return Split(
        platform=platform,
        who="viewers" if kind == _VIEWERS else "followers",
        unit=unit,
        ages=tuple((row["first_age"], row["last_age"], row["value"]) for row in own) if kinds is AGES else (),
        n=n,
        counted=known is not None or listed > 0,
        rounding=_rounding([row["value"] for row in own]) if unit == "share" else 0.0,
        rows=tuple(own),
        scope=replace(scope, first_day=_FIRST, last_day=own[0]["day"], accounts=()),
    )


def _listed(rows: Sequence[Row], account_id: int) -> dict[str, float]:
    """Return how many people each split of followers of an account lists."""
    found: dict[str, float] = {}
    for row in rows:
        if row["account_id"] == account_id and row["unit"] == "people" and "visitor" not in row["dimension"]:
            found[row["dimension"]] = found.get(row["dimension"], 0.0) + row["value"]
    return found


def _rounding(shares: Sequence[float]) -> float:
    """Return half of the last digit that the shares are written with, as percentages."""
    for digits in range(_MOST_DIGITS):
        if all(abs(value * 100 - round(value * 100, digits)) < 1e-6 for value in shares):
            return 0.5 * 10.0**-digits / 100
    return 0.5 * 10.0**-_MOST_DIGITS / 100


def _part(ages: Sequence[Age], first: int, last: int | None, *, from_age: int, rounding: float) -> Part | None:
    end = _OLDEST if last is None else last
    inside = across = base = every = 0.0
    lines = 0
    for low, high, value in ages:
        top = _OLDEST if high is None else high
        every += value
        if top < from_age:
            continue
        if low < from_age:
            return None
        base += value
        if first <= low and top <= end:
            inside += value
            lines += 1
        elif low <= end and top >= first:
            across += value
    if across or not base > 0:
        return None
    return Part(inside / base, min(1.0, lines * rounding / base), base / every)


def _from(ages: Sequence[Age], from_age: int) -> list[Age]:
    """Return the ages from one on; people of a group across it are taken to be spread evenly over its years."""
    found = []
    for low, high, value in ages:
        if high is not None and low < from_age <= high:
            value *= (high - from_age + 1) / (high - low + 1)
            low = from_age
        found.append((low, high, value))
    return found


def _without_sums(ages: Sequence[Age]) -> list[Age]:
    """Return the groups that hold no other group: a table that has 18+ beside 18-24 and 25+ says some people twice."""

    def holds(outer: Age, inner: Age) -> bool:
        ends = [_OLDEST if each[1] is None else each[1] for each in (outer, inner)]
        return outer[:2] != inner[:2] and outer[0] <= inner[0] and ends[1] <= ends[0]

    return [group for group in ages if not any(holds(group, other) for other in ages)]
