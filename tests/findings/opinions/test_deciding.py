"""From an interval to a verdict, and from several verdicts to one."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.findings.opinions.deciding import RULES, VERDICT_LEVEL, level_of_each, together, units_to_settle, verdict_of
from lib.model import CLAIMS, THRESHOLD, PlannedTest, Verdict
from lib.stats import Estimate

AGREES, DISAGREES, PARTLY, ALIKE, OPEN, MISSING = (
    *(Verdict.AGREES, Verdict.DISAGREES, Verdict.PARTLY),
    *(Verdict.NO_DIFFERENCE, Verdict.CANNOT_TELL, Verdict.NEEDS_DATA),
)


def planned(claims: str, matters: float = 1.25, alike: Verdict = ALIKE) -> PlannedTest:
    return PlannedTest("m", "us", "them", claims, matters, alike)


def ratio(low: float, high: float, n: int = 52) -> Estimate:
    return Estimate((low * high) ** 0.5, low, high, n)


@pytest.mark.parametrize(
    ("claims", "low", "high", "verdict"),
    [
        ("less", 0.5, 0.79, AGREES),
        ("less", 0.5, 0.81, OPEN),
        ("less", 0.81, 1.2, ALIKE),
        ("less", 0.81, 1.3, DISAGREES),
        ("less", 1.3, 2, DISAGREES),
        ("more", 1.26, 2, AGREES),
        ("more", 1.2, 2, OPEN),
        ("more", 0.81, 1.24, ALIKE),
        ("more", 0.7, 1.24, DISAGREES),
        ("more", 0.2, 0.7, DISAGREES),
        ("no_less", 0.81, 5, AGREES),
        ("no_less", 0.7, 0.9, OPEN),
        ("no_less", 0.2, 0.79, DISAGREES),
        ("no_more", 0.2, 1.24, AGREES),
        ("no_more", 1.2, 1.3, OPEN),
        ("no_more", 1.26, 3, DISAGREES),
    ],
)
def test_one_test(claims, low, high, verdict):
    assert verdict_of(planned(claims), ratio(low, high)) is verdict


def test_where_short_means_wrong_being_alike_is_against_the_opinion():
    assert verdict_of(planned("less", alike=DISAGREES), ratio(0.81, 1.2)) is DISAGREES
    assert verdict_of(planned("more", alike=DISAGREES), ratio(0.81, 1.2)) is DISAGREES


def test_any_difference_matters_where_the_ratio_is_one():
    for claims, low, high, verdict in (("less", 0.9, 0.99, AGREES), ("more", 0.9, 0.99, DISAGREES)):
        assert verdict_of(planned(claims, 1), ratio(low, high)) is verdict


def test_without_an_interval_nothing_can_be_told():
    assert verdict_of(planned("less"), None) is OPEN


@given(st.sampled_from(CLAIMS), st.floats(1, 4), st.floats(0.01, 10), st.floats(0.01, 10))
def test_a_wider_interval_never_turns_a_verdict_round(claims, matters, one, other):
    low, high = sorted((one, other))
    narrow, wide = ratio(low, high), ratio(low / 2, high * 2)
    verdicts = {verdict_of(planned(claims, matters), each) for each in (narrow, wide)}
    assert not {AGREES, DISAGREES} <= verdicts


@pytest.mark.parametrize(
    ("made", "those_decided", "every_one", "any_refutes"),
    [
        ([AGREES, AGREES], AGREES, AGREES, AGREES),
        ([DISAGREES, DISAGREES], DISAGREES, DISAGREES, DISAGREES),
        ([AGREES, DISAGREES], PARTLY, PARTLY, DISAGREES),
        ([AGREES, OPEN], AGREES, OPEN, OPEN),
        ([AGREES, MISSING], AGREES, MISSING, MISSING),
        ([DISAGREES, OPEN], DISAGREES, OPEN, DISAGREES),
        ([DISAGREES, MISSING], DISAGREES, MISSING, DISAGREES),
        ([ALIKE, ALIKE], ALIKE, ALIKE, ALIKE),
        ([ALIKE, AGREES], PARTLY, PARTLY, PARTLY),
        ([ALIKE, DISAGREES], DISAGREES, DISAGREES, DISAGREES),
        ([AGREES, ALIKE, DISAGREES], PARTLY, PARTLY, DISAGREES),
        ([OPEN, MISSING], OPEN, MISSING, MISSING),
        ([OPEN, OPEN], OPEN, OPEN, OPEN),
        ([MISSING, MISSING], MISSING, MISSING, MISSING),
    ],
)
def test_several_tests(made, those_decided, every_one, any_refutes):
    for rule, verdict in (("those_decided", those_decided), ("every_one", every_one), ("any_refutes", any_refutes)):
        assert together(rule, made) is verdict, rule
        assert together(rule, made[::-1]) is verdict, rule


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_never_turns_what_all_tests_say(rule):
    for made in product([AGREES, OPEN, MISSING], repeat=3):
        assert together(rule, made) not in (DISAGREES, PARTLY, ALIKE)
    for made in product([DISAGREES, OPEN, MISSING], repeat=3):
        assert together(rule, made) not in (AGREES, PARTLY, ALIKE)


def test_an_unknown_rule_names_those_that_are_known():
    with pytest.raises(KeyError, match="No rule 'majority'; there are those_decided, every_one, any_refutes"):
        together("majority", [AGREES])


def test_many_tests_share_the_error_of_one():
    assert level_of_each(1) == level_of_each(0) == VERDICT_LEVEL
    assert level_of_each(2) == pytest.approx(0.975)
    assert level_of_each(5) == pytest.approx(0.99)


def test_how_many_more_would_settle_it():
    """Twice as far from the line as the interval reaches takes four times as many."""
    test = planned("more", 1)
    assert units_to_settle(test, Estimate(1.1, 1.1 / 1.21, 1.1 * 1.21, 50)) == pytest.approx(200, abs=1)
    assert units_to_settle(test, Estimate(1 / 1.1, 1 / 1.331, 1.21, 50)) == pytest.approx(450, abs=1)
    assert units_to_settle(test, Estimate(1.5, 1.2, 1.9, 50)) is None
    assert units_to_settle(test, Estimate(1.0, 0.8, 1.25, 50)) is None
    assert units_to_settle(test, Estimate(0.0, 0.0, 1.25, 50)) is None
    assert units_to_settle(test, None) is None


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"claims": "fewer"}, "expected one of less, more, no_less, no_more"),
        ({"matters": 0.8}, "expected a ratio of 1 or more"),
        ({"alike": AGREES}, "expected no_difference or disagrees"),
        ({"threshold": 0.5}, "A test against a threshold has one"),
        ({"comparator": THRESHOLD}, "A test against a threshold has one"),
        ({"comparator": THRESHOLD, "threshold": 0.0}, "expected more than nought"),
    ],
)
def test_a_test_that_makes_no_sense_is_refused(changed, said):
    with pytest.raises(ValueError, match=said):
        PlannedTest(
            **({"measure": "m", "subject": "a", "comparator": "b", "claims": "less", "matters": 1.25} | changed)
        )
