"""Figures that are not ours: published benchmarks, public statistics, and the days on which definitions changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Benchmark:
    """A published figure that our number may be read against.

    `metric` is the id in the catalogue that it is a figure of, '' where we have no such metric; `platform` a platform
    code or a channel ('e-mail'), '' for any. `value` is written as `kind` (a Value kind) with `currency`. A comparison
    is fair only where `numerator`, `denominator` and `statistic` are those of the metric; `across` says how the bodies
    of the `population` were put together (median, mean, pooled). `own` marks a row that the user added.
    """

    id: str
    label: str
    metric: str
    platform: str
    value: float
    kind: str
    numerator: str
    denominator: str
    statistic: str
    across: str
    population: str
    sample: str
    period: str
    year: int
    country: str
    publisher: str
    source: str
    checked_on: date
    note: str = ""
    currency: str | None = None
    own: bool = False


@dataclass(frozen=True)
class PublicStatistic:
    """What a public survey or office found of people and media.

    `topic` groups what may stand in one chart (the same question of the same survey family); `platform` is a platform
    code or '' ; `group` the part of the population (all adults, 65 and over). `value` is a share of one where `kind`
    is percent.
    """

    id: str
    topic: str
    platform: str
    label: str
    group: str
    value: float
    kind: str
    year: int
    period: str
    place: str
    population: str
    sample: str
    definition: str
    publisher: str
    source: str
    checked_on: date


@dataclass(frozen=True)
class Break:
    """A day from which a platform's number means something else; nothing is compared across it.

    `platform` is a platform code or a channel ('e-mail'), `metrics` ids of the catalogue.
    """

    id: str
    platform: str
    metrics: tuple[str, ...]
    day: date
    label: str
    what_changed: str
    source: str
    checked_on: date
