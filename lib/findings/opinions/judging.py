"""The verdict on an opinion: each of its tests measured and decided, then taken together by its rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from lib.findings.opinions.deciding import RULES, level_of_each, together, verdict_of
from lib.findings.opinions.measured import Answer, Measure, Measured, Missing
from lib.findings.opinions.measures import MEASURES
from lib.findings.opinions.nearest import same_sentence
from lib.findings.opinions.rows import Rows, StoreRows
from lib.findings.opinions.told import Decided, told
from lib.metrics import METRICS
from lib.model import Finding, Judgement, Opinion, OpinionTest, PlannedTest, Scope, Verdict
from lib.reference.opinions import OPINIONS_FILE, shipped_opinions
from lib.reference.reading import ReferenceFileError
from lib.reference.statistics import public_statistics
from lib.store import Store


@cache
def opinions() -> tuple[Opinion, ...]:
    """Return the opinions of data/reference/opinions.toml, in its order.

    Raise ReferenceFileError naming the file, the opinion and what is wrong where one cannot be tested, has the sentence
    of another, or names a topic that public_statistics.csv does not have.
    """
    found = shipped_opinions()
    for number, opinion in enumerate(found):
        same = same_sentence(opinion.statement, found[:number])
        problem = f"its sentence is that of {same.id!r}; say it in other words." if same else problem_of(opinion)
        problem = problem or _outside(opinion)
        if problem:
            raise ReferenceFileError(f"{OPINIONS_FILE}, opinion {opinion.id!r}: {problem}")
    return found


def _outside(opinion: Opinion) -> str:
    topics = dict.fromkeys(each.topic for each in public_statistics())
    unknown = [topic for topic in opinion.outside if topic not in topics]
    return f"outside names no topic {unknown[0]!r}; there are {', '.join(topics)}." if unknown else ""


def named(opinion_id: str) -> Opinion:
    """Return one of the opinions; raise KeyError naming those that exist."""
    for opinion in opinions():
        if opinion.id == opinion_id:
            return opinion
    raise KeyError(f"No opinion {opinion_id!r}; there are {', '.join(each.id for each in opinions())}")


def problem_of(opinion: Opinion) -> str:
    """Return what keeps an opinion from being tested, with what to write instead; '' where nothing does."""
    if not opinion.tests:
        return "it has no test; an opinion is put to at least one."
    if opinion.rule not in RULES:
        return f"no rule {opinion.rule!r}; there are {', '.join(RULES)}."
    for number, test in enumerate(opinion.tests):
        if test.measure not in MEASURES:
            return f"no measure {test.measure!r}; there are {', '.join(MEASURES)}."
        measure = MEASURES[test.measure]
        for what, code, known in (
            ("subject", test.subject, dict(measure.subjects)),
            ("comparator", test.comparator, dict(measure.comparators)),
        ):
            if code not in known:
                return f"{test.measure} knows no {what} {code!r}; there are {', '.join(known)}."
        if test.subject == test.comparator:
            return f"{test.measure} compares {test.subject!r} with itself; name another comparator."
        if test.threshold is not None and test.threshold > 1 and METRICS[measure.metric].kind == "percent":
            return f"{test.measure} has the threshold {test.threshold:g}; a share is a fraction of one: 84% is 0.84."
        if any(_same(test, other) for other in opinion.tests[:number]):
            return f"two tests compare {test.measure} of {test.subject!r} with {test.comparator!r}; leave one out."
    return ""


def _same(test: PlannedTest, other: PlannedTest) -> bool:
    """Whether two tests compare the same, so that nobody could tell their answers apart."""
    return (test.measure, test.comparator) == (other.measure, other.comparator) and (
        test.subject == other.subject or "each" in (test.subject, other.subject)
    )


def decided(opinion: Opinion, rows: Rows, scope: Scope) -> tuple[Decided, ...]:
    """Return each test of an opinion with what was measured and the verdict on it; all intervals hold together.

    The tests that can decide share the error: one without data, or with too few, cannot be wrong.
    """
    planned: list[tuple[PlannedTest, Measure]] = []
    for test in opinion.tests:
        measure = MEASURES[test.measure]
        tests = measure.each(rows, scope, test) if measure.each and test.subject == "each" else (test,)
        planned += [(each, measure) for each in tests or (test,)]
    answers = [measure.of(rows, scope, test, level_of_each(len(planned))) for test, measure in planned]
    deciding = sum(_can_decide(answer) for answer in answers)
    if deciding < len(planned):
        level = level_of_each(deciding)
        answers = [
            measure.of(rows, scope, test, level) if _can_decide(answer) else answer
            for (test, measure), answer in zip(planned, answers, strict=True)
        ]
    return tuple(_decided(test, measure, answer) for (test, measure), answer in zip(planned, answers, strict=True))


def _can_decide(answer: Answer) -> bool:
    return isinstance(answer, Measured) and not answer.too_few


def _decided(test: PlannedTest, measure: Measure, answer: Answer) -> Decided:
    if isinstance(answer, Missing):
        return Decided(test, measure, answer, Verdict.NEEDS_DATA)
    verdict = Verdict.CANNOT_TELL if answer.too_few else verdict_of(test, answer.ratio)
    for guarded, ratio in answer.only_if:
        if verdict is guarded and verdict_of(test, ratio) is not guarded:
            verdict = Verdict.CANNOT_TELL
    return Decided(test, measure, answer, verdict)


def judge_rows(opinion: Opinion, rows: Rows, scope: Scope) -> Verdict:
    """Return the verdict alone, from rows wherever they come from."""
    return together(opinion.rule, [each.verdict for each in decided(opinion, rows, scope)])


def judge(store: Store, opinion: Opinion, scope: Scope, rows: StoreRows | None = None) -> Judgement:
    """Return the verdict on an opinion with everything that it stands on, up to the last day of the scope.

    `rows` are those of the store that other opinions were judged by, so that no query is run twice.
    """
    rows = rows or StoreRows(store)
    scope = replace(scope, accounts=())
    made = decided(opinion, rows, scope)
    tests = tuple(told(rows, opinion, each) for each in made)
    verdict = together(opinion.rule, [test.verdict for test in tests])
    reason = _reason(tests, verdict)
    if reason is not None:
        reason = replace(reason, verdict=str(verdict))
    return Judgement(
        opinion,
        verdict,
        reason,
        tests,
        RULES[opinion.rule][0],
        reason.what_would_change_it if reason else "",
        opinion.other_explanations,
        tuple(dict.fromkeys(need for test in tests for need in test.needs.splitlines())),
    )


def _reason(tests: Sequence[OpinionTest], verdict: Verdict) -> Finding | None:
    """Return the finding of the first test that says what all say together, else of the first that was made.

    One of too few is told only where there is no other.
    """
    made = sorted((test for test in tests if test.finding is not None), key=lambda test: bool(test.too_few))
    deciding = [test for test in made if test.verdict is verdict]
    telling = [test for test in made if test.verdict not in (Verdict.CANNOT_TELL, Verdict.NEEDS_DATA)]
    return next((test.finding for test in (*deciding, *telling, *made)), None)
