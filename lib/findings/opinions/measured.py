"""What a measure returns: both sides of a comparison with the ratio between them, or which data is missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lib.findings.opinions.rows import Rows
from lib.model import PlannedTest, Scope, Table, Value, Verdict
from lib.stats import Estimate


@dataclass(frozen=True)
class Side:
    """One side of a comparison as it is drawn: a name, its value, and its own interval where it has one.

    `value` is None where the exports of that side do not hold it: the row stays, without a mark.
    """

    name: str
    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Measured:
    """What was measured of a subject and its comparator.

    `ratio` is subject / comparator with its interval at the level that was asked for, None where the data carries no
    interval (too few units: `too_few` says so in a sentence without an end; with so few that nothing is compared at all
    `comparable` is false, and no interval and no chart is shown). `subject` and `comparator` are what is
    drawn, with `others` beside. `claim` is a sentence with holes that `values` fill. `rows` are those rows of `query`
    over `scope` that were used, `import_ids` among them; `about` are the days that they speak of, where these are
    others than were looked through. `n` counts `n_of`. `interval_method` says how the interval
    was made.

    `only_if` guards a verdict against what is counted unlike the rest: (verdict, ratio): that verdict stands only where
    the ratio says the same. `most` is how many units are looked at, where that has an end. `would_change` and `caveats`
    are said as they are; `would_change` is '' where the usual words (the value at which the verdict turns) will do.
    """

    ratio: Estimate | None
    subject: Side
    comparator: Side
    claim: str
    values: tuple[tuple[str, Value], ...]
    query: str
    scope: Scope
    rows: Table
    n: int
    n_of: str
    interval_method: str
    value_kind: str = "decimal"
    currency: str | None = None
    others: tuple[Side, ...] = ()
    too_few: str = ""
    comparable: bool = True
    caveats: tuple[str, ...] = ()
    would_change: str = ""
    only_if: tuple[tuple[Verdict, Estimate | None], ...] = ()
    chart_of: str = ""
    most: int | None = None
    about: Scope | None = None
    platform: str | None = None


@dataclass(frozen=True)
class Missing:
    """No data for the comparison: which file or table would bring it, in sentences to act on, each on its line."""

    needs: str


Answer = Measured | Missing


@dataclass(frozen=True)
class Measure:
    """Something that opinions can be tested by.

    `id` names it in data/reference/opinions.toml; `metric` is that of the catalogue. `label` completes "how does the
    subject do on ...": "clicks to our services per staff hour". `subjects` and `comparators` are the codes that it
    knows with their names; a comparator THRESHOLD is offered where the measure can be read against a line that the user
    sets, `threshold` says which (in the unit of the measure). `needs` are the data that it takes, in words.
    `of` does the work: (rows, scope, test, level) -> Answer; `scope.last_day` is the last day that it may look at, how
    far back it looks is its own affair. `each` returns the tests that a test of the subject "each" stands for.
    """

    id: str
    metric: str
    label: str
    subjects: tuple[tuple[str, str], ...]
    comparators: tuple[tuple[str, str], ...]
    needs: tuple[str, ...]
    of: Callable[[Rows, Scope, PlannedTest, float], Answer]
    threshold: float | None = None
    each: Callable[[Rows, Scope, PlannedTest], tuple[PlannedTest, ...]] | None = None

    def name_of(self, code: str) -> str:
        """Return the name of a subject or a comparator; the code itself where it is none of ours."""
        return dict((*self.subjects, *self.comparators)).get(code, code)
