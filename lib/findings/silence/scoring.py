"""From likelihoods and impacts to the answer: by one written rule over both sides, and the answer can be no."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields

from lib.findings.silence.rates import Rate
from lib.model import Verdict
from lib.model.risk import ACTING, NOT_ACTING, STEPS, Risk, RiskJudgement
from lib.reference.risks import Register

# Of fewer risks on a side its highest is an accident of the list.
FEWEST_RISKS = 3
RULE = (
    "A risk scores its step of likelihood times its step of impact. A measured likelihood keeps its interval: the "
    "lowest and the highest step that it reaches are carried through. Two things are compared: the highest score of "
    "each side, and the sum of as many of the highest as both sides have, so that a longer list does not win. The "
    "answer is yes where not engaging is certainly higher in both, no where it is certainly not higher in both, and "
    f"else it can't be told. It takes at least {FEWEST_RISKS} risks and half of the list on each side."
)
Range = tuple[int, int, int]


@dataclass(frozen=True)
class Scored:
    """One risk with its likelihood and score as (lowest, most likely, highest); None while they are not known.

    `grade` is measured, published, judged or '' (open). `rate` is what was measured of it, or why nothing was.
    """

    risk: Risk
    judgement: RiskJudgement
    rate: Rate | None
    likelihood: Range | None
    grade: str

    @property
    def score(self) -> Range | None:
        """Likelihood times impact."""
        if self.likelihood is None or self.judgement.impact is None:
            return None
        low, middle, high = (step * self.judgement.impact for step in self.likelihood)
        return low, middle, high

    @property
    def triggered(self) -> bool | None:
        """Whether what is measured has reached the value at which the owner acts; None where nobody can say."""
        if self.judgement.trigger is None or self.rate is None or self.rate.share is None:
            return None
        return self.rate.share.value >= self.judgement.trigger


@dataclass(frozen=True)
class Side:
    """What one side comes to: its highest score and the sum of its `of` highest, as ranges; `open` risks have none."""

    scored: tuple[Scored, ...]
    open: int
    highest: Range
    total: Range

    @property
    def told(self) -> bool:
        """Whether enough of its risks have a score."""
        return len(self.scored) >= max(FEWEST_RISKS, self.open)


@dataclass(frozen=True)
class Answer:
    """Whether the risk of not engaging is greater: AGREES is yes, DISAGREES no, CANNOT_TELL and NEEDS_DATA are open.

    `of` is how many of the highest are added up on each side. `every` are all risks in the order of the register.
    """

    verdict: Verdict
    not_acting: Side
    acting: Side
    of: int
    every: tuple[Scored, ...]

    @property
    def scored(self) -> tuple[Scored, ...]:
        """The risks of both sides that have a score."""
        return (*self.not_acting.scored, *self.acting.scored)


def scored(register: Register, rates: Mapping[str, Rate], said: Mapping[str, RiskJudgement]) -> tuple[Scored, ...]:
    """Return every risk of the register with what is measured and what is judged of it; what is measured counts."""
    return tuple(_scored(register, risk, rates.get(risk.measure), said.get(risk.id)) for risk in register.risks)


def _scored(register: Register, risk: Risk, rate: Rate | None, judged: RiskJudgement | None) -> Scored:
    judgement = judged or RiskJudgement()
    if rate is not None and rate.share is not None:
        share = rate.share
        low, middle, high = (register.step_of(each) for each in (share.low, share.value, share.high))
        return Scored(risk, judgement, rate, (low, middle, high), "measured")
    step = judgement.likelihood
    if step is None:
        return Scored(risk, judgement, rate, None, "")
    return Scored(risk, judgement, rate, (step, step, step), "published" if judgement.source else "judged")


def answered(every: Sequence[Scored]) -> Answer:
    """Return the answer by RULE."""
    sides = {side: [each for each in every if each.risk.side == side] for side in (NOT_ACTING, ACTING)}
    have = {side: [each for each in risks if each.score is not None] for side, risks in sides.items()}
    of = min(len(risks) for risks in have.values())
    left, right = (
        Side(
            tuple(have[side]),
            len(sides[side]) - len(have[side]),
            _best(have[side], 1),
            _best(have[side], of),
        )
        for side in (NOT_ACTING, ACTING)
    )
    return Answer(_verdict(left, right), left, right, of, tuple(every))


def _best(risks: Sequence[Scored], of: int) -> Range:
    """Return the sum of the `of` highest scores; the lowest possible one has the highest of the lowest, and so on."""
    scores = [each.score for each in risks if each.score is not None]
    low, middle, high = (sum(sorted((score[at] for score in scores), reverse=True)[:of]) for at in range(3))
    return low, middle, high


def _verdict(left: Side, right: Side) -> Verdict:
    if not (left.told and right.told):
        return Verdict.NEEDS_DATA
    pairs = ((left.highest, right.highest), (left.total, right.total))
    if all(ours[0] > theirs[2] for ours, theirs in pairs):
        return Verdict.AGREES
    if all(ours[2] <= theirs[0] for ours, theirs in pairs):
        return Verdict.DISAGREES
    return Verdict.CANNOT_TELL


def flips(answer: Answer) -> list[tuple[Scored, int]]:
    """Return each single impact that would change the answer if it were one step lower or higher, with that step."""
    found = []
    for each in answer.scored:
        for step in ((each.judgement.impact or 0) - 1, (each.judgement.impact or 0) + 1):
            if step in STEPS and answered(_with(answer.every, each, step)).verdict is not answer.verdict:
                found.append((each, step))
    return found


def _with(every: Sequence[Scored], changed: Scored, impact: int) -> list[Scored]:
    given = {**asdict(changed.judgement), "impact": impact}
    other = Scored(changed.risk, RiskJudgement(**given), changed.rate, changed.likelihood, changed.grade)
    return [other if each is changed else each for each in every]


def dumped(said: Mapping[str, RiskJudgement]) -> str:
    """Return judgements by the id of their risk as text that `loaded` reads; empty ones are left out."""
    kept = {name: asdict(judgement) for name, judgement in said.items() if judgement != RiskJudgement()}
    return json.dumps(kept, ensure_ascii=False)


def loaded(text: str | None) -> dict[str, RiskJudgement]:
    """Return the judgements that `dumped` wrote; none from nothing. What cannot be used is left out, not guessed."""
    known = {field.name for field in fields(RiskJudgement)}
    found = {}
    try:
        held = json.loads(text) if text else {}
    except json.JSONDecodeError:
        return {}
    for name, given in held.items() if isinstance(held, dict) else ():
        try:
            found[name] = RiskJudgement(**{key: value for key, value in given.items() if key in known})
        except (ValueError, TypeError, AttributeError):
            continue
    return found
