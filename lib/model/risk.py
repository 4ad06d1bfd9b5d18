"""What may happen where we engage, or where we do not: both on one scale."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

NOT_ACTING, ACTING = "not_acting", "acting"
SIDES = {NOT_ACTING: "Not engaging", ACTING: "Stepping out"}
STEPS = (1, 2, 3, 4, 5)
# What a likelihood stands on.
GRADES = {"measured": "Measured here", "published": "Published", "judged": "Judged"}


@dataclass(frozen=True)
class Risk:
    """Something that may happen on one side, NOT_ACTING or ACTING.

    `name` stands in charts, `what` says it in a sentence without an end. `measure` names the rate of our own data that
    its likelihood is read from ('' where no file tells it); `of` says of what that rate is. `watch` is the number that
    triggers action, in words, `outside` names topics of public statistics that stand beside it. `mitigation` says what
    makes it smaller.
    """

    id: str
    side: str
    name: str
    what: str
    watch: str
    mitigation: str
    measure: str = ""
    of: str = ""
    outside: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.side not in SIDES:
            raise ValueError(f"{self.id}: side is {self.side!r}; expected one of {', '.join(SIDES)}")
        if bool(self.measure) != bool(self.of):
            raise ValueError(f"{self.id}: a measure says of what it is (of), and nothing else does")


@dataclass(frozen=True)
class Step:
    """One of the five steps of a scale. `begins` is the share of cases from which a likelihood has it."""

    step: int
    word: str
    means: str
    begins: float = 0.0


@dataclass(frozen=True)
class RiskJudgement:
    """What the user says of one risk; None and '' are not judged yet.

    `likelihood` and `impact` are steps. `source` says where a likelihood was published, '' for one's own judgement.
    `trigger` is the value of what is watched from which `owner` acts: a share of one where a rate is measured, else in
    the words of the risk.
    """

    likelihood: int | None = None
    impact: int | None = None
    owner: str = ""
    trigger: float | None = None
    source: str = ""

    def __post_init__(self) -> None:
        for name in ("likelihood", "impact"):
            step = getattr(self, name)
            if step is not None and (type(step) is not int or step not in STEPS):
                raise ValueError(f"{name} is {step!r}; expected a step from {STEPS[0]} to {STEPS[-1]}")
        for name in ("owner", "source"):
            if not isinstance(getattr(self, name), str):
                raise ValueError(f"{name} is {getattr(self, name)!r}; expected a text")
        given = self.trigger
        if given is not None and not (type(given) in (int, float) and isfinite(given) and given >= 0):
            raise ValueError(f"trigger is {given!r}; expected a number of at least 0")
