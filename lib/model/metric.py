"""What a number means, said once."""

from __future__ import annotations

from dataclasses import dataclass

STAGES = ("input", "output", "out-take", "outcome", "impact")
BETTER = ("up", "down", "neither")


@dataclass(frozen=True)
class Metric:
    """A measure that findings speak of.

    `stage` follows the AMEC Integrated Evaluation Framework and the GCS Evaluation Cycle. A rate names its
    `numerator` and `denominator` and is only ever computed as a ratio of sums. `people` marks unique
    people, which are never added up over days, posts or platforms.
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

    def __post_init__(self) -> None:
        if self.stage not in STAGES or self.better not in BETTER:
            raise ValueError(f"{self.id}: unknown stage {self.stage!r} or direction {self.better!r}")

    @property
    def is_rate(self) -> bool:
        """Whether the metric is a ratio of sums."""
        return self.numerator is not None
