"""What a number means, said once."""

from __future__ import annotations

from dataclasses import dataclass

STAGES = ("input", "output", "out-take", "outcome", "impact")
BETTER = ("up", "down", "neither")
# How the number of one body is made.
STATISTICS = ("sum", "average", "ratio of sums", "median of items", "mean of items")


@dataclass(frozen=True)
class Metric:
    """A measure that findings speak of.

    `stage` follows the AMEC Integrated Evaluation Framework and the GCS Evaluation Cycle. A rate names its
    `numerator` and `denominator` and is only ever computed as a ratio of sums. `people` marks unique
    people, which are never added up over days, posts or platforms. `statistic` says how one body's number is made,
    one of STATISTICS. `formula` is the definition as a formula, `source` who defines it so. `needs` names the stored
    numbers that it is made of ("post.impressions", "daily.sessions"): the platforms whose exports have them have it;
    "daily.clicks@search" only on such platforms or channels, "post.clicks or daily.clicks" where one of them is enough.
    `trap` is what people get wrong with it.
    """

    id: str
    label: str
    unit: str
    better: str
    stage: str
    definition: str
    numerator: str | None = None
    denominator: str | None = None
    people: bool = False
    kind: str = "count"
    statistic: str = "sum"
    formula: str = ""
    source: str = ""
    needs: tuple[str, ...] = ()
    trap: str = ""

    def __post_init__(self) -> None:
        if self.statistic not in STATISTICS:
            raise ValueError(f"{self.id}: unknown statistic {self.statistic!r}; expected one of {STATISTICS}")
        if self.stage not in STAGES or self.better not in BETTER:
            raise ValueError(f"{self.id}: unknown stage {self.stage!r} or direction {self.better!r}")

    @property
    def is_rate(self) -> bool:
        """Whether the metric is a ratio of sums."""
        return self.numerator is not None
