"""What a test says, in words: its finding with chart and evidence, where it turns, how much more would settle it."""

from __future__ import annotations

from dataclasses import dataclass

from lib.findings.opinions.deciding import units_to_settle, verdict_of
from lib.findings.opinions.measured import Answer, Measure, Measured, Side
from lib.findings.opinions.rows import StoreRows
from lib.findings.series import source_line
from lib.metrics import METRICS, evidence
from lib.model import THRESHOLD, Chart, Finding, Opinion, OpinionTest, PlannedTest, Reference, Table, Value, Verdict

# Nobody waits for data that are a hundred times those held.
_NOT_IN_SIGHT = 100
# An interval with ends so many times apart tells nothing.
_WIDE = 20


@dataclass(frozen=True)
class Decided:
    """One test with what was measured and the verdict on it."""

    planned: PlannedTest
    measure: Measure
    answer: Answer
    verdict: Verdict


def question(planned: PlannedTest, measure: Measure) -> str:
    """Return what a test asks, as a sentence that can be read before its verdict is known."""
    subject = measure.name_of(planned.subject)
    margin = "" if planned.matters == 1 else f" by {_margin(planned)} or more"
    if planned.comparator == THRESHOLD:
        kind = METRICS[measure.metric].kind
        line = Value(planned.threshold or 0.0, kind if kind != "money" else "decimal").text
        return f"{_capital(measure.label)}: is it {_OF_LINE[planned.claims]} {line}{margin} for {subject}?"
    comparator = f"{measure.name_of(planned.comparator)}{',' if margin else ''}{margin}"
    claims = planned.claims.replace("_", " ")
    return f"{_capital(measure.label)}: is it {claims} for {subject} than for {comparator}?"


_SIDE = {"less": "below", "more": "above", "no_less": "above", "no_more": "below"}
# What is not below by a tenth may still be below.
_OF_LINE = {"less": "below", "more": "above", "no_less": "not below", "no_more": "not above"}


def _margin(planned: PlannedTest) -> str:
    """Return the smallest difference that matters as a share of the comparator."""
    return Value(abs(planned.line - 1), "change").text


def told(rows: StoreRows, opinion: Opinion, decided: Decided) -> OpinionTest:
    """Return the test with its finding, or with what is missing for one."""
    planned, measure, answer = decided.planned, decided.measure, decided.answer
    test = OpinionTest(
        question=question(planned, measure),
        metric=measure.metric,
        subject=measure.name_of(planned.subject),
        comparator=measure.name_of(planned.comparator),
        smallest_difference_that_matters=planned.matters,
        verdict=decided.verdict,
    )
    if not isinstance(answer, Measured):
        return OpinionTest(**{**vars(test), "needs": answer.needs})
    ratio = answer.ratio
    return OpinionTest(
        **{
            **vars(test),
            "subject": answer.subject.name,
            "comparator": answer.comparator.name,
            "finding": _finding(rows, opinion, decided, answer),
            "estimate": ratio.value if ratio else None,
            "interval": (ratio.low, ratio.high) if ratio and answer.comparable else None,
            "level": ratio.level if ratio and answer.comparable else None,
            "too_few": "" if answer.comparable else f"{answer.too_few}.",
            "n": answer.n,
            "n_of": answer.n_of,
            "settled_by": settled_by(planned, answer) if decided.verdict is Verdict.CANNOT_TELL else "",
        }
    )


def settled_by(planned: PlannedTest, answer: Measured) -> str:
    """Return how much more data like that held would decide a test that can't be told yet, in words."""
    if answer.too_few:
        return f"{answer.too_few}."
    if answer.ratio is None:
        return f"How far {answer.n_of} differ by chance cannot be told from these."
    if verdict_of(planned, answer.ratio) is not Verdict.CANNOT_TELL:
        return "What is counted unlike the rest decides here: it can't be told with more of the same data."
    if answer.ratio.high > _WIDE * answer.ratio.low:
        return f"These {answer.n_of} differ so much that nothing is known of the line yet."
    needed = units_to_settle(planned, answer.ratio)
    if needed is None or needed > _NOT_IN_SIGHT * answer.ratio.n:
        return f"It is so near to the line that more {answer.n_of} are not likely to settle it."
    more, held = Value(needed).text, Value(answer.n).text
    if answer.most is not None and needed > answer.most:
        most = Value(answer.most).text
        return f"It would take about {more} {answer.n_of} like these; only the newest {most} are looked at."
    return f"About {more} {answer.n_of} like these would settle it; {held} are held."


def would_change(planned: PlannedTest, answer: Measured, verdict: Verdict) -> str:
    """Return the value of the subject at which the verdict turns, in words."""
    if answer.would_change:
        return answer.would_change
    if not answer.comparable:
        return f"{answer.too_few}."
    if answer.comparator.value is None or answer.subject.value is None:
        return ""

    def written(value: float) -> str:
        return Value(value, answer.value_kind, answer.currency).text

    line = written(answer.comparator.value * planned.line)
    now = f"{_capital(answer.subject.name)}: {written(answer.subject.value)} now"
    if verdict is Verdict.CANNOT_TELL:
        return f"{now}; the line lies at {line}. {settled_by(planned, answer)}"
    side = "below" if planned.right_below != (verdict is Verdict.AGREES) else "above"
    return f"{now}. It would change {side} {line}."


def _past_all(decided: Decided, answer: Measured) -> str:
    """Return that a decided verdict cannot turn, where its line lies beyond a whole; '' where it can.

    The measures that are read against a line are shares of a whole; growth, which has no end, is not among them.
    """
    planned, side = decided.planned, answer.subject
    if decided.verdict is Verdict.CANNOT_TELL or side.value is None or answer.comparator.value is None:
        return ""
    line = answer.comparator.value * planned.line
    turns_above = planned.right_below == (decided.verdict is Verdict.AGREES)
    share = answer.value_kind == "percent" and decided.measure.threshold is not None
    if not (share and turns_above and line >= 1):
        return ""
    now, end = (Value(value, answer.value_kind).text for value in (side.value, line))
    return (
        f"{_capital(side.name)}: {now} now. The line lies at {end}, which no share can pass: set a smaller difference."
    )


def _finding(rows: StoreRows, opinion: Opinion, decided: Decided, answer: Measured) -> Finding:
    planned, measure = decided.planned, decided.measure
    metric = METRICS[measure.metric]
    held = evidence(
        rows.store,
        rows.result(answer.query, answer.scope),
        answer.rows,
        metric,
        n=answer.n,
        n_of=answer.n_of,
        interval_method=answer.interval_method,
    )
    about = answer.about or answer.scope
    ratio, reference = answer.ratio, answer.comparator.value
    interval = None
    if ratio and reference is not None and answer.comparable:
        interval = (ratio.low * reference, ratio.high * reference)
    return Finding(
        id=f"opinion.{opinion.id}.{planned.measure}.{planned.subject}.{planned.comparator}",
        page="opinions",
        question=opinion.statement,
        claim=answer.claim,
        values=answer.values,
        metric=measure.metric,
        value=answer.subject.value,
        unit=answer.currency or metric.unit,
        interval=interval,
        level=ratio.level if ratio and interval else None,
        n=answer.n,
        scope=about,
        evidence=held,
        chart=_chart(decided, answer, interval, source_line(held.files)) if answer.comparable else None,
        verdict=str(decided.verdict),
        value_kind=answer.value_kind,
        currency=answer.currency,
        caveats=(*((f"{answer.too_few}.",) if answer.too_few else ()), *answer.caveats),
        what_would_change_it=_past_all(decided, answer) or would_change(planned, answer, decided.verdict),
        platform=answer.platform,
    )


def _chart(decided: Decided, answer: Measured, interval: tuple[float, float] | None, source: str) -> Chart:
    sentence = answer.claim.format(**{name: value.text for name, value in answer.values})
    label = answer.chart_of or _capital(decided.measure.label)
    last_day = (answer.about or answer.scope).last_day
    return Chart(
        kind="interval",
        title=sentence,
        subtitle=f"{label}, {Value(answer.n).text} {answer.n_of} to {Value(last_day, 'day').text}",
        table=Table.of(
            ("name", "value", "low", "high"),
            [(_capital(side.name), side.value, side.low, side.high) for side in _drawn(answer, interval)],
        ),
        x="name",
        y="value",
        low="low",
        high="high",
        value_kind=answer.value_kind,
        currency=answer.currency,
        unit=METRICS[decided.measure.metric].unit,
        highlight=(_capital(answer.subject.name),),
        references=_lines(decided.planned, answer),
        alt=f"Dots with intervals: {label[0].lower()}{label[1:]}. {sentence}.",
        source=source,
    )


def _drawn(answer: Measured, interval: tuple[float, float] | None) -> list[Side]:
    """Return the rows of the chart, the highest first; the subject has the interval that the verdict was made of."""
    subject = answer.subject
    if interval is not None:
        subject = Side(subject.name, subject.value, *interval)
    sides = [subject, *([answer.comparator] if answer.comparator.name else []), *answer.others]
    return sorted(sides, key=lambda side: (side.value is None, -(side.value or 0.0)))


def _lines(planned: PlannedTest, answer: Measured) -> tuple[Reference, ...]:
    """Return the line at which the opinion begins to be right."""
    if answer.comparator.value is None:
        return ()
    line = answer.comparator.value * planned.line
    text = Value(line, answer.value_kind, answer.currency).text
    return (Reference(line, f"The opinion holds {_SIDE[planned.claims]} {text}"),)


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
