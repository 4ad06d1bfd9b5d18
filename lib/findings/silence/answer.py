"""The answer to the large question as a finding: its sentence, the chart of both sides, what would change it."""

from __future__ import annotations

from collections.abc import Sequence

from lib.findings.series import source_line
from lib.findings.silence.rates import Rate
from lib.findings.silence.scoring import FEWEST_RISKS, Answer, Range, Scored, flips
from lib.findings.silence.told import PAGE
from lib.metrics import METRICS, Result, evidence
from lib.model import Chart, Evidence, Finding, Scope, SourceFile, Table, Value, Verdict
from lib.model.risk import NOT_ACTING, SIDES
from lib.reference.risks import Register
from lib.store import Store

ASKED = "Is the risk of not engaging greater than that of stepping out?"
ANSWERS = {
    Verdict.AGREES: "Yes.",
    Verdict.DISAGREES: "No.",
    Verdict.CANNOT_TELL: "Can't tell yet.",
    Verdict.NEEDS_DATA: "Can't tell yet.",
}
_SCORES = "{ours} at its worst, stepping out {theirs}; the {of} worst add up to {our_sum} against {their_sum}"
_CLAIM = {
    Verdict.AGREES: f"Not engaging is the greater risk: {_SCORES}",
    Verdict.DISAGREES: f"Not engaging is not the greater risk: {_SCORES}",
    Verdict.CANNOT_TELL: f"Which risk is greater can't be told: not engaging {_SCORES}",
    Verdict.NEEDS_DATA: "Which risk is greater can't be told yet: {judged} of {all} risks have a likelihood and an "
    "impact",
}
# Which end of its scores each side is told by: the one nearer to the other side.
_ENDS: dict[Verdict, tuple[int | None, int | None]] = {
    Verdict.AGREES: (0, 2),
    Verdict.DISAGREES: (2, 0),
    Verdict.CANNOT_TELL: (None, None),
    Verdict.NEEDS_DATA: (None, None),
}
_MOST = 25


def finding_of(
    store: Store, answer: Answer, register: Register, scope: Scope, stands_on: tuple[Result, Table]
) -> Finding:
    """Return the answer as a finding; `stands_on` are the rows that its likelihoods, or the channels, come from."""
    values = _values(answer, register)
    claim = _CLAIM[answer.verdict]
    used = tuple((name, value) for name, value in values.items() if "{" + name + "}" in claim)
    sentence = claim.format(**{name: value.text for name, value in used})
    metric, n = METRICS["risk_score"], len(answer.scored)
    known = evidence(
        store,
        *stands_on,
        metric,
        n=n,
        n_of="risks with a likelihood and an impact",
        interval_method="A measured likelihood reaches from the step of its lower end to that of its upper end; all of "
        "these intervals hold together.",
    )
    highest = answer.not_acting.highest
    return Finding(
        id=f"{PAGE}.answer",
        page=PAGE,
        question=ASKED,
        claim=claim,
        values=used,
        metric=metric.id,
        value=float(highest[1]) if n else None,
        unit=metric.unit,
        interval=None,
        level=None,
        n=n,
        scope=scope,
        evidence=known,
        chart=chart_of(answer, sentence, known.files) or likelihoods(answer, sentence, known),
        verdict=str(Verdict.CANNOT_TELL if answer.verdict is Verdict.NEEDS_DATA else answer.verdict),
        caveats=_caveats(answer),
        what_would_change_it=would_change(answer, register),
        value_kind="count",
    )


def _values(answer: Answer, register: Register) -> dict[str, Value]:
    left, right = answer.not_acting, answer.acting
    ours, theirs = _ENDS[answer.verdict]
    return {
        "ours": Value(_range(left.highest, ours), "text"),
        "theirs": Value(_range(right.highest, theirs), "text"),
        "our_sum": Value(_range(left.total, ours), "text"),
        "their_sum": Value(_range(right.total, theirs), "text"),
        "of": Value(answer.of),
        "judged": Value(len(answer.scored)),
        "all": Value(len(register.risks)),
    }


def _range(score: Range, end: int | None) -> str:
    """Write a score by one end (0 the lower, 2 the upper), or by what it lies between."""
    low, _, high = score
    if low == high:
        return Value(low).text
    return {0: f"{low} or more", 2: f"{high} at most", None: f"{low} to {high}"}[end]


def name_of(each: Scored) -> str:
    """Return a risk as charts have it: its side is in words too, not in the colour alone."""
    return f"{SIDES[each.risk.side]}: {each.risk.name[0].lower()}{each.risk.name[1:]}"


def chart_of(answer: Answer, title: str, files: tuple[SourceFile, ...]) -> Chart | None:
    """Return every risk with a score, the highest first, both sides on one scale; None where none has one."""
    rows = []
    for each in answer.scored:
        assert each.score is not None
        low, middle, high = each.score
        open_range = low < high
        rows.append((name_of(each), middle, low if open_range else None, high if open_range else None, each.grade))
    rows.sort(key=lambda row: (-row[1], row[0]))
    if not rows:
        return None
    own = [name_of(each) for each in answer.not_acting.scored]
    told = f"{len(rows)} risks scored from 1 to {_MOST}"
    return Chart(
        kind="interval",
        title=title,
        subtitle=f"{told}: likelihood times impact. In colour: not engaging; grey: stepping out",
        table=Table.of(("risk", "score", "low", "high", "likelihood is"), rows),
        x="risk",
        y="score",
        low="low",
        high="high",
        value_kind="count",
        unit="of 25",
        highlight=tuple(own),
        alt=f"Dots with intervals, the highest first: {told}, those of not engaging and of stepping out. {title}.",
        source=source_line(files) + "; impacts judged by the team",
    )


def likelihoods(answer: Answer, title: str, known: Evidence) -> Chart | None:
    """Return what is measured of both sides while no impact is judged: how often, on one scale."""
    measured = [each for each in answer.every if each.grade == "measured" and each.rate and each.rate.share]
    rows = [(name_of(each), s.value, s.low, s.high) for each in measured if each.rate and (s := each.rate.share)]
    if not rows:
        return None
    rows.sort(key=lambda row: (-row[1], row[0]))
    return Chart(
        kind="interval",
        title=title,
        subtitle=f"How often each of {len(rows)} risks happens, where our data tell it. In colour: not engaging",
        table=Table.of(("risk", "share", "low", "high"), rows),
        x="risk",
        y="share",
        low="low",
        high="high",
        value_kind="percent",
        unit="of cases",
        highlight=tuple(name_of(each) for each in measured if each.risk.side == NOT_ACTING),
        alt=f"Dots with intervals, the highest first: how often each of {len(rows)} risks happens. {title}.",
        source=source_line(known.files),
    )


def _caveats(answer: Answer) -> tuple[str, ...]:
    measured = sum(each.grade == "measured" for each in answer.scored)
    unread = answer.not_acting.open + answer.acting.open
    found = []
    if answer.scored:
        found.append(
            f"Of {Value(len(answer.scored)).text} likelihoods {Value(measured).text} are measured here; every impact "
            "is somebody's judgement."
        )
    if unread and answer.scored:
        found.append(f"{Value(unread).text} of the risks are not judged yet and count for neither side.")
    found += [
        "Everything measured is measured as we engage today: with less of it these rates may be higher or lower.",
        "Likelihood times impact orders risks; twice the score is not twice the harm.",
    ]
    return tuple(found)


def would_change(answer: Answer, register: Register) -> str:
    """Return what would turn the answer: the judgement that it hangs on, or what is missing for one."""
    if answer.verdict is Verdict.NEEDS_DATA:
        return _missing(answer)
    turning = flips(answer)
    words = {step.step: step.word for step in register.impact}
    if turning:
        each, step = min(turning, key=lambda pair: pair[0].grade == "measured")
        now = words[each.judgement.impact or 1]
        others = len({other.risk.id for other, _ in turning} - {each.risk.id})
        more = f" So would one step on {Value(others).text} other risk{'' if others == 1 else 's'}." if others else ""
        return (
            f"One step decides: with the impact “{words[step]}” for “{each.risk.what}” (now “{now}”) it would be "
            f"another answer.{more}"
        )
    wide = [each for each in answer.scored if each.likelihood and each.likelihood[0] < each.likelihood[2]]
    if answer.verdict is Verdict.CANNOT_TELL and wide:
        names = "”, “".join(each.risk.what for each in wide[:3])
        return f"More data on what is measured within wide bounds: “{names}”."
    if answer.verdict is Verdict.CANNOT_TELL:
        return "The highest score and the sum point different ways: no single step settles it."
    return "No single impact, one step lower or higher, would change it."


def _missing(answer: Answer) -> str:
    wanted = []
    for side, words in ((answer.not_acting, "of not engaging"), (answer.acting, "of stepping out")):
        whole = len(side.scored) + side.open
        needed = max(FEWEST_RISKS, -(-whole // 2)) - len(side.scored)
        if needed > 0:
            wanted.append(f"{Value(needed).text} more {words}")
    return f"Judge {' and '.join(wanted)}: half of each side, and at least {FEWEST_RISKS}."


def rates_in(every: Sequence[Scored]) -> list[Rate]:
    """Return what was measured of the risks, each once."""
    return [each.rate for each in every if each.rate is not None and each.rate.share is not None]
