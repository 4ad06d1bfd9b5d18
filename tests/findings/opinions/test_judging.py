"""A verdict from canned measurements: levels, guards, the reason, what would change it, what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from lib.findings import argued_scope, shared_scope
from lib.findings.opinions import judging
from lib.findings.opinions.judging import judge, judge_rows, named, opinions, problem_of
from lib.findings.opinions.measured import Measure, Measured, Missing, Side
from lib.model import THRESHOLD, Opinion, PlannedTest, Scope, Value, Verdict
from lib.reference.reading import ReferenceFileError
from lib.stats import Estimate
from tests.metrics.rows import hold, post

SCOPE = Scope("Wexmoor", date(2026, 10, 1), date(2026, 12, 31))
YEAR = replace(SCOPE, first_day=date(2026, 1, 1))


def answer(rows, low, high, **more) -> Measured:
    """A measurement of 80 clicks an hour against 100, with the ratio's interval as given."""
    found = Measured(
        ratio=Estimate(0.8, low, high, 52, 0.975),
        subject=Side("Us", 80.0),
        comparator=Side("Them", 100.0, 90.0, 110.0),
        claim="We brought {ours} clicks an hour, they {theirs}",
        values=(("ours", Value(80.0, "decimal")), ("theirs", Value(100.0, "decimal"))),
        query="clicks_by_day",
        scope=YEAR,
        rows=rows.of("clicks_by_day", YEAR),
        n=52,
        n_of="weeks",
        interval_method="By hand.",
    )
    return replace(found, **more)


@pytest.fixture
def canned(monkeypatch, store):
    """Fill the registry with measures that return what a test says, and the store with one post."""
    hold(store, "facebook", "post", [post(date(2026, 3, 2), "a", link_clicks=5)])
    levels = []

    def with_answers(**answers) -> Opinion:
        def of(name):
            def measured(rows, scope, test, level):
                levels.append(level)
                return answers[name](rows)

            return measured

        monkeypatch.setattr(
            judging,
            "MEASURES",
            {
                name: Measure(
                    name,
                    "clicks_per_hour",
                    "clicks an hour",
                    (("us", "us"), ("each", "each of us")),
                    (("them", "them"), (THRESHOLD, "a line")),
                    ("Hours.",),
                    of(name),
                    each=lambda rows, scope, test: (replace(test, subject="us"),) * 2,
                )
                for name in answers
            },
        )
        return Opinion(
            "o",
            "It is less.",
            tuple(PlannedTest(name, "us", "them", "less", 1.25, Verdict.DISAGREES) for name in answers),
            other_explanations=("The weather.",),
        )

    with_answers.levels = levels
    return with_answers


def test_what_a_judgement_says(canned, store):
    opinion = canned(one=lambda rows: answer(rows, 0.7, 0.78), two=lambda rows: Missing("Bring the hours."))
    judgement = judge(store, opinion, SCOPE)
    # What has no data cannot be wrong: the other has the whole error to itself.
    assert canned.levels == [pytest.approx(0.975), pytest.approx(0.975), pytest.approx(0.95)]
    assert (judgement.verdict, judgement.words) == (Verdict.AGREES, "The data agrees.")
    assert judgement.needs == ("Bring the hours.",)
    assert judgement.other_explanations == ("The weather.",)
    one, two = judgement.tests
    assert (one.estimate, one.interval, one.n, one.n_of, one.level) == (0.8, (0.7, 0.78), 52, "weeks", 0.975)
    assert (two.verdict, two.finding, two.needs, two.estimate) == (Verdict.NEEDS_DATA, None, "Bring the hours.", None)
    finding = judgement.reason
    assert finding.sentence == "We brought 80.0 clicks an hour, they 100"
    assert (finding.value, finding.interval, finding.level) == (80, (pytest.approx(70), pytest.approx(78)), 0.975)
    assert finding.what_would_change_it == "Us: 80.0 now. It would change above 80.0."
    assert finding.evidence.files[0].export == "literal"
    assert finding.chart.table.rows == (("Them", 100, 90, 110), ("Us", 80, pytest.approx(70), pytest.approx(78)))
    assert [line.value for line in finding.chart.references] == [80]


def test_the_reason_is_a_test_that_decides(canned, store):
    opinion = canned(
        one=lambda rows: answer(rows, 0.7, 0.9), two=lambda rows: answer(rows, 0.9, 1.4, claim="Two", values=())
    )
    judgement = judge(store, opinion, SCOPE)
    assert judgement.verdict is Verdict.DISAGREES
    assert judgement.reason.sentence == "Two"
    assert judgement.tests[0].settled_by.startswith("It is so near to the line")


def test_a_guard_leaves_open_what_hangs_on_what_is_counted_unlike_the_rest(canned, store):
    guard = ((Verdict.AGREES, Estimate(1.0, 0.9, 1.1, 52)),)
    assert (
        judge_rows(canned(one=lambda rows: answer(rows, 0.7, 0.78, only_if=guard)), of(store), SCOPE) == "cannot_tell"
    )
    held = ((Verdict.AGREES, Estimate(0.7, 0.6, 0.79, 52)), (Verdict.DISAGREES, None))
    assert judge_rows(canned(one=lambda rows: answer(rows, 0.7, 0.78, only_if=held)), of(store), SCOPE) == "agrees"


def test_a_number_of_too_few_is_the_reason_only_where_there_is_no_other(canned, store):
    few = {"too_few": "Only 3 weeks are held", "comparable": False, "claim": "Few", "values": ()}
    opinion = canned(
        one=lambda rows: answer(rows, 0.1, 0.2, **few),
        two=lambda rows: answer(rows, 0.7, 0.9, claim="Two", values=()),
    )
    judgement = judge(store, opinion, SCOPE)
    assert judgement.verdict is Verdict.CANNOT_TELL
    assert judgement.reason is not None
    assert judgement.reason.sentence == "Two"


def test_too_few_are_never_decided(canned, store):
    opinion = canned(one=lambda rows: answer(rows, 0.1, 0.2, too_few="Only 3 weeks are held"))
    judgement = judge(store, opinion, SCOPE)
    assert judgement.verdict is Verdict.CANNOT_TELL
    assert judgement.tests[0].settled_by == "Only 3 weeks are held."
    assert judgement.reason.caveats == ("Only 3 weeks are held.",)


def test_each_stands_for_the_tests_of_what_is_held(canned, store):
    opinion = canned(one=lambda rows: answer(rows, 0.7, 0.78))
    opinion = replace(opinion, tests=(replace(opinion.tests[0], subject="each"),))
    assert len(judge(store, opinion, SCOPE).tests) == 2
    assert canned.levels == [pytest.approx(0.975)] * 2


def of(store):
    return judging.StoreRows(store)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"tests": ()}, "it has no test"),
        ({"rule": "majority"}, "no rule 'majority'; there are those_decided"),
        ({"measure": "luck"}, "no measure 'luck'; there are clicks_per_hour"),
        ({"subject": "nobody"}, "clicks_per_hour knows no subject 'nobody'; there are social"),
        ({"comparator": "nobody"}, "clicks_per_hour knows no comparator 'nobody'; there are "),
        ({"comparator": "social"}, "clicks_per_hour compares 'social' with itself; name another comparator."),
    ],
)
def test_an_opinion_that_cannot_be_tested_says_why(changed, said):
    opinion = named("waste_of_time")
    test = {name: changed.pop(name) for name in ("measure", "subject", "comparator") if name in changed}
    if test:
        changed["tests"] = (replace(opinion.tests[0], **test),)
    assert problem_of(replace(opinion, **changed)).startswith(said)


def test_a_share_has_a_line_below_one():
    (young, *_) = named("only_young").tests
    opinion = Opinion("a", "It is young.", (replace(young, threshold=50.0),))
    assert problem_of(opinion) == "young_share has the threshold 50; a share is a fraction of one: 84% is 0.84."
    assert problem_of(replace(opinion, tests=(replace(young, threshold=1.0),))) == ""


@pytest.mark.parametrize("other", ["each", "facebook"])
def test_nothing_is_compared_twice(other):
    (young, *_) = named("only_young").tests
    twice = Opinion("a", "It is young.", (young, replace(young, subject=other, claims="less", threshold=0.2)))
    said = f"two tests compare young_share of {other!r} with 'threshold'; leave one out."
    assert problem_of(twice) == said
    apart = (replace(young, subject="facebook"), replace(young, subject="instagram"))
    assert problem_of(replace(twice, tests=apart)) == ""


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"statement": "social media is a WASTE of time"}, "its sentence is that of 'waste_of_time'; say it in other"),
        ({"outside": ("The weather",)}, "outside names no topic 'The weather'; there are "),
        ({"rule": "majority"}, "no rule 'majority'; there are those_decided"),
    ],
)
def test_the_file_of_opinions_is_named_where_one_cannot_be_told(changed, said, monkeypatch):
    first, second, *_ = opinions()
    monkeypatch.setattr(judging, "shipped_opinions", lambda: (first, replace(second, **changed)))
    with pytest.raises(ReferenceFileError) as problem:
        opinions.__wrapped__()
    assert f"opinions.toml, opinion 'echo_chambers': {said}" in str(problem.value)


def test_every_opinion_that_comes_with_it_can_be_tested():
    assert [problem_of(opinion) for opinion in opinions()] == [""] * len(opinions())
    with pytest.raises(KeyError, match="No opinion 'luck'; there are waste_of_time, echo_chambers"):
        named("luck")


def test_without_a_channel_the_year_up_to_what_is_held(store):
    assert argued_scope(store) is None
    asked = {"message_id": "1", "inbound": True, "created_at": datetime(2025, 3, 10, 9)}
    hold(store, "inbox", "message", [asked], covers=(date(2025, 3, 1), date(2025, 3, 31)))
    scope = argued_scope(store)
    assert (scope.first_day, scope.last_day) == (date(2024, 3, 12), date(2025, 3, 10))
    assert argued_scope(store, last_day=date(2025, 3, 5)).last_day == date(2025, 3, 5)
    hold(store, "facebook", "post", [post(date(2026, 3, 2), "a", link_clicks=5)])
    assert argued_scope(store) == shared_scope(store)
