"""A claim with everything that it stands on."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass

from lib.model.chart import Chart
from lib.model.evidence import Evidence
from lib.model.scope import Scope
from lib.model.table import Table
from lib.model.value import Value

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class Finding:
    """One sentence whose numbers come from a named query over imported rows.

    `claim` has holes (`{change}`) that `values` fill, and no digits: nobody types a number into prose.
    `interval` is (low, high) around `value` at `level` (0.9 is 90 %), None where nothing can vary. `change` is
    relative (0.12 is up 12 %) with `change_interval`, or in units where the metric can be negative.
    `value_kind` and `currency` say how `value` and `interval` are written. `history` holds (week, value) up to now.
    `chance` is the probability of such a change where nothing changed.
    `direction` is up, down, no_clear_change or cannot_tell, and None where nothing is compared; a finding on an
    opinion, or on whether a channel pays its way, has `verdict` instead.
    """

    id: str
    page: str
    question: str
    claim: str
    values: tuple[tuple[str, Value], ...]
    metric: str
    value: float | None
    unit: str
    interval: tuple[float, float] | None
    level: float | None
    n: int
    scope: Scope
    evidence: Evidence
    chart: Chart | None = None
    direction: str | None = None
    verdict: str | None = None
    caveats: tuple[str, ...] = ()
    what_would_change_it: str = ""
    platform: str | None = None
    account: str | None = None
    change: float | None = None
    change_interval: tuple[float, float] | None = None
    value_kind: str = "decimal"
    currency: str | None = None
    history: Table | None = None
    chance: float | None = None

    def __post_init__(self) -> None:
        text = "".join(part for part, *_ in string.Formatter().parse(self.claim))
        if _DIGIT.search(text):
            raise ValueError(f"{self.id}: the claim types a number into prose: {self.claim!r}")
        _ = self.sentence

    @property
    def sentence(self) -> str:
        """The finished claim."""
        return self.claim.format(**{name: value.text for name, value in self.values})
