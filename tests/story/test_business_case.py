"""The business case says what the findings say, in an order that leaders know."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lib.model import Beat, Story, Verdict
from lib.story import Ask, business_case
from tests.story.made_up import SCOPE, finding, judgement

ASK = Ask("Fund two posts", "£80,000 a year", "Head of Communications", "31 March", "Hire\n\n  Train \nMeasure")
RISE = finding("Facebook", "link_clicks", 900, "up", 0.2)
FALL = finding("X", "link_clicks", 40, "down", -0.4, caveats=("Clicks still grow.",))
FLAT = finding("Website", "sessions", 5000, "no_clear_change", 0.01)
STANDING = [RISE, FALL, FLAT]
MADE_ON = date(2026, 11, 2)


def told(standing=STANDING, judgements=None, ask=ASK, **more) -> Story:
    judgements = [judgement(Verdict.DISAGREES, Verdict.DISAGREES)] if judgements is None else judgements
    return business_case("Wexmoor", SCOPE, standing, judgements, ask, made_on=MADE_ON, **more)


def test_a_whole_case():
    story = told(mark="Demo data, made up")
    assert (story.organisation, story.made_on, story.mark) == ("Wexmoor", MADE_ON, "Demo data, made up")
    assert story.title == "Where our communication stands, and what we ask"
    assert story.period == "2 August 2026 to 31 October 2026"
    assert [(beat.section, beat.title, beat.bullets) for beat in story.beats] == [
        (
            "ask",
            "Fund two posts",
            (
                "What it takes: £80,000 a year",
                "Who is responsible: Head of Communications",
                "Decide by: 31 March",
                "The data says: Test A brought 1, up 50%",
                "The data says: Test B brought 2, up 50%",
            ),
        ),
        ("situation", "Facebook brought 900, up 20%", ()),
        ("situation", "X brought 40, down 40%", ()),
        ("evidence", "“A waste.” The data disagrees.", ()),
        ("evidence", "Test B brought 2, up 50%", ()),
        ("plan", "What we will do", ("Hire", "Train", "Measure")),
        (
            "plan",
            "We measure from here, and report against the same numbers",
            ("Facebook brought 900, up 20%", "X brought 40, down 40%", "Website brought 5,000, no clear change"),
        ),
    ]


def test_titles_are_sentences_of_findings():
    for beat in told().beats:
        if beat.section == "situation":
            assert beat.finding is not None
            assert beat.title == beat.finding.sentence
        assert beat.note
        if beat.finding is not None:
            assert beat.finding.sentence in beat.note


def test_the_note_says_interval_caveats_and_what_would_change_it():
    notes = {beat.finding.id: beat.note for beat in told().beats if beat.finding is not None}
    assert notes[FALL.id] == (
        "X brought 40, down 40%. The change lies between minus 50% and minus 30%. Clicks still grow."
    )
    assert notes["opinion.0"].startswith("“A waste.” The data disagrees. Test A brought 1")
    assert notes["opinion.0"].endswith("More hours.")


@pytest.mark.parametrize("ask", [Ask(), Ask(decision="  \n "), Ask(amount="£1", owner="Me")])
def test_nothing_is_asked_while_no_decision_is_named(ask):
    story = told(ask=ask)
    assert [beat.section for beat in story.beats] == ["situation", "situation", "evidence", "evidence", "plan"]
    assert story.title == "Where our communication stands"


def test_terms_that_are_empty_are_left_out():
    beat = told(ask=Ask("Decide", owner=" ", decide_by="Friday "), judgements=[], standing=[]).beats[0]
    assert beat.bullets == ("Decide by: Friday",)


def test_without_findings_there_is_only_what_the_user_typed():
    story = told(standing=[], judgements=[])
    assert [(beat.section, beat.title) for beat in story.beats] == [
        ("ask", "Fund two posts"),
        ("plan", "What we will do"),
    ]
    assert story.findings() == ()
    assert told(standing=[], judgements=[], ask=Ask()).beats == ()


def test_the_situation_shows_good_and_bad_in_turn_and_no_more_than_four():
    rising = [finding(f"Channel {letter}", "sessions", 100, "up", 0.1) for letter in "ABCDEF"]
    chosen = [beat.finding for beat in told(standing=[*rising, FALL]).beats if beat.section == "situation"]
    assert len(chosen) == 4
    assert [each.direction for each in chosen] == ["up", "down", "up", "up"]


def test_outcomes_come_before_audience_and_money_is_no_success():
    fans = finding("LinkedIn", "followers_gained", 90_000, "up", 0.9)
    spend = finding("Google Ads", "spend", 9_000, "up", 0.9)
    chosen = [beat.finding for beat in told(standing=[fans, spend, RISE]).beats if beat.section == "situation"]
    assert chosen == [RISE, fans]


def test_where_nothing_clearly_changed_the_outcomes_stand():
    chosen = [beat.finding for beat in told(standing=[FLAT]).beats if beat.section == "situation"]
    assert chosen == [FLAT]


def test_the_verdict_stands_over_the_test_that_decides_it():
    mixed = judgement(Verdict.CANNOT_TELL, Verdict.DISAGREES, reason=1)
    evidence = [beat for beat in told(judgements=[mixed]).beats if beat.section == "evidence"]
    assert [(beat.title, beat.finding.id) for beat in evidence] == [
        ("“A waste.” The data disagrees.", "opinion.1"),
        ("Test A brought 1, up 50%", "opinion.0"),
    ]


def test_no_opinion_brings_more_than_two_slides():
    many = judgement(Verdict.DISAGREES, Verdict.CANNOT_TELL, Verdict.DISAGREES)
    evidence = [beat for beat in told(judgements=[many]).beats if beat.section == "evidence"]
    assert [beat.finding.id for beat in evidence] == ["opinion.0", "opinion.2"]


def test_partly_shows_both_sides():
    both = judgement(Verdict.DISAGREES, Verdict.DISAGREES, Verdict.AGREES, together=Verdict.PARTLY)
    evidence = [beat for beat in told(judgements=[both]).beats if beat.section == "evidence"]
    assert [(beat.title, beat.finding.id) for beat in evidence] == [
        ("“A waste.” Partly.", "opinion.0"),
        ("Test C brought 3, up 50%", "opinion.2"),
    ]


def test_a_verdict_without_any_test_is_not_told():
    empty = judgement(Verdict.NEEDS_DATA, Verdict.NEEDS_DATA, reason=None, together=Verdict.NEEDS_DATA)
    assert [beat for beat in told(judgements=[empty]).beats if beat.section == "evidence"] == []


def test_note_numbers_are_in_the_order_of_telling_and_stable():
    story = told()
    assert [story.note_number(each) for each in story.findings()] == [1, 2, 3, 4]
    again = replace(story, beats=(*story.beats, Beat("appendix", "Once more", FALL)))
    assert again.note_number(FALL) == story.note_number(FALL) == 2
    assert told() == told()


def test_a_section_that_does_not_exist():
    with pytest.raises(ValueError, match="Unknown section 'options'"):
        Beat("options", "x")
