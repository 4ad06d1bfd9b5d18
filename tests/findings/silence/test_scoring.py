"""The answer to the large question: it can be yes, no, and can't tell, by the written rule and no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from lib.findings.silence.measures import MEASURES
from lib.findings.silence.rates import Rate
from lib.findings.silence.scoring import Answer, Scored, answered, dumped, flips, loaded, scored
from lib.model import Scope, Table, Verdict
from lib.model.risk import ACTING, NOT_ACTING, Risk, RiskJudgement
from lib.reference.risks import Register, read_register, register
from lib.stats import Estimate
from lib.stats.shares import share_of_counts

SCOPE = Scope("Wexmoor", date(2026, 1, 1), date(2026, 12, 30))
Given = Sequence[tuple[int, int] | tuple[int, int, int] | None]


def rate(name: str, share: Estimate | None) -> Rate:
    return Rate(name, "messages", SCOPE, Table((), ()), "conversations", n=share.n if share else 0, share=share)


def risk(name: str, side: str) -> Risk:
    return Risk(name, side, name, name, "what is watched", "what helps")


def world(not_acting: Given, acting: Given) -> Answer:
    """Risks with (likelihood, impact), or (lowest, highest likelihood, impact); None is a risk that nobody judged."""
    made = []
    for side, given in ((NOT_ACTING, not_acting), (ACTING, acting)):
        for at, each in enumerate(given):
            likelihood = None if each is None else (each[0], (each[0] + each[-2] + 1) // 2, each[-2])
            judgement = RiskJudgement(impact=each[-1] if each else None)
            made.append(Scored(risk(f"{side}{at}", side), judgement, None, likelihood, "judged" if each else ""))
    return answered(made)


@pytest.mark.parametrize(
    ("not_acting", "acting", "verdict"),
    [
        ([(5, 5), (4, 4), (3, 3)], [(2, 3), (2, 2), (1, 1)], Verdict.AGREES),
        ([(2, 3), (2, 2), (1, 1)], [(5, 5), (4, 4), (3, 3)], Verdict.DISAGREES),
        # Equal is not greater.
        ([(3, 3), (2, 2), (1, 1)], [(3, 3), (2, 2), (1, 1)], Verdict.DISAGREES),
        # The highest says one thing, all together another.
        ([(5, 5), (1, 1), (1, 1)], [(4, 4), (4, 4), (4, 4)], Verdict.CANNOT_TELL),
        ([(3, 3), (3, 3), (3, 3)], [(3, 3), (1, 1), (1, 1)], Verdict.CANNOT_TELL),
        # What is measured within wide bounds is carried through.
        ([(1, 5, 5), (4, 4), (3, 3)], [(4, 4), (2, 2), (1, 1)], Verdict.CANNOT_TELL),
        ([(1, 5, 5), (1, 1), (1, 1)], [(2, 3), (1, 1), (1, 1)], Verdict.CANNOT_TELL),
        ([(5, 5, 5), (4, 4), (3, 3)], [(1, 4, 4), (2, 2), (1, 1)], Verdict.AGREES),
        ([(1, 2, 2), (1, 2, 2), (1, 2, 2)], [(4, 4), (4, 4), (4, 4)], Verdict.DISAGREES),
        # Too few.
        ([(5, 5), (5, 5)], [(1, 1), (1, 1), (1, 1)], Verdict.NEEDS_DATA),
        ([(5, 5)] * 3 + [None] * 4, [(1, 1)] * 3, Verdict.NEEDS_DATA),
        ([(5, 5)] * 3 + [None] * 3, [(1, 1)] * 3, Verdict.AGREES),
        ([], [], Verdict.NEEDS_DATA),
    ],
)
def test_the_rule(not_acting, acting, verdict):
    assert world(not_acting, acting).verdict is verdict


def test_a_longer_list_does_not_win():
    """Twenty small risks against three large ones: only as many as both sides have are added up."""
    answer = world([(2, 2)] * 20, [(4, 5), (4, 4), (3, 3)])
    assert (answer.of, answer.not_acting.total, answer.acting.total) == (3, (12, 12, 12), (45, 45, 45))
    assert answer.verdict is Verdict.DISAGREES


def test_a_step_that_would_turn_the_answer_is_named():
    answer = world([(3, 3), (2, 2), (1, 1)], [(3, 3), (2, 2), (1, 1)])
    turning = {(each.risk.id, step) for each, step in flips(answer)}
    # One step more on the worst of not engaging makes both larger; one more on the second only the sum.
    assert ("not_acting0", 4) in turning
    assert ("acting0", 2) in turning
    assert flips(world([(5, 5)] * 3, [(1, 1)] * 3)) == []


def test_what_is_measured_counts_and_keeps_its_interval():
    known = register()
    measured = rate("unanswered", Estimate(0.22, 0.17, 0.51, 1345))
    said = {"unanswered": RiskJudgement(likelihood=1, impact=4), "hack": RiskJudgement(likelihood=2, impact=5)}
    found = {each.risk.id: each for each in scored(known, {"unanswered": measured}, said)}
    assert (found["unanswered"].likelihood, found["unanswered"].grade) == ((3, 4, 5), "measured")
    assert found["unanswered"].score == (12, 16, 20)
    assert (found["hack"].likelihood, found["hack"].grade, found["hack"].score) == ((2, 2, 2), "judged", (10, 10, 10))
    assert (found["abuse"].likelihood, found["abuse"].grade, found["abuse"].score) == (None, "", None)


def test_what_cannot_be_measured_is_judged_and_a_source_makes_it_published():
    known = register()
    said = {"falsehood": RiskJudgement(likelihood=3, impact=3, source="A study of 2025")}
    found = {each.risk.id: each for each in scored(known, {"false_unanswered": rate("false_unanswered", None)}, said)}
    assert (found["falsehood"].grade, found["falsehood"].score) == ("published", (9, 9, 9))


@pytest.mark.parametrize(("trigger", "reached"), [(0.2, True), (0.3, False), (None, None)])
def test_a_trigger_is_reached_or_not(trigger, reached):
    measured = rate("unanswered", Estimate(0.22, 0.17, 0.26, 1345))
    found = scored(register(), {"unanswered": measured}, {"unanswered": RiskJudgement(trigger=trigger)})
    assert found[0].triggered is reached


def test_judgements_survive_being_kept():
    said = {"hack": RiskJudgement(2, 5, "Head of IT “é”", 1.5, "ENISA"), "abuse": RiskJudgement()}
    assert loaded(dumped(said)) == {"hack": said["hack"]}
    assert loaded(None) == {}
    assert loaded('{"hack": {"impact": 9}, "abuse": {"impact": 2, "colour": "red"}, "x": 3}') == {
        "abuse": RiskJudgement(impact=2)
    }


@pytest.mark.parametrize("text", ["[]", "null", "5", '{"hack": {"impact": 5}', '{"hack": {"imp'])
def test_damaged_text_holds_no_judgement(text):
    assert loaded(text) == {}


@pytest.mark.parametrize(
    "damaged", ['"owner": 5', '"owner": null', '"source": null', '"impact": 3.0', '"impact": true', '"trigger": "a"',
                '"trigger": NaN', '"trigger": -1']
)  # fmt: skip
def test_a_damaged_judgement_is_left_out_and_its_neighbour_kept(damaged):
    text = '{"hack": {"likelihood": 2, ' + damaged + '}, "abuse": {"impact": 2}}'
    assert loaded(text) == {"abuse": RiskJudgement(impact=2)}


def test_every_measure_of_the_register_exists_and_every_measure_is_of_a_risk():
    assert {each.measure for each in register().risks if each.measure} == set(MEASURES)


def truth_of(known: Register, shares: dict[str, float], impacts: dict[str, int]) -> Verdict:
    """The answer of the rule where every share is known for certain."""
    certain = {name: rate(name, Estimate(share, share, share, 10**9)) for name, share in shares.items()}
    said = {each.id: RiskJudgement(likelihood=3, impact=impacts[each.id]) for each in known.risks}
    return answered(scored(known, certain, said)).verdict


def test_wrong_answers_are_seldom():
    """Worlds with a known truth, in which every rate is measured with noise: yes for no, or no for yes, hardly ever."""
    random = np.random.default_rng(11)
    known = register()
    counted = {"wrong": 0, "right": 0, "open": 0}
    for _ in range(400):
        shares = {name: float(random.beta(0.7, 2.0)) for name in MEASURES}
        impacts = {each.id: int(random.integers(1, 6)) for each in known.risks}
        truth = truth_of(known, shares, impacts)
        measured = {}
        for name, share in shares.items():
            cases = int(random.integers(12, 400))
            measured[name] = rate(name, share_of_counts(int(random.binomial(cases, share)), cases, level=0.995))
        said = {each.id: RiskJudgement(likelihood=3, impact=impacts[each.id]) for each in known.risks}
        verdict = answered(scored(known, measured, said)).verdict
        decided = verdict in (Verdict.AGREES, Verdict.DISAGREES)
        counted["open" if not decided else "right" if verdict is truth else "wrong"] += 1
    assert counted["wrong"] <= 0.05 * 400
    assert counted["right"] > 0.25 * 400


TEXT = """
[[likelihood]]
step = 1
word = "Never"
[[likelihood]]
step = 2
word = "Seldom"
begins = 0.1
[[likelihood]]
step = 3
word = "Now and then"
begins = 0.2
[[likelihood]]
step = 4
word = "Often"
begins = 0.3
[[likelihood]]
step = 5
word = "Mostly"
begins = 0.4
""" + "".join(f'[[impact]]\nstep = {step}\nword = "w"\nmeans = "m"\n' for step in range(1, 6))
RISK = '[[risk]]\nid = "a"\nside = "acting"\nname = "A"\nwhat = "W"\nwatch = "x"\nmitigation = "m"\n'


def test_the_register_is_read_and_its_steps_are_found():
    known = read_register(TEXT + RISK)
    assert [each.id for each in known.risks] == ["a"]
    assert [known.step_of(share) for share in (0.0, 0.0999, 0.1, 0.35, 1.0)] == [1, 1, 2, 4, 5]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TEXT + RISK + RISK, "the id stands twice"),
        (TEXT + RISK.replace("acting", "sitting"), "side is 'sitting'"),
        (TEXT + RISK.replace('what = "W"\n', ""), "what is missing"),
        (TEXT + RISK + 'measure = "unanswered"\n', "of what it is"),
        (TEXT + RISK + "score = 3\n", "'score' is no key"),
        (TEXT.replace("begins = 0.3", "begins = 0.15") + RISK, "rising shares"),
        (TEXT.replace("step = 5", "step = 6") + RISK, "in order"),
        ("risk = [", "no valid TOML"),
        (TEXT + RISK.replace("[[risk]]", "[risk]"), "risk"),
        (TEXT + RISK.replace("[[risk]]", "[[risks]]"), "risks"),
        (TEXT + RISK + "measure = 3\n", "measure is 3; expected a text"),
        (TEXT.replace("begins = 0.3", 'begins = "0.3"') + RISK, "begins is '0.3'; expected a number"),
        (TEXT.replace("step = 4\n", "", 1) + RISK, "step is missing"),
    ],
)
def test_a_register_that_cannot_be_used_says_why(text, said):
    with pytest.raises(Exception, match=said):
        read_register(text)


def test_scores_are_of_five_steps_only():
    with pytest.raises(ValueError, match="impact is 6"):
        replace(RiskJudgement(), impact=6)
